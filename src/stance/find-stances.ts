/**
 * Who speaks in each sentence of a text, with which verb, how strongly and under which modal.
 *
 *     findStances(text, clauses, { lang: 'zh', fold: null })
 *
 * Headings are not read. A sentence that names nobody may speak for whoever the one before it in its clause spoke for;
 * that is told as inherited. Linear in the text.
 */
import type { Clause } from '../model/clause.ts'
import type { Lang } from '../model/document.ts'
import type { Span } from '../model/span.ts'
import type { Stance, StanceWord } from '../model/stance.ts'
import type { FoldTable } from '../text/key.ts'
import type { Carried, Named, Reader, Word } from './found.ts'
import { readLegibly } from './legible.ts'
import { namedStates } from './named-states.ts'
import { readEnglish } from './read-english.ts'
import { readHan } from './read-han.ts'
import { readRussian } from './read-russian.ts'

const READERS: Readonly<Record<Lang, Reader>> = { zh: readHan, en: readEnglish, ru: readRussian }

/** Characters beyond which a sentence is a table or a list in one piece, and nothing is read from it. */
const LONGEST = 4000

export function findStances(
  text: string,
  clauses: readonly Pick<Clause, 'kind' | 'sentences'>[],
  { lang, fold }: { readonly lang: Lang; readonly fold: FoldTable | null },
): readonly Stance[] {
  const read = READERS[lang]
  const names = namedStates(text, lang)
  const stances: Stance[] = []
  for (const clause of clauses) {
    if (clause.kind === 'heading') continue
    let before: Carried | null = null
    for (const sentence of clause.sentences) {
      if (sentence[1] - sentence[0] > LONGEST) {
        before = null
        continue
      }
      const legible = readLegibly(text, sentence, fold)
      const spanOf = ({ from, to }: Word): Span => [legible.at(from), legible.at(to - 1) + 1]
      const wordOf = (word: Word | null): StanceWord | null => word && { span: spanOf(word), key: word.key }
      const placed = (who: Named | Carried): Carried =>
        'span' in who ? who : { kind: who.kind, key: who.key, span: spanOf(who) }
      const { found, subject } = read(legible.text, before, names)
      for (const f of found) {
        stances.push({
          sentence,
          speaker: f.speaker && { ...placed(f.speaker), inherited: f.inherited },
          verb: f.verb && { ...wordOf(f.verb)!, family: f.verb.row.family, rank: f.verb.row.rank },
          negation: wordOf(f.negation),
          adverb: wordOf(f.adverb),
          modal: wordOf(f.modal),
        })
      }
      before = subject && placed(subject)
    }
  }
  return stances
}
