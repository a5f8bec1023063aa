/** What the reader of any word processor's file gives, and what it has to tell. */
import type { LeftOut } from '../../../model/index.ts'
import { gatherLeftOut, type LeftStretch } from '../../gather-left-out.ts'
import type { IntakeLimits } from '../../intake-limits.ts'
import { IntakeFault, type IntakeNote, intakeNote } from '../../intake-note.ts'
import { HIDDEN_TELLS } from '../hidden-tells.ts'
import type { GatherText } from './gather-text.ts'

export type Changes = 'accept' | 'reject'

/** Tracked insertions and deletions, whether taken or not. */
export interface ChangeCount {
  readonly inserted: number
  readonly deleted: number
}

export interface OfficeReading {
  readonly paragraphs: readonly string[]
  /** The paragraph in the style Title, else the title in the file's properties, else null. */
  readonly title: string | null
  readonly changes: ChangeCount
  readonly leftOut: readonly LeftOut[]
  /** It holds words that nobody sees, and is not taken for whole unasked. */
  readonly partial: boolean
  readonly notes: readonly IntakeNote[]
}

export interface OfficeOptions {
  /** Without it a file with tracked changes is refused: it holds two texts. */
  readonly changes?: Changes
  readonly limits?: IntakeLimits
}

interface Read {
  readonly gathered: GatherText
  readonly title: string | null
  readonly changes: ChangeCount
  /** What was said of the changes; undefined where nothing was. */
  readonly said: Changes | undefined
  /** Automatic numbers that were written out, pictures, and files inside that were not read. */
  readonly numbered: number
  readonly images: number
  readonly unread: number
  /** What else is left out, for a text of these paragraphs. */
  readonly beside: (paragraphs: readonly string[]) => readonly LeftStretch[]
}

/** Throws IntakeFault where there are tracked changes and nothing was said of them. */
export function officeReading(read: Read): OfficeReading {
  const { changes, said } = read
  const changed = changes.inserted + changes.deleted > 0
  const counts = { inserted: changes.inserted, deleted: changes.deleted }
  if (changed && said === undefined) throw new IntakeFault('tracked-changes', counts)
  const { paragraphs, stretches, noteMarks, unseen } = read.gathered.finish()
  const leftOut = gatherLeftOut([...stretches, ...read.beside(paragraphs)])
  const notes: IntakeNote[] = []
  if (changed) notes.push(intakeNote(said === 'reject' ? 'changes-rejected' : 'changes-accepted', counts, 'warning'))
  if (read.numbered > 0) notes.push(intakeNote('automatic-numbers', { count: read.numbered }))
  if (noteMarks > 0) notes.push(intakeNote('note-marks-removed'))
  const hidden = leftOut.find(({ what }) => what === 'hidden')
  if (hidden !== undefined) notes.push(intakeNote('hidden-text', { count: hidden.count }, 'warning'))
  if (read.unread > 0) notes.push(intakeNote('parts-unread', { count: read.unread }, 'warning'))
  if (read.images > 0 && paragraphs.length === 0)
    notes.push(intakeNote('images-for-text', { count: read.images }, 'warning'))
  return { paragraphs, title: read.title, changes, leftOut, partial: unseen >= HIDDEN_TELLS, notes }
}
