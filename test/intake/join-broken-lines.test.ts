import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { joinBrokenLines } from '../../src/intake/join-broken-lines.ts'
import { wrap } from '../clauses/wrapped-text.ts'

/** The statements of the sample corpus, printed as typewriters and old programs print them. */

const WITNESSES = [
  '2016-09-03-joint-statement/zh',
  '2019-06-20-joint-statement/zh',
  '2019-06-20-joint-statement/ru',
  '2019-06-20-joint-statement/en',
  '2024-10-08-joint-statement/zh',
  '2024-10-08-joint-statement/ru',
  '2024-10-08-joint-statement/en',
]

describe.each(WITNESSES)('%s', (witness) => {
  const paragraphs = readFileSync(join(import.meta.dirname, '../sample-corpus', `${witness}.full.txt`), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
  const read = (text: string): readonly string[] => joinBrokenLines(text.split('\n'), false).paragraphs
  const lines = (column: number, indent = ''): string[][] =>
    paragraphs.map((p) => wrap(indent + p, column, 0).split('\n'))

  it.each([58, 62, 70, 76, 80])('broken at column %i: paragraphs come out as they were', (column) => {
    const blank = lines(column)
    expect(read(blank.map((l) => l.join('\n')).join('\n\n'))).toEqual(paragraphs)
    expect(read(blank.map((l) => l.join('\n\n')).join('\n\n\n'))).toEqual(paragraphs)
    expect(read(lines(column, '    ').flat().join('\n'))).toEqual(paragraphs)
  })
})

describe('what is no broken line', () => {
  it('items of a list without marks, though they are alike in length', () => {
    const items = Array.from({ length: 30 }, (_, k) =>
      '推动双方在各领域开展互利共赢的务实合作与人文交流'.slice(0, 16 + (k % 8)),
    )
    expect(joinBrokenLines(items, false).paragraphs).toEqual(items)
  })
})

it('lines broken by their number of characters, under an indent for each paragraph, are joined without spaces', () => {
  const paragraphs = [
    '应维列斯国总统邀请，南桐国主席于2021年9月7日至9日访问海城。两国元首在海城举行会谈，达成共识。',
    '双方将保持高层交往。',
    '双方主张维护海湾航行自由，反对任何一方限制渔船避风，愿就此保持沟通，并通报各自采取的措施。',
    '双方每年举行一次磋商。',
    '双方同意扩大互派留学生规模，互设文化中心，并为此提供必要的场所和经费，具体办法另行商定。',
    '双方支持青年组织交流。',
  ]
  const typed = paragraphs.flatMap((p) => `　　${p}`.match(/.{1,36}/gu) as string[])
  expect(typed.length).toBeGreaterThan(paragraphs.length)
  expect(joinBrokenLines(typed, false).paragraphs.map((p) => p.trim())).toEqual(paragraphs)
})
