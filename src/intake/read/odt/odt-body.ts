/**
 * The text of an OpenDocument file, read in one pass.
 *
 *     <text:p>双方<text:change text:change-id="c1"/>强调<text:note>…</text:note>该原则。</text:p>
 *
 * What was deleted stands at the head of the file and has a mark at its place; what was inserted stands between two marks.
 */
import { GatherText, type Look, type Story } from '../office/gather-text.ts'
import type { Apart } from '../office/gathered.ts'
import { lookOf, merge } from '../office/look-of.ts'
import type { Changes } from '../office/office-reading.ts'
import type { XmlElement, XmlHandlers } from '../office/read-xml.ts'
import { OdtNumbering } from './odt-numbering.ts'
import type { OdtStyles } from './odt-styles.ts'

interface Paragraph {
  readonly style: string | null
  /** Depth of a heading; null for any other paragraph. */
  readonly heading: number | null
  label: string
  hidden: boolean
}

interface Change {
  readonly kind: 'insertion' | 'deletion'
  /** Words of a deletion, a paragraph each. */
  readonly lines: string[]
}

/** Elements whose inside is no text of the document. */
const SKIPPED =
  /^(?:note-citation|number|creator|date-string|sender-initials|meta-creator-initials|change-info|format-change|sequence-decls|variable-decls|user-field-decls|dde-connection-decls|forms|script|scripts|title|desc|covered-table-cell|index-title-template|table-of-content-source|table-index-source|illustration-index-source|alphabetical-index-source|bibliography-source|object-index-source|user-index-source|event-listeners|automatic-styles|styles|font-face-decls|settings|meta|binary-data|object-ole)$/
/** Shapes that hold paragraphs. */
const BOXES = /^(?:text-box|custom-shape|rect|ellipse|circle|line|polyline|polygon|path|connector|caption)$/
const INDEXES =
  /^(?:table-of-content|illustration-index|table-index|object-index|user-index|alphabetical-index|bibliography)$/

export interface OdtContext {
  readonly styles: OdtStyles
  readonly changes: Changes
  /** The words of an equation, by the name of its part. */
  readonly equation: (name: string) => string
}

export class OdtBody {
  readonly gathered = new GatherText()
  /** Headers and footers, of a file of styles. */
  readonly headers: Story[] = []
  title: string | null = null
  inserted = 0
  deleted = 0
  numbered = 0
  images = 0

  private readonly context: OdtContext
  private readonly numbering: OdtNumbering
  private readonly path: string[] = []
  private skipped = 0
  private readonly open: Paragraph[] = []
  private readonly spans: (string | null)[] = []
  private readonly changes = new Map<string, Change>()
  private changing: Change | null = null
  private changeId = ''
  private readonly inside = new Set<string>()
  private ruby = 0
  private index = 0
  private boxes = 0
  private readonly hiddenSections: boolean[] = []
  private readonly grounds: (string | null)[] = []
  /** A number that the next paragraph of an item carries: the start that the file gives, or null. */
  private item: { readonly start: number | null } | null = null
  private looks = new Map<string, Look>()

  constructor(context: OdtContext) {
    this.context = context
    this.numbering = new OdtNumbering(context.styles)
  }

  readonly handlers: XmlHandlers = {
    open: (element) => {
      if (this.skipped > 0 || SKIPPED.test(element.name) || this.isPerson(element)) this.skipped++
      else {
        this.enter(element)
        this.path.push(element.name)
      }
    },
    close: (element) => {
      if (this.skipped > 0) this.skipped--
      else {
        this.path.pop()
        this.leave(element)
      }
    },
    text: (words) => {
      if (this.skipped === 0 && this.open.length > 0) this.add(words, true)
    },
  }

  /** Who wrote a comment, and when: no words of it. In the text a date is a field. */
  private isPerson({ name }: XmlElement): boolean {
    return name === 'date' && this.path.at(-1) === 'annotation'
  }

