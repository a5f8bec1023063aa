/**
 * One link, or the want of one, as lines: what is said of it, both texts, what it rests on.
 *
 *     ~ 改动  移自 2019-3.2 · 12% 字符有标记       pinned
 *     第五段 2019-3.2 │ 第三段 2024-2.3            pinned
 *     双方支持……     │ 双方欢迎……                 scrolls
 */
import {
  type Cell,
  type ClauseView,
  DOUBTFUL,
  type Row,
  type SubjectLink,
  type WordingLink,
} from '../../../src/index.ts'
import { say } from '../../../src/words/say.ts'
import { absence, labels, screenWords } from '../../../src/words/screen-words.ts'
import { textWidth } from '../../text-width.ts'
import { cutLine, type Line, lineWidth, safe, seg } from '../line.ts'
import { SIGNS, type SignKey } from '../row-facts.ts'
import { runLines, textLines, unionTerms } from './clause-lines.ts'
import { type Block, beside, clausesLines, halfOf, namesLine, narrower, type Pane, type Part, wordsOf } from './pane.ts'
import { sentenceBlocks } from './sentence-blocks.ts'

/** Two columns of text need this many columns of the terminal. */
export const SIDE_FROM = 72

/** Sign and word of a link; a doubtful one bears its sign too. */
function claimWords(link: WordingLink | SubjectLink): Line {
  const [mark, style] = SIGNS[link.look]
  const doubtful = link.kind === 'wording' && link.doubtful ? DOUBTFUL : ''
  return [seg(`${mark}${doubtful} `, style), seg(link.word, `${style} strong`)]
}

function notesOf(link: WordingLink | SubjectLink, { scene }: Pane): string {
  const said = [...link.notes]
  if (link.kind === 'wording' && link.share !== null) said.push(`${link.share} ${labels.marked[scene.ui]}`)
  return said.join(scene.glyphs.between)
}

/** Sign, word and notes in a line: what is said, and how sure. `before`: the text's name, where several are shown. */
export function linkLine(link: WordingLink | SubjectLink, pane: Pane, before: Line = []): Line {
  const notes = notesOf(link, pane)
  const line: Line = [...before, ...claimWords(link), ...(notes === '' ? [] : [seg(`  ${safe(notes)}`, 'faint')])]
  return cutLine(line, pane.width, pane.ambiguous)
}

/** The notes in full, where their line was cut. */
export function notesBlock(link: WordingLink | SubjectLink, pane: Pane, before: Line = []): Block {
  const notes = notesOf(link, pane)
  const used = lineWidth([...before, ...claimWords(link)], pane.ambiguous) + 2 + textWidth(safe(notes), pane.ambiguous)
  return notes === '' || used <= pane.width ? [] : [...textLines(notes, 'faint', pane.width, pane.ambiguous), []]
}

export function whyLines(link: WordingLink | SubjectLink, pane: Pane): Block {
  if (!pane.state.why) return []
  const { glyphs, ui } = pane.scene
  return [
    [seg(labels.why[ui], 'strong')],
    ...link.why.flatMap((point) =>
      textLines(point, 'plain', pane.width - 4, pane.ambiguous).map(
        (l, i): Line => [seg(i === 0 ? `  ${glyphs.bullet} ` : '    ', 'faint'), ...l],
      ),
    ),
  ]
}

/** The names of both sides: over their columns where they stand side by side. */
function names(link: WordingLink, pane: Pane): Line {
  const { ui } = pane.scene
  const [earlier, later] = [labels.earlier[ui], labels.base[ui]]
  if (link.a.length === 0) return namesLine(link.b, later, pane)
  if (link.b.length === 0) return namesLine(link.a, earlier, pane)
  if (isBeside(link, pane)) {
    const half = narrower(pane, halfOf(pane.width, 2))
    return beside([[namesLine(link.a, earlier, half)], [namesLine(link.b, later, half)]], half.width, pane)[0]!
  }
  // Two names in a line: each has its half, the first what the second leaves.
  const b = namesLine(link.b, '', narrower(pane, halfOf(pane.width, 2)))
  const a = namesLine(link.a, '', narrower(pane, pane.width - 3 - lineWidth(b, pane.ambiguous)))
  return [...a, seg(' → ', 'faint'), ...b]
}

