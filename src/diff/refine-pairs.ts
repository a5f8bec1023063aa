/**
 * Where a shortest edit script leaves several small changes side by side, the pairing that says most in fewest hunks.
 *
 *     a: 选定疏浚河段，提高疏浚的成效      b: 按照疏浚的要求，选定疏浚河段
 *     shortest (three pairs either way):    …疏浚…，…疏浚…       a reader's:  [→按照疏浚的要求，]选定疏浚河段[，提高疏浚的成效→]
 *
 * Among all pairings of such a stretch, the one with the greatest weight of what stays less `HUNK` for each hunk
 * (O. Gotoh, "An improved algorithm for matching biological sequences", 1982, with weights for words).
 * A date beside a date and a word beside another form of it count too, so that a change is shown at its own place:
 *
 *     于[2016年9月1日→2019年6月18日]访问        сотрудничеств[о→а], and not  [сотрудничество …→… сотрудничества]
 */
import { isFact, isStop } from './facts.ts'
import type { Stretch } from './pair-units.ts'
import { hunksOf, type Pairing, pair, type Unit, unpair, weigh } from './unit.ts'

/** What one more hunk costs a reader, in Han characters of common ground. */
const HUNK = 1.2
/** A number, name, negation or end of a sentence that stays is worth a hunk by itself. */
const FACT = 1.3
/** What a number is worth beside one of its own form, and a word beside another form of it, though they differ. */
const SAME_FORM = 3
const SAME_STEM = 0.5
/** First letters by which forms of a word are known. Shorter words have none. */
const STEM = 5
/** Common ground of this weight between two hunks parts them for good. */
const SOLID = 12
/** Cells of one table, and of all tables of a bead: some 20 ms. A stretch beyond stays as it is. */
const MOST_CELLS = 400_000

/** Units of a table's cells that a bead may still use. */
export interface Cells {
  left: number
}

export const newCells = (): Cells => ({ left: 5 * MOST_CELLS })

export function refinePairs(p: Pairing, { a0, a1, b0, b1 }: Stretch, cells: Cells): void {
  const hunks = hunksOf(p, { a0, a1, b0, b1 })
  for (let h = 0; h + 1 < hunks.length; ) {
    const first = hunks[h]!
    let last = first
    let next = h + 1
    while (next < hunks.length && weigh(p.a, last.a1, hunks[next]!.a0) < SOLID) {
      last = hunks[next++]!
    }
    if (next > h + 1) refine(p, { a0: first.a0, a1: last.a1, b0: first.b0, b1: last.b1 }, cells)
    h = next
  }
}

const WAS_PAIR = 1 // came from a pair
const DOWN = 2 // a unit of side a is unpaired
const ACROSS = 4 // one of side b; both where they are forms of one thing

/** What a unit is a form of: a number's pattern or a word's stem; '' for none. */
function formOf({ kind, key }: Unit): string {
  if (kind === 'number') return key.replace(/[\d零一二三四五六七八九十百千万亿两]+/g, '#')
  const spaced = kind === 'word' && key.length > STEM && key.charCodeAt(0) < 0x2e80
  return spaced ? key.slice(0, STEM).toLowerCase() : ''
}

/** Forms of a stretch as small numbers, 0 for none. */
function formsOf(units: readonly Unit[], from: number, to: number, ids: Map<string, number>): Int32Array {
  const forms = new Int32Array(to - from)
  for (let i = from; i < to; i++) {
    const form = formOf(units[i]!)
    if (form === '') continue
    let id = ids.get(form)
    if (id === undefined) {
      id = ids.size + 1
      ids.set(form, id)
    }
    forms[i - from] = id
  }
  return forms
}

function refine(p: Pairing, { a0, a1, b0, b1 }: Stretch, cells: Cells): void {
  const n = a1 - a0
  const m = b1 - b0
  const size = (n + 1) * (m + 1)
  if (n === 0 || m === 0 || size > MOST_CELLS || size > cells.left) return
  cells.left -= size
  const width = m + 1
  // Best value up to (i, j) whose last step is a pair, or a unit that is not paired; and how it came about.
  const paired = new Float32Array(size).fill(Number.NEGATIVE_INFINITY)
  const loose = new Float32Array(size).fill(Number.NEGATIVE_INFINITY)
  const pairedFrom = new Uint8Array(size)
  const looseFrom = new Uint8Array(size)
  const ids = new Map<string, number>()
  const formsA = formsOf(p.a, a0, a1, ids)
  const formsB = formsOf(p.b, b0, b1, ids)
  paired[0] = 0
  for (let i = 0; i <= n; i++) {
    const x = p.a[a0 + i - 1]!
    const worth = i > 0 ? x.weight + (isFact(x) || isStop(x) ? FACT : 0) : 0
    const form = i > 0 ? formsA[i - 1]! : 0
    const likeness = i > 0 && x.kind === 'number' ? SAME_FORM : SAME_STEM
    const free = i > 0 && p.movedA[a0 + i - 1] === 0
    for (let j = 0; j <= m; j++) {
      const here = i * width + j
      if (free && j > 0 && x.id === p.b[b0 + j - 1]!.id && p.movedB[b0 + j - 1] === 0) {
        const before = here - width - 1
        const [afterPair, afterLoose] = [paired[before]!, loose[before]!]
        paired[here] = Math.max(afterPair, afterLoose) + worth
        pairedFrom[here] = afterPair >= afterLoose ? WAS_PAIR : 0
      }
      let best = Number.NEGATIVE_INFINITY
      let how = 0
      if (i > 0) {
        const up = here - width
        best = loose[up]!
        how = DOWN
        if (paired[up]! - HUNK > best) {
          best = paired[up]! - HUNK
          how = DOWN | WAS_PAIR
        }
      }
      if (j > 0) {
        const side = here - 1
        if (loose[side]! > best) {
          best = loose[side]!
          how = ACROSS
        }
        if (paired[side]! - HUNK > best) {
          best = paired[side]! - HUNK
          how = ACROSS | WAS_PAIR
        }
        if (free && form !== 0 && form === formsB[j - 1] && x.id !== p.b[b0 + j - 1]!.id) {
          const before = here - width - 1
          const inHunk = loose[before]! + likeness
          const opens = paired[before]! - HUNK + likeness
          if (Math.max(inHunk, opens) > best) {
            best = Math.max(inHunk, opens)
            how = DOWN | ACROSS | (opens > inHunk ? WAS_PAIR : 0)
          }
        }
      }
      if (best > Number.NEGATIVE_INFINITY) {
        loose[here] = best
        looseFrom[here] = how
      }
    }
  }
  for (let i = a0; i < a1; i++) unpair(p, i)
  let [i, j] = [n, m]
  let inPair = paired[size - 1]! >= loose[size - 1]!
  while (i > 0 || j > 0) {
    const here = i * width + j
    if (inPair) {
      pair(p, a0 + i - 1, b0 + j - 1)
      inPair = pairedFrom[here] === WAS_PAIR
      i--
      j--
    } else {
      const how = looseFrom[here]!
      inPair = (how & WAS_PAIR) !== 0
      if ((how & DOWN) !== 0) i--
      if ((how & ACROSS) !== 0) j--
    }
  }
}
