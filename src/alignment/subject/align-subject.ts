/**
 * Which clauses speak of the same point as which items of a digest.
 *
 *     双方重申“核战争打不赢也打不得” …          五核国声明：欢迎……减少核战争风险        → strong: 核战争, 五核国 …
 *     反对搞针对特定国家的小圈子                不针对第三国：条约不针对任何第三国。      → nothing: near in words, not in sense
 *
 * A digest is not the document's words, so nothing is said of wording. A link rests on shared notions of the field
 * (`subject-lexicon.ts`: set phrases with their synonyms, in three languages) and on rare words beside them. What
 * every text of the genre says (双方, 重申, 合作) rests in no row and weighs nothing.
 */
import type { Clause, DigestItem, Echo, Lang, SharedTerm, Span } from '../../model/index.ts'
import { type GramUnit, gramCandidates, gramUnits, sharedStretches } from './subject-grams.ts'
import { NOTIONS } from './subject-lexicon.ts'
import { findNotions, type PlainText, plainText, spanOf } from './subject-notions.ts'

export interface SubjectSide {
  readonly text: string
  readonly clauses: readonly Clause[]
  /** A digest's points, one for each clause that is no heading, in the same order; null for a text of clauses. */
  readonly items: readonly DigestItem[] | null
  readonly lang: Lang
}

/**
 * From here on an echo is strong: one notion that is a point of its own, or two that each stand in many texts.
 * Set so that a set phrase alone (0.5), which may be an attribute of another subject, is not enough.
 */
export const STRONG = 0.6
/** Below, two texts share a word and no subject: one set phrase in passing, or a name. */
export const WEAK = 0.35

/** A notion that a digest item merely mentions, beside what it turns on. */
const MENTIONED = 0.85
/** A notion that heads the item (题) is its subject: up to so much more, by the share of the heading that it fills. */
const HEADING_BONUS = 0.6
/** … but a notion that turns up with many subjects (民主, 国情) makes none of them by heading an item. */
const HEADING_FLOOR = 0.35
/** A notion in more than this share of a side's clauses parts none of them from the others. */
const COMMON_SHARE = 0.25
/** … which needs this many clauses to be seen. */
const COMMON_CLAUSES = 8
/** Scale from the weight of rare grams to a score: some dozen rare characters of a short text are a point of its own. */
const GRAM_SCALE = 0.07
/** Rare words count in full from this share of the shorter text's rare words on; a long text shares some by chance. */
const GRAM_SHARE = 0.25
/** Places of one notion in one clause that are kept apart from rare words. */
const PLACES_LIMIT = 20
/** What one echo can reach: never certain. */
const CEILING = 0.99
/** A digest item's heading ends at its first colon within so many characters. */
const HEADING_LIMIT = 40

interface Unit {
  readonly clause: Clause
  readonly text: string
  readonly plain: PlainText
  /** Places by notion. */
  readonly notions: ReadonlyMap<number, readonly Span[]>
  /** How far a digest item turns on a notion; null in a text of clauses, where that is not said. */
  readonly standing: ((notion: number) => number) | null
}

/**
 * Echoes between two sides, in order of b's clauses, then a's; many to many. Swapping the sides mirrors them.
 * Nothing is said of headings. For a given lexicon, linear in the texts' length plus the pairs that share something.
 */
export function alignSubject(a: SubjectSide, b: SubjectSide): readonly Echo[] {
  const unitsA = units(a)
  const unitsB = units(b)
  const common = commonNotions(unitsA, unitsB)
  const sameScript = (a.lang === 'zh') === (b.lang === 'zh') && a.lang === b.lang
  const grams = sameScript
    ? gramUnits(
        unitsA.map((u) => u.plain),
        unitsB.map((u) => u.plain),
      )
    : null
  const candidates = new Set(grams ? gramCandidates(grams.a, grams.b) : [])
  for (const pair of notionCandidates(unitsA, unitsB)) candidates.add(pair)
  const echoes: { readonly at: number; readonly echo: Echo }[] = []
  for (const pair of candidates) {
    const i = Math.floor(pair / unitsB.length)
    const j = pair % unitsB.length
    const echo = echoOf(unitsA[i]!, unitsB[j]!, grams ? [grams.a[i]!, grams.b[j]!] : null, common)
    if (echo) echoes.push({ at: j * unitsA.length + i, echo })
  }
  return echoes.sort((x, y) => x.at - y.at).map((x) => x.echo)
}

