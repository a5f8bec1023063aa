/**
 * The language and the script of a text, by its letters.
 *
 *     双方重申…  zh, simplified     雙方重申…  zh, traditional     Стороны…  ru     The Sides…  en
 */
import type { Lang } from '../model/document.ts'
import { scriptForms } from './script-forms.ts'

export interface GuessedLanguage {
  /** Null where the text has too few letters of the three. */
  readonly lang: Lang | null
  readonly script: 'simplified' | 'traditional' | null
  /** True where another of the three languages has a good part of the letters: a bilingual edition. */
  readonly mixed: boolean
}

/** Characters looked at: the head of a text tells its language. */
const SAMPLE = 200_000
/** A Han character says as much as some three letters. */
const HAN_WEIGHT = 3
/** Weight of letters below which nothing is said. */
const FEWEST = 8
/** A text is in two languages where the second has half the weight of the first, and as many letters as a paragraph. */
const SECOND_SHARE = 0.5
const SECOND_LEAST = 200

export function guessLanguage(text: string): GuessedLanguage {
  const weights = weigh(text)
  const [first, second] = (Object.entries(weights) as [Lang, number][]).sort((a, b) => b[1] - a[1]) as [
    [Lang, number],
    [Lang, number],
  ]
  if (first[1] < FEWEST) return { lang: null, script: null, mixed: false }
  const mixed = second[1] > first[1] * SECOND_SHARE && second[1] > SECOND_LEAST
  return { lang: first[0], script: first[0] === 'zh' ? scriptOf(text) : null, mixed }
}

/** The language of most letters; of a text without any of the three, English. */
export function guessLang(text: string): Lang {
  const { zh, ru, en } = weigh(text)
  if (zh > 0 && zh >= ru && zh >= en) return 'zh'
  return ru > en ? 'ru' : 'en'
}

/** Weight of a language's script among that of all three, 0 to 1; 1 where there are no letters of the three. */
export function scriptShare(text: string, lang: Lang): number {
  const weights = weigh(text)
  const all = weights.zh + weights.ru + weights.en
  return all === 0 ? 1 : weights[lang] / all
}

/** Letters of a language's script, and of all three. */
export function lettersOf(text: string, lang: Lang): { readonly own: number; readonly letters: number } {
  const { zh, ru, en } = weigh(text)
  const counts = { zh: zh / HAN_WEIGHT, ru, en }
  return { own: counts[lang], letters: counts.zh + ru + en }
}

/** Share of a text's letters that are of its language's script at least: quotations in others may be long. */
const OWN_LETTERS = 0.1
/** Or share of its lines in which they are the most: a list of foreign names under headings. */
const OWN_LINES = 0.2

/** May a text be called one in `lang`, if its reader says so? A Russian one with two Chinese terms is no Chinese one. */
export function canBeIn(text: string, lang: Lang): boolean {
  if (scriptShare(text, lang) >= OWN_LETTERS) return true
  const lines = text
    .slice(0, SAMPLE)
    .split('\n')
    .filter((line) => /\p{L}/u.test(line))
  return lines.filter((line) => guessLang(line) === lang).length >= lines.length * OWN_LINES
}

let forms: ReturnType<typeof scriptForms> | null = null

/** Of a Chinese text: which script has more characters that only it has; null where there are none of either. */
function scriptOf(text: string): GuessedLanguage['script'] {
  forms ??= scriptForms()
  let simplified = 0
  let traditional = 0
  for (const character of text.slice(0, SAMPLE)) {
    if (forms.simplified.has(character)) simplified++
    else if (forms.traditional.has(character)) traditional++
  }
  return simplified + traditional === 0 ? null : traditional > simplified ? 'traditional' : 'simplified'
}

function weigh(text: string): Readonly<Record<Lang, number>> {
  let han = 0
  let cyrillic = 0
  let latin = 0
  const end = Math.min(text.length, SAMPLE)
  for (let i = 0; i < end; i++) {
    const c = text.charCodeAt(i)
    if (c >= 0x3400 && c <= 0x9fff) han++
    else if (c >= 0x400 && c <= 0x4ff) cyrillic++
    else if ((c >= 0x41 && c <= 0x5a) || (c >= 0x61 && c <= 0x7a) || (c >= 0xc0 && c <= 0x24f)) latin++
  }
  return { zh: han * HAN_WEIGHT, ru: cyrillic, en: latin }
}
