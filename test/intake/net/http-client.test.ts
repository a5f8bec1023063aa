import { createServer } from 'node:http'
import type { AddressInfo, LookupFunction } from 'node:net'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { intakeLimits } from '../../../src/intake/intake-limits.ts'
import { checkAddress, isPublicAddress } from '../../../src/intake/net/check-address.ts'
import { type HttpOptions, openHttpClient } from '../../../src/intake/net/http-client.ts'
import { proxyFor } from '../../../src/intake/net/proxy-for.ts'
import { faultOf } from '../samples.ts'
import { type PlayServer, playServer } from './play-server.ts'

let server: PlayServer
beforeAll(async () => {
  server = await playServer()
})
afterAll(() => server.close())

async function get(path: string, options: HttpOptions = {}) {
  const client = await openHttpClient({ ...server.network(), ...options })
  try {
    return await client.get(path.startsWith('http') ? path : server.url(path))
  } finally {
    await client.close()
  }
}
const words = (answer: { body: Uint8Array }): string => new TextDecoder().decode(answer.body)

describe('answers', () => {
  it.each([
    ['gzip', gzipSync('一、双方')],
    ['br', brotliCompressSync('一、双方')],
    ['deflate', deflateSync('一、双方')],
    ['deflate', deflateRawSync(Buffer.from('一、双方'))],
    ['gzip, br', brotliCompressSync(gzipSync('一、双方'))],
    ['identity', Buffer.from('一、双方')],
  ])('%s is unpacked', async (encoding, body) => {
    server.on('/packed', (_, response) => response.writeHead(200, { 'content-encoding': encoding }).end(body))
    expect(words(await get('/packed'))).toBe('一、双方')
  })

  it('type and charset are those of the header', async () => {
    server.on('/type', (_, response) =>
      response.writeHead(200, { 'content-type': 'text/HTML; Charset="GB2312"' }).end('x'),
    )
    expect(await get('/type')).toMatchObject({ contentType: 'text/html', charset: 'GB2312', tries: 1 })
  })

  it('says who asks, and in what language', async () => {
    server.on('/who', 'x')
    await get('/who', { version: '1.2.3' })
    expect(server.requests.at(-1)?.headers['user-agent']).toMatch(/^tifa\/1\.2\.3 /)
    expect(server.requests.at(-1)?.headers['accept-language']).toMatch(/^zh-CN/)
  })

  it('one request at a time a host', async () => {
    let open = 0
    let most = 0
    server.on('/slowly', (_, response) => {
      most = Math.max(most, ++open)
      setTimeout(() => {
        open--
        response.end('x')
      }, 20)
    })
    const client = await openHttpClient(server.network())
    await Promise.all([1, 2, 3, 4].map(() => client.get(server.url('/slowly'))))
    await client.close()
    expect(most).toBe(1)
  })
})

describe('faults of a server', () => {
  it.each([403, 404, 410, 451])('%i is not asked again', async (status) => {
    server.on('/status', (_, response) => response.writeHead(status).end('no'))
    const before = server.requests.length
    await expect(get('/status')).rejects.toThrow(String(status))
    expect(server.requests.length - before).toBe(1)
  })

  it.each([429, 500, 502, 503, 504])('%i is asked again with longer waits, then given up', async (status) => {
    server.on('/busy', (_, response) => response.writeHead(status).end('later'))
    const network = server.network()
    const before = server.requests.length
    await expect(get('/busy', network)).rejects.toThrow(String(status))
    expect(server.requests.length - before).toBe(4)
    expect(network.waits).toEqual([1000, 2000, 4000])
  })

  it.each([
    ['7', 7000],
    ['Mon, 01 Jan 2024 00:00:12 GMT', 12_000],
    ['Sun, 31 Dec 2023 00:00:00 GMT', 0],
    ['soon', 1000],
  ])('Retry-After: %s', async (value, wait) => {
    let count = 0
    server.on('/later', (_, response) =>
      count++ === 0 ? response.writeHead(429, { 'retry-after': value }).end() : response.end('now'),
    )
    const network = server.network()
    expect(await get('/later', network)).toMatchObject({ tries: 2 })
    expect(network.waits).toEqual([wait])
  })

  it('a server that asks to wait an hour is told, not waited for', async () => {
    server.on('/hour', (_, response) => response.writeHead(503, { 'retry-after': '3600' }).end())
    expect(await faultOf(get('/hour'))).toBe('asked-to-wait')
  })

  it('an answer that breaks off is asked again, then told', async () => {
    server.on('/cut', (_, response) => {
      response.writeHead(200, { 'content-length': '1000' })
      response.write('一、双方')
      setTimeout(() => response.destroy(), 5)
    })
    expect(await faultOf(get('/cut'))).toBe('answer-cut-off')
    server.on('/cut-gzip', (_, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('双方'.repeat(500)).subarray(0, 20)),
    )
    expect(await faultOf(get('/cut-gzip'))).toBe('answer-cut-off')
    server.on('/cut-chunk', (_, response) => {
      response.writeHead(200, { 'transfer-encoding': 'chunked' })
      response.write('x')
      setTimeout(() => response.socket?.destroy(), 5)
    })
    expect(await faultOf(get('/cut-chunk'))).toBe('answer-cut-off')
  })

  it('a slow drip ends at the limit of time', async () => {
    server.on('/drip', (_, response) => {
      response.writeHead(200)
      const timer = setInterval(() => response.write('x'), 50)
      response.on('close', () => clearInterval(timer))
    })
    expect(await faultOf(get('/drip', { limits: { ...intakeLimits, answer: 1 } }))).toBe('answer-too-slow')
  })

  it('too large, declared or not, packed or not', async () => {
    const limits = { ...intakeLimits, bytes: 1000, unpacked: 2000 }
    server.on('/large', (_, response) => response.end(Buffer.alloc(5000, 'x')))
    expect(await faultOf(get('/large', { limits }))).toBe('answer-too-large')
    server.on('/large-chunks', (_, response) => {
      response.writeHead(200, { 'transfer-encoding': 'chunked' })
      for (let i = 0; i < 50; i++) response.write(Buffer.alloc(100, 'x'))
      response.end()
    })
    expect(await faultOf(get('/large-chunks', { limits }))).toBe('answer-too-large')
    server.on('/bomb', (_, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(100_000))),
    )
    expect(await faultOf(get('/bomb', { limits }))).toBe('unpacked-too-large')
  })

  it('a packing nobody knows', async () => {
    server.on('/odd', (_, response) => response.writeHead(200, { 'content-encoding': 'snappy' }).end('x'))
    expect(await faultOf(get('/odd'))).toBe('packing-unknown')
  })
})

