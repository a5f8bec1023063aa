/**
 * From clause indexes to beads as they are told: ids, what a bead says, and what it rests on.
 *
 *     [3] – [1 2], score 0.71, pass part     →     b2: art3 → art1 art2, split, why: part, 渔业协定
 *
 * What differs inside a bead is the next stage's part.
 */
import type { BeadFacts } from '../../model/index.ts'
import type { FoldTable } from '../../text/key.ts'
import type { Said } from './apply-decisions.ts'
import { relationOf } from './relation.ts'
import { sharedTerms } from './shared-terms.ts'
import type { RawAlignment, WordingSide } from './wording-side.ts'

/** A bead without what the words inside it say. */
export type BeadDraft = Omit<BeadFacts, 'sentences' | 'variants' | 'stances'>

export interface DraftRequest {
  readonly a: WordingSide
  readonly b: WordingSide
  readonly aligned: RawAlignment
  readonly decisions: readonly Said[]
  readonly fold: FoldTable | null
}

/** One draft for each bead, in the same order, numbered from 1. */
export function draftBeads({ a, b, aligned, decisions, fold }: DraftRequest): readonly BeadDraft[] {
  const idsOf = (side: WordingSide, at: readonly number[]): readonly string[] =>
    at.map((i) => side.clauses[i]?.id as string)
  const sideOf = (side: WordingSide, at: readonly number[]) => ({
    clauses: at.map((i) => side.clauses[i]!),
    keys: at.map((i) => side.keys[i]!),
  })
  /** A decision that two clauses do not belong together, where it is about a clause of this bead. */
  const apartNote = (inA: readonly string[], inB: readonly string[]): string | null =>
    decisions.find((d) => !d.together && (inA.includes(d.a) || inB.includes(d.b)))?.note ?? null
  return aligned.beads.map((raw, k): BeadDraft => {
    const [inA, inB] = [idsOf(a, raw.a), idsOf(b, raw.b)]
    const isLinked = inA.length > 0 && inB.length > 0
    return {
      id: `b${k + 1}`,
      a: inA,
      b: inB,
      relation: relationOf(sideOf(a, raw.a), sideOf(b, raw.b)),
      moved: raw.moved,
      evidence: 'firm', // until it is weighed (`evidence.ts`)
      doubtful: raw.doubt !== null,
      score: rounded(raw.score),
      runnerUp: raw.runnerUp && {
        a: idsOf(a, raw.runnerUp.a),
        b: idsOf(b, raw.runnerUp.b),
        score: rounded(raw.runnerUp.score),
      },
      why: {
        pass: raw.pass,
        // Of clauses that are the same words, every word is shared.
        terms:
          isLinked && raw.pass !== 'identical'
            ? sharedTerms(aligned.space, { ...a, at: raw.a }, { ...b, at: raw.b }, fold)
            : [],
        override: raw.override ?? apartNote(inA, inB),
        doubt: raw.doubt,
      },
    }
  })
}

/** Scores are shown to three places: more would be noise. */
const rounded = (score: number): number => Math.round(score * 1000) / 1000
