/**
 * Which bracket closes which: a change should not take one of two that stay.
 *
 *     两国总理（以下[称→简称]“双方”）[重申→强调]      and not      两国总理（以下[称“双方”）重申→简称“双方”）强调]
 */
import type { Unit } from './unit.ts'

/** Opening and closing keys. Quotes are left out: their key does not tell which is which. */
const CLOSES: ReadonlyMap<string, string> = new Map([
  [')', '('],
  [']', '['],
  ['》', '《'],
])
const OPENING: ReadonlySet<string> = new Set(CLOSES.values())

/** For each unit the index of the bracket it belongs with, or -1. */
export function bracketPartners(units: readonly Unit[]): Int32Array {
  const partners = new Int32Array(units.length).fill(-1)
  const open: number[] = []
  units.forEach(({ kind, key }, i) => {
    if (kind !== 'punct') return
    if (OPENING.has(key)) open.push(i)
    const opener = CLOSES.get(key)
    const last = open[open.length - 1]
    if (opener === undefined || last === undefined || units[last]?.key !== opener) return
    partners[i] = last
    partners[last] = i
    open.pop()
  })
  return partners
}
