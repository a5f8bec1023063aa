/**
 * Under which other addresses a page may stand.
 *
 *     http://www.fmprc.gov.cn/a/t1.shtml                      →   http://www.mfa.gov.cn/a/t1.shtml      the ministry's new name
 *     http://big5.www.gov.cn/gate/big5/www.gov.cn/a.htm       →   http://www.gov.cn/a.htm               what the gate rewrites
 *
 * A gate and a wiki's converted view rewrite characters: what they rewrite is asked for first. All other forms are asked
 * for only where the address itself gives nothing. Nothing is guessed: a form follows from the address alone, and where
 * a site moved its pages to other paths, its redirect says so.
 */

export interface AddressForm {
  /** An address, and the other form that this row makes of it. */
  readonly example: readonly [address: string, other: string]
  /** True where the other form holds the words as printed, and the address a rewriting of them. */
  readonly better: boolean
  /** The other form, or null where the row says nothing of the address. */
  readonly other: (url: URL) => string | null
}

/** The address with another host, or null where the host is not one of the row. */
const swapHost =
  (pattern: RegExp, host: string) =>
  (url: URL): string | null => {
    if (!pattern.test(url.hostname)) return null
    const other = new URL(url)
    other.hostname = url.hostname.replace(pattern, host)
    return other.href
  }

/** A name that a publisher registered: kremlin.ru, mfa.gov.cn, and nothing below it. */
const REGISTERED = /^(?:[\w-]+\.(?:com|gov|org|net)\.[a-z]{2}|[\w-]+\.[a-z]{2,6})$/i

/** One row a form, in the order in which they are tried. */
export const ADDRESS_FORMS: readonly AddressForm[] = [
  {
    example: [
      'http://big5.www.gov.cn/gate/big5/www.gov.cn/zwjw/2005-07/02/content_1.htm',
      'http://www.gov.cn/zwjw/2005-07/02/content_1.htm',
    ],
    better: true,
    other: (url) => {
      const behind = /^\/gate\/big5\/((?:[\w-]+\.)+[a-z]{2,6}(?::\d+)?)(\/.*)$/i.exec(url.pathname)
      if (behind === null || !/^big5\./i.test(url.hostname)) return null
      const port = url.port === '' || behind[1]!.includes(':') ? '' : `:${url.port}`
      return `${url.protocol}//${behind[1]}${port}${behind[2]}${url.search}`
    },
  },
  {
    example: ['https://zh.wikisource.org/zh-hant/某条约', 'https://zh.wikisource.org/wiki/%E6%9F%90%E6%9D%A1%E7%BA%A6'],
    better: true,
    other: (url) => {
      const view = /^\/zh(?:-[a-z]+)?\/(.+)$/.exec(url.pathname)
      if (view === null || !/(^|\.)wikisource\.org$/i.test(url.hostname)) return null
      const other = new URL(url)
      other.pathname = `/wiki/${view[1]}`
      other.hostname = url.hostname.replace(/^([a-z]+)\.m\./i, '$1.')
      return other.href
    },
  },
  {
    example: ['https://zh.m.wikisource.org/wiki/A', 'https://zh.wikisource.org/wiki/A'],
    better: true,
    other: swapHost(/^(?=[a-z-]+\.m\.wikisource\.org$)([a-z-]+)\.m\./i, '$1.'),
  },
  {
    example: ['https://www.fmprc.gov.cn/a/t1.shtml', 'https://www.mfa.gov.cn/a/t1.shtml'],
    better: false,
    other: swapHost(/^((?:[\w-]+\.)*)fmprc\.gov\.cn$/i, '$1mfa.gov.cn'),
  },
  {
    example: ['https://www.mfa.gov.cn/a/t1.shtml', 'https://www.fmprc.gov.cn/a/t1.shtml'],
    better: false,
    other: swapHost(/^((?:[\w-]+\.)*)mfa\.gov\.cn$/i, '$1fmprc.gov.cn'),
  },
  {
    example: ['http://www.special.kremlin.ru/supplement/1', 'http://kremlin.ru/supplement/1'],
    better: false,
    other: swapHost(/^(?:www\.)?special\.kremlin\.ru$/i, 'kremlin.ru'),
  },
  {
    example: ['http://en.special.kremlin.ru/supplement/1', 'http://en.kremlin.ru/supplement/1'],
    better: false,
    other: swapHost(/^en\.special\.kremlin\.ru$/i, 'en.kremlin.ru'),
  },
  {
    example: ['https://www.mfa.gov.cn/ce/cexx//eng/t1.htm', 'https://www.mfa.gov.cn/ce/cexx/eng/t1.htm'],
    better: false,
    other: (url) => {
      if (!url.pathname.includes('//')) return null
      const other = new URL(url)
      other.pathname = url.pathname.replace(/\/{2,}/g, '/')
      return other.href
    },
  },
  {
    example: ['http://www.kremlin.ru/supplement/1', 'http://kremlin.ru/supplement/1'],
    better: false,
    other: (url) => swapHost(/^www\./i, '')(url),
  },
  {
    example: ['http://kremlin.ru/supplement/1', 'http://www.kremlin.ru/supplement/1'],
    better: false,
    other: (url) => (REGISTERED.test(url.hostname) ? swapHost(/^/, 'www.')(url) : null),
  },
  {
    example: ['http://www.un.org/a51-1.htm', 'https://www.un.org/a51-1.htm'],
    better: false,
    other: (url) => (url.protocol === 'http:' && url.port === '' ? url.href.replace(/^http:/, 'https:') : null),
  },
  {
    example: ['https://www.un.org/a51-1.htm', 'http://www.un.org/a51-1.htm'],
    better: false,
    other: (url) => (url.protocol === 'https:' && url.port === '' ? url.href.replace(/^https:/, 'http:') : null),
  },
]

export interface FormedAddress {
  readonly address: string
  /** As the record lists it: false for the forms made of it. */
  readonly listed: boolean
}

/** The address and its other forms in the order in which they are asked for; each once. */
export function formsOf(address: string): readonly FormedAddress[] {
  if (!URL.canParse(address)) return [{ address, listed: true }]
  const url = new URL(address)
  const made = (better: boolean): string[] =>
    ADDRESS_FORMS.filter((row) => row.better === better).flatMap((row) => row.other(url) ?? [])
  const better = made(true)
  const all = [...better, address, ...made(false)]
  // A page behind a gate may have moved as well.
  for (const behind of better.slice(0, 1))
    for (const address of ADDRESS_FORMS.filter((row) => !row.better).flatMap((row) => row.other(new URL(behind)) ?? []))
      all.push(address)
  const seen = new Set<string>()
  return all.flatMap((one) => {
    const key = URL.canParse(one) ? new URL(one).href : one
    if (seen.has(key)) return []
    seen.add(key)
    return [{ address: one, listed: one === address }]
  })
}

/** Where a gate rewrites simplified characters into traditional ones, by table: its words are nobody's print. */
export const isGate = (address: string): boolean =>
  URL.canParse(address) && /^\/gate\/big5\//i.test(new URL(address).pathname)
