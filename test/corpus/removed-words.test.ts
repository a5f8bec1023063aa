import { expect, it } from 'vitest'
import { removedWords } from '../../src/corpus/removed-words.ts'

it('what a record removed is told by kind, with the places it knows', () => {
  expect(
    removedWords([
      '（责任编辑：某某）',
      { what: 'footnote', at: 3, text: '正本以两种文字写成。' },
      '[2] 洛河为\n两国界河。',
      { what: 'comment', text: '请核对日期' },
    ]),
  ).toEqual([
    { what: 'outside', count: 1, text: '（责任编辑：某某）', at: [0] },
    { what: 'footnote', count: 2, text: '正本以两种文字写成。\n洛河为 两国界河。', at: [3, 0] },
    { what: 'comment', count: 1, text: '请核对日期', at: [0] },
  ])
  expect(removedWords()).toEqual([])
})
