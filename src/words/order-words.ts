/**
 * Order and share: which sections of two whole texts changed places, how much of the text each takes, what is named
 * earlier, later, or in one text alone.
 *
 *     五、关于人文交流与环境保护（2019 为第六部分）：9.4%（2019：10.3%）；前移
 *     “北方走廊”：首见于 4.8（47%）；2019 首见于 4.7（44%）
 */
import type { Label } from './say.ts'
import { phrase } from './say.ts'

export const orderWords = {
  heading: { zh: '次序与篇幅', en: 'Order and share' },
  /** What the figures are of. */
  title: { zh: '{a}→{b}：各部分次序与篇幅', en: '{a} → {b}: order of the sections, and their share of the text' },
  hint: {
    zh: '篇幅按字计，不含标题、日期行与签署；两份全文之间方才统计。位置为该处之前的字数占全文的比例。',
    en: 'Shares are of letters, without title, dateline and signatures, and between whole texts alone. A place is the share of the text that stands before it.',
  },
  section: { zh: '部分', en: 'section' },
  place: { zh: '位次', en: 'place' },
  share: { zh: '篇幅', en: 'share' },
  moved: {
    up: { zh: '前移', en: 'moved up' },
    down: { zh: '后移', en: 'moved down' },
  } satisfies Record<'up' | 'down', Label>,
  /** No section has most of its linked wording; its clauses may have counterparts in several. */
  untied: { zh: '无单一对应部分', en: 'no single section corresponds' },
  /** Sections that stayed in their place and size. `points`: percentage points. */
  quiet: phrase(
    { sections: 5, points: 2 },
    {
      zh: ({ sections, points }) => `其余 ${sections} 部分位次未变，篇幅增减不足 ${points} 个百分点`,
      en: ({ sections, points }, t) =>
        `${t.count(sections, { one: 'section keeps its', other: 'sections keep their' })} place and share (within ${t.count(points, { one: 'point', other: 'points' })})`,
    },
  ),
  earlier: { zh: '首见提前', en: 'named earlier in the text' },
  later: { zh: '首见推后', en: 'named later in the text' },
  onlyIn: { zh: '此名仅见于 {short}', en: 'names that {short} alone has' },
  mention: {
    zh: '“{words}”：{b}（{placeB}）；{short} 为 {a}（{placeA}）',
    en: '“{words}”: {b} ({placeB}); in {short} {a} ({placeA})',
  },
  alone: phrase(
    { words: '灰鸥', at: '2024-3.7', place: '39%', count: 1 },
    {
      zh: ({ words, at, place, count }) => `“${words}”：${at}（${place}）${count > 1 ? `，共 ${count} 处` : ''}`,
      en: ({ words, at, place, count }) => `“${words}”: ${at} (${place})${count > 1 ? `, ${count} times` : ''}`,
    },
  ),
  more: phrase(
    { n: 3 },
    { zh: ({ n }) => `……另有 ${n} 项，见 JSON`, en: ({ n }) => `… and ${n} more, all of them in the JSON` },
  ),
  /** One section in a line: `五、…：9.4%（2019：10.3%）`. Empty for a text that has none. */
  line: phrase(
    { name: '五、关于人文交流', a: '2019', shareA: '10.3%', b: '2024', shareB: '9.4%', word: '前移' },
    {
      zh: ({ name, a, shareA, b, shareB, word }, t) =>
        t.clauses([t.named(name, t.list([shareA && `${a} ${shareA}`, shareB && `${b} ${shareB}`])), word]),
      en: ({ name, a, shareA, b, shareB, word }, t) =>
        t.clauses([t.named(name, t.list([shareA && `${a} ${shareA}`, shareB && `${b} ${shareB}`])), word]),
    },
  ),
  slope: {
    zh: '左为较早文本，右为较晚文本；每线一部分，线端高低为其在文中的位置',
    en: 'The earlier text left, the later right; a line for each section, its ends where the section stands in either text',
  },
} as const
