/** A rule's fault to a finding: with the file's name, line and column. */
import type { CheckFinding, Severity } from '../model/index.ts'
import type { Lines } from '../text/lines.ts'
import { findingOf } from '../words/finding.ts'
import type { Fault } from './rule.ts'

export const toFinding = (
  rule: { readonly id: string; readonly severity: Severity },
  fault: Fault,
  file: string,
  lines: Lines,
): CheckFinding => findingOf(rule, fault, { file, start: fault.start, end: fault.end, ...lines.place(fault.start) })
