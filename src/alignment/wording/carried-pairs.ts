/**
 * Which clauses have wording in common that was carried over, and whether it says that the two belong together.
 *
 *     a 7  …双方赞成牧民随水草迁徙不必逐年申报，并愿…        b 20  双方强调，牧民随水草迁徙不必逐年申报，边界的开闭…
 *          the formula is what b 20 begins with: the two belong together
 *
 *     a 15 双方将合修灌渠，先从离集市最远的村子动工                b 15  双方将架设电话线，先从离集市最远的村子动工
 *          the formula is appended to two different subjects: the two are no pair, though the words stand in both
 *
 * A formula is one passage, or several between the same two clauses. It speaks for a pair where one of these holds:
 *   head      on one side nothing of its own comes before it in its sentence, opening words apart: it is what is said
 *   several   two passages apart from each other
 *   rest      what stands around it has words in common that tell, too
 *   most      it is the most of a sentence, or half of both clauses
 *   name      both clauses begin with the same name, which few others have
 *   run       clauses that stand close together carry formulas into one clause, in the same order: a run condensed
 * Else the two subjects differ, and the passage is told as a passage alone.
 */
import type { Passage, Span } from '../../model/index.ts'
import { clauseAt } from '../../text/clause-at.ts'
import { isLetter } from '../../text/each-feature.ts'
import { type FoldTable, keyText } from '../../text/key.ts'
import { type ClauseFeatures, type FeatureSpace, featuresOf, WORD, weightOfRare } from './feature-space.ts'
import { sharedMass, without } from './similarity.ts'
import type { WordingSide } from './wording-side.ts'

/** Passages between two clauses that weigh less together are names of states and set phrases. In a passage's weight. */
const LEAST_WEIGHT = 7
/**
 * Wording that most clauses of these texts have, "for preferential tariff treatment", carries nothing. So many rare
 * features of its own a passage needs: four Han characters with their pairs, or, a word of a spaced script counting
 * double, five words.
 */
const OF_ITS_OWN = 6.5
/** So many rare features before a formula are a subject of its own: six or seven Han characters with their pairs … */
const SUBJECT_HAN = 12.5
/** … or three words. */
const SUBJECT_SPACED = 9.3
/** So many rare features in common around a formula say that the two speak of one matter: two words, or three. */
const SAME_MATTER = 6.8
/** … and so many that a clause speaks of it, too, that has a partner already: the words of a mould are common as well. */
const SAME_MATTER_BESIDE = 8.8
/** A formula that is so large a part (0..1) of a sentence, or of both clauses, is what it says. */
const MOST_OF_A_SENTENCE = 0.66
const HALF_OF_BOTH = 0.52
/** A passage that weighs less does not count as one of several. */
const ONE_OF_SEVERAL = 4

export interface CarriedPair {
  readonly a: number
  readonly b: number
  readonly passages: readonly Passage[]
  /** Of all passages between the two. */
  readonly weight: number
  readonly verdict: Verdict
  /** Whether they say so of a clause that has a partner already: not by a mould that holds other words. */
  readonly isSure: boolean
}

/** What passages say of two clauses: they belong together, they do not, or nothing. */
export type Verdict = 'together' | 'apart' | 'open'

export interface CarriedPairs {
  /** The heaviest first. */
  readonly all: readonly CarriedPair[]
  readonly of: (a: number, b: number) => CarriedPair | undefined
}

const NONE_CARRIED: CarriedPairs = { all: [], of: () => undefined }

interface CarriedIn {
  readonly space: FeatureSpace
  readonly fold: FoldTable | null
  /** Whether two clauses, by index, begin with the same name. */
  readonly haveOneName?: (i: number, j: number) => boolean
}

