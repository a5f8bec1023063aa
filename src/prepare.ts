/**
 * What the first stages make of a text: made when it is first asked for, once for a text, whoever asks.
 *
 *     tifa     choosing asks what the newest statement cites; comparing then asks for its clauses, their keys and, again,
 *              its citations: the text is cut into clauses once, and read for citations once
 *
 * A witness never changes, so what is made of it is kept as long as the witness is.
 */
import { findCitations } from './citations/find-citations.ts'
import { segmentText } from './clauses/segment-text.ts'
import type { Citation, Clause, Document, Stance, Witness } from './model/index.ts'
import { type ReuseSide, readReuseSide } from './reuse/find-passages.ts'
import { findStances } from './stance/find-stances.ts'
import { type FoldTable, keyText } from './text/key.ts'

/** A witness with what the first stages make of it. */
export interface Prepared {
  readonly witness: Witness
  /** Headings and clauses, in the order of the text. */
  readonly clauses: readonly Clause[]
  /** The comparison key of each clause, in the same order; `fold` as `traditionalFold` gives it for the texts compared. */
  readonly keys: (fold: FoldTable | null) => readonly string[]
  /** Its words as the search for passages reads them; `fold` as above. */
  readonly reuse: (fold: FoldTable | null) => ReuseSide
  /** Who speaks in its sentences, and how strongly; `fold` as above. */
  readonly stances: (fold: FoldTable | null) => readonly Stance[]
  /** The citations of the text, resolved to these documents. */
  readonly citations: (documents: readonly Document[]) => readonly Citation[]
}

const known = new WeakMap<Witness, Prepared>()

/** The same witness gives the same value. `segment` gives its clauses where they were kept. */
export function prepare(witness: Witness, segment = () => segmentText(witness.text, witness.lang)): Prepared {
  const before = known.get(witness)
  if (before) return before
  const { text, lang } = witness
  let clauses: readonly Clause[] | null = null
  const clausesOf = (): readonly Clause[] => {
    clauses ??= segment()
    return clauses
  }
  const prepared: Prepared = {
    witness,
    get clauses() {
      return clausesOf()
    },
    keys: lastOf((fold) => clausesOf().map((c) => keyText(text, c.start, c.end, fold))),
    reuse: lastOf((fold) => readReuseSide(text, clausesOf(), { title: witness.title, fold })),
    stances: lastOf((fold) => findStances(text, clausesOf(), { lang, fold })),
    citations: lastOf((documents) => findCitations(text, clausesOf(), lang, documents, witness.document)),
  }
  known.set(witness, prepared)
  return prepared
}

/** `make`, which remembers the argument that it was last called with, and what it gave. */
function lastOf<K, V>(make: (key: K) => V): (key: K) => V {
  let last: { readonly key: K; readonly value: V } | null = null
  return (key) => {
    if (last === null || last.key !== key) last = { key, value: make(key) }
    return last.value
  }
}
