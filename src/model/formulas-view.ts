import type { Lang } from './document.ts'
import type { FormulaCourse, FormulaPlace, FormulaState } from './formula.ts'
import type { Ui } from './ui.ts'

/** One place as shown: the sentence in three parts, lines that the file wraps joined. */
export interface FormulaLine {
  /** `2023-7.1`: address of the clause. */
  readonly address: string
  readonly before: string
  readonly words: string
  readonly after: string
  readonly form: FormulaPlace['form']
  /** How it differs from the words, and where it stands (a heading). */
  readonly notes: readonly string[]
}

export interface FormulaCellView {
  readonly state: FormulaState
  readonly sign: string
  /** The state in words, and why it cannot be told. */
  readonly says: string
  readonly lines: readonly FormulaLine[]
}

export interface FormulaRow {
  readonly id: string
  readonly words: string
  readonly course: FormulaCourse
  readonly courseWord: string
  /** How many documents and places, the first and the last, and of how many documents it cannot be told. */
  readonly says: string
  readonly documents: number
  readonly places: number
  readonly first: string
  readonly last: string
  readonly weight: number
  readonly rank: number
  /** With the documents that have them. */
  readonly variants: readonly {
    readonly words: string
    readonly count: number
    readonly documents: readonly string[]
  }[]
  /** In the order of the columns. */
  readonly cells: readonly FormulaCellView[]
}

export interface FormulaColumn {
  /** Short name, as addresses begin. */
  readonly name: string
  readonly date: string | null
  readonly title: string
  /** Fidelity and standing of the text that was read, or why there is none, in words. */
  readonly what: string
  /** True where absence may be claimed of it. */
  readonly whole: boolean
  readonly file: string | null
  readonly sha256: string | null
}

/** Formulas as any page or terminal can show them. */
export interface FormulasView {
  readonly ui: Ui
  /** Of the texts. */
  readonly lang: Lang
  readonly tool: { readonly version: string; readonly icu: string }
  readonly title: string
  /** Which texts were read, what they are, and what cannot be told. Comes first in every output. */
  readonly lead: readonly string[]
  /** Signs with what they mean; those that occur. */
  readonly key: readonly { readonly state: FormulaState; readonly sign: string; readonly says: string }[]
  readonly columns: readonly FormulaColumn[]
  /** By course, each in order of rank; those that have none are left out. */
  readonly groups: readonly {
    readonly course: FormulaCourse
    readonly title: string
    readonly rows: readonly FormulaRow[]
  }[]
  readonly tail: readonly string[]
}
