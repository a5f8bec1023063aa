/**
 * Lines whose first words belong to the line before, whatever they look like.
 *
 *     … a proposal under subparagraph
 *     (b) for the public …                 (b) is no label
 *
 *     … as defined in Annex A of the
 *     SPS                                  no paragraph ends with “of the”
 *     Agreement.
 *
 * Only what the line before ends with decides, and the few words behind a number; no column is needed, so a page
 * break or a stray blank line between does not matter.
 */

import { isLower } from '../text/measure-lines.ts'
import type { Label } from './read-labels.ts'

interface Reference {
  readonly example: readonly [before: string, after: string]
  /** How the line before ends. */
  readonly before: RegExp
  /** What follows the number that the next line begins with. */
  readonly rest: RegExp
}

const ANY = /^/
/** Units that are never named without a number behind “under”, “of” …; `items` and their like may be. */
const EN_UNIT = '(?:sub-?)?(?:paragraph|article|section|annex|chapter)'
const EN_NOUN = '(?:clause|item|point|rule)'
const EN_BEFORE = '(?:of|in|under|with|to|by|from|than|or|outside)'
const EN_UNITS = '(?:(?:sub-?)?(?:paragraph|article|section|chapter|clause|item|point)s|annexes)'
const RU_UNIT =
  '(?:(?:под)?пункт(?:а|е|у|ом)|стать(?:и|е|ей|ёй|ю)|абзац(?:а|е|у|ем)|част(?:и|ью)|раздел(?:а|е|у|ом)|глав(?:ы|е|ой|у))'
const RU_BEFORE = '(?:в|во|с|со|из|от|по|к|согласно|на основании|указанн[а-я]+ в)'
const RU_UNITS = '(?:(?:под)?пункт(?:ов|ах|ам|ами)|стат(?:ей|ьях|ьям|ьями)|абзац(?:ев|ах|ам|ами)|част(?:ей|ях|ям|ями))'
/** `(a)`, `5.2`, `а)`, `«б»`: one of them, or several with commas between. */
const NUMBER = '[«(]?(?:\\d{1,3}(?:\\.\\d{1,3})*|[a-zа-я])[»)]*'
const NUMBERS = `(?:${NUMBER},\\s)*${NUMBER}`
const HAN_NUMBERS = '[（(][一二三四五六七八九十百\\d]{1,4}[）)]'
/** Units of Chinese articles, and the words that only begin like one: 项目, 款项, 条约 … */
const HAN_UNIT = '(?:项(?![目链])|款(?!项)|目(?![标的前录光])|条(?![约件款例文])|段(?!落))'

/** One row a form of reference that may be broken before its number. */
export const references: readonly Reference[] = [
  {
    example: ['a proposal under subparagraph', 'for the public'],
    before: new RegExp(`\\s${EN_BEFORE}\\s${EN_UNIT}$`, 'i'),
    rest: ANY,
  },
  {
    example: ['the measures listed in item', 'of the Annex'],
    before: new RegExp(`\\s${EN_BEFORE}\\s${EN_NOUN}$`),
    rest: /^(?:of|and|or|above|below)\s|^[,;.]/,
  },
  {
    example: ['the measures of paragraphs', 'and (c)'],
    before: new RegExp(`\\s${EN_BEFORE}\\s${EN_UNITS}$`, 'i'),
    rest: /^(?:and|or|to|through)\s[(\d]|^[,–-]/,
  },
  {
    example: ['the measures of paragraphs (a) and', 'shall end'],
    before: new RegExp(`\\s${EN_UNITS}\\s${NUMBERS}\\s(?:and|or|to|through)$`, 'i'),
    rest: ANY,
  },
  {
    example: ['the trade grew by', 'billion in a year'],
    before: /[a-z]\s(?:by|than|to|of|at|about|nearly|over|exceeding|some)$/,
    rest: /^(?:(?:thousand|million|billion|trillion|times|tons?|tonnes|km|per\s?cent)(?![a-z])|%)/,
  },
  {
    example: ['меры согласно подпункту', 'Стороны принимают'],
    before: new RegExp(`\\s${RU_BEFORE}\\s${RU_UNIT}$`, 'i'),
    rest: ANY,
  },
  {
    example: ['нарушение подпункта', 'настоящей статьи'],
    before: new RegExp(`[а-яё,]\\s${RU_UNIT}$`),
    rest: /^(?:настоящ|стат|пункт|част|абзац|приложен|выше|ниже)|^(?:и|или)\s[«\d]/,
  },
  {
    example: ['меры, указанные в пунктах', 'и 3'],
    before: new RegExp(`\\s${RU_BEFORE}\\s${RU_UNITS}$`, 'i'),
    rest: /^(?:и|или|по)\s(?:[«\d]|[а-я]\))|^[,–-]/,
  },
  {
    example: ['меры, указанные в пунктах а) и', 'выше'],
    before: new RegExp(`\\s${RU_UNITS}\\s${NUMBERS}\\s(?:и|или|по)$`, 'i'),
    rest: ANY,
  },
  { example: ['违反本条第一款第', '项规定的'], before: /[\u3400-\u9fff]第$/, rest: ANY },
  {
    example: ['违反本条第一款', '项规定的'],
    before: new RegExp(`第[一二三四五六七八九十百\\d]{1,5}[条款项]$|${HAN_NUMBERS}项?[、和或及至]$`),
    rest: new RegExp(`^${HAN_UNIT}`),
  },
]

