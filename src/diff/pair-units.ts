/**
 * Which units of two stretches are the same, in order: a shortest edit script by jsdiff's `diffArrays`
 * (E. Myers, "An O(ND) difference algorithm and its variations", 1986), common ends taken off first.
 *
 * Its time grows with the square of the number of edits. Past `maxEdits` the stretches are cut at the units that
 * stand once on each side (patience diff, B. Cohen) and each gap is tried alone, as long as `budget` lasts;
 * what is then left stands as replaced whole, and the result is not exact.
 */
import { diffArrays } from 'diff'
import { type Pairing, pair } from './unit.ts'

/** Steps of the edit graph that one bead may cost beside its tokens, about a second's work; never a clock. */
const WORK = 3_000_000

export class Effort {
  #left = WORK
  exact = true
  readonly maxEdits: number

  constructor(maxEdits: number) {
    this.maxEdits = maxEdits
  }

  /** Edits that may be tried now. The work of D edits is about D²/2. */
  get edits(): number {
    return Math.min(this.maxEdits, Math.floor(Math.sqrt(2 * Math.max(0, this.#left))))
  }

  spend(edits: number): void {
    this.#left -= (edits * edits) / 2
  }
}

export interface Stretch {
  readonly a0: number
  readonly a1: number
  readonly b0: number
  readonly b1: number
}

/** Pairs equal units of a[a0, a1) and b[b0, b1) in `p`, in order. */
export function pairUnits(p: Pairing, stretch: Stretch, effort: Effort): void {
  let { a0, a1, b0, b1 } = stretch
  const { a, b } = p
  // What moved is like nothing.
  const idA = (i: number): number => (p.movedA[i] ? -1 - i : a[i]!.id)
  const idB = (j: number): number => (p.movedB[j] ? -1 - a.length - j : b[j]!.id)
  while (a0 < a1 && b0 < b1 && idA(a0) === idB(b0)) pair(p, a0++, b0++)
  while (a0 < a1 && b0 < b1 && idA(a1 - 1) === idB(b1 - 1)) pair(p, --a1, --b1)
  if (a0 === a1 || b0 === b1) return
  const x: number[] = []
  const y: number[] = []
  for (let i = a0; i < a1; i++) x.push(idA(i))
  for (let j = b0; j < b1; j++) y.push(idB(j))
  const only = onlyCommon(x, y)
  if (only !== null && x.length + y.length <= effort.edits) {
    for (const [i, j] of only) pair(p, a0 + i, b0 + j)
    effort.spend(x.length + y.length - 2 * only.length)
    return
  }
  const maxEditLength = effort.edits
  const changes = maxEditLength > 0 ? diffArrays(x, y, { maxEditLength }) : undefined
  if (changes) {
    let i = a0
    let j = b0
    let edits = 0
    for (const { added, removed, count } of changes) {
      if (added) j += count
      else if (removed) i += count
      else for (let k = 0; k < count; k++) pair(p, i++, j++)
      if (added || removed) edits += count
    }
    effort.spend(edits)
    return
  }
  effort.spend(Math.min(maxEditLength, x.length + y.length))
  effort.exact = false
  const anchors = uniqueAnchors(x, y)
  if (anchors.length === 0) return
  let i = 0
  let j = 0
  for (const [at, bt] of anchors) {
    pairUnits(p, { a0: a0 + i, a1: a0 + at, b0: b0 + j, b1: b0 + bt }, effort)
    pair(p, a0 + at, b0 + bt)
    i = at + 1
    j = bt + 1
  }
  pairUnits(p, { a0: a0 + i, a1, b0: b0 + j, b1 }, effort)
}

/**
 * The pairs of a shortest script where there is no choice: none where nothing is common, the one where one value is,
 * once on each side. Else null. Most changed stretches are such.
 */
function onlyCommon(x: readonly number[], y: readonly number[]): readonly (readonly [number, number])[] | null {
  let found: [number, number] | null = null
  const places = new Map<number, number>()
  for (let j = 0; j < y.length; j++) {
    const value = y[j]!
    places.set(value, places.has(value) ? -1 : j)
  }
  for (let i = 0; i < x.length; i++) {
    const j = places.get(x[i]!)
    if (j === undefined) continue
    if (j < 0 || found !== null) return null
    found = [i, j]
  }
  return found === null ? [] : [found]
}

/** The longest rising run of values that stand once in x and once in y, as pairs of indexes. */
function uniqueAnchors(x: readonly number[], y: readonly number[]): (readonly [number, number])[] {
  const once = (values: readonly number[]): Map<number, number> => {
    const at = new Map<number, number>()
    values.forEach((value, i) => {
      at.set(value, at.has(value) ? -1 : i)
    })
    return at
  }
  const inX = once(x)
  const inY = once(y)
  const points: [number, number][] = []
  for (const [value, i] of inX) {
    const j = inY.get(value)
    if (i >= 0 && j !== undefined && j >= 0) points.push([i, j])
  }
  points.sort((p, q) => p[0] - q[0])
  // Patience: tails[k] is the point that ends the best run of length k + 1.
  const tails: number[] = []
  const before = new Int32Array(points.length).fill(-1)
  points.forEach(([, j], index) => {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (points[tails[middle]!]![1] < j) low = middle + 1
      else high = middle
    }
    before[index] = low > 0 ? tails[low - 1]! : -1
    tails[low] = index
  })
  const run: (readonly [number, number])[] = []
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at]!) run.push(points[at]!)
  return run.reverse()
}