/** The pairs of clauses, no headings, between which passages stand. Linear in the passages. */
export function carriedPairs(
  a: WordingSide,
  b: WordingSide,
  passages: readonly Passage[],
  { space, fold, haveOneName = () => false }: CarriedIn,
): CarriedPairs {
  if (passages.length === 0) return NONE_CARRIED
  const found = new Map<number, Found & { readonly passages: Passage[] }>()
  for (const passage of passages) {
    const i = clauseAt(a.clauses, passage.a[0])
    const j = clauseAt(b.clauses, passage.b[0])
    if (a.clauses[i]?.kind !== 'clause' || b.clauses[j]?.kind !== 'clause') continue
    const pair = i * b.clauses.length + j
    const known = found.get(pair)
    if (known) known.passages.push(passage)
    else found.set(pair, { a: i, b: j, passages: [passage] })
  }
  const pairs = new Map<number, CarriedPair>()
  for (const [key, pair] of found) {
    const weight = pair.passages.reduce((sum, p) => sum + p.weight, 0)
    if (weight < LEAST_WEIGHT) continue
    /** Worked out when a pass first asks: most pairs are never asked for. */
    let read: Reader | null = null
    const reader = (): Reader => {
      read ??= readerOf({ a, b, space, fold }, pair, {
        isOneOfARun: isOneOfARun(pairs, pair, b),
        haveOneName: haveOneName(pair.a, pair.b),
      })
      return read
    }
    let verdict: Verdict | null = null
    pairs.set(key, {
      ...pair,
      weight,
      get verdict() {
        verdict ??= verdictOf(reader())
        return verdict
      },
      get isSure() {
        return isSureOf(reader())
      },
    })
  }
  return {
    all: [...pairs.values()].sort((x, y) => y.weight - x.weight || x.a - y.a || x.b - y.b),
    of: (i, j) => pairs.get(i * b.clauses.length + j),
  }
}

/** Clauses so far apart, at most, belong to one run. */
const ONE_RUN = 2

/** Whether another clause close by carries a formula into the same clause, or out of it, in the same order. */
function isOneOfARun(pairs: ReadonlyMap<number, CarriedPair>, pair: Found, b: WordingSide): boolean {
  const size = b.clauses.length
  const goesWith = (other: CarriedPair | undefined, step: number, side: 'a' | 'b'): boolean => {
    if (!other) return false
    const [here, there] = [pair.passages[0]?.[side], other.passages[0]?.[side]]
    return here !== undefined && there !== undefined && (step > 0 ? here[1] <= there[0] : there[1] <= here[0])
  }
  for (let step = -ONE_RUN; step <= ONE_RUN; step++) {
    if (step === 0) continue
    if (goesWith(pairs.get((pair.a + step) * size + pair.b), step, 'b')) return true
    const j = pair.b + step
    if (j >= 0 && j < size && goesWith(pairs.get(pair.a * size + j), step, 'a')) return true
  }
  return false
}

interface Found {
  readonly a: number
  readonly b: number
  readonly passages: readonly Passage[]
}

/** What the tests of a pair read. */
interface Reader {
  readonly passages: readonly Passage[]
  readonly sentencesA: readonly Span[]
  readonly sentencesB: readonly Span[]
  readonly wholeA: Span
  readonly wholeB: Span
  readonly features: (side: 'a' | 'b', span: Span) => ClauseFeatures
  readonly ofA: ClauseFeatures
  readonly ofB: ClauseFeatures
  readonly space: FeatureSpace
  readonly textA: string
  readonly textB: string
  readonly isOneOfARun: boolean
  readonly haveOneName: boolean
}

interface Sides {
  readonly a: WordingSide
  readonly b: WordingSide
  readonly space: FeatureSpace
  readonly fold: FoldTable | null
}

function readerOf(
  { a, b, space, fold }: Sides,
  pair: Found,
  beside: Pick<Reader, 'isOneOfARun' | 'haveOneName'>,
): Reader {
  const [x, y] = [a.clauses[pair.a], b.clauses[pair.b]]
  if (!x || !y) throw new Error('assertion: a passage stands in clauses')
  return {
    passages: pair.passages,
    sentencesA: x.sentences,
    sentencesB: y.sentences,
    wholeA: [x.start, x.end],
    wholeB: [y.start, y.end],
    features: (side, [start, end]) => featuresOf(keyText(side === 'a' ? a.text : b.text, start, end, fold), space),
    ofA: space.a[pair.a]!,
    ofB: space.b[pair.b]!,
    space,
    textA: a.text,
    textB: b.text,
    ...beside,
  }
}

function verdictOf(r: Reader): Verdict {
  if (!r.passages.some((p) => isOfItsOwn(p, r))) return 'open'
  return speaksByItself(r) || isRestAlike(r, SAME_MATTER) || r.passages.some((p) => isHead(p, r)) ? 'together' : 'apart'
}

const isSureOf = (r: Reader): boolean =>
  speaksByItself(r) || isRestAlike(r, SAME_MATTER_BESIDE) || r.passages.some((p) => isHead(p, r) && !isMould(p, r))

