/** Fetching a series: what is planned, by which ways an address is asked for, and what is left where a run ends early. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type FetchOutcome, type FetchRequest, type FetchStep, fetchDocuments } from '../src/acquire.ts'
import { loadCorpus } from '../src/corpus/index.ts'
import { buildView, collateWitnesses } from '../src/index.ts'
import { type PlayServer, playServer } from './intake/net/play-server.ts'
import { page, zh } from './intake/samples.ts'

const ID = '2019-06-20-joint-statement'
const OLD = 'www.fmprc.gov.cn'
const NEW = 'www.mfa.gov.cn'
const ARCHIVE = 'archive.test'
const HOSTS = [OLD, NEW, 'kremlin.ru', 'www.kremlin.ru', 'big5.www.gov.cn', 'www.gov.cn', ARCHIVE]
let server: PlayServer
let dir: string
let corpus: string

beforeEach(async () => {
  server = await playServer()
  dir = mkdtempSync(join(tmpdir(), 'tifa-series-'))
  corpus = join(dir, 'corpus')
})
afterEach(async () => {
  await server.close()
  rmSync(dir, { recursive: true, force: true })
})

/** Answers one path under one host's name alone. */
function serve(host: string, path: string, html: string): void {
  server.on(path, (request, response) => {
    if (request.headers.host?.startsWith(`${host}:`) === true)
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html)
    else response.writeHead(404).end()
  })
}

function document(urls: readonly string[], id = ID, extra = ''): void {
  mkdirSync(join(corpus, id), { recursive: true })
  writeFileSync(
    join(corpus, id, 'document.yaml'),
    `titles: { zh: ${zh[0]} }\ndate: 2019-06-20\ntype: joint-statement\nsources:\n${urls.map((url) => `  - { lang: zh, publisher: 外交部, url: "${url}", sure: seen${extra} }`).join('\n')}\n`,
  )
}

const article = (lines: readonly string[], more = ''): string =>
  page(`<h1>${zh[0]}</h1><article>${lines.map((l) => `<p>${l}</p>`).join('')}</article>${more}`)

const fetchAll = (request: Partial<FetchRequest> = {}) =>
  fetchDocuments({
    corpusDir: corpus,
    workingDir: dir,
    documents: [],
    langs: [],
    now: () => '2024-05-01T08:00:00Z',
    network: server.network(HOSTS),
    ...request,
  })
const one = async (request: Partial<FetchRequest> = {}): Promise<FetchOutcome> => (await fetchAll(request)).outcomes[0]!
const text = (file: string, id = ID): string => readFileSync(join(corpus, id, file), 'utf8')
const answers = ({ attempts }: FetchOutcome): string[] =>
  attempts.flatMap((attempt) =>
    [attempt, ...attempt.others].map(
      ({ fault, checks }) => fault?.code ?? checks.find((c) => c.status === 'failed')?.note.code ?? 'good',
    ),
  )

/** The archive has the page at `address` as taken at `stamp`. */
function archived(address: string, stamp: string, body: string | Uint8Array): void {
  server.on('/wayback/available', (request, response) => {
    const asked = new URL(request.url!, 'http://x').searchParams.get('url')
    const closest =
      asked === address
        ? { closest: { status: '200', available: true, url: `http://x/web/${stamp}/${address}`, timestamp: stamp } }
        : {}
    response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(JSON.stringify({ url: asked, archived_snapshots: closest }))
  })
  server.on(`/web/${stamp}id_/${address}`, (_, response) =>
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(body),
  )
}
const archive = () => ({
  available: server.url('/wayback/available', ARCHIVE),
  web: server.url('/web', ARCHIVE),
})

