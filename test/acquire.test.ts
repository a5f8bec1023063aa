/** Bringing texts in, end to end, against a server on this machine that plays the publishers. */
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  type AddRequest,
  addText,
  type FetchRequest,
  fetchDocuments,
  initCorpus,
  readForText,
  understand,
} from '../src/acquire.ts'
import { findCitations } from '../src/citations/find-citations.ts'
import { segmentText } from '../src/clauses/segment-text.ts'
import { loadCorpus } from '../src/corpus/index.ts'
import { encode } from './intake/encode.ts'
import { type PlayServer, playServer } from './intake/net/play-server.ts'
import { en, faultOf, fixtures, page, ru, zh } from './intake/samples.ts'

const ID = '2019-06-20-joint-statement'
const NOW = '2024-05-01T08:00:00Z'
let server: PlayServer
let dir: string
let corpus: string

beforeEach(async () => {
  server = await playServer()
  dir = mkdtempSync(join(tmpdir(), 'tifa-acquire-'))
  corpus = join(dir, 'corpus')
  mkdirSync(corpus)
})
afterEach(async () => {
  await server.close()
  rmSync(dir, { recursive: true, force: true })
})

const MFA = 'www.mfa.gov.cn'
const GOV = 'www.gov.cn'
const KREMLIN = 'kremlin.ru'
const WIKI = 'zh.wikisource.org'

/** A document with sources, and the digest and the remark of a maintainer that must stay. */
function document(
  sources: readonly (readonly [lang: string, publisher: string, url: string])[],
  id = ID,
  extra = '',
): void {
  mkdirSync(join(corpus, id), { recursive: true })
  writeFileSync(
    join(corpus, id, 'document.yaml'),
    `titles:
  zh: ${zh[0]}
  ru: ${ru[0]}
  en: ${en[0]}
date: 2019-06-20
type: joint-statement # as printed
sources:
${sources.map(([lang, publisher, url]) => `  - { lang: ${lang}, publisher: ${publisher}, url: "${url}", sure: seen }`).join('\n')}
${extra}`,
  )
}

const ministry = (lines: readonly string[]): string =>
  page(
    `<div class="nav">首页</div><div class="news-main"><div class="news-title"><h1>${zh[0]}</h1><p class="time">2019-06-20 18:20</p></div><div class="news-details" id="News_Body_Txt_A">${lines.map((line) => `<p>　　${line}</p>`).join('')}<p>（责任编辑：某某）</p></div></div>`,
    `<meta name="ArticleTitle" content="${zh[0]}"><meta name="PubDate" content="2019-06-20 18:20">`,
  )
const supplement = (lines: readonly string[]): string =>
  page(
    `<h1 class="entry-title p-name">${lines[0]}</h1><div class="entry-content e-content read__internal_content">${lines.map((line) => `<p>${line}</p>`).join('')}<div class="read__bottommeta">Опубликован в разделах: Документы</div></div>`,
  )

const fetchAll = (request: Partial<FetchRequest> = {}) =>
  fetchDocuments({
    corpusDir: corpus,
    workingDir: dir,
    documents: [],
    langs: [],
    now: () => NOW,
    network: server.network([MFA, GOV, KREMLIN, WIKI]),
    ...request,
  })
const text = (file: string): string => readFileSync(join(corpus, ID, file), 'utf8')
const failures = (
  outcome:
    | {
        attempts: readonly {
          fault: { code: string } | null
          checks: readonly { status: string; note: { code: string } }[]
        }[]
      }
    | undefined,
): string[][] =>
  (outcome?.attempts ?? []).map((a) =>
    a.fault === null ? a.checks.filter((c) => c.status === 'failed').map((c) => c.note.code) : [a.fault.code],
  )

