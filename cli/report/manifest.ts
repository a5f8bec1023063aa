/** The record that `tifa report` leaves beside its files: `tifa-report.json`. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Fidelity } from '../../src/index.ts'
import type { LinkSums } from './bead-sums.ts'

/** Name of the record that stands beside the reports. */
export const MANIFEST_FILE = 'tifa-report.json'

/** What made a report, so that it can be checked later. Checksums are SHA-256 of a file's bytes, in hexadecimal. */
export interface ReportManifest {
  readonly schema: 'tifa/report@1'
  readonly tool: { readonly version: string; readonly icu: string }
  /** As given on the command line, after `report`. */
  readonly arguments: readonly string[]
  readonly ui: string
  readonly showPunctuation: boolean
  /** Earlier ones first, the base last. */
  readonly witnesses: readonly {
    readonly siglum: string
    readonly document: string | null
    readonly fidelity: Fidelity
    readonly file: string
    readonly sha256: string
  }[]
  readonly files: readonly {
    readonly format: string
    readonly file: string
    readonly bytes: number
    readonly sha256: string
  }[]
  /** What earlier reports wrote into the same folder and still stands there, as it was written. */
  readonly earlier?: readonly { readonly file: string; readonly sha256: string }[]
  /** A checksum for each link, so that a report can be told stale link by link. */
  readonly links?: readonly LinkSums[]
}

/** The record in a folder, or null where there is none that can be read. Anybody may have written it. */
export async function readManifest(dir: string): Promise<ReportManifest | null> {
  const json = await readFile(join(dir, MANIFEST_FILE), 'utf8').catch(() => '')
  try {
    const value = JSON.parse(json) as Partial<ReportManifest> | null
    if (!value?.schema?.startsWith('tifa/report@')) return null
    if (!Array.isArray(value.witnesses) || !Array.isArray(value.files)) return null
    const { earlier, ...rest } = value as ReportManifest
    return Array.isArray(earlier) ? { ...rest, earlier } : rest
  } catch {
    return null
  }
}
