/**
 * A statement that came to the United Nations as the annex of a letter, without the letter.
 *
 *     Letter dated 2 May 2016 from … addressed to the Secretary-General        the letter
 *     We have the honour to transmit … (see annex).
 *     Annex                                                                     the cut
 *     [Original: Chinese and Russian]
 *     Joint Declaration of the Republic of Lan and the Federation of Horn …     the statement
 *     Annex II                                                                  another one: outside, too
 *     Letter dated 3 May 2016 … We have the honour to transmit …                the next paper of a volume: outside, too
 *
 * Only what is plainly a letter is cut: it names itself one, or has the honour to transmit something, and an annex
 * follows on a line of its own.
 */
import { typeOfTitle } from '../../genre/kinds.ts'
import { letterLines, nextPaper, transmits } from '../../genre/letters.ts'
import { cleanTitle } from '../../genre/title.ts'
import type { LeftStretch } from '../gather-left-out.ts'

export interface WithoutLetter {
  readonly lines: readonly string[]
  /** What was cut away. Places count in `lines`. */
  readonly cut: readonly LeftStretch[]
  /** For each of the given lines and for the place before them: how many of `lines` stand up to it. */
  readonly places: readonly number[]
  /** How the letter calls itself; null where there is none. */
  readonly letter: string | null
  /** The head of the next paper, which was bound behind this one; null where there is none. */
  readonly nextPaper: string | null
}

/** The head of an annex, on a line of its own. */
const annexLine = /^\s*(?:Annex|附件|Приложение)(?:\s*(?:[IVX]{1,4}|\d{1,2}|[一二三四五六]))?\s*$/iu
const underAnnex = /^\s*[［[（(]\s*(?:Original|原件|Подлинный текст|原文)\s*[：:].{2,60}[］\]）)]\s*$/iu
/** What stands under the last line. */
const closing = /^\s*(?:[-–—_*]\s*){3,}$/

/** Lines of a title at most, and characters of one of them. */
const TITLE_LINES = 6
const TITLE_LINE = 90

/** How many of the first lines are the title: until one that ends, or that says when and where it was signed. */
function titleLines(lines: readonly string[]): number {
  const isPart = (line: string | undefined): boolean =>
    line !== undefined &&
    line.length <= TITLE_LINE &&
    !/[.:;。：；)）]$/.test(line.trim()) &&
    !/^\s*(?:[（(]|(?:signed|issued|done|adopted|[Mm]oscow|[Bb]eijing|подписано|принято)\b)/.test(line)
  for (let n = Math.min(TITLE_LINES, lines.length); n > 1; n--) {
    const part = lines.slice(0, n)
    if (part.every(isPart) && typeOfTitle(cleanTitle(part.join(' '))) !== 'other') return n
  }
  return lines.length === 0 ? 0 : 1
}

/** Lines before the annex in which the letter must show itself. */
const HEAD = 60

/** Without the letter around a statement, and without the papers bound behind it. */
export function withoutLetter(given: readonly string[]): WithoutLetter {
  const end = nextPaper(given)
  const own = withoutOwnLetter(given.slice(0, end?.from ?? given.length))
  if (end === null) return { ...own, nextPaper: null }
  const { lines, cut, places, letter } = own
  const behind = given.slice(end.from)
  return {
    lines,
    cut: [...cut, ...behind.map((words) => ({ what: 'outside' as const, words, at: lines.length }))],
    places: [...places, ...behind.map(() => lines.length)],
    letter,
    nextPaper: given[end.head]!.trim(),
  }
}

function withoutOwnLetter(given: readonly string[]): Omit<WithoutLetter, 'nextPaper'> {
  const annexes = given.flatMap((line, i) => (annexLine.test(line) ? [i] : []))
  const [first, second] = annexes
  const before = first === undefined ? [] : given.slice(Math.max(0, first - HEAD), first)
  const named = before.find((line) => letterLines.some((form) => form.test(line)))
  const told = before.find((line) => transmits.test(line))
  if (first === undefined || told === undefined) {
    return { lines: given, cut: [], places: [...given.keys(), given.length], letter: null }
  }
  const from = underAnnex.test(given[first + 1] ?? '') ? first + 2 : first + 1
  let to = second ?? given.length
  while (to > from && closing.test(given[to - 1]!)) to--
  const inside = (i: number): boolean => i >= from && i < to
  const places = [0]
  for (const i of given.keys()) places.push(places.at(-1)! + (inside(i) ? 1 : 0))
  // A title that was set in the middle, line by line.
  const title = titleLines(given.slice(from, to))
  const lines = [given.slice(from, from + title).join(' '), ...given.slice(from + title, to)].filter((l) => l !== '')
  for (let i = from + 1; i <= to; i++) places[i] = Math.max(1, i - from - title + 1)
  for (let i = to + 1; i < places.length; i++) places[i] = lines.length
  return {
    lines,
    cut: given.flatMap((words, i) => (inside(i) ? [] : [{ what: 'outside' as const, words, at: places[i + 1]! }])),
    places,
    letter: (named ?? told).trim(),
  }
}
