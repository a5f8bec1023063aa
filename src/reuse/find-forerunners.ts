/**
 * Of each clause and sentence of a new text: where in all earlier texts its wording comes nearest.
 *
 *     2024-3.2   2019-4.1 (0.71, 两岸灯塔由守塔人世代相传…)   2016-2.3 (0.30)   …
 *
 * An earlier text is asked by its grams alone (`gram-row`), clause by clause: which of the new text's words stand there in
 * the same company? What they weigh, of all that the clause or sentence weighs, is its share. Common wording weighs next
 * to nothing, but not nothing: a clause of common wording alone has forerunners, too, which have all of it. What a text
 * gives depends on no other text; the others decide only which places are named first. So texts may be read one by one,
 * from wherever their grams are kept, and none is held: a statement is set against 100,000 clauses while a reader waits.
 */
import { isWord } from '../text/token-stream.ts'
import { GRAM_MOST, type GramRow, gramLength, gramOf } from './gram-row.ts'
import { HAN_LETTERS, type WeighedStream } from './weigh-units.ts'

/** A place in an earlier text. */
export interface ForerunnerPlace {
  /** Index of the text, and of the clause in it. */
  readonly text: number
  readonly clause: number
  /** How much of what is asked about stands there: 0 to 1. */
  readonly share: number
}

export interface FoundForerunners {
  /** The nearest places, the nearest first; of places alike the one in the earlier text, then the earlier clause. */
  readonly nearest: readonly ForerunnerPlace[]
  /** In each text that has one the nearest place, in the order of the texts. */
  readonly everywhere: readonly ForerunnerPlace[]
}

/** A stretch of the new text that is asked about, from a unit to behind its last one. Clauses and their sentences. */
export interface AskedStretch {
  readonly from: number
  readonly to: number
}

/** Places that are named for a stretch at most. */
const FORERUNNERS_MOST = 3
/** Share from which a place of any text is told: with less, two clauses speak of one subject and are no versions. */
const TELLING_SHARE = 0.35
/** What a letter weighs whatever it says, in fifths of a letter: ten Han characters of common wording weigh as a fifth of a rare word. */
const LETTER_WEIGHS = 0.05 / HAN_LETTERS

/** Stretches that a unit may lie in: its clause, and its sentence. */
const DEPTH = 2

/** A new text, ready to meet others. */
export interface AskedText {
  readonly stretches: readonly AskedStretch[]
  /** For each earlier text in turn, with its index; those of one text may come in any order of texts. */
  readonly meet: (row: GramRow, text: number) => void
  readonly found: () => readonly FoundForerunners[]
}

/**
 * Stretches overlap `DEPTH` deep at most: sentences lie inside clauses, and none inside another of its kind.
 *
 * Of the grams that stand in a clause of an earlier text the rare ones are marked where the new text has them. Those that
 * it has again and again (of the, the Sides) would mark half of it each time: what they can add to a stretch at most is
 * known beforehand, and only a stretch that may come to tell something is read unit by unit.
 */