describe('ways to a page', () => {
  it('the ministry’s new name where the old one gives nothing, and the record says where the words came from', async () => {
    serve(NEW, '/t1.shtml', article(zh))
    document([server.url('/t1.shtml', OLD)])
    const outcome = await one()
    expect([outcome.status, answers(outcome)]).toEqual(['written', ['good', 'http-status']])
    expect((await loadCorpus(corpus)).documents[0]?.witnesses[0]?.record).toMatchObject({
      url: server.url('/t1.shtml', NEW),
      standing: 'authentic',
    })
  })

  it('a name with www, or without', async () => {
    serve('www.kremlin.ru', '/a', article(zh))
    document([server.url('/a', 'kremlin.ru')])
    expect((await one()).status).toBe('written')
  })

  it('another document’s page is not asked for again under the site’s other names', async () => {
    const other = article(zh.map((line) => line.replace('港口与渔业合作', '气象水文资料交换办法'))).replaceAll(
      zh[0]!,
      '通报',
    )
    server.on('/t1.shtml', other)
    document([server.url('/t1.shtml', OLD)])
    expect((await one()).status).toBe('failed')
    expect(server.requests).toHaveLength(1)
  })

  it('what stands behind a gate is asked for first; what the gate rewrote is told to be nobody’s print', async () => {
    const gate = '/gate/big5/www.gov.cn/a.htm'
    serve('big5.www.gov.cn', gate, article(zh))
    serve('www.gov.cn', '/a.htm', article(zh))
    document([server.url(gate, 'big5.www.gov.cn')])
    await one()
    expect((await loadCorpus(corpus)).documents[0]?.witnesses[0]?.record?.url).toBe(server.url('/a.htm', 'www.gov.cn'))
    rmSync(join(corpus, ID), { recursive: true })
    serve('www.gov.cn', '/a.htm', '')
    document([server.url(gate, 'big5.www.gov.cn')])
    const outcome = await one()
    expect(outcome.attempts[0]?.notes.map((n) => n.code)).toContain('gate-transcript')
    const [witness] = (await loadCorpus(corpus)).documents[0]!.witnesses
    expect(witness?.record).toMatchObject({ transcribed: 'big5 gate', standing: 'unknown' })
    expect(await shownPublisher()).toBe('外交部 [big5 gate]')
  })

  it('the archive’s copy where the publisher gives none, with its time in the record and in what outputs show', async () => {
    const address = server.url('/gone.shtml', NEW)
    archived(address, '20190705120000', gzipSync(article(zh)))
    document([address])
    const outcome = await one({ archive: archive() })
    expect([outcome.status, outcome.archived?.time]).toEqual(['written', '2019-07-05T12:00:00Z'])
    const record = (await loadCorpus(corpus)).documents[0]?.witnesses[0]?.record
    expect(record).toMatchObject({
      standing: 'authentic',
      url: address,
      archived: { url: `${archive().web}/20190705120000/${address}`, time: '2019-07-05T12:00:00Z' },
    })
    expect((await loadCorpus(corpus)).findings).toEqual([])
    expect(await shownPublisher()).toBe('外交部 [archive 2019-07-05]')
    // Once the publisher serves it again, the record no longer speaks of the archive.
    server.on('/gone.shtml', article(zh.map((line) => line.replace('双方支持', '双方欢迎'))))
    await one({ accept: true, archive: archive() })
    expect((await loadCorpus(corpus)).documents[0]?.witnesses[0]?.record?.archived).toBeUndefined()
  })

  it('a copy must prove itself like a page; without an archive none is asked', async () => {
    const address = server.url('/gone.shtml', NEW)
    archived(address, '20190705120000', article(zh.filter((line) => !line.startsWith('四'))))
    document([address])
    expect(answers(await one({ archive: archive() }))).toContain('sections-gap')
    server.requests.length = 0
    await one({ archive: null })
    expect(server.requests.filter((r) => r.path.startsWith('/wayback'))).toEqual([])
  })

  it('an archive that asks for patience is left alone in the run, and so is a host that says nothing', async () => {
    server.on('/wayback/available', (_, response) => response.writeHead(429).end())
    for (const n of [1, 2, 3]) document([server.url(`/gone${n}.shtml`, NEW)], `2019-06-20-${n}`)
    const { outcomes } = await fetchAll({ archive: archive() })
    expect(outcomes.map((o) => answers(o).at(-1))).toEqual(['http-status', 'host-busy', 'host-busy'])
  })

  async function shownPublisher(): Promise<string | null | undefined> {
    const { documents } = await loadCorpus(corpus)
    const [witness] = documents[0]!.witnesses
    const collated = await collateWitnesses({
      witnesses: [witness!, { ...witness!, siglum: 'b' }],
      documents,
      reading: 'versions',
      findings: [],
    })
    return buildView(collated, { ui: 'zh', showPunctuation: false }).witnesses[0]?.publisher
  }
})

