/**
 * A file as a report names it: where it lies on somebody's machine stays there.
 *
 *     corpus/2024/zh.full.txt  →  corpus/2024/zh.full.txt        /home/somebody/drafts/v2.txt  →  v2.txt
 */
export function fileName(path: string): string {
  const leadsOut = /^(?:[/\\~]|[A-Za-z]:)/u.test(path) || path.split(/[/\\]/u).includes('..')
  return leadsOut ? (path.split(/[/\\]/u).at(-1) ?? path) : path
}
