/**
 * Sigla of texts that have no record: each is called by its file's name.
 *
 *     draft.txt, signed.docx              draft, signed
 *     2019/zh.txt, 2024/zh.txt            2019/zh, 2024/zh       with the folder where two clash
 *     a.txt, a.md                         a.txt, a.md            then with the ending; then the whole path
 */

/** Of different paths, or names, in order. */
export function fileSigla(paths: readonly string[]): readonly string[] {
  const ways = [nameOf, (path: string) => `${partsOf(path).at(-2) ?? ''}/${nameOf(path)}`, fileOf].map((name) =>
    paths.map(name),
  )
  return paths.map((path, i) => {
    const unique = ways.find((names) => names.filter((name) => name === names[i]).length === 1)
    return unique?.[i] ?? path
  })
}

/** A file's name without its folders and its ending. `.txt` is a name, not an ending. */
export const nameOf = (path: string): string => fileOf(path).replace(/(?<=.)\.[^.]*$/su, '')

export const fileOf = (path: string): string => partsOf(path).at(-1) ?? path

/** Windows writes a backslash, which in other names is a sign like any other. */
const partsOf = (path: string): readonly string[] =>
  path.split(path.includes('/') ? '/' : '\\').filter((part) => part !== '')
