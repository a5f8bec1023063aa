/** What a Word file alone says. */
import type { Label } from './say.ts'

export const docxWords = {
  clause: { zh: '条款', en: 'Clause' },
  clauseAndChange: { zh: '条款、变化', en: 'Clause, change' },
  clauseAndSubject: { zh: '条款、同题', en: 'Clause, shared subject' },
  darkerChanged: {
    zh: '每格一部分，宽度按篇幅；色越深，有别的字符越多',
    en: 'A cell a section, as wide as it is long; the darker, the more of its characters differ',
  },
  darkerShared: {
    zh: '每格一部分，宽度按篇幅；色越深，有同题的段落越多',
    en: 'A cell a section, as wide as it is long; the darker, the more of its paragraphs share a subject',
  },
  crossing: { zh: '跨部分', en: 'From section to section' },
} as const satisfies Readonly<Record<string, Label>>
