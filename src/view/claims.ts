/**
 * What may be said of a bead: the claims table. One row is one claim: when it may be made, whether it is a difference,
 * how it is counted and drawn. Its word stands in `claim-words.ts`.
 *
 *     added, the only earlier text whole, all that the base cites compared      new_here          新见 new here
 *     added, and a document that it cites was not compared                      not_in_earlier    2019 未见
 *     added, but 2021-2.2 has words of it                                       shares            无对应条款
 *     dropped, the later text an abridgement                                    not_in_excerpts   节录未见
 *
 * The rows stand in the order in which they are tried: the first one that holds is the claim. No screen, page or file
 * decides any of this again: it reads the claim of a link and draws it.
 */
import type { BeadFacts, Relation } from '../model/alignment.ts'
import type { SubjectClaim, WordingClaim } from '../model/claim.ts'
import type { Reading } from '../model/collation.ts'
import type { Fidelity } from '../model/document.ts'
import type { ClaimGroup, ClaimLook, Ui } from '../model/view.ts'
import { subjectClaimWords, wordingClaimWords } from '../words/claim-words.ts'
import { type Label, sayWith } from '../words/say.ts'

/** What a claim hangs on. */
export interface ClaimFacts {
  readonly relation: Relation
  readonly moved: boolean
  readonly reading: Reading
  /** Nothing but punctuation differs. */
  readonly onlyPunctuation: boolean
  /** Most of the wording differs, and a passage of weight runs through it. */
  readonly carries: boolean
  /** Of a clause without a counterpart: how much of its wording stands in the other text all the same. */
  readonly held: 'none' | 'part' | 'whole'
  /** The text that lacks it is an abridgement. */
  readonly excerpts: boolean
  /** Every earlier text compared is whole, and none has a counterpart or wording of it. */
  readonly inNone: boolean
  /** Every document that the base cites is among those compared. */
  readonly allCompared: boolean
}

/** Short names of both texts, and which of them lacks the clause. */
export interface ClaimNames {
  readonly a: string
  readonly b: string
  readonly lacking: 'a' | 'b'
}

export interface ClaimRow {
  readonly when: (facts: ClaimFacts) => boolean
  /** Whether the two texts are known to differ here. */
  readonly difference: boolean
  /** `alone`: by the side that has the clause. */
  readonly group: ClaimGroup | 'alone'
  readonly look: ClaimLook
}

const added = (f: ClaimFacts): boolean => f.relation === 'added'
const dropped = (f: ClaimFacts): boolean => f.relation === 'dropped'
const lone = (f: ClaimFacts): boolean => added(f) || dropped(f)

export const wordingClaims: Readonly<Record<WordingClaim, ClaimRow>> = {
  kept: {
    when: (f) => f.relation === 'kept' && !f.moved,
    difference: false,
    group: 'kept',
    look: 'kept',
  },
  moved: {
    when: (f) => f.relation === 'kept',
    difference: true,
    group: 'kept',
    look: 'moved',
  },
  punctuation: {
    when: (f) => f.relation === 'revised' && f.onlyPunctuation && !f.moved,
    difference: false,
    group: 'revised',
    look: 'punctuation',
  },
  carries: {
    when: (f) => f.relation === 'revised' && f.carries,
    difference: true,
    group: 'carries',
    look: 'carries',
  },
  revised: {
    when: (f) => f.relation === 'revised',
    difference: true,
    group: 'revised',
    look: 'revised',
  },
  split: {
    when: (f) => f.relation === 'split',
    difference: true,
    group: 'split',
    look: 'split',
  },
  merged: {
    when: (f) => f.relation === 'merged',
    difference: true,
    group: 'merged',
    look: 'merged',
  },
  stands_elsewhere: {
    when: (f) => lone(f) && f.held === 'whole',
    difference: true,
    group: 'shares',
    look: 'shares',
  },
  shares: {
    when: (f) => lone(f) && f.held === 'part',
    difference: true,
    group: 'shares',
    look: 'shares',
  },
  not_in_excerpts: {
    when: (f) => lone(f) && f.excerpts,
    difference: false,
    group: 'alone',
    look: 'absent',
  },
  added: {
    when: (f) => added(f) && f.reading === 'versions',
    difference: true,
    group: 'alone',
    look: 'added',
  },
  deleted: {
    when: (f) => dropped(f) && f.reading === 'versions',
    difference: true,
    group: 'alone',
    look: 'dropped',
  },
  only_in_later: {
    when: (f) => added(f) && f.reading === 'open' && f.inNone,
    difference: true,
    group: 'alone',
    look: 'added',
  },
  only_in_earlier: {
    when: (f) => dropped(f) && f.reading === 'open',
    difference: true,
    group: 'alone',
    look: 'dropped',
  },
  new_here: {
    when: (f) => added(f) && f.reading === 'successive' && f.inNone && f.allCompared,
    difference: true,
    group: 'alone',
    look: 'added',
  },
  not_in_earlier: {
    when: added,
    difference: true,
    group: 'alone',
    look: 'added',
  },
  not_repeated: {
    when: dropped,
    difference: true,
    group: 'alone',
    look: 'dropped',
  },
}

const ORDER = Object.entries(wordingClaims) as readonly (readonly [WordingClaim, ClaimRow])[]

/** The claim of a bead: the first row that holds. */
export function claimOf(facts: ClaimFacts): WordingClaim {
  const row = ORDER.find(([, { when }]) => when(facts))
  if (!row) throw new Error(`assertion: no claim for a bead that is ${facts.relation}`)
  return row[0]
}

export const claimWord = (code: WordingClaim, names: ClaimNames, ui: Ui): string =>
  sayWith(ui, wordingClaimWords[code], { ...names })

/** A bead with what is claimed of it. */
type Claimed = Pick<BeadFacts, 'a' | 'b' | 'variants'> & { readonly claim: WordingClaim }

/** The two texts differ here in something that is shown: marks of punctuation are, where they are asked for. */
export const differs = (bead: Claimed, showPunctuation: boolean): boolean =>
  wordingClaims[bead.claim].difference || (showPunctuation && bead.variants.length > 0)

export function groupOf(bead: Claimed): ClaimGroup {
  const { group } = wordingClaims[bead.claim]
  return group === 'alone' ? (bead.b.length > 0 ? 'later' : 'earlier') : group
}

/** Beside a summary nothing is said of wording, and nothing is ever new or dropped. */
export interface SubjectRow {
  readonly look: ClaimLook
  readonly word: Label
}

export const subjectClaims: Readonly<Record<SubjectClaim, SubjectRow>> = {
  same_subject: { look: 'strong', word: subjectClaimWords.same_subject },
  touches_subject: { look: 'weak', word: subjectClaimWords.touches_subject },
  not_in_summary: { look: 'absent', word: subjectClaimWords.not_in_summary },
  not_in_excerpts: { look: 'absent', word: subjectClaimWords.not_in_excerpts },
  no_shared_subject: { look: 'absent', word: subjectClaimWords.no_shared_subject },
}

export const echoClaim = (strength: 'strong' | 'weak'): SubjectClaim =>
  strength === 'strong' ? 'same_subject' : 'touches_subject'

/** What is said of a clause without an echo, by what the text is that lacks one. */
export const unechoed = (lacking: Fidelity): SubjectClaim =>
  (({ digest: 'not_in_summary', abridged: 'not_in_excerpts', full: 'no_shared_subject' }) as const)[lacking]
