/**
 * A view as text for a pipe or a plain terminal.
 *
 *     三（2023-3）  ~ 改动；对应 2021-5；存疑
 *         双方[-支持-]{+欢迎+}该倡议。
 *     ▸ 沿用 3 段：四至六
 *
 * First the lines that say what is compared, with how much changed and where; then the digest; then the later text,
 * clause by clause, what is kept folded to a line; then what earlier texts alone have. Signs are those of every output.
 */
import {
  type ApparatusLine,
  type ClauseView,
  type Column,
  countSigns,
  DOUBTFUL,
  looks,
  type Row,
  type SubjectLink,
  stripText,
  subjectClaims,
  type View,
  type WordingLink,
} from '../src/index.ts'
import { wordAfterName } from '../src/words/claim-words.ts'
import { textWords } from '../src/words/command-words.ts'
import { stripKeyWords } from '../src/words/layout-words.ts'
import { say } from '../src/words/say.ts'
import { labelText } from './label-text.ts'
import { paint, type Style } from './paint.ts'
import { INDENT, safe, type TextOptions, TextPage } from './text-page.ts'
import { textWidth } from './text-width.ts'
import { type Piece, truncate } from './wrap.ts'

/** Columns of a share: `10.3%`. */
const SHARE_WIDTH = 6
/** Before what is folded. */
const FOLDED = '▸'
/** Columns of a strip at most, and sections below which it tells nothing. */
const STRIP_WIDTH = 60
const STRIP_FEWEST = 4

export interface ComparisonTextOptions extends TextOptions {
  /** `changes`: what every text has is folded to a line; `all`: it is printed. */
  readonly rows?: 'changes' | 'all'
}

export function renderText(view: View, options: ComparisonTextOptions): string {
  return new ComparisonPage(view, options).render()
}

/** The digest alone, under the lines that say which texts are compared. */
export function renderNews(view: View, options: TextOptions): string {
  return new ComparisonPage(view, options).renderNews()
}

class ComparisonPage extends TextPage {
  private readonly unfolded: boolean

  constructor(
    private readonly view: View,
    options: ComparisonTextOptions,
  ) {
    super(view.ui, options)
    this.unfolded = options.rows === 'all'
  }

  renderNews(): string {
    this.lead()
    this.news()
    return `${this.lines.join('\n')}\n`
  }

  render(): string {
    const { view } = this
    this.lead()
    this.strips()
    this.news()
    this.body()
    this.appendices()
    this.citations()
    this.orders()
    this.leftOut()
    if (view.hidden) {
      this.blank()
      this.paragraph([{ text: view.hidden, style: 'faint' }], 0)
    }
    return `${this.lines.join('\n')}\n`
  }

  /** Which texts are compared, and what may be claimed; the counts of each are one row of sign, word and count. */
  private lead(): void {
    const counts = new Map(this.view.columns.map((c) => [this.t.named(c.short, c.summary), c]))
    for (const line of this.view.lead) {
      const column = counts.get(line)
      const pieces: readonly Piece<Style>[] =
        column === undefined ? [{ text: safe(line), style: 'strong' }] : this.countsLine(column)
      this.paragraph(pieces, 0)
    }
  }

  private countsLine({ short, counts }: Column): readonly Piece<Style>[] {
    const told = counts.filter(({ count }) => count > 0)
    return [
      { text: safe(this.t.named(short, '')), style: 'strong' },
      ...told.flatMap(({ key, word, count, look }, i): readonly Piece<Style>[] => [
        { text: i === 0 ? '' : ' · ', style: 'faint' },
        // A sign stays with its word.
        { text: `${look === null ? (countSigns[key] ?? '') : looks[look].sign} `, style: 'strong', cling: 'open' },
        { text: safe(`${wordAfterName(word, short)} ${count}`), style: 'strong' },
      ]),
    ]
  }

