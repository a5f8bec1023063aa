/**
 * The text of an RTF file: what its groups say of letters, paragraphs and rows, as it comes by.
 *
 *     {\deleted 支持}{\revised 欢迎}该倡议。\par        accepted 欢迎该倡议。
 *     \trowd\intbl 港口\cell 2019\cell\row             港口 ⇥ 2019
 *     \u27700?                                         氰, and `?` for readers that do not know \u
 */
import type { IntakeLimits } from '../../intake-limits.ts'
import { IntakeFault } from '../../intake-note.ts'
import { isContentsEntry, makesContents } from '../office/contents-entry.ts'
import { drawnFrom } from '../office/drawn-from.ts'
import { GatherText, type Look } from '../office/gather-text.ts'
import { lookOf, type RunProperties } from '../office/look-of.ts'
import type { Changes } from '../office/office-reading.ts'
import { type Destination, destinationOf } from './rtf-destinations.ts'
import { decodeRun, encodingOf, encodingOfPage, isLead, type RtfFont } from './rtf-fonts.ts'
import { rtfTokens } from './rtf-tokens.ts'

/** What holds inside a group, and ends with it. */
interface State {
  to: Destination
  /** No word has said yet what the group is. */
  fresh: boolean
  marked: boolean
  font: number
  /** The font of characters of two bytes, where one is named for them, and whether it is theirs now. */
  wideFont: number
  wide: boolean
  /** Characters to pass over behind `\u`. */
  skip: number
  /** Of `\upr`: the groups seen. */
  seen: number
  changed: 'deleted' | 'revised' | null
  cell: boolean
  /** In the result of a field that makes a table of contents. */
  contents: boolean
  readonly run: RunProperties
}

const SIGNS: Readonly<Record<string, string>> = {
  tab: '\t',
  line: '\n',
  lbr: '\n',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: '\u2003',
  enspace: '\u2002',
  qmspace: '\u2005',
  zwj: '\u200d',
  zwnj: '\u200c',
  '~': '\u00a0',
  _: '\u2011',
  '-': '\u00ad',
  '{': '{',
  '}': '}',
  '\\': '\\',
}

/** Letters that stand so much higher than their line are raised. Half points. */
const RAISED_BY = 4

export class RtfBody {
  readonly gathered = new GatherText()
  title = ''
  inserted = 0
  deleted = 0
  numbered = 0
  images = 0

  private readonly changes: Changes
  private readonly limits: IntakeLimits
  private readonly fonts = new Map<number, RtfFont>()
  private readonly colors: (string | null)[] = []
  private color: { red: number; green: number; blue: number; said: boolean } = {
    red: 0,
    green: 0,
    blue: 0,
    said: false,
  }
  private page = 'windows-1252'
  private readonly stack: State[] = []
  private state: State = {
    to: 'inline',
    fresh: false,
    marked: false,
    font: 0,
    wideFont: -1,
    wide: false,
    skip: 1,
    seen: 0,
    changed: null,
    cell: false,
    contents: false,
    run: {},
  }
  /** Bytes that are not decoded yet, and words that are not given yet. */
  private bytes: number[] = []
  private words = ''
  private toSkip = 0
  private label = ''
  private instruction = ''
  /** Words of the open paragraph came from a table of contents. */
  private ofContents = false
  private lastChanged: State['changed'] = null
  private ground: string | null = null
  private rowGround: string | null = null
  private boxes = 0
  private table = { open: false, row: false, cell: false }
  private readonly outer: { table: { open: boolean; row: boolean; cell: boolean }; label: string }[] = []
  private sectionStart = this.gathered.place

  constructor(changes: Changes, limits: IntakeLimits) {
    this.changes = changes
    this.limits = limits
  }

