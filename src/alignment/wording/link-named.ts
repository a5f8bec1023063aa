/**
 * Clauses about one thing that has a name, put in quite other words.
 *
 *     a 22 双方关注赫兰盆地局势，呼吁各派停火。        b 24 赫兰盆地停火两年来，人们陆续回家。
 *
 * No phrase is carried over, and yet the two are the news and its sequel: 赫兰盆地 stands in one clause of either text, in
 * the sentence with which the clause begins, and in no other. Dates and numbers are of many things and name none. Such
 * a link is told as doubtful: a name may be the place of a meeting here and the matter itself there.
 */
import { eachFeature } from '../../text/each-feature.ts'
import { type ClauseFeatures, type FeatureSpace, weightOfRare } from './feature-space.ts'
import { type AddLink, freeOfA, freeOfB, type Pairing } from './pairing.ts'
import { dice } from './similarity.ts'

/** So many rare pairs of Han characters that the two have alone, a name of three characters and one pair more … */
const A_NAME_HAN = 3
/** … of which so many have to stand where both begin: the name itself … */
const NAME_IN_OPENING_HAN = 2
/** … or, a word counting two and a pair of words one, so many of a spaced script: a name of two words. */
const A_NAME_SPACED = 5

/** What stands in one clause of a side only: its index by feature; -1 where none does, -2 where several do. */
function onlyIn(features: readonly ClauseFeatures[], size: number): Int32Array {
  const at = new Int32Array(size).fill(-1)
  features.forEach(({ ids }, k) => {
    for (const id of ids) at[id] = at[id] === -1 ? k : -2
  })
  return at
}

/** Links free clauses of which each other's names are the only ones. Linear in the length of the texts. */
export function linkNamed(pairing: Pairing, add: AddLink): void {
  const { a, b, space, links, apart } = pairing
  const [inA, inB] = [freeOfA(pairing), freeOfB(pairing)]
  if (inA.length === 0 || inB.length === 0) return
  const [onlyA, onlyB] = [onlyIn(space.a, space.size), onlyIn(space.b, space.size)]
  const found: { readonly a: number; readonly b: number; readonly weight: number }[] = []
  for (const i of inA) {
    const weights = new Map<number, number>()
    for (const id of namingFeatures(a.keys[i]!, space)) {
      const j = onlyA[id] === i ? onlyB[id]! : -1
      if (j >= 0 && links.freeB(j)) weights.set(j, (weights.get(j) ?? 0) + space.tellingWeight[id]!)
    }
    for (const [j, weight] of weights) found.push({ a: i, b: j, weight })
  }
  found.sort((x, y) => y.weight - x.weight || x.a - y.a || x.b - y.b)
  for (const { a: i, b: j, weight } of found) {
    const asked = (isHan(b.keys[j]!) ? A_NAME_HAN : A_NAME_SPACED) * weightOfRare(space)
    if (weight < asked || !links.freeA(i) || !links.freeB(j) || apart(i, j)) continue
    if (b.clauses[j]?.kind === 'clause' && shareInOpening(pairing, { i, j, onlyA, onlyB }))
      add({ a: i, b: j, score: dice(space, i, j), doubt: 'name' })
  }
}

/** What a clause is about it says so soon: in letters, of which a Han character counts two. */
const OPENING = 90
/** Code units from here on are Han characters, or their like. */
const FIRST_HAN = 0x2e80

/** Digits, and what dates and the numbers of articles and decisions are made of. */
const FIGURES = /[\d一二三四五六七八九十百零年月日第号条款项段节章]/u

interface Named {
  readonly i: number
  readonly j: number
  readonly onlyA: Int32Array
  readonly onlyB: Int32Array
}

/** Whether a name that the two have alone stands in the first sentence of both, where it begins. */
function shareInOpening({ a, b, space }: Pairing, { i, j, onlyA, onlyB }: Named): boolean {
  const opening = (key: string): ReadonlySet<number> => {
    const end = key.search(/[.!?;](?:\s|$|\p{Script=Han})/u)
    const most = isHan(key) ? OPENING / 2 : OPENING
    return namingFeatures(key.slice(0, Math.min(most, end < 0 ? key.length : end)), space)
  }
  const [x, y] = [a.keys[i]!, b.keys[j]!]
  const inB = opening(y)
  const common = [...opening(x)].filter((id) => onlyA[id] === i && onlyB[id] === j && inB.has(id))
  return common.length >= (isHan(y) ? NAME_IN_OPENING_HAN : 1)
}

/** Features that may be of a name: words, and pairs of Han characters, of which one alone stands in too many words. */
function namingFeatures(key: string, space: FeatureSpace): ReadonlySet<number> {
  const ids = new Set<number>()
  eachFeature(key, (hash, from, to) => {
    const words = key.slice(from, to)
    const id = space.idOf(hash)
    if (id >= 0 && words.length > 1 && !FIGURES.test(words)) ids.add(id)
  })
  return ids
}

const isHan = (key: string): boolean => key.charCodeAt(0) >= FIRST_HAN
