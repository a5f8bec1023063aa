/** A place in a clause that names a document. */
export interface Citation {
  /** Id of the clause. */
  readonly clause: string
  readonly start: number
  readonly end: number
  /** Document id, or null where the corpus has no such document or the choice is open. */
  readonly target: string | null
  /** Siglum of a loose file compared here that the words mean; `target` is null then. */
  readonly witness?: string
  /** The words of the citation as printed. */
  readonly as: string
}

/** Who cites whom, by document id, each pair once, in order of date. */
export interface Lineage {
  readonly from: string
  readonly to: string
}
