/**
 * The decisions that hold for two texts, with who decided.
 *
 *     1998-…/2024-….yaml: a: art3, b: 2.4, together: false, lang: ru       holds for the Russian texts of the two
 *     decisions.yaml: between: [5d1f…, 90ab…]                              holds for texts of these words, in either order
 */
import type { Decision, Witness } from '../model/index.ts'
import { wordsSum } from '../text/words-sum.ts'

/** In their order. Their note is as it is shown: the note, and who decided. */
export function decisionsBetween(a: Witness, b: Witness, decisions: readonly Decision[]): readonly Decision[] {
  const sums = decisions.some((d) => d.words !== undefined) ? [wordsSum(a.text), wordsSum(b.text)] : []
  return decisions.flatMap((d) => {
    const turned = turnedFor(d, sums)
    if (turned !== null) return [shown(turned)]
    const holds =
      d.words === undefined &&
      d.documentA === a.document &&
      d.documentB === b.document &&
      (d.lang === null || d.lang === b.lang)
    return holds ? [shown(d)] : []
  })
}

/** A decision about texts of these words, its sides in their order, or null. */
function turnedFor(decision: Decision, [a, b]: readonly string[]): Decision | null {
  if (decision.words === undefined) return null
  const [ofA, ofB] = decision.words
  if (ofA === a && ofB === b) return decision
  if (ofA !== b || ofB !== a) return null
  return {
    ...decision,
    documentA: decision.documentB,
    documentB: decision.documentA,
    words: [ofB, ofA],
    a: decision.b,
    b: decision.a,
  }
}

/** Whoever gave no note said with two clauses alone what is decided. */
function shown(decision: Decision): Decision {
  const note = decision.note === '' ? `${decision.a} ${decision.together ? '=' : '≠'} ${decision.b}` : decision.note
  return { ...decision, note: `${note} (${decision.by})` }
}