describe('redirects', () => {
  const redirect = (path: string, to: string, status = 302): void =>
    server.on(path, (_, response) => response.writeHead(status, { location: to }).end())

  it.each([301, 302, 303, 307, 308])('%i is followed, and told', async (status) => {
    redirect('/old', '/new', status)
    server.on('/new', 'moved')
    const answer = await get('/old')
    expect([words(answer), answer.url, answer.redirects]).toEqual(['moved', server.url('/new'), [server.url('/old')]])
  })

  it('circles and long chains end', async () => {
    redirect('/a', '/b')
    redirect('/b', '/a')
    expect(await faultOf(get('/a'))).toBe('redirect-loop')
    for (let i = 0; i < 9; i++) redirect(`/chain${i}`, `/chain${i + 1}`)
    expect(await faultOf(get('/chain0'))).toBe('too-many-redirects')
  })

  it.each([
    ['http://evil.example/', 'host-not-allowed'],
    ['file:///etc/passwd', 'scheme-not-allowed'],
    ['http://user:word@localhost/', 'address-with-password'],
    ['http://www.gov.cn:9999/', 'host-not-allowed'],
  ])('to %s: %s', async (to, fault) => {
    redirect('/out', to)
    expect(await faultOf(get('/out'))).toBe(fault)
  })

  it('to an inner address, even of an allowed host', async () => {
    redirect('/inside', 'http://169.254.169.254/latest/meta-data')
    const network = server.network()
    // Names lead to the open internet, as far as this client can tell; only the redirect leads inside.
    expect(
      await faultOf(
        get('/inside', {
          ...network,
          allowHosts: [...(network.allowHosts ?? []), '169.254.169.254'],
          allowPrivate: true,
          limits: { ...intakeLimits, answer: 1, tries: 1 },
        }),
      ),
    ).not.toBe('none')
    expect(() =>
      checkAddress('http://169.254.169.254/', { allowHosts: ['169.254.169.254'], allowPrivate: false }),
    ).toThrow(/private/)
  })
})

