import { expect, test } from 'vitest'
import { subjectClaims } from '../../src/view/claims.ts'
import { publisherNamed, publisherWords } from '../../src/view/publishers.ts'
import { chineseCount, dateWords, englishCount, plural, words } from '../../src/view/words.ts'

/** Every label of the table with the path that leads to it. */
function labels(node: unknown, path: string): [string, Record<string, unknown>][] {
  if (typeof node !== 'object' || node === null) return []
  const entries = Object.entries(node)
  if (entries.some(([, v]) => typeof v === 'string' || typeof v === 'function'))
    return [[path, node as Record<string, unknown>]]
  return entries.flatMap(([key, value]) => labels(value, path ? `${path}.${key}` : key))
}

const all = labels(words, '')
/** Tables keyed by language hold labels under `zh` and `en`: those are labels themselves. */
const said = (value: unknown): string =>
  typeof value === 'function' ? String(value('2021-3', '2021-4')) : String(value)

test('the table holds every kind of label', () => {
  expect(all.length).toBeGreaterThan(60)
})

test.each(all)('%s is said in Chinese and in English', (_path, label) => {
  expect(Object.keys(label).sort()).toEqual(['en', 'zh'])
  expect(said(label.zh)).toMatch(/\p{Script=Han}/u)
  expect(said(label.en)).not.toMatch(/\p{Script=Han}/u)
  expect(said(label.en).trim()).not.toBe('')
})

test('a digest or an abridgement never says new, added, dropped or deleted', () => {
  for (const label of Object.values(subjectClaims).map((row) => row.word)) {
    expect(label.zh).not.toMatch(/新|增|删|减/)
    expect(label.en).not.toMatch(/new|added|dropped|deleted|removed/i)
  }
})

test.each([
  [0, '零'],
  [2, '两'],
  [9, '九'],
  [10, '十'],
  [12, '十二'],
  [20, '二十'],
  [45, '四十五'],
  [99, '九十九'],
  [100, '100'],
])('%i is counted as %s', (n, words) => expect(chineseCount(n)).toBe(words))

test('English counts to ten in words', () => {
  expect([1, 3, 10, 11].map(englishCount)).toEqual(['one', 'three', 'ten', '11'])
  expect([plural(1, 'point'), plural(2, 'point')]).toEqual(['1 point', '2 points'])
})

test.each([
  ['2023-03-21', 'en', '21 March 2023'],
  ['2023-03-21', 'zh', '2023-03-21'],
  ['2023-03', 'en', 'March 2023'],
  ['2023', 'en', '2023'],
  ['next week', 'en', 'next week'],
] as const)('the date %s in %s is %s', (date, ui, words) => expect(dateWords(date, ui)).toBe(words))

test('a publisher unknown to the table keeps its recorded name', () => {
  expect(publisherWords('新华社', 'en')).toBe('Xinhua')
  expect(publisherWords('Xinhua', 'zh')).toBe('新华社')
  expect(publisherWords('某报', 'en')).toBe('某报')
  expect(publisherWords('Президент России', 'zh')).toBe('俄罗斯总统网站')
})

test('where a source is named, a name in another script stands beside the one the reader knows', () => {
  expect(publisherNamed('新华社', 'en')).toBe('Xinhua (新华社)')
  expect(publisherNamed('新华社', 'zh')).toBe('新华社')
  expect(publisherNamed('Президент России', 'en')).toBe('Kremlin (Президент России)')
  expect(publisherNamed('Президент России', 'zh')).toBe('俄罗斯总统网站（Президент России）')
  expect(publisherNamed('President of Russia', 'en')).toBe('President of Russia')
  expect(publisherNamed('某报', 'en')).toBe('某报')
})
