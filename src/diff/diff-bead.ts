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
import type { FoldTable } from '../text/key.ts'
import { anchorItems, type Item, type MovedItem } from './anchor-items.ts'
import { buildVariants } from './build-variants.ts'
import { type Core, findCore } from './find-core.ts'
import { foldIslands } from './fold-islands.ts'
import { joinMoved } from './join-moved.ts'
import { linkSentences, type SentenceGroup } from './link-sentences.ts'
import { Effort, pairUnits } from './pair-units.ts'
import { partMoved } from './part-moved.ts'
import { partNumbers } from './part-numbers.ts'
import { partRunTogether } from './part-run-together.ts'
import { type JoinedSide, joinSide, type Side } from './read-side.ts'
import { Numbering, readCoarsely, readUnits } from './read-units.ts'
import { newCells, refinePairs } from './refine-pairs.ts'
import { replaceUnlike } from './replace-unlike.ts'
import { slideEdges } from './slide-edges.ts'
import { trimHunks } from './trim-hunks.ts'
import { hunksOf, type Pairing, type Unit } from './unit.ts'

/** The clauses of one bead, one or more on each side. */
export interface BeadInput {
  readonly a: Side
  readonly b: Side
  /** Traditional to simplified characters, where a side has such. */
  readonly fold?: FoldTable | null
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
  const a = joinSide(input.a)
  const b = joinSide(input.b)
  if (isLater(a, b)) {
    const mirrored = diffJoined(b, a, input)
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

function diffJoined(a: JoinedSide, b: JoinedSide, { fold = null, maxEdits = MAX_EDITS }: BeadInput): BeadDiff {
  const core = findCore(a, b)
  const numbering = new Numbering()
  const long = Math.max(core.a[1] - core.a[0], core.b[1] - core.b[0]) > MOST_CHARACTERS
  const read = long ? readCoarsely : readUnits
  const readA = readSentences(a, core, core.a, (from, to) => read(a, from, to, numbering, fold))
  const readB = readSentences(b, core, core.b, (from, to) => read(b, from, to, numbering, fold))
  const [wordsA, wordsB] = [readA.flat(), readB.flat()]
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
  const { groups, moved } = linkSentences(unitsA, startsA, unitsB, startsB)
  const effort = new Effort(maxEdits)
  const cells = newCells()
  const stretches = groups.map(({ a0, a1, b0, b1 }) => ({
    a0: startsA[a0] as number,
    a1: startsA[a1] as number,
    b0: startsB[b0] as number,
    b1: startsB[b1] as number,
  }))
  const shifted = sameSentences(moved, startsA, startsB, p)
  for (const { a, b } of shifted) {
    p.movedA.fill(1, a.from, a.to)
    p.movedB.fill(1, b.from, b.to)
  }
  for (const stretch of stretches) {
    const items = anchorItems(p, stretch)
    shifted.push(...items.moved)
    for (const gap of items.gaps) {
      pairUnits(p, gap, effort)
      refinePairs(p, gap, cells)
    }
  }
  const alike = alikeAround(a, core)
  foldIslands(p)
  for (const stretch of stretches) replaceUnlike(p, stretch, alike)
  trimHunks(p)
  slideEdges(p)
  const rising = (side: 'a' | 'b'): Item[] => shifted.map((m) => m[side]).sort((x, y) => x.from - y.from)
  const hunks = partNumbers(p, joinMoved(p, partMoved(hunksOf(p), unitsA, unitsB, rising('a'), rising('b'))))
  return {
    sentences: sentenceLinks(a, b, core, groups, moved, { a: startsA, b: startsB }, p),
    variants: buildVariants(p, hunks, a, b, core),
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
  const [start, end] = a.sentences[lead] as readonly [number, number]
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
    from: starts[k] as number,
    to: starts[k + 1] as number,
  })
  return moved
    .map(([i, j]) => ({ a: stretch(startsA, i), b: stretch(startsB, j) }))
    .filter(({ a, b }) => {
      if (a.to - a.from !== b.to - b.from) return false
      for (let k = 0; k < a.to - a.from; k++) if (p.a[a.from + k]?.id !== p.b[b.from + k]?.id) return false
      return true
    })
}

interface Starts {
  readonly a: readonly number[]
  readonly b: readonly number[]
}

/** Sentences of a stretch too long to link beforehand: by where most of the units of each one went. */
function linksByUnits(
  a: JoinedSide,
  b: JoinedSide,
  lead: number,
  { a0, a1, b0, b1 }: SentenceGroup,
  starts: Starts,
  p: Pairing,
): SentenceLink[] {
  const links: SentenceLink[] = []
  const at = (side: JoinedSide, k: number): SentenceLink['a'] => side.sentencesInFile[lead + k] ?? null
  let next = b0 // the first sentence of b that is not told yet
  let j = b0
  for (let i = a0; i < a1; i++) {
    const [from, to] = [starts.a[i] as number, starts.a[i + 1] as number]
    let best = -1
    let most = 0
    let count = 0
    for (let k = from; k < to; k++) {
      const partner = p.ofA[k] as number
      if (partner < 0) continue
      const before = j
      while (partner >= (starts.b[j + 1] as number)) j++
      count = j === before ? count + 1 : 1
      if (count > most) {
        most = count
        best = j
      }
    }
    const size = best < 0 ? 0 : Math.min(to - from, (starts.b[best + 1] as number) - (starts.b[best] as number))
    if (best < 0 || most * 2 < size) {
      links.push({ a: at(a, i), b: null, moved: false })
      continue
    }
    for (; next < best; next++) links.push({ a: null, b: at(b, next), moved: false })
    next = Math.max(next, best + 1)
    links.push({ a: at(a, i), b: at(b, best), moved: false })
  }
  for (; next < b1; next++) links.push({ a: null, b: at(b, next), moved: false })
  return links
}

function sentenceLinks(
  a: JoinedSide,
  b: JoinedSide,
  { lead, trail }: Core,
  groups: readonly SentenceGroup[],
  moved: readonly (readonly [number, number])[],
  starts: Starts,
  p: Pairing,
): SentenceLink[] {
  const alike = (i: number, j: number): SentenceLink => ({
    a: a.sentencesInFile[i] ?? null,
    b: b.sentencesInFile[j] ?? null,
    moved: false,
  })
  const links: SentenceLink[] = []
  for (let k = 0; k < lead; k++) links.push(alike(k, k))
  const movedA = new Map(moved)
  const movedB = new Map(moved.map(([i, j]) => [j, i]))
  const at = (side: JoinedSide, i: number): SentenceLink['a'] => side.sentencesInFile[lead + i] ?? null
  for (const { a0, a1, b0, b1 } of groups) {
    if (a1 - a0 > 1 && b1 - b0 > 1) {
      links.push(...linksByUnits(a, b, lead, { a0, a1, b0, b1 }, starts, p))
      continue
    }
    if (b0 === b1) for (let i = a0; i < a1; i++) if (!movedA.has(i)) links.push({ a: at(a, i), b: null, moved: false })
    if (a0 === a1) {
      for (let j = b0; j < b1; j++) {
        const i = movedB.get(j)
        links.push({ a: i === undefined ? null : at(a, i), b: at(b, j), moved: i !== undefined })
      }
    }
    for (let i = a0; i < a1; i++) for (let j = b0; j < b1; j++) links.push({ a: at(a, i), b: at(b, j), moved: false })
  }
  for (let k = trail; k > 0; k--) links.push(alike(a.sentences.length - k, b.sentences.length - k))
  return links
}
