/**
 * A file of a corpus that could not be written, as one line that names it.
 *
 *     corpus/corpus.lock: ENOSPC      cannot write corpus/corpus.lock: the disk is full; …
 */
import { join } from 'node:path'
import { shownPath } from '../../text/shown-path.ts'
import { writeFault } from '../../words/write-fault-words.ts'
import { IntakeFault } from '../intake-note.ts'

/** `names` are the file's inside `root`. */
export const writeFailed = (error: unknown, root: string, ...names: readonly string[]): IntakeFault =>
  new IntakeFault(
    'write-failed',
    { path: shownPath(join(root, ...names), process.cwd()), reason: writeFault(error) },
    { cause: error },
  )
