/**
 * The reading pane: the chosen clause and what the earlier texts have for it.
 *
 *     side by side     2019-2.2        │ 2024-2.3            where there is room
 *     sentence by sentence, one under another                where there is not
 *     inline           双方[-支持-]{+欢迎+}该倡议。
 *     all              a column for each earlier text and one for the base, or a block each
 *
 * The head stays; the relation of what is in the window and the names of its texts stay below it; the body scrolls.
 * Beside a summary there is no redline: shared terms are marked on both sides.
 */
import type { Cell, Fold, Row, SubjectLink, View, WordingLink } from '../../../src/index.ts'
import { say } from '../../../src/words/say.ts'
import { labels, screenWords } from '../../../src/words/screen-words.ts'
import { cutLine, type Line, safe, seg } from '../line.ts'
import { foldAt } from '../listed-rows.ts'
import { columnsOf, rowFacts, SIGNS } from '../row-facts.ts'
import type { Scene } from '../scene.ts'
import { viewOf } from '../scene.ts'
import { clauseText, markedQuery } from '../search.ts'
import type { State } from '../state.ts'
import { allColumns } from './all-columns.ts'
import { chainPart } from './chain-part.ts'
import { textLines } from './clause-lines.ts'
import { absencePart, alonePart, asLines, baseWithTerms, pointPart, SIDE_FROM, wordingPart } from './link-lines.ts'
import { beside, clausesLines, halfOf, namesLine, narrower, type Pane, type Part, parted, wordsOf } from './pane.ts'

/** What stays at the top from a line of the body on. */
interface Pin {
  readonly from: number
  readonly lines: readonly Line[]
}

export interface ReadingPane {
  readonly head: readonly Line[]
  readonly pins: readonly Pin[]
  /** Lines that the pinned ones take. */
  readonly pinned: number
  readonly body: readonly Line[]
  /** Lines of the body at which a block begins. */
  readonly starts: readonly number[]
  /** Lines of the body that bear a mark of a change. */
  readonly marks: readonly number[]
  /** Lines of the body that bear words searched for. */
  readonly hits: readonly number[]
}

/** One earlier text and the base. */
function oneColumn(row: Row, cell: Cell, pane: Pane): readonly Part[] {
  const { ui } = pane.scene
  const wording = cell.links.filter((l): l is WordingLink => l.kind === 'wording')
  const subject = cell.links.filter((l): l is SubjectLink => l.kind === 'subject')
  const parts: Part[] = wording.map((link) => wordingPart(link, pane))
  const baseNames = (own: Pane): Line => namesLine(row.base, labels.base[ui], own)
  if (subject.length > 0) {
    const base = baseWithTerms(row, subject)
    if (pane.width >= SIDE_FROM) {
      const half = narrower(pane, halfOf(pane.width, 2))
      const short = pane.view.columns[cell.column]?.short ?? ''
      parts.push({
        pinned: beside([[[seg(short, 'strong')]], [baseNames(half)]], half.width, pane),
        blocks: [
          beside(
            [parted(subject.map((l) => asLines(pointPart(l, half)))), wordsOf(base, labels.base[ui], half)],
            half.width,
            pane,
          ),
        ],
      })
    } else
      parts.push(
        { pinned: [baseNames(pane)], blocks: [wordsOf(base, labels.base[ui], pane)] },
        ...subject.map((l) => pointPart(l, pane)),
      )
  } else if (cell.alone.length > 0) parts.push(alonePart(cell, pane))
  else if (wording.length === 0) {
    const { pinned, blocks } = absencePart(cell, pane)
    parts.push({
      pinned: row.base.length === 0 ? pinned : [...pinned, baseNames(pane)],
      blocks: [...blocks, ...(blocks.length > 0 ? [[[]]] : []), wordsOf(row.base, labels.base[ui], pane)],
    })
  }
  return parts
}

/** What a fold hides: where each clause stands, and its first words. */
function foldPart({ words, rows, alike }: Fold, pane: Pane): Part {
  const { ui } = pane.scene
  const [sign, style] = SIGNS[alike ? 'kept' : 'punctuation']
  return {
    pinned: [cutLine([seg(`${sign} `, style), seg(words, 'strong')], pane.width, pane.ambiguous)],
    blocks: [
      ...rows
        .flatMap((index) => pane.view.rows[index]!.base)
        .map((clause) => [
          cutLine(
            [...namesLine([clause], '', pane), seg('  '), seg(safe(clauseText(clause)))],
            pane.width,
            pane.ambiguous,
          ),
        ]),
      [[], ...textLines(labels.unfolds[ui], 'faint', pane.width, pane.ambiguous)],
    ],
  }
}

/** Earlier witnesses as tabs, each with its sign for this clause: one look tells where there is something to see. */
function tabLine(row: Row, pane: Pane): Line {
  const { view, scene, state } = pane
  const facts = rowFacts(view)[view.rows.indexOf(row)]
  const line: Line[number][] = []
  view.columns.forEach((column, k) => {
    const sign = facts?.cells[k]?.sign ?? null
    const [mark, style] = sign ? SIGNS[sign] : [' ', 'faint']
    const chosen = state.tab === k
    line.push(
      seg(chosen ? '[' : ' ', 'strong'),
      seg(column.short, chosen ? 'strong reverse' : 'plain'),
      seg(' '),
      seg(mark, style),
      seg(chosen ? ']' : ' ', 'strong'),
      seg(' '),
    )
  })
  const all = state.tab === 'all'
  line.push(
    seg(all ? '[' : ' ', 'strong'),
    seg(labels.all[scene.ui], all ? 'strong reverse' : 'plain'),
    seg(all ? ']' : ' ', 'strong'),
  )
  return cutLine(line, pane.width, pane.ambiguous)
}

