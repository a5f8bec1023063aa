/**
 * What a word processor's file holds, gathered as its reader walks through it: paragraphs, rows of tables, and what is
 * left out of the text, each with its place.
 *
 *     begin paragraph · add 双方重申主权原则 · aside footnote 不包括界湖 · add 不受侵犯。 · end paragraph
 *
 * is one paragraph, 双方重申主权原则不受侵犯。, and a footnote that belongs to it. A text box stands inside a paragraph and
 * has paragraphs of its own: they follow it. docx, odt and rtf differ in how they write all this, not in what it is.
 */

import type { LeftStretch } from '../../gather-left-out.ts'
import { lettersIn } from '../hidden-tells.ts'
import { isNoteMark } from '../note-mark.ts'
import { lower, raise } from '../raised-figures.ts'
import { type Apart, empty, type Gathered, joinGathered, type Mark, type Placed, withText } from './gathered.ts'
import { splitAtBreaks } from './split-at-breaks.ts'
import { joinWords, rowLines } from './table-rows.ts'

/** How a stretch of characters looks, as far as that decides how it is read. */
export interface Look {
  /** What it is where it is no part of the text. */
  readonly apart: Apart | null
  readonly place: 'raised' | 'lowered' | null
}

const plainLook: Look = { apart: null, place: null }

interface Table {
  /** For each row, for each cell, its paragraphs. */
  readonly rows: Gathered[][][]
}

/** Where paragraphs go: the text itself, a cell, a text box, a note. */
interface Room {
  readonly done: Gathered[]
  readonly tables: Table[]
  /** Open paragraphs; text boxes make more than one. */
  open: Gathered | null
  /** Paragraphs of the text boxes of the open one. */
  boxes: Gathered[]
  /** A paragraph whose end was deleted: the next one continues it. */
  pending: Gathered | null
}

const newRoom = (): Room => ({ done: [], tables: [], open: null, boxes: [], pending: null })

export interface GatheredReading {
  readonly paragraphs: readonly string[]
  readonly stretches: readonly LeftStretch[]
  /** Marks of typed notes that were taken out with their notes. */
  readonly noteMarks: number
  /** Letters and figures that a reader of the file does not see. */
  readonly unseen: number
}

export class GatherText {
  private readonly rooms: Room[] = [newRoom()]

  private get room(): Room {
    return this.rooms.at(-1)!
  }

  /** The text of the open paragraph so far. */
  get before(): string {
    return this.room.open?.text ?? ''
  }

  get isOpen(): boolean {
    return this.room.open !== null
  }

  beginParagraph(): void {
    if (this.room.open !== null) this.endParagraph()
    this.room.open = empty()
  }

  add(words: string, look: Look = plainLook): void {
    if (words === '') return
    if (this.room.open === null) this.beginParagraph()
    const paragraph = this.room.open!
    if (look.apart !== null) {
      this.aside(look.apart, words)
      return
    }
    const from = paragraph.text.length
    paragraph.text +=
      look.place === 'raised' ? raise(words, paragraph.text) : look.place === 'lowered' ? lower(words) : words
    const sign = words.trim()
    if (look.place === 'raised' && /^(?:\d{1,3}|[^\p{L}\d\s]{1,3}|[[(（［].{1,3}[\])）］])$/u.test(sign))
      paragraph.marks.push({ sign, from, to: paragraph.text.length })
  }

  /** Words at this place that are no part of the text. Those that follow one another are one stretch. */
  aside(what: Apart, words: string): void {
    if (this.room.open === null) {
      const held = empty()
      held.placed.push({ what, words, at: 0 })
      this.room.done.push(held)
      return
    }
    const { placed, text } = this.room.open
    const last = placed.at(-1)
    const continues = what === 'hidden' || what === 'struck' || what === 'reading'
    if (continues && last !== undefined && last.what === what && last.at === text.length) last.words += words
    else placed.push({ what, words, at: text.length })
  }

