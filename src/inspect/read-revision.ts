/**
 * The corpus as it was at a git revision, read from the object store: nothing is checked out.
 *
 *     --since main        the common ancestor of main and HEAD, so that what main gained meanwhile is not told as undone
 *
 * In a submodule the revision is one of the repository that the user stands in.
 */
import { realpath } from 'node:fs/promises'
import { isAbsolute, join, relative, resolve, sep } from 'node:path'
import type { OlderSide } from '../model/index.ts'
import { readWitnessFile } from '../text/witness-key.ts'
import { type InputError, refuse } from '../words/input-error.ts'

/** Runs git in a folder. `code` is null where it did not run or was killed. Never rejects. */
export type Git = (
  cwd: string,
  args: readonly string[],
  input?: string,
) => Promise<{
  readonly code: number | null
  readonly absent: boolean
  readonly stdout: Buffer
  readonly stderr: string
}>

export interface OlderFiles {
  readonly side: OlderSide
  /** Files of the corpus by path below its folder, with `/`. */
  readonly files: ReadonlyMap<string, Buffer>
  /** The configuration at the revision itself, where that went on since the common ancestor; else null. */
  readonly latestConfig: string | null
  /** A link has taken the place of the corpus folder, or of one above it, since. */
  readonly linked: boolean
}

export const CONFIG_FILE = 'tifa.config.yaml'

/** What of a corpus folder is read: records, texts, decisions, the lock, the configuration. */
const WANTED = /^(?:[^/]+\/document\.yaml|alignments\/[^/]+\.ya?ml|corpus\.lock|tifa\.config\.yaml)$/

const isWanted = (path: string): boolean => {
  const [folder, file, ...deeper] = path.split('/')
  const isText = folder !== '' && file !== undefined && deeper.length === 0 && readWitnessFile(file) !== null
  return isText || WANTED.test(path)
}

export async function readRevision(git: Git, dir: string, workingDir: string, revision: string): Promise<OlderFiles> {
  if (revision === '' || revision.startsWith('-') || /[\0\n\r]|\.\./.test(revision))
    throw refuse(`--since ${revision}`, 'revision.name')
  const linked = await placeByName(git, dir, workingDir, revision)
  if (linked !== null) return { ...(await readTree(git, linked, workingDir, revision)), linked: true }
  const folder = await realpath(dir)
  const top = await ask(git, folder, ['rev-parse', '--show-toplevel'], revision)
  const prefix = await ask(git, folder, ['rev-parse', '--show-prefix'], revision)
  return { ...(await readTree(git, { folder, top, prefix }, workingDir, revision)), linked: false }
}

/**
 * Where the corpus stood, if a link has taken the place of its folder, or of one above it: what a link names has another
 * history. Null where none has, and where there was a link then, too.
 */
async function placeByName(git: Git, dir: string, workingDir: string, revision: string): Promise<Place | null> {
  const way = relative(workingDir, resolve(workingDir, dir))
  if (way.startsWith('..') || isAbsolute(way)) return null
  const named = join(await realpath(workingDir), way)
  if ((await realpath(dir)) === named) return null
  const asked = await git(workingDir, ['rev-parse', '--show-toplevel'])
  const top = line(asked.stdout)
  const within = relative(top, named).split(sep).join('/')
  if (asked.code !== 0 || within === '' || within.startsWith('..')) return null
  const kind = await git(workingDir, ['cat-file', '-t', `${revision}:${within}`])
  return line(kind.stdout) === 'tree' ? { folder: top, top, prefix: `${within}/` } : null
}

interface Place {
  readonly folder: string
  readonly top: string
  /** Of the corpus below `top`. */
  readonly prefix: string
}

