/**
 * What is compared with what: from the words on a command line to texts.
 *
 *     (nothing)          the newest document with a verbatim text that cites others with a text, and those
 *     2023               the same for one document; also for one loose file
 *     2021 2023          earlier first, later last
 *     draft.txt 2023     a loose file and a document
 *
 * Of each document the best witness in the wanted language is used: full, then abridged, then digest.
 */
import { resolve } from 'node:path'
import { asFile, type LooseRequest, loadLoose } from './choose-texts/load-loose.ts'
import {
  noSuchText,
  noTextIn,
  nothingCited,
  nothingCites,
  refuseSeveralLanguages,
  severalDocuments,
} from './choose-texts/refusals.ts'
import { withOwnSigla } from './choose-texts/with-own-sigla.ts'
import { namesParties } from './citations/names-parties.ts'
import { bestWitness, findDocument } from './corpus/index.ts'
import { loadDecisions } from './corpus/load-decisions.ts'
import { loadNamed } from './corpus/load-named.ts'
import type { Corpus, Decision, Document, Finding, Lang, Reading, WatchedPass, Witness } from './model/index.ts'
import { prepare } from './prepare.ts'
import { refuse } from './words/input-error.ts'

/** What a user asks to see compared. */
export interface CollateRequest extends LooseRequest {
  /** Ids, date prefixes, sigla or files; none for the default comparison. Earlier first, later last. */
  readonly inputs: readonly string[]
  /** The corpus folder; else `./corpus`, else the one that comes with the package. */
  readonly corpus?: string
  /** The wanted language; else the base's, Chinese first. */
  readonly lang?: Lang
  readonly as?: Reading
  /** A file of decisions about the texts compared, as the page saves it. */
  readonly decisions?: string
  /** What relative paths start from; the process's own folder by default. */
  readonly workingDir?: string
  /** Called after each pass of a comparison of wording, for those who ask what it did. */
  readonly watch?: (report: WatchedPass) => void
  /** Called before each earlier text is compared, for whoever shows that something is going on; counted from 1. */
  readonly onPair?: (pair: { readonly number: number; readonly of: number }) => void
}

/** The texts of a comparison. */
export interface ChosenTexts {
  /** Earlier ones first, the base last. */
  readonly witnesses: readonly Witness[]
  /** The corpus, or null where only loose files are compared and none was named. */
  readonly corpus: Corpus | null
  /** The same with every document of it, where `corpus` is but what may be cited. */
  readonly whole: Corpus | null
  /** Null where it hangs on whether one loose file cites another, which is known when their clauses are. */
  readonly reading: Reading | null
  /** A maintainer's decisions, of all pairs of documents. */
  readonly decisions: readonly Decision[]
  readonly findings: readonly Finding[]
}

/** Languages in the order in which they are preferred where none is asked for. */
const LANGUAGES: readonly Lang[] = ['zh', 'ru', 'en']

/** Throws InputError where an input can't be read, is not known, or leaves nothing to compare. */
export async function chooseTexts(request: CollateRequest): Promise<ChosenTexts> {
  const workingDir = request.workingDir ?? process.cwd()
  const files = request.inputs.map((words) => asFile(words, workingDir))
  const looseOnly = files.length > 1 && files.every((f) => f !== null)
  const named = looseOnly && request.corpus === undefined ? null : await loadNamed(request.corpus, workingDir)
  const corpus = named?.corpus ?? null
  const loose = await loadLoose(
    files.filter((f) => f !== null),
    request,
    workingDir,
  )
  const picked = request.inputs.map((words, k): Picked => {
    const file = files[k]
    if (file != null) return { document: null, witness: loose.get(file)! }
    return pickDocument(corpus as Corpus, words)
  })
  if (picked.length === 0) picked.push(newestCiting(corpus as Corpus, request.lang))
  const lang = request.lang ?? preferredLanguage(picked)
  const witnesses = withOwnSigla(picked.map((p) => p.witness ?? readable(p.document as Document, lang)))
  refuseSeveralLanguages(witnesses)
  const decided = corpus === null ? null : await loadDecisions(resolve(workingDir, corpus.dir), workingDir)
  const decisions = decided?.decisions ?? []
  const findings = [...(corpus?.findings ?? []), ...(decided?.findings ?? [])]
  const merge = findings.find((f) => f.rule === 'merge-marks')
  if (merge !== undefined) throw refuse(merge.file, 'file.merge-marks', { line: merge.line })
  const only = witnesses[0]!
  const reading = request.as ?? null
  if (witnesses.length > 1) return { witnesses, corpus, whole: corpus, reading, decisions, findings }
  const citable = named?.from === 'package' ? citableBy(only, named.corpus) : (corpus as Corpus)
  return {
    witnesses: [...citedWitnesses(only, citable, request.lang ?? only.lang), only],
    corpus: citable,
    whole: corpus,
    reading,
    decisions,
    findings,
  }
}

/** A document of which the text is still to be chosen, or a text. */
type Picked =
  | { readonly document: Document; readonly witness: Witness | null }
  | { readonly document: null; readonly witness: Witness }

/**
 * What a text alone may cite. The corpus in the package was chosen by nobody: of it only the documents of states that a
 * user's own file speaks of, since many have signed a 睦邻友好合作条约, some of them on one day.
 */
function citableBy(only: Witness, corpus: Corpus): Corpus {
  if (only.document !== null) return corpus
  return { ...corpus, documents: corpus.documents.filter((d) => namesParties(only.text, only.lang, d)) }
}

function pickDocument(corpus: Corpus, words: string): Picked {
  const found = findDocument(corpus, words)
  if ('document' in found) return found
  if ('ambiguous' in found) throw severalDocuments(words, found.ambiguous)
  throw noSuchText(words, found.nearest)
}

/** The language of the loose file or siglum given last, else the first in which every document has a text. */
function preferredLanguage(picked: readonly Picked[]): Lang {
  const given = picked.findLast((p) => p.witness !== null)?.witness
  if (given) return given.lang
  const documents = picked.flatMap((p) => p.document ?? [])
  const shared = LANGUAGES.find((lang) => documents.every((d) => bestWitness(d, lang) !== null))
  return shared ?? LANGUAGES.find((lang) => bestWitness(documents.at(-1)!, lang) !== null) ?? 'zh'
}

function readable(document: Document, lang: Lang): Witness {
  const witness = bestWitness(document, lang)
  if (witness) return witness
  throw noTextIn(document, lang)
}

function citedDocuments(witness: Witness, corpus: Corpus): readonly Document[] {
  const targets = new Set(
    prepare(witness)
      .citations(corpus.documents)
      .map((c) => c.target),
  )
  return corpus.documents.filter((d) => d.id !== witness.document && targets.has(d.id))
}

/** A text of each document that this one cites, in order of date. */
function citedWitnesses(only: Witness, corpus: Corpus, lang: Lang): readonly Witness[] {
  const cited = citedDocuments(only, corpus)
  const texts = cited.flatMap((d) => bestWitness(d, lang) ?? [])
  if (texts.length > 0) return texts
  throw nothingCited(only.siglum, cited, lang)
}

/** The newest document with a verbatim text that cites a document with a text. */
function newestCiting(corpus: Corpus, lang: Lang | undefined): Picked {
  for (const document of corpus.documents.toReversed()) {
    for (const l of lang === undefined ? LANGUAGES : [lang]) {
      const witness = bestWitness(document, l)
      if (witness === null || witness.fidelity === 'digest') continue
      if (citedDocuments(witness, corpus).some((d) => bestWitness(d, l) !== null)) return { document, witness }
    }
  }
  throw nothingCites(corpus.dir)
}
