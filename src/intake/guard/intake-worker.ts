/** The thread that reads one file under guard (`read-guarded.ts`) and answers once. A file of its own in the bundle. */
import { parentPort, workerData } from 'node:worker_threads'
import { IntakeFault } from '../intake-note.ts'
import { readForeign } from '../read-foreign.ts'
import { type GuardedAnswer, type GuardedOptions, withHost } from './read-guarded.ts'

const { bytes, options } = workerData as { bytes: Uint8Array; options: GuardedOptions }

const answer: GuardedAnswer = await readForeign(bytes, withHost(options)).then(
  (text) => ({ text }),
  (error: unknown) =>
    error instanceof IntakeFault
      ? { fault: error.note }
      : { bug: error instanceof Error ? (error.stack ?? error.message) : String(error) },
)
parentPort?.postMessage(answer)
