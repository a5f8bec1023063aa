/**
 * Splits and mergers: a clause that is found in what another's partners leave unexplained.
 *
 *     a 3  双方重申和平解决争端；双方并同意设立热线。      b 7  双方重申和平解决争端。     (linked 3–7)
 *                                                        b 9  双方同意设立热线。         free: found in the rest of a 3
 *
 * So a clause taken apart over places far from each other, and a sentence of an abridgement that draws on several
 * clauses, come together without a rule about neighbours.
 */

import { eachFeature } from '../text/each-feature.ts'
import { unspaced } from '../text/key.ts'
import type { ClauseFeatures, FeatureSpace } from './features.ts'
import { findCandidates } from './find-candidates.ts'
import type { Link, Links } from './links.ts'
import { howAlike, MASS_THAT_TELLS, sharedMass, without } from './similarity.ts'
import type { WordingSide } from './wording-side.ts'

/** Share of a free clause that must stand in the unexplained rest of a linked one. Less, and two clauses merely touch the same matter. */
const MOST_OF_IT = 0.55

/**
 * The same for a clause that stands right beside the host's other part: what was one clause and is now two in a
 * row was usually rewritten on the way.
 */
const MUCH_OF_IT = 0.35

/** The same where a phrase of the part stands there word for word: the new clause was written around it. */
const WITH_A_PHRASE = 0.25

/** The lowest likeness at which a host is looked at: a short part of a long clause shares little of the whole. */
const HOST_FLOOR = 0.1

interface Part {
  readonly a: number
  readonly b: number
  readonly share: number
}

/** Links free clauses of either side to the linked clause of the other side that holds them. */
export function absorbParts(
  sideA: WordingSide,
  sideB: WordingSide,
  space: FeatureSpace,
  freeA: readonly number[],
  freeB: readonly number[],
  links: Links,
  apart: (a: number, b: number) => boolean,
): void {
  const parts: Part[] = []
  // A clause that was found identical has no rest; a maintainer's decision stands as it is.
  const hosts = (ofEach: readonly (readonly Link[])[]): number[] => {
    const found: number[] = []
    ofEach.forEach((own, at) => {
      if (own.some((l) => l.pass !== 'anchor') && own.every((l) => l.pass !== 'override')) found.push(at)
    })
    return found
  }
  const hostsA = hosts(links.ofA)
  const hostsB = hosts(links.ofB)
  const rest = new Map<string, ClauseFeatures>()
  const restOf = (side: 'a' | 'b', at: number): ClauseFeatures => {
    const key = `${side}${at}`
    let left = rest.get(key)
    if (!left) {
      left =
        side === 'a'
          ? without(
              space.a[at] as ClauseFeatures,
              links.partnersOfA(at).map((j) => space.b[j] as ClauseFeatures),
              space,
            )
          : without(
              space.b[at] as ClauseFeatures,
              links.partnersOfB(at).map((i) => space.a[i] as ClauseFeatures),
              space,
            )
      rest.set(key, left)
    }
    return left
  }
  const phraseLeft = (a: number, b: number, host: 'a' | 'b'): boolean => {
    const [x, y] = [sideA.keys[a] as string, sideB.keys[b] as string]
    return host === 'a'
      ? holdsPhrase(
          y,
          x,
          links.partnersOfA(a).map((j) => sideB.keys[j] as string),
          space,
        )
      : holdsPhrase(
          x,
          y,
          links.partnersOfB(b).map((i) => sideA.keys[i] as string),
          space,
        )
  }
  const consider = (a: number, b: number, part: ClauseFeatures, host: 'a' | 'b'): void => {
    if (apart(a, b)) return
    const isBeside = host === 'a' ? beside(links.partnersOfA(a), b) : beside(links.partnersOfB(b), a)
    const rest = restOf(host, host === 'a' ? a : b)
    if (tooLittle(part, rest, space, isBeside)) return
    const share = shareFound(part, rest, space)
    const enough = share >= asked(isBeside) || (isBeside && share >= WITH_A_PHRASE && phraseLeft(a, b, host))
    if (enough) parts.push({ a, b, share })
  }
  for (const c of findCandidates(space, hostsA, freeB, HOST_FLOOR)) {
    consider(c.a, c.b, space.b[c.b] as ClauseFeatures, 'a')
  }
  for (const c of findCandidates(space, freeA, hostsB, HOST_FLOOR)) {
    consider(c.a, c.b, space.a[c.a] as ClauseFeatures, 'b')
  }
  parts.sort((x, y) => y.share - x.share || x.a - y.a || x.b - y.b)
  for (const { a, b, share } of parts) {
    const partIsB = links.freeB(b)
    if (partIsB === links.freeA(a)) continue // both taken by now
    const host = partIsB ? (space.a[a] as ClauseFeatures) : (space.b[b] as ClauseFeatures)
    const part = partIsB ? (space.b[b] as ClauseFeatures) : (space.a[a] as ClauseFeatures)
    // What an earlier part took is no longer there.
    const others = partIsB
      ? links.partnersOfA(a).map((j) => space.b[j] as ClauseFeatures)
      : links.partnersOfB(b).map((i) => space.a[i] as ClauseFeatures)
    const now = shareFound(part, without(host, others, space), space)
    const isBeside = partIsB ? beside(links.partnersOfA(a), b) : beside(links.partnersOfB(b), a)
    if (now < asked(isBeside) && !(isBeside && now >= WITH_A_PHRASE && phraseLeft(a, b, partIsB ? 'a' : 'b'))) continue
    const score = howAlike(part, host, space)
    if (!isBeside && Math.min(score, share) < HALF) {
      const [x, y] = [sideA.keys[a] as string, sideB.keys[b] as string]
      if (!(partIsB ? holdsSentence(x, y) : holdsSentence(y, x))) continue
    }
    const thin = now < FIRM ? { thin: true as const } : {}
    links.add({ a, b, score: Math.min(score, share), pass: 'absorb', ...thin })
  }
}

