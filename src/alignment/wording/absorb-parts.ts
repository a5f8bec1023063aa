/**
 * Splits and mergers: a clause that is found in what another's partners leave unexplained.
 *
 *     a 3  双方重申和平解决争端；双方并同意设立热线。      b 7  双方重申和平解决争端。     (linked 3–7)
 *                                                        b 9  双方同意设立热线。         free: found in the rest of a 3
 *
 * The linked clause is the host, the free one the part. What the host's partners explain is taken out of it, feature by
 * feature; a free clause most of which stands in the rest is linked with the host, too. This needs no rule about
 * neighbours: a clause that was taken apart over far places comes together, and so does a sentence of an abridgement
 * that draws on several clauses. Right beside the host's other part less is asked, since a clause that became two in a
 * row was usually rewritten on the way.
 */
import { eachFeature } from '../../text/each-feature.ts'
import { unspaced } from '../../text/key.ts'
import type { ClauseFeatures, FeatureSpace } from './feature-space.ts'
import { findCandidates } from './find-candidates.ts'
import type { Link } from './links.ts'
import { type AddLink, freeOfA, freeOfB, type Pairing } from './pairing.ts'
import { howAlike, MASS_THAT_TELLS, sharedMass, without } from './similarity.ts'

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

/**
 * A part far from the host's other part, half of which is elsewhere, has to bring a whole sentence: words of a host
 * that was reworded turn up in many clauses.
 */
const HALF = 0.5

/** A part of which less than this is found in the host is told as doubtful. */
const FIRM = 0.45

/** A sentence shorter than this may be a formula. In characters; a Han one counts twice. */
const LEAST_SENTENCE = 24

/** Where a part stands: right beside another partner of its host, or elsewhere. */
type Place = 'beside' | 'afar'

/** How much of a part has to stand in the host. */
const ASKED: Readonly<Record<Place, number>> = { beside: MUCH_OF_IT, afar: MOST_OF_IT }

interface Part {
  readonly a: number
  readonly b: number
  /** How much of it stands in the host. */
  readonly share: number
}

/** Links free clauses of either side to the linked clause of the other side that holds them. */
export function absorbParts(pairing: Pairing, add: AddLink): void {
  const { space, links, apart } = pairing
  const rest = new Map<string, ClauseFeatures>()
  /** The rest of a host before any part was added. */
  const firstRest = (side: 'a' | 'b', at: number): ClauseFeatures => {
    const known = rest.get(side + at)
    if (known) return known
    const made = restOf(pairing, side, at)
    rest.set(side + at, made)
    return made
  }
  const parts: Part[] = []
  const consider = (a: number, b: number, host: 'a' | 'b'): void => {
    if (apart(a, b)) return
    const part = (host === 'a' ? space.b[b] : space.a[a])!
    const place = placeOf(pairing, a, b, host)
    const left = firstRest(host, host === 'a' ? a : b)
    if (tooLittle(part, left, space, place)) return
    const share = shareFound(part, left, space)
    if (isEnough(pairing, { a, b, share }, host)) parts.push({ a, b, share })
  }
  const hosts = hostsOf(pairing)
  for (const c of findCandidates(space, hosts.a, freeOfB(pairing), HOST_FLOOR)) consider(c.a, c.b, 'a')
  for (const c of findCandidates(space, freeOfA(pairing), hosts.b, HOST_FLOOR)) consider(c.a, c.b, 'b')
  parts.sort((x, y) => y.share - x.share || x.a - y.a || x.b - y.b)
  for (const { a, b, share } of parts) {
    const partIsB = links.freeB(b)
    if (partIsB === links.freeA(a)) continue // both taken by now
    const host = partIsB ? 'a' : 'b'
    const part = (partIsB ? space.b[b] : space.a[a])!
    // What an earlier part took is no longer there.
    const now = shareFound(part, restOf(pairing, host, partIsB ? a : b), space)
    if (!isEnough(pairing, { a, b, share: now }, host)) continue
    const score = howAlike(part, (partIsB ? space.a[a] : space.b[b])!, space)
    if (placeOf(pairing, a, b, host) === 'afar' && Math.min(score, share) < HALF) {
      const [x, y] = [pairing.a.keys[a]!, pairing.b.keys[b]!]
      if (!(partIsB ? holdsSentence(x, y) : holdsSentence(y, x))) continue
    }
    add({ a, b, score: Math.min(score, share), ...(now < FIRM ? { doubt: 'part' } : {}) })
  }
}

