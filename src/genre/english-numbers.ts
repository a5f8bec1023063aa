/**
 * Days and years in English words, as closing formulas write them.
 *
 *     twenty-first → 21     two thousand and twenty-three → 2023     nineteen hundred and five → 1905
 */

const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first'.split(
    ' ',
  )
/** Source of a pattern for a day, the longer words first. */
export const EN_DAYS = [...ORDINALS].reverse().join('|')
/** third → 3; 0 where it is no day. */
export const ordinalOf = (printed: string): number => ORDINALS.indexOf(printed.toLowerCase()) + 1

const ONES =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
/** two thousand and twenty-three; one thousand nine hundred and forty-nine; nineteen hundred and five */
const CENTURIES: readonly (readonly [words: string, year: number])[] = [
  ['one thousand eight hundred', 1800],
  ['eighteen hundred', 1800],
  ['one thousand nine hundred', 1900],
  ['nineteen hundred', 1900],
  ['two thousand', 2000],
]
/** Sources of patterns: a century, and a year. */
export const EN_CENTURY = `(?:${CENTURIES.map(([words]) => words).join('|')})`
export const EN_YEAR_WORDS = `${EN_CENTURY}(?:\\s+and)?(?:[\\s-]+(?:${[...TENS, ...[...ONES].reverse()].join('|')})){0,2}(?!\\p{L})`

/** A year in English words. */
export function yearOfWords(printed: string): number {
  const plain = printed.toLowerCase().replace(/\s+/g, ' ')
  const century = CENTURIES.find(([words]) => plain.startsWith(words))
  if (century === undefined) return 0
  return plain
    .slice(century[0].length)
    .split(/[\s-]+/)
    .reduce(
      (year, word) => year + (ONES.indexOf(word) + 1 || (TENS.indexOf(word) + 1 && (TENS.indexOf(word) + 2) * 10)),
      century[1],
    )
}
