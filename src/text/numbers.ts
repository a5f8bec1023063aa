/**
 * Numbers, dates, sums and references, each one token, so that a change is never half marked:
 *
 *     2022年2月4日   20周年   百分之五   3.5%   第三条第二款   1 000 млн   16 июля 2001 г.   Article 5(2)   $1,000
 *
 * Matched on a comparison key, where width, dashes, spaces and quotes are folded (`key.ts`).
 * Rows are [example, what it begins with, pattern]; the longest match at a place wins.
 */

/** Figures that a key keeps raised. */
export const RAISED_FIGURES = '⁰¹²³⁴⁵⁶⁷⁸⁹'

const HAN_DIGITS = '零一二三四五六七八九十百千万亿两'
const N = `(?:\\d+(?:[.,]\\d+)*|[${HAN_DIGITS}]+)`

/** What is counted, in Chinese. One-letter units stand last, so that longer ones win. */
const HAN_UNITS =
  '(?:个百分点|平方公里|平方米|立方米|万千瓦|周年|年度|年代|世纪|小时|分钟|公里|公斤|公顷|海里|美元|欧元|卢布|英镑|日元|人民币|工作日|个月|个半月|分之[零一二三四五六七八九十百千万两\\d]+|[年月日天次届项条款章节编个名位件份亿万千百吨米元人倍岁轮批期家所座艘架枚种类级])'

const MONTHS_EN =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?'
const MONTHS_RU = '(?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)'

/** Digits with groups: 1 000, 1,000.5, 3/4, 2021-2025, 5(2)(a). */
const D = '\\d+(?: \\d{3}(?!\\d))*(?:[.,]\\d+)*'

/** What a row's numbers begin with: a group of START, or the letters themselves. */
const ROWS: readonly (readonly [example: string, start: string, pattern: string])[] = [
  ['2022年2月4日', 'digit', '\\d{2,4}年(?:\\d{1,2}月(?:\\d{1,2}日)?)?'],
  ['2月4日', 'digit', '\\d{1,2}月\\d{1,2}日'],
  [
    '二零二二年二月四日',
    'han',
    '[零一二三四五六七八九]{4}年(?:[一二三四五六七八九十]{1,3}月(?:[一二三四五六七八九十]{1,3}日)?)?',
  ],
  ['二月四日', 'han', '[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日'],
  ['第三条之一第二款第(三)项', '第', `第${N}条(?:之[一二三四五六七八九十]+)?(?:第${N}款)?(?:第\\(?${N}\\)?项)?`],
  ['第二款', '第', `第${N}(?:款|项|章|节|编|部分|个|次|届|轮|批|位|号|份|类|级|期|阶段|册|卷|页)`],
  ['第7012(2031)号', '第', `第${N}\\(\\d{4}\\)号`],
  ['第三', '第', `第${N}`],
  [
    '百分之五点五',
    'han',
    '[百千万]分之(?:[零一二三四五六七八九十百千]+(?:点[零一二三四五六七八九]+)?|\\d+(?:\\.\\d+)?)',
  ],
  ['三分之二', 'han digit', `${N}分之${N}`],
  ['30亿千瓦时', 'digit', `\\d+(?:[.,]\\d+)*[${RAISED_FIGURES}]*[十百千万亿]*?(?:千瓦时|千瓦|千克|千米)`],
  ['二十千米', 'han', `[${HAN_DIGITS}]+?(?:千瓦时|千瓦|千克|千米)`],
  ['20周年', 'digit', `\\d+(?:[.,]\\d+)*[${RAISED_FIGURES}]*[多余]?[十百千万亿]*[多余]?${HAN_UNITS}?`],
  ['二十年', 'han', `[${HAN_DIGITS}]+[多余]?${HAN_UNITS}`],
  // Two of a kind are a pair more often than a count: 两国, 双方 are words.
  ['三城', 'han', '[三四五六七八九十百]+[国城市省州县区村镇](?![家际民土防内外语长会场])'],
  ['二十五', 'han', `[${HAN_DIGITS}]{2,}`],
  ['四', 'han', '[二三四五六七八九十两]'],
  ['3.5%', 'digit sign', `[$€£¥]?${D}(?:[-/]${D})*[%‰]?`],
  [
    'Article 5(2)(a)',
    'ASPpCANnRr№',
    `(?:Articles?|Art\\.|Sections?|Sec\\.|[Pp]aragraphs?|para\\.|Chapter|Annex|Nos?\\.|no\\.|№|Protocol|Part|[Rr]esolutions?) ?${D}(?:\\.\\d+)*(?:\\([0-9a-z]{1,4}\\))*`,
  ],
  ['5(2)', 'digit', '\\d+(?:\\.\\d+)*(?:\\([0-9a-z]{1,3}\\))+'],
  [
    'статьи 5.2',
    'СсПпГгРр№',
    `(?:[Сс]тать[а-я]{1,3}|[Сс]т\\.|[Пп]ункт[а-я]{0,3}|[Пп]\\.|[Гг]лав[а-я]{1,3}|[Рр]аздел[а-я]{0,2}|[Рр]езолюци[а-я]{1,2}|№) ?${D}(?:\\.\\d+)*(?:\\(\\d{4}\\))?`,
  ],
  ['4 February 2022', 'digit', `\\d{1,2}(?:st|nd|rd|th)? ${MONTHS_EN}(?:,? ?\\d{4})?`],
  ['February 4, 2022', 'JFMASOND', `${MONTHS_EN} ?\\d{1,2}(?:st|nd|rd|th)?(?:,? ?\\d{4})?(?!\\d)`],
  ['February 2022', 'JFMASOND', `${MONTHS_EN} ?\\d{4}`],
  ['16 июля 2001 г.', 'digit', `\\d{1,2} ${MONTHS_RU}(?: \\d{4}(?: ?(?:г\\.|года|году|г(?![а-я])))?)?`],
  ['2021 году', 'digit', '\\d{4} ?(?:г\\.|гг\\.|год(?:а|у|ом|ы|ов|ах)?(?![а-я]))'],
  ['2021-2025 годы', 'digit', `\\d{4}-\\d{4} ?(?:гг\\.|год(?:а|у|ом|ы|ов|ах)?(?![а-я]))`],
  [
    '20 лет',
    'digit',
    `${D} (?:лет|года|год|дней|дня|день|месяц(?:а|ев)?|час(?:а|ов)?|процент(?:а|ов)?|тыс\\.?|млн\\.?|млрд\\.?|трлн\\.?)(?![а-я])(?: (?:долл\\.|долларов|рублей|евро|руб\\.)(?: США)?)?`,
  ],
  [
    '$5 billion',
    'digit sign',
    `[$€£¥]?${D} (?:million|billion|trillion|thousand|per cent|percent|years?|days?|months?|weeks?|hours?|basis points)(?![a-z])(?: (?:dollars|euros|U\\.S\\.dollars))?`,
  ],
  ['20th', 'digit', '\\d+(?:st|nd|rd|th)(?![a-z])'],
  ['XX', 'IVX', '[IVX]{2,6}(?![A-Za-z])'],
]

