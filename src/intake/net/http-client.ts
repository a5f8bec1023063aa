/**
 * One page from the network, politely and warily.
 *
 * Polite: one request at a time a host, a pause when asked for one (Retry-After), a user agent that says who asks.
 * Wary: only allowed hosts, redirects looked at one by one, the address that was checked is the one connected to
 * (the check stands in the lookup of the connection itself), size and time limits, unpacking with a limit.
 */
import type { LookupFunction } from 'node:net'
import { type IntakeLimits, intakeLimits } from '../intake-limits.ts'
import { IntakeFault } from '../intake-note.ts'
import { namedExports } from '../named-exports.ts'
import { type AddressRules, checkAddress, isPublicAddress } from './check-address.ts'
import { networkFault, statusWords } from './network-fault.ts'
import { proxyFor } from './proxy-for.ts'
import { unpackBody } from './unpack-body.ts'

export interface HttpAnswer {
  /** Where the answer came from, after redirects. */
  readonly url: string
  readonly status: number
  readonly contentType: string
  /** `charset` of the header, or null. */
  readonly charset: string | null
  readonly body: Uint8Array
  /** Addresses that led on, in order, the first one asked for included. */
  readonly redirects: readonly string[]
  readonly tries: number
}

/** Time, for the network alone; tests bring their own. */
export interface Clock {
  readonly now: () => number
  readonly sleep: (milliseconds: number) => Promise<void>
}

export interface HttpOptions extends Partial<AddressRules> {
  readonly limits?: IntakeLimits
  readonly clock?: Clock
  /** Where the proxy variables stand; `{}` for none. */
  readonly env?: Readonly<Record<string, string | undefined>>
  /** Version for the user agent. */
  readonly version?: string
  /** Called before each request and each wait: what a user sees as progress. */
  readonly onStep?: (step: {
    readonly kind: 'request' | 'wait' | 'redirect'
    readonly url: string
    readonly seconds?: number
  }) => void
  /** Name resolution, for tests. */
  readonly lookup?: LookupFunction
  /** Milliseconds between an answer of a host and the next request to it; none where nothing is said. */
  readonly pause?: number
  /** Ends the request at hand and refuses all others. */
  readonly signal?: AbortSignal
}

export interface HttpClient {
  /** Throws IntakeFault with what failed; a 404 is a fault too. */
  readonly get: (address: string, accept?: string) => Promise<HttpAnswer>
  readonly close: () => Promise<void>
}

/** Milliseconds before the second try; doubled for each one after. */
const FIRST_WAIT = 1_000
/** Seconds of a Retry-After beyond which tifa gives up instead of waiting. */
const LONGEST_WAIT = 90
/** Milliseconds to connect, and without a byte of the answer. */
const CONNECT_TIME = 15_000
const SILENCE_TIME = 20_000

const retried: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504])
const redirected: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])

const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
}

