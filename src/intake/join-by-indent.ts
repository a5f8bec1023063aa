/**
 * Text that a margin broke, of which each paragraph's first line is indented and no other: known by that alone.
 *
 *     　　本声明于二〇二一年九月八日在云港签署，一式两份，每份均以
 *     中文和霍恩文写成。                                             one paragraph
 *
 * Every line without an indent goes on from one that reaches the margin. That holds of no other text, so it tells a
 * broken one even where most paragraphs are shorter than a line. The margin may be one of columns or of characters:
 * a line broken at 36 characters is narrower the more digits it has.
 */

/** Lines without an indent that there must be, and the share of all lines that must be indented. */
const FLUSH_LEAST = 3
const INDENTED_SHARE = 0.4
/** Share of the lines without an indent that may stand behind a short one: a title, a signature. */
const ASTRAY_SHARE = 0.1
/** Share of those behind a full one before which the sentence is not at its end. */
const BROKEN_SHARE = 0.5
/** Characters that a line lacks at most where it is broken by their number. */
const CHARACTERS_SLACK = 1

export interface Measures {
  /** Columns of a line, and how many it may lack before the margin. */
  readonly columns: (line: string) => number
  readonly slack: number
  /** Margins that people use, in columns. */
  readonly margin: { readonly least: number; readonly most: number }
}

const indented = /^(?:\u3000| {2,}|\t)/
const sentenceEnd = /[。！？!?.;；:：…]["”』」»)）]?$/

/** The lines of each paragraph, or null where the text is not such a one. Blank lines part paragraphs, too. */
export function groupByIndent(
  lines: readonly string[],
  { columns, slack, margin }: Measures,
): readonly (readonly string[])[] | null {
  const filled = lines.filter((line) => line.trim() !== '')
  const widest = filled.reduce((most, line) => Math.max(most, columns(line)), 0)
  if (widest < margin.least || widest > margin.most) return null
  const longest = filled.reduce((most, line) => Math.max(most, line.length), 0)
  const isFull = (line: string): boolean => columns(line) >= widest - slack || line.length >= longest - CHARACTERS_SLACK
  let [flush, astray, broken] = [0, 0, 0]
  const groups: string[][] = []
  let apart = true
  for (const line of lines) {
    if (line.trim() === '') {
      apart = true
      continue
    }
    const before = apart ? undefined : groups.at(-1)?.at(-1)
    apart = false
    const isFlush = !indented.test(line)
    if (isFlush && before !== undefined) {
      flush++
      if (!isFull(before)) astray++
      else if (!sentenceEnd.test(before)) broken++
    }
    if (isFlush && before !== undefined && isFull(before)) groups.at(-1)?.push(line)
    else groups.push([line])
  }
  const isSuch =
    flush - astray >= FLUSH_LEAST &&
    filled.filter((line) => indented.test(line)).length >= filled.length * INDENTED_SHARE &&
    astray <= flush * ASTRAY_SHARE &&
    broken >= (flush - astray) * BROKEN_SHARE
  return isSuch ? groups : null
}
