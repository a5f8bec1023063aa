/**
 * Sentences that one text denies and the other does not, and whose words else are the same.
 *
 *     2019  双方不支持在沿岸设立外国军事基地      2024  双方支持在沿岸设立外国军事基地      no longer denied
 *     2019  The Sides recognise the border        2024  The Sides do not recognise it …      now denied
 *
 * A variant tells it that is no more than the word that denies, and what goes with it: do not, 没有 → 有.
 */

import { isFunctionWord, isNegation } from '../diff/function-words.ts'
import type { Span } from '../model/span.ts'
import { unitsIn, weightBetween } from '../reuse/held-units.ts'
import { clauseAt } from '../text/clause-at.ts'
import { tokenize } from '../text/tokenize.ts'
import type { TextOfNews } from './held-in.ts'
import type { NewsDraft, NewsGround } from './news-ground.ts'
import { restOfPhrase } from './phrases.ts'

/** Against the last text: what it said is what the reader has in mind. */
export function findDenials({ base, shown, against }: NewsGround): readonly NewsDraft[] {
  const { text, witness, alignment } = against.at(-1)!
  const { stream } = base.reuse.index
  return alignment.beads.flatMap((bead): readonly NewsDraft[] => {
    if (bead.a.length === 0 || bead.b.length === 0) return []
    return bead.variants.flatMap(({ a, b, kind }): readonly NewsDraft[] => {
      if (kind === 'punctuation') return []
      const [was, now] = [denialIn(text, a), denialIn(base, b)]
      if (was === null || now === null || was === now) return []
      const [inA, inB] = [text.clauses[clauseAt(text.clauses, a[0])], base.clauses[clauseAt(base.clauses, b[0])]]
      if (!inA || !inB || inB.kind === 'heading') return []
      const phrase = restOfPhrase(base, b)
      const lacking = was ? shown : witness
      return [
        {
          kind: 'negation',
          extent: 'words',
          base: { siglum: shown.siglum, clause: inB.id, spans: [phrase] },
          earlier: [{ siglum: witness.siglum, clause: inA.id, spans: [withNextWord(text, a)] }],
          claim: null,
          untold: [],
          to: null,
          direction: was ? 'affirmed' : 'denied',
          weight: weightBetween(stream, ...unitsIn(stream, phrase)),
          // Excerpts may have left the word out.
          doubtful: bead.doubtful || lacking.fidelity === 'abridged',
          amid: false,
          reworded: false,
        },
      ]
    })
  })
}

const AUXILIARY = /^(?:do|does|did)$/i

/** Does a variant deny? Null where it has words of its own beside the one that denies. */
function denialIn({ reuse }: TextOfNews, [start, end]: Span): boolean | null {
  let denies = false
  for (const { key } of tokenize(reuse.text, start, end, reuse.fold)) {
    if (key === '') continue
    if (isNegation(key)) denies = true
    else if (!isFunctionWord(key) && !AUXILIARY.test(key)) return null
  }
  return denies
}

/** With the word behind it: 不 alone says nothing. */
function withNextWord({ reuse, clauses }: TextOfNews, [start, end]: Span): Span {
  const clause = clauses[clauseAt(clauses, start)]
  if (!clause) return [start, end]
  for (const token of tokenize(reuse.text, end, clause.end, reuse.fold)) if (token.key !== '') return [start, token.end]
  return [start, end]
}
