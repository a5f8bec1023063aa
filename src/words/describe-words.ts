/** A link read out: what changed, and what the link rests on. */
import { type Entry, type Label, phrase } from './say.ts'

/** One change. Values are quoted already: `“支持”改为“欢迎”`. */
export const changeWords = {
  space: { zh: '空格', en: 'a space' },
  becomes: { zh: '{gone}改为{come}', en: '{gone} becomes {come}' },
  deleted: { zh: '删{gone}', en: 'deleted {gone}' },
  added: { zh: '增{come}', en: 'added {come}' },
  without: { zh: '不见{gone}', en: 'without {gone}' },
  with: { zh: '多出{come}', en: 'with {come}' },
  /** Where excerpts take part nothing is said to be deleted or added. */
  reads: { zh: '{gone}此处作{come}', en: '{gone} reads {come} here' },
  absent: { zh: '{words}{absent}', en: '{words} {absent}' },
  reordered: phrase(
    { words: '“双方重申。”', reworded: true },
    {
      zh: ({ words, reworded }) => `${words}调序${reworded ? '并改动' : ''}`,
      en: ({ words, reworded }) => `${words} reordered${reworded ? ', reworded' : ''}`,
    },
  ),
  movedFrom: phrase(
    { words: '“双方重申。”', where: '2021-5', reworded: true },
    {
      zh: ({ words, where, reworded }) => `${words}移自 ${where}${reworded ? ' 并改动' : ''}`,
      en: ({ words, where, reworded }) => `${words} moved from ${where}${reworded ? ', reworded' : ''}`,
    },
  ),
  movedTo: phrase(
    { words: '“双方重申。”', where: '2023-5', reworded: true },
    {
      zh: ({ words, where, reworded }) => `${words}移至 ${where}${reworded ? ' 并改动' : ''}`,
      en: ({ words, where, reworded }) => `${words} moved to ${where}${reworded ? ', reworded' : ''}`,
    },
  ),
  more: { zh: '另有 {changes} 处', en: '{changes} more' },
} as const satisfies Record<string, Entry>

const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

export const linkWords = {
  /** A clause that one text has alone, or a pair: that they correspond, never what the later did to the earlier. */
  alone: { zh: '{address}：{word}', en: '{address}: {word}' },
  pair: phrase(
    { earlier: ['2021-5'] as readonly string[], later: ['2023-3'] as readonly string[], word: '改动' },
    {
      zh: ({ earlier, later, word }, t) => `${t.list(later)} 对应 ${t.list(earlier)}，${word}`,
      en: ({ earlier, later, word }, t) => `${t.list(later)} corresponds to ${t.list(earlier)}, ${word}`,
    },
  ),
  /** Ends with a full stop. */
  sentence: phrase(
    {
      head: '2023-3 对应 2021-5，改动',
      changes: ['“支持”改为“欢迎”'] as readonly string[],
      notes: ['存疑'] as readonly string[],
    },
    {
      zh: ({ head, changes, notes }, t) =>
        `${head}${changes.length > 0 ? `：${t.clauses(changes)}` : ''}。${notes.length > 0 ? `${t.clauses(notes)}。` : ''}`,
      en: ({ head, changes, notes }, t) =>
        `${head}${changes.length > 0 ? `: ${t.clauses(changes)}` : ''}.${notes.length > 0 ? ` ${sentenceCase(t.clauses(notes))}.` : ''}`,
    },
  ),
  echo: phrase(
    {
      a: '2021-3',
      b: '2023-5',
      word: '同题',
      terms: ['“国际法”'] as readonly string[],
      caution: '提要，非原文，请勿引用',
    },
    {
      zh: ({ a, b, word, terms, caution }, t) =>
        `${b} 与 ${a} ${word}${terms.length > 0 ? `，共有${t.list(terms)}` : ''}。${caution}。`,
      en: ({ a, b, word, terms, caution }, t) =>
        `${b} and ${a}: ${word}${terms.length > 0 ? `, sharing ${t.list(terms)}` : ''}. ${sentenceCase(caution)}.`,
    },
  ),
} as const satisfies Record<string, Entry>

/** What a link rests on, one line a point. */
export const groundsWords = {
  pass: phrase(
    { pass: { zh: '按次序相连的对应', en: 'in the common order of both texts' } as Label },
    { zh: ({ pass }) => `方法：${pass.zh}`, en: ({ pass }) => `found: ${pass.en}` },
  ),
  similarity: { zh: '相似度 {score}', en: 'similarity {score}' },
  /** Strings of characters that the method counts, often parts of words: no quotation, and not set as one. */
  terms: { zh: '据以相连的共有字串：{terms}', en: 'shared strings used for matching: {terms}' },
  runnerUp: phrase(
    { places: ['2021-6'] as readonly string[], score: '0.31' },
    {
      zh: ({ places, score }, t) => `次选：${t.list(places)}，${score}`,
      en: ({ places, score }, t) => `runner-up: ${t.list(places)}, ${score}`,
    },
  ),
  /** Of a clause that stands alone. */
  nearest: phrase(
    { places: ['2021-6'] as readonly string[], score: '0.31' },
    {
      zh: ({ places, score }, t) => `最相近的条款：${t.list(places)}，${score}`,
      en: ({ places, score }, t) => `nearest clause: ${t.list(places)}, ${score}`,
    },
  ),
  /** Wording shared with clauses outside the link, each with its weight. */
  sharedWeights: { zh: '共有字句（分量）：{places}', en: 'wording in common (by weight): {places}' },
  doubt: phrase(
    { doubt: { zh: '另有条款几乎同样相近', en: 'another clause is nearly as much alike' } as Label },
    { zh: ({ doubt }) => `对应存疑：${doubt.zh}`, en: ({ doubt }) => `doubtful match: ${doubt.en}` },
  ),
  subject: {
    zh: '方法：共有的术语与少见字词；不比字句',
    en: 'found: shared terms and rare words; wording is not compared',
  },
  subjectScore: phrase(
    { score: '0.62', word: { zh: '同题', en: 'same subject' } as Label },
    {
      zh: ({ score, word }, t) => `分值 ${score}${t.aside(word.zh)}`,
      en: ({ score, word }, t) => `score ${score}${t.aside(word.en)}`,
    },
  ),
  subjectTerms: phrase(
    { terms: ['“国际法”'] as readonly string[] },
    { zh: ({ terms }, t) => `共有：${t.list(terms)}`, en: ({ terms }, t) => `in common: ${t.list(terms)}` },
  ),
} as const satisfies Record<string, Entry>
