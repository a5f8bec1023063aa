/**
 * What any statement says, whatever it is about, as shares of clauses that hold it: the background table of the genre,
 * and rows for what is common wording without being of the genre.
 */
import { BACKGROUND_ROWS } from '../text/background.ts'
import { symbolOf } from '../text/token-stream.ts'
import { pairOf } from './pair-of.ts'

/** Rows of [share, words]: as in the background table, estimated for the language. A row of Han words counts by pairs. */
const COMMON_ROWS: readonly (readonly [number, string])[] = [
  // Chinese: how a visit, a text and its parties are told of
  [
    0.2,
    '应邀 邀请 进行 国事访问 正式访问 访问 举行 会谈 会见 会见了 总统 主席 总理 首相 国王 议长 部长 元首 首脑 政府 共和国 联邦 王国 阁下 签署 签订 发表 声明 声明如下 联合声明 以下称 以下简称 条约 协定 宣言 公约 议定书 对方国家 本国 首都 代表团',
  ],
  // Chinese: verbs of stance and what goes with them
  [
    0.2,
    '确认 商定 决定 宣布 主张 呼吁 表示 满意 满意地 注意到 谴责 关注 致力于 坚持 坚定 坚决 鼓励 赞成 愿意 愿同 愿与 努力 密切 配合 保持 沟通 协调 开始 有助于 为此 同时 其中 并将 双方将 双方愿 将继续 已经 作出 做出 给予 具有 成为 建立 建设 实现 提高 提供 支持对方 任何国家 任何 所有 各方 各种 各个 一切 方式 形式 工作 措施 条件 能力 水平 作用 机会 计划 项目 内容 情况 问题上 方面的 之间 之间的 以来 以后 以前 以上 以下 以外 之一 三分之一 有关方面 联合国 国际社会 主管部门 相互通报 外部势力',
  ],
  // English: what any text says
  [
    0.15,
    'new first second three four five year years month months day days time part place way use used make made take taken give given put set hold held keep kept bring brought see seen know well good great high long full part parts number order way work works working people country government governments president minister prime visit visited talks meeting met invitation invited official sign signed signing declare declares declared agree agreed decided decide confirm confirmed welcome welcomed consider expressed express wish intend note noted noting recognize recognise level field fields area areas basis view attention role importance important interests interest common general special certain various particular',
  ],
  [
    0.15,
    'over since through against towards toward among along around above below again once here now still even yet never always often much many few least less such own itself themselves themselves whose whom therefore thus however whether though although because because next last end begin continue continues remain remains become becomes including include includes concerning regard regarding respect respective respectively relevant appropriate necessary possible effective active close closely broad wide follow following follows',
  ],
  // Russian: what any text says
  [
    0.15,
    'год года году лет день дня месяц раз время новый первый второй один два три четыре пять президент президента министр премьер правительство республика федерация договор соглашение заявление визит переговоры встреча приглашение подписан подписали официальный государственный заявляют заявили договорились решили считают выразили намерены будут готовы приветствуют сторона сторонами сторонам сторону обе обеих двух двумя между другой друг друга другу другим сегодня вновь впредь также кроме однако поэтому потому поскольку если хотя около против среди вместе ходе связи отношении вопрос вопросам вопросов работа работы развитие роль значение важный основе целью рамках помощи усилия усилий интересах уровень уровне следующем следующее следующие ниже',
  ],
]

/** Han characters that join words, and say nothing in a pair with another. */
export const HAN_FILLERS: ReadonlySet<number> = new Set(
  [
    ...'的和在与等对为以是并中及于将不有之其或应当各把同向从由到被给让使就都也还又而则但所者得着了过地上下内外前后间这那此该每更最',
  ].map((c) => c.charCodeAt(0)),
)

/** Figures, and what dates are made of. */
export const HAN_FIGURES: ReadonlySet<number> = new Set(
  [...'一二三四五六七八九十百千万亿零两年月日第'].map((c) => c.charCodeAt(0)),
)

let shares: Map<number, number> | null = null

/** Shares by feature: of a word its symbol, of Han characters the number of the pair. */
export function genreShares(): ReadonlyMap<number, number> {
  if (shares) return shares
  shares = new Map()
  const put = (feature: number, share: number): void => {
    if ((shares?.get(feature) ?? 0) < share) shares?.set(feature, share)
  }
  for (const [share, words] of [...BACKGROUND_ROWS, ...COMMON_ROWS]) {
    for (const word of words.split(' ')) {
      if (word.charCodeAt(0) < 0x2e80) put(symbolOf(word), share)
      else for (let i = 1; i < word.length; i++) put(pairOf(word.charCodeAt(i - 1), word.charCodeAt(i)), share)
    }
  }
  return shares
}
