/**
 * A file of the corpus beside its documents (lock, configuration, decisions): a regular file, inside the corpus folder.
 *
 *     corpus.lock → /home/else/corpus.lock      not read, and told: what is checked must lie where it can be reviewed
 */
import { readFile, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Finding } from '../model/finding.ts'
import { shownPath } from '../text/shown-path.ts'
import { findingOf, type Told, tell, wholeFile } from '../words/finding.ts'
import { codeOf, isBelow } from './load-witness.ts'

export interface InsideFile {
  /** Null where there is no such file, or it is not read. */
  readonly text: string | null
  readonly findings: readonly Finding[]
}

export async function readInside(corpusDir: string, name: string, workingDir: string): Promise<InsideFile> {
  const path = join(corpusDir, name)
  const refused = (rule: string, told: Told): InsideFile => ({
    text: null,
    findings: [findingOf({ id: rule, severity: 'error' }, told, wholeFile(shownPath(path, workingDir)))],
  })
  try {
    const target = await realpath(path)
    if (!isBelow(await realpath(corpusDir), target)) return refused('outside-link', tell('outside-link.file'))
    if (!(await stat(target)).isFile()) return refused('not-a-file', tell('not-a-file'))
    return { text: await readFile(target, 'utf8'), findings: [] }
  } catch (error) {
    const code = codeOf(error)
    if (code === 'ENOENT' || code === 'ENOTDIR') return { text: null, findings: [] }
    return refused('unreadable', tell('unreadable.file', { code }))
  }
}
