/**
 * What a bead says.
 *
 *     1–1, equal keys  kept          1–n  split         1–0  dropped
 *     1–1              revised       n–1  merged        0–1  added          n–m  revised
 *
 * A line break is no border between clauses where it falls inside a sentence (a page that ends, a copy that was
 * pasted line by line), or before a further paragraph of a numbered item, whose number did not change: such pieces
 * that together have the same wording are kept, not split; and where the words changed too, revised, if the break fell
 * between two words. The 款 of an article are units of their own.
 */
import type { Clause, Relation } from '../../model/index.ts'
import { isPrint, lostByScan } from '../../text/is-print.ts'

/** One side of a bead: its clauses in order, with their comparison keys. */
export interface BeadSide {
  readonly clauses: readonly Clause[]
  readonly keys: readonly string[]
}

export function relationOf(a: BeadSide, b: BeadSide): Relation {
  if (a.clauses.length === 0) return 'added'
  if (b.clauses.length === 0) return 'dropped'
  if (a.clauses.length === 1 && b.clauses.length === 1) {
    return saysTheSame(a.keys[0]!, b.keys[0]!) ? 'kept' : 'revised'
  }
  if (brokenInside(a) && brokenInside(b) && saysTheSame(a.keys.join(' '), b.keys.join(' '))) return 'kept'
  if (isOneBroken(a) && isOneBroken(b)) return 'revised'
  if (a.clauses.length === 1) return 'split'
  if (b.clauses.length === 1) return 'merged'
  return 'revised'
}

const saysTheSame = (x: string, y: string): boolean => isPrint(x, y) || lostByScan(x, y)

/** True where no border between the clauses parts two units. */
function brokenInside(side: BeadSide): boolean {
  return side.clauses.every((clause, i) => {
    const next = side.clauses[i + 1]
    if (next === undefined) return true
    return next.label === null && (!ENDED.test(side.keys[i]!) || continues(clause.id, next.id))
  })
}

/** True for one clause, or the pieces of one that was broken between two words: …the charting of the | northern bay. */
const isOneBroken = (side: BeadSide): boolean =>
  side.clauses.every((_, i) => {
    const next = side.clauses[i + 1]
    if (next === undefined) return true
    return next.label === null && BREAKS_OFF.test(side.keys[i]!) && GOES_ON.test(side.keys[i + 1]!)
  })

const BREAKS_OFF = /[\p{L}\p{N}]$/u
/** Items of a list without marks begin so seldom. */
const GOES_ON = /^\p{Ll}/u

/** The last mark of a finished sentence or lead-in, in a key (。 is folded to a full stop). */
const ENDED = /[.!?;:…]["')\]>》]*$/u

/** `art9.4.3p2` goes on with item `art9.4.3`, and `art9.4.3p3` with that; `art9.4` does not go on with `art9.3`. */
function continues(id: string, next: string): boolean {
  const item = /^(.*\d)p\d+$/u.exec(next)?.[1]
  return item !== undefined && (id === item || id.startsWith(`${item}p`))
}