function units(side: SubjectSide): readonly Unit[] {
  const clauses = side.clauses.filter((c) => c.kind === 'clause')
  const items = itemsOf(side, clauses)
  return clauses.map((clause, k) => {
    const plain = plainText(side.text, clause.start, clause.end)
    const notions = new Map<number, Span[]>()
    for (const { notion, span } of findNotions(plain, side.lang)) {
      const spans = notions.get(notion)
      if (spans) spans.push(span)
      else notions.set(notion, [span])
    }
    const item = items?.[k]
    return {
      clause,
      text: side.text,
      plain,
      notions,
      standing: item === undefined ? null : standings(side, clause, item, notions),
    }
  })
}

/** Items by place where there is one for each clause, else by heading; undefined for a text of clauses. */
function itemsOf(side: SubjectSide, clauses: readonly Clause[]): readonly (DigestItem | null)[] | null {
  const { items } = side
  if (items === null) return null
  if (items.length === clauses.length) return items
  const byTopic = new Map(items.map((item) => [item.topic, item]))
  return clauses.map((c) => byTopic.get(headingOf(side.text, c).trim()) ?? null)
}

function headingOf(text: string, clause: Clause): string {
  const m = /^[^：:\n]{1,40}(?=[：:])/u.exec(
    text.slice(clause.start, Math.min(clause.end, clause.start + HEADING_LIMIT + 1)),
  )
  return m ? m[0] : ''
}

function standings(
  side: SubjectSide,
  clause: Clause,
  item: DigestItem | null,
  notions: ReadonlyMap<number, readonly Span[]>,
): (notion: number) => number {
  const heading = headingOf(side.text, clause)
  const headingEnd = clause.start + heading.length
  const listed = new Set<number>()
  for (const term of item?.terms ?? []) {
    for (const place of findNotions(plainText(term, 0, term.length), side.lang)) listed.add(place.notion)
  }
  return (notion) => {
    const inHeading = (notions.get(notion) ?? []).filter(([, end]) => end <= headingEnd)
    if (inHeading.length > 0 && (NOTIONS[notion]?.weight ?? 0) >= HEADING_FLOOR) {
      const filled = inHeading.reduce((sum, [start, end]) => sum + end - start, 0) / heading.length
      return 1 + HEADING_BONUS * Math.min(1, filled)
    }
    return inHeading.length > 0 || listed.has(notion) ? 1 : MENTIONED
  }
}

/** Notions that stand in a large share of a side, with what is left of their weight. */
function commonNotions(a: readonly Unit[], b: readonly Unit[]): ReadonlyMap<number, number> {
  const left = new Map<number, number>()
  for (const side of [a, b]) {
    if (side.length < COMMON_CLAUSES) continue
    const df = new Map<number, number>()
    for (const unit of side) for (const n of unit.notions.keys()) df.set(n, (df.get(n) ?? 0) + 1)
    for (const [notion, count] of df) {
      const share = count / side.length
      if (share > COMMON_SHARE) left.set(notion, Math.min(left.get(notion) ?? 1, COMMON_SHARE / share))
    }
  }
  return left
}

function notionCandidates(a: readonly Unit[], b: readonly Unit[]): readonly number[] {
  const holders = new Map<number, number[]>()
  b.forEach((unit, j) => {
    for (const notion of unit.notions.keys()) {
      const list = holders.get(notion)
      if (list) list.push(j)
      else holders.set(notion, [j])
    }
  })
  const pairs: number[] = []
  a.forEach((unit, i) => {
    for (const notion of unit.notions.keys()) for (const j of holders.get(notion) ?? []) pairs.push(i * b.length + j)
  })
  return pairs
}

