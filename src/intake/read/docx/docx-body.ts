/**
 * A part of a docx that holds running text (the body, notes, comments, a header), read in one pass.
 *
 *     <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>…</w:p><w:p>…</w:p>
 *
 * A deleted paragraph mark joins two paragraphs when changes are accepted; an inserted one does when they are rejected.
 * Of a field the result is text, of a drawing in two forms the one, of ruby the base. What `GatherText` does with it is
 * the same for all word processors.
 */
import { BODY_LEVEL } from '../office/auto-numbers.ts'
import { isContentsEntry } from '../office/contents-entry.ts'
import { GatherText, type Look, type Story } from '../office/gather-text.ts'
import type { Apart } from '../office/gathered.ts'
import { type LookOf, lookOf, type RunProperties, sizeOf } from '../office/look-of.ts'
import type { Changes } from '../office/office-reading.ts'
import type { XmlElement, XmlHandlers } from '../office/read-xml.ts'
import { FieldStack } from './docx-fields.ts'
import { fillOf, isOn, setProperty } from './docx-look.ts'
import type { DocxNumbering } from './docx-numbering.ts'
import type { DocxStyles } from './docx-styles.ts'
import { symbolOf } from './docx-symbols.ts'

/** A note or comment, and how often the text refers to it. */
export interface NoteStory extends Story {
  used: boolean
}

/** What the parts beside the body hold, by kind and id. */
export interface Stories {
  readonly footnotes: ReadonlyMap<string, NoteStory>
  readonly endnotes: ReadonlyMap<string, NoteStory>
  readonly comments: ReadonlyMap<string, NoteStory>
  /** Headers and footers, by the relation that names them. */
  readonly headers: ReadonlyMap<string, NoteStory>
}

export interface DocxContext {
  readonly styles: DocxStyles
  readonly numbering: DocxNumbering
  readonly changes: Changes
  readonly stories: Stories
  /** The text of a file that stands inside, by its relation; null where it can't be read. */
  readonly inside: (relation: string) => readonly string[] | null
}

interface Paragraph {
  style: string | null
  numId: string | null
  level: number | null
  lang: string | null
  fill: string | null
  /** The paragraph's mark was deleted, inserted, or is hidden. */
  markGone: 'deleted' | 'inserted' | 'hidden' | null
  /** An entry of a table of contents that the word processor made. */
  contents: boolean
  /** The size of the last letters that stand on the line. */
  size: number | undefined
}

interface Run {
  readonly direct: RunProperties
  style: string | null
  /** Made when it is first asked for. */
  look: Look | null
  /** What follows the reference of a note is the mark that somebody typed for it. */
  markFollows: boolean
}

const newParagraph = (): Paragraph => ({
  style: null,
  numId: null,
  level: null,
  lang: null,
  fill: null,
  markGone: null,
  contents: false,
  size: undefined,
})

/** Characters that elements stand for. */
const SIGNS: Readonly<Record<string, string>> = {
  tab: '\t',
  ptab: '\t',
  cr: '\n',
  noBreakHyphen: '\u2011',
  softHyphen: '\u00ad',
}

const WORD = /wordprocessingml(?:\/2006)?\/main$/
const DRAWING = /drawingml(?:\/2006)?\/main$/
const MATH = /officeDocument(?:\/2006)?\/math$/

/** Changes of a row, a number or a paragraph's mark enclose no words. */
const OF_PROPERTIES = /Pr$/

export class DocxBody {
  readonly gathered = new GatherText()
  /** Stories of a part of notes or comments, by id. */
  readonly stories = new Map<string, NoteStory>()
  title: string | null = null
  inserted = 0
  deleted = 0
  numbered = 0
  images = 0
  /** Files inside that could not be read, and documents that only a link names. */
  readonly unread: string[] = []
  /** Words that moved away, and the place they left. */
  readonly movedAway: string[] = []

