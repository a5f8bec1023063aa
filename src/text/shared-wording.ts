/**
 * How much of one text stands in another, word for word, in whatever order.
 *
 *     a law, and the law as amended        nearly all of the shorter stands in the longer
 *     a statement, and the next one        its formulas alone do
 *
 * Both texts are comparison keys. Measured by runs of characters, long enough that two texts on one subject share few
 * by chance; of long texts only every eighth run is looked at, the same ones on both sides.
 */
import { unspaced } from './key.ts'

/** Characters of a run: some three words in each script. */
const RUN_HAN = 6
const RUN_SPACED = 18
/** Texts longer than this are sampled: one run in eight, those whose hash ends in three zeros. */
const SAMPLED_FROM = 20_000
const ONE_IN_EIGHT = 0b111
/** A prime that spreads the characters of a run over 32 bits. */
const FACTOR = 0x01000193

/** Share of the runs of `part` that `whole` has, each as often, 0 to 1; 0 where `part` is shorter than a run. */
export function sharedWording(part: string, whole: string): number {
  const [p, w] = [unspaced(part), unspaced(whole)]
  const run = /\p{Script=Han}/u.test(p.slice(0, 4000)) ? RUN_HAN : RUN_SPACED
  const mask = p.length + w.length > SAMPLED_FROM ? ONE_IN_EIGHT : 0
  const left = new Map<number, number>()
  eachRun(w, run, mask, (hash) => left.set(hash, (left.get(hash) ?? 0) + 1))
  let all = 0
  let shared = 0
  eachRun(p, run, mask, (hash) => {
    all++
    const times = left.get(hash) ?? 0
    if (times === 0) return
    left.set(hash, times - 1)
    shared++
  })
  return all === 0 ? 0 : shared / all
}

/** Calls `take` with the hash of each run of `length` characters (a rolling one: Karp and Rabin, 1987; the factor is the prime of the FNV hash). */
function eachRun(text: string, length: number, mask: number, take: (hash: number) => void): void {
  let hash = 0
  let leaving = 1
  for (let i = 1; i < length; i++) leaving = Math.imul(leaving, FACTOR)
  for (let i = 0; i < text.length; i++) {
    if (i >= length) hash = (hash - Math.imul(text.charCodeAt(i - length), leaving)) | 0
    hash = (Math.imul(hash, FACTOR) + text.charCodeAt(i)) | 0
    // The low bits of the product depend on the last characters alone: spread them before choosing.
    if (i >= length - 1 && ((hash ^ (hash >> 15)) & mask) === 0) take(hash)
  }
}
