/** A server on this machine that plays the pages of publishers, and every fault that a server can have. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo, LookupFunction } from 'node:net'
import type { Clock, HttpOptions } from '../../../src/intake/net/http-client.ts'

export type Handler = (request: IncomingMessage, response: ServerResponse) => void

export interface PlayServer {
  readonly port: number
  /** `http://localhost:PORT/path`, or under another host's name, which `network` leads here. */
  readonly url: (path: string, host?: string) => string
  readonly requests: { readonly host: string; readonly path: string; readonly headers: IncomingMessage['headers'] }[]
  readonly on: (path: string, handler: Handler | string) => void
  /** Options for a client that may ask this server: no proxy, no waiting, its port allowed under any of the names. */
  readonly network: (hosts?: readonly string[]) => HttpOptions & { readonly waits: number[] }
  readonly close: () => Promise<void>
}

export async function playServer(): Promise<PlayServer> {
  const handlers = new Map<string, Handler>()
  const requests: { host: string; path: string; headers: IncomingMessage['headers'] }[] = []
  const server: Server = createServer((request, response) => {
    const path = request.url ?? '/'
    requests.push({ host: request.headers.host ?? '', path, headers: request.headers })
    const handler = handlers.get(path) ?? handlers.get(path.split('?')[0] as string)
    if (handler === undefined) {
      response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>404 Not Found</h1>')
      return
    }
    handler(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    port,
    requests,
    url: (path, host = 'localhost') => `http://${host}:${port}${path}`,
    on: (path, handler) => {
      handlers.set(
        path,
        typeof handler === 'string'
          ? (_, response) => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(handler)
          : handler,
      )
    },
    network: (hosts = ['localhost']) => {
      const waits: number[] = []
      const clock: Clock = {
        now: () => Date.parse('2024-01-01T00:00:00Z'),
        sleep: async (milliseconds) => {
          waits.push(milliseconds)
        },
      }
      const lookup: LookupFunction = (_host, _options, callback) =>
        callback(null, [{ address: '127.0.0.1', family: 4 }] as never)
      return { allowPrivate: true, allowHosts: hosts.map((host) => `${host}:${port}`), env: {}, clock, lookup, waits }
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
