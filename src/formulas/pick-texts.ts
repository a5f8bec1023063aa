/**
 * Which texts are read for formulas: one language, of each document the fullest text of its own words, the oldest first.
 *
 *     1998 zh full, ru digest      2016 ru full      2019 zh abridged, zh full       →  zh: 1998 full, 2016 none, 2019 full
 */
import { bestWitness } from '../corpus/find-document.ts'
import type { Document, FormulaSilence, Lang, Witness } from '../model/index.ts'

/** A document of a corpus, or a loose text as one. */
export interface FormulaSource {
  readonly document: Document | null
  readonly witnesses: readonly Witness[]
}

/** All lists are in the order of `sources`. */
export interface PickedTexts {
  readonly sources: readonly FormulaSource[]
  readonly lang: Lang
  readonly texts: readonly (Witness | null)[]
  /** Other texts of the document's own words in the language: what these have is not absent. */
  readonly others: readonly (readonly Witness[])[]
  /** What it means that a document has none of a formula; null where it is absent from a whole text. */
  readonly silences: readonly (FormulaSilence | null)[]
  /** Of a loose text its siglum. */
  readonly ids: readonly string[]
}

/** Languages in the order in which they are preferred. */
const LANGUAGES: readonly Lang[] = ['zh', 'ru', 'en']

/** `asked`: the language, where one was named. */
export function pickTexts(given: readonly FormulaSource[], asked: Lang | undefined): PickedTexts {
  const sources = inOrder(given)
  const lang = asked ?? commonLanguage(sources)
  const texts = sources.map((source) => textOf(source, lang))
  return {
    sources,
    lang,
    texts,
    others: sources.map(({ witnesses }, k) =>
      witnesses.filter((w) => w !== texts[k] && w.lang === lang && isVerbatim(w)),
    ),
    silences: sources.map((source, k) => silenceOf(source, texts[k]!, lang)),
    ids: sources.map(({ document, witnesses }) => document?.id ?? witnesses[0]?.siglum ?? ''),
  }
}

export const dateOf = ({ document, witnesses }: FormulaSource): string | null =>
  document?.date ?? witnesses[0]?.date ?? null

/** Oldest first; as they were given where one has no date. */
function inOrder(sources: readonly FormulaSource[]): readonly FormulaSource[] {
  if (sources.some((source) => dateOf(source) === null)) return sources
  return sources.toSorted((x, y) => (dateOf(x)! < dateOf(y)! ? -1 : dateOf(x)! > dateOf(y)! ? 1 : 0))
}

const isVerbatim = (witness: Witness | null): witness is Witness => witness !== null && witness.fidelity !== 'digest'

function textOf({ document, witnesses }: FormulaSource, lang: Lang): Witness | null {
  const loose = witnesses.find((w) => w.lang === lang) ?? null
  const best = document === null ? loose : bestWitness({ ...document, witnesses }, lang)
  return isVerbatim(best) ? best : null
}

function commonLanguage(sources: readonly FormulaSource[]): Lang {
  const count = (lang: Lang): number => sources.filter((source) => textOf(source, lang) !== null).length
  return LANGUAGES.reduce((best, lang) => (count(lang) > count(best) ? lang : best))
}

function silenceOf({ witnesses }: FormulaSource, text: Witness | null, lang: Lang): FormulaSilence | null {
  if (text !== null) return text.fidelity === 'full' ? null : 'excerpts'
  if (witnesses.some((w) => w.lang === lang)) return 'summary'
  return witnesses.length > 0 ? 'other-language' : 'no-text'
}
