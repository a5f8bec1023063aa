/**
 * A source's address to its text, by the door that its site offers.
 *
 *     https://zh.wikisource.org/wiki/某条约      through the wiki's API, where transcluded pages are whole
 *     https://zh.wikisource.org/wiki/Page:某信.pdf/3   page by page, to the last of the scan
 *     https://www.mfa.gov.cn/zyxw/…/t2022….shtml  the page, and its other pages where it has several
 *     https://…/statement.pdf                     the file
 */

import { scanPage } from '../../text/scan-page.ts'
import type { ForeignOptions, ForeignText } from '../foreign-text.ts'
import { readGuarded } from '../guard/read-guarded.ts'
import type { IntakeLimits } from '../intake-limits.ts'
import { IntakeFault } from '../intake-note.ts'
import { fetchScan } from './fetch-scan.ts'
import type { HttpAnswer, HttpClient } from './http-client.ts'
import { type ArticlePage, joinPages, pagesTold } from './join-pages.ts'

export interface FetchedPage {
  readonly foreign: ForeignText
  /** Address the words came from, after redirects. */
  readonly url: string
  /** Bytes of the answers, unpacked. */
  readonly size: number
  readonly redirects: readonly string[]
  /** Numbers, counted from 1, of the article's pages that could not be had. */
  readonly missing: readonly number[]
  /** Numbers of a scan's pages that nobody has read against the picture. */
  readonly unproofread?: readonly number[]
}

export type FetchPageOptions = Pick<ForeignOptions, 'encoding' | 'changes' | 'body'> & {
  readonly limits: IntakeLimits
  /** Without the API of a wiki: an archive has its pages alone. */
  readonly pagesOnly?: boolean
}

/** Throws IntakeFault with what failed. */
export async function fetchPage(
  client: Pick<HttpClient, 'get'>,
  address: string,
  options: FetchPageOptions,
): Promise<FetchedPage> {
  const scan = options.pagesOnly === true ? null : scanPage(address)
  if (scan !== null) {
    const read = (answer: HttpAnswer): Promise<ForeignText> => readAnswer(answer, options)
    return { ...(await fetchScan(client, scan, { limits: options.limits, read })), url: address, redirects: [] }
  }
  const wiki = options.pagesOnly === true ? null : wikiApi(address)
  if (wiki !== null) {
    const answer = await client.get(wiki.api, 'application/json').catch((error: unknown) => {
      // A wiki without an API still serves its pages.
      if (error instanceof IntakeFault && error.note.code === 'http-status') return null
      throw error
    })
    const page = answer === null ? null : readWikiAnswer(answer, wiki.title)
    if (answer !== null && page !== null) {
      const bytes = new TextEncoder().encode(page)
      const foreign = await readGuarded(bytes, {
        ...options,
        name: address,
        url: address,
        contentType: 'text/html',
        charset: 'utf-8',
      })
      return { foreign, url: address, size: answer.body.length, redirects: answer.redirects, missing: [] }
    }
  }
  const first = await client.get(address)
  if (first.redirects.length > 0 && isFrontPage(first.url) && !isFrontPage(address))
    throw new IntakeFault('moved-to-home', { address: first.url })
  const read = async (answer: HttpAnswer): Promise<ArticlePage> => ({
    answer,
    foreign: await readAnswer(answer, options),
  })
  const page = await read(first)
  const redirects = first.redirects
  if (page.foreign.nextPages.length === 0) {
    // A pager of which no page can be reached.
    const missing = Array.from({ length: pagesTold([page.foreign]) - 1 }, (_, i) => i + 2)
    return { foreign: page.foreign, url: first.url, size: first.body.length, redirects, missing }
  }
  const joined = await joinPages(page, async (next) => read(await client.get(next)), options.limits)
  return { ...joined, url: first.url, redirects }
}

/** Where a site sends those who ask for what is gone: /, /index.html, /404.html. */
const isFrontPage = (address: string): boolean =>
  /^\/(?:(?:index|home|default|main|404|error)\w{0,8}\.\w{2,5})?$/i.test(new URL(address).pathname) &&
  new URL(address).search === ''

const readAnswer = (answer: HttpAnswer, options: FetchPageOptions): Promise<ForeignText> =>
  readGuarded(answer.body, {
    ...options,
    name: answer.url,
    url: answer.url,
    contentType: answer.contentType,
    charset: answer.charset,
  })

/** The API request for a page of a MediaWiki of the Wikimedia kind, or null for other addresses. */
function wikiApi(address: string): { readonly api: string; readonly title: string } | null {
  const url = new URL(address)
  if (!/(^|\.)(wikisource|wikipedia)\.org$/i.test(url.hostname)) return null
  const path = /^\/(?:wiki|zh|zh-hans|zh-hant|zh-cn|zh-tw|zh-hk)\/(.+)$/.exec(url.pathname)?.[1]
  const name = path ?? url.searchParams.get('title')
  if (name === null || name === undefined || url.searchParams.get('action') === 'raw') return null
  let title: string
  try {
    title = path === undefined ? name : decodeURIComponent(name)
  } catch {
    return null
  }
  const query = new URLSearchParams({
    action: 'parse',
    format: 'json',
    formatversion: '2',
    redirects: '1',
    prop: 'text|displaytitle|revid',
    page: title,
  })
  return { api: `${url.origin}/w/api.php?${query}`, title: title.replaceAll('_', ' ') }
}

/** The page's HTML with its title, or null where the answer is no API's. */
function readWikiAnswer(answer: HttpAnswer, title: string): string | null {
  let data: { parse?: { title?: unknown; text?: unknown }; error?: { code?: unknown; info?: unknown } }
  try {
    data = JSON.parse(new TextDecoder().decode(answer.body)) as typeof data
  } catch {
    return null
  }
  if (data?.error !== undefined) throw new IntakeFault('wiki-missing', { title })
  const text = data?.parse?.text
  if (typeof text !== 'string') return null
  const heading = typeof data.parse?.title === 'string' ? data.parse.title : title
  const escaped = heading.replace(/&/g, '&amp;').replace(/</g, '&lt;')
  return `<!doctype html><title>${escaped}</title><h1 id="firstHeading">${escaped}</h1>${text}`
}
