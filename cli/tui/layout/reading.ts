/**
 * The reading pane: the chosen clause and what the earlier texts have for it.
 *
 *     side by side     2019-2.2        │ 2024-2.3            where there is room
 *     one under another                                       where there is not
 *     inline           双方[-支持-]{+欢迎+}该倡议。
 *     all              a column for each earlier text and one for the base, or a block each
 *
 * The head stays; the body scrolls. Beside a summary there is no redline: shared terms are marked on both sides.
 */
import type { Cell, ClauseView, Fidelity, Row, SubjectLink, View, WordingLink } from '../../../src/index.ts'
import { cutLine, fill, type Line, lineWidth, safe, seg } from '../line.ts'
import { columnsOf, rowFacts, SIGNS, type SignKey } from '../row-facts.ts'
import type { Scene } from '../scene.ts'
import { viewOf } from '../scene.ts'
import { absence, labels } from '../screen-words.ts'
import { markedQuery } from '../search.ts'
import type { State } from '../state.ts'
import { clauseLines, type Reading, runLines, textLines, unionTerms } from './clause-lines.ts'

/** Two columns of text need this many columns of the terminal. */
const SIDE_FROM = 72
/** Narrowest column where all earlier texts stand side by side. */
const COLUMN_FROM = 30
/** Space, line, space. */
const GUTTER = 3

export interface ReadingPane {
  readonly head: readonly Line[]
  readonly body: readonly Line[]
  /** Lines of the body that bear a mark of a change. */
  readonly marks: readonly number[]
  /** Lines of the body that bear words searched for. */
  readonly hits: readonly number[]
}

interface Pane extends Reading {
  readonly scene: Scene
  readonly view: View
  readonly state: State
}

const narrower = (pane: Pane, width: number): Pane => ({ ...pane, width })

/** Texts beside each other, each filled to its width. */
function beside(columns: readonly (readonly Line[])[], width: number, pane: Pane): readonly Line[] {
  const { ambiguous, scene } = pane
  const height = Math.max(0, ...columns.map((c) => c.length))
  return Array.from({ length: height }, (_, i) =>
    columns.flatMap((column, k): Line => {
      const last = k === columns.length - 1
      const line = column[i] ?? []
      if (last) return line
      return [...fill(line, width, ambiguous), seg(` ${scene.glyphs.vertical} `, 'faint')]
    }),
  )
}

const halfOf = (width: number, columns: number): number => Math.floor((width - GUTTER * (columns - 1)) / columns)

/** Sign, word and notes of a link: what is said, and how sure. */
function linkHead(link: WordingLink | SubjectLink, sign: SignKey, before: string, pane: Pane): readonly Line[] {
  const { scene, view } = pane
  const [mark, style] = SIGNS[sign]
  const said = [...link.notes]
  // Of a clause that one side lacks the whole is marked: a share would say nothing.
  if (link.kind === 'wording' && view.shares && link.changed > 0 && link.a.length > 0 && link.b.length > 0)
    said.push(`${Math.max(1, Math.round(link.changed * 100))}% ${labels.marked[scene.ui]}`)
  const head: Line = [
    ...(before === '' ? [] : [seg(`${before} `, 'strong')]),
    seg(`${mark} `, style),
    seg(link.word, style === 'faint' ? 'strong' : `${style} strong`),
  ]
  const rest = said.join(scene.glyphs.between)
  if (rest === '') return [cutLine(head, pane.width, pane.ambiguous)]
  const room = pane.width - lineWidth(head, pane.ambiguous) - 2
  const lines = textLines(rest, 'faint', Math.max(room, 12), pane.ambiguous)
  if (lines.length === 1 && room >= 12) return [[...head, seg('  '), ...(lines[0] as Line)]]
  return [
    cutLine(head, pane.width, pane.ambiguous),
    ...textLines(rest, 'faint', pane.width - 2, pane.ambiguous).map((l): Line => [seg('  '), ...l]),
  ]
}

