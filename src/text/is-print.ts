/**
 * What a change between two printings of a text is: of print, of punctuation, or of wording. One function decides, for
 * the comparison, for `corpus.lock` and for `check --since`.
 *
 *     “双方” → "双方"        print         what a typesetter decides: the comparison keys are the same wording
 *     和平、安全 → 和平安全     punctuation   an author decides it, and no word or figure is another one
 *     now here → nowhere    wording       as are 1.5 → 15, 30% → 30‰, $5 → €5, -5 → 5, 1:2 → 12, a.b. → ab
 *
 * Wording is more than letters and digits: a border between two words of a spaced script, every mark inside a figure,
 * every sign, unit and currency. `wordsOf` gives it as a string, so that a checksum can stand for it.
 */
import { partsWords } from './joined-words.ts'
import { MAYBE_HYPHEN } from './key.ts'

export type Difference = 'none' | 'print' | 'punctuation' | 'wording'

/**
 * Rows of [what a typesetter decides, an example, the same printed otherwise]. Each is its own test: the two are the
 * same wording to everybody who asks.
 */
export const PRINT: readonly (readonly [what: string, example: string, same: string])[] = [
  ['full and half width of marks', '（以下称双方），声明如下：', '(以下称双方),声明如下:'],
  ['full and half width of letters and figures', '２０２４年ＡＢＣ论坛', '2024年ABC论坛'],
  ['shapes of quotes', '«Договор» и „Устав“', '"Договор" и “Устав”'],
  ['corner quotes', '「和平」', '“和平”'],
  ['single quotes and double ones', 'Vision ‘2030’', 'Vision “2030”'],
  ['shapes of an apostrophe', 'the Committee’s views', "the Committee's views"],
  ['shapes of a dash', '甲——乙', '甲—乙'],
  ['spaces around a dash', 'Стороны — участники', 'Стороны – участники'],
  ['a dash and a hyphen between figures', '2021–2025', '2021-2025'],
  ['a wave between figures', '3～5年', '3—5年'],
  ['spaces around Han characters', '2022 年 2 月　发表', '2022年2月发表'],
  ['spaces around letters and figures in Han text', '第 3 次 ABC 论坛', '第3次ABC论坛'],
  ['spaces beside marks', 'peace , security', 'peace, security'],
  ['spaces of another number or width', 'the  Sides', 'the\u2009Sides'],
  ['no-break spaces', 'Article\u00a05', 'Article 5'],
  ['line ends', 'peace\r\nand security', 'peace and security'],
  ['a hyphen at a line’s end', 'co-\noperation', 'cooperation'],
  ['a hyphen of the word at a line’s end', 'well-\nknown', 'well-known'],
  ['soft hyphens', 'co\u00adoperation', 'cooperation'],
  ['zero-width characters', '双\u200b方\ufeff', '双方'],
  ['direction marks', '\u202b双方\u202c', '双方'],
  ['variation selectors', '双\ufe00方', '双方'],
  ['composed letters', 'и\u0306', 'й'],
  ['presentation forms', '和平﹑安全﹕如下', '和平、安全：如下'],
  ['ligatures', 'ﬁsheries', 'fisheries'],
  ['bullets and middle dots', '弗拉基米尔•普京', '弗拉基米尔·普京'],
  ['shapes of a separator in a list', '农业､渔业', '农业、渔业'],
  ['runs of dots', '等……', '等…'],
  ['ё', 'ещё', 'еще'],
  ['stress marks', 'за\u0301мок', 'замок'],
  ['capitals', 'СТОРОНЫ ЗАЯВЛЯЮТ', 'Стороны заявляют'],
  ['numbers in circles', '附件①', '附件1'],
  ['Roman figures of one sign', '附件Ⅳ', '附件IV'],
  ['a fraction of one sign', '½股份', '1/2股份'],
  ['a ratio sign', '1∶2', '1:2'],
  ['lowered figures', 'CO₂', 'CO2'],
  ['signs of one piece', '25℃', '25°C'],
  ['primes typed as quotes in degrees', '39°12′05″', '39°12\'05"'],
  ['shapes of a minus', 'до −5 градусов', 'до -5 градусов'],
  ['a nought left out before a decimal point', 'some .5 of it', 'some 0.5 of it'],
  ['thousands parted by a comma', '1,000,000元', '1000000元'],
  ['thousands parted by a space', '1 000 рублей', '1000 рублей'],
  ['a space before a percent sign', '10 %', '10%'],
  ['a space beside a currency', '$ 5', '$5'],
  ['a space behind a section sign', '§ 5', '§5'],
  ['a space behind a number sign', '№ 5', '№5'],
  ['a space before a unit', '5 km away', '5km away'],
  ['a space before «г.»', '2021 г.', '2021г.'],
]

