import { expect, test } from 'vitest'
import { notCompared } from '../../src/citations/not-compared.ts'
import type { Citation } from '../../src/model/index.ts'

const cites = (target: string | null, as: string, witness?: string): Citation => ({
  clause: 'p1',
  start: 0,
  end: 1,
  target,
  as,
  ...(witness === undefined ? {} : { witness }),
})
const base = { siglum: 'new', document: '2024-10-08-statement' }
const earlier = [
  { siglum: '2019', document: '2019-06-20-statement' },
  { siglum: 'loose', document: null },
]

test('what is cited and not set beside the base, each once, in the order of the text', () =>
  expect(
    notCompared(
      [
        cites(null, '《盐业\n  公约》'),
        cites('1998-05-12-treaty', 'x'),
        cites('2019-06-20-statement', 'x'),
        cites(null, 'x', 'loose'),
        cites(null, 'x', 'other'),
        cites('2024-10-08-statement', 'x'),
        cites('1998-05-12-treaty', 'y'),
        cites(null, 'x', '2019'),
        cites(null, 'x', 'new'),
      ],
      base,
      earlier,
    ),
  ).toEqual(['《盐业 公约》', '1998-05-12-treaty', 'other']))

test('what the record says beside the text is added behind it; what was compared is not', () =>
  expect(
    notCompared([cites('1998-05-12-treaty', 'x')], base, earlier, [
      '2016-09-03-statement',
      '2019-06-20-statement',
      '1998-05-12-treaty',
    ]),
  ).toEqual(['1998-05-12-treaty', '2016-09-03-statement']))
