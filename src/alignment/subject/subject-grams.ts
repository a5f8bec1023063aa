/**
 * Words that two texts share beside the notions of the lexicon.
 *
 *     养护北海鳕鱼资源   and   北海鳕鱼资源的养护   share   北海鳕鱼资源, 养护
 *
 * Stretches of three Han characters or more, or of a word or more of a spaced script, weighted by how rare their
 * grams are: in the pair of texts and in the fixed background of the genre. What every clause says weighs nothing.
 */

import { backgroundShare } from '../../text/background.ts'
import { eachFeature } from '../../text/each-feature.ts'
import { hanWords } from '../../text/han-borders.ts'
import type { PlainText } from './subject-notions.ts'

/** A stretch of both texts, in offsets of their plain texts. */
export interface SharedStretch {
  readonly a: readonly [from: number, to: number]
  readonly b: readonly [from: number, to: number]
  readonly weight: number
}

type Both = Pick<SharedStretch, 'a' | 'b'>

/** Characters around a stretch that are read to find the borders of its words. */
const CONTEXT = 32
/**
 * Names that stand in every clause of someone's statement, and dates: their grams are rare in the background and say
 * nothing of the subject. A row a language.
 */
const STOCK =
  /[\u4e00-\u9fff]{2,3}人民共和国|[\u4e00-\u9fff]{2,4}(?:共和国|联邦)|俄罗斯|中华人民|(?:二〇|[12]\d)[\d〇一二三四五六七八九]{2}年|\d{1,2}月\d{1,2}日|(?:российск\p{L}*|китайск\p{L}*|народн\p{L}*) (?:федераци\p{L}*|республик\p{L}*)|китайск\p{L}* народн\p{L}*|(?:russian federation|people.?s republic of china)/gu

/** Imagined clauses that the background stands for: with two short texts it decides, with long ones they do. */
const BACKGROUND_CLAUSES = 100
/** A gram below this weight is boilerplate: one that is met in a sixth of all clauses. */
const COMMON_WEIGHT = 2
/** A word of a spaced script says as much as some two pairs of Han characters. */
const WORD_FACTOR = 2
/** A Han stretch that weighs less is chance: some four rare characters. */
const HAN_WEIGHT = 4
/** A word of a spaced script, or a number, shorter than this tells nothing by itself. */
const WORD_LENGTH = 4
/** Shorter shared Han stretches are chance: half of a word. */
const HAN_LENGTH = 3
/** A stretch whose grams weigh less on average is boilerplate with a seam: 国际|关系, 双方|指出. */
const DENSITY = 0.7
/** A gram in more units than this leads to no candidates, so that the work stays linear. */
const POSTINGS_LIMIT = 200

interface Gram {
  readonly from: number
  readonly to: number
  readonly weight: number
}

export interface GramUnit {
  readonly plain: PlainText
  /** Feature hash to its places, rare ones alone. */
  readonly grams: ReadonlyMap<number, readonly Gram[]>
  /** Sum of the weights of different rare grams. */
  readonly mass: number
}

/** The rare grams of all units of two sides, weighted over both. */
export function gramUnits(
  a: readonly PlainText[],
  b: readonly PlainText[],
): { readonly a: readonly GramUnit[]; readonly b: readonly GramUnit[] } {
  const df = new Map<number, number>()
  const words = new Set<number>()
  const read = (plain: PlainText): Map<number, [number, number][]> => {
    const places = new Map<number, [number, number][]>()
    const stock = [...plain.text.matchAll(STOCK)].map((m) => [m.index, m.index + m[0].length] as const)
    let next = 0
    eachFeature(plain.text, (hash, from, to, pair) => {
      while (next < stock.length && stock[next]![1] <= from) next++
      if ((stock[next]?.[0] ?? Number.POSITIVE_INFINITY) < to) return
      // A Han character by itself says too little.
      if (!pair && plain.text.charCodeAt(from) >= 0x2e80) return
      if (!pair) words.add(hash)
      const list = places.get(hash)
      if (list) list.push([from, to])
      else places.set(hash, [[from, to]])
    })
    for (const hash of places.keys()) df.set(hash, (df.get(hash) ?? 0) + 1)
    return places
  }
  const places = [a.map(read), b.map(read)] as const
  const total = a.length + b.length + BACKGROUND_CLAUSES
  const unit = (plain: PlainText, grams: Map<number, [number, number][]>): GramUnit => {
    const rare = new Map<number, readonly Gram[]>()
    let mass = 0
    for (const [hash, list] of grams) {
      const weight =
        (words.has(hash) ? WORD_FACTOR : 1) *
        (Math.log(1 + total / ((df.get(hash) ?? 0) + BACKGROUND_CLAUSES * backgroundShare(hash))) - COMMON_WEIGHT)
      if (weight <= 0) continue
      mass += weight
      rare.set(
        hash,
        list.map(([from, to]) => ({ from, to, weight })),
      )
    }
    return { plain, grams: rare, mass }
  }
  return {
    a: a.map((plain, k) => unit(plain, places[0][k]!)),
    b: b.map((plain, k) => unit(plain, places[1][k]!)),
  }
}

/** Pairs of units, as `i * b.length + j`, that share a rare gram. */
export function gramCandidates(a: readonly GramUnit[], b: readonly GramUnit[]): ReadonlySet<number> {
  const postings = new Map<number, number[]>()
  b.forEach((unit, j) => {
    for (const hash of unit.grams.keys()) {
      const list = postings.get(hash)
      if (list) list.push(j)
      else postings.set(hash, [j])
    }
  })
  const pairs = new Set<number>()
  a.forEach((unit, i) => {
    for (const hash of unit.grams.keys()) {
      const list = postings.get(hash)
      if (list && list.length <= POSTINGS_LIMIT) for (const j of list) pairs.add(i * b.length + j)
    }
  })
  return pairs
}

