/**
 * A document that a wiki keeps as a scan, a page of words for each leaf.
 *
 *     Page:某信.pdf/3   …双方将扩大港口        Page:某信.pdf/4   合作，并……      →   …双方将扩大港口合作，并……
 *
 * Pages are asked for in order, from the one that the address names to the file's last, and joined like those of an
 * article. The wiki is asked for what another page would take over of each, which is without running titles. It says how
 * many pages the file has and which of them nobody has proofread: such words are a program's reading of a picture, and
 * are told. Where it does not say how many there are, the end is not known, and what came is no whole text.
 */
import { nextPaper } from '../../genre/letters.ts'
import type { ScanPage } from '../../text/scan-page.ts'
import type { ForeignText } from '../foreign-text.ts'
import { gatherLeftOut, stretchesOf } from '../gather-left-out.ts'
import type { IntakeLimits } from '../intake-limits.ts'
import { IntakeFault, intakeNote } from '../intake-note.ts'
import type { HttpAnswer, HttpClient } from './http-client.ts'
import { type ArticlePage, joinPages, PAGES_MOST } from './join-pages.ts'

export interface FetchedScan {
  readonly foreign: ForeignText
  readonly size: number
  /** Counted from 1, among the pages of the document. */
  readonly missing: readonly number[]
  /** Numbers of the file's pages of which the wiki does not say that somebody has read them against the picture. */
  readonly unproofread: readonly number[]
}

/** From this level of a wiki's proofreading on, somebody has read the page against its picture. */
const PROOFREAD = 3
/** The level of a page that has no words. */
const WITHOUT_WORDS = 0

/** `read` makes a text of the HTML of one page. */
export async function fetchScan(
  client: Pick<HttpClient, 'get'>,
  scan: ScanPage,
  { limits, read }: { readonly limits: IntakeLimits; readonly read: (answer: HttpAnswer) => Promise<ForeignText> },
): Promise<FetchedScan> {
  const { number, origin, pages } = scan
  const ask = async (values: Readonly<Record<string, string>>): Promise<{ data: unknown; answer: HttpAnswer }> => {
    const query = new URLSearchParams({ format: 'json', formatversion: '2', ...values })
    const answer = await client.get(`${origin}/w/api.php?${query}`, 'application/json')
    return { data: parse(answer), answer }
  }
  const count = pageCount(
    (await ask({ action: 'query', prop: 'imageinfo', iiprop: 'size', titles: `File:${scan.file}` })).data,
  )
  const addressOf = (n: number): string => `${origin}/wiki/${encodeURI(pages.replaceAll(' ', '_'))}/${n}`
  // One more than may be had, so that the end of a book is told as missing.
  const last = count === null ? number + 1 : Math.min(count, number + PAGES_MOST)
  const numbers = Array.from({ length: Math.max(1, last - number + 1) }, (_, i) => number + i)
  const levels = await proofreading(numbers.slice(0, PAGES_MOST), pages, ask)
  const had: number[] = []
  const page = async (n: number, nextPages: readonly string[]): Promise<ArticlePage> => {
    const title = `${pages}/${n}`
    const { data, answer } = await ask({
      action: 'parse',
      prop: 'text|templates',
      contentmodel: 'wikitext',
      disablelimitreport: '1',
      text: `{{${title}}}`,
    })
    const html = takenOver(data, title)
    const body = new TextEncoder().encode(html)
    const foreign = await read({ ...answer, body, url: addressOf(n), contentType: 'text/html', charset: 'utf-8' })
    if (!/[\p{L}\p{N}]/u.test(foreign.text) && levels.get(n) !== WITHOUT_WORDS)
      throw new IntakeFault('scan-unread', { title })
    had.push(n)
    return { answer: { ...answer, url: addressOf(n) }, foreign: { ...foreign, nextPages } }
  }
  const first = await page(number, numbers.slice(1).map(addressOf))
  const next = (address: string): Promise<ArticlePage> => {
    const n = Number(/\/(\d+)$/.exec(address)?.[1])
    return page(n, count === null ? [addressOf(n + 1)] : [])
  }
  const joined =
    numbers.length === 1
      ? { foreign: { ...first.foreign, nextPages: [] }, size: first.answer.body.length, missing: [] }
      : await joinPages(first, next, limits)
  const unproofread = had
    .filter((n) => levels.get(n) !== WITHOUT_WORDS && (levels.get(n) ?? 0) < PROOFREAD)
    .sort((a, b) => a - b)
  return { ...joined, foreign: withUnproofread(withoutNextPaper(joined.foreign), unproofread), unproofread }
}

