/**
 * What is said of texts that were read by a guess, or otherwise than the user said: to people in the first lines, to
 * readers of the data as notes.
 *
 *     old: encoding guessed (windows-1251); if its words look wrong, name it with --encoding
 */

import type { Ui, Witness } from '../model/index.ts'
import { type Told, tell } from '../words/finding.ts'
import { langWords } from '../words/names.ts'
import { readingWords } from '../words/reading-words.ts'
import { say } from '../words/say.ts'
import type { WitnessSide } from './side.ts'

/** One line for each such text and matter; none for a text that was read as it is. */
export const howRead = (sides: readonly WitnessSide[], ui: Ui): readonly string[] =>
  sides.flatMap(({ short, witness }) => {
    const { guessedEncoding: encoding, notAsNamed, guessedLang, lang, readingWarnings = [] } = witness
    const lines: string[] = []
    if (witness.fromLayout === true) lines.push(say(ui, readingWords['read-from-layout'], { short }))
    if (encoding !== undefined) lines.push(say(ui, readingWords['encoding-guessed'], { short, encoding }))
    if (notAsNamed !== undefined) lines.push(say(ui, readingWords['encoding-not-as-named'], { short, ...notAsNamed }))
    if (guessedLang !== undefined)
      lines.push(
        say(ui, readingWords['language-as-said'], { short, said: langWords[lang], own: langWords[guessedLang] }),
      )
    for (const each of readingWarnings.map(({ said }) => say(ui, readingWords.warning, { short, warning: said })))
      lines.push(each)
    return lines
  })

export interface ReadingNote {
  /** `read-from-layout`, `encoding-guessed`, `encoding-not-as-named`, `language-as-said`, or the code of a warning of the intake. */
  readonly rule: string
  readonly told: Told
}

/** The same of one text, for readers of the data. */
export function readingNotes(witness: Witness): readonly ReadingNote[] {
  const { lang, guessedEncoding: encoding, notAsNamed, guessedLang, readingWarnings = [] } = witness
  const notes: ReadingNote[] = []
  const note = (rule: string, told: Told): void => {
    notes.push({ rule, told })
  }
  if (witness.fromLayout === true) note('read-from-layout', tell('read-from-layout'))
  if (encoding !== undefined) note('encoding-guessed', tell('encoding-guessed', { encoding }))
  if (notAsNamed !== undefined) note('encoding-not-as-named', tell('encoding-not-as-named.read', notAsNamed))
  if (guessedLang !== undefined)
    note('language-as-said', tell('language-as-said', { said: langWords[lang], own: langWords[guessedLang] }))
  for (const { rule, said } of readingWarnings) note(rule, tell('reading-warning', { warning: said }))
  return notes
}
