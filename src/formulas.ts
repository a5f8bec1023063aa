/**
 * The set wording that recurs in a corpus, or in texts at hand, without being told what to look for, and the course of
 * each formula through the documents.
 *
 *     相互没有领土要求              1998 ●  2016 ●  2019 ●  2024 ●     standing
 *     军事力量不针对对方部署        1998 ●  2016 ●  2019 ·  2024 ●     returned
 *
 * One language at a time, the fullest text of each document; summaries take no part, since their words are not the
 * document's. What `tifa trace` finds is never called absent: where the words stand in any spelling, the
 * same search decides what it is.
 */
import { bestWitness } from './corpus/find-document.ts'
import { nameDocuments } from './corpus/name-sigla.ts'
import { courseOf, unknownIn } from './formulas/course-of.ts'
import type {
  Citation,
  Corpus,
  Document,
  Finding,
  Formula,
  FormulaCell,
  FormulaDocument,
  FormulaPlace,
  FormulaSilence,
  Formulas,
  FormulaVariant,
  Lang,
  Span,
  TraceAmong,
  Witness,
} from './model/index.ts'
import { prepare } from './prepare.ts'
import { type FormulaClass, type FoundPlace, findFormulas as findClasses } from './reuse/find-formulas.ts'
import { findWords, type SoughtWords, seekWords } from './text/find-words.ts'
import { type FoldTable, keyText } from './text/key.ts'
import { traditionalFold, wholeFold } from './text/traditional-fold.ts'
import { unwrapped } from './text/unwrapped.ts'
import { TOOL } from './tool.ts'
import { type Placer, placer } from './trace/placer.ts'
import { type Stretch, stretchesOf } from './trace/stretches.ts'
import { publisherOf } from './view/publishers.ts'
import { plainFinding } from './words/finding.ts'
import { toldPath } from './words/told-path.ts'

export interface FormulaOptions {
  /** The one language that is read; else the one in which most documents have a text of their own words. */
  readonly lang?: Lang
  /** Documents that a formula is in at least; 2 where none are said. */
  readonly minDocuments?: number
}

/** Formulas with what is needed to show them: the texts that were read. */
export interface FormulasFound {
  readonly formulas: Formulas
  /** By siglum: the texts in which places stand. */
  readonly witnesses: ReadonlyMap<string, Witness>
  /** The documents of a corpus, in the order of `formulas.documents`; null for a loose file. */
  readonly documents: readonly (Document | null)[]
  /** Of the corpus. */
  readonly findings: readonly Finding[]
}

/** A document of a corpus, or a loose text as one. */
export interface FormulaSource {
  readonly document: Document | null
  readonly witnesses: readonly Witness[]
}

/** What is read beside the texts themselves. */
export interface FormulaContext extends FormulaOptions {
  /** The corpus folder; null where loose files alone are read. */
  readonly corpus: string | null
  readonly findings: readonly Finding[]
  /** Documents of which a text may name one. */
  readonly known: readonly Document[]
  /** Which texts were asked for, where a user named them. */
  readonly among?: TraceAmong
}

const DEFAULT_MIN_DOCUMENTS = 2
/** Languages in the order in which they are preferred. */
const LANGUAGES: readonly Lang[] = ['zh', 'ru', 'en']

/**
 * The formulas of a corpus, or of loose texts (as `readText` and `loadFile` give them), the oldest first where all have
 * a date. Reads no files. Near linear in the texts.
 */
export async function findFormulas(
  texts: Corpus | readonly Witness[],
  options: FormulaOptions = {},
): Promise<FormulasFound> {
  if (!('documents' in texts)) {
    const sources = texts.map((witness): FormulaSource => ({ document: null, witnesses: [witness] }))
    return formulasOf(sources, { ...options, corpus: null, findings: [], known: [] })
  }
  const sources = texts.documents.map((document): FormulaSource => ({ document, witnesses: document.witnesses }))
  return formulasOf(sources, { ...options, corpus: texts.dir, findings: texts.findings, known: texts.documents })
}