describe('a page of which nobody can tell what its text is', () => {
  const two = page(
    `<h1>${zh[0]}</h1><div id="one">${zh.map((l) => `<p>${l}</p>`).join('')}</div><div id="two"><h2>评论</h2>${zh
      .slice(1)
      .map((l) => `<p>有评论认为，${l}</p>`)
      .join('')}</div>`,
  )

  it('is read as the user says, by every way to it', async () => {
    serve(NEW, '/t1.shtml', two)
    document([server.url('/t1.shtml', OLD)])
    const outcome = await one({ body: '#one' })
    expect([outcome.status, text('zh.full.txt').includes('评论')]).toEqual(['written', false])
  })

  it('is not there where the page has no such part, and that is told', async () => {
    serve(NEW, '/t1.shtml', two)
    document([server.url('/t1.shtml', NEW)])
    const outcome = await one({ body: '#three' })
    expect([outcome.status, outcome.attempts[0]!.fault?.code]).toEqual(['failed', 'body-not-found'])
  })
})

describe('two sources of one text', () => {
  const press = 'www.news.cn'
  const network = () => server.network([...HOSTS, press])

  it('are compared where that is asked for; the better standing is kept, the other told', async () => {
    serve(press, '/x.htm', article(zh.map((line) => line.replace('双方支持', '双方欢迎'))))
    serve(NEW, '/t1.shtml', article(zh))
    document([server.url('/x.htm', press), server.url('/t1.shtml', NEW)])
    const outcome = await one({ compare: true, network: network() })
    expect([outcome.status, outcome.source?.url]).toEqual(['written', server.url('/t1.shtml', NEW)])
    expect([outcome.second?.kept.standing, outcome.second?.other.standing]).toEqual(['authentic', 'press'])
    expect(outcome.second?.other.text).toContain('双方欢迎')
    expect(text('zh.full.txt')).toContain('双方支持')
  })

  it('one that does not come is told, and the first is kept', async () => {
    serve(press, '/x.htm', article(zh))
    document([server.url('/x.htm', press), server.url('/none.shtml', NEW)])
    const outcome = await one({ compare: true, network: network() })
    expect([outcome.status, outcome.second, outcome.attempts.length]).toEqual(['written', null, 2])
  })
})

