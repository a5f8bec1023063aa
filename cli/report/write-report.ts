/**
 * Writes a comparison into a folder: a file for each form, and `tifa-report.json`, which tells what made them.
 *
 *     out/2023.html   out/2023.docx   out/tifa-report.json
 *
 * An existing file is replaced by a complete one or stays as it is; `write-together.ts` sees to that.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { defaultReportOptions, type Exporter, exporters, type ReportOptions } from '../../reports/index.ts'
import { type Collated, sha256, type View } from '../../src/index.ts'
import type { LinkSums } from './bead-sums.ts'
import { chooseNames } from './choose-names.ts'
import { MANIFEST_FILE, type ReportManifest, readManifest } from './manifest.ts'
import { writeTogether } from './write-together.ts'

export interface WriteReportRequest {
  readonly dir: string
  /** The folder as the user named it, for messages. */
  readonly shown?: string
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
    shown: request.shown ?? dir,
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
  const reports = made.map(({ file, bytes }) => ({ file, bytes }))
  const record = recordFile(manifest)
  // The record stands first, and knows what it replaces: a run that is ended in between leaves no file that nobody knows.
  const replaced = await standing(dir, made)
  const passing =
    replaced.length === 0 ? record : recordFile({ ...manifest, earlier: [...(manifest.earlier ?? []), ...replaced] })
  await writeTogether(dir, [passing, ...reports, ...(replaced.length === 0 ? [] : [record])], request)
  return {
    files: [...reports, record].map(({ file, bytes }) => ({
      path: join(request.shown ?? dir, file),
      bytes: bytes.length,
    })),
    renamed: rows.flatMap(({ extension }, i) => {
      const wanted = `${base}.${extension}`
      return names[i] === wanted
        ? []
        : [{ wanted: join(request.shown ?? dir, wanted), path: join(request.shown ?? dir, names[i]!) }]
    }),
    manifest,
  }
}

const recordFile = (manifest: ReportManifest) => ({
  file: MANIFEST_FILE,
  bytes: Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`),
})

/** Checksums of the files that stand where others are about to be written, where they differ. */
async function standing(
  dir: string,
  made: readonly { readonly file: string; readonly bytes: Uint8Array }[],
): Promise<readonly { readonly file: string; readonly sha256: string }[]> {
  const found = await Promise.all(
    made.map(async ({ file, bytes }) => {
      const before = await readFile(join(dir, file)).catch(() => null)
      return before === null || before.equals(bytes) ? [] : [{ file, sha256: sha256(before) }]
    }),
  )
  return found.flat()
}

/** What the record already knew of files that this report does not write. */
function earlierFiles(before: ReportManifest | null, written: ReadonlySet<string>): Pick<ReportManifest, 'earlier'> {
  const known = [...(before?.files ?? []), ...(before?.earlier ?? [])]
  const earlier = known.filter(({ file }) => !written.has(file)).map(({ file, sha256 }) => ({ file, sha256 }))
  return earlier.length === 0 ? {} : { earlier }
}
