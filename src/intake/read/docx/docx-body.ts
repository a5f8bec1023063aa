/**
 * The body of a docx, read in one pass: paragraphs, list labels, tracked changes, fields, hidden text.
 *
 *     <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>…</w:p><w:p>…</w:p>
 *
 * A deleted paragraph mark joins two paragraphs when changes are accepted; an inserted one does when they are
 * rejected. A text box stands inside a run and has paragraphs of its own: they follow the paragraph around them.
 */

import { isNoteMark } from '../note-mark.ts'
import type { DocxNumbering } from './docx-numbering.ts'
import { DocxRows } from './docx-rows.ts'
import type { DocxStyles } from './docx-styles.ts'
import type { XmlElement, XmlHandlers } from './read-xml.ts'
import { splitAtBreaks } from './split-at-breaks.ts'

interface Paragraph {
  text: string
  style: string | null
  numId: string | null
  level: number | null
  /** The paragraph's mark was deleted or inserted. */
  markGone: 'deleted' | 'inserted' | null
  inProperties: boolean
  /** Inside the properties of the paragraph's mark. */
  inMark: boolean
}

/** Characters that symbol fonts print for these codes, where they matter to a text. */
const NO_BREAK_HYPHEN = '\u2011'
const SOFT_HYPHEN = '\u00ad'

export class DocxBody {
  readonly paragraphs: string[] = []
  /** Lines of tables of contents, left out. */
  readonly contents: string[] = []
  title: string | null = null
  inserted = 0
  deleted = 0
  numbered = 0
  hidden = 0
  images = 0
  /** Raised marks of footnotes that were typed by hand, left out. */
  noteMarks = 0

  private readonly open: Paragraph[] = []
  /** Text of a paragraph whose mark is gone: the next one continues it. */
  private pending: string | null = null
  private skipped = 0
  private readonly changeStack: ('ins' | 'del')[] = []
  private inText = false
  /** Fields: only their result is text, not their instruction. One entry a nesting level, true while in the instruction. */
  private readonly fields: boolean[] = []
  private runHidden = false
  private inRun = false
  private runRaised = false
  private readonly rows = new DocxRows()
  private readonly styles: DocxStyles
  private readonly numbering: DocxNumbering
  private readonly changes: 'accept' | 'reject'

  constructor(styles: DocxStyles, numbering: DocxNumbering, changes: 'accept' | 'reject') {
    this.styles = styles
    this.numbering = numbering
    this.changes = changes
  }

  readonly handlers: XmlHandlers = {
    open: (element) => this.enter(element),
    close: (element) => this.leave(element),
    text: (words) => {
      if (this.inText && this.skipped === 0) this.add(words)
    },
  }

  private get current(): Paragraph | undefined {
    return this.open.at(-1)
  }

  private add(words: string): void {
    if (this.fields.some((instruction) => instruction)) return
    const dropped = this.changes === 'accept' ? 'del' : 'ins'
    if (this.changeStack.includes(dropped)) return
    const paragraph = this.current
    if (paragraph === undefined) return
    if (this.runHidden || this.styles.isHidden(paragraph.style)) {
      this.hidden++
      return
    }
    if (this.runRaised && isNoteMark(words, paragraph.text)) {
      this.noteMarks++
      return
    }
    paragraph.text += words
  }

