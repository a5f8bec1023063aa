/**
 * Who speaks and how strongly, where it changed, as a group of spans beside the texts: the words of either text, and the
 * clause that holds them.
 *
 *     <span xml:id="t1.b3.s1.a" type="speaker" target="#t1.w1.2" ana="#speaker #rest_kept #firm">双方</span>
 *     <span xml:id="t1.b3.s1.b" type="speaker" target="#t1.w2.2" corresp="#t1.b3.s1.a" ana="#speaker …">岚方</span>
 *
 * A text that has no such word (将支持, then 支持) has no span of it.
 */
import type { Bead, StanceFacts } from '../../src/core.ts'
import { plain } from './xml.ts'

export interface SpansContext {
  readonly category: (name: string) => string
  readonly id: (...parts: readonly string[]) => string
  readonly text: { readonly a: string; readonly b: string }
  /** What points to the clause that holds a place of one of the texts; null: none does. */
  readonly clauseAt: (side: 'a' | 'b', offset: number) => string | null
  /** Sigla, earlier and later. */
  readonly sigla: { readonly a: string; readonly b: string }
}

export function stanceSpans(beads: readonly Bead[], context: SpansContext): readonly string[] {
  const spans = beads.flatMap((bead) =>
    bead.stances.flatMap((fact, i) => spansOf(fact, [bead.id, `s${i + 1}`], context)),
  )
  if (spans.length === 0) return []
  const { a, b } = context.sigla
  return [
    '<spanGrp type="stance">',
    `<desc>Words that say who speaks, with which verb and how strongly, where ${plain(b)} differs from ${plain(a)}.</desc>`,
    ...spans,
    '</spanGrp>',
  ]
}

function spansOf(
  fact: StanceFacts,
  path: readonly string[],
  { category, id, text, clauseAt }: SpansContext,
): readonly string[] {
  const said = [
    fact.what,
    ...(fact.direction ? [fact.direction] : []),
    ...(fact.wordsKept ? ['rest_kept'] : []),
    fact.evidence,
  ]
  const ana = said.map(category).join(' ')
  const sides = (['a', 'b'] as const).flatMap((side) => {
    const [start, end] = fact[side]
    const clause = start === end ? null : clauseAt(side, start)
    return clause === null ? [] : [{ id: id(...path, side), clause, words: plain(text[side].slice(start, end)) }]
  })
  return sides.map(({ id: own, clause, words }, i) => {
    const beside = i === 0 ? '' : ` corresp="#${sides[0]!.id}"`
    return `<span xml:id="${own}" type="${fact.what}" target="${clause}"${beside} ana="${ana}">${words}</span>`
  })
}