  /** Throws IntakeFault for groups nested beyond the limit. */
  read(bytes: Uint8Array): void {
    const next = rtfTokens(bytes)
    for (let token = next(); token.type !== 'end'; token = next()) {
      if (token.type === 'open') this.openGroup()
      else if (token.type === 'close') this.closeGroup()
      else if (token.type === 'byte') this.byte(token.value)
      else if (token.type === 'word') this.word(token.name, token.value)
    }
    this.flush()
    while (this.stack.length > 0) this.closeGroup()
    this.leaveTable()
  }

  private openGroup(): void {
    this.flushAtBrace()
    if (this.stack.length >= this.limits.depth) throw new IntakeFault('rtf-too-deep', { limit: this.limits.depth })
    this.toSkip = 0
    const outer = this.state
    this.stack.push(outer)
    let { to } = outer
    if (to === 'alternatives') {
      outer.seen++
      to = outer.seen === 1 ? 'skip' : 'inline'
    }
    this.state = { ...outer, to, fresh: true, marked: false, seen: 0, run: { ...outer.run } }
  }

  private closeGroup(): void {
    this.flushAtBrace()
    this.toSkip = 0
    const inner = this.state
    const outer = this.stack.pop()
    if (outer === undefined) return
    this.state = outer
    if (inner.to === outer.to || outer.to === 'skip') return
    this.leave(inner.to)
  }

  private enter(to: Destination): void {
    const { state } = this
    if (state.to === 'skip' || state.to === to) return
    state.to = to
    if (to === 'note' || to === 'comment' || to === 'header' || to === 'box') {
      if (to === 'box') this.boxes++
      // The number of the paragraph in which a note stands is not the note's.
      this.outer.push({ table: this.table, label: this.label })
      this.label = ''
      this.table = { open: false, row: false, cell: false }
      state.cell = false
      if (to !== 'header' && !this.gathered.isOpen) this.gathered.beginParagraph()
      this.gathered.beginBox()
    }
  }

  private leave(to: Destination): void {
    const { gathered } = this
    if (to === 'note' || to === 'comment' || to === 'header' || to === 'box') {
      if (this.label.trim() !== '' && gathered.isOpen) this.endParagraph()
      this.leaveTable()
      const outer = this.outer.pop()
      this.table = outer?.table ?? { open: false, row: false, cell: false }
      this.label = outer?.label ?? ''
    }
    if (to === 'instruction') {
      if (makesContents(this.instruction)) this.state.contents = true
      const shown = drawnFrom(this.instruction)
      this.instruction = ''
      if (shown === null) return
      this.add(shown.words)
      if (shown.reading !== '') gathered.aside('reading', shown.reading)
    } else if (to === 'box') {
      this.boxes--
      gathered.endBox()
    } else if (to === 'note' || to === 'comment') {
      const apart = this.look().apart
      gathered.endAside(
        this.isDropped() ? 'struck' : apart === 'hidden' ? 'hidden' : to === 'note' ? 'footnote' : 'comment',
      )
    } else if (to === 'header') {
      const { words, placed } = gathered.endStory()
      gathered.asideAt(this.sectionStart, 'header', words)
      for (const inner of placed) gathered.asideAt(this.sectionStart, inner.what, inner.words)
    }
  }

  private get font(): RtfFont | undefined {
    const { font, wideFont, wide } = this.state
    return this.fonts.get(wide && wideFont >= 0 ? wideFont : font)
  }

  private byte(value: number): void {
    const { state } = this
    if (state.to === 'skip') return
    if (this.toSkip > 0) {
      this.toSkip--
      return
    }
    state.fresh = false
    this.bytes.push(value)
  }

  /** Bytes to words. */
  private decode(): void {
    if (this.bytes.length === 0) return
    const { bytes, state } = this
    this.bytes = []
    const { font } = this
    const { page } = this
    if (state.to === 'fonts') {
      if (font !== undefined) font.name = (font.name + decodeRun(bytes, undefined, page)).replace(/;.*$/, '')
      return
    }
    this.words += decodeRun(bytes, font, page)
  }

