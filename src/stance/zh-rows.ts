/**
 * Chinese: verbs of stance, what makes them stronger, modals, and the words that may stand between a speaker and its verb.
 *
 *     双方 | 将 | 继续 | 坚定 | 支持 | 恢复谈判        speaker, modal, filler, adverb, verb
 */
import type { Family, VerbRow } from './stance-row.ts'

/** A row of the table of Chinese verbs. */
export interface HanVerb extends VerbRow {
  /** What follows it may be a clause with a subject of its own: 双方认为，各国应…… */
  readonly clause: boolean
  /** It is a noun as often: at the head of a sentence without a subject it is not read. */
  readonly noun: boolean
  /** Characters that make another word of it: 欢迎仪式, 支持率. */
  readonly not: readonly string[]
  /** It takes a position only where it is denied: 不接受附加条件, and not 接受邀请. */
  readonly denied: boolean
}

interface More {
  readonly rank?: number
  readonly clause?: true
  readonly noun?: true
  readonly not?: string
  readonly denied?: true
  readonly source?: string
}

const row = (key: string, family: Family, example: string, more: More = {}): HanVerb => ({
  key,
  family,
  rank: more.rank ?? null,
  example,
  source: more.source ?? null,
  clause: more.clause ?? false,
  noun: more.noun ?? false,
  not: more.not?.split(' ') ?? [],
  denied: more.denied ?? false,
})

