/**
 * Which corpus a command reads.
 *
 *     --corpus DIR          that one
 *     ./corpus              if it holds a <document>/document.yaml, a lock or a configuration
 *     the package's own     else; no command writes into it
 */
import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { refuse } from '../words/input-error.ts'
import { RECORD_FILE } from './load-document.ts'

export interface CorpusPlace {
  /** Absolute. */
  readonly dir: string
  readonly from: 'flag' | 'working-folder' | 'package'
}

export interface CorpusDirOptions {
  /** What `--corpus` says. */
  readonly corpus?: string
  readonly workingDir?: string
  /** The folder that holds the package's own `corpus/`; found from this module where it is not given. */
  readonly packageDir?: string
}

/** Throws InputError where there is none at all; that a folder named by `--corpus` exists is seen when it is loaded. */
export async function corpusDir(options: CorpusDirOptions = {}): Promise<CorpusPlace> {
  const workingDir = options.workingDir ?? process.cwd()
  if (options.corpus !== undefined) return { dir: resolve(workingDir, options.corpus), from: 'flag' }
  const here = resolve(workingDir, 'corpus')
  if (await isCorpus(here)) return { dir: here, from: 'working-folder' }
  const home = options.packageDir ?? packageDir()
  if (home === null) throw refuse('corpus', 'corpus.none')
  return { dir: join(home, 'corpus'), from: 'package' }
}

/** A corpus whose documents are still to come, or were taken out, has one of these. */
export const CORPUS_MARKS: ReadonlySet<string> = new Set(['corpus.lock', 'tifa.config.yaml'])

/** Whether a folder holds documents with records, or is a corpus in which none stands yet. */
export async function isCorpus(dir: string): Promise<boolean> {
  const names = await readdir(dir).catch(() => [])
  return names.some((name) => CORPUS_MARKS.has(name) || existsSync(join(dir, name, RECORD_FILE)))
}

/** Upwards from this module (source, bundle or a chunk of it) to the folder with package.json and corpus/. */
function packageDir(): string | null {
  let dir = dirname(fileURLToPath(import.meta.url))
  for (;;) {
    if (existsSync(join(dir, 'package.json'))) return existsSync(join(dir, 'corpus')) ? dir : null
    const above = dirname(dir)
    if (above === dir) return null
    dir = above
  }
}
