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

/** What ends each mark; a Chinese quotation closes the low one, too. */
const endsOf = (mark: string): readonly string[] => (mark === '„' ? ['“', '”'] : [CLOSERS[mark]!])

/** Marks that wait for their other half, innermost last. Each question costs the same however many are open. */
class OpenMarks {
  #marks: Open[] = []
  /** Places in `#marks` by what ends them, ascending. */
  readonly #byEnd = new Map<string, number[]>()

  get count(): number {
    return this.#marks.length
  }
  last(): Open | undefined {
    return this.#marks.at(-1)
  }
  clauseOf(at: number): number {
    return this.#marks[at]!.clause
  }
  push(mark: Open): void {
    for (const end of endsOf(mark.mark)) {
      const places = this.#byEnd.get(end)
      if (places) places.push(this.#marks.length)
      else this.#byEnd.set(end, [this.#marks.length])
    }
    this.#marks.push(mark)
  }
  pop(): Open | undefined {
    const mark = this.#marks.pop()
    if (mark) for (const end of endsOf(mark.mark)) this.#byEnd.get(end)!.pop()
    return mark
  }
  /** Place of the innermost mark that this ends, or -1. */
  lastThatEndsWith(end: string): number {
    return this.#byEnd.get(end)?.at(-1) ?? -1
  }
  /** Closes the mark at a place; returns those inside it, which now never close, outermost first. */
  close(at: number): readonly Open[] {
    const inside: Open[] = []
    while (this.#marks.length > at + 1) inside.push(this.pop()!)
    this.pop()
    return inside.reverse()
  }
  /** Takes out the marks of clauses before this one and returns them. */
  forget(clause: number): readonly Open[] {
    const gone = this.#marks.filter((o) => o.clause < clause)
    if (gone.length === 0) return gone
    const left = this.#marks.filter((o) => o.clause >= clause)
    this.#marks = []
    this.#byEnd.clear()
    for (const mark of left) this.push(mark)
    return gone
  }
}

export const unbalanced: TextRule = {
  id: 'unbalanced',
  severity: 'error',
  scope: 'text',
  describe: { en: 'quotation marks or brackets without their other half', zh: '引号、括号或书名号不成对' },
  check: ({ witness: { text, lang }, clauses }) => {
    const faults: Fault[] = []
    const open = new OpenMarks()
    const never = (o: Open): void => {
      faults.push(fault(text, o.at, (words) => tell('unbalanced.open', { mark: o.mark, words })))
    }
    clauses.forEach((clause: Clause, k) => {
      open.forget(k - SPAN).forEach(never)
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
          if (open.last()?.mark === '„') {
            open.pop()
            continue
          }
        }
        if (CLOSERS[ch] !== undefined) {
          const last = open.last()
          const anew = i === clause.start && last?.mark === ch && last.clause < k
          if (anew) open.pop()
          open.push({ mark: ch, at: i, clause: k })
          continue
        }
        const closer = SAME[ch] ?? ch
        if (!CLOSING.has(closer)) continue
        const at = open.lastThatEndsWith(closer)
        // A bracket behind a number closes what is open in this clause alone.
        const loose = at >= 0 && at < open.count - 1 && open.clauseOf(at) !== k
        if (closer === '）' && (at < 0 || loose) && BEHIND_NUMBER.test(text.slice(Math.max(clause.start, i - 6), i)))
          continue
        if (at >= 0) {
          open.close(at).forEach(never)
          continue
        }
        faults.push(fault(text, i, (words) => tell('unbalanced.close', { mark: ch, words })))
      }
      if (straight >= 0) faults.push(fault(text, straight, (words) => tell('unbalanced.straight', { words })))
    })
    open.forget(Infinity).forEach(never)
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