export const HAN_VERBS: readonly HanVerb[] = [
  row('指出', 'say', '双方指出，边界已经勘定。', { clause: true }),
  row('强调', 'say', '双方强调和平的价值。', { clause: true }),
  row('重申', 'say', '双方重申条约的宗旨。', { clause: true }),
  row('声明', 'say', '双方声明，条约继续有效。', { clause: true, noun: true }),
  row('宣布', 'say', '双方宣布建立伙伴关系。', { clause: true }),
  row('申明', 'say', '双方申明其立场。', { clause: true }),
  row('表示', 'say', '岚方表示，谈判取得进展。', { clause: true }),
  row('确认', 'say', '双方确认边界的走向。', { clause: true }),
  row('注意到', 'say', '双方注意到湖面水位下降。', { clause: true }),
  row('回顾', 'say', '双方回顾了建交以来的历程。', { clause: true }),
  row('提醒', 'say', '双方提醒各方遵守停火协议。', { clause: true }),
  row('承认', 'say', '双方承认对方的边界。', { clause: true }),
  row('宣告', 'say', '双方宣告，两国之间没有领土争端。', { clause: true }),
  row('忆及', 'say', '双方忆及条约的宗旨。', { clause: true }),
  row('认为', 'hold', '双方认为，谈判是唯一出路。', { clause: true }),
  row('主张', 'hold', '双方主张公平分配水量。', { clause: true, noun: true }),
  row('相信', 'hold', '双方相信谈判能够成功。', { clause: true }),
  row('深信', 'hold', '双方深信谈判能够成功。', { clause: true }),
  row('坚信', 'hold', '双方坚信谈判能够成功。', { clause: true }),
  row('质疑', 'hold', '双方质疑调查的公正。', { noun: true }),
  row('欢迎', 'favour', '双方欢迎该倡议。', { rank: 1, not: '仪式 辞 词 宴 会' }),
  row('支持', 'favour', '双方支持该倡议。', { rank: 2, not: '率 者 度 力度 力量 票 性 声' }),
  row('赞成', 'favour', '双方赞成派驻观察组。', { not: '票 者' }),
  row('赞同', 'favour', '岚方赞同托方的意见。'),
  row('反对', 'against', '双方反对封锁海峡。', { rank: 1, not: '派 党 票 者 意见 声' }),
  row('谴责', 'against', '双方谴责恐怖主义。', { rank: 2, not: '声' }),
  row('抗议', 'against', '岚方抗议扣押渔船。', { noun: true }),
  row('抵制', 'against', '双方抵制单边制裁。'),
  row('拒绝', 'against', '双方拒绝一切附加条件。'),
  row('关切', 'concern', '双方对旱情表示关切。', { rank: 1, noun: true, not: '地注 地指' }),
  row('担忧', 'concern', '双方对旱情表示担忧。', { noun: true }),
  row('忧虑', 'concern', '双方对旱情表示忧虑。', { noun: true }),
  row('不安', 'concern', '双方对旱情感到不安。', { noun: true }),
  row('关注', 'concern', '双方关注旱情的发展。', { not: '度 点' }),
  row('遗憾', 'regret', '双方对此表示遗憾。', { noun: true, not: '地' }),
  row('痛心', 'regret', '双方对此深感痛心。', { noun: true, not: '地' }),
  row('同情', 'regret', '双方对灾民表示同情。', { noun: true }),
  row('慰问', 'regret', '双方向灾民表示慰问。', { noun: true }),
  row('哀悼', 'regret', '双方对遇难者表示哀悼。', { noun: true }),
  row('不满', 'regret', '岚方对此表示不满。', { noun: true }),
  row('赞赏', 'esteem', '双方赞赏理事会的工作。'),
  row('赞扬', 'esteem', '双方赞扬救灾人员的勇气。'),
  row('评价', 'esteem', '双方高度评价谈判的成果。', { noun: true }),
  row('肯定', 'esteem', '双方充分肯定委员会的工作。', { noun: true }),
  row('重视', 'esteem', '双方高度重视湖区生态。'),
  row('珍视', 'esteem', '双方珍视历史友谊。'),
  row('钦佩', 'esteem', '托方钦佩岚方的成就。', { noun: true }),
  row('感谢', 'esteem', '岚方感谢托方的援助。', { not: '信' }),
  row('满意', 'esteem', '双方对访问成果表示满意。', { noun: true, not: '地' }),
  row('祝贺', 'esteem', '岚方祝贺托方举办博览会。'),
  row('理解', 'esteem', '托方对此表示理解。', { noun: true }),
  row('呼吁', 'ask', '双方呼吁冲突各方停火。', { not: '书' }),
  row('敦促', 'ask', '双方敦促冲突各方停火。'),
  row('要求', 'ask', '双方要求释放渔民。', { noun: true }),
  row('希望', 'ask', '双方希望谈判取得成果。', { noun: true }),
  row('期待', 'ask', '双方期待谈判取得成果。', { noun: true }),
  row('期望', 'ask', '岚方期望谈判取得成果。', { noun: true }),
  row('责成', 'ask', '两国元首责成委员会提出方案。'),
  row('鼓励', 'ask', '双方鼓励高校开展交流。'),
  row('邀请', 'ask', '双方邀请沿岸国派员观摩。', { noun: true, not: '函 信' }),
  row('建议', 'ask', '双方建议设立工作组。', { noun: true }),
  row('同意', 'agree', '双方同意设立工作组。', { noun: true }),
  row('商定', 'agree', '双方商定设立热线。'),
  row('决定', 'agree', '双方决定设立热线。', { noun: true }),
  row('接受', 'agree', '双方不接受附加条件。', { denied: true }),
  row('允许', 'agree', '双方决不允许任何势力破坏友谊。', { denied: true }),
  row('承诺', 'bind', '双方承诺不出售武器。', { noun: true }),
  row('保证', 'bind', '双方保证不干涉对方内政。', { noun: true, not: '金 书' }),
  row('决心', 'bind', '双方决心扩大贸易。', { noun: true }),
  row('坚持', 'bind', '双方坚持和平解决争端。', { clause: true }),
  row('致力于', 'bind', '双方致力于恢复谈判。'),
]

/** Nouns behind 表示, 深感, 给予 and their like: 对旱情表示严重关切. */
export const HAN_FRAME_NOUNS: readonly string[] =
  '关切 担忧 忧虑 不安 不满 遗憾 痛心 同情 慰问 哀悼 赞赏 赞扬 评价 肯定 感谢 满意 祝贺 理解 欢迎 支持 反对 谴责 抗议 关注 赞同 重视 期待 质疑 钦佩'.split(
    ' ',
  )

/** Verbs that say nothing but that the noun behind them is meant. */
export const HAN_FRAMES: readonly string[] = '表示 表达 深表 深感 感到 给予 予以 作出'.split(' ')

