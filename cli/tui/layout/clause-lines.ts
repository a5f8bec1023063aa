/**
 * A clause with its marks as lines of a given width.
 *
 *     双方支持该倡议。  支持 → 欢迎      side a   双方支持该倡议。      支持 struck through, in red-brown
 *                                         side b   双方欢迎该倡议。      欢迎 underlined, bold, in teal
 *                                         inline   双方[-支持-]{+欢迎+}该倡议。
 *
 * In a side by side view the side says what a mark means; inline, brackets do, and elsewhere on demand.
 */
import { type ClauseView, looks, type Run, type View } from '../../../src/index.ts'
import { say } from '../../../src/words/say.ts'
import { screenWords } from '../../../src/words/screen-words.ts'
import type { AmbiguousWidth } from '../../text-width.ts'
import { type Piece, wrap } from '../../wrap.ts'
import { type Line, type Segment, safe, seg } from '../line.ts'
import type { Style } from '../palette.ts'
import type { Scene } from '../scene.ts'
import { findIn, fold } from '../search.ts'

export interface Reading {
  readonly width: number
  readonly ambiguous: AmbiguousWidth
  /** Brackets around what was added and dropped. */
  readonly signs: boolean
  /** Folded words to mark; empty for none. */
  readonly query: string
  /** Where each clause stands, as its text prints it. */
  readonly view: Pick<View, 'layout'>
  readonly scene: Pick<Scene, 'ui'>
}

const STYLE: Readonly<Record<Run['mark'], Style>> = {
  same: 'plain',
  ins: 'ins',
  del: 'del',
  term: 'term',
  from: 'carried',
  to: 'carried',
}

/** Runs cut where found words begin and end. */
function withHits(runs: readonly Run[], query: string): readonly { readonly run: Run; readonly hit: boolean }[] {
  if (query === '') return runs.map((run) => ({ run, hit: false }))
  const spans = findIn(fold(runs.map((r) => r.text).join('')), query)
  if (spans.length === 0) return runs.map((run) => ({ run, hit: false }))
  const out: { run: Run; hit: boolean }[] = []
  let at = 0
  for (const run of runs) {
    const end = at + run.text.length
    let from = at
    const push = (to: number, hit: boolean): void => {
      if (to > from) out.push({ run: { ...run, text: run.text.slice(from - at, to - at) }, hit })
      from = Math.max(from, to)
    }
    for (const [s, e] of spans) {
      if (e <= at || s >= end) continue
      push(Math.max(at, s), false)
      push(Math.min(end, e), true)
    }
    push(end, false)
    at = end
  }
  return out
}

function signsOf(run: Run): readonly [string, string] | null {
  switch (run.mark) {
    case 'ins':
      return ['{+', '+}']
    case 'del':
      return ['[-', '-]']
    default:
      return null
  }
}

function piecesOf(runs: readonly Run[], reading: Reading): readonly Piece<Style>[] {
  const pieces: Piece<Style>[] = []
  const cut = withHits(runs, reading.query)
  cut.forEach(({ run, hit }, i) => {
    const style = STYLE[run.mark]
    const signs = reading.signs ? signsOf(run) : null
    // Brackets stand around the whole run, not around the parts that a search cut it into.
    const opens = cut[i - 1]?.run.start !== run.start || cut[i - 1]?.run.mark !== run.mark
    const closes = cut[i + 1]?.run.start !== run.start || cut[i + 1]?.run.mark !== run.mark
    if (opens && signs) pieces.push({ text: signs[0], style, cling: 'open' })
    // A moved sentence names the other place in any view.
    if (opens && (run.mark === 'from' || run.mark === 'to'))
      pieces.push(
        {
          text: `${looks.moved.ascii}${say(reading.scene.ui, screenWords[run.mark === 'from' ? 'sentenceFrom' : 'sentenceTo'], { where: placeOf(run.ref ?? '', reading.view) })}`,
          style: 'carried',
        },
        { text: ' ', style: 'carried' },
      )
    pieces.push({ text: safe(run.text), style: hit ? (style === 'plain' ? 'hit' : `${style} hit`) : style })
    if (closes && signs) pieces.push({ text: signs[1], style, cling: 'close' })
  })
  return pieces
}

