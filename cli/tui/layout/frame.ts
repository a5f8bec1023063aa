/**
 * The whole screen as lines: a pure function of a state and a scene. Ink prints what stands here.
 *
 *     header     较晚文本 …                      2 or 3 lines
 *     strip      2019 ·· ░░ ▒▒▒ ·                where in the text one is
 *     rule       ─ 条款 12/73 ─── 阅读 ────
 *     body       list │ text                 or one panel
 *     bottom     keys of the moment, a message, or what is being typed
 */
import type { Ui, View } from '../../../src/index.ts'
import { say } from '../../../src/words/say.ts'
import { kinds, labels, screenWords } from '../../../src/words/screen-words.ts'
import type { Frame } from '../frame.ts'
import { bindings, placeOf } from '../keys.ts'
import { cutLine, fill, type Line, lineWidth, type Segment, safe, seg } from '../line.ts'
import { listedRows, unfoldedRows } from '../listed-rows.ts'
import { columnsOf } from '../row-facts.ts'
import { type Areas, areasOf, isTooSmall, type Scene, viewOf } from '../scene.ts'
import { lastScroll, type Scrolled } from '../scroll.ts'
import { findPlaces, textsWith } from '../search.ts'
import type { Search, State } from '../state.ts'
import { hiddenLines, hintLine, promptLine, title, tooSmall } from './bars.ts'
import { layoutHeader } from './header.ts'
import { layoutList } from './list.ts'
import { overviewLines } from './overview.ts'
import { filterEntries, filterLines, helpLines } from './panels.ts'
import { layoutReading, pinnedLines, type ReadingPane } from './reading.ts'
import { stripOfView } from './strip.ts'

/** What scrolls, and where in it one stops. */
export interface Extent extends Scrolled {
  /** Lines at which what belongs together begins. */
  readonly starts: readonly number[]
  readonly marks: readonly number[]
  readonly hits: readonly number[]
}

/** Columns of the reading pane's text: a space each side where there is no list. */
const readingWidth = (areas: Areas): number => areas.text - 1

const NONE = { starts: [], marks: [], hits: [] }

/** What scrolls: the overview, help, or the text of the chosen clause. */
export function extentOf(state: State, scene: Scene): Extent {
  const areas = areasOf(scene.size, state)
  if (state.screen === 'clauses') {
    const { head, pinned, body, starts, marks, hits } = layoutReading(state, scene, readingWidth(areas))
    return { lines: body.length, height: Math.max(1, areas.body - head.length - pinned), starts, marks, hits }
  }
  const height = areas.height - 2
  if (state.screen === 'help') return { lines: helpLines(scene, areas.width).length, height, ...NONE }
  if (state.screen === 'filter') return { lines: filterLines(state, scene, areas.width).length, height, ...NONE }
  return { lines: overviewLines(state, scene, areas.width).length, height, ...NONE }
}

interface Rule {
  readonly left: Line
  readonly right: Line
  /** The column at which the right part begins; 0 where nothing stands to its left. */
  readonly at: number
  readonly width: number
}

function rule({ left, right, at, width }: Rule, scene: Scene): Line {
  const { horizontal } = scene.glyphs
  const dashes = (n: number): Segment => seg(horizontal.repeat(Math.max(0, n)), 'faint')
  const l = cutLine(left, Math.max(0, (at > 0 ? at : width) - 2), scene.ambiguous)
  const first: Line = at > 0 ? [dashes(1), ...l, dashes(at - 1 - lineWidth(l, scene.ambiguous))] : []
  const used = lineWidth(first, scene.ambiguous)
  const r = cutLine(right, Math.max(0, width - used - 2), scene.ambiguous)
  return [...first, dashes(1), ...r, dashes(width - used - 1 - lineWidth(r, scene.ambiguous))]
}

