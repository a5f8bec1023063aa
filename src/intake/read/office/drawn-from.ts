/**
 * Fields that a word processor draws from their instruction, without a result that the file would hold.
 *
 *     EQ \o\ac(○,3)                 ③
 *     EQ \o\ad(\s\up 9(hú),湖)      湖, and hú is its reading
 *     EQ \f(1,2)                    1/2
 */

export interface Drawn {
  readonly words: string
  /** Set over the words in small letters; '' for none. */
  readonly reading: string
}

/** Null for a field of another kind. */
export function drawnFrom(instruction: string): Drawn | null {
  const symbol = /^\s*SYMBOL\s+(0x[\da-f]+|\d+)/i.exec(instruction)?.[1]
  if (symbol !== undefined) return { words: String.fromCharCode(Number(symbol)), reading: '' }
  if (!/^\s*EQ\b/i.test(instruction)) return null
  const circled = /\\o\s*\\ac\s*\(\s*[○◯]\s*[,;，]\s*(?:\\s\\(?:up|do)\s*\d*\s*\()?([^)]+)\)/i.exec(instruction)?.[1]
  if (circled !== undefined) {
    const n = Number(circled)
    return { words: n >= 1 && n <= 20 ? String.fromCodePoint(0x245f + n) : circled.trim(), reading: '' }
  }
  const ruby = /\\o[^(]*\(\s*\\s\s*\\up[^(]*\(([^)]*)\)\s*[,;，]([^)]*)\)/i.exec(instruction)
  if (ruby) return { words: ruby[2]!.trim(), reading: ruby[1]!.trim() }
  const fraction = /\\f\s*\(([^(),;]+)[,;]([^(),;]+)\)/i.exec(instruction)
  if (fraction) return { words: `${fraction[1]!.trim()}/${fraction[2]!.trim()}`, reading: '' }
  const words = instruction
    .replace(/^\s*EQ\b/i, '')
    .replace(/\\\*.*$|\\[a-z]+\d*/gi, ' ')
    .replace(/[(),;]/g, ' ')
  return { words: words.replace(/\s+/g, ' ').trim(), reading: '' }
}
