/**
 * Documents that a text may be, in a language in which the corpus does not have them yet.
 *
 *     2019-06-20-joint-statement, with a Chinese title and no English one
 *     Joint Statement of the Republic of Landor …, 20 June 2019          may be it: asked, never taken for granted
 *
 * Titles of two languages share no letters; day, kind and parties do, and what both cite.
 */
import { typeOfTitle } from '../../genre/kinds.ts'
import { asSimplified } from '../../genre/script-forms.ts'
import type { Document, Lang } from '../../model/index.ts'

export interface SoughtText {
  readonly text: string
  readonly title: string | null
  readonly dates: readonly string[]
  readonly lang: Lang | null
  /** Ids of the documents that it cites. */
  readonly cites: readonly string[]
}

/** Likeliest first. */
export function inOtherLanguage(documents: readonly Document[], sought: SoughtText): readonly Document[] {
  const { title, dates, lang, cites } = sought
  const type = typeOfTitle(title ?? '')
  const shared = (d: Document): number => (d.cites ?? []).filter((id) => cites.includes(id)).length
  return documents
    .filter((d) => dates.includes(d.date))
    .filter((d) => type === 'other' || d.type === 'other' || d.type === type)
    .filter((d) => lang === null || (d.titles[lang] === undefined && namesParties(sought, d, lang)))
    .sort((a, b) => shared(b) - shared(a) || (a.id < b.id ? -1 : 1))
}

/** Characters at the head of a text in which its parties are named. */
const HEAD = 3000
/** Letters of a word that its endings leave alone, and characters of a Chinese name that tell it. */
const STEM = 5
const HAN_STEM = 2

/** False where the record names its parties in the text's language, and the text names none of them. */
function namesParties({ text }: SoughtText, document: Document, lang: Lang): boolean {
  const names = document.parties.map((party) => party[lang]).filter((name): name is string => name !== undefined)
  if (names.length === 0) return true
  const head = asSimplified(text.slice(0, HEAD)).toLowerCase()
  return names.some((name) =>
    lang === 'zh'
      ? head.includes(asSimplified(name).slice(0, HAN_STEM))
      : name
          .toLowerCase()
          .split(/[^\p{L}]+/u)
          .some((word) => word.length >= STEM && !COMMON.has(word) && head.includes(word.slice(0, STEM))),
  )
}

/** Words of names that say what a state is, not which. */
const COMMON: ReadonlySet<string> = new Set(
  'republic people federation kingdom union state states republics республика народная федерация королевство союз государство'.split(
    ' ',
  ),
)
