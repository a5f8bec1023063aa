/**
 * The list of clauses, and the map of the whole document down its edge.
 *
 *     > ~▃ （三） 双方重申，致力于…   ┃~        sign, how much is marked, label, first words
 *       =  （四） 双方商定扩大…       ┃
 *      ▸   沿用 3 段：（五）至（七）  ┃          folded
 *       +█ 五、   双方欢迎…           │+        the map: what the window shows (┃), where changes are
 */
import type { ClauseView, Row } from '../../../src/index.ts'
import { labels } from '../../../src/words/screen-words.ts'
import { fill, type Line, restyle, type Segment, safe, seg } from '../line.ts'
import { foldAt, listedRows } from '../listed-rows.ts'
import type { Style } from '../palette.ts'
import {
  type CellFacts,
  columnsOf,
  lightest,
  type RowFacts,
  rowFacts,
  SIGNS,
  type SignKey,
  signOfKey,
  weightiest,
} from '../row-facts.ts'
import type { Scene } from '../scene.ts'
import { viewOf } from '../scene.ts'
import { findPlaces } from '../search.ts'
import type { State } from '../state.ts'

/** Columns of the map: what the window shows, and a sign. */
const MAP = 2
/** First words of a clause that are looked at; no list is wider. UTF-16 units. */
const FIRST_WORDS = 160

/** Index into the listed rows of the first line shown: what the state says, moved so that the chosen row is seen. */
export function listTop(state: State, scene: Scene, height: number): number {
  const rows = listedRows(viewOf(scene, state), state)
  const at = Math.max(0, rows.indexOf(state.row))
  const last = Math.max(0, rows.length - height)
  // A line above and below the chosen one, where there is room.
  const margin = height > 6 ? 2 : height > 3 ? 1 : 0
  let top = Math.min(state.top, last)
  if (at - margin < top) top = at - margin
  if (at + margin > top + height - 1) top = at + margin - height + 1
  return Math.max(0, Math.min(top, last))
}

/** The clause by which a row is known: the base's, else the earlier text's. */
export const firstClause = (row: Row): ClauseView | undefined =>
  row.base[0] ??
  row.cells.flatMap((c) => [...c.links.flatMap((l) => (l.kind === 'wording' ? l.a : [l.a])), ...c.alone])[0]

function firstWords(clause: ClauseView): string {
  let words = ''
  for (const run of clause.runs) {
    words += run.text
    if (words.length >= FIRST_WORDS) break
  }
  return safe(words.slice(0, FIRST_WORDS)).trimStart()
}

/** Beside the sign of a claim: that the link may be wrong, that the clause moved too, that another speaks. */
function second(cell: CellFacts | undefined): readonly [sign: string, style: Style] | null {
  if (cell?.doubtful) return signOfKey('doubtful')
  if (cell?.moved && cell.sign !== 'moved') return SIGNS.moved
  return cell?.keys.includes('stance') ? signOfKey('stance') : null
}

function signSegments(facts: RowFacts | undefined, columns: readonly number[]): readonly Segment[] {
  const [only] = columns
  if (columns.length === 1 && only !== undefined) {
    const cell = facts?.cells[only]
    const [mark, style] = cell?.sign ? SIGNS[cell.sign] : [' ', 'plain']
    const [also, its] = second(cell) ?? [' ', 'plain']
    return [seg(mark, style), seg(also, its)]
  }
  return columns.map((k) => {
    const sign = facts?.cells[k]?.sign
    return sign ? seg(SIGNS[sign][0], SIGNS[sign][1]) : seg(' ')
  })
}

function barSegment(cells: readonly (CellFacts | undefined)[], scene: Scene): Segment {
  const shares = cells.flatMap((c) => (c?.share === null || c?.share === undefined ? [] : [c.share]))
  const share = Math.max(0, ...shares)
  if (share === 0) return seg(' ')
  const { bars } = scene.glyphs
  return seg(bars[Math.min(bars.length - 1, Math.floor(share * bars.length))]!, 'claim-revised')
}

interface ListedRow {
  readonly index: number
  readonly found: boolean
  readonly width: number
}

