/**
 * Hard cases of the whole comparison, one a folder of `test/cases`: `a.txt` (earlier), `b.txt` (later), and what is
 * true of them, written by hand.
 *
 *     { "lang": "zh", "what": "one clause becomes two; another moves up",
 *       "beads":     ["3 → 1 2 split", "1 → 3 revised moved", "2 → 4 kept", "4 → – dropped"],
 *       "variants":  { "1 → 3": "双方[支持→欢迎]该倡议。" },
 *       "sentences": ["2 → 5 两国救灾队伍应在二十四小时内抵达。"] }
 *
 * `beads` are all beads in their order, headings too, by clause id, with what is said of each: relation, `moved`,
 * `doubtful`, `limited`. `variants` are in the notation of `diff/notation.ts`, for the beads that are named; those of a
 * bead that only the print differs in may be asked for too. `claims` say what may be said of the beads that are named, by
 * code; `evidence` that of each of their variants, in order; `as` how the texts are read. `sentences` are all sentences that left one bead for
 * another, from clause to clause, in their order in a. `abridged` names the side that is not whole. `knownFault`, by
 * part, says what is true and not yet found; the test of that part is then expected to fail.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { collate } from '../src/index.ts'
import type { Bead, Clause, Collated, Evidence, Lang, Reading, Span, WordingAlignment } from '../src/model/index.ts'
import { showDiff } from './diff/notation.ts'

type Part = 'beads' | 'variants' | 'sentences' | 'claims' | 'evidence'
interface Expected {
  readonly lang: Lang
  readonly what: string
  readonly abridged?: 'a' | 'b'
  readonly beads: readonly string[]
  readonly variants?: Readonly<Record<string, string>>
  readonly sentences?: readonly string[]
  readonly claims?: Readonly<Record<string, string>>
  readonly evidence?: Readonly<Record<string, readonly Evidence[]>>
  readonly as?: Reading
  readonly knownFault?: Readonly<Partial<Record<Part, string>>>
}

const CASES = join(import.meta.dirname, 'cases')
const PARTS: readonly Part[] = ['beads', 'variants', 'sentences', 'claims', 'evidence']

const ids = (list: readonly string[]): string => list.join(' ') || '–'
const sides = (bead: Bead): string => `${ids(bead.a)} → ${ids(bead.b)}`

function told(bead: Bead): string {
  const flags = [bead.moved && 'moved', bead.doubtful && 'doubtful', bead.evidence === 'limited' && 'limited']
  return [sides(bead), bead.relation, ...flags.filter((f) => f !== false)].join(' ')
}

function variantsOf({ collation, witnesses }: Collated, bead: Bead): string {
  const side = (k: 0 | 1, list: readonly string[]) => ({
    text: witnesses[k]?.text as string,
    clauses: list.map((id) => collation.witnesses[k]?.clauses.find((c) => c.id === id) as Clause),
  })
  const { sentences, variants } = bead
  return showDiff(side(0, bead.a), side(1, bead.b), { sentences, variants, exact: true })
}

/** The sentences that left a bead for another. Their link stands in both; here it is told once. */
function sentencesOf({ collation, witnesses }: Collated, beads: readonly Bead[]): string[] {
  const clauseAt = (k: 0 | 1, [from]: Span): string =>
    collation.witnesses[k]?.clauses.find((c) => c.start <= from && from < c.end)?.id as string
  const home = new Map(beads.flatMap((bead) => bead.a.map((id) => [id, bead] as const)))
  return beads
    .flatMap((bead) => bead.sentences.map(({ a, b, moved }) => ({ bead, a, b, moved })))
    .flatMap(({ bead, a, b, moved }) => {
      if (!moved || !a || !b) return []
      const [from, to] = [clauseAt(0, a), clauseAt(1, b)]
      if (home.get(from) !== bead || bead.b.includes(to)) return []
      return [{ at: a[0], line: `${from} → ${to} ${witnesses[0]?.text.slice(...a)}` }]
    })
    .sort((x, y) => x.at - y.at)
    .map(({ line }) => line)
}

describe.each(readdirSync(CASES))('%s', (name) => {
  const dir = join(CASES, name)
  const expected = JSON.parse(readFileSync(join(dir, 'expected.json'), 'utf8')) as Expected
  const inputs = [join(dir, 'a.txt'), join(dir, 'b.txt')]
  let found: Collated
  let beads: readonly Bead[]

  beforeAll(async () => {
    const abridged = expected.abridged ? { abridged: [inputs[expected.abridged === 'a' ? 0 : 1] as string] } : {}
    found = await collate({ inputs, ...abridged, ...(expected.as ? { as: expected.as } : {}) })
    beads = (found.collation.alignments[0] as WordingAlignment).beads
  })

  it('is read in its language', () => {
    expect(found.collation.witnesses.map((w) => w.lang)).toEqual([expected.lang, expected.lang])
  })

  const ofNamed = <T>(named: object | undefined, value: (bead: Bead) => T): Readonly<Record<string, T>> =>
    Object.fromEntries(
      beads.filter((b) => Object.hasOwn(named ?? {}, sides(b))).map((b) => [sides(b), value(b)] as const),
    )

  const held: Record<Part, () => void> = {
    beads: () => expect(beads.map(told)).toEqual(expected.beads),
    variants: () => {
      const named = Object.keys(expected.variants ?? {})
      const shown = beads.filter((b) => named.includes(sides(b))).map((b) => [sides(b), variantsOf(found, b)])
      expect(Object.fromEntries(shown)).toEqual(expected.variants)
    },
    sentences: () => expect(sentencesOf(found, beads)).toEqual(expected.sentences ?? []),
    claims: () => expect(ofNamed(expected.claims, (b) => b.claim)).toEqual(expected.claims),
    evidence: () =>
      expect(ofNamed(expected.evidence, (b) => b.variants.map((v) => v.evidence))).toEqual(expected.evidence),
  }
  for (const part of PARTS) {
    if (part !== 'beads' && part !== 'sentences' && !expected[part]) continue
    const fault = expected.knownFault?.[part]
    if (fault) it.fails(`${part} (known fault: ${fault})`, held[part])
    else it(part, held[part])
  }
})
