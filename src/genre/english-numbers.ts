/**
 * Numbers in English words, read and written in one place: of articles, of days and years in closing formulas, of lists.
 *
 *     TWENTY-ONE ↔ 21     twenty-first ↔ 21     two thousand and twenty-three → 2023     nineteen hundred and five → 1905
 */

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
/** Ordinals that are no cardinal with an ending. */
const ORDINAL_WORDS: ReadonlyMap<string, string> = new Map([
  ['one', 'first'],
  ['two', 'second'],
  ['three', 'third'],
  ['five', 'fifth'],
  ['eight', 'eighth'],
  ['nine', 'ninth'],
  ['twelve', 'twelfth'],
])

/** 21 → twenty-one, up to 999,999. */
export function englishCardinal(n: number): string {
  if (n < 20) return ONES[n]!
  if (n < 100) return TENS[Math.floor(n / 10)]! + (n % 10 === 0 ? '' : `-${ONES[n % 10]}`)
  const [unit, name] = n < 1000 ? [100, 'hundred'] : [1000, 'thousand']
  const rest = n % unit
  return `${englishCardinal(Math.floor(n / unit))} ${name}${rest === 0 ? '' : ` ${englishCardinal(rest)}`}`
}

/** 21 → twenty-first. */
export const englishOrdinal = (n: number): string =>
  englishCardinal(n).replace(/[a-z]+$/, (last) => ORDINAL_WORDS.get(last) ?? `${last.replace(/y$/, 'ie')}th`)

const upTo = (most: number, written: (n: number) => string): readonly string[] =>
  Array.from({ length: most }, (_, at) => written(at + 1))

/** Articles and parts in words go no further. */
const CARDINALS = upTo(30, englishCardinal)
/** TWENTY-ONE → 21; 0 where it is no such word. */
export const wordToNumber = (printed: string): number => CARDINALS.indexOf(printed.toLowerCase()) + 1

const DAYS = upTo(31, englishOrdinal)
/** Source of a pattern for a day, the longer words first. */
export const EN_DAYS = DAYS.toReversed().join('|')
/** third → 3; 0 where it is no day. */
export const ordinalOf = (printed: string): number => DAYS.indexOf(printed.toLowerCase()) + 1

/** two thousand and twenty-three; one thousand nine hundred and forty-nine; nineteen hundred and five */
const CENTURIES: readonly (readonly [words: string, year: number])[] = [
  ['one thousand eight hundred', 1800],
  ['eighteen hundred', 1800],
  ['one thousand nine hundred', 1900],
  ['nineteen hundred', 1900],
  ['two thousand', 2000],
]
/** Words behind a century, with what each adds; those that begin another stand behind it. */
const ADDED: ReadonlyMap<string, number> = new Map([
  ...TENS.slice(2).map((word, at) => [word, (at + 2) * 10] as const),
  ...ONES.slice(1)
    .map((word, at) => [word, at + 1] as const)
    .reverse(),
])
/** Sources of patterns: a century, and a year. */
export const EN_CENTURY = `(?:${CENTURIES.map(([words]) => words).join('|')})`
export const EN_YEAR_WORDS = `${EN_CENTURY}(?:\\s+and)?(?:[\\s-]+(?:${[...ADDED.keys()].join('|')})){0,2}(?!\\p{L})`

/** A year in English words. */
export function yearOfWords(printed: string): number {
  const plain = printed.toLowerCase().replace(/\s+/g, ' ')
  const century = CENTURIES.find(([words]) => plain.startsWith(words))
  if (century === undefined) return 0
  return plain
    .slice(century[0].length)
    .split(/[\s-]+/)
    .reduce((year, word) => year + (ADDED.get(word) ?? 0), century[1])
}
