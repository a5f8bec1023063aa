/**
 * Line breaks left over from a column or a page, in a text that is otherwise not wrapped.
 *
 *     五、双方重申致力于坚 ⏎ 定维护……        a break inside a word or sentence
 *     сотруд- ⏎ ничество                      a hyphen of the line, where сотрудничество stands elsewhere
 *
 * A text wrapped at a column throughout is no fault, but for words broken with a hyphen.
 */
import type { Clause } from '../model/index.ts'
import { tell } from '../words/finding.ts'
import { type Fault, shortly, type TextRule } from './rule.ts'

/** Clauses printed on several lines up to which a text counts as not wrapped, and their share. */
const STRAY = 3
const STRAY_SHARE = 0.1
const BREAK = /(?<=[\p{Script=Han}\p{Ll}])[ \t]*(?:\r\n|\n|\r)[ \t]*(?=[\p{Script=Han}\p{Ll}])/gu
/** Cheap to look for: most texts have none. */
const HYPHENATED = /[-\u00ad‐][\r\n]/
const HYPHEN = /(\p{L}+)[-\u00ad‐](?:\r\n|\n|\r)[ \t]*(\p{Ll}+)/gu

export const brokenWord: TextRule = {
  id: 'broken-word',
  severity: 'warning',
  scope: 'text',
  describe: { en: 'a word or sentence broken by a line break', zh: '换行断开了词或句' },
  check: ({ witness: { text }, clauses }) => {
    const faults: Fault[] = []
    const own = clauses.filter((c) => c.kind === 'clause')
    const wrapped = own.filter((c) => /[\n\r]/.test(text.slice(c.start, c.end)))
    const flowing = wrapped.length <= Math.max(STRAY, own.length * STRAY_SHARE) && wrapped.length < own.length
    if (flowing) for (const clause of wrapped) for (const fault of breaksIn(text, clause)) faults.push(fault)
    // The rest of a sentence that begins a paragraph of its own, with a small letter.
    own.forEach((clause, k) => {
      const before = own[k - 1]
      if (!flowing || before === undefined || clause.labelSpan !== null) return
      const tail = text.slice(before.start, before.end).trimEnd()
      if (/\p{Ll}$/u.test(tail) && /^\p{Ll}{2}/u.test(text.slice(clause.start, clause.start + 2)))
        faults.push(fault(text, before.start + tail.length, clause.start))
    })
    clauses.forEach((clause, k) => {
      const before = clauses[k - 1]
      if (before === undefined || clause.labelSpan !== null) return
      const end = before.start + text.slice(before.start, before.end).trimEnd().length
      if (breaksWord(text, end, clause.start)) faults.push(fault(text, end, clause.start))
    })
    for (const match of HYPHENATED.test(text) ? text.matchAll(HYPHEN) : []) {
      const [whole, head = '', tail = ''] = match
      const joined = new RegExp(`(?<!\\p{L})${head}${tail}`, 'iu')
      const apart = new RegExp(`(?<!\\p{L})${head}-${tail}`, 'iu')
      if (!joined.test(text) || apart.test(text)) continue
      const at = match.index + head.length
      if (!faults.some((f) => f.start <= at + 1 && at <= f.end))
        faults.push(fault(text, at, match.index + whole.length - tail.length))
    }
    return faults.sort((x, y) => x.start - y.start)
  },
}

/** Characters on each side of a break in which a Chinese word is looked for. */
const AROUND = 8
let segmenter: Intl.Segmenter | null = null

/** Does a Chinese word run over a break between two paragraphs: 坚 / 定? */
function breaksWord(text: string, end: number, start: number): boolean {
  const tail = /\p{Script=Han}{1,8}$/u.exec(text.slice(Math.max(0, end - AROUND), end))?.[0]
  const head = /^\p{Script=Han}{1,8}/u.exec(text.slice(start, start + AROUND))?.[0]
  if (tail === undefined || head === undefined) return false
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' })
  for (const { index } of segmenter.segment(tail + head)) if (index === tail.length) return false
  return true
}

const breaksIn = (text: string, clause: Clause): readonly Fault[] =>
  [...text.slice(clause.start, clause.end).matchAll(BREAK)].map((m) =>
    fault(text, clause.start + m.index, clause.start + m.index + m[0].length),
  )

function fault(text: string, start: number, end: number): Fault {
  const words = `${shortly(text.slice(Math.max(0, start - 6), start))} / ${shortly(text.slice(end, end + 6))}`
  return {
    start,
    end,
    ...tell('broken-word', { words }),
  }
}
