/**
 * What a user means by a few characters.
 *
 *     2023           the one document of 2023, or the one that its record calls so
 *     2019           two of that year: choose
 *     20             any of this century: choose
 *     2023-03-21     the same by its day               2023·ru       one witness of it
 *     2022-02-04-joint-statment                        no such document; the nearest names
 */
import { titleKey } from '../genre/title-key.ts'
import type { Corpus, Document, Lang, Standing, Witness } from '../model/document.ts'
import { byWitnessKey, FIDELITIES } from '../text/witness-key.ts'
import { nameDocuments } from './name-sigla.ts'
import { nearestOf } from './nearest-of.ts'

export type DocumentFound =
  /** `witness` where a siglum was given, else null. */
  | { readonly document: Document; readonly witness: Witness | null }
  /** Two or more documents that fit equally, in order of date. */
  | { readonly ambiguous: readonly Document[] }
  /** Ids like the words given, nearest first; none where nothing is like them. */
  | { readonly nearest: readonly string[] }

/** Characters of a date that name a document at least: a year. */
const SHORTEST_DATE = 4
const LESS_THAN_A_YEAR = /^\d{1,3}$/
/** Names offered where nothing fits. */
const NEAREST = 3

/** By id, siglum (the document's or a text's), date or its beginning, beginning of an id, whole title or alias: the first of these that fits decides. */
export function findDocument(corpus: Corpus, words: string): DocumentFound {
  const wanted = words.trim()
  const { documents } = corpus
  const byId = documents.find(({ id, siglum }) => id === wanted || siglum === wanted)
  if (byId !== undefined) return { document: byId, witness: null }
  for (const document of documents) {
    const witness = document.witnesses.find((w) => sameSiglum(w.siglum, wanted))
    if (witness !== undefined) return { document, witness }
  }
  const inLang = bestInLanguage(documents, wanted)
  if (inLang !== null) return inLang
  const date = asDatePrefix(wanted)
  // Words that are a date's beginning are no title; a title's key costs more than the other ways.
  const title = date === null ? titleKey(wanted) : ''
  const ways: readonly ((document: Document) => boolean)[] = [
    (document) => date !== null && document.date.startsWith(date),
    (document) => wanted.length >= SHORTEST_DATE && document.id.startsWith(wanted),
    (document) => title !== '' && namesOf(document).includes(title),
  ]
  for (const fits of ways) {
    const found = documents.filter(fits)
    if (found.length === 1) return { document: found[0]!, witness: null }
    if (found.length > 1) return { ambiguous: found }
  }
  // Less than a year names no document, but it says which could be meant.
  const begun = LESS_THAN_A_YEAR.test(wanted) ? documents.filter((d) => d.date.startsWith(wanted)) : []
  if (begun.length > 1) return { ambiguous: begun }
  return { nearest: begun.length === 1 ? begun.map((d) => d.id) : nearestIds(documents, wanted) }
}

/** Best first: the publisher's own, then a translation, then what the press printed. */
export const STANDINGS: readonly Standing[] = ['authentic', 'translation', 'press', 'project', 'unknown']

/**
 * The text to use in a language: full, then abridged, then digest; of two such texts the one of better standing, else the
 * one without a name. Null where there is none in it.
 */
export function bestWitness(document: Document, lang: Lang): Witness | null {
  const texts = document.witnesses.filter((witness) => witness.lang === lang)
  return texts.toSorted(byWorth)[0] ?? null
}

const byWorth = (x: Witness, y: Witness): number =>
  FIDELITIES.indexOf(x.fidelity) - FIDELITIES.indexOf(y.fidelity) ||
  STANDINGS.indexOf(x.standing) - STANDINGS.indexOf(y.standing) ||
  byWitnessKey(x, y)

/** `2022·zh` where every text of that language has a name: the best of them. */
function bestInLanguage(documents: readonly Document[], words: string): DocumentFound | null {
  const [, name, lang] = /^(.+)[·.:/・‧•](zh|ru|en)$/u.exec(words) ?? []
  if (name === undefined) return null
  const document = documents[nameDocuments(documents).indexOf(name)]
  const witness = document === undefined ? null : bestWitness(document, lang as Lang)
  return document === undefined || witness === null ? null : { document, witness }
}

/** `2023·ru` is not on every keyboard: `2023.ru`, `2023:ru` and `2023/ru` mean it too. */
const sameSiglum = (siglum: string, words: string): boolean =>
  siglum === words || siglum === words.replace(/[.:/・‧•]/g, '·')

/** `2023`, `2023-03`, `20230321`, `2023年3月`, `2023.3.21` as the beginning of an ISO date; null for other words. */
export function asDatePrefix(words: string): string | null {
  if (/^\d{4}(?:-\d{0,2}(?:-\d{0,2})?)?$/.test(words)) return words
  const match =
    /^(\d{4})(\d{2})(\d{2})?$/.exec(words) ??
    /^(\d{4})\s*[年./]\s*(?:(\d{1,2})\s*(?:[月./]\s*(?:(\d{1,2})\s*[日号]?)?)?)?$/.exec(words)
  if (match === null) return null
  const [, year, month, day] = match
  return [year, month, day]
    .filter((part) => part !== undefined)
    .map((part) => (part as string).padStart(2, '0'))
    .join('-')
}

const namesOf = (document: Document): readonly string[] =>
  [...Object.values(document.titles), ...document.aliases].map((name) => titleKey(String(name)))

/** Nearest by id, by as much of the date as was given, or by siglum; told as ids. */
function nearestIds(documents: readonly Document[], words: string): readonly string[] {
  const names = documents.flatMap((d) =>
    [d.id, d.date.slice(0, Math.max(SHORTEST_DATE, words.length)), ...d.witnesses.map((w) => w.siglum)].map((name) => ({
      name,
      id: d.id,
    })),
  )
  const near = nearestOf(
    words,
    names.map(({ name }) => name),
    { count: NEAREST * 3 },
  )
  const ids = near.map((name) => names.find((n) => n.name === name)?.id as string)
  return [...new Set(ids)].slice(0, NEAREST)
}
