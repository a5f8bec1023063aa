/**
 * What moved is a hunk by itself, of kind `order`: a deletion at the old place and an insertion at the new.
 *
 *     可能有[~毁灭、→]伪造[→、隐匿][~→、毁灭]证据
 *
 * A moved list item takes one separator beside it along.
 */
import { type Item, isSeparator } from './anchor-items.ts'
import type { Hunk, Unit } from './unit.ts'

/** The units of a side, and the stretches of it that moved, in rising order. */
export interface MovedSide {
  readonly units: readonly Unit[]
  readonly moved: readonly Item[]
}

/** Parts `hunks` at the moved stretches of each side. */
export function partMoved(
  hunks: readonly Hunk[],
  { units: a, moved: movedA }: MovedSide,
  { units: b, moved: movedB }: MovedSide,
): Hunk[] {
  if (movedA.length === 0 && movedB.length === 0) return [...hunks]
  return hunks.flatMap((hunk) => {
    const insideA = movedA.filter(({ from, to }) => from >= hunk.a0 && to <= hunk.a1)
    const insideB = movedB.filter(({ from, to }) => from >= hunk.b0 && to <= hunk.b1)
    if (insideA.length === 0 && insideB.length === 0) return [hunk]
    const cutsA = widen(a, insideA, hunk.a0, hunk.a1)
    const cutsB = widen(b, insideB, hunk.b0, hunk.b1)
    const parts: Hunk[] = []
    const add = (part: Hunk): void => {
      if (part.a1 > part.a0 || part.b1 > part.b0) parts.push(part)
    }
    // Side a's stretches first, then side b's; what is left of both stands beside each other.
    let { a0, b0 } = hunk
    for (const { from, to } of cutsA) {
      const rest = cutsB.length === 0 && to === hunk.a1 ? hunk.b1 : b0
      add({ a0, a1: from, b0, b1: rest, moved: false })
      b0 = rest
      add({ a0: from, a1: to, b0, b1: b0, moved: true })
      a0 = to
    }
    for (const { from, to } of cutsB) {
      add({ a0, a1: hunk.a1, b0, b1: from, moved: false })
      a0 = hunk.a1
      add({ a0, a1: a0, b0: from, b1: to, moved: true })
      b0 = to
    }
    add({ a0, a1: hunk.a1, b0, b1: hunk.b1, moved: false })
    return parts
  })
}

/** Each stretch with the separator behind it, or else before it, where that goes too. */
function widen(units: readonly Unit[], stretches: readonly Item[], from: number, to: number): Item[] {
  const wide: Item[] = []
  for (const stretch of stretches) {
    const last = wide.at(-1)?.to ?? from
    if (stretch.to < to && isSeparator(units[stretch.to])) wide.push({ from: stretch.from, to: stretch.to + 1 })
    else if (stretch.from > last && isSeparator(units[stretch.from - 1])) {
      wide.push({ from: stretch.from - 1, to: stretch.to })
    } else wide.push(stretch)
  }
  return wide
}
