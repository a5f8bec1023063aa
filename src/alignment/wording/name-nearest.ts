/**
 * The nearest candidate of a clause that has no counterpart: nothing is linked to it, but a reader who doubts that it
 * stands alone is told where to look.
 *
 *     – → 5, and of all clauses of a the third is most like it      →   runner-up 3 – 5, 0.31
 */
import { findCandidates } from './find-candidates.ts'
import type { RawAlignment, RawBead, WordingSide } from './wording-side.ts'

/** Likeness from which on a clause is worth naming: below it what two clauses share is words that all have. */
const WORTH_NAMING = 0.1

/** Lone clauses of one side with their nearest of the other, by index; headings beside headings. */
export function nameNearest(alignment: RawAlignment, a: WordingSide, b: WordingSide): RawAlignment {
  const { beads, space } = alignment
  const loneA = beads.flatMap((bead) => (bead.b.length === 0 ? bead.a : []))
  const loneB = beads.flatMap((bead) => (bead.a.length === 0 ? bead.b : []))
  if (loneA.length === 0 && loneB.length === 0) return alignment
  const turned = { ...space, a: space.b, b: space.a }
  const [ofA, ofB] = [new Map<number, RawBead['runnerUp']>(), new Map<number, RawBead['runnerUp']>()]
  for (const kind of ['clause', 'heading'] as const) {
    const of = (side: WordingSide) => side.clauses.flatMap((c, i) => (c.kind === kind ? [i] : []))
    const [inA, inB] = [of(a), of(b)]
    const are = (lone: readonly number[], side: WordingSide) => lone.filter((i) => side.clauses[i]?.kind === kind)
    // Of each clause the likest comes first.
    for (const c of findCandidates(space, are(loneA, a), inB, WORTH_NAMING))
      if (!ofA.has(c.a)) ofA.set(c.a, { a: [c.a], b: [c.b], score: c.score })
    for (const c of findCandidates(turned, are(loneB, b), inA, WORTH_NAMING))
      if (!ofB.has(c.a)) ofB.set(c.a, { a: [c.b], b: [c.a], score: c.score })
  }
  return {
    ...alignment,
    beads: beads.map((bead) => {
      if (bead.b.length === 0) return { ...bead, runnerUp: ofA.get(bead.a[0]!) ?? null }
      return bead.a.length === 0 ? { ...bead, runnerUp: ofB.get(bead.b[0]!) ?? null } : bead
    }),
  }
}
