/**
 * Both texts and what is expected of them in one line: `双方[支持→欢迎]该倡议`.
 * A mark behind the bracket tells the kind: `[#2021年→2022年]` number, `[~能源、→]` order, `['“→"]` punctuation.
 * `|` parts clauses on the side where it stands alone; sentences end with 。！？； or `. `.
 */

import { type BeadDiff, diffBead } from '../../src/diff/diff-bead.ts'
import type { Side } from '../../src/diff/read-side.ts'
import type { Variant } from '../../src/model/alignment.ts'
import type { Span } from '../../src/model/span.ts'

const MARKS = { wording: '', number: '#', order: '~', punctuation: "'" } as const

export function readNotation(line: string): { a: string; b: string } {
  const side = (pick: 1 | 2) =>
    line.replace(/\[([^\]→]*)→([^\]]*)\]/g, (_, x: string, y: string) => (pick === 1 ? x.replace(/^[#~']/, '') : y))
  return { a: side(1), b: side(2) }
}

/** A side of one or more clauses, parted by `|`, in a file with something before, between and behind them. */
export function sideOf(text: string): Side {
  let file = '※'
  const clauses: { start: number; end: number; sentences: Span[] }[] = []
  for (const part of text.split('|')) {
    const start = file.length
    file += part
    const sentences: Span[] = []
    const ends = /[。｡！？；]+[”"]?|[.!?](?= )/g
    let from = 0
    for (const match of part.matchAll(ends)) {
      const end = match.index + match[0].length
      if (part.slice(end).trim() === '') break
      sentences.push([start + from, start + end])
      from = end + (/^\s*/.exec(part.slice(end)) as RegExpExecArray)[0].length
    }
    sentences.push([start + from, file.length])
    clauses.push({ start, end: file.length, sentences })
    file += '\n第一条 '
  }
  return { text: file, clauses }
}

export const joinedText = (side: Side): string => side.clauses.map((c) => side.text.slice(c.start, c.end)).join('')

/** The variants put into the joined text of side a: what the law says must give side b. */
export function applyVariants(a: Side, b: Side, variants: readonly Variant[]): string {
  return render(a, b, variants, (_, y) => y)
}

export function render(
  a: Side,
  b: Side,
  variants: readonly Variant[],
  show: (x: string, y: string, v: Variant) => string,
): string {
  let out = ''
  let k = 0
  for (const clause of a.clauses) {
    let at = clause.start
    for (; k < variants.length; k++) {
      const v = variants[k] as Variant
      if (v.a[0] < at || v.a[1] > clause.end) break
      out += a.text.slice(at, v.a[0]) + show(a.text.slice(...v.a), b.text.slice(...v.b), v)
      at = v.a[1]
    }
    out += a.text.slice(at, clause.end)
  }
  if (k < variants.length) throw new Error(`variant ${k} lies in no clause or out of order`)
  return out
}

export function showDiff(a: Side, b: Side, diff: BeadDiff): string {
  return render(a, b, diff.variants, (x, y, v) => `[${MARKS[v.kind]}${x}→${y}]`)
}

export function diffLine(line: string): string {
  const { a, b } = readNotation(line)
  const x = sideOf(a)
  const y = sideOf(b)
  return showDiff(x, y, diffBead({ a: x, b: y }))
}
