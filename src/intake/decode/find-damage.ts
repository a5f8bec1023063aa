/**
 * Where a text that was decoded stops being text.
 *
 *     a lost byte in GB18030       双方重申 … becomes 双椒亟暝 … up to the next sign of ASCII
 *     two files put together       the first in windows-1251, the second in KOI8-R
 *
 * The whole of such a text looks well, since most of it is; so it is looked at stretch by stretch.
 */
import { characterScores } from './score-plausibility.ts'

export interface Damage {
  /** Counted from 1. */
  readonly line: number
  /** The words there. */
  readonly sample: string
  /** The place in the text where the stretch begins. */
  readonly start: number
}

/** Characters that count of a stretch: shorter ones are names. */
const STRETCH = 12
/** Mean score below which a stretch is no text: names in rare characters stay above. */
const NO_TEXT = -0.45
/** Characters shown. */
const SHOWN = 16

/** The worst stretch, where it is no text. Linear. */
export function findDamage(text: string): Damage | null {
  const ring = new Float64Array(STRETCH)
  const starts = new Int32Array(STRETCH)
  let sum = 0
  let n = 0
  let worst = NO_TEXT * STRETCH
  let start = -1
  for (const [at, score] of characterScores(text)) {
    const slot = n % STRETCH
    if (n >= STRETCH) sum -= ring[slot]!
    ring[slot] = score
    starts[slot] = at
    sum += score
    n++
    if (n >= STRETCH && sum < worst) {
      worst = sum
      start = starts[n % STRETCH]!
    }
  }
  if (start < 0) return null
  return { line: lineAt(text, start), sample: text.slice(start, start + SHOWN).replace(/\s+/g, ' '), start }
}

/** The line of a place, from 1. */
export function lineAt(text: string, place: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at !== -1 && at < place; at = text.indexOf('\n', at + 1)) line++
  return line
}
