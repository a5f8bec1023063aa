/**
 * The chosen clause through all earlier documents of its corpus, in place of the comparison.
 *
 *     首见 1998-art2.2（82%）；2016 无相近条款，2019 复见
 *     1998-05-12  1998   相近 82%   1998-art2.2
 *     2016-09-03  2016   无相近条款
 *       “双方尊重彼此主权。”：首见 1998-art2.2（100%）
 */
import type { ChainView, Row } from '../../../src/index.ts'
import { chainWords } from '../../../src/words/chain-words.ts'
import { labels } from '../../../src/words/screen-words.ts'
import { typeset } from '../../../src/words/typeset.ts'
import { textWidth } from '../../text-width.ts'
import { fill, type Line, safe, seg } from '../line.ts'
import { SIGNS } from '../row-facts.ts'
import type { Scene } from '../scene.ts'
import { textLines } from './clause-lines.ts'
import { type Block, namesLine, type Pane, type Part } from './pane.ts'

/** Spaces before the sentences of a clause, and between columns. */
const INDENT = 2
/** Columns of a sign, which is two wide in some terminals, and a space. */
const SIGN_WIDTH = 3

/** The looks of what a document has: all of it, some of it, none. What cannot be told claims nothing. */
const LOOK = { whole: 'kept', near: 'revised', none: 'added', excerpts: 'absent', 'no-text': 'absent' } as const

/** Why there is nothing to show of a row, or null. */
function nothing(row: Row, { chains, ui }: Scene): string | null {
  if (chains === null) return labels.noChain[ui]
  const own = chains.get(row.id)
  if (own === undefined) return labels.chainAsked[ui]
  return row.base.length === 0 || own.length === 0 ? labels.noChainHere[ui] : null
}

function clauseBlock(chain: ChainView, pane: Pane): Block {
  const { ambiguous, width } = pane
  const name = Math.max(0, ...chain.links.map((link) => textWidth(link.name, ambiguous))) + INDENT
  const rows = chain.links.flatMap((link): Block => {
    const [, style] = SIGNS[LOOK[link.state]]
    const sign = fill([seg(link.sign, style)], SIGN_WIDTH, ambiguous)
    const said = [link.word, link.share, link.address ?? ''].filter(Boolean).join('  ')
    const before: Line = [...fill([seg(safe(link.name), 'strong')], name, ambiguous), ...sign]
    const date = width >= name + 30 ? `${link.date}  ` : ''
    return textLines(said, 'plain', Math.max(10, width - name - SIGN_WIDTH - date.length), ambiguous).map(
      (line, i): Line =>
        i === 0
          ? [seg(date, 'faint'), ...before, ...line]
          : [seg(' '.repeat(date.length + name + SIGN_WIDTH)), ...line],
    )
  })
  return [...textLines(chain.summary, 'strong', width, ambiguous), [], ...rows, []]
}

function sentenceBlock(chain: ChainView, pane: Pane): Block {
  const t = typeset(pane.scene.ui)
  return textLines(t.named(t.quoted(chain.words), chain.summary), 'plain', pane.width - INDENT, pane.ambiguous).map(
    (line, i): Line => [seg(i === 0 ? `${pane.scene.glyphs.bullet} ` : ' '.repeat(INDENT), 'faint'), ...line],
  )
}

export function chainPart(row: Row, pane: Pane): Part {
  const { scene, ambiguous, width } = pane
  const { ui } = scene
  const pinned: Line[] = [
    [seg(labels.chain[ui], 'strong')],
    ...(row.base.length === 0 ? [] : [namesLine(row.base, labels.base[ui], pane)]),
  ]
  const none = nothing(row, scene)
  if (none !== null) return { pinned, blocks: [textLines(none, 'faint', width, ambiguous)] }
  const own = scene.chains?.get(row.id) ?? []
  const unknown = own[0]?.unknown ?? null
  return {
    pinned,
    blocks: [
      ...own.map((chain) => (chain.ofSentence ? sentenceBlock(chain, pane) : clauseBlock(chain, pane))),
      ...(unknown === null ? [] : [textLines(unknown, 'faint', width, ambiguous)]),
      [[], ...textLines(chainWords.hint[ui], 'faint', width, ambiguous)],
    ],
  }
}

/** The same for a screen reader. */
export function chainSentences(row: Row, scene: Scene): readonly string[] {
  const none = nothing(row, scene)
  if (none !== null) return [none]
  const t = typeset(scene.ui)
  return (scene.chains?.get(row.id) ?? []).flatMap((chain) => [
    t.named(chain.ofSentence ? t.quoted(chain.words) : chain.address, chain.summary),
    ...(chain.ofSentence ? [] : chain.links.map((link) => t.named(link.name, [link.word, link.share].join(' ')))),
  ])
}
