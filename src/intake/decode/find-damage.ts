/**
 * Where a text that was decoded stops being text.
 *
 *     a lost byte in GB18030       双方重申 … becomes 双椒亟暝 … up to the next sign of ASCII
 *     two files put together       the first in windows-1251, the second in KOI8-R
 *
 * The whole of such a text looks well, since most of it is; so it is looked at stretch by stretch.
 */
import { decodeAs } from './decode-as.ts'
import { characterScores, scorePlausibility } from './score-plausibility.ts'

export interface Damage {
  /** Counted from 1. */
  readonly line: number
  /** The words there. */
  readonly sample: string
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
  return { line: lineAt(text, start), sample: text.slice(start, start + SHOWN).replace(/\s+/g, ' ') }
}

/** Encodings that a line of another file may be in. */
const OTHERS = ['gb18030', 'big5', 'windows-1251', 'koi8-r', 'ibm866', 'iso-8859-5', 'x-mac-cyrillic', 'utf-8']
/** Characters that count of a line that is judged by itself, and the mean score below which it is. */
const LINE_LEAST = 6
const DOUBTED = 0.4
/** How much better the line must read in another encoding, and how well. */
const BETTER = 0.35
const GOOD = 0.5

/** The first line that reads better in another encoding than in that of the rest. Linear: few lines are doubted. */
export function findOtherLine(bytes: Uint8Array, encoding: string): Damage | null {
  let line = 1
  for (let start = 0; start < bytes.length; line++) {
    const found = bytes.indexOf(0x0a, start)
    const end = found === -1 ? bytes.length : found
    const text = decodeAs(bytes.subarray(start, end), encoding)
    const { mean, counted } = scorePlausibility(text)
    if (counted >= LINE_LEAST && mean < DOUBTED) {
      for (const other of OTHERS) {
        if (other === encoding) continue
        const score = scorePlausibility(decodeAs(bytes.subarray(start, end), other))
        if (score.mean >= GOOD && score.mean > mean + BETTER)
          return { line, sample: text.slice(0, SHOWN).replace(/\s+/g, ' ') }
      }
    }
    start = end + 1
  }
  return null
}

/** The line of a place, from 1. */
export function lineAt(text: string, place: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at !== -1 && at < place; at = text.indexOf('\n', at + 1)) line++
  return line
}
