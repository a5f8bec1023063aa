/**
 * A folder of documents, as tifa knows it. Any folder of this shape is a corpus:
 *
 *     corpus/2022-02-04-joint-statement/document.yaml
 *     corpus/2022-02-04-joint-statement/zh.digest.txt
 *
 * Files that are not below `<document>/` (corpus.lock, README.md) are passed over. YAML and the schema library are
 * loaded here and nowhere else, so that comparing two loose files never pays for them.
 */
import type { Dirent } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { Corpus, Document, Lang } from '../model/document.ts'
import type { Finding } from '../model/finding.ts'
import { shownIn, shownPath } from '../text/shown-path.ts'
import { findingOf, tell, wholeFile } from '../words/finding.ts'
import { refuse } from '../words/input-error.ts'
import { CORPUS_MARKS } from './corpus-dir.ts'
import { loadDocument, type UnnamedDocument } from './load-document.ts'
import { codeOf, isBelow } from './load-witness.ts'
import { nameDocuments, nameWitness } from './name-sigla.ts'

/** Folders read without a break: between them a terminal can say that it is being read. */
const READ_AT_ONCE = 32

export interface CorpusOptions {
  /** Paths in the result are relative to it where below it. */
  readonly workingDir?: string
  /** Texts of other languages are not read, and stand in no document; all are by default. */
  readonly lang?: Lang
}

/**
 * Documents in order of date, then id; findings in order of file and place. Throws InputError where the folder itself
 * is missing or unreadable, and for nothing else.
 */
export async function loadCorpus(dir: string, options: CorpusOptions = {}): Promise<Corpus> {
  const workingDir = options.workingDir ?? process.cwd()
  const shown = shownPath(dir, workingDir)
  const { root, entries } = await listFolder(dir, shown)
  const findings: Finding[] = []
  const documents: UnnamedDocument[] = []
  let read = 0
  for (const entry of entries.sort((x, y) => (x.name < y.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue
    const path = join(dir, entry.name)
    if (entry.isSymbolicLink()) {
      const target = await realpath(path).catch(() => null)
      if (target === null || !isBelow(root, target)) {
        // Lock and configuration are told by whoever reads them.
        if (!CORPUS_MARKS.has(entry.name)) findings.push(outsideLink(shownPath(path, workingDir)))
        continue
      }
    }
    const isFolder =
      entry.isDirectory() ||
      (entry.isSymbolicLink() &&
        (await stat(path).then(
          (s) => s.isDirectory(),
          () => false,
        )))
    if (!isFolder) continue
    if (++read % READ_AT_ONCE === 0) await setImmediate()
    const folder = { id: entry.name, path, root, workingDir, shown: shownIn(path, workingDir) }
    const loaded = await loadDocument(folder, options.lang)
    for (const finding of loaded.findings) findings.push(finding)
    if (loaded.document !== null) documents.push(loaded.document)
  }
  documents.sort((x, y) => order(x.date, y.date) || order(x.id, y.id))
  const named = nameAll(documents, findings)
  findings.sort((x, y) => order(x.file, y.file) || x.start - y.start)
  return { dir: shown, documents: named, findings }
}

async function listFolder(dir: string, shown: string): Promise<{ root: string; entries: Dirent[] }> {
  try {
    return { root: await realpath(dir), entries: await readdir(dir, { withFileTypes: true }) }
  } catch (error) {
    const code = codeOf(error)
    if (code === 'ENOTDIR') throw refuse(shown, 'corpus.file')
    if (code === 'ENOENT') throw refuse(shown, 'corpus.missing')
    throw refuse(shown, 'corpus.unreadable', { code })
  }
}

/** Gives every witness its siglum; one that another already has is told and made unique. */
function nameAll(documents: readonly UnnamedDocument[], findings: Finding[]): readonly Document[] {
  const names = nameDocuments(documents)
  const taken = new Set<string>()
  return documents.map((document, i) => ({
    ...document,
    witnesses: document.witnesses.flatMap((witness) => {
      const given = witness.siglum === '' ? nameWitness(names[i]!, witness, document.witnesses) : witness.siglum
      let siglum = given
      for (let n = 2; taken.has(siglum); n++) siglum = `${given}~${n}`
      if (siglum !== given)
        findings.push(
          findingOf({ id: 'siglum', severity: 'error' }, tell('siglum', { given, siglum }), wholeFile(document.file)),
        )
      taken.add(siglum)
      return witness.named === null ? [] : [witness.named(siglum)]
    }),
  }))
}

const outsideLink = (file: string): Finding =>
  findingOf({ id: 'outside-link', severity: 'error' }, tell('outside-link.folder'), wholeFile(file))

/** By code units: the same on every machine. */
const order = (x: string, y: string): number => (x < y ? -1 : x > y ? 1 : 0)