  /** Where the changes are: the later text as a row of sections beside each earlier one; of one both texts. */
  private strips(): void {
    const { layout, columns, witnesses } = this.view
    const base = witnesses.at(-1)?.short ?? ''
    const several = columns.length > 1
    const strips = layout.strips.filter((strip) => strip.b.length >= STRIP_FEWEST)
    const rows = strips.flatMap(({ column, a, b }): readonly (readonly [name: string, cells: typeof a])[] => {
      const short = columns[column]?.short ?? ''
      if (several) return [[`${short}→${base}`, b]]
      return [
        [short, a],
        [base, b],
      ]
    })
    if (rows.length === 0) return
    const { ambiguousWidth, width } = this.options
    const room = Math.max(...rows.map(([name]) => textWidth(safe(name), ambiguousWidth))) + 2
    const columnsLeft = Math.floor((Math.min(STRIP_WIDTH, width) - room) / ambiguousWidth)
    if (columnsLeft < STRIP_FEWEST) return
    this.blank()
    for (const [name, cells] of rows) {
      const gap = ' '.repeat(room - textWidth(safe(name), ambiguousWidth))
      this.lines.push(`${safe(name)}${gap}${stripText(cells, columnsLeft)}`)
    }
    const scale = strips[0]!.scale
    this.paragraph([{ text: stripKeyWords[scale][this.ui], style: 'faint' }], 0)
  }

  /** The digest, numbered: a point is known by its number. */
  private news(): void {
    const { title, points, more, apartTitle, apart, notes } = this.view.news
    this.blank()
    this.paragraph([{ text: title, style: 'heading' }], 0)
    for (const [i, point] of points.entries()) this.hanging(`${i + 1}`, [{ text: safe(point.line), style: 'plain' }], 0)
    if (more) this.paragraph([{ text: more, style: 'faint' }], INDENT)
    if (apartTitle) this.paragraph([{ text: apartTitle, style: 'warning' }], 0)
    for (const point of apart) this.paragraph([{ text: safe(point.line), style: 'plain' }], INDENT)
    for (const note of notes) this.paragraph([{ text: safe(note), style: 'faint' }], INDENT)
  }

  /** The later text in order, with what stands beside it; what is only kept is folded. */
  private body(): void {
    let tight = false
    for (const part of this.view.layout.body) {
      if (part.kind === 'fold' && !this.unfolded) {
        this.blank()
        this.paragraph([{ text: `${FOLDED} ${part.words}`, style: 'faint' }], 0)
        tight = false
        continue
      }
      for (const index of part.kind === 'row' ? [part.row] : part.rows) {
        const one = isOneLine(this.view.rows[index]!)
        if (!(one && tight)) this.blank()
        this.row(index)
        tight = one
      }
    }
  }

  /** What the later text does not have, document by document. */
  private appendices(): void {
    for (const { column, title, claim, rows } of this.view.layout.appendices) {
      this.blank()
      this.paragraph([{ text: safe(title), style: 'heading' }], 0)
      for (const index of rows) {
        this.blank()
        const cell = this.view.rows[index]!.cells[column]
        for (const l of cell?.links ?? []) if (l.kind === 'wording') this.wording(l, claim)
        for (const clause of cell?.alone ?? []) this.alone(clause)
      }
    }
  }

  /** `一、第一段（2024-1.1）`: where a clause stands as printed, and the address that commands take. */
  private place(address: string): string {
    const place = this.view.layout.places[address]
    return place === undefined || address.endsWith(`-${place}`) ? address : place + this.t.aside(address)
  }

  private places(clauses: readonly ClauseView[]): string {
    return this.t.list(clauses.map((c) => this.place(c.address)))
  }

  private row(index: number): void {
    const row = this.view.rows[index]!
    if (row.heading) {
      this.heading(row, index)
      return
    }
    const links = row.cells.flatMap((c) => c.links)
    if (row.cells.length === 1 && links.length > 0 && links.every((l) => l.kind === 'wording')) {
      for (const l of links) this.wording(l as WordingLink, null)
      return
    }
    for (const clause of row.base) {
      this.head(this.place(clause.address), [], null)
      this.passage(clause.runs, INDENT, clause.label)
    }
    // What none of them has is said once; what is told of one of them besides, at its place.
    if (row.claim) this.head(row.claim.word, [], null, INDENT)
    this.apparatus(row, index)
  }

