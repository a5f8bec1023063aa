/**
 * How often the words of a trace stand in a text, or what it means that they do not.
 *
 *     absent             未见         | not in it                      of a whole text alone
 *     not-in-excerpts    节录未见     | not in these excerpts
 *     not-in-summary     提要未载     | not in this summary
 *     in-summary         提要中 2 处（编者的话，非原文，不计）
 */
import type { Lang } from '../model/document.ts'
import type { TraceCounts, TraceOutcome } from '../model/trace.ts'
import type { Ui } from '../model/view.ts'
import { langWords } from '../words/names.ts'
import { say } from '../words/say.ts'
import { traceCounts } from '../words/trace-words.ts'
import { words } from '../words/view-words.ts'
import { subjectClaims } from './claims.ts'

/** `3 处（原样 2，变形 1）`; what has one kind alone is not told by kinds. */
export const placesWords = (counts: Omit<TraceCounts, 'summary'>, ui: Ui): string => say(ui, traceCounts.places, counts)

export function outcomeWords(outcome: TraceOutcome, counts: TraceCounts, langs: readonly Lang[], ui: Ui): string {
  switch (outcome) {
    case 'found':
      return placesWords(counts, ui)
    case 'in-summary':
      return say(ui, traceCounts.inSummary, { places: counts.summary })
    case 'absent':
      return words.label.notInIt[ui]
    case 'not-in-excerpts':
      return subjectClaims.not_in_excerpts.word[ui]
    case 'not-in-summary':
      return subjectClaims.not_in_summary.word[ui]
    case 'other-language':
      return langs.length === 0
        ? traceCounts.otherScript[ui]
        : say(ui, traceCounts.otherLanguage, { langs: langs.map((lang) => langWords[lang]) })
  }
}
