/**
 * What a user names, read: documents of the corpus, files, folders, mixed freely.
 *
 *     tifa trace 战略协作                        the corpus
 *     tifa trace 战略协作 2001 draft.docx        a document of it and a file
 *     tifa trace 战略协作 drafts/                files alone: no corpus is looked for, and none is named
 */

import { stat } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import { asFile } from '../choose-texts/load-loose.ts'
import { notAmongTexts } from '../choose-texts/refusals.ts'
import { loadCorpus } from '../corpus/index.ts'
import { RECORD_FILE } from '../corpus/load-document.ts'
import { loadNamed } from '../corpus/load-named.ts'
import { nameLoose } from '../corpus/name-loose.ts'
import type { IntakeLimits } from '../intake/intake-limits.ts'
import { loadFile } from '../load-file.ts'
import type { Corpus, Finding, TraceLeftOut, Witness } from '../model/index.ts'
import { shownPath } from '../text/shown-path.ts'
import { readWitnessFile } from '../text/witness-key.ts'
import { asDocuments } from '../trace/as-documents.ts'
import {
  type FieldDocument,
  fieldOf,
  inOrderOfDate,
  namedDocuments,
  type TraceField,
  withOwnNames,
} from '../trace/field.ts'
import { pickDocuments } from '../trace/pick-documents.ts'
import { InputError, refuse } from '../words/input-error.ts'
import { walkFolder } from './walk-folder.ts'

export interface FieldRequest {
  /** What is looked for, where the shell may have parted it. */
  readonly words?: string
  /** Ids, dates, sigla, files and folders; all of the corpus where none are given. */
  readonly texts?: readonly string[]
  /** The corpus folder; else `./corpus`, else the one that comes with the package. Files alone are searched without one. */
  readonly corpus?: string
  /** Files that are not whole. */
  readonly abridged?: readonly string[]
  /** Encoding of the files that do not show theirs plainly. */
  readonly encoding?: string
  /** What becomes of tracked changes in a Word file; without it such a file is refused. */
  readonly changes?: 'accept' | 'reject'
  /** A selector of what the text of a page is. */
  readonly body?: string
  /** What one file may take. */
  readonly limits?: IntakeLimits
  /** What a relative path starts from; the process's own folder by default. */
  readonly workingDir?: string
  /** Called before each file is read, for whoever shows that something is going on; counted from 1. */
  readonly onFile?: (file: { readonly number: number; readonly of: number }) => void
}

export interface LoadedField {
  readonly field: TraceField
  /** Files of named folders that can't be read. */
  readonly unread: readonly InputError[]
}

/** Throws InputError for a file or folder that was named and can't be read, for unknown texts, and where there is none. */
export async function loadField(request: FieldRequest): Promise<LoadedField> {
  const { workingDir = process.cwd(), texts = [], words } = request
  const paths = texts.map((text) => asFile(text, workingDir))
  const names = texts.filter((_, k) => paths[k] === null)
  const needsCorpus = texts.length === 0 || names.length > 0 || request.corpus !== undefined
  const corpus = needsCorpus ? (await loadNamed(request.corpus, workingDir)).corpus : null
  if (texts.length === 0) return { field: fieldOf(corpus as Corpus), unread: [] }
  const found = await findPaths(
    paths.filter((path) => path !== null),
    workingDir,
  )
  const corpora = new Map<string, Corpus>(corpus === null ? [] : [[resolve(workingDir, corpus.dir), corpus]])
  const ofCorpus = async (dir: string): Promise<Corpus> => {
    const known = corpora.get(dir) ?? (await loadCorpus(dir, { workingDir }))
    corpora.set(dir, known)
    return known
  }
  const documents: FieldDocument[] = corpus === null ? [] : [...pickDocuments(corpus, names, words)]
  for (const dir of found.corpora) for (const each of namedDocuments(await ofCorpus(dir))) documents.push(each)
  for (const dir of found.documents) {
    const whole = await ofCorpus(dirname(dir))
    for (const each of namedDocuments(whole)) if (each.document.id === basename(dir)) documents.push(each)
  }
  const loose: string[] = []
  for (const file of found.files) {
    const recorded = await recordedIn(file, ofCorpus)
    if (recorded === null) loose.push(file)
    else documents.push(recorded)
  }
  const read = await readAll(loose, found.named, request, workingDir)
  const own = asDocuments(read.witnesses)
  const all = withOwnNames(inOrderOfDate([...united(documents), ...own.documents]))
  const leftOut = [...found.leftOut, ...read.leftOut, ...own.leftOut]
  if (all.length === 0) {
    const [folder = ''] = paths.filter((path) => path !== null)
    throw read.unread[0] ?? refuse(shownPath(folder, workingDir), 'trace.no-texts')
  }
  const citable = [...[...corpora.values()].flatMap((c) => c.documents), ...own.documents.map((d) => d.document)]
  const findings: Finding[] = [...corpora.values()].flatMap((c) => c.findings)
  return {
    field: { corpus: corpus?.dir ?? null, documents: all, citable, named: texts, leftOut, findings },
    unread: read.unread,
  }
}

