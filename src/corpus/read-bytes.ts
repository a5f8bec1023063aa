/** The bytes of a loose file, as a comparison asks for them. */
import { readFile, stat } from 'node:fs/promises'
import { InputError, refuse } from '../words/input-error.ts'
import { codeOf } from './load-witness.ts'

/** Bytes of a file at most: a hundred times the longest treaty, and well inside what one string can hold. */
const LARGEST_FILE = 200_000_000

/** The bytes of a file or a pipe. Throws InputError; `shown` is its path as the user knows it. */
export async function readBytes(path: string, shown: string): Promise<Uint8Array> {
  try {
    const found = await stat(path)
    if (found.isDirectory()) throw refuse(shown, 'file.folder')
    // Pipes are texts too: tifa compare <(…) b.txt
    if (!found.isFile() && !found.isFIFO() && !found.isSocket()) throw refuse(shown, 'file.device')
    if (found.size > LARGEST_FILE) throw refuse(shown, 'file.too-large', { size: found.size, limit: LARGEST_FILE })
    return await readFile(path)
  } catch (error) {
    if (error instanceof InputError) throw error
    const code = codeOf(error)
    if (code === 'ENOENT' || code === 'ENOTDIR') throw refuse(shown, 'file.missing')
    if (code === 'ELOOP') throw refuse(shown, 'file.loop')
    throw refuse(shown, 'file.unreadable', { code })
  }
}
