import { describe, expect, test } from 'vitest'
import type { PassageView } from '../../src/model/index.ts'
import { carriedNote } from '../../src/view/shared-passages.ts'

const passage = (textA: string, textB: string): PassageView => ({
  a: '2010-p1',
  b: '2016-p1',
  textA,
  textB,
  exact: textA === textB,
})

describe('what is told as carried over is quoted from both texts', () => {
  test.each([
    ['word for word', '每年举行一次会议', '每年举行一次会议', '沿用“每年举行一次会议”'],
    ['a word in the middle differs', '至少每年举行一次会议', '至少每月举行一次会议', '沿用“至少…举行一次会议”'],
    ['the last member of a list differs', '渔业、林业和牧业', '渔业、林业和航运', '沿用“渔业、林业”'],
  ])('%s', (_, a, b, said) => expect(carriedNote([passage(a, b)], 'zh')).toEqual([said]))

  test('in a spaced script, too', () => {
    expect(carriedNote([passage('raise trade to 8 billion crowns', 'raise trade to 20 billion crowns')], 'en')).toEqual(
      ['carries "raise trade to…crowns"'],
    )
  })
})
