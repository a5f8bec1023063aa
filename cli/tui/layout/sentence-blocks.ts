/**
 * Two texts one under the other, sentence by sentence: where a pane is too narrow for two columns, what changed still
 * stands beside what it was.
 *
 *     2019  双方支持该倡议。
 *     2024  双方欢迎该倡议。
 *     =     双方恪守承诺。            the same words in both: once
 */
import type { ClauseView, Run, SentencePair, WordingLink } from '../../../src/index.ts'
import { labels } from '../../../src/words/screen-words.ts'
import { textWidth } from '../../text-width.ts'
import { cutLine, fill, type Line, safe, seg } from '../line.ts'
import { SIGNS } from '../row-facts.ts'
import { clauseName, runLines } from './clause-lines.ts'
import { type Block, narrower, type Pane, wordsOf } from './pane.ts'

/** Columns that a text's name may take before its sentences; a longer one is called earlier or later. */
const NAME = 9

type Side = 'a' | 'b'

const joined = (runs: readonly Run[]): string => safe(runs.map((r) => r.text).join('')).trim()

const isSame = ({ a, b }: SentencePair): boolean =>
  joined(a) === joined(b) && [...a, ...b].every(({ mark }) => mark === 'same')

export function sentenceBlocks(link: WordingLink, pane: Pane): readonly Block[] {
  const { view, scene } = pane
  const [earlier, later] = [labels.earlier[scene.ui], labels.base[scene.ui]]
  const pairs = link.sentences ?? [{ a: link.a.flatMap((c) => c.runs), b: link.b.flatMap((c) => c.runs) }]
  const whole = pairs[0]
  if (link.sentences === null && whole !== undefined && isSame(whole)) return [wordsOf(link.b, later, pane)]
  const shorts = [link.a, link.b].map(
    (side) => view.witnesses.find((w) => w.siglum === side[0]?.siglum)?.short ?? '',
  ) as [string, string]
  const fits = shorts.every((short) => textWidth(short, pane.ambiguous) <= NAME)
  const names = fits ? shorts : [earlier, later]
  const margin = Math.max(...names.map((name) => textWidth(name, pane.ambiguous))) + 1
  const inner = narrower(pane, pane.width - margin)
  const hung = (lines: readonly Line[], name: Line): Block =>
    lines.map((line, i): Line => [...fill(i === 0 ? name : [], margin, pane.ambiguous), ...line])
  /** The clause of each side that was named last: of several each is named where it begins. */
  const named: Record<Side, ClauseView | undefined> = { a: undefined, b: undefined }
  const head = (side: Side, runs: readonly Run[]): Block => {
    const own = link[side]
    const start = runs[0]?.start
    const clause = own.find((c) => c.runs.some((r) => start !== undefined && r.start <= start && start < r.end))
    if (own.length === 1 || clause === undefined || clause === named[side]) return []
    named[side] = clause
    return [cutLine(clauseName(clause, side === 'a' ? earlier : later, view), pane.width, pane.ambiguous)]
  }
  const said = (side: Side, runs: readonly Run[]): Block =>
    runs.length === 0
      ? []
      : [
          ...head(side, runs),
          ...hung(runLines(runs, inner), [seg(names[side === 'a' ? 0 : 1]!, side === 'a' ? 'faint' : 'strong')]),
        ]
  const [sign, style] = SIGNS.kept
  return pairs.map((pair) =>
    isSame(pair)
      ? [...head('a', pair.a), ...head('b', pair.b), ...hung(runLines(pair.b, inner), [seg(sign, style)])]
      : [...said('a', pair.a), ...said('b', pair.b)],
  )
}
