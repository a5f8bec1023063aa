/**
 * Bytes that were worked out of a text, kept under a key and taken back only as they were kept.
 *
 *     ~/.cache/tifa/index-0.6.0-77ab…/3f/9a51…     32 bytes of keyed checksum, then what was kept
 *     ~/.cache/tifa/index-0.6.0-77ab…/new/         what is being written, under the number of the process that writes
 *     ~/.cache/tifa/index-0.3.0-1f0c…/             of an older version: goes after a month without use (`prune-builds.ts`)
 *
 * A value stands in a file of its own, written beside and renamed, so that two processes at once, or one that is killed,
 * leave whole files alone. A file that is not as it was kept is passed over and made anew. A folder that is missing, is a
 * file, is somebody else's or on a full disk costs time, and nothing else: after the first failure nothing more is
 * written.
 */
import { createHash, createHmac, createSecretKey, timingSafeEqual } from 'node:crypto'
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CacheHome, keyIn, makeFolders } from './cache-home.ts'
import { isRunning } from './is-running.ts'
import { keepLastUsed, markUsed, pruneBuilds } from './prune-builds.ts'

export interface Shelf {
  /** What was kept under the key, its first byte on a multiple of four; null where there is nothing, or nothing sound. */
  readonly take: (key: string) => Buffer | null
  readonly put: (key: string, value: Uint8Array) => void
  /** Whether anything can still be kept. */
  readonly isWritable: () => boolean
  /** Values that were not as they were kept. */
  readonly passedOver: () => number
}

const NO_SHELF: Shelf = { take: () => null, put: () => {}, isWritable: () => false, passedOver: () => 0 }

/** Of the checksum. */
const MAC_BYTES = 32
const UNFINISHED = 'new'

/** `build` as `buildName` gives it; of more than `most` values those go that were longest not used. */
export function openShelf(home: CacheHome | null, build: string, most = Number.POSITIVE_INFINITY): Shelf {
  const secret = home === null ? null : keyIn(home.state)
  if (home === null || secret === null) return NO_SHELF
  const key = createSecretKey(secret)
  const dir = join(home.cache, build)
  markUsed(dir, Date.now())
  const made = new Set<string>()
  let writable = true
  let passedOver = 0
  const macOf = (what: string, value: Uint8Array): Buffer =>
    createHmac('sha256', key).update(`${build}\n${what}\n`).update(value).digest()
  const placeOf = (what: string): readonly [folder: string, file: string] => {
    const name = createHash('sha256').update(what).digest('hex')
    return [name.slice(0, 2), name.slice(2)]
  }
  const makeFolder = (folder: string): void => {
    if (made.has(folder)) return
    makeFolders(join(dir, folder), 0o700)
    if (folder === UNFINISHED) {
      sweep(join(dir, folder))
      // A new version keeps something for the first time: what older ones kept may go.
      pruneBuilds(home.cache, build, Date.now())
    }
    made.add(folder)
  }
  return {
    take: (what) => {
      let bytes: Buffer
      try {
        bytes = readFileSync(join(dir, ...placeOf(what)))
      } catch {
        return null
      }
      const value = bytes.subarray(MAC_BYTES)
      if (bytes.length >= MAC_BYTES && timingSafeEqual(bytes.subarray(0, MAC_BYTES), macOf(what, value))) {
        if (most !== Number.POSITIVE_INFINITY) markUsed(join(dir, ...placeOf(what)), Date.now(), 0)
        return value
      }
      passedOver++
      return null
    },
    put: (what, value) => {
      if (!writable) return
      const [folder, file] = placeOf(what)
      const beside = join(dir, UNFINISHED, `${process.pid}-${file}`)
      try {
        makeFolder(UNFINISHED)
        makeFolder(folder)
        writeFileSync(beside, Buffer.concat([macOf(what, value), value]), { mode: 0o600 })
        renameSync(beside, join(dir, folder, file))
        if (most !== Number.POSITIVE_INFINITY) keepLastUsed(dir, most)
      } catch {
        writable = false
        try {
          rmSync(beside, { force: true })
        } catch {
          // Not even that: the folder is no folder, or not ours.
        }
      }
    },
    isWritable: () => writable,
    passedOver: () => passedOver,
  }
}

/** Takes away what processes left that were ended while they wrote. */
function sweep(folder: string): void {
  for (const name of readdirSync(folder)) {
    const writer = Number(name.split('-')[0])
    if (writer !== process.pid && isRunning(writer)) continue
    rmSync(join(folder, name), { force: true })
  }
}
