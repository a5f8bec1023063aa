/**
 * Which of some clauses of a belongs with which of some of b, where both keep their order: the pairs of the greatest
 * sum of gains.
 *
 *     left 4 5 6    right 7 8    gains 4–7 0.1, 5–7 0.3, 6–8 0.2        →   5–7 6–8
 */

/** Gain of pairing `i` with `j`, which stand at places `p` and `q` of their lists; 0 and below: no pair. */
export type Gain = (i: number, j: number, p: number, q: number) => number

/** Pairs in order with the greatest sum of gains (S. B. Needleman, C. D. Wunsch, J. Mol. Biol. 48, 1970). */
export function pairsInOrder(left: readonly number[], right: readonly number[], gain: Gain): [number, number][] {
  const width = right.length + 1
  const sum = new Float64Array((left.length + 1) * width)
  const gains = new Float64Array(sum.length)
  for (let p = 1; p <= left.length; p++) {
    for (let q = 1; q <= right.length; q++) {
      const g = gain(left[p - 1]!, right[q - 1]!, p - 1, q - 1)
      gains[p * width + q] = g
      const both = g > 0 ? sum[(p - 1) * width + q - 1]! + g : 0
      sum[p * width + q] = Math.max(sum[(p - 1) * width + q]!, sum[p * width + q - 1]!, both)
    }
  }
  const pairs: [number, number][] = []
  for (let p = left.length, q = right.length; p > 0 && q > 0; ) {
    const here = sum[p * width + q]!
    const g = gains[p * width + q]!
    if (g > 0 && here === sum[(p - 1) * width + q - 1]! + g) {
      pairs.push([left[p - 1]!, right[q - 1]!])
      p--
      q--
    } else if (here === sum[(p - 1) * width + q]) p--
    else q--
  }
  return pairs.reverse()
}
