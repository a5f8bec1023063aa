/**
 * Clauses printed alike in both texts: sure links where they stand once, candidates where they stand several times.
 *
 *     a  3 双方支持渔业协定。   5 双方同意。   9 双方同意。        b  2 双方支持渔业协定。   4 双方同意。
 *        3 → 2 at once; 5 or 9 → 4 is for the order of the others to decide
 */
import { unspaced } from '../../text/key.ts'
import type { FeatureSpace } from './feature-space.ts'
import type { Candidate } from './find-candidates.ts'
import type { Links } from './links.ts'
import { MASS_THAT_TELLS } from './similarity.ts'
import type { WordingSide } from './wording-side.ts'

/** So many pairs of identical clauses are all considered. */
const TWIN_PAIRS = 400

/** Two texts and their clauses that are no headings, of which some may be linked already. */
export interface FreeClauses {
  readonly a: WordingSide
  readonly b: WordingSide
  readonly space: FeatureSpace
  readonly links: Links
  readonly clausesA: readonly number[]
  readonly clausesB: readonly number[]
  readonly apart: (i: number, j: number) => boolean
}

export interface Identical {
  /** Pairs that stand once in each text and say enough. */
  readonly once: readonly Candidate[]
  /** Pairs of clauses that stand several times, or are too short to tell: their order decides. */
  readonly twins: readonly Candidate[]
  /** The clauses of a of which one text or the other has several. */
  readonly repeated: ReadonlySet<number>
}

/** Identical clauses among the free ones. Linear, but for the twins. */
export function findIdentical({ a, b, clausesA, clausesB, space, links, apart }: FreeClauses): Identical {
  const where = new Map<string, { a: number[]; b: number[] }>()
  for (const i of clausesA) {
    if (!links.freeA(i)) continue
    const key = unspaced(a.keys[i]!)
    const at = where.get(key)
    if (at) at.a.push(i)
    else where.set(key, { a: [i], b: [] })
  }
  for (const j of clausesB) if (links.freeB(j)) where.get(unspaced(b.keys[j]!))?.b.push(j)
  const once: Candidate[] = []
  const twins: Candidate[] = []
  const repeated = new Set<number>()
  for (const { a: at, b: bt } of where.values()) {
    const [i, j] = [at[0]!, bt[0]]
    if (j === undefined) continue
    const single = at.length === 1 && bt.length === 1
    if (single && (space.a[i]?.mass ?? 0) >= MASS_THAT_TELLS && !apart(i, j)) {
      once.push({ a: i, b: j, score: 1 })
      continue
    }
    if (!single) for (const x of at) repeated.add(x)
    // Many twins are paired first with first, second with second: every pair would cost their number squared.
    const few = at.length * bt.length <= TWIN_PAIRS
    at.forEach((x, k) => {
      for (const y of few ? bt : bt.slice(k, k + 1)) if (!apart(x, y)) twins.push({ a: x, b: y, score: 1 })
    })
  }
  return { once, twins, repeated }
}
