/** The formulas of what a user names: `tifa formulas`, `tifa formulas 2016 2019 draft.docx`, `tifa formulas texts/`. */
import { readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { asFile, type LooseRequest, loadLoose } from './choose-texts/load-loose.ts'
import { noSuchText, severalDocuments } from './choose-texts/refusals.ts'
import { withOwnSigla } from './choose-texts/with-own-sigla.ts'
import { findDocument } from './corpus/index.ts'
import { loadNamed } from './corpus/load-named.ts'
import { type FormulaOptions, type FormulaSource, type FormulasFound, formulasOf } from './formulas.ts'
import type { Corpus, Document, Witness } from './model/index.ts'
import { refuse } from './words/input-error.ts'

export interface FormulasRequest extends FormulaOptions, LooseRequest {
  /** Ids, dates, sigla, files and folders of files; none for all documents of the corpus. */
  readonly inputs?: readonly string[]
  /** The corpus folder; else `./corpus`, else the one that comes with the package. Of files alone none is read. */
  readonly corpus?: string
  /** What relative paths start from; the process's own folder by default. */
  readonly workingDir?: string
}

/** Files of a folder that are read: whatever a loose text may be. */
const READ = /\.(?:txt|md|markdown|s?html?|xhtml|mhtml?|docx|rtf|odt|pdf)$/iu

export interface FormulasOfFiles extends FormulasFound {
  /** Paths of all texts that were read, from the working folder or absolute. */
  readonly files: readonly string[]
}

/** Throws InputError where something can't be read or is not known. */
export async function formulas(request: FormulasRequest = {}): Promise<FormulasOfFiles> {
  const workingDir = request.workingDir ?? process.cwd()
  const inputs = (request.inputs ?? []).flatMap((words) => filesIn(words, workingDir) ?? [words])
  const files = inputs.map((words) => asFile(words, workingDir))
  const looseOnly = files.length > 0 && files.every((file) => file !== null) && request.corpus === undefined
  const corpus = looseOnly ? null : (await loadNamed(request.corpus, workingDir)).corpus
  const loose = await loadLoose(
    files.filter((file) => file !== null),
    request,
    workingDir,
  )
  const sources = inputs.length === 0 ? allOf(corpus as Corpus) : chosen(inputs, files, loose, corpus)
  const found = await formulasOf(sources, {
    ...(request.lang === undefined ? {} : { lang: request.lang }),
    ...(request.minDocuments === undefined ? {} : { minDocuments: request.minDocuments }),
    corpus: corpus?.dir ?? null,
    findings: corpus?.findings ?? [],
    known: corpus?.documents ?? [],
  })
  return { ...found, files: sources.flatMap(({ witnesses }) => witnesses.map(({ file }) => file)) }
}

/** The files of a folder by name, or null where the words name none. */
function filesIn(words: string, workingDir: string): readonly string[] | null {
  const path = resolve(workingDir, words)
  // A bare word is a document first: ./2016 means the folder.
  if (!/[\\/]/u.test(words) && words !== '.') return null
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) return null
  const names = readdirSync(path)
    .filter((name) => READ.test(name))
    .sort()
  if (names.length === 0) throw refuse(words, 'formulas.empty-folder')
  return names.map((name) => join(words, name))
}

const allOf = ({ documents }: Corpus): readonly FormulaSource[] =>
  documents.map((document) => ({ document, witnesses: document.witnesses }))

/** What the words name, each document once. */
function chosen(
  inputs: readonly string[],
  files: readonly (string | null)[],
  loose: ReadonlyMap<string, Witness>,
  corpus: Corpus | null,
): readonly FormulaSource[] {
  const sources = new Map<Document | string, FormulaSource>()
  inputs.forEach((words, k) => {
    const file = files[k]
    if (file != null) {
      sources.set(file, { document: null, witnesses: [loose.get(file) as Witness] })
      return
    }
    const found = findDocument(corpus as Corpus, words)
    if ('ambiguous' in found) throw severalDocuments(words, found.ambiguous)
    if ('nearest' in found) throw noSuchText(words, found.nearest)
    const { document, witness } = found
    sources.set(document, { document, witnesses: witness === null ? document.witnesses : [witness] })
  })
  const list = [...sources.values()]
  const own = list.flatMap(({ document, witnesses }) => (document === null ? witnesses : []))
  const named = new Map(withOwnSigla(own).map((witness, k) => [own[k]!, witness]))
  return list.map(({ document, witnesses }) => ({ document, witnesses: witnesses.map((w) => named.get(w) ?? w) }))
}
