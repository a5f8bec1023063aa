/**
 * What an output says of a clause, by code: one row of the claims table (`src/view/claims.ts`), which holds when each may
 * be made and how it is worded.
 */
export type WordingClaim =
  /** Equal comparison keys, in its place. */
  | 'kept'
  /** Equal comparison keys, out of the common order. */
  | 'moved'
  | 'revised'
  /** Nothing but marks of punctuation, width or quotes differs. */
  | 'punctuation'
  /** Most of the wording differs, but a passage of weight runs through both. */
  | 'carries'
  | 'split'
  | 'merged'
  /** In the base alone: of all documents that it cites, each compared and whole, none has the wording. */
  | 'new_here'
  /** In the base, and not in this earlier text. */
  | 'not_in_earlier'
  /** Between versions of one text. */
  | 'added'
  | 'deleted'
  /** In an earlier document, and not in the later one, which need not repeat it. */
  | 'not_repeated'
  /** Where nothing is said of who amended what. */
  | 'only_in_later'
  | 'only_in_earlier'
  /** The other text is an abridgement, which may merely leave it out. */
  | 'not_in_excerpts'
  /** No counterpart clause, but wording of it stands in the other text. */
  | 'shares'
  /** No counterpart clause of its own, but its words stand in another clause of the other text, whole or nearly. */
  | 'stands_elsewhere'

/** Beside a summary nothing is said of wording. */
export type SubjectClaim =
  | 'same_subject'
  | 'touches_subject'
  | 'not_in_summary'
  | 'not_in_excerpts'
  | 'no_shared_subject'

export type ClaimCode = WordingClaim | SubjectClaim

/** How a claim is drawn: a class, a colour, a sign. `absent`: nothing is known to differ, so nothing is struck out. */
export type ClaimLook =
  | 'kept'
  | 'moved'
  | 'punctuation'
  | 'revised'
  | 'carries'
  | 'split'
  | 'merged'
  | 'shares'
  | 'added'
  | 'dropped'
  | 'absent'
  | 'strong'
  | 'weak'