export function askForerunners(b: WeighedStream, stretches: readonly AskedStretch[]): AskedText {
  const { symbol, size, weight } = b
  const grams = gramTable(b)
  const { may, length, nextAt, commonAt } = grams
  const inside = new Int32Array(size * DEPTH).fill(-1)
  const whole = new Float64Array(stretches.length)
  /** What common grams give a stretch where all of them stand in one clause. */
  const mostOfCommon = new Float64Array(stretches.length)
  const letters = new Float64Array(size)
  for (let k = 0; k < size; k++) letters[k] = (b.lettersBefore[k + 1]! - b.lettersBefore[k]!) * LETTER_WEIGHS
  stretches.forEach(({ from, to }, s) => {
    for (let k = from; k < to; k++) {
      inside[k * DEPTH + (inside[k * DEPTH] === -1 ? 0 : 1)] = s
      // Of Han characters it is pairs that weigh: the first has none in the stretch.
      whole[s]! += letters[k]! + (k > from || isWord(symbol[k]!) ? weight[k]! : 0)
      for (let at = k; at >= 0 && at > k - GRAM_MOST; at--) {
        if (commonAt[at] === -1 || k >= at + length[at]!) continue
        mostOfCommon[s]! += letters[k]! + weight[k]!
        break
      }
    }
  })
  /** Stretches that common wording alone may fill. */
  const common = stretches.flatMap((_, s) => (mayTell(mostOfCommon[s]!, whole[s]!) ? [s] : []))
  /** By unit: the clause in which a rare gram was last found that holds it, and one that holds it and the unit before. */
  const lettersIn = new Int32Array(size).fill(-1)
  const weightIn = new Int32Array(size).fill(-1)
  /** By the first unit of a common gram: the clause in which it was last found. */
  const commonIn = new Int32Array(size).fill(-1)
  let clauseNumber = -1
  const held = new Float64Array(stretches.length)
  const touched = new Int32Array(stretches.length)
  let touches = 0
  const nearest: ForerunnerPlace[][] = stretches.map(() => [])
  const everywhere: ForerunnerPlace[][] = stretches.map(() => [])
  const bestClause = new Int32Array(stretches.length)
  const bestShare = new Float64Array(stretches.length)

  /** What a stretch holds at most, as far as rare grams go. */
  const add = (unit: number, value: number): void => {
    for (let d = unit * DEPTH; d < unit * DEPTH + DEPTH; d++) {
      const s = inside[d]!
      if (s === -1) return
      if (held[s] === 0) touched[touches++] = s
      held[s]! += value
    }
  }

  /** Marks the units of a rare gram of b as standing in the clause that is being read. */
  const mark = (at: number): void => {
    for (let k = at; k < at + length[at]!; k++) {
      if (lettersIn[k] !== clauseNumber) {
        lettersIn[k] = clauseNumber
        add(k, letters[k]!)
      }
      if ((k > at || isWord(symbol[k]!)) && weightIn[k] !== clauseNumber) {
        weightIn[k] = clauseNumber
        add(k, weight[k]!)
      }
    }
  }

  /** What of a stretch stands in the clause. */
  const shareOf = (s: number): number => {
    const { from, to } = stretches[s]!
    let sum = 0
    for (let k = from; k < to; k++) {
      let hasLetters = lettersIn[k] === clauseNumber
      let hasWeight = weightIn[k] === clauseNumber
      for (let at = k; at >= 0 && at > k - GRAM_MOST && !hasWeight; at--) {
        const gram = commonAt[at]!
        if (gram === -1 || commonIn[gram] !== clauseNumber || k >= at + length[at]!) continue
        hasLetters = true
        hasWeight = k > at || isWord(symbol[k]!)
      }
      if (hasLetters) sum += letters[k]!
      // What a gram shares with the stretch before says nothing of this one.
      if (hasWeight && (k > from || isWord(symbol[k]!))) sum += weight[k]!
    }
    return Math.min(1, sum / whole[s]!)
  }

  const look = (s: number, clause: number): void => {
    const share = shareOf(s)
    if (share < TELLING_SHARE || share <= bestShare[s]!) return
    bestShare[s] = share
    bestClause[s] = clause
  }

  const meet = ({ grams: row, first }: GramRow, text: number): void => {
    bestShare.fill(0)
    for (let c = 0; c + 1 < first.length; c++) {
      clauseNumber++
      const end = first[c + 1]!
      for (let k = nextOf(row, first[c]!, end, may); k < end; k = nextOf(row, k + 1, end, may)) {
        const gram = grams.firstAt(row[k]!)
        if (gram >= 0 && commonAt[gram] !== -1) commonIn[gram] = clauseNumber
        else for (let at = gram; at >= 0; at = nextAt[at]!) mark(at)
      }
      for (const s of common) if (held[s] === 0) look(s, c)
      for (let t = 0; t < touches; t++) {
        const s = touched[t]!
        const most = held[s]! + mostOfCommon[s]!
        held[s] = 0
        if (mayTell(most, whole[s]!) && most / whole[s]! > bestShare[s]! - ROUNDING) look(s, c)
      }
      touches = 0
    }
    for (let s = 0; s < stretches.length; s++) {
      if (bestShare[s] === 0) continue
      const place = { text, clause: bestClause[s]!, share: Math.round(bestShare[s]! * 1000) / 1000 }
      everywhere[s]!.push(place)
      keepNearest(nearest[s]!, place)
    }
  }
  const found = (): readonly FoundForerunners[] =>
    stretches.map((_, s) => ({
      nearest: nearest[s]!,
      everywhere: everywhere[s]!.sort((x, y) => x.text - y.text),
    }))
  return { stretches, meet, found }
}

