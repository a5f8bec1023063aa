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
 * True for each position that belongs to the heaviest strictly increasing run of `values`.
 * `weights` are positive; the run with the greatest sum wins, the earliest among equals. O(n log n).
 */
export function increasingRun(values: readonly number[], weights: readonly number[]): boolean[] {
  const n = values.length
  const order = [...new Set(values)].sort((x, y) => x - y)
  const rank = new Map(order.map((v, i) => [v, i + 1]))
  // Fenwick tree of the best run that ends at a rank or below: its weight and last position.
  const best = new Float64Array(order.length + 1)
  const last = new Int32Array(order.length + 1).fill(-1)
  const before = new Int32Array(n).fill(-1)
  const sum = new Float64Array(n)
  let top = -1
  for (let i = 0; i < n; i++) {
    const r = rank.get(values[i] as number) as number
    let weight = 0
    let from = -1
    for (let k = r - 1; k > 0; k -= k & -k) {
      if ((best[k] as number) > weight) {
        weight = best[k] as number
        from = last[k] as number
      }
    }
    before[i] = from
    sum[i] = weight + (weights[i] as number)
    if (top < 0 || (sum[i] as number) > (sum[top] as number)) top = i
    for (let k = r; k <= order.length; k += k & -k) {
      if ((sum[i] as number) > (best[k] as number)) {
        best[k] = sum[i] as number
        last[k] = i
      }
    }
  }
  const inside = new Array<boolean>(n).fill(false)
  for (let i = top; i >= 0; i = before[i] as number) inside[i] = true
  return inside
}
