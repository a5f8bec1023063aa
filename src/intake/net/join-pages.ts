/**
 * An article in several pages as one text.
 *
 *     a.html   …双方将扩大港口            a_2.html   合作，并……          →   …双方将扩大港口合作，并……
 *
 * Pages are followed from page to page inside one host and one article, and set in the order of their numbers. A page
 * that could not be had, that repeats another, or that is of another document is not joined; it is counted, since then
 * the text is not whole.
 */

import { isDateline } from '../../genre/dateline.ts'
import { typeOfTitle } from '../../genre/kinds.ts'
import { cleanTitle } from '../../genre/title.ts'
import { titleKey } from '../../genre/title-key.ts'
import { least, most } from '../../text/extremes.ts'
import type { ForeignText } from '../foreign-text.ts'
import { gatherLeftOut, type LeftStretch, stretchesOf } from '../gather-left-out.ts'
import type { IntakeLimits } from '../intake-limits.ts'
import { IntakeFault, type IntakeNote, intakeNote } from '../intake-note.ts'
import type { HttpAnswer } from './http-client.ts'
import { pageNumbering } from './page-numbering.ts'

export interface ArticlePage {
  readonly answer: HttpAnswer
  readonly foreign: ForeignText
}

export interface JoinedPages {
  readonly foreign: ForeignText
  readonly size: number
  /** Numbers of pages, counted from 1, that could not be had. */
  readonly missing: readonly number[]
}

/** Pages of one article at most: the longest seen has 18, and a pager that goes on for ever is a trap. */
export const PAGES_MOST = 60

/** `read` gives the page at an address, or throws IntakeFault. */
export async function joinPages(
  first: ArticlePage,
  read: (address: string) => Promise<ArticlePage>,
  limits: IntakeLimits,
): Promise<JoinedPages> {
  const numberOf = pageNumbering(first.answer.url, first.foreign.nextPages)
  const pages = new Map<number, ForeignText>([[numberOf(first.answer.url), first.foreign]])
  const queue = [...first.foreign.nextPages]
  const asked = new Set([addressKey(first.answer.url), ...queue.map(addressKey)])
  const failed = new Map<number, IntakeNote>()
  let size = first.answer.body.length
  for (let address = queue.shift(); address !== undefined; address = queue.shift()) {
    const number = numberOf(address)
    if (pages.size + failed.size >= Math.min(PAGES_MOST, limits.pages)) {
      failed.set(number, intakeNote('pages-too-many', { limit: Math.min(PAGES_MOST, limits.pages) }, 'warning'))
      break
    }
    try {
      const page = await read(address)
      size += page.answer.body.length
      if (size > limits.bytes) throw new IntakeFault('answer-too-large', { limit: limits.bytes })
      const fault = misfit(page, { first, number, pages, numberOf })
      if (fault !== null) {
        failed.set(number, fault)
        continue
      }
      pages.set(number, page.foreign)
      for (const next of page.foreign.nextPages) {
        if (asked.has(addressKey(next))) continue
        asked.add(addressKey(next))
        queue.push(next)
      }
    } catch (error) {
      if (!(error instanceof IntakeFault) || error.note.code === 'stopped') throw error
      failed.set(number, error.note)
    }
  }
  return assemble(first.foreign, { pages, failed, size })
}