  /** A brace may stand between the two bytes of a character: the first waits for the second. */
  private flushAtBrace(): void {
    const encoding = encodingOf(this.font, this.page)
    let lead = false
    for (const byte of this.bytes) lead = !lead && isLead(encoding, byte)
    const waiting = lead ? this.bytes.pop() : undefined
    this.flush()
    if (waiting !== undefined) this.bytes.push(waiting)
  }

  private flush(): void {
    this.decode()
    if (this.words === '') return
    const { words, state } = this
    this.words = ''
    switch (state.to) {
      case 'title':
        this.title += words
        break
      case 'label':
        this.label += words
        break
      case 'colors':
        for (const sign of words) if (sign === ';') this.endColor()
        break
      case 'instruction':
        this.instruction += words
        break
      case 'skip':
      case 'fonts':
      case 'info':
      case 'alternatives':
        break
      default:
        this.add(words)
    }
  }

  private look(): Look {
    const ground = this.boxes > 0 ? 'DRAWING' : (this.ground ?? this.rowGround)
    return lookOf({ direct: this.state.run, character: {}, paragraph: {}, ground })
  }

  private isDropped(): boolean {
    return this.state.changed === (this.changes === 'accept' ? 'deleted' : 'revised')
  }

  private add(words: string): void {
    const { changed } = this.state
    if (changed !== null && changed !== this.lastChanged) {
      if (changed === 'deleted') this.deleted++
      else this.inserted++
    }
    this.lastChanged = changed
    this.toCell()
    if (this.state.contents) this.ofContents = true
    this.gathered.add(words, this.isDropped() ? { apart: 'struck', place: null } : this.look())
  }

  /** Opens the cell in which the next words stand, or ends the table that they stand behind. */
  private toCell(): void {
    const { gathered, table } = this
    if (table.cell) return
    if (!this.state.cell) {
      this.leaveTable()
      return
    }
    if (!table.open) {
      if (gathered.isOpen) gathered.endParagraph()
      gathered.beginTable()
    }
    if (!table.row) gathered.beginRow()
    gathered.beginCell()
    this.table = { open: true, row: true, cell: true }
  }

  private leaveTable(): void {
    if (this.table.cell) this.gathered.endCell()
    if (this.table.open) this.gathered.endTable()
    this.table = { open: false, row: false, cell: false }
  }

  private endParagraph(): void {
    const { gathered, state } = this
    const label = this.label.replace(/[\s\t]+/g, ' ').trim()
    this.label = ''
    const { ofContents } = this
    this.ofContents = false
    if (ofContents && isContentsEntry(gathered.text)) {
      gathered.endParagraph({ apart: 'outside' })
      return
    }
    const joins = state.changed !== null && this.isDropped()
    const numbered = /[\p{L}\p{N}]/u.test(label) && !/^[o§]$/.test(label)
    if (numbered && gathered.text.trim() !== '') this.numbered++
    gathered.endParagraph({ joins, label: !numbered ? '' : /[\u2e80-\uffef]$/.test(label) ? label : `${label} ` })
  }

  private endColor(): void {
    const { red, green, blue, said } = this.color
    const hex = [red, green, blue]
      .map((part) => part.toString(16).padStart(2, '0'))
      .join('')
      .toUpperCase()
    this.colors.push(said ? hex : null)
    this.color = { red: 0, green: 0, blue: 0, said: false }
  }

  private word(name: string, value: number | null): void {
    const { state } = this
    if (this.toSkip > 0) {
      this.toSkip--
      return
    }
    if (name === '*') {
      state.marked = true
      return
    }
    const sign = SIGNS[name]
    if (sign !== undefined && Object.hasOwn(SIGNS, name)) {
      state.fresh = false
      if (state.to === 'skip') return
      this.decode()
      this.words += sign
      return
    }
    if (name === 'u') {
      state.fresh = false
      if (state.to !== 'skip') {
        this.decode()
        this.unicode(((value ?? 0) + 65_536) % 65_536)
      }
      this.toSkip = state.skip
      return
    }
    if (state.fresh || state.marked) {
      const to = destinationOf(name, state.marked)
      if (name === 'pict') this.images++
      if (to !== null) this.enter(to)
      state.fresh = false
      state.marked = false
      if (to !== null) return
    }
    if (name === 'uc') state.skip = Math.max(0, value ?? 1)
    if (state.to === 'skip') return
    this.flush()
    if (state.to === 'fonts') this.fontWord(name, value)
    else if (state.to === 'colors') this.colorWord(name, value)
    else this.formatWord(name, value)
  }

