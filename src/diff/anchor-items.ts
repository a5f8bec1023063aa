/**
 * Lists are compared by items first: order in a list is news, and the list around a change has not changed.
 *
 *     经济合作、文化合作和科技合作    →    文化合作、经济合作和科技合作      one item moved
 *     trade, energy and science      →    trade, health, energy and science
 *
 * Word by word, 合作 of one item would be paired with 合作 of another. So items that stand once on each side and are
 * the same hold the rest in place: the heaviest run in order are anchors, the others have moved. Where the first
 * item begins and the last one ends is not marked in a sentence; they are cut to what the other side has as an item.
 */
import type { Stretch } from './pair-units.ts'
import { type Pairing, pair, type Unit, weigh } from './unit.ts'

/** Words that stand before a list's last item. */
const CONJUNCTIONS = new Set('和 与 及 以及 或 或者 并 and or и или'.split(' '))
/** Units of the longest item. Longer stretches between commas are clauses, not items. */
const LONGEST_ITEM = 12
/** Least weight of an item that is told as moved: a word of two characters. */
const MOVED_WEIGHT = 1.5
/** Items of one stretch; the rest is paired word by word. */
const MOST_ITEMS = 2000

export interface Item {
  readonly from: number
  readonly to: number
}

interface ListItem extends Item {
  /** Which list of its side. */
  readonly list: number
}

/** Items that moved, as ranges of units: the same words on both sides. */
export interface MovedItem {
  readonly a: Item
  readonly b: Item
}

const isComma = (unit: Unit | undefined): boolean => unit !== undefined && (unit.key === '、' || unit.key === ',')
export const isSeparator = (unit: Unit | undefined): boolean =>
  unit !== undefined && (isComma(unit) || unit.key === ';' || CONJUNCTIONS.has(unit.key))
const endsList = (unit: Unit): boolean => unit.kind === 'punct' && !isComma(unit) && !'"()[]<>-/·'.includes(unit.key)

interface Lists {
  /** Items with a separator on both sides. */
  readonly inner: readonly ListItem[]
  /** What stands before a list's first separator: its end belongs to the first item. */
  readonly heads: readonly ListItem[]
  /** What stands behind a list's last separator: its start belongs to the last item. */
  readonly tails: readonly ListItem[]
}

/** The lists of units[from, to). Han lists are parted by 、, others by commas and a conjunction before the last. */
function listsOf(units: readonly Unit[], from: number, to: number): Lists {
  const inner: ListItem[] = []
  const heads: ListItem[] = []
  const tails: ListItem[] = []
  let list = 0
  /** A list's stretch, from a stronger mark to the next, and its separators in order. */
  const add = (start: number, stops: readonly number[], end: number): void => {
    list++
    heads.push({ from: start, to: stops[0]!, list })
    for (let s = 0; s + 1 < stops.length; s++) {
      const item = { from: stops[s]! + 1, to: stops[s + 1]!, list }
      if (item.to > item.from && item.to - item.from <= LONGEST_ITEM) inner.push(item)
    }
    tails.push({ from: stops[stops.length - 1]! + 1, to: end, list })
  }
  const isConjunction = (i: number): boolean => CONJUNCTIONS.has(units[i]?.key ?? '')
  const close = (begin: number, end: number): void => {
    let han = false
    for (let i = begin; i < end && !han; i++) han = units[i]!.key === '、'
    let stops: number[] = []
    let start = begin
    const flush = (stop: number): void => {
      const last = stops.length > 0 ? stops[stops.length - 1] : undefined
      if (last !== undefined) {
        // A conjunction parts only the last two items; ", and" is one separator.
        let at = last + 1
        while (at < Math.min(stop, last + 1 + LONGEST_ITEM) && !isConjunction(at)) at++
        const found = at < stop && isConjunction(at)
        if (found && at === last + 1) stops[stops.length - 1] = at
        else if (found) stops.push(at)
        // Commas alone part clauses as well as items; 、 parts items alone.
        if (han || (found && stops.length > 1)) add(start, stops, stop)
      }
      stops = []
      start = stop + 1
    }
    for (let i = begin; i < end; i++) {
      const key = units[i]!.key
      if (han && key === ',') flush(i)
      else if (key === (han ? '、' : ',')) stops.push(i)
    }
    flush(end)
  }
  let begin = from
  for (let i = from; i < to; i++) {
    if (!endsList(units[i]!)) continue
    close(begin, i)
    begin = i + 1
  }
  close(begin, to)
  return { inner, heads, tails }
}

const keyOf = (units: readonly Unit[], from: number, to: number): string => {
  let key = ''
  for (let i = from; i < to; i++) key += `${units[i]!.id} `
  return key
}

