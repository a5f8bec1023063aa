/**
 * What is told of where a file lies: nothing of the machine. What stands in the working folder is named from there; what
 * stands elsewhere by its name, with as many of its folders as tell it from the others.
 *
 *     texts/2019.txt                                      texts/2019.txt
 *     /home/ann/embargoed/2019.txt                        2019.txt
 *     /home/ann/a/2019.txt, /home/ann/b/2019.txt          a/2019.txt, b/2019.txt
 *     /srv/corpus/2019-06-20-joint-statement/zh.full.txt  2019-06-20-joint-statement/zh.full.txt
 *
 * Pages, workbooks and JSON are sent to others; a home folder, a name of a user or of a case is not theirs to know.
 */

const OUTSIDE = /^(?:[\\/]|[A-Za-z]:[\\/]|\.\.(?:[\\/]|$)|~)/
/** Names that every document's folder has: the folder, which is the document's id, tells which. */
const IN_EVERY_DOCUMENT = /^(?:document\.yaml|[a-z]{2}\.(?:full|abridged|digest)(?:\.[^/\\]+)?\.txt)$/

const partsOf = (path: string): readonly string[] => path.split(/[\\/]+/).filter((part) => part !== '' && part !== '..')

function tailOf(path: string, folders: number): string {
  const parts = partsOf(path)
  return parts.length === 0 ? '.' : parts.slice(-folders - 1).join('/')
}

const leastFolders = (path: string): number => (IN_EVERY_DOCUMENT.test(partsOf(path).at(-1) ?? '') ? 1 : 0)

/** One path by itself. */
export const toldPath = (path: string): string => (OUTSIDE.test(path) ? tailOf(path, leastFolders(path)) : path)

/** How each of several paths is told, so that no two are told alike. */
export function toldPaths(paths: Iterable<string>): (path: string) => string {
  const all = [...new Set(paths)]
  const told = new Map<string, string>()
  for (const path of all) {
    let said = toldPath(path)
    if (OUTSIDE.test(path)) {
      const depth = partsOf(path).length
      const isTaken = (words: string, folders: number): boolean =>
        all.some((other) => other !== path && (OUTSIDE.test(other) ? tailOf(other, folders) : other) === words)
      for (let folders = leastFolders(path); folders < depth && isTaken(said, folders); folders++)
        said = tailOf(path, folders + 1)
    }
    told.set(path, said)
  }
  return (path) => told.get(path) ?? toldPath(path)
}
