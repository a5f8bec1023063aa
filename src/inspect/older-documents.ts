/**
 * The documents of the older side. What is byte for byte as now (but for line ends, which git may change on the way) is
 * taken from the new side; the rest is laid into a passing folder, read by the loader, and the folder removed.
 */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { loadCorpus } from '../corpus/index.ts'
import type { Document } from '../model/index.ts'

/** Line feeds for line ends; bytes that are no UTF-8 stay told apart by Latin-1. */
const sameEnds = (bytes: Buffer): string => bytes.toString('latin1').replace(/\r\n/g, '\n')

/** `files` by path below the corpus folder; `dir` is that folder as it is now. In order of date, then id. */
export async function olderDocuments(
  files: ReadonlyMap<string, Buffer>,
  documents: readonly Document[],
  dir: string,
): Promise<readonly Document[]> {
  const folders = new Map<string, string[]>()
  for (const path of files.keys()) {
    const [folder, name] = path.split('/') as [string, string | undefined]
    if (name === undefined || folder === 'alignments') continue
    const list = folders.get(folder)
    if (list) list.push(path)
    else folders.set(folder, [path])
  }
  const byId = new Map(documents.map((d) => [d.id, d]))
  const kept: Document[] = []
  const changed: string[] = []
  for (const [folder, paths] of folders) {
    const now = byId.get(folder)
    const count = 1 + (now?.witnesses.length ?? 0)
    const same =
      now !== undefined &&
      paths.length === count &&
      (await Promise.all(paths.map((path) => isSame(files.get(path)!, join(dir, path))))).every((s) => s)
    if (same) kept.push(now)
    else for (const path of paths) changed.push(path)
  }
  const read = changed.length === 0 ? [] : await loadApart(files, changed)
  return [...kept, ...read].sort((x, y) => order(x.date, y.date) || order(x.id, y.id))
}

async function isSame(before: Buffer, path: string): Promise<boolean> {
  const now = await readFile(path).catch(() => null)
  return now !== null && (now.equals(before) || sameEnds(now) === sameEnds(before))
}

async function loadApart(files: ReadonlyMap<string, Buffer>, paths: readonly string[]): Promise<readonly Document[]> {
  const passing = await mkdtemp(join(tmpdir(), 'tifa-older-'))
  try {
    for (const path of paths) {
      const file = join(passing, path)
      await mkdir(dirname(file), { recursive: true })
      await writeFile(file, files.get(path)!)
    }
    return (await loadCorpus(passing, { workingDir: passing })).documents
  } finally {
    await rm(passing, { recursive: true, force: true })
  }
}

const order = (x: string, y: string): number => (x < y ? -1 : x > y ? 1 : 0)
