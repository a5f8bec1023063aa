/**
 * Sentences that left one clause for another.
 *
 *     a 3: 双方愿扩大贸易。双方将设立渔业委员会。      b 3: 双方愿扩大贸易。
 *     a 7: 双方开展渔业合作。                          b 7: 双方开展渔业合作。双方将设立渔业委员会。
 *     → in both beads a link from a's second sentence to b's, `moved`
 *
 * Else it would be told as dropped here and added there. Candidates come from an inverted index over the rarest
 * grams of each sentence that nothing answers to, so that cost stays linear; a link needs much in common, enough
 * length, and a clear lead over the next best, since a wrong claim is worse than none.
 */
import type { BeadFacts, SentenceLink } from '../model/alignment.ts'
import type { Span } from '../model/span.ts'
import { eachFeature } from '../text/each-feature.ts'
import { type FoldTable, keyText } from '../text/key.ts'
import { compareMovedSentences } from './compare-moved-sentences.ts'

interface Text {
  readonly text: string
}

/** Share of both sentences' grams, weighted by rarity, that must be common (Dice). */
const LIKE = 0.7
/** A second candidate this near to the best makes the link doubtful: none is made. */
const LEAD = 0.1
/** Grams a sentence must have: some ten Han characters, or five words. Shorter ones are formulas. */
const LEAST_GRAMS = 9
/** Grams that more sentences have than this are boilerplate and lead to no candidate. */
const COMMON = 12
/** Han characters and their marks begin here. */
const FIRST_HAN = 0x2e80

interface Lone {
  readonly bead: number
  readonly span: Span
  readonly grams: ReadonlyMap<number, number>
  readonly key: string
}

/**
 * The beads, with `sentences` telling what moved between two of them: the link stands in both, and has `variants` where
 * the sentence was reworded on its way.
 */
export function linkMovedSentences(
  beads: readonly BeadFacts[],
  a: Text,
  b: Text,
  fold: FoldTable | null = null,
): BeadFacts[] {
  return compareMovedSentences(linkAcrossBeads(beads, a, b, fold), a, b, fold)
}

function linkAcrossBeads(beads: readonly BeadFacts[], a: Text, b: Text, fold: FoldTable | null): BeadFacts[] {
  const lone: { readonly a: Lone[]; readonly b: Lone[] } = { a: [], b: [] }
  /** The sentence with its grams; nothing where they are too few to know it by. */
  const readLone = ({ text }: Text, bead: number, span: Span): Lone[] => {
    const key = keyText(text, span[0], span[1], fold)
    const grams = gramsOf(key)
    let count = 0
    for (const times of grams.values()) count += times
    return count >= LEAST_GRAMS ? [{ bead, span, grams, key }] : []
  }
  beads.forEach((bead, index) => {
    for (const link of bead.sentences) {
      if (link.a && !link.b) for (const each of readLone(a, index, link.a)) lone.a.push(each)
      else if (link.b && !link.a) for (const each of readLone(b, index, link.b)) lone.b.push(each)
    }
  })
  if (lone.a.length === 0 || lone.b.length === 0) return [...beads]
  const links = withoutTemplates(pairLone(lone.a, lone.b), { beads, a, b, fold })
  if (links.length === 0) return [...beads]

  const changed = new Map<number, SentenceLink[]>()
  const sentencesOf = (bead: number): SentenceLink[] => {
    const known = changed.get(bead)
    if (known) return known
    const copy = [...beads[bead]!.sentences]
    changed.set(bead, copy)
    return copy
  }
  for (const [x, y] of links) {
    const link: SentenceLink = { a: x.span, b: y.span, moved: true }
    const ofA = sentencesOf(x.bead)
    ofA[ofA.findIndex((s) => s.a?.[0] === x.span[0] && !s.b)] = link
    const ofB = sentencesOf(y.bead)
    ofB[ofB.findIndex((s) => s.b?.[0] === y.span[0] && !s.a)] = link
  }
  return beads.map((bead, index) => {
    const sentences = changed.get(index)
    return sentences ? { ...bead, sentences } : bead
  })
}

/** Pairs of Han characters; words, cut to a stem, and pairs of them: how often each stands there, by its hash. */
function gramsOf(key: string): Map<number, number> {
  const grams = new Map<number, number>()
  eachGram(key, (gram) => grams.set(gram, (grams.get(gram) ?? 0) + 1))
  return grams
}

function eachGram(key: string, each: (gram: number) => void): void {
  eachFeature(key, (hash, from, _to, pair) => {
    // A Han character says little by itself.
    if (pair || key.charCodeAt(from) < FIRST_HAN) each(hash)
  })
}

