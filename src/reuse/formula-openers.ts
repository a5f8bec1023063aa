/**
 * Who says it, and that it is said: words before a formula that are no part of it.
 *
 *     双方重申|互不以武力相威胁          the two sides stress that |their partnership is not directed against …
 *     岚方|支持托方维护稳定的努力        the Torena side |supports the efforts of the Landor side
 *
 * Words of position (支持, 反对, 谴责) stay: they are what the formula says.
 */
import { isWord, symbolOf } from '../text/token-stream.ts'
import { type PhraseUnits, phrasesOf, standsAt } from './phrase-units.ts'

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

/** Characters before 方 that name no side of the text: 对方, 地方, 一方. */
const NO_SIDE = new Set([...'双各对地官军警西东北南后前远大单多一三四平立处配厂校此何八我敌己彼'].map(symbolOf))
/** What a side does, behind its name: without a verb 岚方 is one of which something is said. */
const DEEDS: readonly string[] = [
  '支持 坚定支持 反对 坚决反对 重申 强调 指出 认为 主张 表示 愿 愿意 将 坚持 赞赏 高度赞赏 欢迎 高度评价 谴责 呼吁 敦促 尊重 恪守 奉行 理解 感谢 祝贺',
  'supports|support|opposes|reaffirms|stresses|notes|holds|believes|welcomes|appreciates|condemns|will|shall|adheres|respects|recognises|recognizes|reiterates|commends',
  'поддерживает|выступает|подтверждает|отмечает|считает|подчёркивает|приветствует|осуждает|уважает|признаёт|придерживается|высоко|готова|намерена|будет|вновь',
]
const [FANG, SIDE, STORONA, THE] = ['方', 'side', 'сторона', 'the'].map(symbolOf) as [number, number, number, number]
/** What stands before `side` and names none: each side, любая сторона. */
const NO_NAME = new Set(
  'each either other one any every no both two this that любая каждая другая одна эта обе всякая'
    .split(' ')
    .map(symbolOf),
)

let speakers: readonly PhraseUnits[] | null = null
let deeds: readonly PhraseUnits[] | null = null
let reports: readonly PhraseUnits[] | null = null

/** How many units from `at` on say who speaks or that it is said; 0 where they say something. `to`: where they end. */
export function openerAt(symbol: Int32Array, at: number, to: number): number {
  speakers ??= phrasesOf(SPEAKERS)
  reports ??= phrasesOf(REPORTS)
  const matches = (phrase: PhraseUnits): boolean => standsAt(phrase, symbol, at, to)
  return (speakers.find(matches) ?? reports.find(matches))?.length ?? sideAt(symbol, at, to)
}

/** 岚方 before 支持, the Landor side before supports; 0 where no side does something. */
function sideAt(symbol: Int32Array, at: number, to: number): number {
  deeds ??= phrasesOf(DEEDS)
  let units = 0
  if (symbol[at + 1] === FANG && !NO_SIDE.has(symbol[at]!)) units = 2
  else {
    const name = symbol[at] === THE ? at + 1 : at
    const isSide = symbol[name + 1] === SIDE || symbol[name + 1] === STORONA
    if (isSide && isWord(symbol[name]!) && !NO_NAME.has(symbol[name]!)) units = name + 2 - at
  }
  if (units === 0) return 0
  // Something must be left behind the deed.
  return deeds.some((deed) => standsAt(deed, symbol, at + units, to - 1)) ? units : 0
}
