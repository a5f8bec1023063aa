/** The archive's answers, played by a server on this machine: its copies, its patience, its own pages. */
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { intakeLimits } from '../../../src/intake/intake-limits.ts'
import { archiveTime, findCopy, readCopy } from '../../../src/intake/net/archive.ts'
import { type HttpClient, openHttpClient } from '../../../src/intake/net/http-client.ts'
import { faultOf } from '../samples.ts'
import { type PlayServer, playServer } from './play-server.ts'

const PAGE = 'http://kremlin.ru/supplement/1'
let server: PlayServer
let client: HttpClient

beforeEach(async () => {
  server = await playServer()
  client = await openHttpClient(server.network(['archive.test']))
})
afterEach(async () => {
  await client.close()
  await server.close()
})

const place = () => ({
  available: server.url('/wayback/available', 'archive.test'),
  web: server.url('/web', 'archive.test'),
})
const closest = (values: object): void =>
  server.on('/wayback/available', (_, response) =>
    response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(JSON.stringify({ url: PAGE, archived_snapshots: { closest: values } })),
  )
const copyOf = (stamp = '20190621081500') => ({
  url: `${place().web}/${stamp}/${PAGE}`,
  raw: `${place().web}/${stamp}id_/${PAGE}`,
  time: String(archiveTime(stamp)),
})

describe('a copy is looked for', () => {
  it('by the address and the day, and told with the time at which it was taken', async () => {
    closest({ status: '200', available: true, url: `http://x/web/20190621081500/${PAGE}`, timestamp: '20190621081500' })
    expect(await findCopy(client, PAGE, '2019-06-20', place())).toEqual({
      url: `${place().web}/20190621081500/${PAGE}`,
      raw: `${place().web}/20190621081500id_/${PAGE}`,
      time: '2019-06-21T08:15:00Z',
    })
    expect(server.requests[0]?.path).toBe(`/wayback/available?url=${encodeURIComponent(PAGE)}&timestamp=20190620`)
  })

  it.each([
    ['no copy', { available: false }, 'archive-none'],
    ['a copy of an error', { status: '404', available: true, timestamp: '20190621081500' }, 'archive-none'],
    ['a time that is none', { status: '200', available: true, timestamp: '2019' }, 'archive-none'],
  ])('%s', async (_, values, code) => {
    closest(values)
    expect(await faultOf(findCopy(client, PAGE, '2019-06-20', place()))).toBe(code)
  })

  it('an address of another page that it names is not taken', async () => {
    closest({ available: true, url: 'http://x/web/20190621081500/http://evil.test/', timestamp: '20190621081500' })
    expect((await findCopy(client, PAGE, '2019-06-20', place())).raw).toBe(copyOf().raw)
  })

  it('an answer that is none of its own', async () => {
    server.on('/wayback/available', '<h1>502 Bad Gateway</h1>')
    expect(await faultOf(findCopy(client, PAGE, '2019-06-20', place()))).toBe('archive-unreadable')
  })
})

describe('a copy is read', () => {
  const path = (stamp = '20190621081500') => `/web/${stamp}id_/${PAGE}`
  const read = () => readCopy(client, copyOf(), place(), intakeLimits)

  it('as it was taken, still packed or not', async () => {
    server.on(path(), (_, response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end(gzipSync('<p>воды</p>')),
    )
    const { answer, copy } = await read()
    expect([new TextDecoder().decode(answer.body), copy.time]).toEqual(['<p>воды</p>', '2019-06-21T08:15:00Z'])
  })

  it('from the copy that it leads to, whose time is told', async () => {
    server.on(path(), (_, response) => response.writeHead(302, { location: path('20200101000000') }).end())
    server.on(path('20200101000000'), '<p>x</p>')
    expect((await read()).copy).toEqual({
      url: `${place().web}/20200101000000/${PAGE}`,
      time: '2020-01-01T00:00:00Z',
    })
  })

  it.each([
    ['The Wayback Machine has not archived that URL.', 'archive-page'],
    ['<b>Sorry.</b> This snapshot cannot be displayed due to an internal error.', 'archive-page'],
    ['<p>Got an HTTP 302 response at crawl time</p>', 'archive-page'],
  ])('its own page is none: %s', async (words, code) => {
    server.on(path(), `<html><body>${words}</body></html>`)
    expect(await faultOf(read())).toBe(code)
  })

  it('what leads out of the archive is refused, and damage is told', async () => {
    server.on(path(), (_, response) => response.writeHead(302, { location: '/elsewhere' }).end())
    server.on('/elsewhere', '<p>x</p>')
    expect(await faultOf(read())).toBe('archive-elsewhere')
    const packed = gzipSync('<p>воды и суши</p>'.repeat(50))
    packed.fill(7, 20, 40)
    server.on(path(), (_, response) => response.writeHead(200).end(packed))
    expect(await faultOf(read())).toBe('packing-damaged')
  })
})