  private enter(element: XmlElement): void {
    if (this.skipped > 0 || isSkipped(element)) {
      this.skipped++
      return
    }
    const value = element.get('val')
    const paragraph = this.current
    this.rows.enter(element.name, this.paragraphs.length)
    switch (element.name) {
      case 'p':
        this.open.push({
          text: '',
          style: null,
          numId: null,
          level: null,
          markGone: null,
          inProperties: false,
          inMark: false,
        })
        break
      case 'pPr':
        if (paragraph !== undefined) paragraph.inProperties = true
        break
      case 'pStyle':
        if (paragraph !== undefined) paragraph.style = value
        break
      case 'numId':
        if (paragraph?.inProperties) paragraph.numId = value
        break
      case 'ilvl':
        if (paragraph?.inProperties) paragraph.level = Number(value ?? 0)
        break
      case 'r':
        this.inRun = true
        this.runHidden = false
        this.runRaised = false
        break
      case 'vertAlign':
        if (this.inRun && !paragraph?.inProperties) this.runRaised = value === 'superscript'
        break
      case 'rPr':
        if (paragraph?.inProperties) paragraph.inMark = true
        break
      case 'vanish':
        if (this.inRun && !paragraph?.inProperties) this.runHidden = value !== '0' && value !== 'false'
        break
      case 'ins':
      case 'moveTo':
        this.inserted++
        if (paragraph?.inMark) paragraph.markGone = 'inserted'
        else if (!paragraph?.inProperties) this.changeStack.push('ins')
        break
      case 'del':
      case 'moveFrom':
        this.deleted++
        if (paragraph?.inMark) paragraph.markGone = 'deleted'
        else if (!paragraph?.inProperties) this.changeStack.push('del')
        break
      case 't':
      case 'delText':
        this.inText = true
        break
      case 'tab':
        if (this.inRun && !paragraph?.inProperties) this.add('\t')
        break
      case 'br':
        if (element.get('type') !== 'page' && element.get('type') !== 'column') this.add('\n')
        break
      case 'cr':
        this.add('\n')
        break
      case 'noBreakHyphen':
        this.add(NO_BREAK_HYPHEN)
        break
      case 'softHyphen':
        this.add(SOFT_HYPHEN)
        break
      case 'fldChar': {
        const type = element.get('fldCharType')
        if (type === 'begin') this.fields.push(true)
        else if (type === 'separate') this.fields.splice(-1, 1, false)
        else this.fields.pop()
        break
      }
      case 'drawing':
      case 'pict':
        this.images++
        break
      default:
    }
  }

  private leave(element: XmlElement): void {
    if (this.skipped > 0) {
      this.skipped--
      return
    }
    const paragraph = this.current
    this.rows.leave(element.name, this.paragraphs)
    switch (element.name) {
      case 'pPr':
        if (paragraph !== undefined) paragraph.inProperties = false
        break
      case 'rPr':
        if (paragraph !== undefined) paragraph.inMark = false
        break
      case 'body':
      case 'footnote':
      case 'endnote':
        if (this.pending !== null) this.paragraphs.push(...splitAtBreaks(this.pending))
        this.pending = null
        break
      case 'r':
        this.inRun = false
        this.runHidden = false
        this.runRaised = false
        break
      case 'ins':
      case 'moveTo':
      case 'del':
      case 'moveFrom':
        if (!paragraph?.inProperties) this.changeStack.pop()
        break
      case 't':
      case 'delText':
        this.inText = false
        break
      case 'p':
        this.finish(this.open.pop()!)
        break
      default:
    }
  }

  private finish(paragraph: Paragraph): void {
    const joins = paragraph.markGone === (this.changes === 'accept' ? 'deleted' : 'inserted')
    const text = (this.pending ?? '') + paragraph.text
    this.pending = null
    if (joins && this.open.length === 0) {
      this.pending = text
      return
    }
    if (text.trim() === '') return
    if (this.styles.isContents(paragraph.style)) {
      this.contents.push(text.trim())
      return
    }
    const listed = this.styles.numbering(paragraph.style)
    const numId = paragraph.numId ?? listed.numId
    const label = numId === null || numId === '0' ? '' : this.numbering.next(numId, paragraph.level ?? listed.level)
    if (label !== '') this.numbered++
    if (this.title === null && this.styles.isTitle(paragraph.style)) this.title = text.replace(/\s+/g, ' ').trim()
    this.paragraphs.push(...splitAtBreaks(label + text.replace(/^[\s\u3000]+/, '')))
  }
}

/** Elements whose inside is not the text: old formatting, the second form of a drawing, properties of tables. */
function isSkipped(element: XmlElement): boolean {
  return (
    element.name.endsWith('Change') ||
    element.name === 'Fallback' ||
    element.name === 'instrText' ||
    element.name === 'sectPr'
  )
}
