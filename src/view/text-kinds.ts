/**
 * Texts told by what they are, in the order in which they are told.
 *
 *     全文 2024·zh      视为全文 draft      节录 2023·zh      编者提要（非原文） 2001·zh、2021·zh
 */
import type { Fidelity, FidelityBasis } from '../model/document.ts'
import type { Label } from '../words/say.ts'
import { traceFidelityWords } from '../words/trace-words.ts'
import { words } from '../words/view-words.ts'

/** A file that says nothing of it is assumed to be whole. */
const KIND_WORDS: Readonly<Record<Fidelity | 'assumed', Label>> = {
  full: words.fidelity.full,
  assumed: words.label.assumedWhole,
  abridged: words.fidelity.abridged,
  digest: traceFidelityWords.digest,
}

interface OfSomeKind {
  readonly fidelity: Fidelity
  readonly fidelityBasis: FidelityBasis
}

const kindOf = ({ fidelity, fidelityBasis }: OfSomeKind): Fidelity | 'assumed' =>
  fidelity === 'full' && fidelityBasis === 'assumed' ? 'assumed' : fidelity

/** Kinds of which there is no text are left out. */
export function byKind<T extends OfSomeKind>(
  texts: readonly T[],
): readonly { readonly kind: Label; readonly texts: readonly T[] }[] {
  return (Object.keys(KIND_WORDS) as (Fidelity | 'assumed')[])
    .map((kind) => ({ kind: KIND_WORDS[kind], texts: texts.filter((text) => kindOf(text) === kind) }))
    .filter((of) => of.texts.length > 0)
}
