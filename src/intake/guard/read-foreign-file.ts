/**
 * A file on the user's disk, read under guard: what it is, how large, and with a ceiling on memory and time.
 *
 *     tifa compare statement.docx statement.pdf       tifa add ~/Downloads/声明.htm
 */
import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { InputError, type ToldProblem } from '../../words/input-error.ts'
import { intakeWords, type Note } from '../../words/intake-words.ts'
import type { Label } from '../../words/say.ts'
import { IntakeFault, type IntakeNote } from '../intake-note.ts'
import type { ForeignOptions, ForeignText } from '../read-foreign.ts'
import { readGuarded } from './read-guarded.ts'

export interface ForeignFileOptions extends ForeignOptions {
  /** The path as the user knows it, for messages. */
  readonly shown: string
}

/** A file's bytes to its text. Throws InputError: one clear line for anything that can't be read, or holds no words. */
export async function readForeignFile(bytes: Uint8Array, options: ForeignFileOptions): Promise<ForeignText> {
  const { shown, ...rest } = options
  try {
    return withWords(await readGuarded(bytes, rest))
  } catch (error) {
    if (!(error instanceof IntakeFault)) throw error
    throw new InputError(shown, problemOf(error.note))
  }
}

const LOOK_AT_IT: Label = { zh: '请查看该文件', en: 'look at the file' }

/** A note as a problem of a file: where its row says nothing of what to do, the user has to look. */
function problemOf({ code, values }: IntakeNote): ToldProblem {
  const { message, hint = LOOK_AT_IT }: Note = intakeWords[code]
  return { code, words: { message, hint }, values }
}

/** The same text, which must hold a letter or a figure. */
export function withWords(text: ForeignText): ForeignText {
  if (!/[\p{L}\p{N}]/u.test(text.text)) throw new IntakeFault('no-words')
  return text
}

/**
 * The bytes of a file, or of a pipe that somebody writes to, of at most `limit` bytes. Devices and folders are refused
 * before a byte is read.
 */
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
    if (status.isFIFO()) return await readPipe(handle, limit)
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

/** Time between looks at a pipe that has nothing yet, in milliseconds, and bytes taken at once. */
const LOOK_EVERY = 20
const PIECE = 65_536

async function readPipe(handle: FileHandle, limit: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  let size = 0
  for (;;) {
    const piece = new Uint8Array(PIECE)
    const read = await handle.read(piece, 0, PIECE, null).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'EAGAIN') return null
      throw error
    })
    if (read === null) await sleep(LOOK_EVERY)
    else if (read.bytesRead === 0) return Uint8Array.from(Buffer.concat(pieces))
    else {
      pieces.push(piece.subarray(0, read.bytesRead))
      size += read.bytesRead
      if (size > limit) throw new IntakeFault('file-too-large', { size, limit })
    }
  }
}
