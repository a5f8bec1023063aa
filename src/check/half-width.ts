/**
 * Stray half-width marks in a Chinese text that is otherwise set full-width.
 *
 *     双方重申,将……（一百处皆作，）        told
 *     a text set half-width throughout      no fault: that is how it was printed
 *
 * In `full` witnesses alone: an excerpt keeps what a newspaper printed.
 */

import { tell } from '../words/finding.ts'
import type { Fault, TextRule } from './rule.ts'

const FULL = /[，；：？！（）]/gu
const HAN = '\\p{Script=Han}”’》〉」』）\\u3000'
const HALF = new RegExp(`(?<=[${HAN}])[,;:?!()]|[,;:?!()](?=[\\p{Script=Han}“‘《〈「『（])`, 'gu')
/** Half-width marks are stray while at most one mark in so many is. */
const STRAY = 10
const WIDE: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
}

export const halfWidth: TextRule = {
  id: 'half-width',
  severity: 'warning',
  scope: 'text',
  describe: { en: 'stray half-width marks among full-width ones', zh: '全角标点中夹有半角标点' },
  check: ({ witness: { text, lang, fidelity } }) => {
    if (lang !== 'zh' || fidelity !== 'full') return []
    const half = [...text.matchAll(HALF)]
    const full = text.match(FULL)?.length ?? 0
    if (half.length === 0 || half.length * STRAY > full + half.length) return []
    return half.map(
      (m): Fault => ({
        start: m.index,
        end: m.index + 1,
        ...tell('half-width', { mark: m[0], wide: WIDE[m[0]]! }),
      }),
    )
  },
}
