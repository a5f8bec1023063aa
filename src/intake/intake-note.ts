/**
 * What a reader has to tell its user, as data: `{ code: 'encoding-detected', values: { encoding: 'gb18030' } }`.
 * The words stand in the catalogue, so that no reader prints anything.
 */
import type { Ui } from '../model/ui.ts'
import { intakeWords, type Note } from '../words/intake-words.ts'
import { toldValues } from '../words/problem.ts'
import { type Label, labelOf, sayWith, type Value } from '../words/say.ts'
import type { Sayable } from '../words/sayable.ts'
import { typeset } from '../words/typeset.ts'

export type NoteCode = keyof typeof intakeWords
export type NoteValues = Readonly<Record<string, Value>>

/** `refused`: the file or page was not taken; `warning`: taken, look at it; `note`: worth knowing. */
export interface IntakeNote {
  readonly code: NoteCode
  readonly severity: 'refused' | 'warning' | 'note'
  readonly values: NoteValues
}

/** Thrown by readers for an input that can't be taken: one clear line, no stack. `message` is its English line. */
export class IntakeFault extends Error implements Sayable {
  /** The name by which whoever prints knows an error that is the input's, not ours. */
  override readonly name = 'InputError'
  readonly note: IntakeNote
  constructor(code: NoteCode, values: NoteValues = {}, options?: ErrorOptions) {
    const note: IntakeNote = { code, severity: 'refused', values }
    super(noteWords(note, 'en'), options)
    this.note = note
  }
  said(ui: Ui): string {
    return noteWords(this.note, ui)
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
export function noteWords({ code, values }: IntakeNote, ui: Ui): string {
  const row: Note = intakeWords[code]
  const said = toldValues(values)
  return typeset(ui).clauses([
    sayWith(ui, row.message, said),
    row.hint === undefined ? '' : sayWith(ui, row.hint, said),
  ])
}

/** The same in every language of the interface: for a value that is told later, by whoever knows the reader's. */
export const noteLabel = (note: IntakeNote): Label => labelOf((ui) => noteWords(note, ui))
