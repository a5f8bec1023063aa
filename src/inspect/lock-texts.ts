/**
 * The lock with some texts taken in, for a command that has just written them and shown what they are.
 *
 *     tifa add statement.docx      2024-05-16-joint-statement/zh.full.txt gets its block; no other block is touched
 *
 * A text that somebody edited since the lock was written stays unaccepted: it is not among the texts named here.
 */
import { resolve } from 'node:path'
import { SEGMENTATION_VERSION } from '../clauses/segmentation-version.ts'
import { loadCorpus } from '../corpus/index.ts'
import { readInside } from '../corpus/read-inside.ts'
import { formatLock, LOCK_FILE, type Lock, lockPath, parseLock } from '../lock.ts'
import { openCache } from './cache.ts'
import { prepareCorpus } from './prepare-corpus.ts'

export interface LockTextsRequest {
  /** The folder of a corpus of the user's own, absolute. */
  readonly corpus: string
  /** As in the lock: `<document>/zh.full.txt`. */
  readonly paths: readonly string[]
  /** Only those of which the lock has no block: a run that was ended before the lock was written is completed. */
  readonly missingOnly?: boolean
  /** Where there is no lock and no other text: these begin it. A user who adds a text has seen it. */
  readonly mayBegin?: boolean
}

/**
 * `ignored`: git keeps these texts to this machine, and the lock that others check does not ask for them.
 * `held`: it has them already.
 * `missing`, `unreadable`, `segmentation`: there is no lock, it is broken, or another segmentation wrote it: left alone.
 */
export type LockedTexts = 'locked' | 'held' | 'ignored' | 'missing' | 'unreadable' | 'segmentation'

const EMPTY: Lock = { format: 2, segmentation: SEGMENTATION_VERSION, witnesses: [] }

/** The lock's new text, or null where it stays as it is. `ignored` gives those of the files that git ignores. */
export async function lockWithTexts(
  { corpus, paths, missingOnly = false, mayBegin = false }: LockTextsRequest,
  ignored: (dir: string, files: readonly string[]) => Promise<ReadonlySet<string>>,
): Promise<{ readonly state: LockedTexts; readonly lock: string | null }> {
  const { text: written } = await readInside(corpus, LOCK_FILE, corpus)
  const { documents } = await loadCorpus(corpus, { workingDir: corpus })
  const all = documents.flatMap((d) => d.witnesses)
  // Of other texts nobody says that they are as they should be.
  if (written === null && !(mayBegin && all.every((w) => paths.includes(lockPath(w)))))
    return { state: 'missing', lock: null }
  const { lock, faults } = written === null ? { lock: EMPTY, faults: [] } : parseLock(written)
  if (lock === null || faults.length > 0) return { state: 'unreadable', lock: null }
  if (lock.segmentation !== SEGMENTATION_VERSION || lock.format !== 2) return { state: 'segmentation', lock: null }
  const held = new Set(missingOnly ? lock.witnesses.map((w) => w.path) : [])
  const wanted = new Set(paths.filter((path) => !held.has(path)))
  if (wanted.size === 0) return { state: 'held', lock: null }
  const texts = all.filter((w) => wanted.has(lockPath(w)))
  const own = await ignored(
    corpus,
    texts.map((w) => resolve(corpus, w.file)),
  )
  const guarded = texts.filter((w) => !own.has(resolve(corpus, w.file)))
  if (guarded.length === 0) return { state: 'ignored', lock: null }
  const { lockedOf } = prepareCorpus(documents, openCache(null))
  const fresh = guarded.map((w) => lockedOf(w))
  const taken = new Set(fresh.map((w) => w.path))
  const witnesses = [...lock.witnesses.filter((w) => !taken.has(w.path)), ...fresh]
  return { state: 'locked', lock: formatLock({ format: 2, segmentation: lock.segmentation, witnesses }) }
}