/** The same for documents and loose texts mixed. */
export async function formulasOf(given: readonly FormulaSource[], context: FormulaContext): Promise<FormulasFound> {
  const sources = inOrder(given)
  const lang = context.lang ?? commonLanguage(sources)
  const texts = sources.map((source) => textOf(source, lang))
  const read = texts.flatMap((witness, document) => (witness === null ? [] : [readText(witness, document, context)]))
  const fold = lang === 'zh' ? await traditionalFold(read.map(({ witness }) => witness.text)) : null
  const minDocuments = context.minDocuments ?? DEFAULT_MIN_DOCUMENTS
  const found = findClasses(
    read.map(({ witness, document, stretches, names }) => ({
      text: witness.text,
      title: witness.title,
      document,
      names,
      breaks: stretches.flatMap((s) =>
        s.flatMap((clause, k) => (s[k - 1]?.kind === 'heading' && clause.kind === 'clause' ? [clause.start] : [])),
      ),
      stretches: stretches.map((s) => ({ start: s[0]!.start, end: s.at(-1)!.end })),
    })),
    { fold, minDocuments, lastDocument: read.length > 1 ? read.at(-1)!.document : -1 },
  )
  const search: Search = {
    lang,
    fold: lang === 'zh' ? await wholeFold() : null,
    keyFold: fold,
    read,
    textOf: sources.map((_, k) => read.findIndex(({ document }) => document === k)),
    others: sources.map((source, k) => othersOf(source, texts[k]!, lang, context)),
    silences: sources.map((source, k) => silenceOf(source, texts[k]!, lang)),
    documents: described(sources, texts, lang),
  }
  const formulas = found.classes
    .flatMap((told) => formulaOf(told, search) ?? [])
    .sort((x, y) => y.rank - x.rank || y.weight - x.weight || (x.words < y.words ? -1 : 1))
    .filter((formula) => formula.documents >= minDocuments || formula.course === 'new')
  const witnesses = new Map(
    [...read.map((r) => r.witness), ...search.others.flat().map((r) => r.witness)].map((w) => [w.siglum, w]),
  )
  return {
    formulas: {
      schema: 'tifa/formulas@1',
      tool: TOOL,
      corpus: context.corpus === null ? null : toldPath(context.corpus),
      lang,
      minDocuments,
      ...(context.among === undefined ? {} : { among: context.among }),
      documents: search.documents,
      formulas: formulas.map((formula, k) => ({ ...formula, id: `f${k + 1}` })),
      exact: found.exact,
      findings: context.findings.map(plainFinding),
    },
    witnesses,
    documents: sources.map(({ document }) => document),
    findings: context.findings,
  }
}

const dateOf = ({ document, witnesses }: FormulaSource): string | null => document?.date ?? witnesses[0]?.date ?? null

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

/** A text that is searched. */
interface ReadSource {
  readonly witness: Witness
  readonly document: number
  readonly stretches: readonly Stretch[]
  readonly citations: readonly Citation[]
  /** What is no wording of the text's own, in order: names of cited documents, title, dateline and signatures. */
  readonly names: readonly (readonly [number, number])[]
  readonly at: Placer
}

/** A citation by a short name alone (《条约》) is wording. */
const SHORT_NAME = 6
const NO_WORDING = new Set(['title', 'dateline', 'signature'])

function readText(witness: Witness, document: number, { known }: FormulaContext): ReadSource {
  const { clauses, citations: citationsOf } = prepare(witness)
  const citations = citationsOf(known)
  const names = [
    ...citations.filter((c) => c.end - c.start > SHORT_NAME).map((c) => [c.start, c.end] as const),
    ...clauses.filter((c) => NO_WORDING.has(c.part ?? '')).map((c) => [c.start, c.end] as const),
  ].sort((x, y) => x[0] - y[0])
  return {
    witness,
    document,
    stretches: stretchesOf(witness.text, clauses),
    citations,
    names,
    at: placer(witness.text, citations),
  }
}

/** Other texts of the document's own words in the language: what these have is not absent. */
function othersOf(
  { witnesses }: FormulaSource,
  chosen: Witness | null,
  lang: Lang,
  context: FormulaContext,
): readonly ReadSource[] {
  return witnesses
    .filter((w) => w !== chosen && w.lang === lang && isVerbatim(w))
    .map((witness) => readText(witness, 0, context))
}

/** What it means that a document has none of a formula; null where it is absent from a whole text. */
function silenceOf({ witnesses }: FormulaSource, text: Witness | null, lang: Lang): FormulaSilence | null {
  if (text !== null) return text.fidelity === 'full' ? null : 'excerpts'
  if (witnesses.some((w) => w.lang === lang)) return 'summary'
  return witnesses.length > 0 ? 'other-language' : 'no-text'
}

