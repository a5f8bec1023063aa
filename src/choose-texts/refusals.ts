/**
 * What is said where an input leaves nothing to compare: one line, what is wrong and what to do.
 *
 *     zh | ru: wording is compared within one language, and zh.txt is Chinese, ru.txt is Russian; give all of them …
 */

import { nameOf } from '../corpus/file-sigla.ts'
import { guessLang, scriptShare } from '../genre/language.ts'
import type { Document, Lang, Witness } from '../model/index.ts'
import { type InputError, refuse } from '../words/input-error.ts'
import { langWords } from '../words/names.ts'

export const notAmongTexts = (file: string): InputError => refuse(file, 'abridged.not-among')

/** `--lang` puts a wrong guess right; it makes no Chinese text Russian. */
export function otherScript({ file, text }: Witness, lang: Lang): InputError {
  const own = langWords[guessLang(text)]
  const asked = langWords[lang]
  const percent = Math.round(100 * scriptShare(text, lang))
  return refuse(file, 'language.other', { own, asked, percent })
}

/** `witnesses`: those with wording, as they were given. */
function severalLanguages(witnesses: readonly Witness[]): InputError {
  // A file is named as it was given: a short name made from its title would not be known yet.
  const named = witnesses.map((w) => (w.document === null ? nameOf(w.file) : w.siglum))
  return refuse(named.join(' | '), 'language.several', {
    files: witnesses.map((w) => w.file),
    languages: witnesses.map((w) => langWords[w.lang]),
  })
}

/** Documents named where words could mean several. */
const CHOICES_NAMED = 6

export function severalDocuments(words: string, documents: readonly Document[]): InputError {
  const choices = documents.slice(0, CHOICES_NAMED).map((d) => d.id)
  return refuse(words, 'document.several', {
    documents: documents.length,
    choices,
    more: documents.length - choices.length,
  })
}

export const noSuchText = (words: string, nearest: readonly string[]): InputError =>
  refuse(words, 'document.none', { nearest })

export function noTextIn(document: Document, lang: Lang): InputError {
  return refuse(document.id, 'document.no-text', { lang, others: [...new Set(document.witnesses.map((w) => w.lang))] })
}

/** A text alone is compared with what it cites: `cited` are documents without a text in that language. */
export const nothingCited = (siglum: string, cited: readonly Document[], lang: Lang): InputError =>
  cited.length === 0
    ? refuse(siglum, 'cites.nothing')
    : refuse(siglum, 'cites.no-text', { cited: cited.map((d) => d.id), lang })

export const nothingCites = (dir: string): InputError => refuse(dir, 'cites.none-does')

/** Wording is compared within one language; what a digest says can be held against a text in any. */
export function refuseSeveralLanguages(witnesses: readonly Witness[]): void {
  const base = witnesses.at(-1)!
  const other = witnesses.find((w) => w.fidelity !== 'digest' && w.lang !== base.lang)
  if (base.fidelity === 'digest' || other === undefined) return
  throw severalLanguages(witnesses.filter((w) => w.fidelity !== 'digest'))
}
