/**
 * What a change is called.
 *
 *     支持→欢迎 wording      2021年→2022年 number      10⁸→108 number      co-operation→cooperation punctuation
 *     now here→nowhere wording     -5→5 number     30%→30‰ number     公平正义→正义公平 order
 *     five→5 wording     14 June 1998→June 14, 1998 wording: the number is the same
 *
 * Whether it is of wording at all is asked of `is-print.ts`; here such a change gets its name.
 */
import type { VariantKind } from '../model/alignment.ts'
import { RAISED_FIGURES } from '../text/numbers.ts'
import type { Judge } from './judge-change.ts'
import { isSameNumber } from './same-number.ts'
import type { Hunk, Pairing, Unit } from './unit.ts'

const RAISED = new RegExp(`[${RAISED_FIGURES}]`)

/** The hunk's units, and where it stands in the joined texts. */
export function kindOfChange(p: Pairing, h: Hunk, judge: Judge): VariantKind {
  if (h.moved) return 'order'
  const unitsA = p.a.slice(h.a0, h.a1)
  const unitsB = p.b.slice(h.b0, h.b1)
  const [a0, a1] = placeOf(p.a, h.a0, h.a1)
  const [b0, b1] = placeOf(p.b, h.b0, h.b1)
  const { difference, figure } = judge.change({ a0, a1, b0, b1 })
  if (difference !== 'wording') return 'punctuation'
  const units = [...unitsA, ...unitsB]
  const a = keyOf(unitsA)
  const b = keyOf(unitsB)
  // 10⁸ and 108, 120 km² and 120 km2: a figure that is raised is another number.
  if ((RAISED.test(a) || RAISED.test(b)) && levelled(a) === levelled(b)) return 'number'
  if (units.every(({ kind }) => kind === 'punct')) return figure ? 'number' : 'wording'
  if (units.every(({ kind }) => kind === 'number' || kind === 'punct')) return isSameNumber(a, b) ? 'wording' : 'number'
  if (units.some(({ kind }) => kind === 'number')) return 'wording'
  return isTurned(a, b) ? 'order' : 'wording'
}

/** From the first unit to behind the last; of no units, the place between two. */
function placeOf(units: readonly Unit[], from: number, to: number): readonly [number, number] {
  if (to > from) return [units[from]!.start, units[to - 1]!.end]
  const at = units[from - 1]?.end ?? units[from]?.start ?? 0
  return [at, at]
}

/** Characters of a Han word that is told to have changed places with its neighbour. */
const LEAST_TURNED = 2

/** 民主公正 and 公正民主: two Han words that changed places, be they one token or two. */
function isTurned(a: string, b: string): boolean {
  const [x, y] = [a.replaceAll(' ', ''), b.replaceAll(' ', '')]
  if (x.length !== y.length || x === y || !/^[\u3400-\u9fff]+$/.test(x)) return false
  for (let k = LEAST_TURNED; k <= x.length - LEAST_TURNED; k++) if (x.slice(k) + x.slice(0, k) === y) return true
  return false
}

const keyOf = (units: readonly Unit[]): string => units.map((unit) => unit.key).join(' ')

/** A key with raised figures set on the line, without spaces. */
const levelled = (key: string): string => (RAISED.test(key) ? key.normalize('NFKC') : key).replaceAll(' ', '')
