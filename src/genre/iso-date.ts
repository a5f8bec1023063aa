/**
 * Dates that exist.
 *
 *     2023-02-29   no such day        2024-02-29   a day        2023-2-9   not written as ISO
 */

const FORM = /^(\d{4})-(\d{2})-(\d{2})$/

/** True for a day of the Gregorian calendar written `YYYY-MM-DD`, year 1 to 9999. */
export function isIsoDate(words: string): boolean {
  const match = FORM.exec(words)
  if (match === null) return false
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number]
  if (year < 1 || month < 1 || month > 12 || day < 1) return false
  return day <= daysOf(year, month)
}

/** True for a date, or a date with a time and its zone: `2023-03-22T08:15:00Z`. */
export function isIsoTime(words: string): boolean {
  const [date, time] = words.split('T') as [string, string | undefined]
  if (!isIsoDate(date)) return false
  if (time === undefined) return true
  return /^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/.test(time)
}

function daysOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}