async function readTree(
  git: Git,
  { folder, top, prefix }: Place,
  workingDir: string,
  revision: string,
): Promise<Omit<OlderFiles, 'linked'>> {
  const here = await git(workingDir, ['rev-parse', '--show-toplevel'])
  const above = await git(folder, ['rev-parse', '--show-superproject-working-tree'])
  const outer = line(above.stdout)
  const inSubmodule = outer !== '' && here.code === 0 && line(here.stdout) !== top
  const asked = inSubmodule ? outer : top
  const resolved = await resolveAncestor(git, asked, revision)
  let commit: string | null = resolved.commit
  const latest = inSubmodule || resolved.tip === resolved.commit ? null : `${resolved.tip}:${prefix}${CONFIG_FILE}`
  if (inSubmodule) {
    const way = relative(outer, top).split(sep).join('/')
    const entry = await git(outer, ['ls-tree', '-z', '--full-tree', resolved.commit, '--', way])
    commit = /^160000 commit ([0-9a-f]+)\t/.exec(entry.stdout.toString('utf8'))?.[1] ?? null
    if (commit !== null && (await git(top, ['cat-file', '-e', `${commit}^{commit}`])).code !== 0)
      throw refuse(`--since ${revision}`, 'revision.submodule', { commit: commit.slice(0, 12) })
  }
  const files = commit === null ? new Map<string, Buffer>() : await readFiles(git, top, commit, prefix, revision)
  const notes = [resolved.note, files.size === 0 ? 'the corpus was not there then: every text is new' : null].filter(
    (n) => n !== null,
  )
  return {
    side: {
      revision,
      commit: resolved.commit,
      commonAncestor: resolved.common,
      note: notes.length > 0 ? notes.join('; ') : null,
    },
    files,
    latestConfig: latest === null ? null : await blobText(git, top, latest),
  }
}

async function blobText(git: Git, top: string, name: string): Promise<string | null> {
  const shown = await git(top, ['cat-file', 'blob', name])
  return shown.code === 0 ? shown.stdout.toString('utf8') : null
}

const line = (answer: Buffer): string => answer.toString('utf8').replace(/\r?\n$/, '')

/** An answer that has to come: says in one line why it did not. */
async function ask(git: Git, cwd: string, args: readonly string[], revision: string): Promise<string> {
  const answer = await git(cwd, args)
  if (answer.absent) throw refuse(`--since ${revision}`, 'revision.no-git')
  if (answer.code === 0) return line(answer.stdout)
  const said = answer.stderr.split('\n')[0]?.replace(/^(?:fatal|error): /, '') ?? ''
  throw refuse(`--since ${revision}`, 'revision.no-repository', { said })
}

async function resolveAncestor(
  git: Git,
  top: string,
  revision: string,
): Promise<{ commit: string; tip: string; common: boolean; note: string | null }> {
  const found = await git(top, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`])
  const shallow = line((await git(top, ['rev-parse', '--is-shallow-repository'])).stdout) === 'true'
  if (found.code !== 0) throw refuse(`--since ${revision}`, shallow ? 'revision.none-shallow' : 'revision.none')
  const commit = line(found.stdout)
  const base = await git(top, ['merge-base', commit, 'HEAD'])
  if (base.code === 0) return { commit: line(base.stdout), tip: commit, common: true, note: null }
  return {
    commit,
    tip: commit,
    common: false,
    note: shallow
      ? 'this clone is shallow and knows no common ancestor: compared with the revision itself'
      : 'there is no common ancestor: compared with the revision itself',
  }
}

async function readFiles(
  git: Git,
  top: string,
  commit: string,
  prefix: string,
  revision: string,
): Promise<Map<string, Buffer>> {
  const tree = await git(top, ['ls-tree', '-r', '-z', '--full-tree', commit, ...(prefix === '' ? [] : ['--', prefix])])
  if (tree.code !== 0) throw unreadable(revision, tree.stderr)
  const wanted: { path: string; id: string }[] = []
  for (const row of tree.stdout.toString('utf8').split('\0')) {
    const parts = /^100\d{3} blob ([0-9a-f]+)\t([\s\S]*)$/.exec(row)
    const path = parts?.[2]?.startsWith(prefix) ? parts[2].slice(prefix.length) : null
    if (parts?.[1] !== undefined && path !== null && isWanted(path)) wanted.push({ path, id: parts[1] })
  }
  if (wanted.length === 0) return new Map()
  const answer = await git(top, ['cat-file', '--batch'], `${wanted.map((w) => w.id).join('\n')}\n`)
  if (answer.code !== 0) throw unreadable(revision, answer.stderr)
  const files = new Map<string, Buffer>()
  let at = 0
  for (const { path, id } of wanted) {
    const end = answer.stdout.indexOf(0x0a, at)
    const head = /^[0-9a-f]+ blob (\d+)$/.exec(answer.stdout.toString('latin1', at, end))
    if (head === null) throw unreadable(revision, `object ${id} is missing`)
    const size = Number(head[1])
    files.set(path, answer.stdout.subarray(end + 1, end + 1 + size))
    at = end + 1 + size + 1
  }
  return files
}

const unreadable = (revision: string, said: string): InputError =>
  refuse(`--since ${revision}`, 'revision.unreadable', { said: said.split('\n')[0]! })