function headLines(row: Row, pane: Pane): readonly Line[] {
  const { view, scene } = pane
  const said: Line = [
    ...(row.heading ? [seg(`${labels.hereIsHeading[scene.ui]} `, 'faint')] : []),
    ...(row.path.length > 0 ? [seg(row.path.map(safe).join(scene.glyphs.path), 'faint')] : []),
  ]
  return [
    ...(view.columns.length > 1 ? [tabLine(row, pane)] : []),
    ...(said.length > 0 ? [cutLine(said, pane.width, pane.ambiguous)] : []),
  ]
}

/** What the base cites here, each wording once. */
function citationPart(row: Row, pane: Pane): Part {
  const { view, scene } = pane
  const addresses = new Set(row.base.map((c) => c.address))
  const said = view.citations
    .filter((c) => addresses.has(c.clause))
    .map((c) => say(scene.ui, screenWords.cites, { as: c.as, target: c.words }))
  return {
    pinned: [],
    blocks: [[...new Set(said)].flatMap((words) => textLines(words, 'faint', pane.width, pane.ambiguous))],
  }
}

const isMarked = (line: Line): boolean => line.some((s) => /^(?:ins|del|carried)\b/u.test(s.style))

const isHit = (line: Line): boolean => line.some((s) => /\bhit$/u.test(s.style))

/** Panes kept: the last of them are those around the reader. */
const KEPT = 64
const kept = new WeakMap<View, Map<string, ReadingPane>>()

export function layoutReading(state: State, scene: Scene, width: number): ReadingPane {
  const view = viewOf(scene, state)
  const query = markedQuery(state)
  const key = [
    state.row,
    state.tab,
    state.layout,
    state.signs,
    state.why,
    state.chain ? `chain ${scene.chains?.has(view.rows[state.row]?.id ?? '')}` : '',
    foldAt(view, state, state.row) !== null,
    width,
    scene.ambiguous,
    scene.ui,
    query,
  ].join(' ')
  let panes = kept.get(view)
  if (!panes) {
    panes = new Map()
    kept.set(view, panes)
  }
  const known = panes.get(key)
  if (known) return known
  const pane: Pane = { scene, view, state, width, ambiguous: scene.ambiguous, signs: state.signs, query }
  const row = view.rows[state.row]
  const laid = row ? layoutRow(row, pane) : EMPTY
  if (panes.size >= KEPT) panes.delete(panes.keys().next().value!)
  panes.set(key, laid)
  return laid
}

const EMPTY: ReadingPane = { head: [], pins: [], pinned: 0, body: [], starts: [], marks: [], hits: [] }

function layoutRow(row: Row, pane: Pane): ReadingPane {
  const { view, state } = pane
  const columns = columnsOf(view, state.tab)
  const cell = columns.length === 1 ? row.cells[columns[0]!] : undefined
  const fold = foldAt(view, state, state.row)
  const links: readonly Part[] = state.chain
    ? [chainPart(row, pane)]
    : fold !== null
      ? [foldPart(fold, pane)]
      : view.columns.length === 0
        ? [{ pinned: [], blocks: [clausesLines(row.base, '', pane)] }]
        : cell
          ? oneColumn(row, cell, pane)
          : allColumns(row, pane)
  const body: Line[] = []
  const pins: Pin[] = []
  const starts: number[] = []
  for (const part of [...links, ...(state.chain || fold !== null ? [] : [citationPart(row, pane)])]) {
    const blocks = part.blocks.filter((block) => block.length > 0)
    if (blocks.length === 0 && part.pinned.length === 0) continue
    if (body.length > 0) body.push([])
    // The first stands above the body, each further one in it, where it begins.
    const first = pins.length === 0 && body.length === 0
    if (part.pinned.length > 0) pins.push({ from: first ? -1 : body.length, lines: part.pinned })
    if (!first) for (const line of part.pinned) body.push(line)
    for (const block of blocks) {
      starts.push(body.length)
      for (const line of block) body.push(line)
    }
  }
  const linesWith = (bears: (line: Line) => boolean): readonly number[] => body.flatMap((l, i) => (bears(l) ? [i] : []))
  return {
    head: headLines(row, pane),
    pins,
    pinned: pins.reduce((height, { lines }) => Math.max(height, lines.length), 0),
    body,
    starts,
    marks: linesWith(isMarked),
    hits: linesWith(isHit),
  }
}

/** What is pinned while the body is scrolled so far. Where the window begins with those very lines they stand once. */
export function pinnedLines({ pins, pinned }: ReadingPane, scroll: number): readonly Line[] {
  const pin = pins.findLast(({ from }) => from <= scroll)
  const lines = pin === undefined || pin.from === scroll ? [] : pin.lines
  return Array.from({ length: pinned }, (_, i) => lines[i] ?? [])
}