function rowLine({ index, found, width }: ListedRow, state: State, scene: Scene): Line {
  const view = viewOf(scene, state)
  const row = view.rows[index]!
  const facts = rowFacts(view)[index]
  const columns = columnsOf(view, state.tab)
  const clause = firstClause(row)
  const chosen = index === state.row
  const alone = row.base.length === 0
  const place = clause === undefined ? '' : (clause.label ?? view.layout.places[clause.address] ?? clause.id)
  // What an earlier text has alone stands among the places of the later one: it says whose it is.
  const short = view.witnesses.find((w) => w.siglum === clause?.siglum)?.short ?? ''
  const name = safe(alone ? `${short} ${place}` : place)
  const line: Line = [
    seg(chosen ? scene.glyphs.chosen : ' ', 'strong'),
    ...signSegments(facts, columns),
    ...(view.shares
      ? [
          barSegment(
            columns.map((k) => facts?.cells[k]),
            scene,
          ),
        ]
      : []),
    seg(' '),
    ...(row.heading ? [] : [seg(name, found ? 'strong hit' : clause?.label && !alone ? 'strong' : 'faint'), seg(' ')]),
    seg(clause ? firstWords(clause) : '', row.heading ? 'strong' : alone ? 'faint' : 'plain'),
  ]
  const fold = foldAt(view, state, index)
  const folded: Line =
    fold === null
      ? line
      : [
          seg(chosen ? scene.glyphs.chosen : ' ', 'strong'),
          seg(scene.glyphs.folded, SIGNS.kept[1]),
          seg(' '.repeat(view.shares ? 3 : 2)),
          seg(fold.words, 'faint'),
        ]
  const fitted = fill(folded, width, scene.ambiguous)
  if (!chosen) return fitted
  return restyle(fitted, state.focus === 'list' ? 'reverse' : 'underline')
}

/**
 * The sign of a row in the map. Where several earlier texts are compared word for word it is the lightest: what is kept
 * from one of them is not new. Of shared subjects it is the weightiest: one is enough.
 */
function mapSign(facts: RowFacts | undefined, columns: readonly number[]): SignKey | null {
  const signs = columns.flatMap((k) => facts?.cells[k]?.sign ?? [])
  const subject = signs.some((sign) => sign === 'strong' || sign === 'weak')
  if (subject) return weightiest(signs)
  // Where nothing can be claimed says less than any of the others.
  const claimed = signs.filter((sign) => sign !== 'absent')
  return lightest(claimed.length > 0 ? claimed : signs)
}

/** The listed rows, and which of them are in the window. */
interface Listed {
  readonly rows: readonly number[]
  readonly top: number
  readonly height: number
}

/** One line of the map for each line of the list: a stretch of the listed rows, and the weightiest sign in it. */
function mapLines({ rows, top, height }: Listed, state: State, scene: Scene): readonly Line[] {
  const view = viewOf(scene, state)
  const columns = columnsOf(view, state.tab)
  const facts = rowFacts(view)
  const scale = Math.max(1, rows.length / height)
  return Array.from({ length: height }, (_, y) => {
    const from = Math.floor(y * scale)
    const to = Math.max(from + 1, Math.floor((y + 1) * scale))
    const stretch = rows.slice(from, to)
    if (stretch.length === 0) return [seg(' '.repeat(MAP))]
    const inWindow = from < top + height && to > top
    const sign = weightiest(stretch.map((i) => mapSign(facts[i], columns)))
    const [mark, style] = sign && sign !== 'kept' ? SIGNS[sign] : [' ', 'plain']
    const here = stretch.includes(state.row)
    return [
      seg(inWindow ? scene.glyphs.thumb : scene.glyphs.track, inWindow ? 'plain' : 'faint'),
      seg(mark, here ? `${style} reverse` : style),
    ]
  })
}

/** `height` lines of `width` columns. */
export function layoutList(state: State, scene: Scene, width: number, height: number): readonly Line[] {
  const view = viewOf(scene, state)
  const rows = listedRows(view, state)
  if (rows.length === 0) {
    const nothing =
      labels[state.list === 'alone' && state.filter.length === 0 ? 'nothingAlone' : 'nothingFiltered'][scene.ui]
    return Array.from({ length: height }, (_, i) =>
      fill(i === 0 ? [seg(` ${nothing}`, 'faint')] : [], width, scene.ambiguous),
    )
  }
  const top = listTop(state, scene, height)
  const hits = new Set(state.search === null ? [] : findPlaces(view, state.search.query).map((p) => p.row))
  const map = mapLines({ rows, top, height }, state, scene)
  return Array.from({ length: height }, (_, i) => {
    const index = rows[top + i]
    const words =
      index === undefined
        ? fill([], width - MAP, scene.ambiguous)
        : rowLine({ index, found: hits.has(index), width: width - MAP }, state, scene)
    return [...words, ...(map[i] ?? [])]
  })
}