const addressKey = (address: string): string => address.replace(/^https?:/i, '').replace(/#.*$/, '')

/** Why a page does not belong to the article, or null. */
function misfit(
  { answer, foreign }: ArticlePage,
  {
    first,
    number,
    pages,
    numberOf,
  }: {
    readonly first: ArticlePage
    readonly number: number
    readonly pages: ReadonlyMap<number, ForeignText>
    readonly numberOf: (address: string) => number
  },
): IntakeNote | null {
  if (new URL(answer.url).host !== new URL(first.answer.url).host)
    return intakeNote('page-elsewhere', { address: answer.url }, 'warning')
  // Led to another page of the article, or the same words under another number.
  const same = foreign.paragraphs.length > 0 && [...pages.values()].some((page) => page.text === foreign.text)
  if (numberOf(answer.url) !== number || same) return intakeNote('page-repeated', { address: answer.url }, 'warning')
  const [one, other] = [first.foreign.headline ?? first.foreign.title, foreign.headline ?? foreign.title]
  if (one !== null && other !== null && isNamed(one) && isNamed(other) && !isSameArticle(one, other))
    return intakeNote('page-other', { title: other }, 'warning')
  return null
}

/** Each page may add its number to the title, or shorten it. */
function isSameArticle(one: string, other: string): boolean {
  const [a, b] = [titleKey(bare(one)), titleKey(bare(other))]
  return a.includes(b) || b.includes(a)
}
const isNamed = (title: string): boolean => typeOfTitle(cleanTitle(title)) !== 'other'

function assemble(
  first: ForeignText,
  {
    pages,
    failed,
    size,
  }: {
    readonly pages: ReadonlyMap<number, ForeignText>
    readonly failed: ReadonlyMap<number, IntakeNote>
    readonly size: number
  },
): JoinedPages {
  const numbers = [...pages.keys()].sort((a, b) => a - b)
  const expected = allNumbers([...numbers, ...failed.keys()], pagesTold([...pages.values()]))
  // A number that no page links to is missing as well.
  const missing = expected.flatMap((n, i) => (pages.has(n) ? [] : [i + 1]))
  const leftOut: LeftStretch[] = []
  let paragraphs: readonly string[] = []
  let before = Number.NaN
  for (const number of numbers) {
    const page = pages.get(number)!
    const { lines, repeated } = number === numbers[0] ? whole(page) : withoutRepeats(page, paragraphs)
    const follows = expected.indexOf(number) === expected.indexOf(before) + 1
    const joined =
      !Number.isNaN(before) &&
      follows &&
      goesOn(
        paragraphs.at(-1),
        lines.find((line) => line !== null),
      )
    // Where a paragraph of the page stands in the article.
    const base = paragraphs.length - (joined ? 1 : 0)
    const place = (at: number): number => base + lines.slice(0, at).filter((line) => line !== null).length
    for (const each of stretchesOf(page.leftOut).map((stretch) => ({ ...stretch, at: place(stretch.at) })))
      leftOut.push(each)
    for (const stretch of repeated.map(({ words, at }) => ({ what: 'header' as const, words, at: place(at) })))
      leftOut.push(stretch)
    const own = lines.filter((line): line is string => line !== null)
    paragraphs = joined ? joinAtBreak(paragraphs, own) : [...paragraphs, ...own]
    before = number
  }
  const head = pages.get(numbers[0]!) ?? first
  const notes = head.notes.filter((note) => note.code !== 'several-pages')
  const foreign: ForeignText = {
    ...head,
    paragraphs,
    text: `${paragraphs.join('\n')}\n`,
    date: head.date ?? first.date ?? pages.get(numbers.at(-1)!)?.date ?? null,
    leftOut: gatherLeftOut(leftOut),
    nextPages: [],
    partial: missing.length > 0 || [...pages.values()].some(isHidden),
    notes: [
      ...notes,
      intakeNote('pages-joined', { count: pages.size }),
      ...(missing.length === 0 ? [] : [intakeNote('pages-missing', { numbers: missing.join(', ') }, 'warning')]),
      ...failed.values(),
    ],
  }
  return { foreign, size, missing }
}

/** All numbers that the article's pages have: from the first seen to the last; a first page without number is 0, and then 1 may be none. */
function allNumbers(seen: readonly number[], told: number): readonly number[] {
  const last = most(seen)
  const first = least(seen)
  const numbers = Array.from({ length: last - first + 1 }, (_, i) => first + i)
  // content_9.htm, content_9_2.htm: the second page is 2, and nothing is 1.
  const own = first === 0 && !seen.includes(1) ? numbers.filter((n) => n !== 1) : numbers
  // A pager that prints more pages than it links to.
  return [...own, ...Array.from({ length: Math.max(0, told - own.length) }, (_, i) => last + 1 + i)]
}

/** How many pages an article says that it has. */
export function pagesTold(pages: readonly Pick<ForeignText, 'notes'>[]): number {
  const counts = pages.flatMap(({ notes }) =>
    notes.filter((note) => note.code === 'several-pages').map((note) => Number(note.values.count)),
  )
  return Math.min(PAGES_MOST, Math.max(1, ...counts))
}

/** Words were read that nobody sees. */
const isHidden = ({ notes }: ForeignText): boolean => notes.some((note) => note.code === 'hidden-text')

/** Marks that a publisher sets where an article is cut; one a row. */
const cutMarks: readonly RegExp[] = [
  /^[［[（(【]\s*(?:接上[页頁]|上接.{0,8}|续前|續前)\s*[］\]）)】]\s*/,
  /\s*[［[（(【]\s*(?:下[转轉].{0,8}|未完待[续續]|[转轉]下[页頁])\s*[］\]）)】]$/,
]

interface PageLines {
  /** The page's paragraphs; null for one that only repeats what an earlier page printed. */
  readonly lines: readonly (string | null)[]
  /** What was taken away, and of which paragraph of the page. */
  readonly repeated: readonly { readonly words: string; readonly at: number }[]
}

const whole = (page: ForeignText): PageLines => ({ lines: page.paragraphs, repeated: [] })

/** A later page's paragraphs without the title and dateline that each page repeats, and without marks of the cut. */
function withoutRepeats(page: ForeignText, before: readonly string[]): PageLines {
  const head = new Set(before.slice(0, HEAD_LINES).map(bare))
  const repeated: { words: string; at: number }[] = []
  const lines = page.paragraphs.map((line, i) => {
    if (i < HEAD_LINES && head.has(bare(line))) {
      repeated.push({ words: line, at: i })
      return null
    }
    let left = line
    for (const mark of cutMarks) {
      const match = mark.exec(left)
      if (match === null) continue
      repeated.push({ words: match[0].trim(), at: i })
      left = left.replace(mark, '')
    }
    return left.trim() === '' ? null : left
  })
  return { lines, repeated }
}

/** Lines at a page's head that may repeat the article's. */
const HEAD_LINES = 3

/** A title without the number of its page: 联合声明(全文)(3). */
const bare = (line: string): string => line.replace(/\s*[（(]\s*\d{1,2}\s*[）)]$/, '').trim()

/** What ends a paragraph. */
const ENDED = /[。！？；：!?;:….”’»"）)】\]]\s*$/u
/** What begins one: a label. */
const BEGINS =
  /^\s*(?:[（(]?[一二三四五六七八九十百\d]{1,4}[）)、.．]|第[一二三四五六七八九十百\d]{1,4}[条條章节節部]|[IVX]{1,5}[.\s]|[—–-]\s)/u

/** A page that ends inside a sentence goes on in the first line of the next; one that ends with place and day has ended. */
const goesOn = (last: string | undefined, first: string | null | undefined): boolean =>
  last !== undefined && first != null && !ENDED.test(last) && !BEGINS.test(first) && !isDateline(last)

function joinAtBreak(before: readonly string[], after: readonly string[]): readonly string[] {
  const last = before.at(-1) ?? ''
  const [first = '', ...rest] = after
  const gap = /[\p{Script=Han}，、《“]$/u.test(last) && !/^[A-Za-z\d]/.test(first) ? '' : ' '
  return [...before.slice(0, -1), `${last}${gap}${first}`, ...rest]
}