const START: Readonly<Record<string, string>> = { digit: '0123456789', han: HAN_DIGITS, sign: '$€£¥' }

/** Number words of the spaced scripts. "one", "second", «один» are left out: mostly no numbers. */
const WORDS = new Set(
  `two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
  nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion third fourth fifth
  sixth seventh eighth ninth tenth twentieth
  два две двух три трех четыре четырех пять пяти шесть шести семь семи восемь восьми девять девяти десять десяти
  двадцать двадцати тридцать тридцати сорок сорока пятьдесят пятидесяти шестьдесят шестидесяти семьдесят семидесяти
  восемьдесят восьмидесяти девяносто девяноста сто ста двести двухсот триста трехсот пятьсот пятисот тысяча тысячи тысяч миллион миллиона
  миллионов миллиард миллиарда миллиардов третий третьего четвертый пятый шестой седьмой восьмой девятый десятый`.split(
    /\s+/,
  ),
)

interface Row {
  readonly source: string
  pattern: RegExp | null
}

/** Rows by the character that their numbers begin with; most characters have none. */
let rows: Map<number, Row[]> | null = null

function build(): Map<number, Row[]> {
  const table = new Map<number, Row[]>()
  for (const [, start, source] of ROWS) {
    const row: Row = { source, pattern: null }
    const letters = start.split(' ').map((group) => START[group] ?? group)
    for (const letter of new Set(letters.join(''))) {
      const c = letter.charCodeAt(0)
      const list = table.get(c)
      if (list) list.push(row)
      else table.set(c, [row])
    }
  }
  return table
}

/** Where a number that begins at `from` of a comparison key ends, or -1. `from` must be a word's start. */
export function numberEnd(key: string, from: number): number {
  rows ??= build()
  const list = rows.get(key.charCodeAt(from))
  if (!list) {
    const end = raisedEnd(key, from)
    return end > from ? end : -1
  }
  let best = -1
  for (const row of list) {
    row.pattern ??= new RegExp(row.source, 'y')
    row.pattern.lastIndex = from
    if (row.pattern.test(key) && row.pattern.lastIndex > best) best = row.pattern.lastIndex
  }
  return best < 0 ? best : raisedEnd(key, best)
}

/** Raised figures behind a number belong to it: 10⁸, 第133条¹; alone they are one. */
function raisedEnd(key: string, from: number): number {
  let end = from
  while (end < key.length && RAISED_FIGURES.includes(key[end]!)) end++
  return end
}

/** `February 4`, behind which a comma and a year belong to the date. */
const MONTH_DAY = new RegExp(`^${MONTHS_EN} ?\\d{1,2}(?:st|nd|rd|th)?$`)

export const isMonthDay = (text: string): boolean => MONTH_DAY.test(text)

/** What number words count: `ten years`, «тридцати дней» are whole like `10 years`. */
const COUNTED =
  /\s(?:years?|months?|weeks?|days?|hours?|percent|per cent|million|billion|thousand|kilometres|лет|года?|месяц(?:а|ев)|недел[ьи]|дн(?:я|ей)|час(?:а|ов)|километр(?:а|ов)|процент(?:а|ов)|тысяч[аи]?|миллион(?:а|ов)|миллиард(?:а|ов))(?![\p{L}])/uy

/** More words of the same number: «сорока пяти дней». */
const NEXT_WORD = /\s(\p{L}+)(?!\p{L})/uy

/** Where the number ends that begins with `key.slice(from, to)`, a whole word; -1 where the word is no number. */
export function numberWordEnd(key: string, from: number, to: number): number {
  if (!WORDS.has(key.slice(from, to).toLowerCase())) return -1
  let end = to
  NEXT_WORD.lastIndex = end
  for (let next = NEXT_WORD.exec(key); next && WORDS.has(next[1]!.toLowerCase()); next = NEXT_WORD.exec(key)) {
    end = NEXT_WORD.lastIndex
  }
  COUNTED.lastIndex = end
  return COUNTED.test(key) ? COUNTED.lastIndex : end
}

/** The examples of the table, for its test. */
export const numberExamples = (): readonly string[] => ROWS.map(([example]) => example)
