/**
 * What a new lock accepts, clause by clause: the words as they were locked and as they are.
 *
 *     2019-06-20-joint-statement/zh.full.txt  4.1  双方将年送电量提高到[-四十五亿-]{+五十五亿+}千瓦时…
 *
 * The lock keeps checksums. The text that they are of is looked for in git's history of the file, by its own checksum;
 * where there is no git, or none of the versions is that text, the clause is told as it reads now.
 */
import { decodeText } from '../corpus/decode-text.ts'
import { type LockDifference, type LockedWitness, lockPath, parseLock, textChecksum } from '../lock.ts'
import type { AcceptedClause, Witness } from '../model/index.ts'
import { compareVersions } from './compare-versions.ts'
import type { PreparedCorpus } from './prepare-corpus.ts'
import type { Git } from './read-revision.ts'

/** Versions of one file that are looked through: a text is amended a few times in its life. */
const VERSIONS = 200

export interface AcceptedRequest {
  readonly git: Git
  readonly dir: string
  /** The lock as it stands, or null. */
  readonly lockText: string | null
  readonly differences: readonly LockDifference[]
  readonly witnesses: readonly Witness[]
  readonly prepared: PreparedCorpus
}

export async function whatIsAccepted(request: AcceptedRequest): Promise<readonly AcceptedClause[]> {
  const { differences, witnesses, prepared, lockText } = request
  const byPath = new Map(witnesses.map((w) => [lockPath(w), w]))
  const locked = new Map((lockText === null ? [] : (parseLock(lockText).lock?.witnesses ?? [])).map((w) => [w.path, w]))
  const accepted: AcceptedClause[] = []
  for (const difference of differences) {
    const witness = byPath.get(difference.path)
    if (witness === undefined || !('b' in difference)) continue
    const before = await lockedText(request, locked.get(difference.path))
    if (before !== null) {
      const { clauses } = await compareVersions({ ...witness, text: before }, witness)
      for (const { kinds, a, b, inline } of clauses) accepted.push({ file: witness.file, kinds, a, b, inline })
      continue
    }
    const kind = difference.kind === 'layout' ? [] : [difference.kind]
    for (const clause of prepared.clausesOf(witness))
      if (difference.b.includes(clause.id))
        accepted.push({
          file: witness.file,
          kinds: kind,
          a: null,
          b: [clause.id],
          inline: [{ text: witness.text.slice(clause.start, clause.end), mark: 'same', ref: null }],
        })
  }
  return accepted
}

/** The text of a block of the lock, from git; null where it is not there. */
async function lockedText({ git, dir }: AcceptedRequest, block: LockedWitness | undefined): Promise<string | null> {
  if (block === undefined) return null
  const log = await git(dir, ['log', `--max-count=${VERSIONS}`, '--format=%H', 'HEAD', '--', block.path])
  if (log.code !== 0) return null
  for (const commit of log.stdout.toString('utf8').split('\n')) {
    if (commit === '') continue
    const shown = await git(dir, ['cat-file', 'blob', `${commit}:./${block.path}`])
    if (shown.code !== 0) continue
    const decoded = decodeText(shown.stdout)
    if ('text' in decoded && textChecksum(decoded.text) === block.text) return decoded.text
  }
  return null
}
