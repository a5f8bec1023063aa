/** One thing that a text must prove, and whether it did: `unknown` where the text gives no ground to judge. */
import { type IntakeNote, intakeNote } from '../intake-note.ts'

export interface Check {
  readonly status: 'passed' | 'failed' | 'unknown'
  readonly note: IntakeNote
}

export const failed = (code: IntakeNote['code'], values: IntakeNote['values'] = {}): Check => ({
  status: 'failed',
  note: intakeNote(code, values, 'refused'),
})
export const passed = (code: IntakeNote['code'], values: IntakeNote['values'] = {}): Check => ({
  status: 'passed',
  note: intakeNote(code, values),
})
export const unknown = (code: IntakeNote['code'], values: IntakeNote['values'] = {}): Check => ({
  status: 'unknown',
  note: intakeNote(code, values),
})
