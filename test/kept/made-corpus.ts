/** Corpora in memory, of texts of one stock of words, so that they often have wording in common. */
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import type { Corpus, Document, Lang, Witness } from '../../src/model/index.ts'

export function witnessOf(text: string, lang: Lang, k: number): Witness {
  const date = `${2001 + k}-02-03`
  return {
    siglum: `${2001 + k}·${lang}`,
    document: `${date}-joint-statement`,
    title: 'Joint Statement',
    date,
    lang,
    fidelity: 'full',
    fidelityBasis: 'record',
    standing: 'authentic',
    file: `corpus/${date}-joint-statement/${lang}.full.txt`,
    sha256: createHash('sha256').update(text).digest('hex'),
    text,
    record: null,
  }
}

/** A document a text, a year later each. */
export function corpusOf(texts: readonly (readonly [Lang, string])[]): Corpus {
  const documents = texts.map(([lang, text], k): Document => {
    const witness = witnessOf(text, lang, k)
    return {
      id: witness.document as string,
      date: witness.date as string,
      type: 'joint-statement',
      titles: { en: 'Joint Statement' },
      aliases: [],
      place: {},
      parties: [],
      sources: [],
      witnesses: [witness],
      invented: true,
      file: `corpus/${witness.document}/document.yaml`,
    }
  })
  return { dir: 'corpus', documents, findings: [] }
}

const WORDS: Readonly<Record<Lang, readonly string[]>> = {
  zh: [
    '双方',
    '重申',
    '两岸灯塔',
    '由守塔人',
    '世代相传',
    '，',
    '。',
    '不得拆除',
    '滥捕鲟鱼',
    '夥伴關係',
    '伙伴关系',
    '海洋',
    '《条约》',
    '\n',
    '\n一、',
  ],
  ru: [
    'Стороны',
    ' подтверждают',
    ' право',
    ' права',
    ' маяка',
    ' маяков',
    ',',
    '.',
    ' морское',
    ' партнёрство',
    ' партнерства',
    '\n',
    '\n1. ',
  ],
  en: [
    'The sides',
    ' reaffirm',
    ' lighthouse',
    ' lighthouses',
    ' co-operation',
    ' cooperation',
    ',',
    '.',
    ' maritime',
    ' partnership',
    ' of keepers',
    '\n',
    '\n2. ',
  ],
}

export const someText = (lang: Lang): fc.Arbitrary<readonly [Lang, string]> =>
  fc
    .array(fc.constantFrom(...WORDS[lang]), { minLength: 3, maxLength: 60 })
    .map((words) => [lang, `${words.join('')}\n`] as const)

export const someTexts: fc.Arbitrary<readonly (readonly [Lang, string])[]> = fc.array(
  fc.constantFrom<Lang>('zh', 'ru', 'en').chain(someText),
  { minLength: 1, maxLength: 6 },
)

/** Words as they are asked for: some of a language's, one after the other. */
export const someWords: fc.Arbitrary<string> = fc
  .constantFrom<Lang>('zh', 'ru', 'en')
  .chain((lang) =>
    fc.array(fc.constantFrom(...WORDS[lang].filter((w) => /\p{L}/u.test(w))), { minLength: 1, maxLength: 3 }),
  )
  .map((words) => words.join('').trim())