function echoOf(
  a: Unit,
  b: Unit,
  grams: readonly [GramUnit, GramUnit] | null,
  common: ReadonlyMap<number, number>,
): Echo | null {
  const shared: (SharedTerm & { readonly weight: number })[] = []
  let apart = 1 // how likely it is that they speak of different things, each piece of evidence taken by itself
  for (const [notion, spansA] of a.notions) {
    const spansB = b.notions.get(notion)
    if (!spansB) continue
    const weight = Math.min(
      CEILING,
      (NOTIONS[notion]?.weight ?? 0) * standingOf(a, b, notion) * (common.get(notion) ?? 1),
    )
    apart *= 1 - weight
    shared.push({ a: quoted(a, longest(spansA)), b: quoted(b, longest(spansB)), weight })
  }
  if (grams) {
    const [ga, gb] = grams
    const taken = { a: sharedSpans(a, b), b: sharedSpans(b, a) }
    const stretches = sharedStretches(ga, gb, (side, from, to) => isFree(side === 'a' ? a : b, taken[side], from, to))
    const mass = stretches.reduce((sum, s) => sum + s.weight, 0)
    const share = mass / Math.max(1, Math.min(ga.mass, gb.mass))
    apart *= 1 - (1 - Math.exp(-GRAM_SCALE * mass)) * Math.min(1, share / GRAM_SHARE)
    for (const s of stretches) {
      shared.push({ a: spanOf(a.plain, s.a[0], s.a[1]), b: spanOf(b.plain, s.b[0], s.b[1]), weight: 0 })
    }
  }
  const score = Math.min(CEILING, 1 - apart)
  if (score < WEAK) return null
  return {
    a: a.clause.id,
    b: b.clause.id,
    strength: score >= STRONG ? 'strong' : 'weak',
    score: Math.round(score * 1000) / 1000,
    terms: withoutInner(shared),
  }
}

/** Between two digests the lower standing counts: what heads one and is an aside of the other is not their subject. */
function standingOf(a: Unit, b: Unit, notion: number): number {
  const inA = a.standing?.(notion) ?? null
  const inB = b.standing?.(notion) ?? null
  if (inA === null || inB === null) return inA ?? inB ?? 1
  return Math.min(inA, inB)
}

/** Of a notion's places in one clause, the fullest form, and the first of those. */
const longest = (spans: readonly Span[]): Span =>
  spans.reduce((best, s) => (s[1] - s[0] > best[1] - best[0] ? s : best))

/** A term that opens a quotation takes its closing mark along: 高人一等的“民主”. */
function quoted(unit: Unit, [start, end]: Span): Span {
  const inside = unit.text.slice(start, end)
  for (const marks of QUOTES) {
    const open = marks.charAt(0)
    const close = marks.charAt(1)
    const opened = inside.lastIndexOf(open)
    if (opened >= 0 && !inside.slice(opened + 1).includes(close) && unit.text[end] === close && end < unit.clause.end) {
      return [start, end + 1]
    }
  }
  return [start, end]
}

const QUOTES = ['“”', '‘’', '「」', '『』', '《》', '〈〉', '«»', '„“'] as const

/** Every place of a notion that the other unit shares: rare words inside are no further evidence. */
const sharedSpans = (unit: Unit, other: Unit): readonly Span[] =>
  [...unit.notions].flatMap(([notion, spans]) => (other.notions.has(notion) ? spans.slice(0, PLACES_LIMIT) : []))

function isFree(unit: Unit, taken: readonly Span[], from: number, to: number): boolean {
  const [start, end] = spanOf(unit.plain, from, to)
  return taken.every(([s, e]) => end <= s || start >= e)
}

/** Terms in order of side b, then a; one that lies inside another on both sides is left out. */
function withoutInner(terms: readonly SharedTerm[]): readonly SharedTerm[] {
  const inside = (x: Span, y: Span): boolean => x[0] >= y[0] && x[1] <= y[1]
  const kept = terms.filter(
    (t, k) =>
      !terms.some(
        (u, l) => l !== k && inside(t.a, u.a) && inside(t.b, u.b) && (!(inside(u.a, t.a) && inside(u.b, t.b)) || l < k),
      ),
  )
  return kept
    .map(({ a, b }) => ({ a, b }))
    .sort((x, y) => x.b[0] - y.b[0] || x.b[1] - y.b[1] || x.a[0] - y.a[0] || x.a[1] - y.a[1])
}
