/**
 * Two texts side by side: which clauses belong together.
 *
 *     earlier  1 甲方支持…   2 双方将…   3 双方重申…；双方并…   4 双方反对…
 *     later    1 双方重申…   2 双方并…   3 甲方欢迎…           4 双方将…
 *     beads    3 → 1, 2 split      1 → 3 revised, moved      2 → 4 kept      4 dropped
 *
 * Passes, from the surest to the most cautious; each only adds links between clauses that are still free:
 *   anchor    identical clauses that stand once in each text
 *   chain     partners that are each other's best by a clear margin; then the heaviest run of the rest in order
 *   move      what is alike and free, wherever it stands
 *   chain     what defines the same term
 *   absorb    what is found whole in the unexplained part of a linked clause: splits and mergers
 *   chain     what stands between the same neighbours and is alike enough, or each other's best by far
 *   move      what was rewritten on the way, and is each other's best in both texts by far
 * Headings follow the clauses under them. A maintainer's decisions come before all passes.
 * The thresholds are named below; each says what it keeps out.
 */
import type { Decision, Reading } from '../model/index.ts'
import { absorbParts } from './absorb-parts.ts'
import { backbone } from './backbone.ts'
import { type Bests, bests } from './best-two.ts'
import { heaviestChain } from './chain.ts'
import { type FeatureSpace, featureSpace } from './features.ts'
import { fillGaps, fillHeadingGaps } from './fill-gaps.ts'
import { type Candidate, findCandidates } from './find-candidates.ts'
import { gatherBeads, placeBeads } from './gather-beads.ts'
import { linkAcrossKinds } from './link-across-kinds.ts'
import { linkDefinedTerms } from './link-defined-terms.ts'
import { linkFarBest } from './link-far-best.ts'
import { linkHeadings } from './link-headings.ts'
import { linkIdentical } from './link-identical.ts'
import { linkLeftoverTwins } from './link-leftover-twins.ts'
import { linkLoneBest } from './link-lone-best.ts'
import { linkSameNumber } from './link-same-number.ts'
import { linkShortTwins } from './link-short-twins.ts'
import { Links } from './links.ts'
import { partsToBe } from './parts-to-be.ts'
import { MASS_THAT_TELLS } from './similarity.ts'
import { clausesOf, type RawAlignment, type WordingSide } from './wording-side.ts'

/** What an alignment needs to know of a decision. */
export type Said = Pick<Decision, 'a' | 'b' | 'together' | 'note'>

/** Below this, two clauses of the genre share little more than its phrases. Nothing is even looked at. */
const WORTH_A_LOOK = 0.2
/** Partners that are each other's best need at least this … */
const SURE = 0.5
/** … and this much more than the next best of either. */
const SURE_MARGIN = 0.15
/** In order between sure links, clauses this much alike belong together. */
const IN_ORDER = 0.33
/** Out of order there is no place to lean on: more is asked. */
const OUT_OF_ORDER = 0.6
/** … and of a clause too short to tell anything, to be nearly the same, and to stand once in each text. */
const OUT_OF_ORDER_SHORT = 0.85
/** A footnote's number, or one word, says nothing that could be followed to another place. About two words. */
const SAYS_SOMETHING = 12
/**
 * The beads of two texts, in order of b, dropped ones after the counterpart of the clause before them. Every
 * clause stands in one bead. Swapping the sides mirrors the beads: the work is done in one direction, whichever
 * way the texts are given. `reading` tells two versions of one text from two documents, whose headings are each
 * their own.
 */
export function alignWording(
  a: WordingSide,
  b: WordingSide,
  decisions: readonly Said[] = [],
  reading: Reading = 'versions',
): RawAlignment {
  if (!comesFirst(a, b)) {
    const mirrored = decisions.map((d) => ({ ...d, a: d.b, b: d.a }))
    const { beads, space, exact } = linkWording(b, a, mirrored, reading)
    const turned = beads.map((x) => ({
      ...x,
      a: x.b,
      b: x.a,
      runnerUp: x.runnerUp && { a: x.runnerUp.b, b: x.runnerUp.a, score: x.runnerUp.score },
    }))
    return { beads: placeBeads(a, b, turned), exact, space: { ...space, a: space.b, b: space.a } }
  }
  const { beads, space, exact } = linkWording(a, b, decisions, reading)
  return { beads: placeBeads(a, b, beads), exact, space }
}

/** An order of texts that does not depend on which is the earlier: by size, then by content. */
function comesFirst(a: WordingSide, b: WordingSide): boolean {
  if (a.keys.length !== b.keys.length) return a.keys.length < b.keys.length
  for (let i = 0; i < a.keys.length; i++) {
    const [x, y] = [a.keys[i] as string, b.keys[i] as string]
    if (x !== y) return x < y
  }
  return true
}

