/**
 * A word processor's file to the words of its text.
 *
 *     <w:p><w:r><w:t>双方</w:t></w:r><w:del><w:r><w:delText>支持</w:delText></w:r></w:del>
 *          <w:ins><w:r><w:t>欢迎</w:t></w:r></w:ins>…
 *
 * is 「双方欢迎…」 if the changes are accepted and 「双方支持…」 if they are rejected: two texts, and which of them
 * is meant is the user's to say, so without `changes` such a file is refused. Notes, comments, headers and footers, what is
 * hidden and what is struck out are kept apart, each with its place; automatic numbers are written out.
 */

import type { LeftOut } from '../../../model/index.ts'
import { isOwnCreator } from '../../decode/find-own-report.ts'
import type { LeftStretch } from '../../gather-left-out.ts'
import { type IntakeLimits, intakeLimits } from '../../intake-limits.ts'
import { IntakeFault } from '../../intake-note.ts'
import { type OfficeOptions, type OfficeReading, officeReading } from '../office/office-reading.ts'
import { readXml } from '../office/read-xml.ts'
import { readZip } from '../office/read-zip.ts'
import { DocxBody, type DocxContext, type NoteStory, type Stories } from './docx-body.ts'
import { readNumbering } from './docx-numbering.ts'
import { readStyles } from './docx-styles.ts'

export interface DocxOptions extends OfficeOptions {
  /** Reads a file of another format that stands inside; without it such a file is told as left out. */
  readonly readInside?: (bytes: Uint8Array, name: string) => Promise<readonly string[]>
}

/** The parts that are read; media, fonts and settings are not unpacked. */
const WANTED =
  /^(?:_rels\/\.rels|mimetype|\[Content_Types\]\.xml|EncryptedPackage|docProps\/core\.xml|word\/(?:_rels\/[^/]+\.rels|[^/]+|(?:diagrams|charts)\/[^/]+\.xml|embeddings\/[^/]+\.(?:html?|mht|rtf|txt|docx)))$/

/** Throws IntakeFault: not a docx, damaged, beyond a limit, or with tracked changes and no word on them. */
export async function readDocx(bytes: Uint8Array, options: DocxOptions = {}): Promise<OfficeReading> {
  const limits = options.limits ?? intakeLimits
  const parts = await readZip(bytes, (name) => WANTED.test(name), limits)
  const main = await mainPart(parts, limits)
  const body = parts.get(main)
  if (body === undefined) throw new IntakeFault('not-docx')
  const properties = await readProperties(parts.get('docProps/core.xml'), limits)
  if (isOwnCreator(properties.creator)) throw new IntakeFault('own-report', { form: 'Word' })
  const related = await relations(parts, main, limits)
  const partOf = (kind: string): Uint8Array | undefined =>
    parts.get([...related.values()].find((one) => one.kind === kind)?.target ?? `word/${kind}.xml`)
  const styles = await readStyles(partOf('styles'), limits)
  const numberingOf = () => readNumbering(partOf('numbering'), (style) => styles.numbering(style).numId, limits)
  const changes = options.changes ?? 'accept'
  const inside = await readInside(parts, related, options)
  const counted = { inserted: 0, deleted: 0 }
  const unread: string[] = []
  const read = async (part: Uint8Array, name: string, stories: Stories): Promise<DocxBody> => {
    const context: DocxContext = {
      styles,
      numbering: await numberingOf(),
      changes,
      stories,
      inside: (relation) => inside.get(relation) ?? null,
    }
    const reader = new DocxBody(context)
    await readXml(part, name, reader.handlers, limits)
    counted.inserted += reader.inserted
    counted.deleted += reader.deleted
    for (const part of reader.unread) unread.push(part)
    return reader
  }
  const storiesOf = async (kind: string): Promise<ReadonlyMap<string, NoteStory>> => {
    const part = partOf(kind)
    return part === undefined ? new Map() : (await read(part, `${kind}.xml`, noStories)).stories
  }
  const headers = new Map<string, NoteStory>()
  for (const [id, { kind, target }] of related) {
    const part = parts.get(target)
    if (part === undefined || (kind !== 'header' && kind !== 'footer')) continue
    headers.set(id, { ...(await read(part, target, noStories)).gathered.endStory(), used: false })
  }
  const stories: Stories = {
    footnotes: await storiesOf('footnotes'),
    endnotes: await storiesOf('endnotes'),
    comments: await storiesOf('comments'),
    headers,
  }
  const reader = await read(body, main, stories)
  const drawn = await drawnWords(parts, limits)
  return officeReading({
    gathered: reader.gathered,
    title: reader.title ?? properties.title,
    changes: counted,
    said: options.changes,
    numbered: reader.numbered,
    images: reader.images,
    unread: unread.length,
    beside: (paragraphs) => [
      ...unused(stories, paragraphs.length),
      ...movedNowhere(reader.movedAway, paragraphs),
      ...drawn.map((words) => ({ what: 'outside' as const, words, at: paragraphs.length })),
    ],
  })
}

