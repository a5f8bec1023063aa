/**
 * Who says it, and that it is said: words before a formula that are no part of it.
 *
 *     双方重申|互不以武力相威胁          the two sides stress that |their partnership is not directed against …
 *
 * Words of position (支持, 反对, 谴责) stay: they are what the formula says.
 */
import { symbolOf } from '../text/token-stream.ts'

/** Who speaks. One row, one language. */
const SPEAKERS: readonly string[] = [
  '双方 缔约双方 缔约各方 三方 四方 各方 两国元首 三国元首 各国元首 两国领导人 中方 俄方 成员国',
  'the two sides|the sides|both sides|the parties|the two parties|both parties|the contracting parties|the heads of state|the leaders',
  'стороны|обе стороны|договаривающиеся стороны|главы государств|лидеры',
]

/** That it is said, and what joins it to what was said before. */
const REPORTS: readonly string[] = [
  '重申 强调 指出 认为 主张 表示 确认 商定 决定 宣布 声明 同意 一致同意 一致认为 认识到 深信 相信 满意地指出 愿 愿意 将 将继续 继续 并 还 也 均 应 为此 同时 此外 再次',
  'reaffirm that|stress that|note that|hold that|believe that|maintain that|agree that|confirm that|declare that|emphasize that|emphasise that|recognize that|recognise that|consider that|are convinced that|also|further|will|will continue to|shall|are ready to|are determined to|intend to|have agreed to|therefore|that',
  'подтверждают что|подчеркивают что|отмечают что|считают что|заявляют что|исходят из того что|убеждены что|согласны что|также|вновь|будут|намерены|готовы|договорились|что',
]

const wordsOf = (row: string): readonly string[] => row.split(row.includes('|') ? '|' : ' ')

/** Symbols of each row's entries, the longest first. */
const compiled = (rows: readonly string[]): readonly (readonly number[])[] =>
  rows
    .flatMap(wordsOf)
    .map((entry) => (entry.charCodeAt(0) >= 0x2e80 ? [...entry] : entry.split(' ')).map(symbolOf))
    .sort((x, y) => y.length - x.length)

let speakers: readonly (readonly number[])[] | null = null
let reports: readonly (readonly number[])[] | null = null

/** How many units from `at` on say who speaks or that it is said; 0 where they say something. `to`: where they end. */
export function openerAt(symbol: Int32Array, at: number, to: number): number {
  speakers ??= compiled(SPEAKERS)
  reports ??= compiled(REPORTS)
  const matches = (entry: readonly number[]): boolean =>
    at + entry.length <= to && entry.every((s, k) => symbol[at + k] === s)
  return (speakers.find(matches) ?? reports.find(matches))?.length ?? 0
}
