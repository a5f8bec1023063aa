/**
 * Which documents `tifa fetch` and `tifa list` are asked for.
 *
 *     2022                       one document, as everywhere
 *     1996..2025   ..2001        all that were signed between two days, months or years, both ends included
 *     --line general             those of one line of the corpus
 *
 * A range or a line is a series: what stands of it already is not asked for again.
 */
import { type Corpus, type Document, findDocument } from '../src/index.ts'
import { misuse } from './usage-error.ts'

export interface ChosenDocuments {
  /** Ids in order of date; empty for all. */
  readonly ids: readonly string[]
  /** A series was named, and no document by itself. */
  readonly series: boolean
}

export interface Asked {
  readonly all: boolean
  readonly line: string | undefined
  /** Words that fit several documents mean all of them; else they are refused, and the choices named. */
  readonly every?: boolean
}

const RANGE = /^(\d{4}(?:-\d{2}){0,2})?(?:\.\.|–|—|至)(\d{4}(?:-\d{2}){0,2})?$/

export function chooseDocuments(
  corpus: Corpus,
  words: readonly string[],
  { all, line, every = false }: Asked,
): ChosenDocuments {
  const ofLine = line === undefined ? corpus.documents : corpus.documents.filter((d) => d.line === line)
  if (ofLine.length === 0 && line !== undefined)
    throw misuse('line.none', { line, lines: [...new Set(corpus.documents.flatMap((d) => d.line ?? []))] })
  const chosen = new Set<Document>()
  let series = all || line !== undefined
  for (const word of words) {
    const range = RANGE.exec(word)
    if (range !== null && (range[1] ?? range[2]) !== undefined) {
      series = true
      const found = between(ofLine, range[1] ?? '', range[2] ?? '')
      if (found.length === 0) throw misuse('range.none', { range: word })
      for (const document of found) chosen.add(document)
      continue
    }
    const found = findDocument(corpus, word)
    if ('ambiguous' in found && every) {
      for (const document of found.ambiguous) chosen.add(document)
      continue
    }
    if ('ambiguous' in found)
      throw misuse('document.several', { words: word, choices: found.ambiguous.map((d) => d.id) })
    if (!('document' in found)) throw misuse('document.none', { words: word })
    chosen.add(found.document)
  }
  if (words.length === 0 && line === undefined) return { ids: [], series }
  const ids = (words.length === 0 ? ofLine : corpus.documents.filter((d) => chosen.has(d))).map((d) => d.id)
  return { ids, series }
}

/** As far as each end is given: 2001 as an end is all of that year. */
const between = (documents: readonly Document[], from: string, to: string): readonly Document[] =>
  documents.filter(({ date }) => date.slice(0, from.length) >= from && (to === '' || date.slice(0, to.length) <= to))
