/**
 * The sentence links of a bead, as they are shown: which sentence comes from where.
 *
 *     a 1 – b 1     a 2 – ∅ (dropped)     a 3 ⇢ b 2 (moved)
 */
import type { SentenceLink } from '../model/alignment.ts'
import type { Core } from './find-core.ts'
import type { SentenceGroup } from './link-sentences.ts'
import type { JoinedSide } from './read-side.ts'
import type { Pairing } from './unit.ts'

/** Where the units of each sentence of the core begin, and at last how many there are. */
interface Starts {
  readonly a: readonly number[]
  readonly b: readonly number[]
}

/** What is known of a bead whose units are paired. */
interface PairedBead {
  readonly a: JoinedSide
  readonly b: JoinedSide
  readonly core: Core
  readonly groups: readonly SentenceGroup[]
  /** Groups that were replaced whole. */
  readonly unlike: ReadonlySet<SentenceGroup>
  /** Sentences out of order: [a, b]. */
  readonly moved: readonly (readonly [number, number])[]
  readonly starts: Starts
  readonly pairing: Pairing
}

/** Sentences of a stretch too long to link beforehand: by where most of the units of each one went. */
function linksByUnits(
  { a, b, core: { lead }, starts, pairing }: PairedBead,
  { a0, a1, b0, b1 }: SentenceGroup,
): SentenceLink[] {
  const links: SentenceLink[] = []
  const at = (side: JoinedSide, k: number): SentenceLink['a'] => side.sentencesInFile[lead + k] ?? null
  let next = b0 // the first sentence of b that is not told yet
  let j = b0
  for (let i = a0; i < a1; i++) {
    const [from, to] = [starts.a[i]!, starts.a[i + 1]!]
    let best = -1
    let most = 0
    let count = 0
    for (let k = from; k < to; k++) {
      const partner = pairing.ofA[k]!
      if (partner < 0) continue
      const before = j
      while (partner >= starts.b[j + 1]!) j++
      count = j === before ? count + 1 : 1
      if (count > most) {
        most = count
        best = j
      }
    }
    const size = best < 0 ? 0 : Math.min(to - from, starts.b[best + 1]! - starts.b[best]!)
    if (best < 0 || most * 2 < size) {
      links.push({ a: at(a, i), b: null, moved: false })
      continue
    }
    for (; next < best; next++) links.push({ a: null, b: at(b, next), moved: false })
    next = Math.max(next, best + 1)
    links.push({ a: at(a, i), b: at(b, best), moved: false })
  }
  for (; next < b1; next++) links.push({ a: null, b: at(b, next), moved: false })
  return links
}

/** All sentences of both sides, each at least once, in reading order. */
export function listSentences(bead: PairedBead): SentenceLink[] {
  const { a, b, groups, unlike, moved } = bead
  const { lead, trail } = bead.core
  const alike = (i: number, j: number): SentenceLink => ({
    a: a.sentencesInFile[i] ?? null,
    b: b.sentencesInFile[j] ?? null,
    moved: false,
  })
  const links: SentenceLink[] = []
  for (let k = 0; k < lead; k++) links.push(alike(k, k))
  const movedA = new Map(moved)
  const movedB = new Map(moved.map(([i, j]) => [j, i]))
  const at = (side: JoinedSide, i: number): SentenceLink['a'] => side.sentencesInFile[lead + i] ?? null
  for (const group of groups) {
    const { a0, a1, b0, b1 } = group
    if (unlike.has(group)) {
      // Replaced whole: neither comes from the other.
      for (let i = a0; i < a1; i++) links.push({ a: at(a, i), b: null, moved: false })
      for (let j = b0; j < b1; j++) links.push({ a: null, b: at(b, j), moved: false })
      continue
    }
    if (a1 - a0 > 1 && b1 - b0 > 1) {
      for (const link of linksByUnits(bead, group)) links.push(link)
      continue
    }
    if (b0 === b1) for (let i = a0; i < a1; i++) if (!movedA.has(i)) links.push({ a: at(a, i), b: null, moved: false })
    if (a0 === a1) {
      for (let j = b0; j < b1; j++) {
        const i = movedB.get(j)
        links.push({ a: i === undefined ? null : at(a, i), b: at(b, j), moved: i !== undefined })
      }
    }
    for (let i = a0; i < a1; i++) for (let j = b0; j < b1; j++) links.push({ a: at(a, i), b: at(b, j), moved: false })
  }
  for (let k = trail; k > 0; k--) links.push(alike(a.sentences.length - k, b.sentences.length - k))
  return links
}