  /**
   * `label`: what the word processor prints before it; `joins`: its end is gone, so that the next paragraph continues it;
   * `apart`: it is no part of the text.
   */
  endParagraph(end: { readonly label?: string; readonly joins?: boolean; readonly apart?: Apart } = {}): void {
    const { room } = this
    const paragraph = room.open ?? empty()
    room.open = null
    const whole = room.pending === null ? paragraph : joinGathered(room.pending, paragraph, '')
    room.pending = null
    const { boxes } = room
    room.boxes = []
    if (end.joins === true) {
      room.pending = whole
      for (const gathered of boxes) room.done.push(gathered)
      return
    }
    const words = whole.text.replace(/^[\s\u3000]+/, '')
    if (end.apart !== undefined) room.done.push(apartFrom(whole, end.apart))
    else if (words.trim() === '') {
      if (whole.placed.length > 0) room.done.push({ ...whole, text: '', marks: [] })
    } else {
      const text = (end.label ?? '') + words
      room.done.push(withText(whole, text, text.length - whole.text.length))
    }
    for (const gathered of boxes) room.done.push(gathered)
  }

  /** The text of the open paragraph as it will stand, with what an earlier one left to it. */
  get text(): string {
    return (this.room.pending?.text ?? '') + this.before
  }

  beginRow(): void {
    const { tables } = this.room
    if (tables.length === 0) tables.push({ rows: [] })
    tables.at(-1)!.rows.push([])
  }

  beginTable(): void {
    if (this.room.pending !== null) this.endParagraph()
    this.room.tables.push({ rows: [] })
  }

  beginCell(): void {
    this.rooms.push(newRoom())
  }

  endCell(): void {
    if (this.rooms.length === 1) return
    const done = this.leaveRoom()
    const table = this.room.tables.at(-1)
    if (table === undefined) for (const gathered of done) this.room.done.push(gathered)
    else {
      if (table.rows.length === 0) table.rows.push([])
      table.rows.at(-1)!.push(done)
    }
  }

  endTable(): void {
    const table = this.room.tables.pop()
    if (table !== undefined) for (const gathered of rowLines(table.rows)) this.room.done.push(gathered)
  }

  beginBox(): void {
    this.rooms.push(newRoom())
  }

  endBox(): void {
    if (this.rooms.length === 1) return
    const done = this.leaveRoom()
    if (this.room.open === null) for (const gathered of done) this.room.done.push(gathered)
    else for (const box of done) this.room.boxes.push(box)
  }

  /** A note or comment that stands in the text where it is referred to. */
  endAside(what: Apart): void {
    if (this.rooms.length === 1) return
    const { words, placed } = storyOf(this.leaveRoom())
    this.aside(what, words)
    for (const inner of placed) this.aside(inner.what, inner.words)
  }

  /** A story of its own (one note of a part of notes): its words, and what is left out of them. */
  endStory(): Story {
    return storyOf(this.leaveRoom())
  }

  /** The place where the text now is, for `asideAt`. */
  get place(): Gathered | null {
    return this.rooms[0]!.done.at(-1) ?? null
  }

  /** As `aside`, behind a place that was passed already; null is before all. */
  asideAt(place: Gathered | null, what: Apart, words: string): void {
    if (place === null) this.atStart.push({ what, words, at: 0 })
    else place.placed.push({ what, words, at: place.text.length })
  }

  private readonly atStart: Placed[] = []

  private leaveRoom(): Gathered[] {
    const room = this.rooms.pop()!
    if (room.open !== null || room.pending !== null) {
      this.rooms.push(room)
      this.endParagraph()
      this.rooms.pop()
    }
    while (room.tables.length > 0) for (const gathered of rowLines(room.tables.pop()!.rows)) room.done.push(gathered)
    return room.done
  }

