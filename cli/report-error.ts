/** Which errors are the user's or a file's to mend, and how they are said in one line. */
import type { Ui } from '../src/index.ts'
import { isSayable } from '../src/words/sayable.ts'
import { visible } from './visible.ts'

/** Errors that carry a line for the reader: told by name, so that nothing is loaded to tell them apart. */
const FOR_THE_READER = new Set(['UsageError', 'InputError', 'ReportRefused', 'ReportNotWritten'])

/** Raised by Node for files and folders, where no stage has said it better. */
const FILE_CODES = new Set(['ENOENT', 'EACCES', 'EPERM', 'EISDIR', 'ENOTDIR', 'ENOSPC', 'EROFS', 'EMFILE', 'EDQUOT'])

export const isUsage = (error: unknown): boolean =>
  error instanceof Error &&
  (FOR_THE_READER.has(error.name) || FILE_CODES.has((error as NodeJS.ErrnoException).code ?? ''))

/** The line for the reader, in the interface language where the error can say itself. No line break or escape gets through. */
export function oneLine(error: unknown, ui: Ui): string {
  const said = isSayable(error) ? error.said(ui) : error instanceof Error ? error.message : String(error)
  return visible(said.replace(/\s*[\r\n\u2028\u2029]+\s*/gu, ' '))
}
