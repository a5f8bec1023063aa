/**
 * Hard-wrapped text: lines that a typewriter or an editor broke at a column.
 *
 *     The Sides will continue to deepen
 *     their co-operation in trade.            one paragraph
 *
 *     双方支持该倡议。
 *     双方将加强协调。                         two paragraphs
 *
 * In wrapped text nearly every line that another follows is full (its neighbour's first word would not have
 * fitted) and ends without an end mark. Whether a text is wrapped is judged once, on all its neighbouring
 * lines; then each pair is judged with the column found.
 */
import { endsWithAbbreviation } from './ends-with-abbreviation.ts'
import { judgeBridges } from './judge-bridges.ts'
import { opensByIndent } from './judge-indents.ts'
import { measureColumn, WIDEST } from './measure-column.ts'
import {
  countInnerEnds,
  endsInListJoint,
  endsSentence,
  isComma,
  isDatedPlace,
  isInBrackets,
  isLoneWord,
  isLower,
  isUpper,
  width,
} from './measure-lines.ts'
import { isBlank, isWide, type PrintedLines } from './split-lines.ts'

/** Narrower than this, in columns, no one wraps prose; such lines are lists. */
const NARROWEST = 20
/** Share of neighbouring lines that must look broken before a text is taken as wrapped. */
const WRAPPED_SHARE = 0.5
/**
 * Or this share, and this many, if the column shows as an edge: of the lines that reach it this share breaks off, and
 * more of them reach it than end in the last stretch before it; the shorter ones end with marks. So a text of short
 * paragraphs is known.
 */
const EDGE_SHARE = 0.2
const EDGE_LINES = 6
const EDGE_BROKEN = 0.6
const EDGE_STRETCH = 0.6
/**
 * Share of paragraphs of which the last line happens to be full, by script: the longest word and the slack, of a column.
 * Columns of a word with its space.
 */
const FULL_BY_CHANCE = { spaced: 0.2, han: 0.08 }
const WORD = { spaced: 6.5, han: 2 }
/** Share of neighbouring lines that must run on in small letters, and of blank lines, in text without a column. */
const RAGGED_SHARE = 0.3
/** Of the lines that run on, this share must not begin with a capital letter. */
const SMALL_SHARE = 0.4
/** Of the blocks of broken lines, this share must end with an end mark. */
const ENDED_SHARE = 0.5
/** In text with indents, this share of the lines above one at the margin must be full. */
const MARGIN_SHARE = 0.8
/** With fewer neighbouring lines than this, they must all look broken and be long. */
const FEW_PAIRS = 3
const LONG_LINE = 40
/** So many times as wide as the column, a line was not broken at it. */
const BEYOND_COLUMN = 1.5
/** A line without an end mark that fills this share of the column is no heading. */
const MOSTLY = 0.75

export interface Joining {
  /**
   * Does line i run on from line i − 1, in a paragraph that begins at offset `from`? Over blank lines too, where a
   * page break parted a sentence. Labels and headings are the caller's to except.
   */
  readonly continues: (line: number, from: number) => boolean
  /** In wrapped text: is line i − 1 full and without an end mark, so that a number at the start of i is text? */
  readonly runsOn: (line: number) => boolean
  readonly wrapped: boolean
  /** Does the column show as an edge, or by indents: lines that no list and no short paragraphs happen to have? */
  readonly hasEdge: boolean
  /** Does a paragraph end with line i − 1, or a sentence alone? Where nothing but lines parts them, a full one hides it. */
  readonly isUnsure: (line: number) => boolean
  /** In wrapped text: would the first word of line i not have fitted on line i − 1? */
  readonly isFull: (line: number) => boolean
}

