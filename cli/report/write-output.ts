/**
 * One file that `-o` names, written whole or not at all.
 *
 *     tifa trace 合作 -o traced.csv      traced.csv stands and is not this: left as it is, unless --force is given
 */
import { lstat, readFile, writeFile } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import { misuse } from '../usage-error.ts'
import { amongTexts } from './among-texts.ts'
import { writeTogether } from './write-together.ts'

export interface OutputRequest {
  /** As the user named it. */
  readonly output: string
  readonly workingDir: string
  readonly content: string | Uint8Array
  readonly force: boolean
  /** Paths of the texts that were read, from the working folder: none is written over. */
  readonly texts?: readonly string[]
}

export async function writeOutput({ output, workingDir, content, force, texts = [] }: OutputRequest): Promise<void> {
  const path = resolve(workingDir, output)
  const isText = await amongTexts(
    dirname(path),
    texts.map((file) => resolve(workingDir, file)),
  )
  if (await isText(basename(path))) throw misuse('trace.searched', { file: output })
  const bytes = Buffer.from(content)
  const stands = await lstat(path).catch(() => null)
  if (stands?.isFile() && (await readFile(path)).equals(bytes)) return
  // A file that stands there may be a text, or somebody's notes.
  if (stands !== null && !force) throw misuse('trace.stands', { file: output })
  // A device or a pipe takes what is written; another file in its place would be none.
  if (stands !== null && !stands.isFile() && !stands.isDirectory()) return writeFile(path, bytes)
  await writeTogether(dirname(path), [{ file: basename(path), bytes }], { shown: dirname(output), makeFolders: false })
}
