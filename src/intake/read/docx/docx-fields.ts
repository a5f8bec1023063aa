/**
 * Fields: instructions to the word processor, with what they gave.
 *
 *     begin · REF _a · separate · 第五款 · end        第五款
 *     begin · EQ \\o\\ac(○,3) · end                   ③: some fields are drawn from their instruction and have no result
 *     begin · FORMDROPDOWN · end                     the entry that was chosen
 */

interface Field {
  instruction: string
  inInstruction: boolean
  choice: number
  readonly entries: string[]
}

export class FieldStack {
  private readonly open: Field[] = []

  /** Inside an instruction nothing is text. */
  get isInstruction(): boolean {
    return this.open.some((field) => field.inInstruction)
  }

  instruction(words: string): void {
    const field = this.open.at(-1)
    if (field?.inInstruction) field.instruction += words
  }

  choice(kind: 'result' | 'listEntry', value: string): void {
    const field = this.open.at(-1)
    if (kind === 'result' && field !== undefined) field.choice = Number(value) || 0
    else field?.entries.push(value)
  }

  /** A mark of a field; what the field shows without having a result, else null. */
  mark(type: string | null): string | null {
    if (type === 'begin') this.open.push({ instruction: '', inInstruction: true, choice: 0, entries: [] })
    else if (type === 'separate') {
      const field = this.open.at(-1)
      if (field !== undefined) field.inInstruction = false
    } else {
      const field = this.open.pop()
      if (field?.inInstruction) return shownBy(field)
    }
    return null
  }
}

function shownBy({ instruction, choice, entries }: Field): string | null {
  if (/^\s*FORMDROPDOWN/i.test(instruction)) return entries[choice] ?? null
  const symbol = /^\s*SYMBOL\s+(0x[\da-f]+|\d+)/i.exec(instruction)?.[1]
  if (symbol !== undefined) return String.fromCharCode(Number(symbol))
  if (!/^\s*EQ\b/i.test(instruction)) return null
  const circled = /\\o\s*\\ac\s*\(\s*[○◯\u25cb\u25ef]\s*[,;，]\s*(?:\\s\\(?:up|do)\s*\d*\s*\()?([^)]+)\)/i.exec(
    instruction,
  )?.[1]
  if (circled !== undefined) {
    const n = Number(circled)
    return n >= 1 && n <= 20 ? String.fromCodePoint(0x245f + n) : circled.trim()
  }
  // A reading over its base: \\o\\ad(\\s\\up 9(hú),湖)
  const base = /\\o[^(]*\(\s*\\s\s*\\up[^(]*\([^)]*\)\s*[,;，]([^)]*)\)/i.exec(instruction)?.[1]
  if (base !== undefined) return base.trim()
  const fraction = /\\f\s*\(([^(),;]+)[,;]([^(),;]+)\)/i.exec(instruction)
  if (fraction) return `${fraction[1]!.trim()}/${fraction[2]!.trim()}`
  return instruction
    .replace(/^\s*EQ\b/i, '')
    .replace(/\\\*.*$|\\[a-z]+\d*/gi, ' ')
    .replace(/[(),;]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
