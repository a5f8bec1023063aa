import { describe, expect, it } from 'vitest'
import { alignWording } from '../../../src/alignment/wording/align-wording.ts'
import { carriedPairs, type Verdict } from '../../../src/alignment/wording/carried-pairs.ts'
import { featureSpace } from '../../../src/alignment/wording/feature-space.ts'
import { segmentText } from '../../../src/clauses/segment-text.ts'
import type { Lang, Passage, Reading } from '../../../src/model/index.ts'
import { keyText } from '../../../src/text/key.ts'

const side = (lang: Lang, lines: readonly string[]) => {
  const text = `${lines.join('\n\n')}\n`
  const clauses = segmentText(text, lang)
  return { text, clauses, keys: clauses.map((c) => keyText(text, c.start, c.end)) }
}

/** Passages of the words given, wherever they stand first in either text. */
function passagesOf(a: string, b: string, words: readonly (string | readonly [string, string])[]): Passage[] {
  return words.map((w) => {
    const [x, y] = typeof w === 'string' ? [w, w] : w
    const [i, j] = [a.indexOf(x), b.indexOf(y)]
    if (i < 0 || j < 0) throw new Error(`no ${x} or ${y}`)
    return { a: [i, i + x.length], b: [j, j + y.length], exact: x === y, weight: 12 }
  })
}

const OTHERS_ZH = ['双方将定期交换上游水文数据，共同应对汛期风险。', '双方鼓励两国博物馆互借藏品，合办巡回展览。']
const OTHERS_RU = ['Стороны обменяются данными о паводках.', 'Стороны поощряют обмены между музеями двух стран.']
const OTHERS_EN = ['The two sides will exchange flood data.', 'The two sides encourage exchanges between museums.']

function verdict(lang: Lang, x: string, y: string, words: readonly (string | readonly [string, string])[]): Verdict {
  const others = { zh: OTHERS_ZH, ru: OTHERS_RU, en: OTHERS_EN }[lang]
  const [a, b] = [side(lang, [x, ...others]), side(lang, [...others, y])]
  const space = featureSpace(a.keys, b.keys)
  const { all } = carriedPairs(a, b, passagesOf(a.text, b.text, words), { space, fold: null })
  return all[0]?.verdict as Verdict
}

describe('a formula says that two clauses belong together', () => {
  it.each<[string, Lang, string, string, readonly (string | readonly [string, string])[]]>([
    [
      'where the one begins with it',
      'zh',
      '双方高度评价边境贸易的增长，愿共同守护界河两岸的安宁，并为此设立联络点。',
      '双方重申共同守护界河两岸的安宁，沿岸居民可凭证件往来探亲，学校互派教师。',
      ['共同守护界河两岸的安宁'],
    ],
    [
      'where it is what the one reports, that …',
      'ru',
      'Стороны считают, что река останется мостом между рыбаками обоих берегов. Пороги взрывать не будут.',
      'Оглядываясь на пройденный путь, министры отметили, что река останется мостом между рыбаками обоих берегов, и открыли новую пристань.',
      ['река останется мостом между рыбаками обоих берегов'],
    ],
    [
      'where there are two of it',
      'en',
      'The two sides will dredge the lower channel, keep the beacons lit at their own cost, train harbour masters and share pilots without charge.',
      'After the floods of spring the ports of the delta keep the beacons lit at their own cost, while ferries run daily and the companies share pilots without charge.',
      ['keep the beacons lit at their own cost', 'share pilots without charge'],
    ],
    [
      'where what stands around it is the same matter',
      'zh',
      '关于湖区候鸟栖息地，双方将划定禁猎区，每季度公布一次普查结果并听取村社意见。',
      '为使湖区候鸟栖息地不再缩小，沿岸各县每季度公布一次普查结果，违者罚款。',
      ['每季度公布一次普查结果'],
    ],
  ])('%s', (_, lang, x, y, words) => {
    expect(verdict(lang, x, y, words)).toBe('together')
  })

  it.each<[Lang, string, string, string]>([
    [
      'zh',
      '双方将合建边境粮库和冷链中心，面向两国所有中小企业平等开放。',
      '双方支持大学共同研制卫星遥感仪器，面向两国所有中小企业平等开放。',
      '面向两国所有中小企业平等开放',
    ],
    [
      'ru',
      'Стороны построят зерновые склады и холодильники вдоль приграничной железной дороги, открытые для малых предприятий на равных условиях.',
      'Университеты создадут спутниковые приборы наблюдения за вулканами и оползнями, открытые для малых предприятий на равных условиях.',
      'открытые для малых предприятий на равных условиях',
    ],
    [
      'en',
      'The two sides will build granaries and cold stores at the border, open to small firms of both countries on equal terms.',
      'The universities will develop satellite instruments and sensors, open to small firms of both countries on equal terms.',
      'open to small firms of both countries on equal terms',
    ],
  ])('but not where it is appended to two subjects (%s)', (lang, x, y, words) => {
    expect(verdict(lang, x, y, [words])).toBe('apart')
  })

  it('and wording that many clauses have says nothing', () => {
    const items = ['鱼类', '木材', '煤炭', '谷物', '茶叶', '纸张', '陶瓷']
    const a = side(
      'zh',
      items.map((item) => `进口${item}享受优惠关税待遇。`),
    )
    const b = side('zh', ['凡享受优惠关税待遇者，应在一年内申报并退还多缴的税款。', ...OTHERS_ZH])
    const passages = passagesOf(a.text, b.text, ['享受优惠关税待遇'])
    const { all } = carriedPairs(a, b, passages, { space: featureSpace(a.keys, b.keys), fold: null })
    expect(all.map((p) => p.verdict)).toEqual(['open'])
  })
})