const wrapped = (pieces: readonly Piece<Style>[], reading: Reading): readonly Line[] =>
  wrap(pieces, reading.width, reading.ambiguous).map((line) => line.map((p): Segment => seg(p.text, p.style)))

/** Text of our own, wrapped. */
export const textLines = (text: string, style: Style, width: number, ambiguous: AmbiguousWidth): readonly Line[] =>
  wrap([{ text: safe(text), style }], width, ambiguous).map((line) => line.map((p) => seg(p.text, p.style)))

/** Runs as lines; a run `\n` of no length in the file begins a new paragraph. */
export function runLines(runs: readonly Run[], reading: Reading): readonly Line[] {
  const paragraphs: Run[][] = [[]]
  for (const run of runs) {
    if (run.text === '\n' && run.start === run.end) paragraphs.push([])
    else paragraphs.at(-1)?.push(run)
  }
  return paragraphs.flatMap((p) => wrapped(piecesOf(p, reading), reading))
}

/** True where the whole clause bears one mark: the heading says what it is, and the text should stay easy to read. */
const isWhole = (clause: ClauseView): boolean =>
  clause.runs.length === 1 && /^(?:ins|del)$/u.test(clause.runs[0]?.mark ?? '')

/** A place as its text prints it; where it prints none, the address. */
function placeOf(address: string, { layout }: Pick<View, 'layout'>): string {
  const place = layout.places[address]
  return place === undefined || address.endsWith(`-${place}`) ? safe(address) : safe(place)
}

/** `第三段 较早 2019-p3`: as the text prints it, and then the address by which a command finds it. */
export function clauseName(clause: ClauseView, note: string, view: Pick<View, 'layout'>, addressed = true): Line {
  const place = placeOf(clause.address, view)
  const printed = place !== clause.address
  return [
    ...(printed ? [seg(place, 'strong')] : []),
    ...(note === '' ? [] : [seg(`${printed ? ' ' : ''}${safe(note)}${printed ? '' : ' '}`, 'faint')]),
    ...(addressed || !printed ? [seg(`${printed ? ' ' : ''}${clause.address}`, 'faint')] : []),
  ]
}

/** The name on a line of its own, unless it is said elsewhere; then the words. */
export function clauseLines(clause: ClauseView, note: string, reading: Reading, named = true): readonly Line[] {
  const whole = isWhole(clause)
  const runs: readonly Run[] = whole ? clause.runs.map((r) => ({ ...r, mark: 'same' as const })) : clause.runs
  const name = clauseName(clause, note, reading.view).map((s): Piece<Style> => ({ text: s.text, style: s.style }))
  return [...(named ? wrapped(name, reading) : []), ...runLines(runs, reading)]
}

/** Marks of several links on one clause, laid together: all terms that a clause shares with any point. */
export function unionTerms(clauses: readonly ClauseView[]): ClauseView | null {
  const [first] = clauses
  if (!first) return null
  const text = first.runs.map((r) => r.text).join('')
  const start = first.runs[0]?.start ?? 0
  const marked = new Uint8Array(text.length)
  for (const clause of clauses)
    for (const r of clause.runs) if (r.mark === 'term') marked.fill(1, r.start - start, r.end - start)
  const runs: Run[] = []
  for (let at = 0; at < text.length; ) {
    let to = at
    while (to < text.length && marked[to] === marked[at]) to++
    runs.push({
      text: text.slice(at, to),
      start: start + at,
      end: start + to,
      mark: marked[at] ? 'term' : 'same',
      kind: null,
      evidence: null,
      ref: null,
    })
    at = to
  }
  return { ...first, runs }
}
