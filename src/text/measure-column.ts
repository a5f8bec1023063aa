/**
 * Where lines were broken: at a column, or at a number of characters.
 *
 *     应维列斯国总统邀请，南桐国主席于2021年9月7日    46 columns, 29 characters
 *     双方主张维护海湾航行自由，反对任何一方限制渔船避风，愿就此    58 columns, 29 characters
 *
 * A line is full where the first word, or the first Chinese character, of the next would not have fitted on it.
 */
import { charactersOf, firstPiece, width } from './measure-lines.ts'
import { isWide, type PrintedLines } from './split-lines.ts'

/** Wider than this, in columns, no one wraps prose; such lines are whole paragraphs. */
export const WIDEST = 200
/** Ragged lines (OCR, proportional type) end this much before the column. */
const SLACK = 0.12
/** Chinese characters fill a line to the column, but for a mark pushed to the next line and narrow digits. */
const HAN_SLACK = 4
const HAN_SLACK_SHARE = 0.06
/** Characters that a line lacks at most where it is broken by their number. */
const CHARACTERS_SLACK = 1
/** Share of lines that are no longer than the column: a few may hang over. */
const NEARLY_ALL = 0.95

export interface Column {
  /** Columns that nearly all lines keep within; 0 where no line follows another. */
  readonly column: number
  /** Columns of line i, with its indent. */
  readonly widthOf: (line: number) => number
  /** Is line i − 1 full, given what line i begins with? */
  readonly isFull: (line: number) => boolean
}

/** `pairs`: the lines that follow another in one block. Linear. */
export function measureColumn(text: string, lines: PrintedLines, pairs: readonly number[]): Column {
  const widthOf = (i: number): number => width(text, lines.start[i]!, lines.end[i]!) + lines.indent[i]!
  const isLong = (i: number): boolean => lines.end[i]! - lines.start[i]! > WIDEST * 2
  const column = nearlyLongest(pairs.map((i) => (isLong(i - 1) ? WIDEST * 2 : widthOf(i - 1))))
  const fillsColumn = (i: number): boolean => {
    const start = lines.start[i - 1]!
    const end = lines.end[i - 1]!
    if (end - start > WIDEST) return true
    const first = lines.start[i]!
    const spaced = isWide(text.charCodeAt(end - 1)) && isWide(text.charCodeAt(first)) ? 0 : 1
    const columns = width(text, start, end) + lines.indent[i - 1]! + spaced + firstPiece(text, first, lines.end[i]!)
    return columns > column - (spaced === 1 ? column * SLACK : Math.max(HAN_SLACK, column * HAN_SLACK_SHARE))
  }
  const longest = nearlyLongest(pairs.map((i) => charactersOf(text, lines, i - 1)))
  const fillsCount = (i: number): boolean => charactersOf(text, lines, i - 1) >= longest - CHARACTERS_SLACK
  // Where more lines come to one number of characters than to one column, their number broke them.
  const byCount = pairs.filter(fillsCount).length > pairs.filter(fillsColumn).length
  return { column, widthOf, isFull: byCount ? fillsCount : fillsColumn }
}

/** The length that nearly all keep within; 0 of none. */
function nearlyLongest(lengths: readonly number[]): number {
  const sorted = Int32Array.from(lengths).sort()
  return sorted.length === 0 ? 0 : sorted[Math.ceil((sorted.length - 1) * NEARLY_ALL)]!
}
