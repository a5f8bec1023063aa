/**
 * A clause through all earlier documents.
 *
 *     首见 2007-3.1（82%）；2011 无相近条款，2013 复见；最近者 2019-4.1（100%）
 */
import type { ChainState } from '../model/chain.ts'
import { type Label, phrase } from './say.ts'

export const chainStates: Readonly<Record<ChainState, Label>> = {
  whole: { zh: '字句俱在', en: 'all of its wording' },
  near: { zh: '相近', en: 'near wording' },
  none: { zh: '无相近条款', en: 'no clause comes near' },
  excerpts: { zh: '节录中未见', en: 'not in these excerpts' },
  'no-text': { zh: '尚无文本', en: 'no text here' },
}

export const chainWords = {
  heading: { zh: '源流：各条款在较早文件中', en: 'Through the years: each clause in the earlier documents' },
  hint: {
    zh: '比例为该条款字句之分量见于彼处者；三成五以下不计为相近，比较中与之对应者除外。“首见”仅就此处有文本的文件而言。',
    en: 'A share says how much of what the words of the clause weigh stands there; under 35% nothing counts as near, but for what the comparison links. “First” is first among the documents with a text here.',
  },
  /** `tifa why`: how many documents were asked. */
  asked: phrase(
    { texts: 5, documents: 9 },
    {
      zh: ({ texts, documents }) => `在 ${documents} 份较早文件中（有文本者 ${texts} 份）：`,
      en: ({ texts, documents }, t) =>
        `In ${t.count(documents, { one: 'earlier document', other: 'earlier documents' })}, ${texts} of them with a text here:`,
    },
  ),
  /** `tifa why TEXT`, where no earlier document has a text. */
  noText: {
    zh: '较早文件此处均无该语文的原文，无从追溯；tifa fetch 可取得官方文本',
    en: 'no earlier document has official words in this language here, so nothing can be traced; tifa fetch brings official texts',
  },
  /** `tifa why TEXT`: of how many clauses all of the wording stands in one clause of an earlier text, and so on. */
  tally: phrase(
    { clauses: 47, whole: 12, near: 20, none: 15 },
    {
      zh: ({ clauses, whole, near, none }, t) =>
        `共 ${clauses} 个条款：${t.parts([
          `${whole} 个字句俱见于某一较早条款`,
          `${near} 个有相近条款`,
          `${none} 个在有文本的较早文件中无相近条款`,
        ])}`,
      en: ({ clauses, whole, near, none }, t) =>
        `${t.count(clauses, { one: 'clause', other: 'clauses' })}: ${t.parts([
          `${whole} with all of the wording in one earlier clause`,
          `${near} with a clause that comes near`,
          `${none} with none that comes near in the earlier texts here`,
        ])}`,
    },
  ),
  fold: phrase(
    { clauses: 113 },
    {
      zh: ({ clauses }) => `${clauses} 个条款与句子`,
      en: ({ clauses }, t) => t.count(clauses, { one: 'clause or sentence', other: 'clauses and sentences' }),
    },
  ),
  /** `texts`: earlier texts that were read, whole or in excerpts. */
  nothing: phrase(
    { texts: 3 },
    {
      zh: ({ texts }) => (texts === 0 ? '较早文件此处均无原文，无从追溯' : `此处的 ${texts} 份较早文本均无相近条款`),
      en: ({ texts }, t) =>
        texts === 0
          ? 'no earlier document has a text here, so nothing can be traced'
          : texts === 1
            ? 'the one earlier text here does not come near'
            : `none of the ${t.count(texts, { one: 'earlier text', other: 'earlier texts' })} here comes near`,
    },
  ),
  /** `gaps`: whole texts in which no clause comes near, between two in which one does: the words may stand there in pieces. */
  summary: phrase(
    {
      first: '2007-3.1',
      firstShare: '82%',
      gaps: ['2011'] as readonly string[],
      back: '2013',
      nearest: '2019-4.1',
      nearestShare: '100%',
    },
    {
      zh: ({ first, firstShare, gaps, back, nearest, nearestShare }, t) =>
        t.clauses([
          `首见 ${first}${t.aside(firstShare)}`,
          gaps.length > 0 ? `${t.list(gaps)} 无相近条款，${back} 复见` : '',
          nearest === first ? '' : `最近者 ${nearest}${t.aside(nearestShare)}`,
        ]),
      en: ({ first, firstShare, gaps, back, nearest, nearestShare }, t) =>
        t.clauses([
          `first in ${first}${t.aside(firstShare)}`,
          gaps.length > 0 ? `no clause near in ${t.list(gaps)}, back in ${back}` : '',
          nearest === first ? '' : `nearest in ${nearest}${t.aside(nearestShare)}`,
        ]),
    },
  ),
  unknown: phrase(
    { documents: 4 },
    {
      zh: ({ documents }) => `另有 ${documents} 份文件此处尚无该语文的原文`,
      en: ({ documents }, t) =>
        `${t.count(documents, { one: 'document has', other: 'documents have' })} no official words in this language here`,
    },
  ),
  sentence: phrase(
    { words: '双方重申……' },
    { zh: ({ words }, t) => t.quoted(words), en: ({ words }, t) => t.quoted(words) },
  ),
} as const
