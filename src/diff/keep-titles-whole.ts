/**
 * A document's title that gave way to another's is one change, whatever words the two share.
 *
 *     《渔业[登记→许可]联合检查[办法→条例]》     →     《[渔业登记联合检查办法→海上作业许可联合检查条例]》
 *
 * Half of one title and half of another name no document, and a reader quotes what stands in the marks. Where most of a
 * title stayed (《暂行办法》 became 《办法》) it is one title renamed, and shown word by word.
 */
import { isWithin, type Pairing, pairsInto, type Unit, type UnitRange, unpair, weigh } from './unit.ts'

/** Where less than this share of the lighter title stays, the other is another title. */
const SAME_TITLE = 0.5

/** Unpairs what stays inside two titles that are not the same one. */
export function keepTitlesWhole(p: Pairing): void {
  const titlesB = titlesOf(p.b)
  if (titlesB.length === 0) return
  for (const x of titlesOf(p.a)) {
    const y = titlesB.find((t) => pairsInto(p, x, t))
    if (!y) continue
    const inside = (i: number): boolean => isWithin(p.ofA[i]!, y)
    let same = 0
    for (let i = x.from; i < x.to; i++) if (inside(i)) same += p.a[i]!.weight
    if (same >= SAME_TITLE * Math.min(weigh(p.a, x.from, x.to), weigh(p.b, y.from, y.to))) continue
    for (let i = x.from; i < x.to; i++) if (inside(i)) unpair(p, i)
  }
}

/** The units between 《 and 》; of titles inside a title the outer one. */
function titlesOf(units: readonly Unit[]): readonly UnitRange[] {
  const found: UnitRange[] = []
  let depth = 0
  let from = 0
  units.forEach(({ key }, i) => {
    if (key === '《' && depth++ === 0) from = i + 1
    if (key === '》' && depth > 0 && --depth === 0 && i > from) found.push({ from, to: i })
  })
  return found
}
