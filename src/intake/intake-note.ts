/**
 * What a reader has to tell its user, as data: `{ code: 'encoding-detected', values: { encoding: 'gb18030' } }`.
 * The words stand in one table for both interface languages, so that no reader prints anything.
 */
import type { Said } from '../text/input-error.ts'
import { type NoteCode, noteTable } from './note-table.ts'

export type NoteValues = Readonly<Record<string, string | number | Said>>

/** `refused`: the file or page was not taken; `warning`: taken, look at it; `note`: worth knowing. */
export interface IntakeNote {
  readonly code: NoteCode
  readonly severity: 'refused' | 'warning' | 'note'
  readonly values: NoteValues
}

/** Thrown by readers for an input that can't be taken: one clear line, no stack. */
export class IntakeFault extends Error {
  /** The name by which whoever prints knows an error that is the input's, not ours. */
  override readonly name = 'InputError'
  readonly note: IntakeNote
  /** The line in Chinese; `message` has it in English. */
  readonly zh: string
  constructor(code: NoteCode, values: NoteValues = {}) {
    const note: IntakeNote = { code, severity: 'refused', values }
    super(noteWords(note, 'en'))
    this.note = note
    this.zh = noteWords(note, 'zh')
  }
}

export function intakeNote(
  code: NoteCode,
  values: NoteValues = {},
  severity: IntakeNote['severity'] = 'note',
): IntakeNote {
  return { code, severity, values }
}

/** The note in words. Values are put in as they are: whoever prints makes control characters visible. */
export function noteWords(note: IntakeNote, ui: 'zh' | 'en'): string {
  return noteTable[note.code][ui].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = note.values[name]
    if (value === undefined) return whole
    return typeof value === 'object' ? value[ui] : String(value)
  })
}
