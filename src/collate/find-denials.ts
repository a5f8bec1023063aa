/**
 * Sentences that one text denies and the other does not, and whose words else are the same.
 *
 *     2019  双方不支持在沿岸设立外国军事基地      2024  双方支持在沿岸设立外国军事基地      no longer denied
 *     2019  The Sides recognise the border        2024  The Sides do not recognise it …      now denied
 *
 * A variant tells it that is no more than the word that denies, and what goes with it: do not, 没有 → 有.
 */

import { isFunctionWord, isNegation } from '../diff/function-words.ts'
import type { Bead } from '../model/alignment.ts'
import type { NewsPlace } from '../model/news.ts'
import type { Span } from '../model/span.ts'
import { unitsIn, weightBetween } from '../reuse/held-units.ts'
import { clauseAt } from '../text/clause-at.ts'
import { tokenize } from '../text/tokenize.ts'
import type { TextOfNews } from './held-in.ts'
import type { NewsDraft, NewsGround } from './news-ground.ts'
import { phraseAt, restOfPhrase, sentenceAround } from './phrases.ts'

/** Against the last text: what it said is what the reader has in mind. */
export function findDenials(ground: NewsGround): readonly NewsDraft[] {
  const found = ground.against.at(-1)!.alignment.beads.flatMap((bead) => inBead(ground, bead))
  // 可以…，但须通知 and 不可以…，除非通知: turned twice, a sentence says what it said, or nearly; it is told once and whole.
  const bySentence = new Map<number, NewsDraft[]>()
  for (const draft of found) {
    const [start] = sentenceAround(ground.base, draft.base!.spans[0]!)
    bySentence.set(start, [...(bySentence.get(start) ?? []), draft])
  }
  return [...bySentence.values()].map((drafts) => (drafts.length === 1 ? drafts[0]! : together(ground, drafts)))
}

function together({ base, against }: NewsGround, drafts: readonly NewsDraft[]): NewsDraft {
  const { text } = against.at(-1)!
  const [first] = drafts
  const whole = (own: TextOfNews, place: NewsPlace): NewsPlace => ({
    ...place,
    spans: [sentenceAround(own, place.spans[0]!)],
  })
  const alike = drafts.every((d) => d.direction === first!.direction)
  return {
    ...first!,
    base: whole(base, first!.base!),
    earlier: first!.earlier.map((place) => whole(text, place)),
    direction: alike ? null : first!.direction,
    doubtful: drafts.some((d) => d.doubtful),
  }
}

function inBead({ base, shown, against }: NewsGround, bead: Bead): readonly NewsDraft[] {
  const { text, witness } = against.at(-1)!
  const { stream } = base.reuse.index
  if (bead.a.length === 0 || bead.b.length === 0) return []
  return bead.variants.flatMap(({ a, b, kind }): readonly NewsDraft[] => {
    if (kind === 'punctuation') return []
    const [was, now] = [denialIn(text, a), denialIn(base, b)]
    if (was === null || now === null || was === now) return []
    const [inA, inB] = [text.clauses[clauseAt(text.clauses, a[0])], base.clauses[clauseAt(base.clauses, b[0])]]
    if (!inA || !inB || inB.kind === 'heading') return []
    // 不 stands right before what it denies; “not” may stand amid a verb, and the phrase is told whole: shall not be issued.
    const phrase = shown.lang === 'zh' ? restOfPhrase(base, b) : phraseAt(base, b)
    const lacking = was ? shown : witness
    return [
      {
        kind: 'negation',
        extent: 'words',
        base: { siglum: shown.siglum, clause: inB.id, spans: [phrase] },
        earlier: [
          {
            siglum: witness.siglum,
            clause: inA.id,
            spans: [shown.lang === 'zh' ? withNextWord(text, a) : phraseAt(text, a)],
          },
        ],
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