function described(
  sources: readonly FormulaSource[],
  texts: readonly (Witness | null)[],
  lang: Lang,
): readonly FormulaDocument[] {
  const documents = sources.flatMap((s) => s.document ?? [])
  const names = new Map(nameDocuments(documents).map((name, k) => [documents[k]!, name]))
  return sources.map((source, k): FormulaDocument => {
    const { document, witnesses } = source
    const text = texts[k]!
    const siglum = witnesses[0]?.siglum ?? ''
    return {
      id: document?.id ?? siglum,
      name: document === null ? siglum : names.get(document)!,
      date: dateOf(source),
      titles: document?.titles ?? (witnesses[0] ? { [witnesses[0].lang]: witnesses[0].title } : {}),
      invented: document?.invented ?? false,
      text:
        text === null
          ? null
          : {
              siglum: text.siglum,
              fidelity: text.fidelity as 'full' | 'abridged',
              fidelityBasis: text.fidelityBasis,
              standing: text.standing,
              publisher: publisherOf(text.record),
              file: toldPath(text.file),
              sha256: text.sha256,
              clauses: prepare(text).clauses.length,
            },
      silence: text === null ? silenceOf(source, text, lang) : null,
    }
  })
}

interface Search {
  readonly lang: Lang
  /** As `tifa trace` folds the words that it looks for. */
  readonly fold: FoldTable | null
  /** As the texts are folded for each other. */
  readonly keyFold: FoldTable | null
  readonly read: readonly ReadSource[]
  /** Of each document its text among these, or -1. */
  readonly textOf: readonly number[]
  /** By document. */
  readonly others: readonly (readonly ReadSource[])[]
  readonly silences: readonly (FormulaSilence | null)[]
  readonly documents: readonly FormulaDocument[]
}

type Verified = Omit<Formula, 'id'>

/** What a class has in one text. */
interface InText {
  /** Stretches that hold the words. */
  readonly stretches: Set<number>
  readonly varied: FoundPlace[]
  readonly parts: FoundPlace[]
}

function byText(told: FormulaClass): ReadonlyMap<number, InText> {
  const texts = new Map<number, InText>()
  const of = (side: number): InText => {
    const known = texts.get(side)
    if (known) return known
    const made = { stretches: new Set<number>(), varied: [], parts: [] }
    texts.set(side, made)
    return made
  }
  for (const place of [...told.places, ...told.named]) of(place.side).stretches.add(place.stretch)
  // What differs from the words in print (a comma for a space) is a variant.
  for (const place of [...told.places, ...told.varied]) of(place.side).varied.push(place)
  for (const place of told.parts) of(place.side).parts.push(place)
  return texts
}

/** The class as the search finds it; null where nothing is left that recurs as wording. */
function formulaOf(told: FormulaClass, search: Search): Verified | null {
  const { lang, fold, read } = search
  const words = headOf(told, search)
  const sought = seekWords(words, lang === 'zh' ? null : lang, fold)
  const texts = byText(told)
  const cells = search.documents.map((_, document): FormulaCell => {
    const side = search.textOf[document]!
    const inText = texts.get(side)
    const others = search.others[document]!
    if (inText === undefined && others.length === 0) return NOTHING[search.silences[document] ?? 'absent']
    const places: FormulaPlace[] = []
    if (inText !== undefined) {
      const source = read[side]!
      for (const place of usesIn(source, inText.stretches, sought)) places.push(place)
      const add = (found: readonly FoundPlace[], form: 'varied' | 'part'): void => {
        for (const { stretch, span } of found)
          for (const place of standing(source, stretch, span, places, form)) places.push(place)
      }
      add(inText.varied, 'varied')
      if (!places.some((p) => p.citation === null)) add(inText.parts, 'part')
    }
    if (!places.some((p) => p.citation === null)) for (const place of elsewhere(others, sought)) places.push(place)
    return cellOf(places, search.silences[document]!)
  })
  const used = cells.flatMap((cell, k) => (cell.state === 'used' || cell.state === 'varied' ? [k] : []))
  const all = cells.flatMap((cell) => (cell.state === 'used' || cell.state === 'varied' ? cell.places : []))
  // What stands in headings and names alone is no wording that anyone says.
  if (all.every((place) => place.kind === 'heading')) return null
  if (used.length === 1 && new Set(all.map((place) => place.clause)).size < 2) return null
  return {
    words,
    weight: told.weight,
    rank: Math.round(rankOf(told.weight, used.length) * 100) / 100,
    course: courseOf(cells, (document) => search.silences[document] === null),
    documents: used.length,
    places: all.length,
    first: search.documents[used[0]!]!.id,
    last: search.documents[used.at(-1)!]!.id,
    unknown: unknownIn(cells),
    variants: variantsOf(words, cells, search),
    cells,
  }
}

