/**
 * What every text of the genre says, whatever it is about. In two texts of ten clauses the texts themselves cannot
 * tell that 双方重申 is boilerplate and 核战争 is not; this table can. Kept as data: share of clauses (0..1) in
 * which a word is expected, estimated for the genre, not counted in any one text. Words of a row count singly and
 * in pairs.
 */
import { eachFeature } from './each-feature.ts'

/** Rows of [share, words]. Words are parted by spaces; Han words stand as they are printed. */
export const BACKGROUND_ROWS: readonly (readonly [number, string])[] = [
  // Chinese: structure words
  [0.8, '的 和 在 与 等 对 为 以 是 并 中 及 于 将 不 有 国 双 方 之 其 或 应 当 各'],
  // Chinese: speakers and stance verbs of a joint statement
  [0.5, '双方 合作 发展 加强 两国 国家 国际'],
  [0.25, '重申 支持 认为 强调 指出 愿 同意 一致 共同 领域 继续 进一步 推动 促进 深化 关系 问题 方面 各国'],
  [
    0.12,
    '反对 欢迎 高度 评价 积极 开展 扩大 完善 维护 落实 在此 基础上 包括 有关 相关 以及 通过 根据 按照 利益 和平 安全 稳定 地区 世界 全球 人民 经济 机制 协作 交流 伙伴 战略 水平 重要 意义 作用',
  ],
  [0.12, '规定 本法 应当 可以 或者 依照 下列 情形 予以 机关 部门 缔约 本条约 协定'],
  // English: structure words
  [0.9, 'the of and to in a'],
  [0.5, 'for that is on by with as be or its their this at from it an are'],
  [0.25, 'shall which not any such other will have has each may all between under these those been no if'],
  [
    0.15,
    'there then than when where who whose what one only more most some both either same so but also into out upon within without after before until while can could would should must was were do does did being he she they them you your we our i about over just per etc',
  ],
  // English: the genre
  [0.4, 'sides parties party'],
  [
    0.2,
    'cooperation international states development countries agreement article relations reaffirm support note stress emphasize both two',
  ],
  [
    0.1,
    'strengthen promote continue further security peace joint statement world global regional economic mutual accordance paragraph measures provided force',
  ],
  // Russian: structure words
  [0.9, 'и в на с'],
  [0.5, 'по для к о от из за не что их также как при это или до его'],
  [0.2, 'том числе все всех между путем том целях рамках этом которые которых'],
  [
    0.12,
    'но а же бы ли если то так чтобы когда где есть быть был была были будет будут может могут можно нужно должен должна должны только уже еще более менее чем после перед через без под над при об они она оно мы вы вас вам вами нас нам наш ваш их ее него нее них себя свой своей своих эта эти этой этого этих тот та те того тех тем один одна одно одного такой такие таких',
  ],
  // Russian: the genre
  [0.5, 'стороны сторон'],
  [0.25, 'сотрудничество развитие международный государства отношения подтверждают'],
  [
    0.12,
    'поддерживают отмечают укрепление безопасность мир совместный взаимодействие области страны общий дальнейший продолжать содействовать выступают',
  ],
]

/** Of a feature that no row names: a Han character, or word, turns up by chance more often than a pair. */
const UNKNOWN_SHARE = 0.02

let shares: Map<number, number> | null = null

function build(): Map<number, number> {
  const table = new Map<number, number>()
  for (const [share, words] of BACKGROUND_ROWS) {
    for (const word of words.split(' ')) {
      eachFeature(word, (hash) => {
        if ((table.get(hash) ?? 0) < share) table.set(hash, share)
      })
    }
  }
  return table
}

/** The expected share of clauses, 0..1, that hold a feature, by its hash. */
export function backgroundShare(hash: number): number {
  shares ??= build()
  return shares.get(hash) ?? UNKNOWN_SHARE
}
