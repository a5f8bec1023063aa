/**
 * Starts the thread that reads a file (`intake-worker.ts`), and finds its program inside ours.
 *
 *     node dist/tifa.js        dist/intake-worker.js is a file of the disk
 *     ./tifa                   it is a part of the executable: Node shows it as a file, but only to the thread that was first
 *
 * So in the executable the new thread is given, before it reads anything, the same view of what is inside.
 */
import { Worker, type WorkerOptions } from 'node:worker_threads'

/** The thread's program, and the package that says how it is written, as the executable names them. */
const PROGRAM = 'dist/intake-worker.js'
const FOLDERS = ['dist/', 'package.json']

interface InsideExecutable {
  readonly isSea: () => boolean
  readonly getAssetKeys?: () => readonly string[]
}

/** Whether this runs as the executable, and not as a library in somebody else's. */
function isExecutable(): boolean {
  const inside = process.getBuiltinModule?.('node:sea') as InsideExecutable | undefined
  return inside?.isSea() === true && inside.getAssetKeys?.().includes(PROGRAM) === true
}

/** Run by a new thread, which has the modules of Node and nothing else. */
const FROM_INSIDE = `
const { getAssetKeys, getRawAsset } = require('node:sea')
const { create, MemoryProvider } = require('node:vfs')
const { posix } = require('node:path')
const { pathToFileURL } = require('node:url')
const inside = create(new MemoryProvider())
for (const key of getAssetKeys()) {
  if (!${JSON.stringify(FOLDERS)}.some((folder) => key.startsWith(folder))) continue
  inside.mkdirSync(posix.dirname('/' + key), { recursive: true })
  inside.writeFileSync('/' + key, Buffer.from(getRawAsset(key)))
}
inside.mount()
import(pathToFileURL(inside.mountPoint + '/${PROGRAM}').href)
`

/** `file`: the thread's program, where it is a file of the disk. */
export function startThread(file: string, options: WorkerOptions): Worker {
  if (!isExecutable()) return new Worker(file, options)
  return new Worker(FROM_INSIDE, { ...options, eval: true, execArgv: ['--experimental-vfs'] })
}
