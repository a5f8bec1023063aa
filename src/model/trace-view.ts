import type { TraceForm } from './trace.ts'
import type { Ui } from './view.ts'

/** One place as shown: the sentence in three parts, lines that the file wraps joined. */
export interface TraceLine {
  /** `2023-7.1`, or with the language where the siglum needs it: address of the clause. */
  readonly address: string
  readonly before: string
  readonly words: string
  readonly after: string
  readonly form: TraceForm | 'near'
  /** Where it stands (a heading, the name of a cited document), or how near it is. */
  readonly notes: readonly string[]
}

export interface TraceTextView {
  readonly siglum: string
  /** Fidelity and standing, in words. */
  readonly what: string
  /** How often the words stand here, or what their absence means. */
  readonly says: string
  /** False for a summary: its words are not the document's. */
  readonly wording: boolean
  /** True where the words, or near ones, stand here. */
  readonly found: boolean
  readonly lines: readonly TraceLine[]
}

export interface TraceDocumentView {
  readonly id: string
  readonly name: string
  /** Null where nothing tells it. */
  readonly date: string | null
  readonly texts: readonly TraceTextView[]
  /** Said where there is no text yet, and of texts in other languages, which are not searched; else empty. */
  readonly beside: readonly string[]
}

/** A trace as any page or screen can show it. */
export interface TraceView {
  readonly ui: Ui
  /** Which texts were searched, what they are, how; then sums, first and last. Comes first in every output. */
  readonly lead: readonly string[]
  readonly documents: readonly TraceDocumentView[]
  /** What else may be tried; empty where there is nothing to say. */
  readonly tail: readonly string[]
}