function whyLines(link: WordingLink | SubjectLink, pane: Pane): readonly Line[] {
  if (!pane.state.why) return []
  const { glyphs, ui } = pane.scene
  return [
    [seg(`${labels.why[ui]}  `, 'strong'), seg('')],
    ...link.why.flatMap((point) =>
      textLines(point, 'plain', pane.width - 4, pane.ambiguous).map(
        (l, i): Line => [seg(i === 0 ? `  ${glyphs.bullet} ` : '    ', 'faint'), ...l],
      ),
    ),
  ]
}

const clausesLines = (clauses: readonly ClauseView[], note: string, pane: Pane): readonly Line[] =>
  clauses.flatMap((c) => clauseLines(c, note, pane))

/** Both sides of a wording link. */
function wordingLines(link: WordingLink, pane: Pane): readonly Line[] {
  const { state } = pane
  if (link.a.length === 0) return clausesLines(link.b, labels.base[pane.scene.ui], pane)
  if (link.b.length === 0) return clausesLines(link.a, labels.earlier[pane.scene.ui], pane)
  if (state.layout === 'inline') {
    const addresses = [link.a, link.b].map((side) => side.map((c) => c.address).join(' '))
    return [
      ...textLines(addresses.join(' / '), 'faint', pane.width, pane.ambiguous),
      ...runLines(link.inline, { ...pane, signs: true }),
    ]
  }
  if (pane.width < SIDE_FROM)
    return [
      ...clausesLines(link.a, labels.earlier[pane.scene.ui], pane),
      [],
      ...clausesLines(link.b, labels.base[pane.scene.ui], pane),
    ]
  const width = halfOf(pane.width, 2)
  const half = narrower(pane, width)
  return beside(
    [clausesLines(link.a, labels.earlier[pane.scene.ui], half), clausesLines(link.b, labels.base[pane.scene.ui], half)],
    width,
    pane,
  )
}

/** A point of a summary: what it is, its words, what it shares. */
function pointLines(link: SubjectLink, pane: Pane): readonly Line[] {
  const { ui } = pane.scene
  return [
    ...linkHead(link, link.strength, '', pane),
    ...clauseLines(link.a, link.notes.length > 0 ? '' : summaryNote(link.a, pane), pane),
    ...(link.terms.length === 0
      ? []
      : textLines(
          `${labels.inCommon[ui]}${ui === 'zh' ? '：' : ': '}${link.terms.join(ui === 'zh' ? '、' : ', ')}`,
          'faint',
          pane.width,
          pane.ambiguous,
        )),
    ...whyLines(link, pane),
  ]
}

const summaryNote = (clause: ClauseView, { view, scene }: Pane): string =>
  view.witnesses.find((w) => w.siglum === clause.siglum)?.fidelity === 'digest' ? labels.summary[scene.ui] : ''

function absenceLines(cell: Cell, pane: Pane): readonly Line[] {
  const { view, scene } = pane
  const witness = view.witnesses[cell.column]
  if (cell.none === null || !witness) return []
  const [sign, style] = SIGNS.unknown
  return [
    [seg(`${sign} `, style), seg(cell.none, `${style} strong`)],
    ...textLines(absence[witness.fidelity][scene.ui](witness.short), 'faint', pane.width, pane.ambiguous),
  ]
}

/** What stands alone in a summary: the base lacks it, and what that does not mean. */
function aloneLines(cell: Cell, pane: Pane): readonly Line[] {
  const { view, scene } = pane
  const base = view.witnesses.at(-1)
  const [sign, style] = SIGNS.unknown
  return [
    [seg(`${sign} `, style), seg(cell.none ?? '', `${style} strong`)],
    ...(base ? textLines(absence[base.fidelity][scene.ui](base.short), 'faint', pane.width, pane.ambiguous) : []),
    ...cell.alone.flatMap((c) => clauseLines(c, summaryNote(c, pane), pane)),
  ]
}

const parted = (blocks: readonly (readonly Line[])[]): readonly Line[] =>
  blocks.filter((b) => b.length > 0).flatMap((b, i) => (i === 0 ? b : [[], ...b]))

