/**
 * Takes away what earlier versions of the program kept and nobody has used for a while.
 *
 *     ~/.cache/tifa/index-1-5-0.3.0-77ab12cd34ef/    last used on 2 March       goes in April
 *     ~/.cache/tifa/index-1-5-0.4.0-1f0c9a8b7c6d/    of this program            stays
 *     ~/.cache/tifa/my-notes/                        not of ours                stays
 *
 * Only folders of the shape that `buildName` gives, of this user, no links. A folder is renamed before its files go, so
 * that another process finds all of it or nothing; a folder under which somebody reads costs him time, and nothing else,
 * since whatever is kept can be worked out again. Nothing here is an error: what can't be removed stays.
 */
import { lstatSync, readdirSync, renameSync, rmSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { isRunning } from './is-running.ts'

const DAY = 24 * 60 * 60 * 1000
/** Days without use after which a folder goes: somebody who has two versions uses both within a month. */
const KEPT_DAYS = 30

/** `check-0.4.0-1f0c9a8b7c6d`, `index-1-5-0.4.0-rc.1-77ab12cd34ef`, `formulas-1-5-0.6.0-0a1b…`. */
const BUILD = /^(?:check|(?:index|formulas)-\d+-\d+)-\d+\.\d+\.\d+(?:-[0-9A-Za-z.]+)?-[0-9a-f]{12}$/u
/** Where the values of a build stand. */
const VALUE_FOLDER = /^[0-9a-f]{2}$/u
/** What is on its way out, under the number of the process that takes it away. */
const GOING = /^going-(\d+)-/u

/** The day on which a folder, or a file, was last used is its own time: it is set at most once a day, or every `each` ms. */
export function markUsed(path: string, now: number, each = DAY): void {
  try {
    if (now - lstatSync(path).mtimeMs < each) return
    utimesSync(path, new Date(now), new Date(now))
  } catch {
    // Not there yet, or not ours: then nothing is kept in it.
  }
}

/** `cache` holds the folders of all builds; `own` is the name of this one. Gives the names of those that went. */
export function pruneBuilds(cache: string, own: string, now: number): readonly string[] {
  const gone: string[] = []
  for (const name of namesIn(cache)) {
    if (name === own || !isOurs(join(cache, name))) continue
    const going = GOING.exec(name)
    if (going !== null ? isRunning(Number(going[1])) : !BUILD.test(name) || isUsed(join(cache, name), now)) continue
    const away = going === null ? `going-${process.pid}-${name}` : name
    try {
      if (away !== name) renameSync(join(cache, name), join(cache, away))
      rmSync(join(cache, away), { recursive: true, force: true })
      gone.push(name)
    } catch {
      // Another process was quicker, or the folder holds what is not ours to remove.
    }
  }
  return gone
}

/** The values of one build, a file each in a folder of two letters: those go that were longest not used. */
export function keepLastUsed(dir: string, most: number): void {
  const files = namesIn(dir)
    .filter((name) => VALUE_FOLDER.test(name))
    .flatMap((name) => namesIn(join(dir, name)).map((file) => join(dir, name, file)))
    .flatMap((path) => {
      try {
        return [{ path, used: lstatSync(path).mtimeMs }]
      } catch {
        // Another process was quicker.
        return []
      }
    })
    .sort((x, y) => y.used - x.used)
  for (const { path } of files.slice(most)) rmSync(path, { force: true })
}

function namesIn(dir: string): readonly string[] {
  try {
    return readdirSync(dir).sort()
  } catch {
    return []
  }
}

/** A folder, no link to one, of the user who runs this; Windows has no numbers of users. */
function isOurs(path: string): boolean {
  try {
    const found = lstatSync(path)
    return found.isDirectory() && (process.getuid === undefined || found.uid === process.getuid())
  } catch {
    return false
  }
}

/** Its own time, and that of what is being written in it. */
const isUsed = (dir: string, now: number): boolean =>
  [dir, join(dir, 'new')].some((path) => {
    try {
      return now - lstatSync(path).mtimeMs < KEPT_DAYS * DAY
    } catch {
      return false
    }
  })