/** A file holds more than one paper: what follows the statement is no part of it. */
function withoutNextPaper(foreign: ForeignText): ForeignText {
  const next = nextPaper(foreign.paragraphs)
  if (next === null) return foreign
  const paragraphs = foreign.paragraphs.slice(0, next.from)
  const inside = stretchesOf(foreign.leftOut).map((each) => ({ ...each, at: Math.min(each.at, paragraphs.length) }))
  const behind = foreign.paragraphs
    .slice(next.from)
    .map((words) => ({ what: 'outside' as const, words, at: paragraphs.length }))
  return {
    ...foreign,
    paragraphs,
    text: `${paragraphs.join('\n')}\n`,
    leftOut: gatherLeftOut([...inside, ...behind]),
    notes: [...foreign.notes, intakeNote('papers-cut', { head: foreign.paragraphs[next.head]!.trim() }, 'warning')],
  }
}

/** Told, and not taken for whole unasked. */
function withUnproofread(foreign: ForeignText, numbers: readonly number[]): ForeignText {
  if (numbers.length === 0) return foreign
  const note = intakeNote('scan-unproofread', { numbers: numbers.join(', ') }, 'warning')
  return { ...foreign, partial: true, notes: [...foreign.notes, note] }
}

interface Answered {
  readonly query?: {
    readonly pages?: readonly {
      readonly title?: unknown
      readonly imageinfo?: readonly { readonly pagecount?: unknown }[]
      readonly proofread?: { readonly quality?: unknown }
    }[]
  }
  readonly parse?: {
    readonly text?: unknown
    readonly templates?: readonly { readonly title?: unknown; readonly exists?: unknown }[]
  }
}

function parse(answer: HttpAnswer): Answered {
  try {
    const data: unknown = JSON.parse(new TextDecoder().decode(answer.body))
    return typeof data === 'object' && data !== null ? data : {}
  } catch {
    return {}
  }
}

/** How many pages a file has, or null where the wiki does not say. */
function pageCount(data: unknown): number | null {
  const count = (data as Answered).query?.pages?.[0]?.imageinfo?.[0]?.pagecount
  return typeof count === 'number' && Number.isInteger(count) && count > 0 ? count : null
}

/** Titles that a wiki looks up at once. */
const TITLES_MOST = 50

/** The level of proofreading of each page of which the wiki tells one. */
async function proofreading(
  numbers: readonly number[],
  pages: string,
  ask: (values: Readonly<Record<string, string>>) => Promise<{ data: unknown }>,
): Promise<ReadonlyMap<number, number>> {
  const levels = new Map<number, number>()
  for (let i = 0; i < numbers.length; i += TITLES_MOST) {
    const titles = numbers.slice(i, i + TITLES_MOST).map((n) => `${pages}/${n}`)
    const { data } = await ask({ action: 'query', prop: 'proofread', titles: titles.join('|') })
    for (const { title, proofread } of (data as Answered).query?.pages ?? []) {
      const n = Number(/\/(\d+)$/.exec(String(title))?.[1])
      if (typeof proofread?.quality === 'number') levels.set(n, proofread.quality)
    }
  }
  return levels
}

/** The HTML of the page as another page would show it. Throws IntakeFault where there is no such page. */
function takenOver(data: unknown, title: string): string {
  const { text, templates } = (data as Answered).parse ?? {}
  const own = templates?.find((row) => /\/\d+$/.test(String(row.title)))
  if (typeof text !== 'string' || own?.exists === false || own === undefined)
    throw new IntakeFault('wiki-missing', { title })
  return `<!doctype html>${text}`
}
