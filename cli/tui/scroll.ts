/**
 * How far a window moves over lines.
 *
 *     30 lines, a window of 10, scrolled by 18   one page down   →   20, the last place that makes sense
 */

/** What scrolls: how many lines it has, and how many of them can be seen. */
export interface Scrolled {
  readonly lines: number
  readonly height: number
}

/** From 0 to `last`. */
export const clamp = (n: number, last: number): number => Math.max(0, Math.min(n, last))

/** Last value of `scroll` that makes sense. */
export const lastScroll = ({ lines, height }: Scrolled): number => Math.max(0, lines - height)

/** Where a window that stands at `scroll` comes to. */
export function scrolledBy(scroll: number, by: number, scrolled: Scrolled): number {
  const last = lastScroll(scrolled)
  return clamp(Math.min(scroll, last) + by, last)
}
