/**
 * Hosts that are left alone for the rest of a run: sixty documents stand on a few of them, and one that does not answer
 * would be waited for sixty times.
 *
 *     connection-timeout at fsou.com          not asked again in this run
 *     429 without end at web.archive.org      asks for fewer requests: left alone in this run
 */
import { IntakeFault, type NoteCode } from '../intake-note.ts'
import type { HttpClient } from './http-client.ts'

/** Faults that say something of the host, not of the page. */
const silent: ReadonlySet<NoteCode> = new Set([
  'connection-timeout',
  'connection-failed',
  'name-unknown',
  'certificate',
  'answer-too-slow',
])
/** Such faults in a row after which a host is left alone: one page may be slow by itself. */
const SILENCES = 2
const BUSY = 429

/** The client, which remembers hosts. */
export function withHostMemory(client: HttpClient): HttpClient {
  const silences = new Map<string, number>()
  const busy = new Set<string>()
  return {
    close: client.close,
    get: async (address, accept) => {
      const host = URL.canParse(address) ? new URL(address).host : ''
      if (busy.has(host)) throw new IntakeFault('host-busy', { host })
      if ((silences.get(host) ?? 0) >= SILENCES) throw new IntakeFault('host-silent', { host })
      try {
        const answer = await client.get(address, accept)
        silences.delete(host)
        return answer
      } catch (error) {
        if (error instanceof IntakeFault) {
          const { code, values } = error.note
          // A redirect may have led to the host that failed.
          const at = typeof values.host === 'string' ? values.host : host
          if (silent.has(code)) silences.set(at, (silences.get(at) ?? 0) + 1)
          else silences.delete(host)
          if (code === 'asked-to-wait' || (code === 'http-status' && values.status === BUSY)) busy.add(host)
        }
        throw error
      }
    },
  }
}