const isBeside = (link: WordingLink, { state, width }: Pane): boolean =>
  state.layout === 'side' && width >= SIDE_FROM && link.a.length > 0 && link.b.length > 0

/** Both sides of a wording link. */
function wordingBlocks(link: WordingLink, pane: Pane): readonly Block[] {
  const { ui } = pane.scene
  const [earlier, later] = [labels.earlier[ui], labels.base[ui]]
  if (link.a.length === 0) return [wordsOf(link.b, later, pane)]
  if (link.b.length === 0) return [wordsOf(link.a, earlier, pane)]
  if (pane.state.layout === 'inline') return [runLines(link.inline, { ...pane, signs: true })]
  if (!isBeside(link, pane)) return sentenceBlocks(link, pane)
  const half = narrower(pane, halfOf(pane.width, 2))
  if (link.pairs !== null && link.a.length === 1 && link.b.length === 1)
    return link.pairs.map(({ a, b }) => beside([runLines(a, half), runLines(b, half)], half.width, pane))
  return [beside([wordsOf(link.a, earlier, half), wordsOf(link.b, later, half)], half.width, pane)]
}

export const wordingPart = (link: WordingLink, pane: Pane, before: Line = []): Part => ({
  pinned: [linkLine(link, pane, before), names(link, pane)],
  blocks: [notesBlock(link, pane, before), ...wordingBlocks(link, pane), whyLines(link, pane)],
})

/** A point of a summary: what it is, its words, what it shares. */
export function pointPart(link: SubjectLink, pane: Pane, before: Line = []): Part {
  const { ui } = pane.scene
  const note = link.notes.length > 0 ? '' : summaryNote(link.a, pane)
  return {
    pinned: [linkLine(link, pane, before), namesLine([link.a], note, pane)],
    blocks: [
      notesBlock(link, pane, before),
      wordsOf([link.a], note, pane),
      link.terms.length === 0
        ? []
        : textLines(say(ui, screenWords.inCommon, { terms: link.terms }), 'faint', pane.width, pane.ambiguous),
      whyLines(link, pane),
    ],
  }
}

/** A part where nothing stays at the top. */
export const asLines = ({ pinned, blocks }: Part): Block => [...pinned, ...blocks.flat()]

const summaryNote = (clause: ClauseView, { view, scene }: Pane): string =>
  view.witnesses.find((w) => w.siglum === clause.siglum)?.fidelity === 'digest' ? labels.summary[scene.ui] : ''

/** Sign and word of a claim that no link makes: that one text has nothing here, or none of them. */
export function claimLine(look: SignKey, words: string, pane: Pane, before: Line = []): Line {
  const [sign, style] = SIGNS[look]
  return cutLine([...before, seg(`${sign} `, style), seg(words, `${style} strong`)], pane.width, pane.ambiguous)
}

export function absencePart(cell: Cell, pane: Pane, before: Line = []): Part {
  const { view, scene } = pane
  const witness = view.witnesses[cell.column]
  if (cell.none === null || !witness) return { pinned: [], blocks: [] }
  const meaning = say(scene.ui, absence[witness.fidelity], { short: witness.short })
  return {
    pinned: [claimLine('absent', cell.none, pane, before)],
    blocks: [textLines(meaning, 'faint', pane.width, pane.ambiguous)],
  }
}

/** What stands alone in a summary: the base lacks it, and what that does not mean. */
export function alonePart(cell: Cell, pane: Pane, before: Line = []): Part {
  const { view, scene } = pane
  const base = view.witnesses.at(-1)
  return {
    pinned: [claimLine('absent', cell.none ?? '', pane, before)],
    blocks: [
      base
        ? textLines(say(scene.ui, absence[base.fidelity], { short: base.short }), 'faint', pane.width, pane.ambiguous)
        : [],
      ...cell.alone.map((c) => clausesLines([c], summaryNote(c, pane), pane)),
    ],
  }
}

/** The base's clauses with every term that they share with one of the points. */
export const baseWithTerms = (row: Row, links: readonly SubjectLink[]): readonly ClauseView[] =>
  row.base.map((clause) => unionTerms(links.filter((l) => l.b.address === clause.address).map((l) => l.b)) ?? clause)

/** The name of a text before what is said of it. */
export const textName = (short: string): Line => [seg(short, 'strong underline'), seg(' ')]
