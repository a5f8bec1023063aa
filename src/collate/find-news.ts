/**
 * The news of a comparison, in places: what the later text says in words that no earlier one has, what it no longer
 * says, whose numbers changed, who speaks now and how strongly, what is denied now or no longer, and what went to the front or the back.
 *
 *     2024 against 1998, 2016, 2019
 *     new      双方将共同监测萨维拉河上游冰川的变化        once, though it is new against each of the three
 *     gone     不是军事同盟                               2016 and 2019: a formula, before what one text alone said
 *
 * Nothing is said that the claims table does not allow: of summaries nothing, of what an abridged text lacks nothing.
 * How points are weighed is told in `rank-news.ts`.
 */
import type { WordingAlignment } from '../model/alignment.ts'
import type { NewsFacts, NewsPlace } from '../model/news.ts'
import type { Span } from '../model/span.ts'
import { type HeldUnits, markHeld, weightBetween } from '../reuse/held-units.ts'
import { sameWording } from '../text/same-wording.ts'
import { claimOf } from '../view/claims.ts'
import { isDatedBefore } from '../view/date-order.ts'
import { findDenials } from './find-denials.ts'
import { findMoves } from './find-moves.ts'
import { findNumbers } from './find-numbers.ts'
import { findStanceChanges } from './find-stance-changes.ts'
import { foldReplaced } from './fold-replaced.ts'
import { heldIn, keptInPlace, type TextOfNews } from './held-in.ts'
import type { Against, NewsDraft, NewsGround, NewsOf } from './news-ground.ts'
import { newsLimits } from './news-limits.ts'
import { type OwnWording, ownWording, type Units } from './own-wording.ts'
import { rankNews } from './rank-news.ts'
import { telling } from './telling.ts'
import { toldOnce } from './told-once.ts'

export function findNews(comparison: NewsOf): NewsFacts {
  const { witnesses, texts, alignments } = comparison
  const base = texts.at(-1)!
  const against = alignments.flatMap((alignment, k): readonly Against[] => {
    const [text, witness] = [texts[k], witnesses[k]]
    if (!text || !witness) throw new Error(`assertion: no text for alignment ${k}`)
    if (alignment.kind === 'subject') return []
    return [{ text, witness, alignment, held: heldIn(base, text, { alignment, at: 'b' }) }]
  })
  const ground: NewsGround = { ...comparison, against, base, shown: witnesses.at(-1)! }
  const points =
    against.length === 0 ? [] : rankNews(toldOnce(foldReplaced(ground, found(ground))).map(telling(ground)))
  const words = wordsOf(base)
  const same = witnesses
    .slice(0, -1)
    .flatMap(({ siglum }, k) => (sameWording(wordsOf(texts[k]!), words) ? [siglum] : []))
  return { points, limits: newsLimits(comparison), same }
}

/** All that a text says, labels and headings with it. */
const wordsOf = ({ reuse, clauses }: TextOfNews): string =>
  clauses.map(({ labelSpan, start, end }) => reuse.text.slice(labelSpan?.[0] ?? start, end)).join('\n')

const found = (ground: NewsGround): readonly NewsDraft[] => [
  ...newWording(ground),
  ...goneWording(ground),
  ...findNumbers(ground),
  ...findStanceChanges(ground),
  ...findDenials(ground),
  ...findMoves(ground),
]

/** Marks that come in pairs. */
const PAIRS = ['“”', '‘’', '「」', '『』', '《》', '〈〉', '«»', '（）', '()', '""'] as const

/** The file's span of some units, with the mark before or behind it whose other half lies inside: “灰鸥”演练. */
function spanOf({ reuse }: TextOfNews, [from, to]: Units): Span {
  const { text, index } = reuse
  const span = [index.stream.start[from]!, index.stream.end[to - 1]!] as const
  const inside = (mark: string): number => text.slice(...span).split(mark).length - 1
  const opens = PAIRS.some(
    ([open, close]) => text[span[0] - 1] === open && inside(close!) > (open === close ? 0 : inside(open!)),
  )
  const closes = PAIRS.some(
    ([open, close]) => text[span[1]] === close && inside(open!) > (open === close ? 0 : inside(close!)),
  )
  return [span[0] - (opens ? 1 : 0), span[1] + (closes ? 1 : 0)]
}

/** Pieces with nothing but marks between them are one stretch. */
function place(text: TextOfNews, siglum: string, clause: number, pieces: readonly Units[]): NewsPlace {
  const joined: Units[] = []
  for (const [from, to] of pieces) {
    const before = joined.at(-1)
    if (before && before[1] === from) joined[joined.length - 1] = [before[0], to]
    else joined.push([from, to])
  }
  return { siglum, clause: text.clauses[clause]!.id, spans: joined.map((piece) => spanOf(text, piece)) }
}

const NOTHING = { untold: [], to: null, direction: null } as const

/** Words of the base that stand in no earlier text that can tell. */
function newWording(ground: NewsGround): readonly NewsDraft[] {
  const { base, shown, against, witnesses, reading, notCompared } = ground
  const whole = against.filter(({ witness }) => witness.fidelity === 'full')
  if (whole.length === 0) return []
  const untold = witnesses.slice(0, -1).filter((w) => w.fidelity !== 'full')
  const held = united(against.map((a) => a.held))
  const older = against.some(({ witness }) => isDatedBefore(shown.date, witness.date))
  const only = claimOf({
    ...LONE,
    relation: 'added',
    reading,
    inNone: untold.length === 0 && !older,
    allCompared: notCompared.length === 0,
  })
  const claim = whole.length === 1 || only === 'new_here' || untold.length > 0 ? only : 'in_none_compared'
  return ownWording(
    base,
    { held, kept: united(against.map(({ alignment }) => keptInPlace(base, alignment, 'b'))) },
    against.map(({ text }) => text.reuse.index),
  ).map(
    ({ clause, extent, pieces, weight, amid, light }): NewsDraft => ({
      kind: 'new',
      extent: extent === 'clause' && !standsAlone(ground, clause) ? 'sentence' : extent,
      base: place(base, shown.siglum, clause, pieces),
      earlier: [],
      claim,
      ...NOTHING,
      untold: untold.map((w) => w.siglum),
      weight,
      doubtful: untold.length > 0,
      amid,
      light,
      reworded: false,
    }),
  )
}

