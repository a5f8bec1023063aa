/**
 * Which sentences of a bead belong together.
 *
 *     a: 双方愿扩大贸易。双方将设立委员会。      b: 双方将设立联合委员会。双方愿扩大贸易。
 *     → a2–b1 and a1–b2, one of them moved
 *
 * Groups in order by dynamic programming over shared weight (as W. Gale and K. Church, "A program for aligning
 * sentences", 1993, with words for lengths), up to three sentences against one; then, of what is left, sentences
 * that are nearly the same are moved ones.
 */
import type { Unit } from './unit.ts'

/** Share of the smaller side's weight that two sentences must have in common to belong together. */
const LIKE = 0.4
/** The same for a sentence out of order, of the larger side's weight: a wrong claim is worse than none. */
const MOVED_LIKE = 0.65
/** Weight below which a sentence is too short to be called moved. */
const MOVED_WEIGHT = 6
/** Most sentences on one side of a group. */
const GROUP = 3
/** Cells of the table; a longer pair is paired word by word as one stretch. */
const MOST_CELLS = 10_000
/** What each further sentence of a group must bring, so that a lone match is not widened for a few common words. */
const WIDENING = 0.4

/** Sentences a[a0, a1) and b[b0, b1) belong together; one side may be empty. */
export interface SentenceGroup {
  readonly a0: number
  readonly a1: number
  readonly b0: number
  readonly b1: number
}

export interface SentenceGroups {
  /** In order on both sides, covering all sentences but `moved`, which stand in groups with one side empty. */
  readonly groups: readonly SentenceGroup[]
  /** Pairs of single sentences out of order: [a, b]. */
  readonly moved: readonly (readonly [number, number])[]
}

type Bag = ReadonlyMap<number, number>

interface SentenceUnits {
  readonly bag: Bag
  readonly weight: number
}

/** How often each unit stands in a sentence. */
function bagOf(units: readonly Unit[], from: number, to: number): SentenceUnits {
  const bag = new Map<number, number>()
  let weight = 0
  for (let i = from; i < to; i++) {
    const unit = units[i]!
    bag.set(unit.id, (bag.get(unit.id) ?? 0) + 1)
    weight += unit.weight
  }
  return { bag, weight }
}

function shared(x: Bag, y: Bag, weights: readonly number[]): number {
  const [small, large] = x.size < y.size ? [x, y] : [y, x]
  let sum = 0
  for (const [id, count] of small) {
    const other = large.get(id)
    if (other !== undefined) sum += Math.min(count, other) * weights[id]!
  }
  return sum
}

/** What `one` shares with several sentences taken together, `but` one of them. */
function sharedWithMany(
  many: readonly SentenceUnits[],
  but: SentenceUnits | null,
  one: SentenceUnits,
  weights: readonly number[],
): number {
  let sum = 0
  for (const [id, count] of one.bag) {
    let theirs = 0
    for (const part of many) if (part !== but) theirs += part.bag.get(id) ?? 0
    if (theirs > 0) sum += Math.min(count, theirs) * weights[id]!
  }
  return sum
}

/** One side as its units, and where those of each sentence begin; the last entry is how many units there are. */
export interface UnitsBySentence {
  readonly units: readonly Unit[]
  readonly starts: readonly number[]
}

/** What the sentences of both sides have in common. */
interface Likeness {
  readonly a: readonly SentenceUnits[]
  readonly b: readonly SentenceUnits[]
  readonly weights: readonly number[]
  /** Shared weight, by sentence of a and of b. */
  readonly common: readonly (readonly number[])[]
  readonly like: (i: number, j: number) => boolean
}

export function linkSentences(a: UnitsBySentence, b: UnitsBySentence): SentenceGroups {
  const n = a.starts.length - 1
  const m = b.starts.length - 1
  if (n === 0 || m === 0 || (n === 1 && m === 1) || n * m > MOST_CELLS) {
    return { groups: [{ a0: 0, a1: n, b0: 0, b1: m }], moved: [] }
  }
  const likeness = compareSentences(a, b)
  const groups = groupInOrder(likeness)
  return { groups, moved: pairMoved(groups, likeness) }
}

function compareSentences(sideA: UnitsBySentence, sideB: UnitsBySentence): Likeness {
  const weights: number[] = []
  for (const unit of sideA.units) weights[unit.id] = unit.weight
  for (const unit of sideB.units) weights[unit.id] = unit.weight
  const bags = ({ units, starts }: UnitsBySentence): SentenceUnits[] =>
    starts.slice(1).map((end, i) => bagOf(units, starts[i]!, end))
  const a = bags(sideA)
  const b = bags(sideB)
  const common = a.map((x) => b.map((y) => shared(x.bag, y.bag, weights)))
  const twins = findTwins({ ...sideA, sentences: a }, { ...sideB, sentences: b })
  const like = (i: number, j: number): boolean =>
    (twins.ofA[i] ?? j) === j &&
    (twins.ofB[j] ?? i) === i &&
    common[i]![j]! >= LIKE * Math.min(a[i]!.weight, b[j]!.weight) &&
    common[i]![j]! > 0
  return { a, b, weights, common, like }
}