const noStories: Stories = { footnotes: new Map(), endnotes: new Map(), comments: new Map(), headers: new Map() }

/** Notes that nothing in the text refers to: no reader sees them. A comment is one all the same. */
function unused({ footnotes, endnotes, comments }: Stories, end: number): readonly LeftStretch[] {
  const left = (of: ReadonlyMap<string, NoteStory>, what: LeftOut['what']): readonly LeftStretch[] =>
    [...of.values()].filter(({ used }) => !used).map(({ words }) => ({ what, words, at: end }))
  return [...left(footnotes, 'hidden'), ...left(endnotes, 'hidden'), ...left(comments, 'comment')]
}

/** What moved away stands elsewhere; where it does not, it was deleted. */
function movedNowhere(moved: readonly string[], paragraphs: readonly string[]): readonly LeftStretch[] {
  if (moved.length === 0) return []
  const bare = (words: string): string => words.replace(/\s+/g, '')
  const text = bare(paragraphs.join(''))
  return moved
    .filter((words) => !text.includes(bare(words)))
    .map((words) => ({ what: 'struck', words, at: paragraphs.length }))
}

/** Words of diagrams and charts, which are parts of their own. */
async function drawnWords(parts: ReadonlyMap<string, Uint8Array>, limits: IntakeLimits): Promise<readonly string[]> {
  const found: string[] = []
  for (const [name, part] of parts) {
    if (!/^word\/(?:diagrams\/data|charts\/chart)\d*\.xml$/.test(name)) continue
    let words = ''
    let inText = false
    await readXml(
      part,
      name,
      {
        open: (element) => {
          inText = element.name === 't'
        },
        close: (element) => {
          if (element.name === 't') inText = false
          else if (element.name === 'p') words += ' '
        },
        text: (more) => {
          if (inText) words += more
        },
      },
      limits,
    )
    found.push(words)
  }
  return found
}

/** Files of other formats that stand inside, each by its relation. */
async function readInside(
  parts: ReadonlyMap<string, Uint8Array>,
  related: ReadonlyMap<string, Relation>,
  { readInside: read }: DocxOptions,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, readonly string[]>()
  for (const [id, { kind, target }] of related) {
    const part = parts.get(target)
    if (kind !== 'aFChunk' || part === undefined || read === undefined) continue
    try {
      found.set(id, await read(part, target))
    } catch (error) {
      if (!(error instanceof IntakeFault)) throw error
    }
  }
  return found
}

interface Relation {
  /** Last part of its type: `footnotes`, `header`, `aFChunk`. */
  readonly kind: string
  readonly target: string
}

/** The main part by the package's own relations (`word/document2.xml` exists in the wild), else the usual name. */
async function mainPart(parts: ReadonlyMap<string, Uint8Array>, limits: IntakeLimits): Promise<string> {
  const found = [...(await readRelations(parts.get('_rels/.rels'), limits)).values()]
  const main = found.find(({ kind }) => kind === 'officeDocument')
  return main === undefined ? 'word/document.xml' : main.target.replace(/^\/+/, '')
}

async function relations(
  parts: ReadonlyMap<string, Uint8Array>,
  main: string,
  limits: IntakeLimits,
): Promise<ReadonlyMap<string, Relation>> {
  const file = main.replace(/([^/]+)$/, '_rels/$1.rels')
  const folder = main.replace(/[^/]+$/, '')
  const found = await readRelations(parts.get(file), limits)
  return new Map(
    [...found].map(([id, { kind, target }]) => [
      id,
      { kind, target: target.startsWith('/') ? target.slice(1) : folder + target },
    ]),
  )
}

/** Relations to parts of the file by their id; what lies outside is never asked for. */
async function readRelations(
  bytes: Uint8Array | undefined,
  limits: IntakeLimits,
): Promise<ReadonlyMap<string, Relation>> {
  const found = new Map<string, Relation>()
  if (bytes === undefined) return found
  await readXml(
    bytes,
    '.rels',
    {
      open(element) {
        const kind = element.get('Type')?.split('/').pop()
        const target = element.get('Target')
        if (kind !== undefined && target !== null && element.get('TargetMode') !== 'External')
          found.set(element.get('Id') ?? String(found.size), { kind, target })
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