/** Linked clauses, but for those found identical, which have no rest, and those that a maintainer decided about. */
function hostsOf({ links }: Pairing): { readonly a: readonly number[]; readonly b: readonly number[] } {
  const hosts = (ofEach: readonly (readonly Link[])[]): readonly number[] => {
    const found: number[] = []
    ofEach.forEach((own, at) => {
      if (own.some((l) => l.pass !== 'identical') && own.every((l) => l.pass !== 'override')) found.push(at)
    })
    return found
  }
  return { a: hosts(links.ofA), b: hosts(links.ofB) }
}

/** What a host's partners leave unexplained. */
const restOf = ({ space, links }: Pairing, side: 'a' | 'b', at: number): ClauseFeatures =>
  side === 'a'
    ? without(
        space.a[at]!,
        links.partnersOfA(at).map((j) => space.b[j]!),
        space,
      )
    : without(
        space.b[at]!,
        links.partnersOfB(at).map((i) => space.a[i]!),
        space,
      )

function placeOf({ links }: Pairing, a: number, b: number, host: 'a' | 'b'): Place {
  const [partners, part] = host === 'a' ? [links.partnersOfA(a), b] : [links.partnersOfB(b), a]
  return partners.some((at) => Math.abs(at - part) === 1) ? 'beside' : 'afar'
}

/** Whether so much of a part stands in its host; beside the host's other part a phrase of it, word for word, will do. */
function isEnough(pairing: Pairing, { a, b, share }: Part, host: 'a' | 'b'): boolean {
  const place = placeOf(pairing, a, b, host)
  if (share >= ASKED[place]) return true
  if (place === 'afar' || share < WITH_A_PHRASE) return false
  const { links, space } = pairing
  const [x, y] = [pairing.a.keys[a]!, pairing.b.keys[b]!]
  return host === 'a'
    ? holdsPhrase(space, { part: y, host: x, others: links.partnersOfA(a).map((j) => pairing.b.keys[j]!) })
    : holdsPhrase(space, { part: x, host: y, others: links.partnersOfB(b).map((i) => pairing.a.keys[i]!) })
}

/** Whether a sentence of `part` stands in `host` word for word. Both are comparison keys. */
function holdsSentence(host: string, part: string): boolean {
  const whole = unspaced(host)
  return part.split(/[.;!?]/u).some((sentence) => {
    let width = 0
    for (let i = 0; i < sentence.length; i++) width += sentence.charCodeAt(i) >= 0x2e80 ? 2 : 1
    return width >= LEAST_SENTENCE && whole.includes(unspaced(sentence))
  })
}

/** All are comparison keys. */
interface Phrase {
  readonly part: string
  readonly host: string
  /** The host's partners. */
  readonly others: readonly string[]
}

/**
 * Whether words of `part` that tell stand in `host` one after the other, and not in what the host is linked with.
 */
function holdsPhrase(space: FeatureSpace, { part, host, others }: Phrase): boolean {
  // Features of the part in order; a window of them grows while its words stand in the host.
  const at: { from: number; to: number; weight: number }[] = []
  eachFeature(part, (hash, from, to) => {
    const id = space.idOf(hash)
    at.push({ from, to, weight: id < 0 ? 0 : space.ownWeight[id]! })
  })
  let weight = 0
  for (let first = 0, last = 0; last < at.length; last++) {
    const end = at[last]!
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

/** Weight that a part needs far from the host's other part: some twelve rare grams. A name or a formula has less. */
const MASS_THAT_TELLS_AFAR = 60

/** So much of all its words, and a part stands in the rest word for word. */
const WORD_FOR_WORD = 0.99

/** Too short to tell where it comes from; beside the host's other part, or word for word, less tells. */
function tooLittle(part: ClauseFeatures, rest: ClauseFeatures, space: FeatureSpace, place: Place): boolean {
  const tells = place === 'beside' ? MASS_THAT_TELLS / 2 : MASS_THAT_TELLS_AFAR
  if (part.mass >= tells) return false
  const wordForWord = place === 'beside' ? MASS_OF_A_WORD : MASS_THAT_TELLS
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