/** One earlier text and the base. */
function oneColumn(row: Row, cell: Cell, pane: Pane): readonly Line[] {
  const wording = cell.links.filter((l): l is WordingLink => l.kind === 'wording')
  const subject = cell.links.filter((l): l is SubjectLink => l.kind === 'subject')
  const blocks: (readonly Line[])[] = wording.map((link) => [
    ...linkHead(link, signOfLink(link, row, cell, pane), '', pane),
    ...wordingLines(link, pane),
    ...whyLines(link, pane),
  ])
  if (subject.length > 0) {
    const base = baseWithTerms(row, subject)
    if (pane.width >= SIDE_FROM) {
      const width = halfOf(pane.width, 2)
      const half = narrower(pane, width)
      blocks.push(
        beside(
          [parted(subject.map((l) => pointLines(l, half))), clausesLines(base, labels.base[pane.scene.ui], half)],
          width,
          pane,
        ),
      )
    } else blocks.push(clausesLines(base, labels.base[pane.scene.ui], pane), ...subject.map((l) => pointLines(l, pane)))
  } else if (cell.alone.length > 0) blocks.push(aloneLines(cell, pane))
  else if (wording.length === 0) {
    blocks.push(absenceLines(cell, pane), clausesLines(row.base, labels.base[pane.scene.ui], pane))
  }
  return parted(blocks)
}

const baseWithTerms = (row: Row, links: readonly SubjectLink[]): readonly ClauseView[] =>
  row.base.map((clause) => unionTerms(links.filter((l) => l.b.address === clause.address).map((l) => l.b)) ?? clause)

/** The sign of one link; where a row holds several, each has its own. */
function signOfLink(link: WordingLink, row: Row, cell: Cell, { view }: Pane): SignKey {
  if (cell.links.length > 1) {
    if ((link.relation === 'added' || link.relation === 'dropped') && link.evidence === 'limited') return 'unknown'
    return link.relation
  }
  return rowFacts(view)[view.rows.indexOf(row)]?.cells[cell.column]?.sign ?? link.relation
}

/** All earlier texts: beside each other where each has room, else one block under another. */
function allColumns(row: Row, pane: Pane): readonly Line[] {
  const { view, scene, state } = pane
  const shown = row.cells.filter((c) => c.links.length > 0 || c.alone.length > 0 || c.none !== null)
  const subject = row.cells.flatMap((c) => c.links.filter((l): l is SubjectLink => l.kind === 'subject'))
  const base = baseWithTerms(row, subject)
  const inline = state.layout === 'inline' && subject.length === 0 && row.base.length > 0
  const width = halfOf(pane.width, shown.length + 1)
  if (row.base.length > 0 && shown.length > 1 && width >= COLUMN_FROM) {
    const narrow = narrower(pane, inline ? halfOf(pane.width, shown.length) : width)
    const columns = shown.map((cell) => [...witnessHead(cell, narrow), ...cellLines(cell, narrow)])
    if (!inline)
      columns.push([
        [seg(view.witnesses.at(-1)?.short ?? '', 'strong underline')],
        ...clausesLines(base, labels.base[scene.ui], narrow),
      ])
    return beside(columns, narrow.width, pane)
  }
  const present = shown.filter((c) => c.none === null || c.alone.length > 0)
  const redlined = present.some((c) => c.links.some((l) => l.kind === 'wording'))
  return parted([
    ...(row.base.length > 0 && !redlined ? [clausesLines(base, labels.base[scene.ui], pane)] : []),
    ...present.map((cell) => [
      ...witnessHead(cell, pane),
      ...cellLines(cell, { ...pane, state: { ...state, layout: 'inline' } }),
    ]),
    absentLines(
      shown.filter((c) => !present.includes(c)),
      pane,
    ),
  ])
}

