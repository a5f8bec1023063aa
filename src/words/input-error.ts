/**
 * An input that can't be read or leaves nothing to do, said in one line and without a stack.
 *
 *     throw refuse('statement.txt', 'file.encoding', { encoding: 'UTF-8', byte: 1204 })
 *
 *     statement.txt: not UTF-8 at byte 1204; save it as UTF-8, or bring it in with tifa add
 */
import type { Ui } from '../model/ui.ts'
import { hintOnPage } from './page-hints.ts'
import { type GivenTo, type Problem, type SaidProblem, sayProblem, type Values } from './problem.ts'
import { refusalWords } from './refusal-words.ts'
import type { Sayable } from './sayable.ts'
import { typeset } from './typeset.ts'

/** What an error of the input tells: a row of the catalogue, known by its code, and the values for it. */
export interface ToldProblem {
  readonly code: string
  readonly words: Problem
  readonly values: Values
}

/** `file` is the path, or the words, as the user would know it. */
export class InputError extends Error implements Sayable {
  override readonly name = 'InputError'
  readonly file: string
  readonly code: string
  readonly values: Values
  readonly #words: Problem
  constructor(file: string, { code, words, values }: ToldProblem) {
    super(lineOf('en', file, sayProblem('en', words, values)))
    this.file = file
    this.code = code
    this.values = values
    this.#words = words
  }
  said(ui: Ui): string {
    return lineOf(ui, this.file, sayProblem(ui, this.#words, this.values))
  }
  /** The same to a reader of the page, who has no command line. */
  saidOnPage(ui: Ui): string {
    const { message, hint } = sayProblem(ui, this.#words, this.values)
    return lineOf(ui, this.file, { message, hint: hintOnPage(this.code, hint, ui) })
  }
}

/** `FILE: message; hint`: the place first, as in every line of error. */
const lineOf = (ui: Ui, file: string, { message, hint }: SaidProblem): string =>
  `${file}: ${typeset(ui).clauses([message, hint])}`

export type RefusalCode = keyof typeof refusalWords

export const refuse = <C extends RefusalCode>(
  file: string,
  code: C,
  ...[values]: GivenTo<(typeof refusalWords)[C]>
): InputError => new InputError(file, { code, words: refusalWords[code], values: values ?? {} })
