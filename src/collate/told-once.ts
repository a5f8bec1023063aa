/**
 * What one point tells no other tells again.
 *
 *     strength   最严厉地斥责一切偷猎行为        new   最严厉地…，并要没收猎具和船只     →   并要没收猎具和船只
 *     gone       双方对局势表示严重关切            gone  …严重关切，of the same place     →   the first alone
 *     new        到2030年共建十座跨河大桥          numbers   到2030年共建十座跨河大桥           →   new alone
 */
import type { NewsKind, NewsPlace } from '../model/news.ts'
import type { Span } from '../model/span.ts'
import type { NewsDraft } from './news-ground.ts'

export function toldOnce(drafts: readonly NewsDraft[]): readonly NewsDraft[] {
  const stances = inClause(
    drafts.filter((d) => STANCES.has(d.kind)),
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
  const numbers = drafts.filter((d) => d.kind === 'numbers')
  const numbersIn = inClause(numbers, inBase)
  const numbersOut = inClause(numbers, inLast)
  return drafts.flatMap((draft): readonly NewsDraft[] => {
    // What is told for its number alone is told with the phrase that stayed, where one did.
    if (draft.light && draft.kind === 'new' && numbersIn(draft).some((n) => meet(n.base, draft.base))) return []
    if (
      draft.light &&
      draft.kind === 'gone' &&
      numbersOut(draft).some((n) => meet(inLast(n) ?? null, inLast(draft) ?? null))
    )
      return []
    // 设立总额5亿元的基金 and 将基金总额增至八亿元: what went and what came stand in the two phrases of one number.
    if (draft.extent === 'words' && (draft.kind === 'new' || draft.kind === 'gone')) {
      const same = (draft.kind === 'new' ? numbersIn(draft) : numbersOut(draft)).some(
        (n) =>
          (draft.kind === 'new' ? within(draft.base, n.base) : within(inLast(draft), inLast(n))) &&
          fresh(n).some((d) => within(d.base, n.base)) &&
          gone(n).some((d) => d.extent === 'words' && within(inLast(d), inLast(n))),
      )
      if (same) return []
    }
    if (draft.kind === 'gone') return gone(draft).some((other) => other !== draft && holds(other, draft)) ? [] : [draft]
    // A sentence that is denied now, and told whole, tells its numbers.
    if (
      draft.kind === 'numbers' &&
      stances(draft).some(
        (d) => d.kind === 'negation' && within(draft.base, d.base) && within(inLast(draft), inLast(d)),
      )
    )
      return []
    if (draft.kind === 'numbers') return toldByWords(draft, { fresh: fresh(draft), gone: gone(draft) }) ? [] : [draft]
    // Another verb is told where its sentence is not told for more.
    if (draft.kind === 'verb' && fresh(draft).some((other) => other.extent !== 'words' && meet(draft.base, other.base)))
      return []
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

const STANCES: ReadonlySet<NewsKind> = new Set(['speaker', 'strength', 'verb', 'negation'])

/** Of the phrase of a number: where so much of it is told as new, the number is told with it. */
const MOSTLY_NEW = 0.6

/**
 * Do points of what is new, or gone, tell all numbers of a draft? Where one number followed another they do not: the
 * earlier one would be lost, but where hardly anything stayed beside it.
 */
function toldByWords(
  { figures, base }: NewsDraft,
  { fresh, gone }: { readonly fresh: readonly NewsDraft[]; readonly gone: readonly NewsDraft[] },
): boolean {
  if (!figures) return false
  const told = (places: readonly (NewsPlace | null | undefined)[], siglum: string | null, span: Span): boolean =>
    places.some((p) => p && (siglum === null || p.siglum === siglum) && p.spans.some((other) => overlap(span, other)))
  const [inFresh, inGone] = [fresh.filter((d) => !d.light).map(inBase), gone.filter((d) => !d.light).map(inLast)]
  if (figures.base.length > 0 && figures.earlier.length > 0) return shareOf(base, inFresh) >= MOSTLY_NEW
  if (figures.base.length > 0) return figures.base.every((span) => told(inFresh, null, span))
  return figures.earlier.every(({ siglum, spans }) => spans.every((span) => told(inGone, siglum, span)))
}

function shareOf(place: NewsPlace | null, told: readonly (NewsPlace | null)[]): number {
  const lengths = (place?.spans ?? []).map(([start, end]) => {
    const covered = told
      .flatMap((p) => p?.spans ?? [])
      .map((t) => Math.max(0, Math.min(end, t[1]) - Math.max(start, t[0])))
    return [covered.reduce((sum, n) => sum + n, 0), end - start] as const
  })
  return (
    lengths.reduce((sum, [n]) => sum + n, 0) /
    Math.max(
      1,
      lengths.reduce((sum, [, n]) => sum + n, 0),
    )
  )
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

/** Do all words of one place stand in those of the other? */
const within = (one: NewsPlace | null | undefined, other: NewsPlace | null | undefined): boolean =>
  Boolean(one && other) &&
  one!.siglum === other!.siglum &&
  one!.spans.every(([from, to]) => other!.spans.some(([start, end]) => start <= from && to <= end))

const meet = (x: NewsPlace | null, y: NewsPlace | null): boolean =>
  x !== null && y !== null && x.spans.some((one) => y.spans.some((other) => overlap(one, other)))
