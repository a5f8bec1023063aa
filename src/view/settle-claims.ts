/**
 * The claim of every bead of a comparison. It needs the whole of it: a clause is new only where no earlier text has it,
 * and nothing is said to be absent whose words stand in the other text in another clause's company.
 *
 *     b 4 has no bead, but a passage links it to a 2     →   shares, not new_here
 *     b 5 has no bead and no passage, with 2019          →   not_in_earlier, since 2016 has it
 */

import type { Alignment, BeadFacts, SubjectAlignment, WordingFacts } from '../model/alignment.ts'
import type { Clause } from '../model/clause.ts'
import type { CollationWitness, Reading } from '../model/collation.ts'
import { type Passage, WEIGHT_THAT_TELLS } from '../model/passage.ts'
import type { Span } from '../model/span.ts'
import { firstWhere } from '../text/first-where.ts'
import { type ClaimFacts, claimOf } from './claims.ts'

/** A clause of which so much stands in the other text is told as standing there: what is left is a word or a name. */
const NEARLY_ALL = 0.9
/** A revision with less than this in common, of all characters of both sides, is one of a few carried words. */
const MOSTLY_OTHER = 0.5

/** A comparison of which nothing is claimed yet. */
export interface Unclaimed {
  readonly reading: Reading
  /** What the base cites and was not compared. */
  readonly notCompared: readonly string[]
  readonly witnesses: readonly CollationWitness[]
  readonly alignments: readonly (WordingFacts | SubjectAlignment)[]
}

export function settleClaims(comparison: Unclaimed): readonly Alignment[] {
  const { alignments, witnesses, reading } = comparison
  const bySiglum = new Map(witnesses.map((w) => [w.siglum, w]))
  const grounds = alignments.map((alignment) =>
    alignment.kind === 'subject' ? null : new Ground(alignment, bySiglum.get(alignment.a), bySiglum.get(alignment.b)),
  )
  const inNone = lackedByAll(grounds)
  return alignments.map((alignment, k): Alignment => {
    const ground = grounds[k]
    if (alignment.kind === 'subject' || !ground) return alignment as SubjectAlignment
    const beads = alignment.beads.map((bead) => {
      const facts: ClaimFacts = {
        relation: bead.relation,
        moved: bead.moved,
        reading,
        onlyPunctuation: bead.variants.length > 0 && bead.variants.every((v) => v.kind === 'punctuation'),
        carries: ground.carries(bead),
        held: ground.held(bead),
        excerpts: ground.excerpts(bead),
        inNone: bead.b.length > 0 && bead.b.every((id) => inNone.has(id)),
        allCompared: comparison.notCompared.length === 0,
      }
      return { ...bead, claim: claimOf(facts) }
    })
    return { ...alignment, beads }
  })
}

/** Clauses of the base that every earlier text, each of them whole, has neither a counterpart nor wording of. */
function lackedByAll(grounds: readonly (Ground | null)[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const ground of grounds) {
    for (const bead of ground?.alignment.beads ?? []) {
      if (bead.relation !== 'added' || ground?.excerpts(bead) || ground?.held(bead) !== 'none') continue
      for (const id of bead.b) counts.set(id, (counts.get(id) ?? 0) + 1)
    }
  }
  return new Set([...counts].flatMap(([id, count]) => (count === grounds.length ? [id] : [])))
}

/** One wording alignment with what two texts say of each other besides its beads. */
class Ground {
  readonly alignment: WordingFacts
  private readonly clauses: Readonly<Record<'a' | 'b', ReadonlyMap<string, Clause>>>
  private readonly abridged: Readonly<Record<'a' | 'b', boolean>>
  /** Stretches of each side that stand in the other text: passages, and sentences that left their clause. Apart, in order. */
  private readonly travelled: Readonly<Record<'a' | 'b', readonly Span[]>>
  /** Passages of weight, by where they begin in a. */
  private readonly telling: readonly Passage[]

