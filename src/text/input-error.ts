/**
 * An input that can't be read, said in one line and without a stack.
 *
 *     statement.txt: not UTF-8 at byte 1,204; save it as UTF-8, or bring it in with tifa add
 */

/** A sentence in both languages of the interface, without its end mark. */
export interface Said {
  readonly en: string
  readonly zh: string
}

/** `message` is the English line; `zh` the Chinese one. `file` is the path as the user would know it. */
export class InputError extends Error {
  override readonly name = 'InputError'
  readonly file: string
  readonly hint: Said
  readonly zh: string
  constructor(file: string, problem: Said, hint: Said) {
    super(`${file}: ${problem.en}; ${hint.en}`)
    this.file = file
    this.hint = hint
    this.zh = `${file}：${problem.zh}；${hint.zh}`
  }
}
