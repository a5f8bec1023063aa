/** Rules that look at a record, at decisions and at the configuration: what they find, where, and as what. */
import { describe, expect, it } from 'vitest'
import { readConfig } from '../../src/check/config.ts'
import { decisionGone, goneDecisions } from '../../src/check/decision-gone.ts'
import { digestItems } from '../../src/check/digest-items.ts'
import { plainHttp } from '../../src/check/plain-http.ts'
import { segmentText } from '../../src/clauses/segment-text.ts'
import type { Decision, Lang, Witness } from '../../src/model/index.ts'
import { checkedRecord, checkedText, documentOf } from './checked-text.ts'

describe('plain http', () => {
  const told = (text: string): readonly string[] =>
    plainHttp.check(checkedRecord({ text })).map((f) => text.slice(f.start, f.end))

  it.each([
    'www.gov.cn',
    'www.mfa.gov.cn',
    'www.fmprc.gov.cn',
    'www.news.cn',
    'english.news.cn',
    'www.un.org',
    'undocs.org',
    'documents.un.org',
    'treaties.un.org',
    'zh.wikisource.org',
    'ru.wikisource.org',
    'en.wikisource.org',
    'web.archive.org',
    'www.mid.ru',
    'mid.ru',
    'github.com',
  ])('%s answers by https', (host) => {
    expect(told(`- { url: http://${host}/a/b.html, note: x }`)).toEqual([`http://${host}/a/b.html`])
    expect(told(`- { url: https://${host}/a/b.html }`)).toEqual([])
  })
  it('a host that nobody knows is left alone, unless the record names it by https, too', () => {
    expect(told('url: http://example.org/a')).toEqual([])
    expect(told('url: http://example.org/a\nother: https://example.org/b')).toEqual(['http://example.org/a'])
    expect(told('url: http://example.org/a\nother: https://example.org.evil/b')).toEqual([])
  })
  it('an address inside another is no address of its own', () => {
    expect(told('url: https://web.archive.org/web/2019/http://www.gov.cn/a')).toEqual([])
  })
  it('ends with the address', () => {
    expect(told('["http://mid.ru/a", \'http://mid.ru/b\', http://mid.ru/c]')).toEqual([
      'http://mid.ru/a',
      'http://mid.ru/b',
      'http://mid.ru/c',
    ])
  })
})

describe("a digest's points", () => {
  const record = 'witnesses:\n  zh.digest:\n    items:\n      - topic: 贸易\n      - topic: 科技\n      - topic: 人文\n'
  const text = '贸易：双方扩大贸易。\n科技：双方共建实验室。\n人文：双方互办文化年。\n'

  function told(words: string, topics: readonly string[] | null, fidelity: 'digest' | 'abridged' = 'digest') {
    const given = checkedText(words, { fidelity })
    const witness = {
      ...given.witness,
      record: topics === null ? {} : { file: 'zh.digest.txt', items: topics.map((topic) => ({ topic })) },
    } as unknown as Witness
    const faults = digestItems.check(checkedRecord({ text: record, texts: [{ ...given, witness }] }))
    return faults.map((f) => [record.slice(f.start, f.end), f.code, f.values])
  }

  it('that are the paragraphs of its file', () => expect(told(text, ['贸易', '科技', '人文'])).toEqual([]))
  it('fewer than paragraphs: the counts are told, once', () => {
    expect(told(text, ['贸易', '科技'])).toEqual([
      ['zh.digest', 'digest-items.count', { items: 2, file: 'zh.digest.txt', paragraphs: 3 }],
    ])
  })
  it('more than paragraphs', () => {
    expect(told(text, ['贸易', '科技', '人文', '能源'])).toMatchObject([
      ['zh.digest', 'digest-items.count', { items: 4 }],
    ])
  })
  it('in another order: the first that is out of place', () => {
    expect(told(text, ['贸易', '人文', '科技'])).toEqual([
      ['topic: 人文', 'digest-items.topic', { item: 2, topic: '人文' }],
    ])
  })
  it('without a list in the record, or of a text that is no digest, are nobody’s business', () => {
    expect(told(text, null)).toEqual([])
    expect(told(text, ['科技'], 'abridged')).toEqual([])
  })
})