/** Words that make a stance stronger. Which of two is stronger is not said. */
export const HAN_ADVERBS: readonly string[] =
  '坚决 坚定 坚定不移地 强烈 最强烈 严厉 最严厉 严正 高度 严重 深切 深 深刻 深为 极为 极其 十分 非常 充分 全力 大力 完全 毫不动摇地 热烈 密切 特别 衷心 诚挚 真诚 沉痛'.split(
    ' ',
  )

/** Words that change nothing of who speaks and how strongly. */
export const HAN_FILLERS: readonly string[] =
  '一致 共同 再次 再度 均 都 也 还 并 并且 又 则 仍 仍然 继续 进一步 始终 一贯 一向 历来 分别 各自 相互 互相 同时 郑重 明确 一如既往 一如既往地 已 已经 曾 正 正在 积极 切实 努力 愈发 更加 首先 尤其 愉快地 欣慰地 满意地 高兴地 遗憾地 痛心地 关切地 欣然 联合 公开 正式 普遍 广泛 对此 就此 为此 在此 在此基础上 在这方面 当即 尽快 及时 共 只 即 后 既 今后 书面 应邀 反复 视情 视情况'.split(
    ' ',
  )

/** Denied twice: said. 双方不能不对此表示关切. */
export const HAN_TWICE_DENIED: readonly string[] = '不能不 不会不 不得不 不可不 无法不'.split(' ')

export const HAN_NEGATIONS: readonly string[] = '不 未 没有 从不 决不 绝不 并不 不再 从未 并未 不会 无法'.split(' ')

/** What denies a modal stands in its key: 不得, 不应. */
export interface HanModal {
  readonly key: string
  readonly forms: readonly string[]
  readonly example: string
  /** What makes another word of a single character when it follows. */
  readonly notBefore?: string
  /** The same when it stands before. */
  readonly notAfter?: string
  /** It is read only before a word that is known to be a verb or to open one's surroundings. */
  readonly strict: boolean
  /** It is a noun or a verb as often, and read only right behind who speaks: 双方计划明年举办论坛. */
  readonly own?: true
}

export const HAN_MODALS: readonly HanModal[] = [
  { key: '应', forms: ['应当', '应该', '理应'], example: '各国应当尊重条约。', strict: false },
  { key: '须', forms: ['必须', '务必'], example: '双方必须遵守停火协议。', strict: false },
  { key: '可', forms: ['可以'], example: '双方可以互派观察员。', strict: false },
  { key: '不应', forms: ['不应当', '不应该', '不应'], example: '各国不应干涉他国。', strict: false },
  {
    key: '不得',
    forms: ['不得', '不可', '不准'],
    example: '任何一方不得截流。',
    notBefore: '不|已|分割|缺少|替代|逆|抗|能',
    strict: false,
  },
  { key: '有权', forms: ['有权'], example: '各国有权管理本国网络。', notBefore: '利|威|力|限', strict: false },
  { key: '无权', forms: ['无权'], example: '任何国家无权封锁海峡。', strict: false },
  { key: '有义务', forms: ['有义务'], example: '双方有义务保护界标。', strict: false, own: true },
  { key: '需', forms: ['需要', '需'], example: '双方需要加强协调。', notBefore: '求', strict: true, own: true },
  { key: '拟', forms: ['拟', '打算'], example: '双方拟于年内签署协定。', notBefore: '定|议', strict: true, own: true },
  { key: '计划', forms: ['计划'], example: '双方计划举办青年论坛。', strict: true, own: true },
  { key: '准备', forms: ['准备'], example: '双方准备扩大免签范围。', strict: true, own: true },
  { key: '力争', forms: ['力争'], example: '双方力争完成谈判。', strict: true, own: true },
  {
    key: '愿',
    forms: ['愿意', '愿'],
    example: '双方愿交换情报。',
    notBefore: '景|望',
    notAfter: '意|自|志|心|宿|祈',
    strict: false,
  },
  { key: '将', forms: ['将'], example: '双方将加强合作。', notBefore: '来|军|近', notAfter: '即', strict: true },
  {
    key: '应',
    forms: ['应'],
    example: '双方应提前通报。',
    notBefore: '对|邀|急|用|付|约|运|变|答|允|聘|有|力',
    notAfter: '相反供响适效对呼感回顺因照策内',
    strict: true,
  },
  {
    key: '可',
    forms: ['可'],
    example: '双方可互派观察员。',
    notBefore: '持续|能|靠|行|再生|见|观|信|控|预|谓|视|分|贵|兰|惜|怕|以',
    notAfter: '许认宁尚小',
    strict: true,
  },
  { key: '须', forms: ['须'], example: '双方须提前通报。', notBefore: '知', notAfter: '必无', strict: true },
  {
    key: '要',
    forms: ['要'],
    example: '双方要加强协调。',
    notBefore: '求|点|素|领|害|塞|员|事|件|务|闻|地|道',
    notAfter: '重主需必纲摘首概想只',
    strict: true,
  },
]