  private look(): Look {
    const paragraph = this.open.at(-1)
    const key = `${paragraph?.style}|${this.spans.join('|')}|${this.grounds.join('|')}|${this.boxes}`
    let look = this.looks.get(key)
    if (look === undefined) {
      const { styles } = this.context
      const chain = [...[...this.spans].reverse(), paragraph?.style ?? null]
      const ground = styles.fill(paragraph?.style ?? null) ?? this.grounds.findLast((fill) => fill !== null) ?? null
      look = lookOf({
        direct: merge(chain.map(styles.run)),
        character: {},
        paragraph: {},
        // In a drawing, what is behind the letters is not known, and no paper.
        ground: this.boxes > 0 ? 'DRAWING' : ground,
      })
      this.looks.set(key, look)
    }
    if (this.ruby > 0) return { apart: 'reading', place: null }
    const hidden = paragraph?.hidden === true || this.hiddenSections.includes(true)
    return hidden ? { apart: 'hidden', place: null } : look
  }

  /** `collapse`: white space of the file, of which any is one blank. */
  private add(words: string, collapse = false): void {
    const { changing, gathered } = this
    if (changing !== null) {
      if (changing.kind === 'deletion') changing.lines[changing.lines.length - 1] += words
      return
    }
    let shown = words
    if (collapse) {
      shown = words.replace(/[ \t\r\n]+/g, ' ')
      if (gathered.before === '' || /[ \n]$/.test(gathered.before)) shown = shown.replace(/^ /, '')
    }
    if (shown === '') return
    if (this.inside.size > 0 && this.context.changes === 'reject') gathered.add(shown, { apart: 'struck', place: null })
    else gathered.add(shown, this.look())
  }

