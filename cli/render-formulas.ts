/**
 * Formulas as text for a terminal or a pipe: by course, a line a formula, with a sign for each document.
 *
 *     1998  2016  2019  2024
 *       ●     ●     ·     ●   军事力量不针对对方部署
 *       ◐     ●     ●     ●   在能源领域开展长期互利合作
 *                             ≈ 1998 在能源领域开展互利合作
 *
 * Where the names of the documents take too much of the line they stand on end, a sign a column; where not even the signs
 * have room, it is said in how many documents each formula stands, first and last.
 */
import type { FormulaLine, FormulaRow, FormulasView } from '../src/index.ts'
import { formulaLeadWords, formulaWords } from '../src/words/formula-words.ts'
import { say } from '../src/words/say.ts'
import { typeset } from '../src/words/typeset.ts'
import { formulaPlace } from './formula-place.ts'
import { paint, paintLine, type Style } from './paint.ts'
import { type AmbiguousWidth, graphemes, textWidth } from './text-width.ts'
import { visibleLine as safe } from './visible.ts'
import { type Piece, wrap } from './wrap.ts'

export interface FormulasTextOptions {
  readonly width: number
  readonly color: boolean
  readonly ambiguousWidth: AmbiguousWidth
  /** Formulas of each course at most. */
  readonly limit: number
  /** The sentence of each place, too. */
  readonly places: boolean
}

/** Share of a line that the names of the documents take at most; with more they stand on end. */
const NAMES_SHARE = 0.4
/** Characters of a name that stand on end. */
const NAME_MOST = 7
/** Columns for the words at least. */
const LEAST_WORDS = 24
/** Documents that are named of a variant; of more, how many. */
const NAMED_MOST = 12
/** Variants that are shown in a list of formulas; all with the places. */
const VARIANTS = 2

export function renderFormulas(view: FormulasView, options: FormulasTextOptions): string {
  return new FormulasPage(view, options).render()
}

class FormulasPage {
  readonly #lines: string[] = []
  /** Columns that each document takes, or 1 where names stand on end. */
  readonly #columns: readonly number[]
  readonly #onEnd: boolean
  /** Too many documents for a sign each. */
  readonly #counted: boolean

  constructor(
    private readonly view: FormulasView,
    private readonly options: FormulasTextOptions,
  ) {
    const names = view.columns.map((c) => this.#width(safe(c.name)))
    this.#onEnd = names.reduce((sum, n) => sum + n + 2, 0) > options.width * NAMES_SHARE
    this.#counted = names.length > options.width
    this.#columns = this.#onEnd ? names.map(() => this.#width('●')) : names
  }

  #width(text: string): number {
    return textWidth(text, this.options.ambiguousWidth)
  }