  finish(): GatheredReading {
    while (this.rooms.length > 1) this.endBox()
    const all = this.leaveRoom()
    const { notes, signs } = typedNotes(all)
    const stretches: Apartness[] = this.atStart.map(({ what, words }) => ({ what, words, at: 0 }))
    const paragraphs: string[] = []
    /** For each mark of a note, the paragraphs in which it stands, in order. */
    const marked = new Map<string, number[]>([...signs].map((sign) => [sign, []]))
    for (const gathered of all) {
      if (notes.has(gathered)) continue
      const taken = gathered.marks.filter(
        ({ sign, from }) => signs.has(sign) && isNoteMark(sign, gathered.text.slice(0, from)),
      )
      const text = withoutMarks(gathered.text, taken)
      const lines = splitAtBreaks(text)
      const lineOf = (at: number): number =>
        paragraphs.length + Math.min(lines.length, Math.max(1, splitAtBreaks(gathered.text.slice(0, at)).length))
      for (const { what, words, at } of gathered.placed) stretches.push({ what, words, at: lineOf(at) })
      for (const { sign, from } of taken) marked.get(sign)!.push(lineOf(from))
      for (const line of lines) paragraphs.push(line)
    }
    for (const [note, sign] of notes) {
      const at = marked.get(sign)!.shift() ?? paragraphs.length
      stretches.push({ what: 'footnote', words: note.text.slice(signLength(note, sign)), at })
      for (const { what, words } of note.placed) stretches.push({ what, words, at })
    }
    const unseen = stretches.reduce((n, { what, words }) => (what === 'hidden' ? n + lettersIn(words) : n), 0)
    return { paragraphs, stretches: stretches.map(toldAs), noteMarks: signs.size, unseen }
  }
}

/** A stretch of a file with what it is to the reader of the file. */
type Apartness = Omit<LeftStretch, 'what'> & { readonly what: Apart }

const toldAs = (stretch: Apartness): LeftStretch => ({
  ...stretch,
  what: stretch.what === 'reading' ? 'hidden' : stretch.what,
})

/** All of it left out, as one stretch where it was. */
function apartFrom({ text, placed }: Gathered, what: Apart): Gathered {
  return { text: '', placed: [{ what, words: text, at: 0 }, ...placed.map((one) => ({ ...one, at: 0 }))], marks: [] }
}

export interface Story {
  readonly words: string
  /** What is left out of them, too. */
  readonly placed: readonly { readonly what: Apart; readonly words: string }[]
}

const storyOf = (paragraphs: readonly Gathered[]): Story => ({
  words: paragraphs.reduce((words, { text }) => joinWords(words, text.trim()), ''),
  placed: paragraphs.flatMap(({ placed }) => placed),
})

const withoutMarks = (text: string, marks: readonly Mark[]): string =>
  marks.reduceRight((rest, { from, to }) => rest.slice(0, from) + rest.slice(to), text)

const SIGN_IN_FRONT = /^(?:\*{1,3}|[†‡]|[[(（［]\d{1,3}[\])］）])/

/**
 * Notes that somebody typed as paragraphs, with their signs: a paragraph that begins with a sign which stands raised in
 * the text. A raised figure without such a paragraph is no mark.
 */
function typedNotes(all: readonly Gathered[]): {
  readonly notes: ReadonlyMap<Gathered, string>
  readonly signs: ReadonlySet<string>
} {
  const raised = new Set(
    all.flatMap(({ text, marks }) =>
      marks.filter(({ sign, from }) => from > 0 && isNoteMark(sign, text.slice(0, from))).map(({ sign }) => sign),
    ),
  )
  const notes = new Map<Gathered, string>()
  for (const gathered of all) {
    const sign = gathered.marks.find(({ from }) => from === 0)?.sign ?? SIGN_IN_FRONT.exec(gathered.text)?.[0]
    if (sign !== undefined && raised.has(sign)) notes.set(gathered, sign)
  }
  return { notes, signs: new Set(notes.values()) }
}

const signLength = ({ marks }: Gathered, sign: string): number =>
  marks.find(({ from }) => from === 0)?.to ?? sign.length
