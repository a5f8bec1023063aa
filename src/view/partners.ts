/**
 * Which deleted words were replaced by which inserted ones, so that either can light up the other.
 *
 *     双方[支持][欢迎]该倡议[，并]      支持 and 欢迎 are partners; 并 has none
 */
import type { Run } from '../model/view.ts'

/** Number of the pair, by where a run starts in its file, for each side. */
export interface Partners {
  readonly a: ReadonlyMap<number, number>
  readonly b: ReadonlyMap<number, number>
}

/** `inline` is a link's: a deletion stands directly before what replaced it. */
export function partnersOf(inline: readonly Run[]): Partners {
  const [a, b] = [new Map<number, number>(), new Map<number, number>()]
  let pair = 0
  inline.forEach((run, i) => {
    const next = inline[i + 1]
    if (run.mark !== 'del' || next?.mark !== 'ins' || run.ref !== null || next.ref !== null) return
    pair++
    a.set(run.start, pair)
    b.set(next.start, pair)
  })
  return { a, b }
}
