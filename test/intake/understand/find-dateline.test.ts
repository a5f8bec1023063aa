import { describe, expect, it } from 'vitest'
import { findDateline, readDateline } from '../../../src/intake/understand/find-dateline.ts'

describe('a dateline', () => {
  it.each([
    ['（2021年9月8日于云港）', '2021-09-08'],
    ['2021年9月8日，云港', '2021-09-08'],
    ['二〇二一年九月八日于云港', '2021-09-08'],
    ['（云港，2021年9月8日）', '2021-09-08'],
    ['г. Озёрск, 8 сентября 2021 года', '2021-09-08'],
    ['Озёрск, 8 сентября 2021 г.', '2021-09-08'],
    ['Подписано в городе Озёрске 8 сентября 2021 года', '2021-09-08'],
    ['Lakeside, 8 September 2021', '2021-09-08'],
    ['Done at Lakeside on September 8, 2021', '2021-09-08'],
    ['**Lakeside, 8 September 2021**', '2021-09-08'],
  ])('%s', (line, iso) => expect(readDateline(line)).toBe(iso))

  it.each([
    '2021年9月7日至9日对岚国进行国事访问。',
    '2021年9月7日对岚国进行国事访问',
    '双方回顾2001年7月16日',
    '2001年7月16日签署的《睦邻条约》',
    'от 16 июля 2001 года стороны условились',
    'в Озёрске 8 сентября 2021 года',
    'signed on 16 July 2001 by the two Presidents',
    '7 September 2021 and 9 September 2021',
    'Lakeside, 8 September 2021. The Sides agreed on the plan.',
    '',
  ])('is not: %s', (line) => expect(readDateline(line)).toBeNull())
})

describe('the day of a text', () => {
  it.each([
    ['under the title', '联合声明\n\n（2021年9月8日于云港）\n\n一、双方重申2001年7月16日签署的条约。\n', '2021-09-08'],
    [
      'at the end',
      'Joint Statement\n\nThe Sides agree.\n\nThe Sides will meet again.\n\nLakeside, 8 September 2021\n',
      '2021-09-08',
    ],
    [
      'is none of a line that a margin broke',
      '联合声明\n双方回顾两国元首在云港签署条约，并强调\n2001年7月16日\n的条约仍然有效。\n',
      null,
    ],
    [
      'is none within the text',
      `联合声明\n${'双方将合作。\n'.repeat(30)}2021年9月8日\n${'双方将合作。\n'.repeat(30)}`,
      null,
    ],
  ])('%s', (_name, text, iso) => expect(findDateline(text)).toBe(iso))
})
