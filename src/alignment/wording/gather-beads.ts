/**
 * From links to beads: which clauses hang together, which beads crossed others, and which are in doubt, and why.
 *
 *     links 3–1, 3–2, 1–3      →   beads [3 → 1 2]  [1 → 3], and one of the two has moved
 *
 * A bead has moved where it lies outside the longest run of beads that go forward in both texts. It is in doubt where
 * one of its links rests on little, or where a rival would do nearly as well. A rival is another clause that is nearly
 * as much like one of the bead's clauses. It does not count where its own link explains it better; and if it stands out
 * of order, beside a bead that is in order, it counts only where it is clearly the likelier.
 */

import type { Doubt } from '../../model/index.ts'
import { firstWhere } from '../../text/first-where.ts'
import { increasingRun } from '../../text/increasing-run.ts'
import { noteKey } from './apply-decisions.ts'
import type { FeatureSpace } from './feature-space.ts'
import type { Candidate } from './find-candidates.ts'
import { bestScore, type Link, type Links } from './links.ts'
import type { Pairing } from './pairing.ts'
import { dice } from './similarity.ts'
import type { RawBead, WordingSide } from './wording-side.ts'

/** A link whose rival is this near is told as doubtful. */
const DOUBT_MARGIN = 0.08

/** Just above what is asked of a link in its place: told as doubtful below this. */
const THIN = 0.4
/** The same for a link out of order, of which more is asked. */
const THIN_MOVED = 0.55

interface Group {
  readonly a: number[]
  readonly b: number[]
  readonly links: Link[]
}

/** Beads of the linked clauses, in order of b. Free clauses are left to `placeBeads`. */
export function gatherBeads(pairing: Pairing, notes: ReadonlyMap<string, string>): readonly RawBead[] {
  const { a, b, links, space } = pairing
  const groups = gather(links, b.clauses.length)
  const { moved, run } = findMoved(groups, a, b)
  const rivals = rivalsBy(pairing.likely.all)
  return groups.map((group, k) => {
    const main = mainLink(group)
    const against: Candidate[] = []
    for (const i of group.a) for (const c of rivals.ofA.get(i) ?? []) if (!group.b.includes(c.b)) against.push(c)
    for (const j of group.b) for (const c of rivals.ofB.get(j) ?? []) if (!group.a.includes(c.a)) against.push(c)
    against.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b)
    const top = against[0]
    const isRival = (c: Candidate): boolean => {
      const own = bestScore(group.a.includes(c.a) ? links.ofB[c.b] : links.ofA[c.a])
      if (moved[k] || keepsOrder(run, main, c)) return own < c.score + DOUBT_MARGIN
      return own < c.score && main.score < c.score - DOUBT_MARGIN
    }
    const override = group.links.find((l) => l.pass === 'override')
    const isDecided = override !== undefined || main.pass === 'identical'
    return {
      a: group.a,
      b: group.b,
      score: main.score,
      pass: override ? 'override' : group.links.some((l) => l.pass === 'part') ? 'part' : main.pass,
      moved: moved[k] === true,
      doubt: isDecided
        ? null
        : doubtOf(space, {
            group,
            main,
            moved: moved[k] === true,
            rival: against.find(isRival),
            isHeading: b.clauses[main.b]?.kind === 'heading',
            isCarried: (link) => pairing.carried.of(link.a, link.b)?.verdict === 'together',
          }),
      runnerUp: top ? { a: [top.a], b: [top.b], score: top.score } : null,
      override: override ? (notes.get(noteKey(override.a, override.b)) ?? '') : null,
    }
  })
}

interface Doubted {
  readonly group: Group
  readonly main: Link
  readonly moved: boolean
  readonly rival: Candidate | undefined
  readonly isHeading: boolean
  /** Whether a formula was carried over that says that the two belong together. */
  readonly isCarried: (link: Link) => boolean
}

function doubtOf(space: FeatureSpace, { group, main, moved, rival, isHeading, isCarried }: Doubted): Doubt | null {
  if (rival && main.score < 1 && main.score - rival.score < DOUBT_MARGIN) return 'rival'
  const own = group.links.find((l) => l.doubt && !isCarried(l))?.doubt
  if (own) return own
  // Of headings, and of what introduces a list, what stands under them is the evidence.
  if (isHeading || main.pass === 'lead-in') return null
  // A formula found whole in a long clause scores well; out of order that is no evidence.
  const isFormula = moved && group.links.length === 1 && main.score < 1 && dice(space, main.a, main.b) < THIN
  const doubt = isFormula ? 'formula' : main.score < (moved ? THIN_MOVED : THIN) ? 'little' : null
  return doubt !== null && isCarried(main) ? null : doubt
}

