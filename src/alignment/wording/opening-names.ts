/**
 * Clauses that say the same of two things that have different names.
 *
 *     a 28 The Sides are concerned at the situation in Tarsa and call for an immediate ceasefire.
 *     b 30 The Sides welcome the accords on Tarsa, which show that a settlement is the only way out.
 *     b 31 The Sides are concerned at the situation on the Isle of Morrow and call for an immediate ceasefire.
 *
 * Nearly all words of a 28 stand in b 31, and yet the two are no pair: the sentence is a mould, and what is put into it is
 * what the clause is about. Beside another document b 31 is new, and its words are told as wording that travelled.
 *
 * Both openings have a name in one slot of the sentence, between the same words; neither name stands in the other clause;
 * and each is of its clause, not of the whole text. Where people meet, who meets and who is thanked changes from visit
 * to visit and tells no matters apart.
 */
import { eachFeature } from '../../text/each-feature.ts'
import { keyText } from '../../text/key.ts'
import type { ClauseFeatures, FeatureSpace } from './feature-space.ts'
import { matterNames } from './matter-names.ts'
import type { WordingSide } from './wording-side.ts'

/** What a clause is about it says so soon: in letters, of which a Han character counts two. */
const OPENING = 130
/** A name in more clauses of its text is of a party, or of what the whole text is about. */
const CLAUSES_OF_A_NAME = 2
/** What is said of meetings and visits: their places and people are no matter. */
const OF_A_MEETING =
  /举行(?!选举|大选|公投|和谈|谈判|对话)|会晤|访问|接待|担任|主办|签署|邀请|应邀|下次|主席国|met\b|meeting|visit|held|hold\b(?! (?:\w+ )?(?:elections?|talks|negotiations))|host|invit|thank|gratitude|appreciat|chair|signed|встреч|визит|посет|состоя|проведён|подпис|пригла|благодар|признательн/iu
