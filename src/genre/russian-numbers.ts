/**
 * Numbers in Russian words, read and written in one place: of articles, of days and years in closing formulas, of lists.
 *
 *     двадцать первого → 21     две тысячи двадцать третьего → 2023     тысяча девятьсот сорок пятого → 1945
 *     двадцать один ← 21 → двадцать первый     сто второй ← 102
 *
 * What is read ends with an ordinal: in the genitive (or, of a day, in the neuter: первое сентября), and of articles and
 * parts in the nominative: статья двадцать первая, раздел третий.
 */

const ONES =
  'ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать'.split(
    ' ',
  )
const TENS = '- - двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто'.split(' ')
const HUNDREDS = '- сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот'.split(' ')
/** Ordinals of which the last letter is not all that a cardinal has otherwise: пять, пятый. */
const ORDINAL_WORDS: ReadonlyMap<string, string> = new Map([
  ...([
    ['ноль', 'нулевой'],
    ['один', 'первый'],
    ['два', 'второй'],
    ['три', 'третий'],
    ['четыре', 'четвёртый'],
    ['шесть', 'шестой'],
    ['семь', 'седьмой'],
    ['восемь', 'восьмой'],
    ['сорок', 'сороковой'],
    ['пятьдесят', 'пятидесятый'],
    ['шестьдесят', 'шестидесятый'],
    ['семьдесят', 'семидесятый'],
    ['восемьдесят', 'восьмидесятый'],
    ['девяносто', 'девяностый'],
    ['сто', 'сотый'],
    ['двести', 'двухсотый'],
    ['триста', 'трёхсотый'],
    ['четыреста', 'четырёхсотый'],
  ] as const),
  ...HUNDREDS.slice(5).map((word) => [word, word.replace(/(.+)ь?сот$/, genitiveHundred)] as const),
])

/** пятьсот → пятисотый */
function genitiveHundred(_: string, stem: string): string {
  return `${stem.replace(/осемь$/, 'осьми').replace(/ь$/, 'и')}сотый`
}

/** 21 → двадцать один, up to 999,999. */
export const russianCardinal = (n: number): string => (n === 0 ? ONES[0]! : wordsOf(n).join(' '))

/** 21 → двадцать первый. Whole thousands beyond the first are one word, which is not known here: they stay in figures. */
export function russianOrdinal(n: number): string {
  if (n > 0 && n % 1000 === 0) return n === 1000 ? 'тысячный' : String(n)
  const words = n === 0 ? [ONES[0]!] : wordsOf(n)
  const last = words.pop()!
  return [...words, ORDINAL_WORDS.get(last) ?? last.replace(/ь$/, 'ый')].join(' ')
}

function wordsOf(n: number): string[] {
  const thousands = Math.floor(n / 1000)
  const words = thousands > 1 ? below1000(thousands, ['одна', 'две']) : []
  if (thousands > 0) {
    const [ten, one] = [thousands % 100, thousands % 10]
    words.push(ten > 10 && ten < 20 ? 'тысяч' : one === 1 ? 'тысяча' : one > 1 && one < 5 ? 'тысячи' : 'тысяч')
  }
  return [...words, ...below1000(n % 1000, ONES.slice(1, 3))]
}

/** `first`: one and two in the gender of what is counted. */
function below1000(n: number, first: readonly string[]): string[] {
  const words: string[] = []
  if (n >= 100) words.push(HUNDREDS[Math.floor(n / 100)]!)
  const rest = n % 100
  if (rest >= 20) words.push(TENS[Math.floor(rest / 10)]!)
  const last = rest < 20 ? rest : rest % 10
  if (last > 0) words.push(first[last - 1] ?? ONES[last]!)
  return words
}

interface Ordinal {
  readonly value: number
  readonly genitive: string
  readonly neuter: string
  readonly nominative: string
}

/** The ordinals with which days, years and articles end, as sources of patterns; е is often printed for ё. */
const ORDINALS = [...ONES.map((_, one) => one).slice(1), ...TENS.map((_, ten) => ten * 10).slice(2)].map(
  (value): Ordinal => {
    const stem = russianOrdinal(value).slice(0, -2).replace('ё', '[её]')
    return value === 3
      ? { value, genitive: `${stem}ьего`, neuter: `${stem}ье`, nominative: `${stem}(?:ий|ья)` }
      : { value, genitive: `${stem}ого`, neuter: `${stem}ое`, nominative: `${stem}(?:[ыо]й|ая)` }
  },
)
/** Days end with one of these. */
const OF_DAYS = ORDINALS.filter(({ value }) => value <= 30)

type Row = readonly [value: number, words: string]

const CENTURIES: readonly Row[] = [
  [1800, '(?:одна\\s+)?тысяча\\s+восемьсот'],
  [1900, '(?:одна\\s+)?тысяча\\s+девятьсот'],
  [2000, 'две\\s+тысячи'],
]
const YEARS_ALONE: readonly Row[] = [[2000, 'двухтысячного']]
/** What stands before an ordinal: двадцать первого. */
const BEFORE: readonly Row[] = TENS.map((word, at): Row => [at * 10, word]).slice(2)

const anyOf = (rows: readonly Row[]): string => rows.map(([, words]) => words).join('|')

/** Sources of patterns: a day of the month, and a year. */
export const RU_DAYS = `(?:(?:двадцать|тридцать)\\s+)?(?:${OF_DAYS.flatMap(({ genitive, neuter }) => [genitive, neuter]).join('|')})`
export const RU_YEAR_WORDS = `(?:${anyOf(CENTURIES)})\\s+(?:(?:${anyOf(BEFORE)})\\s+)?(?:${ORDINALS.map(({ genitive }) => genitive).join('|')})|${anyOf(YEARS_ALONE)}`

const READ = [
  ...YEARS_ALONE,
  ...CENTURIES,
  ...BEFORE,
  ...ORDINALS.map(({ value, genitive, nominative }): Row => [value, `(?:${genitive}|${nominative})`]),
  ...OF_DAYS.map(({ value, neuter }): Row => [value, neuter]),
].map(([value, source]) => [value, new RegExp(`^${source}(?!\\p{L})\\s*`, 'iu')] as const)

/** The number, or null where some word is none: двадцать первого → 21. */
export function russianNumber(printed: string): number | null {
  if (!/^[а-яё]/iu.test(printed)) return null
  let rest = printed
  let total = 0
  while (rest !== '') {
    const row = READ.find(([, pattern]) => pattern.test(rest))
    if (row === undefined) return null
    total += row[0]
    rest = rest.replace(row[1], '')
  }
  return total
}