describe('a decision about clauses', () => {
  const words = '一、双方支持该倡议。\n二、双方重申立场。\n'
  const text = (document: string, fidelity: 'full' | 'digest' = 'full', lang: Lang = 'zh'): Witness =>
    ({
      document,
      lang,
      fidelity,
      siglum: `${document}·${lang}`,
      file: `${document}/${lang}.txt`,
      text: words,
    }) as Witness
  const documents = [
    documentOf({ id: '2016', witnesses: [text('2016'), text('2016', 'digest', 'ru')] }),
    documentOf({ id: '2019', witnesses: [text('2019')] }),
  ]
  const decision = (a: string, b: string, lang: Lang | null = 'zh'): Decision =>
    ({
      documentA: '2016',
      documentB: '2019',
      a,
      b,
      lang,
      together: true,
      file: 'alignments/x.yaml',
      start: 5,
      end: 9,
      line: 2,
      column: 1,
    }) as Decision
  const told = (d: Decision) =>
    decisionGone
      .check({ documents, decisions: [d], clausesOf: (w: Witness) => segmentText(w.text, w.lang) })
      .map((f) => [f.line, f.values])

  it('that are there: nothing', () => {
    expect(told(decision('1.1', '2.1'))).toEqual([])
    expect(told(decision('1.1', '2.1', null))).toEqual([])
  })
  it('of which one is gone names that one, and its document', () => {
    expect(told(decision('3.1', '2.1'))).toEqual([[2, { clauses: ['2016 3.1'] }]])
    expect(told(decision('1.1', '9.1'))).toEqual([[2, { clauses: ['2019 9.1'] }]])
    expect(told(decision('3.1', '9.1'))).toEqual([[2, { clauses: ['2016 3.1', '2019 9.1'] }]])
  })
  it('of another language, or of a summary alone, has none of them', () => {
    expect(told(decision('1.1', '2.1', 'ru'))).toEqual([[2, { clauses: ['2016 1.1', '2019 2.1'] }]])
  })
  it('of two texts that are compared', () => {
    const ids = [{ id: '1.1' }, { id: '2.1' }]
    expect(goneDecisions([decision('1.1', '2.1')], ids, ids)).toEqual([])
    expect(goneDecisions([decision('1.1', '5.1'), decision('2.1', '2.1')], ids, ids)).toMatchObject([
      {
        rule: 'decision-gone',
        severity: 'error',
        file: 'alignments/x.yaml',
        line: 2,
        values: { clauses: ['2019 5.1'] },
      },
    ])
    expect(goneDecisions([decision('5.1', '1.1')], ids, ids)).toMatchObject([{ values: { clauses: ['2016 5.1'] } }])
  })
})

describe('the configuration', () => {
  const known = ['plain-http', 'numbering', 'half-width']
  function read(text: string) {
    const { levels, findings } = readConfig(text, 'tifa.config.yaml', known)
    return { levels: Object.fromEntries(levels), told: findings.map((f) => [f.code, text.slice(f.start, f.end)]) }
  }

  it.each([
    ['nothing', '', {}, []],
    ['a remark', '# nothing yet\n', {}, []],
    ['no value', 'rules:\n', {}, []],
    [
      'levels',
      'rules:\n  plain-http: off\n  numbering: error\n  half-width: note\n',
      { 'plain-http': 'off', numbering: 'error', 'half-width': 'note' },
      [],
    ],
    ['off as YAML 1.1 reads it', 'rules: { plain-http: false }', { 'plain-http': 'off' }, []],
    ['a byte order mark', '\ufeffrules: { numbering: note }', { numbering: 'note' }, []],
    [
      'a level that is none: the others count',
      'rules: { numbering: loud, half-width: note }',
      { 'half-width': 'note' },
      [['config.level', 'numbering']],
    ],
    ['true is no level', 'rules: { numbering: true }', {}, [['config.level', 'numbering']]],
    ['a rule that is none', 'rules: { numberin: note }', {}, [['config.unknown-rule', 'numberin']]],
    [
      'another key',
      'levels: {}\nrules: { numbering: note }',
      { numbering: 'note' },
      [['config.unknown-key', 'levels']],
    ],
    ['a list', '- numbering', {}, [['config.no-map', '']]],
    ['a word', 'numbering', {}, [['config.no-map', '']]],
    ['a number', '0', {}, [['config.no-map', '']]],
    ['rules that are a list', 'rules: [numbering]', {}, [['config.rules', 'rules']]],
  ] as const)('%s', (_, text, levels, told) => {
    expect(read(text)).toEqual({ levels, told })
  })
  it('no YAML is one finding, at its place', () => {
    expect(read('rules: {').told.map(([code]) => code)).toEqual(['config.yaml'])
  })
  it('that no person wrote is not read', () => {
    const long = (n: number) => readConfig(`rules: {} #${'x'.repeat(n - 11)}`, 'tifa.config.yaml', known).findings
    expect(long(100_000)).toEqual([])
    expect(long(100_001)).toMatchObject([{ code: 'config.too-long', values: { length: 100_001, limit: 100_000 } }])
  })
  it.each([
    ['numberin', 'numbering'],
    ['http-plain', 'plain-http'],
    ['width', 'half-width'],
    ['colour', null],
    ['', null],
  ])('of %j the nearest rule is %s', (rule, near) => {
    const { findings } = readConfig(`rules: { "${rule}": note }`, 'tifa.config.yaml', known)
    expect(findings).toMatchObject([{ code: 'config.unknown-rule', values: { near } }])
  })
})
