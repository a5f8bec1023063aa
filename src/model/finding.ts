export type Severity = 'error' | 'warning' | 'note'

/** A fault found in a corpus or a text: data, never thrown. `line` and `column` count from 1, `column` in code points. */
export interface Finding {
  readonly rule: string
  /** Which sentence of the catalogue tells it, and its values: for people; the JSON contracts leave both out. */
  readonly code: string
  readonly values: Readonly<Record<string, unknown>>
  readonly severity: Severity
  readonly file: string
  readonly start: number
  readonly end: number
  readonly line: number
  readonly column: number
  /** In English. */
  readonly message: string
  readonly hint: string
}

/** A finding as the JSON contracts show it. */
export type PlainFinding = Omit<Finding, 'code' | 'values'>
