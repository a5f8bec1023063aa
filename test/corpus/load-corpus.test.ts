import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadCorpus } from '../../src/corpus/index.ts'
import type { Finding } from '../../src/model/finding.ts'
import { sayFinding } from '../../src/words/finding.ts'
import { goodRecord, goodText, record, temporaryCorpus } from './temporary-corpus.ts'

const ID = '2019-06-20-joint-statement'
const corpusOf = (files: Readonly<Record<string, string | Uint8Array>>, id = ID) =>
  loadCorpus(temporaryCorpus({ [id]: files }))
/** `document.yaml:3:7 bad-date` */
const short = (f: Finding): string => `${f.file.split('/').at(-1)}:${f.line}:${f.column} ${f.rule}`

describe('a folder of documents', () => {
  it('whose path has spaces and Chinese characters is loaded', async () => {
    const corpus = await corpusOf({ 'document.yaml': goodRecord, 'zh.full.txt': goodText })
    expect(corpus.findings).toEqual([])
    expect(corpus.documents).toHaveLength(1)
    const witness = corpus.documents[0]?.witnesses[0]
    expect(witness).toMatchObject({
      siglum: '2019·zh',
      document: ID,
      title: '岚多尔共和国和托雷纳联邦联合声明',
      date: '2019-06-20',
      lang: 'zh',
      fidelity: 'full',
      fidelityBasis: 'record',
      standing: 'authentic',
      text: goodText,
    })
    expect(witness?.sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(witness?.file).toContain('语 料 库')
  })

  it.each(['corpus', 'test/sample-corpus'])(
    '%s in one language has what it has of it in all, by the same names',
    async (of) => {
      const dir = join(import.meta.dirname, '../..', of)
      const all = await loadCorpus(dir)
      for (const lang of ['zh', 'ru', 'en'] as const) {
        const one = await loadCorpus(dir, { lang })
        expect(one.documents).toEqual(
          all.documents.map((d) => ({ ...d, witnesses: d.witnesses.filter((w) => w.lang === lang) })),
        )
      }
    },
  )

  it('tells nothing of texts in languages that are not asked for, and names the others as beside them', async () => {
    const dir = temporaryCorpus({
      [ID]: { 'document.yaml': goodRecord, 'zh.full.txt': goodText, 'en.full.txt': new Uint8Array([0xff, 0xfe, 0]) },
    })
    const faults = (await loadCorpus(dir)).findings.filter((f) => f.file.endsWith('en.full.txt'))
    expect(faults.length).toBeGreaterThan(0)
    const { documents, findings } = await loadCorpus(dir, { lang: 'zh' })
    expect(findings.filter((f) => f.file.endsWith('en.full.txt') && f.rule === 'encoding')).toEqual([])
    expect(documents[0]?.witnesses.map((w) => w.siglum)).toEqual(['2019·zh'])
  })

  it('gives documents in order of date, then id, whatever their folders are called', async () => {
    const at = (date: string) => ({ 'document.yaml': goodRecord.replace('2019-06-20', date) })
    const corpus = await loadCorpus(temporaryCorpus({ b: at('2018-01-01'), a: at('2019-01-01'), c: at('2018-01-01') }))
    expect(corpus.documents.map((d) => d.id)).toEqual(['b', 'c', 'a'])
  })

  it('shows files relative to the working folder where below it, else absolute', async () => {
    const dir = temporaryCorpus({ [ID]: { 'document.yaml': goodRecord, 'zh.full.txt': goodText } })
    const below = await loadCorpus(dir, { workingDir: join(dir, '..') })
    expect(below.documents[0]?.file).toBe(`语 料 库/${ID}/document.yaml`)
    const beside = await loadCorpus(dir, { workingDir: join(dir, ID, 'deeper') })
    expect(beside.documents[0]?.file).toBe(`${dir}/${ID}/document.yaml`)
  })

  it('passes over files, hidden folders and folders without documents', async () => {
    const dir = temporaryCorpus({
      [ID]: { 'document.yaml': goodRecord, 'zh.full.txt': goodText },
      '.git': { 'zh.full.txt': 'x' },
      notes: { 'plan.md': 'x' },
    })
    writeFileSync(join(dir, 'corpus.lock'), '{}')
    const corpus = await loadCorpus(dir)
    expect([corpus.documents.length, corpus.findings]).toEqual([1, []])
  })

  it.each([
    ['missing', join(temporaryCorpus({}), 'nowhere'), /no such folder/],
    ['a file', join(temporaryCorpus({ x: { y: '' } }), 'x', 'y'), /not a corpus folder/],
  ])('that is %s is an input error of one line', async (_, dir, message) => {
    await expect(loadCorpus(dir)).rejects.toMatchObject({ name: 'InputError', message: expect.stringMatching(message) })
  })
})

describe('sigla', () => {
  const of = (date: string, ...witnesses: string[]) => ({
    'document.yaml': record(`
titles: { zh: 联合声明 }
date: ${date}
type: other
witnesses:
${witnesses.map((w) => `  ${w}: { standing: press }`).join('\n')}`),
    ...Object.fromEntries(witnesses.map((w) => [`${w}.txt`, goodText])),
  })
  it('take the year, the month, the day or the id, as short as can be', async () => {
    const corpus = await loadCorpus(
      temporaryCorpus({
        a: of('2017-01-01', 'zh.full'),
        b: of('2018-01-01', 'zh.full'),
        c: of('2018-02-01', 'zh.full'),
        d: of('2018-02-02', 'zh.full'),
        e: of('2019-02-02', 'zh.full'),
        f: of('2019-02-02', 'zh.full'),
      }),
    )
    expect(corpus.documents.map((d) => d.witnesses[0]?.siglum)).toEqual([
      '2017·zh',
      '2018-01·zh',
      '2018-02-01·zh',
      '2018-02-02·zh',
      'e·zh',
      'f·zh',
    ])
  })

  it('of a worse fidelity add it; languages come in order', async () => {
    const corpus = await loadCorpus(
      temporaryCorpus({ a: of('2017-01-01', 'ru.abridged', 'zh.digest', 'zh.abridged', 'ru.full', 'en.digest') }),
    )
    expect(corpus.documents[0]?.witnesses.map((w) => w.siglum)).toEqual([
      '2017·zh',
      '2017·zh·digest',
      '2017·ru',
      '2017·ru·abridged',
      '2017·en',
    ])
  })

  it('of a record stand, and one given twice is told and made unique', async () => {
    const own = (date: string) => ({
      'document.yaml': goodRecord.replace('2019-06-20', date).replace('authentic', 'authentic, siglum: 岚托'),
      'zh.full.txt': goodText,
    })
    const corpus = await loadCorpus(temporaryCorpus({ a: own('2017-01-01'), b: own('2018-01-01') }))
    expect(corpus.documents.map((d) => d.witnesses[0]?.siglum)).toEqual(['岚托', '岚托~2'])
    expect(corpus.findings.map((f) => f.rule)).toEqual(['siglum'])
  })
})

describe('what a record says beside its texts', () => {
  const whole = `
titles: { zh: 岚托关于航道的联合声明 }
aliases: [航道声明]
siglum: "2019"
date: 2019-06-20
line: general
type: joint-statement
signatories: heads of state
cites: [1998-05-12-treaty]
note: printed with 与
sources:
  - { lang: zh, publisher: 外事部, url: "https://example.org/a", kind: scan, standing: official, sure: seen }
`
  it('is loaded: line, who signed, what it cites, what stands at an address', async () => {
    const corpus = await loadCorpus(temporaryCorpus({ [ID]: { 'document.yaml': record(whole) } }))
    expect(corpus.findings).toEqual([])
    expect(corpus.documents[0]).toMatchObject({
      siglum: '2019',
      line: 'general',
      signatories: 'heads of state',
      cites: ['1998-05-12-treaty'],
      note: 'printed with 与',
      sources: [{ kind: 'scan', standing: 'official' }],
    })
  })

  it('may lack every title, if something else names the document', async () => {
    const untitled = (more: string) => ({ 'document.yaml': `titles: {}\ndate: 2019-06-20\ntype: treaty\n${more}` })
    const told = async (more: string) =>
      (await loadCorpus(temporaryCorpus({ [ID]: untitled(more) }))).findings.map((f) => f.code)
    expect(await told('parties: [{ zh: 岚多尔 }, { zh: 托雷纳 }]\n')).toEqual([])
    expect(await told('aliases: [航道条约]\n')).toEqual([])
    expect(await told('')).toEqual(['schema.no-title'])
  })

  it('gives its short name to its texts, whatever else is of that year', async () => {
    const second = record(whole.replace('siglum: "2019"\n', '').replace('06-20', '11-02'))
    const text = { 'zh.full.txt': goodText }
    const corpus = await loadCorpus(
      temporaryCorpus({
        [ID]: { 'document.yaml': record(`${whole}witnesses: { zh.full: { standing: press } }`), ...text },
        '2019-11-02-second': { 'document.yaml': `${second}witnesses: { zh.full: { standing: press } }\n`, ...text },
      }),
    )
    expect(corpus.documents.map((d) => d.witnesses[0]?.siglum)).toEqual(['2019·zh', '2019-11·zh'])
  })
})

describe('faults of a record, each at its line', () => {
  const base = ['titles: { zh: 联合声明 }', 'date: 2019-06-20', 'type: joint-statement']
  const withLine = (...lines: string[]): string => `${[...base, ...lines].join('\n')}\n`
  it.each([
    ['an unknown key', withLine('tittle: x'), ['document.yaml:4:1 schema'], /unknown key "tittle"/],
    [
      'an unknown key deep inside',
      withLine(
        'sources:',
        '  - lang: zh',
        '    publisher: x',
        '    url: https://example.org/',
        '    sure: seen',
        '    page: 3',
      ),
      ['document.yaml:9:5 schema'],
      /sources\.0\.page: unknown key/,
    ],
    [
      'a day that does not exist',
      withLine().replace('2019-06-20', '2019-06-31'),
      ['document.yaml:2:7 bad-date'],
      /2019-06-31/,
    ],
    [
      'a date in another form',
      withLine().replace('2019-06-20', '20.06.2019'),
      ['document.yaml:2:7 bad-date'],
      /YYYY-MM-DD/,
    ],
    [
      'a publication date that is a number',
      withLine('witnesses:', '  zh.full:', '    standing: press', '    published: 2019'),
      ['document.yaml:5:3 record-without-file', 'document.yaml:7:16 bad-date'],
      /published/,
    ],
    [
      'a kind that is not known',
      withLine().replace('joint-statement', 'statment'),
      ['document.yaml:3:7 schema'],
      /treaty, joint-statement/,
    ],
    ['a missing date', withLine().replace('date: 2019-06-20\n', ''), ['document.yaml:1:1 schema'], /"date" is missing/],
    ['no title', withLine().replace('{ zh: 联合声明 }', '{}'), ['document.yaml:1:1 schema'], /no title/],
    [
      'a source without its address',
      withLine('sources:', '  - { lang: zh, publisher: x, sure: seen }'),
      ['document.yaml:5:5 schema'],
      /"url" is missing/,
    ],
    [
      'an address of another kind',
      withLine('sources:', '  - { lang: zh, publisher: x, sure: seen, url: "javascript:alert(1)" }'),
      ['document.yaml:5:48 schema'],
      /https/,
    ],
    [
      'a witness of another language',
      withLine('witnesses:', '  de.full: { standing: press }'),
      ['document.yaml:5:3 schema'],
      /zh, ru, en/,
    ],
    ['text where a list belongs', withLine('aliases: 联合声明'), ['document.yaml:4:10 schema'], /list/],
    [
      'a silence without its reason',
      withLine('silence:', '  - rule: sic'),
      ['document.yaml:5:5 schema'],
      /"why" is missing/,
    ],
    ['a key twice', withLine('type: treaty'), ['document.yaml:4:1 yaml'], /unique/],
    ['broken YAML', withLine('aliases: [x'), ['document.yaml:5:1 yaml'], /flow/i],
    ['no keys at all', 'just words\n', ['document.yaml:1:1 schema'], /no list of keys/],
    ['nothing', '', ['document.yaml:1:1 schema'], /no list of keys/],
    [
      'a date that its folder contradicts',
      withLine().replace('2019-06-20', '2019-06-21'),
      ['document.yaml:2:7 id-date'],
      /folder says 2019-06-20/,
    ],
  ])('%s', async (_, yaml, places, message) => {
    const corpus = await corpusOf({ 'document.yaml': yaml })
    expect(corpus.findings.map(short)).toEqual(places)
    expect(corpus.findings.map((f) => f.message).join('\n')).toMatch(message)
    for (const f of corpus.findings) {
      expect(f.hint).not.toBe('')
      expect(f.end).toBeGreaterThanOrEqual(f.start)
      expect(f.message).not.toMatch(/\n/)
    }
  })

  it('columns count code points, and a byte order mark none', async () => {
    const corpus = await corpusOf({
      'document.yaml': '\ufefftitles: { zh: 𠀀𠀁, de: x }\ndate: 2019-06-20\ntype: other\n',
    })
    expect(corpus.findings.map(short)).toEqual(['document.yaml:1:19 schema'])
  })

  it('a misspelt key is told with the nearest one', async () => {
    const corpus = await corpusOf({ 'document.yaml': withLine('partes: []') })
    expect(corpus.findings[0]?.hint).toBe('did you mean parties?')
  })

  it('one fault does not cost the rest of the record', async () => {
    const corpus = await corpusOf({
      'document.yaml': withLine(
        'aliases: [甲, 3, 乙]',
        'parties: [{ zh: 岚多尔 }, { xx: 1 }]',
        'witnesses: { zh.full: { standing: authentic, note: n, extra: 1 } }',
      ),
      'zh.full.txt': goodText,
    })
    expect(corpus.findings.map(short)).toEqual([
      'document.yaml:4:14 schema',
      'document.yaml:5:26 schema',
      'document.yaml:6:55 schema',
    ])
    const [document] = corpus.documents
    expect(document?.aliases).toEqual(['甲', '乙'])
    expect(document?.parties[0]).toEqual({ zh: '岚多尔' })
    expect(document?.witnesses[0]).toMatchObject({ standing: 'authentic', record: { note: 'n', file: 'zh.full.txt' } })
  })

  it('a record without date takes its folder’s; without either there is no document', async () => {
    const yaml = withLine().replace('date: 2019-06-20\n', '')
    expect((await corpusOf({ 'document.yaml': yaml })).documents[0]?.date).toBe('2019-06-20')
    expect((await corpusOf({ 'document.yaml': yaml }, 'undated')).documents).toEqual([])
  })

  it('a bomb of aliases is a finding', async () => {
    const bomb = Array.from(
      { length: 12 },
      (_, i) =>
        `a${i}: &a${i} [${
          i === 0
            ? 'x'
            : Array(9)
                .fill(`*a${i - 1}`)
                .join(', ')
        }]`,
    ).join('\n')
    const corpus = await corpusOf({ 'document.yaml': bomb })
    expect(corpus.findings.map((f) => f.rule)).toEqual(['yaml'])
  })
})

describe('texts and records that do not match', () => {
  it.each([
    [
      'a text without its record',
      { 'document.yaml': goodRecord, 'zh.full.txt': goodText, 'ru.full.txt': 'Стороны.' },
      ['ru.full.txt:1:1 witness-without-record'],
      2,
    ],
    ['a record without its text', { 'document.yaml': goodRecord }, ['document.yaml:5:3 record-without-file'], 0],
    ['texts without a record', { 'zh.full.txt': goodText }, ['document.yaml:1:1 document-without-record'], null],
    [
      'a text that is not UTF-8',
      { 'document.yaml': goodRecord, 'zh.full.txt': Buffer.from([0xe5, 0x8f, 0x8c, 0xb1]) },
      ['zh.full.txt:1:1 encoding'],
      0,
    ],
    [
      'a text in UTF-16',
      { 'document.yaml': goodRecord, 'zh.full.txt': Buffer.from('\ufeff双方', 'utf16le') },
      ['zh.full.txt:1:1 encoding'],
      0,
    ],
    [
      'a binary file',
      { 'document.yaml': goodRecord, 'zh.full.txt': Buffer.from('%PDF-1.7\n') },
      ['zh.full.txt:1:1 encoding'],
      0,
    ],
    [
      'an empty text',
      { 'document.yaml': goodRecord, 'zh.full.txt': ' \n\ufeff' },
      ['zh.full.txt:1:1 empty-witness'],
      0,
    ],
    [
      'a text of another name',
      { 'document.yaml': goodRecord, 'zh.full.txt': goodText, 'chinese.txt': 'x' },
      ['chinese.txt:1:1 witness-name'],
      1,
    ],
    [
      'a record that is not UTF-8',
      { 'document.yaml': Buffer.from([0x74, 0xff]) },
      ['document.yaml:1:1 encoding'],
      null,
    ],
  ])('%s', async (_, files, places, witnesses) => {
    const corpus = await corpusOf(files as Record<string, string>)
    expect(corpus.findings.map(short)).toEqual(places)
    expect(corpus.documents[0]?.witnesses.length ?? null).toBe(witnesses)
  })

  it('names the byte at which a text is not UTF-8', async () => {
    const corpus = await corpusOf({
      'document.yaml': goodRecord,
      'zh.full.txt': Buffer.concat([Buffer.from('双方'), Buffer.from([0xff])]),
    })
    expect(corpus.findings[0]?.message).toBe('not UTF-8 at byte 6')
  })

  it('a byte order mark stays the first character, so that offsets are those of the file', async () => {
    const corpus = await corpusOf({ 'document.yaml': goodRecord, 'zh.full.txt': `\ufeff${goodText}` })
    expect(corpus.documents[0]?.witnesses[0]?.text.charCodeAt(0)).toBe(0xfeff)
    expect(corpus.findings).toEqual([])
  })

  it('a folder in the place of a text is a finding', async () => {
    const dir = temporaryCorpus({ [ID]: { 'document.yaml': goodRecord } })
    mkdirSync(join(dir, ID, 'zh.full.txt'))
    expect((await loadCorpus(dir)).findings.map(short)).toEqual(['zh.full.txt:1:1 not-a-file'])
  })
})

describe('symbolic links', () => {
  const outside = (): string => temporaryCorpus({ other: { 'document.yaml': goodRecord, 'zh.full.txt': goodText } })
  it('to a folder outside the corpus are not followed', async () => {
    const dir = temporaryCorpus({})
    symlinkSync(join(outside(), 'other'), join(dir, ID))
    const corpus = await loadCorpus(dir)
    expect([corpus.documents, corpus.findings.map((f) => f.rule)]).toEqual([[], ['outside-link']])
  })

  it('to a text outside the corpus are not followed', async () => {
    const dir = temporaryCorpus({ [ID]: { 'document.yaml': goodRecord } })
    symlinkSync(join(outside(), 'other', 'zh.full.txt'), join(dir, ID, 'zh.full.txt'))
    const corpus = await loadCorpus(dir)
    expect([corpus.documents[0]?.witnesses, corpus.findings.map((f) => f.rule)]).toEqual([[], ['outside-link']])
  })

  it('in the place of the lock or the configuration are told by whoever reads those, and once', async () => {
    const dir = temporaryCorpus({})
    for (const name of ['corpus.lock', 'tifa.config.yaml'])
      symlinkSync(join(outside(), 'other', 'zh.full.txt'), join(dir, name))
    expect((await loadCorpus(dir)).findings).toEqual([])
  })

  it('that lead nowhere or in a circle are findings', async () => {
    const dir = temporaryCorpus({ [ID]: { 'document.yaml': goodRecord } })
    symlinkSync('zh.full.txt', join(dir, ID, 'zh.full.txt'))
    symlinkSync('nowhere', join(dir, '2020-01-01-lost'))
    expect((await loadCorpus(dir)).findings.map((f) => f.rule).sort()).toEqual(['outside-link', 'unreadable'])
  })

  it('inside the corpus, and to the corpus itself, are followed', async () => {
    const dir = temporaryCorpus({ [ID]: { 'document.yaml': goodRecord, 'zh.full.txt': goodText } })
    symlinkSync(join(dir, ID), join(dir, '2019-06-20-copy'))
    symlinkSync(dir, join(dir, '..', 'door'))
    const corpus = await loadCorpus(join(dir, '..', 'door'))
    expect(corpus.findings).toEqual([])
    expect(corpus.documents.map((d) => d.witnesses.length)).toEqual([1, 1])
  })
})

describe('any bytes at all', () => {
  const keys = fc.constantFrom(
    'titles',
    'date',
    'type',
    'witnesses',
    'zh.full',
    'sources',
    'parties',
    'place',
    'aliases',
    '__proto__',
    'silence',
    'items',
    'sic',
    'x',
  )
  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom('2019-06-20', '2019-13-40', 'zh', '', null, true, 3, 'https://a.b/', 'treaty'),
      fc.string(),
      fc.array(tie('any'), { maxLength: 4 }),
      fc.dictionary(keys, tie('any'), { maxKeys: 5 }),
    ),
  })).any

  it('of structure give a corpus and findings, never an error', async () => {
    const dir = temporaryCorpus({ [ID]: { 'zh.full.txt': goodText } })
    await fc.assert(
      fc.asyncProperty(value, async (data) => {
        writeFileSync(join(dir, ID, 'document.yaml'), JSON.stringify(data))
        const corpus = await loadCorpus(dir)
        for (const f of corpus.findings) expect(f.line).toBeGreaterThan(0)
        expect(corpus.documents.length).toBeLessThanOrEqual(1)
      }),
      { seed: 7, numRuns: 200 },
    )
  })

  it('of YAML-like signs or of noise give a corpus and findings, never an error', async () => {
    const dir = temporaryCorpus({ [ID]: {} })
    const signs = fc.array(
      fc.constantFrom(
        'titles',
        ':',
        ' ',
        '\n',
        '-',
        '{',
        '}',
        '[',
        ']',
        '&a',
        '*a',
        '|',
        '>',
        '"',
        "'",
        '!!x',
        '%',
        '---\n',
        '<<',
        '  ',
        '\t',
        '#',
        '?',
        '\ufeff',
        '𠀀',
      ),
      { maxLength: 60 },
    )
    const bytes = fc.oneof(
      signs.map((list) => Buffer.from(list.join(''))),
      fc.uint8Array({ maxLength: 200 }),
    )
    await fc.assert(
      fc.asyncProperty(bytes, fc.uint8Array({ maxLength: 40 }), async (yaml, text) => {
        writeFileSync(join(dir, ID, 'document.yaml'), yaml)
        writeFileSync(join(dir, ID, 'zh.full.txt'), text)
        expect((await loadCorpus(dir)).documents.length).toBeLessThanOrEqual(1)
      }),
      { seed: 8, numRuns: 300 },
    )
  })

  it('nested beyond reason are a finding', async () => {
    const corpus = await corpusOf({ 'document.yaml': `titles: ${'['.repeat(50_000)}` })
    expect(new Set(corpus.findings.map((f) => f.rule))).toEqual(new Set(['schema', 'yaml']))
    expect(corpus.documents).toMatchObject([{ id: ID, titles: {}, witnesses: [] }])
  })
})

