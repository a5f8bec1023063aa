/**
 * The maintainers' decisions that hold for two texts, with who decided.
 *
 *     1998-…/2024-….yaml: a: art3, b: 2.4, together: false, lang: ru       holds for the Russian texts of the two
 */
import type { Decision, Witness } from '../model/index.ts'

/** In their order. Their note is as it is shown: the note, and who decided. */
export const decisionsBetween = (a: Witness, b: Witness, decisions: readonly Decision[]): readonly Decision[] =>
  decisions
    .filter((d) => d.documentA === a.document && d.documentB === b.document && (d.lang === null || d.lang === b.lang))
    .map((d) => ({ ...d, note: `${d.note} (${d.by})` }))
