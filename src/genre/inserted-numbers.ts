/**
 * What stands behind the number of an article that was put between two others.
 *
 *     第三条之一    Article 8 bis    8-ter    8A    8 A    8-B    Статья 8¹    8-бис    133-1
 *
 * Each is an article of its own: 8, 8¹, 8², 9 is a row without a gap. Article 133.1 is one, too, or the first paragraph
 * of article 133: whoever counts passes it over.
 */

/** Numerals of such articles, one row a language. */
export const INSERTED_WORDS: readonly (readonly [words: string, example: string])[] = [
  ['bis|ter|quater|quinquies|sexies|septies|octies|novies|decies', 'Article 8 bis'],
  ['бис|тер|кватер|квинквиес', 'Статья 8-бис'],
]

/** Raised figures: ¹ is no 1 on the line. */
const RAISED = '[¹²³⁰⁴-⁹]'

const H = '[ \\t\\u00a0\\u202f\\u3000]'
const words = INSERTED_WORDS.map(([row]) => row).join('|')

/**
 * Source of a pattern for what follows a number: group 1 a numeral or raised figures, group 2 a letter. It may match
 * nothing; no letter or digit may follow it.
 */
export const INSERTED = `(?:(?:${H}|[-‐‑–])?(${words}|${RAISED}{1,2})|(?:[-‐‑–]|${H}(?=[A-ZА-Я](?:[.:]|${H}*(?:[\\r\\n]|$))))?([A-ZА-Я]))?`

/** The same behind the number of a paragraph: 1 bis., 2¹. A letter is none: 1 A. is read otherwise. */
export const INSERTED_PARAGRAPH = `(?:(?:${H}|[-‐‑–])?(${words}|${RAISED}{1,2}))?`

/** Source of a pattern for 之一, 之2 behind 条; group 1 is its number. */
export const HAN_INSERTED = `${H}?之([〇零○一二三四五六七八九十]{1,4}|\\d{1,2})`

/** Forms of a whole label of such an article; what is before the mark is the label of the article above it. */
const FORMS: readonly RegExp[] = [
  new RegExp(`^(.*[条條])${HAN_INSERTED}$`, 'u'),
  new RegExp(`^(.*\\d)(?:${H}|[-‐‑–])?(?:${words}|${RAISED}{1,2})[.:]?$`, 'iu'),
  /^(.*\d)[-‐‑– ]?[A-ZА-Я][.:]?$/u,
  /^(.*\d)[-‐‑–]\d{1,2}[.:]?$/u,
]

/** The label of the article that an inserted one stands behind (第三条 of 第三条之一), or null where it is none. */
export function insertedBehind(label: string): string | null {
  const plain = label.trim()
  for (const form of FORMS) {
    const match = form.exec(plain)
    if (match) return match[1]!
  }
  return null
}
