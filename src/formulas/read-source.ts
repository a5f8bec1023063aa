/**
 * A text as its formulas are looked for and told: the stretches in which words may stand, what is no wording of its own
 * (names of cited documents, title, dateline, signatures), and where a span of it stands.
 */
import type { Citation, Document, Span, Witness } from '../model/index.ts'
import { prepare } from '../prepare.ts'
import { type Placer, placer } from '../trace/placer.ts'
import { type Stretch, stretchesOf } from '../trace/stretches.ts'

/** A text that is searched. */
export interface ReadSource {
  readonly witness: Witness
  readonly stretches: readonly Stretch[]
  readonly citations: readonly Citation[]
  /** What is no wording of the text's own, in order: names of cited documents, title, dateline and signatures. */
  readonly names: readonly Span[]
  readonly at: Placer
}

/** A citation by a short name alone (《条约》) is wording. */
const SHORT_NAME = 6
const NO_WORDING = new Set(['title', 'dateline', 'signature'])

/** `known`: documents of which the text may name one. */
export function readSource(witness: Witness, known: readonly Document[]): ReadSource {
  const { clauses, citations: citationsOf } = prepare(witness)
  const citations = citationsOf(known)
  const names = [
    ...citations.filter((c) => c.end - c.start > SHORT_NAME).map((c) => [c.start, c.end] as const),
    ...clauses.filter((c) => NO_WORDING.has(c.part ?? '')).map((c) => [c.start, c.end] as const),
  ].sort((x, y) => x[0] - y[0])
  return {
    witness,
    stretches: stretchesOf(witness.text, clauses),
    citations,
    names,
    at: placer(witness.text, citations),
  }
}
