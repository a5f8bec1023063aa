/**
 * Every fault that a publisher's server or the archive can have, and what the person who fetches sees of it: one run of
 * the command in each language over a corpus of one document a fault.
 */
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { encode } from './intake/encode.ts'
import { type Handler, type PlayServer, playServer } from './intake/net/play-server.ts'
import { page, zh } from './intake/samples.ts'

const command = resolve(import.meta.dirname, '../dist/tifa.js')
const article = (lines: readonly string[], title = zh[0]): string =>
  page(`<h1>${title}</h1><article>${lines.map((l) => `<p>${l}</p>`).join('')}</article>`)
const status =
  (code: number, headers: Record<string, string> = {}): Handler =>
  (_, response) =>
    response.writeHead(code, headers).end()
const html =
  (body: string): Handler =>
  (_, response) =>
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(body)
/** Another statement of the same states. */
const other = zh.map((line) =>
  line
    .replace('关于加强港口与渔业合作的联合声明', '关于交换气象水文资料办法的联合声明')
    .replaceAll('2019年6月20日', '2018年5月1日')
    .replace('二〇一九年六月二十日', '二〇一八年五月一日'),
)
const damaged = (): Buffer => {
  const packed = gzipSync(article(zh))
  packed.fill(7, 30, 60)
  return packed
}

interface Fault {
  readonly name: string
  readonly serve: Handler
  readonly en: RegExp
  readonly zh: RegExp
  /** On a server of its own: what it asks for holds for all of its pages. */
  readonly apart?: true
  /** What the archive answers for the page. */
  readonly archive?: Handler
}

const faults: readonly Fault[] = [
  { name: '404', serve: status(404), en: /answers 404 \(page not found\)/, zh: /回应 404（没有此页）/ },
  { name: '410', serve: status(410), en: /answers 410/, zh: /回应 410/ },
  { name: '500', serve: status(500), en: /answers 500/, zh: /回应 500/ },
  { name: '403', serve: status(403), en: /answers 403/, zh: /回应 403/ },
  {
    name: 'silence',
    serve: () => {},
    apart: true,
    en: /the answer took longer than 1 s/,
    zh: /回应超过 1 秒/,
  },
  {
    name: 'reset half-way',
    serve: (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-length': '9000' })
      response.write(article(zh).slice(0, 400), () => response.destroy())
    },
    en: /broke off in the middle/,
    zh: /回应中途断开/,
  },
  {
    name: 'wrong charset',
    serve: (_, response) =>
      response
        .writeHead(200, { 'content-type': 'text/html; charset=iso-8859-1' })
        .end(encode(article(zh).replace('utf-8', 'big5'), 'gb18030')),
    en: /written to .*zh\.full\.txt/,
    zh: /已存 .*zh\.full\.txt/,
  },
  {
    name: 'redirect loop',
    serve: (request, response) => response.writeHead(302, { location: request.url! }).end(),
    en: /redirects in a circle/,
    zh: /循环重定向/,
  },
  {
    name: 'redirect to the front page',
    serve: status(302, { location: '/index.html' }),
    en: /leads to the site’s front page.*the page may be gone/,
    zh: /转到了首页.*此页可能已撤/,
  },
  {
    name: 'gzip damage',
    serve: (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(damaged()),
    en: /the packed answer is damaged/,
    zh: /压缩的回应已损坏/,
  },
  {
    name: 'login page',
    serve: html(page('<h1>系统</h1><form><input type=password></form><p>请先登录</p>')),
    en: /a login page/,
    zh: /是登录页面/,
  },
  { name: 'captcha', serve: html(page('<h1>安全验证</h1><p>请输入验证码</p>')), en: /an error page/, zh: /是出错页面/ },
  { name: 'empty page', serve: html(page('')), en: /a page without words/, zh: /页面没有文字/ },
  { name: 'no byte', serve: html(''), en: /the file is empty/, zh: /文件是空的/ },
  {
    name: 'another document',
    serve: html(article(other, other[0])),
    en: /the title is not found.*|the date is not found: 2019-06-20; it is of 2018-05-01/,
    zh: /未见日期：2019-06-20；所见为 2018-05-01/,
  },
  {
    name: 'an archive’s error page that answers 200',
    serve: status(404),
    archive: html('<p>The Wayback Machine has not archived that URL.</p>'),
    en: /Internet Archive: a page of the Internet Archive itself/,
    zh: /互联网档案馆：是互联网档案馆自己的页面/,
  },
  {
    name: 'an archive’s copy',
    serve: status(410),
    archive: html(article(zh)),
    en: /the words are from the Internet Archive’s copy of 5 July 2019: http:\/\/localhost:\d+\/web\/20190705120000\//,
    zh: /文字取自互联网档案馆 2019-07-05 的存本/,
  },
  {
    name: 'rate limit with Retry-After',
    serve: status(429, { 'retry-after': '600' }),
    apart: true,
    en: /answers 429 \([^)]+\)? ?and asks to wait 600 s|answers 429 and asks to wait 600 s; try again later/,
    zh: /回应 429，要求等待 600 秒；请稍后再试/,
  },
  { name: 'rate limit without', serve: status(429), apart: true, en: /answers 429/, zh: /回应 429/ },
]

const idOf = (name: string): string => `2019-06-20-${name.toLowerCase().replace(/[^a-z\d]+/g, '-')}`
const PAGER = '2019-06-20-pager'
let servers: PlayServer[] = []
let dir: string
const seen: Partial<Record<'en' | 'zh', { readonly out: string; readonly code: number | null }>> = {}

