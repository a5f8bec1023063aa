/**
 * A trace as text for a terminal or a pipe: a concordance, the words of all places under each other.
 *
 *     2019-06-20-joint-statement  岚托联合声明（虚构）
 *         2019·zh  全文；作准文本：2 处
 *           2019-1.3    双方宣布建立全面[=伙伴关系=]，其内涵如下：
 *           2019-1.4  …为此，双方将完善[=伙伴关系=]的各项机制，每年举行…
 *
 * `…` stands where a sentence is cut to the width; where none stands, the sentence begins or ends. On a line too narrow
 * for that the whole sentence is wrapped.
 */
import type { TraceDocumentView, TraceLine, TraceTextView, TraceView, Ui } from '../src/index.ts'
import { words as labels } from '../src/index.ts'
import { say } from '../src/words/say.ts'
import { traceRunWords, traceWords } from '../src/words/trace-words.ts'
import { typeset } from '../src/words/typeset.ts'
import { paint, paintLine, type Style } from './paint.ts'
import { type AmbiguousWidth, graphemes, textWidth } from './text-width.ts'
import { visibleLine as safe } from './visible.ts'
import { type Piece, truncate, wrap } from './wrap.ts'

export interface TraceTextOptions {
  readonly width: number
  readonly color: boolean
  readonly ambiguousWidth: AmbiguousWidth
  /** The whole sentence of each place, wrapped, instead of one line. */
  readonly sentences: boolean
}

const INDENT = 4
/** Documents without a text that are told one by one; from here on, together. */
const FEW = 3
/** Places stand below their text. */
const PLACE_INDENT = 6
/** Columns of context that a line shows beside the longest words at least; with less, sentences are wrapped. */
const LEAST_CONTEXT = 24
/** Share of the context before the words: what follows says more of how they are used. */
const BEFORE = 0.45
/** A word of a spaced script that a cut falls into is left out, if it is no longer than so many characters. */
const LONGEST_CUT_WORD = 16

/** Signs around the words, as `paint.ts` has them around changes. */
const SIGNS: Readonly<Record<TraceLine['form'], readonly [string, string]>> = {
  exact: ['[=', '=]'],
  inflected: ['[~', '~]'],
  near: ['[?', '?]'],
}

export function renderTrace(view: TraceView, options: TraceTextOptions): string {
  const page = new TracePage(view, options)
  return page.render()
}

class TracePage {
  private readonly lines: string[] = []
  /** Columns of the longest address, and of the longest words with their signs. */
  private readonly addressWidth: number
  private readonly wordsWidth: number

  constructor(
    private readonly view: TraceView,
    private readonly options: TraceTextOptions,
  ) {
    const texts = view.documents.flatMap((d) => d.texts)
    const widest = (of: (line: TraceLine, text: TraceTextView) => string): number =>
      texts.reduce((widest, t) => t.lines.reduce((most, l) => Math.max(most, this.columns(of(l, t))), widest), 0)
    this.addressWidth = widest((l, t) => this.address(l, t))
    this.wordsWidth = widest((l) => signed(l))
  }

  private get ui(): Ui {
    return this.view.ui
  }

  private columns(text: string): number {
    return textWidth(text, this.options.ambiguousWidth)
  }

  render(): string {
    const { color } = this.options
    for (const line of this.view.lead) this.paragraph(leadPieces(safe(line)), 0)
    for (const documents of this.inRuns()) {
      this.lines.push('')
      const document = documents[0]!
      if (documents.length > 1) {
        const [first, last] = [document.id, documents.at(-1)!.id]
        const says = say(this.ui, traceRunWords.noTexts, { first, last, documents: documents.length })
        this.paragraph([{ text: safe(says), style: 'faint' }], 0)
        continue
      }
      this.hanging(safe(document.id), [{ text: safe(document.name), style: 'plain' }], 0)
      for (const text of document.texts) this.text(text)
      for (const line of document.beside) this.paragraph([{ text: safe(line), style: 'faint' }], INDENT)
    }
    if (this.view.tail.length > 0) this.lines.push('')
    for (const line of this.view.tail) this.paragraph([{ text: safe(line), style: 'faint' }], 0)
    return `${this.lines.map((l) => (color ? l : l.trimEnd())).join('\n')}\n`
  }

  /** The documents, those without a text that stand behind one another taken together: of a long series they are most. */
  private inRuns(): readonly (readonly TraceDocumentView[])[] {
    const runs: TraceDocumentView[][] = []
    for (const document of this.view.documents) {
      const before = runs.at(-1)
      if (before !== undefined && this.hasNoText(document) && this.hasNoText(before[0]!)) before.push(document)
      else runs.push([document])
    }
    return runs.flatMap((run) => (run.length < FEW ? run.map((document) => [document]) : [run]))
  }

  private hasNoText({ texts, beside }: TraceDocumentView): boolean {
    return texts.length === 0 && beside.length === 1 && beside[0] === traceWords.noText[this.ui]
  }

  private paragraph(pieces: readonly Piece<Style>[], indent: number): void {
    const { width, color, ambiguousWidth } = this.options
    for (const line of wrap(pieces, Math.max(10, width - indent), ambiguousWidth))
      this.lines.push(' '.repeat(indent) + paintLine(line, color))
  }

