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
import type { Corpus, Document } from '../model/document.ts'
import type { Finding } from '../model/finding.ts'
import { InputError } from '../text/input-error.ts'
import { loadDocument } from './load-document.ts'
import { codeOf, isBelow, LEADS_OUTSIDE } from './load-witness.ts'
import { nameDocuments, nameWitness } from './name-sigla.ts'
import { saidFinding, wholeFile } from './said-finding.ts'
import { shownPath } from './shown-path.ts'

export interface CorpusOptions {
  /** Paths in the result are relative to it where below it. */
  readonly workingDir?: string
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
  const documents: Document[] = []
  for (const entry of entries.sort((x, y) => (x.name < y.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue
    const path = join(dir, entry.name)
    if (entry.isSymbolicLink()) {
      const target = await realpath(path).catch(() => null)
      if (target === null || !isBelow(root, target)) {
        findings.push(outsideLink(shownPath(path, workingDir)))
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
    const loaded = await loadDocument({ id: entry.name, path, root, workingDir })
    findings.push(...loaded.findings)
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
    if (code === 'ENOTDIR')
      throw new InputError(
        shown,
        { en: 'a file, not a corpus folder', zh: '是文件，不是语料库文件夹' },
        { en: 'give the folder that holds the documents', zh: '请给出存放各文件的文件夹' },
      )
    if (code === 'ENOENT')
      throw new InputError(
        shown,
        { en: 'no such folder', zh: '没有这个文件夹' },
        { en: 'check --corpus, or make one with tifa init', zh: '请检查 --corpus，或用 tifa init 新建' },
      )
    throw new InputError(
      shown,
      { en: `the folder can't be read (${code})`, zh: `无法读取文件夹（${code}）` },
      { en: 'check its permissions', zh: '请检查权限' },
    )
  }
}

/** Gives every witness its siglum; one that another already has is told and made unique. */
function nameAll(documents: readonly Document[], findings: Finding[]): readonly Document[] {
  const names = nameDocuments(documents)
  const taken = new Set<string>()
  return documents.map((document, i) => ({
    ...document,
    witnesses: document.witnesses.map((witness) => {
      const given =
        witness.siglum === '' ? nameWitness(names[i] as string, witness, document.witnesses) : witness.siglum
      let siglum = given
      for (let n = 2; taken.has(siglum); n++) siglum = `${given}~${n}`
      if (siglum !== given)
        findings.push(
          saidFinding(
            'siglum',
            wholeFile(document.file),
            {
              en: `the siglum ${given} is taken; ${siglum} stands for it`,
              zh: `代号 ${given} 已被占用，以 ${siglum} 代之`,
            },
            { en: 'give another siglum in the record', zh: '请在记录中另给代号' },
          ),
        )
      taken.add(siglum)
      return { ...witness, siglum }
    }),
  }))
}

const outsideLink = (file: string): Finding =>
  saidFinding('outside-link', wholeFile(file), LEADS_OUTSIDE, {
    en: 'put the folder itself here',
    zh: '请把文件夹本身放在此处',
  })

/** By code units: the same on every machine. */
const order = (x: string, y: string): number => (x < y ? -1 : x > y ? 1 : 0)