/** Cells in which there is nothing: most of a large matrix, so that each is made once. */
const NOTHING: Readonly<Record<FormulaSilence | 'absent', FormulaCell>> = {
  absent: { state: 'absent', silence: null, places: [] },
  excerpts: { state: 'cannot-tell', silence: 'excerpts', places: [] },
  summary: { state: 'cannot-tell', silence: 'summary', places: [] },
  'other-language': { state: 'cannot-tell', silence: 'other-language', places: [] },
  'no-text': { state: 'cannot-tell', silence: 'no-text', places: [] },
}

/** Twice the wording is not twice the formula; documents count by doublings: 2, 4, 8 of them are 1, 2, 3 steps. */
const rankOf = (weight: number, documents: number): number => Math.sqrt(weight) * Math.log2(1 + documents)

/** As most places print it; of equally many the latest. */
function headOf(told: FormulaClass, { read }: Search): string {
  const counts = new Map<string, number>()
  for (const { side, span } of told.places) {
    const words = unwrapped(read[side]!.witness.text.slice(...span))
    counts.set(words, (counts.get(words) ?? 0) + 1)
  }
  let best = ''
  for (const [words, count] of counts) if (best === '' || count >= counts.get(best)!) best = words
  return best
}

const boundsOf = (stretch: Stretch): { readonly start: number; readonly end: number } => ({
  start: stretch[0]!.start,
  end: stretch.at(-1)!.end,
})

function usesIn(source: ReadSource, stretches: Iterable<number>, sought: SoughtWords): readonly FormulaPlace[] {
  return [...stretches].flatMap((k) => {
    const stretch = source.stretches[k]!
    const { start, end } = boundsOf(stretch)
    return findWords(source.witness.text, start, end, sought).map(
      (place): FormulaPlace => ({
        ...source.at(stretch, place.start, place.end),
        siglum: source.witness.siglum,
        form: place.form,
      }),
    )
  })
}

/** A span that no place overlaps, as a place; none where it is no wording of the text's own. */
function standing(
  source: ReadSource,
  stretch: number,
  [start, end]: Span,
  places: readonly FormulaPlace[],
  form: 'varied' | 'part',
): readonly FormulaPlace[] {
  if (places.some((p) => p.start < end && start < p.end)) return []
  if (source.names.some(([from, to]) => from < end && start < to)) return []
  const place = source.at(source.stretches[stretch]!, start, end)
  return place.citation === null ? [{ ...place, siglum: source.witness.siglum, form }] : []
}

/** In other texts of the document, read from end to end. */
const elsewhere = (others: readonly ReadSource[], sought: SoughtWords): readonly FormulaPlace[] =>
  others.flatMap((source) => usesIn(source, source.stretches.keys(), sought))

function cellOf(places: readonly FormulaPlace[], silence: FormulaSilence | null): FormulaCell {
  const own = places.filter((p) => p.citation === null).sort((x, y) => x.start - y.start)
  const whole = own.filter((p) => p.form !== 'part')
  if (whole.some((p) => p.form !== 'varied')) return { state: 'used', silence: null, places: whole }
  if (whole.length > 0) return { state: 'varied', silence: null, places: whole }
  if (own.length > 0) return { state: 'part', silence: null, places: own }
  // Of excerpts that name a document with these words in its title it cannot be told either.
  if (silence !== null || places.length === 0) return NOTHING[silence ?? 'absent']
  return { state: 'named', silence: null, places: places.toSorted((x, y) => x.start - y.start) }
}

/** Forms that the words have, other than the first one; those of equal keys are one. */
function variantsOf(words: string, cells: readonly FormulaCell[], search: Search): readonly FormulaVariant[] {
  const keyOf = (form: string): string => keyText(form, 0, form.length, search.keyFold)
  const head = keyOf(words)
  const variants = new Map<string, { words: string; count: number; documents: Set<string> }>()
  cells.forEach((cell, k) => {
    if (cell.state !== 'used' && cell.state !== 'varied') return
    for (const place of cell.places) {
      const form = unwrapped(place.as)
      const key = keyOf(form)
      if (key === head) continue
      const variant = variants.get(key) ?? { words: form, count: 0, documents: new Set<string>() }
      variant.count++
      variant.documents.add(search.documents[k]!.id)
      variants.set(key, variant)
    }
  })
  return [...variants.values()]
    .sort((x, y) => y.count - x.count || (x.words < y.words ? -1 : 1))
    .map((v) => ({ words: v.words, count: v.count, documents: [...v.documents] }))
}
