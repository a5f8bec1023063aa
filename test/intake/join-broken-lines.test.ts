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
