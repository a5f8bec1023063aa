/**
 * What a text of this genre says of itself: one reading for every command and every format.
 *
 *     嵐山國和汐灣國聯合聲明（摘登） ⏎ （二〇二三年三月二十一日，汐城） ⏎ 一、雙方…
 *
 * is a Chinese text in traditional characters, titled 嵐山國和汐灣國聯合聲明, of 2023-03-21, in excerpts.
 */
import type { Lang } from '../model/document.ts'
import { dateOfText, dayOfTitle } from './dateline.ts'
import { dayOfName } from './dates.ts'
import { guessLang, guessLanguage } from './language.ts'
import { findTitle } from './title.ts'
import { type SaidWholeness, saidWholeness } from './wholeness.ts'

export interface TextDescription {
  /** As the reader says, else of most letters. */
  readonly lang: Lang
  /** Null where the text has too few letters to tell. */
  readonly guessed: Lang | null
  readonly script: 'simplified' | 'traditional' | null
  /** Two languages in one file. */
  readonly mixed: boolean
  /** Null where the first lines are none. */
  readonly title: string | null
  /** Whether the title names a kind of document: else it is but the first line. */
  readonly titleNamed: boolean
  /** ISO, by the text's own words, its title last, else by the file's name; null where none tells. */
  readonly date: string | null
  /** Null where the text says nothing of it. */
  readonly wholeness: SaidWholeness | null
}

/** `lang` as whoever gives the text says; `name` is the name of its file without the ending. */
export function describeText(
  text: string,
  known: { readonly lang?: Lang; readonly name?: string } = {},
): TextDescription {
  const { lang: guessed, script, mixed } = guessLanguage(text)
  const lang = known.lang ?? guessed ?? guessLang(text)
  const title = findTitle(text, lang)
  return {
    lang,
    guessed,
    script,
    mixed,
    title: title?.title ?? null,
    titleNamed: title?.named ?? false,
    date:
      dateOfText(text) ??
      (title === null ? null : dayOfTitle(title.title)) ??
      (known.name === undefined ? null : dayOfName(known.name)),
    wholeness: saidWholeness(text),
  }
}
