/**
 * Two texts while their clauses are being paired: what every pass of the table (`passes.ts`) reads and adds links to.
 *
 *     a  1 2 3 4        b  1 2 3        links so far 1–1, 4–3:  free are 2 and 3 of a, and 2 of b
 */
import type { Reading } from '../../model/index.ts'
import { type Bests, bests } from './best-two.ts'
import type { CarriedPairs } from './carried-pairs.ts'
import type { FeatureSpace } from './feature-space.ts'
import { type Candidate, findCandidates } from './find-candidates.ts'
import { findIdentical, type Identical } from './find-identical.ts'
import type { Link, Links } from './links.ts'
import { partsToBe } from './parts-to-be.ts'
import { clausesOf, type WordingSide } from './wording-side.ts'

/** Below this, two clauses of the genre share little more than its phrases. Nothing is even looked at. */
const WORTH_A_LOOK = 0.2

export interface Pairing {
  readonly a: WordingSide
  readonly b: WordingSide
  /** Two versions of one text, or two documents, whose headings are each their own. */
  readonly reading: Reading
  readonly space: FeatureSpace
  readonly links: Links
  /** Clauses that are no headings, by index. */
  readonly clausesA: readonly number[]
  readonly clausesB: readonly number[]
  /** Whether a maintainer decided that two clauses do not belong together. */
  readonly apart: (i: number, j: number) => boolean
  /** Whether the most that two clauses have in common is a formula that either appends to a subject of its own. */
  readonly appended: (i: number, j: number) => boolean
  /** Pairs between which wording was carried over. */
  readonly carried: CarriedPairs
  readonly identical: Identical
  readonly likely: Likely
}

/** A link as a pass finds it; which pass that is, the table says. */
export type FoundLink = Omit<Link, 'pass'>

/** Adds a link of the pass that is running. */
export type AddLink = (link: FoundLink) => void

/** The likest partners of the clauses that no identical clause was found for. */
export interface Likely {
  readonly all: readonly Candidate[]
  readonly best: Bests
  /** Of them, those that need not wait for splits and mergers: see `parts-to-be.ts`. */
  readonly atOnce: readonly Candidate[]
}

/** What two texts start with, once a maintainer's decisions stand in `links`. */
export function startPairing(start: Omit<Pairing, 'clausesA' | 'clausesB' | 'identical' | 'likely'>): Pairing {
  const clausesA = clausesOf(start.a)
  const clausesB = clausesOf(start.b)
  const identical = findIdentical({ ...start, clausesA, clausesB })
  let likely: Likely | null = null
  return {
    ...start,
    clausesA,
    clausesB,
    identical,
    /** Looked for when a pass first asks: then identical clauses are linked, and few are left. */
    get likely() {
      likely ??= findLikely({ ...start, clausesA, clausesB, identical })
      return likely
    },
  }
}

function findLikely(pairing: Omit<Pairing, 'likely'>): Likely {
  const { b, space, apart, identical } = pairing
  const twin = new Set(identical.twins.map((c) => c.a * b.clauses.length + c.b))
  const alike = findCandidates(space, freeOfA(pairing), freeOfB(pairing), WORTH_A_LOOK).filter(
    (c) => !apart(c.a, c.b) && !twin.has(c.a * b.clauses.length + c.b),
  )
  const all = [...identical.twins, ...alike]
  const best = bests(all)
  const waits = partsToBe(best, space)
  return { all, best, atOnce: all.filter((c) => !waits(c)) }
}

/** Clauses of a, no headings, that have no partner yet. */
export const freeOfA = ({ clausesA, links }: Pick<Pairing, 'clausesA' | 'links'>): readonly number[] =>
  clausesA.filter((i) => links.freeA(i))

export const freeOfB = ({ clausesB, links }: Pick<Pairing, 'clausesB' | 'links'>): readonly number[] =>
  clausesB.filter((j) => links.freeB(j))

/** Of the text with fewer linked clauses, how many are linked. */
const linkedClauses = (pairing: Pairing): number =>
  Math.min(pairing.clausesA.length - freeOfA(pairing).length, pairing.clausesB.length - freeOfB(pairing).length)

/** Whether so large a part (0..1) of the shorter text is linked. */
export const isLinked = (pairing: Pairing, part: number): boolean =>
  linkedClauses(pairing) >= part * Math.min(pairing.clausesA.length, pairing.clausesB.length)