const UNIT = /[\p{Script=Han}]|[\p{L}\p{N}'’-]+/gu

/** A word of an opening, or a name as one. */
interface Unit {
  readonly word: string
  /** Features of the name's words, or null. */
  readonly name: readonly number[] | null
}

interface Side {
  readonly own: WordingSide
  /** In how many clauses each feature stands. */
  readonly held: Uint16Array
  readonly read: Map<number, readonly Unit[]>
}

/** What the names in the openings of two clauses say, by their indexes. Each opening is read once. */
export interface OpeningNames {
  /** Whether clause i of a and clause j of b, no headings, tell of two things in the same words. */
  readonly differ: (i: number, j: number) => boolean
  /** Whether both begin with the same name, which few other clauses have. */
  readonly agree: (i: number, j: number) => boolean
}

export function openingNames(a: WordingSide, b: WordingSide, space: FeatureSpace): OpeningNames {
  const [sideA, sideB] = [sideOf(a, space.a, space.size), sideOf(b, space.b, space.size)]
  const isRare = ({ held }: Side, id: number): boolean => held[id]! <= CLAUSES_OF_A_NAME
  const openings = (i: number, j: number): readonly [readonly Unit[], readonly Unit[]] | null => {
    if (a.clauses[i]?.kind !== 'clause' || b.clauses[j]?.kind !== 'clause') return null
    const x = openingOf(sideA, i, space)
    if (!x.some((u) => u.name)) return null
    const y = openingOf(sideB, j, space)
    return y.some((u) => u.name) ? [x, y] : null
  }
  return {
    differ: (i, j) => {
      const both = openings(i, j)
      if (both === null) return false
      const [x, y] = both
      const isOwn = (unit: Unit, side: Side, other: ClauseFeatures): boolean =>
        unit.name?.some((id) => isRare(side, id)) === true && !unit.name.some((id) => other.ids.includes(id))
      const ownA = (unit: Unit): boolean => isOwn(unit, sideA, space.b[j]!)
      const ownB = (unit: Unit): boolean => isOwn(unit, sideB, space.a[i]!)
      // A name that both have is what the two speak of.
      const shared = x.some(({ name }) => name && y.some((v) => v.name && isSameName(name, v.name)))
      return !shared && x.some(ownA) && y.some(ownB) && haveASlot([x, y], [ownA, ownB])
    },
    agree: (i, j) => {
      const [x, y] = openings(i, j) ?? [[], []]
      const rare = new Set(x.flatMap((u) => u.name ?? []).filter((id) => isRare(sideA, id)))
      return y.some((u) => u.name?.some((id) => rare.has(id) && isRare(sideB, id)))
    },
  }
}

const isSameName = (x: readonly number[], y: readonly number[]): boolean => x.some((id) => y.includes(id))

function sideOf(own: WordingSide, features: readonly ClauseFeatures[], size: number): Side {
  const held = new Uint16Array(size)
  for (const { ids } of features) for (const id of ids) held[id] = Math.min(held[id]! + 1, 0xffff)
  return { own, held, read: new Map() }
}

function openingOf({ own, read }: Side, at: number, space: FeatureSpace): readonly Unit[] {
  const known = read.get(at)
  if (known) return known
  const clause = own.clauses[at]!
  const [start, end] = clause.sentences[0] ?? [clause.start, clause.end]
  const sentence = own.text.slice(start, end)
  const most = /\p{Script=Han}/u.test(sentence) ? OPENING / 2 : OPENING
  const words = sentence.slice(0, most)
  const units: Unit[] = []
  const names = OF_A_MEETING.test(words) ? [] : matterNames(words)
  if (names.length > 0) {
    let from = 0
    const plain = (to: number): void => {
      for (const { 0: word } of words.slice(from, to).matchAll(UNIT)) {
        if (tells(word, space)) units.push({ word: word.toLowerCase(), name: null })
      }
    }
    for (const [first, last] of names) {
      plain(first)
      const name = words.slice(first, last)
      units.push({ word: name.toLowerCase(), name: featuresOfName(name, space) })
      from = last
    }
    plain(words.length)
  }
  read.set(at, units)
  return units
}

/** Whether a word is more than what joins words in any text: "the" before one name is not the one before another. */
function tells(word: string, space: FeatureSpace): boolean {
  let weight = 0
  eachFeature(word, (hash) => {
    const id = space.idOf(hash)
    if (id >= 0) weight += space.tellingWeight[id]!
  })
  return weight > 0
}

/** Its words, or the pairs of its Han characters; none that every text of the genre has. */
function featuresOfName(name: string, space: FeatureSpace): readonly number[] {
  const key = keyText(name, 0, name.length)
  const ids: number[] = []
  eachFeature(key, (hash, from, to, pair) => {
    const id = space.idOf(hash)
    const isHan = key.charCodeAt(from) >= 0x2e80
    if (id >= 0 && pair === isHan && to - from > 1 && space.tellingWeight[id]! > 0) ids.push(id)
  })
  return ids
}

/** Whether a name of x and a name of y stand between the same words of the longest common row of words. */
function haveASlot(
  [x, y]: readonly [readonly Unit[], readonly Unit[]],
  [ownX, ownY]: readonly [(unit: Unit) => boolean, (unit: Unit) => boolean],
): boolean {
  const width = y.length + 1
  const longest = new Uint16Array((x.length + 1) * width)
  for (let p = x.length - 1; p >= 0; p--)
    for (let q = y.length - 1; q >= 0; q--)
      longest[p * width + q] =
        x[p]!.word === y[q]!.word
          ? longest[(p + 1) * width + q + 1]! + 1
          : Math.max(longest[(p + 1) * width + q]!, longest[p * width + q + 1]!)
  let [inX, inY] = [false, false]
  let [p, q] = [0, 0]
  while (p < x.length || q < y.length) {
    if (p < x.length && q < y.length && x[p]!.word === y[q]!.word) {
      ;[inX, inY] = [false, false]
      p++
      q++
      continue
    }
    if (q >= y.length || (p < x.length && longest[(p + 1) * width + q]! >= longest[p * width + q + 1]!)) {
      inX = ownX(x[p++]!) || inX
    } else inY = ownY(y[q++]!) || inY
    if (inX && inY) return true
  }
  return false
}
