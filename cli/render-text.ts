/**
 * A view as text for a pipe or a plain terminal.
 *
 *     2023-3  对应 2021-5；改动；存疑
 *         双方[-支持-]{+欢迎+}该倡议。
 *     2023-4  对应 2021-6；沿用  双方重申联合国宪章宗旨和原则……
 *
 * First the lines that say what is compared; then the base, clause by clause; then what earlier texts alone have.
 * Clauses that say the same take one line, so that the changes are what one reads.
 */
import type { ClauseView, Row, SubjectLink, View, WordingLink } from '../src/index.ts'
import { textWords } from '../src/words/command-words.ts'
import { say } from '../src/words/say.ts'
import { labelText } from './label-text.ts'
import { paint } from './paint.ts'
import { INDENT, safe, type TextOptions, TextPage } from './text-page.ts'
import { textWidth } from './text-width.ts'
import { truncate } from './wrap.ts'

/** Columns of a share: `10.3%`. */
const SHARE_WIDTH = 6

export function renderText(view: View, options: TextOptions): string {
  return new ComparisonPage(view, options).render()
}

/** The digest alone, under the lines that say which texts are compared. */
export function renderNews(view: View, options: TextOptions): string {
  return new ComparisonPage(view, options).renderNews()
}

class ComparisonPage extends TextPage {
  constructor(
    private readonly view: View,
    options: TextOptions,
  ) {
    super(view.ui, options)
  }

  renderNews(): string {
    this.front()
    return `${this.lines.join('\n')}\n`
  }

  /** Which texts are compared, and the news. */
  private front(): void {
    for (const line of this.view.lead) this.paragraph([{ text: safe(line), style: 'strong' }], 0)
    this.news()
  }

