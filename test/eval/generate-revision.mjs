/**
 * Invented statements in the genre's style, and hard revisions of them with their gold.
 *
 *     const draw = seeded(7)
 *     const a = makeClauses(draw, 80)
 *     const { b, links } = revise(draw, a, { rewrite: 0.3 })      links: [index in a, index in b]
 *
 * Everything is drawn from one seed: the same seed gives the same texts. States, rivers and bodies are invented.
 */

/** Numbers in [0, 1) from a seed (T. Ettinger's mulberry32, public domain). */
export function seeded(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const pick = (draw, list) => list[Math.floor(draw() * list.length)]

const SPEAKERS = ['双方', '双方一致', '岚方', '托方', '两国元首', '双方主管部门']
const STANCES = ['重申', '支持', '欢迎', '强调', '注意到', '高度评价', '愿继续推进', '同意', '反对削弱', '将共同落实']
const PLACES = [
  '萨维拉河',
  '塔兰湾',
  '北部群岛',
  '卡斯廷港',
  '索尔明谷地',
  '奎林高原',
  '乌尔贝沼泽',
  '列文山口',
  '默里纳三角洲',
  '阿什塔盆地',
]
const MATTERS = [
  '渔业资源养护',
  '跨河铁路货运',
  '边境巡逻通报',
  '汛期水文预报',
  '海底电缆维护',
  '粮食储备互换',
  '青年学者互访',
  '古籍联合修复',
  '地震监测联网',
  '口岸通关便利',
  '船员证书互认',
  '森林防火联防',
  '候鸟迁徙观测',
  '传统医药标准',
  '卫星导航兼容',
  '法律文书送达',
  '航道疏浚分担',
  '冰川融水研究',
  '民航航线增班',
  '稀有矿产勘查',
  '难民临时安置',
  '疫苗联合研发',
  '体育赛事轮办',
  '海关数据交换',
]
const FORMS = ['协定', '联合工作组', '行动计划', '年度对话', '专项基金', '热线机制', '示范项目', '议定书']
const AIMS = [
  '以保障两岸居民的生计',
  '并在平等基础上分担费用',
  '避免任何单方面改变现状的举动',
  '使其成果惠及边远地区',
  '为下一阶段的谈判创造条件',
  '并每年向两国议会提交报告',
  '确保信息及时、完整地通报对方',
  '不妨碍各自依国际法享有的权利',
  '鼓励地方政府和企业积极参加',
  '并邀请有关国际组织担任观察员',
]
const FIELDS = [
  '农业',
  '能源',
  '航天',
  '旅游',
  '教育',
  '司法',
  '媒体',
  '林业',
  '统计',
  '气象',
  '档案',
  '测绘',
  '邮政',
  '标准化',
  '知识产权',
  '反腐败',
]

const number = (draw, most) => 1 + Math.floor(draw() * most)

function sentence(draw) {
  const [speaker, stance, place, matter, form] = [SPEAKERS, STANCES, PLACES, MATTERS, FORMS].map((list) =>
    pick(draw, list),
  )
  const detail = pick(draw, [
    `，计划在${number(draw, 9) + 1}年内投入${number(draw, 90) * 10}万元`,
    `，自20${10 + number(draw, 19)}年${number(draw, 12)}月起实行`,
    `，由${pick(draw, PLACES)}地区先行试点`,
    '',
  ])
  return `${speaker}${stance}${place}${matter}${form}${detail}，${pick(draw, AIMS)}。`
}

/** `count` clauses; one in six is boilerplate that differs from its like in one word. */
export function makeClauses(draw, count) {
  return Array.from({ length: count }, () => {
    if (draw() < 1 / 6) return `双方将加强${pick(draw, FIELDS)}领域合作。`
    return Array.from({ length: number(draw, 3) }, () => sentence(draw)).join('')
  })
}

const WORDS = [...SPEAKERS, ...STANCES, ...PLACES, ...MATTERS, ...FORMS, ...AIMS].sort((x, y) => y.length - x.length)
const LISTS = [SPEAKERS, STANCES, PLACES, MATTERS, FORMS, AIMS]

/** Each word, with the given chance, becomes another of its kind. */
function rewrite(draw, clause, chance) {
  let out = ''
  for (let i = 0; i < clause.length; ) {
    const word = WORDS.find((w) => clause.startsWith(w, i))
    if (word === undefined) {
      out += clause[i++]
      continue
    }
    out +=
      draw() < chance
        ? pick(
            draw,
            LISTS.find((list) => list.includes(word)),
          )
        : word
    i += word.length
  }
  return out
}

/** Shares of clauses that are dropped, split, merged with the next, moved, and rewritten at all; new ones in between. */
const DROPPED = 0.08
const SPLIT = 0.08
const MERGED = 0.05
const MOVED = 0.2
const REWRITTEN = 0.6
const NEW = 0.1

/** A revision of `a`, and which clauses belong together. `rewrite` is the chance of each word of a rewritten clause, `moved` the share of clauses that change places. */
export function revise(draw, a, { rewrite: chance, moved = MOVED }) {
  const pieces = []
  for (let i = 0; i < a.length; i++) {
    if (draw() < NEW) pieces.push({ from: [], text: sentence(draw) })
    if (draw() < DROPPED) continue
    const changed = (text) => (draw() < REWRITTEN ? rewrite(draw, text, chance) : text)
    const parts = a[i].match(/[^。]+。/g) ?? [a[i]]
    if (parts.length > 1 && draw() < SPLIT / 0.55) {
      const cut = number(draw, parts.length - 1)
      pieces.push({ from: [i], text: changed(parts.slice(0, cut).join('')) })
      pieces.push({ from: [i], text: changed(parts.slice(cut).join('')) })
    } else if (i + 1 < a.length && draw() < MERGED) {
      pieces.push({ from: [i, i + 1], text: changed(`${a[i].slice(0, -1)}；${a[i + 1]}`) })
      i++
    } else pieces.push({ from: [i], text: changed(a[i]) })
  }
  for (let k = 0; k < pieces.length * moved; k++) {
    const [piece] = pieces.splice(Math.floor(draw() * pieces.length), 1)
    pieces.splice(Math.floor(draw() * (pieces.length + 1)), 0, piece)
  }
  return {
    b: pieces.map((p) => p.text),
    links: pieces.flatMap(({ from }, j) => from.map((i) => [i, j])),
  }
}
