/**
 * Which of two texts is the older one, where the order in which they are compared says otherwise.
 *
 *     tifa compare 2023 2021      2021 stands as the later text and is dated before 2023
 */

/** True where the first ISO date is before the second as far as both go: `2021` is not before `2021-06`. */
export function isDatedBefore(date: string | null, other: string | null): boolean {
  if (date === null || other === null) return false
  const length = Math.min(date.length, other.length)
  return date.slice(0, length) < other.slice(0, length)
}
