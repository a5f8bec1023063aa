/**
 * A file on the user's disk, read under guard: what it is, how large, and with a ceiling on memory and time.
 *
 *     tifa compare statement.docx statement.pdf       tifa add ~/Downloads/声明.htm
 */
import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { InputError } from '../text/input-error.ts'
import { decodeBytes } from './decode-bytes.ts'
import { intakeLimits } from './intake-limits.ts'
import { IntakeFault } from './intake-note.ts'
import type { ForeignOptions, ForeignText } from './read-foreign.ts'
import { readGuarded } from './read-guarded.ts'

export interface ForeignFileOptions extends Omit<ForeignOptions, 'name'> {
  /** The path as the user knows it, for messages. */
  readonly shown?: string
}

/** Throws InputError, or IntakeFault where that names the file itself: one clear line for anything that can't be read. */
export async function readForeignFile(
  path: string,
  options: ForeignFileOptions = {},
): Promise<ForeignText & { readonly bytes: Uint8Array }> {
  const limits = options.limits ?? intakeLimits
  const shown = options.shown ?? path
  const bytes = await readFileWithin(path, limits.bytes, shown)
  try {
    return { ...(await readGuarded(bytes, { ...options, name: path })), bytes }
  } catch (error) {
    if (!(error instanceof IntakeFault)) throw error
    // Sentences of the table say first what is wrong, then what to do.
    const [enProblem, enHint] = split(error.message, '; ')
    const [zhProblem, zhHint] = split(error.zh, '；')
    throw new InputError(
      shown,
      { en: enProblem, zh: zhProblem },
      { en: enHint ?? 'tifa add tells more', zh: zhHint ?? '可用 tifa add 细看' },
    )
  }
}

function split(sentence: string, mark: string): [string, string | null] {
  const at = sentence.indexOf(mark)
  return at === -1 ? [sentence, null] : [sentence.slice(0, at), sentence.slice(at + mark.length)]
}

/** The bytes of a regular file of at most `limit` bytes. Devices, pipes and folders are refused before a byte is read. */
export async function readFileWithin(path: string, limit: number, shown = path): Promise<Uint8Array> {
  // Non-blocking, since opening a pipe that nobody writes to would wait for ever.
  const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR') throw new IntakeFault('file-missing', { path: shown })
      if (error.code === 'EISDIR') throw new IntakeFault('folder-not-file', { path: shown })
      if (error.code === 'ENXIO' || error.code === 'EOPNOTSUPP') throw new IntakeFault('not-a-file', { path: shown })
      throw new IntakeFault('file-unreadable', { path: shown, reason: error.code ?? error.message })
    },
  )
  try {
    const status = await handle.stat()
    if (status.isDirectory()) throw new IntakeFault('folder-not-file', { path: shown })
    if (!status.isFile()) throw new IntakeFault('not-a-file', { path: shown })
    if (status.size > limit) throw new IntakeFault('file-too-large', { size: status.size, limit })
    // The file may grow while it is read: no more than the limit is taken.
    const buffer = Buffer.alloc(Math.min(status.size, limit))
    let size = 0
    while (size < buffer.length) {
      const { bytesRead } = await handle.read(buffer, size, buffer.length - size, size)
      if (bytesRead === 0) break
      size += bytesRead
    }
    return new Uint8Array(buffer.buffer, buffer.byteOffset, size)
  } finally {
    await handle.close()
  }
}

/** Bytes looked at to tell a foreign file. */
const HEAD = 65_536

/**
 * True for a file that `readForeignFile` should read rather than the plain loader: a page, a docx, a PDF, by name or
 * by its first bytes, or a text in an old encoding. A text of a corpus, UTF-8 or with a mark, never is. False, too,
 * where the file can't be looked at: whoever reads it then says why.
 */
export async function isForeignFile(path: string): Promise<boolean> {
  if (/\.(?:s?html?|xhtml|mhtml?|docx|pdf|wiki|wikitext)$/i.test(path)) return true
  const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)).catch(() => null)
  if (handle === null) return false
  try {
    if (!(await handle.stat()).isFile()) return false
    const buffer = new Uint8Array(HEAD)
    const { bytesRead } = await handle.read(buffer, 0, HEAD, 0)
    return isForeignHead(buffer.subarray(0, bytesRead))
  } finally {
    await handle.close()
  }
}

function isForeignHead(head: Uint8Array): boolean {
  if (head[0] === 0x50 && head[1] === 0x4b && head[2] === 3 && head[3] === 4) return true
  if (String.fromCharCode(...head.subarray(0, 5)) === '%PDF-') return true
  const marked = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)
  if (marked || head.includes(0)) return false
  try {
    // `stream` forgives a character cut by the end of the head.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true })
    return /^\s*(?:<!doctype html|<html)\b/i.test(text)
  } catch {
    // Not UTF-8: an old encoding if it reads like a text in one, else broken UTF-8, which the loader tells by its byte.
    try {
      return decodeBytes(head).encoding !== 'utf-8'
    } catch {
      return false
    }
  }
}
