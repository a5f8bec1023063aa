/**
 * Wording that changed its place in a sentence, list or not: neither new nor gone.
 *
 *     [Ядерная война→]          [→В ядерной войне ~не может быть победителей~, и она]
 *     никогда не должна быть развязана[, и в ней ~не может быть победителей~→]
 *
 * What one side lost and the other gained is searched for runs of the same words, the heaviest first. A run is told as
 * moved from a weight at which chance no longer brings the same words together.
 */
import type { MovedItem } from './anchor-items.ts'
import { type Pairing, type Unit, weigh } from './unit.ts'

/** Words of such a run, at least. */
const LEAST_WORDS = 4
/** Weight of such a run, at least. Names of persons with their office, in Han characters, weigh seven, and are no wording. */
const LEAST_WEIGHT = { spaced: 5, han: 8 } as const
/** Units that one side lost or gained, beyond which nothing is searched: a text put anew throughout. */
const MOST_UNITS = 600

/** Marks what it finds as moved; in no order. */
export function findShifted(p: Pairing): readonly MovedItem[] {
  const [lost, gained] = [freeRuns(p.a, p.ofA, p.movedA), freeRuns(p.b, p.ofB, p.movedB)]
  if (lost.length === 0 || gained.length === 0) return []
  if (Math.max(lost.length, gained.length) > MOST_UNITS) return []
  const found: MovedItem[] = []
  const runs = commonRuns(p, lost, gained).sort((x, y) => y.weight - x.weight || x.i - y.i || x.j - y.j)
  for (const { i, j, length } of runs) {
    const [a, b] = [
      { from: i, to: i + length },
      { from: j, to: j + length },
    ]
    if (p.movedA.subarray(a.from, a.to).includes(1) || p.movedB.subarray(b.from, b.to).includes(1)) continue
    p.movedA.fill(1, a.from, a.to)
    p.movedB.fill(1, b.from, b.to)
    found.push({ a, b })
  }
  return found
}

/** Units of a side that are paired with nothing and part nothing. */
function freeRuns(units: readonly Unit[], other: Int32Array, moved: Uint8Array): readonly number[] {
  const free: number[] = []
  units.forEach(({ kind }, i) => {
    if (other[i]! < 0 && moved[i] === 0 && kind !== 'punct') free.push(i)
  })
  return free
}

interface Run {
  readonly i: number
  readonly j: number
  readonly length: number
  readonly weight: number
}

/** The longest runs of the same words, one behind the other on both sides. */
function commonRuns(p: Pairing, lost: readonly number[], gained: readonly number[]): Run[] {
  const runs: Run[] = []
  const isFreeB = new Set(gained)
  const isFreeA = new Set(lost)
  const places = new Map<number, number[]>()
  for (const j of gained) {
    const known = places.get(p.b[j]!.id)
    if (known) known.push(j)
    else places.set(p.b[j]!.id, [j])
  }
  const same = (i: number, j: number): boolean => isFreeA.has(i) && isFreeB.has(j) && p.a[i]!.id === p.b[j]!.id
  for (const i of lost) {
    for (const j of places.get(p.a[i]!.id) ?? []) {
      if (same(i - 1, j - 1)) continue
      let length = 1
      while (same(i + length, j + length)) length++
      const weight = weigh(p.a, i, i + length)
      if (length >= LEAST_WORDS && weight >= LEAST_WEIGHT[scriptOf(p.a[i]!)]) runs.push({ i, j, length, weight })
    }
  }
  return runs
}

const scriptOf = ({ key }: Unit): 'spaced' | 'han' => (key.charCodeAt(0) >= 0x2e80 ? 'han' : 'spaced')
