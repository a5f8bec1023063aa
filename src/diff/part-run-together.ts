/**
 * Words that a scan ran together, parted by the words of the other side.
 *
 *     a: to foster in the States the advance of trade      b: to foster intheStatestheadvanceofcommerce
 *     b is read as in|the|States|the|advance|of|commerce, so that only trade→commerce is wording
 *
 * The spaces that are missing are then variants of punctuation. Least cost over the cuts of one long word; a word
 * that no four words of the other side fill for the most part stays whole, so that no real word is cut.
 */
import type { Numbering } from './read-units.ts'
import type { Unit } from './unit.ts'

/** Letters of the shortest word that is tried: few real words are longer. */
const LONG = 16
/** Words of the other side that must be found in it. */
const LEAST_WORDS = 4
/** Share of its letters that they must fill. */
const LEAST_SHARE = 0.6
/** Letters of the longest word looked for. */
const LONGEST_WORD = 20
/** Longer runs are left alone: the search costs their length times `LONGEST_WORD`. */
const TOO_LONG = 2000
/** Cost of a cut, and of starting a stretch of unknown letters, beside 1 for each unknown letter. */
const CUT = 0.5
const UNKNOWN = 2

/** The units of a sentence with run-together words parted by those of `other`. */
export function partRunTogether(units: Unit[], other: readonly Unit[], numbering: Numbering): Unit[] {
  if (!units.some(isLong)) return units
  const vocabulary = new Set<string>()
  for (const { kind, key } of other) if (kind !== 'punct') for (const word of key.split(' ')) vocabulary.add(word)
  const parted: Unit[] = []
  for (const unit of units) {
    const cuts = isTried(unit, vocabulary) ? cutsOf(unit.key, vocabulary) : null
    if (!cuts) {
      parted.push(unit)
      continue
    }
    for (const [from, to] of cuts) {
      const key = unit.key.slice(from, to)
      const id = numbering.id(key)
      const kind = /^\d+$/.test(key) ? 'number' : 'word'
      const weight = numbering.weight(id, key, kind)
      parted.push({ start: unit.start + from, end: unit.start + to, kind, key, id, weight })
    }
  }
  return parted
}

/** Offsets in the key are those in the text only where nothing was folded away. */
const isTried = (unit: Unit, vocabulary: ReadonlySet<string>): boolean =>
  isLong(unit) && !vocabulary.has(unit.key) && unit.end - unit.start === unit.key.length && unit.key.length <= TOO_LONG

const isLong = ({ kind, key }: Unit): boolean => kind === 'word' && key.length >= LONG && key.charCodeAt(0) < 0x2e80

function cutsOf(key: string, vocabulary: ReadonlySet<string>): (readonly [number, number])[] | null {
  const n = key.length
  // Best cost to here, with the last piece a known word or an unknown one.
  const best = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY)
  const open = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY)
  const from = new Int32Array(n + 1)
  const openFrom = new Int32Array(n + 1)
  best[0] = 0
  for (let i = 0; i < n; i++) {
    const here = Math.min(best[i]!, open[i]!)
    for (let to = i + 1; to <= Math.min(n, i + LONGEST_WORD); to++) {
      // A lone letter says nothing.
      if (to - i < 2 || !vocabulary.has(key.slice(i, to))) continue
      if (here + CUT < best[to]!) {
        best[to] = here + CUT
        from[to] = i
      }
    }
    const starts = best[i]! + UNKNOWN + 1
    const goesOn = open[i]! + 1
    const next = Math.min(starts, goesOn)
    if (next < open[i + 1]!) {
      open[i + 1] = next
      openFrom[i + 1] = starts <= goesOn ? i : openFrom[i]!
    }
  }
  const pieces: (readonly [number, number])[] = []
  let words = 0
  let filled = 0
  for (let to = n; to > 0; ) {
    const known = best[to]! <= open[to]!
    const start = known ? from[to]! : openFrom[to]!
    if (known) {
      words++
      filled += to - start
    }
    pieces.push([start, to])
    to = start
  }
  return words >= LEAST_WORDS && filled >= LEAST_SHARE * n ? pieces.reverse() : null
}
