/**
 * Who says a thing, how strongly, and with which verb, where clauses correspond.
 *
 *     2019  双方支持联合国进行必要改革      2024  岚方支持联合国进行必要改革      speaker
 *     2019  双方谴责恐怖主义               2024  双方强烈谴责恐怖主义           strength: its order is documented
 *     2019  各方应通报                    2024  各方可通报                   verb: another one, or another modal
 *
 * A stance is set beside the last text alone.
 */

import { isNegation } from '../diff/function-words.ts'
import type { Bead } from '../model/alignment.ts'
import type { NewsKind } from '../model/news.ts'
import type { Span } from '../model/span.ts'
import { standsInIntroduction } from '../model/stance.ts'
import { unitsIn, weightBetween } from '../reuse/held-units.ts'
import { clauseAt } from '../text/clause-at.ts'
import { tokenize } from '../text/tokenize.ts'
import type { TextOfNews } from './held-in.ts'
import type { NewsDraft, NewsGround } from './news-ground.ts'
import { phraseAt, restOfPhrase, sentenceAround } from './phrases.ts'

/** Against the last text: what it said is what the reader has in mind. */
export function findStanceChanges({ base, shown, against }: NewsGround): readonly NewsDraft[] {
  const last = against.at(-1)!
  const { stream } = base.reuse.index
  const introductions = new Set<number>()
  return last.alignment.beads.flatMap((bead) => {
    const told = new Map<number, NewsDraft>()
    for (const stance of bead.stances) {
      if (stance.b[1] === stance.b[0]) continue
      const kind = KIND_OF[stance.what]
      if (kind === 'verb' && (stance.a[1] === stance.a[0] || denies(last.text, stance.a) !== denies(base, stance.b)))
        continue
      if (stance.what === 'verb' && onlySays(last.text, stance.a) && onlySays(base, stance.b)) continue
      const introduced = standsInIntroduction(stance.b, stance.sentences.b)
      if (introduced && introductions.has(stance.b[0])) continue
      if (introduced) introductions.add(stance.b[0])
      // Of a whole list it is told once, in the words that introduce it.
      const [inA, inB] = introduced
        ? [clauseOf(last.text, stance.a), clauseOf(base, stance.b)]
        : [clauseOf(last.text, stance.sentences.a), clauseOf(base, stance.sentences.b)]
      if (inA === null || inB === null) continue
      // Of one sentence one point: who speaks before how strongly, and that before another verb.
      const before = told.get(stance.sentences.b[0])?.kind
      if (before && FIRST_OF_SENTENCE.indexOf(before) <= FIRST_OF_SENTENCE.indexOf(kind)) continue
      const spanA = stance.a[1] > stance.a[0] ? stance.a : restOfPhrase(last.text, stance.sentences.a)
      // Neither Party may …: without what stands before the modal the quotation would say the contrary.
      const [deniedA, deniedB] = [denialBefore(last.text, stance.a), denialBefore(base, stance.b)]
      const isDenied = deniedA !== null || deniedB !== null
      told.set(stance.sentences.b[0], {
        kind,
        extent: 'words',
        base: { siglum: shown.siglum, clause: inB, spans: [withObject(base, stance.b, deniedB)] },
        earlier: [
          {
            siglum: last.witness.siglum,
            clause: inA,
            spans: [isDenied ? withObject(last.text, spanA, deniedA) : spanA],
          },
        ],
        claim: null,
        untold: [],
        to: null,
        direction: stance.direction,
        weight: weightBetween(stream, ...unitsIn(stream, stance.sentences.b)),
        doubtful: isDoubtful(bead, stance.by),
        amid: false,
        reworded: !stance.wordsKept,
      })
    }
    return [...told.values()]
  })
}

const KIND_OF = { speaker: 'speaker', strength: 'strength', verb: 'verb', modal: 'verb' } as const
const FIRST_OF_SENTENCE: readonly NewsKind[] = ['speaker', 'strength', 'verb']

/** 指出 for 强调, believe for note: every statement says so now and then, and it is told by its row alone. */
function onlySays({ stances }: TextOfNews, [start, end]: Span): boolean {
  const verb = stances.find((s) => s.verb && s.verb.span[0] < end && s.verb.span[1] > start)?.verb
  return verb?.family === 'say' || verb?.family === 'hold'
}

/**
 * To where its phrase ends; of a verb with a mark right behind it the phrase behind that, too: 双方认为，联合国居于中心地位.
 * `from`: where the phrase begins that a word before the stance denies.
 */
function withObject(text: TextOfNews, span: Span, from: number | null): Span {
  const [start, end] = restOfPhrase(text, span)
  const sentence = sentenceAround(text, span)
  if (end > span[1] || end + 1 >= sentence[1]) return [from ?? start, end]
  return [from ?? start, restOfPhrase(text, [span[0], end + 1])[1]]
}

/** What is denied now, or no longer, is told as that. */
const denies = ({ reuse }: TextOfNews, [start, end]: Span): boolean =>
  tokenize(reuse.text, start, end, reuse.fold).some(({ key }) => isNegation(key))

/** Where the phrase of a stance begins, if a word before the stance denies it. */
function denialBefore(text: TextOfNews, span: Span): number | null {
  const [from] = phraseAt(text, span)
  return from < span[0] && denies(text, [from, span[0]]) ? from : null
}

const isDoubtful = (bead: Bead, by: 'bead' | 'moved' | 'passage'): boolean => by === 'bead' && bead.doubtful

const clauseOf = ({ clauses }: TextOfNews, span: Span): string | null => clauses[clauseAt(clauses, span[0])]?.id ?? null
