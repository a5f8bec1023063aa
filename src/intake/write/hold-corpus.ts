/**
 * One writer at a time: two commands that bring texts into one corpus take turns, and lose no record and no lock block.
 *
 *     tifa add a.docx & tifa fetch 2019        corpus/.tifa-writing names who writes; the other waits
 *     the writer was killed                    its process is gone: the next one takes over
 *
 * Held is only the writing itself, some milliseconds; what is written is read anew while it is held. The file tells
 * whose it is (process, machine, day), so that a person who finds it knows too. Of a process of another machine nothing
 * can be asked: its file is left alone until it is too old to be anybody's.
 */
import { randomUUID } from 'node:crypto'
import { open, readFile, realpath, rm, stat } from 'node:fs/promises'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'
import { isAlive } from '../../text/passing-name.ts'
import { shownPath } from '../../text/shown-path.ts'
import { IntakeFault } from '../intake-note.ts'
import { writeFailed } from './write-failed.ts'

/** Name of the file in the corpus folder. */
export const HOLD_FILE = '.tifa-writing'

/** Milliseconds between two looks, growing from the first to the second: writing takes tens of them. */
const FIRST_LOOK = 10
const LAST_LOOK = 250
/** Milliseconds that a writer waits at most. A minute is a thousand times what a writing takes. */
const PATIENCE = 60_000
/** Milliseconds after which a file is nobody's, whoever it names: nothing is held so long. */
const TOO_OLD = 10 * 60_000
/** Milliseconds after which a takeover that has not ended was itself broken off. */
const TAKEOVER_TOO_OLD = 5_000

interface Owner {
  readonly token: string
  readonly pid: number
  readonly host: string
}

/** Does the work while no other process writes into the corpus. Throws IntakeFault where another one does not end. */
export async function withCorpusHeld<T>(corpusDir: string, work: () => Promise<T>): Promise<T> {
  const path = join(await realpath(corpusDir), HOLD_FILE)
  const owner: Owner = { token: randomUUID(), pid: process.pid, host: hostname() }
  await take(path, owner)
  try {
    return await work()
  } finally {
    // Somebody may have taken it for abandoned meanwhile: then it is not ours to remove.
    if ((await ownerOf(path))?.token === owner.token) await rm(path, { force: true })
  }
}

/** Whether a writer of this corpus was ended before it had told that it was done. */
export const wasBrokenOff = async (corpusDir: string): Promise<boolean> =>
  isAbandoned(join(await realpath(corpusDir), HOLD_FILE))

async function take(path: string, owner: Owner): Promise<void> {
  const since = Date.now()
  for (let pause = FIRST_LOOK; !(await lay(path, owner)); pause = Math.min(LAST_LOOK, pause * 2)) {
    if (await isAbandoned(path)) {
      await clear(path)
      continue
    }
    if (Date.now() - since > PATIENCE) {
      const held = await ownerOf(path)
      throw new IntakeFault('corpus-held', {
        file: shownPath(path, process.cwd()),
        pid: held?.pid ?? 0,
        host: held?.host ?? '?',
      })
    }
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
}

/** False where a file stands there already. */
async function lay(path: string, owner: Owner): Promise<boolean> {
  try {
    const handle = await open(path, 'wx', 0o644)
    try {
      await handle.writeFile(`${JSON.stringify({ ...owner, since: new Date().toISOString() })}\n`)
    } catch (error) {
      // A full disk makes a file and takes no words into it.
      await rm(path, { force: true }).catch(() => {})
      throw error
    } finally {
      await handle.close()
    }
    return true
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'EEXIST') return false
    throw writeFailed(error, dirname(path), HOLD_FILE)
  }
}

/** Null where the file is gone, or does not tell: it is being written this moment, or somebody else laid it there. */
async function ownerOf(path: string): Promise<Owner | null> {
  try {
    const { token, pid, host } = JSON.parse(await readFile(path, 'utf8')) as Partial<Owner>
    return typeof token === 'string' && typeof pid === 'number' && typeof host === 'string'
      ? { token, pid, host }
      : null
  } catch {
    return null
  }
}

async function isAbandoned(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null)
  if (found === null) return false
  const age = Date.now() - found.mtimeMs
  const owner = await ownerOf(path)
  if (owner === null) return age > TAKEOVER_TOO_OLD
  return age > TOO_OLD || (owner.host === hostname() && !isAlive(owner.pid))
}

/**
 * Removes an abandoned file. Whoever does so lays a second file first and then looks once more: else two who found the
 * same file abandoned could each remove the other's new one.
 */
async function clear(path: string): Promise<void> {
  const passing = `${path}-over`
  const first = await open(passing, 'wx').catch(() => null)
  if (first === null) {
    const age = Date.now() - ((await stat(passing).catch(() => null))?.mtimeMs ?? Date.now())
    if (age > TAKEOVER_TOO_OLD) await rm(passing, { force: true })
    else await new Promise((resolve) => setTimeout(resolve, FIRST_LOOK))
    return
  }
  await first.close()
  if (await isAbandoned(path)) await rm(path, { force: true })
  await rm(passing, { force: true })
}
