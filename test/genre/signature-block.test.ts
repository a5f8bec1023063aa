import { describe, expect, it } from 'vitest'
import { findSignatureBlocks, readSignatureLine, SIGNATURE_ROWS } from '../../src/genre/signature-block.ts'

describe('each row of the table', () => {
  it.each(SIGNATURE_ROWS.map((row) => [row.example, row] as const))(
    'reads its example, and no other does: %s',
    (example, row) => {
      expect(readSignatureLine(example)).toBe(row.sign)
      expect(
        readSignatureLine(
          example,
          SIGNATURE_ROWS.filter((other) => other !== row),
        ),
      ).not.toBe(row.sign)
    },
  )
})

describe('columns and pairs', () => {
  it.each([
    ['索兰共和国总统　　　　维斯特马克联邦主席', 'signs'],
    ['艾·莫林\t\t奥·伦德', 'name'],
    ['索兰共和国总统  维斯特马克联邦主席', 'signs'],
    ['索兰共和国总统 维斯特马克联邦主席', 'office'],
    ['艾·莫林 奥·伦德', 'name'],
    ['索兰共和国总统　　艾·莫林', 'signs'],
    ['For the Republic of Solania          For the Federation of Westmark', 'signs'],
    [
      'For the Government of        For the Government of\nthe Republic of Solania      the Federation of Westmark',
      'signs',
    ],
    ['For Solania: A. Morin; for Westmark: O. Lund', 'signs'],
    ['A. Morin (signed) O. Lund (signed)', 'signs'],
    ['艾·莫林（签字）奥·伦德（签字）', 'signs'],
    ['二〇二一年九月八日于汐城', 'place'],
    ['г. Приливск, 8 сентября 2021 года', 'place'],
  ])('%s', (line, sign) => expect(readSignatureLine(line)).toBe(sign))
})

describe('lines that sign nothing', () => {
  it.each([
    '双方支持总统选举。',
    '索兰共和国总统对维斯特马克联邦进行国事访问',
    '代表双方利益的各项安排',
    'For the Sides this means a new beginning.',
    'For the first time in history',
    'За прошедшие годы товарооборот вырос',
    'Президент поблагодарил Канцлера и пригласил его посетить Республику Солания;',
    'President Morin thanked the people of Tidehaven',
    'cooperation in fisheries',
    'Торговля и энергетика',
  ])('%s', (line) => expect(readSignatureLine(line)).toBeNull())
})

/** The lines of the blocks, joined. */
const blocks = (lines: readonly string[]): string[] =>
  findSignatureBlocks(lines).map(({ from, to }) => lines.slice(from, to).join(' | '))

describe('blocks', () => {
  const prose = '双方感谢汐城人民的热情接待。'
  it('are the offices and names at the foot, with place and day', () => {
    const foot = ['索兰共和国总统', '艾·莫林', '维斯特马克联邦主席', '奥·伦德', '二〇二一年九月八日于汐城']
    expect(blocks([prose, ...foot])).toEqual([foot.join(' | ')])
    expect(blocks([prose, 'President of Solania', 'A. Morin'])).toEqual(['President of Solania | A. Morin'])
    expect(blocks([prose, 'A. Morin', 'President of Solania'])).toEqual(['A. Morin | President of Solania'])
  })
  it('may be a dateline alone, at the very end', () => {
    expect(blocks([prose, '2022年3月17日于汐城'])).toEqual(['2022年3月17日于汐城'])
    expect(blocks([prose, '2022年3月17日于汐城', prose])).toEqual([])
  })
  it('are offices over place and day at the very end, names by hand', () => {
    const foot = ['索兰共和国总统', '维斯特马克联邦主席', '二〇二一年九月八日于汐城']
    expect(blocks([prose, ...foot])).toEqual([foot.join(' | ')])
    expect(blocks([prose, '索兰共和国总统　　　　维斯特马克联邦主席', '2021年9月8日于汐城'])).toEqual([
      '索兰共和国总统　　　　维斯特马克联邦主席 | 2021年9月8日于汐城',
    ])
    expect(blocks([prose, '索兰共和国总统　　　　维斯特马克联邦主席'])).toHaveLength(1)
    expect(blocks([prose, ...foot, prose])).toEqual([])
  })
  it('stand before an annex, too', () => {
    expect(blocks([prose, '代表海国政府', '（签字）', prose])).toEqual(['代表海国政府 | （签字）'])
  })
  it('are no offices or names alone: they may be items of a list', () => {
    expect(blocks([prose, '索兰共和国总统', '维斯特马克联邦主席'])).toEqual([])
    expect(blocks([prose, 'Anna Morin', 'Olaf Lund'])).toEqual([])
    expect(blocks([prose, '贸易', '能源'])).toEqual([])
  })
  it('do not stand at the head of a text', () => {
    expect(blocks(['索兰共和国总统 艾·莫林', '2021年9月8日', prose])).toEqual([])
  })
})