export async function openHttpClient(options: HttpOptions = {}): Promise<HttpClient> {
  const { Agent, ProxyAgent, request } = namedExports(await import('undici'))
  const { lookup: systemLookup } = await import('node:dns')
  const limits = options.limits ?? intakeLimits
  const clock = options.clock ?? systemClock
  const rules: AddressRules = { allowHosts: options.allowHosts ?? [], allowPrivate: options.allowPrivate ?? false }
  const env = options.env ?? process.env
  const lookup = checkedLookup(options.lookup ?? (systemLookup as unknown as LookupFunction), rules)
  const direct = new Agent({
    connect: { lookup, timeout: CONNECT_TIME },
    connections: 1,
    pipelining: 1,
    keepAliveTimeout: 2_000,
  })
  const proxies = new Map<string, InstanceType<typeof ProxyAgent>>()
  const queues = new Map<string, Promise<unknown>>()

  const dispatcherFor = (url: URL): InstanceType<typeof Agent> | InstanceType<typeof ProxyAgent> => {
    const proxy = proxyFor(url, env)
    if (proxy === null) return direct
    const key = `${proxy} ${url.protocol}`
    const known = proxies.get(key)
    if (known !== undefined) return known
    // A tunnel is for https; many proxies refuse one to port 80.
    const agent = new ProxyAgent({
      uri: proxy,
      proxyTunnel: url.protocol === 'https:',
      connect: { timeout: CONNECT_TIME },
    })
    proxies.set(key, agent)
    return agent
  }

  const once = async (
    url: URL,
    accept: string,
  ): Promise<{ status: number; headers: Record<string, string | string[] | undefined>; body: Uint8Array }> => {
    const abort = new AbortController()
    const stop = (): void => abort.abort(new IntakeFault('stopped'))
    if (options.signal?.aborted === true) throw new IntakeFault('stopped')
    options.signal?.addEventListener('abort', stop)
    const timer = setTimeout(
      () => abort.abort(new IntakeFault('answer-too-slow', { seconds: limits.answer })),
      limits.answer * 1000,
    )
    try {
      const answer = await request(url, {
        dispatcher: dispatcherFor(url),
        method: 'GET',
        headersTimeout: SILENCE_TIME,
        bodyTimeout: SILENCE_TIME,
        signal: abort.signal,
        headers: {
          'user-agent': `tifa/${options.version ?? '0'} (compares published diplomatic texts; asked for by a person, one page at a time)`,
          accept,
          'accept-encoding': 'gzip, deflate, br',
          'accept-language': 'zh-CN, zh;q=0.9, ru;q=0.8, en;q=0.7',
        },
      })
      const declared = Number(answer.headers['content-length'])
      if (declared > limits.bytes) {
        abort.abort()
        answer.body.on('error', () => {})
        throw new IntakeFault('answer-too-large', { limit: limits.bytes })
      }
      const pieces: Uint8Array[] = []
      let size = 0
      for await (const piece of answer.body) {
        size += (piece as Uint8Array).length
        if (size > limits.bytes) throw new IntakeFault('answer-too-large', { limit: limits.bytes })
        pieces.push(piece as Uint8Array)
      }
      return {
        status: answer.statusCode,
        headers: answer.headers,
        body: await unpackBody(Buffer.concat(pieces), answer.headers['content-encoding'], limits),
      }
    } catch (error) {
      throw networkFault(
        abort.signal.aborted && abort.signal.reason instanceof IntakeFault ? abort.signal.reason : error,
        url,
      )
    } finally {
      clearTimeout(timer)
      options.signal?.removeEventListener('abort', stop)
    }
  }

  /** Waits, and wakes where everything is stopped. */
  const sleep = async (milliseconds: number): Promise<void> => {
    const { signal } = options
    let wake: (() => void) | undefined
    const stopped = new Promise<void>((resolve) => {
      wake = resolve
      signal?.addEventListener('abort', resolve as () => void)
    })
    await Promise.race([clock.sleep(milliseconds), stopped])
    if (wake !== undefined) signal?.removeEventListener('abort', wake)
    if (signal?.aborted === true) throw new IntakeFault('stopped')
  }

  /** When each host gave its last answer. */
  const answered = new Map<string, number>()
  const inTurn = async (url: URL, accept: string): ReturnType<typeof once> => {
    const before = answered.get(url.host)
    const left = before === undefined ? 0 : (options.pause ?? 0) - (clock.now() - before)
    if (left > 0) await sleep(left)
    options.onStep?.({ kind: 'request', url: url.href })
    try {
      return await once(url, accept)
    } finally {
      answered.set(url.host, clock.now())
    }
  }

  const withTries = async (
    url: URL,
    accept: string,
  ): Promise<{ answer: Awaited<ReturnType<typeof once>>; tries: number }> => {
    for (let tries = 1; ; tries++) {
      let wait = FIRST_WAIT * 2 ** (tries - 1)
      let fault: IntakeFault
      try {
        const answer = await inTurn(url, accept)
        if (!retried.has(answer.status)) return { answer, tries }
        fault = new IntakeFault('http-status', { status: answer.status, reason: statusWords(answer.status) })
        const asked = retryAfter(answer.headers['retry-after'], clock)
        if (asked !== null) {
          if (asked > LONGEST_WAIT) throw new IntakeFault('asked-to-wait', { seconds: asked, status: answer.status })
          wait = asked * 1000
        }
      } catch (error) {
        if (!(error instanceof IntakeFault) || !retriedFaults.has(error.note.code)) throw error
        fault = error
      }
      if (tries >= limits.tries) throw fault
      options.onStep?.({ kind: 'wait', url: url.href, seconds: Math.ceil(wait / 1000) })
      await sleep(wait)
    }
  }

  const get = async (address: string, accept: string): Promise<HttpAnswer> => {
    const redirects: string[] = []
    let url = checkAddress(address, rules)
    for (;;) {
      if (redirects.includes(url.href)) throw new IntakeFault('redirect-loop', { address: url.href })
      const { answer, tries } = await withTries(url, accept)
      if (redirected.has(answer.status)) {
        redirects.push(url.href)
        if (redirects.length > limits.redirects)
          throw new IntakeFault('too-many-redirects', { limit: limits.redirects })
        const location = answer.headers.location
        const target = Array.isArray(location) ? location[0] : location
        if (target === undefined) throw new IntakeFault('http-status', { status: answer.status, reason: 'no Location' })
        url = checkAddress(resolveTarget(target, url), rules)
        options.onStep?.({ kind: 'redirect', url: url.href })
        continue
      }
      if (answer.status !== 200)
        throw new IntakeFault('http-status', { status: answer.status, reason: statusWords(answer.status) })
      const type = String(answer.headers['content-type'] ?? '')
      return {
        url: url.href,
        status: answer.status,
        contentType: (type.split(';')[0] ?? '').trim().toLowerCase(),
        charset: /charset\s*=\s*["']?([\w-]+)/i.exec(type)?.[1] ?? null,
        body: answer.body,
        redirects,
        tries,
      }
    }
  }

  return {
    get: (address, accept = 'text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.5') => {
      let host = ''
      try {
        host = new URL(address).host
      } catch {
        // checkAddress tells it.
      }
      const before = queues.get(host) ?? Promise.resolve()
      const mine = before.catch(() => {}).then(() => get(address, accept))
      queues.set(host, mine)
      return mine
    },
    close: async () => {
      await Promise.all([direct.destroy(), ...[...proxies.values()].map((agent) => agent.destroy())])
    },
  }
}

/** Faults of the line, not of the page: another try may go well. */
const retriedFaults: ReadonlySet<string> = new Set(['answer-cut-off', 'connection-failed', 'connection-timeout'])

/** The lookup of the connection itself, so that no second answer of the name server can lead elsewhere. */
function checkedLookup(lookup: LookupFunction, rules: AddressRules): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, '', 0)
      const addresses = Array.isArray(found) ? found : [{ address: found as unknown as string, family: 4 }]
      const open = rules.allowPrivate ? addresses : addresses.filter((a) => isPublicAddress(a.address))
      const first = open[0]
      if (first === undefined) {
        const fault: NodeJS.ErrnoException = new Error(`private address of ${hostname}`)
        fault.code = 'TIFA_PRIVATE'
        return callback(fault, '', 0)
      }
      if (options.all === true) return callback(null, open as never)
      return callback(null, first.address, first.family)
    })
  }
}

function resolveTarget(location: string, base: URL): string {
  try {
    return new URL(location, base).href
  } catch {
    throw new IntakeFault('address-unreadable', { address: location.slice(0, 200) })
  }
}

/** Retry-After in seconds: a number, or a date of HTTP; null where absent or unreadable. */
function retryAfter(value: string | string[] | undefined, clock: Clock): number | null {
  const words = Array.isArray(value) ? value[0] : value
  if (words === undefined) return null
  if (/^\s*\d{1,9}\s*$/.test(words)) return Number(words)
  const at = Date.parse(words)
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - clock.now()) / 1000))
}
