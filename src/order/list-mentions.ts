/**
 * Where two texts first name the same things, and what only one of them names.
 *
 *     “灯塔计划”   first in 4.10 of the later text, at half of it; in 4.7 of the earlier one
 *     AUKUS        in the later text alone
 *
 * A thing is named alone only where the other text has its words nowhere: in no other case, not without quotation marks,
 * not inside a longer name, and not in a heading. So the words are looked for again wherever no name was found.
 */
import type { Clause } from '../model/clause.ts'
import type { Lang } from '../model/document.ts'
import type { FirstMention, Mention } from '../model/order.ts'
import type { Span } from '../model/span.ts'
import { clauseAt } from '../text/clause-at.ts'
import type { FoldTable } from '../text/key.ts'
import { type FindIn, findIn } from './find-in.ts'
import { findNames } from './find-names.ts'
import { countLetters, rounded, type Sections } from './list-sections.ts'

export interface NamingSide {
  readonly text: string
  readonly clauses: readonly Clause[]
  readonly title: string
  readonly lang: Lang
  readonly sections: Sections
}

/** Nothing is said of two texts in different languages. */
export function listMentions(a: NamingSide, b: NamingSide, fold: FoldTable | null): readonly Mention[] {
  if (a.lang !== b.lang) return []
  const [findA, findB] = [a, b].map((side) => findInPart(side, fold, true)) as [FindIn, FindIn]
  const [aroundA, aroundB] = [a, b].map((side) => findInPart(side, fold, false)) as [FindIn, FindIn]
  const [namedA, namedB] = [group(a, findA), group(b, findB)]
  const keys = new Set([...namedB.keys(), ...namedA.keys()])
  const mentions: Mention[] = []
  for (const key of keys) {
    const placesA = namedA.get(key) ?? findA.places(key)
    const placesB = namedB.get(key) ?? findB.places(key)
    // A name of the title, or of a heading, is no news of the other text, and no first mention either.
    if (placesA.length === 0 && aroundA.places(key).length > 0) continue
    if (placesB.length === 0 && aroundB.places(key).length > 0) continue
    mentions.push({ a: firstOf(a, placesA), b: firstOf(b, placesB) })
  }
  const at = (mention: FirstMention | null): number => mention?.span[0] ?? Number.POSITIVE_INFINITY
  return mentions
    .filter((m) => m.a !== null || m.b !== null)
    .sort((x, y) => at(x.b) - at(y.b) || at(x.a) - at(y.a) || 0)
}

/** What a text says, or what stands around it: title, headings, signatures. */
const findInPart = ({ text, clauses, lang }: NamingSide, fold: FoldTable | null, says: boolean): FindIn =>
  findIn(
    text,
    clauses.filter((c) => (c.kind === 'clause') === says),
    lang,
    fold,
  )

/** Places of names by what they are looked for with. */
function group(side: NamingSide, find: FindIn): ReadonlyMap<string, readonly Span[]> {
  const groups = new Map<string, Span[]>()
  for (const span of findNames(side.text, side.clauses, side.lang, side.title)) {
    const key = find.key(side.text.slice(...span))
    if (key === '') continue
    const known = groups.get(key)
    if (known) known.push(span)
    else groups.set(key, [span])
  }
  return groups
}

function firstOf({ text, clauses, sections }: NamingSide, places: readonly Span[]): FirstMention | null {
  const span = places[0]
  if (!span) return null
  const at = clauseAt(clauses, span[0])
  const clause = clauses[at]
  if (!clause) return null
  const all = sections.before[clauses.length]! || 1
  const place = (sections.before[at]! + countLetters(text, clause.start, span[0])) / all
  return { clause: clause.id, span, place: rounded(Math.min(1, place)), count: places.length }
}