describe('two sources of one text, both kept', () => {
  const press = 'www.news.cn'
  const network = () => server.network([...HOSTS, press])
  const other = zh.map((line) => line.replace('双方支持', '双方欢迎'))
  const keep = (more: Partial<FetchRequest> = {}) => one({ keepVariant: true, network: network(), ...more })
  const besides = ({ status, beside }: FetchOutcome): readonly unknown[] => [
    status,
    ...beside.map((b) => [b.status, b.file.slice(ID.length + 1)]),
  ]
  /** The press first in the record, and each prints what is given. */
  function printed(paper: readonly string[], ministry: readonly string[] | null): void {
    serve(press, '/x.htm', article(paper))
    if (ministry !== null) serve(NEW, '/t1.shtml', article(ministry))
    document([server.url('/x.htm', press), server.url('/t1.shtml', NEW)])
  }
  const files = (): readonly string[] => readdirSync(join(corpus, ID)).sort()

  it('where their words differ: the better standing as the text, the other beside it, each with its record', async () => {
    printed(other, zh)
    const outcome = await keep()
    expect(besides(outcome)).toEqual(['written', ['written', 'zh.full.xinhua.txt']])
    expect(outcome.second?.other.text).toContain('双方欢迎')
    expect([text('zh.full.txt').includes('双方支持'), text('zh.full.xinhua.txt').includes('双方欢迎')]).toEqual([
      true,
      true,
    ])
    const loaded = await loadCorpus(corpus)
    expect(loaded.findings).toEqual([])
    expect(loaded.documents[0]!.witnesses.map((w) => [w.siglum, w.standing, w.record?.url])).toEqual([
      ['2019·zh', 'authentic', server.url('/t1.shtml', NEW)],
      ['2019·zh·xinhua', 'press', server.url('/x.htm', press)],
    ])
    expect(besides(await keep())).toEqual(['unchanged', ['unchanged', 'zh.full.xinhua.txt']])
  })

  it('where their words are the same, or print and punctuation differ alone: one is kept, and that is told', async () => {
    printed(zh, zh)
    expect(besides(await keep())).toEqual(['written', ['unchanged', 'zh.full.txt']])
    serve(press, '/x.htm', article(zh.map((line) => line.replace('，', '、'))))
    expect(besides(await keep())).toEqual(['unchanged', ['same-words', 'zh.full.txt']])
    expect(files()).toEqual(['document.yaml', 'zh.full.txt'])
  })

  it('beside a text that stands and is neither of theirs, both get a name, and it stays', async () => {
    printed(other, zh)
    const mine = `${zh.join('\n').replace('双方支持', '双方赞赏')}\n`
    writeFileSync(join(corpus, ID, 'zh.full.txt'), mine)
    const record = readFileSync(join(corpus, ID, 'document.yaml'), 'utf8')
    writeFileSync(
      join(corpus, ID, 'document.yaml'),
      `${record}witnesses:\n  zh.full: { standing: unknown, publisher: 私人藏本 }\n`,
    )
    expect(besides(await keep())).toEqual([
      'unchanged',
      ['written', 'zh.full.mfa.txt'],
      ['written', 'zh.full.xinhua.txt'],
    ])
    expect(text('zh.full.txt')).toBe(mine)
  })

  it('a text that its publisher changed is not replaced unasked, the first as little as the second', async () => {
    printed(other, zh)
    await keep()
    const later = (lines: readonly string[]) => lines.map((line) => line.replace('扩大', '大幅扩大'))
    serve(press, '/x.htm', article(later(other)))
    serve(NEW, '/t1.shtml', article(later(zh)))
    const waits = await keep()
    expect(besides(waits)).toEqual(['changed', ['changed', 'zh.full.xinhua.txt']])
    expect(waits.beside[0]!.difference?.before.text).toContain('双方欢迎')
    expect(text('zh.full.xinhua.txt')).not.toContain('大幅')
    expect(besides(await keep({ accept: true }))).toEqual(['written', ['written', 'zh.full.xinhua.txt']])
    expect(text('zh.full.txt')).toContain('大幅')
    expect(text('zh.full.xinhua.txt')).toContain('大幅')
    expect(files()).toEqual(['document.yaml', 'zh.full.txt', 'zh.full.xinhua.txt'])
  })

  it('the only one that comes is kept beside the other one’s text', async () => {
    printed(other, zh)
    await one({ network: server.network([...HOSTS]) })
    expect(files()).toEqual(['document.yaml', 'zh.full.txt'])
    server.on('/t1.shtml', (_, response) => response.writeHead(404).end())
    expect(besides(await keep())).toEqual(['unchanged', ['written', 'zh.full.xinhua.txt']])
  })

  it('a second page of one publisher gets a name, and is no change of its first', async () => {
    serve(NEW, '/t1.shtml', article(zh))
    serve(OLD, '/t2.shtml', article(other))
    document([server.url('/t1.shtml', NEW), server.url('/t2.shtml', OLD)])
    expect(besides(await keep({ accept: true }))).toEqual(['written', ['written', 'zh.full.mfa.txt']])
    expect(text('zh.full.txt')).toContain('双方支持')
  })

  it('one without its record was left by a run that was ended, and is completed', async () => {
    printed(other, zh)
    await keep()
    const record = readFileSync(join(corpus, ID, 'document.yaml'), 'utf8')
    writeFileSync(join(corpus, ID, 'document.yaml'), record.slice(0, record.indexOf('  zh.full.xinhua:')))
    expect((await loadCorpus(corpus)).findings).toHaveLength(1)
    expect(besides(await keep())).toEqual(['unchanged', ['written', 'zh.full.xinhua.txt']])
    expect((await loadCorpus(corpus)).findings).toEqual([])
  })

  it('nothing is kept beside where nobody asks for it', async () => {
    printed(other, zh)
    expect(besides(await one({ compare: true, network: network() }))).toEqual(['written'])
    expect(files()).toEqual(['document.yaml', 'zh.full.txt'])
  })
})