/** Longest end of a line that is looked at, in characters. */
const TAIL = 120

/** By the last character, which tells the rows that a line may meet: a letter or mark of Han, Cyrillic or Latin. */
const scriptOf = (c: number): 'han' | 'cyrillic' | 'latin' | null =>
  c >= 0x2e80 ? 'han' : c >= 0x400 && c < 0x530 ? 'cyrillic' : (c | 0x20) >= 0x61 && (c | 0x20) <= 0x7a ? 'latin' : null
const scriptAtEnd = (line: string): ReturnType<typeof scriptOf> => scriptOf(line.charCodeAt(line.length - 1))
const scripts = references.map(({ example: [before] }) => scriptAtEnd(before))

/** Is the number at the start of a line, with `rest` behind it, named by the line `before`? */
export function isReference(before: string, rest: string): boolean {
  const script = scriptAtEnd(before)
  return references.some((row, k) => scripts[k] === script && row.before.test(` ${before}`) && row.rest.test(rest))
}

/**
 * Words with which no paragraph and no heading ends, since they call for a noun. Left out are those that may end one
 * (`the measures referred to`, `… agreed upon`) and what stands before the last item of a list (`… and`).
 */
const UNENDING: ReadonlySet<string> = new Set(
  (
    'the an of its their our your his whose between among towards shall ' +
    'в во к ко с со из от на для при об о без между над под через согласно'
  ).split(' '),
)

/** Does a line break off at such a word? A capital by itself (`категории В`) is a name. */
function breaksOff(before: string): boolean {
  const last = /\s([A-Za-zА-Яа-яё]{1,8})$/.exec(before)?.[1]
  if (last === undefined || (last.length === 1 && last !== last.toLowerCase())) return false
  return UNENDING.has(last.toLowerCase())
}

/** Marks with which no row's line ends, and behind which no title or bracket is open. */
const ENDS = '。；！？.;!?'

/** A title or a bracket that is open at the line's end (《海湾 ⏎ 航行协定》), and what would close it. */
const OPEN_TITLE = /([《（])[^《》（）。！？；]*$/
const closesTitle = (line: string, open: string): boolean =>
  (open === '《' ? /^[^《》（）。！？；]*》/ : /^[^《》（）。！？；]*）/).test(line)

/**
 * How a line hangs on the one before, which has its words at [from, to): its number is a `reference`, its words go `on`
 * behind a word that ends nothing, or not at all. Behind a blank line small letters alone are for `text/judge-bridges.ts`.
 */
export function howTied(
  text: string,
  { from, to }: { readonly from: number; readonly to: number },
  { start, labels, gap }: { readonly start: number; readonly labels: readonly Label[]; readonly gap: boolean },
): 'reference' | 'on' | null {
  // Behind an end mark nothing hangs: most lines need no closer look.
  if (to > from && ENDS.includes(text[to - 1]!)) return null
  const before = text.slice(Math.max(from, to - TAIL), to)
  if (labels.some(({ rest }) => isReference(before, text.slice(rest, rest + TAIL)))) return 'reference'
  if (labels.some((label) => !label.weak) || (gap && isLower(text.charCodeAt(start)))) return null
  if (breaksOff(before)) return 'on'
  const open = OPEN_TITLE.exec(before)?.[1]
  return open !== undefined && closesTitle(text.slice(start, start + TAIL).split(/[\r\n]/)[0]!, open) ? 'on' : null
}