/** Of two comparison keys (`key.ts`). */
export function differenceOf(x: string, y: string): Difference {
  if (x === y) return 'none'
  if (isPrint(x, y)) return 'print'
  return isWorded(x, y) ? 'wording' : 'punctuation'
}

/** Whether two keys say the same, mark for mark: what is left is a typesetter's. A hyphen at a line's end counts as one or as none. */
export function isPrint(x: string, y: string): boolean {
  if (x === y) return true
  const p = tidy(x)
  const q = tidy(y)
  if (p === q) return true
  return (p.includes(LINE_HYPHEN) || q.includes(LINE_HYPHEN)) && p.replace(HYPHENS, '') === q.replace(HYPHENS, '')
}

/**
 * Whether words or figures differ. A hyphen inside a word is none of them, be it left out (co-operation, cooperation)
 * or a space instead (long-term, long term): what is the same in one of the two ways is.
 */
const isWorded = (x: string, y: string): boolean =>
  wordsOf(x, 'joined') !== wordsOf(y, 'joined') && wordsOf(x, 'parted') !== wordsOf(y, 'parted')

/** Spaces of one clause that a scan lost, at least: whoever changes the sense by a space does so once. */
const LEAST_LOST = 3

/** Spaces that x has and y has not, and the other way round, where two keys differ in nothing else; else null. */
export function lostSpaces(x: string, y: string): readonly [ofX: number, ofY: number] | null {
  const [p, q] = [tidy(x), tidy(y)]
  let [i, j, ofX, ofY] = [0, 0, 0, 0]
  while (i < p.length || j < q.length) {
    const [c, d] = [p[i], q[j]]
    if (c === d) {
      i++
      j++
    } else if (c === ' ' && !partsFigures(p, i)) {
      ofX++
      i++
    } else if (d === ' ' && !partsFigures(q, j)) {
      ofY++
      j++
    } else return null
  }
  return ofX + ofY === 0 || partsWords(p, q) ? null : [ofX, ofY]
}

const partsFigures = (key: string, at: number): boolean =>
  DIGIT.test(key[at - 1] ?? '') && DIGIT.test(key[at + 1] ?? '')

/** A side that lost some spaces lost many. */
export const isScan = ([ofX, ofY]: readonly [number, number]): boolean =>
  (ofX === 0 || ofX >= LEAST_LOST) && (ofY === 0 || ofY >= LEAST_LOST)

/**
 * Whether two keys of a clause differ in nothing but spaces that a scan lost (providedthat theJoint Committee toapprove).
 * For the comparison of texts from two sources alone: in one text, old and new, nobody scans.
 */
export function lostByScan(x: string, y: string): boolean {
  const lost = lostSpaces(x, y)
  return lost !== null && isScan(lost)
}

/** Two clauses of one wording, or the words of one cut in two: as they follow each other in a whole text. */
export function joinWords(words: readonly string[]): string {
  let text = ''
  for (const w of words) {
    if (w === '') continue
    text += SPACED_END.test(text) && SPACED_START.test(w) ? ` ${w}` : w
  }
  return text
}

const SPACED_END = /[\p{L}\p{N}\p{M}](?<![\u2e80-\uffff])$/u
const SPACED_START = /^(?![\u2e80-\uffff])[\p{L}\p{N}\p{M}]/u

