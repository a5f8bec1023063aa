/**
 * Two texts side by side: which clauses belong together.
 *
 *     earlier  1 甲方支持…   2 双方将…   3 双方重申…；双方并…   4 双方反对…
 *     later    1 双方重申…   2 双方并…   3 甲方欢迎…           4 双方将…
 *     beads    3 → 1, 2 split      1 → 3 revised, moved      2 → 4 kept      4 dropped
 *
 * A maintainer's decisions come first, then the passes of `passes.ts`, one after the other; each adds links between
 * clauses. Linked clauses that hang together make one bead (`gather-beads.ts`), and beads and lone clauses are put in
 * the order of the later text (`place-beads.ts`).
 */
import type { Pass, Passage, Reading } from '../../model/index.ts'
import type { FoldTable } from '../../text/key.ts'
import { applyDecisions, type Said } from './apply-decisions.ts'
import { carriedPairs } from './carried-pairs.ts'
import { featureSpace } from './feature-space.ts'
import { gatherBeads } from './gather-beads.ts'
import { Links } from './links.ts'
import { nameNearest } from './name-nearest.ts'
import { openingNames } from './opening-names.ts'
import { type FoundLink, startPairing } from './pairing.ts'
import { passes, type WordingPass } from './passes.ts'
import { placeBeads } from './place-beads.ts'
import type { RawAlignment, WordingSide } from './wording-side.ts'

/** What a pass did, for those who ask: clause indexes, of a and b as they were given. */
export interface PassReport {
  readonly pass: Pass
  readonly links: readonly FoundLink[]
}

export interface WordingRequest {
  readonly a: WordingSide
  readonly b: WordingSide
  readonly decisions?: readonly Said[]
  /** Tells two versions of one text from two documents; versions by default. */
  readonly reading?: Reading
  /** Wording that stands in both texts, in whatever clauses. */
  readonly passages?: readonly Passage[]
  /** Weight of what two clauses have in common beyond boilerplate and names, by their indexes. */
  readonly commonWeight?: (i: number, j: number) => number
  /** The table that the keys were folded with. */
  readonly fold?: FoldTable | null
  /** Called after each pass, also where it linked nothing. */
  readonly watch?: (report: PassReport) => void
}

/**
 * The beads of two texts, in order of b, dropped ones after the counterpart of the clause before them. Every clause
 * stands in one bead. Swapping the sides mirrors the beads: the work is done in one direction, whichever way the texts
 * are given.
 */
export function alignWording(request: WordingRequest): RawAlignment {
  const { a, b } = request
  if (comesFirst(a, b)) {
    const { beads, space, exact } = linkWording(request)
    return nameNearest({ beads: placeBeads(a, b, beads), exact, space }, a, b)
  }
  const { decisions = [], passages = [], watch, commonWeight, ...rest } = request
  const { beads, space, exact } = linkWording({
    ...rest,
    a: b,
    b: a,
    decisions: decisions.map((d) => ({ ...d, a: d.b, b: d.a })),
    passages: passages.map((p) => ({ ...p, a: p.b, b: p.a })),
    ...(commonWeight && { commonWeight: (i, j) => commonWeight(j, i) }),
    ...(watch && { watch: ({ pass, links }) => watch({ pass, links: links.map((l) => ({ ...l, a: l.b, b: l.a })) }) }),
  })
  const turned = beads.map((x) => ({
    ...x,
    a: x.b,
    b: x.a,
    runnerUp: x.runnerUp && { a: x.runnerUp.b, b: x.runnerUp.a, score: x.runnerUp.score },
  }))
  return nameNearest({ beads: placeBeads(a, b, turned), exact, space: { ...space, a: space.b, b: space.a } }, a, b)
}

/** An order of texts that does not depend on which is the earlier: by size, then by content. */
function comesFirst(a: WordingSide, b: WordingSide): boolean {
  if (a.keys.length !== b.keys.length) return a.keys.length < b.keys.length
  for (let i = 0; i < a.keys.length; i++) {
    const [x, y] = [a.keys[i]!, b.keys[i]!]
    if (x !== y) return x < y
  }
  return true
}

/** A shorter key has too few words for weights to tell. In characters. */
const LONG_ENOUGH = 16
/** Less in common than this, of the weight that passages have, is names and set phrases: one rare word weighs 2.5. */
const SAYS_SOMETHING_IN_COMMON = 1.5

function linkWording(request: WordingRequest): RawAlignment {
  const { a, b, decisions = [], reading = 'versions', passages = [], fold = null, watch, commonWeight } = request
  const space = featureSpace(a.keys, b.keys)
  const links = new Links(a.clauses.length, b.clauses.length)
  const decided = applyDecisions(a, b, decisions, links)
  watch?.({ pass: 'override', links: links.all.slice() })
  const names = openingNames(a, b, space)
  const carried = carriedPairs(a, b, passages, { space, fold, haveOneName: names.agree })
  /** In another document, a formula that is appended to another subject makes no pair. */
  const isLure = (i: number, j: number): boolean => reading !== 'versions' && carried.of(i, j)?.verdict === 'apart'
  /** … and two preambles that name the same states and officers are none either. */
  const sharesNamesAlone = (i: number, j: number): boolean =>
    commonWeight !== undefined &&
    reading !== 'versions' &&
    a.clauses[i]?.kind === 'clause' &&
    b.clauses[j]?.kind === 'clause' &&
    Math.min(a.keys[i]?.length ?? 0, b.keys[j]?.length ?? 0) >= LONG_ENOUGH &&
    a.keys[i] !== b.keys[j] &&
    commonWeight(i, j) < SAYS_SOMETHING_IN_COMMON
  /** … and what is said of two places in the same words. */
  const isTwin = (i: number, j: number): boolean => reading !== 'versions' && names.differ(i, j)
  const apartBut =
    (passedOver?: WordingPass['passesOver']) =>
    (i: number, j: number): boolean =>
      decided.apart(i, j) ||
      isTwin(i, j) ||
      (passedOver !== 'formula' && isLure(i, j)) ||
      (passedOver !== 'names alone' && sharesNamesAlone(i, j))
  const pairing = startPairing({ a, b, reading, space, links, carried, apart: apartBut(), appended: isLure })
  let exact = true
  for (const { name, link, notIn, passesOver } of passes) {
    if (notIn === reading) continue
    const before = links.all.length
    link(
      { ...pairing, apart: apartBut(passesOver) },
      (found) => links.add({ ...found, pass: name }),
      () => {
        exact = false
      },
    )
    watch?.({ pass: name, links: links.all.slice(before) })
  }
  return { beads: gatherBeads(pairing, decided.notes), exact, space }
}
