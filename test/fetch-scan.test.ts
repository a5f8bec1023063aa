/** A statement that a wiki keeps as a scan, a page of words a leaf, on a server of this machine. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type FetchOutcome, fetchDocuments } from '../src/acquire.ts'
import { loadCorpus } from '../src/corpus/index.ts'
import { scanPage } from '../src/text/scan-page.ts'
import { type PlayServer, playServer } from './intake/net/play-server.ts'
import { zh } from './intake/samples.ts'

const ID = '2019-06-20-joint-statement'
const WIKI = 'zh.wikisource.org'
const PAGES = 'Page:某代表的信.pdf'
let server: PlayServer
let dir: string

beforeEach(async () => {
  server = await playServer()
  dir = mkdtempSync(join(tmpdir(), 'tifa-scan-'))
})
afterEach(async () => {
  await server.close()
  rmSync(dir, { recursive: true, force: true })
})

interface Leaf {
  readonly lines: readonly string[]
  /** 0 without words, 1 not proofread, 3 proofread, 4 checked twice. */
  readonly quality?: number
}

/** A wiki with the pages of one file, those that are null missing; `count` null: it does not say how many the file has. */
function wiki(leaves: readonly (Leaf | null)[], count: number | null = leaves.length): void {
  const leafOf = (title: string): Leaf | null => leaves[Number(/\/(\d+)$/.exec(title)?.[1]) - 1] ?? null
  server.on('/w/api.php', (request, response) => {
    const query = new URL(request.url!, 'http://x').searchParams
    const title = /^\{\{(.+)\}\}$/.exec(query.get('text') ?? '')?.[1] ?? ''
    const leaf = leafOf(title)
    const titles = (query.get('titles') ?? '').split('|')
    const answer =
      query.get('prop') === 'imageinfo'
        ? {
            query: {
              pages: [{ title: titles[0], missing: true, imageinfo: [count === null ? {} : { pagecount: count }] }],
            },
          }
        : query.get('prop') === 'proofread'
          ? {
              query: {
                pages: titles.map((t) =>
                  leafOf(t) === null
                    ? { title: t, missing: true }
                    : { title: t, proofread: { quality: leafOf(t)!.quality ?? 3 } },
                ),
              },
            }
          : {
              parse: {
                title: 'API',
                text: `<div class="mw-parser-output">${leaf === null ? `<p><a class="new" href="/w/index.php?title=x&amp;redlink=1">${title}</a></p>` : leaf.lines.map((l) => `<p>${l}</p>`).join('')}</div>`,
                templates: [{ ns: 104, title, exists: leaf !== null }],
              },
            }
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
  })
}

async function fetchFrom(number: number): Promise<FetchOutcome> {
  mkdirSync(join(dir, 'corpus', ID), { recursive: true })
  writeFileSync(
    join(dir, 'corpus', ID, 'document.yaml'),
    `titles: { zh: ${zh[0]} }\ndate: 2019-06-20\ntype: joint-statement\nsources:\n  - { lang: zh, publisher: 维基文库, url: "${server.url(`/zh-hans/${PAGES}/${number}`, WIKI)}", kind: scan, sure: seen }\n`,
  )
  const { outcomes } = await fetchDocuments({
    corpusDir: join(dir, 'corpus'),
    workingDir: dir,
    documents: [],
    langs: [],
    now: () => '2024-05-01T08:00:00Z',
    network: server.network([WIKI]),
  })
  return outcomes[0]!
}
const text = (file: string): string => readFileSync(join(dir, 'corpus', ID, file), 'utf8')
const failures = ({ attempts }: FetchOutcome): string[] =>
  attempts.flatMap((a) => [
    ...(a.fault === null ? [] : [a.fault.code]),
    ...a.checks.filter((c) => c.status === 'failed').map((c) => c.note.code),
  ])

const letter: Leaf = { lines: ['某代表的信', '谨随函转递联合声明。'] }
/** The statement on three pages; the first ends inside a sentence of the fourth line. */
const [start, end] = [zh[3]!.slice(0, 12), zh[3]!.slice(12)]
const first: Leaf = { lines: [...zh.slice(0, 3), start] }
const second: Leaf = { lines: [end, ...zh.slice(4, 6)] }
const third: Leaf = { lines: zh.slice(6) }
const blank: Leaf = { lines: [], quality: 0 }

