/**
 * Marks that belong to a figure, as a comparison key has them: what a reader reads there, and no more.
 *
 *     1,000 元  1 000 рублей     → 1000       groups of a figure are a typesetter's
 *     3,125 процента             → 3,125      in Russian a comma is the decimal one, and nobody groups 3125 so
 *     39°12'05"  39°12′05″       → 39°12′05″  minutes and seconds are no quotes
 *     .5                         → 0.5
 *     3～5年                      → 3-5年      as a dash between figures
 */

const PRIME = '\u2032'
export const DOUBLE_PRIME = '\u2033'
const DEGREE = '°'

/** Marks that may turn out to belong to a figure, by what they fold to. */
export const FIGURE_MARKS = Uint8Array.from({ length: 0x80 }, (_, c) =>
  ' ",.~'.includes(String.fromCharCode(c)) ? 1 : 0,
)

/** A mark in its text, and the key as far as it is written. */
export interface FigurePlace {
  readonly text: string
  /** Where the mark stands, and the stretch that the key is of. */
  readonly at: number
  readonly start: number
  readonly end: number
  /** What it folds to. */
  readonly folded: string
  /** The last characters of the key. */
  readonly key: string
  /** White space stands between them and the mark. */
  readonly gap: boolean
}

/** What the mark is in a key: '' where it is left out, null where it is none of a figure. */
export function markOfFigure(place: FigurePlace): string | null {
  switch (place.folded) {
    case ' ':
    case ',':
      return isGroupMark(place) ? '' : null
    case '"':
      return primeOf(place)
    case '.':
      return isBarePoint(place) ? '0.' : null
    case '~':
      return isDigit(place.key.at(-1)) && /\d/.test(nextPrinted(place)) ? '-' : null
    default:
      return null
  }
}

const isDigit = (c: string | undefined): boolean => c !== undefined && c >= '0' && c <= '9'
/** Of either width. */
const isFigure = (c: string | undefined): boolean => isDigit(c) || (c !== undefined && c >= '０' && c <= '９')

const GROUP_SPACES = ' \\u00a0\\u2007\\u2008\\u2009\\u202f'
/** A figure of groups so far: no part of a decimal, no row of several figures in one cell of a table. One pattern a mark. */
const GROUPED_BY = {
  ',': /(?:^|\t|[^\d.,\s]|(?<!\d)[\s.,])[1-9]\d{0,2}(?:,\d{3})*$/u,
  ' ': new RegExp(`(?:^|\\t|[^\\d.,\\s]|(?<!\\d)[\\s.,])[1-9]\\d{0,2}(?:[${GROUP_SPACES}]\\d{3})*$`, 'u'),
} as const
const SPACE_OF_GROUP = new RegExp(`[${GROUP_SPACES}]`)
/** Characters looked at before and behind a mark. */
const NEAR = 24

function isGroupMark({ text, at, start, end, folded, key, gap }: FigurePlace): boolean {
  if (gap || !isDigit(key.at(-1)) || !isDigit(text[at - 1])) return false
  const mark = text[at]!
  if (folded === ',' ? mark !== ',' : !SPACE_OF_GROUP.test(mark)) return false
  const rest = text.slice(at + 1, Math.min(end, at + 1 + NEAR))
  if (!/^\d{3}(?!\d)/.test(rest)) return false
  const before = text.slice(Math.max(start, at - NEAR), at)
  if (!GROUPED_BY[folded as ' ' | ','].test(before)) return false
  // A second group cannot be decimals.
  if (folded === ' ' || /,\d{3}$/.test(before) || /^\d{3},\d{3}(?!\d)/.test(rest) || rest.startsWith('000')) return true
  return !/[\u0400-\u052f]/.test(/\p{L}/u.exec(rest)?.[0] ?? /\p{L}(?=\P{L}*$)/u.exec(before)?.[0] ?? '')
}

const SINGLE = "'’`´\u2032＇"
const DOUBLE = '"”\u2033＂'

/** Minutes and seconds: printed as such behind a figure, or typed as quotes behind degrees (39°12'05") or feet (6'2"). */
function primeOf({ text, at, key, gap }: FigurePlace): string | null {
  const mark = text[at]!
  const last = key.at(-1)
  if (gap || last === undefined) return null
  const single = SINGLE.includes(mark)
  if (!single && !DOUBLE.includes(mark)) return null
  if (last === PRIME && single) return DOUBLE_PRIME
  if (!isDigit(last)) return null
  const prime = single ? PRIME : DOUBLE_PRIME
  if (mark === PRIME || mark === DOUBLE_PRIME) return prime
  const unit = /([^\d.,])[\d.,]*$/.exec(key)?.[1]
  return unit === DEGREE || unit === PRIME || (single && isFigure(text[at + 1])) ? prime : null
}

function isBarePoint({ text, at, end, key, gap }: FigurePlace): boolean {
  if (text[at] !== '.' || at + 1 >= end || !isFigure(text[at + 1])) return false
  const last = key.at(-1)
  return last === undefined ? false : last !== '.' && (gap || /\p{Sc}/u.test(last))
}

/** The next character that is no white space. */
function nextPrinted({ text, at, end }: FigurePlace): string {
  let k = at + 1
  while (k < end && /\s/.test(text[k]!)) k++
  return k < end && isFigure(text[k]) ? '0' : ''
}