function linkWording(a: WordingSide, b: WordingSide, decisions: readonly Said[], reading: Reading): RawAlignment {
  const space = featureSpace(a.keys, b.keys)
  const links = new Links(a.clauses.length, b.clauses.length)
  const indexesA = clausesOf(a)
  const indexesB = clausesOf(b)
  const freeA = () => indexesA.filter((i) => links.freeA(i))
  const freeB = () => indexesB.filter((j) => links.freeB(j))
  const decided = applyDecisions(a, b, decisions, links)

  const { twins, repeated } = linkIdentical(a, b, indexesA, indexesB, space, links, decided.apart)
  const twin = new Set(twins.map((c) => c.a * b.clauses.length + c.b))
  const alike = findCandidates(space, freeA(), freeB(), WORTH_A_LOOK).filter(
    (c) => !decided.apart(c.a, c.b) && !twin.has(c.a * b.clauses.length + c.b),
  )
  const candidates = [...twins, ...alike]
  const best = bests(candidates)
  linkSure(best, space, links)
  const waits = partsToBe(best, space)
  const others = candidates.filter((c) => !waits(c))
  linkChain(b, others, space, links, IN_ORDER)
  linkMoves(others, space, links, repeated)
  linkDefinedTerms(a, b, space, links, decided.apart)
  const before = links.all.length
  absorbParts(a, b, space, freeA(), freeB(), links, decided.apart)
  fillGaps(a, b, space, links, decided.apart)
  // New links have new rests.
  if (links.all.length > before) absorbParts(a, b, space, freeA(), freeB(), links, decided.apart)
  linkShortTwins(a, b, links, decided.apart)
  linkLeftoverTwins(a, b, indexesA, indexesB, space, SAYS_SOMETHING, links, decided.apart)
  // Of two documents, place and number say little.
  if (reading === 'versions') linkSameNumber(a, b, space, links, decided.apart)
  const exact = reading !== 'versions' || linkLoneBest(a, b, space, links, decided.apart)
  linkFarBest(a, b, candidates, space, links)
  linkHeadings(a, b, space, links, decided.apart, reading)
  linkAcrossKinds(a, b, links, decided.apart)
  fillHeadingGaps(a, b, space, links, decided.apart, reading)
  return { beads: gatherBeads(a, b, links, candidates, decided.notes, space), exact, space }
}

/** Weight of the smaller of the two clauses. */
const smallerMass = (c: Candidate, space: FeatureSpace): number =>
  Math.min(space.a[c.a]?.mass ?? 0, space.b[c.b]?.mass ?? 0)

/** Partners that are each other's best by a clear margin, wherever they stand. */
function linkSure({ a: ofA, b: ofB }: Bests, space: FeatureSpace, links: Links): void {
  for (const c of ofA.first.values()) {
    if (c.score < SURE || ofB.first.get(c.b) !== c || !links.freeA(c.a) || !links.freeB(c.b)) continue
    if (smallerMass(c, space) < MASS_THAT_TELLS) continue
    const rival = Math.max(ofA.second.get(c.a) ?? 0, ofB.second.get(c.b) ?? 0)
    if (c.score - rival >= SURE_MARGIN) links.add({ ...c, pass: 'chain' })
  }
}

/** What an in-order link adds to a chain: its likeness beyond the threshold, more for longer clauses. */
const chainWeight = (c: Candidate, space: FeatureSpace, floor: number): number =>
  (c.score - floor + 0.05) * Math.sqrt(smallerMass(c, space) + 1)

/** The heaviest run of the free candidates that fits between the links so far. */
function linkChain(
  b: WordingSide,
  candidates: readonly Candidate[],
  space: FeatureSpace,
  links: Links,
  floor: number,
): void {
  const spine = backbone(links, b)
  const fixed = spine.map(({ a, b }) => ({ a, b, score: 1, weight: 1e6 }))
  const free = candidates
    .filter((c) => c.score >= floor && links.freeA(c.a) && links.freeB(c.b))
    .map((c) => ({ a: c.a, b: c.b, score: c.score, weight: chainWeight(c, space, floor) }))
  for (const c of heaviestChain([...fixed, ...free], space.b.length)) {
    if (links.freeA(c.a) && links.freeB(c.b)) links.add({ a: c.a, b: c.b, score: c.score, pass: 'chain' })
  }
}

/** What is alike and free, wherever it stands: the likest pairs first. */
function linkMoves(
  candidates: readonly Candidate[],
  space: FeatureSpace,
  links: Links,
  repeated: ReadonlySet<number>,
): void {
  const asked = (c: Candidate): number => {
    const mass = smallerMass(c, space)
    if (mass >= MASS_THAT_TELLS) return OUT_OF_ORDER
    return mass < SAYS_SOMETHING || repeated.has(c.a) ? Number.POSITIVE_INFINITY : OUT_OF_ORDER_SHORT
  }
  const sorted = candidates
    .filter((c) => c.score >= asked(c))
    .sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b)
  for (const c of sorted) if (links.freeA(c.a) && links.freeB(c.b)) links.add({ ...c, pass: 'move' })
}

interface Decided {
  readonly apart: (a: number, b: number) => boolean
  readonly notes: ReadonlyMap<string, string>
}

function applyDecisions(a: WordingSide, b: WordingSide, decisions: readonly Said[], links: Links): Decided {
  if (decisions.length === 0) return { apart: () => false, notes: new Map() }
  const indexA = new Map(a.clauses.map((c, i) => [c.id, i]))
  const indexB = new Map(b.clauses.map((c, j) => [c.id, j]))
  const apart = new Set<string>()
  const notes = new Map<string, string>()
  for (const d of decisions) {
    const i = indexA.get(d.a)
    const j = indexB.get(d.b)
    if (i === undefined || j === undefined) continue
    notes.set(`${i} ${j}`, d.note)
    if (d.together) links.add({ a: i, b: j, score: 1, pass: 'override' })
    else apart.add(`${i} ${j}`)
  }
  return { apart: (i, j) => apart.has(`${i} ${j}`), notes }
}
