/**
 * What a clause is about, as weighted features.
 *
 *     双方重申支持塔兰海渔业协定   →  塔 兰 海 渔 …  双方 方重 重申 … 塔兰 兰海 海渔 渔业 …
 *     Стороны подтверждают сотрудничество → сторон подтве сотруд  сторон_подтве подтве_сотруд
 *
 * Han text gives single characters and pairs; spaced scripts give words cut to a stem and pairs of them, so that
 * case endings (сотрудничества, сотрудничество) count as near. A feature is a 32-bit hash, made dense per pair of
 * texts; its weight is the inverse document frequency, taken from the two texts and a fixed background
 * (K. Spärck Jones, "A statistical interpretation of term specificity", 1972), so that 双方重申 weighs little.
 */

import { backgroundShare } from '../../text/background.ts'
import { eachFeature, isLetter } from '../../text/each-feature.ts'

/**
 * What a pair counts beside a single feature of the same rarity. Two Han characters are a word; two words of a
 * spaced script are a phrase, which a careful rewording breaks while it keeps the words.
 */
const WORD_PAIR = 0.5

/**
 * What a word of a spaced script weighs: it says what two Han characters, their pair and the pair with the next one
 * say, so that a clause of five words tells as much in Russian as in Chinese.
 */
export const WORD = 2

/** The features of one clause: dense ids, how often each stands there, and the total weight. */
export interface ClauseFeatures {
  ids: Int32Array
  counts: Uint16Array
  /** Whether the ids stand in rising order. Most clauses are never compared, so they are put in order on demand. */
  rising: boolean
  /** Weight of all features, and of those that belong to no template. */
  mass: number
  own: number
}

/** The features of both texts, with one numbering and one weighting. */
export interface FeatureSpace {
  readonly a: readonly ClauseFeatures[]
  readonly b: readonly ClauseFeatures[]
  readonly size: number
  /** Inverse document frequency by feature id; always above 0. */
  readonly weight: Float32Array
  /** The same, but 0 for a feature that so many clauses hold that it belongs to a template of these texts. */
  readonly ownWeight: Float32Array
  /** The same, but 0 for what every text of the genre says, whatever it is about. */
  readonly tellingWeight: Float32Array
  /** The dense id of a feature hash, or -1. */
  readonly idOf: (hash: number) => number
}

/** Dense numbering of hashes by open addressing; grows by doubling. */
class Numbering {
  private slots = new Int32Array(1 << 14)
  private ids = new Int32Array(1 << 14)
  private mask = (1 << 14) - 1
  size = 0
  readonly hashes: number[] = []

  find(hash: number): number {
    let s = hash & this.mask
    for (;;) {
      const at = this.slots[s]!
      if (at === 0) return -1
      if (at === hash) return this.ids[s]!
      s = (s + 1) & this.mask
    }
  }

  number(hash: number): number {
    let s = hash & this.mask
    for (;;) {
      const at = this.slots[s]!
      if (at === hash) return this.ids[s]!
      if (at === 0) break
      s = (s + 1) & this.mask
    }
    this.slots[s] = hash
    const id = this.size++
    this.ids[s] = id
    this.hashes.push(hash)
    if (this.size * 2 > this.mask) this.grow()
    return id
  }

  private grow(): void {
    const slots = this.slots
    const ids = this.ids
    const length = slots.length * 4
    this.slots = new Int32Array(length)
    this.ids = new Int32Array(length)
    this.mask = length - 1
    for (let k = 0; k < slots.length; k++) {
      const hash = slots[k]!
      if (hash === 0) continue
      let s = hash & this.mask
      while (this.slots[s] !== 0) s = (s + 1) & this.mask
      this.slots[s] = hash
      this.ids[s] = ids[k]!
    }
  }
}

/**
 * How many imagined clauses the background stands for beside the real ones. With two texts of ten clauses the
 * background decides; with a thousand the texts do.
 */
const BACKGROUND_CLAUSES = 40

/**
 * 双方将加强旅游领域合作 and 双方将加强农业领域合作 share a template, not a subject. A feature belongs to a template
 * from this many clauses of both texts on (three clauses a text), or this share of them in a long text.
 */
const TEMPLATE_CLAUSES = 6
const TEMPLATE_SHARE = 0.02

/** What so many clauses of the genre hold (0..1) belongs to every template, in however few clauses of these texts. */
const BOILERPLATE = 0.1