describe('fetch', () => {
  it('each publisher’s page, in its language, with its record', async () => {
    server.on('/zyxw/t1.shtml', ministry(zh))
    server.on('/supplement/1', supplement(ru))
    server.on('/supplement/2', supplement(en))
    document([
      ['zh', '外交部', server.url('/zyxw/t1.shtml', MFA)],
      ['ru', '俄罗斯总统网', server.url('/supplement/1', KREMLIN)],
      ['en', 'Kremlin', server.url('/supplement/2', KREMLIN)],
    ])
    const { outcomes, offline } = await fetchAll()
    expect(outcomes.map((o) => [o.lang, o.status])).toEqual([
      ['zh', 'written'],
      ['ru', 'written'],
      ['en', 'written'],
    ])
    expect(offline).toBeNull()
    expect(text('zh.full.txt')).toBe(`${zh.join('\n')}\n`)
    expect(text('ru.full.txt')).toBe(`${ru.join('\n')}\n`)
    const loaded = await loadCorpus(corpus)
    expect(loaded.findings).toEqual([])
    const witness = loaded.documents[0]?.witnesses.find((w) => w.lang === 'zh')
    expect(witness?.record).toMatchObject({
      standing: 'authentic',
      publisher: '外交部',
      url: server.url('/zyxw/t1.shtml', MFA),
      accessed: NOW,
      published: '2019-06-20',
      sha256: witness?.sha256,
      removed: ['首页', '2019-06-20 18:20', '（责任编辑：某某）'],
    })
    expect(witness?.record?.note).toMatch(/^fetched: \d+ bytes$/)
    expect(loaded.documents[0]?.witnesses.find((w) => w.lang === 'en')?.standing).toBe('translation')
    expect(text('document.yaml')).toContain('joint-statement # as printed')
    expect(readdirSync(join(corpus, ID)).sort()).toEqual(['document.yaml', 'en.full.txt', 'ru.full.txt', 'zh.full.txt'])
  })

  it('the first source that passes is taken, and the others are told', async () => {
    server.on('/error', page('<h1>您访问的页面不存在</h1><p>请返回首页</p>'))
    server.on('/short', ministry(zh.slice(0, 5)))
    server.on('/good', ministry(zh))
    document([
      ['zh', '甲', server.url('/gone', MFA)],
      ['zh', '乙', server.url('/error', GOV)],
      ['zh', '丙', server.url('/short', MFA)],
      ['zh', '丁', server.url('/good', MFA)],
      ['zh', '戊', server.url('/never', MFA)],
    ])
    const [outcome] = (await fetchAll()).outcomes
    expect([outcome?.status, outcome?.source?.publisher]).toEqual(['written', '丁'])
    expect(failures(outcome)).toEqual([['http-status'], ['error-page'], ['too-short'], []])
    expect(server.requests.some((r) => r.path === '/never')).toBe(false)
  })

  it.each([
    ['an error page that answers 200', page('<title>404</title><h1>Страница не найдена</h1>'), 'error-page'],
    ['a page of the guard', page('<h1>Just a moment...</h1>'), 'error-page'],
    ['a login page', page('<h1>系统</h1><form><input type=password></form><p>请先登录</p>'), 'login-page'],
    ['an abridgement', ministry([`${zh[0]}（摘要）`, ...zh.slice(1)]), 'says-abridged'],
    ['a missing section', ministry(zh.filter((line) => !line.startsWith('四'))), 'sections-gap'],
    ['another language', ministry(ru), 'language-other'],
    [
      'another date',
      ministry(
        zh.map((line) =>
          line.replaceAll('2019年6月20日', '2018年5月1日').replace('二〇一九年六月二十日', '二〇一八年五月一日'),
        ),
      ).replaceAll('2019-06-20', '2018-05-01'),
      'date-missing',
    ],
    [
      'another title',
      ministry(
        zh.map((line) => line.replace('加强港口与渔业合作的联合声明', '气象水文资料交换办法的谅解备忘录')),
      ).replaceAll(String(zh[0]), '两国关于气象水文资料交换办法的谅解备忘录'),
      'title-missing',
    ],
  ])('%s is not kept', async (_name, html, code) => {
    server.on('/case.shtml', html)
    document([['zh', '外交部', server.url('/case.shtml', MFA)]])
    const [outcome] = (await fetchAll()).outcomes
    expect(outcome?.status).toBe('failed')
    expect(failures(outcome)[0]).toContain(code)
    expect(existsSync(join(corpus, ID, 'zh.full.txt'))).toBe(false)
  })

  it('another document of the corpus is told by name', async () => {
    document([], '2018-05-01-joint-statement', '')
    writeFileSync(
      join(corpus, '2018-05-01-joint-statement', 'document.yaml'),
      'titles:\n  zh: 岚多尔共和国和托雷纳联邦关于深化全面伙伴关系的联合声明\ndate: 2018-05-01\ntype: joint-statement\n',
    )
    const other = zh.map((line) =>
      line
        .replace('关于加强港口与渔业合作的联合声明', '关于深化全面伙伴关系的联合声明')
        .replaceAll('2019年6月20日', '2018年5月1日')
        .replace('二〇一九年六月二十日', '二〇一八年五月一日'),
    )
    server.on(
      '/other',
      ministry(other).replaceAll(String(zh[0]), String(other[0])).replaceAll('2019-06-20', '2018-05-01'),
    )
    document([['zh', '外交部', server.url('/other', MFA)]])
    const outcome = (await fetchAll({ documents: [ID] })).outcomes[0]
    expect(failures(outcome)[0]).toContain('other-document')
  })

  it('an article of several pages is fetched whole', async () => {
    server.on('/a/t1.shtml', `${ministry(zh.slice(0, 5))}<script>createPageHTML(2, 0, "t1", "shtml")</script>`)
    server.on('/a/t1_1.shtml', ministry(zh.slice(5)))
    document([['zh', '外交部', server.url('/a/t1.shtml', MFA)]])
    const [outcome] = (await fetchAll()).outcomes
    expect(outcome?.status).toBe('written')
    expect(text('zh.full.txt')).toBe(`${zh.join('\n')}\n`)
  })

  it('a wiki is asked through its API', async () => {
    server.on('/w/api.php', (request, response) => {
      const query = new URL(request.url as string, 'http://x').searchParams
      const known = query.get('page') === '联合声明'
      const body = known
        ? {
            parse: {
              title: '联合声明',
              text: `<div class="mw-parser-output"><table class="headertemplate"><tr><td>←</td></tr></table>${zh.map((l) => `<p>${l}<sup class="reference"><a href="#cite_note-1">[1]</a></sup></p>`).join('')}<ol class="references"><li id="cite_note-1">据公报。</li></ol><div class="licenseContainer">公有领域</div></div>`,
            },
          }
        : { error: { code: 'missingtitle', info: 'no' } }
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    })
    document([
      ['zh', '维基文库', server.url('/wiki/%E4%B8%8D%E5%AD%98%E5%9C%A8', WIKI)],
      ['zh', '维基文库', server.url('/wiki/联合声明', WIKI)],
    ])
    const [outcome] = (await fetchAll()).outcomes
    expect([failures(outcome), outcome?.status]).toEqual([[['wiki-missing'], []], 'written'])
    expect(text('zh.full.txt')).toBe(`${zh.join('\n')}\n`)
  })

  it('a wiki without its API is read as a page', async () => {
    server.on(
      '/wiki/声明',
      page(
        `<h1 id=firstHeading>${zh[0]}</h1><div class="mw-parser-output">${zh.map((l) => `<p>${l}</p>`).join('')}</div>`,
      ),
    )
    server.on(
      '/wiki/%E5%A3%B0%E6%98%8E',
      page(
        `<h1 id=firstHeading>${zh[0]}</h1><div class="mw-parser-output">${zh.map((l) => `<p>${l}</p>`).join('')}</div>`,
      ),
    )
    document([['zh', '维基文库', server.url('/wiki/%E5%A3%B0%E6%98%8E', WIKI)]])
    expect((await fetchAll()).outcomes[0]?.status).toBe('written')
  })

  it('a wrong charset header, gzip, a redirect to another allowed host: read all the same', async () => {
    const html = ministry(zh).replace('charset="utf-8"', 'charset="gb2312"')
    server.on('/moved', (_, response) => response.writeHead(301, { location: server.url('/here', GOV) }).end())
    server.on('/here', (_, response) =>
      response
        .writeHead(200, { 'content-type': 'text/html; charset=iso-8859-1', 'content-encoding': 'gzip' })
        .end(gzipSync(encode(html, 'gb18030'))),
    )
    document([['zh', '外交部', server.url('/moved', MFA)]])
    const [outcome] = (await fetchAll()).outcomes
    expect([outcome?.status, outcome?.foreign?.encoding]).toEqual(['written', 'gb18030'])
    expect((await loadCorpus(corpus)).documents[0]?.witnesses[0]?.record?.url).toBe(server.url('/here', GOV))
  })

  it('a text that changed is shown and kept out until it is accepted', async () => {
    server.on('/t', ministry(zh))
    document([['zh', '外交部', server.url('/t', MFA)]])
    await fetchAll()
    expect((await fetchAll()).outcomes[0]?.status).toBe('unchanged')
    server.on('/t', ministry(zh.map((line) => line.replace('双方支持', '双方欢迎'))))
    const changed = (await fetchAll()).outcomes[0]
    expect(changed?.status).toBe('changed')
    expect(changed?.difference?.before.text).toContain('双方支持')
    expect(changed?.difference?.after.text).toContain('双方欢迎')
    expect(text('zh.full.txt')).toContain('双方支持')
    expect((await fetchAll({ accept: true })).outcomes[0]?.status).toBe('written')
    expect(text('zh.full.txt')).toContain('双方欢迎')
    expect((await loadCorpus(corpus)).findings).toEqual([])
  })

  it('a dry run asks nobody and writes nothing', async () => {
    document([['zh', '外交部', server.url('/t', MFA)]])
    const before = text('document.yaml')
    expect((await fetchAll({ dryRun: true })).outcomes.map((o) => [o.status, o.sources[0]?.url])).toEqual([
      ['planned', server.url('/t', MFA)],
    ])
    expect([server.requests.length, text('document.yaml')]).toEqual([0, before])
  })

  it('offline is told once, and nothing more is tried', async () => {
    document([
      ['zh', '外交部', 'https://www.mfa.gov.cn/a'],
      ['ru', 'Kremlin', 'http://kremlin.ru/b'],
    ])
    const lookup = (_host: string, _options: unknown, callback: (error: Error) => void) =>
      callback(Object.assign(new Error('x'), { code: 'EAI_AGAIN' }))
    const result = await fetchAll({ network: { env: {}, lookup: lookup as never } })
    expect([result.offline?.code, result.outcomes.length]).toEqual(['offline', 1])
  })

  it('a host that is not on the list is not asked', async () => {
    document([['zh', '某站', 'https://mirror.example/a']])
    expect(failures((await fetchAll()).outcomes[0])).toEqual([['host-not-allowed']])
  })

  it('a digest’s terms that the text does not bear out are findings against the digest', async () => {
    document(
      [['zh', '外交部', server.url('/t', MFA)]],
      ID,
      `witnesses:
  zh.digest:
    standing: project
    items:
      - { section: 二, topic: 港口, terms: [港口合作, 联合行动计划], confidence: high, support: [] }
      - { section: 四, topic: 航空, terms: [直航班机], confidence: low, support: [] }
      - { section: 四, topic: 渔业, terms: [北湾], confidence: low, support: [] }
`,
    )
    writeFileSync(
      join(corpus, ID, 'zh.digest.txt'),
      '二\n港口：扩大港口合作。\n四\n航空：开通直航。\n渔业：在北湾设站。\n',
    )
    server.on('/t', ministry(zh))
    const [outcome] = (await fetchAll()).outcomes
    expect(outcome?.status).toBe('written')
    expect(outcome?.findings.map((f) => [f.rule, f.line, f.message])).toEqual([
      ['digest-term-missing', 4, 'the digest’s terms are not in the text: 直航班机 (item “航空”)'],
      ['digest-term-elsewhere', 5, 'the digest puts “北湾” into section 四; the text has it in 3 (item “渔业”)'],
    ])
  })

  it('the corpus in the package is never written into', async () => {
    document([['zh', '外交部', server.url('/t', MFA)]])
    expect(await faultOf(fetchAll({ packageCorpus: corpus }))).toBe('inside-package')
  })

  it('a folder of the corpus that leads outside is not written through', async () => {
    const outside = join(dir, 'outside')
    mkdirSync(outside)
    document([['zh', '外交部', server.url('/t', MFA)]])
    writeFileSync(join(outside, 'target.txt'), 'theirs')
    symlinkSync(join(outside, 'target.txt'), join(corpus, ID, 'zh.full.txt'))
    server.on('/t', ministry(zh))
    expect(await faultOf(fetchAll({ accept: true }))).toBe('path-symlink')
    expect(readFileSync(join(outside, 'target.txt'), 'utf8')).toBe('theirs')
  })
})

