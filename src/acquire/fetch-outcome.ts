/** What became of one text that was to be fetched: one document, one language. */
import type { ForeignText } from '../intake/foreign-text.ts'
import type { Archived } from '../intake/net/archive.ts'
import type { Document, Finding, Lang, Source, Witness } from '../model/index.ts'
import type { FetchAttempt } from './ask-source.ts'

export interface FetchOutcome {
  readonly document: Document
  readonly lang: Lang
  /**
   * `planned`: a dry run. `unchanged`: the same text as before. `changed`: another one, shown and not taken. `excerpts`:
   * some pages could not be had, and what came is kept as excerpts.
   */
  readonly status: 'planned' | 'written' | 'unchanged' | 'changed' | 'excerpts' | 'failed' | 'no-source'
  readonly sources: readonly Source[]
  readonly attempts: readonly FetchAttempt[]
  /** The source that passed. */
  readonly source: Source | null
  /** The archive's copy that the words came from, or null where the publisher gave them. */
  readonly archived: Archived | null
  /** Path of the text, relative to the corpus, where one was written or stands. */
  readonly file: string
  readonly foreign: ForeignText | null
  /** Faults of a digest that the text brought to light. */
  readonly findings: readonly Finding[]
  /** The same text from another source, which was asked for and is not kept: how the two differ is told. */
  readonly second: SecondText | null
  /** Texts that were to be kept beside that of `file`; none where nobody asked for that. */
  readonly beside: readonly KeptBeside[]
  /** The text as it stood and as it was fetched, for comparing them; null where nothing changed. */
  readonly difference: { readonly before: Witness; readonly after: Witness } | null
}

/** A text that was to be kept beside another one of its document and language. */
export interface KeptBeside {
  readonly source: Source
  /**
   * `unchanged`: it is the text of `file`. `same-words`: it says what that one says, and is not kept. `changed`: `file`
   * holds another text of this publisher, which was not replaced.
   */
  readonly status: 'written' | 'unchanged' | 'same-words' | 'changed'
  /** Relative to the corpus. */
  readonly file: string
  readonly difference: { readonly before: Witness; readonly after: Witness } | null
}

/** Two texts of one document and language: the one of better standing, and the other. */
export interface SecondText {
  readonly source: Source
  readonly kept: Witness
  readonly other: Witness
}
