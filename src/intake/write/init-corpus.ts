/**
 * A corpus to work in, made from the one in the package; and the package's own, which no command writes into.
 *
 *     tifa init        ./corpus: the documents, their records and digests, and a README that explains the shape
 */
import { lstat, mkdir, readdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve, sep } from 'node:path'
import { isAbandoned, passingName } from '../../text/passing-name.ts'
import { shownPath } from '../../text/shown-path.ts'
import { writeFault } from '../../words/write-fault-words.ts'
import { IntakeFault } from '../intake-note.ts'
import { corpusReadme } from './corpus-readme.ts'
import { writeWithin } from './write-within.ts'

const RECORD = 'document.yaml'

export interface InitRequest {
  /** The folder to make. */
  readonly dir: string
  /** The same as the user knows it, for messages. */
  readonly shown?: string
  /** The corpus in the package. */
  readonly from: string
  /** No document of it: a corpus of one's own from the beginning. */
  readonly empty?: boolean
  /** What an empty corpus is locked with, so that the first text that is added is in the lock already. */
  readonly emptyLock?: string
}

/** By this file a folder without a document is known as a corpus. */
const EMPTY_CONFIG = `# How much each rule of \`tifa check\` weighs here: error, warning, note or off.
# rules:
#   plain-http: off
`

export interface InitOutcome {
  readonly dir: string
  /** `made`, or `exists` where the folder already holds something: it is left as it is. */
  readonly status: 'made' | 'exists'
  readonly documents: number
  readonly files: number
}

/** Copies the corpus of the package, whole or not at all. Links are not copied. */
export async function initCorpus(request: InitRequest): Promise<InitOutcome> {
  const dir = resolve(request.dir)
  const held = await readdir(dir).catch(() => null)
  if (held !== null && held.length > 0) return { dir, status: 'exists', documents: 0, files: 0 }
  const status = await lstat(dir).catch(() => null)
  if (status?.isSymbolicLink()) throw new IntakeFault('path-symlink', { path: request.shown ?? dir })
  if (status !== null && !status.isDirectory()) throw new IntakeFault('not-a-folder', { path: request.shown ?? dir })
  await mkdir(dirname(dir), { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    throw cannotMake(request, error)
  })
  if (isInside(await realpath(dirname(dir)), await realpath(request.from)))
    throw new IntakeFault('inside-package', { path: dir })
  const name = basename(dir)
  const beside = join(dirname(dir), passingName(name))
  let files = 0
  let documents = 0
  try {
    await removeLeftOver(dirname(dir), name)
    if (request.empty === true) {
      await mkdir(beside)
      await writeWithin(beside, ['tifa.config.yaml'], EMPTY_CONFIG)
      files++
      if (request.emptyLock !== undefined) {
        await writeWithin(beside, ['corpus.lock'], request.emptyLock)
        files++
      }
    } else
      await copyFolder(request.from, beside, (name) => {
        files++
        if (name === RECORD) documents++
      })
    await writeWithin(beside, ['README.md'], corpusReadme())
    if (held !== null) await rm(dir, { recursive: true, force: true })
    await rename(beside, dir)
  } catch (error) {
    await rm(beside, { recursive: true, force: true }).catch(() => {})
    // Which of its files it was does not help: under its own name there is none of them.
    const fault = error instanceof IntakeFault && error.cause !== undefined ? error.cause : error
    throw fault instanceof IntakeFault ? fault : cannotMake(request, fault)
  }
  return { dir, status: 'made', documents, files: files + 1 }
}

/**
 * Copies files and folders, no links. File by file, since the corpus may lie inside the program itself (the executable
 * that needs no Node), out of which the system copies nothing.
 */
async function copyFolder(from: string, to: string, copied: (name: string) => void): Promise<void> {
  await mkdir(to)
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) await copyFolder(source, target, copied)
    if (!entry.isFile()) continue
    await writeFile(target, await readFile(source))
    copied(entry.name)
  }
}

const cannotMake = ({ shown, dir }: InitRequest, error: unknown): IntakeFault =>
  new IntakeFault('write-failed', { path: shown ?? shownPath(dir, process.cwd()), reason: writeFault(error) })

/** What a run that was ended left beside the folder that it was to make. */
async function removeLeftOver(folder: string, name: string): Promise<void> {
  for (const other of await readdir(folder))
    if (isAbandoned(other, name)) await rm(join(folder, other), { recursive: true, force: true })
}

const isInside = (path: string, folder: string): boolean => path === folder || path.startsWith(folder + sep)

/** Throws where `dir` is the package's own corpus, or stands in it. */
export async function refusePackage(dir: string, packageCorpus: string | undefined): Promise<void> {
  if (packageCorpus === undefined) return
  const [own, inner] = await Promise.all([
    realpath(dir).catch(() => resolve(dir)),
    realpath(packageCorpus).catch(() => resolve(packageCorpus)),
  ])
  if (isInside(own, inner)) throw new IntakeFault('inside-package', { path: dir })
}
