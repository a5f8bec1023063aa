/**
 * Breaks marked text into lines of a given width, by the rules of its scripts.
 *
 *     双方重申致力于维护，        a line breaks between Han characters and at spaces,
 *     以联合国为核心的国际体系    never before ，。）” nor after （“《, and never inside a word or number
 *
 * Signs around changes stay with what they mark. Something wider than a line is cut where the line ends.
 */
import { type AmbiguousWidth, graphemes, textWidth } from './text-width.ts'

/** A piece of text with a style; `style` is the caller's, and only carried along. */
export interface Piece<S> {
  readonly text: string
  readonly style: S
  /** `open` clings to what follows, `close` to what stands before. */
  readonly cling?: 'open' | 'close'
}

/** No line begins with these. */
const CLOSING = '，。、；：？！）］｝〕】〗〙〛》〉」』”’…—·～‥,.;:?!)]}»›%‰℃°々ー'
/** No line ends with these. */
const OPENING = '（［｛〔【〖〘〚《〈「『“‘([{«‹$¥￥№§#'

const isClosing = (g: string): boolean => CLOSING.includes(g)
const isOpening = (g: string): boolean => OPENING.includes(g)
/** Letters and digits of spaced scripts, and what holds them together. */
const IN_WORD = /^[\p{L}\p{N}\p{M}_'’\-‑/@&+=*<>|~\\^`"]/u
const UNSPACED =
  /^[\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]/u
const inWord = (g: string): boolean => IN_WORD.test(g) && !UNSPACED.test(g)

interface Cell<S> {
  readonly text: string
  readonly width: number
  readonly style: S
}

/** What must stay on one line. */
interface Unit<S> {
  readonly cells: Cell<S>[]
  width: number
  /** A space: dropped at a line's end, never at its beginning. */
  readonly space: boolean
}

function unitsOf<S>(pieces: readonly Piece<S>[], ambiguous: AmbiguousWidth): readonly Unit<S>[] {
  const units: Unit<S>[] = []
  let glue = false // the next character may not be parted from the last unit
  let word = false // the last unit ends inside a word
  for (const piece of pieces) {
    // Signs are one character each to the rules: `{+` opens, `+}` closes.
    const characters = piece.cling ? [piece.text] : graphemes(piece.text)
    for (const g of characters) {
      const cell = { text: g, width: textWidth(g, ambiguous), style: piece.style }
      const last = units.at(-1)
      if (!piece.cling && /^\s$/u.test(g) && !/^[\u00a0\u202f]$/u.test(g)) {
        if (last?.space) continue
        units.push({ cells: [{ ...cell, text: ' ', width: 1 }], width: 1, space: true })
        glue = false
        word = false
        continue
      }
      const closing = piece.cling === 'close' || (!piece.cling && isClosing(g))
      const letter = !piece.cling && inWord(g)
      const joins = last && !last.space && (glue || closing || (letter && word) || cell.width === 0)
      if (joins) {
        last.cells.push(cell)
        last.width += cell.width
      } else units.push({ cells: [cell], width: cell.width, space: false })
      glue = piece.cling === 'open' || (!piece.cling && isOpening(g)) || (glue && closing && cell.width === 0)
      // A closing sign inside a word (`colo[-u-]r`) does not part it.
      if (!piece.cling) word = letter || (word && (g === '.' || g === ',' || g === ':'))
    }
  }
  return units
}

/** Joins neighbours of one style. */
function piecesOf<S>(cells: readonly Cell<S>[]): readonly Piece<S>[] {
  const out: { text: string; style: S }[] = []
  for (const cell of cells) {
    const last = out.at(-1)
    if (last && last.style === cell.style) last.text += cell.text
    else out.push({ text: cell.text, style: cell.style })
  }
  return out
}

/**
 * Lines no wider than `width` columns (at least 2), without their line feeds. White space of any length counts as one space.
 * Linear in the length of the text.
 */
export function wrap<S>(
  pieces: readonly Piece<S>[],
  width: number,
  ambiguous: AmbiguousWidth = 1,
): readonly (readonly Piece<S>[])[] {
  const lines: (readonly Piece<S>[])[] = []
  let cells: Cell<S>[] = []
  let used = 0
  let space: Cell<S> | null = null
  const end = (): void => {
    lines.push(piecesOf(cells))
    cells = []
    used = 0
    space = null
  }
  for (const unit of unitsOf(pieces, ambiguous)) {
    if (unit.space) {
      if (used > 0) space = unit.cells[0]!
      continue
    }
    const gap: number = space ? 1 : 0
    if (used > 0 && used + gap + unit.width > width) end()
    if (space) {
      cells.push(space)
      used += 1
      space = null
    }
    for (const cell of unit.cells) {
      if (used > 0 && used + cell.width > width) end()
      cells.push(cell)
      used += cell.width
    }
  }
  if (cells.length > 0) end()
  return lines
}

/** The same for text of one style. */
export const wrapText = (text: string, width: number, ambiguous: AmbiguousWidth = 1): readonly string[] =>
  wrap([{ text, style: null }], width, ambiguous).map((line) => line.map((p) => p.text).join(''))

/** Columns that words have at least, however narrow the terminal and however far they stand in. */
const LEAST_ROOM = 10

export interface IndentedBy {
  readonly width: number
  readonly indent: number
  /** Of the lines behind the first; as the first by default. */
  readonly hang?: number
  readonly ambiguous: AmbiguousWidth
}

/** Text of one style that stands in from the left. */
export const wrapIndented = (
  text: string,
  { width, indent, hang = indent, ambiguous }: IndentedBy,
): readonly string[] =>
  wrapText(text, Math.max(LEAST_ROOM, width - hang), ambiguous).map(
    (line, i) => ' '.repeat(i === 0 ? indent : hang) + line,
  )

/** Cut to a width, with … where something was cut. */
export function truncate(text: string, width: number, ambiguous: AmbiguousWidth = 1): string {
  if (textWidth(text, ambiguous) <= width) return text
  const dots = '…'
  const room = width - textWidth(dots, ambiguous)
  let used = 0
  let out = ''
  for (const g of graphemes(text)) {
    const w = textWidth(g, ambiguous)
    if (used + w > room) break
    out += g
    used += w
  }
  return out + dots
}
