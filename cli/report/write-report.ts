/**
 * Writes a comparison into a folder: a file for each form, and `tifa-report.json`, which tells what made them.
 *
 *     out/2023.html   out/2023.docx   out/tifa-report.json
 *
 * An existing file is replaced by a complete one or stays as it is: everything is first written beside its place,
 * flushed, and only when all of it stands are the names changed. Whatever goes wrong, no half file is left.
 */
import { randomUUID } from 'node:crypto'
import { lstat, mkdir, open, rename, rmdir, stat, unlink } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { defaultReportOptions, type Exporter, exporters, type ReportOptions } from '../../reports/index.ts'
import { type Collated, sha256, type View } from '../../src/index.ts'
import { reportRefusalWords, writeFaultWords } from '../../src/words/report-refusal-words.ts'
import { type Label, labelOf } from '../../src/words/say.ts'
import { SayableError } from '../../src/words/sayable.ts'
import type { LinkSums } from './bead-sums.ts'
import { chooseNames } from './choose-names.ts'
import { MANIFEST_FILE, type ReportManifest, readManifest } from './manifest.ts'

export interface WriteReportRequest {
  readonly dir: string
  readonly formats: readonly string[]
  readonly collated: Collated
  readonly view: View
  /** For the manifest. */
  readonly arguments: readonly string[]
  readonly showPunctuation?: boolean
  /** Paths of the texts that are compared: never written over. */
  readonly inputs?: readonly string[]
  /** Writes over files that tifa did not write; never over an input. */
  readonly force?: boolean
  readonly options?: Partial<ReportOptions>
  /** For the manifest. */
  readonly links?: readonly LinkSums[]
  /** Called before each file is made. */
  readonly progress?: (file: string, index: number, count: number) => void
}

export interface WrittenReport {
  /** The reports and, last, the manifest: paths below `dir` as given. */
  readonly files: readonly { readonly path: string; readonly bytes: number }[]
  /** Files that took another name, since something else stands under theirs: paths below `dir`. */
  readonly renamed: readonly { readonly wanted: string; readonly path: string }[]
  readonly manifest: ReportManifest
}

/** A folder or file that could not be written: one line for the reader; exit code 2. */
export class ReportNotWritten extends SayableError {
  override name = 'ReportNotWritten'
}

/** File name, without its extension, of the reports of one comparison: the base's short name, safe on any system. */
export function reportBase(view: View): string {
  const base = view.witnesses.at(-1)
  const name = (base?.short ?? 'report')
    .normalize('NFC')
    .replace(/\p{Cs}/gu, '_')
    .replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069<>:"/\\|?*\s]+/gu, '_')
    .replace(/^[._]+|[._]+$/gu, '')
  return name === '' ? 'report' : name
}

/** The rows asked for, each once, in the order of the table. Throws a RangeError that names the unknown one. */
function chosen(formats: readonly string[]): readonly Exporter[] {
  for (const format of formats) {
    if (!exporters.some((e) => e.format === format))
      throw new RangeError(`unknown format ${format}; one of ${exporters.map((e) => e.format).join(', ')}`)
  }
  return exporters.filter((e) => formats.includes(e.format))
}

