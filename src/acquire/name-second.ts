/**
 * A name for a second text: who published it, in one word.
 *
 *     https://www.mfa.gov.cn/…                mfa
 *     a file, --publisher Xinhua              xinhua
 *     another text of the ministry            mfa2
 *     nothing says whose it is                2, 3 …
 */
import { isSecondName, LONGEST_NAME } from '../text/witness-key.ts'

/** Hosts whose publisher is known by another word; what stands below a host is the same one's. */
const HOSTS: readonly (readonly [host: string, name: string])[] = [
  ['fmprc.gov.cn', 'mfa'],
  ['xinhuanet.com', 'xinhua'],
  ['news.cn', 'xinhua'],
]

/** Parts of a host's name that do not say whose it is. */
const GENERAL: ReadonlySet<string> = new Set(
  'www web m wap en ru zh cn big5 english russian com net org gov govt edu ac co int'.split(' '),
)

/** Figures that may stand behind a word. */
const FIGURES = 3

export interface Whose {
  readonly url: string | null
  readonly publisher: string | null
}

/** The first of the names it may have that is not taken. */
export function nameSecond({ url, publisher }: Whose, taken: ReadonlySet<string>): string {
  const word = [url === null ? null : wordOfHost(url), publisher?.toLowerCase() ?? null].find(
    (said) => said !== null && isSecondName(said) && said.length <= LONGEST_NAME - FIGURES,
  )
  let name = word ?? '2'
  for (let n = 2; taken.has(name); n++) name = word === undefined ? `${n}` : `${word}${n}`
  return name
}

function wordOfHost(url: string): string | null {
  if (!URL.canParse(url)) return null
  const host = new URL(url).hostname.toLowerCase()
  const known = HOSTS.find(([row]) => host === row || host.endsWith(`.${row}`))
  if (known !== undefined) return known[1]
  if (!host.includes('.') || /^[\d.]+$|:/.test(host)) return null
  const parts = host.split('.').slice(0, -1)
  // www.gov.cn, of which no part says more: govcn.
  const own = parts.filter((part) => !GENERAL.has(part)).at(-1) ?? host.replace(/^www\./, '')
  return own.replace(/[^a-z0-9]/g, '').slice(0, LONGEST_NAME - FIGURES)
}
