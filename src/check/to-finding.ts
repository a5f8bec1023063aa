/** A rule's fault to a finding: with the file's name, line and column. */
import type { CheckFinding, Severity } from '../model/index.ts'
import type { Lines } from '../text/lines.ts'
import type { Fault, Said } from './rule.ts'

export function toFinding(
  rule: { readonly id: string; readonly severity: Severity },
  fault: Fault,
  file: string,
  lines: Lines,
): CheckFinding {
  const { start, end } = fault
  return atPlace(rule, fault.message, fault.hint, { file, start, end, ...lines.place(start) })
}

/** A finding where its place is known already. */
export function atPlace(
  rule: { readonly id: string; readonly severity: Severity },
  message: Said,
  hint: Said,
  place: Pick<CheckFinding, 'file' | 'start' | 'end' | 'line' | 'column'>,
): CheckFinding {
  return {
    rule: rule.id,
    severity: rule.severity,
    file: place.file,
    start: place.start,
    end: place.end,
    line: place.line,
    column: place.column,
    message: message.en,
    hint: hint.en,
    zh: { message: message.zh, hint: hint.zh },
  }
}
