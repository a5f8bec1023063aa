import { expect, test } from 'vitest'
import { lineage } from '../../src/citations/build-lineage.ts'
import { DOCUMENTS, document } from './fixtures.ts'

test('each pair once, in order of date, without what is unresolved, unknown or the text itself', () => {
  const byDocument = new Map<string, readonly (string | null)[]>([
    [
      '2019-11-02-joint-statement-transit',
      ['2013-05-09-joint-statement', '2003-05-09-treaty', '2003-05-09-treaty', null, '1990-01-01-lost'],
    ],
    ['2013-05-09-joint-statement', ['2003-05-09-treaty', '2013-05-09-joint-statement']],
  ])
  expect(lineage(DOCUMENTS, byDocument)).toEqual([
    { from: '2013-05-09-joint-statement', to: '2003-05-09-treaty' },
    { from: '2019-11-02-joint-statement-transit', to: '2003-05-09-treaty' },
    { from: '2019-11-02-joint-statement-transit', to: '2013-05-09-joint-statement' },
  ])
})

test('by date, whatever the ids say, and on one day by id', () => {
  const of = (id: string, date: string) => document(id, {}, { date })
  const known = [of('c', '2003-01-01'), of('z', '2001-01-01'), of('b', '2002-01-01'), of('a', '2002-01-01')]
  const cited = new Map([['c', ['b', 'z', 'a']]])
  for (const documents of [known, [...known].reverse()])
    expect(lineage(documents, cited).map((pair) => pair.to)).toEqual(['z', 'a', 'b'])
})
