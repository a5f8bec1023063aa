/**
 * What a page prints around the text: running titles, addresses, page numbers.
 *
 *     Doc. 77/12                        Doc. 77/12
 *     …                                 …
 *     - 3 -                             - 4 -
 *
 * A line at the head or foot that comes again on other pages, digits aside, is furniture; a bare page number
 * is one even on a single page. Two lines at each edge are looked at.
 */

import { isPageNumber } from '../../text/is-page-number.ts'

/** What is needed of a line: `y` grows downwards, in any unit, and may be the line's number. */
export interface PageLine {
  readonly text: string
  readonly y: number
  /** Font size, where known. */
  readonly size?: number
  /** It begins with the mark of a note. */
  readonly beginsNote?: boolean
}

/** Lines looked at at each edge of a page. */
const EDGE_LINES = 3
/**
 * What a browser prints at the edges of each page, its settings untouched: `30.11.2026, 14:20 Joint Statement` above,
 * `https://lake.example/text.html 1/3` below. One page has it, too.
 */
const BROWSER_LINE =
  /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s+(?:上午|下午)?\s?\d{1,2}:\d{2}(?:\s?[AP]M)?(?=\s|$)|^(?:https?|file):\/\/\S+\s+\d{1,4}\s?\/\s?\d{1,4}$/i
/** Share of the pages on which a line must come again. */
const REPEATED = 0.5
/** … and where it ends as a sentence does, which text does, too. */
const REPEATED_SENTENCE = 0.9
const SENTENCE_END = /[.。；;]$/

/** In usual line distances: the white that parts furniture from the text. */
const APART = 1.6
/** Of the next line's font size: smaller print at an edge is furniture if it comes again. */
const SMALLER = 0.85
/** Pages and share of them on which a line must come again where no white parts it. */
const PAGES_CLOSE = 4
/** … of three pages; of two with a little white behind it, in usual line distances. */
const PAGES_STAMPED = 3
const APART_STAMPED = 1.2
const REPEATED_CLOSE = 0.8

export function findPageFurniture<L extends PageLine>(
  pages: readonly (readonly L[])[],
): { readonly pages: readonly (readonly L[])[]; readonly removed: readonly string[] } {
  const usual = usualDistance(pages)
  const edges = pages.map((page) => {
    const byPlace = [...page].sort((a, b) => a.y - b.y)
    return { head: byPlace.slice(0, EDGE_LINES + 1), foot: byPlace.slice(-EDGE_LINES - 1).reverse() }
  })
  const counts = new Map<string, number>()
  for (const { head, foot } of edges)
    for (const key of new Set([...head.slice(0, EDGE_LINES), ...foot.slice(0, EDGE_LINES)].map(shape)))
      counts.set(key, (counts.get(key) ?? 0) + 1)
  const outermost = new Map<string, number>()
  for (const { head, foot } of edges)
    for (const key of new Set([head[0], foot[0]].flatMap((line) => (line === undefined ? [] : [placed(line)]))))
      outermost.set(key, (outermost.get(key) ?? 0) + 1)
  const removed: string[] = []
  const kept = pages.map((page, i) => {
    const drop = new Set<L>()
    for (const side of [edges[i]?.head ?? [], edges[i]?.foot ?? []]) {
      let numbered = false
      // The title under a running title of the same words is the text's.
      const shapes = new Set<string>()
      const apart = linesApart(side, usual)
      // From the edge inwards: a repeated line behind a line of text is text.
      for (const [n, line] of side.slice(0, EDGE_LINES).entries()) {
        // `¹² Ibid.` comes again and again, and is a note.
        if (line.beginsNote === true) break
        const times = counts.get(shape(line)) ?? 0
        const isNumber = isPageNumber(line.text)
        const isPrinted = n === 0 && BROWSER_LINE.test(line.text.trim())
        // Behind a page's number no white is needed.
        const least = SENTENCE_END.test(line.text) ? REPEATED_SENTENCE : REPEATED
        const repeated = times >= Math.max(2, Math.ceil(pages.length * least)) && (n < apart || (n > 0 && numbered))
        // The very same words, first or last on nearly all pages.
        const stamped =
          n === 0 &&
          !SENTENCE_END.test(line.text) &&
          (outermost.get(placed(line)) ?? 0) >=
            Math.max(
              Math.abs(line.y - (side[1]?.y ?? line.y)) > APART_STAMPED * usual ? 2 : PAGES_STAMPED,
              pages.length * REPEATED_CLOSE,
            )
        const everywhere =
          times >= PAGES_CLOSE && times >= pages.length * REPEATED_CLOSE && (isNumber || !/[。；;]$/.test(line.text))
        if (
          drop.has(line) ||
          shapes.has(shape(line)) ||
          !(repeated || everywhere || stamped || isPrinted || (isNumber && (n === 0 || n < apart)))
        )
          break
        numbered ||= isNumber
        drop.add(line)
        shapes.add(shape(line))
        removed.push(line.text.trim())
      }
    }
    return page.filter((line) => !drop.has(line))
  })
  return { pages: kept, removed }
}

const placed = (line: PageLine): string =>
  `${line.text.trim()} @${line.size === undefined ? '' : Math.round(line.y / 6)}`

/** Digits differ from page to page. */
const shape = (line: PageLine): string => {
  const words = line.text.replace(/\s+/g, ' ').replace(/\d+/g, '#').trim()
  // Where places are known, furniture stands at the same one; half a line is room enough.
  return line.size === undefined ? words : `${words} @${Math.round(line.y / 6)}`
}

/** How many lines from the edge stand before the last wide white within reach; 0 where there is none. */
function linesApart(side: readonly PageLine[], usual: number): number {
  let apart = 0
  for (let n = 0; n + 1 < side.length && n < EDGE_LINES; n++) {
    const line = side[n]!
    const inner = side[n + 1]!
    if (Math.abs(line.y - inner.y) > APART * usual || isSmaller(line, inner)) apart = n + 1
  }
  return apart
}

const isSmaller = (line: PageLine, inner: PageLine): boolean =>
  line.size !== undefined && inner.size !== undefined && line.size < SMALLER * inner.size

function usualDistance(pages: readonly (readonly PageLine[])[]): number {
  const distances: number[] = []
  for (const page of pages) {
    const places = [...new Set(page.map((line) => line.y))].sort((a, b) => a - b)
    for (let i = 1; i < places.length; i++) {
      const distance = places[i]! - places[i - 1]!
      if (distance > 0.5) distances.push(distance)
    }
  }
  distances.sort((a, b) => a - b)
  const sizes = pages.flatMap((page) => page.map((line) => line.size ?? 0)).sort((a, b) => a - b)
  // Columns whose lines don't stand on the same height would make the distance too small.
  return Math.max(distances[Math.floor(distances.length / 2)] ?? 1, 1.15 * (sizes[Math.floor(sizes.length / 2)] ?? 0))
}
