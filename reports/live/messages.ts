/**
 * What the page and its worker say to each other. The worker reads and compares; the page shows and keeps what the user
 * chose. A worker that was stopped is replaced, and knows nothing: whatever it needs it is told again.
 */
import type { DecisionChange, Fidelity, Lang, MadeDecision, NamedText, Reading, Ui } from '../../src/core.ts'

/** How the user corrected what was understood of a text. Left out: as understood. */
export interface Corrections {
  readonly lang?: Lang
  readonly fidelity?: Fidelity
  readonly date?: string | null
  readonly changes?: 'accept' | 'reject'
}

/** What was understood of a text. */
export interface Understood {
  readonly title: string
  readonly date: string | null
  readonly lang: Lang
  readonly fidelity: Fidelity
  /** Neither the user nor the text says that it is whole. */
  readonly assumed: boolean
  /** Each a line: how long it is, and what was left out. */
  readonly notes: readonly string[]
}

/** A text chosen: its number in this tab, its file, and what was corrected. */
export interface Chosen {
  readonly key: number
  readonly name: string
  readonly bytes: Uint8Array
  readonly corrections: Corrections
}

export interface SaveForm {
  readonly format: string
  readonly redline: boolean
}

/** The file of decisions as the command reads it: whatever is decided in the page stands there and nowhere else. */
export type Decisions = NamedText | null

/** A text of the comparison with its clauses, to choose one from. */
export interface ChoosableText {
  readonly short: string
  readonly lang: Lang
  readonly clauses: readonly { readonly id: string; readonly label: string }[]
}

/** What can be decided of a row, and what was. */
export interface Decidable {
  /** As the text prints it. */
  readonly place: string
  /** In the order of the comparison; null where nothing can be decided of one, since a summary takes part. */
  readonly earlier: readonly (ChoosableText | null)[]
  readonly base: ChoosableText
  /** What the row shows: an earlier text, and a clause of each side or none. */
  readonly shown: { readonly earlier: number; readonly a: string | null; readonly b: string | null }
  /** Decisions about clauses of the row. */
  readonly made: readonly MadeDecision[]
}

export type Ask =
  | { readonly kind: 'read'; readonly text: Chosen; readonly ui: Ui }
  | {
      readonly kind: 'compare'
      readonly texts: readonly Chosen[]
      readonly as: Reading | null
      readonly decisions: Decisions
      readonly ui: Ui
    }
  | { readonly kind: 'sample'; readonly data: string; readonly decisions: Decisions; readonly ui: Ui }
  /** What can be decided of a row. */
  | { readonly kind: 'row'; readonly row: string; readonly decisions: Decisions; readonly ui: Ui }
  | { readonly kind: 'decide'; readonly change: DecisionChange; readonly decisions: Decisions; readonly ui: Ui }
  | { readonly kind: 'show'; readonly ui: Ui }
  | { readonly kind: 'save'; readonly form: SaveForm; readonly ui: Ui }

export interface Compared {
  /** The report's own page. */
  readonly html: string
  readonly title: string
  /** The form in tracked changes can be had: wording was compared, with one earlier text. */
  readonly redline: boolean
  /** Wording was compared: of its links something can be decided. */
  readonly decidable: boolean
}

export type Answer =
  | { readonly kind: 'understood'; readonly understood: Understood }
  | { readonly kind: 'compared'; readonly compared: Compared }
  | { readonly kind: 'row'; readonly decidable: Decidable }
  /** The file as it is now, and how many decisions it holds. */
  | { readonly kind: 'decided'; readonly text: string | null; readonly count: number }
  | { readonly kind: 'saved'; readonly name: string; readonly type: string; readonly content: string | Uint8Array }
  | { readonly kind: 'progress'; readonly number: number; readonly of: number }
  /** One clear line. `code`: `tracked-changes` asks whether to accept or reject them. */
  | { readonly kind: 'refused'; readonly line: string; readonly code: string }
  /** A fault of our own. */
  | { readonly kind: 'broken'; readonly message: string }

export interface Asked {
  readonly id: number
  readonly ask: Ask
}

export interface Answered {
  readonly id: number
  readonly answer: Answer
}
