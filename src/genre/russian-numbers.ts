/**
 * Days and years in Russian words, as closing formulas write them.
 *
 *     двадцать первого → 21     две тысячи двадцать третьего → 2023     тысяча девятьсот сорок пятого → 1945
 *
 * The last word alone is an ordinal, in the genitive (or, of a day, in the neuter: первое сентября). Articles and parts
 * are counted by ordinals in the nominative: статья двадцать первая, раздел третий.
 */

/** Each ordinal below twenty by its stem, with the ending of its case; after it what stands before an ordinal. */
const ORDINALS: readonly (readonly [value: number, genitive: string, neuter: string])[] = [
  [1, 'первого', 'первое'],
  [2, 'второго', 'второе'],
  [3, 'третьего', 'третье'],
  [4, 'четв[её]ртого', 'четв[её]ртое'],
  [5, 'пятого', 'пятое'],
  [6, 'шестого', 'шестое'],
  [7, 'седьмого', 'седьмое'],
  [8, 'восьмого', 'восьмое'],
  [9, 'девятого', 'девятое'],
  [10, 'десятого', 'десятое'],
  [11, 'одиннадцатого', 'одиннадцатое'],
  [12, 'двенадцатого', 'двенадцатое'],
  [13, 'тринадцатого', 'тринадцатое'],
  [14, 'четырнадцатого', 'четырнадцатое'],
  [15, 'пятнадцатого', 'пятнадцатое'],
  [16, 'шестнадцатого', 'шестнадцатое'],
  [17, 'семнадцатого', 'семнадцатое'],
  [18, 'восемнадцатого', 'восемнадцатое'],
  [19, 'девятнадцатого', 'девятнадцатое'],
  [20, 'двадцатого', 'двадцатое'],
  [30, 'тридцатого', 'тридцатое'],
  [40, 'сорокового', ''],
  [50, 'пятидесятого', ''],
  [60, 'шестидесятого', ''],
  [70, 'семидесятого', ''],
  [80, 'восьмидесятого', ''],
  [90, 'девяностого', ''],
]

/** Numbers that stand before an ordinal: двадцать первого. */
const TENS: readonly (readonly [value: number, word: string])[] = [
  [20, 'двадцать'],
  [30, 'тридцать'],
  [40, 'сорок'],
  [50, 'пятьдесят'],
  [60, 'шестьдесят'],
  [70, 'семьдесят'],
  [80, 'восемьдесят'],
  [90, 'девяносто'],
]

const CENTURIES: readonly (readonly [value: number, words: string])[] = [
  [1800, '(?:одна\\s+)?тысяча\\s+восемьсот'],
  [1900, '(?:одна\\s+)?тысяча\\s+девятьсот'],
  [2000, 'две\\s+тысячи'],
]

const YEARS_ALONE: readonly (readonly [value: number, word: string])[] = [[2000, 'двухтысячного']]

const words = (rows: readonly (readonly [number, ...string[]])[]): string =>
  rows
    .flatMap(([, ...forms]) => forms)
    .filter((form) => form !== '')
    .join('|')

/** первого → перв(?:ый|ая), третьего → трет(?:ий|ья) */
const nominative = (genitive: string): string =>
  genitive === 'третьего' ? 'трет(?:ий|ья)' : genitive.replace(/ого$/, '(?:[ыо]й|ая)')

/** Sources of patterns: a day of the month, and a year. */
export const RU_DAYS = `(?:(?:двадцать|тридцать)\\s+)?(?:${words(ORDINALS.filter(([value]) => value <= 30))})`
export const RU_YEAR_WORDS = `(?:${words(CENTURIES)})\\s+(?:(?:${words(TENS)})\\s+)?(?:${words(ORDINALS.map(([value, genitive]) => [value, genitive]))})|${words(YEARS_ALONE)}`

const ALL: readonly (readonly [value: number, pattern: RegExp])[] = [
  ...YEARS_ALONE,
  ...CENTURIES,
  ...TENS,
  ...ORDINALS.map(
    ([value, genitive, neuter]) =>
      [value, `(?:${[genitive, neuter, nominative(genitive)].filter((form) => form !== '').join('|')})`] as const,
  ),
].map(([value, source]) => [value, new RegExp(`^${source}(?!\\p{L})\\s*`, 'iu')])

/** The number, or null where some word is none: двадцать первого → 21. */
export function russianNumber(printed: string): number | null {
  if (!/^[а-яё]/iu.test(printed)) return null
  let rest = printed
  let total = 0
  while (rest !== '') {
    const row = ALL.find(([, pattern]) => pattern.test(rest))
    if (row === undefined) return null
    total += row[0]
    rest = rest.replace(row[1], '')
  }
  return total
}
