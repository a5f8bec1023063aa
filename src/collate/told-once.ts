/**
 * What one point tells no other tells again.
 *
 *     strength   最严厉地斥责一切偷猎行为        new   最严厉地…，并要没收猎具和船只     →   并要没收猎具和船只
 *     new        到2030年共建十座跨河大桥          numbers   到2030年共建十座跨河大桥           →   new alone
 */
import type { NewsPlace } from '../model/news.ts'
import type { Span } from '../model/span.ts'
import type { NewsDraft } from './news-ground.ts'

export function toldOnce(drafts: readonly NewsDraft[]): readonly NewsDraft[] {
  const stances = byClause(drafts.filter((d) => d.kind === 'speaker' || d.kind === 'strength' || d.kind === 'negation'))
  const fresh = byClause(drafts.filter((d) => d.kind === 'new'))
  return drafts.flatMap((draft): readonly NewsDraft[] => {
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

/** Those in the same clause of the base. */
function byClause(drafts: readonly NewsDraft[]): (draft: NewsDraft) => readonly NewsDraft[] {
  const known = new Map<string, NewsDraft[]>()
  for (const draft of drafts) {
    const clause = draft.base?.clause ?? ''
    const list = known.get(clause)
    if (list) list.push(draft)
    else known.set(clause, [draft])
  }
  return ({ base }) => known.get(base?.clause ?? '') ?? []
}

const overlap = (x: Span, y: Span): boolean => x[0] < y[1] && y[0] < x[1]

const meet = (x: NewsPlace | null, y: NewsPlace | null): boolean =>
  x !== null && y !== null && x.spans.some((one) => y.spans.some((other) => overlap(one, other)))
