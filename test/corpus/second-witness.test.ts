/** A second text of one language beside the first: how it is loaded, named and found. */
import { describe, expect, it } from 'vitest'
import { withOwnSigla } from '../../src/choose-texts/with-own-sigla.ts'
import { bestWitness, findDocument, loadCorpus } from '../../src/corpus/index.ts'
import type { Corpus } from '../../src/model/document.ts'
import { record, temporaryCorpus } from './temporary-corpus.ts'

const ID = '2019-06-20-joint-statement'
const recordOf = (witnesses: string): string =>
  record(`
titles: { zh: 岚多尔共和国和托雷纳联邦联合声明 }
date: 2019-06-20
type: joint-statement
witnesses:
${witnesses}
`)
const words = (n: number): string => `一、双方重申睦邻友好。\n二、双方将扩大贸易${n}次。\n`
/** One document with these texts, each with a record of the standing given. */
const corpusOf = (texts: Readonly<Record<string, string>>): Promise<Corpus> =>
  loadCorpus(
    temporaryCorpus({
      [ID]: {
        'document.yaml': recordOf(
          Object.entries(texts)
            .map(([key, standing]) => `  ${key}: { standing: ${standing} }`)
            .join('\n'),
        ),
        ...Object.fromEntries(Object.keys(texts).map((key, n) => [`${key}.txt`, words(n)])),
      },
    }),
  )
const sigla = ({ documents }: Corpus): readonly string[] => documents.flatMap((d) => d.witnesses.map((w) => w.siglum))
const rules = ({ findings }: Corpus): readonly string[] =>
  findings.map((f) => `${f.file.split('/').at(-1)} ${f.rule} ${f.severity}`)

describe('a second text', () => {
  it('is loaded beside the first, with a name and a siglum of its own, behind it in every list', async () => {
    const corpus = await corpusOf({ 'zh.full.xinhua': 'press', 'zh.full': 'authentic', 'zh.full.2': 'press' })
    expect(corpus.findings).toEqual([])
    expect(sigla(corpus)).toEqual(['2019·zh', '2019·zh·2', '2019·zh·xinhua'])
    expect(corpus.documents[0]!.witnesses.map((w) => w.name)).toEqual([undefined, '2', 'xinhua'])
    expect(corpus.documents[0]!.witnesses.map((w) => w.record?.standing)).toEqual(['authentic', 'press', 'press'])
  })

  it('of excerpts beside a whole text says both', async () => {
    const corpus = await corpusOf({ 'zh.full': 'authentic', 'zh.abridged': 'press', 'zh.abridged.xinhua': 'press' })
    expect(sigla(corpus)).toEqual(['2019·zh', '2019·zh·abridged', '2019·zh·abridged·xinhua'])
  })

  it('needs its record, and the record its text, like any other', async () => {
    const dir = temporaryCorpus({
      [ID]: { 'document.yaml': recordOf('  zh.full.mfa: { standing: press }'), 'zh.full.xinhua.txt': words(1) },
    })
    expect(rules(await loadCorpus(dir))).toEqual([
      'document.yaml record-without-file error',
      'zh.full.xinhua.txt witness-without-record error',
    ])
  })

  it.each([
    'zh.full.MFA.txt',
    'zh.full.外交部.txt',
    'zh.full.ru.txt',
    'zh.full.digest.txt',
    'zh.full.a.b.txt',
    'zh.full.con.txt',
    `zh.full.${'a'.repeat(200)}.txt`,
  ])('called %s is not read, and told', async (name) => {
    const dir = temporaryCorpus({
      [ID]: { 'document.yaml': recordOf('  zh.full: { standing: press }'), 'zh.full.txt': words(0), [name]: words(1) },
    })
    const corpus = await loadCorpus(dir)
    expect(sigla(corpus)).toEqual(['2019·zh'])
    expect(rules(corpus)).toEqual([`${name} witness-name error`])
    expect(corpus.findings[0]!.message).toContain(`“${name.slice('zh.full.'.length, -'.txt'.length)}”`)
    expect(corpus.findings[0]!.hint).toContain('zh.full.mfa.txt')
  })

  it('whose name differs from another by capitals alone is told as the same file', async () => {
    const dir = temporaryCorpus({
      [ID]: {
        'document.yaml': recordOf('  zh.full: { standing: press }\n  zh.full.mfa: { standing: press }'),
        'zh.full.txt': words(0),
        'zh.full.mfa.txt': words(1),
        'ZH.full.MFA.txt': words(2),
      },
    })
    const corpus = await loadCorpus(dir)
    expect(corpus.findings.map((f) => `${f.severity} ${f.message}`)).toEqual([
      'error differs from zh.full.mfa.txt by capitals alone, which is the same file on other systems; this one is not read',
    ])
  })

  it('is no key that a record may have under another name', async () => {
    const dir = temporaryCorpus({
      [ID]: { 'document.yaml': recordOf('  zh.full.MFA: { standing: press }'), 'zh.full.txt': words(0) },
    })
    expect((await loadCorpus(dir)).findings.map((f) => f.message)).toContainEqual(
      expect.stringContaining('of a second text a dot and its name, too (zh.full.mfa)'),
    )
  })
})

describe('the text to use', () => {
  const best = async (texts: Readonly<Record<string, string>>): Promise<string | undefined> =>
    bestWitness((await corpusOf(texts)).documents[0]!, 'zh')?.siglum
  it('is the one of better standing, whatever it is called', async () => {
    expect(await best({ 'zh.full': 'press', 'zh.full.mfa': 'authentic' })).toBe('2019·zh·mfa')
    expect(await best({ 'zh.full': 'authentic', 'zh.full.mfa': 'authentic' })).toBe('2019·zh')
    expect(await best({ 'zh.full.b': 'press', 'zh.full.a': 'press' })).toBe('2019·zh·a')
  })
  it('is the whole one before all', async () => {
    expect(await best({ 'zh.full': 'unknown', 'zh.abridged.mfa': 'authentic' })).toBe('2019·zh')
  })
})

describe('a siglum that a user types', () => {
  const found = async (texts: Readonly<Record<string, string>>, siglum: string): Promise<unknown> => {
    const answer = findDocument(await corpusOf(texts), siglum)
    return 'document' in answer ? (answer.witness?.siglum ?? answer.document.id) : answer
  }
  const both = { 'zh.full': 'authentic', 'zh.full.mfa': 'press' }
  it.each(['2019·zh·mfa', '2019.zh.mfa', '2019:zh:mfa', '2019/zh/mfa'])('%s means the second text', async (siglum) => {
    expect(await found(both, siglum)).toBe('2019·zh·mfa')
  })
  it('without a name means the first, and where all have names the best', async () => {
    expect(await found(both, '2019·zh')).toBe('2019·zh')
    expect(await found({ 'zh.full.a': 'press', 'zh.full.b': 'authentic' }, '2019·zh')).toBe('2019·zh·b')
    expect(await found({ 'zh.full.a': 'press' }, '2019·ru')).toMatchObject({ nearest: [ID] })
  })
  it('of a text beside itself is not that of another text', async () => {
    const [first, second] = (await corpusOf({ 'zh.full': 'press', 'zh.full.2': 'press' })).documents[0]!.witnesses
    expect(withOwnSigla([first!, first!, second!]).map((w) => w.siglum)).toEqual(['2019·zh', '2019·zh·3', '2019·zh·2'])
  })
})
