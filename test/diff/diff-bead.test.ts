import { describe, expect, it } from 'vitest'
import { diffLine } from './notation.ts'

/** Each line is both texts and what must be marked. */
const shows = (lines: readonly string[]): void => {
  it.each(lines)('%s', (line) => {
    expect(diffLine(line)).toBe(line)
  })
}

describe('wording', () => {
  shows([
    '双方[支持→欢迎]该倡议',
    '双方欢迎该倡议',
    '双方[坚决→]反对任何外部干涉。',
    '双方[→将]继续深化互信。',
    'The Sides [support→welcome] the initiative.',
    'The Sides [strongly →]oppose any interference.',
    'Стороны [поддерживают→приветствуют] инициативу.',
    'Стороны [решительно →]выступают против вмешательства.',
    'Стороны развивают [сотрудничество→сотрудничества] в торговле.',
  ])
})

describe('numbers are whole, and variants by themselves', () => {
  shows([
    '双方重申[#2021年6月28日→2022年2月4日]声明的原则。',
    '条约签署[#20周年→25周年]。',
    '按照[#第三条第二款→第四条]的规定。',
    '贸易额达到[#百分之五→百分之八]。',
    'signed on [#4 February 2022→16 July 2001] in Talan',
    'under [#Article 5(2)→Article 6] of the Treaty',
    'a sum of [#$1,000→$1,500] is due',
    'подписан [#16 июля 2001 г.→4 февраля 2022 г.] в столице',
    'на [#1 000 млн рублей→2 000 млн рублей] больше',
  ])
})

describe('names are whole', () => {
  shows([
    '[普京→梅德韦杰夫]总统出席',
    '加强在[上海合作组织→金砖国家]框架内的协作',
    'с [Российской Федерацией→Советским Союзом] о мире',
  ])
})

describe('punctuation is told apart', () => {
  shows([
    '双方称[\'"→“]双方[\'"→”]。',
    "双方同意[',→，]继续合作。",
    "双方同意['，→；]继续合作",
    "ещ['ё→е] раз",
    "long['-→]term plans",
    "the Sides['\n→ ]agree",
  ])
})
