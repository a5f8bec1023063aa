import type { Fidelity } from './document.ts'
import type { Span } from './span.ts'

/**
 * What one earlier document has of a clause or sentence: `whole`, all that its words weigh; `near`, a telling part of it;
 * `none`, no clause comes near, though the text is whole; `excerpts`, none does, and the text is an abridgement;
 * `no-text`, nothing is known.
 */
export type ChainState = 'whole' | 'near' | 'none' | 'excerpts' | 'no-text'

export interface ChainLink {
  readonly document: string
  readonly date: string
  /** As the document's sigla begin. */
  readonly name: string
  readonly state: ChainState
  readonly siglum: string | null
  readonly fidelity: Fidelity | null
  /** Id of the nearest clause, and how much stands there: 0 to 1. */
  readonly clause: string | null
  readonly share: number | null
}

/** A clause, or one of its sentences, through all earlier documents: in order of date. */
export interface Chain {
  readonly clause: string
  readonly sentence: Span | null
  readonly links: readonly ChainLink[]
}

/** A chain as shown. */
export interface ChainView {
  /** Address of the clause in the text that is asked about. */
  readonly address: string
  /** The clause, or the sentence, as printed. */
  readonly words: string
  readonly ofSentence: boolean
  /** One line: where it comes first, where it is wanting in between, where it is nearest. */
  readonly summary: string
  /** Documents with a text, in order of date. */
  readonly links: readonly {
    readonly name: string
    readonly date: string
    readonly state: ChainState
    /** `2019-4.1`, or null. */
    readonly address: string | null
    /** `82%`, or empty. */
    readonly share: string
    /** ● all of its wording, ◐ near wording, · no clause near, ? excerpts without it. */
    readonly sign: string
    readonly word: string
  }[]
  /** How many documents have no text here, in words, or null. */
  readonly unknown: string | null
}
