/**
 * From offsets to what an editor shows: `zh.abridged.txt:12:7`.
 */

export interface Place {
  /** From 1. */
  readonly line: number
  /** From 1, in code points. */
  readonly column: number
}

/** Where each line begins; `\n`, `\r\n` and a lone `\r` end one. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (c === 0x0a || (c === 0x0d && text.charCodeAt(i + 1) !== 0x0a)) starts.push(i + 1)
  }
  return starts
}

/** Line index of one text: `\n`, `\r\n` and a lone `\r` end a line. Built once, asked often (binary search). */
export class Lines {
  readonly #text: string
  readonly #starts: readonly number[]

  constructor(text: string) {
    this.#text = text
    this.#starts = lineStarts(text)
  }

  /** Line and column of a UTF-16 offset; offsets beyond the end count as the end. A BOM takes no column. */
  place(offset: number): Place {
    const at = Math.max(0, Math.min(offset, this.#text.length))
    let low = 0
    let high = this.#starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.#starts[middle]! <= at) low = middle
      else high = middle - 1
    }
    let column = 1
    for (let i = this.#starts[low]!; i < at; i++) {
      const c = this.#text.charCodeAt(i)
      const trails = c >= 0xdc00 && c <= 0xdfff && i > 0 && isHigh(this.#text.charCodeAt(i - 1))
      if (!trails && c !== 0xfeff) column++
    }
    return { line: low + 1, column }
  }

  /** Offset of the first character of a line (from 1), or of the end where there are fewer lines. */
  start(line: number): number {
    return this.#starts[line - 1] ?? this.#text.length
  }

  get count(): number {
    return this.#starts.length
  }
}

const isHigh = (c: number): boolean => c >= 0xd800 && c <= 0xdbff
