/**
 * A sentence as the readers of stance see it: what is quoted says nothing of who speaks, and is blotted out.
 *
 *     双方签署《支持重建议定书》。       →  双方签署□□□□□□□□□。
 *     总统说：“我们反对封锁。”           →  总统说：□□□□□□□□□
 *     the World "Support" Fund           →  the World □□□□□□□□□ Fund
 */
import type { FoldTable } from '../text/key.ts'

/** A sentence with the way back: `at[i]` is the offset in the file of the character that gave `text[i]`. */
export interface Legible {
  /** Case as printed; ё as е, no stress marks, white space as one space (none in Chinese). */
  readonly text: string
  readonly at: readonly number[]
}

/** What stands for a character that is quoted. */
export const BLOT = '□'

/** Marks that open a quotation, a title or an aside, and those that may close it. */
const PAIRS: ReadonlyMap<string, string> = new Map([
  ['《', '》'],
  ['〈', '〉'],
  ['「', '」'],
  ['『', '』'],
  ['“', '”“'],
  ['„', '“”'],
  ['«', '»'],
  ['（', '）)'],
  ['(', ')）'],
  ['"', '"'],
  ['＂', '＂'],
])

/** Soft hyphens, zero-width characters, stress marks. */
const NO_PRINT = /[\u00ad\u200b-\u200f\u2060\ufeff]|\u0301|\u0300/
const HAN_OR_MARK = /[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]/

export function readLegibly(text: string, [start, end]: readonly [number, number], fold: FoldTable | null): Legible {
  const out: string[] = []
  const at: number[] = []
  const closers: string[] = []
  for (let i = start; i < end; i++) {
    const printed = text[i]!
    if (NO_PRINT.test(printed)) continue
    const closing = closers.at(-1)?.includes(printed) === true
    const opened = closing ? undefined : PAIRS.get(printed)
    if (opened !== undefined) closers.push(opened)
    if (/\s/.test(printed)) {
      const next = text.slice(i + 1, end).match(/\S/)?.[0] ?? ''
      const tight = HAN_OR_MARK.test(out.at(-1) ?? '') || HAN_OR_MARK.test(next)
      if (!tight && out.at(-1) !== ' ') {
        out.push(' ')
        at.push(i)
      }
      continue
    }
    const code = printed.charCodeAt(0)
    const folded = fold?.get(code)
    const plain =
      folded === undefined ? (printed === 'ё' ? 'е' : printed === 'Ё' ? 'Е' : printed) : String.fromCharCode(folded)
    out.push(closers.length > 0 ? BLOT : plain)
    at.push(i)
    if (closing) closers.pop()
  }
  return { text: out.join(''), at }
}