function clausesRule(state: State, scene: Scene, areas: Areas): Line {
  const view = viewOf(scene, state)
  const { ui } = scene
  const rows = unfoldedRows(view, state)
  const at = rows.indexOf(state.row)
  const position = rows.length === 0 ? '0' : `${at + 1}/${rows.length}`
  const filters = filterEntries(view, state)
    .filter((e) => state.filter.includes(e.key))
    .map((e) => e.word)
  const left: Line = [
    title(
      `${labels[state.list === 'alone' ? 'earlierOnly' : 'clauses'][ui]} ${position}`,
      state.focus === 'list' && !state.zoomed,
    ),
    ...(filters.length > 0 ? [seg(` ${say(ui, screenWords.filtered, { filters })} `, 'warning')] : []),
  ]
  const extent = extentOf(state, scene)
  const name = state.tab === 'all' ? labels.all[ui] : (view.columns[state.tab]?.short ?? '')
  const base = view.witnesses.at(-1)?.short ?? ''
  const names = title(`${name === '' ? '' : `${name} / `}${base}`, state.focus === 'text' || state.zoomed)
  const room = areas.text - 4 - lineWidth([names], scene.ambiguous)
  const right: Line = [
    names,
    ...hiddenLines(extent, state.scroll, ui, room),
    seg(` ${labels[state.layout][ui]} `, 'faint'),
    ...(view.hidden === null ? [] : [seg(` ${labels.punctuationHidden[ui]} `, 'faint')]),
    // Without the list its filter would be forgotten.
    ...(areas.list === 0 && filters.length > 0 ? left.slice(1) : []),
    ...(areas.list === 0 ? [seg(` ${position} `, 'faint')] : []),
  ]
  if (areas.single && areas.list > 0)
    return rule({ left: [], right: [...left, ...right.slice(0, 1)], at: 0, width: areas.width }, scene)
  return rule({ left, right, at: areas.list === 0 ? 0 : areas.list + 1, width: areas.width }, scene)
}

/** Head, what is pinned, and the window of the body. */
function readingLines(pane: ReadingPane, { scroll }: State, areas: Areas): readonly Line[] {
  const { head, pinned, body } = pane
  const height = Math.max(1, areas.body - head.length - pinned)
  const from = Math.max(0, Math.min(scroll, body.length - height))
  return [...head, ...pinnedLines(pane, from), ...body.slice(from, from + height)].slice(0, areas.body)
}

function clausesFrame(state: State, scene: Scene, areas: Areas): readonly Line[] {
  const { ambiguous, glyphs } = scene
  const rows = listedRows(viewOf(scene, state), state)
  const nothing = rows.length === 0
  const pane = nothing ? null : layoutReading(state, scene, readingWidth(areas))
  const text = pane === null ? [] : readingLines(pane, state, areas)
  const list = areas.list === 0 ? [] : layoutList(state, scene, areas.list, areas.body)
  const lines = Array.from({ length: areas.body }, (_, i): Line => {
    if (areas.single && areas.list > 0) return list[i] ?? []
    const reading = cutLine(text[i] ?? [], readingWidth(areas), ambiguous)
    if (areas.list === 0) return [seg(' '), ...reading]
    return [...(list[i] ?? fill([], areas.list, ambiguous)), seg(glyphs.vertical, 'faint'), seg(' '), ...reading]
  })
  return [
    ...padded(layoutHeader(state, scene, areas.width, areas.header), areas.header),
    ...(areas.strip === 0
      ? []
      : [cutLine(stripOfView(viewOf(scene, state), state, scene, areas.width), areas.width, ambiguous)]),
    clausesRule(state, scene, areas),
    ...lines,
  ]
}

/** What fills the screen in place of the clauses, under its name. */
interface Panel {
  readonly words: string
  readonly lines: readonly Line[]
}

const padded = (lines: readonly Line[], height: number): readonly Line[] =>
  Array.from({ length: height }, (_, i) => lines[i] ?? [])

