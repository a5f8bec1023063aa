/** What is said where a comparison is laid out: places in a text, folds, appendices, the strip. */
import { type Entry, type Label, phrase } from './say.ts'

export const placeWords = {
  /** A paragraph of an article: 第六条第二款. `han` is the number as Chinese prints it. */
  ofArticle: phrase(
    { label: '第六条', n: 2, han: '二' },
    { zh: ({ label, han }) => `${label}第${han}款`, en: ({ label, n }) => `${label}, para. ${n}` },
  ),
  /** A paragraph under a numbered heading: 一、第二段. */
  ofSection: phrase(
    { label: 'I.', n: 2, han: '二' },
    {
      // 一、第二段: a number that is printed alone is parted from the next one.
      zh: ({ label, han }) =>
        `${label}${/^[\p{N}〇零一二三四五六七八九十百.]*[^\D.]$|^[〇零一二三四五六七八九十百]+$/u.test(label) ? '、' : ''}第${han}段`,
      en: ({ label, n }) => `${label} para. ${n}`,
    },
  ),
  paragraph: phrase({ n: 2, han: '二' }, { zh: ({ han }) => `第${han}段`, en: ({ n }) => `para. ${n}` }),
} as const satisfies Record<string, Entry>

export const layoutWords = {
  /** `punctuation`: how many of the paragraphs differ in punctuation alone. */
  fold: phrase(
    { paragraphs: 3, punctuation: 1, from: '第六条第二款', to: '第七条' },
    {
      zh: ({ paragraphs, punctuation, from, to }) => {
        const where = from === to ? from : `${from}至${to}`
        if (punctuation === paragraphs) return `仅标点 ${paragraphs} 段：${where}`
        return `沿用 ${paragraphs} 段${punctuation > 0 ? `（其中仅标点 ${punctuation} 段）` : ''}：${where}`
      },
      en: ({ paragraphs, punctuation, from, to }, t) => {
        const where = from === to ? from : `${from} to ${to}`
        const counted = t.count(paragraphs, { one: 'paragraph', other: 'paragraphs' })
        if (punctuation === paragraphs) return `${counted}, punctuation only: ${where}`
        return `${counted} kept${punctuation > 0 ? ` (${punctuation} punctuation only)` : ''}: ${where}`
      },
    },
  ),
  foldHeadings: phrase(
    { headings: 3, from: '甲', to: '乙' },
    {
      zh: ({ headings, from, to }) => `沿用 ${headings} 行标题：${from}至${to}`,
      en: ({ headings, from, to }, t) =>
        `${t.count(headings, { one: 'heading', other: 'headings' })} kept: ${from} to ${to}`,
    },
  ),
  appendix: phrase(
    { short: '1998', claim: '未再出现', paragraphs: 12 },
    {
      zh: ({ short, claim, paragraphs }) => `${short}：${claim}（${paragraphs} 段）`,
      en: ({ short, claim, paragraphs }, t) =>
        `${short}: ${claim} (${t.count(paragraphs, { one: 'paragraph', other: 'paragraphs' })})`,
    },
  ),
  sectionChanged: phrase(
    { name: '一、关于两国关系', changes: 5, share: '12%' },
    {
      zh: ({ name, changes, share }, t) => t.parts([name, `${changes} 处变化`, `${share} 字符有别`]),
      en: ({ name, changes, share }, t) =>
        t.parts([name, t.count(changes, { one: 'change', other: 'changes' }), `${share} of characters differ`]),
    },
  ),
  sectionShared: phrase(
    { name: '一、', paragraphs: 5, shared: 3 },
    {
      zh: ({ name, paragraphs, shared }, t) => t.parts([name, `${paragraphs} 段中 ${shared} 段有同题`]),
      en: ({ name, paragraphs, shared }, t) =>
        t.parts([
          name,
          `${shared} of ${t.count(paragraphs, { one: 'paragraph', other: 'paragraphs' })} with a shared subject`,
        ]),
    },
  ),
  curve: phrase(
    { from: '安全合作', to: '地区问题', paragraphs: 2 },
    {
      zh: ({ from, to, paragraphs }) => `${from} → ${to}：${paragraphs} 段`,
      en: ({ from, to, paragraphs }, t) =>
        `${from} → ${to}: ${t.count(paragraphs, { one: 'paragraph', other: 'paragraphs' })}`,
    },
  ),
} as const satisfies Record<string, Entry>

/** What the characters of a strip say, by its scale. */
export const stripKeyWords = {
  changed: {
    zh: '一段一部分，长短按篇幅，深浅按有别的字符：· 无，░ 10% 以下，▒ 25% 以下，▓ 50% 以下，█ 更多',
    en: 'a stretch a section, as long as it is long; characters that differ: · none, ░ under 10%, ▒ under 25%, ▓ under 50%, █ more',
  },
  shared: {
    zh: '一段一部分，长短按篇幅，颜色越深，有同题的段落越多：· 无，█ 半数以上',
    en: 'a stretch a section, as long as it is long; the darker, the more of its paragraphs share a subject: · none, █ half and more',
  },
} as const satisfies Readonly<Record<string, Label>>
