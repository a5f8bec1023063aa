/**
 * Who speaks in each sentence of a text, with which verb, how strongly and under which modal.
 *
 *     findStances(text, clauses, { lang: 'zh', fold: null })
 *
 * Headings are not read. A sentence that names nobody may speak for whoever the one before it in its clause spoke for;
 * that is told as inherited, and so is that of an item of a list who speaks in its introduction (`list-leads.ts`). Linear
 * in the text.
 */
import type { Lang } from '../model/document.ts'
import type { Span } from '../model/span.ts'
import type { Stance, StanceWord } from '../model/stance.ts'
import type { FoldTable } from '../text/key.ts'
import type { Carried, Found, Named, Reader, Word } from './found.ts'
import { type Legible, readLegibly } from './legible.ts'
import { goesOn, joined, type LeadClause, leadsOf } from './list-leads.ts'
import { namedStates } from './named-states.ts'
import { readEnglish } from './read-english.ts'
import { readHan } from './read-han.ts'
import { readRussian } from './read-russian.ts'

const READERS: Readonly<Record<Lang, Reader>> = { zh: readHan, en: readEnglish, ru: readRussian }

/** Characters beyond which a sentence is a table or a list in one piece, and nothing is read from it. */
const LONGEST = 4000

export function findStances(
  text: string,
  clauses: readonly LeadClause[],
  { lang, fold }: { readonly lang: Lang; readonly fold: FoldTable | null },
): readonly Stance[] {
  const read = READERS[lang]
  const names = namedStates(text, lang)
  const stances: Stance[] = []
  const leads = leadsOf(text, clauses)
  const legibly = (sentence: Span): Legible => readLegibly(text, sentence, fold)
  clauses.forEach((clause, i) => {
    if (clause.kind === 'heading') return
    let before: Carried | null = null
    let introduction = clauses[leads[i]!]?.sentences.at(-1) ?? null
    for (const sentence of clause.sentences) {
      if (sentence[1] - sentence[0] > LONGEST) {
        before = introduction = null
        continue
      }
      let legible = legibly(sentence)
      let { found, subject } = read(legible.text, before, names)
      if (introduction && !found.some((f) => f.speaker)) {
        const lead = legibly(introduction)
        const whole = joined(lead, legible, lang)
        const inWhole = read(whole.text, null, names)
        const own = inWhole.found.filter((f) => f.speaker && (f.verb ?? f.modal)!.from >= whole.from)
        if (own.length > 0) {
          legible = whole
          found = own.map((f) => ({ ...f, inherited: true }))
          subject = inWhole.subject
        } else if (goesOn(lead, lang)) {
          const speaker = read(lead.text, null, names).subject
          if (speaker) ({ found, subject } = read(legible.text, placed(speaker, lead), names))
        }
      }
      introduction = null
      for (const f of found) stances.push(toStance(f, sentence, legible))
      before = subject && placed(subject, legible)
    }
  })
  return stances
}

const spanOf = ({ from, to }: Word, { at }: Legible): Span => [at(from), at(to - 1) + 1]

const wordOf = (word: Word | null, legible: Legible): StanceWord | null =>
  word && { span: spanOf(word, legible), key: word.key }

const placed = (who: Named | Carried, legible: Legible): Carried =>
  'span' in who ? who : { kind: who.kind, key: who.key, span: spanOf(who, legible) }

function toStance(
  { speaker, inherited, verb, negation, adverb, modal }: Found,
  sentence: Span,
  legible: Legible,
): Stance {
  return {
    sentence,
    speaker: speaker && { ...placed(speaker, legible), inherited },
    verb: verb && { ...wordOf(verb, legible)!, family: verb.row.family, rank: verb.row.rank },
    negation: wordOf(negation, legible),
    adverb: wordOf(adverb, legible),
    modal: wordOf(modal, legible),
  }
}
