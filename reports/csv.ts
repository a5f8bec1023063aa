/**
 * The comparison as CSV (RFC 4180): one row a link, the columns of `records.ts`, UTF-8 with a byte order mark.
 *
 *     earlier,earlier_is,…\r\n2019·zh,full,…\r\n
 *
 * A cell that a spreadsheet would read as a formula begins with an apostrophe: `=1+1` is written `'=1+1`.
 */
import type { View } from '../src/core.ts'
import { columns, recordsOf } from './records.ts'

/** Excel takes a file for UTF-8 where this mark comes first. */
export const MARK = '\ufeff'

/** Characters at which spreadsheets begin a formula, full-width ones of some locales too, after any white space. */
const FORMULA = /^[\s\u00a0]*[=+\-@＝＋－＠]|^[\t\r\n]/u

export const defused = (text: string): string => (FORMULA.test(text) ? `'${text}` : text)

export function cell(value: string | number | boolean | null): string {
  if (value === null) return ''
  if (typeof value !== 'string') return String(value)
  const text = defused(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

export function toCsv(view: View): string {
  const lines = [columns.map((c) => c.name), ...recordsOf(view).map((r) => columns.map((c) => cell(r[c.name])))]
  return MARK + lines.map((line) => `${line.join(',')}\r\n`).join('')
}