/** Judges a text's lines. `opens(i)` tells that line i surely opens a paragraph (a bullet, a Markdown heading). */
export function judgeLines(
  text: string,
  lines: PrintedLines,
  opens: (line: number) => boolean,
  ends: (line: number) => boolean,
): Joining {
  /** An indent that opens a paragraph, in text without blank lines. */
  const isDeeper = (i: number): boolean => lines.indent[i]! >= lines.indent[i - 1]! + 2
  const pairs: number[] = []
  const isPair = new Uint8Array(lines.count + 1)
  for (let i = 1; i < lines.count; i++) {
    if (lines.blanks[i] !== 0 || ends(i - 1) || isDeeper(i) || opens(i)) continue
    pairs.push(i)
    isPair[i] = 1
  }
  const { column, widthOf, isFull } = measureColumn(text, lines, pairs)
  const isBare = (i: number): boolean => {
    const start = lines.start[i - 1]!
    const end = lines.end[i - 1]!
    return !endsSentence(text, start, end) || endsInPoint(i)
  }
  /** `16 мая 2019 г. ⏎ в городе`, `President A. ⏎ Welin`: does line i − 1 end with the point of an abbreviation? */
  const endsInPoint = (i: number): boolean => {
    const [start, at] = [lines.start[i - 1]!, lines.end[i - 1]! - 1]
    if (text.charCodeAt(at) !== 0x2e || i >= lines.count || !endsWithAbbreviation(text, start, at, 'en')) return false
    const isInitial = isUpper(text.charCodeAt(at - 1)) && isBlank(text.charCodeAt(at - 2))
    return isInitial || !isUpper(text.charCodeAt(lines.start[i]!))
  }
  const endsInComma = (i: number): boolean => isComma(text.charCodeAt(lines.end[i - 1]! - 1))
  // A comma proves nothing: the recitals of a preamble end with one. Nor do lines alike in length that never come
  // to an end mark, nor lines that all begin with a capital: those are lists.
  let broken = 0
  let small = 0
  let blocksBroken = 0
  let blocksEnded = 0
  let full = 0
  let below = 0
  let shortEnded = 0
  let lastBroken = -1
  /** Are lines i and k of one block, no line between opening another? */
  const sameBlock = (i: number, k: number): boolean => {
    for (let at = i + 1; at <= k; at++) if (isPair[at] === 0) return false
    return true
  }
  const closeBlock = (): void => {
    if (lastBroken < 0) return
    let end = lastBroken
    while (end + 1 < lines.count && lines.blanks[end + 1] === 0 && isPair[end + 1] === 1) end++
    blocksBroken++
    if (endsSentence(text, lines.start[end]!, lines.end[end]!) || endsInComma(end + 1)) blocksEnded++
  }
  if (column >= NARROWEST && column <= WIDEST) {
    for (const i of pairs) {
      if (!isFull(i)) {
        if (widthOf(i - 1) >= column * EDGE_STRETCH) below++
        if (!isBare(i) || endsInComma(i)) shortEnded++
        continue
      }
      full++
      if (!isBare(i) || endsInComma(i)) continue
      broken++
      const next = text.charCodeAt(lines.start[i]!)
      if (!isUpper(next)) small++
      if (lastBroken >= 0 && !sameBlock(lastBroken, i)) closeBlock()
      lastBroken = i
    }
    closeBlock()
  }
  // Tight text is one block, which names may end: there the lines that are not full must end with marks.
  const short = pairs.length - full
  const isEnded = blocksEnded >= blocksBroken * ENDED_SHARE || (short >= FEW_PAIRS && shortEnded >= short * ENDED_SHARE)
  const prose = small >= broken * SMALL_SHARE && isEnded
  const hasEdge =
    column >= LONG_LINE &&
    broken >= Math.max(EDGE_LINES, pairs.length * EDGE_SHARE, full * EDGE_BROKEN) &&
    full > below &&
    shortEnded >= short * ENDED_SHARE
  // Where most lines are indented, one at the margin behind a full one goes on, whatever ends the full one.
  const atMargin = pairs.filter((i) => lines.indent[i] === 0)
  const deeperLines = lines.indent.reduce((n, columns) => n + (columns >= 2 ? 1 : 0), 0)
  const hasMargin =
    column >= LONG_LINE &&
    column <= WIDEST &&
    atMargin.length >= FEW_PAIRS &&
    deeperLines >= lines.count - deeperLines &&
    atMargin.filter(isFull).length >= atMargin.length * MARGIN_SHARE
  const opensParagraph = (i: number): boolean =>
    i === 0 || lines.blanks[i] !== 0 || isDeeper(i) || !isBare(i) || lines.indent[i]! < lines.indent[i - 1]!
  const indented =
    opensByIndent(lines, opens, ends, (i) => isFull(i) && isBare(i) && !endsInComma(i)) ??
    (hasMargin ? Uint8Array.from(lines.indent, (columns, i) => (columns >= 2 && opensParagraph(i) ? 1 : 0)) : null)
  // Of a title and the paragraph below it, the paragraph is the longer line: nobody broke the title at a column.
  const isTooShort = pairs.some((i) => widthOf(i) > column * BEYOND_COLUMN)
  const wrapped =
    hasMargin ||
    (prose &&
      (pairs.length >= FEW_PAIRS
        ? hasEdge || broken >= pairs.length * WRAPPED_SHARE
        : pairs.length > 0 && broken === pairs.length && small === broken && column >= LONG_LINE && !isTooShort))
  // Are paragraphs parted by blank lines? Else a line that is not full ends one.
  let ended = 0
  let parted = 0
  for (let i = 1; i < lines.count; i++) if (lines.blanks[i] !== 0) parted++
  if (wrapped) for (const i of pairs) if (!isBare(i) && !isFull(i)) ended++
  const blocks = parted > ended * 2
  // Ragged text, broken where the sense allows it: no column, but words run on in small letters.
  let running = 0
  if (!wrapped && column <= WIDEST)
    for (const i of pairs) if (isLower(text.charCodeAt(lines.start[i]!)) && isBare(i) && !endsInComma(i)) running++
  const ragged = running >= FEW_PAIRS && running >= pairs.length * RAGGED_SHARE && parted >= pairs.length * RAGGED_SHARE
  // Where nothing else parts paragraphs: does a full line that ends with a mark end one, or only a sentence? Whichever
  // is to be expected oftener: of so many paragraphs some end at the column, of so many sentences some.
  const script = pairs.some((i) => isWide(text.charCodeAt(lines.end[i - 1]! - 1))) ? 'han' : 'spaced'
  let sentences = 0
  if (wrapped && !blocks && !indented)
    for (let i = 0; i < lines.count; i++) sentences += countInnerEnds(text, lines.start[i]!, lines.end[i]!, WIDEST)
  const chance = FULL_BY_CHANCE[script]
  const fullEnds =
    wrapped && !blocks && !indented && (ended * chance) / (1 - chance) >= (sentences * WORD[script]) / column
  const endsInJoint = (i: number): boolean => endsInListJoint(text, lines.start[i - 1]!, lines.end[i - 1]!)
  /** Does line i − 1 break off, and line i go on in small letters? */
  const runsInto = (i: number): boolean => {
    const last = text.charCodeAt(lines.end[i - 1]! - 1)
    return isLower(text.charCodeAt(lines.start[i]!)) && isBare(i) && !isComma(last) && !isWide(last) && !endsInJoint(i)
  }
  const isBracketed = (i: number): boolean => isInBrackets(text, lines.start[i]!, lines.end[i]!)
  const isLast = (i: number): boolean => {
    const [start, end] = [lines.start[i]!, lines.end[i]!]
    return end - start < LONG_LINE && isLoneWord(text.slice(start, end))
  }
  let firstEnded = 0
  while (firstEnded < lines.count && isBare(firstEnded + 1)) firstEnded++
  /** In wrapped text: is line i − 1 the full end of a block of full lines, as at the foot of a page? No title is. */
  const isCut = (i: number): boolean =>
    wrapped &&
    i > firstEnded &&
    isFull(i) &&
    isBare(i) &&
    !isUpper(text.charCodeAt(lines.start[i]!)) &&
    (!endsInComma(i) || isWide(text.charCodeAt(lines.start[i]!))) &&
    ((isPair[i - 1] === 1 && isFull(i - 1)) ||
      /[。！？；，]./.test(text.slice(lines.start[i - 1], lines.end[i - 1]))) &&
    !isDeeper(i)
  const bridges = judgeBridges(lines, {
    parts: (i) => !opens(i) && !ends(i - 1) && (runsInto(i) || isCut(i)),
    isEnded: (i) => !isBare(i + 1) || endsInComma(i + 1) || endsInJoint(i + 1),
    isFull: (i) => wrapped && isFull(i),
  })
  const continues = (i: number, from: number): boolean => {
    if (i <= 0 || i >= lines.count || isDatedPlace(text, lines.start[i]!, lines.end[i]!)) return false
    const start = lines.start[i - 1]!
    const end = lines.end[i - 1]!
    const next = text.charCodeAt(lines.start[i]!)
    const last = text.charCodeAt(end - 1)
    const long = end - from >= LONG_LINE || width(text, from, end) >= LONG_LINE
    if (long && lines.blanks[i] === 0 && isBare(i) && !isComma(last) && isLast(i)) return true
    if (ragged && lines.blanks[i] === 0) return text.charCodeAt(lines.start[i]!) !== 0x5b
    if (lines.blanks[i] !== 0) return long && bridges(i)
    if (!wrapped) return end - from >= LONG_LINE && runsInto(i)
    if (last === 0x2d && isLower(next) && end - 2 >= start) return true
    if ((indented && indented[i] === 1) || isBracketed(i)) return false
    const deeper = isDeeper(i)
    if (fullEnds && !isBare(i) && !isLower(next)) return false
    if (isFull(i)) return !deeper || isBare(i)
    if (deeper || (!blocks && !indented)) return false
    if (!isBare(i) || isLower(next)) return isBare(i)
    // A heading may stand in the same block as its text, but not behind a line that goes on.
    return widthOf(i - 1) >= column * MOSTLY && (!isUpper(next) || (blocks && isPair[i - 1] === 1))
  }
  const runsOn = (i: number): boolean =>
    wrapped && i > 0 && lines.blanks[i] === 0 && !ends(i - 1) && isBare(i) && isFull(i)
  const isUnsure = (i: number): boolean =>
    wrapped &&
    !blocks &&
    !indented &&
    i > 0 &&
    lines.blanks[i] === 0 &&
    !opens(i) &&
    !ends(i - 1) &&
    isFull(i) &&
    !isBare(i) &&
    !isLower(text.charCodeAt(lines.start[i]!))
  // Items of a list may be alike in length, too; short last lines of paragraphs, with their marks, are what it lacks.
  const lastLines = (): number => {
    let n = 0
    for (let i = 0; i < lines.count; i++) if (widthOf(i) < column * MOSTLY && !isBare(i + 1)) n++
    return n
  }
  return {
    continues,
    runsOn,
    isUnsure,
    wrapped,
    hasEdge: hasMargin || (hasEdge && lastLines() >= FEW_PAIRS),
    isFull: (i) => wrapped && isFull(i),
  }
}
