/**
 * Where in a list something begins to be true, by halving it: of an ordered list the first that ends behind an offset.
 *
 *     firstWhere([3, 5, 9], (n) => n > 4)      1
 *     firstWhere([3, 5, 9], (n) => n > 9)      3, the list's length
 */

/** `isTrue` is true of all behind the first of which it is true. */
export function firstWhere<T>(list: ArrayLike<T>, isTrue: (item: T) => boolean): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (isTrue(list[middle]!)) high = middle
    else low = middle + 1
  }
  return low
}
