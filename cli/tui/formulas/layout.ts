/**
 * The screen of formulas as lines: a pure function of a state and a scene.
 *
 *     反复出现的提法：语料库 …                       the first lines
 *     ─ 提法 3/130  中断后复见 ────
 *     1998 2016 2019 2024                           names of the documents, on end where they are many; of very many a count
 *     »●    ●    ·    ●   复见  军事力量不针对对方部署
 *     3 份文件，4 处；首见 1998                        what is said of the chosen one
 */
import type { FormulaRow } from '../../../src/index.ts'
import { courseWords, formulaWords } from '../../../src/words/formula-words.ts'
import { say } from '../../../src/words/say.ts'
import { formulasOrder, labels, screenWords } from '../../../src/words/screen-words.ts'
import { graphemes, textWidth } from '../../text-width.ts'
import { wrap } from '../../wrap.ts'
import type { Frame } from '../frame.ts'
import { hiddenLines, hintLine, promptLine, ruleLine, title, tooSmall } from '../layout/bars.ts'
import { textLines } from '../layout/clause-lines.ts'
import { helpLines } from '../layout/panels.ts'
import { cutLine, fill, type Line, restyle, safe, seg } from '../line.ts'
import { isTooSmall } from '../scene.ts'
import { lastScroll, type Scrolled } from '../scroll.ts'
import { formulasBindings } from './bindings.ts'
import { formulasOf, holdsWords, listedFormulas } from './listed.ts'
import { placeLines } from './place-lines.ts'
import type { FormulasScene } from './scene.ts'
import type { FormulasState } from './state.ts'

/** Share of a line that the names of the documents may take; with more they stand on end. */
const NAMES_SHARE = 0.45
/** Characters of a name that stand on end, and in a low window. */
const NAME_MOST = 7
const NAME_LOW = 4
/** Lines from which on a window is high. */
const TALL = 20
/** Lines of the first lines, and of what is said of the chosen formula. */
const LEAD = 2
const SAID = 2
/** Columns of the word for a course, with the space after it. */
const COURSE = 10
/** Columns that the words have at least: with fewer the documents are counted, and have no sign each. */
const LEAST_WORDS = 20
/** Columns of that count. */
const COUNT = 7

interface Matrix {
  /** Lines of the names. */
  readonly head: readonly Line[]
  /** Columns of each document; null where they are too many for a sign each, and are counted. */
  readonly columns: readonly number[] | null
}

function matrixOf({ view, size, ambiguous }: FormulasScene): Matrix {
  const names = view.columns.map((column) => safe(column.name))
  const widths = names.map((name) => textWidth(name, ambiguous) + 1)
  if (widths.reduce((sum, n) => sum + n, 0) <= size.columns * NAMES_SHARE)
    return {
      head: [[seg(' '), ...names.flatMap((name, k) => fill([seg(name, 'faint')], widths[k]!, ambiguous))]],
      columns: widths,
    }
  // A sign of two columns has room beside one of one.
  const each = Math.max(2, ...view.key.map(({ sign }) => textWidth(sign, ambiguous)))
  if (1 + names.length * each + COURSE + LEAST_WORDS > size.columns)
    return { head: [[seg(' '), seg(formulaWords.inDocuments[view.ui], 'faint')]], columns: null }
  const most = size.rows >= TALL ? NAME_MOST : NAME_LOW
  const stood = names.map((name) => graphemes(name).slice(0, most))
  const height = Math.max(0, ...stood.map((name) => name.length))
  return {
    head: Array.from({ length: height }, (_, i) => [
      seg(' '),
      ...stood.flatMap((name) => fill([seg(name[i] ?? '', 'faint')], each, ambiguous)),
    ]),
    columns: names.map(() => each),
  }
}

const leadHeight = ({ size }: FormulasScene): number => (size.rows >= TALL ? LEAD : 1)

