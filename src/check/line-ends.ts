/**
 * Line ends of two kinds in one file: it was put together from two sources, or edited by two programs.
 *
 *     a ⏎(CRLF) b ⏎(LF)      told at the first line of the rarer kind
 *     a ⏎(CRLF) b ⏎(CRLF)    no fault: git may check a text out so
 */

import { tell } from '../words/finding.ts'
import type { TextRule } from './rule.ts'

const NAMES = { '\r\n': 'CRLF', '\n': 'LF', '\r': 'CR' } as const
type End = keyof typeof NAMES

export const lineEnds: TextRule = {
  id: 'line-ends',
  severity: 'warning',
  scope: 'text',
  describe: { en: 'line ends of several kinds in one file', zh: '同一文件中换行符不一' },
  check: ({ witness: { text } }) => {
    const seen = new Map<End, { count: number; first: number }>()
    for (const match of text.matchAll(/\r\n|\n|\r/g)) {
      const kind = match[0] as End
      const known = seen.get(kind)
      if (known) known.count++
      else seen.set(kind, { count: 1, first: match.index })
    }
    if (seen.size < 2) return []
    const rarest = [...seen].sort((x, y) => x[1].count - y[1].count)[0]!
    const kinds = [...seen].map(([kind, { count }]) => `${count} ${NAMES[kind]}`).join(', ')
    const at = rarest[1].first
    return [
      {
        start: at,
        end: at + rarest[0].length,
        ...tell('line-ends', { kinds }),
      },
    ]
  },
}
