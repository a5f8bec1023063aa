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
 *   absorb    what is found whole in the unexplained part of a linked clause: splits and mergers
 *   chain     what stands between the same neighbours and is alike enough
 * Headings follow the clauses under them. A maintainer's decisions come before all passes.
 * The thresholds are named below; each says what it keeps out.
 */
import type { Clause, Pass } from '../model/index.ts'
import { unspaced } from '../text/key.ts'
import { type FeatureSpace, featureSpace } from './features.ts'
import { absorbParts } from './absorb-parts.ts'
import { fillGaps } from './fill-gaps.ts'
import { heaviestChain } from './chain.ts'
import { increasingRun } from './increasing-run.ts'
import { linkHeadings } from './link-headings.ts'
import { Links } from './links.ts'
import { type Candidate, findCandidates, MASS_THAT_TELLS } from './similarity.ts'

/** One side of a wording alignment. `keys[i]` is the comparison key of `clauses[i]`. */
export interface WordingSide {
  readonly clauses: readonly Clause[]
  readonly keys: readonly string[]
}

/** A maintainer's decision about two clauses, by id: they belong together, or do not. */
export interface Decision {
  readonly a: string
  readonly b: string
  readonly together: boolean
  readonly note: string
}

/** A link between clauses by index, and the clauses that hang together. */
export interface RawBead {
  readonly a: readonly number[]
  readonly b: readonly number[]
  readonly score: number
  readonly pass: Pass
  readonly moved: boolean
  readonly doubtful: boolean
  readonly runnerUp: { readonly a: readonly number[]; readonly b: readonly number[]; readonly score: number } | null
  readonly override: string | null
}

export interface RawAlignment {
  readonly beads: readonly RawBead[]
  readonly exact: boolean
  /** For explaining beads: features of both sides, made on first use where everything was identical. */
  readonly space: FeatureSpace
}

/** Below this, two clauses of the genre share little more than its phrases. Nothing is even looked at. */
const WORTH_A_LOOK = 0.2
/** Partners that are each other's best need at least this … */
const SURE = 0.5
/** … and this much more than the next best of either. */
const SURE_MARGIN = 0.15
/** In order between sure links, clauses this much alike belong together. */
const IN_ORDER = 0.33
/** Out of order there is no place to lean on: more is asked. */
const OUT_OF_ORDER = 0.5
/** A link whose rival is this near is told as doubtful. */
const DOUBT_MARGIN = 0.08

export function alignWording(a: WordingSide, b: WordingSide, decisions: readonly Decision[] = []): RawAlignment {
  const space = featureSpace(a.keys, b.keys)
  const links = new Links(a.clauses.length, b.clauses.length)
  const isClause = (side: WordingSide) => (i: number) => side.clauses[i]?.kind === 'clause'
  const indexesA = a.clauses.map((_, i) => i).filter(isClause(a))
  const indexesB = b.clauses.map((_, j) => j).filter(isClause(b))
  const decided = applyDecisions(a, b, decisions, links)

  linkIdentical(a, b, indexesA, indexesB, space, links)
  const freeA = () => indexesA.filter((i) => links.freeA(i))
  const freeB = () => indexesB.filter((j) => links.freeB(j))
  const candidates = findCandidates(space, freeA(), freeB(), WORTH_A_LOOK).filter((c) => !decided.apart(c.a, c.b))
  linkSure(candidates, links)
  linkChain(candidates, space, links, IN_ORDER)
  linkMoves(candidates, links)
  absorbParts(space, freeA(), freeB(), links, decided.apart)
  fillGaps(a, b, space, links, decided.apart)
  absorbParts(space, freeA(), freeB(), links, decided.apart)
  linkHeadings(a, b, space, links, decided.apart)
  return { beads: beadsOf(a, b, links, candidates, decided.notes), exact: true, space }
}

/** Identical clauses that stand once in each text are the same clause, wherever they stand. */
function linkIdentical(a: WordingSide, b: WordingSide, inA: readonly number[], inB: readonly number[], space: FeatureSpace, links: Links): void {
  const where = new Map<string, { a: number[]; b: number[] }>()
  for (const i of inA) {
    const key = unspaced(a.keys[i] as string)
    const at = where.get(key)
    if (at) at.a.push(i)
    else where.set(key, { a: [i], b: [] })
  }
  for (const j of inB) where.get(unspaced(b.keys[j] as string))?.b.push(j)
  for (const { a: at, b: bt } of where.values()) {
    const [i, j] = [at[0] as number, bt[0]]
    if (at.length !== 1 || bt.length !== 1 || j === undefined || !links.freeA(i) || !links.freeB(j)) continue
    if ((space.a[i]?.mass ?? 0) < MASS_THAT_TELLS) continue
    links.add({ a: i, b: j, score: 1, pass: 'anchor' })
  }
}

