/**
 * What a change takes out of sight: a file that its own diff no longer shows.
 *
 *     zh.full.txt becomes a link          the diff shows the address of a link, the text is another file's
 *     a folder becomes a submodule        its texts leave the repository
 *     2019-A/ becomes 2019-a/             on some disks one folder, on others two
 *     .gitignore names a text             its next change is in no diff, and not in the lock
 */
import { lstat } from 'node:fs/promises'
import { join } from 'node:path'
import { namedRules } from '../check/named-rules.ts'
import { lockPath } from '../lock.ts'
import type { CheckFinding } from '../model/index.ts'
import { shownPath } from '../text/shown-path.ts'
import { findingOf, type Told, tell, wholeFile } from '../words/finding.ts'
import type { Pair } from './match-witnesses.ts'
import type { Git, OlderFiles } from './read-revision.ts'

const rule = namedRules.find((r) => r.id === 'diff-lost')!

export interface LostRequest {
  readonly older: OlderFiles
  readonly dir: string
  readonly workingDir: string
  readonly git: Git
  /** Absolute paths of texts that git ignores. */
  readonly ignored: ReadonlySet<string>
}

/** Links, submodules and ignored files where the older side had files and folders. */
export async function lostDiffs({
  older,
  dir,
  workingDir,
  git,
  ignored,
}: LostRequest): Promise<readonly CheckFinding[]> {
  const findings: CheckFinding[] = []
  const report = (path: string, what: Told): void => {
    findings.push(findingOf(rule, what, wholeFile(shownPath(join(dir, path), workingDir))))
  }
  if (older.linked) report('', tell('diff-lost.link'))
  const modules = await submodules(git, dir)
  const places = new Set(
    [...older.files.keys()].flatMap((path) => (path.includes('/') ? [path.split('/')[0]!, path] : [path])),
  )
  const gone = new Set<string>()
  for (const path of [...places].sort()) {
    if (gone.has(path.split('/')[0]!)) continue
    const isFolder = !older.files.has(path)
    if (await isLink(join(dir, path))) report(path, tell('diff-lost.link'))
    else if (isFolder && (modules.has(path) || (await exists(join(dir, path, '.git')))))
      report(path, tell('diff-lost.module'))
    else if (ignored.has(join(dir, path))) report(path, tell('diff-lost.ignored'))
    else continue
    if (isFolder) gone.add(path)
  }
  for (const path of await hidden(git, dir, [...older.files.keys()], older.side.commit))
    report(path, tell('diff-lost.hidden'))
  return findings
}

/** Files whose diff git, or a forge, is told not to show, where that was told in this change. */
async function hidden(git: Git, dir: string, paths: readonly string[], commit: string): Promise<readonly string[]> {
  const told = await git(dir, ['diff', '--quiet', commit, '--', ':(top,glob)**/.gitattributes'])
  if (told.code === 0) return []
  const asked = paths.map((path) => `${path}\0`).join('')
  const answer = await git(dir, ['check-attr', '-z', '--stdin', 'diff', 'linguist-generated'], asked)
  const fields = answer.code === 0 ? answer.stdout.toString('utf8').split('\0') : []
  const found = new Set<string>()
  for (let k = 0; k + 2 < fields.length; k += 3) {
    const [path, attribute, value] = fields.slice(k, k + 3)
    if (attribute === 'diff' ? value === 'unset' : value === 'set' || value === 'true') found.add(path!)
  }
  return [...found].sort()
}

/** Texts that stand elsewhere, under a name that differs in case alone, or nowhere. */
export function movedTexts(pairs: readonly Pair[]): readonly CheckFinding[] {
  return pairs.flatMap(({ before, after }) => {
    if (before === null) return []
    const say = (what: Told): readonly CheckFinding[] => [
      findingOf({ id: rule.id, severity: 'warning' }, what, wholeFile((after ?? before).file)),
    ]
    const was = lockPath(before)
    if (after === null) return say(tell('diff-lost.removed', { was }))
    const now = lockPath(after)
    if (now === was) return []
    if (now.toLowerCase() === was.toLowerCase()) return say(tell('diff-lost.case', { was, now }))
    return before.document === after.document ? [] : say(tell('diff-lost.moved', { was, now }))
  })
}

const isLink = (path: string): Promise<boolean> =>
  lstat(path).then(
    (s) => s.isSymbolicLink(),
    () => false,
  )

const exists = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  )

/** Names in the corpus folder that git's index has as submodules. */
async function submodules(git: Git, dir: string): Promise<ReadonlySet<string>> {
  const listed = await git(dir, ['ls-files', '--stage', '-z', '--', '.'])
  if (listed.code !== 0) return new Set()
  const rows = listed.stdout.toString('utf8').split('\0')
  return new Set(rows.flatMap((row) => /^160000 \S+ \d\t([^/]+)$/.exec(row)?.[1] ?? []))
}