/** The groups whose shared weight is most, in the order of both sides. */
function groupInOrder(likeness: Likeness): SentenceGroup[] {
  const { common, like } = likeness
  const n = likeness.a.length
  const m = likeness.b.length
  const width = m + 1
  const best = new Float64Array((n + 1) * width)
  const step = new Uint8Array((n + 1) * width) // 16 × sentences of a + sentences of b
  for (let i = 0; i <= n; i++) {
    for (let j = 0; j <= m; j++) {
      if (i === 0 && j === 0) continue
      let score = -1
      let how = 0
      const consider = (value: number, p: number, q: number): void => {
        if (value > score + 1e-9) {
          score = value
          how = 16 * p + q
        }
      }
      if (i > 0) consider(best[(i - 1) * width + j]!, 1, 0)
      if (j > 0) consider(best[i * width + j - 1]!, 0, 1)
      if (i > 0 && j > 0) {
        if (like(i - 1, j - 1)) {
          consider(best[(i - 1) * width + j - 1]! + common[i - 1]![j - 1]!, 1, 1)
        }
        for (let k = 2; k <= GROUP; k++) {
          if (i >= k) {
            const value = groupValue(likeness, { a0: i - k, a1: i, b0: j - 1, b1: j })
            if (value > 0) consider(best[(i - k) * width + j - 1]! + value, k, 1)
          }
          if (j >= k) {
            const value = groupValue(likeness, { a0: i - 1, a1: i, b0: j - k, b1: j })
            if (value > 0) consider(best[(i - 1) * width + j - k]! + value, 1, k)
          }
        }
      }
      best[i * width + j] = score
      step[i * width + j] = how
    }
  }
  const groups: SentenceGroup[] = []
  for (let i = n, j = m; i > 0 || j > 0; ) {
    const how = step[i * width + j]!
    const p = how >> 4
    const q = how & 15
    groups.push({ a0: i - p, a1: i, b0: j - q, b1: j })
    i -= p
    j -= q
  }
  return groups.reverse()
}

/** Shared weight of several sentences against one, each of which brings its own part; 0 where one does not. */
function groupValue({ a, b, weights, like }: Likeness, { a0, a1, b0, b1 }: SentenceGroup): number {
  for (let i = a0; i < a1; i++) for (let j = b0; j < b1; j++) if (!like(i, j)) return 0
  const many = a1 - a0 > 1 ? a.slice(a0, a1) : b.slice(b0, b1)
  const one = (a1 - a0 > 1 ? b[b0] : a[a0])!
  const together = sharedWithMany(many, null, one, weights)
  for (const part of many) {
    if (together - sharedWithMany(many, part, one, weights) < LIKE * part.weight) return 0
  }
  return together - WIDENING * (many.length - 1)
}

/** Out of order: of the sentences left alone, those that are nearly the same, likest first. */
function pairMoved(groups: readonly SentenceGroup[], { a, b, common }: Likeness): (readonly [number, number])[] {
  const restA = groups.filter((g) => g.b0 === g.b1).flatMap((g) => range(g.a0, g.a1))
  const restB = groups.filter((g) => g.a0 === g.a1).flatMap((g) => range(g.b0, g.b1))
  const candidates: { i: number; j: number; likeness: number }[] = []
  for (const i of restA) {
    for (const j of restB) {
      const x = a[i]!.weight
      const y = b[j]!.weight
      const likeness = common[i]![j]! / Math.max(x, y)
      if (Math.min(x, y) >= MOVED_WEIGHT && likeness >= MOVED_LIKE) candidates.push({ i, j, likeness })
    }
  }
  candidates.sort((x, y) => y.likeness - x.likeness || x.i - y.i || x.j - y.j)
  const taken = new Set<string>()
  const moved: (readonly [number, number])[] = []
  for (const { i, j } of candidates) {
    if (taken.has(`a${i}`) || taken.has(`b${j}`)) continue
    taken.add(`a${i}`).add(`b${j}`)
    moved.push([i, j])
  }
  return moved.sort((x, y) => x[0] - y[0])
}

interface ReadSentences extends UnitsBySentence {
  readonly sentences: readonly SentenceUnits[]
}

/**
 * Sentences of some length that stand word for word once on each side, by index: neither is a part of another, however
 * alike (南方支持北方的努力。 beside …，坚定支持南方的努力。).
 */
function findTwins(
  a: ReadSentences,
  b: ReadSentences,
): { readonly ofA: readonly (number | undefined)[]; readonly ofB: readonly (number | undefined)[] } {
  const once = ({ units, starts, sentences }: ReadSentences) => {
    const at = new Map<string, number>()
    sentences.forEach(({ weight }, k) => {
      if (weight < MOVED_WEIGHT) return
      let words = ''
      for (let u = starts[k]!; u < starts[k + 1]!; u++) words += `${units[u]!.id} `
      at.set(words, at.has(words) ? -1 : k)
    })
    return at
  }
  const inB = once(b)
  const ofA: (number | undefined)[] = a.sentences.map(() => undefined)
  const ofB: (number | undefined)[] = b.sentences.map(() => undefined)
  for (const [words, i] of once(a)) {
    const j = inB.get(words)
    if (i < 0 || j === undefined || j < 0) continue
    ofA[i] = j
    ofB[j] = i
  }
  return { ofA, ofB }
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i)