  private enter(element: XmlElement): void {
    const { name } = element
    if (this.enterChange(element)) return
    const { gathered } = this
    switch (name) {
      case 'p':
      case 'h':
        this.enterParagraph(element)
        break
      case 'span':
        this.spans.push(element.get('style-name'))
        break
      case 's':
        this.add(' '.repeat(Math.min(Number(element.get('c') ?? 1) || 1, 100)))
        break
      case 'tab':
        this.add('\t')
        break
      case 'line-break':
        this.add('\n')
        break
      case 'hidden-text':
        gathered.aside('hidden', element.get('string-value') ?? '')
        break
      case 'hidden-paragraph':
        if (element.get('is-hidden') === 'true') this.hideParagraph()
        break
      case 'ruby-text':
        this.ruby++
        break
      case 'section':
        this.hiddenSections.push(element.get('display') === 'none' || element.get('is-hidden') === 'true')
        break
      case 'list':
        this.numbering.beginList({
          style: element.get('style-name'),
          id: element.get('id'),
          continues: element.get('continue-numbering') === 'true',
          continued: element.get('continue-list'),
        })
        break
      case 'list-item': {
        const start = element.get('start-value')
        this.item = { start: start === null ? null : Number(start) }
        break
      }
      case 'list-header':
        this.item = null
        break
      case 'object':
        this.add(this.context.equation((element.get('href') ?? '').replace(/^\.\//, '')))
        break
      case 'image':
        this.images++
        break
      default:
        this.enterRoom(element)
    }
  }

  private enterRoom(element: XmlElement): void {
    const { name } = element
    const { gathered } = this
    if (BOXES.test(name) || name === 'note-body' || name === 'annotation') {
      if (BOXES.test(name)) this.boxes++
      gathered.beginBox()
    } else if (/^(?:header|footer)(?:-left|-first)?$/.test(name)) gathered.beginBox()
    else if (INDEXES.test(name)) this.index++
    else if (name === 'table') {
      gathered.beginTable()
      this.grounds.push(this.context.styles.fill(element.get('style-name')))
    } else if (name === 'table-row') gathered.beginRow()
    else if (name === 'table-cell') {
      gathered.beginCell()
      this.grounds.push(this.context.styles.fill(element.get('style-name')))
    }
  }

  private enterParagraph(element: XmlElement): void {
    if (this.changing !== null) {
      this.changing.lines.push('')
      this.open.push({ style: null, heading: null, label: '', hidden: false })
      return
    }
    const style = element.get('style-name')
    const heading = element.name === 'h' ? Number(element.get('outline-level') ?? 1) : null
    const { lang = null } = this.context.styles.run(style)
    let label = ''
    if (this.item !== null) label = this.numbering.item(this.item.start, style, lang)
    else if (heading !== null && element.get('is-list-header') !== 'true' && !this.path.includes('list'))
      label = this.numbering.heading(heading, style, lang)
    this.item = null
    this.gathered.beginParagraph()
    this.open.push({ style, heading, label, hidden: false })
  }

  private hideParagraph(): void {
    const paragraph = this.open.at(-1)
    if (paragraph !== undefined) paragraph.hidden = true
  }

  /** Whether the element belongs to the tracked changes. */
  private enterChange(element: XmlElement): boolean {
    const { name } = element
    const id = element.get('change-id') ?? ''
    switch (name) {
      case 'changed-region':
        this.changeId = element.get('id') ?? ''
        return true
      case 'insertion':
      case 'deletion':
        if (name === 'insertion') this.inserted++
        else this.deleted++
        this.changing = { kind: name, lines: [] }
        this.changes.set(this.changeId, this.changing)
        return true
      case 'change-start':
        if (this.changes.get(id)?.kind === 'insertion') this.inside.add(id)
        return true
      case 'change-end':
        this.inside.delete(id)
        return true
      case 'change':
        this.putDeletion(this.changes.get(id))
        return true
      default:
        return false
    }
  }

  /** What was deleted, at its place: struck out where the deletion is accepted, the text again where it is rejected. */
  private putDeletion(change: Change | undefined): void {
    if (change?.kind !== 'deletion') return
    const { gathered } = this
    if (this.context.changes === 'accept') {
      gathered.aside('struck', change.lines.join(' '))
      return
    }
    change.lines.forEach((line, i) => {
      if (i > 0) {
        gathered.endParagraph()
        gathered.beginParagraph()
      }
      gathered.add(line)
    })
  }

  private leave(element: XmlElement): void {
    const { name } = element
    const { gathered } = this
    switch (name) {
      case 'insertion':
      case 'deletion':
        this.changing = null
        break
      case 'p':
      case 'h':
        this.finish()
        break
      case 'span':
        this.spans.pop()
        break
      case 'ruby-text':
        this.ruby--
        break
      case 'section':
        this.hiddenSections.pop()
        break
      case 'list':
        this.numbering.endList()
        this.item = null
        break
      case 'note-body':
        this.endAside('footnote')
        break
      case 'annotation':
        this.endAside('comment')
        break
      case 'table':
        gathered.endTable()
        this.grounds.pop()
        break
      case 'table-cell':
        gathered.endCell()
        this.grounds.pop()
        break
      default:
        if (BOXES.test(name)) {
          this.boxes--
          gathered.endBox()
        } else if (INDEXES.test(name)) this.index--
        else if (/^(?:header|footer)(?:-left|-first)?$/.test(name)) this.headers.push(gathered.endStory())
    }
  }

  /** A note in words that were inserted and are rejected, or in hidden ones, is so, too. */
  private endAside(what: Apart): void {
    const rejected = this.inside.size > 0 && this.context.changes === 'reject'
    this.gathered.endAside(rejected ? 'struck' : this.hiddenSections.includes(true) ? 'hidden' : what)
  }

  private finish(): void {
    const paragraph = this.open.pop()
    if (paragraph === undefined || this.changing !== null) return
    const { gathered } = this
    const { text } = gathered
    if (this.inside.size > 0 && this.context.changes === 'reject') {
      gathered.endParagraph({ joins: true })
      return
    }
    if (this.index > 0) {
      gathered.endParagraph({ apart: 'outside' })
      return
    }
    if (text.trim() !== '') {
      if (paragraph.label !== '') this.numbered++
      if (this.title === null && this.context.styles.isTitle(paragraph.style))
        this.title = text.replace(/\s+/g, ' ').trim()
    }
    gathered.endParagraph({ label: paragraph.label })
  }
}
