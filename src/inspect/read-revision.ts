/**
 * The corpus as it was at a git revision, read from the object store: nothing is checked out.
 *
 *     --since main        the common ancestor of main and HEAD, so that what main gained meanwhile is not told as undone
 *
 * In a submodule the revision is one of the repository that the user stands in.
 */
import { realpath } from 'node:fs/promises'
import { relative, sep } from 'node:path'
import type { OlderSide } from '../model/index.ts'
import { InputError, type Said } from '../text/input-error.ts'

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
}

/** What of a corpus folder is read: records, texts, decisions, the lock, the configuration. */
const WANTED =
  /^(?:[^/]+\/(?:document\.yaml|(?:zh|ru|en)\.(?:full|abridged|digest)\.txt)|alignments\/[^/]+\.ya?ml|corpus\.lock|tifa\.config\.yaml)$/

const refused = (revision: string, en: string, zh: string, hint: Said): InputError =>
  new InputError(`--since ${revision}`, { en, zh }, hint)

export async function readRevision(git: Git, dir: string, workingDir: string, revision: string): Promise<OlderFiles> {
  if (revision === '' || revision.startsWith('-') || /[\0\n\r]|\.\./.test(revision))
    throw refused(revision, 'not the name of one revision', '不是单个修订的名称', {
      en: 'give a branch, a tag or a commit',
      zh: '请给出分支、标签或提交',
    })
  const corpus = await realpath(dir)
  const top = await ask(git, corpus, ['rev-parse', '--show-toplevel'], revision)
  const prefix = await ask(git, corpus, ['rev-parse', '--show-prefix'], revision)
  const here = await git(workingDir, ['rev-parse', '--show-toplevel'])
  const above = await git(corpus, ['rev-parse', '--show-superproject-working-tree'])
  const outer = line(above.stdout)
  const inSubmodule = outer !== '' && here.code === 0 && line(here.stdout) !== top
  const asked = inSubmodule ? outer : top
  const resolved = await resolveAncestor(git, asked, revision)
  let commit: string | null = resolved.commit
  if (inSubmodule) {
    const way = relative(outer, top).split(sep).join('/')
    const entry = await git(outer, ['ls-tree', '-z', '--full-tree', resolved.commit, '--', way])
    commit = /^160000 commit ([0-9a-f]+)\t/.exec(entry.stdout.toString('utf8'))?.[1] ?? null
    if (commit !== null && (await git(top, ['cat-file', '-e', `${commit}^{commit}`])).code !== 0)
      throw refused(
        revision,
        `the submodule's commit ${commit.slice(0, 12)} is not here`,
        `没有子模块的提交 ${commit.slice(0, 12)}`,
        {
          en: 'run git fetch in the submodule',
          zh: '请在子模块中运行 git fetch',
        },
      )
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
  }
}

const line = (answer: Buffer): string => answer.toString('utf8').replace(/\r?\n$/, '')

/** An answer that has to come: says in one line why it did not. */
async function ask(git: Git, cwd: string, args: readonly string[], revision: string): Promise<string> {
  const answer = await git(cwd, args)
  if (answer.absent)
    throw refused(revision, 'git is not found', '找不到 git', {
      en: 'install it, or leave --since out: the texts are then held against corpus.lock',
      zh: '请安装 git；或不用 --since，只与 corpus.lock 核对',
    })
  if (answer.code === 0) return line(answer.stdout)
  const said = answer.stderr.split('\n')[0]?.replace(/^(?:fatal|error): /, '') ?? ''
  throw refused(revision, `git does not read this folder: ${said}`, `git 无法读取此文件夹：${said}`, {
    en: 'check that the corpus lies in a git repository',
    zh: '请确认语料库在 git 仓库之内',
  })
}

async function resolveAncestor(
  git: Git,
  top: string,
  revision: string,
): Promise<{ commit: string; common: boolean; note: string | null }> {
  const found = await git(top, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`])
  const shallow = line((await git(top, ['rev-parse', '--is-shallow-repository'])).stdout) === 'true'
  if (found.code !== 0)
    throw refused(
      revision,
      'no such revision here',
      '此处没有这个修订',
      shallow ? SHALLOW : { en: 'see git log', zh: '请看 git log' },
    )
  const commit = line(found.stdout)
  const base = await git(top, ['merge-base', commit, 'HEAD'])
  if (base.code === 0) return { commit: line(base.stdout), common: true, note: null }
  return {
    commit,
    common: false,
    note: shallow
      ? 'this clone is shallow and knows no common ancestor: compared with the revision itself'
      : 'there is no common ancestor: compared with the revision itself',
  }
}

const SHALLOW: Said = {
  en: 'this clone is shallow: fetch its history (fetch-depth: 0 in actions/checkout, or git fetch --unshallow)',
  zh: '这是浅克隆：请取得历史（actions/checkout 用 fetch-depth: 0，或 git fetch --unshallow）',
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
    if (parts?.[1] !== undefined && path !== null && WANTED.test(path)) wanted.push({ path, id: parts[1] })
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
  refused(revision, `its files can't be read: ${said.split('\n')[0]}`, `无法读取其中的文件：${said.split('\n')[0]}`, {
    en: 'fetch the whole history',
    zh: '请取得完整历史',
  })