describe('add', () => {
  const readOne = (input: string, options = {}) =>
    readForText({ input, corpusDir: corpus, workingDir: dir, network: server.network(), ...options })
  const add = async (input: string, choices = {}, options = {}) => {
    const read = await readOne(input, options)
    const understanding = understand(read, choices)
    return { understanding, outcome: await addText({ read, understanding, corpusDir: corpus, now: () => NOW }) }
  }

  it('a new document is made from what the file says', async () => {
    const { understanding, outcome } = await add(join(fixtures, 'chromium-saved.html'))
    expect(understanding).toMatchObject({
      id: ID,
      title: zh[0],
      date: '2019-06-20',
      type: 'joint-statement',
      lang: 'zh',
      fidelity: 'full',
      sections: [1, 2, 3, 4, 5],
      gaps: [],
      missing: [],
    })
    expect(understanding.openings[0]).toMatch(/^一、双方重申/)
    expect(outcome).toMatchObject({ status: 'written', isNewDocument: true, file: join(ID, 'zh.full.txt') })
    const loaded = await loadCorpus(corpus)
    expect(loaded.findings).toEqual([])
    expect(loaded.documents[0]).toMatchObject({ id: ID, date: '2019-06-20', titles: { zh: zh[0] } })
  })

  it('a second language is known by its title, an abridged one by its words or its sections', async () => {
    document([])
    expect((await add(join(fixtures, 'ru.txt'))).outcome).toMatchObject({
      document: ID,
      isNewDocument: false,
      file: join(ID, 'ru.full.txt'),
    })
    writeFileSync(join(dir, 'short.txt'), `${zh[0]}（摘要）\n${zh.slice(1, 5).join('\n')}\n`)
    expect((await add('short.txt')).understanding).toMatchObject({ fidelity: 'abridged', fidelityGround: 'said' })
    // Another language may number otherwise: that is told, and decides nothing.
    writeFileSync(join(dir, 'cut.txt'), `${zh.slice(0, 6).join('\n')}\n`)
    const cut = (await add('cut.txt', { document: ID })).understanding
    expect(cut).toMatchObject({ fidelity: 'full', fidelityGround: 'assumed' })
    expect(cut.notes.map((n) => n.code)).toContain('numbers-otherwise')
    // A longer text of the same language does.
    writeFileSync(join(dir, 'cut.txt'), `${zh.slice(0, 5).join('\n')}\n`)
    expect((await add('cut.txt', { document: ID })).understanding).toMatchObject({
      fidelity: 'abridged',
      fidelityGround: 'sections',
    })
  })

  it.each([
    [
      'chapter lines directly before their first article',
      '第一章\n\n第一条　国家扶持盐业。\n\n第二条　国家养护海岸。\n\n第二章　附则\n\n第三条　施行。',
      [],
    ],
    ['articles that were put in later', '第一条　甲。\n\n第一条之一　乙。\n\n第二条　丙。', []],
    [
      'a chapter that counts on from where it likes',
      '第一章　总则\n\n第一条　甲。\n\n第二条　乙。\n\n第二章　罚则\n\n第十条　丙。\n\n第十一条　丁。',
      [],
    ],
    [
      'a first chapter without articles',
      '第一章　总则\n\n国家养护海岸，扶持盐业。\n\n第二章　罚则\n\n第三条　丙。\n\n第四条　丁。',
      [],
    ],
    ['a text that begins inside a law', '第二章　罚则\n\n第三条　丙。\n\n第四条　丁。', ['第一条', '第二条']],
    [
      'items of another section',
      '第一条　甲：\n\n（一）丙；\n\n（二）丁。\n\n第二条　乙：\n\n（四）戊；\n\n（五）己。',
      [],
    ],
    ['items of one section', '第一条　甲：\n\n（一）丙；\n\n（三）丁。', ['(2)']],
    ['an article that is missing', '第一章\n\n第一条　甲。\n\n第三条　乙。', ['第二条']],
  ])('%s', async (_, body, gaps) => {
    writeFileSync(join(dir, 'law.txt'), `海国渔业法\n\n${body}\n`)
    const understanding = understand(await readOne('law.txt'), {})
    expect(understanding.gaps).toEqual(gaps)
    expect(understanding.fidelity).toBe(gaps.length > 0 ? 'abridged' : 'full')
  })

  describe('the same document in another language', () => {
    const record = (extra = '') =>
      writeFileSync(
        join(corpus, ID, 'document.yaml'),
        `titles:\n  zh: ${zh[0]} # as printed\ndate: 2019-06-20\ntype: joint-statement\n${extra}sources: []\n`,
      )
    beforeEach(() => {
      mkdirSync(join(corpus, ID))
      record()
      writeFileSync(join(dir, 'en.txt'), `${en.join('\n')}\n`)
    })

    it('is asked for, and no second document is made of it', async () => {
      const read = await readOne('en.txt')
      const open = understand(read, {})
      expect([open.missing, open.id, open.candidates.map((d) => d.id)]).toEqual([['document'], null, [ID]])
      await expect(addText({ read, understanding: open, corpusDir: corpus, now: () => NOW })).rejects.toThrow()
      expect(readdirSync(corpus)).toEqual([ID])
    })

    it('named, it brings its title into the record, where nothing else changes', async () => {
      const { outcome } = await add('en.txt', { document: ID })
      expect(outcome).toMatchObject({ status: 'written', isNewDocument: false, file: join(ID, 'en.full.txt') })
      const yaml = readFileSync(join(corpus, ID, 'document.yaml'), 'utf8')
      expect(yaml.startsWith(`titles:\n  zh: ${zh[0]} # as printed\n  en: ${en[0]}\ndate: 2019-06-20\n`)).toBe(true)
      const { documents, findings } = await loadCorpus(corpus)
      expect([findings, documents[0]?.titles]).toEqual([[], { zh: zh[0], en: en[0] }])
      expect(
        findCitations(
          `The Sides recall the ${en[0]}.`,
          segmentText(`The Sides recall the ${en[0]}.`, 'en'),
          'en',
          documents,
        ),
      ).toMatchObject([{ target: ID }])
    })

    it('a title that a person wrote stays', async () => {
      record()
      writeFileSync(
        join(corpus, ID, 'document.yaml'),
        `titles: { zh: "${zh[0]}", en: Lake Statement }\ndate: 2019-06-20\ntype: joint-statement\n`,
      )
      await add('en.txt', { document: ID })
      expect((await loadCorpus(corpus)).documents[0]?.titles.en).toBe('Lake Statement')
    })

    it('is a new one where its parties are others, its day another, or the user says so', async () => {
      const read = await readOne('en.txt')
      expect(understand(read, { document: '2019-06-20-lakes' })).toMatchObject({ missing: [], id: '2019-06-20-lakes' })
      expect(understand(read, { isNew: true })).toMatchObject({ missing: [], id: `${ID}-2` })
      expect(understand(read, { date: '2019-06-21' })).toMatchObject({ missing: [], id: '2019-06-21-joint-statement' })
    })

    it('what names other parties is asked for only where it would stand beside under a number', async () => {
      record('parties:\n  - { zh: 甲国, en: Kingdom of Alvaria }\n  - { zh: 乙国, en: Republic of Brask }\n')
      expect(understand(await readOne('en.txt'), {}).candidates.map((d) => d.id)).toEqual([ID])
      rmSync(join(corpus, ID), { recursive: true })
      mkdirSync(join(corpus, '2019-06-20-lakes'))
      writeFileSync(
        join(corpus, '2019-06-20-lakes', 'document.yaml'),
        `titles:\n  zh: 甲国和乙国联合声明\ndate: 2019-06-20\ntype: joint-statement\nparties:\n  - { zh: 甲国, en: Kingdom of Alvaria }\n`,
      )
      expect(understand(await readOne('en.txt'), {})).toMatchObject({ missing: [], id: ID })
    })
  })

  it('the same words again are nothing new, whatever their wholeness is taken for', async () => {
    document([])
    writeFileSync(join(dir, 'a.txt'), `${zh.join('\n')}\n`)
    await add('a.txt', { document: ID, fidelity: 'abridged' })
    writeFileSync(join(dir, 'b.txt'), `\ufeff${zh.join('\r\n')}`)
    const again = (await add('b.txt')).outcome
    expect(again).toMatchObject({ status: 'unchanged', file: join(ID, 'zh.abridged.txt') })
    expect(readdirSync(join(corpus, ID)).sort()).toEqual(['document.yaml', 'zh.abridged.txt'])
  })

  it('a shorter text takes the place of a whole one only where the user says that it is whole', async () => {
    document([])
    writeFileSync(join(dir, 'a.txt'), `${zh.join('\n')}\n`)
    writeFileSync(join(dir, 'b.txt'), `${zh.slice(0, 4).join('\n').replaceAll('一、', '')}\n`)
    await add('a.txt', { document: ID, fidelity: 'full' })
    const read = await readOne('b.txt')
    const replace = (choices: object) =>
      addText({
        read,
        understanding: { ...understand(read, { document: ID, ...choices }), fidelity: 'full' },
        corpusDir: corpus,
        now: () => NOW,
        accept: true,
      })
    expect(await faultOf(replace({}))).toBe('fidelity-unnamed')
    expect((await replace({ fidelity: 'full' })).status).toBe('written')
  })

  it('what can’t be told is missing, until it is said', async () => {
    writeFileSync(join(dir, 'notes.txt'), '双方商定，明年再议此事，并由有关部门负责落实。\n')
    const read = await readOne('notes.txt')
    expect(understand(read, {}).missing).toEqual(['title', 'date'])
    const said = understand(read, { title: '会谈纪要', date: '2020-01-02', document: '2020-01-02-talks' })
    expect([said.missing, said.id]).toEqual([[], '2020-01-02-talks'])
  })

  it('a name that leads out of the corpus is no id', async () => {
    const read = await readOne(join(fixtures, 'zh.txt'))
    for (const document of ['../x', '/etc', 'a/b', 'CON', 'con.txt', 'x\u0000', '..', '.hidden', 'a\\b'])
      expect(understand(read, { document }).id).toBeNull()
  })

  it('a text that stands already is not replaced unasked', async () => {
    await add(join(fixtures, 'zh.txt'))
    expect((await add(join(fixtures, 'zh.txt'))).outcome.status).toBe('unchanged')
    writeFileSync(join(dir, 'b.txt'), `${zh.join('\n').replace('双方支持', '双方欢迎')}\n`)
    expect((await add('b.txt')).outcome).toMatchObject({ status: 'changed' })
    expect(text('zh.full.txt')).toContain('双方支持')
  })

  describe('a second text kept beside the first', () => {
    const other = `${zh.join('\n').replace('双方支持', '双方欢迎')}\n`
    const beside = async (words: string, more: Partial<AddRequest> = {}) => {
      writeFileSync(join(dir, 'b.txt'), words)
      const read = await readOne('b.txt')
      return addText({
        read,
        understanding: understand(read, { document: ID }),
        corpusDir: corpus,
        now: () => NOW,
        keepVariant: true,
        ...more,
      })
    }
    const files = (): readonly string[] => readdirSync(join(corpus, ID)).sort()
    const first = () => add(join(fixtures, 'zh.txt'), { document: ID })

    it('has a name from its publisher, its address, or a number, and a record of its own', async () => {
      document([['zh', '外交部', server.url('/t1.shtml', MFA)]])
      await first()
      expect(await beside(other, { publisher: 'Xinhua' })).toMatchObject({
        status: 'written',
        file: join(ID, 'zh.full.xinhua.txt'),
      })
      const third = other.replace('双方欢迎', '双方赞赏')
      const source = 'https://www.mfa.gov.cn/t1.shtml'
      expect((await beside(third, { source })).file).toBe(join(ID, 'zh.full.mfa.txt'))
      expect((await beside(third.replace('赞赏', '肯定'))).file).toBe(join(ID, 'zh.full.2.txt'))
      const loaded = await loadCorpus(corpus)
      expect(loaded.findings).toEqual([])
      expect(loaded.documents[0]!.witnesses.map((w) => [w.siglum, w.record?.url ?? w.record?.publisher])).toEqual([
        ['2019·zh', undefined],
        ['2019·zh·2', undefined],
        ['2019·zh·mfa', source],
        ['2019·zh·xinhua', 'Xinhua'],
      ])
      expect(text('zh.full.txt')).toContain('双方支持')
    })

    it('has the name that the user gives; one that is taken is refused, and nothing is written over', async () => {
      document([['zh', '外交部', server.url('/t1.shtml', MFA)]])
      await first()
      expect((await beside(other, { name: 'bao' })).file).toBe(join(ID, 'zh.full.bao.txt'))
      const third = other.replace('双方欢迎', '双方赞赏')
      expect(await faultOf(beside(third, { name: 'bao' }))).toBe('second-name-taken')
      expect(text('zh.full.bao.txt')).toBe(other)
      expect(await beside(third, { name: 'bao', accept: true })).toMatchObject({
        status: 'written',
        difference: { before: { text: other } },
      })
      expect([text('zh.full.bao.txt'), text('zh.full.txt').includes('双方支持')]).toEqual([third, true])
    })

    it('is not kept where the words are those of one that stands, whatever the print', async () => {
      document([['zh', '外交部', server.url('/t1.shtml', MFA)]])
      await first()
      await beside(other, { name: 'bao' })
      expect(await beside(zh.join('\n').replaceAll('，', ','))).toMatchObject({
        status: 'same-words',
        file: join(ID, 'zh.full.txt'),
      })
      expect(await beside(other.replaceAll('\n', '\r\n'))).toMatchObject({
        status: 'unchanged',
        file: join(ID, 'zh.full.bao.txt'),
      })
      expect(files()).toEqual(['document.yaml', 'zh.full.bao.txt', 'zh.full.txt'])
    })

    it('is the first where there is none', async () => {
      document([['zh', '外交部', server.url('/t1.shtml', MFA)]])
      expect(await beside(other, { name: 'bao' })).toMatchObject({ status: 'written', file: join(ID, 'zh.full.txt') })
    })

    it('of another length is kept as whole only where the user says that it is', async () => {
      document([['zh', '外交部', server.url('/t1.shtml', MFA)]])
      await first()
      const read = await (async () => {
        writeFileSync(join(dir, 'b.txt'), `${zh.slice(0, 4).join('\n').replaceAll('一、', '')}\n`)
        return readOne('b.txt')
      })()
      const understanding = { ...understand(read, { document: ID }), fidelity: 'full' as const }
      const add = (more: object) =>
        addText({
          read,
          understanding: { ...understanding, ...more },
          corpusDir: corpus,
          now: () => NOW,
          keepVariant: true,
        })
      expect(await faultOf(add({ fidelityGround: 'assumed' }))).toBe('fidelity-unnamed')
      expect((await add({ fidelityGround: 'flag' })).file).toBe(join(ID, 'zh.full.2.txt'))
    })

    it('brought in by several at once: each has a name, and none is lost', async () => {
      document([['zh', '外交部', server.url('/t1.shtml', MFA)]])
      await first()
      const words = ['欢迎', '赞赏', '肯定', '注意到'].map((verb) => other.replace('双方欢迎', `双方${verb}`))
      const reads = await Promise.all(
        words.map(async (each, n) => {
          writeFileSync(join(dir, `${n}.txt`), each)
          return readOne(`${n}.txt`)
        }),
      )
      const outcomes = await Promise.all(
        reads.map((read) =>
          addText({
            read,
            understanding: understand(read, { document: ID }),
            corpusDir: corpus,
            now: () => NOW,
            keepVariant: true,
            publisher: 'Xinhua',
          }),
        ),
      )
      expect(new Set(outcomes.map((o) => o.file)).size).toBe(4)
      outcomes.forEach((outcome, n) => {
        expect(readFileSync(join(corpus, outcome.file), 'utf8')).toBe(words[n])
      })
      const loaded = await loadCorpus(corpus)
      expect([loaded.findings, loaded.documents[0]!.witnesses.length]).toEqual([[], 5])
    })

    it('of one name at once: one is written, the other told', async () => {
      document([['zh', '外交部', server.url('/t1.shtml', MFA)]])
      await first()
      const third = other.replace('双方欢迎', '双方赞赏')
      writeFileSync(join(dir, 'c.txt'), third)
      writeFileSync(join(dir, 'd.txt'), other)
      const reads = [await readOne('c.txt'), await readOne('d.txt')]
      const settled = await Promise.allSettled(
        reads.map((read) =>
          addText({
            read,
            understanding: understand(read, { document: ID }),
            corpusDir: corpus,
            now: () => NOW,
            keepVariant: true,
            name: 'bao',
          }),
        ),
      )
      expect(settled.map((s) => s.status).sort()).toEqual(['fulfilled', 'rejected'])
      const refused = settled.find((s) => s.status === 'rejected')
      expect(String(refused?.reason)).toContain('zh.full.bao.txt')
      expect([third, other]).toContain(text('zh.full.bao.txt'))
    })
  })

  it('an address that the user types allows its own host', async () => {
    server.on('/mine', ministry(zh))
    const { outcome } = await add(server.url('/mine'))
    expect(outcome.status).toBe('written')
    expect((await loadCorpus(corpus)).documents[0]?.witnesses[0]?.record?.url).toBe(server.url('/mine'))
  })

  it.each([
    ['nowhere.txt', 'file-missing'],
    ['ftp://example.org/a.txt', 'scheme-not-allowed'],
    ['.', 'folder-not-file'],
    ['/dev/zero', 'not-a-file'],
    ['empty.txt', 'file-empty'],
  ])('%s: %s', async (input, code) => {
    writeFileSync(join(dir, 'empty.txt'), '')
    expect(await faultOf(readOne(input))).toBe(code)
  })

  it('an encoding that was guessed wrong is overruled; mojibake is refused', async () => {
    writeFileSync(join(dir, 'koi.txt'), encode(ru.join('\n').replaceAll('—', '-'), 'koi8-r'))
    expect((await readOne('koi.txt')).foreign.encoding).toBe('koi8-r')
    expect(await faultOf(readOne('koi.txt', { encoding: 'windows-1251' }))).toBe('mojibake-named')
    // Read as GBK its bytes lose characters: they are not lost in the file.
    expect(await faultOf(readOne('koi.txt', { encoding: 'gbk' }))).toBe('mojibake-named')
    writeFileSync(join(dir, 'garbled.txt'), new TextDecoder('gb18030').decode(encode(zh.join('\n'), 'utf-8')))
    expect(await faultOf(readOne('garbled.txt'))).toBe('mojibake')
  })
})