  private readonly context: DocxContext
  private readonly path: string[] = []
  private readonly open: Paragraph[] = []
  private skipped = 0
  private readonly changeStack: ('ins' | 'del' | 'moveTo' | 'moveFrom')[] = []
  private readonly fields = new FieldStack()
  private inText = false
  /** Open runs; a text box stands in one and has its own. */
  private readonly runs: Run[] = []
  private readonly brackets: { open: string; close: string }[] = []
  private ruby = 0
  private boxes = 0
  private readonly grounds: (string | null)[] = []
  private readonly raised: ('raised' | 'lowered' | null)[] = []
  /** For each drawing in several forms, the characters read before it; null once a form gave words. */
  private readonly forms: (number | null)[] = []
  private read = 0
  private sectionStart = this.gathered.place
  /** The open paragraph is the last of its section. */
  private sectionEnds = false
  private readonly toldHeaders = new Set<string>()
  private background: string | null = null

  constructor(context: DocxContext) {
    this.context = context
  }

  readonly handlers: XmlHandlers = {
    open: (element) => {
      if (this.skipped > 0 || this.isSkipped(element)) this.skipped++
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
      if (this.skipped > 0) return
      if (this.path.at(-1) === 'instrText') this.fields.instruction(words)
      else if (this.inText) this.add(words)
    },
  }

  /** Elements whose inside is not the text: old formatting, the second form of a drawing, properties of controls. */
  private isSkipped({ name }: XmlElement): boolean {
    if (name === 'Fallback' || name === 'Choice') return this.forms.at(-1) === null
    if (name === 'pPrChange') return this.context.changes === 'accept' || this.path.at(-1) !== 'pPr'
    return /Change$|^(?:delInstrText|sdtPr|sdtEndPr|rubyPr|tblGrid|numPicBullet)$/.test(name)
  }

  private get run(): Run | undefined {
    return this.runs.at(-1)
  }

  private get paragraph(): Paragraph | undefined {
    return this.open.at(-1)
  }

  /** The level of the open paragraph among headings. */
  private get level(): number {
    return this.context.styles.headingLevel(this.paragraph?.style ?? null) ?? BODY_LEVEL
  }

  /** The colour behind the letters; in a drawing it is not known, and no paper. */
  private get ground(): string | null {
    if (this.boxes > 0) return 'DRAWING'
    return this.paragraph?.fill ?? this.grounds.findLast((fill) => fill !== null) ?? this.background
  }

  private lookNow(): Look {
    const { styles } = this.context
    const { run } = this
    if (run === undefined) return { apart: null, place: this.raised.at(-1) ?? null }
    if (run.look === null) {
      const of: LookOf = {
        direct: run.direct,
        character: styles.ofCharacters(run.style),
        paragraph: styles.ofParagraph(this.paragraph?.style ?? null),
        ground: this.ground ?? styles.fill(this.paragraph?.style ?? null),
        sizeBefore: this.paragraph?.size,
      }
      run.look = lookOf(of)
      if (run.look.place === null && this.paragraph !== undefined) this.paragraph.size = sizeOf(of)
    }
    return {
      apart: this.ruby > 0 ? 'reading' : run.look.apart,
      place: run.look.place ?? this.raised.at(-1) ?? null,
    }
  }

  /** What becomes of words here because of tracked changes. */
  private changed(): 'kept' | 'gone' | 'moved' {
    const [out, away] =
      this.context.changes === 'accept' ? (['del', 'moveFrom'] as const) : (['ins', 'moveTo'] as const)
    return this.changeStack.includes(out) ? 'gone' : this.changeStack.includes(away) ? 'moved' : 'kept'
  }

  private add(words: string): void {
    if (words === '' || this.fields.isInstruction || this.run?.markFollows === true) return
    this.read += words.length
    if (this.paragraph !== undefined && this.fields.isContents) this.paragraph.contents = true
    const changed = this.changed()
    if (changed === 'moved') {
      this.movedAway.push(words)
      return
    }
    const look = this.lookNow()
    const font = this.run?.direct.font
    const shown = words.replace(/[\uf020-\uf0ff]/g, (sign) => symbolOf(font ?? 'Symbol', sign.charCodeAt(0)) ?? '')
    if (changed === 'gone') this.gathered.add(shown, { apart: 'struck', place: null })
    else this.gathered.add(shown, look)
  }

