/**
 * All ends of a row of numbers, in order: what begins alike stands together.
 *
 *     1 2 1 2 3   →   0 (1 2 1 2 3)  2 (1 2 3)  1 (2 1 2 3)  3 (2 3)  4 (3)       shared: 0 2 0 1 0
 *
 * By induced sorting (Nong, Zhang and Chan, "Two efficient algorithms for linear time suffix array construction", IEEE
 * Transactions on Computers 60, 2011); what neighbours share by Kasai and others (2001). Both linear in the row.
 */

/** The suffixes of `row` (numbers from 0 up to `most`), the smallest first, by where they begin. */
export function suffixArray(row: Int32Array, most: number): Int32Array {
  const n = row.length
  if (n === 0) return new Int32Array(0)
  if (n === 1) return new Int32Array(1)
  // A suffix is small where it sorts before the next one.
  const small = new Uint8Array(n)
  for (let i = n - 2; i >= 0; i--) {
    const [x, y] = [row[i]!, row[i + 1]!]
    small[i] = x === y ? small[i + 1]! : x < y ? 1 : 0
  }
  // Of each number's bucket: where its large ones begin, and where its small ones do.
  const large = new Int32Array(most + 2)
  const smalls = new Int32Array(most + 2)
  for (let i = 0; i < n; i++) {
    const x = row[i]!
    if (small[i] === 0) smalls[x] = smalls[x]! + 1
    else large[x + 1] = large[x + 1]! + 1
  }
  for (let x = 0; x <= most; x++) {
    smalls[x] = smalls[x]! + large[x]!
    large[x + 1] = large[x + 1]! + smalls[x]!
  }
  const order = new Int32Array(n)
  const next = new Int32Array(most + 2)

  /** The next free place in the bucket of a number. */
  const take = (x: number): number => {
    const free = next[x]!
    next[x] = free + 1
    return free
  }

  /** All suffixes in order, where the leftmost small ones given are in order. */
  const induce = (leftmost: Int32Array): void => {
    order.fill(-1)
    next.set(smalls)
    for (const at of leftmost) order[take(row[at]!)] = at
    next.set(large)
    order[take(row[n - 1]!)] = n - 1
    for (let k = 0; k < n; k++) {
      const at = order[k]! - 1
      if (at >= 0 && small[at] === 0) order[take(row[at]!)] = at
    }
    next.set(large)
    for (let k = n - 1; k >= 0; k--) {
      const at = order[k]! - 1
      if (at < 0 || small[at] === 0) continue
      const x = row[at]! + 1
      const free = next[x]! - 1
      next[x] = free
      order[free] = at
    }
  }

  // Small suffixes behind a large one: between two of them lies a piece.
  const rank = new Int32Array(n).fill(-1)
  let pieces = 0
  for (let i = 1; i < n; i++) if (small[i] === 1 && small[i - 1] === 0) rank[i] = pieces++
  const begins = new Int32Array(pieces)
  for (let i = 1, k = 0; i < n; i++) if (rank[i]! >= 0) begins[k++] = i
  induce(begins)
  if (pieces === 0) return order

  const sorted = new Int32Array(pieces)
  for (let k = 0, m = 0; k < n; k++) if (rank[order[k]!]! >= 0) sorted[m++] = order[k]!
  const endOf = (at: number): number => begins[rank[at]! + 1] ?? n
  const samePiece = (left: number, right: number): boolean => {
    const [leftEnd, rightEnd] = [endOf(left), endOf(right)]
    if (leftEnd - left !== rightEnd - right || rightEnd === n || leftEnd === n) return false
    for (let i = left, j = right; i <= leftEnd; i++, j++) if (row[i] !== row[j]) return false
    return true
  }
  const names = new Int32Array(pieces)
  let name = 0
  names[rank[sorted[0]!]!] = 0
  for (let m = 1; m < pieces; m++) {
    if (!samePiece(sorted[m - 1]!, sorted[m]!)) name++
    names[rank[sorted[m]!]!] = name
  }
  const deeper = suffixArray(names, name)
  for (let m = 0; m < pieces; m++) sorted[m] = begins[deeper[m]!]!
  induce(sorted)
  return order
}

/** How many numbers each suffix of `order` shares with the one before it; 0 for the first. */
export function sharedWithBefore(row: Int32Array, order: Int32Array): Int32Array {
  const n = row.length
  const place = new Int32Array(n)
  for (let k = 0; k < n; k++) place[order[k]!] = k
  const shared = new Int32Array(n)
  let length = 0
  for (let i = 0; i < n; i++) {
    const k = place[i]!
    if (k === 0) {
      length = 0
      continue
    }
    const j = order[k - 1]!
    while (i + length < n && j + length < n && row[i + length] === row[j + length]) length++
    shared[k] = length
    if (length > 0) length--
  }
  return shared
}
