/**
 * Lists whose items were put in another order, or lost or gained some.
 *
 *     按照[先到先泊、轮流值守、水位通报、逆风让行、损坏照赔]的办法
 *     按照[逆风让行、轮流值守、先到先泊、水位通报、夜间挂灯]的办法        four of five items are common
 *
 * A list is three items or more between enumeration commas, or commas and a conjunction. Two lists are one stretch of
 * carried wording where half the items of the shorter one stand in the other, three at least.
 */
import { GAP, isWord, symbolOf } from '../text/token-stream.ts'
import type { SameWord } from './same-word.ts'
import type { WeighedStream } from './weigh-units.ts'

/** An item: units from and to. */
export interface Item {
  readonly from: number
  readonly to: number
}

/** Items of a list in order; the first and the last may hold what stands before and behind the list. */
export type List = readonly Item[]

/** Two lists of two clauses that have items in common. */
export interface MatchedLists {
  readonly a: Item
  readonly b: Item
  /** The items in common, with their places. */
  readonly items: readonly { readonly a: Item; readonly b: Item }[]
}

const LEAST_ITEMS = 3
/** Lists of a clause that are read: a clause of more is a catalogue. */
const LISTS_MOST = 12
/** Items of a list that are read. */
const ITEMS_MOST = 40
/** Units of an item at most: what is longer is a part of a sentence. */
const ITEM_HAN = 10
const ITEM_WORDS = 5
/** Of the items of the shorter list so many at least are common. */
const LEAST_SHARE = 0.5

const HAN_CONJUNCTIONS = new Set(['和', '与', '及', '或'].map((c) => c.charCodeAt(0)))
let conjunctions: ReadonlySet<number> | null = null

/** The lists of one clause. */
export function listsOf(s: WeighedStream, clause: number): readonly List[] {
  conjunctions ??= new Set([...HAN_CONJUNCTIONS, ...['and', 'or', 'и', 'или'].map(symbolOf)])
  const lists: List[] = []
  let items: Item[] = []
  const last = s.first[clause + 1]! - 1
  let from = s.first[clause]!
  const close = (): void => {
    if (items.length >= LEAST_ITEMS && lists.length < LISTS_MOST) lists.push(items.slice(0, ITEMS_MOST))
    items = []
  }
  for (let k = from; k <= last; k++) {
    const gap = k === last ? GAP.strong : s.gap[k]!
    const joins = k < last && conjunctions.has(s.symbol[k]!) && k > from
    if (gap === GAP.none && !joins) continue
    if (k === s.first[clause]) continue
    const word = isWord(s.symbol[k - 1]!)
    // Of Chinese, 、 parts items and ， parts clauses; the other scripts have the comma alone.
    const parts =
      gap === GAP.none || (gap === GAP.weak && (word || s.text.slice(s.end[k - 1], s.start[k]).includes('、')))
    if (k > from) {
      const most = word ? ITEM_WORDS : ITEM_HAN
      // What is too long for an item may end with the first one, or begin with the last.
      if (k - from <= most) items.push({ from, to: k })
      else if (items.length === 0) items.push({ from: k - most, to: k })
      else {
        items.push({ from, to: from + most })
        close()
        if (parts) items.push({ from: k - most, to: k })
      }
    }
    if (!parts) close()
    from = joins ? k + 1 : k
  }
  close()
  return lists
}

/** What two lists have in common, or null where that is too little, or stands in one order. */
export function matchLists(x: List, y: List, same: SameWord, script: 'han' | 'spaced'): MatchedLists | null {
  const items: { a: Item; b: Item }[] = []
  const least = script === 'han' ? 2 : 1
  const used = new Set<Item>()
  for (const a of x) {
    for (const b of y) {
      if (used.has(b)) continue
      const common = commonItem(a, b, same, least)
      if (!common) continue
      items.push(common)
      used.add(b)
      break
    }
  }
  if (items.length < LEAST_ITEMS || items.length < LEAST_SHARE * Math.min(x.length, y.length)) return null
  const span = (side: 'a' | 'b'): Item => ({
    from: items.reduce((least, i) => Math.min(least, i[side].from), Infinity),
    to: items.reduce((most, i) => Math.max(most, i[side].to), -Infinity),
  })
  return { a: span('a'), b: span('b'), items }
}

/**
 * Two items are one where all words of the shorter are, at the beginning or end of the longer: what stands before and
 * behind a list is part of its first and last item. `least`: units that a part of an item has.
 */
function commonItem(a: Item, b: Item, same: SameWord, least: number): { a: Item; b: Item } | null {
  const [n, m] = [a.to - a.from, b.to - b.from]
  const length = Math.min(n, m)
  if (n !== m && length < least) return null
  const alike = (i: number, j: number): boolean => {
    for (let k = 0; k < length; k++) if (!same(i + k, j + k)) return false
    return true
  }
  if (alike(a.to - length, b.to - length))
    return { a: { from: a.to - length, to: a.to }, b: { from: b.to - length, to: b.to } }
  if (alike(a.from, b.from))
    return { a: { from: a.from, to: a.from + length }, b: { from: b.from, to: b.from + length } }
  return null
}