/** Partners that are each other's best by a clear margin, wherever they stand. */
function linkSure(candidates: readonly Candidate[], links: Links): void {
  const best = (side: 'a' | 'b') => {
    const first = new Map<number, Candidate>()
    const second = new Map<number, number>()
    for (const c of candidates) {
      const top = first.get(c[side])
      if (!top || c.score > top.score) {
        if (top) second.set(c[side], top.score)
        first.set(c[side], c)
      } else if (c.score > (second.get(c[side]) ?? 0)) second.set(c[side], c.score)
    }
    return { first, second }
  }
  const ofA = best('a')
  const ofB = best('b')
  for (const c of ofA.first.values()) {
    if (c.score < SURE || ofB.first.get(c.b) !== c || !links.freeA(c.a) || !links.freeB(c.b)) continue
    const rival = Math.max(ofA.second.get(c.a) ?? 0, ofB.second.get(c.b) ?? 0)
    if (c.score - rival >= SURE_MARGIN) links.add({ ...c, pass: 'chain' })
  }
}

/** What an in-order link adds to a chain: its likeness beyond the threshold, more for longer clauses. */
const chainWeight = (c: Candidate, space: FeatureSpace, floor: number): number =>
  (c.score - floor + 0.05) * Math.sqrt(Math.min(space.a[c.a]?.mass ?? 0, space.b[c.b]?.mass ?? 0) + 1)

/** The links so far that keep their order: what stands between two of them has a place. */
export function backbone(links: Links): readonly { readonly a: number; readonly b: number }[] {
  const sorted = [...links.all].sort((x, y) => x.b - y.b || x.a - y.a)
  const inside = increasingRun(sorted.map((l) => l.a), sorted.map((l) => l.score))
  // One link for a clause of b: of several in the run only the first, so that the run rises on both sides.
  const run = sorted.filter((_, k) => inside[k])
  return run.filter((l, k) => k === 0 || l.b > (run[k - 1]?.b ?? -1))
}

/** The heaviest run of the free candidates that fits between the links so far. */
function linkChain(candidates: readonly Candidate[], space: FeatureSpace, links: Links, floor: number): void {
  const spine = backbone(links)
  const fixed = spine.map((l) => ({ ...l, score: 1, weight: 1e6 }))
  const free = candidates
    .filter((c) => c.score >= floor && links.freeA(c.a) && links.freeB(c.b))
    .map((c) => ({ ...c, weight: chainWeight(c, space, floor) }))
  for (const c of heaviestChain([...fixed, ...free], space.b.length)) {
    if (links.freeA(c.a) && links.freeB(c.b)) links.add({ a: c.a, b: c.b, score: c.score, pass: 'chain' })
  }
}

/** What is alike and free, wherever it stands: the likest pairs first. */
function linkMoves(candidates: readonly Candidate[], links: Links): void {
  const sorted = candidates.filter((c) => c.score >= OUT_OF_ORDER).sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b)
  for (const c of sorted) if (links.freeA(c.a) && links.freeB(c.b)) links.add({ ...c, pass: 'move' })
}

interface Decided {
  readonly apart: (a: number, b: number) => boolean
  readonly notes: ReadonlyMap<string, string>
}