/** Two texts, and the beads between them. */
interface Compared {
  readonly beads: readonly BeadFacts[]
  readonly a: Text
  readonly b: Text
  readonly fold: FoldTable | null
}

/**
 * The pairs that are alike in what both texts rarely say. Among the few sentences that nothing answers to, a template
 * looks rare: 双方将加强航空领域合作, dropped, and 双方将加强网络安全领域合作, new, share nothing else.
 */
function withoutTemplates(
  pairs: readonly (readonly [Lone, Lone])[],
  { beads, a, b, fold }: Compared,
): readonly (readonly [Lone, Lone])[] {
  const doubtful = pairs.filter(([x, y]) => x.key !== y.key)
  if (doubtful.length === 0) return pairs
  const holders = new Map<number, number>()
  for (const [x, y] of doubtful) for (const { grams } of [x, y]) for (const gram of grams.keys()) holders.set(gram, 0)
  let sentences = 0
  const met = new Set<number>()
  const count = (text: string, span: Span | null): void => {
    if (span === null) return
    sentences++
    met.clear()
    eachGram(keyText(text, span[0], span[1], fold), (gram) => {
      const before = holders.get(gram)
      if (before === undefined || met.has(gram)) return
      met.add(gram)
      holders.set(gram, before + 1)
    })
  }
  for (const bead of beads) {
    for (const link of bead.sentences) {
      count(a.text, link.a)
      count(b.text, link.b)
    }
  }
  const rarity = (gram: number): number => Math.log(1 + sentences / (1 + (holders.get(gram) ?? 0)))
  const alike = ({ grams: x }: Lone, { grams: y }: Lone): number => {
    let common = 0
    let all = 0
    for (const [gram, times] of x) {
      all += times * rarity(gram)
      common += Math.min(times, y.get(gram) ?? 0) * rarity(gram)
    }
    for (const [gram, times] of y) all += times * rarity(gram)
    return (2 * common) / all
  }
  return pairs.filter(([x, y]) => x.key === y.key || alike(x, y) >= LIKE)
}

/** Clear pairs, each sentence once, in order of side a. */
function pairLone(a: readonly Lone[], b: readonly Lone[]): (readonly [Lone, Lone])[] {
  const holders = new Map<number, number[]>()
  b.forEach((lone, j) => {
    for (const gram of lone.grams.keys()) {
      const list = holders.get(gram)
      if (list) list.push(j)
      else holders.set(gram, [j])
    }
  })
  const inA = new Map<number, number>()
  for (const lone of a) for (const gram of lone.grams.keys()) inA.set(gram, (inA.get(gram) ?? 0) + 1)
  const total = a.length + b.length
  const rarity = (gram: number): number =>
    Math.log(1 + total / (1 + (inA.get(gram) ?? 0) + (holders.get(gram)?.length ?? 0)))
  const weight = ({ grams }: Lone): number => {
    let sum = 0
    for (const [gram, times] of grams) sum += times * rarity(gram)
    return sum
  }
  const weightB = b.map(weight)
  const found: { i: number; j: number; like: number }[] = []
  const bestB = new Map<number, number[]>() // for each b its likenesses, best two
  a.forEach((x, i) => {
    const seen = new Set<number>()
    for (const gram of x.grams.keys()) {
      const list = holders.get(gram)
      if (list && list.length <= COMMON) for (const j of list) seen.add(j)
    }
    if (seen.size === 0) return
    const own = weight(x)
    const scored: { i: number; j: number; like: number }[] = []
    for (const j of seen) {
      const y = b[j]!
      if (x.bead === y.bead) continue
      let common = 0
      for (const [gram, times] of x.grams) {
        const other = y.grams.get(gram)
        if (other) common += Math.min(times, other) * rarity(gram)
      }
      const like = x.key === y.key ? 1 : (2 * common) / (own + weightB[j]!)
      scored.push({ i, j, like })
      bestB.set(j, [...(bestB.get(j) ?? []), like].sort((p, q) => q - p).slice(0, 2))
    }
    scored.sort((p, q) => q.like - p.like || p.j - q.j)
    const [first, second] = scored
    if (first && first.like >= LIKE && first.like - (second?.like ?? 0) >= LEAD) found.push(first)
  })
  return found
    .filter(({ j, like }) => {
      const [first, second] = bestB.get(j)!
      return like === first && like - (second ?? 0) >= LEAD
    })
    .map(({ i, j }) => [a[i]!, b[j]!] as const)
}