describe('init', () => {
  it('copies the corpus whole, without links, and explains itself', async () => {
    const from = join(dir, 'package')
    mkdirSync(join(from, ID), { recursive: true })
    writeFileSync(join(from, ID, 'document.yaml'), 'titles: { zh: 甲 }\ndate: 2019-06-20\n')
    symlinkSync('/etc/hostname', join(from, ID, 'en.full.txt'))
    const made = await initCorpus({ dir: join(dir, 'new/corpus'), from })
    expect(made).toMatchObject({ status: 'made', documents: 1, files: 2 })
    expect(readdirSync(made.dir).sort()).toEqual([ID, 'README.md'])
    expect(readdirSync(join(made.dir, ID))).toEqual(['document.yaml'])
    expect(readFileSync(join(made.dir, 'README.md'), 'utf8')).toMatch(/document\.yaml/)
    expect(readdirSync(join(dir, 'new'))).toEqual(['corpus'])
  })

  it('leaves a folder with something in it alone, and never writes into the package', async () => {
    writeFileSync(join(corpus, 'mine.txt'), 'x')
    expect((await initCorpus({ dir: corpus, from: dir })).status).toBe('exists')
    expect(lstatSync(join(corpus, 'mine.txt')).isFile()).toBe(true)
    const from = join(dir, 'package')
    mkdirSync(from)
    expect(await faultOf(initCorpus({ dir: join(from, 'corpus'), from }))).toBe('inside-package')
  })
})
