/**
 * Plain pairs, a row a pair: what is wording, and what is punctuation, in three languages. (What is print has its table in
 * `src/text/is-print.ts`.) Invented sentences; each pair stands in the middle of any text.
 */
import type { Lang } from '../../src/model/index.ts'

export type PairRow = readonly [lang: Lang, a: string, b: string]

export const WORDING: readonly PairRow[] = [
  // Borders of words.
  ['en', 'the islands are now here', 'the islands are nowhere'],
  ['en', 'any one of them', 'anyone of them'],
  ['en', 'the port is in famous hands', 'the port is infamous hands'],
  ['en', 'some times of war', 'sometimes of war'],
  ['en', 'the therapist', 'the the rapist'],
  ['ru', 'это не верно', 'это неверно'],
  ['ru', 'стороны не приятели', 'стороны неприятели'],
  ['ru', 'в месте встречи', 'вместе встречи'],
  ['ru', 'пункты 5 в силе', 'пункты 5в силе'],
  ['zh', '使用 air port 设施', '使用 airport 设施'],
  // Inside a figure.
  ['zh', '增长1.5倍', '增长15倍'],
  ['zh', '投资1.5亿元', '投资15亿元'],
  ['zh', '投资1，5亿元', '投资15亿元'],
  ['zh', '比例为1:2', '比例为12'],
  ['zh', '占1/2', '占12'],
  ['zh', '为期3–5年', '为期35年'],
  ['zh', '共5、6处', '共56处'],
  ['zh', '为期三、五年', '为期三五年'],
  ['zh', '投资10⁶元', '投资106元'],
  ['zh', '面积5²公里', '面积52公里'],
  ['zh', '位于39°12′05″', '位于39°12″05′'],
  ['zh', '位于39°12\'05"', '位于39°12"05\''],
  ['zh', '投资1.000元', '投资1,000元'],
  ['zh', '第5（2）号', '第52号'],
  ['ru', 'рост 3,5 процента', 'рост 35 процента'],
  ['ru', 'рост 3,125 процента', 'рост 3125 процента'],
  ['ru', 'пункты 5 6 и 7', 'пункты 56 и 7'],
  ['en', 'growth of 0,125 points', 'growth of 0125 points'],
  ['en', 'a share of .5 of it', 'a share of 5 of it'],
  ['en', 'at 10:30 sharp', 'at 1030 sharp'],
  ['en', 'in 2021, 300 people', 'in 2021 300 people'],
  ['en', 'in 1, 200 and 3', 'in 1200 and 3'],
  ['en', '3½ years', '31/2 years'],
  ['en', 'of 5(2) there', 'of 52 there'],
  ['en', 'of 5(a) there', 'of 5a there'],
  // Signs, units, currencies.
  ['zh', '增长30%以上', '增长30‰以上'],
  ['zh', '增长30%以上', '增长30以上'],
  ['zh', '气温为-5度', '气温为5度'],
  ['zh', '气温±5度', '气温5度'],
  ['zh', '气温25℃左右', '气温25°左右'],
  ['zh', '误差<5毫米', '误差>5毫米'],
  ['zh', '支付$5', '支付€5'],
  ['zh', '支付￥5', '支付5'],
  ['zh', '共5×3处', '共53处'],
  ['ru', 'до -5 градусов', 'до 5 градусов'],
  ['ru', 'документ № 5 принят', 'документ 5 принят'],
  ['ru', 'сумма 5 € внесена', 'сумма 5 ₽ внесена'],
  ['en', 'see § 5 of it', 'see 5 of it'],
  ['en', 'about ~5 tons', 'about 5 tons'],
  ['en', 'an area of 5 km² there', 'an area of 5 km2 there'],
  ['en', 'of 5 kg there', 'of 5 g there'],
  ['en', 'R&D there', 'RD there'],
  // Stops and apostrophes inside words.
  ['en', 'the a.b. of it', 'the ab of it'],
  ['en', 'the Committee’s views', 'the Committees views'],
  ['ru', 'стороны, т.е. две', 'стороны, те две'],
  // Words.
  ['zh', '不针对第三国', '针对第三国'],
  ['ru', 'стороны согласны', 'стороны не согласны'],
]

export const PUNCTUATION: readonly PairRow[] = [
  ['zh', '双方同意，不针对第三国', '双方同意不针对第三国'],
  ['zh', '双方是否同意？', '双方是否同意。'],
  ['zh', '支持“合作带”倡议', '支持合作带倡议'],
  ['zh', '重申《条约》有效', '重申条约有效'],
  ['zh', '和平、安全', '和平，安全'],
  ['zh', '甲——乙', '甲，乙'],
  ['ru', 'казнить нельзя, помиловать', 'казнить, нельзя помиловать'],
  ['ru', 'Стороны — участники', 'Стороны, участники'],
  ['ru', 'договор «Об устоях»', 'договор Об устоях'],
  ['ru', 'стороны живут тихо-мирно', 'стороны живут тихо мирно'],
  ['en', 'the Sides will not, attack', 'the Sides will not attack'],
  ['en', 'a long-term plan', 'a long term plan'],
  ['en', 'a 3-year plan', 'a 3 year plan'],
  ['en', 'their co-operation', 'their cooperation'],
  ['en', 'the Sides’ views', 'the Sides views'],
  ['en', 'in 2021, the Sides', 'in 2021 the Sides'],
  ['en', 'peace; security', 'peace, security'],
]
