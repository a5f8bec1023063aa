/**
 * One link, or the want of one, as lines: what is said of it, both texts, what it rests on.
 *
 *     ~ 改动  移自 2019-3.2 · 12% 字符有标记
 *     2019-3.2 较早文本 …        │ 2024-2.3 较晚文本 …
 */
import type { Cell, ClauseView, Row, SubjectLink, WordingLink } from '../../../src/index.ts'
import { say } from '../../../src/words/say.ts'
import { absence, labels, screenWords } from '../../../src/words/screen-words.ts'
import { cutLine, type Line, lineWidth, seg } from '../line.ts'
import { SIGNS } from '../row-facts.ts'
import { clauseLines, runLines, textLines, unionTerms } from './clause-lines.ts'
import { beside, clausesLines, halfOf, narrower, type Pane } from './pane.ts'

/** Two columns of text need this many columns of the terminal. */
export const SIDE_FROM = 72

/** Sign, word and notes of a link: what is said, and how sure. */
export function linkHead(link: WordingLink | SubjectLink, pane: Pane): readonly Line[] {
  const { scene } = pane
  const [mark, style] = SIGNS[link.look]
  const said = [...link.notes]
  if (link.kind === 'wording' && link.share !== null) said.push(`${link.share} ${labels.marked[scene.ui]}`)
  const head: Line = [seg(`${mark} `, style), seg(link.word, style === 'faint' ? 'strong' : `${style} strong`)]
  const rest = said.join(scene.glyphs.between)
  if (rest === '') return [cutLine(head, pane.width, pane.ambiguous)]
  const room = pane.width - lineWidth(head, pane.ambiguous) - 2
  const lines = textLines(rest, 'faint', Math.max(room, 12), pane.ambiguous)
  if (lines.length === 1 && room >= 12) return [[...head, seg('  '), ...lines[0]!]]
  return [
    cutLine(head, pane.width, pane.ambiguous),
    ...textLines(rest, 'faint', pane.width - 2, pane.ambiguous).map((l): Line => [seg('  '), ...l]),
  ]
}

export function whyLines(link: WordingLink | SubjectLink, pane: Pane): readonly Line[] {
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

/** Both sides of a wording link. */
export function wordingLines(link: WordingLink, pane: Pane): readonly Line[] {
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
export function pointLines(link: SubjectLink, pane: Pane): readonly Line[] {
  const { ui } = pane.scene
  return [
    ...linkHead(link, pane),
    ...clauseLines(link.a, link.notes.length > 0 ? '' : summaryNote(link.a, pane), pane),
    ...(link.terms.length === 0
      ? []
      : textLines(say(ui, screenWords.inCommon, { terms: link.terms }), 'faint', pane.width, pane.ambiguous)),
    ...whyLines(link, pane),
  ]
}

const summaryNote = (clause: ClauseView, { view, scene }: Pane): string =>
  view.witnesses.find((w) => w.siglum === clause.siglum)?.fidelity === 'digest' ? labels.summary[scene.ui] : ''

export function absenceLines(cell: Cell, pane: Pane): readonly Line[] {
  const { view, scene } = pane
  const witness = view.witnesses[cell.column]
  if (cell.none === null || !witness) return []
  const [sign, style] = SIGNS.absent
  return [
    [seg(`${sign} `, style), seg(cell.none, `${style} strong`)],
    ...textLines(
      say(scene.ui, absence[witness.fidelity], { short: witness.short }),
      'faint',
      pane.width,
      pane.ambiguous,
    ),
  ]
}

/** What stands alone in a summary: the base lacks it, and what that does not mean. */
export function aloneLines(cell: Cell, pane: Pane): readonly Line[] {
  const { view, scene } = pane
  const base = view.witnesses.at(-1)
  const [sign, style] = SIGNS.absent
  return [
    [seg(`${sign} `, style), seg(cell.none ?? '', `${style} strong`)],
    ...(base
      ? textLines(say(scene.ui, absence[base.fidelity], { short: base.short }), 'faint', pane.width, pane.ambiguous)
      : []),
    ...cell.alone.flatMap((c) => clauseLines(c, summaryNote(c, pane), pane)),
  ]
}

/** The base's clauses with every term that they share with one of the points. */
export const baseWithTerms = (row: Row, links: readonly SubjectLink[]): readonly ClauseView[] =>
  row.base.map((clause) => unionTerms(links.filter((l) => l.b.address === clause.address).map((l) => l.b)) ?? clause)