/**
 * The shared stretches of two units, longest weight first, none overlapping on a side. `free` tells places that no
 * notion has already claimed. Linear in the number of rare grams and their repeats.
 */
export function sharedStretches(
  a: GramUnit,
  b: GramUnit,
  free: (side: 'a' | 'b', from: number, to: number) => boolean,
): readonly SharedStretch[] {
  const found: SharedStretch[] = []
  for (const [hash, places] of a.grams) {
    if (found.length >= FOUND_LIMIT) break
    const others = b.grams.get(hash)
    if (!others) continue
    for (const p of places.slice(0, REPEATS_LIMIT)) {
      for (const q of others.slice(0, REPEATS_LIMIT)) {
        const stretch = atWordBorders(a.plain.text, b.plain.text, widen(a.plain.text, b.plain.text, p, q))
        if (!stretch) continue
        const han = isHan(a.plain.text.charCodeAt(stretch.a[0]))
        const long = stretch.a[1] - stretch.a[0] >= (han ? HAN_LENGTH : WORD_LENGTH)
        if (long && free('a', ...stretch.a) && free('b', ...stretch.b)) found.push({ ...stretch, weight: 0 })
      }
    }
  }
  const weighed = found
    .map((s) => ({ ...s, ...weightOf(a, s.a) }))
    .filter((s) => s.weight >= DENSITY * s.grams && (s.weight >= HAN_WEIGHT || !isHan(a.plain.text.charCodeAt(s.a[0]))))
  weighed.sort((x, y) => y.weight - x.weight || x.a[0] + x.b[0] - y.a[0] - y.b[0])
  const kept: SharedStretch[] = []
  for (const s of weighed) {
    if (kept.some((k) => (s.a[0] < k.a[1] && k.a[0] < s.a[1]) || (s.b[0] < k.b[1] && k.b[0] < s.b[1]))) continue
    kept.push({ a: s.a, b: s.b, weight: s.weight })
    if (kept.length >= STRETCHES_LIMIT) break
  }
  return kept
}

/** Places of one gram in one clause that are tried. */
const REPEATS_LIMIT = 4
/** Stretches of one pair that are looked at: only clauses of a book's length have more. */
const FOUND_LIMIT = 1000
/** Stretches of one pair that are kept. */
const STRETCHES_LIMIT = 12

/** The longest equal stretch around two places of one gram, cut at punctuation; whole words in spaced scripts. */
function widen(a: string, b: string, p: Gram, q: Gram): Both {
  if (p.to - p.from !== q.to - q.from || a.slice(p.from, p.to) !== b.slice(q.from, q.to)) {
    return { a: [p.from, p.to], b: [q.from, q.to] } // the same stems with different endings
  }
  const han = a.charCodeAt(p.from) >= 0x2e80
  if (!han) return { a: [p.from, p.to], b: [q.from, q.to] }
  let left = 0
  while (a[p.from - left - 1] === b[q.from - left - 1] && isHan(a.charCodeAt(p.from - left - 1))) left++
  let right = 0
  while (a[p.to + right] === b[q.to + right] && isHan(a.charCodeAt(p.to + right))) right++
  return { a: [p.from - left, p.to + right], b: [q.from - left, q.to + right] }
}

/** Cuts a Han stretch back to borders of words in both texts (单|边主义 and 多|边主义 share no word); null where nothing is left. */
function atWordBorders(a: string, b: string, stretch: Both): Both | null {
  if (!isHan(a.charCodeAt(stretch.a[0]))) return stretch
  const inA = bordersAround(a, stretch.a)
  const inB = bordersAround(b, stretch.b)
  const shared = [...inA].filter((x) => inB.has(x))
  if (shared.length < 2) return null
  const from = shared.reduce((x, y) => Math.min(x, y))
  const to = shared.reduce((x, y) => Math.max(x, y))
  return {
    a: [stretch.a[0] + from, stretch.a[0] + to],
    b: [stretch.b[0] + from, stretch.b[0] + to],
  }
}

/** Borders of words from a stretch's start to its end, counted from its start. */
function bordersAround(text: string, [from, to]: readonly [number, number]): ReadonlySet<number> {
  let start = from
  while (start > 0 && from - start < CONTEXT && isHan(text.charCodeAt(start - 1))) start--
  let end = to
  while (end < text.length && end - to < CONTEXT && isHan(text.charCodeAt(end))) end++
  const borders = new Set<number>()
  const note = (at: number): void => {
    if (start + at >= from && start + at <= to) borders.add(start + at - from)
  }
  note(0)
  for (const word of hanWords(text.slice(start, end))) note(word.end)
  return borders
}

const isHan = (c: number): boolean => c >= 0x3400 && c <= 0x9fff

/** What the rare grams inside a stretch weigh together, and how many grams of its kind it has. */
function weightOf(
  unit: GramUnit,
  [from, to]: readonly [number, number],
): { readonly weight: number; readonly grams: number } {
  let weight = 0
  let grams = 0
  eachFeature(unit.plain.text.slice(from, to), (hash, at, _end, pair) => {
    if (!pair && unit.plain.text.charCodeAt(from + at) >= 0x2e80) return
    weight += unit.grams.get(hash)?.[0]?.weight ?? 0
    grams++
  })
  return { weight, grams }
}
