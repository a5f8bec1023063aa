/**
 * The set wording that recurs in a corpus, or in texts at hand, without being told what to look for, and the course of
 * each formula through the documents.
 *
 *     相互没有领土要求              1998 ●  2016 ●  2019 ●  2024 ●     standing
 *     军事力量不针对对方部署        1998 ●  2016 ●  2019 ·  2024 ●     returned
 *
 * One language at a time, the fullest text of each document; summaries take no part, since their words are not the
 * document's. What `tifa trace` finds is never called absent: where the words stand in any spelling, the
 * same search decides what it is. What was found in a large set of texts may be kept: the same set is then not read again.
 */
import { nameDocuments } from './corpus/name-sigla.ts'
import { buildFormulas, type FoundFormulas } from './formulas/build-formulas.ts'
import { type FormulaKeeper, readKept, setOf, writeKept } from './formulas/kept-form.ts'
import { dateOf, type FormulaSource, type PickedTexts, pickTexts } from './formulas/pick-texts.ts'
import type {
  Corpus,
  Document,
  Finding,
  FormulaDocument,
  FormulaState,
  Formulas,
  Lang,
  TraceAmong,
  Witness,
} from './model/index.ts'
import { TOOL } from './tool.ts'
import { publisherOf } from './view/publishers.ts'
import { plainFinding } from './words/finding.ts'
import { toldPath } from './words/told-path.ts'

export type { FormulaSource } from './formulas/pick-texts.ts'

export interface FormulaOptions {
  /** The one language that is read; else the one in which most documents have a text of their own words. */
  readonly lang?: Lang
  /** Documents that a formula is in at least; 2 where none are said. */
  readonly minDocuments?: number
}

/** Formulas with what is needed to show them: the texts that were read. */
export interface FormulasFound {
  readonly formulas: Formulas
  /** Those that occur in any cell of a document of which there is a text. */
  readonly states: ReadonlySet<FormulaState>
  /** By siglum: the texts in which places stand. */
  readonly witnesses: ReadonlyMap<string, Witness>
  /** The documents of a corpus, in the order of `formulas.documents`; null for a loose file. */
  readonly documents: readonly (Document | null)[]
  /** Of the corpus. */
  readonly findings: readonly Finding[]
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
  /** Where what was found is kept; nowhere by default. */
  readonly keeper?: FormulaKeeper | null
  /** Told how much of the work is done, of a hundred parts. */
  readonly working?: (done: number) => void
}

const DEFAULT_MIN_DOCUMENTS = 2

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
  const picked = pickTexts(given, context.lang)
  const minDocuments = context.minDocuments ?? DEFAULT_MIN_DOCUMENTS
  const { formulas, clauses, states, exact } = await foundIn(picked, minDocuments, context)
  return {
    formulas: {
      schema: 'tifa/formulas@1',
      tool: TOOL,
      corpus: context.corpus === null ? null : toldPath(context.corpus),
      lang: picked.lang,
      minDocuments,
      ...(context.among === undefined ? {} : { among: context.among }),
      documents: described(picked, clauses),
      formulas,
      exact,
      findings: context.findings.map(plainFinding),
    },
    states: new Set(states),
    witnesses: new Map([...picked.texts, ...picked.others.flat()].flatMap((w) => (w === null ? [] : [[w.siglum, w]]))),
    documents: picked.sources.map(({ document }) => document),
    findings: context.findings,
  }
}

/** As it was kept, or worked out and kept. */
async function foundIn(
  picked: PickedTexts,
  minDocuments: number,
  { known, keeper = null, working = () => {} }: FormulaContext,
): Promise<FoundFormulas> {
  const set = keeper?.isWorthIt(picked) ? setOf(picked, { minDocuments, known }) : null
  const kept = set === null ? null : keeper!.take(set)
  const before = kept === null ? null : readKept(kept, picked)
  if (before !== null) return before
  const found = await buildFormulas(picked, { minDocuments, known, working })
  if (set !== null) keeper!.put(set, writeKept(found, picked))
  return found
}

function described(picked: PickedTexts, clauses: readonly number[]): readonly FormulaDocument[] {
  const documents = picked.sources.flatMap((s) => s.document ?? [])
  const names = new Map(nameDocuments(documents).map((name, k) => [documents[k]!, name]))
  return picked.sources.map((source, k): FormulaDocument => {
    const { document, witnesses } = source
    const text = picked.texts[k]!
    return {
      id: picked.ids[k]!,
      name: document === null ? picked.ids[k]! : names.get(document)!,
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
              clauses: clauses[k]!,
            },
      silence: text === null ? picked.silences[k]! : null,
    }
  })
}