export async function writeReport(request: WriteReportRequest): Promise<WrittenReport> {
  const { dir, collated, view } = request
  const rows = chosen(request.formats)
  const base = reportBase(view)
  const options: ReportOptions = { ...defaultReportOptions, ...request.options }
  const made: { readonly format: string; readonly file: string; readonly bytes: Uint8Array }[] = []
  const before = await readManifest(dir)
  const names = await chooseNames({
    dir,
    wanted: rows.map(({ format, extension }) => ({
      base,
      what: format === 'docx' && options.docxMode === 'redline' ? 'redline' : 'comparison',
      extension,
    })),
    inputs: request.inputs ?? [],
    manifest: before,
    force: request.force ?? false,
  })
  // Everything is made before anything is written, so that a refusal or a fault of ours touches no file.
  for (const [i, row] of rows.entries()) {
    const file = names[i]!
    request.progress?.(file, i + 1, rows.length)
    const run = await row.load()
    const content = await run({ collated, view, options })
    made.push({ format: row.format, file, bytes: typeof content === 'string' ? Buffer.from(content) : content })
  }
  const manifest: ReportManifest = {
    schema: 'tifa/report@1',
    tool: view.tool,
    arguments: request.arguments,
    ui: view.ui,
    showPunctuation: request.showPunctuation ?? false,
    witnesses: view.witnesses.map(({ siglum, document, fidelity, file, sha256 }) => ({
      siglum,
      document,
      fidelity,
      file,
      sha256,
    })),
    files: made.map(({ format, file, bytes }) => ({ format, file, bytes: bytes.length, sha256: sha256(bytes) })),
    ...earlierFiles(before, new Set(names)),
    ...(request.links === undefined ? {} : { links: request.links }),
  }
  const all = [
    ...made.map(({ file, bytes }) => ({ file, bytes })),
    { file: MANIFEST_FILE, bytes: Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`) },
  ]
  await writeTogether(dir, all)
  return {
    files: all.map(({ file, bytes }) => ({ path: join(dir, file), bytes: bytes.length })),
    renamed: rows.flatMap(({ extension }, i) => {
      const wanted = `${base}.${extension}`
      return names[i] === wanted ? [] : [{ wanted: join(dir, wanted), path: join(dir, names[i]!) }]
    }),
    manifest,
  }
}

/** What the record already knew of files that this report does not write. */
function earlierFiles(before: ReportManifest | null, written: ReadonlySet<string>): Pick<ReportManifest, 'earlier'> {
  const known = [...(before?.files ?? []), ...(before?.earlier ?? [])]
  const earlier = known.filter(({ file }) => !written.has(file)).map(({ file, sha256 }) => ({ file, sha256 }))
  return earlier.length === 0 ? {} : { earlier }
}

interface Part {
  readonly file: string
  readonly bytes: Uint8Array
}

/** All files or none: each is written and flushed under a passing name; only then are the names changed. */
async function writeTogether(dir: string, parts: readonly Part[]): Promise<void> {
  let at = dir
  let created: string | undefined
  let renamed = 0
  const passing: string[] = []
  try {
    created = await makeFolder(dir)
    for (const { file, bytes } of parts) {
      at = join(dir, file)
      const standing = await lstat(at).catch(() => null)
      if (standing?.isDirectory()) throw Object.assign(new Error('EISDIR'), { code: 'EISDIR' })
      const beside = join(dir, `.${file}.${randomUUID().slice(0, 8)}.part`)
      // `wx` follows no link that somebody laid there.
      const handle = await open(beside, 'wx')
      passing.push(beside)
      try {
        await handle.writeFile(bytes)
        await handle.sync()
      } finally {
        await handle.close()
      }
    }
    for (; renamed < parts.length; renamed++) {
      at = join(dir, parts[renamed]!.file)
      await rename(passing[renamed]!, at)
    }
  } catch (error) {
    for (const file of passing.slice(renamed)) await unlink(file).catch(() => {})
    // Only folders that were made here, and only while they are empty.
    if (created !== undefined) await removeEmpty(dir, created)
    const whole = parts.slice(0, renamed).map((p) => p.file)
    const values = { path: at, fault: faultWords(error), complete: whole }
    const told = { code: 'not-written', words: reportRefusalWords['not-written'], values }
    throw new ReportNotWritten(told, { cause: error })
  }
}

/**
 * Makes `dir` and the folders above it that are missing; the topmost one made, or undefined. Node's own recursive
 * `mkdir` goes round for ever where a folder that stands says ENOENT, as those of /proc do.
 */
async function makeFolder(dir: string): Promise<string | undefined> {
  const missing: string[] = []
  let at = resolve(dir)
  while (!(await stands(at))) {
    missing.push(at)
    if (dirname(at) === at) break
    at = dirname(at)
  }
  for (const folder of missing.reverse())
    await mkdir(folder).catch((error: NodeJS.ErrnoException) => {
      // Somebody else may have made it meanwhile.
      if (error.code !== 'EEXIST') throw error
    })
  if (missing.length === 0 && !(await stat(dir)).isDirectory())
    throw Object.assign(new Error('EEXIST'), { code: 'EEXIST' })
  return missing[0]
}

const stands = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false
      throw error
    },
  )

/** Removes `dir` and the empty folders above it, up to `top`. */
async function removeEmpty(dir: string, top: string): Promise<void> {
  const last = resolve(top)
  for (let at = resolve(dir); at.startsWith(last); at = dirname(at)) {
    try {
      await rmdir(at)
    } catch {
      return
    }
  }
}

function faultWords(error: unknown): Label {
  const { code, message } = error as NodeJS.ErrnoException
  const words: Label | undefined = writeFaultWords[code as keyof typeof writeFaultWords]
  return words ?? labelOf(() => message || String(error))
}
