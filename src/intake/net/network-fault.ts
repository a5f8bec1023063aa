/**
 * What went wrong on the line or at the server, in the words of a person.
 *
 *     UND_ERR_SOCKET, ECONNRESET     the answer broke off in the middle        404     page not found · 没有此页
 */

import { httpStatusWords, unexpectedAnswer } from '../../words/intake-words.ts'
import type { Label } from '../../words/say.ts'
import { IntakeFault } from '../intake-note.ts'

export const statusWords = (status: number): Label =>
  httpStatusWords[status as keyof typeof httpStatusWords] ?? unexpectedAnswer

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
