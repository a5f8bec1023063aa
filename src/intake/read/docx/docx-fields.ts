/**
 * Fields: instructions to the word processor, with what they gave.
 *
 *     begin · REF _a · separate · 第五款 · end        第五款
 *     begin · EQ \\o\\ac(○,3) · end                   ③: some fields are drawn from their instruction and have no result
 *     begin · FORMDROPDOWN · end                     the entry that was chosen
 *     begin · AUTONUM · end                          7.: counted where the file is shown
 *     begin · TOC · separate · 第一章 … 1 · end        a table of contents, which is no part of the text
 */
import { AutoNumbers } from '../office/auto-numbers.ts'
import { makesContents } from '../office/contents-entry.ts'
import { type Drawn, drawnFrom } from '../office/drawn-from.ts'

interface Field {
  instruction: string
  inInstruction: boolean
  choice: number
  readonly entries: string[]
}

export class FieldStack {
  private readonly open: Field[] = []
  private readonly numbers = new AutoNumbers()

  /** Inside an instruction nothing is text. */
  get isInstruction(): boolean {
    return this.open.some((field) => field.inInstruction)
  }

  /** What stands here is a table of contents, made by the word processor. */
  get isContents(): boolean {
    return this.open.some((field) => makesContents(field.instruction))
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

  /** A mark of a field in a paragraph of this level; what the field shows without having a result, else null. */
  mark(type: string | null, level: number): Drawn | null {
    if (type === 'begin') this.open.push({ instruction: '', inInstruction: true, choice: 0, entries: [] })
    else if (type === 'separate') {
      const field = this.open.at(-1)
      if (field !== undefined) field.inInstruction = false
    } else {
      const field = this.open.pop()
      if (field?.inInstruction) return this.numberOf(field.instruction, level) ?? shownBy(field)
    }
    return null
  }

  /** A field of a number, whole in one element. */
  numberOf(instruction: string, level: number): Drawn | null {
    const words = this.numbers.printedBy(instruction, level)
    return words === null ? null : { words, reading: '' }
  }
}

function shownBy({ instruction, choice, entries }: Field): Drawn | null {
  if (!/^\s*FORMDROPDOWN/i.test(instruction)) return drawnFrom(instruction)
  const entry = entries[choice]
  return entry === undefined ? null : { words: entry, reading: '' }
}