function panelFrame({ words, lines }: Panel, state: State, scene: Scene, areas: Areas): readonly Line[] {
  const height = areas.height - 2
  const scrolled = { lines: lines.length, height }
  const from = Math.min(state.scroll, lastScroll(scrolled))
  const right: Line = [title(words, true), ...hiddenLines(scrolled, state.scroll, scene.ui)]
  return [
    rule({ left: [], right, at: 0, width: areas.width }, scene),
    ...padded(
      lines.slice(from, from + height).map((l) => cutLine(l, areas.width, scene.ambiguous)),
      height,
    ),
  ]
}

/** Keys of the moment that apply. */
const hints = (state: State, scene: Scene, width: number): Line =>
  hintLine(
    bindings.filter((b) => applies(b.action.type, state, scene)),
    placeOf(state),
    { ui: scene.ui, ambiguous: scene.ambiguous, width },
  )

function applies(type: string, state: State, scene: Scene): boolean {
  const view = viewOf(scene, state)
  if (type === 'document') return view.columns.length > 1
  if (type === 'layout') return columnsOf(view, state.tab).some((k) => view.columns[k]?.kind === 'wording')
  if (type === 'enter') return state.screen === 'overview' || !state.zoomed
  if (type === 'pane') return !state.zoomed
  if (type === 'unfold') return listedRows(view, state).length < unfoldedRows(view, state).length || state.unfolded
  return true
}

/** `/核武器  1/2 条  见于 2023、2022；不见于 2001、2021` */
export function searchWords({ query, at }: Search, view: View, ui: Ui): string {
  const texts = textsWith(view, query)
  const named = (list: readonly number[]): readonly string[] =>
    list.flatMap((k) => {
      const witness = view.witnesses[k]
      // A summary or an abridgement that lacks the words says nothing of the document.
      return witness
        ? [witness.fidelity === 'full' ? witness.short : `${witness.short} ${kinds[witness.fidelity][ui]}`]
        : []
    })
  return say(ui, screenWords.found, {
    query: safe(query),
    at: at + 1,
    of: findPlaces(view, query).length,
    texts: named(texts.found),
    others: named(texts.not),
  })
}

function bottomLine(state: State, scene: Scene, areas: Areas): { readonly line: Line; readonly cursor: number | null } {
  const { ui, ambiguous } = scene
  const { width } = areas
  if (state.prompt !== null) {
    return promptLine(state.prompt, hints(state, scene, Math.max(0, width - 20)), width, ambiguous)
  }
  const said = [
    ...(state.message === null ? [] : [safe(state.message)]),
    ...(state.search === null || state.screen !== 'clauses'
      ? []
      : [searchWords(state.search, viewOf(scene, state), ui)]),
  ]
  if (said.length > 0) return { line: cutLine([seg(` ${said.join('  ')}`, 'strong')], width, ambiguous), cursor: null }
  return { line: cutLine(hints(state, scene, width), width, ambiguous), cursor: null }
}

export function layoutFrame(state: State, scene: Scene): Frame {
  const { size } = scene
  if (isTooSmall(size)) return tooSmall(scene)
  const areas = areasOf(size, state)
  const top = topLines(state, scene, areas)
  const { line, cursor } = bottomLine(state, scene, areas)
  return { lines: [...top, line], cursor: cursor === null ? null : { x: cursor, y: top.length } }
}

function topLines(state: State, scene: Scene, areas: Areas): readonly Line[] {
  const { ui } = scene
  switch (state.screen) {
    case 'clauses':
      return clausesFrame(state, scene, areas)
    case 'help':
      return panelFrame({ words: labels.help[ui], lines: helpLines(scene, areas.width) }, state, scene, areas)
    case 'filter':
      return panelFrame(
        { words: labels.filter[ui], lines: filterLines(state, scene, areas.width) },
        state,
        scene,
        areas,
      )
    case 'overview':
      return panelFrame(
        { words: labels.overview[ui], lines: overviewLines(state, scene, areas.width) },
        state,
        scene,
        areas,
      )
  }
}
