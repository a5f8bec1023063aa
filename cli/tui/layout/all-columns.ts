/**
 * All earlier texts at once: beside each other where each has room, else one block under another.
 *
 *     2001 …          │ 2021 …          │ 2022 …          │ 2023 (the base)
 *
 * What none of them has is shown once, as the base has it.
 */
import type { Cell, Fidelity, Row, SubjectLink, View, WordingLink } from '../../../src/index.ts'
import { say } from '../../../src/words/say.ts'
import { absence, labels } from '../../../src/words/screen-words.ts'
import { typeset } from '../../../src/words/typeset.ts'
import { cutLine, type Line, safe, seg } from '../line.ts'
import { runLines, textLines } from './clause-lines.ts'
import {
  absencePart,
  alonePart,
  asLines,
  baseWithTerms,
  claimLine,
  linkLine,
  notesBlock,
  pointPart,
  textName,
  whyLines,
  wordingPart,
} from './link-lines.ts'
import {
  type Block,
  beside,
  clausesLines,
  halfOf,
  namesLine,
  narrower,
  type Pane,
  type Part,
  parted,
  wordsOf,
} from './pane.ts'

/** Narrowest column where all earlier texts stand side by side. */
const COLUMN_FROM = 30

const shortOf = (view: View, column: number): string => view.witnesses[column]?.short ?? ''

export function allColumns(row: Row, pane: Pane): readonly Part[] {
  const { view, scene, state } = pane
  const later = labels.base[scene.ui]
  const shown = row.cells.filter((c) => c.links.length > 0 || c.alone.length > 0 || c.none !== null)
  const subject = row.cells.flatMap((c) => c.links.filter((l): l is SubjectLink => l.kind === 'subject'))
  const base = baseWithTerms(row, subject)
  // A redline holds both texts; without one the base needs a place of its own.
  const redlined = shown.some((c) => c.links.some((l) => l.kind === 'wording' && l.a.length > 0 && l.b.length > 0))
  const inline = state.layout === 'inline' && subject.length === 0 && redlined
  const basePart: Part = { pinned: [namesLine(base, later, pane)], blocks: [wordsOf(base, later, pane)] }
  // What none of them has is said once, and of each only what it has all the same.
  if (row.claim !== null && !shown.some((c) => c.links.some((l) => l.notes.length > 0)))
    return [{ pinned: [claimLine('added', row.claim.word, pane), ...basePart.pinned], blocks: basePart.blocks }]
  const width = halfOf(pane.width, shown.length + 1)
  if (row.base.length > 0 && shown.length > 1 && width >= COLUMN_FROM) {
    const narrow = narrower(pane, inline ? halfOf(pane.width, shown.length) : width)
    const heads = shown.map((cell) => columnHead(cell, narrow))
    const columns = shown.map((cell) => columnLines(cell, narrow))
    if (!inline) {
      heads.push(
        cutLine(
          [...textName(shortOf(view, view.witnesses.length - 1)), seg(later, 'faint')],
          narrow.width,
          pane.ambiguous,
        ),
      )
      columns.push(clausesLines(base, later, narrow))
    }
    return [
      {
        pinned: beside(
          heads.map((line) => [line]),
          narrow.width,
          pane,
        ),
        blocks: [beside(columns, narrow.width, pane)],
      },
    ]
  }
  const present = shown.filter((c) => c.none === null || c.alone.length > 0)
  return [
    ...(row.base.length > 0 && !redlined ? [basePart] : []),
    ...present.flatMap((cell) => stacked(cell, pane)),
    absentPart(
      shown.filter((c) => !present.includes(c)),
      pane,
    ),
  ]
}

/** Earlier texts that have nothing here: a line each, and once for each kind of text what that does not mean. */
function absentPart(cells: readonly Cell[], pane: Pane): Part {
  const { view, scene } = pane
  const kinds = new Map<Fidelity, string[]>()
  const lines = cells.map((cell): Line => {
    const witness = view.witnesses[cell.column]
    if (witness) kinds.set(witness.fidelity, [...(kinds.get(witness.fidelity) ?? []), witness.short])
    return claimLine('absent', cell.none ?? '', pane, textName(witness?.short ?? ''))
  })
  const meaning = [...kinds].map(([fidelity, shorts]) =>
    textLines(
      say(scene.ui, absence[fidelity], { short: typeset(scene.ui).list(shorts) }),
      'faint',
      pane.width,
      pane.ambiguous,
    ),
  )
  return { pinned: [], blocks: [lines, ...meaning] }
}

/** One earlier text in a part of its own: both texts as a redline. */
function stacked(cell: Cell, pane: Pane): readonly Part[] {
  const name = textName(shortOf(pane.view, cell.column))
  if (cell.alone.length > 0) return [alonePart(cell, pane, name)]
  if (cell.links.length === 0) return [absencePart(cell, pane, name)]
  const inline: Pane = { ...pane, state: { ...pane.state, layout: 'inline' } }
  return cell.links.map((link) =>
    link.kind === 'subject'
      ? pointPart(link, pane, name)
      : link.a.length > 0
        ? wordingPart(link, inline, name)
        : { pinned: [linkLine(link, pane, name)], blocks: [notesBlock(link, pane, name), whyLines(link, pane)] },
  )
}

/** Over a column: the text's name, and what is said of its first link. */
function columnHead(cell: Cell, pane: Pane): Line {
  const witness = pane.view.witnesses[cell.column]
  const name = textName(witness?.short ?? '')
  const [link] = cell.links
  if (link?.kind === 'wording') return linkLine(link, pane, name)
  return cutLine([...name, seg(safe(witness?.fidelityWords ?? ''), 'faint')], pane.width, pane.ambiguous)
}

/** What one earlier text has, in a column of its own. */
function columnLines(cell: Cell, pane: Pane): Block {
  if (cell.alone.length > 0) return asLines(alonePart(cell, pane))
  if (cell.links.length === 0) return asLines(absencePart(cell, pane))
  return parted(
    cell.links.map((link, i) =>
      link.kind === 'subject'
        ? asLines(pointPart(link, pane))
        : [
            ...(i === 0
              ? notesBlock(link, pane, textName(shortOf(pane.view, cell.column)))
              : [linkLine(link, pane), ...notesBlock(link, pane)]),
            ...earlierLines(link, pane),
            ...whyLines(link, pane),
          ],
    ),
  )
}

/** The earlier text of a link, or both as a redline; nothing where it has none: the base is shown once for all. */
function earlierLines(link: WordingLink, pane: Pane): Block {
  const earlier = labels.earlier[pane.scene.ui]
  if (link.a.length === 0) return []
  if (pane.state.layout === 'side' || link.b.length === 0) return clausesLines(link.a, earlier, pane)
  return [namesLine(link.a, earlier, pane), ...runLines(link.inline, { ...pane, signs: true })]
}
