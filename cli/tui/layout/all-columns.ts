/**
 * All earlier texts at once: beside each other where each has room, else one block under another.
 *
 *     2001 …          │ 2021 …          │ 2022 …          │ 2023 (the base)
 *
 * What none of them has is shown once, as the base has it.
 */
import type { Cell, Fidelity, Row, RowClaim, SubjectLink, WordingLink } from '../../../src/index.ts'
import { say } from '../../../src/words/say.ts'
import { absence, labels } from '../../../src/words/screen-words.ts'
import { typeset } from '../../../src/words/typeset.ts'
import { cutLine, type Line, safe, seg } from '../line.ts'
import { SIGNS } from '../row-facts.ts'
import { runLines, textLines } from './clause-lines.ts'
import { absenceLines, aloneLines, baseWithTerms, linkHead, pointLines, whyLines } from './link-lines.ts'
import { beside, clausesLines, halfOf, narrower, type Pane, parted } from './pane.ts'

/** Narrowest column where all earlier texts stand side by side. */
const COLUMN_FROM = 30

export function allColumns(row: Row, pane: Pane): readonly Line[] {
  const { view, scene, state } = pane
  const shown = row.cells.filter((c) => c.links.length > 0 || c.alone.length > 0 || c.none !== null)
  const subject = row.cells.flatMap((c) => c.links.filter((l): l is SubjectLink => l.kind === 'subject'))
  const base = baseWithTerms(row, subject)
  // A redline holds both texts; without one the base needs a place of its own.
  const redlined = shown.some((c) => c.links.some((l) => l.kind === 'wording' && l.a.length > 0 && l.b.length > 0))
  const inline = state.layout === 'inline' && subject.length === 0 && redlined
  // What none of them has is said once, and of each only what it has all the same.
  if (row.claim !== null && !shown.some((c) => c.links.some((l) => l.notes.length > 0)))
    return parted([rowClaimLines(row.claim, pane), clausesLines(base, labels.base[scene.ui], pane)])
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

/** What holds for all earlier texts together. */
function rowClaimLines({ word }: RowClaim, pane: Pane): readonly Line[] {
  const [sign, style] = SIGNS.added
  return [cutLine([seg(`${sign} `, style), seg(word, `${style} strong`)], pane.width, pane.ambiguous)]
}

/** Earlier texts that have nothing here: a line each, and once for each kind of text what that does not mean. */
function absentLines(cells: readonly Cell[], pane: Pane): readonly Line[] {
  const { view, scene } = pane
  const [sign, style] = SIGNS.absent
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
      say(scene.ui, absence[fidelity], { short: typeset(scene.ui).list(shorts) }),
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
    cell.links.map((link) =>
      link.kind === 'subject'
        ? pointLines(link, pane)
        : [...linkHead(link, pane), ...earlierLines(link, pane), ...whyLines(link, pane)],
    ),
  )
}

/** The earlier text of a link, or both as a redline; nothing where it has none: the base is shown once for all. */
function earlierLines(link: WordingLink, pane: Pane): readonly Line[] {
  if (link.a.length === 0) return []
  if (pane.state.layout === 'side' || link.b.length === 0)
    return clausesLines(link.a, labels.earlier[pane.scene.ui], pane)
  return [
    ...textLines(link.a.map((c) => c.address).join(' '), 'faint', pane.width, pane.ambiguous),
    ...runLines(link.inline, { ...pane, signs: true }),
  ]
}
