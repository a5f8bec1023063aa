/**
 * A file on the disk as a witness: its bytes, read as any other's.
 *
 *     tifa compare drafts/2024-05-02.docx signed.pdf      no record: language, title and date come from text and name
 *
 * Its fidelity is full, said as assumed, unless the reader or the text's own opening says otherwise. A file that stands
 * in a document's folder keeps what its record says, so that a digest given by its path is not taken for a text.
 */
import { resolve } from 'node:path'
import { nameOf } from './corpus/file-sigla.ts'
import { readBytes } from './corpus/read-bytes.ts'
import { recordedWitness } from './corpus/recorded-witness.ts'
import { type ReadText, witnessOf } from './given-text.ts'
import type { Witness } from './model/index.ts'
import { type ReadTextOptions, readTextBy } from './read-text.ts'
import { shownPath } from './text/shown-path.ts'

/** PDFs are read by the library that comes with the package. */
export type ReadFileOptions = Omit<ReadTextOptions, 'loadPdf'>

export interface LoadFileOptions extends ReadFileOptions {
  /** The file's name without its ending where not given. */
  readonly siglum?: string
  /** What a relative path starts from, and shown paths too; the process's own folder by default. */
  readonly workingDir?: string
}

/** As `readText` of the core, foreign files in a thread with a ceiling on memory and time. */
export const readText = (bytes: Uint8Array, name: string, options: ReadFileOptions = {}): Promise<ReadText> =>
  readTextBy(async (b, o) => (await import('./intake/guard/read-guarded.ts')).readGuarded(b, o), bytes, name, options)

/** Throws InputError: one line for a file that can't be read, or holds no words. */
export async function loadFile(path: string, options: LoadFileOptions = {}): Promise<Witness> {
  const { workingDir = process.cwd(), siglum, ...reading } = options
  const whole = resolve(workingDir, path)
  const shown = shownPath(whole, workingDir)
  // Read once: a pipe gives its bytes to the first who asks.
  const bytes = await readBytes(whole, shown)
  const read = await readText(bytes, shown, reading)
  const recorded = await recordedWitness(whole, workingDir)
  if (recorded === null) return witnessOf(read, siglum ?? nameOf(whole))
  const abridged = options.abridged === true && recorded.fidelity === 'full'
  return {
    ...recorded,
    document: null,
    lang: options.lang ?? recorded.lang,
    siglum: siglum ?? recorded.record?.siglum ?? nameOf(whole),
    ...(abridged ? { fidelity: 'abridged', fidelityBasis: 'flag' } : {}),
  }
}
