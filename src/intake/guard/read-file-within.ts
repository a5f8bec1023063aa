/**
 * The bytes of a file on the user's disk: what it is and how large is asked before a byte is read.
 *
 *     tifa add ~/Downloads/声明.htm       tifa add <(pdftotext scan.pdf -)
 */
import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { IntakeFault } from '../intake-note.ts'

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
