/**
 * What may be claimed, given what the two witnesses are.
 *
 *     b is a newspaper's abridgement: a clause of a that it lacks is "not in these excerpts", not dropped
 *
 * | claim                                  | limited where     |
 * | dropped, deletions inside a clause     | b is abridged     |
 * | added, insertions inside a clause      | a is abridged     |
 * | moved, split, merged                   | either is         |
 * | split, merged, all words the same      | either is a PDF: its paragraphs are judged from its layout |
 *
 * Digests never come here: beside one there are echoes only.
 */
import type { BeadFacts, Evidence, Fidelity, Relation, Span, Variant } from '../../model/index.ts'

/** What both texts are; `a` is the earlier. */
export interface Fidelities {
  readonly a: Fidelity
  readonly b: Fidelity
  /** Where paragraphs end is judged, in either, from where lines stand. */
  readonly fromLayout?: boolean
}

/** Evidence of one variant: a replacement leaves out a's words, and brings in b's. */
export function variantEvidence(variant: { readonly a: Span; readonly b: Span }, { a, b }: Fidelities): Evidence {
  const leavesOut = variant.a[1] > variant.a[0]
  const bringsIn = variant.b[1] > variant.b[0]
  return (leavesOut && b === 'abridged') || (bringsIn && a === 'abridged') ? 'limited' : 'firm'
}

/** Evidence of a bead. A revision is firm where at least one of its variants is. */
export function beadEvidence(
  bead: { readonly relation: Relation; readonly moved: boolean; readonly variants: readonly Variant[] },
  { a, b, fromLayout = false }: Fidelities,
): Evidence {
  const either = a === 'abridged' || b === 'abridged'
  switch (bead.relation) {
    case 'dropped':
      return b === 'abridged' ? 'limited' : 'firm'
    case 'added':
      return a === 'abridged' ? 'limited' : 'firm'
    case 'split':
    case 'merged':
      return either || (fromLayout && bead.variants.length === 0) ? 'limited' : 'firm'
    case 'revised':
      if (bead.moved && either) return 'limited'
      return bead.variants.length > 0 && bead.variants.every((v) => v.evidence === 'limited') ? 'limited' : 'firm'
    case 'kept':
      return bead.moved && either ? 'limited' : 'firm'
  }
}

/** A bead and its variants with the evidence that the two texts allow. */
export function weighEvidence(bead: BeadFacts, fidelities: Fidelities): BeadFacts {
  const variants = bead.variants.map((v): Variant => ({ ...v, evidence: variantEvidence(v, fidelities) }))
  const known = { ...bead, variants }
  return { ...known, evidence: beadEvidence(known, fidelities) }
}