/** Sums of the same weights in another order differ by less. */
const ROUNDING = 1e-6

/** May a stretch that holds no more than `most` be told? */
const mayTell = (most: number, whole: number): boolean => most >= (TELLING_SHARE - ROUNDING) * whole

/** The first gram from `k` on that the new text may have, or `end`: of all that is done for it, this is done a million times. */
function nextOf(row: Uint32Array, k: number, end: number, may: Uint8Array): number {
  let at = k
  while (at < end && may[row[at]! & MAY_MASK] === 0) at++
  return at
}

/** Of two alike the earlier text stays: it had the words first. */
const isNearer = (x: ForerunnerPlace, y: ForerunnerPlace): number => y.share - x.share || x.text - y.text

function keepNearest(list: ForerunnerPlace[], place: ForerunnerPlace): void {
  if (list.length === FORERUNNERS_MOST && isNearer(place, list.at(-1)!) > 0) return
  list.push(place)
  list.sort(isNearer)
  if (list.length > FORERUNNERS_MOST) list.length = FORERUNNERS_MOST
}

/** Grams are told apart by so many bits before they are looked up: a statement has some three thousand. */
const MAY_BITS = 16
const MAY_MASK = (1 << MAY_BITS) - 1
/** Places in the new text from which on a gram is common: to mark them all costs more than to ask a stretch or two. */
const COMMON_FROM = 6

interface GramTable {
  /** 0 where no gram ends on these bits: of a gram of an earlier text that is mostly all that is asked. */
  readonly may: Uint8Array
  /** By unit: the first unit of the gram that begins there, where it is common; else -1. */
  readonly commonAt: Int32Array
  /** The first unit of the text from which a gram stands, or -1; the next one of the same gram by `nextAt`. */
  readonly firstAt: (gram: number) => number
  readonly nextAt: Int32Array
  /** Units of the gram from each unit on. */
  readonly length: Uint8Array
}

/** Open addressing: asked once for each gram of every earlier text, most of which the text does not have. */
function gramTable({ symbol, size }: WeighedStream): GramTable {
  let slots = 1024
  while (slots < size * 4) slots *= 2
  const mask = slots - 1
  const gramIn = new Uint32Array(slots)
  const unitIn = new Int32Array(slots).fill(-1)
  const nextAt = new Int32Array(size).fill(-1)
  const length = new Uint8Array(size)
  const may = new Uint8Array(1 << MAY_BITS)
  const slotOf = (gram: number): number => {
    let at = gram & mask
    while (unitIn[at] !== -1 && gramIn[at] !== gram) at = (at + 1) & mask
    return at
  }
  for (let at = size - 1; at >= 0; at--) {
    length[at] = gramLength(symbol, at)
    if (length[at] === 0) continue
    const gram = gramOf(symbol, at, length[at]!)
    const slot = slotOf(gram)
    may[gram & MAY_MASK] = 1
    gramIn[slot] = gram
    nextAt[at] = unitIn[slot]!
    unitIn[slot] = at
  }
  const commonAt = new Int32Array(size).fill(-1)
  for (let slot = 0; slot < slots; slot++) {
    let places = 0
    for (let at = unitIn[slot]!; at >= 0; at = nextAt[at]!) places++
    if (places >= COMMON_FROM) for (let at = unitIn[slot]!; at >= 0; at = nextAt[at]!) commonAt[at] = unitIn[slot]!
  }
  return { may, commonAt, firstAt: (gram) => unitIn[slotOf(gram)]!, nextAt, length }
}
