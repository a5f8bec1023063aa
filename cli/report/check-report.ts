/**
 * Are stored reports what the corpus gives today?
 *
 *     out/2023.html     current    the bytes that would be written now
 *     out/2023.docx     stale      the comparison is another one; the links that changed are named
 *     out/2023.csv      edited     not the file that was written
 *
 * The same comparison gives the same bytes, so each form is made anew and held against the record beside the files.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { defaultReportOptions, exporters, type ReportOptions } from '../../reports/index.ts'
import { type Collated, sha256, type View } from '../../src/index.ts'
import { beadSums, type LinkSums } from './bead-sums.ts'
import type { ReportManifest } from './manifest.ts'

export type FileState = 'current' | 'stale' | 'edited' | 'missing'

export interface LinkChange {
  readonly a: string
  readonly b: string
  /** `3.2 > 5.1`: clause ids of both sides. */
  readonly link: string
  readonly state: 'changed' | 'gone' | 'new'
}

export interface ReportCheck {
  readonly files: readonly { readonly file: string; readonly state: FileState }[]
  readonly links: readonly LinkChange[]
  /** Another version of the program, or of ICU, than wrote the files; null where it is the same. */
  readonly otherTool: { readonly then: string; readonly now: string } | null
}

export interface ReportToCheck {
  readonly dir: string
  readonly manifest: ReportManifest
  /** The comparison as it is today. */
  readonly collated: Collated
  readonly view: View
  readonly options?: Partial<ReportOptions>
}

/** Writes nothing. A form that these texts no longer allow is stale. */
export async function checkReport(request: ReportToCheck): Promise<ReportCheck> {
  const { dir, manifest, collated, view } = request
  const options: ReportOptions = { ...defaultReportOptions, ...request.options }
  const files: { file: string; state: FileState }[] = []
  for (const { format, file, sha256: written } of manifest.files) {
    // A record names files beside it, never elsewhere.
    const bytes = /[\\/]/u.test(file) ? null : await readFile(join(dir, file)).catch(() => null)
    const row = exporters.find((e) => e.format === format)
    let state: FileState = 'stale'
    if (bytes === null) state = 'missing'
    else if (sha256(bytes) !== written) state = 'edited'
    else if (row !== undefined) {
      const run = await row.load()
      const now = await Promise.resolve()
        .then(() => run({ collated, view, options }))
        .catch(() => null)
      if (now !== null && sha256(now) === written) state = 'current'
    }
    files.push({ file, state })
  }
  const [then, now] = [manifest.tool, view.tool].map((t) => `${t.version} (ICU ${t.icu})`) as [string, string]
  return {
    files,
    links: changedLinks(manifest.links ?? [], beadSums(collated)),
    otherTool: then === now ? null : { then, now },
  }
}

function changedLinks(before: readonly LinkSums[], after: readonly LinkSums[]): readonly LinkChange[] {
  if (before.length === 0) return []
  const changes: LinkChange[] = []
  const keyOf = (s: LinkSums): string => `${s.a}\n${s.b}`
  const all = new Map([...before, ...after].map((s) => [keyOf(s), s]))
  for (const [key, { a, b }] of all) {
    const one = before.find((s) => keyOf(s) === key)?.links ?? {}
    const two = after.find((s) => keyOf(s) === key)?.links ?? {}
    for (const link of new Set([...Object.keys(two), ...Object.keys(one)])) {
      if (one[link] === two[link]) continue
      changes.push({
        a,
        b,
        link,
        state: one[link] === undefined ? 'new' : two[link] === undefined ? 'gone' : 'changed',
      })
    }
  }
  return changes
}
