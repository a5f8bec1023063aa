export type Severity = 'error' | 'warning' | 'note'

/** A fault found in a corpus or a text: data, never thrown. `line` and `column` count from 1, `column` in code points. */
export interface Finding {
  readonly rule: string
  readonly severity: Severity
  readonly file: string
  readonly start: number
  readonly end: number
  readonly line: number
  readonly column: number
  readonly message: string
  readonly hint: string
  /** The same in Chinese, where who found it says it: for people; the JSON contracts leave it out. */
  readonly zh?: { readonly message: string; readonly hint: string }
}
