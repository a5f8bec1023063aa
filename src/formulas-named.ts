/** The formulas of what a user names: `tifa formulas`, `tifa formulas 2016 2019 draft.docx`, `tifa formulas texts/`. */
import { resolve, sep } from 'node:path'
import { asFile } from './choose-texts/load-loose.ts'
import { findDocument } from './corpus/index.ts'
import { type FormulaOptions, type FormulaSource, type FormulasFound, formulasOf } from './formulas.ts'
import { cacheHome } from './kept/cache-home.ts'
import { keepFormulas } from './kept/keep-formulas.ts'
import type { Document } from './model/index.ts'
import type { FieldDocument } from './trace/field.ts'
import { keepAsked, readRange, type TraceChoice } from './trace/keep-asked.ts'
import { type FieldRequest, loadField } from './trace-named/load-field.ts'
import type { InputError } from './words/input-error.ts'

export interface FormulasRequest extends FormulaOptions, TraceChoice, Omit<FieldRequest, 'words' | 'texts'> {
  /** Ids, dates, sigla, files and folders of files; none for all documents of the corpus. */
  readonly inputs?: readonly string[]
  /** The environment that names the folder of caches: what is found in many texts is kept there. None by default. */
  readonly cacheEnv?: Readonly<Record<string, string | undefined>>
  /** Told how much of the work is done, of a hundred parts, where it is worked out. */
  readonly working?: (done: number) => void
}

export interface FormulasOfFiles extends FormulasFound {
  /** Paths of all texts that were read, from the working folder or absolute. */
  readonly files: readonly string[]
  /** Files of named folders that can't be read, each with its line of error. */
  readonly unread: readonly InputError[]
}

/** Throws InputError where something that was named can't be read or is not known, and where nothing is left to read. */
export async function formulas(request: FormulasRequest = {}): Promise<FormulasOfFiles> {
  // Before anything is read for nothing.
  readRange(request)
  const { inputs = [], workingDir = process.cwd() } = request
  const { field, unread } = await loadField({ ...request, texts: inputs })
  const asked = await keepAsked(field, request)
  const sources = asNamed(asked.field.documents, inputs, workingDir).map(
    ({ document, loose }): FormulaSource => ({ document: loose ? null : document, witnesses: document.witnesses }),
  )
  const found = await formulasOf(sources, {
    ...(request.lang === undefined ? {} : { lang: request.lang }),
    ...(request.minDocuments === undefined ? {} : { minDocuments: request.minDocuments }),
    corpus: field.corpus,
    findings: field.findings,
    known: field.citable,
    among: asked.among,
    ...(request.cacheEnv === undefined ? {} : { keeper: keepFormulas(cacheHome(request.cacheEnv)) }),
    ...(request.working === undefined ? {} : { working: request.working }),
  })
  return { ...found, unread, files: sources.flatMap(({ witnesses }) => witnesses.map(({ file }) => file)) }
}

/** In the order in which they were named: where one has no date, that is the order in which they are read. */
function asNamed(
  documents: readonly FieldDocument[],
  inputs: readonly string[],
  workingDir: string,
): readonly FieldDocument[] {
  const paths = inputs.map((words) => asFile(words, workingDir))
  const all = { dir: '', documents: documents.map(({ document }) => document), findings: [] }
  const isNamed = (document: Document, k: number): boolean => {
    const path = paths[k]!
    if (path !== null)
      return document.witnesses.some(({ file }) => {
        const own = resolve(workingDir, file)
        return own === path || own.startsWith(path + sep)
      })
    const found = findDocument(all, inputs[k]!)
    if ('ambiguous' in found) return found.ambiguous.includes(document)
    return 'document' in found && found.document.id === document.id
  }
  const place = ({ document }: FieldDocument): number => {
    const k = inputs.findIndex((_, i) => isNamed(document, i))
    return k === -1 ? inputs.length : k
  }
  const places = new Map(documents.map((entry) => [entry, place(entry)]))
  return documents.toSorted((x, y) => places.get(x)! - places.get(y)!)
}
