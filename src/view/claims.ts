/**
 * What may be said of a bead: the claims table. One row is one claim: when it may be made, whether it is a difference,
 * how it is counted and drawn, and its word.
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
import type { ClaimGroup, ClaimLook, RowClaim, Ui } from '../model/view.ts'

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

type ClaimWord = Readonly<Record<Ui, (names: ClaimNames) => string>>

export interface ClaimRow {
  readonly when: (facts: ClaimFacts) => boolean
  /** Whether the two texts are known to differ here. */
  readonly difference: boolean
  /** `alone`: by the side that has the clause. */
  readonly group: ClaimGroup | 'alone'
  readonly look: ClaimLook
  readonly word: ClaimWord
}

const always = (zh: string, en: string): ClaimWord => ({ zh: () => zh, en: () => en })

const added = (f: ClaimFacts): boolean => f.relation === 'added'
const dropped = (f: ClaimFacts): boolean => f.relation === 'dropped'
const lone = (f: ClaimFacts): boolean => added(f) || dropped(f)

export const wordingClaims: Readonly<Record<WordingClaim, ClaimRow>> = {
  kept: {
    when: (f) => f.relation === 'kept' && !f.moved,
    difference: false,
    group: 'kept',
    look: 'kept',
    word: always('沿用', 'kept'),
  },
  moved: {
    when: (f) => f.relation === 'kept',
    difference: true,
    group: 'kept',
    look: 'moved',
    word: always('沿用', 'kept'),
  },
  punctuation: {
    when: (f) => f.relation === 'revised' && f.onlyPunctuation && !f.moved,
    difference: false,
    group: 'revised',
    look: 'punctuation',
    word: always('仅标点', 'punctuation only'),
  },
  carries: {
    when: (f) => f.relation === 'revised' && f.carries,
    difference: true,
    group: 'carries',
    look: 'carries',
    word: always('字句多异，含沿用语', 'mostly other words, carries wording'),
  },
  revised: {
    when: (f) => f.relation === 'revised',
    difference: true,
    group: 'revised',
    look: 'revised',
    word: always('改动', 'reworded'),
  },
  split: {
    when: (f) => f.relation === 'split',
    difference: true,
    group: 'split',
    look: 'split',
    word: always('拆分', 'split'),
  },
  merged: {
    when: (f) => f.relation === 'merged',
    difference: true,
    group: 'merged',
    look: 'merged',
    word: always('合并', 'merged'),
  },
  stands_elsewhere: {
    when: (f) => lone(f) && f.held === 'whole',
    difference: true,
    group: 'shares',
    look: 'shares',
    word: always('无单独的对应条款', 'no counterpart clause of its own'),
  },
  shares: {
    when: (f) => lone(f) && f.held === 'part',
    difference: true,
    group: 'shares',
    look: 'shares',
    word: always('无对应条款', 'no counterpart clause'),
  },
  not_in_excerpts: {
    when: (f) => lone(f) && f.excerpts,
    difference: false,
    group: 'alone',
    look: 'absent',
    word: {
      zh: ({ a, lacking }) => (lacking === 'a' ? `${a} 节录未见` : '节录未见'),
      en: ({ a, lacking }) => (lacking === 'a' ? `not in the ${a} excerpts` : 'not in these excerpts'),
    },
  },
  added: {
    when: (f) => added(f) && f.reading === 'versions',
    difference: true,
    group: 'alone',
    look: 'added',
    word: always('新增', 'added'),
  },
  deleted: {
    when: (f) => dropped(f) && f.reading === 'versions',
    difference: true,
    group: 'alone',
    look: 'dropped',
    word: always('删去', 'deleted'),
  },
  only_in_later: {
    when: (f) => added(f) && f.reading === 'open' && f.inNone,
    difference: true,
    group: 'alone',
    look: 'added',
    word: { zh: ({ b }) => `仅见于 ${b}`, en: ({ b }) => `only in ${b}` },
  },
  only_in_earlier: {
    when: (f) => dropped(f) && f.reading === 'open',
    difference: true,
    group: 'alone',
    look: 'dropped',
    word: { zh: ({ a }) => `仅见于 ${a}`, en: ({ a }) => `only in ${a}` },
  },
  new_here: {
    when: (f) => added(f) && f.reading === 'successive' && f.inNone && f.allCompared,
    difference: true,
    group: 'alone',
    look: 'added',
    word: always('新见', 'new here'),
  },
  not_in_earlier: {
    when: added,
    difference: true,
    group: 'alone',
    look: 'added',
    word: { zh: ({ a }) => `${a} 未见`, en: ({ a }) => `not in ${a}` },
  },
  not_repeated: {
    when: dropped,
    difference: true,
    group: 'alone',
    look: 'dropped',
    word: always('未再出现', 'not repeated'),
  },
}

const ORDER = Object.entries(wordingClaims) as readonly (readonly [WordingClaim, ClaimRow])[]

/** The claim of a bead: the first row that holds. */
export function claimOf(facts: ClaimFacts): WordingClaim {
  const row = ORDER.find(([, { when }]) => when(facts))
  if (!row) throw new Error(`assertion: no claim for a bead that is ${facts.relation}`)
  return row[0]
}

export const claimWord = (code: WordingClaim, names: ClaimNames, ui: Ui): string => wordingClaims[code].word[ui](names)

/** A bead with what is claimed of it. */
type Claimed = Pick<BeadFacts, 'a' | 'b' | 'variants'> & { readonly claim: WordingClaim }

/** The two texts differ here in something that is shown: marks of punctuation are, where they are asked for. */
export const differs = (bead: Claimed, showPunctuation: boolean): boolean =>
  wordingClaims[bead.claim].difference || (showPunctuation && bead.variants.length > 0)

export function groupOf(bead: Claimed): ClaimGroup {
  const { group } = wordingClaims[bead.claim]
  return group === 'alone' ? (bead.b.length > 0 ? 'later' : 'earlier') : group
}

/** What is said once of a row that none of several earlier texts has. */
export const rowClaims: Readonly<Record<RowClaim['claim'], Readonly<Record<Ui, string>>>> = {
  new_here: { zh: '新见', en: 'new here' },
  in_none_compared: { zh: '所对照文件皆无', en: 'in none of those compared' },
}

export interface SubjectRow {
  readonly look: ClaimLook
  readonly word: Readonly<Record<Ui, string>>
}

/** Beside a summary nothing is said of wording, and nothing is ever new or dropped. */
export const subjectClaims: Readonly<Record<SubjectClaim, SubjectRow>> = {
  same_subject: { look: 'strong', word: { zh: '同题', en: 'same subject' } },
  touches_subject: { look: 'weak', word: { zh: '涉及同题', en: 'related subject' } },
  not_in_summary: { look: 'absent', word: { zh: '提要未载', en: 'not in this summary' } },
  not_in_excerpts: { look: 'absent', word: { zh: '节录未见', en: 'not in these excerpts' } },
  no_shared_subject: { look: 'absent', word: { zh: '未见同题', en: 'no shared subject found' } },
}

export const echoClaim = (strength: 'strong' | 'weak'): SubjectClaim =>
  strength === 'strong' ? 'same_subject' : 'touches_subject'

/** What is said of a clause without an echo, by what the text is that lacks one. */
export const unechoed = (lacking: Fidelity): SubjectClaim =>
  (({ digest: 'not_in_summary', abridged: 'not_in_excerpts', full: 'no_shared_subject' }) as const)[lacking]
