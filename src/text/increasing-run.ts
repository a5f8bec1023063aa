/**
 * Which links keep their order, and which crossed.
 *
 *     counterparts in the earlier text of clauses 1 2 3 4 5:   1 4 2 3 5   →   4 crossed, 1 2 3 5 run on
 *
 * The longest increasing run of links keeps its place; what lies outside it has moved. Length counts links; of two
 * runs of one length the one with more text stays.
 * M. L. Fredman, "On computing the length of longest increasing subsequences", Discrete Mathematics 11 (1975).
 */

/**
 * True for each position that belongs to the heaviest strictly increasing run of `values`, which are whole numbers
 * from 0. `weights` are positive; the run with the greatest sum wins, the earliest among equals. O(n log n).
 */
export function increasingRun(values: readonly number[], weights: readonly number[]): boolean[] {
  const n = values.length
  let size = 0
  for (let i = 0; i < n; i++) size = Math.max(size, values[i]! + 1)
  // Fenwick tree of the best run that ends at a value or below: its weight and last position.
  const best = new Float64Array(size + 1)
  const last = new Int32Array(size + 1).fill(-1)
  const before = new Int32Array(n).fill(-1)
  let top = -1
  let topSum = 0
  for (let i = 0; i < n; i++) {
    const value = values[i]!
    let weight = 0
    let from = -1
    for (let k = value; k > 0; k -= k & -k) {
      if (best[k]! > weight) {
        weight = best[k]!
        from = last[k]!
      }
    }
    before[i] = from
    const sum = weight + weights[i]!
    if (top < 0 || sum > topSum) {
      top = i
      topSum = sum
    }
    for (let k = value + 1; k <= size; k += k & -k) {
      if (sum > best[k]!) {
        best[k] = sum
        last[k] = i
      }
    }
  }
  const inside = new Array<boolean>(n).fill(false)
  for (let i = top; i >= 0; i = before[i]!) inside[i] = true
  return inside
}
