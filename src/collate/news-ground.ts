/**
 * What the kinds of news are looked for in: the texts as they were read, and what each earlier one has of the base.
 */
import type { Alignment, WordingAlignment } from '../model/alignment.ts'
import type { CollationWitness, Reading } from '../model/collation.ts'
import type { NewsFact, NewsPlace } from '../model/news.ts'
import type { Span } from '../model/span.ts'
import type { HeldUnits } from '../reuse/held-units.ts'
import type { TextOfNews } from './held-in.ts'

/** A comparison whose claims are settled. */
export interface NewsOf {
  readonly reading: Reading
  readonly notCompared: readonly string[]
  /** Earlier ones first, the base last; `texts` in the same order. */
  readonly witnesses: readonly CollationWitness[]
  readonly texts: readonly TextOfNews[]
  readonly alignments: readonly Alignment[]
}

/** An earlier text whose wording is compared with the base's. */
export interface Against {
  readonly text: TextOfNews
  readonly witness: CollationWitness
  readonly alignment: WordingAlignment
  /** What it has of the base. */
  readonly held: HeldUnits
}

/** What the kinds of news are looked for in. */
export interface NewsGround extends NewsOf {
  readonly base: TextOfNews
  readonly shown: CollationWitness
  /** In their order; summaries have none. */
  readonly against: readonly Against[]
}

/** A point that is not ranked yet: `weight` is what its words weigh. */
export interface NewsDraft extends NewsFact {
  /** The rest of its sentence stayed. */
  readonly amid: boolean
  /** Of a stance: more of the sentence changed. */
  readonly reworded: boolean
  /** Of what is new or gone: it is told for a number in it alone. */
  readonly light?: boolean
  /** Of numbers: where those stand that came in, and those that went. */
  readonly figures?: { readonly base: readonly Span[]; readonly earlier: readonly NewsPlace[] }
}
