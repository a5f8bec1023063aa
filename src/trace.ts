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
  TraceForm,
  TraceHit,
  TraceNear,
  TraceOutcome,
  TraceWitness,
  Witness,
} from './model/index.ts'
import { prepare } from './prepare.ts'
import { findNear } from './text/find-near.ts'
import { findWords, type SoughtWords, seekWords } from './text/find-words.ts'
import { linesIn, mayHoldWords } from './text/may-hold-words.ts'
import { wholeFold } from './text/traditional-fold.ts'
import { prepareKept, type TextIndex } from './text-index.ts'
import { TOOL } from './tool.ts'
import { asDocuments } from './trace/as-documents.ts'
import { boundsOf } from './trace/bounds.ts'
import { citationsIn } from './trace/citations-in.ts'
import { fieldOf, inOrderOfDate, type TraceField, withOwnNames } from './trace/field.ts'
import { type FindPattern, findPattern, readingsOf, spanIn } from './trace/find-pattern.ts'
import { keepAsked, type TraceChoice } from './trace/keep-asked.ts'
import { mayHoldPattern } from './trace/literal-factors.ts'
import { langsOfPattern, type Pattern, readPattern } from './trace/pattern.ts'
import { pickDocuments } from './trace/pick-documents.ts'
import { placer } from './trace/placer.ts'
import { type Stretch, spanOf, stretchesOf } from './trace/stretches.ts'
import { publisherOf } from './view/publishers.ts'
import { plainFinding } from './words/finding.ts'
import { refuse } from './words/input-error.ts'
import { toldPath } from './words/told-path.ts'