  private enter(element: XmlElement): void {
    const { name, uri } = element
    if (DRAWING.test(uri)) this.enterDrawing(element)
    else if (MATH.test(uri)) this.enterMath(element)
    if (name === 'AlternateContent') this.forms.push(this.read)
    else if (name === 'textpath') this.aside('outside', element.get('string') ?? '')
    if (!WORD.test(uri)) return
    const parent = this.path.at(-1)
    const sign = parent === 'r' || parent === 'p' ? SIGNS[name] : undefined
    if (parent === 'rPr') this.enterRunProperty(element)
    else if (parent === 'pPr' && name !== 'pPrChange') this.enterParagraphProperty(element)
    else if (sign !== undefined) this.add(sign)
    else this.enterStructure(element, parent)
  }

  private enterRunProperty(element: XmlElement): void {
    const grand = this.path.at(-2)
    if (grand === 'pPr') {
      const { paragraph } = this
      if (paragraph === undefined) return
      const { name } = element
      if (name === 'ins' || name === 'moveTo') {
        this.inserted++
        paragraph.markGone = 'inserted'
      } else if (name === 'del' || name === 'moveFrom') {
        this.deleted++
        paragraph.markGone = 'deleted'
      } else if (name === 'vanish' && isOn(element.get('val'))) paragraph.markGone ??= 'hidden'
      else if (name === 'lang') paragraph.lang = element.get('val') ?? element.get('eastAsia')
    } else if (grand === 'r' && this.run !== undefined) {
      if (element.name === 'rStyle') this.run.style = element.get('val')
      else setProperty(this.run.direct, element)
    }
  }

  private enterParagraphProperty(element: XmlElement): void {
    const { paragraph } = this
    if (paragraph === undefined) return
    if (element.name === 'pStyle') paragraph.style = element.get('val')
    else if (element.name === 'shd') paragraph.fill = fillOf(element)
  }

  private enterStructure(element: XmlElement, parent: string | undefined): void {
    const { name } = element
    const { gathered, paragraph } = this
    switch (name) {
      case 'background':
        this.background =
          (element.get('color') ?? 'auto').toUpperCase() === 'AUTO' ? null : (element.get('color') ?? null)
        break
      case 'p':
        gathered.beginParagraph()
        this.open.push(newParagraph())
        break
      case 'pPrChange':
        // Rejected, the paragraph is what it was: what was said of it so far no longer counts.
        if (paragraph !== undefined) Object.assign(paragraph, { style: null, numId: null, level: null, fill: null })
        break
      case 'numId':
        if (parent === 'numPr' && paragraph !== undefined) paragraph.numId = element.get('val')
        break
      case 'ilvl':
        if (parent === 'numPr' && paragraph !== undefined) paragraph.level = Number(element.get('val') ?? 0)
        break
      case 'r':
        this.runs.push({ direct: {}, style: null, look: null, markFollows: false })
        break
      case 'ins':
      case 'del':
      case 'moveTo':
      case 'moveFrom':
        if (name === 'ins' || name === 'moveTo') this.inserted++
        else this.deleted++
        // A number that was given to the paragraph.
        if (parent === 'numPr' && paragraph !== undefined && this.context.changes === 'reject') paragraph.numId = null
        if (!OF_PROPERTIES.test(parent ?? '')) this.changeStack.push(name)
        break
      case 't':
      case 'delText':
        this.inText = true
        break
      case 'br':
        if (element.get('type') !== 'page' && element.get('type') !== 'column') this.add('\n')
        break
      case 'sym':
        this.add(symbolOf(element.get('font') ?? '', Number.parseInt(element.get('char') ?? '', 16)) ?? '')
        break
      case 'fldChar': {
        const said = this.fields.mark(element.get('fldCharType'), this.level)
        if (said === null) break
        this.add(said.words)
        this.aside('reading', said.reading)
        break
      }
      case 'fldSimple':
        this.add(this.fields.numberOf(element.get('instr') ?? '', this.level)?.words ?? '')
        break
      case 'result':
      case 'listEntry':
        if (parent === 'ddList') this.fields.choice(name, element.get('val') ?? '')
        break
      case 'rt':
        this.ruby++
        break
      case 'tbl':
        gathered.beginTable()
        this.grounds.push(null)
        break
      case 'tblStyle':
        if (this.grounds.length > 0)
          this.grounds[this.grounds.length - 1] = this.context.styles.fill(element.get('val'))
        break
      case 'tr':
        gathered.beginRow()
        break
      case 'tc':
        gathered.beginCell()
        this.grounds.push(null)
        break
      case 'shd':
        if (parent === 'tcPr' || parent === 'tblPr') {
          const fill = fillOf(element)
          if (fill !== null) this.grounds[this.grounds.length - 1] = fill
        }
        break
      case 'txbxContent':
        gathered.beginBox()
        this.boxes++
        break
      case 'drawing':
      case 'pict':
        this.images++
        break
      case 'footnote':
      case 'endnote':
      case 'comment':
        gathered.beginBox()
        break
      default:
        this.enterReference(element)
    }
  }

