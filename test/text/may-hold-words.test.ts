/** "No" is sure: where a text may not hold the words, no search finds them. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Lang } from '../../src/model/index.ts'
import { findNear } from '../../src/text/find-near.ts'
import { findWords, seekWords } from '../../src/text/find-words.ts'
import { mayHoldWords, searchLines } from '../../src/text/may-hold-words.ts'
import { wholeFold } from '../../src/text/traditional-fold.ts'

const fold = await wholeFold()
const linesOf = (...texts: string[]): string =>
  searchLines(
    texts.join(''),
    texts.map((text, k) => {
      const start = texts.slice(0, k).join('').length
      return [start, start + text.length] as const
    }),
    fold,
  )

describe('a text may hold', () => {
  it.each<[words: string, lang: Lang | null, text: string]>([
    ['战略协作', null, '双方深化战略协⏎作'.replace('⏎', '\n')],
    ['夥伴關係', null, '伙伴关系'],
    ['partnership', 'en', 'Their Partnerships grow'],
    ['co-operation', 'en', 'cooperation'],
    ['cooperation', 'en', 'co-\noperation'],
    ['всё развитие', 'ru', 'всего развития'],
  ])('%s in %s: %s', (words, lang, text) => {
    expect(mayHoldWords(seekWords(words, lang, fold), false)(linesOf(text))).toBe(true)
  })
})

describe('a text surely does not hold', () => {
  it.each<[words: string, texts: string[]]>([
    ['战略协作', ['双方深化战略', '协作']],
    ['partnership', ['the partners ship goods']],
  ])('%s: %s', (words, texts) => {
    expect(mayHoldWords(seekWords(words, null, fold), false)(linesOf(...texts))).toBe(false)
  })
})

/** Texts and words of one small stock, so that they often meet, whole, in part and in other forms. */
const PIECES = {
  zh: [...'双方战略協作协伙夥伴係关系2５年', '，', '。', '《', '》', ' ', '\n', '—', '…', '1,000', '㈠'],
  ru: ['сторон', 'ы', 'ами', 'развити', 'е', 'я', 'всё', 'весь', ' ', ' ', '-', '-\n', ', ', '. ', '«', '»', '5', 'Е'],
  en: [
    'part',
    'y',
    'ies',
    'ner',
    'ship',
    's',
    "'s",
    'co',
    '-',
    '-\n',
    '\u00ad',
    ' ',
    ' ',
    ', ',
    '. ',
    'U.S.',
    '10',
    'é',
  ],
}
const made = (lang: Lang, most: number) =>
  fc.array(fc.constantFrom(...PIECES[lang]), { minLength: 1, maxLength: most }).map((pieces) => pieces.join(''))

describe.each(['zh', 'ru', 'en'] as const)('whatever the words and texts, in %s', (lang) => {
  it('what is found, in any form or near, was held for possible', () => {
    fc.assert(
      fc.property(made(lang, 8), fc.array(made(lang, 30), { minLength: 1, maxLength: 3 }), (words, stretches) => {
        for (const [forms, table] of [
          [null, fold],
          [lang, lang === 'zh' ? fold : null],
        ] as const) {
          const sought = seekWords(words, forms, table)
          const lines = linesOf(...stretches)
          const text = stretches.join('')
          let start = 0
          for (const stretch of stretches) {
            const end = start + stretch.length
            if (findWords(text, start, end, sought).length > 0) expect(mayHoldWords(sought, false)(lines)).toBe(true)
            if (findNear(text, start, end, sought).length > 0) expect(mayHoldWords(sought, true)(lines)).toBe(true)
            start = end
          }
        }
      }),
      { numRuns: 1500, seed: 11 },
    )
  })
})
