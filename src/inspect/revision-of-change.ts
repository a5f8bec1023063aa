/**
 * What a change is compared with, where nobody says it: in a pull request its target branch, before an update HEAD.
 */
import { corpusDir } from '../corpus/index.ts'
import type { Git } from './read-revision.ts'

export interface ChangeRequest {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly workingDir: string
  readonly corpus?: string
  /** The lock is to be rewritten: what it accepts is shown against HEAD. */
  readonly update: boolean
}

const MERGED_INTO = 'HEAD^1'

/** Services that say in the environment what a pull request is to be merged into. One row a service. */
const SERVICES: readonly (readonly [variable: string, revision: (value: string) => readonly string[]])[] = [
  // actions/checkout makes a merge commit, whose first parent is the target.
  ['GITHUB_BASE_REF', (branch) => [`refs/remotes/origin/${branch}`, branch, MERGED_INTO]],
  ['CI_MERGE_REQUEST_DIFF_BASE_SHA', (commit) => [commit]],
  ['CHANGE_TARGET', (branch) => [`refs/remotes/origin/${branch}`, branch]],
  ['BITBUCKET_PR_DESTINATION_BRANCH', (branch) => [`refs/remotes/origin/${branch}`, branch]],
  ['SYSTEM_PULLREQUEST_TARGETBRANCH', (ref) => [ref.replace(/^refs\/heads\//, 'refs/remotes/origin/'), ref]],
]

/** `asked` is what a service names although this clone does not have it; `revision` is null where there is nothing to compare with. */
export async function chooseRevision(
  git: Git,
  request: ChangeRequest,
): Promise<{ readonly revision: string | null; readonly asked: string | null }> {
  const { dir } = await corpusDir({
    workingDir: request.workingDir,
    ...(request.corpus === undefined ? {} : { corpus: request.corpus }),
  })
  const known = async (revision: string): Promise<boolean> =>
    !revision.startsWith('-') &&
    (await git(dir, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`])).code === 0
  let asked: string | null = null
  if (!request.update)
    for (const [variable, revisions] of SERVICES) {
      const value = request.env[variable]
      if (!value) continue
      asked ??= value
      for (const revision of revisions(value)) {
        // The first parent is the target in a merge alone.
        if (revision === MERGED_INTO && !(await known('HEAD^2'))) continue
        if (await known(revision)) return { revision, asked }
      }
    }
  if (request.update && (await known('HEAD'))) {
    // Only where the corpus is kept in that repository.
    const tracked = await git(dir, ['ls-tree', '--name-only', 'HEAD', './'])
    if (tracked.code === 0 && tracked.stdout.length > 0) return { revision: 'HEAD', asked: null }
  }
  return { revision: null, asked }
}
