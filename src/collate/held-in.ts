/**
 * Which words of one text another text of the comparison has: where their clauses correspond, and wherever else.
 *
 *     2024  推动理事会在渔业养护方面通过指导性文件          2019  推动理事会在渔业养护方面通过有约束力的文件
 *     held  推动理事会在渔业养护方面通过…文件
 *
 * What a search finds is held: passages, and runs in company that tells. What merely stands in the same place of a
 * clause that corresponds is held where it makes up most of its phrase; of a phrase that has nothing but some words in
 * common none is.
 */
import type { BeadFacts, WordingAlignment } from '../model/alignment.ts'
import type { Clause } from '../model/clause.ts'
import type { Span } from '../model/span.ts'
import type { Stance } from '../model/stance.ts'
import type { ReuseSide } from '../reuse/find-passages.ts'
import { type HeldUnits, markHeld, markPassage, unitsIn, weightBetween } from '../reuse/held-units.ts'
import type { WeighedStream } from '../reuse/weigh-units.ts'
import { phraseGaps } from './phrase-gaps.ts'

/** A phrase of which so much stands in the other text is told by what differs; of one with less the rest is chance. */
const MOST_OF_PHRASE = 0.5

/** Weight of a run that is held by itself in a clause that corresponds: a rare word with another, a half of what tells anywhere. */
const RUN_BESIDE = 3

export interface TextOfNews {
  readonly clauses: readonly Clause[]
  readonly reuse: ReuseSide
  /** Who speaks in its sentences, with which verbs. */
  readonly stances: readonly Stance[]
}

/** Units of side `at` that the other side holds. Linear in the text but for looking up what no clause of the other keeps. */
export function heldIn(
  own: TextOfNews,
  other: TextOfNews,
  { alignment, at }: { readonly alignment: WordingAlignment; readonly at: 'a' | 'b' },
): HeldUnits {
  const stream = own.reuse.index.stream
  const sure = new Uint8Array(stream.size)
  const beside = new Uint8Array(stream.size)
  const index = new Map(own.clauses.map((c, i) => [c.id, i]))
  const changed: number[] = []
  for (const bead of alignment.beads) {
    const linked = bead.a.length > 0 && bead.b.length > 0
    for (const id of bead[at]) {
      const i = index.get(id)!
      const [from, to] = [stream.first[i]!, stream.first[i + 1]! - 1]
      if (bead.relation === 'kept') {
        sure.fill(1, from, to)
        continue
      }
      changed.push(i)
      if (linked) beside.fill(1, from, to)
      markHeld(stream, other.reuse.index, [from, to], sure)
    }
    // What changed its place in the clause stands there still.
    if (linked)
      for (const v of bead.variants) if (v.kind !== 'punctuation' && v.kind !== 'order') clear(stream, v[at], beside)
    for (const [span, inner] of movedOf(bead, at)) {
      beside.fill(1, ...unitsIn(stream, span))
      for (const v of inner) clear(stream, v, beside)
    }
  }
  for (const passage of alignment.passages) {
    const into = passage.exact ? sure : beside
    markPassage(passage, { own: own.reuse, other: other.reuse, at }, into)
  }
  for (const i of changed) byPhrase(stream, i, sure, beside)
  return sure
}

/** Units of side `at` that stayed where they stood: in a clause that corresponds, and no part of what differs there. */
export function keptInPlace(own: TextOfNews, alignment: WordingAlignment, at: 'a' | 'b'): HeldUnits {
  const { stream } = own.reuse.index
  const kept = new Uint8Array(stream.size)
  const index = new Map(own.clauses.map((c, i) => [c.id, i]))
  for (const bead of alignment.beads) {
    if (bead.a.length === 0 || bead.b.length === 0) continue
    for (const id of bead[at]) {
      const i = index.get(id)!
      kept.fill(1, stream.first[i]!, stream.first[i + 1]! - 1)
    }
    for (const v of bead.variants) if (v.kind !== 'punctuation' && v.kind !== 'order') clear(stream, v[at], kept)
  }
  return kept
}

const clear = (stream: WeighedStream, span: Span, units: HeldUnits): void => {
  if (span[1] > span[0]) units.fill(0, ...unitsIn(stream, span))
}

/** Sentences that left their clause, with what differs in them. */
const movedOf = (bead: BeadFacts, at: 'a' | 'b'): readonly (readonly [Span, readonly Span[]])[] =>
  bead.sentences.flatMap((s) => {
    const span = s.moved ? s[at] : null
    return span ? [[span, (s.variants ?? []).map((v) => v[at])] as const] : []
  })

/** Takes into `sure` what stands `beside`, phrase by phrase: all of it where most of the phrase is held, else runs that tell. */
function byPhrase(stream: WeighedStream, clause: number, sure: HeldUnits, beside: HeldUnits): void {
  const [first, last] = [stream.first[clause]!, stream.first[clause + 1]! - 1]
  const gaps = phraseGaps(stream)
  const letters = (k: number): number => stream.lettersBefore[k + 1]! - stream.lettersBefore[k]!
  for (let from = first; from < last; ) {
    let to = from + 1
    while (to < last && gaps[to] === 0) to++
    let held = 0
    for (let k = from; k < to; k++) if (sure[k] === 1 || beside[k] === 1) held += letters(k)
    const most = held >= MOST_OF_PHRASE * (stream.lettersBefore[to]! - stream.lettersBefore[from]!)
    takeRuns(stream, [from, to], { beside, sure, least: most ? 0 : RUN_BESIDE })
    from = to
  }
}

/**
 * … is not [an alliance, is not confrontational and is not] aimed at any third party: what stayed of a phrase to which
 * more was put than it had is held all the same, where it is no single word.
 */
function takeRuns(
  stream: WeighedStream,
  [first, last]: readonly [number, number],
  { beside, sure, least }: { readonly beside: HeldUnits; readonly sure: HeldUnits; readonly least: number },
): void {
  for (let from = first; from < last; from++) {
    if (beside[from] !== 1) continue
    let to = from + 1
    while (to < last && beside[to] === 1) to++
    if (weightBetween(stream, from, to) >= least) sure.fill(1, from, to)
    from = to
  }
}