/** The features of the clauses' keys (case is folded here, so keys may keep it). Linear in the length of the keys. */
export function featureSpace(keysA: readonly string[], keysB: readonly string[]): FeatureSpace {
  const numbering = new Numbering()
  let seen = new Uint16Array(1 << 14) // count in the clause at hand, by feature id
  let words = new Uint16Array(1 << 14) // of a spaced script: 1 for a word, 2 for a pair of words or a number and its neighbour
  let touched = new Int32Array(1024)
  let df = new Uint32Array(1 << 14)
  // Most clauses of two versions are the same in both: their features are read once.
  const known = new Map<string, ClauseFeatures>()
  const read = (keys: readonly string[]): ClauseFeatures[] =>
    keys.map((key) => {
      const before = known.get(key)
      if (before) {
        for (let k = 0; k < before.ids.length; k++) {
          const id = before.ids[k]!
          df[id] = df[id]! + 1
        }
        return before
      }
      let n = 0
      eachFeature(key, (hash, from, to, pair) => {
        const id = numbering.number(hash)
        if (id >= seen.length) {
          seen = grown(seen)
          df = grown(df)
          words = grown(words)
        }
        if (pair ? to - from > 2 : isLetter(key.charCodeAt(from))) words[id] = pair ? 2 : 1
        const count = seen[id]!
        if (count === 0) {
          if (n === touched.length) touched = grown(touched)
          touched[n++] = id
        }
        if (count < 0xffff) seen[id] = count + 1
      })
      const ids = touched.slice(0, n)
      const counts = new Uint16Array(n)
      for (let k = 0; k < n; k++) {
        const id = ids[k]!
        counts[k] = seen[id]!
        seen[id] = 0
        df[id] = df[id]! + 1
      }
      const features = { ids, counts, rising: false, mass: 0, own: 0 }
      known.set(key, features)
      return features
    })
  const a = read(keysA)
  const b = read(keysB)
  const size = numbering.size
  const weight = new Float32Array(size)
  const ownWeight = new Float32Array(size)
  const tellingWeight = new Float32Array(size)
  const crowd = Math.max(TEMPLATE_CLAUSES, TEMPLATE_SHARE * (keysA.length + keysB.length))
  const total = keysA.length + keysB.length + BACKGROUND_CLAUSES
  for (let id = 0; id < size; id++) {
    const all = df[id]!
    const share = backgroundShare(numbering.hashes[id]!)
    const rarity = Math.log(1 + total / (all + BACKGROUND_CLAUSES * share))
    const kind = words[id]!
    weight[id] = kind === 0 ? rarity : (kind === 1 ? WORD : WORD * WORD_PAIR) * rarity
    if (share >= BOILERPLATE) continue
    tellingWeight[id] = weight[id]!
    if (all < crowd) ownWeight[id] = weight[id]!
  }
  const space: FeatureSpace = { a, b, size, weight, ownWeight, tellingWeight, idOf: (hash) => numbering.find(hash) }
  for (const f of new Set([...a, ...b])) weigh(f, space)
  return space
}

/** What a feature that stands once in each text, and in hardly any of the genre, counts with its share of the background. */
const FOUND_ONCE = 2.8

/** What a feature weighs that stands once in each text: the unit in which weights of large and small texts compare. */
export const weightOfRare = ({ a, b }: FeatureSpace): number =>
  Math.log(1 + (a.length + b.length + BACKGROUND_CLAUSES) / FOUND_ONCE)

/** The features of a stretch of a clause, by its key; those that no clause has are none. */
export function featuresOf(key: string, space: FeatureSpace): ClauseFeatures {
  const counts = new Map<number, number>()
  eachFeature(key, (hash) => {
    const id = space.idOf(hash)
    if (id >= 0) counts.set(id, (counts.get(id) ?? 0) + 1)
  })
  const ids = Int32Array.from([...counts.keys()].sort((x, y) => x - y))
  return weigh({ ids, counts: Uint16Array.from(ids, (id) => counts.get(id)!), rising: true, mass: 0, own: 0 }, space)
}

/** Puts the ids of a clause in rising order, and their counts with them. */
export function inOrder(f: ClauseFeatures): ClauseFeatures {
  if (f.rising) return f
  f.rising = true
  const { ids, counts } = f
  // Both in one number, so that they are sorted as numbers.
  const both = new Float64Array(ids.length)
  for (let k = 0; k < ids.length; k++) both[k] = ids[k]! * 0x10000 + counts[k]!
  both.sort()
  for (let k = 0; k < ids.length; k++) {
    const id = Math.floor(both[k]! / 0x10000)
    ids[k] = id
    counts[k] = both[k]! - id * 0x10000
  }
  return f
}

/** Sets the weights of a clause, or of a part of one, from its features. */
export function weigh(f: ClauseFeatures, { weight, ownWeight }: FeatureSpace): ClauseFeatures {
  const { ids, counts } = f
  let mass = 0
  let own = 0
  for (let k = 0; k < ids.length; k++) {
    const id = ids[k]!
    const count = counts[k]!
    mass += count * weight[id]!
    own += count * ownWeight[id]!
  }
  f.mass = mass
  f.own = own
  return f
}

function grown<T extends Uint16Array | Uint32Array | Int32Array>(old: T): T {
  const more = new (old.constructor as new (n: number) => T)(old.length * 2)
  more.set(old as never)
  return more
}
