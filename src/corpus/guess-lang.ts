/** The language of a loose file, by its letters: 双方重申 zh, Стороны ru, The Sides en. */
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
