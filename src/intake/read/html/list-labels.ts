/**
 * The number that a browser prints before an item of a list.
 *
 *     <ol start=3>                        3.  4.  5.
 *     <ol reversed>                       3.  2.  1.
 *     list-style-type: cjk-ideographic    一、 二、 三、
 *
 * It stands in no text of the page, but it is what readers cite. What follows the number is as CSS Counter Styles
 * (level 3) gives it.
 */
import { numberToHan } from '../../../genre/han-numbers.ts'
import { HAN_BRANCHES, HAN_STEMS, numberToLetters, numberToRoman } from '../../../genre/numerals.ts'

const decimals = (digits: string) => (n: number) => String(n).replace(/\d/g, (d) => [...digits][Number(d)]!)

const row =
  (signs: string) =>
  (n: number): string =>
    n >= 1 && n <= signs.length ? signs[n - 1]! : String(n)

/** Signs by value, from the greatest: their sum is the number. */
const added =
  (signs: readonly (readonly [number, string])[]) =>
  (n: number): string => {
    if (n < 1 || n > 9999) return String(n)
    let rest = n
    let printed = ''
    for (const [value, sign] of signs)
      while (rest >= value) {
        printed += sign
        rest -= value
      }
    return printed
  }

const tens = (letters: string): (readonly [number, string])[] =>
  [...letters].map((sign, i) => [((i % 9) + 1) * 10 ** Math.floor(i / 9), sign] as const).reverse()

const HEBREW = added(
  [...tens('אבגדהוזחטיכלמנסעפצקרשת'), [15, 'טו'] as const, [16, 'טז'] as const].sort((a, b) => b[0] - a[0]),
)
const ARMENIAN = added(tens('ԱԲԳԴԵԶԷԸԹԺԻԼԽԾԿՀՁՂՃՄՅՆՇՈՉՊՋՌՍՎՏՐՑՒՓՔ'))
const GEORGIAN = added(tens('აბგდევზჱთიკლმნჲოპჟრსტჳფქღყშჩცძწჭხჴჯჰ'))
const GREEK = 'αβγδεζηθικλμνξοπρστυφχψω'

/** 壹贰叁: the figures of cheques, with 拾 佰 仟. */
const formal =
  (signs: string) =>
  (n: number): string => {
    const plain = n >= 10 && n < 20 ? `一${numberToHan(n)}` : numberToHan(n)
    return plain.replace(
      /[零〇一二三四五六七八九十百千]/g,
      (c) => signs['零一二三四五六七八九十百千'.indexOf(c === '〇' ? '零' : c)]!,
    )
  }

const han = (n: number): string => (n === 0 ? '零' : n < 0 ? `负${numberToHan(-n)}` : numberToHan(n))

/** What each style prints, and what it puts behind. */
const STYLES: Readonly<Record<string, readonly [print: (n: number) => string, behind: string]>> = {
  decimal: [String, '. '],
  'decimal-leading-zero': [(n) => (n >= 0 && n < 10 ? `0${n}` : String(n)), '. '],
  'lower-alpha': [numberToLetters, '. '],
  'lower-latin': [numberToLetters, '. '],
  'upper-alpha': [(n) => numberToLetters(n).toUpperCase(), '. '],
  'upper-latin': [(n) => numberToLetters(n).toUpperCase(), '. '],
  'lower-roman': [(n) => numberToRoman(n).toLowerCase(), '. '],
  'upper-roman': [numberToRoman, '. '],
  'lower-greek': [row(GREEK), '. '],
  hebrew: [HEBREW, '. '],
  armenian: [ARMENIAN, '. '],
  'upper-armenian': [ARMENIAN, '. '],
  'lower-armenian': [(n) => ARMENIAN(n).toLowerCase(), '. '],
  georgian: [GEORGIAN, '. '],
  'arabic-indic': [decimals('٠١٢٣٤٥٦٧٨٩'), '. '],
  persian: [decimals('۰۱۲۳۴۵۶۷۸۹'), '. '],
  devanagari: [decimals('०१२३४५६७८९'), '. '],
  'cjk-decimal': [decimals('〇一二三四五六七八九'), '、'],
  'cjk-ideographic': [han, '、'],
  'simp-chinese-informal': [han, '、'],
  'trad-chinese-informal': [(n) => han(n).replace('负', '負'), '、'],
  'simp-chinese-formal': [formal('零壹贰叁肆伍陆柒捌玖拾佰仟'), '、'],
  'trad-chinese-formal': [formal('零壹貳參肆伍陸柒捌玖拾佰仟'), '、'],
  'japanese-informal': [han, '、'],
  'japanese-formal': [formal('零壱弐参四伍六七八九拾百阡'), '、'],
  'cjk-heavenly-stem': [row(HAN_STEMS), '、'],
  'cjk-earthly-branch': [row(HAN_BRANCHES), '、'],
}

/** The label of item `n`, with what stands behind it; null for bullets and for styles that print no number. */
export function listLabel(n: number, style: string): string | null {
  const form = STYLES[style]
  return form === undefined ? null : `${form[0](n)}${form[1]}`
}