describe('alignWording with passages', () => {
  const SOURCE = '双方支持对方守护两国共有的河流，不让污水越过界桩。双方承认沿岸村社有权自己决定何时休渔，互不指责。'
  const FIRST = '甲方坚定支持乙方守护两国共有的河流，乙方感谢甲方的援助，并将在秋天前完成清淤。'
  const SECOND = '双方强调，沿岸村社有权自己决定何时休渔，任何工厂都不得以补偿为由要求渔民让出水面。'
  const linked = (reading: Reading, a: readonly string[], b: readonly string[], words: readonly string[]) => {
    const [x, y] = [side('zh', a), side('zh', b)]
    const passages = passagesOf(x.text, y.text, words)
    return alignWording({ a: x, b: y, reading, passages }).beads.map((bead) => `${bead.a}→${bead.b}`)
  }

  it('links a clause that was spread over two with both, wherever they stand', () => {
    const words = ['守护两国共有的河流', '沿岸村社有权自己决定何时休渔']
    const b = [FIRST, ...OTHERS_ZH, SECOND]
    expect(linked('successive', [SOURCE, ...OTHERS_ZH], b, words)).toContain('0→0,3')
  })

  it('does not make a second partner of what only repeats the words of the first', () => {
    const b = [FIRST, ...OTHERS_ZH, '两国渔政部门商定，守护两国共有的河流是各自的责任，经费由年度预算列支，账目公开。']
    const [x, y] = [side('zh', [SOURCE, ...OTHERS_ZH]), side('zh', b)]
    const [first] = passagesOf(x.text, y.text, ['守护两国共有的河流']) as [Passage]
    const again = y.text.lastIndexOf('守护两国共有的河流')
    const passages = [first, { ...first, b: [again, again + 9] as const }]
    const { beads } = alignWording({ a: x, b: y, reading: 'successive', passages })
    expect(beads.find((bead) => bead.a.includes(0))?.b).toEqual([0])
  })

  it('makes no pair of two subjects that a formula was appended to, unless they are versions of one text', () => {
    const a = ['双方将合建边境粮库和冷链中心，面向两国所有中小企业平等开放。', ...OTHERS_ZH]
    const b = ['双方支持大学共同研制卫星遥感仪器，面向两国所有中小企业平等开放。', ...OTHERS_ZH]
    const words = ['面向两国所有中小企业平等开放']
    expect(linked('successive', a, b, words)).not.toContain('0→0')
    expect(linked('versions', a, b, words)).toContain('0→0')
  })
})