const LINE_HYPHEN = String.fromCharCode(MAYBE_HYPHEN)
const HYPHENS = /(?<=\p{L})[-\u00ad](?=\p{L})/gu

/** Units that stand behind a figure, with a space or without. None is a word by itself: «5 в», "5 a" and "5 s" are two. */
const UNITS =
  'km|cm|mm|m|kg|mg|g|t|l|ha|kwh|mwh|gwh|twh|kw|mw|gw|hz|khz|mhz|ghz|bn|mn|pp|bps|am|pm|st|nd|rd|th|км|см|мм|м|кг|мг|г|гг|т|л|га|ч|млн|млрд|трлн|тыс|квт|мвт|гвт|руб|долл'
const UNIT_SPACE = new RegExp(`(?<=\\d) (?=(?:${UNITS})(?!\\p{L}))`, 'gu')
/** A space that parts no two words: where keys of several clauses were put one behind the other. */
const LOOSE_SPACE = /(?<![\p{L}\p{N}\p{M}]) |(?<=[\u2e80-\uffff]) | (?![\p{L}\p{N}\p{M}])| (?=[\u2e80-\uffff])/gu

/** A key without the spaces that a typesetter decides. */
export const tidy = (key: string): string =>
  key.includes(' ') ? key.replace(LOOSE_SPACE, '').replace(UNIT_SPACE, '') : key

/** Signs that say something wherever they stand: currencies, what is reckoned with, %, §, №, #, &, °, minutes and seconds, and what stands for a lost character. */
const SIGN = /[\p{Sc}\p{Sm}%‰‱§¶№#&°′″@\ufffd](?<![<>|~])/u
/** Signs of a figure where they stand right before it: less, more, about, and a minus, which a dash may be. */
const BEFORE_FIGURE = '<>~-'
/** Marks that part two numerals written in Han characters: 三、五年 is not 三五年. */
const BETWEEN_NUMERALS = '、-·~.:/'
const NUMERAL = /[零一二三四五六七八九十百千万亿两]/u
const DIGIT = /\d/
const WORDY = /[\p{L}\p{N}\p{M}]/u
const isSpacedScript = (c: string): boolean => c < '\u2e80'

/**
 * Words and figures of a key, with the borders of words: what an author says, punctuation left out. A hyphen between two
 * letters is left out (`joined`) or parts them (`parted`): see `isWorded`. Linear.
 */
export function wordsOf(key: string, hyphens: 'joined' | 'parted'): string {
  const text = tidy(key)
  let out = ''
  let at = 0
  while (at < text.length) {
    let to = at
    while (to < text.length && !isMark(text[to]!)) to++
    out += text.slice(at, to)
    if (to === text.length) break
    at = to
    while (to < text.length && isMark(text[to]!)) to++
    out += marksBetween(text[at - 1] ?? '', text.slice(at, to), text[to] ?? '', hyphens)
    at = to
  }
  return out
}

/** Marks and spaces: all that is neither letter nor digit. Halves of rare characters are letters. */
function isMark(c: string): boolean {
  const code = c.charCodeAt(0)
  if ((code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || (code >= 0x3400 && code < 0xe000))
    return false
  return !WORDY.test(c)
}

/** What is left of a run of marks between two characters; '' at an end. */
function marksBetween(before: string, marks: string, after: string, hyphens: 'joined' | 'parted'): string {
  if (DIGIT.test(before) && DIGIT.test(after)) return marks
  if (marks.length === 1 && NUMERAL.test(before) && NUMERAL.test(after) && BETWEEN_NUMERALS.includes(marks))
    return marks
  let said = ''
  for (let k = 0; k < marks.length; k++) {
    const c = marks[k]!
    if (SIGN.test(c)) said += c
    else if (k === marks.length - 1 && BEFORE_FIGURE.includes(c) && DIGIT.test(after)) said += c
  }
  if (said !== '') return said
  if (before === '' || after === '' || !isSpacedScript(before) || !isSpacedScript(after)) return ''
  if (hyphens === 'joined' && (marks === '-' || marks === LINE_HYPHEN)) return ''
  return ' '
}
