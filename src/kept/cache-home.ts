/**
 * Where tifa keeps what it worked out of texts, and the key by which it knows its own work again.
 *
 *     ~/.cache/tifa/                    check-0.6.0-1f0c…/   index-0.6.0-77ab…/       safe to delete at any time
 *     ~/.local/state/tifa/cache-key     of this user on this machine alone
 *
 * Caches travel, from one run of a service to the next or out of an archive; the key does not, so that whoever can write
 * into a cache cannot write into an answer.
 */
import { createHash, randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { TOOL } from '../tool.ts'

export interface CacheHome {
  /** The folder of the results. */
  readonly cache: string
  /** The folder of the key: not the same, since caches are carried about. */
  readonly state: string
}

export type Env = Readonly<Record<string, string | undefined>>

/** The folders of one system: of caches, and of what belongs to this machine. */
const FOLDERS: Readonly<Record<'win32' | 'darwin' | 'else', readonly [cache: string, state: string]>> = {
  win32: ['tifa/Cache', 'tifa/State'],
  darwin: ['Library/Caches/tifa', 'Library/Application Support/tifa'],
  else: ['.cache/tifa', '.local/state/tifa'],
}

/** Where caches are kept on this system, or null where nothing says so. */
export function cacheHome(env: Env, platform: string = process.platform): CacheHome | null {
  const [cache, state] = FOLDERS[platform === 'win32' || platform === 'darwin' ? platform : 'else']
  const home = platform === 'win32' ? env.LOCALAPPDATA : env.HOME
  if (!home && !env.XDG_CACHE_HOME) return null
  return {
    cache: env.XDG_CACHE_HOME ? join(env.XDG_CACHE_HOME, 'tifa') : join(home!, cache),
    state: env.XDG_STATE_HOME ? join(env.XDG_STATE_HOME, 'tifa') : join(home || homedir(), state),
  }
}

/**
 * Makes a folder and those above it. Step by step: asked for all at once in a folder that takes none and says that it is
 * not there (below /proc), Node never ends.
 */
export function makeFolders(dir: string, mode: number): void {
  const make = (): boolean => {
    try {
      mkdirSync(dir, { mode })
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === 'ENOENT') return false
      if (code !== 'EEXIST') throw error
    }
    return true
  }
  if (make()) return
  if (dirname(dir) !== dir) makeFolders(dirname(dir), mode)
  if (!make()) throw new Error(`${dir} can't be made`)
}

const KEY_FILE = 'cache-key'
/** Bytes of the key: as many as its checksum has. */
const KEY_BYTES = 32

/** The key of this user on this machine, made where there is none; null where it can't be kept. */
export function keyIn(state: string): Uint8Array | null {
  const file = join(state, KEY_FILE)
  const read = (): Buffer | null => {
    const key = Buffer.from(readFileSync(file, 'latin1').trim(), 'hex')
    return key.length === KEY_BYTES ? key : null
  }
  try {
    return read()
  } catch {
    try {
      makeFolders(state, 0o700)
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
 * The name of a folder for what one build of the program keeps: another build must not read it. `module` is the file that
 * works it out; bundled, a file names the chunks that it builds on by checksum, so that a change of segmentation or of a
 * rule changes it, too.
 */
export function buildName(what: string, module: string): string {
  const program = readFileSync(fileURLToPath(module))
  return `${what}-${TOOL.version}-${createHash('sha256').update(program).update(TOOL.icu).digest('hex').slice(0, 12)}`
}
