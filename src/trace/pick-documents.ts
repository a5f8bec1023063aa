/**
 * Documents and texts of a corpus as a trace names them.
 *
 *     2023           the document; of a year with several, all of them
 *     2023·ru        that text alone
 */

import { noSuchText, severalDocuments } from '../choose-texts/refusals.ts'
import { asDatePrefix, findDocument } from '../corpus/find-document.ts'
import type { Corpus } from '../model/index.ts'
import { refuse } from '../words/input-error.ts'
import { type FieldDocument, namedDocuments } from './field.ts'

/**
 * In order of date. Throws InputError for words that name nothing; `words` are those that are looked for, which may have
 * been parted by the shell.
 */
export function pickDocuments(corpus: Corpus, names: readonly string[], words?: string): readonly FieldDocument[] {
  /** Sigla by id of a document; null for all of its texts. */
  const wanted = new Map<string, Set<string> | null>()
  for (const name of names) {
    const found = findDocument(corpus, name)
    if ('ambiguous' in found) {
      // A year, a month or a day means whatever is of it.
      if (asDatePrefix(name.trim()) === null || found.ambiguous.some((d) => !isOf(d.date, name)))
        throw severalDocuments(name, found.ambiguous)
      for (const { id } of found.ambiguous) wanted.set(id, null)
    } else if ('document' in found) {
      const { id } = found.document
      if (found.witness === null) wanted.set(id, null)
      else if (!wanted.has(id)) wanted.set(id, new Set([found.witness.siglum]))
      else wanted.get(id)?.add(found.witness.siglum)
    } else throw notAText(name, found.nearest, words)
  }
  return namedDocuments(corpus).flatMap((entry) => {
    const sigla = wanted.get(entry.document.id)
    if (sigla === undefined) return []
    if (sigla === null) return [entry]
    const witnesses = entry.document.witnesses.filter((w) => sigla.has(w.siglum))
    return [{ ...entry, document: { ...entry.document, witnesses } }]
  })
}

const isOf = (date: string, words: string): boolean => date.startsWith(asDatePrefix(words.trim()) as string)

/** Words that name no text, behind those that are looked for: they may belong to these. */
const notAText = (name: string, nearest: readonly string[], words: string | undefined): Error =>
  words === undefined
    ? noSuchText(name, nearest)
    : refuse(name, 'trace.no-text', { nearest, together: `${words} ${name}` })
