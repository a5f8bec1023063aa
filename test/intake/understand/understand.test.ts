import { describe, expect, it } from 'vitest'
import { matchDocument, titleLikeness } from '../../../src/intake/understand/match-document.ts'
import type { Document } from '../../../src/model/index.ts'
import { readString, zh } from '../samples.ts'

describe('which document it is', () => {
  const document = (id: string, title: string, date: string): Document =>
    ({ id, date, titles: { zh: title }, aliases: [] }) as unknown as Document
  const statement = document('a', zh[0] as string, '2019-06-20')
  const sameDay = document('b', '岚多尔共和国和托雷纳联邦关于联合国改革的联合声明', '2019-06-20')
  const earlier = document('c', zh[0] as string, '2016-09-03')
  const match = (titles: string[], dates: string[]) =>
    matchDocument([statement, sameDay, earlier], { titles, dates, lang: 'zh' })?.document.id ?? null

  it('by title and date together', () => {
    expect(match([zh[0] as string], ['2019-06-20'])).toBe('a')
    expect(match([zh[0] as string], ['2016-09-03'])).toBe('c')
    expect(match(['岚多尔共和国和托雷纳联邦关于联合国改革的联合声明（全文）'], ['2019-06-20'])).toBe('b')
  })
  it('a title alone that two documents have decides nothing', () => {
    expect(match([zh[0] as string], [])).toBeNull()
  })
  it('a known title with a new date is a new document', () => {
    expect(match([zh[0] as string], ['2024-01-01'])).toBeNull()
  })
  it('type and width make no difference', () => {
    expect(titleLikeness('《甲国和乙国联合声明》', '甲国 和 乙国联合声明（全文）')).toBe(1)
  })
  it('nor does a gate that rewrites characters, 与 for 和, or the noun that the other side uses', () => {
    expect(titleLikeness('海國與山國關於航道夥伴關係的聯合聲明', '海国和山国关于航道伙伴关系的联合声明')).toBe(1)
    expect(titleLikeness('Joint Declaration on Fairways', 'Joint Statement on Fairways')).toBe(1)
    expect(titleLikeness('海國關於航道的聯合聲明', '海国和山国关于航道的联合声明')).toBeGreaterThan(0.7)
    expect(titleLikeness('海国和山国联合声明', '海国和山国睦邻条约')).toBeLessThan(0.7)
  })
})

it('a wire copy: dateline, byline and credit are told apart', async () => {
  const text = await readString(
    `${zh[0]}\n新华社索尔明6月20日电（记者甲某、乙某）${zh[2]}\n${zh.slice(3).join('\n')}\n（完）\n据新华社`,
  )
  expect(text.paragraphs).toEqual([zh[0], ...zh.slice(2)])
  expect(text).toMatchObject({
    dateline: '新华社索尔明6月20日电',
    byline: '记者甲某、乙某',
    credit: '据新华社',
    publisher: '新华社',
  })
})

it.each([
  ['岚多尔通讯社卡斯廷6月20日电　', true],
  ['岚通社卡斯廷2019年6月20日电 ', true],
  // A society of which a clause speaks, on a day on which something happened.
  ['两国红十字会社团代表6月20日电贺', false],
  ['旅行社代表团6月20日抵达。', false],
])('%s: a wire’s dateline, whoever’s: %s', async (line, cut) => {
  const text = await readString(`${zh[0]}\n${line}${zh[2]}\n${zh.slice(3).join('\n')}`)
  expect(text.dateline).toBe(cut ? line.trim() : null)
})

it('Markdown loses its signs, not its words', async () => {
  const text = await readString(
    `---\ntitle: x\n---\n# ${zh[0]}\n\n**一、双方重申**，见[条约](https://a.example/b_(c))。[^1]\n\n> 二、引文 \\* 星号\n\n[^1]: 注。\n`,
    { name: 'a.md' },
  )
  expect(text.paragraphs).toEqual([`# ${zh[0]}`, '一、双方重申，见条约。', '二、引文 * 星号'])
  expect(text.leftOut).toMatchObject([{ what: 'footnote', text: '注。' }])
})