describe('a scan on a wiki', () => {
  it('is walked from the page that the address names to the last, a sentence over the leaf joined', async () => {
    wiki([letter, letter, first, second, blank, third])
    const outcome = await fetchFrom(3)
    expect([outcome.status, failures(outcome)]).toEqual(['written', []])
    expect(text('zh.full.txt').trimEnd().split(/\n+/)).toEqual(zh)
    const asked = server.requests.flatMap(({ path }) => new URL(path, 'http://x').searchParams.get('text') ?? [])
    expect(asked).toEqual([3, 4, 5, 6].map((n) => `{{${PAGES}/${n}}}`))
  })

  it('pages that nobody has proofread are told by number, and the text is kept as excerpts', async () => {
    wiki([first, { ...second, quality: 1 }, third])
    const outcome = await fetchFrom(1)
    expect([outcome.status, failures(outcome)]).toEqual(['excerpts', ['scan-unproofread']])
    expect(outcome.foreign?.notes.find((n) => n.code === 'scan-unproofread')?.values).toEqual({ numbers: '2' })
    const [witness] = (await loadCorpus(join(dir, 'corpus'))).documents[0]!.witnesses
    expect([witness?.fidelity, witness?.record?.note]).toEqual([
      'abridged',
      expect.stringMatching(/pages of the scan not proofread: 2$/),
    ])
  })

  it.each<[string, readonly (Leaf | null)[], (number | null)?]>([
    ['a page that nobody has typed', [first, null, third]],
    ['a page without words that is not marked so', [first, second, { lines: [] }, third]],
    ['a wiki that does not say how many pages there are', [first, second, third], null],
  ])('%s: excerpts', async (_, leaves, count) => {
    wiki(leaves, count === undefined ? leaves.length : count)
    const outcome = await fetchFrom(1)
    expect(outcome.status).toBe('excerpts')
    expect(failures(outcome)).toContain('page-part')
    expect(text('zh.abridged.txt')).toContain(zh[0])
  })

  it('the next letter of the volume is no part of the statement, and is told', async () => {
    const next: Leaf = {
      lines: [
        '联合国',
        '大会第七十四届会议',
        '湖国常驻联合国代表给秘书长的信',
        '谨随函转递湖国政府关于渔业的备忘录，并请将本函及其附件作为大会文件分发。',
        '湖国政府认为，公海渔业资源的养护是各国共同的责任。',
      ],
    }
    wiki([letter, letter, first, second, third, next])
    const outcome = await fetchFrom(3)
    expect([outcome.status, failures(outcome)]).toEqual(['written', []])
    expect(text('zh.full.txt').trimEnd().split(/\n+/)).toEqual(zh)
    expect(outcome.foreign?.notes.find((n) => n.code === 'papers-cut')?.values).toEqual({
      head: '湖国常驻联合国代表给秘书长的信',
    })
    const outside = outcome.foreign?.leftOut.find((entry) => entry.what === 'outside')
    for (const line of next.lines) expect(outside?.text.split('\n')).toContain(line)
  })

  it('a statement that names a letter in its last points is whole', async () => {
    const named = '湖国常驻联合国代表致秘书长的信'
    wiki([first, second, { lines: [...zh.slice(6, -1), named, ...zh.slice(-1)] }])
    const outcome = await fetchFrom(1)
    expect(text('zh.full.txt')).toContain(named)
    expect(outcome.foreign?.notes.map((n) => n.code)).not.toContain('papers-cut')
  })

  it('a first page that is not there gives nothing', async () => {
    wiki([null, second])
    const outcome = await fetchFrom(1)
    expect([outcome.status, failures(outcome)]).toEqual(['failed', ['wiki-missing']])
  })
})

describe('addresses of pages of scans', () => {
  it.each([
    ['https://zh.wikisource.org/wiki/Page:A.pdf/3', 'Page:A.pdf', 3],
    ['https://zh.wikisource.org/zh-hans/Page:%E4%BF%A1_1.pdf/12', 'Page:信 1.pdf', 12],
    ['https://ru.wikisource.org/wiki/Страница:Том.djvu/40', 'Страница:Том.djvu', 40],
  ])('%s', (address, pages, number) => {
    expect(scanPage(address)).toMatchObject({ pages, number })
  })

  it.each([
    'https://zh.wikisource.org/wiki/Page:A.pdf',
    'https://zh.wikisource.org/wiki/A/3',
    'https://x.org/wiki/Page:A.pdf/3',
    'no',
  ])('%s is none', (address) => {
    expect(scanPage(address)).toBeNull()
  })
})
