/** A title of forty columns, with the preamble on the next line and numbered clauses below, is not broken at a column. */
import { expect, it } from 'vitest'
import { segmentText } from '../../src/clauses/segment-text.ts'

it('is a heading', () => {
  const title = '环湖合作组织成员国元首理事会第二次会议宣言'
  const preamble = '环湖合作组织成员国领导人于2031年7月8日举行元首理事会会议，听取了各委员会的工作报告，宣布如下：'
  const text = `${title}\n${preamble}\n一、成员国将合修湖堤。\n二、成员国将交换水文资料。\n`
  const clauses = segmentText(text, 'zh')
  expect(clauses.map((c) => [c.kind, text.slice(c.start, c.end)]).slice(0, 2)).toEqual([
    ['heading', title],
    ['clause', preamble],
  ])
})

it('is joined where its lines were broken', () => {
  const text = 'The Sides will go on with the count of\nsturgeon in the lagoon every spring.\n'
  expect(segmentText(text, 'en')).toHaveLength(1)
})
