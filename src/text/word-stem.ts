/**
 * A word without its ending: all regular forms of one word have one stem.
 *
 *     сотрудничества сотрудничеством → сотрудничеств      parties party → part      states state → stat
 *
 * The endings are those of `word-forms.ts`; the longest one is cut. Words of one stem may still be two words (party and
 * parted): whoever needs to know asks `wordForms` of the two.
 */
import { ENDINGS } from './word-forms.ts'

/** Letters that a stem keeps at least: with fewer, endings meet by chance. */
const LEAST_STEM = 3

const CYRILLIC = /[\u0400-\u04ff]/

let russian: ReadonlySet<string> | null = null
let english: ReadonlySet<string> | null = null
let longest = 0

function build(): void {
  const of = (lang: 'ru' | 'en'): Set<string> => new Set(ENDINGS[lang].flatMap((row) => row.split(' ')))
  russian = of('ru')
  english = of('en')
  longest = Math.max(...[...russian, ...english].map((ending) => ending.length))
}

/** `word` in small letters, as a comparison key has it, without hyphens. */
export function wordStem(word: string): string {
  if (russian === null) build()
  const own = CYRILLIC.test(word)
  const endings = (own ? russian : english) as ReadonlySet<string>
  for (let cut = Math.min(longest, word.length - LEAST_STEM); cut > 0; cut--) {
    const ending = word.slice(-cut)
    if (!endings.has(ending)) continue
    // process, stress: the last letter of the word itself
    if (!own && ending === 's' && word.at(-2) === 's') return word
    // promise, party: a final letter that other forms drop
    return word.slice(0, -cut)
  }
  return word
}
