/**
 * A name whose parts are joined by points changes as a whole.
 *
 *     艾·[莫→多]林     →     [艾·莫林→艾·多林]          И. [Морин→Лунд]     →     [И. Морин→И. Лунд]
 *
 * Half of a name is nobody's; what two persons' names share by chance was not kept.
 */
import { type Pairing, pairsInto, type Unit, type UnitRange, unpair } from './unit.ts'

/** Units of the longest name. */
const LONGEST = 12

/** Unpairs what two names share that are not the same. */
export function keepNamesWhole(p: Pairing): void {
  const namesB = namesOf(p.b)
  if (namesB.length === 0) return
  for (const x of namesOf(p.a)) {
    const y = namesB.find((name) => pairsInto(p, x, name))
    if (!y || isSame(p, x, y)) continue
    for (let i = x.from; i < x.to; i++) if (p.ofA[i]! >= 0) unpair(p, i)
    for (let j = y.from; j < y.to; j++) if (p.ofB[j]! >= 0) unpair(p, p.ofB[j]!)
  }
}

function isSame(p: Pairing, x: UnitRange, y: UnitRange): boolean {
  if (x.to - x.from !== y.to - y.from) return false
  for (let k = 0; k < x.to - x.from; k++) if (p.a[x.from + k]!.id !== p.b[y.from + k]!.id) return false
  return true
}

/** Words joined by raised points, and initials with the word behind them. */
function namesOf(units: readonly Unit[]): readonly UnitRange[] {
  const found: UnitRange[] = []
  for (let i = 0; i < units.length; i++) {
    if (!isWord(units[i])) continue
    let to = i + 1
    if (isInitial(units[i])) {
      while (isInitial(units[to])) to++
      if (!isWord(units[to])) continue
      to++
    } else {
      while (units[to]?.key === '·' && isWord(units[to + 1])) to += 2
      if (to === i + 1) continue
      // 莫|林 may be two words of one name: what stands close behind the last point up to a border is unknown.
      while (
        to - i < LONGEST &&
        isOneHan(units[to]) &&
        isOneHan(units[to - 1]) &&
        units[to]!.start === units[to - 1]!.end
      )
        to++
    }
    found.push({ from: i, to })
    i = to - 1
  }
  return found
}

const isWord = (unit: Unit | undefined): boolean => unit !== undefined && (unit.kind === 'word' || unit.kind === 'name')
/** `И.`, `A.I.`: letters with their points, one token each. */
const isInitial = (unit: Unit | undefined): boolean => unit !== undefined && /^(?:\p{L}\.)+$/u.test(unit.key)
const isOneHan = (unit: Unit | undefined): boolean =>
  unit !== undefined && unit.key.length === 1 && unit.key.charCodeAt(0) >= 0x2e80
