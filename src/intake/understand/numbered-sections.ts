/**
 * The numbers that a text prints, and what is missing among them.
 *
 *     一、 二、 四、              三 is missing
 *     1. 2. 3.  1. 2.            two lists, nothing is missing
 *     第一条 … 第二十五条          25 sections
 *
 * Numbers are taken from labels as printed, form by form: （三） under 二、 says nothing of 三、.
 */
import { numberToHan } from '../../genre/han-numbers.ts'
import { isContinuous, type PrintedNumber, printNumber, readNumbers } from '../../genre/printed-numbers.ts'
import type { Clause } from '../../model/index.ts'

interface Numbered extends PrintedNumber {
  /** Index of the clause. */
  readonly at: number
}

/** The numbers of all labels. A small letter counts items, and a large one that is no Roman number counts nothing. */
function readLabels(clauses: readonly Clause[]): readonly Numbered[] {
  return clauses.flatMap(({ label }, at) =>
    (label === null ? [] : readNumbers(label)).flatMap((readings) => {
      const read = readings.find((r) => !/small |letter|буква/u.test(r.shape))
      return read === undefined ? [] : [{ ...read, at }]
    }),
  )
}

/** Articles run through a treaty whatever stands above them; else the form that comes first is the top one. */
function topForm(labels: readonly Numbered[]): string | null {
  return labels.find((l) => isContinuous(l.shape))?.shape ?? labels[0]?.shape ?? null
}

/** Numbers of the top sections in order, as printed. */
export function numberedSections(clauses: readonly Clause[]): readonly number[] {
  const labels = readLabels(clauses)
  const top = topForm(labels)
  return labels.filter((l) => l.shape === top).map((l) => l.value)
}

/** The number of the top section that each clause stands in; null before the first. */
export function sectionOfClauses(clauses: readonly Clause[]): readonly (number | null)[] {
  const labels = readLabels(clauses)
  const top = topForm(labels)
  const starts = new Map(labels.filter((l) => l.shape === top).map((l) => [l.at, l.value]))
  let current: number | null = null
  return clauses.map((_, i) => {
    current = starts.get(i) ?? current
    return current
  })
}

/** What is missing, as it would be printed (`三、`), in order; a list that begins anew with 1 is a new list. */
export function sectionGaps(clauses: readonly Clause[]): readonly string[] {
  const labels = readLabels(clauses)
  const top = topForm(labels)
  const last = new Map<string, number>()
  const missing: string[] = []
  for (const { shape, value } of labels) {
    const before = last.get(shape) ?? (shape === top ? 0 : value - 1)
    // More than a few in one place is another row of numbers (years, sums), not a gap.
    if (value > before + 1 && value - before <= GAP_MOST)
      for (let n = before + 1; n < value; n++) missing.push(printNumber(shape, n, numberToHan))
    last.set(shape, value)
  }
  return missing
}

/** Numbers missing in one place, at most. */
const GAP_MOST = 30
