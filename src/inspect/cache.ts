/**
 * What was found in a text stays true while the text, its record and the program are the same: kept by checksum, outside
 * the corpus, in a folder that may be deleted at any time.
 *
 *     ~/.cache/tifa/check-0.2.0-1f0c…/3f/9a51….json
 *
 * A folder that can't be written is no fault: everything is worked out anew.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { TOOL } from '../tool.ts'

export interface Cache {
  /** The value made earlier under the same key, else the one that `make` gives. Values are plain data. */
  readonly remember: <T>(key: readonly string[], make: () => T) => T
  readonly rememberLater: <T>(key: readonly string[], make: () => Promise<T>) => Promise<T>
}

export const NO_CACHE: Cache = { remember: (_key, make) => make(), rememberLater: (_key, make) => make() }

/** Where caches are kept on this system, or null where nothing says so. */
export function cacheHome(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform = process.platform,
): string | null {
  if (env.XDG_CACHE_HOME) return join(env.XDG_CACHE_HOME, 'tifa')
  if (platform === 'win32') return env.LOCALAPPDATA ? join(env.LOCALAPPDATA, 'tifa', 'Cache') : null
  if (!env.HOME) return null
  return platform === 'darwin' ? join(env.HOME, 'Library', 'Caches', 'tifa') : join(env.HOME, '.cache', 'tifa')
}

/**
 * The program as it runs: another build must not read what this one kept. Bundled, this file names the chunks it builds
 * on by checksum, so that a change of segmentation or of a rule changes it, too.
 */
function buildName(): string {
  const program = readFileSync(fileURLToPath(import.meta.url))
  return `check-${TOOL.version}-${createHash('sha256').update(program).update(TOOL.icu).digest('hex').slice(0, 12)}`
}

export function openCache(home: string | null): Cache {
  if (home === null) return NO_CACHE
  const dir = join(home, buildName())
  let writable = true
  const made = new Set<string>()
  const pathOf = (key: readonly string[]): string => {
    const name = createHash('sha256').update(JSON.stringify(key)).digest('hex')
    return join(dir, name.slice(0, 2), `${name.slice(2)}.json`)
  }
  const read = (path: string): { readonly value: unknown } | null => {
    try {
      const kept = JSON.parse(readFileSync(path, 'utf8')) as { value: unknown }
      return kept !== null && typeof kept === 'object' && 'value' in kept ? kept : null
    } catch {
      return null
    }
  }
  const write = (path: string, value: unknown): void => {
    if (!writable) return
    try {
      const folder = join(path, '..')
      if (!made.has(folder)) mkdirSync(folder, { recursive: true })
      made.add(folder)
      const beside = `${path}.${process.pid}`
      writeFileSync(beside, JSON.stringify({ value }))
      renameSync(beside, path)
    } catch {
      writable = false
    }
  }
  return {
    remember: (key, make) => {
      const path = pathOf(key)
      const kept = read(path)
      if (kept !== null) return kept.value as ReturnType<typeof make>
      const value = make()
      write(path, value)
      return value
    },
    rememberLater: async (key, make) => {
      const path = pathOf(key)
      const kept = read(path)
      if (kept !== null) return kept.value as Awaited<ReturnType<typeof make>>
      const value = await make()
      write(path, value)
      return value
    },
  }
}