  /** Columns before the words. */
  get #indent(): number {
    return this.#counted ? 4 : this.#columns.reduce((sum, n) => sum + n, 0) + this.#columns.length * this.#gap + 1
  }

  get #gap(): number {
    return this.#onEnd ? (this.#columns.length * 2 > this.options.width * NAMES_SHARE ? 0 : 1) : 2
  }

  render(): string {
    const { view, options } = this
    for (const line of view.lead) this.#paragraph([{ text: safe(line), style: 'strong' }], 0)
    if (this.#counted) this.#paragraph([{ text: formulaWords.noMatrix[view.ui], style: 'faint' }], 0)
    else if (view.key.length > 0) {
      const t = typeset(view.ui)
      this.#paragraph([{ text: t.clauses(view.key.map(({ sign, says }) => `${sign} ${says}`)), style: 'faint' }], 0)
    }
    let cut = false
    for (const group of view.groups) {
      this.#lines.push('')
      const count = typeset(view.ui).aside(String(group.rows.length))
      this.#paragraph([{ text: safe(group.title) + count, style: 'strong' }], 0)
      if (!this.#counted) this.#names()
      for (const row of group.rows.slice(0, options.limit)) this.#row(row)
      const more = group.rows.length - options.limit
      if (more > 0) {
        cut = true
        this.#paragraph(
          [{ text: say(view.ui, formulaLeadWords.more, { formulas: more }), style: 'faint' }],
          this.#indent,
        )
      }
    }
    const tail = [...view.tail, ...(cut ? [formulaWords.all[view.ui]] : [])]
    if (tail.length > 0) this.#lines.push('')
    for (const line of tail) this.#paragraph([{ text: safe(line), style: 'faint' }], 0)
    return `${this.#lines.map((l) => (options.color ? l : l.trimEnd())).join('\n')}\n`
  }

  #paragraph(pieces: readonly Piece<Style>[], indent: number): void {
    const { width, color, ambiguousWidth } = this.options
    for (const line of wrap(pieces, Math.max(10, width - indent), ambiguousWidth))
      this.#lines.push(' '.repeat(indent) + paintLine(line, color))
  }

  #names(): void {
    const { color } = this.options
    const names = this.view.columns.map((c) => safe(c.name))
    const gap = ' '.repeat(this.#gap)
    if (!this.#onEnd) {
      this.#lines.push(paint(names.map((name) => gap + name).join(''), 'faint', color))
      return
    }
    const stood = names.map((name) => graphemes(name).slice(0, NAME_MOST))
    const height = stood.reduce((most, name) => Math.max(most, name.length), 0)
    for (let k = 0; k < height; k++) {
      const line = stood.map((name, c) => gap + this.#centred(name[k] ?? '', this.#columns[c]!)).join('')
      this.#lines.push(paint(line, 'faint', color))
    }
  }

  #centred(text: string, width: number): string {
    const room = Math.max(0, width - this.#width(text))
    const left = room >> 1
    return ' '.repeat(left) + text + ' '.repeat(room - left)
  }

  #row(row: FormulaRow): void {
    const { places } = this.options
    const column = this.#counted ? this.#wordsAlone(row) : this.#signed(row)
    for (const { words, documents } of places ? row.variants : row.variants.slice(0, VARIANTS)) {
      this.#paragraph([{ text: `≈ ${safe(this.#where(documents))} ${safe(words)}`, style: 'faint' }], column)
    }
    if (places || this.#counted) this.#paragraph([{ text: safe(row.says), style: 'faint' }], column)
    if (!places) return
    for (const cell of row.cells) for (const line of cell.lines) this.#place(line, column)
  }

  #where(documents: readonly string[]): string {
    const { ui } = this.view
    if (documents.length <= NAMED_MOST) return typeset(ui).list(documents)
    const [first, last] = [documents[0]!, documents.at(-1)!]
    return say(ui, formulaLeadWords.amongMany, { documents: documents.length, first, last })
  }

  /** The words on lines of their own; columns before what is said of them. */
  #wordsAlone(row: FormulaRow): number {
    this.#paragraph([{ text: safe(row.words), style: 'plain' }], 2)
    return this.#indent
  }

  /** The words behind a sign for each document; columns before them. */
  #signed(row: FormulaRow): number {
    const { color, width, ambiguousWidth } = this.options
    const gap = ' '.repeat(this.#gap)
    const signs = row.cells.map((cell, k) => gap + this.#centred(cell.sign, this.#columns[k]!)).join('')
    const pieces: Piece<Style>[] = [{ text: safe(row.words), style: 'plain' }]
    const narrow = width - this.#indent < LEAST_WORDS
    const column = narrow ? 4 : this.#indent
    const lines = wrap(pieces, Math.max(10, width - column), ambiguousWidth).map((l) => paintLine(l, color))
    if (narrow) for (const l of [signs, ...lines.map((words) => ' '.repeat(column) + words)]) this.#lines.push(l)
    else {
      this.#lines.push(`${signs} ${lines[0] ?? ''}`)
      for (const line of lines.slice(1)) this.#lines.push(' '.repeat(column) + line)
    }
    return column
  }

  #place(line: FormulaLine, column: number): void {
    this.#paragraph(formulaPlace(line, this.view.ui), Math.min(column, Math.max(4, this.options.width - LEAST_WORDS)))
  }
}
