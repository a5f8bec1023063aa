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
import { romanToNumber } from '../../genre/numerals.ts'
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

/**
 * What is missing, as it would be printed (`三、`), in order.
 *
 *     1. 2. 3.  1. 2.                          a list that begins anew is a new list
 *     一、（一）（二） 二、（四）               items under another section are another list
 *     第一章 第一条 … 第九条  第二章 第十二条     a chapter may count on from where it likes
 *     第二章 第十条 …                          the text begins inside a law: its first nine articles are missing
 */
export function sectionGaps(clauses: readonly Clause[]): readonly string[] {
  const labels = readLabels(clauses)
  const top = topForm(labels)
  const chapters = chaptersOf(clauses, labels)
  const last = new Map<string, Numbered>()
  const missing: string[] = []
  for (const label of labels) {
    const { shape, value } = label
    const before = last.get(shape)
    const from = before?.value ?? (shape === top ? 0 : value - 1)
    // More than a few in one place is another row of numbers (years, sums), not a gap.
    if (value > from + 1 && value - from <= GAP_MOST && !chapters.mayCountOn(label, before))
      for (let n = from + 1; n < value; n++) missing.push(printNumber(shape, n, numberToHan))
    // What is counted under a section is counted anew under the next.
    if (shape === top)
      for (const inner of last.keys())
        if (inner !== top && last.get(inner)!.at > (before?.at ?? -1) && before !== undefined) last.delete(inner)
    last.set(shape, label)
  }
  return missing
}

interface Chapters {
  /** Is this the first article of a chapter, so that its number need not follow that of the one before? */
  readonly mayCountOn: (label: Numbered, before: Numbered | undefined) => boolean
}

/** `Глава II`, `Chapter 2`: the number of a chapter in a heading. */
const CHAPTER = /^(?:глава|раздел|часть|chapter|part|section|title)\s+(\d+|[ivxlc]+)\b/iu

/** Articles under one heading from which it is a chapter, and not the title of an article. */
const FEWEST_IN_CHAPTER = 2

function chaptersOf(clauses: readonly Clause[], labels: readonly Numbered[]): Chapters {
  const chapterOf = ({ at }: Numbered): string => clauses[at]!.path.join('\n')
  const size = new Map<string, number>()
  for (const label of labels)
    if (isContinuous(label.shape)) size.set(chapterOf(label), (size.get(chapterOf(label)) ?? 0) + 1)
  const isChapter = (label: Numbered): boolean => (size.get(chapterOf(label)) ?? 0) >= FEWEST_IN_CHAPTER
  return {
    mayCountOn(label, before) {
      const chapter = chapterOf(label)
      if (!isContinuous(label.shape) || chapter === '') return false
      if (before !== undefined) return chapter !== chapterOf(before) && (isChapter(label) || isChapter(before))
      const earlier = clauses.slice(0, label.at).some((c) => c.kind === 'clause' && c.path.length > 0)
      return earlier || chapterNumber(clauses, label.at) === 1
    },
  }
}

/** The number of the chapter that a clause stands in, or null where none is printed. */
function chapterNumber(clauses: readonly Clause[], at: number): number | null {
  let heading = at - 1
  while (heading >= 0 && clauses[heading]!.kind !== 'heading') heading--
  const label = clauses[heading]?.label ?? null
  const read = label === null ? undefined : readNumbers(label)[0]?.[0]
  if (read !== undefined) return read.value
  const said = CHAPTER.exec(clauses[at]!.path.at(-1) ?? '')?.[1]
  return said === undefined ? null : /^\d/.test(said) ? Number(said) : romanToNumber(said.toLowerCase())
}

/** Numbers missing in one place, at most. */
const GAP_MOST = 30
