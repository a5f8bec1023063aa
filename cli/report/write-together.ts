/**
 * Files written into a folder, all of them or none.
 *
 *     out/2024.html  out/2024.docx  out/tifa-report.json      the disk is full at the second: out/ is as it was
 *
 * Everything is first written beside its place, flushed, and only when all of it stands are the names changed.
 * Whatever goes wrong, no half file is left.
 */
import { lstat, mkdir, open, readdir, rename, rmdir, stat, unlink } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { isAbandoned, passingName } from '../../src/command.ts'
import { reportRefusalWords } from '../../src/words/report-refusal-words.ts'
import { SayableError } from '../../src/words/sayable.ts'
import { writeFault } from '../../src/words/write-fault-words.ts'

/** A folder or file that could not be written: one line for the reader; exit code 2. */
export class ReportNotWritten extends SayableError {
  override name = 'ReportNotWritten'
}

export interface Part {
  readonly file: string
  readonly bytes: Uint8Array
}

export interface TogetherOptions {
  /** The folder as it is told in a fault: as the user named it. */
  readonly shown?: string
  /** Folders that are not there are made. */
  readonly makeFolders?: boolean
}

/** All files or none: each is written and flushed under a passing name; only then are the names changed. */
export async function writeTogether(
  dir: string,
  parts: readonly Part[],
  { shown = dir, makeFolders = true }: TogetherOptions = {},
): Promise<void> {
  let at = parts.length === 1 ? join(shown, parts[0]!.file) : shown
  let created: string | undefined
  let renamed = 0
  const passing: string[] = []
  try {
    if (makeFolders) created = await makeFolder(dir)
    await removeLeftOver(dir, parts)
    for (const { file, bytes } of parts) {
      at = join(shown, file)
      const standing = await lstat(join(dir, file)).catch(() => null)
      if (standing?.isDirectory()) throw Object.assign(new Error('EISDIR'), { code: 'EISDIR' })
      const beside = join(dir, passingName(file))
      // `wx` follows no link that somebody laid there.
      const handle = await open(beside, 'wx')
      passing.push(beside)
      try {
        await handle.writeFile(bytes)
        await handle.sync()
      } finally {
        await handle.close()
      }
    }
    for (; renamed < parts.length; renamed++) {
      at = join(shown, parts[renamed]!.file)
      await rename(passing[renamed]!, join(dir, parts[renamed]!.file))
    }
  } catch (error) {
    for (const file of passing.slice(renamed)) await unlink(file).catch(() => {})
    // Only folders that were made here, and only while they are empty.
    if (created !== undefined) await removeEmpty(dir, created)
    const whole = parts.slice(0, renamed).map((p) => p.file)
    const values = { path: at, fault: writeFault(error), complete: whole }
    const told = { code: 'not-written', words: reportRefusalWords['not-written'], values }
    throw new ReportNotWritten(told, { cause: error })
  }
}

/**
 * Makes `dir` and the folders above it that are missing; the topmost one made, or undefined. Node's own recursive
 * `mkdir` goes round for ever where a folder that stands says ENOENT, as those of /proc do.
 */
async function makeFolder(dir: string): Promise<string | undefined> {
  const missing: string[] = []
  let at = resolve(dir)
  while (!(await stands(at))) {
    missing.push(at)
    if (dirname(at) === at) break
    at = dirname(at)
  }
  for (const folder of missing.reverse())
    await mkdir(folder).catch((error: NodeJS.ErrnoException) => {
      // Somebody else may have made it meanwhile.
      if (error.code !== 'EEXIST') throw error
    })
  if (missing.length === 0 && !(await stat(dir)).isDirectory())
    throw Object.assign(new Error('EEXIST'), { code: 'EEXIST' })
  return missing[0]
}

const stands = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false
      throw error
    },
  )

/** What runs that were ended left beside these files. */
async function removeLeftOver(dir: string, parts: readonly Part[]): Promise<void> {
  for (const found of await readdir(dir))
    if (parts.some(({ file }) => isAbandoned(found, file))) await unlink(join(dir, found))
}

/** Removes `dir` and the empty folders above it, up to `top`. */
async function removeEmpty(dir: string, top: string): Promise<void> {
  const last = resolve(top)
  for (let at = resolve(dir); at.startsWith(last); at = dirname(at)) {
    try {
      await rmdir(at)
    } catch {
      return
    }
  }
}
