import type { Collated, View } from '../src/core.ts'
import type { Label } from '../src/words/say.ts'
import { SayableError } from '../src/words/sayable.ts'

/** What an exporter may draw on: one comparison, as data and as shown. */
export interface ReportInput {
  readonly collated: Collated
  readonly view: View
  readonly options: ReportOptions
}

export interface ReportOptions {
  /** `table`: the 对照表; `redline`: the later text with tracked changes. */
  readonly docxMode: 'table' | 'redline'
  /** Whom tracked changes name. */
  readonly author: string
  /** `changes`: what is kept is folded; `all`: it is printed. */
  readonly rows?: 'changes' | 'all'
}

export const defaultReportOptions: ReportOptions = { docxMode: 'table', author: 'tifa', rows: 'changes' }

/** The same input gives the same bytes. */
export type Export = (input: ReportInput) => string | Uint8Array | Promise<string | Uint8Array>

/** One form of report. Its code, and any library it needs, is loaded when it is asked for and not before. */
export interface Exporter {
  readonly format: string
  /** Of the file, without the dot. */
  readonly extension: string
  /** What it is, for `--help`. */
  readonly words: Label
  readonly load: () => Promise<Export>
}

/**
 * A form that these texts do not allow, such as tracked changes against a digest: the reader's request, not our fault.
 * Shown as one line, exit code 2.
 */
export class ReportRefused extends SayableError {
  override name = 'ReportRefused'
}
