/**
 * What was found in a text stays true while the text, its record and the program are the same: kept by checksum, outside
 * the corpus, in a folder that may be deleted at any time.
 *
 *     ~/.cache/tifa/check-0.3.0-1f0c…/3f/9a51….json      { "mac": "8c1e…", "value": "[…]" }
 *     ~/.local/state/tifa/cache-key                      the key, of this user on this machine alone
 *
 * A kept result is taken only with a keyed checksum (HMAC-SHA-256) of all that it depends on, the result itself included.
 * Caches travel, from one run of a service to the next or out of an archive; the key does not, so that whoever can write
 * into a cache cannot write into a check. What is not as it was kept is passed over, counted and told, never obeyed. A
 * folder that can't be written, or a key that can't be kept, is no fault: everything is worked out anew.
 */
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { TOOL } from '../tool.ts'

export interface Cache {
  /** The value made earlier under the same key, else the one that `make` gives. Values are plain data. */
  readonly remember: <T>(key: readonly string[], make: () => T) => T
  readonly rememberLater: <T>(key: readonly string[], make: () => Promise<T>) => Promise<T>
  /** Results that were not as they were kept, and were made anew. */
  readonly passedOver: () => number
}

export const NO_CACHE: Cache = {
  remember: (_key, make) => make(),
  rememberLater: (_key, make) => make(),
  passedOver: () => 0,
}

export interface CacheHome {
  /** The folder of the results. */
  readonly cache: string
  /** The folder of the key: not the same, since caches are carried about. */
  readonly state: string
}

type Env = Readonly<Record<string, string | undefined>>

/** The folders of one system: of caches, and of what belongs to this machine. */
const FOLDERS: Readonly<Record<'win32' | 'darwin' | 'else', readonly [cache: string, state: string]>> = {
  win32: ['tifa/Cache', 'tifa/State'],
  darwin: ['Library/Caches/tifa', 'Library/Application Support/tifa'],
  else: ['.cache/tifa', '.local/state/tifa'],
}

/** Where caches are kept on this system, or null where nothing says so. */
export function cacheHome(env: Env, platform: NodeJS.Platform = process.platform): CacheHome | null {
  const [cache, state] = FOLDERS[platform === 'win32' || platform === 'darwin' ? platform : 'else']
  const home = platform === 'win32' ? env.LOCALAPPDATA : env.HOME
  if (!home && !env.XDG_CACHE_HOME) return null
  return {
    cache: env.XDG_CACHE_HOME ? join(env.XDG_CACHE_HOME, 'tifa') : join(home!, cache),
    state: env.XDG_STATE_HOME ? join(env.XDG_STATE_HOME, 'tifa') : join(home || homedir(), state),
  }
}

const KEY_FILE = 'cache-key'
/** Bytes of the key: as many as its checksum has. */
const KEY_BYTES = 32

/** The key of this user on this machine, made where there is none; null where it can't be kept. */
function keyIn(state: string): Buffer | null {
  const file = join(state, KEY_FILE)
  const read = (): Buffer | null => {
    const key = Buffer.from(readFileSync(file, 'latin1').trim(), 'hex')
    return key.length === KEY_BYTES ? key : null
  }
  try {
    return read()
  } catch {
    try {
      mkdirSync(state, { recursive: true, mode: 0o700 })
      writeFileSync(file, `${randomBytes(KEY_BYTES).toString('hex')}\n`, { flag: 'wx', mode: 0o600 })
    } catch {
      // Another process may have made it meanwhile.
    }
    try {
      return read()
    } catch {
      return null
    }
  }
}

/**
 * The program as it runs: another build must not read what this one kept. Bundled, this file names the chunks it builds
 * on by checksum, so that a change of segmentation or of a rule changes it, too.
 */
function buildName(): string {
  const program = readFileSync(fileURLToPath(import.meta.url))
  return `check-${TOOL.version}-${createHash('sha256').update(program).update(TOOL.icu).digest('hex').slice(0, 12)}`
}

export function openCache(home: CacheHome | null): Cache {
  const key = home === null ? null : keyIn(home.state)
  if (home === null || key === null) return NO_CACHE
  const build = buildName()
  const dir = join(home.cache, build)
  let writable = true
  let passedOver = 0
  const made = new Set<string>()
  const macOf = (what: string, value: string): string =>
    createHmac('sha256', key)
      .update(JSON.stringify([build, what, value]))
      .digest('hex')
  const pathOf = (what: string): string => {
    const name = createHash('sha256').update(what).digest('hex')
    return join(dir, name.slice(0, 2), `${name.slice(2)}.json`)
  }
  const read = (what: string): { readonly value: unknown } | null => {
    let text: string
    try {
      text = readFileSync(pathOf(what), 'utf8')
    } catch {
      return null
    }
    try {
      const { mac, value } = JSON.parse(text) as { mac: unknown; value: unknown }
      if (typeof mac === 'string' && typeof value === 'string' && isSame(mac, macOf(what, value)))
        return { value: JSON.parse(value) }
    } catch {
      // Told below.
    }
    passedOver++
    return null
  }
  const write = (what: string, found: unknown): void => {
    if (!writable) return
    try {
      const path = pathOf(what)
      const folder = join(path, '..')
      if (!made.has(folder)) mkdirSync(folder, { recursive: true })
      made.add(folder)
      const value = JSON.stringify(found)
      const beside = `${path}.${process.pid}`
      writeFileSync(beside, JSON.stringify({ mac: macOf(what, value), value }))
      renameSync(beside, path)
    } catch {
      writable = false
    }
  }
  return {
    remember: (on, make) => {
      const what = JSON.stringify(on)
      const kept = read(what)
      if (kept !== null) return kept.value as ReturnType<typeof make>
      const value = make()
      write(what, value)
      return value
    },
    rememberLater: async (on, make) => {
      const what = JSON.stringify(on)
      const kept = read(what)
      if (kept !== null) return kept.value as Awaited<ReturnType<typeof make>>
      const value = await make()
      write(what, value)
      return value
    },
    passedOver: () => passedOver,
  }
}

const isSame = (x: string, y: string): boolean =>
  x.length === y.length && timingSafeEqual(Buffer.from(x, 'latin1'), Buffer.from(y, 'latin1'))
