/**
 * One wording through texts, oldest document first: those of a corpus, or whichever are asked for.
 *
 *     战略协作      2001·zh 提要 …   2023·zh 节录 1.1, 6   …
 *
 * Every text is searched, whole, abridged or a summary, and every text is told of: where the words do not stand, what
 * that means depends on what the text is (`TraceOutcome`). Words are searched, with their other forms, in the texts of
 * their own language; in the others as the same string alone (AUKUS in a Chinese text).
 */
import { nameLoose } from './corpus/name-loose.ts'
import { type GivenText, understand, witnessOf } from './given-text.ts'
import type {
  Citation,
  Corpus,
  Document,
  Lang,
  Trace,
  TraceCounts,
  TraceDocument,
  TraceHit,
  TraceNear,
  TraceOutcome,
  TraceWitness,
  Witness,
} from './model/index.ts'
import { prepare } from './prepare.ts'
import { findNear, type NearPlace } from './text/find-near.ts'
import { findWords, type SoughtWords, seekWords } from './text/find-words.ts'
import { wholeFold } from './text/traditional-fold.ts'
import { TOOL } from './tool.ts'
import { asDocuments } from './trace/as-documents.ts'
import { boundsOf } from './trace/bounds.ts'
import { citationsIn } from './trace/citations-in.ts'
import { fieldOf, inOrderOfDate, type TraceField, withOwnNames } from './trace/field.ts'
import { keepAsked, type TraceChoice } from './trace/keep-asked.ts'
import { pickDocuments } from './trace/pick-documents.ts'
import { placer } from './trace/placer.ts'
import { stretchesOf } from './trace/stretches.ts'
import { publisherOf } from './view/publishers.ts'
import { plainFinding } from './words/finding.ts'
import { refuse } from './words/input-error.ts'

/** What is looked for, and between which dates, by which parties. */
export interface TraceOptions extends TraceChoice {
  readonly words: string
  /** Only the words as they are, in no other form. */
  readonly exact?: boolean
  /** Near wordings too. */
  readonly near?: boolean
}

/** A trace with what is needed to show it: the documents that were searched. Same order of documents and texts. */
export interface Traced {
  readonly trace: Trace
  readonly corpus: Corpus
}

export interface TraceCorpusOptions extends TraceOptions {
  /** Ids, dates and sigla of what is searched; all of the corpus where none are given. */
  readonly texts?: readonly string[]
}

/**
 * Reads no files. Linear in the length of the texts. Throws InputError for words without a letter, texts that the corpus
 * does not have, dates that are none, parties that no record names, and where nothing is left to search.
 */
export async function traceCorpus(corpus: Corpus, options: TraceCorpusOptions): Promise<Traced> {
  const { texts = [], words } = options
  assertSearchable(words)
  const all = fieldOf(corpus)
  if (texts.length === 0) return traceField(all, options)
  return traceField({ ...all, documents: pickDocuments(corpus, texts, words), named: texts }, options)
}

/**
 * Texts at hand, each a document by what it says of itself: in order of date, those of no known date last. `documents`
 * are what they may cite, beside one another. Throws InputError as `traceCorpus` does, RangeError where there is no text.
 */
export async function traceTexts(
  texts: readonly GivenText[],
  { documents: citable = [], ...options }: TraceOptions & { readonly documents?: readonly Document[] },
): Promise<Traced> {
  if (texts.length === 0) throw new RangeError('a trace needs a text')
  const read = texts.map((text) => understand(text))
  const sigla = nameLoose(read.map(({ title, date, lang, name }) => ({ title, date, lang, path: name })))
  const { documents, leftOut } = asDocuments(read.map((text, k) => witnessOf(text, sigla[k]!)))
  const own = withOwnNames(inOrderOfDate(documents))
  const field: TraceField = {
    corpus: null,
    documents: own,
    citable: [...citable, ...own.map(({ document }) => document)],
    named: texts.map(({ name }) => name),
    leftOut,
    findings: [],
  }
  return traceField(field, options)
}