  constructor(alignment: WordingFacts, a: CollationWitness | undefined, b: CollationWitness | undefined) {
    if (!a || !b) throw new Error(`assertion: no witness ${alignment.a} or ${alignment.b}`)
    this.alignment = alignment
    const byId = (w: CollationWitness) => new Map(w.clauses.map((c) => [c.id, c]))
    this.clauses = { a: byId(a), b: byId(b) }
    this.abridged = { a: a.fidelity === 'abridged', b: b.fidelity === 'abridged' }
    const moved = alignment.beads.flatMap((bead) => bead.sentences.filter((s) => s.moved))
    const stretches = (side: 'a' | 'b'): Span[] =>
      united([...alignment.passages, ...moved].flatMap((s) => (s[side] === null ? [] : [s[side]])))
    this.telling = alignment.passages.filter((p) => p.weight >= WEIGHT_THAT_TELLS).sort((x, y) => x.a[0] - y.a[0])
    this.travelled = { a: stretches('a'), b: stretches('b') }
  }

  /** True where the text that lacks the clause is an abridgement, or the bead's evidence says no more. */
  excerpts(bead: BeadFacts): boolean {
    if (bead.relation === 'added') return this.abridged.a || bead.evidence === 'limited'
    return bead.relation === 'dropped' && (this.abridged.b || bead.evidence === 'limited')
  }

  /** How much of a clause without a counterpart stands in the other text. */
  held(bead: BeadFacts): ClaimFacts['held'] {
    if (bead.a.length > 0 && bead.b.length > 0) return 'none'
    const side = bead.a.length > 0 ? 'a' : 'b'
    const clauses = bead[side].map((id) => this.clause(side, id))
    const all = clauses.reduce((sum, c) => sum + c.end - c.start, 0)
    const held = clauses.reduce((sum, c) => sum + covered([c.start, c.end], this.travelled[side]), 0)
    if (held === 0) return 'none'
    return held >= NEARLY_ALL * all ? 'whole' : 'part'
  }

  /** True where most of the wording of a revision differs, and what it has in common is a passage of weight. */
  carries(bead: BeadFacts): boolean {
    if (bead.relation !== 'revised') return false
    const [a, b] = [bead.a.map((id) => this.clause('a', id)), bead.b.map((id) => this.clause('b', id))]
    const all = [...a, ...b].reduce((sum, c) => sum + c.end - c.start, 0)
    const differs = bead.variants
      // What changed its place is no other wording.
      .filter((v) => v.kind !== 'punctuation' && v.kind !== 'order')
      .reduce((sum, v) => sum + v.a[1] - v.a[0] + v.b[1] - v.b[0], 0)
    if (all - differs >= MOSTLY_OTHER * all) return false
    const inside = (span: Span, c: Clause): boolean => span[0] >= c.start && span[1] <= c.end
    return a.some((clause) => {
      for (let k = firstWhere(this.telling, (p) => p.a[0] >= clause.start); k < this.telling.length; k++) {
        const passage = this.telling[k]!
        if (passage.a[0] >= clause.end) return false
        if (inside(passage.a, clause) && b.some((c) => inside(passage.b, c))) return true
      }
      return false
    })
  }

  private clause(side: 'a' | 'b', id: string): Clause {
    const clause = this.clauses[side].get(id)
    if (!clause) throw new Error(`assertion: no clause ${id}`)
    return clause
  }
}

/** Characters of a stretch that any of the others covers; they stand apart, in order. */
function covered([start, end]: Span, spans: readonly Span[]): number {
  let sum = 0
  for (let k = firstWhere(spans, (span) => span[1] > start); k < spans.length; k++) {
    const [from, to] = spans[k]!
    if (from >= end) break
    sum += Math.min(to, end) - Math.max(from, start)
  }
  return sum
}

/** What any of the spans covers, as spans that stand apart, in order. */
function united(spans: readonly Span[]): Span[] {
  const apart: [number, number][] = []
  for (const [from, to] of [...spans].sort((x, y) => x[0] - y[0])) {
    const last = apart.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else apart.push([from, to])
  }
  return apart
}