describe('addresses', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    'fe80::1',
    'fe80::1%eth0',
    'fc00::1',
    'fd12::1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '64:ff9b::10.0.0.1',
    '2002:7f00:1::',
    '2001:db8::1',
    'ff02::1',
    'not an address',
  ])('%s is not of the open internet', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })
  it.each(['8.8.8.8', '172.32.0.1', '100.128.0.1', '2606:4700::1111', '::ffff:8.8.8.8', '[2606:4700::1111]'])(
    '%s is',
    (address) => {
      expect(isPublicAddress(address)).toBe(true)
    },
  )

  it.each([
    ['https://www.mfa.gov.cn/x', true],
    ['http://en.kremlin.ru/supplement/1', true],
    ['https://kremlin.ru.evil.example/', false],
    ['https://evilgov.cn/', false],
    ['https://www.mfa.gov.cn:8443/', false],
    ['ftp://www.mfa.gov.cn/', false],
    ['http://0x7f.1/', false],
    ['http://2130706433/', false],
    ['http://[::1]/', false],
    ['http://localhost/', false],
    ['javascript:alert(1)', false],
    ['http://', false],
  ])('%s allowed: %s', (address, allowed) => {
    const check = () => checkAddress(address, { allowHosts: [], allowPrivate: false })
    if (allowed) expect(check).not.toThrow()
    else expect(check).toThrow()
  })

  it('hosts of the user’s own, with their port', () => {
    const allowed = (address: string, ...allowHosts: string[]): boolean => {
      try {
        return checkAddress(address, { allowHosts, allowPrivate: true }).host !== ''
      } catch {
        return false
      }
    }
    expect([
      allowed('http://a.example/', 'a.example'),
      allowed('http://b.a.example/', 'a.example'),
      allowed('http://a.example:81/', 'a.example'),
      allowed('http://a.example:81/', 'a.example:81'),
      allowed('http://xa.example/', 'a.example'),
    ]).toEqual([true, true, false, true, false])
  })

  it('the address that was checked is the one connected to', async () => {
    server.on('/secret', 'inner words')
    let asked = 0
    // A name server that answers with an open address first and an inner one from then on.
    const lookup: LookupFunction = (_host, _options, callback) =>
      callback(null, [
        asked++ === 0 ? { address: '203.0.113.1', family: 4 } : { address: '127.0.0.1', family: 4 },
      ] as never)
    const options = { ...server.network(['rebind.example']), lookup, allowPrivate: false }
    expect(await faultOf(get(server.url('/secret', 'rebind.example'), options))).toBe('address-private')
    expect(await faultOf(get(server.url('/secret', 'rebind.example'), options))).toBe('address-private')
    expect(server.requests.some((r) => r.path === '/secret')).toBe(false)
  })

  it.each([
    ['EAI_AGAIN', 'offline'],
    ['ENETUNREACH', 'offline'],
    ['ENOTFOUND', 'name-unknown'],
  ])('a name server that says %s: %s', async (code, fault) => {
    const lookup: LookupFunction = (_host, _options, callback) =>
      callback(Object.assign(new Error(code), { code }), '', 0)
    expect(await faultOf(get(server.url('/x', 'gone.example'), { ...server.network(['gone.example']), lookup }))).toBe(
      fault,
    )
  })

  it('nobody listens', async () => {
    const closed = createServer()
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve))
    const { port } = closed.address() as AddressInfo
    await new Promise((resolve) => closed.close(resolve))
    expect(
      await faultOf(get(`http://localhost:${port}/`, { ...server.network(), allowHosts: [`localhost:${port}`] })),
    ).toBe('connection-failed')
  })
})

describe('proxies', () => {
  it('the usual variables', () => {
    const url = (address: string) => new URL(address)
    expect(proxyFor(url('https://www.gov.cn/'), { HTTPS_PROXY: 'proxy.example:3128' })).toBe(
      'http://proxy.example:3128/',
    )
    expect(proxyFor(url('http://kremlin.ru/'), { HTTPS_PROXY: 'http://p:1' })).toBeNull()
    expect(proxyFor(url('http://kremlin.ru/'), { all_proxy: 'http://p:1' })).toBe('http://p:1/')
    expect(
      proxyFor(url('https://www.gov.cn/'), { https_proxy: 'http://p:1', NO_PROXY: 'localhost,.gov.cn' }),
    ).toBeNull()
    expect(proxyFor(url('https://www.gov.cn/'), { https_proxy: 'http://p:1', no_proxy: 'gov.cn:8443' })).toBe(
      'http://p:1/',
    )
    expect(proxyFor(url('https://x.example/'), { https_proxy: 'http://p:1', no_proxy: '*' })).toBeNull()
    expect(() => proxyFor(url('https://x.example/'), { https_proxy: 'socks5://p:1' })).toThrow(/socks5/)
  })

  it('an http page is asked for through the proxy, by its whole address', async () => {
    const seen: string[] = []
    const proxy = createServer((request, response) => {
      seen.push(request.url ?? '')
      response.writeHead(200, { 'content-type': 'text/plain' }).end('through')
    })
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
    const { port } = proxy.address() as AddressInfo
    const answer = await get('http://kremlin.ru/supplement/1', {
      ...server.network(),
      env: { http_proxy: `http://127.0.0.1:${port}` },
    })
    expect([words(answer), seen]).toEqual(['through', ['http://kremlin.ru/supplement/1']])
    proxy.closeAllConnections()
    await new Promise((resolve) => proxy.close(resolve))
  })

  it('an https page is asked for through a tunnel', async () => {
    const seen: string[] = []
    const proxy = createServer()
    proxy.on('connect', (request, socket) => {
      seen.push(request.url ?? '')
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
    })
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
    const { port } = proxy.address() as AddressInfo
    const limits = { ...intakeLimits, tries: 1 }
    const fault = await faultOf(
      get('https://www.mfa.gov.cn/a', {
        ...server.network(),
        limits,
        env: { HTTPS_PROXY: `http://127.0.0.1:${port}` },
      }),
    )
    expect([fault, seen]).toEqual(['network-fault', ['www.mfa.gov.cn:443']])
    proxy.closeAllConnections()
    await new Promise((resolve) => proxy.close(resolve))
  })
})
