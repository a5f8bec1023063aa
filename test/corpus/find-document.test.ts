import { describe, expect, it } from 'vitest'
import { bestWitness, findDocument } from '../../src/corpus/index.ts'
import type { Corpus, Document, Fidelity, Lang, Witness } from '../../src/model/document.ts'

const witness = (siglum: string, lang: Lang, fidelity: Fidelity): Witness => ({
  siglum,
  document: null,
  title: '',
  date: null,
  lang,
  fidelity,
  fidelityBasis: 'record',
  standing: 'press',
  file: '',
  sha256: '',
  text: '',
  record: null,
})
const document = (id: string, date: string, witnesses: readonly Witness[] = [], titles = {}): Document => ({
  id,
  date,
  type: 'other',
  titles,
  aliases: ['旧称'].filter(() => id === '1998-05-12-treaty'),
  place: {},
  parties: [],
  sources: [],
  witnesses,
  invented: true,
  file: '',
})
const corpus: Corpus = {
  dir: '',
  findings: [],
  documents: [
    document('1998-05-12-treaty', '1998-05-12', [witness('1998·zh', 'zh', 'digest')], { zh: '友好条约', en: 'Treaty' }),
    document('2016-09-03-joint-statement', '2016-09-03', [
      witness('2016·zh', 'zh', 'full'),
      witness('2016·zh·digest', 'zh', 'digest'),
      witness('2016·ru', 'ru', 'abridged'),
    ]),
    document('2019-06-20-first', '2019-06-20'),
    document('2019-06-20-second', '2019-06-20'),
    document('2024-03-01-a', '2024-03-01'),
    document('2024-10-08-b', '2024-10-08'),
  ],
}
const told = (words: string): unknown => {
  const found = findDocument(corpus, words)
  if ('document' in found) return found.witness?.siglum ?? found.document.id
  if ('ambiguous' in found) return found.ambiguous.map((d) => d.id)
  return { nearest: found.nearest }
}

describe('what a user means', () => {
  it('less than a year names no document, and says which could be meant', () => {
    expect(told('201')).toEqual(['2016-09-03-joint-statement', '2019-06-20-first', '2019-06-20-second'])
    expect(told('20')).toHaveLength(5)
    expect(told('19')).toEqual({ nearest: ['1998-05-12-treaty'] })
    expect(told('3')).toEqual({ nearest: [] })
  })

  it.each([
    ['2016', '2016-09-03-joint-statement'],
    ['2016-09', '2016-09-03-joint-statement'],
    ['20160903', '2016-09-03-joint-statement'],
    ['2016年9月', '2016-09-03-joint-statement'],
    ['2016.9.3', '2016-09-03-joint-statement'],
    ['2016-09-03-joint-statement', '2016-09-03-joint-statement'],
    ['2016-09-03-jo', '2016-09-03-joint-statement'],
    ['2016·ru', '2016·ru'],
    ['2016.zh.digest', '2016·zh·digest'],
    ['2016:ru', '2016·ru'],
    ['2024-03', '2024-03-01-a'],
    ['2019-06-20-s', '2019-06-20-second'],
    ['《友好条约》', '1998-05-12-treaty'],
    ['treaty', '1998-05-12-treaty'],
    ['旧称', '1998-05-12-treaty'],
    [' 1998 ', '1998-05-12-treaty'],
  ])('%s is %s', (words, found) => {
    expect(told(words)).toBe(found)
  })

  it.each([
    ['2024', ['2024-03-01-a', '2024-10-08-b']],
    ['2019', ['2019-06-20-first', '2019-06-20-second']],
    ['2019-06-20', ['2019-06-20-first', '2019-06-20-second']],
  ])('%s is a choice of %j', (words, found) => {
    expect(told(words)).toEqual(found)
  })

  it.each([
    ['2016-09-03-joint-statment', ['2016-09-03-joint-statement']],
    ['1997', ['1998-05-12-treaty']],
    ['2019-06-20-secnod', ['2019-06-20-second']],
    ['2061·ru', ['2016-09-03-joint-statement']],
    ['xyzzy', []],
    ['', []],
    ['3', []],
  ])('%s is unknown; nearest %j', (words, nearest) => {
    expect(told(words)).toEqual({ nearest })
  })
})

describe('the best witness of a language', () => {
  it.each([
    ['zh', '2016·zh'],
    ['ru', '2016·ru'],
    ['en', undefined],
  ] as const)('%s: %s', (lang, siglum) => {
    expect(bestWitness(corpus.documents[1] as Document, lang)?.siglum).toBe(siglum)
  })
})
