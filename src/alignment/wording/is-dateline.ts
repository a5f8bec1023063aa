/**
 * The line with place and date, at the top or at the foot of a statement.
 *
 *     （2019年6月20日，卡斯廷）     and     （2024年10月8日，索尔明）
 *     Кастин, 20 июня 2019 года    and     Солмин, 8 октября 2024 года
 *
 * share no word and are the same line: what it is, and its place, tell so.
 */

import { findDays } from '../../genre/dates.ts'

/** What may stand beside the date: a place or two, "года", "done at". In characters; a Han one counts twice. */
const BESIDE = 28
/** Characters of a key that can be one. */
const LONGEST = 80

/** Whether a clause, by its comparison key, is nothing but a place and a date. */
export function isDateline(key: string): boolean {
  if (key.length > LONGEST) return false
  const [date, other] = findDays(key)
  if (date === undefined || other !== undefined) return false
  const rest = key.slice(0, date.start) + key.slice(date.end)
  let width = 0
  for (let i = 0; i < rest.length; i++) width += rest.charCodeAt(i) >= 0x2e80 ? 2 : 1
  return width <= BESIDE && !/\d/.test(rest)
}
