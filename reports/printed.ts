/**
 * Text as a document shows it: lines that the file wraps are joined, and a label stands before its clause.
 *
 *     双方⏎支持   →   双方支持        both⏎parties   →   both parties        七、 + 双方 → 七、双方      7. + Both → 7. Both
 *
 * Nothing else changes. A stretch is cut by its offsets, so the pieces of a clause, joined, give the clause.
 */
import type { ClauseView } from '../src/core.ts'

const WRAP = /[^\S\n\r]*[\n\r]\s*/u
/** Characters between which a wrapped line is joined without a space. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}　-〿＀-￯“”‘’…—]/u

/** The stretch [start, end) of a file's text. */
export function printedSpan(text: string, start: number, end: number): string {
  const piece = text.slice(start, end)
  if (!/[\n\r]/u.test(piece) && !/^\s|\s$/u.test(piece)) return piece
  let out = ''
  let at = start
  while (at < end) {
    if (!/\s/u.test(text[at]!)) {
      out += text[at++]
      continue
    }
    // The white space as it stands in the file: what is shown for it does not depend on where the stretch was cut.
    let from = at
    while (from > 0 && /\s/u.test(text[from - 1]!)) from--
    let to = at
    while (to < text.length && /\s/u.test(text[to]!)) to++
    const stop = Math.min(to, end)
    if (!WRAP.test(text.slice(from, to))) out += text.slice(at, stop)
    else if (at === from && !(UNSPACED.test(text[from - 1] ?? '') && UNSPACED.test(text[to] ?? ''))) out += ' '
    at = stop
  }
  return out
}

/** White space between a label and what follows, where the file is not at hand. */
export const labelGap = (label: string): string => (/[、．。，：）】〕》\s]$/u.test(label) ? '' : ' ')

/** A clause as one line of words: label and text, wrapped lines joined. */
export function printedClause(clause: ClauseView): string {
  const text = clause.runs.map((run) => run.text).join('')
  const words = printedSpan(text, 0, text.length)
  return clause.label === null ? words : `${clause.label}${labelGap(clause.label)}${words}`
}
