/**
 * A stretch ends where words and phrases do.
 *
 *     …甲方愿爱|护湖区候鸟…、…乙方愿保|护湖区候鸟…   →   湖区候鸟…         a word is never cut
 *     …of the integrity of its territory and the   →   the integrity of its territory
 *
 * Where punctuation stands on both sides the stretch ends as it is; elsewhere it is cut back to the border of a word on
 * both sides, and words that only join others are left off: prepositions, 的, 和. A word that denies what follows stays:
 *
 *     …, и не направлены против третьих стран   →   не направлены против третьих стран
 *
 * A phrase of which no more than an opening is left, at either end, is left off as well:
 *
 *     通过对话和协商和平解决争端，反对|使用武力   →   通过对话和协商和平解决争端
 */

import { NEGATIONS } from '../text/negations.ts'
import type { Token } from '../text/token.ts'
import { isDigits, isWord, symbolOf } from '../text/token-stream.ts'
import type { Run } from './find-runs.ts'
import { HAN_FILLERS } from './genre-shares.ts'
import type { WeighedStream } from './weigh-units.ts'

/** A word that weighs less says nothing at an end. */
export const LEAST_AT_END = 0.15
/** Light words that stay: without one the stretch says the contrary. */
export const NEGATIVE = new Set(NEGATIONS.map(symbolOf))

/** Offsets of a clause at which a token begins or ends. */
export type Borders = (clause: number) => ReadonlySet<number>

export function bordersOf(tokens: readonly Token[]): ReadonlySet<number> {
  const borders = new Set<number>()
  for (const { start, end } of tokens) {
    borders.add(start)
    borders.add(end)
  }
  return borders
}

export interface CutSides {
  readonly a: WeighedStream
  readonly b: WeighedStream
  readonly bordersA: Borders
  readonly bordersB: Borders
}

/** A phrase that was cut, and weighs no more on its own: 反对, and the like. Two words of stance, less than one that is rare. */
export const REST_AT_MOST = 1.5

/** The runs, cut back at both ends; empty where nothing is left. `all`: words that only join others may end it. */
export function cutAtBorders(sides: CutSides, runs: readonly Run[], words: 'all' | 'weighty'): readonly Run[] {
  const cut = cutEnds(sides, runs, words)
  return words === 'all' ? cut : cutEnds(sides, withoutOpening(sides, cut), words)
}

/** Without what begins behind the last comma of both sides, is cut, and says nothing. */
function withoutOpening({ a, b }: CutSides, runs: readonly Run[]): readonly Run[] {
  const last = runs.at(-1)
  if (last === undefined) return runs
  const [endA, endB] = [last.a + last.length, last.b + last.length]
  if ((a.gap[endA] as number) > 0 || (b.gap[endB] as number) > 0) return runs
  if ((a.symbol[endA] as number) < 0 || (b.symbol[endB] as number) < 0) return runs
  let weight = 0
  for (let n = 1; n < last.length; n++) {
    const [i, j] = [endA - n, endB - n]
    const parted = (a.gap[i] as number) > 0 && (b.gap[j] as number) > 0
    // Behind a comma the pair of a Han character and the one before is none.
    if (!parted || isWord(b.symbol[j] as number)) weight += Math.min(a.weight[i] as number, b.weight[j] as number)
    if (weight > REST_AT_MOST) return runs
    if (parted) return [...runs.slice(0, -1), { ...last, length: last.length - n }]
  }
  return runs
}

function cutEnds(sides: CutSides, runs: readonly Run[], words: 'all' | 'weighty'): readonly Run[] {
  const left = [...runs]
  while (left.length > 0) {
    const run = left[0]!
    let cut = 0
    while (cut < run.length && !mayBegin(sides, run.a + cut, run.b + cut, words)) cut++
    if (cut < run.length) {
      left[0] = { a: run.a + cut, b: run.b + cut, length: run.length - cut }
      break
    }
    left.shift()
  }
  while (left.length > 0) {
    const run = left.at(-1)!
    let length = run.length
    while (length > 0 && !mayEnd(sides, run.a + length - 1, run.b + length - 1, words)) length--
    if (length > 0) {
      left[left.length - 1] = { ...run, length }
      break
    }
    left.pop()
  }
  return left
}

function mayBegin({ a, b, bordersA, bordersB }: CutSides, i: number, j: number, words: 'all' | 'weighty'): boolean {
  if (!onBorder(a, bordersA, i, a.start) || !onBorder(b, bordersB, j, b.start)) return false
  if (a.gap[i]! > 0 && b.gap[j]! > 0) return true
  return words === 'all' || NEGATIVE.has(b.symbol[j]!) || !isLight(a, b, { i, j, bordersB })
}

function mayEnd({ a, b, bordersA, bordersB }: CutSides, i: number, j: number, words: 'all' | 'weighty'): boolean {
  if (!onBorder(a, bordersA, i, a.end) || !onBorder(b, bordersB, j, b.end)) return false
  if (a.gap[i + 1]! > 0 && b.gap[j + 1]! > 0) return true
  return words === 'all' || !isLight(a, b, { i, j, bordersB })
}

/** Is the unit's start (or end) that of a token? Where a clause begins or ends there is no need to ask. */
function onBorder(s: WeighedStream, borders: Borders, at: number, side: Int32Array): boolean {
  const clause = s.clause[at]!
  if (at === s.first[clause] && side === s.start) return true
  if (s.symbol[at + 1]! < 0 && side === s.end) return true
  return borders(clause).has(side[at]!)
}

/** Does the word at an end only join others? Of Han characters one that is a word by itself. */
function isLight(
  a: WeighedStream,
  b: WeighedStream,
  { i, j, bordersB }: { readonly i: number; readonly j: number; readonly bordersB: Borders },
): boolean {
  const s = b.symbol[j]!
  if (isWord(s)) return Math.min(a.weight[i]!, b.weight[j]!) < LEAST_AT_END && !isDigits(s)
  if (!HAN_FILLERS.has(s)) return false
  const borders = bordersB(b.clause[j]!)
  return borders.has(b.start[j]!) && borders.has(b.end[j]!)
}
