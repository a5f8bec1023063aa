/**
 * What differs inside a bead, as a careful editor would mark it.
 *
 *     a: 双方支持2021年提出的倡议。        b: 双方欢迎2022年提出的倡议。
 *     variants: 支持→欢迎 (wording), 2021年→2022年 (number)
 *
 * Both sides are read as tokens that are never cut; sentences that belong together are compared; then a row of
 * small passes makes the result readable, one file each. Equal texts have no variants. Applying the variants, in
 * order, to the joined texts of the a clauses gives those of the b clauses, byte for byte (`read-side.ts`).
 * Swapping the sides mirrors the result.
 */
import type { SentenceLink, Variant } from '../model/alignment.ts'
import type { Passage } from '../model/passage.ts'
import type { FoldTable } from '../text/key.ts'
import { anchorItems, type Item, type MovedItem } from './anchor-items.ts'
import { buildVariants } from './build-variants.ts'
import { type Core, findCore } from './find-core.ts'
import { findShifted } from './find-shifted.ts'
import { foldIslands } from './fold-islands.ts'
import { joinMoved } from './join-moved.ts'
import { Judge } from './judge-change.ts'
import { keepJoints } from './keep-joints.ts'
import { keepNamesWhole } from './keep-names-whole.ts'
import { keepPassages } from './keep-passages.ts'
import { keepTitlesWhole } from './keep-titles-whole.ts'
import { linkSentences, type SentenceGroup } from './link-sentences.ts'
import { listSentences } from './list-sentences.ts'
import { Effort, pairUnits } from './pair-units.ts'
import { partMoved } from './part-moved.ts'
import { partNumbers } from './part-numbers.ts'
import { partRunTogether } from './part-run-together.ts'
import { type JoinedSide, joinSide, type Side } from './read-side.ts'
import { Numbering, readCoarsely, readUnits } from './read-units.ts'
import { newCells, refinePairs } from './refine-pairs.ts'
import { replaceUnlike } from './replace-unlike.ts'
import { samePrint } from './same-print.ts'
import { slideEdges } from './slide-edges.ts'
import { trimHunks } from './trim-hunks.ts'
import { hunksOf, type Pairing, type Unit } from './unit.ts'

/** The clauses of one bead, one or more on each side. */
export interface BeadInput {
  readonly a: Side
  readonly b: Side
  /** Traditional to simplified characters, where a side has such. */
  readonly fold?: FoldTable | null
  /** Wording known to stand in clauses of both sides: shown as kept. */
  readonly passages?: readonly Passage[]
  /** Edits that a shortest script may have before the texts are cut at unique words; for tests. */
  readonly maxEdits?: number
}

export interface BeadDiff {
  readonly sentences: readonly SentenceLink[]
  readonly variants: readonly Variant[]
  /** False where a limit was reached: true all the same, but coarser than need be. */
  readonly exact: boolean
}

/** Beyond this, pairing takes more than some 50 ms. */
const MAX_EDITS = 1000
/** A side with more characters that differ is compared by whole sentences: its words would take seconds and a gigabyte. */
const MOST_CHARACTERS = 500_000

export function diffBead(input: BeadInput): BeadDiff {
  const same = samePrint(input.a, input.b)
  if (same) return { sentences: same, variants: [], exact: true }
  const a = joinSide(input.a)
  const b = joinSide(input.b)
  if (isLater(a, b)) {
    const passages = (input.passages ?? []).map((p) => ({ ...p, a: p.b, b: p.a }))
    const mirrored = diffJoined(b, a, { ...input, passages })
    return {
      sentences: mirrored.sentences.map(({ a, b, moved }) => ({ a: b, b: a, moved })),
      variants: mirrored.variants.map(({ a, b, kind, evidence }) => ({ a: b, b: a, kind, evidence })),
      exact: mirrored.exact,
    }
  }
  return diffJoined(a, b, input)
}

/** An order of sides that does not depend on which is which, so that swapping them mirrors every choice. */
function isLater(a: JoinedSide, b: JoinedSide): boolean {
  if (a.text.length !== b.text.length) return a.text.length > b.text.length
  if (a.text !== b.text) return a.text > b.text
  const shape = ({ borders, sentences }: JoinedSide): string => `${borders} ${sentences}`
  return shape(a) > shape(b)
}