/** What a claim hangs on where no wording of a clause stands in the other text, and the other text is whole. */
const LONE = { moved: false, onlyPunctuation: false, carries: false, held: 'none', excerpts: false } as const

/** No earlier text has a counterpart of the base's clause. */
function standsAlone({ base, against }: NewsGround, clause: number): boolean {
  const { id } = base.clauses[clause]!
  return against.every(({ alignment }) => alignment.beads.some((bead) => bead.a.length === 0 && bead.b.includes(id)))
}

function united(all: readonly HeldUnits[]): HeldUnits {
  const held = Uint8Array.from(all[0]!)
  for (const other of all.slice(1)) for (let k = 0; k < held.length; k++) if (other[k] === 1) held[k] = 1
  return held
}

/**
 * Words of earlier texts that the base has not: of the last one all, of the others what two or more of them have. What
 * several have is told apart from what one alone said beside it.
 */
function goneWording(ground: NewsGround): readonly NewsDraft[] {
  const { base, shown, against, reading } = ground
  if (shown.fidelity !== 'full') return []
  const facts: NewsDraft[] = []
  for (let k = against.length - 1; k >= 0; k--) {
    const { text, witness, alignment } = against[k]!
    const { stream } = text.reuse.index
    const held = heldIn(text, base, { alignment, at: 'a' })
    const kept = keptInPlace(text, alignment, 'a')
    // What a later one has as well has been told with it.
    for (const later of against.slice(k + 1)) markFree(text, later.text, held)
    const olderHave = against.slice(0, k).map((older) => {
      const has = new Uint8Array(stream.size)
      markFree(text, older.text, has, held)
      return has
    })
    const last = k === against.length - 1
    const claim = isDatedBefore(shown.date, witness.date)
      ? ('only_in_earlier' as const)
      : claimOf({ ...LONE, relation: 'dropped', reading, inNone: false, allCompared: false })
    const lists: readonly (readonly [readonly OwnWording[], boolean])[] = [
      ...(olderHave.length > 0
        ? [
            [
              ownWording(text, { held: lacking(held, olderHave), kept }, [base.reuse.index], 'set wording'),
              true,
            ] as const,
          ]
        : []),
      ...(last
        ? [
            [
              ownWording(text, { held: olderHave.length > 0 ? united([held, ...olderHave]) : held, kept }, [
                base.reuse.index,
              ]),
              false,
            ] as const,
          ]
        : []),
    ]
    for (const [found, formula] of lists) {
      for (const { clause, extent, pieces, weight, amid, light } of found) {
        const others = formula ? against.slice(0, k).flatMap((older) => placesIn(text, older, pieces)) : []
        facts.push({
          kind: 'gone',
          extent: extent === 'clause' && !dropped(alignment, text.clauses[clause]!.id) ? 'sentence' : extent,
          base: null,
          earlier: [...others, place(text, witness.siglum, clause, pieces)],
          claim,
          ...NOTHING,
          weight,
          doubtful: false,
          amid,
          light,
          reworded: false,
        })
      }
    }
  }
  return facts
}

const dropped = (alignment: WordingAlignment, id: string): boolean =>
  alignment.beads.some((bead) => bead.b.length === 0 && bead.a.includes(id))

/** Marks what `other` has of the units of `text` that are not marked in `except`. */
function markFree(text: TextOfNews, other: TextOfNews, held: HeldUnits, except: HeldUnits = held): void {
  const { stream } = text.reuse.index
  for (let c = 0; c < text.clauses.length; c++) {
    const [first, last] = [stream.first[c]!, stream.first[c + 1]! - 1]
    for (let from = first; from < last; ) {
      if (except[from] === 1) {
        from++
        continue
      }
      let to = from
      while (to < last && except[to] === 0) to++
      markHeld(stream, other.reuse.index, [from, to], held)
      from = to
    }
  }
}

/** 1 for what the base holds or no older text has. */
function lacking(held: HeldUnits, olderHave: readonly HeldUnits[]): HeldUnits {
  const any = united(olderHave)
  return any.map((has, k) => (has === 1 && held[k] === 0 ? 0 : 1))
}

/** Where an older text has the heaviest of some pieces. */
function placesIn(text: TextOfNews, { text: older, witness }: Against, pieces: readonly Units[]): readonly NewsPlace[] {
  const { stream } = text.reuse.index
  const heaviest = [...pieces].sort((x, y) => weightBetween(stream, ...y) - weightBetween(stream, ...x))[0]!
  const found = findUnits(stream.symbol, older, heaviest)
  if (!found) return []
  const clause = older.reuse.index.stream.clause[found[0]]!
  return [place(older, witness.siglum, clause, [found])]
}

/** The first place where these units stand. */
function findUnits(symbol: Int32Array, other: TextOfNews, [from, to]: Units): Units | null {
  const s = other.reuse.index.stream.symbol
  outer: for (let at = 0; at + to - from <= s.length; at++) {
    for (let k = 0; k < to - from; k++) if (s[at + k] !== symbol[from + k]) continue outer
    return [at, at + to - from]
  }
  return null
}