describe('in Chinese, too', () => {
  const HAN = /\p{Script=Han}/u
  it.each([
    ['no YAML', { 'document.yaml': 'titles: { zh: "x\n', 'zh.full.txt': goodText }],
    ['no map', { 'document.yaml': '- 1\n', 'zh.full.txt': goodText }],
    ['no record', { 'zh.full.txt': goodText }],
    ['keys missing', { 'document.yaml': 'invented: true\n', 'zh.full.txt': goodText }],
    [
      'values of all kinds',
      {
        'document.yaml': `titles: []
date: 2019-02-30
type: talk
place: 3
parties: x
aliases: 1
invented: maybe
tittles: x
sources: [{ lang: xx, publisher: "", url: ftp://x, sure: surely, nots: 1 }]
silence: [{ rule: x }]
witnesses:
  zh.full: { standing: high, accessed: yesterday, sha256: abc, siglum: "a b", items: [{}], sic: 1, removed: 2 }
  de.full: {}
`,
        'zh.full.txt': '',
        'ru.full.txt': new Uint8Array([0xff, 0xff, 0x41]),
        'en.full.txt': new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d]),
        'notes.txt': 'x',
      },
    ],
    ['a folder date', { 'document.yaml': goodRecord.replace('2019-06-20', '2019-06-21'), 'zh.full.txt': goodText }],
    ['a record of nothing', { 'document.yaml': goodRecord }],
  ])('%s: every finding has words, with the same names in them', async (_, files) => {
    const { findings } = await corpusOf(files as never)
    expect(findings.length).toBeGreaterThan(0)
    for (const finding of findings) {
      const { message, hint } = finding
      const zh = sayFinding('zh', finding)
      expect([zh.message, zh.hint]).toEqual([expect.stringMatching(HAN), expect.stringMatching(HAN)])
      expect(`${message}${hint}${zh.message}`).not.toContain('\u0000')
      // What English quotes by name is named in Chinese, too.
      for (const [name] of message.matchAll(/(?<=^)[\w.]+(?=: )|"[^"]+"/gu)) expect(zh.message).toContain(name)
    }
  })
})
