/**
 * The least and the greatest of a list of any length. `Math.min(...list)` passes each number as an argument of its own,
 * and a call takes some hundred thousand at most: a page of a PDF may have more pieces, a table more rows.
 */

/** Infinity for an empty list, as `Math.min()`. */
export const least = (numbers: readonly number[]): number => numbers.reduce((x, y) => Math.min(x, y), Infinity)

/** -Infinity for an empty list, as `Math.max()`. */
export const most = (numbers: readonly number[]): number => numbers.reduce((x, y) => Math.max(x, y), -Infinity)