describe('an article of several pages', () => {
  /** The statement on `count` pages, cut inside sentences, each with the title and a pager. */
  function pager(count: number, missing: readonly number[] = []): void {
    const whole = zh.slice(1).join('\n')
    const step = Math.ceil(whole.length / count)
    const name = (n: number): string => (n === 1 ? 'content_2019062.htm' : `content_2019062_${n}.htm`)
    const links = Array.from({ length: count }, (_, i) => `<a href="${name(i + 1)}">第${i + 1}页</a>`).join(' ')
    for (let n = 1; n <= count; n++) {
      const part = whole.slice((n - 1) * step, n * step).split('\n')
      const body = `<h1>${zh[0]}${n === 1 ? '' : `(${n})`}</h1><article><p>${zh[0]}</p>${part.map((l) => `<p>${l}</p>`).join('')}</article><div class="pager">${links}</div>`
      if (!missing.includes(n)) server.on(`/${name(n)}`, page(body))
    }
  }
  const address = (name = 'content_2019062.htm'): string => server.url(`/${name}`, NEW)

  it.each([2, 5, 18])('%i pages, cut inside sentences, are one text', async (count) => {
    pager(count)
    document([address()])
    expect((await one()).status).toBe('written')
    expect(text('zh.full.txt')).toBe(`${zh.join('\n')}\n`)
  })

  it('from whichever page is listed', async () => {
    pager(3)
    document([address('content_2019062_3.htm')])
    expect((await one()).status).toBe('written')
    expect(text('zh.full.txt')).toBe(`${zh.join('\n')}\n`)
  })

  it('a page that cannot be had makes excerpts, which are told, kept as such, and asked for again', async () => {
    pager(18, [7])
    document([address()])
    const outcome = await one()
    expect([outcome.status, outcome.file]).toEqual(['excerpts', join(ID, 'zh.abridged.txt')])
    expect(outcome.foreign?.notes.find((n) => n.code === 'pages-missing')?.values).toEqual({ numbers: '7' })
    expect(existsSync(join(corpus, ID, 'zh.full.txt'))).toBe(false)
    const loaded = await loadCorpus(corpus)
    expect([loaded.findings, loaded.documents[0]?.witnesses.map((w) => w.fidelity)]).toEqual([[], ['abridged']])
    expect(loaded.documents[0]?.witnesses[0]?.record?.note).toMatch(/; pages missing: 7$/)
    pager(18)
    expect((await one({ missingOnly: true })).status).toBe('written')
  })

  it('excerpts that somebody chose are not replaced', async () => {
    pager(3, [2])
    document([address()])
    writeFileSync(join(corpus, ID, 'zh.abridged.txt'), '一、双方重申。\n')
    expect([(await one()).status, text('zh.abridged.txt')]).toEqual(['failed', '一、双方重申。\n'])
  })

  it.each([
    ['a page that leads back to another', (to: string) => ({ location: to })],
    ['a page that leads to another host', () => ({ location: server.url('/content_2019062.htm', 'kremlin.ru') })],
  ])('%s is not joined', async (_, headers) => {
    pager(3)
    server.on('/content_2019062_2.htm', (_request, response) =>
      response.writeHead(302, headers(server.url('/content_2019062_3.htm', NEW))).end(),
    )
    document([address()])
    expect((await one()).status).toBe('excerpts')
  })

  it('a page that repeats another, or is of another document, is not joined', async () => {
    pager(3)
    server.on(
      '/content_2019062_2.htm',
      page(
        `<h1>两国关于气象的联合声明</h1><article>${zh
          .slice(3, 6)
          .map((l) => `<p>${l}</p>`)
          .join('')}</article>`,
      ),
    )
    document([address()])
    const outcome = await one()
    expect(outcome.foreign?.notes.map((n) => n.code)).toEqual(expect.arrayContaining(['page-other', 'pages-missing']))
  })

  it('a pager without end comes to an end', async () => {
    const body = (n: number): string =>
      page(`<article><p>${zh[3]}第${n}次。</p></article><a href="content_2019062_${n + 1}.htm">下一页</a>`)
    for (let n = 1; n <= 99; n++) server.on(n === 1 ? '/content_2019062.htm' : `/content_2019062_${n}.htm`, body(n))
    document([address()])
    await one()
    expect(server.requests.length).toBeLessThan(70)
  })
})

