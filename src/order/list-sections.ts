/**
 * The sections of a text, and how much of it each takes.
 *
 *     一、关于两国关系 … 二、关于政治互信 …      a section for each heading that is no title, with all that stands under it
 *     一、双方重申…  双方认为…  二、…            a section for each number, where the text has numbers and no headings
 *
 * Share is of letters and digits. Title, dateline and signature lines are no part of the text that is shared out; a
 * preamble and closing words are, and belong to no section.
 */
import type { Clause } from '../model/clause.ts'
import type { Section } from '../model/order.ts'
import { keyText } from '../text/key.ts'

/** The sections of a text, and what else its order is told by. */
export interface Sections {
  readonly list: readonly Section[]
  /** By section, what its heading says, as a key; null where it has none, or another section says the same. */
  readonly names: readonly (string | null)[]
  /** By clause, the index of its section, or -1. */
  readonly of: Int32Array
  /** By clause, its letters; 0 for title, dateline, lead-in and signature. */
  readonly letters: Int32Array
  /** By clause, the letters of all clauses before; one longer. */
  readonly before: Int32Array
}

const NUMBERED = /^(?!p\d|h\d)([^.]+)/u

export function listSections(text: string, clauses: readonly Clause[]): Sections {
  const of = new Int32Array(clauses.length).fill(-1)
  const letters = new Int32Array(clauses.length)
  const before = new Int32Array(clauses.length + 1)
  const headed = clauses.some((c) => c.kind === 'heading' && c.part === undefined)
  const first: number[] = []
  const keys: string[] = []
  clauses.forEach((clause, i) => {
    letters[i] = clause.part === undefined ? countLetters(text, clause.start, clause.end) : 0
    before[i + 1] = before[i]! + letters[i]!
    if (clause.part !== undefined) return
    const key = headed ? headingOf(text, clause) : (NUMBERED.exec(clause.id)?.[1] ?? null)
    if (key === null) return
    // Two sections of one name are two where something stands between them, or where a heading opens the second.
    const opens = headed && clause.kind === 'heading' && clause.path.length === 0
    if (opens || keys.at(-1) !== key || of[i - 1] === -1) {
      first.push(i)
      keys.push(key)
    }
    of[i] = first.length - 1
  })
  const all = before[clauses.length]! || 1
  const sums = new Float64Array(first.length)
  clauses.forEach((_, i) => {
    if (of[i]! >= 0) sums[of[i]!] = sums[of[i]!]! + letters[i]!
  })
  const list = first.map((i, k) => ({ id: clauses[i]!.id, share: rounded(sums[k]! / all) }))
  const named = keys.map((key) => (headed ? keyText(key) : ''))
  const names = named.map((name, k) =>
    name === '' || named.some((other, i) => i !== k && other === name) ? null : name,
  )
  return { list, names, of, letters, before }
}

/** The outermost heading over a clause, itself where it is one; null before the first. */
const headingOf = (text: string, clause: Clause): string | null =>
  clause.path[0] ?? (clause.kind === 'heading' ? text.slice(clause.start, clause.end) : null)

const LETTERS = /[\p{L}\p{N}]+/gu

export function countLetters(text: string, start: number, end: number): number {
  let n = 0
  for (const [word] of text.slice(start, end).matchAll(LETTERS)) n += word.length
  return n
}

/** Four decimals: a ten-thousandth of a text is less than a word, and the same bytes come out everywhere. */
export const rounded = (share: number): number => Math.round(share * 1e4) / 1e4
