/**
 * Which document of a corpus a text is.
 *
 *     「岚多尔共和国和托雷纳联邦关于加强港口与渔业合作的联合声明（全文）」, 2019-06-20
 *
 * Title and date both count: two statements of one day differ in their titles, statements of successive years often
 * do not. Titles are compared as keys, so that type and width make no difference.
 */
import { asSimplified } from '../../genre/script-forms.ts'
import { cleanTitle } from '../../genre/title.ts'
import { titleKey } from '../../genre/title-key.ts'
import type { Document, Lang } from '../../model/index.ts'
import { keyText } from '../../text/key.ts'

export interface DocumentMatch {
  readonly document: Document
  /** Of the titles, 0 … 1: shared pairs of characters. */
  readonly likeness: number
  readonly sameDate: boolean
}

/** Likeness from which a title counts as the document's; with the same date, a shorter form is believed. */
export const SAME_TITLE = 0.9
export const NEAR_TITLE = 0.5

/** Likeness of two titles, 0 … 1. One that holds the other whole (a list's longer heading) counts at least NEAR_TITLE. */
export function titleLikeness(a: string, b: string): number {
  const [one, other] = [printed(a), printed(b)]
  if (one === '' || other === '') return 0
  if (one === other || titleKey(a) === titleKey(b)) return 1
  const holds = Math.min(one.length, other.length) >= 8 && (one.includes(other) || other.includes(one))
  const dice = pairLikeness(one, other)
  return holds ? Math.max(dice, NEAR_TITLE + 0.3) : dice
}

/** A title as it is compared: type, width and script make no difference. */
const printed = (title: string): string => keyText(asSimplified(cleanTitle(title))).toLowerCase()

/** Share of a title's pairs of characters from which it is the other one, shortened. */
const SHORTENED = 0.85

/**
 * Whether a title is another one, shortened: 兰多和托雷联合声明 of 兰多共和国和托雷联邦关于港口的联合声明. Two statements of one
 * day and of the same states share half of their titles, and neither is the other's short form.
 */
export function isShortened(title: string, whole: string): boolean {
  const [one, other] = [printed(title), printed(whole)]
  if (one === '' || one.length > other.length) return false
  return (pairLikeness(one, other) * (one.length + other.length - 2)) / 2 / Math.max(1, one.length - 1) >= SHORTENED
}

/** Dice's coefficient over pairs of characters. */
function pairLikeness(a: string, b: string): number {
  const pairs = new Map<string, number>()
  for (let i = 0; i + 1 < a.length; i++) {
    const pair = a.slice(i, i + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  let shared = 0
  for (let i = 0; i + 1 < b.length; i++) {
    const pair = b.slice(i, i + 2)
    const left = pairs.get(pair) ?? 0
    if (left > 0) {
      pairs.set(pair, left - 1)
      shared++
    }
  }
  return (2 * shared) / Math.max(1, a.length + b.length - 2)
}

/** All names of a document, those in `lang` first. */
export function namesOf(document: Document, lang: Lang | null): readonly string[] {
  const own = lang === null ? undefined : document.titles[lang]
  return [
    ...(own === undefined ? [] : [own]),
    ...Object.values(document.titles).filter((t) => t !== own),
    ...document.aliases,
  ]
}

/** Best first; only those that are likely at all. */
export function matchDocuments(
  documents: readonly Document[],
  text: { readonly titles: readonly string[]; readonly dates: readonly string[]; readonly lang: Lang | null },
): readonly DocumentMatch[] {
  const matches = documents.map((document): DocumentMatch => {
    let likeness = 0
    for (const name of namesOf(document, text.lang))
      for (const title of text.titles) likeness = Math.max(likeness, titleLikeness(name, title))
    return { document, likeness, sameDate: text.dates.includes(document.date) }
  })
  const score = (m: DocumentMatch): number => m.likeness + (m.sameDate ? 1 : 0)
  return matches
    .filter((m) => (m.sameDate && m.likeness >= NEAR_TITLE) || m.likeness >= SAME_TITLE)
    .sort((a, b) => score(b) - score(a) || (a.document.id < b.document.id ? -1 : 1))
}

/** The one document a text is, or null where there is none or where two are as likely. */
export function matchDocument(...input: Parameters<typeof matchDocuments>): DocumentMatch | null {
  const [first, second] = matchDocuments(...input)
  if (first === undefined) return null
  // A title alone, with another date found in the text, is a document of the same name.
  if (!first.sameDate && input[1].dates.length > 0) return null
  if (second !== undefined && second.sameDate === first.sameDate && first.likeness - second.likeness < 0.05) return null
  return first
}
