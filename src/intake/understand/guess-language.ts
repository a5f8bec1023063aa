/**
 * The language and script of a text, from its letters.
 *
 *     双方重申…  zh, simplified     雙方重申…  zh, traditional     Стороны…  ru     The Sides…  en
 */
import type { Lang } from '../../model/index.ts'
import { scriptForms } from '../decode/common-characters.ts'

export interface GuessedLanguage {
  /** Null where the text has too few letters, or is mostly in another script. */
  readonly lang: Lang | null
  readonly script: 'simplified' | 'traditional' | null
  /** True where another of the three languages has a third of the letters or more: a bilingual edition. */
  readonly mixed: boolean
}

/** Letters below which nothing is said. */
const FEWEST = 8
/** Characters that are looked at. */
const SAMPLE = 200_000
/** A Han character says as much as some three letters. */
const HAN_WEIGHT = 3

let forms: ReturnType<typeof scriptForms> | null = null

export function guessLanguage(text: string): GuessedLanguage {
  forms ??= scriptForms()
  let han = 0
  let cyrillic = 0
  let latin = 0
  let simplified = 0
  let traditional = 0
  for (const character of text.slice(0, SAMPLE)) {
    const c = character.codePointAt(0) as number
    if ((c >= 0x4e00 && c <= 0x9fff) || (c >= 0x3400 && c <= 0x4dbf)) {
      han++
      if (forms.simplified.has(character)) simplified++
      else if (forms.traditional.has(character)) traditional++
    } else if (c >= 0x400 && c <= 0x4ff) cyrillic++
    else if ((c | 32) >= 0x61 && (c | 32) <= 0x7a) latin++
  }
  const weights: [Lang, number][] = [
    ['zh', han * HAN_WEIGHT],
    ['ru', cyrillic],
    ['en', latin],
  ]
  weights.sort((a, b) => b[1] - a[1])
  const [first, second] = weights as [[Lang, number], [Lang, number]]
  if (first[1] < FEWEST) return { lang: null, script: null, mixed: false }
  const script =
    first[0] !== 'zh' || simplified + traditional === 0 ? null : traditional > simplified ? 'traditional' : 'simplified'
  return { lang: first[0], script, mixed: second[1] * 3 > first[1] * 1.5 && second[1] > 200 }
}
