/**
 * What introduces a list belongs with what introduces the same list.
 *
 *     a  双方将在以下方面深化合作：   （一）简化通关   （二）公路网   （三）本币结算
 *     b  双方满意地注意到成果，将继续：（一）公路网   （二）简化通关   （三）本币结算      the items are linked, so are these
 *
 * The two have hardly a word in common; the items under them are the evidence.
 */
import type { AddLink, Pairing } from './pairing.ts'
import { dice } from './similarity.ts'
import type { WordingSide } from './wording-side.ts'

/** So large a part (0..1) of the items of either list has to be linked with items of the other. */
const MOST_ITEMS = 0.5
/** One item that two lists share is no list. */
const LEAST_ITEMS = 2

/** Links free lead-ins, clauses or headings, by their items. Linear. */
export function linkLeadIns({ a, b, space, links, apart }: Pairing, add: AddLink): void {
  const inB = new Map(leadIns(b).map((list) => [list.at, list]))
  const ownerB = new Map([...inB.values()].flatMap(({ at, items }) => items.map((item) => [item, at] as const)))
  for (const { at, items } of leadIns(a)) {
    if (!links.freeA(at)) continue
    const votes = new Map<number, number>()
    for (const item of items) {
      const owners = new Set(links.partnersOfA(item).flatMap((j) => ownerB.get(j) ?? []))
      for (const owner of owners) votes.set(owner, (votes.get(owner) ?? 0) + 1)
    }
    const [owner, count] = [...votes].reduce((x, y) => (y[1] > x[1] ? y : x), [-1, 0])
    const most = Math.max(items.length, inB.get(owner)?.items.length ?? 0)
    if (count < LEAST_ITEMS || count < MOST_ITEMS * most || !links.freeB(owner) || apart(at, owner)) continue
    add({ a: at, b: owner, score: dice(space, at, owner) })
  }
}

interface List {
  readonly at: number
  readonly items: readonly number[]
}

/** What ends with a colon, and the labelled clauses behind it. */
function leadIns({ clauses, keys }: WordingSide): readonly List[] {
  const lists: List[] = []
  clauses.forEach((_, at) => {
    if (!keys[at]?.endsWith(':')) return
    const items: number[] = []
    for (let i = at + 1; clauses[i]?.kind === 'clause' && clauses[i]?.label !== null; i++) items.push(i)
    if (items.length > 0) lists.push({ at, items })
  })
  return lists
}
