import { findCandidates } from './find-candidates.ts'
import type { AddLink, Pairing } from './pairing.ts'
import { howAlike } from './similarity.ts'
import type { WordingSide } from './wording-side.ts'

/** A renamed heading needs this share of the clauses under it, of both sides, to be linked with each other. */
const MOST_CLAUSES = 0.5
/** Words alone link two headings from this likeness on. */
const ALIKE = 0.5
/**
 * Two documents each have headings of their own: 第一章 总则 of a treaty did not become 二、关于政治互信 of a
 * statement, whatever clauses went there. Beside another document, so much of the words must be common too.
 */
export const ALIKE_BESIDE_ANOTHER = 0.3

export function linkHeadings({ a, b, space, links, apart, reading }: Pairing, add: AddLink): void {
  const leastAlike = reading === 'successive' ? ALIKE_BESIDE_ANOTHER : 0
  const headingsA = a.clauses.map((_, i) => i).filter((i) => a.clauses[i]?.kind === 'heading' && links.freeA(i))
  const headingsB = b.clauses.map((_, j) => j).filter((j) => b.clauses[j]?.kind === 'heading' && links.freeB(j))
  if (headingsA.length === 0 || headingsB.length === 0) return
  const ownersA = owners(a)
  const ownersB = owners(b)
  const sizeA = count(ownersA)
  const sizeB = count(ownersB)
  // Votes: clauses under heading i that went under heading j.
  const votes = new Map<string, { a: number; b: number; n: number }>()
  for (const l of links.all) {
    if (l.doubt) continue
    for (const i of ownersA[l.a] ?? []) {
      for (const j of ownersB[l.b] ?? []) {
        const v = votes.get(`${i} ${j}`)
        if (v) v.n++
        else votes.set(`${i} ${j}`, { a: i, b: j, n: 1 })
      }
    }
  }
  const byKey = new Map<string, number[]>()
  for (const j of headingsB) byKey.set(b.keys[j]!, [...(byKey.get(b.keys[j]!) ?? []), j])
  const pairs: { a: number; b: number; rank: number; score: number }[] = []
  const seen = new Set<string>()
  const consider = (i: number, j: number): void => {
    if (seen.has(`${i} ${j}`) || apart(i, j)) return
    seen.add(`${i} ${j}`)
    const x = space.a[i]!
    const y = space.b[j]!
    const equal = a.keys[i] === b.keys[j]
    const words = equal ? 1 : howAlike(x, y, space)
    const n = votes.get(`${i} ${j}`)?.n ?? 0
    const under = (2 * n) / Math.max(1, (sizeA.get(i) ?? 0) + (sizeB.get(j) ?? 0))
    if (words < leastAlike) return
    if (words < ALIKE && (under < MOST_CLAUSES || (!shareDepth(a, b, i, j) && words < 0.2))) return
    pairs.push({ a: i, b: j, rank: words + 2 * under, score: words })
  }
  for (const v of votes.values()) if (links.freeA(v.a) && links.freeB(v.b)) consider(v.a, v.b)
  for (const i of headingsA) for (const j of (byKey.get(a.keys[i]!) ?? []).slice(0, 8)) consider(i, j)
  const near = relativePlace(a, b)
  for (const c of findCandidates(space, headingsA, headingsB, ALIKE)) if (near(c.a, c.b)) consider(c.a, c.b)
  pairs.sort((x, y) => y.rank - x.rank || Math.abs(x.a - x.b) - Math.abs(y.a - y.b) || x.a - y.a || x.b - y.b)
  for (const p of pairs) {
    if (links.freeA(p.a) && links.freeB(p.b)) add({ a: p.a, b: p.b, score: p.score })
  }
}

/** The headings above each clause, by index of the heading: the nearest with that text before it. */
function owners(side: WordingSide): number[][] {
  const last = new Map<number, number>()
  const out: number[][] = []
  side.clauses.forEach((clause, i) => {
    const depth = clause.path.length
    for (const d of [...last.keys()]) if (d >= depth) last.delete(d)
    out.push([...last.values()])
    if (clause.kind === 'heading') last.set(depth, i)
  })
  return out
}

function count(ofEach: readonly (readonly number[])[]): Map<number, number> {
  const n = new Map<number, number>()
  for (const list of ofEach) for (const i of list) n.set(i, (n.get(i) ?? 0) + 1)
  return n
}

const shareDepth = (a: WordingSide, b: WordingSide, i: number, j: number): boolean =>
  a.clauses[i]?.path.length === b.clauses[j]?.path.length

/** Headings are tried by words alone where they stand at about the same place, a quarter of the text around. */
function relativePlace(a: WordingSide, b: WordingSide): (i: number, j: number) => boolean {
  return (i, j) => Math.abs(i / Math.max(1, a.clauses.length) - j / Math.max(1, b.clauses.length)) < 0.25
}