  /** A line for each earlier text that has something to say of a clause; below it both readings, where they differ. */
  private apparatus(row: Row, index: number): void {
    for (const line of this.view.layout.apparatus[index] ?? []) {
      const cell = row.cells[line.column]!
      const l = line.link === null ? undefined : cell.links[line.link]
      if (row.claim && (l === undefined || l.notes.length === 0)) continue
      if (l === undefined) {
        const sign = cell.claim === null ? '' : `${looks[subjectClaims[cell.claim].look].sign} `
        this.hanging(line.short, [{ text: safe(sign + line.word), style: 'faint' }], INDENT)
      } else if (l.kind === 'subject') this.subject(l, line)
      else {
        const quiet = l.quiet || l.a.length === 0
        this.hanging(
          line.short,
          [{ text: safe(this.said(l, line, row.heading)), style: quiet ? 'faint' : l.doubtful ? 'warning' : 'plain' }],
          INDENT,
        )
        // A clause that this text lacks stands printed above; so does one that it has in the same words.
        if (!quiet) this.passage(l.inline, INDENT * 2, (l.b[0] ?? l.a[0])?.label ?? null)
      }
    }
  }

  /** `~ 改动；一、第一段（2016-1.1）；有句移自 2016-1.2`. */
  private said(l: WordingLink | SubjectLink, line: ApparatusLine, heading = false): string {
    // A heading without a label has no other name than its words, and these stand there.
    const name = (address: string): string => (heading ? address : this.place(address))
    const places = this.t.list(line.places.map((p) => name(p.address)))
    return this.t.clauses([signed(l, wordAfterName(line.word, line.short)), places, ...l.notes])
  }

  private heading(row: Row, index: number): void {
    const links = row.cells.flatMap((c) => c.links).filter((l): l is WordingLink => l.kind === 'wording')
    const shown = row.base.length > 0 ? row.base : links.flatMap((l) => l.a)
    const text = shown.map((c) => safe(c.runs.map((r) => r.text).join(''))).join(' ')
    const changed = links.filter((l) => l.claim !== 'kept')
    const several = this.view.columns.length > 1
    const told = row.claim
      ? [row.claim.word]
      : several
        ? []
        : [...new Set(changed.flatMap((l) => [signed(l, l.word), ...l.notes]))]
    const words = this.t.clauses(told)
    const label = safe(labelText(shown[0]?.label ?? null))
    const title = `== ${label}${text} ==`
    const fits = textWidth(`${title} ${words}`, this.options.ambiguousWidth) <= this.options.width
    this.paragraph(
      [{ text: title, style: 'heading' }, ...(words && fits ? [{ text: ` ${words}`, style: 'plain' } as const] : [])],
      0,
    )
    if (words && !fits) this.paragraph([{ text: words, style: 'plain' }], INDENT)
    if (several) {
      this.apparatus(row, index)
      return
    }
    for (const l of changed) if (l.a.length > 0 && l.b.length > 0 && l.changed > 0) this.passage(l.inline, INDENT, null)
  }

  /** One link, where one earlier text is compared. `claimed` is said already, above. */
  private wording(l: WordingLink, claimed: string | null): void {
    const { width, ambiguousWidth, color } = this.options
    const address = this.places(l.b.length > 0 ? l.b : l.a)
    // A moved link's notes name the place already.
    const place = l.moved ? [] : [l.place].filter(Boolean)
    const words = [...(l.word === claimed ? [] : [signed(l, l.word)]), ...place, ...l.notes]
    if (l.quiet) {
      const head = `${safe(address)}  ${safe(this.t.clauses(words))}  `
      const room = width - textWidth(head, ambiguousWidth)
      if (room >= 8) {
        const text = `${labelText(l.b[0]?.label ?? null)}${l.b.map((c) => c.runs.map((r) => r.text).join('')).join(' ')}`
        const cut = truncate(safe(text), room, ambiguousWidth)
        this.lines.push(
          paint(safe(address), 'strong', color) + paint(head.slice(safe(address).length), 'faint', color) + cut,
        )
        return
      }
    }
    this.head(address, words, l.doubtful ? 'warning' : null)
    if (!l.quiet) this.passage(l.inline, INDENT, (l.b[0] ?? l.a[0])?.label ?? null)
  }

