/**
 * Beads in the order in which they are read, with those that one side has alone.
 *
 *     links  1–1  3–2        →   1 → 1    2 → –    3 → 2    – → 3        (2 of a was dropped behind 1, 3 of b added)
 */
import type { RawBead, WordingSide } from './wording-side.ts'

/**
 * All beads in order of b; what a alone has follows the counterpart of the nearest clause before it in its own section
 * that stands in that section's counterpart, be it the heading. Where the section has none, or the text no headings, it
 * follows the counterpart of the clause before it that kept its place.
 */
export function placeBeads(a: WordingSide, b: WordingSide, beads: readonly RawBead[]): readonly RawBead[] {
  const lone = { score: 0, pass: 'none', moved: false, doubt: null, runnerUp: null, override: null } as const
  const ofA = new Map<number, RawBead>()
  const ofB = new Map<number, RawBead>()
  for (const bead of beads) {
    for (const i of bead.a) ofA.set(i, bead)
    for (const j of bead.b) ofB.set(j, bead)
  }
  const [headA, headB] = [headingsAbove(a), headingsAbove(b)]
  /** The last bead of each section of a, by its heading, that stands in that section's counterpart. */
  const inSection = new Map<number, RawBead>()
  const after = new Map<RawBead | null, RawBead[]>()
  let home: RawBead | null = null
  for (let i = 0; i < a.clauses.length; i++) {
    const bead = ofA.get(i)
    const head = headA[i]!
    if (bead) {
      if (!bead.moved) home = bead
      if (a.clauses[i]?.kind === 'heading') inSection.set(i, bead)
      // Of a clause that was split the first part's place counts: what follows the bead follows that.
      else if (ofA.get(head)?.b.includes(headB[bead.b[0]!]!)) inSection.set(head, bead)
      continue
    }
    const dropped: RawBead = { a: [i], b: [], ...lone }
    const place = (a.clauses[i]?.kind === 'clause' ? inSection.get(head) : undefined) ?? home
    const list = after.get(place)
    if (list) list.push(dropped)
    else after.set(place, [dropped])
  }
  const out: RawBead[] = [...(after.get(null) ?? [])]
  for (let j = 0; j < b.clauses.length; j++) {
    const bead = ofB.get(j)
    if (!bead) out.push({ a: [], b: [j], ...lone })
    else if (bead.b[0] === j) {
      out.push(bead)
      // One by one: as many arguments as a text has clauses are more than a call can take.
      for (const dropped of after.get(bead) ?? []) out.push(dropped)
    }
  }
  return out
}

/** For each clause the nearest heading whose section it stands in, by index, or -1. */
function headingsAbove({ clauses }: WordingSide): readonly number[] {
  /** The last heading of each depth. */
  const last: number[] = []
  return clauses.map(({ kind, path }, i) => {
    const above = path.length === 0 ? -1 : (last[path.length - 1] ?? -1)
    if (kind === 'heading') {
      last.length = Math.min(last.length, path.length)
      last[path.length] = i
    }
    return above
  })
}