  /** A head and, beside it, words that hang; below it where the line is too narrow. */
  private hanging(head: string, pieces: readonly Piece<Style>[], indent: number): void {
    const { width, color, ambiguousWidth } = this.options
    const shown = ' '.repeat(indent) + paint(head, 'strong', color)
    const column = indent + this.columns(head) + 2
    if (width - column < LEAST_CONTEXT) {
      this.paragraph([{ text: head, style: 'strong' }], indent)
      this.paragraph(pieces, indent + INDENT)
      return
    }
    const lines = wrap(pieces, width - column, ambiguousWidth).map((l) => paintLine(l, color))
    this.lines.push(lines.length > 0 ? `${shown}  ${lines[0]}` : shown)
    for (const line of lines.slice(1)) this.lines.push(' '.repeat(column) + line)
  }

  private text(text: TraceTextView): void {
    this.hanging(
      safe(text.siglum),
      [
        { text: safe(text.what) + typeset(this.ui).colon, style: text.wording ? 'plain' : 'warning' },
        { text: safe(text.says), style: text.found && text.wording ? 'strong' : 'plain' },
      ],
      INDENT,
    )
    for (const line of text.lines) this.place(line, text)
  }

  /** A place of a summary says so in its own line too. */
  private address(line: TraceLine, text: TraceTextView): string {
    return safe(line.address) + (text.wording ? '' : ` ${labels.label.summary[this.ui]}`)
  }

  private place(line: TraceLine, text: TraceTextView): void {
    const { width, color, sentences } = this.options
    const address = this.address(line, text)
    const column = PLACE_INDENT + this.addressWidth + 2
    const room = width - column
    const context = room - this.wordsWidth
    if (sentences || context < LEAST_CONTEXT) {
      const narrow = room < LEAST_CONTEXT + 2
      const pieces = [...this.pieces(line, safe(line.before), safe(line.after)), ...this.notes(line)]
      if (narrow) {
        this.paragraph([{ text: address, style: 'faint' }], PLACE_INDENT)
        this.paragraph(pieces, PLACE_INDENT + 2)
      } else this.beside(address, pieces, column)
      return
    }
    const left = Math.floor(context * BEFORE)
    const before = this.cutBefore(safe(line.before), left)
    const words = this.columns(signed(line))
    const after = this.cutAfter(safe(line.after), room - left - words)
    const pad = ' '.repeat(Math.max(0, left - this.columns(before)))
    const head = paint(address, 'faint', color) + ' '.repeat(this.addressWidth - this.columns(address) + 2)
    this.lines.push(' '.repeat(PLACE_INDENT) + head + pad + paintLine(this.pieces(line, before, after), color))
    if (line.notes.length > 0) this.paragraph(this.notes(line), column)
  }

  /** An address, and a sentence wrapped beside it. */
  private beside(address: string, pieces: readonly Piece<Style>[], column: number): void {
    const { width, color, ambiguousWidth } = this.options
    wrap(pieces, width - column, ambiguousWidth).forEach((line, k) => {
      const head = paint(address, 'faint', color) + ' '.repeat(this.addressWidth - this.columns(address) + 2)
      this.lines.push((k === 0 ? ' '.repeat(PLACE_INDENT) + head : ' '.repeat(column)) + paintLine(line, color))
    })
  }

  private pieces(line: TraceLine, before: string, after: string): readonly Piece<Style>[] {
    const [open, close] = SIGNS[line.form]
    const style: Style = line.form === 'near' ? 'warning' : 'term'
    return [
      { text: before, style: 'plain' },
      { text: open, style, cling: 'open' },
      { text: safe(line.words), style },
      { text: close, style, cling: 'close' },
      { text: after, style: 'plain' },
    ]
  }

  private notes(line: TraceLine): readonly Piece<Style>[] {
    if (line.notes.length === 0) return []
    const t = typeset(this.ui)
    return [{ text: t.aside(safe(t.clauses(line.notes))), style: 'faint' }]
  }

  /** The end of a text, with … where its beginning is cut. */
  private cutBefore(text: string, width: number): string {
    if (this.columns(text) <= width) return text
    let used = this.columns('…')
    const list = graphemes(text)
    let from = list.length
    while (from > 0) {
      const w = this.columns(list[from - 1]!)
      if (used + w > width) break
      used += w
      from--
    }
    const kept = list.slice(from).join('')
    if (!inWord(list[from - 1]) || !inWord(list[from])) return `…${kept}`
    const rest = /^\S*\s(?=\S)/u.exec(kept)?.[0] ?? ''
    return rest.length <= LONGEST_CUT_WORD ? `…${kept.slice(rest.length)}` : `…${kept}`
  }

  /** The beginning of a text, with … where its end is cut. */
  private cutAfter(text: string, width: number): string {
    const cut = truncate(text, width, this.options.ambiguousWidth)
    if (cut === text) return text
    const kept = cut.slice(0, -1)
    if (!inWord(kept.at(-1)) || !inWord(text[kept.length])) return cut
    const rest = /(?<=\S)\s\S*$/u.exec(kept)?.[0] ?? ''
    return rest.length > 0 && rest.length <= LONGEST_CUT_WORD ? `${kept.slice(0, -rest.length)}…` : cut
  }
}

/** The signs that a first line explains are not broken. */
const leadPieces = (line: string): readonly Piece<Style>[] =>
  line
    .split(/(\[[=~?]…[=~?]\])/u)
    .filter((part) => part !== '')
    .map((text) => (/^\[[=~?]…/u.test(text) ? { text, style: 'strong', cling: 'close' } : { text, style: 'strong' }))

const inWord = (character: string | undefined): boolean =>
  character !== undefined && /^[\p{L}\p{N}\p{M}'’-]/u.test(character) && !/^\p{Script=Han}/u.test(character)

const signed = (line: TraceLine): string => SIGNS[line.form].join(safe(line.words))