function document(id: string, url: string): void {
  mkdirSync(join(dir, 'corpus', id), { recursive: true })
  writeFileSync(
    join(dir, 'corpus', id, 'document.yaml'),
    `titles: { zh: ${zh[0]} }\ndate: 2019-06-20\ntype: joint-statement\nsources:\n  - { lang: zh, publisher: 外事部, url: "${url}", sure: seen }\n`,
  )
}

/** The statement on 18 pages, the seventh of which is gone. */
function pager(server: PlayServer): void {
  const whole = zh.slice(1).join('\n')
  const step = Math.ceil(whole.length / 18)
  const name = (n: number): string => (n === 1 ? 'content_2019062.htm' : `content_2019062_${n}.htm`)
  const links = Array.from({ length: 18 }, (_, i) => `<a href="${name(i + 1)}">${i + 1}</a>`).join(' ')
  for (let n = 1; n <= 18; n++) {
    const part = whole.slice((n - 1) * step, n * step).split('\n')
    const body = `<h1>${zh[0]}</h1><article>${part.map((l) => `<p>${l}</p>`).join('')}</article><div class="pager">${links}</div>`
    server.on(`/${name(n)}`, n === 7 ? status(404) : page(body))
  }
}

function run(ui: 'en' | 'zh'): Promise<{ readonly out: string; readonly code: number | null }> {
  const flags = servers.flatMap((server) => ['--allow-host', `localhost:${server.port}`])
  const limits = ['tries=1', 'pause=1', 'answer=1'].flatMap((limit) => ['--limit', limit])
  const archive = ['--archive', `http://localhost:${servers[1]!.port}`]
  const args = ['fetch', '--all', '--ui', ui, '--allow-private', ...flags, ...limits, ...archive]
  return new Promise((done) => {
    const child = spawn(process.execPath, [command, ...args], {
      cwd: dir,
      env: { PATH: process.env.PATH, HOME: dir, NO_COLOR: '1', LANG: 'C' },
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    let out = ''
    child.stdout.on('data', (data) => {
      out += data
    })
    child.on('close', (code) => done({ out, code }))
  })
}

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'tifa-faults-'))
  const main = await playServer()
  const archive = await playServer()
  servers = [main, archive]
  const copies = new Set<string>()
  for (const fault of faults) {
    const server = fault.apart === true ? await playServer() : main
    if (fault.apart === true) servers.push(server)
    const path = `/${idOf(fault.name)}.htm`
    server.on(path, fault.serve)
    document(idOf(fault.name), server.url(path))
    if (fault.archive === undefined) continue
    copies.add(server.url(path))
    archive.on(`/web/20190705120000id_/${server.url(path)}`, fault.archive)
  }
  main.on('/index.html', page('<h1>首页</h1><p>欢迎</p>'))
  archive.on('/wayback/available', (request, response) => {
    const url = new URL(request.url!, 'http://x').searchParams.get('url')!
    const closest = { available: true, status: '200', timestamp: '20190705120000', url: `http://x/web/1/${url}` }
    response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(JSON.stringify({ archived_snapshots: copies.has(url) ? { closest } : {} }))
  })
  pager(main)
  document(PAGER, main.url('/content_2019062.htm'))
  seen.en = await run('en')
  for (const id of readdirSync(join(dir, 'corpus')))
    for (const file of readdirSync(join(dir, 'corpus', id)))
      if (file.endsWith('.txt')) rmSync(join(dir, 'corpus', id, file))
  seen.zh = await run('zh')
}, 120_000)
afterAll(async () => {
  await Promise.all(servers.map((server) => server.close()))
  rmSync(dir, { recursive: true, force: true })
})

/** What was said of one document, of all that the command printed. */
function said(ui: 'en' | 'zh', id: string): string {
  const lines = seen[ui]!.out.split('\n')
  const at = lines.findIndex((line) => line.startsWith(`${id} zh`))
  const end = lines.findIndex((line, i) => i > at && !line.startsWith('    '))
  return at < 0 ? '' : lines.slice(at, end < 0 ? undefined : end).join('\n')
}

describe('what is seen of a fault', () => {
  it.each(faults.map((fault) => [fault.name, fault] as const))('%s', (name, fault) => {
    expect(said('en', idOf(name))).toMatch(fault.en)
    expect(said('zh', idOf(name))).toMatch(fault.zh)
    expect(said('en', idOf(name))).not.toMatch(/undefined|\[object|\{\w+\}/)
  })

  it('a pager of 18 pages without its seventh: excerpts, and which page is missing', () => {
    expect(said('en', PAGER)).toMatch(
      /kept as excerpts in .*zh\.abridged\.txt[\s\S]*pages missing: 7; these are excerpts/,
    )
    expect(said('zh', PAGER)).toMatch(/按节录存为 .*zh\.abridged\.txt[\s\S]*缺第 7 页/)
    expect(readFileSync(join(dir, 'corpus', PAGER, 'document.yaml'), 'utf8')).toMatch(/pages missing: 7/)
  })

  it('the sum says what was got, refused and not there, and each of these why; exit code 1', () => {
    expect(seen.en!.out).toMatch(/\nin all: got 2, excerpts 1, refused \d+, not there \d+\n {2}refused\n/)
    expect(seen.en!.out).toMatch(/\n {2}not there\n[\s\S]*2019-06-20-404 zh: answers 404/)
    expect(seen.zh!.out).toMatch(/\n总计：取得 2，节录 1，未采用 \d+，找不到 \d+\n/)
    expect([seen.en!.code, seen.zh!.code]).toEqual([1, 1])
  })
})
