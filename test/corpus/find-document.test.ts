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

describe('a document that its record gives a short name', () => {
  const [first, second] = [document('2023-03-21-a', '2023-03-21'), document('2023-03-21-b', '2023-03-21')]
  const both: Corpus = { dir: '', findings: [], documents: [first, { ...second, siglum: '2023' }] }
  it('is what that name means; its day still fits both', () => {
    expect(findDocument(both, '2023')).toMatchObject({ document: { id: '2023-03-21-b' } })
    expect(findDocument(both, '2023-03-21')).toMatchObject({ ambiguous: [{ id: first.id }, { id: second.id }] })
  })
})

describe('a title', () => {
  const titled = (id: string, zh: string, aliases: readonly string[] = []): Document => ({
    ...document(id, id.slice(0, 10), [], { zh }),
    aliases,
  })
  const named: Corpus = {
    dir: '',
    findings: [],
    documents: [
      titled('2002-12-02-a', '海国与山国联合声明'),
      titled('2015-05-08-b', '海国和山国关于航道的联合声明', ['Joint Statement on Fairways']),
      titled('2018-06-08-c', '海国和山国联合声明'),
    ],
  }
  const ids = (words: string) => {
    const found = findDocument(named, words)
    return 'ambiguous' in found ? found.ambiguous.map((d) => d.id) : 'document' in found ? found.document.id : []
  }
  it('is the same in either script, with 与 or 和, as statement or declaration', () => {
    expect(ids('《海國與山國關於航道的聯合聲明》')).toBe('2015-05-08-b')
    expect(ids('Joint Declaration on Fairways')).toBe('2015-05-08-b')
  })
  it('that several documents bear names them all', () => {
    expect(ids('海国和山国联合声明')).toEqual(['2002-12-02-a', '2018-06-08-c'])
  })
})

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