/** Items by key; those that stand more than once are null. */
function index(
  units: readonly Unit[],
  lists: Lists,
  otherUnits: readonly Unit[],
  other: Lists,
): Map<string, ListItem | null> {
  const found = new Map<string, ListItem | null>()
  const add = (key: string, item: ListItem): void => {
    const known = found.get(key)
    if (known === undefined) found.set(key, item)
    else if (known === null || known.from !== item.from) found.set(key, null)
  }
  for (const item of lists.inner) add(keyOf(units, item.from, item.to), item)
  const wanted = new Set<string>()
  for (const item of other.inner) wanted.add(keyOf(otherUnits, item.from, item.to))
  for (const head of other.heads) for (const { key } of suffixes(otherUnits, head)) wanted.add(key)
  for (const tail of other.tails) for (const { key } of prefixes(otherUnits, tail)) wanted.add(key)
  // Of the cuts of a head or tail, the longest that the other side has.
  const addLongest = (cuts: readonly Cut[]): void => {
    const longest = cuts.findLast(({ key }) => wanted.has(key))
    if (longest) add(longest.key, longest.item)
  }
  for (const head of lists.heads) addLongest(suffixes(units, head))
  for (const tail of lists.tails) addLongest(prefixes(units, tail))
  return found
}

/** A part of a head or tail that may be an item, and its key. */
interface Cut {
  readonly key: string
  readonly item: ListItem
}

/** Ends of a head, shortest first. */
function suffixes(units: readonly Unit[], { from, to, list }: ListItem): Cut[] {
  const cuts: Cut[] = []
  let key = ''
  for (let i = to - 1; i >= Math.max(from, to - LONGEST_ITEM); i--) {
    key = `${units[i]!.id} ${key}`
    cuts.push({ key, item: { from: i, to, list } })
  }
  return cuts
}

/** Starts of a tail, shortest first. */
function prefixes(units: readonly Unit[], { from, to, list }: ListItem): Cut[] {
  const cuts: Cut[] = []
  let key = ''
  for (let i = from; i < Math.min(to, from + LONGEST_ITEM); i++) {
    key += `${units[i]!.id} `
    cuts.push({ key, item: { from, to: i + 1, list } })
  }
  return cuts
}

/** Pairs the items of a stretch that are the same and in order; gives those that moved, and the gaps between anchors. */
export function anchorItems(p: Pairing, stretch: Stretch): { gaps: Stretch[]; moved: MovedItem[] } {
  const { a0, a1, b0, b1 } = stretch
  const listsA = listsOf(p.a, a0, a1)
  const listsB = listsOf(p.b, b0, b1)
  if (listsA.heads.length === 0 || listsB.heads.length === 0) return { gaps: [stretch], moved: [] }
  const inA = index(p.a, listsA, p.b, listsB)
  const inB = index(p.b, listsB, p.a, listsA)
  let twins: Twin[] = []
  for (const [key, a] of inA) {
    const b = inB.get(key)
    if (a && b) twins.push({ a, b, weight: weigh(p.a, a.from, a.to) })
  }
  twins.sort((x, y) => x.a.from - y.a.from)
  // Overlapping cuts of one head or tail: the heavier stays.
  twins = twins.filter(
    (x) => !twins.some((y) => y !== x && y.weight > x.weight && (overlap(x.a, y.a) || overlap(x.b, y.b))),
  )
  if (twins.length > MOST_ITEMS) return { gaps: [stretch], moved: [] }
  const kept = heaviestRun(twins)
  // Two lists are one list where they have more than one item in common.
  const sameList = (x: Twin): boolean => twins.some((y) => y !== x && y.a.list === x.a.list && y.b.list === x.b.list)
  const gaps: Stretch[] = []
  let [i, j] = [a0, b0]
  const moved: MovedItem[] = []
  twins.forEach((twin, t) => {
    if (kept[t] !== 1) {
      if (twin.weight >= MOVED_WEIGHT && sameList(twin)) moved.push(twin)
      return
    }
    gaps.push({ a0: i, a1: twin.a.from, b0: j, b1: twin.b.from })
    for (let k = 0; k < twin.a.to - twin.a.from; k++) pair(p, twin.a.from + k, twin.b.from + k)
    i = twin.a.to
    j = twin.b.to
  })
  gaps.push({ a0: i, a1, b0: j, b1 })
  // Marked before the gaps are paired: what moved is like nothing.
  for (const { a, b } of moved) {
    p.movedA.fill(1, a.from, a.to)
    p.movedB.fill(1, b.from, b.to)
  }
  return { gaps, moved }
}

interface Twin {
  readonly a: ListItem
  readonly b: ListItem
  readonly weight: number
}

const overlap = (x: Item, y: Item): boolean => x.from < y.to && y.from < x.to

/** 1 for each of the twins, in order of side a, that belong to the heaviest run that also rises on side b. */
function heaviestRun(twins: readonly { a: Item; b: Item; weight: number }[]): Uint8Array {
  const best: number[] = []
  const before: number[] = []
  let end = -1
  twins.forEach((twin, t) => {
    best[t] = twin.weight
    before[t] = -1
    for (let s = 0; s < t; s++) {
      const earlier = twins[s] as { b: Item }
      if (earlier.b.to <= twin.b.from && best[s]! + twin.weight > (best[t] as number)) {
        best[t] = best[s]! + twin.weight
        before[t] = s
      }
    }
    if (end < 0 || (best[t] as number) > best[end]!) end = t
  })
  const kept = new Uint8Array(twins.length)
  for (let t = end; t >= 0; t = before[t]!) kept[t] = 1
  return kept
}
