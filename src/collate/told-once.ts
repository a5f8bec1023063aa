/**
 * What one point tells no other tells again.
 *
 *     strength   最严厉地斥责一切偷猎行为        new   最严厉地…，并要没收猎具和船只     →   并要没收猎具和船只
 *     gone       双方对局势表示严重关切            gone  …严重关切，of the same place     →   the first alone
 *     new        到2030年共建十座跨河大桥          numbers   到2030年共建十座跨河大桥           →   new alone
 */
import type { NewsPlace } from '../model/news.ts'
import type { Span } from '../model/span.ts'
import type { NewsDraft } from './news-ground.ts'

export function toldOnce(drafts: readonly NewsDraft[]): readonly NewsDraft[] {
  const stances = inClause(
    drafts.filter((d) => d.kind === 'speaker' || d.kind === 'strength' || d.kind === 'negation'),
    inBase,
  )
  const fresh = inClause(
    drafts.filter((d) => d.kind === 'new'),
    inBase,
  )
  const gone = inClause(
    drafts.filter((d) => d.kind === 'gone'),
    inLast,
  )
  return drafts.flatMap((draft): readonly NewsDraft[] => {
    if (draft.kind === 'gone') return gone(draft).some((other) => other !== draft && holds(other, draft)) ? [] : [draft]
    if (draft.kind === 'numbers') return fresh(draft).some((other) => meet(draft.base, other.base)) ? [] : [draft]
    if (draft.kind !== 'new' || draft.extent !== 'words' || draft.base === null) return [draft]
    const { spans } = draft.base
    const left = spans.filter(
      (span) => !stances(draft).some(({ base }) => base?.spans.some((told) => overlap(span, told))),
    )
    if (left.length === spans.length) return [draft]
    if (left.length === 0) return []
    const letters = (list: readonly Span[]): number => list.reduce((sum, [start, end]) => sum + end - start, 0)
    const weight = (draft.weight * letters(left)) / letters(spans)
    return [{ ...draft, base: { ...draft.base, spans: left }, weight }]
  })
}

/** Those that stand in the same clause as a draft: by the place that `placeOf` gives. */
function inClause(
  drafts: readonly NewsDraft[],
  placeOf: (draft: NewsDraft) => NewsPlace | null | undefined,
): (draft: NewsDraft) => readonly NewsDraft[] {
  const keyOf = (draft: NewsDraft): string => {
    const place = placeOf(draft)
    return place ? `${place.siglum} ${place.clause}` : ''
  }
  const known = new Map<string, NewsDraft[]>()
  for (const draft of drafts) {
    const key = keyOf(draft)
    const list = known.get(key)
    if (list) list.push(draft)
    else known.set(key, [draft])
  }
  return (draft) => known.get(keyOf(draft)) ?? []
}

const inBase = ({ base }: NewsDraft): NewsPlace | null => base
const inLast = ({ earlier }: NewsDraft): NewsPlace | undefined => earlier.at(-1)

/** Of two points of what is gone in one clause: does one tell all words of the other, of as many texts? Of equal ones the heavier does. */
function holds(other: NewsDraft, draft: NewsDraft): boolean {
  if (other.earlier.length < draft.earlier.length) return false
  const [there, here] = [inLast(other), inLast(draft)]
  if (!there || !here) return false
  const inside = (spans: readonly Span[], [from, to]: Span): boolean => spans.some(([s, e]) => s <= from && to <= e)
  if (!here.spans.every((span) => inside(there.spans, span))) return false
  return !there.spans.every((span) => inside(here.spans, span)) || other.weight > draft.weight
}

const overlap = (x: Span, y: Span): boolean => x[0] < y[1] && y[0] < x[1]

const meet = (x: NewsPlace | null, y: NewsPlace | null): boolean =>
  x !== null && y !== null && x.spans.some((one) => y.spans.some((other) => overlap(one, other)))
