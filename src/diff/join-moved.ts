/**
 * Moved stretches side by side are one, with the separators between and beside them.
 *
 *     [~经济、→][~文化和→]科技[→、][~→文化和][~→经济]      →      [~经济、文化和→]科技[~→、文化和经济]
 *
 * And two items that changed places around a third word are told as moved too, list or not:
 *
 *     [中国和→]俄罗斯[→和中国]          [民主→]公正[→民主]
 */
import { isSeparator } from './anchor-items.ts'
import type { Hunk, Pairing, Unit } from './unit.ts'

/** Least weight of a word that is told as moved: two characters. */
const MOVED_WEIGHT = 1.5

export function joinMoved(p: Pairing, hunks: readonly Hunk[]): Hunk[] {
  const joined: Hunk[] = []
  for (const hunk of markSwaps(p, hunks)) {
    const last = joined.at(-1)
    const touches = last && last.a1 === hunk.a0 && last.b1 === hunk.b0
    if (touches && (last.moved || hunk.moved) && sideOf(last) !== null && sideOf(last) === sideOf(hunk)) {
      const goesAlong = (h: Hunk): boolean => h.moved === true || content(p, h).length === 0
      if (goesAlong(last) && goesAlong(hunk)) {
        joined[joined.length - 1] = { a0: last.a0, a1: hunk.a1, b0: last.b0, b1: hunk.b1, moved: true }
        continue
      }
    }
    joined.push(hunk)
  }
  return joined
}

/** The side that alone has units. */
const sideOf = ({ a0, a1, b0, b1 }: Hunk): 'a' | 'b' | null => (b0 === b1 ? 'a' : a0 === a1 ? 'b' : null)

const unitsOf = (p: Pairing, { a0, a1, b0, b1 }: Hunk): Unit[] => [...p.a.slice(a0, a1), ...p.b.slice(b0, b1)]

/** The units of a one-sided hunk without its separators. */
const content = (p: Pairing, hunk: Hunk): Unit[] => unitsOf(p, hunk).filter((unit) => !isSeparator(unit))

/** Words over which another one is told to have moved, at most, though nothing parts them. */
const NEAR = 2

/** Do only a word or two, and no mark, stand between two hunks? */
function isNear(p: Pairing, x: Hunk, y: Hunk): boolean {
  const between = p.a.slice(x.a1, y.a0)
  return between.length <= NEAR && between.every(({ kind }) => kind !== 'punct')
}

function markSwaps(p: Pairing, hunks: readonly Hunk[]): Hunk[] {
  const marked = [...hunks]
  for (let h = 0; h + 1 < marked.length; h++) {
    const [x, y] = [marked[h]!, marked[h + 1]!]
    if (x.moved || y.moved || sideOf(x) === null || sideOf(y) === null || sideOf(x) === sideOf(y)) continue
    const [these, those] = [content(p, x), content(p, y)]
    const weight = these.reduce((sum, unit) => sum + unit.weight, 0)
    if (weight < MOVED_WEIGHT || these.length !== those.length) continue
    if (!these.every((unit, k) => unit.id === those[k]?.id)) continue
    const isListed = unitsOf(p, x).some(isSeparator) && unitsOf(p, y).some(isSeparator)
    if (!isListed && !isNear(p, x, y)) continue
    marked[h] = { ...x, moved: true }
    marked[h + 1] = { ...y, moved: true }
  }
  return marked
}