describe('a series', () => {
  const three = (): void => {
    for (const n of [1, 2, 3]) {
      document([server.url(`/t${n}.shtml`, NEW)], `2019-06-20-${n}`)
      server.on(`/t${n}.shtml`, article(zh))
    }
  }

  it('what stands is not asked for again; a text without its record is', async () => {
    three()
    await fetchAll({ documents: ['2019-06-20-1'], missingOnly: true })
    writeFileSync(join(corpus, '2019-06-20-2', 'zh.full.txt'), text('zh.full.txt', '2019-06-20-1'))
    server.requests.length = 0
    const { outcomes, plan } = await fetchAll({ missingOnly: true })
    expect(server.requests.map((r) => r.path)).toEqual(['/t2.shtml', '/t3.shtml'])
    expect([outcomes.map((o) => o.status), plan.held.map((h) => h.document.id)]).toEqual([
      ['written', 'written'],
      ['2019-06-20-1'],
    ])
    expect((await loadCorpus(corpus)).findings).toEqual([])
    expect((await fetchAll({ missingOnly: true })).outcomes).toEqual([])
  })

  it('a run that is broken off leaves what it wrote, whole, and asks for nothing more', async () => {
    three()
    const controller = new AbortController()
    const onStep = (step: FetchStep): void => {
      if (step.kind === 'request' && step.url.includes('/t2')) controller.abort()
    }
    const result = await fetchAll({ missingOnly: true, signal: controller.signal, onStep })
    expect([result.stopped, result.outcomes.map((o) => o.status)]).toEqual([true, ['written']])
    expect(server.requests.some((r) => r.path === '/t3.shtml')).toBe(false)
    expect((await loadCorpus(corpus)).findings).toEqual([])
    expect((await fetchAll({ missingOnly: true })).outcomes.map((o) => o.status)).toEqual(['written', 'written'])
  })

  it('hosts take turns', async () => {
    document([server.url('/a1', NEW)], '2019-06-20-1')
    document([server.url('/a2', NEW)], '2019-06-20-2')
    document([server.url('/a3', 'kremlin.ru')], '2019-06-20-3')
    const { outcomes } = await fetchAll()
    const hosts = server.requests.map((r) => r.host.split(':')[0])
    expect(hosts.slice(0, 1)).toEqual([NEW])
    expect(hosts.indexOf('kremlin.ru')).toBeLessThan(hosts.lastIndexOf(NEW))
    expect(outcomes.map((o) => o.document.id)).toEqual(['2019-06-20-1', '2019-06-20-2', '2019-06-20-3'])
  })

  it('only pages that hold the text are asked, and a document without one is named in the plan', async () => {
    document([server.url('/a1', NEW)], '2019-06-20-1')
    document([server.url('/news', NEW)], '2019-06-20-2', ', kind: news')
    const { plan, outcomes } = await fetchAll({ dryRun: true, missingOnly: true })
    expect([plan.without.map((d) => d.id), outcomes.length]).toEqual([['2019-06-20-2'], 1])
  })
})
