/** A finding as one line of error, in the shape that editors know: `FILE:LINE:COL: message; hint [rule]`. */
import { type Finding, sayFinding, type Ui } from '../src/index.ts'
import { namingCorpus } from '../src/words/finding.ts'
import { toldPath } from '../src/words/told-path.ts'
import { typeset } from '../src/words/typeset.ts'
import { visible } from './visible.ts'

/** What is wrong and what to do, in the language of the reader. */
export function findingText(finding: Finding, ui: Ui): string {
  const { message, hint } = sayFinding(ui, finding)
  return typeset(ui).clauses([message, hint])
}

/** `corpus`: as it was named, for the commands that the line gives. */
export function findingLine(found: Finding, ui: Ui, corpus?: string): string {
  const finding = corpus === undefined ? found : namingCorpus(found, corpus)
  const line = `${toldPath(finding.file)}:${finding.line}:${finding.column}: ${findingText(finding, ui)} [${finding.rule}]`
  return visible(line.replace(/\s*[\r\n\u2028\u2029]+\s*/gu, ' '))
}