/** Verbs of doing, which say that a word before them is a modal, and that a speaker before them is their subject. */
export const HAN_DEEDS: ReadonlySet<string> = new Set(
  '加强 加快 加大 扩大 深化 推动 推进 促进 开展 采取 制定 建立 设立 举行 保持 完善 研究 启动 确保 提供 签署 发挥 维护 协调 落实 遵循 遵守 恪守 尊重 提前 互派 互办 派遣 派出 邀请 参加 参与 交换 通报 商谈 协商 磋商 谈判 简化 改善 提高 增加 降低 减少 消除 取消 限制 禁止 保障 保护 保证 执行 履行 实施 修改 修订 补充 批准 终止 延长 续展 成立 组建 任命 指定 通过 发表 公布 提交 提出 接受 给予 承担 负责 支付 赔偿 归还 交还 移交 使用 利用 开发 建设 建成 建造 修建 开工 开放 开通 关闭 恢复 停止 避免 防止 打击 抵制 应对 解决 处理 审议 讨论 检查 评估 监测 发展 构建 打造 培养 鼓励 吸引 引导 统筹 密切 增进 增强 巩固 夯实 拓展 丰富 提升 优先 争取 努力 力争 致力 立即 尽快 尽早 及时 定期 每年 按期 如期 继续 共同 联合 相互 互相 积极 进一步 切实 充分 全力 坚决 坚定 允许 放弃 承认 干涉 谋求 寻求 参照 明年 今年 年内 举办 完成 依据 根据 按照 依照 本着 获得 得到 受到 达成 形成 规定 确定 选择 决定 作出 做好 做到 办好 用好 发布 召开 召集 主办 承办 轮流 安排 部署 派驻 驻扎 进入 离开 返回 通知 告知 要求 请求 申请 注册 缴纳 征收 免除 减免 视为 作为 成为 属于 包括 设置 配备 安装 改造 升级 资助 出资 援助 救助 救援 引入 引进 出口 进口 转让 出售 购买 增派 撤出 撤销 拆除 销毁 保存 保留 公开 披露 收集 分享 共享 共建 共商 用于 排除 尽力 竭力 设法 着手 着眼 探讨 探索 考虑 斟酌 重申 强调 支持 反对 谴责 欢迎 始终 由 经 在 就 同 与 以 于 从 向 对 为 被 把 将 予以 加以 会同 设 建 派 办 互 按 凭 依 不 每 于'.split(
    ' ',
  ),
)

/** Words that open a clause and are no part of its subject. */
export const HAN_OPENERS: readonly string[] =
  '同时 此外 而是 因此 为此 并且 并 而且 而 但是 但 然而 也 还 又 另外 鉴于此 对此 其中 目前 当前 今后 未来 今年 去年 明年 与此同时 在此基础上 在此背景下 有鉴于此 会谈后 会谈中 因而 从而 且 或 如 若 故 其间 为 此后'.split(
    ' ',
  )

/** Words that open a phrase beside the predicate: a part of a sentence that begins with one has no subject in it. */
export const HAN_PREPOSITIONS: readonly string[] =
  '在 无论 不论 不分 对于 对 就 根据 按照 本着 为了 为 鉴于 关于 针对 基于 通过 随着 依据 依照 应 围绕 自 从 经 以 如果 除 作为 当 于 遵循 至'.split(
    ' ',
  )
