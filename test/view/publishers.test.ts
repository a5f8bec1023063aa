import { expect, test } from 'vitest'
import { subjectClaims } from '../../src/view/claims.ts'
import { publisherNamed, publisherWords } from '../../src/view/publishers.ts'

test('a digest or an abridgement never says new, added, dropped or deleted', () => {
  for (const label of Object.values(subjectClaims).map((row) => row.word)) {
    expect(label.zh).not.toMatch(/新|增|删|减/)
    expect(label.en).not.toMatch(/new|added|dropped|deleted|removed/i)
  }
})

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