/**
 * A part far from the host's other part, half of which is elsewhere, has to bring a whole sentence: words of a host
 * that was reworded turn up in many clauses.
 */
const HALF = 0.5

/** A part of which less than this is found in the host is told as doubtful. */
const FIRM = 0.45

/** A sentence shorter than this may be a formula. In characters; a Han one counts twice. */
const LEAST_SENTENCE = 24

/** Whether a sentence of `part` stands in `host` word for word. Both are comparison keys. */
function holdsSentence(host: string, part: string): boolean {
  const whole = unspaced(host)
  return part.split(/[.;!?]/u).some((sentence) => {
    let width = 0
    for (let i = 0; i < sentence.length; i++) width += sentence.charCodeAt(i) >= 0x2e80 ? 2 : 1
    return width >= LEAST_SENTENCE && whole.includes(unspaced(sentence))
  })
}

/**
 * Whether words of `part` that tell stand in `host` one after the other, and not in what the host is linked with.
 * All are comparison keys.
 */
function holdsPhrase(part: string, host: string, others: readonly string[], space: FeatureSpace): boolean {
  // Features of the part in order; a window of them grows while its words stand in the host.
  const at: { from: number; to: number; weight: number }[] = []
  eachFeature(part, (hash, from, to) => {
    const id = space.idOf(hash)
    at.push({ from, to, weight: id < 0 ? 0 : (space.ownWeight[id] as number) })
  })
  let weight = 0
  for (let first = 0, last = 0; last < at.length; last++) {
    const end = at[last] as { from: number; to: number; weight: number }
    weight += end.weight
    while (first <= last && !host.includes(part.slice(at[first]?.from as number, end.to))) {
      weight -= at[first++]?.weight as number
    }
    if (weight < MASS_THAT_TELLS) continue
    const words = part.slice(at[first]?.from as number, end.to)
    if (!others.some((other) => other.includes(words))) return true
  }
  return false
}

/** Whether a part stands right beside a partner of its host. */
const beside = (partners: readonly number[], part: number): boolean => partners.some((at) => Math.abs(at - part) === 1)

/** How much of a part has to stand in the host. */
const asked = (isBeside: boolean): number => (isBeside ? MUCH_OF_IT : MOST_OF_IT)

/** Weight that a part needs far from the host's other part: some twelve rare grams. A name or a formula has less. */
const MASS_THAT_TELLS_AFAR = 60

/** So much of all its words, and a part stands in the rest word for word. */
const WORD_FOR_WORD = 0.99

/** Too short to tell where it comes from; beside the host's other part, or word for word, less tells. */
function tooLittle(part: ClauseFeatures, rest: ClauseFeatures, space: FeatureSpace, beside: boolean): boolean {
  const tells = beside ? MASS_THAT_TELLS / 2 : MASS_THAT_TELLS_AFAR
  if (part.mass >= tells) return false
  const wordForWord = beside ? MASS_OF_A_WORD : MASS_THAT_TELLS
  return part.mass < wordForWord || sharedMass(part, rest, space.weight) < WORD_FOR_WORD * part.mass
}

/**
 * The share of a part that stands in the rest of its host. A template is left out, since a split repeats it:
 * 加强农业和渔业领域合作 → 加强农业领域合作。加强渔业领域合作。
 */
function shareFound(part: ClauseFeatures, rest: ClauseFeatures, space: FeatureSpace): number {
  if (part.own < MASS_OF_A_WORD) return sharedMass(part, rest, space.weight) / part.mass
  return sharedMass(part, rest, space.ownWeight) / part.own
}

/** Less than about one rare word of its own, and a part is judged by all of its words. */
const MASS_OF_A_WORD = 10
