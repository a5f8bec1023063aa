/**
 * What went and what came in its place is one point.
 *
 *     通过[有约束力的→指导性]文件
 *     gone 有约束力的, 2016 and 2019     new 指导性     →     gone 有约束力的, and now 指导性
 *
 * The heavier of the two is told, with the words of the other; what several texts had is told as gone.
 */
import type { Bead } from '../model/alignment.ts'
import type { NewsPlace } from '../model/news.ts'
import type { Span } from '../model/span.ts'
import { unitsIn, weightBetween } from '../reuse/held-units.ts'
import { clauseAt } from '../text/clause-at.ts'
import type { TextOfNews } from './held-in.ts'
import type { NewsDraft, NewsGround } from './news-ground.ts'
import { phraseGaps } from './phrase-gaps.ts'

export function foldReplaced(ground: NewsGround, facts: readonly NewsDraft[]): readonly NewsDraft[] {
  const { base, shown, against } = ground
  const gone = facts.filter((f) => f.kind === 'gone' && f.extent === 'words')
  const fresh = facts.filter((f) => f.kind === 'new' && f.extent === 'words')
  const goneIn = byClause(gone, (draft) => draft.earlier)
  const freshIn = byClause(fresh, (draft) => (draft.base ? [draft.base] : []))
  const taken = new Set<NewsDraft>()
  const changed = new Map<NewsDraft, NewsDraft>()
  for (const { text, witness, alignment } of against) {
    for (const bead of alignment.beads) {
      if (bead.doubtful) continue
      for (const { a, b } of bead.variants) {
        if (a[1] === a[0] || b[1] === b[0] || !inOnePhrase(text, a) || !inOnePhrase(base, b)) continue
        const old = goneIn(witness.siglum, text, a).find((f) => !taken.has(f) && lastOf(f.earlier, witness.siglum, a))
        const now = freshIn(shown.siglum, base, b).find((f) => !taken.has(f) && f.base !== null && coversIn(f.base, b))
        if (!old || !now) continue
        taken.add(old)
        taken.add(now)
        const weight = old.weight + now.weight
        const earlier = old.earlier.map((place) => {
          const own = against.find((other) => other.witness.siglum === place.siglum)!.alignment.beads
          const span = place.siglum === witness.siglum ? a : changedAround(own, place)
          return span ? widened(place, span) : place
        })
        const there = widened(now.base!, b)
        const told = old.earlier.length > 1 || old.weight > now.weight ? old : now
        changed.set(told, { ...told, base: there, earlier, weight })
        changed.set(told === old ? now : old, told)
      }
    }
  }
  return facts.flatMap((f) => {
    const to = changed.get(f)
    if (!to) return [f.extent === 'words' && (f.kind === 'gone' || f.kind === 'new') ? inPlaceOf(f, ground) : f]
    return to.kind === f.kind ? [to] : []
  })
}

/**
 * What went, or came, with the words of the other text in whose place it stands, though those weigh too little to be a
 * point: 研究设立…, and now 启动. Only where the variant is the point: a piece of a longer one stands in nothing's place
 * by itself; and where those words went nowhere else.
 */
