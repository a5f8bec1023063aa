/**
 * What of who speaks and how strongly changed between two texts, bead by bead.
 *
 *     a  双方支持必要改革。        b  岚方支持必要改革。        speaker 双方 → 岚方, and nothing else
 *     a  双方反对封锁。            b  双方强烈谴责封锁。        strength 反对 → 强烈谴责, stronger
 *
 * Two verbs are compared only where they stand in one place (`pair-stances.ts`). A bead that is doubtful is not read. Of a
 * sentence that left its bead, and of wording that is a passage (`pair-in-passages.ts`), the same is told where it now
 * stands.
 */
import type { BeadFacts, Passage, Stance, StanceFacts, Variant } from '../model/index.ts'
import { changesOf, coversBut, onlyWhoSpeaks } from './changes-of.ts'
import { pairInPassages } from './pair-in-passages.ts'
import { inOneBead, type Pair, pairStances } from './pair-stances.ts'
import { Side, type Sides, type StanceSide } from './stance-side.ts'

export function compareStances<B extends BeadFacts>(
  beads: readonly B[],
  { a, b, passages }: { readonly a: StanceSide; readonly b: StanceSide; readonly passages: readonly Passage[] },
): readonly B[] {
  if (a.stances.length === 0 || b.stances.length === 0) return beads
  const sides: Sides = { a: new Side(a), b: new Side(b) }
  const compared = new Compared(sides)
  for (const bead of beads) {
    if (bead.doubtful) {
      compared.passOver(bead)
      continue
    }
    const inBead = inOneBead(bead, sides)
    compared.add(bead, inBead, 'bead', bead.variants)
    for (const link of bead.sentences)
      if (link.moved && link.a && link.b && bead.b.includes(sides.b.clauseAt(link.b[0])))
        compared.add(
          bead,
          pairStances([link.a], [link.b], link.variants ?? [], sides, null),
          'moved',
          link.variants ?? [],
        )
  }
  const byClause = new Map(beads.flatMap((bead) => bead.b.map((id) => [id, bead] as const)))
  for (const { pair, passage } of pairInPassages(passages, sides, compared)) {
    const bead = byClause.get(sides.b.clauseAt(pair.b.sentence[0]))
    if (bead) compared.add(bead, [pair], 'passage', [], passage)
  }
  const found = compared.found
  return beads.map((bead) => {
    const stances = found.get(bead.id)
    return stances ? { ...bead, stances: [...stances].sort((x, y) => x.b[0] - y.b[0] || x.a[0] - y.a[0]) } : bead
  })
}

/** What was compared, and what of it changed. */
class Compared {
  readonly found = new Map<string, StanceFacts[]>()
  readonly #sides: Sides
  readonly #seenA = new Set<Stance>()
  readonly #seenB = new Set<Stance>()

  constructor(sides: Sides) {
    this.#sides = sides
  }

  has = ({ a, b }: Pair): boolean => this.#seenA.has(a) || this.#seenB.has(b)

  /** A doubtful bead: its sentences are compared with nothing. */
  passOver(bead: BeadFacts): void {
    for (const span of this.#sides.a.spans(bead.a)) for (const s of this.#sides.a.within(span)) this.#seenA.add(s)
    for (const span of this.#sides.b.spans(bead.b)) for (const s of this.#sides.b.within(span)) this.#seenB.add(s)
  }

  add(
    bead: BeadFacts,
    pairs: readonly Pair[],
    by: StanceFacts['by'],
    variants: readonly Variant[],
    passage: Passage | null = null,
  ): void {
    const list = this.found.get(bead.id) ?? []
    const known = new Set(list.map(({ what, a, b }) => `${what} ${a} ${b}`))
    for (const pair of pairs) {
      this.#seenA.add(pair.a)
      this.#seenB.add(pair.b)
      const kept = (): boolean =>
        passage ? coversBut(passage, pair) : onlyWhoSpeaks(pair, pairs, variants, this.#sides)
      for (const fact of changesOf(pair, this.#sides, { by, kept })) {
        const key = `${fact.what} ${fact.a} ${fact.b}`
        if (!known.has(key)) list.push(fact)
        known.add(key)
      }
    }
    if (list.length > 0) this.found.set(bead.id, list)
  }
}