  private unicode(code: number): void {
    this.words +=
      code >= 0xf020 && code <= 0xf0ff
        ? decodeRun([code - 0xf000], { charset: 2, page: null, name: this.font?.name ?? 'Symbol' }, this.page)
        : String.fromCharCode(code)
  }

  private fontWord(name: string, value: number | null): void {
    const { state } = this
    if (name === 'f') {
      state.font = value ?? 0
      state.wide = false
      this.fonts.set(state.font, { charset: 1, page: null, name: '' })
    }
    const font = this.fonts.get(state.font)
    if (font === undefined) return
    if (name === 'fcharset') font.charset = value ?? 1
    else if (name === 'cpg') font.page = value
  }

  private colorWord(name: string, value: number | null): void {
    if (name !== 'red' && name !== 'green' && name !== 'blue') return
    this.color[name] = Math.max(0, Math.min(value ?? 0, 255))
    this.color.said = true
  }

  private formatWord(name: string, value: number | null): void {
    const { state, gathered } = this
    const { run } = state
    const on = value !== 0
    const colorAt = (index: number | null): string | undefined => this.colors[index ?? 0] ?? undefined
    switch (name) {
      case 'ansicpg':
        this.page = encodingOfPage(value ?? 1252)
        break
      case 'mac':
        this.page = 'macintosh'
        break
      case 'f':
        state.font = value ?? 0
        break
      case 'af':
        if (state.wide) state.wideFont = value ?? -1
        break
      case 'dbch':
        state.wide = true
        break
      case 'loch':
      case 'hich':
        state.wide = false
        break
      case 'plain':
        for (const key of Object.keys(run)) delete run[key as keyof RunProperties]
        state.changed = null
        break
      case 'pard':
        state.cell = false
        this.ground = null
        break
      case 'intbl':
        state.cell = true
        break
      case 'v':
        run.vanish = on
        break
      case 'strike':
        run.strike = on
        break
      case 'striked':
        run.doubleStrike = on
        break
      case 'super':
        run.place = on ? 'superscript' : 'baseline'
        break
      case 'sub':
        run.place = on ? 'subscript' : 'baseline'
        break
      case 'nosupersub':
        run.place = 'baseline'
        break
      case 'up':
        run.place = (value ?? 6) >= RAISED_BY ? 'superscript' : 'baseline'
        break
      case 'dn':
        run.place = (value ?? 6) >= RAISED_BY ? 'subscript' : 'baseline'
        break
      case 'fs':
        run.size = value ?? 24
        break
      case 'cf':
        run.color = colorAt(value)
        break
      case 'highlight':
      case 'cb':
      case 'chcbpat':
        run.fill = colorAt(value)
        break
      case 'cbpat':
        this.ground = colorAt(value) ?? null
        break
      case 'clcbpat':
        this.rowGround = colorAt(value) ?? this.rowGround
        break
      case 'deleted':
      case 'revised':
        state.changed = on ? name : null
        break
      case 'trowd':
        this.rowGround = null
        break
      case 'par':
      case 'sect':
        this.toCell()
        this.endParagraph()
        if (name === 'sect') this.sectionStart = gathered.place
        break
      case 'nestcell':
        this.words += '\t'
        break
      case 'nestrow':
        this.endParagraph()
        break
      case 'cell':
        state.cell = true
        this.toCell()
        this.endParagraph()
        gathered.endCell()
        this.table.cell = false
        break
      case 'row':
        this.table.row = false
        break
      default:
    }
  }
}
