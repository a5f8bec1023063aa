/**
 * A clause that stops without an end mark: its end was cut off, or the mark was.
 *
 *     双方重申支持联合国发挥中心作用        told, if the other clauses end with 。
 *     关于两国关系                          a short line without a mark is a heading
 *     米·索尔丹（签字）                      signatures, datelines and titles stand outside the body
 *
 * A text whose items have no end marks as a habit is left alone.
 */
import type { Clause } from '../model/index.ts'
import { tell } from '../words/finding.ts'
import { type Fault, shortly, type TextRule } from './rule.ts'

const ENDED =
  /[。！？；：…．.!?;:—][”’»"'」』）)】\]〉》]*(?:\s*\[\d+\])?$|[，,、]$|[;；,，]\s*(?:and|or|и|или|以及|和|或)$/u
/** A line shorter than this may be a heading that is not told by anything else. */
const HEADING = { zh: 16, ru: 60, en: 60 } as const
/** Share of clauses printed on several lines from which a text counts as wrapped. */
const WRAPPED_SHARE = 0.2
/** Clauses without an end mark, and their share of the body, up to which they are slips and no habit. */
const SLIPS = 3
const SLIP_SHARE = 0.05

export const sentenceEnd: TextRule = {
  id: 'sentence-end',
  severity: 'warning',
  scope: 'text',
  describe: { en: 'a clause without an end mark', zh: '条款末尾没有标点' },
  check: ({ witness: { text, lang }, clauses }) => {
    const words = (c: Clause): string => text.slice(c.start, c.end).trimEnd()
    const own = clauses.filter((c) => c.kind === 'clause')
    const ends = own.map((c) => ENDED.test(words(c)))
    const first = ends.indexOf(true)
    const last = ends.lastIndexOf(true)
    if (first < 0) return []
    const body = own.slice(first, last + 1)
    // A wrapped text breaks lines after Article and paragraph, where no end mark is wanted.
    const wrapped = body.filter((c) => /[\r\n]/.test(words(c))).length
    if (lang !== 'zh' && wrapped > body.length * WRAPPED_SHARE) return []
    const lacks = body.map((c) => !ENDED.test(words(c)) && [...words(c)].length >= HEADING[lang])
    // A list of titles has no end marks: its items stand together.
    const open = body.filter((_, k) => lacks[k] && !lacks[k - 1] && !lacks[k + 1])
    if (open.length > Math.max(SLIPS, body.length * SLIP_SHARE)) return []
    return open.map((clause): Fault => {
      const tail = words(clause).slice(-14)
      const end = clause.start + words(clause).length
      return {
        start: Math.max(clause.start, end - 1),
        end,
        ...tell('sentence-end', { clause: clause.id, words: shortly(tail) }),
      }
    })
  },
}
