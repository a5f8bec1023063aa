/**
 * Texts that git ignores stay out of the lock: they are one reader's own (official full texts, say), and the lock
 * that others check must not ask for them. Without git, or outside a repository, there are none.
 */
import type { Git } from './read-revision.ts'

/** `files` are absolute; so are those given back. */
export async function ignoredFiles(git: Git, dir: string, files: readonly string[]): Promise<ReadonlySet<string>> {
  if (files.length === 0) return new Set()
  const answer = await git(dir, ['check-ignore', '-z', '--stdin'], `${files.join('\0')}\0`)
  return answer.code === 0
    ? new Set(
        answer.stdout
          .toString('utf8')
          .split('\0')
          .filter((f) => f !== ''),
      )
    : new Set()
}
