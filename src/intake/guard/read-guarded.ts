/**
 * Reading in a thread of its own, so that a file can be stopped: one that asks for all the memory there is, or
 * never ends. The ceiling counts what the whole process grows by, since unpacked streams stand outside the heap.
 *
 * Plain text is read where it is: it costs what its size says. Where the thread's file is not found (the sources
 * run as they are, without a build) the reading happens in place, with the other limits alone.
 */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { ForeignOptions, ForeignText } from '../foreign-text.ts'
import { intakeLimits } from '../intake-limits.ts'
import { IntakeFault, type IntakeNote } from '../intake-note.ts'
import { readForeign } from '../read-foreign.ts'
import { loadPdfReader } from './load-pdf-reader.ts'
import { startThread } from './start-thread.ts'

/** Milliseconds between two looks at the memory. */
const LOOK = 50
/** Bytes below which a page that isn't packed is read in place: it can't grow beyond a hundred times that. */
const SMALL = 512 * 1024

/** Seconds. */
const CONVERTING_ENDS_BEFORE = 5

export type GuardedAnswer = { readonly text: ForeignText } | { readonly fault: IntakeNote } | { readonly bug: string }

/** The readers of PDFs and of old Word files are the disk's own. */
export type GuardedOptions = Omit<ForeignOptions, 'loadPdf' | 'convertDoc'>

/** What a disk has beside the readers. */
export const withHost = (options: GuardedOptions): ForeignOptions => ({
  ...options,
  loadPdf: loadPdfReader,
  convertDoc: async (doc) => {
    const { convertDoc } = await import('./convert-doc.ts')
    // Before the whole reading is stopped, so that nothing is left running.
    return convertDoc(doc, Math.max(1, (options.limits ?? intakeLimits).seconds - CONVERTING_ENDS_BEFORE))
  },
})

/** As `readForeign`. */
export async function readGuarded(bytes: Uint8Array, options: GuardedOptions): Promise<ForeignText> {
  const limits = options.limits ?? intakeLimits
  const worker = workerFile()
  const head = String.fromCharCode(...bytes.subarray(0, 1024))
  const packed = head.startsWith('PK') || head.includes('%PDF-')
  if (worker === null || bytes.length > limits.bytes || (!packed && bytes.length < SMALL))
    return readForeign(bytes, withHost(options))
  const before = process.memoryUsage().rss
  const thread = startThread(worker, {
    workerData: { bytes, options },
    resourceLimits: { maxOldGenerationSizeMb: limits.memory },
    stdout: true,
    stderr: true,
  })
  return new Promise<ForeignText>((resolve, reject) => {
    const finish = (act: () => void): void => {
      clearInterval(look)
      clearTimeout(timer)
      void thread.terminate()
      act()
    }
    const look = setInterval(() => {
      if (process.memoryUsage().rss - before > limits.memory * 1024 * 1024)
        finish(() => reject(new IntakeFault('memory-ceiling', { limit: limits.memory })))
    }, LOOK)
    const timer = setTimeout(
      () => finish(() => reject(new IntakeFault('time-ceiling', { limit: limits.seconds }))),
      limits.seconds * 1000,
    )
    thread.on('message', (answer: GuardedAnswer) => {
      finish(() => {
        if ('text' in answer) resolve(answer.text)
        else if ('fault' in answer) reject(new IntakeFault(answer.fault.code, answer.fault.values))
        else reject(new Error(answer.bug))
      })
    })
    thread.on('error', (error: NodeJS.ErrnoException) => {
      finish(() =>
        reject(
          error.code === 'ERR_WORKER_OUT_OF_MEMORY'
            ? new IntakeFault('memory-ceiling', { limit: limits.memory })
            : error,
        ),
      )
    })
    thread.on('exit', (code) => finish(() => reject(new Error(`the reading thread ended with ${code}`))))
  })
}

function workerFile(): string | null {
  for (const place of ['./intake-worker.js', '../intake-worker.js']) {
    const file = fileURLToPath(new URL(place, import.meta.url))
    if (existsSync(file)) return file
  }
  return null
}
