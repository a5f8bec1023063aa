/**
 * The digest of a comparison: what a person reads first, and may quote.
 *
 *     未再出现：“不是军事同盟”（2016-1.3、2019-1.3）
 *     not repeated: “is not an alliance” (2016-1.3, 2019-1.3)
 *
 * The words for what is new or gone are those of the claims table; here stands what is told beside them.
 */
import type { NewsKind } from '../model/news.ts'
import { type Label, phrase } from './say.ts'

/** What a kind is called where no claim of the table names it, and where kinds are chosen. */
export const newsKinds = {
  new: { zh: '新见', en: 'new' },
  gone: { zh: '不再见', en: 'gone' },
  numbers: { zh: '数字', en: 'numbers' },
  speaker: { zh: '说话者', en: 'speaker' },
  strength: { zh: '语气', en: 'strength' },
  verb: { zh: '用词', en: 'verb' },
  negation: { zh: '否定', en: 'negation' },
  moved: { zh: '移动', en: 'moved' },
} as const satisfies Readonly<Record<NewsKind, Label>>

export const newsWords = {
  title: { zh: '要点', en: 'In brief' },
  titleOf: phrase(
    { told: 10, all: 52 },
    {
      zh: ({ told, all }) => `要点（共 ${all} 条，先列 ${told} 条）`,
      en: ({ told, all }) => `In brief (${told} of ${all})`,
    },
  ),
  titleOnly: phrase(
    { kinds: ['不再见'] as readonly string[], count: 3 },
    {
      zh: ({ kinds, count }, t) => `要点：${t.list(kinds)}（${count} 条）`,
      en: ({ kinds, count }, t) => `In brief: ${t.list(kinds)} (${count})`,
    },
  ),
  apart: phrase(
    { told: 3, all: 3 },
    {
      zh: ({ told, all }) => (told < all ? `另有存疑者（共 ${all} 条，列 ${told} 条）` : '另有存疑者'),
      en: ({ told, all }) => (told < all ? `In doubt (${told} of ${all})` : 'In doubt'),
    },
  ),
  stronger: { zh: '语气加重', en: 'stronger' },
  weaker: { zh: '语气减轻', en: 'weaker' },
  denied: { zh: '改为否定', en: 'now denied' },
  affirmed: { zh: '不再否定', en: 'no longer denied' },
  toFront: { zh: '移到前面', en: 'to the front' },
  toBack: { zh: '移到后面', en: 'to the back' },
  /** Words of the later text, and what stands in their place in earlier ones. */
  fresh: phrase(
    {
      word: '新见',
      words: '全面战略伙伴关系',
      where: ['2024-1.3'] as readonly string[],
      was: ['2019-1.4 作“全面伙伴关系”'] as readonly string[],
    },
    {
      zh: ({ word, words, where, was }, t) =>
        t.clauses([t.named(word, t.quoted(words) + t.aside(t.list(where))), ...was]),
      en: ({ word, words, where, was }, t) =>
        t.clauses([t.named(word, t.quoted(words) + t.aside(t.list(where))), ...was]),
    },
  ),
  reads: phrase(
    { where: ['2019-1.4'] as readonly string[], words: '全面伙伴关系' },
    {
      zh: ({ where, words }, t) => `${t.list(where)} 作${t.quoted(words)}`,
      en: ({ where, words }, t) => `${t.list(where)}: ${t.quoted(words)}`,
    },
  ),
  /** Of what moved word for word, or with other words: those told are the later text's. */
  stoodAt: phrase(
    { where: ['2019-1.4'] as readonly string[], reworded: false },
    {
      zh: ({ where, reworded }, t) => (reworded ? `由 ${t.list(where)} 改写` : `原在 ${t.list(where)}`),
      en: ({ where, reworded }, t) => (reworded ? `put anew; before at ${t.list(where)}` : `stood at ${t.list(where)}`),
    },
  ),
  /** Of what is new beside texts of which not all is known. */
  untold: phrase(
    { excerpts: ['2019'] as readonly string[], summaries: [] as readonly string[] },
    {
      zh: ({ excerpts, summaries }, t) =>
        t.parts([
          excerpts.length > 0 ? `${t.list(excerpts)} 只有节录，不能断定` : '',
          summaries.length > 0 ? `${t.list(summaries)} 只有提要，不能断定` : '',
        ]),
      en: ({ excerpts, summaries }, t) =>
        t.parts([
          excerpts.length > 0 ? `of ${t.list(excerpts)} there are excerpts only, which cannot tell` : '',
          summaries.length > 0 ? `of ${t.list(summaries)} there is a summary only, which cannot tell` : '',
        ]),
    },
  ),
  more: phrase(
    { counts: ['新见 3'] as readonly string[] },
    {
      zh: ({ counts }, t) => `未列：${t.list(counts)}`,
      en: ({ counts }, t) => `not told here: ${t.list(counts)}`,
    },
  ),
  counted: { zh: '{word} {count}', en: '{count} {word}' },
  nothing: { zh: '没有分量足以列为要点的差异', en: 'no difference that weighs enough to be a point here' },
  same: phrase(
    { sigla: ['2019'] as readonly string[], base: '2024', alone: true },
    {
      zh: ({ sigla, base, alone }, t) => (alone ? '两个文本逐字相同' : `${base} 与 ${t.list(sigla)} 逐字相同`),
      en: ({ sigla, base, alone }, t) =>
        alone ? 'the two texts are the same word for word' : `${base} is word for word the same as ${t.list(sigla)}`,
    },
  ),
  summary: phrase(
    { sigla: ['2001'] as readonly string[], alone: true },
    {
      zh: ({ sigla, alone }, t) =>
        alone ? '所对照的是提要，字句的变化无从说起' : `${t.list(sigla)} 只有提要，字句的变化无从说起`,
      en: ({ sigla, alone }, t) =>
        alone
          ? 'a summary takes part: nothing can be told of changes of wording'
          : `of ${t.list(sigla)} there is a summary only: nothing can be told of changes of wording`,
    },
  ),
  baseExcerpts: phrase(
    { base: '2024' },
    {
      zh: ({ base }) => `${base} 只有节录：什么不再见，不能断定`,
      en: ({ base }) => `of ${base} there are excerpts only: what is gone cannot be told`,
    },
  ),
  earlierExcerpts: phrase(
    { sigla: ['2019'] as readonly string[] },
    {
      zh: ({ sigla }, t) => `${t.list(sigla)} 只有节录：与之相比什么是新的，不能断定`,
      en: ({ sigla }, t) => `of ${t.list(sigla)} there are excerpts only: what is new beside them cannot be told`,
    },
  ),
  notCompared: phrase(
    { documents: 3 },
    {
      zh: ({ documents }, t) => `所援引的文件中有${t.numeral(documents)}份未对照，其中有无这些字句，不能断定`,
      en: ({ documents }, t) =>
        `${t.count(documents, { one: 'document that it cites was', other: 'documents that it cites were' })} not compared: whether the words stand there cannot be told`,
    },
  ),
  againstTime: phrase(
    { sigla: ['2024'] as readonly string[], base: '2019' },
    {
      zh: ({ sigla, base }, t) => `${base} 早于 ${t.list(sigla)}：只说何者独有，不说新旧`,
      en: ({ sigla, base }, t) =>
        `${base} is older than ${t.list(sigla)}: what one alone has is told, and nothing is called new or gone`,
    },
  ),
} as const

/** Rows chosen by what they hold. */
export const rowFilterWords = {
  kinds: {
    new: { zh: '新字句', en: 'new wording' },
    gone: { zh: '不再见的字句', en: 'wording that is gone' },
    changed: { zh: '改动', en: 'rewording' },
    numbers: { zh: '数字', en: 'numbers' },
    moved: { zh: '移动', en: 'moves' },
    stance: { zh: '说话者或语气之变', en: 'who speaks, and how strongly' },
  },
  filtered: phrase(
    { kinds: ['新字句'] as readonly string[], kept: 12, all: 90 },
    {
      zh: ({ kinds, kept, all }, t) => `经筛选，只列${t.list(kinds)}：${all} 行中的 ${kept} 行`,
      en: ({ kinds, kept, all }, t) =>
        `FILTERED to ${t.list(kinds)}: ${kept} of ${t.count(all, { one: 'row', other: 'rows' })}`,
    },
  ),
} as const
