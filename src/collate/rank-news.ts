/**
 * Which news is told first. Never by what a point is about: by its length and how unlike it is to what any statement
 * says (the weight of its words), by how many texts had it, and by what the text itself makes of it, in its title and
 * outside its numbered parts.
 *
 *     gone, in 2016 and 2019   恢复国际旅客列车     before     gone, in 2019 alone   建立联合工作组
 *     … out of its sentence    不是军事同盟         before     … with its sentence   恢复国际旅客列车
 *     new, and in the title    全面战略伙伴关系     before     new                   互派观察员
 *
 * A second point of a kind weighs less than the first, so that ten points are not ten new clauses: the points stand in
 * the order in which they are told.
 */
import type { NewsFact, NewsKind } from '../model/news.ts'

/**
 * Of a kind, beside a new clause of the same weight. A change of speaker, strength or verb says in two words what a new clause
 * says in forty, and a word that denies in one; a number is read in its phrase; a move has no words of its own.
 */
const OF_KIND: Readonly<Record<NewsKind, number>> = {
  new: 1,
  gone: 0.85,
  numbers: 1,
  speaker: 1.5,
  strength: 1.4,
  verb: 1.2,
  negation: 1.6,
  moved: 0.5,
}
/** What two earlier texts had was set wording; each further one makes it more so. */
const SET_WORDING = 1.6
const FURTHER_TEXT = 0.2
/** A number that changed from text to text is a series, and is watched. */
const SERIES = 0.25
/** The words beside a number, or a stance, weigh no more than this: they are not what changed. */
const BESIDE: Readonly<Partial<Record<NewsKind, number>>> = {
  numbers: 16,
  speaker: 25,
  strength: 25,
  verb: 25,
  negation: 25,
}
/** Of a speaker of a sentence that was otherwise reworded: what is said is not the same thing any more. */
const REWORDED = 0.5
/** What the title says in new words is what the text was signed for. */
const IN_TITLE = 2
/** Outside the numbered parts, where a text has such, stand the occasion, the thanks and the next visit. */
const OCCASION = 0.6
/**
 * Words put into a sentence that stayed, or taken out of it, were weighed one by one: they count as if so many times as
 * long, up to the weight of a short clause.
 */
const AMID = 4
const AMID_AT_MOST = 30
/** A formula that several texts had and whose sentence stayed without it goes before a sentence that went as a whole. */
const FORMULA = 1.25
/** Each further point of one kind weighs so much of what it would. */
const FURTHER_POINT = 0.85

/** What the order hangs on beside the point itself. */
export interface Telling {
  readonly fact: NewsFact
  /** What its words weigh. */
  readonly weight: number
  /** The rest of its sentence stayed. */
  readonly amid: boolean
  /** More of the sentence changed than who says it. */
  readonly reworded: boolean
  readonly inTitle: boolean
  readonly occasion: boolean
}

/** What the same sentence weighs in Han characters, each of which counts, for once in words of a spaced script. */
export const HAN_FOR_SPACED = 2.2

/** Weights rise with the square root of what the words weigh: four times as long is twice as telling. */
function weigh({ fact, weight: own, amid, reworded, inTitle, occasion }: Telling): number {
  const texts = fact.earlier.length
  const weight = amid ? Math.max(own, Math.min(AMID * own, AMID_AT_MOST)) : own
  let told = Math.sqrt(Math.min(weight, BESIDE[fact.kind] ?? weight)) * OF_KIND[fact.kind]
  if (fact.kind === 'speaker' && reworded) told *= REWORDED
  if (fact.kind === 'gone' && texts > 1) told *= (SET_WORDING + FURTHER_TEXT * (texts - 2)) * (amid ? FORMULA : 1)
  if (fact.kind === 'numbers') told *= 1 + SERIES * (texts - 1)
  if (inTitle) told *= IN_TITLE
  if (occasion) told *= OCCASION
  return told
}

/** Most telling first; of equal ones in the order given. */
export function rankNews(found: readonly Telling[]): readonly NewsFact[] {
  const byKind = new Map<NewsKind, NewsFact[]>()
  for (const telling of found) {
    const fact = { ...telling.fact, weight: Math.round(weigh(telling) * 100) / 100 }
    const list = byKind.get(fact.kind)
    if (list) list.push(fact)
    else byKind.set(fact.kind, [fact])
  }
  const lists = [...byKind.values()].map((list) => list.sort((x, y) => y.weight - x.weight))
  // Each kind in its order, the kinds merged by what their next point weighs after those told.
  const told = lists.map(() => 0)
  const next = (k: number): number => (lists[k]![told[k]!]?.weight ?? -1) * FURTHER_POINT ** told[k]!
  const points: NewsFact[] = []
  while (points.length < found.length) {
    let best = 0
    for (let k = 1; k < lists.length; k++) if (next(k) > next(best)) best = k
    points.push(lists[best]![told[best]!]!)
    told[best]!++
  }
  return points
}
