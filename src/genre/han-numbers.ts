/**
 * Numbers in Chinese figures, read and written in one place.
 *
 *     一百十 → 110     二百十一 → 211     廿一 → 21     一百〇三 → 103     两百 → 200     壹仟贰佰 → 1200
 *     二〇二三 → 2023  二O二三, 二0二三 → 2023 (a Latin O, a figure for 〇)               二千五百二 → 0: no number
 *
 * Two manners are known. By place: a figure before each of 十 百 千 万, from the greatest to the least. Digit by digit:
 * as years are written. What follows neither is told as 0 and never guessed.
 */

/** Figures with their values. One row a figure: all signs that print it, the plain one first. */
const FIGURES: readonly (readonly [value: number, signs: string])[] = [
  [0, '〇零○◯OＯ0'],
  [1, '一壹弌'],
  [2, '二贰貳弍两兩'],
  [3, '三叁參叄弎'],
  [4, '四肆'],
  [5, '五伍'],
  [6, '六陆陸'],
  [7, '七柒'],
  [8, '八捌'],
  [9, '九玖'],
]

/** Places with their values. One row a place. */
const PLACES: readonly (readonly [value: number, signs: string])[] = [
  [10, '十拾'],
  [100, '百佰'],
  [1000, '千仟'],
  [10_000, '万萬'],
]

/** Tens that are one character: 廿 is 二十. */
const TENS: readonly (readonly [value: number, signs: string])[] = [
  [20, '廿卄'],
  [30, '卅'],
  [40, '卌'],
]

type Rows = readonly (readonly [value: number, signs: string])[]

const bySign = (rows: Rows): ReadonlyMap<string, number> =>
  new Map(rows.flatMap(([value, signs]) => [...signs].map((sign) => [sign, value] as const)))

const figureOf = bySign(FIGURES)
const placeOf = bySign(PLACES)
const tensOf = bySign(TENS)

/** Signs that number articles and items, for the patterns of labels and dates. Cheque figures are `HAN_CHEQUE`. */
export const HAN_NUMBER = '〇零○一二三四五六七八九十百千万两兩廿卅卌'
/** 壹贰叁 …, which number parts of a text, and sums. */
export const HAN_CHEQUE = '壹贰貳叁參叄肆伍陆陸柒捌玖拾佰仟萬'
/** Signs of a year written digit by digit, with those that printers put for 〇. */
export const HAN_DIGIT = '〇零○◯OＯ0一二三四五六七八九'
/** The same in cheque figures. */
export const CHEQUE_DIGIT = '零壹贰貳叁參叄肆伍陆陸柒捌玖'

/** The number, at most 99,999,999; 0 where it is none (`条`, `十百`), and for 〇 itself. */
export function hanToNumber(printed: string): number {
  const signs = [...printed]
  if (signs.length === 0) return 0
  return signs.some((sign) => placeOf.has(sign) || tensOf.has(sign)) ? byPlace(signs) : digitByDigit(signs)
}

/** 二〇二三 → 2023. A year of more than eight figures is none. */
function digitByDigit(signs: readonly string[]): number {
  let total = 0
  for (const sign of signs) {
    const figure = figureOf.get(sign)
    if (figure === undefined) return 0
    total = total * 10 + figure
  }
  return signs.length <= 8 ? total : 0
}

/** 一万二千三百四十五 → 12345. Each place stands once, the greater before the less. */
function byPlace(signs: readonly string[]): number {
  let total = 0
  let figure: number | null = null
  let least = Number.POSITIVE_INFINITY
  for (const [at, sign] of signs.entries()) {
    const place = placeOf.get(sign)
    const tens = tensOf.get(sign)
    const digit = figureOf.get(sign)
    if (place === 10_000) {
      const before: number = total + (figure ?? 0)
      if (before === 0 || least === 10_000) return 0
      total = before * place
      figure = null
      least = place
    } else if (place !== undefined) {
      // 一百十: ten without a figure is once ten; 百 and 千 stand so at the very beginning alone.
      const bare = figure === null || figure === 0
      if (place >= least || (bare && place !== 10 && at > 0)) return 0
      total += (bare ? 1 : figure!) * place
      figure = null
      least = place
    } else if (tens !== undefined) {
      if (least <= 10 || (figure !== null && figure !== 0)) return 0
      total += tens
      figure = null
      least = 10
    } else {
      // Two figures in a row belong to no number by place, but for the 零 that marks an empty one.
      if (digit === undefined || (figure !== null && figure !== 0)) return 0
      if (digit === 0 && figure === 0) return 0
      figure = digit
    }
  }
  // What is left are ones: 二十〇 is no number, 二十 is.
  return figure === 0 ? 0 : total + (figure ?? 0)
}

const DIGITS = '〇一二三四五六七八九'
const UNITS = ['', '十', '百', '千', '万']

/** 12 → 十二, 105 → 一百零五, 110 → 一百一十, up to 99,999; what is greater, or no natural number, in Arabic figures. */
export function numberToHan(n: number): string {
  if (!Number.isInteger(n) || n < 0 || n > 99_999) return String(n)
  if (n === 0) return '〇'
  const figures = [...String(n)].map(Number)
  let printed = ''
  let empty = false
  figures.forEach((figure, i) => {
    const place = figures.length - 1 - i
    if (figure === 0) {
      empty = true
      return
    }
    if (empty) printed += '零'
    empty = false
    printed += (n < 20 && place === 1 ? '' : DIGITS[figure]) + UNITS[place]!
  })
  return printed
}

/** 2023 → 二〇二三. */
export const digitsToHan = (n: number): string => String(n).replace(/\d/g, (digit) => DIGITS[Number(digit)]!)
