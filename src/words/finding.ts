/**
 * Findings from a code and its values. Here, and nowhere else, the English message and hint of the JSON contract are made.
 *
 *     findingOf({ rule: 'numbering', severity: 'error' }, tell('numbering.twice', { label: '三、' }), place)
 */
import type { Finding, PlainFinding, Severity } from '../model/finding.ts'
import type { Ui } from '../model/ui.ts'
import { findingWords } from './finding-words.ts'
import { type GivenTo, type Problem, type SaidProblem, sayProblem, type Values } from './problem.ts'
import { toldPath } from './told-path.ts'

export type FindingCode = keyof typeof findingWords

/** What is to be said, before it is known of which rule, and where. */
export interface Told {
  readonly code: FindingCode
  readonly values: Values
}

/** A code with the values that its row asks for; the compiler holds the two together. */
export const tell = <C extends FindingCode>(code: C, ...[values]: GivenTo<(typeof findingWords)[C]>): Told => ({
  code,
  values: values ?? {},
})

/** Where a finding stands. */
export type FindingPlace = Pick<Finding, 'file' | 'start' | 'end' | 'line' | 'column'>

/** Of a whole file: it has no span. */
export const wholeFile = (file: string): FindingPlace => ({ file, start: 0, end: 0, line: 1, column: 1 })

export function findingOf(
  rule: { readonly id: string; readonly severity: Severity },
  { code, values }: Told,
  { file, start, end, line, column }: FindingPlace,
): Finding {
  const { message, hint } = sayProblem('en', findingWords[code], values)
  return { rule: rule.id, code, values, severity: rule.severity, file, start, end, line, column, message, hint }
}

/** A finding in the language of its reader. */
export function sayFinding(ui: Ui, finding: Finding): SaidProblem {
  const words: Problem | undefined = findingWords[finding.code as FindingCode]
  return words === undefined ? finding : sayProblem(ui, words, finding.values)
}

/** The finding of a corpus that was named on the command line: the commands of its hint name it, too. */
export function namingCorpus<F extends Finding>(finding: F, corpus: string): F {
  const values = { ...finding.values, corpusNamed: corpus }
  const words: Problem | undefined = findingWords[finding.code as FindingCode]
  return words === undefined ? finding : { ...finding, values, hint: sayProblem('en', words, values).hint }
}

/** A finding as the JSON contracts show it: without its code and values, which are ours. */
export const plainFinding = ({ code: _code, values: _values, ...finding }: Finding): PlainFinding => ({
  ...finding,
  file: toldPath(finding.file),
})
