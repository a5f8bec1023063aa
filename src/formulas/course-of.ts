/**
 * The course of a formula through the documents, of those of which it can be told.
 *
 *     ● ? ● ●   standing, and of one between it cannot be told        · ? ● ●   since the third, and before it one is not known
 *     ● ● ● ◔   retired: the last has no more than a part of the words
 *     ◔ ● ● ·   retired; of the first it cannot be told: it has a part of the words, so that it neither has nor lacks them
 */
import type { Formula, FormulaCell, FormulaCourse } from '../model/formula.ts'

const isUsed = ({ state }: FormulaCell): boolean => state === 'used' || state === 'varied'
const isKnown = ({ state }: FormulaCell): boolean => state !== 'cannot-tell' && state !== 'part'

/** `cells`: the oldest document first. One of them at least uses the formula. `isWhole`: nothing of its text is left out. */
export function courseOf(cells: readonly FormulaCell[], isWhole: (document: number) => boolean): FormulaCourse {
  const known = cells.filter(isKnown).map(isUsed)
  const first = known.indexOf(true)
  const last = cells.findLastIndex(isUsed)
  const leftPart = cells.some(({ state }, k) => k > last && state === 'part' && isWhole(k))
  if (!known.at(-1) || leftPart) return 'retired'
  if (known.slice(first).includes(false)) return 'returned'
  if (first === 0) return 'standing'
  return first === known.length - 1 ? 'new' : 'since'
}

/** How many documents cannot be told of, or have a part of it, by where they stand. */
export function unknownIn(cells: readonly FormulaCell[]): Formula['unknown'] {
  const [first, last] = [cells.findIndex(isUsed), cells.findLastIndex(isUsed)]
  const count = (from: number, to: number): number => cells.slice(from, to).filter((cell) => !isKnown(cell)).length
  return { before: count(0, first), between: count(first, last), after: count(last + 1, cells.length) }
}
