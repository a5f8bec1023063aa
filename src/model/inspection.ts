import type { Relation } from './alignment.ts'
import type { WordingClaim } from './claim.ts'
import type { Fidelity, Lang } from './document.ts'
import type { Finding, Severity } from './finding.ts'
import type { Run } from './view.ts'

/** What a change of a text touches. `numbering`: labels, and where paragraphs begin. */
export type ChangeKind = 'wording' | 'punctuation' | 'numbering'

/** One bead of old | new that is not the same on both sides. */
export interface ClauseChange {
  readonly kinds: readonly ChangeKind[]
  readonly relation: Relation
  readonly moved: boolean
  /** Clause ids. */
  readonly a: readonly string[]
  readonly b: readonly string[]
  /** The printed labels, where the numbering changed. */
  readonly labels: { readonly a: string | null; readonly b: string | null } | null
  /** Line in the new file, from 1; of the place before it where the clause is gone. */
  readonly line: number
  /** Both texts in one line of reading: deletions before insertions. */
  readonly inline: readonly Pick<Run, 'text' | 'mark' | 'ref'>[]
}

/** What became of one witness between the two sides. */
export interface WitnessChange {
  /** The file; of a witness that is gone, where it stood. */
  readonly file: string
  /** Where it stood, if elsewhere. */
  readonly was: string | null
  readonly document: string
  readonly siglum: string
  readonly lang: Lang
  readonly fidelity: Fidelity
  /** Of a second text of this document, language and fidelity; the first has none. */
  readonly name?: string
  /** `layout`: the file differs, its clauses are printed alike. */
  readonly outcome: 'added' | 'removed' | 'changed' | 'layout' | 'renamed'
  /** False where a limit was reached. */
  readonly exact: boolean
  readonly counts: Readonly<Record<ChangeKind, number>>
  readonly clauses: readonly ClauseChange[]
  /** True where corpus.lock is that of the new text. */
  readonly accepted: boolean
  /** What the record gives as the reason, newest last. */
  readonly reasons: readonly { readonly date: string; readonly why: string }[]
}

/** A clause that a new lock takes for the right one. */
export interface AcceptedClause extends Pick<ClauseChange, 'kinds' | 'b' | 'inline'> {
  readonly file: string
  /** Clause ids of the text as it was locked; null where that text is not known, and `inline` is what the clause reads now. */
  readonly a: readonly string[] | null
}

/** A clause of a published comparison that reads otherwise than before. */
export interface ComparisonChange {
  /** Sigla of the comparison, as on the new side. */
  readonly a: string
  readonly b: string
  /** The clause, in the new text where it is still there: `2023-7.1`. */
  readonly clause: string
  /** Null where the clause, or the comparison, was not there. */
  readonly before: ClauseState | null
  readonly after: ClauseState | null
  /** The clause stands as before, and the words that are told of it are others. */
  readonly wording?: true
}

/** How a clause stands in a comparison. */
export interface ClauseState {
  readonly reads: Relation | 'strong echo' | 'weak echo' | 'no echo'
  /** What is claimed of a clause without a counterpart: "not in these excerpts" becomes "not repeated" with the text. */
  readonly claim?: WordingClaim
  readonly moved: boolean
  /** Addresses on the other side, in the new text where they are still there. */
  readonly partners: readonly string[]
}

export interface CitationChange {
  readonly file: string
  readonly siglum: string
  readonly clause: string
  readonly line: number
  readonly as: string
  readonly before: string | null
  readonly after: string | null
}

/** What the corpus is compared with. */
export interface OlderSide {
  /** As asked for. */
  readonly revision: string
  /** The commit that is read: the common ancestor, where there is one. */
  readonly commit: string
  readonly commonAncestor: boolean
  /** What the reader has to know of it, or null. */
  readonly note: string | null
}

export type CheckFinding = Finding

/** A finding that a record silences, with its reason. */
export interface SilencedFinding {
  readonly finding: CheckFinding
  readonly why: string
}

/** What `tifa check` found, exactly as `--format json` prints it (schema `tifa/check@1`). */
export interface Inspection {
  readonly schema: 'tifa/check@1'
  readonly tool: { readonly version: string; readonly icu: string }
  readonly corpus: string
  readonly documents: number
  readonly witnesses: number
  readonly since: OlderSide | null
  /** Is corpus.lock that of these texts? `segmentation`: written by another version of segmentation. */
  readonly lock: 'current' | 'differs' | 'missing' | 'unreadable' | 'segmentation'
  readonly counts: Readonly<Record<Severity, number>>
  readonly findings: readonly CheckFinding[]
  readonly silenced: readonly SilencedFinding[]
  readonly changes: readonly WitnessChange[]
  readonly comparisons: readonly ComparisonChange[]
  readonly citations: readonly CitationChange[]
}
