/**
 * Builds `dist/` once before the tests if any source is newer, so that tests can run the command as people do.
 * Several test runs may start at once: a lock folder lets one build and the others wait for it.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, rmdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const built = join(root, 'dist/tifa.js')
const lock = join(root, 'node_modules/.tifa-build-lock')
/** A lock older than this was left by a run that died. Milliseconds. */
const LOCK_IS_STALE = 60_000
const SOURCES = ['src', 'cli', 'reports', 'build.mjs', 'package.json']

const modified = (path: string): number => {
  const stat = statSync(path, { throwIfNoEntry: false })
  return stat?.mtimeMs ?? 0
}

function newest(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat?.isDirectory()) return stat?.mtimeMs ?? 0
  // A folder's own time tells of files that were taken away.
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}

const isFresh = (): boolean =>
  existsSync(built) && modified(built) >= Math.max(...SOURCES.map((s) => newest(join(root, s))))

function takeLock(): boolean {
  try {
    mkdirSync(lock)
    return true
  } catch {
    return false
  }
}

export async function setup(): Promise<void> {
  while (!isFresh()) {
    if (!takeLock()) {
      if (Date.now() - modified(lock) > LOCK_IS_STALE) rmdirSync(lock)
      await new Promise((resolve) => setTimeout(resolve, 100))
      continue
    }
    try {
      if (isFresh()) return
      const run = spawnSync(process.execPath, ['build.mjs'], { cwd: root, encoding: 'utf8' })
      if (run.status !== 0) {
        // Tests that need the command will fail and say so; the others can run.
        console.error(`dist was not built:\n${run.stderr}`)
        return
      }
    } finally {
      rmdirSync(lock)
    }
  }
}
