/**
 * Where in the row a heading ends and its clause begins: no formula goes over it, though a search may.
 *
 *     四、边界合作 | 双方继续加强边界合作      边界合作 stands twice, and 边界合作双方 nowhere
 */
import type { RowSpan } from './find-varied.ts'
import type { JoinedStreams } from './join-streams.ts'

/** 1 at each place of the row that begins a clause behind its heading. */
export function breaksIn(joined: JoinedStreams, breaksOf: readonly (readonly number[])[]): Uint8Array {
  const breaks = new Uint8Array(joined.size)
  breaksOf.forEach((ends, t) => {
    const { start } = joined.streams[t]!
    let unit = 0
    for (const at of ends) {
      while (unit < start.length && start[unit]! < at) unit++
      if (unit < start.length) breaks[rowAt(joined, t, unit)] = 1
    }
  })
  return breaks
}

/** Does a heading end inside the stretch? */
export function isBroken({ at, length }: RowSpan, breaks: Uint8Array): boolean {
  for (let k = at + 1; k < at + length; k++) if (breaks[k] === 1) return true
  return false
}

/** The parts of a stretch between the breaks in it. */
export const unbroken = (span: RowSpan, breaks: Uint8Array): readonly RowSpan[] =>
  partsOf(span, (offset) => breaks[span.at + offset] === 1)

/** A stretch cut before each offset, behind its first unit, at which a part begins. */
export function partsOf({ at, length }: RowSpan, begins: (offset: number) => boolean): readonly RowSpan[] {
  const parts: RowSpan[] = []
  let from = 0
  for (let k = 1; k <= length; k++) {
    if (k < length && !begins(k)) continue
    parts.push({ at: at + from, length: k - from })
    from = k
  }
  return parts
}

/** Where in the row a unit of a text stands. */
function rowAt({ text, unit, size, row, firstWord }: JoinedStreams, side: number, wanted: number): number {
  let [low, high] = [0, size - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    const [t, u] = [text[middle]!, unit[middle]!]
    if (t < side || (t === side && u < wanted)) low = middle + 1
    else high = middle
  }
  return row[low]! < firstWord ? low + 1 : low
}
