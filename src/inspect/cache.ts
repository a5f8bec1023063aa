/**
 * What was found in a text stays true while the text, its record and the program are the same: kept by checksum, outside
 * the corpus, in a folder that may be deleted at any time.
 *
 *     ~/.cache/tifa/check-0.6.0-1f0c…/3f/9a51….json      { "mac": "8c1e…", "value": "[…]" }
 *     ~/.local/state/tifa/cache-key                      the key, of this user on this machine alone
 *
 * A kept result is taken only with a keyed checksum (HMAC-SHA-256) of all that it depends on, the result itself included.
 * Caches travel, from one run of a service to the next or out of an archive; the key does not, so that whoever can write
 * into a cache cannot write into a check. What is not as it was kept is passed over, counted and told, never obeyed. A
 * folder that can't be written, or a key that can't be kept, is no fault: everything is worked out anew.
 */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildName, type CacheHome, keyIn, makeFolders } from '../kept/cache-home.ts'

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

export function openCache(home: CacheHome | null): Cache {
  const key = home === null ? null : keyIn(home.state)
  if (home === null || key === null) return NO_CACHE
  const build = buildName('check', import.meta.url)
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
      if (!made.has(folder)) makeFolders(folder, 0o755)
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
