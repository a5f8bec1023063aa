/**
 * The line with place and date, at the top or at the foot of a statement.
 *
 *     （2019年6月20日，卡斯廷）     and     （2024年10月8日，索尔明）
 *     Кастин, 20 июня 2019 года    and     Солмин, 8 октября 2024 года
 *
 * share no word and are the same line: what it is, and its place, tell so.
 */

/** Forms of a whole date in a comparison key, one row an example. */
const DATES: readonly RegExp[] = [
  /\d{4}年\d{1,2}月\d{1,2}日/u, // 2019年6月20日
  /[一二]\S{3}年\S{1,2}月\S{1,3}日/u, // 二〇一九年六月二十日
  /\b\d{1,2}\.\d{1,2}\.\d{4}\b/u, // 20.06.2019
  /\b\d{1,2} \p{L}+,? \d{4}\b/u, // 20 June 2019, 20 июня 2019
  /\b\p{L}+ \d{1,2}, ?\d{4}\b/u, // June 20, 2019
]

/** What may stand beside the date: a place or two, "года", "done at". In characters; a Han one counts twice. */
const BESIDE = 28

/** Whether a clause, by its comparison key, is nothing but a place and a date. */
export function isDateline(key: string): boolean {
  if (key.length > 80) return false
  for (const date of DATES) {
    const found = date.exec(key)
    if (!found) continue
    const rest = key.replace(found[0], '')
    let width = 0
    for (let i = 0; i < rest.length; i++) width += rest.charCodeAt(i) >= 0x2e80 ? 2 : 1
    return width <= BESIDE && !/\d/.test(rest)
  }
  return false
}
