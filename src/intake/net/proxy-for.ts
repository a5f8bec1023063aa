/**
 * Which proxy a request goes through, by the usual variables: HTTPS_PROXY, HTTP_PROXY, ALL_PROXY and NO_PROXY,
 * in either case, lower case first. `NO_PROXY=.gov.cn,localhost:8080,*`: a name covers the names below it.
 */
import { IntakeFault } from '../intake-note.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** The proxy's address, or null for none. Throws IntakeFault for a kind of proxy that is not supported. */
export function proxyFor(url: URL, env: Environment): string | null {
  const get = (name: string): string | undefined => {
    const value = env[name.toLowerCase()] ?? env[name.toUpperCase()]
    return value === undefined || value.trim() === '' ? undefined : value.trim()
  }
  const proxy = get(url.protocol === 'https:' ? 'https_proxy' : 'http_proxy') ?? get('all_proxy')
  if (proxy === undefined || isExempt(url, get('no_proxy') ?? '')) return null
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(proxy) ? proxy : `http://${proxy}`
  if (!/^https?:\/\//i.test(address)) throw new IntakeFault('proxy-kind', { proxy: address.split('://')[0] ?? '' })
  try {
    return new URL(address).href
  } catch {
    throw new IntakeFault('proxy-kind', { proxy })
  }
}

function isExempt(url: URL, list: string): boolean {
  const port = url.port === '' ? (url.protocol === 'https:' ? '443' : '80') : url.port
  return list.split(/[\s,]+/).some((entry) => {
    if (entry === '') return false
    if (entry === '*') return true
    const match = /^\*?\.?(.+?)(?::(\d+))?$/.exec(entry.toLowerCase())
    if (match === null) return false
    const [, name, wanted] = match
    if (wanted !== undefined && wanted !== port) return false
    return url.hostname === name || url.hostname.endsWith(`.${name}`)
  })
}
