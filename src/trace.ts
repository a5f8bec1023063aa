/**
 * One wording through all texts of a corpus, oldest document first.
 *
 *     战略协作      2001·zh 提要 …   2023·zh 节录 1.1, 6   …
 *
 * Every text is searched, whole, abridged or a summary, and every text is told of: where the words do not stand, what
 * that means depends on what the text is (`TraceOutcome`). Words are searched, with their other forms, in the texts of
 * their own language; in the others as the same string alone (AUKUS in a Chinese text).
 */
import { nameDocuments } from './corpus/name-sigla.ts'
import type {
  Corpus,
  Document,
  Lang,
  Trace,
  TraceBound,
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
import { placer } from './trace/placer.ts'
import { stretchesOf } from './trace/stretches.ts'
import { isDatedBefore } from './view/date-order.ts'
import { publisherOf } from './view/publishers.ts'
import { plainFinding } from './words/finding.ts'
import { refuse } from './words/input-error.ts'

/** What is looked for. */
export interface TraceOptions {
  readonly words: string
  /** Only the words as they are, in no other form. */
  readonly exact?: boolean
  /** Near wordings too. */
  readonly near?: boolean
}

/** A trace with what is needed to show it: the corpus that was searched. Same order of documents and texts. */
export interface Traced {
  readonly trace: Trace
  readonly corpus: Corpus
}

/** Reads no files. Linear in the length of the texts. Throws InputError for words without a letter. */
export async function traceCorpus(
  corpus: Corpus,
  { words, exact = false, near = false }: TraceOptions,
): Promise<Traced> {
  assertSearchable(words)
  const lang = langOf(words)
  const fold = lang === 'zh' ? await wholeFold() : null
  const inflected = !exact && (lang === 'ru' || lang === 'en')
  const same = seekWords(words, null, fold)
  const own = inflected ? seekWords(words, lang, fold) : same
  const names = nameDocuments(corpus.documents)
  const documents = corpus.documents.map((document, k): TraceDocument => {
    const witnesses = document.witnesses.map((witness) => {
      const sought = witness.lang === lang ? own : same
      return traceWitness(witness, sought, { lang, near, documents: corpus.documents })
    })
    const { id, date, titles, invented } = document
    return { id, name: names[k]!, date, titles, invented, witnesses }
  })
  const all = documents.flatMap((d) => d.witnesses)
  const sum = (of: (w: TraceWitness) => number): number => all.reduce((n, w) => n + of(w), 0)
  const result: Trace = {
    schema: 'tifa/trace@1',
    tool: TOOL,
    corpus: corpus.dir,
    words: { as: words, lang, inflected, near },
    documents,
    totals: {
      exact: sum((w) => w.counts.exact),
      inflected: sum((w) => w.counts.inflected),
      cited: sum((w) => w.counts.cited),
      summary: sum((w) => w.counts.summary),
      near: sum((w) => w.near.length),
      documents: documents.filter((d) => d.witnesses.some((w) => w.outcome === 'found')).length,
      witnesses: all.filter((w) => w.outcome === 'found').length,
    },
    first: bound(documents, lang, 'first'),
    last: bound(documents, lang, 'last'),
    findings: corpus.findings.map(plainFinding),
  }
  return { trace: result, corpus }
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
  readonly documents: readonly Document[]
}

function traceWitness(witness: Witness, sought: SoughtWords, search: Search): TraceWitness {
  const { text, lang, fidelity } = witness
  const { clauses, citations: citationsOf } = prepare(witness)
  const wording = fidelity !== 'digest'
  const stretches = stretchesOf(text, clauses)
  const each = <P>(find: (start: number, end: number) => readonly P[]) =>
    stretches.flatMap((stretch) =>
      find(stretch[0]?.start ?? 0, stretch.at(-1)?.end ?? 0).map((place) => ({ stretch, place })),
    )
  const found = each((start, end) => findWords(text, start, end, sought))
  const near = search.near && lang === search.lang ? each((start, end) => findNear(text, start, end, sought)) : []
  const citations = wording && found.length + near.length > 0 ? citationsOf(search.documents) : []
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

/** The first or last text whose own words these are. Naming a document that has them in its title is no use of them. */
function bound(documents: readonly TraceDocument[], lang: Lang | null, end: 'first' | 'last'): TraceBound | null {
  const unknown: TraceDocument[] = []
  for (const document of end === 'first' ? documents : [...documents].reverse()) {
    for (const witness of document.witnesses) {
      if (!witness.wording) continue
      const own = witness.hits.filter((h) => h.citation === null)
      const hit = end === 'first' ? own[0] : own.at(-1)
      if (!hit) continue
      const { id, date } = document
      if (end === 'last') unknown.reverse()
      // Documents of the same day stand in some order, and are neither earlier nor later.
      const apart = unknown.filter((d) => (end === 'first' ? isDatedBefore(d.date, date) : isDatedBefore(date, d.date)))
      const names = apart.map((d) => d.name)
      return { document: id, date, siglum: witness.siglum, clause: hit.clause, kind: hit.kind, unknown: names }
    }
    if (!document.witnesses.some((w) => w.lang === lang && w.fidelity === 'full')) unknown.push(document)
  }
  return null
}
