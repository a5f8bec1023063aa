/**
 * Under which names a report is written, so that nothing of the user's is lost.
 *
 *     out/2024.html as tifa wrote it           2024.html                 a new report takes the place of the old one
 *     ./draft2.docx, which is compared         draft2.comparison.docx    never over a text that is compared
 *     out/2024.docx, written on by somebody    2024.comparison.docx      nor over what another hand has changed
 *
 * What tifa wrote is known by the record beside it, which names each file with its checksum. `force` writes over files
 * that are not tifa's, and over a compared text never.
 */
import { lstat, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256 } from '../../src/index.ts'
import { reportRefusalWords } from '../../src/words/report-refusal-words.ts'
import { SayableError } from '../../src/words/sayable.ts'
import { amongTexts } from './among-texts.ts'
import { MANIFEST_FILE, type ReportManifest } from './manifest.ts'

/** Files that are not tifa's stand under every name that would do: one line for the reader; exit code 2. */
class ReportRefusedName extends SayableError {
  /** The name by which whoever prints knows an error that is the reader's to mend. */
  override name = 'ReportNotWritten'
}

export interface WantedName {
  /** Without its ending. */
  readonly base: string
  /** What the file is, for a name of its own: `comparison`, `redline`. */
  readonly what: string
  readonly extension: string
}

export interface NamesRequest {
  readonly dir: string
  /** The folder as the user named it, for messages. */
  readonly shown: string
  readonly wanted: readonly WantedName[]
  /** Paths of the texts that are compared. */
  readonly inputs: readonly string[]
  /** The record that stands in the folder, or null. */
  readonly manifest: ReportManifest | null
  readonly force: boolean
}

/** Other names tried for one file: `draft2.comparison.docx`, `draft2.comparison-2.docx` … */
const OTHER_NAMES = 9

/** A name for each file wanted, in order. Throws ReportRefusedName. */
export async function chooseNames(request: NamesRequest): Promise<readonly string[]> {
  const { dir, shown, wanted, inputs, manifest, force } = request
  const isInput = await amongTexts(dir, inputs)
  const free = async (name: string): Promise<boolean> =>
    !(await isInput(name)) && (force || !(await stands(join(dir, name))) || (await isOurs(dir, name, manifest)))
  const record = await lstat(join(dir, MANIFEST_FILE)).catch(() => null)
  if (!force && manifest === null && record?.isFile()) throw refuse(shown, MANIFEST_FILE)
  const names: string[] = []
  for (const { base, what, extension } of wanted) {
    const candidates = [
      `${base}.${extension}`,
      `${base}.${what}.${extension}`,
      ...Array.from({ length: OTHER_NAMES - 1 }, (_, i) => `${base}.${what}-${i + 2}.${extension}`),
    ]
    let chosen: string | undefined
    for (const name of candidates) {
      if (chosen === undefined && !names.includes(name) && (await free(name))) chosen = name
    }
    if (chosen === undefined) throw refuse(shown, candidates[0]!)
    names.push(chosen)
  }
  return names
}

const refuse = (dir: string, name: string): ReportRefusedName =>
  new ReportRefusedName({ code: 'stands', words: reportRefusalWords.stands, values: { path: join(dir, name) } })

/** Whatever stands there, a link too. */
const stands = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  )

/** Whether a file is what the record beside it says was written: a plain file, byte for byte. */
async function isOurs(dir: string, name: string, manifest: ReportManifest | null): Promise<boolean> {
  const sums = [...(manifest?.files ?? []), ...(manifest?.earlier ?? [])]
  const written = sums.filter((f) => f.file === name).map((f) => f.sha256)
  if (written.length === 0 || !(await lstat(join(dir, name))).isFile()) return false
  const bytes = await readFile(join(dir, name)).catch(() => null)
  return bytes !== null && written.includes(sha256(bytes))
}
