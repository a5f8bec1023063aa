/**
 * Writing into a corpus, and nowhere else.
 *
 *     corpus/2019-06-20-joint-statement/zh.full.txt       yes
 *     corpus/../notes.txt, /etc/passwd, corpus/NUL.txt     no
 *     corpus/2019/ → /home/someone (a link)                no
 *
 * A file is written beside its place under another name and then renamed, so that what stands there is always whole.
 */
import { randomUUID } from 'node:crypto'
import { constants, type Stats } from 'node:fs'
import { type FileHandle, lstat, mkdir, open, readdir, realpath, rename, rm } from 'node:fs/promises'
import { dirname, isAbsolute, join, relative, sep } from 'node:path'
import { IntakeFault } from '../intake-note.ts'
import { writeFailed } from './write-failed.ts'

/** Names that Windows gives to devices, in any case, with any extension. */
const deviceName = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\.|$)/i
/** Bytes of a name; most file systems have 255, and a temporary name is a little longer. */
const NAME_MOST = 200

/** True for a plain name of one file or folder that is safe on every system. */
export function isSafeName(name: string): boolean {
  return (
    name !== '' &&
    name !== '.' &&
    name !== '..' &&
    !/[\u0000-\u001f\u007f<>:"/\\|?*\u202a-\u202e\u2066-\u2069]/.test(name) &&
    !/^[\s.-]|[\s.]$/.test(name) &&
    !deviceName.test(name) &&
    Buffer.byteLength(name) <= NAME_MOST
  )
}

/**
 * The path of `names` inside `root`. Throws IntakeFault where a name is not safe, or where a link on the way leads
 * out of the root. Folders that do not exist yet are fine.
 */
export async function resolveWithin(root: string, ...names: readonly string[]): Promise<string> {
  for (const name of names) if (!isSafeName(name)) throw new IntakeFault('name-unsafe', { name })
  const base = await realpath(root)
  let path = base
  for (const [i, name] of names.entries()) {
    path = join(path, name)
    const status = await lstat(path).catch(() => null)
    if (status === null) continue
    if (status.isSymbolicLink()) throw new IntakeFault('path-symlink', { path })
    if (i < names.length - 1 && !status.isDirectory()) throw new IntakeFault('path-outside', { path })
  }
  const inside = relative(base, path)
  if (inside === '' || inside.startsWith(`..${sep}`) || inside === '..' || isAbsolute(inside))
    throw new IntakeFault('path-outside', { path })
  return path
}

/** Writes `bytes` to `names` inside `root`, making folders on the way. Replaces the file whole or not at all. */
export async function writeWithin(root: string, names: readonly string[], bytes: Uint8Array | string): Promise<string> {
  const path = await resolveWithin(root, ...names)
  const folder = dirname(path)
  const beside = join(folder, `.${names.at(-1)}.${randomUUID().slice(0, 8)}.part`)
  try {
    await mkdir(folder, { recursive: true })
    // A folder made just now may have been swapped for a link: look again.
    await resolveWithin(root, ...names)
    await removeLeftOver(folder, names.at(-1)!)
    const standing = await lstat(path).catch(() => null)
    const handle = await open(
      beside,
      constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | (constants.O_NOFOLLOW ?? 0),
      0o644,
    )
    try {
      if (standing !== null) await likeStanding(handle, standing)
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(beside, path)
    return path
  } catch (error) {
    await rm(beside, { force: true }).catch(() => {})
    if (error instanceof IntakeFault) throw error
    throw writeFailed(error, root, ...names)
  }
}

/** Who may read and write a file, and whose it is, stay as they are. Only a superuser can give a file away. */
async function likeStanding(handle: FileHandle, { mode, uid, gid }: Stats): Promise<void> {
  await handle.chown(uid, gid).catch(() => {})
  await handle.chmod(mode & 0o7777)
}

/** What a run that was ended in between left beside the file's place. One process writes at a time: none of it is in use. */
async function removeLeftOver(folder: string, name: string): Promise<void> {
  for (const other of await readdir(folder))
    if (other.startsWith(`.${name}.`) && other.endsWith('.part')) await rm(join(folder, other), { force: true })
}