/** Searches what was chosen. */
export async function traceField(all: TraceField, options: TraceOptions): Promise<Traced> {
  const { words, exact = false, near = false } = options
  assertSearchable(words)
  const { field, among } = await keepAsked(all, options)
  const lang = langOf(words)
  const langs = lang === null ? [] : [lang]
  const fold = lang === 'zh' ? await wholeFold() : null
  const inflected = !exact && (lang === 'ru' || lang === 'en')
  const same = seekWords(words, null, fold)
  const own = inflected ? seekWords(words, lang, fold) : same
  const citations = citationsIn(field.citable)
  const documents = field.documents.map(({ document, name, loose }): TraceDocument => {
    const witnesses = document.witnesses.map((witness) => {
      const sought = witness.lang === lang ? own : same
      return traceWitness(witness, sought, { lang, near, citations: () => citations(witness, document) })
    })
    const { id, date, titles, invented } = document
    return { id, name, date: date === '' ? null : date, titles, invented, loose, witnesses }
  })
  const found = documents.flatMap((d) => d.witnesses)
  const sum = (of: (w: TraceWitness) => number): number => found.reduce((n, w) => n + of(w), 0)
  const result: Trace = {
    schema: 'tifa/trace@2',
    tool: TOOL,
    corpus: field.corpus,
    among,
    words: { as: words, langs, inflected, near, pattern: null },
    documents,
    totals: {
      exact: sum((w) => w.counts.exact),
      inflected: sum((w) => w.counts.inflected),
      cited: sum((w) => w.counts.cited),
      summary: sum((w) => w.counts.summary),
      near: sum((w) => w.near.length),
      documents: documents.filter((d) => d.witnesses.some((w) => w.outcome === 'found')).length,
      witnesses: found.filter((w) => w.outcome === 'found').length,
    },
    ...boundsOf(documents, langs),
    findings: field.findings.map(plainFinding),
  }
  const searched: Corpus = {
    dir: field.corpus ?? '',
    documents: field.documents.map(({ document }) => document),
    findings: field.findings,
  }
  return { trace: result, corpus: searched }
}

export function assertSearchable(words: string): void {
  if (/\p{L}/u.test(words)) return
  throw refuse('trace', words.trim() === '' ? 'trace.nothing' : 'trace.no-letter')
}

/** By script: a single Han character makes words Chinese. */
export function langOf(words: string): Lang | null {
  if (/\p{Script=Han}/u.test(words)) return 'zh'
  if (/\p{Script=Cyrillic}/u.test(words)) return 'ru'
  return /\p{Script=Latin}/u.test(words) ? 'en' : null
}

interface Search {
  readonly lang: Lang | null
  readonly near: boolean
  /** Asked for only where the words stand. */
  readonly citations: () => readonly Citation[]
}

function traceWitness(witness: Witness, sought: SoughtWords, search: Search): TraceWitness {
  const { text, lang, fidelity } = witness
  const { clauses } = prepare(witness)
  const wording = fidelity !== 'digest'
  const stretches = stretchesOf(text, clauses)
  const each = <P>(find: (start: number, end: number) => readonly P[]) =>
    stretches.flatMap((stretch) =>
      find(stretch[0]?.start ?? 0, stretch.at(-1)?.end ?? 0).map((place) => ({ stretch, place })),
    )
  const found = each((start, end) => findWords(text, start, end, sought))
  const near = search.near && lang === search.lang ? each((start, end) => findNear(text, start, end, sought)) : []
  const citations = wording && found.length + near.length > 0 ? search.citations() : []
  const at = placer(text, citations)
  const hits = found.map(
    ({ stretch, place }): TraceHit => ({ ...at(stretch, place.start, place.end), form: place.form }),
  )
  return {
    siglum: witness.siglum,
    lang,
    fidelity,
    ...(witness.name === undefined ? {} : { name: witness.name }),
    fidelityBasis: witness.fidelityBasis,
    standing: witness.standing,
    publisher: publisherOf(witness.record),
    file: witness.file,
    sha256: witness.sha256,
    wording,
    outcome: outcomeOf(witness, hits.length > 0, search.lang),
    counts: countsOf(hits, wording),
    hits,
    near: apartFrom(near, hits).map(
      ({ stretch, place }): TraceNear => ({ ...at(stretch, place.start, place.end), share: place.share }),
    ),
  }
}

/** Near places that no hit overlaps. Both lists are in the order of the text. */
function apartFrom<T extends { readonly place: NearPlace }>(
  near: readonly T[],
  hits: readonly TraceHit[],
): readonly T[] {
  let h = 0
  return near.filter(({ place }) => {
    while (h < hits.length && hits[h]!.end <= place.start) h++
    return h === hits.length || hits[h]!.start >= place.end
  })
}

function countsOf(hits: readonly TraceHit[], wording: boolean): TraceCounts {
  if (!wording) return { exact: 0, inflected: 0, cited: 0, summary: hits.length }
  return {
    exact: hits.filter((h) => h.form === 'exact').length,
    inflected: hits.filter((h) => h.form === 'inflected').length,
    cited: hits.filter((h) => h.citation !== null).length,
    summary: 0,
  }
}

function outcomeOf({ fidelity, lang }: Witness, found: boolean, wanted: Lang | null): TraceOutcome {
  if (found) return fidelity === 'digest' ? 'in-summary' : 'found'
  if (lang !== wanted) return 'other-language'
  if (fidelity === 'digest') return 'not-in-summary'
  return fidelity === 'abridged' ? 'not-in-excerpts' : 'absent'
}