/** Lines of the list. */
export const listHeight = (scene: FormulasScene): number =>
  Math.max(1, scene.size.rows - 1 - leadHeight(scene) - 1 - matrixOf(scene).head.length - SAID - 1)

/** What scrolls: the places of a formula, the first lines, the keys. */
export function extentOf(state: FormulasState, scene: FormulasScene): Scrolled {
  const lines = panelLines(state, scene).length
  return { lines, height: Math.max(1, scene.size.rows - 3 - pinned(state, scene).length) }
}

function overviewLines({ view, size, ambiguous }: FormulasScene): readonly Line[] {
  const width = size.columns - 2
  const lines = (words: string, style: 'plain' | 'strong' | 'faint'): readonly Line[] =>
    textLines(words, style, width, ambiguous).map((line) => [seg(' '), ...line])
  return [
    ...view.lead.flatMap((line, i) => lines(line, i === 0 ? 'strong' : 'plain')),
    [],
    ...lines(formulaWords.key[view.ui], 'strong'),
    ...view.key.flatMap(({ sign, says }) => lines(`${sign} ${says}`, 'plain')),
    [],
    ...lines(formulaWords.documents[view.ui], 'strong'),
    ...view.columns.flatMap((c) =>
      lines([c.name, c.date ?? '', c.title, c.what].filter((part) => part !== '').join('  '), 'plain'),
    ),
    [],
    ...view.tail.flatMap((line) => lines(line, 'faint')),
  ]
}

const chosenRow = (state: FormulasState, { view }: FormulasScene): FormulaRow | undefined => formulasOf(view)[state.row]

function panelLines(state: FormulasState, scene: FormulasScene): readonly Line[] {
  const { size } = scene
  if (state.screen === 'help') return helpLines(scene, size.columns, formulasBindings)
  if (state.screen === 'overview') return overviewLines(scene)
  const row = chosenRow(state, scene)
  return row === undefined ? [] : placeLines(row, scene)
}

/** The formula whose places are shown: it stays while they scroll. */
function pinned(state: FormulasState, { view, size, ambiguous }: FormulasScene): readonly Line[] {
  const row = state.screen === 'places' ? formulasOf(view)[state.row] : undefined
  if (row === undefined) return []
  const words = wrap([{ text: safe(row.words), style: 'strong' }], size.columns - 2, ambiguous)
  const lines = words.slice(0, 2).map((line): Line => [seg(' '), ...line.map((p) => seg(p.text, p.style))])
  const said = [row.courseWord, row.says].map(safe).join(' · ')
  return [...lines, [seg(' '), ...cutLine([seg(said, 'faint')], size.columns - 2, ambiguous)]]
}

function rowLine(index: number, state: FormulasState, scene: FormulasScene, { columns }: Matrix): Line {
  const { view, size, ambiguous, glyphs } = scene
  const row = formulasOf(view)[index]!
  const chosen = index === state.row
  const line: Line = [
    seg(chosen ? glyphs.chosen : ' ', 'strong'),
    ...(columns === null
      ? fill([seg(String(row.documents), 'strong')], COUNT, ambiguous)
      : row.cells.flatMap((cell, k) =>
          fill([seg(cell.sign, cell.state === 'absent' ? 'faint' : 'strong')], columns[k]!, ambiguous),
        )),
    ...fill([seg(row.courseWord, 'faint')], COURSE, ambiguous),
    seg(safe(row.words), state.search !== null && holdsWords(row, state.search) ? 'hit' : 'plain'),
  ]
  const fitted = fill(line, size.columns, ambiguous)
  return chosen ? restyle(fitted, 'reverse') : fitted
}

/** What is said of the chosen formula below the list: where it stands, and how it varies. */
function saidOf(row: FormulaRow | undefined, { size, ambiguous }: FormulasScene): readonly Line[] {
  if (row === undefined) return [[], []]
  const variants = row.variants.map((v) => `≈ ${safe(v.documents.join(' '))} ${safe(v.words)}`).join('  ')
  return [safe(row.says), variants].map((words) => cutLine([seg(` ${words}`, 'faint')], size.columns, ambiguous))
}