/** What speaks for a pair, whether the two have other partners or none. */
const speaksByItself = (r: Reader): boolean => r.isOneOfARun || r.haveOneName || isMost(r) || areSeveral(r)

/** Whether each clause puts words of its own into the passage: favourable conditions for mutual trade | for the shooting of films. */
const isMould = ({ a, b }: Passage, r: Reader): boolean =>
  lesserOwn(r.features('a', a), r.features('b', b), r) >= subjectOf(r, b) / 2

/** Weight of what tells in the one and not in the other: of the side that has less of it. */
const lesserOwn = (x: ClauseFeatures, y: ClauseFeatures, { space }: Reader): number =>
  Math.min(telling(without(x, [y], space), space), telling(without(y, [x], space), space))

/** What a subject of its own weighs, in the script of a passage. */
const subjectOf = (r: Reader, b: Span): number =>
  (isSpaced(r, b) ? SUBJECT_SPACED : SUBJECT_HAN) * weightOfRare(r.space)

/** Whether a passage begins with a letter of a spaced script. */
const isSpaced = ({ textB }: Reader, b: Span): boolean => isLetter(keyText(textB, b[0], b[0] + 1).charCodeAt(0))

function isOfItsOwn({ b }: Passage, r: Reader): boolean {
  return r.features('b', b).own >= (isSpaced(r, b) ? WORD : 1) * OF_ITS_OWN * weightOfRare(r.space)
}

/** Whether on one side nothing that tells comes before the passage in its sentence, but what comes before it in the other. */
function isHead({ a, b }: Passage, r: Reader): boolean {
  const upToA = r.features('a', [headFrom(r.textA, sentenceAt(r.sentencesA, r.wholeA, a[0]), a[0]), a[1]])
  const upToB = r.features('b', [headFrom(r.textB, sentenceAt(r.sentencesB, r.wholeB, b[0]), b[0]), b[1]])
  return lesserOwn(upToA, upToB, r) < subjectOf(r, b)
}

function areSeveral({ passages }: Reader): boolean {
  const counted = passages.filter((p) => p.weight >= ONE_OF_SEVERAL)
  return counted.some((p) => counted.some((q) => q !== p && isApart(p.a, q.a) && isApart(p.b, q.b)))
}

function isRestAlike(r: Reader, least: number): boolean {
  const rest = (whole: ClauseFeatures, side: 'a' | 'b'): ClauseFeatures =>
    without(
      whole,
      r.passages.map((p) => r.features(side, p[side])),
      r.space,
    )
  return sharedMass(rest(r.ofA, 'a'), rest(r.ofB, 'b'), r.space.tellingWeight) >= least * weightOfRare(r.space)
}

function isMost(r: Reader): boolean {
  const covered = (side: 'a' | 'b', [from, to]: Span): number =>
    r.passages.reduce((sum, p) => sum + Math.max(0, Math.min(to, p[side][1]) - Math.max(from, p[side][0])), 0) /
    Math.max(1, to - from)
  if (Math.min(covered('a', r.wholeA), covered('b', r.wholeB)) >= HALF_OF_BOTH) return true
  return (
    r.sentencesA.some((s) => covered('a', s) >= MOST_OF_A_SENTENCE) ||
    r.sentencesB.some((s) => covered('b', s) >= MOST_OF_A_SENTENCE)
  )
}

const isApart = (p: Span, q: Span): boolean => p[1] <= q[0] || q[1] <= p[0]

const sentenceAt = (sentences: readonly Span[], whole: Span, offset: number): Span =>
  sentences.find(([start, end]) => start <= offset && offset < end) ?? whole

/** What is reported begins behind these: 双方认为， The Sides hold that, Стороны считают, что. */
const REPORTS = /(?:认为|指出|强调|重申|主张|表示|声明)[，,：:]|\bthat\b|(?<!\p{L})что(?!\p{L})/giu

/** Where the head of a passage begins in its sentence: behind the last words that only say who says it. */
function headFrom(text: string, [start]: Span, passage: number): number {
  let from = start
  for (const found of text.slice(start, passage).matchAll(REPORTS)) from = start + found.index + found[0].length
  return from
}

/** Weight of what is more than every text of the genre says. */
function telling({ ids, counts }: ClauseFeatures, { tellingWeight }: FeatureSpace): number {
  let sum = 0
  for (let k = 0; k < ids.length; k++) sum += counts[k]! * tellingWeight[ids[k]!]!
  return sum
}