function applyDecisions(a: WordingSide, b: WordingSide, decisions: readonly Decision[], links: Links): Decided {
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

/** Linked clauses that hang together make one bead; a free clause makes one of its own. In order of b, then of a. */
function beadsOf(a: WordingSide, b: WordingSide, links: Links, candidates: readonly Candidate[], notes: ReadonlyMap<string, string>): RawBead[] {
  const groups: { a: number[]; b: number[]; links: (typeof links.all)[number][] }[] = []
  const seenA = new Set<number>()
  const seenB = new Set<number>()
  for (let j = 0; j < b.clauses.length; j++) {
    if (seenB.has(j) || links.freeB(j)) continue
    const group = { a: [] as number[], b: [] as number[], links: [] as (typeof links.all)[number][] }
    const queue: (readonly ['a' | 'b', number])[] = [['b', j]]
    seenB.add(j)
    for (let step = queue.pop(); step; step = queue.pop()) {
      const [side, at] = step
      group[side].push(at)
      for (const l of (side === 'a' ? links.ofA[at] : links.ofB[at]) ?? []) {
        if (side === 'b') group.links.push(l)
        if (side === 'a' && !seenB.has(l.b)) {
          seenB.add(l.b)
          queue.push(['b', l.b])
        } else if (side === 'b' && !seenA.has(l.a)) {
          seenA.add(l.a)
          queue.push(['a', l.a])
        }
      }
    }
    group.a.sort((x, y) => x - y)
    group.b.sort((x, y) => x - y)
    groups.push(group)
  }
  const rivalsOfA = new Map<number, Candidate[]>()
  const rivalsOfB = new Map<number, Candidate[]>()
  for (const c of candidates) {
    rivalsOfA.set(c.a, [...(rivalsOfA.get(c.a) ?? []), c])
    rivalsOfB.set(c.b, [...(rivalsOfB.get(c.b) ?? []), c])
  }
  const scoreOfA = (i: number) => Math.max(0, ...(links.ofA[i] ?? []).map((l) => l.score))
  const scoreOfB = (j: number) => Math.max(0, ...(links.ofB[j] ?? []).map((l) => l.score))
  // Moved: what lies outside the longest increasing run. Headings are told moved by the same run, but do not shape it.
  const main = groups.map((g) => g.links.reduce((x, y) => (y.score > x.score ? y : x)))
  const shaping = groups.map((_, k) => b.clauses[main[k]?.b ?? 0]?.kind === 'clause')
  const order = groups.map((_, k) => k).sort((x, y) => (main[x]?.b ?? 0) - (main[y]?.b ?? 0))
  const runOrder = order.filter((k) => shaping[k])
  const inside = increasingRun(
    runOrder.map((k) => main[k]?.a ?? 0),
    runOrder.map((k) => 1 + Math.min(0.5, lengthOf(b, groups[k]?.b ?? []) / 1e7)),
  )
  const inRun = new Map(runOrder.map((k, at) => [k, inside[at] === true]))
  const run = runOrder.filter((k) => inRun.get(k))
  const fits = (k: number): boolean => {
    const m = main[k]
    if (!m) return true
    let before = -1
    let after = Number.POSITIVE_INFINITY
    for (const r of run) {
      const x = main[r]
      if (!x) continue
      if (x.b < m.b) before = x.a
      else if (x.b > m.b) {
        after = x.a
        break
      }
    }
    return m.a > before && m.a < after
  }
  const beads: RawBead[] = groups.map((g, k) => {
    const m = main[k] as (typeof links.all)[number]
    const rivals = [
      ...g.a.flatMap((i) => rivalsOfA.get(i) ?? []).filter((c) => !g.b.includes(c.b)),
      ...g.b.flatMap((j) => rivalsOfB.get(j) ?? []).filter((c) => !g.a.includes(c.a)),
    ].sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b)
    const top = rivals[0]
    // A rival whose own link explains it better is none.
    const real = rivals.find((c) => {
      const taken = g.a.includes(c.a) ? scoreOfB(c.b) : scoreOfA(c.a)
      return taken < c.score + DOUBT_MARGIN
    })
    const override = g.links.find((l) => l.pass === 'override')
    const score = m.score
    return {
      a: g.a,
      b: g.b,
      score,
      pass: override ? 'override' : g.links.some((l) => l.pass === 'absorb') ? 'absorb' : m.pass,
      moved: shaping[k] ? inRun.get(k) === false : !fits(k),
      doubtful:
        !override &&
        m.pass !== 'anchor' &&
        ((real !== undefined && score - real.score < DOUBT_MARGIN && score < 1) || (score < IN_ORDER && shaping[k] === true)),
      runnerUp: top ? { a: [top.a], b: [top.b], score: top.score } : null,
      override: override ? (notes.get(`${override.a} ${override.b}`) ?? '') : null,
    }
  })
  return placed(a, b, beads)
}

const lengthOf = (side: WordingSide, at: readonly number[]): number => at.reduce((sum, k) => sum + (side.keys[k]?.length ?? 0), 0)

/** All beads in order of b; what a alone has follows the counterpart of the clause before it. */
function placed(a: WordingSide, b: WordingSide, beads: readonly RawBead[]): RawBead[] {
  const lone = { score: 0, pass: 'none', moved: false, doubtful: false, runnerUp: null, override: null } as const
  const ofA = new Map<number, RawBead>()
  const ofB = new Map<number, RawBead>()
  for (const bead of beads) {
    for (const i of bead.a) ofA.set(i, bead)
    ofB.set(bead.b[0] as number, bead)
  }
  const inB = new Set(beads.flatMap((bead) => bead.b))
  const after = new Map<RawBead | null, RawBead[]>()
  let home: RawBead | null = null
  for (let i = 0; i < a.clauses.length; i++) {
    const bead = ofA.get(i)
    if (bead) {
      if (!bead.moved) home = bead
      continue
    }
    const dropped: RawBead = { a: [i], b: [], ...lone }
    const list = after.get(home)
    if (list) list.push(dropped)
    else after.set(home, [dropped])
  }
  const out: RawBead[] = [...(after.get(null) ?? [])]
  for (let j = 0; j < b.clauses.length; j++) {
    const bead = ofB.get(j)
    if (bead) out.push(bead, ...(after.get(bead) ?? []))
    else if (!inB.has(j)) out.push({ a: [], b: [j], ...lone })
  }
  return out
}
