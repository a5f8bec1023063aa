/**
 * The part of two sides that is not printed alike, so that nothing else is read.
 *
 *     双方重申友好。双方支持合作，[推动]贸易，发展文化。   and   双方重申友好。双方支持合作，[促进]贸易，发展文化。
 *     core: sentence 2, from 推动 to 贸易，
 *
 * Whole sentences come off at both ends, then, where one sentence a side is left, what ends with ，；：. Never
 * within a list or a word: those marks end both in any language that uses them.
 */
import type { JoinedSide } from './read-side.ts'

export interface Core {
  /** Sentences alike at the start and at the end. */
  readonly lead: number
  readonly trail: number
  /** Joined offsets of what is left. */
  readonly a: readonly [from: number, to: number]
  readonly b: readonly [from: number, to: number]
}

/** Full-width marks behind which a new phrase begins. */
const MARKS = '，；：'

export function findCore(a: JoinedSide, b: JoinedSide): Core {
  const [x, y] = [a.sentences, b.sentences]
  const alike = (i: number, j: number): boolean => {
    const [s, t] = [x[i], y[j]]
    if (!s || !t || s[1] - s[0] !== t[1] - t[0]) return false
    return a.text.slice(s[0], s[1]) === b.text.slice(t[0], t[1])
  }
  const least = Math.min(x.length, y.length)
  let lead = 0
  while (lead < least && alike(lead, lead)) lead++
  let trail = 0
  while (trail < least - lead && alike(x.length - 1 - trail, y.length - 1 - trail)) trail++
  let aFrom = x[lead]?.[0] ?? a.text.length
  let bFrom = y[lead]?.[0] ?? b.text.length
  let aTo = Math.max(aFrom, x[x.length - 1 - trail]?.[1] ?? 0)
  let bTo = Math.max(bFrom, y[y.length - 1 - trail]?.[1] ?? 0)
  if (x.length - lead - trail === 1 && y.length - lead - trail === 1) {
    let same = 0
    let cut = 0
    const most = Math.min(aTo - aFrom, bTo - bFrom)
    while (same < most && a.text.charCodeAt(aFrom + same) === b.text.charCodeAt(bFrom + same)) {
      same++
      if (MARKS.includes(a.text[aFrom + same - 1]!)) cut = same
    }
    aFrom += cut
    bFrom += cut
    same = 0
    cut = 0
    while (aTo - same > aFrom && bTo - same > bFrom) {
      const [c, d] = [a.text.charCodeAt(aTo - same - 1), b.text.charCodeAt(bTo - same - 1)]
      if (c !== d) break
      // A mark stays with what it ends: the cut is behind it.
      if (MARKS.includes(a.text[aTo - same - 1]!)) cut = same
      same++
    }
    aTo -= cut
    bTo -= cut
  }
  return { lead, trail, a: [aFrom, aTo], b: [bFrom, bTo] }
}
