/**
 * What changed of who speaks and how strongly, put into words.
 *
 *     speaker 双方 → 岚方, nothing else      ※ 说话者变为“岚方”（原为“双方”），其余字句相同
 *     strength 关切 → 严重关切, stronger     语气加强：由“关切”到“严重关切”
 */
import { type StanceChange, type StanceFacts, standsInIntroduction } from '../model/stance.ts'
import type { Ui } from '../model/ui.ts'
import { say } from '../words/say.ts'
import { stanceWords } from '../words/stance-words.ts'
import { typeset } from '../words/typeset.ts'
import { quotePassage } from './describe.ts'
import { addressIn, clauseAt, type WitnessSide } from './side.ts'

interface Sides {
  readonly a: WitnessSide
  readonly b: WitnessSide
  readonly ui: Ui
}

/** `own`: ids of the clauses of side a that the link has; where the earlier words stand in another one, it is named. */
export function stanceChanges(
  facts: readonly StanceFacts[],
  own: readonly string[],
  { a, b, ui }: Sides,
): readonly StanceChange[] {
  const addressOf = (side: WitnessSide, at: number): string => {
    const clause = clauseAt(side, at)
    return clause ? addressIn(side, clause.id) : ''
  }
  return facts.map((fact): StanceChange => {
    const [textA, textB] = [a.text.slice(...fact.a), b.text.slice(...fact.b)]
    const at = clauseAt(a, fact.sentences.a[0])
    const introduction = standsInIntroduction(fact.b, fact.sentences.b) ? clauseAt(b, fact.b[0]) : null
    const asides = [
      introduction ? say(ui, stanceWords.introduced, { where: addressIn(b, introduction.id) }) : '',
      at && !own.includes(at.id) ? say(ui, stanceWords.stood, { where: addressIn(a, at.id) }) : '',
      fact.evidence === 'limited' ? stanceWords.limited[ui] : '',
    ].filter(Boolean)
    const where = asides.length > 0 ? typeset(ui).parts(asides) : null
    return {
      ...fact,
      textA,
      textB,
      addressA: addressOf(a, fact.sentences.a[0]),
      addressB: addressOf(b, fact.sentences.b[0]),
      word: wordOf(fact, { was: textA, now: textB, where, ui }),
    }
  })
}

function wordOf(
  { what, direction, wordsKept }: StanceFacts,
  { was, now, where, ui }: { was: string; now: string; where: string | null; ui: Ui },
): string {
  const quoted = (text: string): string => quotePassage(text, ui)
  const values = { was: quoted(was), now: quoted(now), where }
  switch (what) {
    case 'speaker':
      return say(ui, stanceWords.speaker, { ...values, kept: wordsKept })
    case 'modal':
      return say(ui, stanceWords.modal, {
        was: was === '' ? null : quoted(was),
        now: now === '' ? null : quoted(now),
        where,
      })
    case 'verb':
      return say(ui, stanceWords.verb, values)
    case 'strength':
      return say(ui, stanceWords[direction ?? 'strength'], values)
  }
}