  private enterReference(element: XmlElement): void {
    const { stories } = this.context
    const id = element.get('id') ?? ''
    switch (element.name) {
      case 'footnoteReference':
      case 'endnoteReference': {
        const notes = element.name === 'footnoteReference' ? stories.footnotes : stories.endnotes
        this.tell('footnote', notes.get(id))
        const typed = element.get('customMarkFollows')
        if (typed !== null && isOn(typed) && this.run !== undefined) this.run.markFollows = true
        break
      }
      case 'commentReference':
        this.tell('comment', stories.comments.get(id))
        break
      case 'headerReference':
      case 'footerReference': {
        const header = stories.headers.get(id)
        if (header === undefined || this.toldHeaders.has(id)) break
        this.toldHeaders.add(id)
        header.used = true
        this.gathered.asideAt(this.sectionStart, 'header', header.words)
        for (const { what, words } of header.placed) this.gathered.asideAt(this.sectionStart, what, words)
        break
      }
      case 'altChunk': {
        const lines = this.context.inside(id)
        if (lines === null) this.unread.push('altChunk')
        else
          for (const line of lines) {
            this.gathered.beginParagraph()
            this.gathered.add(line)
            this.gathered.endParagraph()
          }
        break
      }
      case 'subDoc':
        this.unread.push('subDoc')
        break
      default:
    }
  }

  /** A note where the text refers to it. One whose reference was deleted, or is hidden, is so, too. */
  private tell(what: Apart, story: NoteStory | undefined): void {
    if (story === undefined || story.used) return
    story.used = true
    const changed = this.changed()
    if (changed === 'moved') {
      story.used = false
      return
    }
    const apart = changed === 'gone' ? 'struck' : (this.lookNow().apart ?? what)
    this.aside(apart, ` ${story.words} `)
    for (const inner of story.placed) this.aside(inner.what, inner.words)
  }

  private aside(what: Apart, words: string): void {
    if (words.trim() !== '') this.gathered.aside(what, words)
  }

  /** Words of a drawing: paragraphs in a body of text. */
  private enterDrawing({ name }: XmlElement): void {
    if (name === 'txBody') {
      this.gathered.beginBox()
      this.boxes++
    } else if (name === 'p') this.gathered.beginParagraph()
    else if (name === 't') this.inText = true
    else if (name === 'br') this.add('\n')
  }