/** Connected clauses, by breadth; groups in order of their first clause of b. */
function gather(links: Links, sizeB: number): Group[] {
  const groups: Group[] = []
  const seenA = new Set<number>()
  const seenB = new Set<number>()
  for (let j = 0; j < sizeB; j++) {
    if (seenB.has(j) || links.freeB(j)) continue
    seenB.add(j)
    const group: Group = { a: [], b: [j], links: [] }
    for (let at = 0; at < group.b.length; at++) {
      for (const link of links.ofB[group.b[at]!] ?? []) {
        group.links.push(link)
        if (seenA.has(link.a)) continue
        seenA.add(link.a)
        group.a.push(link.a)
        for (const other of links.ofA[link.a] ?? []) {
          if (seenB.has(other.b)) continue
          seenB.add(other.b)
          group.b.push(other.b)
        }
      }
    }
    group.a.sort((x, y) => x - y)
    group.b.sort((x, y) => x - y)
    groups.push(group)
  }
  return groups
}

/** The likest link of a group stands for its place in both texts; of equals the first. */
const mainLink = (group: Group): Link => group.links.reduce((x, y) => (y.score > x.score ? y : x))

/**
 * Moved is what lies outside the longest increasing run of the clauses' beads. Headings do not shape the run:
 * one is moved where it does not fit into it.
 */
function findMoved(
  groups: readonly Group[],
  a: WordingSide,
  b: WordingSide,
): { readonly moved: readonly boolean[]; readonly run: readonly Link[] } {
  const main = groups.map(mainLink)
  const order = groups.map((_, k) => k).sort((x, y) => main[x]!.b - main[y]!.b)
  const shaping = order.filter((k) => b.clauses[main[k]!.b]?.kind === 'clause')
  const inside = increasingRun(
    shaping.map((k) => main[k]!.a),
    // Every bead counts one; between runs of as many beads the printed number that stayed decides, then length.
    shaping.map((k) => 1 + (keptNumber(a, b, main[k]!) ? LONGER_THAN_ANY : lengthOf(b, groups[k]!.b)) / 1e9),
  )
  const moved = new Array<boolean>(groups.length).fill(false)
  const run: Link[] = []
  shaping.forEach((k, at) => {
    if (inside[at]) run.push(main[k]!)
    else moved[k] = true
  })
  groups.forEach((_, k) => {
    const m = main[k]!
    if (b.clauses[m.b]?.kind !== 'heading') return
    const next = firstAfter(run, m.b)
    moved[k] = m.a <= (run[next - 1]?.a ?? -1) || m.a >= (run[next]?.a ?? Number.POSITIVE_INFINITY)
  })
  return { moved, run }
}

/** Characters that a printed number counts for. */
const LONGER_THAN_ANY = 1e4

/** A clause that is still number 2, while what was put under it came from elsewhere: 2. Details of voting. */
const keptNumber = (a: WordingSide, b: WordingSide, link: Link): boolean =>
  a.clauses[link.a]?.label != null && a.clauses[link.a]?.label === b.clauses[link.b]?.label

/** Whether the run would still rise with `rival` in the place of `main`. */
function keepsOrder(run: readonly Link[], main: Link, rival: { readonly a: number; readonly b: number }): boolean {
  const next = firstAfter(run, rival.b)
  let before = next - 1
  while (before >= 0 && (run[before] === main || run[before]?.b === rival.b)) before--
  let after = next
  if (run[after] === main) after++
  return rival.a > (run[before]?.a ?? -1) && rival.a < (run[after]?.a ?? Number.POSITIVE_INFINITY)
}

/** Index of the first link of the run behind clause `j` of b. */
const firstAfter = (run: readonly Link[], j: number): number => firstWhere(run, ({ b }) => b > j)

function rivalsBy(candidates: readonly Candidate[]): { ofA: Map<number, Candidate[]>; ofB: Map<number, Candidate[]> } {
  const ofA = new Map<number, Candidate[]>()
  const ofB = new Map<number, Candidate[]>()
  const put = (map: Map<number, Candidate[]>, at: number, c: Candidate): void => {
    const list = map.get(at)
    if (list) list.push(c)
    else map.set(at, [c])
  }
  for (const c of candidates) {
    put(ofA, c.a, c)
    put(ofB, c.b, c)
  }
  return { ofA, ofB }
}

const lengthOf = (side: WordingSide, at: readonly number[]): number =>
  at.reduce((sum, k) => sum + (side.keys[k]?.length ?? 0), 0)
