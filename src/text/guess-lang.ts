/** The language of a text, by its letters: 双方重申 zh, Стороны ru, The Sides en. */
import type { Lang } from '../model/document.ts'

/** Characters looked at: the head of a text tells its language. */
const SAMPLE = 200_000
/** A Han character says as much as some three letters. */
const HAN_WEIGHT = 3

/** The script with most weight; `en` where there are no letters of the three. */
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
