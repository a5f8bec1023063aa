/**
 * A source's address to its text, by the door that its site offers.
 *
 *     https://zh.wikisource.org/wiki/某条约      through the wiki's API, where transcluded pages are whole
 *     https://www.mfa.gov.cn/zyxw/…/t2022….shtml  the page, and its other pages where it has several
 *     https://…/statement.pdf                     the file
 */

import type { ForeignOptions, ForeignText } from '../foreign-text.ts'
import { gatherLeftOut, stretchesOf } from '../gather-left-out.ts'
import { readGuarded } from '../guard/read-guarded.ts'
import type { IntakeLimits } from '../intake-limits.ts'
import { IntakeFault, intakeNote } from '../intake-note.ts'
import type { HttpAnswer, HttpClient } from './http-client.ts'

export interface FetchedPage {
  readonly foreign: ForeignText
  /** Address the words came from, after redirects. */
  readonly url: string
  /** Bytes of the answers, unpacked. */
  readonly size: number
  readonly redirects: readonly string[]
  /** Other pages of the article that could not be had. */
  readonly missingPages: number
}

export type FetchPageOptions = Pick<ForeignOptions, 'encoding' | 'changes'> & { readonly limits: IntakeLimits }

/** Throws IntakeFault with what failed. */
export async function fetchPage(client: HttpClient, address: string, options: FetchPageOptions): Promise<FetchedPage> {
  const wiki = wikiApi(address)
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
      return { foreign, url: address, size: answer.body.length, redirects: answer.redirects, missingPages: 0 }
    }
  }
  const first = await client.get(address)
  const foreign = await readAnswer(first, options)
  if (foreign.nextPages.length === 0)
    return { foreign, url: first.url, size: first.body.length, redirects: first.redirects, missingPages: 0 }
  return joinPages(client, first, foreign, options)
}

const readAnswer = (answer: HttpAnswer, options: FetchPageOptions): Promise<ForeignText> =>
  readGuarded(answer.body, {
    ...options,
    name: answer.url,
    url: answer.url,
    contentType: answer.contentType,
    charset: answer.charset,
  })

/** The article's other pages behind its first, in their order; what fails is counted, not passed over. */
async function joinPages(
  client: HttpClient,
  first: HttpAnswer,
  foreign: ForeignText,
  options: FetchPageOptions,
): Promise<FetchedPage> {
  const paragraphs = [...foreign.paragraphs]
  const leftOut = [...stretchesOf(foreign.leftOut)]
  let size = first.body.length
  let missingPages = 0
  for (const address of foreign.nextPages.slice(0, options.limits.pages)) {
    try {
      const answer = await client.get(address)
      const page = await readAnswer(answer, options)
      size += answer.body.length
      if (size > options.limits.bytes) throw new IntakeFault('answer-too-large', { limit: options.limits.bytes })
      // Each page may repeat the title.
      const own = page.paragraphs.map((line, i) => !(i < 2 && line === foreign.paragraphs[0]))
      leftOut.push(
        ...stretchesOf(page.leftOut).map((stretch) => ({
          ...stretch,
          at: paragraphs.length + own.slice(0, stretch.at).filter(Boolean).length,
        })),
      )
      paragraphs.push(...page.paragraphs.filter((_, i) => own[i]))
    } catch (error) {
      if (!(error instanceof IntakeFault)) throw error
      missingPages++
    }
  }
  const joined: ForeignText = {
    ...foreign,
    paragraphs,
    text: `${paragraphs.join('\n')}\n`,
    leftOut: gatherLeftOut(leftOut),
    notes: [
      ...foreign.notes.filter((note) => note.code !== 'several-pages'),
      intakeNote('pages-joined', { count: foreign.nextPages.length + 1 - missingPages }),
    ],
  }
  return { foreign: joined, url: first.url, size, redirects: first.redirects, missingPages }
}

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
  const variant = /^\/(zh-[a-z]+)\//.exec(url.pathname)?.[1]
  const query = new URLSearchParams({
    action: 'parse',
    format: 'json',
    formatversion: '2',
    redirects: '1',
    prop: 'text|displaytitle|revid',
    page: title,
  })
  if (variant !== undefined) query.set('variant', variant)
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
