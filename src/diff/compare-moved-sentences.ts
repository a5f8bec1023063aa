/**
 * What differs in a sentence that moved and was reworded on its way.
 *
 *     a 3: …双方不得将该设施用于军事目的。      b 7: …双方可将该设施用于军事目的。
 *     → the link has the variant 不得→可: whoever is told of the move is told of the change, too
 *
 * A sentence that says the same in other type (width, quotes, spaces) was not reworded.
 */
import type { BeadFacts, SentenceLink, Variant } from '../model/alignment.ts'
import type { Span } from '../model/span.ts'
import { isPrint } from '../text/is-print.ts'
import { type FoldTable, keyText } from '../text/key.ts'
import { diffBead } from './diff-bead.ts'
import type { Side } from './read-side.ts'

interface Text {
  readonly text: string
}

/** The beads, with `variants` at each link of a moved sentence whose words are not the same on both sides. */
export function compareMovedSentences(
  beads: readonly BeadFacts[],
  a: Text,
  b: Text,
  fold: FoldTable | null = null,
): BeadFacts[] {
  const compared = (link: SentenceLink): SentenceLink => {
    if (!link.moved || !link.a || !link.b) return link
    const variants = reworded(lone(a.text, link.a), lone(b.text, link.b), fold)
    return variants.length > 0 ? { ...link, variants } : link
  }
  return beads.map((bead) =>
    bead.sentences.some((s) => s.moved) ? { ...bead, sentences: bead.sentences.map(compared) } : bead,
  )
}

function reworded(a: Side, b: Side, fold: FoldTable | null): readonly Variant[] {
  const key = ({ text, clauses: [sentence] }: Side): string => keyText(text, sentence!.start, sentence!.end, fold)
  if (isPrint(key(a), key(b))) return []
  const { variants } = diffBead({ a, b, fold })
  return variants.every((v) => v.kind === 'punctuation') ? [] : variants
}

/** One sentence as a side of its own. */
const lone = (text: string, span: Span): Side => ({
  text,
  clauses: [{ start: span[0], end: span[1], sentences: [span] }],
})