interface FoundPaths {
  /** Absolute, none twice. */
  readonly files: readonly string[]
  /** Those of them that were named, not found in a folder. */
  readonly named: ReadonlySet<string>
  readonly corpora: readonly string[]
  readonly documents: readonly string[]
  readonly leftOut: readonly TraceLeftOut[]
}

async function findPaths(paths: readonly string[], workingDir: string): Promise<FoundPaths> {
  const files = new Set<string>()
  const named = new Set<string>()
  const corpora = new Set<string>()
  const documents = new Set<string>()
  const leftOut: TraceLeftOut[] = []
  for (const path of paths) {
    const isFolder = await stat(path).then(
      (s) => s.isDirectory(),
      () => false,
    )
    if (!isFolder) {
      files.add(path)
      named.add(path)
      continue
    }
    const walked = await walkFolder(path, workingDir)
    for (const file of walked.files) files.add(file)
    for (const dir of walked.corpora) corpora.add(dir)
    for (const dir of walked.documents) documents.add(dir)
    for (const each of walked.leftOut) leftOut.push(each)
  }
  return { files: [...files], named, corpora: [...corpora], documents: [...documents], leftOut }
}

/** A text that stands in a document's folder, as its record knows it. */
async function recordedIn(file: string, ofCorpus: (dir: string) => Promise<Corpus>): Promise<FieldDocument | null> {
  if (readWitnessFile(basename(file)) === null) return null
  const folder = dirname(file)
  const hasRecord = await stat(resolve(folder, RECORD_FILE)).then(
    (s) => s.isFile(),
    () => false,
  )
  if (!hasRecord) return null
  const corpus = await ofCorpus(dirname(folder))
  const entry = namedDocuments(corpus).find(({ document }) => document.id === basename(folder))
  const witnesses = entry?.document.witnesses.filter((w) => basename(w.file) === basename(file)) ?? []
  return entry === undefined || witnesses.length === 0 ? null : { ...entry, document: { ...entry.document, witnesses } }
}

/** A document that was named in several ways stands once, with the texts of all of them. */
function united(documents: readonly FieldDocument[]): readonly FieldDocument[] {
  const byRecord = new Map<string, FieldDocument>()
  for (const entry of documents) {
    const known = byRecord.get(entry.document.file)
    if (known === undefined) {
      byRecord.set(entry.document.file, entry)
      continue
    }
    const { witnesses } = known.document
    const more = entry.document.witnesses.filter((w) => !witnesses.some((other) => other.file === w.file))
    byRecord.set(entry.document.file, {
      ...known,
      document: { ...known.document, witnesses: [...witnesses, ...more] },
    })
  }
  return [...byRecord.values()]
}

interface ReadFiles {
  readonly witnesses: readonly Witness[]
  readonly unread: readonly InputError[]
  readonly leftOut: readonly TraceLeftOut[]
}

/** One after the other: a reader under guard is stopped by what the whole process grows by. */
async function readAll(
  files: readonly string[],
  named: ReadonlySet<string>,
  { abridged: excerpts = [], encoding, changes, body, limits, onFile }: FieldRequest,
  workingDir: string,
): Promise<ReadFiles> {
  const abridged = new Set(excerpts.map((file) => resolve(workingDir, file)))
  for (const file of abridged) if (!files.includes(file)) throw notAmongTexts(shownPath(file, workingDir))
  const read: Witness[] = []
  const unread: InputError[] = []
  const leftOut: TraceLeftOut[] = []
  for (const [k, file] of files.entries()) {
    onFile?.({ number: k + 1, of: files.length })
    try {
      read.push(
        await loadFile(file, {
          workingDir,
          abridged: abridged.has(file),
          ...(encoding === undefined ? {} : { encoding }),
          ...(changes === undefined ? {} : { changes }),
          ...(body === undefined ? {} : { body }),
          ...(limits === undefined ? {} : { limits }),
        }),
      )
    } catch (error) {
      // A file that was named is an input; one that lies in a folder is told and passed over.
      if (!(error instanceof InputError) || named.has(file)) throw error
      unread.push(error)
      leftOut.push({ name: shownPath(file, workingDir), why: 'unreadable', said: error.message })
    }
  }
  const names = nameLoose(read.map(({ title, date, lang, file }) => ({ title, date, lang, path: file })))
  return { witnesses: read.map((witness, k) => ({ ...witness, siglum: names[k]! })), unread, leftOut }
}
