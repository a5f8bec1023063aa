/** Errors that are a reader's to mend, and say themselves in the reader's language. */
import type { Ui } from '../model/ui.ts'
import { type Entry, sayWith } from './say.ts'

/** `message` is its English line. */
export interface Sayable {
  said(ui: Ui): string
}

export const isSayable = (error: unknown): error is Error & Sayable =>
  error instanceof Error && typeof (error as Partial<Sayable>).said === 'function'

/** An entry of the catalogue and its values, as an error: what every kind of refusal is made of. */
export interface ToldEntry {
  readonly code: string
  readonly words: Entry
  readonly values: Readonly<Record<string, unknown>>
}

export class SayableError extends Error implements Sayable {
  readonly code: string
  readonly values: Readonly<Record<string, unknown>>
  readonly #words: Entry
  constructor({ code, words, values }: ToldEntry, options?: ErrorOptions) {
    super(sayWith('en', words, values), options)
    this.code = code
    this.values = values
    this.#words = words
  }
  said(ui: Ui): string {
    return sayWith(ui, this.#words, this.values)
  }
}
