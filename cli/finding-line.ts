/** A finding as one line of error, in the shape that editors know: `FILE:LINE:COL: message; hint [rule]`. */
import type { Finding, Ui } from '../src/index.ts'
import { visible } from './visible.ts'

/** In Chinese where whoever found it says it in Chinese. */
export function findingLine(finding: Finding, ui: Ui): string {
  const zh = ui === 'zh' ? finding.zh : undefined
  const { message, hint } = zh ?? finding
  const { file, line, column, rule } = finding
  return visible(
    `${file}:${line}:${column}: ${message}${zh ? '；' : '; '}${hint} [${rule}]`.replace(
      /\s*[\r\n\u2028\u2029]+\s*/gu,
      ' ',
    ),
  )
}