function listFrame(state: FormulasState, scene: FormulasScene): readonly Line[] {
  const { view, ui, size, ambiguous } = scene
  const rows = listedFormulas(view, state)
  const at = rows.indexOf(state.row)
  const matrix = matrixOf(scene)
  const height = listHeight(scene)
  const lead = view.lead.slice(0, leadHeight(scene))
  const left: Line = [
    title(`${formulaWords.formula[ui]} ${at + 1}/${rows.length}`, true),
    ...(state.course === null
      ? []
      : [seg(` ${say(ui, screenWords.filtered, { filters: [courseWords[state.course][ui]] })} `, 'warning')]),
    seg(` ${formulasOrder[state.order][ui]} `, 'faint'),
  ]
  const list = rows.slice(state.top, state.top + height)
  // Why there is none: what the first lines have no room for.
  const empty =
    rows.length > 0
      ? []
      : [formulaWords.none[ui], ...view.lead.slice(leadHeight(scene)), ...view.tail].flatMap((words) =>
          textLines(words, 'plain', size.columns - 2, ambiguous).map((line): Line => [seg(' '), ...line]),
        )
  return [
    ...Array.from({ length: leadHeight(scene) }, (_, i) =>
      cutLine([seg(safe(lead[i] ?? ''), i === 0 ? 'strong' : 'plain')], size.columns, ambiguous),
    ),
    ruleLine(left, hiddenLines({ lines: rows.length, height }, state.top, ui), scene),
    ...matrix.head.map((line) => cutLine(line, size.columns, ambiguous)),
    ...Array.from({ length: height }, (_, i) =>
      list[i] === undefined ? (empty[i] ?? []) : rowLine(list[i], state, scene, matrix),
    ),
    ...saidOf(rows.length === 0 ? undefined : chosenRow(state, scene), scene),
  ]
}

function panelFrame(state: FormulasState, scene: FormulasScene): readonly Line[] {
  const { ui, view, size, ambiguous } = scene
  const lines = panelLines(state, scene)
  const above = pinned(state, scene)
  const extent = { lines: lines.length, height: Math.max(1, size.rows - 3 - above.length) }
  const from = Math.min(state.scroll, lastScroll(extent))
  const rows = listedFormulas(view, state)
  const words = {
    places: `${formulaWords.places[ui]} ${rows.indexOf(state.row) + 1}/${rows.length}`,
    overview: formulaWords.documents[ui],
    help: labels.help[ui],
    list: '',
  }[state.screen]
  return [
    ruleLine([title(words, true)], hiddenLines(extent, from, ui), scene),
    ...above,
    ...Array.from({ length: extent.height }, (_, i) => cutLine(lines[from + i] ?? [], size.columns, ambiguous)),
  ]
}

export function layoutFormulas(state: FormulasState, scene: FormulasScene): Frame {
  const { size, ui, ambiguous } = scene
  if (isTooSmall(size)) return tooSmall(scene)
  const lines = state.screen === 'list' ? listFrame(state, scene) : panelFrame(state, scene)
  const place = state.prompt === null ? state.screen : 'prompt'
  const hints = (width: number): Line => hintLine(formulasBindings, place, { ui, ambiguous, width })
  if (state.prompt !== null) {
    const { line, cursor } = promptLine(state.prompt, hints(Math.max(0, size.columns - 20)), size.columns, ambiguous)
    return { lines: [...lines, line], cursor: { x: cursor, y: lines.length } }
  }
  const said = state.message ?? (state.search === null ? '' : `/${state.search}  n N Esc`)
  const bottom = said === '' ? hints(size.columns) : [seg(` ${safe(said)}`, 'strong')]
  return { lines: [...lines, cutLine(bottom, size.columns, ambiguous)], cursor: null }
}
