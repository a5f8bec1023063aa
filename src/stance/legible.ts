/**
 * A sentence as the readers of stance see it: what is quoted says nothing of who speaks, and is blotted out.
 *
 *     双方签署《支持重建议定书》。       →  双方签署□□□□□□□□□。
 *     总统说：“我们反对封锁。”           →  总统说：□□□□□□□□□
 *     the World "Support" Fund           →  the World □□□□□□□□□ Fund
 */
import type { FoldTable } from '../text/key.ts'

/** A sentence with the way back to the file. */
export interface Legible {
  /** Case as printed; ё as е, no stress marks, white space as one space (none in Chinese). */
  readonly text: string
  /** The offset in the file of the character that gave `text[i]`. */
  readonly at: (i: number) => number
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

/** What no sentence is read with as it stands: marks of quotation, asides, line breaks, what prints nothing, ё. */
const WANTS_WORK =
  /[《〈「『“„«（("＂\t\n\r\u00a0\u00ad\u0085\u200b-\u200f\u2028\u2029\u2060\u3000\ufeffёЁ]|\u0301|\u0300| {2}|[\u3000-\u9fff\uff00-\uffef] | [\u3000-\u9fff]/
/** Soft hyphens, zero-width characters, stress marks. */
const NO_PRINT = /[\u00ad\u200b-\u200f\u2060\ufeff]|\u0301|\u0300/
const isNoPrint = (code: number): boolean => code > 0xac && NO_PRINT.test(String.fromCharCode(code))
const SPACE = /\s/
const isSpace = (code: number): boolean => code <= 0x20 || (code > 0x7f && SPACE.test(String.fromCharCode(code)))
const isHanOrMark = (code: number): boolean =>
  (code >= 0x3000 && code <= 0x303f) || (code >= 0x3400 && code <= 0x9fff) || (code >= 0xff00 && code <= 0xffef)

export function readLegibly(text: string, [start, end]: readonly [number, number], fold: FoldTable | null): Legible {
  const printed = text.slice(start, end)
  if (fold === null && !WANTS_WORK.test(printed)) return { text: printed, at: (i) => start + i }
  const out: string[] = []
  const places: number[] = []
  const closers: string[] = []
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    if (isNoPrint(code)) continue
    if (isSpace(code)) {
      let next = i + 1
      while (next < end && isSpace(text.charCodeAt(next))) next++
      const before = out.at(-1) ?? ' '
      if (before !== ' ' && !isHanOrMark(before.charCodeAt(0)) && !isHanOrMark(text.charCodeAt(next))) {
        out.push(' ')
        places.push(i)
      }
      i = next - 1
      continue
    }
    const letter = text[i]!
    const closing = closers.at(-1)?.includes(letter) === true
    const opened = closing ? undefined : PAIRS.get(letter)
    if (opened !== undefined) closers.push(opened)
    const folded = fold?.get(code)
    const plain =
      folded !== undefined ? String.fromCharCode(folded) : letter === 'ё' ? 'е' : letter === 'Ё' ? 'Е' : letter
    out.push(closers.length > 0 ? BLOT : plain)
    places.push(i)
    if (closing) closers.pop()
  }
  return { text: out.join(''), at: (i) => places[i]! }
}