function diffJoined(
  a: JoinedSide,
  b: JoinedSide,
  { fold = null, passages = [], maxEdits = MAX_EDITS }: BeadInput,
): BeadDiff {
  const core = findCore(a, b)
  const numbering = new Numbering()
  const long = Math.max(core.a[1] - core.a[0], core.b[1] - core.b[0]) > MOST_CHARACTERS
  const read = long ? readCoarsely : readUnits
  const readA = readSentences(a, core, core.a, (from, to) => read(a, [from, to], { numbering, fold }))
  const readB = readSentences(b, core, core.b, (from, to) => read(b, [from, to], { numbering, fold }))
  const [wordsA, wordsB] = [strung(readA).units, strung(readB).units]
  // Sentences count from the first that is not alike.
  const { units: unitsA, starts: startsA } = strung(readA.map((units) => partRunTogether(units, wordsB, numbering)))
  const { units: unitsB, starts: startsB } = strung(readB.map((units) => partRunTogether(units, wordsA, numbering)))
  const p: Pairing = {
    a: unitsA,
    b: unitsB,
    ofA: new Int32Array(unitsA.length).fill(-1),
    ofB: new Int32Array(unitsB.length).fill(-1),
    movedA: new Uint8Array(unitsA.length),
    movedB: new Uint8Array(unitsB.length),
  }
  const { groups, moved } = linkSentences({ units: unitsA, starts: startsA }, { units: unitsB, starts: startsB })
  const effort = new Effort(maxEdits)
  const cells = newCells()
  const stretches = groups.map(({ a0, a1, b0, b1 }) => ({
    a0: startsA[a0]!,
    a1: startsA[a1]!,
    b0: startsB[b0]!,
    b1: startsB[b1]!,
  }))
  const shifted = sameSentences(moved, startsA, startsB, p)
  for (const { a, b } of shifted) {
    p.movedA.fill(1, a.from, a.to)
    p.movedB.fill(1, b.from, b.to)
  }
  for (const stretch of stretches) {
    const items = anchorItems(p, stretch)
    for (const pair of items.moved) shifted.push(pair)
    for (const gap of items.gaps) {
      pairUnits(p, gap, effort)
      refinePairs(p, gap, cells)
    }
  }
  const alike = alikeAround(a, core)
  foldIslands(p)
  keepTitlesWhole(p)
  const unlike = new Set<SentenceGroup>()
  stretches.forEach((stretch, g) => {
    if (replaceUnlike(p, stretch, alike)) unlike.add(groups[g]!)
  })
  const kept = keepPassages(p, passages, { a, b, effort })
  if (kept.length > 0) {
    stretches.forEach(({ a0, a1, b0, b1 }, g) => {
      const isHere = (i: number): boolean => i >= a0 && i < a1 && p.ofA[i]! >= b0 && p.ofA[i]! < b1
      if (kept.some(isHere)) unlike.delete(groups[g]!)
    })
  }
  trimHunks(p)
  keepTitlesWhole(p)
  keepNamesWhole(p)
  keepJoints(p)
  slideEdges(p)
  for (const pair of findShifted(p)) shifted.push(pair)
  const rising = (side: 'a' | 'b'): Item[] => shifted.map((m) => m[side]).sort((x, y) => x.from - y.from)
  const parted = partMoved(hunksOf(p), { units: unitsA, moved: rising('a') }, { units: unitsB, moved: rising('b') })
  const hunks = partNumbers(p, joinMoved(p, parted))
  return {
    sentences: listSentences({ a, b, core, groups, unlike, moved, starts: { a: startsA, b: startsB }, pairing: p }),
    variants: buildVariants(p, hunks, { a, b }, { core, judge: new Judge({ a, b }, core, fold) }),
    exact: effort.exact && !long,
  }
}

/** The units of the core, sentence by sentence. */
const readSentences = (
  side: JoinedSide,
  { lead, trail }: Core,
  [first, last]: readonly [number, number],
  read: (from: number, to: number) => Unit[],
): Unit[][] =>
  side.sentences
    .slice(lead, side.sentences.length - trail)
    .map(([from, to]) => read(Math.max(from, first), Math.min(to, last)))

/** All units in a row, where each sentence's begin, and at last how many there are. */
function strung(sentences: readonly (readonly Unit[])[]): { units: Unit[]; starts: number[] } {
  const units: Unit[] = []
  const starts = [0]
  for (const sentence of sentences) {
    for (const unit of sentence) units.push(unit)
    starts.push(units.length)
  }
  return { units, starts }
}

/** About what the alike part of a lone sentence weighs, which nobody read: it speaks for showing the rest by words. */
function alikeAround(a: JoinedSide, { lead, trail, a: [from, to] }: Core): number {
  if (a.sentences.length - lead - trail !== 1) return 0
  const [start, end] = a.sentences[lead]!
  return from - start + (end - to)
}

/** Sentences that moved and are the same, as stretches of units; one that changed too is told as wording. */
function sameSentences(
  moved: readonly (readonly [number, number])[],
  startsA: readonly number[],
  startsB: readonly number[],
  p: Pairing,
): MovedItem[] {
  const stretch = (starts: readonly number[], k: number): Item => ({
    from: starts[k]!,
    to: starts[k + 1]!,
  })
  return moved
    .map(([i, j]) => ({ a: stretch(startsA, i), b: stretch(startsB, j) }))
    .filter(({ a, b }) => {
      if (a.to - a.from !== b.to - b.from) return false
      for (let k = 0; k < a.to - a.from; k++) if (p.a[a.from + k]?.id !== p.b[b.from + k]?.id) return false
      return true
    })
}
