/**
 * A word processor's file to the words of its text.
 *
 *     <w:p><w:r><w:t>双方</w:t></w:r><w:del><w:r><w:delText>支持</w:delText></w:r></w:del>
 *          <w:ins><w:r><w:t>欢迎</w:t></w:r></w:ins>…
 *
 * is 「双方欢迎…」 if the changes are accepted and 「双方支持…」 if they are rejected: two texts, and which of them
 * is meant is the user's to say, so without `changes` such a file is refused. Footnotes are kept apart, comments,
 * headers and footers are left out and told, automatic numbers are written out.
 */

import type { LeftOut } from '../../../model/index.ts'
import { isOwnCreator } from '../../decode/find-own-report.ts'
import { gatherLeftOut } from '../../gather-left-out.ts'
import { type IntakeLimits, intakeLimits } from '../../intake-limits.ts'
import { IntakeFault, type IntakeNote, intakeNote } from '../../intake-note.ts'
import { DocxBody } from './docx-body.ts'
import { readNumbering } from './docx-numbering.ts'
import { readStyles } from './docx-styles.ts'
import { readXml } from './read-xml.ts'
import { readZip } from './read-zip.ts'

export type Changes = 'accept' | 'reject'

export interface DocxReading {
  readonly paragraphs: readonly string[]
  /** The paragraph in the style Title, else the title in the file's properties, else null. */
  readonly title: string | null
  /** Tracked insertions and deletions, counted by run, whether taken or not. */
  readonly changes: { readonly inserted: number; readonly deleted: number }
  readonly leftOut: readonly LeftOut[]
  readonly notes: readonly IntakeNote[]
}

export interface DocxOptions {
  readonly changes?: Changes
  readonly limits?: IntakeLimits
}

/** Throws IntakeFault: not a docx, damaged, beyond a limit, or with tracked changes and no word on them. */
export async function readDocx(bytes: Uint8Array, options: DocxOptions = {}): Promise<DocxReading> {
  const limits = options.limits ?? intakeLimits
  const parts = await readZip(
    bytes,
    (name) => /^(_rels\/\.rels|mimetype|word\/[^/]+\.xml|word\/_rels\/[^/]+\.rels|docProps\/core\.xml)$/.test(name),
    limits,
  )
  const main = await mainPart(parts, limits)
  const body = parts.get(main)
  if (body === undefined) {
    const odt = new TextDecoder().decode(parts.get('mimetype') ?? new Uint8Array()).includes('opendocument')
    throw new IntakeFault(odt ? 'odt-file' : 'not-docx')
  }
  const properties = await readProperties(parts.get('docProps/core.xml'), limits)
  if (isOwnCreator(properties.creator)) throw new IntakeFault('own-report', { form: 'Word' })
  const part = (kind: string): Uint8Array | undefined => parts.get(related.get(kind) ?? `word/${kind}.xml`)
  const related = await relations(parts, main, limits)
  const styles = await readStyles(part('styles'), limits)
  const numbering = await readNumbering(part('numbering'), limits)
  const reader = new DocxBody(styles, numbering, options.changes ?? 'accept')
  await readXml(body, main, reader.handlers, limits)
  const footnotes: string[] = []
  let noteChanges = { inserted: 0, deleted: 0 }
  for (const kind of ['footnotes', 'endnotes']) {
    const bytesOfNotes = part(kind)
    if (bytesOfNotes === undefined) continue
    const notesReader = new DocxBody(styles, numbering, options.changes ?? 'accept')
    await readXml(bytesOfNotes, `${kind}.xml`, notesReader.handlers, limits)
    footnotes.push(...notesReader.paragraphs)
    noteChanges = {
      inserted: noteChanges.inserted + notesReader.inserted,
      deleted: noteChanges.deleted + notesReader.deleted,
    }
  }
  const changes = { inserted: reader.inserted + noteChanges.inserted, deleted: reader.deleted + noteChanges.deleted }
  if (changes.inserted + changes.deleted > 0 && options.changes === undefined)
    throw new IntakeFault('tracked-changes', changes)
  const notes: IntakeNote[] = []
  if (changes.inserted + changes.deleted > 0)
    notes.push(intakeNote(options.changes === 'reject' ? 'changes-rejected' : 'changes-accepted', changes, 'warning'))
  if (reader.numbered > 0) notes.push(intakeNote('automatic-numbers', { count: reader.numbered }))
  if (footnotes.length > 0) notes.push(intakeNote('footnotes-apart', { count: footnotes.length }))
  if (reader.noteMarks > 0) notes.push(intakeNote('note-marks-removed'))
  if (reader.hidden > 0) notes.push(intakeNote('hidden-text', { count: reader.hidden }, 'warning'))
  if (reader.images > 0 && reader.paragraphs.length === 0)
    notes.push(intakeNote('images-for-text', { count: reader.images }, 'warning'))
  const comments = parts.get(related.get('comments') ?? 'word/comments.xml')
  // Some programs write the part though it holds none.
  if (comments !== undefined && /<(?:\w+:)?comment[\s>]/.test(new TextDecoder().decode(comments)))
    notes.push(intakeNote('comments-left-out'))
  return {
    paragraphs: reader.paragraphs,
    title: reader.title ?? properties.title,
    changes,
    leftOut: gatherLeftOut([
      ...footnotes.map((words) => ({ what: 'footnote' as const, words, at: 0 })),
      ...reader.contents.map((words) => ({ what: 'outside' as const, words, at: 0 })),
    ]),
    notes,
  }
}

/** The main part by the package's own relations (`word/document2.xml` exists in the wild), else the usual name. */
async function mainPart(parts: ReadonlyMap<string, Uint8Array>, limits: IntakeLimits): Promise<string> {
  const found = (await readRelations(parts.get('_rels/.rels'), limits)).get('officeDocument')
  return found === undefined ? 'word/document.xml' : found.replace(/^\/+/, '')
}

async function relations(
  parts: ReadonlyMap<string, Uint8Array>,
  main: string,
  limits: IntakeLimits,
): Promise<ReadonlyMap<string, string>> {
  const file = main.replace(/([^/]+)$/, '_rels/$1.rels')
  const folder = main.replace(/[^/]+$/, '')
  const found = await readRelations(parts.get(file), limits)
  return new Map([...found].map(([kind, target]) => [kind, target.startsWith('/') ? target.slice(1) : folder + target]))
}

async function readRelations(
  bytes: Uint8Array | undefined,
  limits: IntakeLimits,
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>()
  if (bytes === undefined) return found
  await readXml(
    bytes,
    '.rels',
    {
      open(element) {
        const kind = element.get('Type')?.split('/').pop()
        const target = element.get('Target')
        if (kind !== undefined && target !== null && element.get('TargetMode') !== 'External' && !found.has(kind))
          found.set(kind, target)
      },
      close: () => {},
      text: () => {},
    },
    limits,
  )
  return found
}

/** Title and maker of the file, as it says itself. */
async function readProperties(
  bytes: Uint8Array | undefined,
  limits: IntakeLimits,
): Promise<{ readonly title: string | null; readonly creator: string | null }> {
  if (bytes === undefined) return { title: null, creator: null }
  const found = { title: '', creator: '' }
  let inside: 'title' | 'creator' | null = null
  await readXml(
    bytes,
    'core.xml',
    {
      open: (element) => {
        if (element.name === 'title' || element.name === 'creator') inside = element.name
      },
      close: (element) => {
        if (element.name === inside) inside = null
      },
      text: (words) => {
        if (inside !== null) found[inside] += words
      },
    },
    limits,
  )
  return { title: found.title.trim() || null, creator: found.creator.trim() || null }
}
