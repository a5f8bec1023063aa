/**
 * Gaps, repeats and disorder in the numbers of a full text.
 *
 *     一、 二、 四、          三 is missing
 *     第三条 第三条           第三条 stands twice
 *     （一）（二）（一）      no fault where words stand between: another list
 *     第三章 … 第四条         no fault: articles run through all chapters
 *     一、 1． 2． 二、 3．   no fault: so may the points of sections
 *
 * In `full` witnesses alone: an abridgement and a digest may well leave numbers out.
 */

import { isContinuous, readNumbers } from '../genre/printed-numbers.ts'
import { type Told, tell } from '../words/finding.ts'
import type { Fault, TextRule } from './rule.ts'

interface List {
  readonly shape: string
  value: number
  /** Clause of that number. */
  at: number
}

export const numbering: TextRule = {
  id: 'numbering',
  severity: 'error',
  scope: 'text',
  describe: { en: 'numbers missing, repeated or out of order', zh: '编号缺漏、重复或颠倒' },
  check: ({ witness: { text, fidelity }, clauses }) => {
    if (fidelity !== 'full') return []
    const faults: Fault[] = []
    const through = new Map<string, List>()
    let lists: List[] = []
    // The number last printed in each shape.
    const printedLast = new Map<string, number>()
    clauses.forEach((clause, k) => {
      if (clause.labelSpan === null) return
      const printed = text.slice(clause.labelSpan[0], clause.labelSpan[1])
      for (const readings of readNumbers(printed)) {
        // A letter may be a Roman number, too: what carries a list on is meant, else what begins one.
        const carried = lists.findLastIndex((l) => readings.some((r) => r.shape === l.shape && r.value === l.value + 1))
        const reading =
          readings.find((r) => r.shape === lists[carried]?.shape && r.value === (lists[carried] as List).value + 1) ??
          readings.find((r) => r.value === 1) ??
          readings.find((r) => lists.some((l) => l.shape === r.shape)) ??
          readings[0]
        if (!reading) continue
        const known = lists.findLastIndex((l) => l.shape === reading.shape)
        const { shape, value } = reading
        const list = lists[known] ?? through.get(shape)
        if (known >= 0) lists = lists.slice(0, known + 1)
        const expected = list === undefined ? 1 : list.value + 1
        const restarts =
          value === 1 &&
          (list === undefined || clauses.slice(list.at + 1, k).some((c) => c.labelSpan === null) || list.at < k - 1)
        const runsOn = list === undefined && value === (printedLast.get(shape) ?? Number.NaN) + 1
        printedLast.set(shape, value)
        if (value !== expected && !restarts && !runsOn) {
          const span = clause.labelSpan
          faults.push({ start: span[0], end: span[1], ...whatIsWrong(printed, value, expected, list === undefined) })
        }
        if (known >= 0) {
          const last = lists[known]!
          last.value = value
          last.at = k
        } else {
          const next = { shape, value, at: k }
          lists.push(next)
          if (isContinuous(shape)) through.set(shape, next)
        }
      }
    })
    return faults
  },
}

function whatIsWrong(printed: string, value: number, expected: number, first: boolean): Told {
  const label = printed.replace(/\s+/gu, ' ').trim()
  if (first) return tell('numbering.begins', { label })
  if (value > expected)
    return tell('numbering.gap', { label, gap: expected === value - 1 ? expected : `${expected}–${value - 1}` })
  if (value === expected - 1) return tell('numbering.twice', { label })
  return tell('numbering.order', { label, before: expected - 1 })
}