/** Earlier texts that have nothing here: a line each, and once for each kind of text what that does not mean. */
function absentLines(cells: readonly Cell[], pane: Pane): readonly Line[] {
  const { view, scene } = pane
  const [sign, style] = SIGNS.unknown
  const kinds = new Map<Fidelity, string[]>()
  const lines = cells.map((cell): Line => {
    const witness = view.witnesses[cell.column]
    if (witness) kinds.set(witness.fidelity, [...(kinds.get(witness.fidelity) ?? []), witness.short])
    return [
      seg(witness?.short ?? '', 'strong underline'),
      seg(` ${sign} `, style),
      seg(cell.none ?? '', `${style} strong`),
    ]
  })
  const meaning = [...kinds].flatMap(([fidelity, shorts]) =>
    textLines(
      absence[fidelity][scene.ui](shorts.join(scene.ui === 'zh' ? '、' : ', ')),
      'faint',
      pane.width,
      pane.ambiguous,
    ),
  )
  return [...lines.map((l) => cutLine(l, pane.width, pane.ambiguous)), ...meaning]
}

function witnessHead(cell: Cell, pane: Pane): readonly Line[] {
  const witness = pane.view.witnesses[cell.column]
  if (!witness) return []
  return [
    cutLine(
      [seg(witness.short, 'strong underline'), seg(` ${safe(witness.fidelityWords)}`, 'faint')],
      pane.width,
      pane.ambiguous,
    ),
  ]
}

/** What one earlier text has, in a column or a block of its own. */
function cellLines(cell: Cell, pane: Pane): readonly Line[] {
  if (cell.alone.length > 0) return aloneLines(cell, pane)
  if (cell.links.length === 0) return absenceLines(cell, pane)
  return parted(
    cell.links.map((link) => {
      if (link.kind === 'subject') return pointLines(link, pane)
      const sign = wordingSignOf(link)
      const text =
        pane.state.layout === 'inline' || link.a.length === 0
          ? link.a.length === 0
            ? link.b.length > 0 && pane.state.layout === 'inline'
              ? clausesLines(link.b, labels.base[pane.scene.ui], pane)
              : []
            : link.b.length === 0
              ? clausesLines(link.a, labels.earlier[pane.scene.ui], pane)
              : [
                  ...textLines(link.a.map((c) => c.address).join(' '), 'faint', pane.width, pane.ambiguous),
                  ...runLines(link.inline, { ...pane, signs: true }),
                ]
          : clausesLines(link.a, '', pane)
      return [...linkHead(link, sign, '', pane), ...text, ...whyLines(link, pane)]
    }),
  )
}

function wordingSignOf(link: WordingLink): SignKey {
  if ((link.relation === 'added' || link.relation === 'dropped') && link.evidence === 'limited') return 'unknown'
  if (link.relation === 'revised' && link.onlyPunctuation) return 'punctuation'
  return link.relation === 'kept' && link.moved ? 'moved' : link.relation
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
function citationLines(row: Row, pane: Pane): readonly Line[] {
  const { view, scene } = pane
  const zh = scene.ui === 'zh'
  const addresses = new Set(row.base.map((c) => c.address))
  const said = view.citations
    .filter((c) => addresses.has(c.clause))
    .map((c) => `${labels.cites[scene.ui]} ${zh ? `“${c.as}”：` : `"${c.as}": `}${c.words}`)
  return [...new Set(said)].flatMap((words) => textLines(words, 'faint', pane.width, pane.ambiguous))
}

const isMarked = (line: Line): boolean => line.some((s) => /^(?:ins|del|moved)\b/u.test(s.style))

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
  const laid = row ? layoutRow(row, pane) : { head: [], body: [], marks: [], hits: [] }
  if (panes.size >= KEPT) panes.delete(panes.keys().next().value as string)
  panes.set(key, laid)
  return laid
}

function layoutRow(row: Row, pane: Pane): ReadingPane {
  const { view, state } = pane
  const columns = columnsOf(view, state.tab)
  const cell = columns.length === 1 ? row.cells[columns[0] as number] : undefined
  const body =
    view.columns.length === 0
      ? clausesLines(row.base, '', pane)
      : cell
        ? oneColumn(row, cell, pane)
        : allColumns(row, pane)
  const whole = parted([body, citationLines(row, pane)])
  const linesWith = (bears: (line: Line) => boolean): readonly number[] =>
    whole.flatMap((l, i) => (bears(l) ? [i] : []))
  return { head: headLines(row, pane), body: whole, marks: linesWith(isMarked), hits: linesWith(isHit) }
}
