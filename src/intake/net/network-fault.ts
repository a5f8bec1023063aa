/**
 * What went wrong on the line or at the server, in the words of a person.
 *
 *     UND_ERR_SOCKET, ECONNRESET     the answer broke off in the middle        404     page not found · 没有此页
 */
import type { Said } from '../../text/input-error.ts'
import { IntakeFault } from '../intake-note.ts'

const statusTable: Readonly<Record<number, Said>> = {
  401: { en: 'login required', zh: '须登录' },
  403: { en: 'access refused', zh: '拒绝访问' },
  404: { en: 'page not found', zh: '没有此页' },
  410: { en: 'page removed', zh: '此页已撤' },
  429: { en: 'too many requests', zh: '请求过多' },
  451: { en: 'withheld', zh: '依法不予提供' },
  500: { en: 'server error', zh: '服务器出错' },
  502: { en: 'bad gateway', zh: '网关出错' },
  503: { en: 'service unavailable', zh: '服务暂停' },
  504: { en: 'gateway timeout', zh: '网关超时' },
}

export const statusWords = (status: number): Said =>
  statusTable[status] ?? { en: 'unexpected answer', zh: '意外的回应' }

/** The fault behind an error of the HTTP library, or the error itself where it is a fault already. */
export function networkFault(error: unknown, url: URL): unknown {
  if (error instanceof IntakeFault) return error
  const chain: { code?: string; message?: string }[] = []
  const collect = (e: unknown): void => {
    if (e === null || typeof e !== 'object' || chain.length > 12) return
    chain.push(e as { code?: string; message?: string })
    collect((e as { cause?: unknown }).cause)
    for (const inner of (e as { errors?: unknown[] }).errors ?? []) collect(inner)
  }
  collect(error)
  const codes = chain.map((e) => e.code ?? '')
  const has = (...wanted: string[]): boolean => codes.some((code) => wanted.includes(code))
  const host = url.host
  if (has('TIFA_PRIVATE')) return new IntakeFault('address-private', { host })
  if (has('EAI_AGAIN', 'ENETUNREACH', 'ENETDOWN')) return new IntakeFault('offline', { host })
  if (has('ENOTFOUND', 'EAI_NODATA', 'EAI_NONAME', 'EAI_FAIL')) return new IntakeFault('name-unknown', { host })
  if (has('UND_ERR_CONNECT_TIMEOUT', 'ETIMEDOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT'))
    return new IntakeFault('connection-timeout', { host })
  if (has('UND_ERR_RES_CONTENT_LENGTH_MISMATCH', 'ECONNRESET', 'UND_ERR_SOCKET', 'EPIPE', 'Z_BUF_ERROR'))
    return new IntakeFault('answer-cut-off', { host })
  if (codes.some((code) => /^HPE_/.test(code))) return new IntakeFault('answer-cut-off', { host })
  if (codes.some((code) => /CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO/.test(code)))
    return new IntakeFault('certificate', { host, reason: codes.find((c) => c !== '') ?? '' })
  if (has('ECONNREFUSED', 'EHOSTUNREACH', 'EHOSTDOWN')) return new IntakeFault('connection-failed', { host })
  const message = chain[0]?.message ?? String(error)
  return new IntakeFault('network-fault', { host, reason: message.slice(0, 120) })
}
