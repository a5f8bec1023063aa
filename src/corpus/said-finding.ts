/**
 * A fault of the corpus's files as a finding, in both languages of the interface.
 *
 *     document.yaml:1:1: the key "date" is missing; add it            缺少 "date" 这个键；请补上
 */
import type { Finding, Severity } from '../model/finding.ts'
import type { Said } from '../text/input-error.ts'

/** Where a finding stands; a whole file has no span. */
export type FindingPlace = Pick<Finding, 'file' | 'start' | 'end' | 'line' | 'column'>

export const wholeFile = (file: string): FindingPlace => ({ file, start: 0, end: 0, line: 1, column: 1 })

export const saidFinding = (
  rule: string,
  { file, start, end, line, column }: FindingPlace,
  message: Said,
  hint: Said,
  severity: Severity = 'error',
): Finding => ({
  rule,
  severity,
  file,
  start,
  end,
  line,
  column,
  message: message.en,
  hint: hint.en,
  zh: { message: message.zh, hint: hint.zh },
})
