/** The language of a loose file, by its letters: 双方重申 zh, Стороны ru, The Sides en. */
import type { Lang } from '../model/document.ts'

/** Characters looked at: the head of a text tells its language. */
const SAMPLE = 200_000
/** A Han character says as much as some three letters. */
const HAN_WEIGHT = 3

/** The script with most weight; `en` where there are no letters of the three. */
export function guessLang(text: string): Lang {
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
  const zh = han * HAN_WEIGHT
  if (zh > 0 && zh >= cyrillic && zh >= latin) return 'zh'
  return cyrillic > latin ? 'ru' : 'en'
}
