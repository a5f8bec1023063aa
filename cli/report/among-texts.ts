/**
 * Whether a file to be written is one of the texts that were read, by whatever name: those are never written over.
 *
 *     ./link.txt → a.txt, A.TXT where letters have no case, a second hard link       all are a.txt
 */
import { realpath, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** Of names in the folder: by their path, in any case of letters, or as the same file. `texts` are absolute paths. */
export async function amongTexts(dir: string, texts: readonly string[]): Promise<(name: string) => Promise<boolean>> {
  const whole = await realpath(dir).catch(() => dir)
  const paths = new Set<string>()
  const files = new Set<string>()
  for (const text of texts) {
    const real = await realpath(text).catch(() => text)
    for (const path of [text, real])
      paths.add(
        join(await realpath(dirname(path)).catch(() => dirname(path)), basename(path).normalize('NFC').toLowerCase()),
      )
    const found = await stat(text).catch(() => null)
    if (found?.isFile()) files.add(`${found.dev}:${found.ino}`)
  }
  return async (name) => {
    if (paths.has(join(whole, name.normalize('NFC').toLowerCase()))) return true
    const found = await stat(join(whole, name)).catch(() => null)
    return found !== null && files.has(`${found.dev}:${found.ino}`)
  }
}
