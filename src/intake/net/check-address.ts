/**
 * Where tifa may connect to, and where never.
 *
 *     https://www.mfa.gov.cn/…             a host of the list
 *     http://169.254.169.254/latest/       a cloud's inner address: never
 *     http://evil.example/ → 127.0.0.1     a name that leads inside: never, judged by the address connected to
 */
import { BlockList, isIP, isIPv4 } from 'node:net'
import { IntakeFault } from '../intake-note.ts'

/** Publishers of official texts. A row allows the host and those below it, on the usual ports. */
export const builtInHosts: readonly string[] = [
  'gov.cn', // government portal, foreign ministry, embassies
  'kremlin.ru',
  'mid.ru', // Russian foreign ministry
  'government.ru',
  'wikisource.org',
  'un.org', // UN documents and treaty series
  'undocs.org',
  'news.cn', // Xinhua
  'xinhuanet.com',
  'people.com.cn', // People's Daily
  'people.cn',
  'peopledaily.com.cn',
  'gmw.cn', // Guangming Daily
  'cctv.com',
  'cctv.cn',
  'china.com.cn',
  'china.org.cn',
  'chinadaily.com.cn',
  'china-embassy.org', // embassies and consulates of China
  'chineseembassy.org',
  'china-consulate.org',
  // Reprints, of texts that no official page has any more
  'fsou.com',
  'law-lib.com',
  'fabao365.com',
  'flfgdq.cn',
  'qinglite.cn',
  'govopendata.com',
  'sina.com.cn',
  'china.com',
  'taiwan.cn',
  'chinataiwan.cn',
  'crntt.com',
  // What a publisher no longer serves
  'archive.org',
]

/**
 * What else the records of the package list as sources of texts: copies by universities, journals and private hands.
 * Each row is one that the records need, and no more; a test holds them equal. A text from there proves itself like any.
 */
export const recordHosts: readonly string[] = [
  'baike.baidu.hk',
  'china.usc.edu',
  'fas.org',
  'globalsecurity.org',
  'haolvshi.com.cn',
  'helpiks.org',
  'hk01.com',
  'info-rae.cn',
  'lawfaremedia.org',
  'lcbackerblog.blogspot.com',
  'news.eastday.com',
  'nuclearfiles.org',
  'ru-cn.org',
  'russianfareast-news.ru',
  'sakerlatam.blog',
  'socialistchina.org',
  'worldjpn.grips.ac.jp',
]

const blocked = new BlockList()
// IANA special-purpose registries; one row a range.
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  blocked.addSubnet(network, prefix, 'ipv4')
for (const [network, prefix] of [
  ['2001::', 23], // protocol assignments, Teredo
  ['2001:db8::', 32],
  ['2002::', 16], // 6to4: an IPv4 address inside
  ['3fff::', 20],
] as const)
  blocked.addSubnet(network, prefix, 'ipv6')
const global6 = new BlockList()
global6.addSubnet('2000::', 3, 'ipv6')

/** True for addresses of the open internet; false for private, loopback, link-local, mapped and reserved ones. */
export function isPublicAddress(address: string): boolean {
  const plain = address.replace(/^\[|\]$/g, '').replace(/%.*$/, '')
  if (isIPv4(plain)) return !blocked.check(plain, 'ipv4')
  if (isIP(plain) !== 6) return false
  const inner = embedded4(plain)
  if (inner !== null) return isPublicAddress(inner)
  return global6.check(plain, 'ipv6') && !blocked.check(plain, 'ipv6')
}

/** The IPv4 address inside ::ffff:a.b.c.d and 64:ff9b::a.b.c.d, or null. */
function embedded4(address: string): string | null {
  let plain: string
  try {
    plain = new URL(`http://[${address}]/`).hostname.slice(1, -1)
  } catch {
    return null
  }
  const match = /^(?:::ffff:|64:ff9b::)([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(plain)
  if (match === null) return null
  const high = Number.parseInt(match[1]!, 16)
  const low = Number.parseInt(match[2]!, 16)
  return `${high >> 8}.${high & 255}.${low >> 8}.${low & 255}`
}

export interface AddressRules {
  /** Beyond the lists above: `example.org`, with `example.org:8080` for a port of its own. */
  readonly allowHosts: readonly string[]
  /** For tests on the own machine: private addresses are let through. */
  readonly allowPrivate: boolean
}

/** The parsed address. Throws IntakeFault: no address, another scheme, a host not allowed, an inner address. */
export function checkAddress(address: string, rules: AddressRules): URL {
  let url: URL
  try {
    url = new URL(address)
  } catch {
    throw new IntakeFault('address-unreadable', { address })
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new IntakeFault('scheme-not-allowed', { address, scheme: url.protocol.replace(':', '') })
  if (url.username !== '' || url.password !== '') throw new IntakeFault('address-with-password', { host: url.host })
  const literal = isIP(url.hostname.replace(/^\[|\]$/g, '')) !== 0
  if (!isAllowedHost(url, rules.allowHosts)) throw new IntakeFault('host-not-allowed', { host: url.host, address })
  if (literal && !rules.allowPrivate && !isPublicAddress(url.hostname))
    throw new IntakeFault('address-private', { host: url.host })
  if (/(^|\.)(localhost|local|internal|localdomain|home\.arpa)$/i.test(url.hostname) && !rules.allowPrivate)
    throw new IntakeFault('address-private', { host: url.host })
  return url
}

function isAllowedHost(url: URL, allowHosts: readonly string[]): boolean {
  const host = url.hostname.toLowerCase().replace(/\.$/, '')
  const below = (row: string): boolean => host === row || host.endsWith(`.${row}`)
  if (url.port === '' && (builtInHosts.some(below) || recordHosts.some(below))) return true
  return allowHosts.some((entry) => {
    const row = entry.trim().toLowerCase().replace(/\.$/, '')
    const match = /^(.*?)(?::(\d+))?$/.exec(row)
    if (row.startsWith('[')) return row === url.host
    return match !== null && below(match[1]!) && (match[2] ?? '') === url.port
  })
}