function inPlaceOf(draft: NewsDraft, { base, shown, against }: NewsGround): NewsDraft {
  const gone = draft.kind === 'gone'
  const place = gone ? draft.earlier.at(-1) : draft.base
  const span = place?.spans[0]
  if (
    !place ||
    !span ||
    place.spans.length > 1 ||
    draft.light ||
    (gone ? draft.base !== null : draft.earlier.length > 0)
  )
    return draft
  for (const { text, witness, alignment } of [...against].reverse()) {
    if (gone && witness.siglum !== place.siglum) continue
    const [own, other] = gone ? [text, base] : [base, text]
    for (const bead of alignment.beads) {
      if (bead.doubtful || !bead[gone ? 'a' : 'b'].includes(place.clause)) continue
      for (const { a, b } of bead.variants) {
        const [mine, beside] = gone ? [a, b] : [b, a]
        if (a[1] === a[0] || b[1] === b[0] || !isMostOf(own, mine, span)) continue
        if (!inOnePhrase(text, a) || !inOnePhrase(base, b)) continue
        const { stream } = other.reuse.index
        const clause = other.clauses[clauseAt(other.clauses, beside[0])]
        if (!clause || weightBetween(stream, ...unitsIn(stream, beside)) < LEAST_BESIDE) continue
        if (alignment.passages.some((p) => overlaps(p[gone ? 'b' : 'a'], beside))) continue
        const there: NewsPlace = { siglum: gone ? shown.siglum : witness.siglum, clause: clause.id, spans: [beside] }
        return gone ? { ...draft, base: there } : { ...draft, earlier: [there] }
      }
    }
  }
  return draft
}

const overlaps = (x: Span, y: Span): boolean => x[0] < y[1] && y[0] < x[1]

/** What stands in a point's place weighs so much at least: a word that says something. */
const LEAST_BESIDE = 2
/** Of the words of a point the variant has so many letters at least. */
const MOST_OF_POINT = 0.8

function isMostOf({ reuse }: TextOfNews, span: Span, [start, end]: Span): boolean {
  const letters = (from: number, to: number): number => reuse.text.slice(from, to).replace(/\s/gu, '').length
  const [from, to] = [Math.max(span[0], start), Math.min(span[1], end)]
  return to > from && letters(from, to) >= MOST_OF_POINT * letters(start, end)
}

/** The drafts that have a place in the clause that holds a span. */
function byClause(drafts: readonly NewsDraft[], placesOf: (draft: NewsDraft) => readonly NewsPlace[]) {
  const known = new Map<string, NewsDraft[]>()
  for (const draft of drafts) {
    for (const { siglum, clause } of placesOf(draft)) {
      const list = known.get(`${siglum} ${clause}`)
      if (list) list.push(draft)
      else known.set(`${siglum} ${clause}`, [draft])
    }
  }
  return (siglum: string, { clauses }: TextOfNews, span: Span): readonly NewsDraft[] =>
    known.get(`${siglum} ${clauses[clauseAt(clauses, span[0])]?.id}`) ?? []
}

/** A part of one phrase: what is a phrase, or more, was written anew, and stands in nothing's place. */
function inOnePhrase({ reuse }: TextOfNews, span: Span): boolean {
  const { stream } = reuse.index
  const gaps = phraseGaps(stream)
  const [from, to] = unitsIn(stream, span)
  for (let k = from + 1; k < to; k++) if (gaps[k] === 1) return false
  const ends = to >= stream.size || stream.symbol[to]! < 0 || gaps[to] === 1
  return to > from && !(gaps[from] === 1 && ends)
}

const lastOf = (places: readonly NewsPlace[], siglum: string, span: Span): boolean =>
  places.some((p) => p.siglum === siglum && coversIn(p, span))

/** What is marked as changed around a place, against its own text. */
const changedAround = (beads: readonly Bead[], place: NewsPlace): Span | undefined =>
  beads
    .flatMap((bead) => bead.variants)
    .find(({ a }) => a[1] > a[0] && place.spans.every((span) => span[0] >= a[0] && span[1] <= a[1]))?.a

/** 约束力 of [有约束力的→指导性]: what is marked as changed is told whole. */
const widened = (place: NewsPlace, [start, end]: Span): NewsPlace => {
  const [from, to] = [place.spans[0]![0], place.spans.at(-1)![1]]
  return from >= start && to <= end ? { ...place, spans: [[start, end]] } : place
}

/** All of the words lie in the span, or it in them. */
const coversIn = ({ spans }: NewsPlace, [start, end]: Span): boolean => {
  const [from, to] = [spans[0]![0], spans.at(-1)![1]]
  return (from >= start && to <= end) || (from <= start && to >= end)
}