/** What is looked for, and between which dates, by which parties. */
export interface TraceOptions extends TraceChoice {
  readonly words: string
  /** Only the words as they are, in no other form. */
  readonly exact?: boolean
  /** Near wordings too. */
  readonly near?: boolean
  /** The words are a regular expression of JavaScript: `第[一二]国`, or with flags `/treat(y|ies)/i`. */
  readonly regex?: boolean
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

/** What says of a text of a corpus, before it is read, that it holds no such words. */
type WordIndex = Pick<TextIndex, 'linesOf' | 'clausesOf'>

/** With what is searched. */
export interface TraceMeans {
  /** Looks for a regular expression: in place, or so that it can be stopped. */
  readonly find?: FindPattern
  readonly index?: WordIndex | null
}

/**
 * Reads no files. Linear in the length of the texts, or, with an index, of those that may hold the words. Throws
 * InputError for words without a letter, texts that the corpus does not have, dates that are none, parties that no record
 * names, and where nothing is left to search.
 */
export async function traceCorpus(
  corpus: Corpus,
  options: TraceCorpusOptions,
  index: WordIndex | null = null,
): Promise<Traced> {
  const { texts = [], words } = options
  assertSearchable(options)
  const all = fieldOf(corpus)
  const how = { index }
  if (texts.length === 0) return traceField(all, options, how)
  return traceField({ ...all, documents: pickDocuments(corpus, texts, words), named: texts }, options, how)
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
export async function traceField(
  all: TraceField,
  options: TraceOptions,
  { find = findPattern, index = null }: TraceMeans = {},
): Promise<Traced> {
  assertSearchable(options)
  const { words, near = false } = options
  const { field, among } = await keepAsked(all, options)
  const search =
    options.regex === true
      ? await searchPattern(field, readPattern(words), { find, index })
      : await searchWords(options, index)
  const { langs } = search
  const citations = citationsIn(field.citable)
  const documents = field.documents.map(({ document, name, loose, dateBasis }): TraceDocument => {
    const witnesses = document.witnesses.map((witness) =>
      traceWitness(witness, search, (stretches) => citations(witness, document, stretches)),
    )
    const { id, date, titles, invented } = document
    return { id, name, date: date === '' ? null : date, dateBasis, titles, invented, loose, witnesses }
  })
  const found = documents.flatMap((d) => d.witnesses)
  const sum = (of: (w: TraceWitness) => number): number => found.reduce((n, w) => n + of(w), 0)
  const result: Trace = {
    schema: 'tifa/trace@2',
    tool: TOOL,
    corpus: field.corpus === null ? null : toldPath(field.corpus),
    among,
    words: { as: words, langs, inflected: search.inflected, near, pattern: search.pattern },
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

/** Asked before anything is read for nothing. Throws InputError for words in which there is nothing to look for. */
export function assertSearchable({ words, regex = false, near = false }: TraceOptions): void {
  if (regex) {
    readPattern(words)
    if (near) throw refuse('--near', 'trace.near-pattern')
  } else if (!/\p{L}/u.test(words)) throw refuse('trace', words.trim() === '' ? 'trace.nothing' : 'trace.no-letter')
}

/** By script: a single Han character makes words Chinese. */
export function langOf(words: string): Lang | null {
  if (/\p{Script=Han}/u.test(words)) return 'zh'
  if (/\p{Script=Cyrillic}/u.test(words)) return 'ru'
  return /\p{Script=Latin}/u.test(words) ? 'en' : null
}

/** A place in a stretch of a text. */
interface Found {
  readonly stretch: Stretch
  readonly start: number
  readonly end: number
}

/** `like`: what of it is like the words. */
interface FoundNear extends Found {
  readonly like: readonly [start: number, end: number]
  readonly share: number
}

/** What is looked for, made ready for every text. Places are in the order of the text. */
interface Search {
  readonly langs: readonly Lang[]
  readonly inflected: boolean
  readonly pattern: Pattern | null
  readonly hits: (witness: Witness) => readonly (Found & { readonly form: TraceForm })[]
  readonly near: (witness: Witness) => readonly FoundNear[]
}

async function searchWords(
  { words, exact = false, near = false }: TraceOptions,
  index: WordIndex | null,
): Promise<Search> {
  const lang = langOf(words)
  const fold = lang === 'zh' ? await wholeFold() : null
  const inflected = !exact && (lang === 'ru' || lang === 'en')
  const same = seekWords(words, null, fold)
  const own = inflected ? seekWords(words, lang, fold) : same
  const soughtIn = (witness: Witness): SoughtWords => (witness.lang === lang ? own : same)
  const [mayHoldOwn, mayHoldSame] = [mayHoldWords(own, near), mayHoldWords(same, near)]
  const stretchesIn = (witness: Witness): readonly Stretch[] =>
    stretchesThatMayHold(witness, index, witness.lang === lang ? mayHoldOwn : mayHoldSame)
  return {
    langs: lang === null ? [] : [lang],
    inflected,
    pattern: null,
    hits: (witness) =>
      inEach(stretchesIn(witness), (start, end) => findWords(witness.text, start, end, soughtIn(witness))),
    near: (witness) =>
      near && witness.lang === lang
        ? inEach(stretchesIn(witness), (start, end) => findNear(witness.text, start, end, soughtIn(witness)))
        : [],
  }
}

/** All texts that may hold a place at once, so that one ceiling holds for all of them. */
async function searchPattern(
  { documents }: TraceField,
  pattern: Pattern,
  { find, index }: { readonly find: FindPattern; readonly index: WordIndex | null },
): Promise<Search> {
  const mayHold = index === null ? null : mayHoldPattern(pattern, await wholeFold())
  const readings = documents
    .flatMap(({ document }) => document.witnesses)
    .flatMap((witness) =>
      stretchesThatMayHold(witness, index, mayHold).flatMap((stretch) =>
        readingsOf(witness.text, ...spanOf(stretch)).map((reading) => ({ witness, stretch, reading })),
      ),
    )
  const spans = find(
    readings.map(({ reading }) => reading.text),
    pattern,
  )
  const places = new Map<Witness, (Found & { readonly form: TraceForm })[]>()
  readings.forEach(({ witness, stretch, reading }, k) => {
    const known = places.get(witness) ?? []
    places.set(witness, known)
    for (const span of spans[k]!) {
      const [start, end] = spanIn(reading, span)
      // Of two readings of a hyphen the second says what the first did not.
      if (!known.some((place) => place.start < end && start < place.end))
        known.push({ stretch, start, end, form: 'exact' })
    }
  })
  for (const known of places.values()) known.sort((x, y) => x.start - y.start)
  return {
    langs: langsOfPattern(pattern),
    inflected: false,
    pattern,
    hits: (witness) => places.get(witness) ?? [],
    near: () => [],
  }
}

/**
 * The stretches of a text in which words may stand, of those that the index was made of: each is a line there. All where
 * there is no index, or nothing that a line can be asked; of a loose file, too: what its checksum stands for depends on
 * how it was read.
 */
function stretchesThatMayHold(
  witness: Witness,
  index: WordIndex | null,
  mayHold: ((lines: string) => boolean) | null,
): readonly Stretch[] {
  if (index === null || mayHold === null || witness.document === null)
    return stretchesOf(witness.text, prepare(witness).clauses)
  const lines = index.linesOf(witness)
  if (!mayHold(lines)) return []
  const each = linesIn(lines)
  return stretchesOf(witness.text, prepareKept(witness, index).clauses).filter((_, k) => mayHold(each[k]!))
}

const inEach = <P>(
  stretches: readonly Stretch[],
  find: (start: number, end: number) => readonly P[],
): readonly (P & { readonly stretch: Stretch })[] =>
  stretches.flatMap((stretch) => find(...spanOf(stretch)).map((place) => ({ ...place, stretch })))

/** `citationsOf` is asked only where the words stand, of these stretches. */
function traceWitness(
  witness: Witness,
  search: Search,
  citationsOf: (stretches: readonly Stretch[]) => readonly Citation[],
): TraceWitness {
  const { lang, fidelity } = witness
  const wording = fidelity !== 'digest'
  const found = search.hits(witness)
  const near = search.near(witness)
  const stretches = [...new Set([...found, ...near].map(({ stretch }) => stretch))].sort(
    (x, y) => x[0]!.start - y[0]!.start,
  )
  const some = stretches.length > 0
  const at = placer(some ? witness.text : '', wording && some ? citationsOf(stretches) : [])
  const hits = found.map(({ stretch, start, end, form }): TraceHit => ({ ...at(stretch, start, end), form }))
  return {
    siglum: witness.siglum,
    lang,
    fidelity,
    ...(witness.name === undefined ? {} : { name: witness.name }),
    fidelityBasis: witness.fidelityBasis,
    standing: witness.standing,
    publisher: publisherOf(witness.record),
    file: toldPath(witness.file),
    sha256: witness.sha256,
    wording,
    outcome: outcomeOf(witness, hits.length > 0, search.langs),
    counts: countsOf(hits, wording),
    hits,
    near: apartFrom(near, hits).map(
      ({ stretch, start, end, share }): TraceNear => ({ ...at(stretch, start, end), share }),
    ),
  }
}

/** Near places that no hit overlaps, their varied words no further than the next hit. Both lists are in the order of the text. */
function apartFrom(near: readonly FoundNear[], hits: readonly TraceHit[]): readonly FoundNear[] {
  let h = 0
  return near.flatMap((place) => {
    while (h < hits.length && hits[h]!.end <= place.like[0]) h++
    const [before, next] = [hits[h - 1]?.end ?? 0, hits[h]?.start ?? Number.POSITIVE_INFINITY]
    if (next < place.like[1]) return []
    return [{ ...place, start: Math.max(place.start, before), end: Math.min(place.end, next) }]
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

function outcomeOf({ fidelity, lang }: Witness, found: boolean, langs: readonly Lang[]): TraceOutcome {
  if (found) return fidelity === 'digest' ? 'in-summary' : 'found'
  if (!langs.includes(lang)) return 'other-language'
  if (fidelity === 'digest') return 'not-in-summary'
  return fidelity === 'abridged' ? 'not-in-excerpts' : 'absent'
}
