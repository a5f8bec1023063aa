import { describe, expect, test } from 'vitest'
import { findNear } from '../../src/text/find-near.ts'
import { seekWords } from '../../src/text/find-words.ts'

/** Near places as `whole words|what is like them`. */
function near(words: string, text: string): readonly string[] {
  const lang = /[а-я]/iu.test(words) ? 'ru' : /[a-z]/iu.test(words) ? 'en' : null
  return findNear(text, 0, text.length, seekWords(words, lang, null)).map(
    ({ start, end, like }) => `${text.slice(start, end)}|${text.slice(...like)}`,
  )
}

describe('a near place shows the whole of the words that vary', () => {
  test.each([
    ['不针对任何第三国', '两国关系不针对任何第三方。', '不针对任何第三方|不针对任何第三'],
    ['人类命运共同体', '双方构建网络空间命运共同体。', '网络空间命运共同体|命运共同体'],
    ['互不干涉内政原则', '在互不干涉内政的基础上，', '互不干涉内政|互不干涉内政'],
    ['互不干涉内政原则', '尊重主权，互不干涉内政。', '互不干涉内政|互不干涉内政'],
    [
      'not directed against any third country',
      'It is not directed against any third party, or bloc.',
      'not directed against any third party|not directed against any third',
    ],
    [
      'not directed against any third country',
      'not directed against any third, or other, country',
      'not directed against any third|not directed against any third',
    ],
    [
      'не направлены против третьих стран',
      'Отношения не направлены против третьих государств и союзов.',
      'не направлены против третьих государств|не направлены против третьих',
    ],
    [
      'взаимовыгодное всеобъемлющее стратегическое партнёрство',
      'развивают равноправное всеобъемлющее стратегическое партнёрство',
      'равноправное всеобъемлющее стратегическое партнёрство|всеобъемлющее стратегическое партнёрство',
    ],
  ])('%s in %s', (words, text, place) => expect(near(words, text)).toEqual([place]))

  test('two near places do not run into each other', () => {
    expect(near('不针对任何第三国', '不针对任何第三方不针对任何第三者')).toEqual([
      '不针对任何第三方|不针对任何第三',
      '不针对任何第三者|不针对任何第三',
    ])
  })
})
