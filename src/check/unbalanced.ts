/**
 * Brackets and quotation marks that are opened and not closed, or closed and not opened.
 *
 *     签署的《睦邻友好合作条约确定        《 is never closed
 *     “……”和”                            ” closes nothing
 *     1) trade; 2) transport               no fault: a bracket behind a number
 *     “first paragraph ⏎ “second”          no fault: English opens a quotation anew in each paragraph
 *
 * A pair may span a few clauses. Apostrophes are left alone; straight quotes are counted.
 */
import type { Clause } from '../model/index.ts'
import { type Told, tell } from '../words/finding.ts'
import { type Fault, shortly, type TextRule } from './rule.ts'

const CLOSERS: Readonly<Record<string, string>> = {
  '（': '）',
  '(': '）',
  '《': '》',
  '〈': '〉',
  '【': '】',
  '[': '】',
  '〔': '〕',
  '「': '」',
  '『': '』',
  '“': '”',
  '«': '»',
  '„': '“',
  '‘': '’',
}
const SAME: Readonly<Record<string, string>> = { ')': '）', ']': '】' }
/** Clauses that one pair may span. */
const SPAN = 10
/** A bracket that closes the number before it. */
const BEHIND_NUMBER = /(?:^|[\s;；,，:：。.（(])(?:\d{1,3}|[a-zа-я]{1,4}|[一二三四五六七八九十]{1,3})$/u

interface Open {
  readonly mark: string
  readonly at: number
  readonly clause: number
}

export const unbalanced: TextRule = {
  id: 'unbalanced',
  severity: 'error',
  scope: 'text',
  describe: { en: 'quotation marks or brackets without their other half', zh: '引号、括号或书名号不成对' },
  check: ({ witness: { text, lang }, clauses }) => {
    const faults: Fault[] = []
    let open: Open[] = []
    const never = (o: Open): void => {
      faults.push(fault(text, o.at, (words) => tell('unbalanced.open', { mark: o.mark, words })))
    }
    clauses.forEach((clause: Clause, k) => {
      for (const o of open) if (k - o.clause > SPAN) never(o)
      open = open.filter((o) => k - o.clause <= SPAN)
      let straight = -1
      for (const match of text.slice(clause.start, clause.end).matchAll(MARKS)) {
        const ch = match[0]
        const i = clause.start + match.index
        if (ch === '"') {
          straight = straight < 0 ? i : -1
          continue
        }
        if ((ch === '‘' || ch === '’') && lang !== 'zh') continue
        if (ch === '“' && lang === 'ru') {
          // „…“ and “…” are both in use: it closes where „ is open.
          const last = open.at(-1)
          if (last?.mark === '„') {
            open.pop()
            continue
          }
        }
        if (CLOSERS[ch] !== undefined) {
          const last = open.at(-1)
          const anew = i === clause.start && last?.mark === ch && last.clause < k
          if (anew) open.pop()
          open.push({ mark: ch, at: i, clause: k })
          continue
        }
        const closer = SAME[ch] ?? ch
        if (!CLOSING.has(closer)) continue
        const at = open.findLastIndex((o) => CLOSERS[o.mark] === closer || (closer === '”' && o.mark === '„'))
        if (at >= 0 && (at === open.length - 1 || open[at]!.clause === k)) {
          for (const o of open.slice(at + 1)) never(o)
          open.length = at
          continue
        }
        if (closer === '）' && BEHIND_NUMBER.test(text.slice(Math.max(clause.start, i - 6), i))) continue
        if (at >= 0) {
          for (const o of open.slice(at + 1)) never(o)
          open.length = at
          continue
        }
        faults.push(fault(text, i, (words) => tell('unbalanced.close', { mark: ch, words })))
      }
      if (straight >= 0) faults.push(fault(text, straight, (words) => tell('unbalanced.straight', { words })))
    })
    for (const o of open) never(o)
    return faults.sort((x, y) => x.start - y.start)
  },
}

/** All marks that are looked at. */
const MARKS = /[（）()《》〈〉【】[\]〔〕「」『』“”«»„‘’"]/gu
const CLOSING = new Set([...Object.values(CLOSERS), '”'].filter((mark) => mark !== '“'))

const fault = (text: string, at: number, told: (words: string) => Told): Fault => ({
  start: at,
  end: at + 1,
  ...told(shortly(text.slice(Math.max(0, at - 8), at + 12).replace(/\s+/gu, ' '))),
})
