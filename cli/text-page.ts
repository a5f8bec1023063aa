/**
 * A page of text that grows line by line: paragraphs, clauses with their marks, and heads with words that hang beside them.
 *
 *     2023-3  改动 2021-5；存疑                 a head, and its words
 *         双方[-支持-]{+欢迎+}该倡议。          a passage
 */
import type { Run, Ui } from '../src/index.ts'
import { type Typesetter, typeset } from '../src/words/typeset.ts'
import { labelText } from './label-text.ts'
import { paint, paintLine, runPieces, type Style } from './paint.ts'
import { type AmbiguousWidth, textWidth } from './text-width.ts'
import { visible } from './visible.ts'
import { type Piece, wrap } from './wrap.ts'

export interface TextOptions {
  readonly width: number
  readonly color: boolean
  readonly ambiguousWidth: AmbiguousWidth
}

export const INDENT = 4
/** Columns below which words go under their head, not beside it. */
const LEAST_HANGING = 16

/** Line breaks inside a paragraph: nothing between Han characters, else a space. */
const unwrapped = (text: string): string =>
  text
    .replace(/([\p{scx=Han}，。、；：？！）》”])[ \t]*\r?\n[ \t]*(?=[\p{scx=Han}（《“])/gu, '$1')
    .replace(/\s+/gu, ' ')

export const safe = (text: string): string => visible(unwrapped(text))

export class TextPage {
  protected readonly lines: string[] = []
  protected readonly t: Typesetter

  constructor(
    protected readonly ui: Ui,
    protected readonly options: TextOptions,
  ) {
    this.t = typeset(ui)
  }

  protected blank(): void {
    if (this.lines.length > 0 && this.lines.at(-1) !== '') this.lines.push('')
  }

  protected paragraph(pieces: readonly Piece<Style>[], indent: number): void {
    const { width, color, ambiguousWidth } = this.options
    const room = Math.max(10, width - indent)
    for (const line of wrap(pieces, room, ambiguousWidth)) this.lines.push(' '.repeat(indent) + paintLine(line, color))
  }

  /** A clause or both sides of it: paragraphs where clauses are parted by a run of no length. */
  protected passage(runs: readonly Run[], indent: number, label: string | null): void {
    let part: Run[] = []
    let first = true
    const flush = (): void => {
      const head: readonly Piece<Style>[] = first && label ? [{ text: safe(labelText(label)), style: 'faint' }] : []
      this.paragraph([...head, ...runPieces(part, safe)], indent)
      part = []
      first = false
    }
    for (const run of runs) {
      if (run.start === run.end) flush()
      else part.push(run)
    }
    if (part.length > 0) flush()
  }

  /** A head and, beside it, words that hang: their later lines begin below the first. */
  protected hanging(head: string, pieces: readonly Piece<Style>[], indent: number): void {
    const { width, color, ambiguousWidth } = this.options
    const shown = paint(safe(head), 'strong', color)
    const column = indent + textWidth(safe(head), ambiguousWidth) + 2
    if (width - column < LEAST_HANGING) {
      this.lines.push(' '.repeat(indent) + shown)
      this.paragraph(pieces, indent + INDENT)
      return
    }
    const lines = wrap(pieces, width - column, ambiguousWidth).map((l) => paintLine(l, color))
    this.lines.push(`${' '.repeat(indent)}${shown}${lines.length > 0 ? `  ${lines[0]}` : ''}`)
    for (const line of lines.slice(1)) this.lines.push(' '.repeat(column) + line)
  }

  protected head(address: string, words: readonly string[], style: Style | null, indent = 0): void {
    const text = this.t.clauses(words)
    this.hanging(address, text ? [{ text: safe(text), style: style ?? 'plain' }] : [], indent)
  }
}