  render(): string {
    const { view } = this
    this.front()
    const parts = this.bodyParts()
    for (const { title, rows } of parts) {
      if (title) {
        this.blank()
        this.paragraph([{ text: title, style: 'heading' }], 0)
      }
      let tight = false
      for (const row of rows) {
        const one = isOneLine(row)
        if (!(one && tight)) this.blank()
        this.row(row)
        tight = one
      }
    }
    this.citations()
    this.orders()
    this.leftOut()
    if (view.hidden) {
      this.blank()
      this.paragraph([{ text: view.hidden, style: 'faint' }], 0)
    }
    return `${this.lines.join('\n')}\n`
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

  /** The base with what stands beside it, then the points that digests have to themselves, document by document. */
  private bodyParts(): readonly { readonly title: string | null; readonly rows: readonly Row[] }[] {
    const alone = (row: Row): number => row.cells.findIndex((c) => c.alone.length > 0)
    const body = this.view.rows.filter((r) => alone(r) < 0)
    const rest = this.view.columns.flatMap((column, k) => {
      const rows = this.view.rows.filter((r) => alone(r) === k)
      if (rows.length === 0) return []
      const none = rows[0]?.cells[k]?.none ?? ''
      const witness = this.view.witnesses[k]
      // Paragraphs before the numbered ones stand here, too, and are not among those that the first lines count.
      const points = witness?.fidelity === 'digest' ? rows.length : null
      const fidelity = String(witness?.fidelityWords)
      const title = say(this.ui, textWords.aloneIn, { short: column.short, fidelity, none, points })
      return [{ title, rows }]
    })
    return [{ title: null, rows: body }, ...rest]
  }

  private row(row: Row): void {
    if (row.heading) {
      this.heading(row)
      return
    }
    const single = this.view.columns.length === 1
    if (row.base.length === 0) {
      for (const cell of row.cells) {
        for (const l of cell.links) if (l.kind === 'wording') this.wording(l, 0)
        for (const clause of cell.alone) this.alone(clause)
      }
      return
    }
    const links = row.cells.flatMap((c) => c.links)
    if (single && links.length > 0 && links.every((l) => l.kind === 'wording')) {
      for (const l of links) this.wording(l as WordingLink, 0)
      return
    }
    for (const clause of row.base) {
      this.head(clause.address, [], null)
      this.passage(clause.runs, INDENT, clause.label)
    }
    // What none of them has is said once; what is told of one of them besides, at its place.
    if (row.claim) this.head(row.claim.word, [], null, INDENT)
    row.cells.forEach((cell, k) => {
      const column = this.view.columns[k]
      if (row.claim && cell.links.every((l) => l.notes.length === 0)) return
      if (cell.none) this.hanging(column?.short ?? '', [{ text: cell.none, style: 'faint' }], INDENT)
      for (const l of cell.links) {
        if (l.kind === 'subject') this.subject(l)
        else this.wording(l, INDENT, column?.short)
      }
    })
  }

  private heading(row: Row): void {
    const links = row.cells.flatMap((c) => c.links).filter((l): l is WordingLink => l.kind === 'wording')
    const shown = row.base.length > 0 ? row.base : links.flatMap((l) => l.a)
    const text = shown.map((c) => safe(c.runs.map((r) => r.text).join(''))).join(' ')
    const changed = links.filter((l) => l.claim !== 'kept')
    const words = this.t.clauses(this.headingWords(row, changed))
    const label = safe(labelText(shown[0]?.label ?? null))
    const title = `== ${label}${text} ==`
    const fits = textWidth(`${title} ${words}`, this.options.ambiguousWidth) <= this.options.width
    this.paragraph(
      [{ text: title, style: 'heading' }, ...(words && fits ? [{ text: ` ${words}`, style: 'plain' } as const] : [])],
      0,
    )
    if (words && !fits) this.paragraph([{ text: words, style: 'plain' }], INDENT)
    for (const l of changed) {
      if (l.a.length === 0 || l.b.length === 0 || l.changed === 0) continue
      // Against several texts each heading says which one it is set beside.
      const several = this.view.columns.length > 1
      if (several) this.head(l.a.map((c) => c.address).join(' '), [l.word, ...l.notes], null, INDENT)
      this.passage(l.inline, several ? INDENT * 2 : INDENT, null)
    }
  }

  /** What is said after a heading: of several texts what holds for all of them, and where each lacks it. */
  private headingWords(row: Row, changed: readonly WordingLink[]): readonly string[] {
    if (row.claim) return [row.claim.word]
    const several = this.view.columns.length > 1
    const told = several ? changed.filter((l) => l.a.length === 0 || l.b.length === 0 || l.changed === 0) : changed
    return [...new Set(told.flatMap((l) => [l.word, ...l.notes]))]
  }

  private wording(l: WordingLink, indent: number, column = ''): void {
    const { width, ambiguousWidth, color } = this.options
    const of = (clauses: readonly ClauseView[]): string => clauses.map((c) => c.address).join(' ')
    const beside = indent > 0
    const address = beside ? of(l.a) || column : of(l.b) || of(l.a)
    // A moved link's notes name the place already.
    const place = beside || l.moved ? [] : [l.place].filter(Boolean)
    const words = [...place, l.word, ...l.notes]
    const { quiet } = l
    if (quiet && beside) {
      this.head(address, words, 'faint', indent)
      return
    }
    if (quiet) {
      const head = `${safe(address)}  ${this.t.clauses(words)}  `
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
    // 2001 未见 names the text already.
    if (beside && l.a.length === 0 && l.word.includes(column)) {
      this.hanging(l.word, [{ text: safe(this.t.clauses(l.notes)), style: 'plain' }], indent)
      return
    }
    this.head(address, words, l.doubtful ? 'warning' : null, indent)
    // A base clause that no one shares stands printed above; so does its text.
    if (beside && l.a.length === 0) return
    if (!quiet) this.passage(l.inline, indent + INDENT, (l.b[0] ?? l.a[0])?.label ?? null)
  }

  private subject(l: SubjectLink): void {
    this.head(l.a.address, [l.word, ...l.notes], null, INDENT)
    this.passage(l.a.runs, INDENT * 2, null)
    if (l.terms.length > 0) {
      const text = say(this.ui, textWords.inCommon, { terms: l.terms.map(safe) })
      this.paragraph([{ text, style: 'term' }], INDENT * 2)
    }
  }

  private alone(clause: ClauseView): void {
    this.hanging(clause.address, [{ text: clause.path.map(safe).join(' / '), style: 'faint' }], 0)
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
      this.hanging(c.clause, [{ text: `${safe(c.as)} → ${c.words}`, style: 'plain' }], 0)
    }
  }
}

const isOneLine = (row: Row): boolean => {
  const links = row.cells.flatMap((c) => c.links)
  return (
    !row.heading && row.cells.length === 1 && links.length > 0 && links.every((l) => l.kind === 'wording' && l.quiet)
  )
}