  /** Equations on one line: a/b, x², x₁. */
  private enterMath(element: XmlElement): void {
    const { name } = element
    if (name === 't') this.inText = true
    else if (name === 'd') this.brackets.push({ open: '(', close: ')' })
    else if (name === 'begChr') this.setBracket('open', element)
    else if (name === 'endChr') this.setBracket('close', element)
    else if (name === 'e' && this.path.at(-1) === 'd') {
      this.add(this.brackets.at(-1)!.open)
      this.brackets.at(-1)!.open = ', '
    } else if (name === 'sup' || name === 'sub') this.raised.push(name === 'sup' ? 'raised' : 'lowered')
    else if (name === 'den') this.add('/')
  }

  private setBracket(side: 'open' | 'close', element: XmlElement): void {
    const bracket = this.brackets.at(-1)
    if (bracket !== undefined) bracket[side] = element.get('val') ?? ''
  }

  private leave(element: XmlElement): void {
    const { name, uri } = element
    const { gathered } = this
    if (DRAWING.test(uri)) {
      if (name === 'txBody') {
        gathered.endBox()
        this.boxes--
      } else if (name === 'p') gathered.endParagraph()
      else if (name === 't') this.inText = false
      return
    }
    if (MATH.test(uri)) {
      if (name === 't') this.inText = false
      else if (name === 'd') this.add(this.brackets.pop()?.close ?? '')
      else if (name === 'sup' || name === 'sub') this.raised.pop()
      return
    }
    if (name === 'Choice' || name === 'Fallback') {
      const before = this.forms.at(-1)
      if (typeof before === 'number' && this.read > before) this.forms[this.forms.length - 1] = null
      return
    }
    if (name === 'AlternateContent') this.forms.pop()
    if (!WORD.test(uri)) return
    const parent = this.path.at(-1)
    switch (name) {
      case 'r':
        this.runs.pop()
        break
      case 'ins':
      case 'del':
      case 'moveTo':
      case 'moveFrom':
        if (!OF_PROPERTIES.test(parent ?? '')) this.changeStack.pop()
        break
      case 't':
      case 'delText':
        this.inText = false
        break
      case 'rt':
        this.ruby--
        break
      case 'tbl':
        gathered.endTable()
        this.grounds.pop()
        break
      case 'tc':
        gathered.endCell()
        this.grounds.pop()
        break
      case 'txbxContent':
        gathered.endBox()
        this.boxes--
        break
      case 'footnote':
      case 'endnote':
      case 'comment':
        this.leaveStory(element)
        break
      case 'sectPr':
        this.sectionEnds = true
        break
      case 'p':
        this.finish(this.open.pop() ?? newParagraph())
        if (this.sectionEnds) this.sectionStart = gathered.place
        this.sectionEnds = false
        break
      default:
    }
  }

  private leaveStory(element: XmlElement): void {
    const story = this.gathered.endStory()
    if (/eparator$/.test(element.get('type') ?? '')) return
    this.stories.set(element.get('id') ?? '', { ...story, used: false })
  }

  private finish(paragraph: Paragraph): void {
    const { styles, numbering, changes } = this.context
    const { gathered } = this
    const joins =
      paragraph.markGone === 'hidden' || paragraph.markGone === (changes === 'accept' ? 'deleted' : 'inserted')
    if (joins) {
      gathered.endParagraph({ joins })
      return
    }
    if (styles.isContents(paragraph.style) || (paragraph.contents && isContentsEntry(gathered.text))) {
      gathered.endParagraph({ apart: 'outside' })
      return
    }
    const listed = styles.numbering(paragraph.style)
    const numId = paragraph.numId ?? listed.numId
    let label = ''
    // A number stands before an empty paragraph, too, and counts.
    if (numId !== null && numId !== '0') {
      const level = paragraph.level ?? numbering.levelOf(numId, styles.lineage(paragraph.style)) ?? listed.level ?? 0
      label = numbering.next(numId, level, paragraph.lang ?? styles.ofParagraph(paragraph.style).lang ?? null)
    }
    const { text } = gathered
    if (label !== '' && text.trim() !== '') this.numbered++
    if (this.title === null && text.trim() !== '' && styles.isTitle(paragraph.style))
      this.title = text.replace(/\s+/g, ' ').trim()
    gathered.endParagraph({ label })
  }
}
