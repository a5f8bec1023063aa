/** What `tifa check` says of counts and changes, for all its forms. */

import { echoClaim } from '../../src/command.ts'
import type { ChangeKind, ClauseChange, ClauseState, Inspection, Ui, WitnessChange } from '../../src/index.ts'
import { claimWord, subjectClaims, words } from '../../src/index.ts'
import { checkWords, kindWords, outcomeWords } from '../../src/words/check-words.ts'
import { say } from '../../src/words/say.ts'
import { typeset } from '../../src/words/typeset.ts'
import { paintLine, runPieces } from '../paint.ts'
import { visibleLine } from '../visible.ts'

/** `1 error, 2 warnings, 6 notes` */
export const countWords = ({ counts }: Pick<Inspection, 'counts'>, ui: Ui): string => say(ui, checkWords.counts, counts)

/** `wording 2, punctuation 1` */
export function changeWords(change: WitnessChange, ui: Ui): string {
  const counted = (Object.keys(kindWords) as ChangeKind[])
    .filter((kind) => change.counts[kind] > 0)
    .map((kind) => say(ui, checkWords.changed, { kind: kindWords[kind], places: change.counts[kind] }))
  return counted.length > 0 ? typeset(ui).parts(counted) : outcomeWords[change.outcome][ui]
}

/** Whether the lock goes with the change, and the reasons that the record gives. */
export function acceptedWords(change: WitnessChange, ui: Ui): readonly string[] {
  const lines: string[] = []
  if (change.counts.wording > 0 && change.fidelity !== 'digest')
    lines.push(checkWords[change.accepted ? 'accepted' : 'notAccepted'][ui])
  for (const reason of change.reasons) lines.push(say(ui, checkWords.reason, reason))
  if (!change.exact) lines.push(words.label.notExact[ui])
  return lines
}

/** Both texts of a change in one line: `提高到[-四十五亿-]{+五十五亿+}千瓦时`. */
export const inlineWords = (inline: ClauseChange['inline']): string =>
  paintLine(
    runPieces(
      inline.map((r) => ({ ...r, start: 0, end: 0, kind: null, evidence: null })),
      visibleLine,
    ),
    false,
  )

/** Sigla of a comparison. */
type Names = Pick<Inspection['comparisons'][number], 'a' | 'b'>

/** `改动 2022-3.4` */
export function stateWords(state: ClauseState | null, { a, b }: Names, ui: Ui): string {
  if (state === null) return checkWords.notThere[ui]
  const { reads, claim } = state
  const lacking = reads === 'dropped' ? 'b' : 'a'
  const word =
    reads === 'strong echo' || reads === 'weak echo'
      ? subjectClaims[echoClaim(reads === 'strong echo' ? 'strong' : 'weak')].word[ui]
      : reads === 'no echo'
        ? subjectClaims.no_shared_subject.word[ui]
        : claim !== undefined
          ? claimWord(claim, { a, b, lacking }, ui)
          : reads === 'added' || reads === 'dropped'
            ? words.label.noCounterpart[ui]
            : claimWord(reads, { a, b, lacking }, ui)
  const moved = state.moved ? checkWords.moved[ui] : ''
  const partners = state.partners.length > 0 ? ` ${typeset(ui).list(state.partners)}` : ''
  return `${word}${moved}${partners}`
}

/** How a clause stood in a published comparison, and how it stands now. */
export function standsNow({ after, wording, a, b }: Inspection['comparisons'][number], ui: Ui): string {
  const state = stateWords(after, { a, b }, ui)
  return wording ? say(ui, checkWords.otherWords, { state }) : state
}

/** Said where texts changed and no comparison that readers have did. */
export function noneAffected({ since, changes, comparisons }: Inspection, ui: Ui): string | null {
  if (since === null || changes.length === 0 || comparisons.length > 0) return null
  return checkWords[since.note === null ? 'noneAffected' : 'noneAffectedSeen'][ui]
}