  private subject(l: SubjectLink, line: ApparatusLine): void {
    this.hanging(line.short, [{ text: safe(this.said(l, line)), style: 'plain' }], INDENT)
    this.passage(l.a.runs, INDENT * 2, null)
    if (l.terms.length > 0) {
      const text = say(this.ui, textWords.inCommon, { terms: l.terms.map(safe) })
      this.paragraph([{ text, style: 'term' }], INDENT * 2)
    }
  }

  private alone(clause: ClauseView): void {
    this.hanging(this.place(clause.address), [{ text: clause.path.map(safe).join(' / '), style: 'faint' }], 0)
    this.passage(clause.runs, INDENT, clause.label)
  }

  /** What differs beside the texts. All that was left out is counted above, and printed by the longer forms. */
  private leftOut(): void {
    for (const { title, items, more } of this.view.leftOut.filter((part) => part.differs)) {
      this.blank()
      this.paragraph([{ text: safe(title), style: 'heading' }], 0)
      for (const { label, lines } of items) {
        this.paragraph([{ text: safe(label), style: 'strong' }], 0)
        for (const line of lines) this.paragraph([{ text: safe(line), style: 'plain' }], INDENT)
      }
      if (more) this.paragraph([{ text: more, style: 'faint' }], 0)
    }
  }

  /** Sections that moved, grew or shrank, and what is named elsewhere; the others are counted. */
  private orders(): void {
    for (const { title, sections, quiet, lists } of this.view.orders) {
      this.blank()
      this.paragraph([{ text: safe(title), style: 'heading' }], 0)
      for (const { a, b, word } of sections.filter((s) => s.tells)) {
        const shown = (b ?? a)!
        const shares = [a, b].map((s) => (s === null ? '–' : s.percent).padStart(SHARE_WIDTH)).join(' →')
        const name = `${labelText(shown.label)}${shown.words}`
        this.hanging(shown.address, [{ text: safe(`${shares}  ${this.t.clauses([name, word])}`), style: 'plain' }], 0)
      }
      if (quiet) this.paragraph([{ text: quiet, style: 'faint' }], 0)
      for (const list of lists) {
        this.paragraph([{ text: safe(list.title), style: 'strong' }], 0)
        for (const item of list.items) this.paragraph([{ text: safe(item), style: 'plain' }], INDENT)
        if (list.more) this.paragraph([{ text: list.more, style: 'faint' }], INDENT)
      }
    }
  }

  private citations(): void {
    const { citations } = this.view
    if (citations.length === 0) return
    this.blank()
    this.paragraph([{ text: textWords.citations[this.ui], style: 'heading' }], 0)
    for (const c of citations) {
      this.hanging(this.place(c.clause), [{ text: `${safe(c.as)} → ${safe(c.words)}`, style: 'plain' }], 0)
    }
  }
}

const isOneLine = (row: Row): boolean => {
  const links = row.cells.flatMap((c) => c.links)
  return (
    !row.heading && row.cells.length === 1 && links.length > 0 && links.every((l) => l.kind === 'wording' && l.quiet)
  )
}

/** `~ 改动`, `⇄ 沿用`, `≈ 字句多异 ⇄ ?`: sign and word, and whether it moved or is in doubt. */
function signed(l: WordingLink | SubjectLink, word: string): string {
  const moved = l.kind === 'wording' && l.moved && l.look !== 'moved' ? ` ${looks.moved.sign}` : ''
  const doubt = l.kind === 'wording' && l.doubtful ? ` ${DOUBTFUL}` : ''
  return `${looks[l.look].sign} ${word}${moved}${doubt}`
}
