/**
 * Finding words, whatever their case or width; what is found is painted where the browser can paint without changing the page.
 *
 *     Ａｌｐｈａ finds alpha        what a mark cuts in two, sup|port, is found whole
 */
import { nameOf, type Page, shownCells } from './page-parts.ts'

export interface Search {
  readonly matcher: (query: string) => (row: HTMLElement) => boolean
  /** Paints what is found in the rows shown; tells how many places, `4000+` where not all were counted. */
  readonly highlight: (query: string) => string
}

/** Places painted at most: beyond, a reader narrows the search. */
const MOST = 4000

/** One character for one, so that places in the folded text are places in the text. */
function fold(text: string): string {
  if (text.normalize('NFKC') === text) {
    const lower = text.toLowerCase()
    if (lower.length === text.length) return lower
  }
  let out = ''
  for (const unit of text.split('')) {
    const plain = unit.normalize('NFKC').toLowerCase()
    out += plain.length === 1 ? plain : unit
  }
  return out
}

export function connectSearch(page: Page): Search {
  const { rows } = page
  const texts = new WeakMap<Element, string>()
  const textOf = (row: HTMLElement): string => {
    const known = texts.get(row)
    if (known !== undefined) return known
    // Both sides as they stand; the line of both would join what no text joins. A break stands between clauses.
    const clauses = [...row.querySelectorAll('.cl')].filter((clause) => !clause.closest('.c, .one'))
    const text = fold(`${clauses.map((clause) => clause.textContent).join('\n')}\n${row.id} ${nameOf(row)}`)
    texts.set(row, text)
    return text
  }

  function highlight(query: string): string {
    const paint = typeof Highlight === 'function' && 'highlights' in CSS
    if (paint) CSS.highlights.delete('found')
    const wanted = fold(query.trim())
    if (wanted === '') return '0'
    const cells = shownCells(page)
    const ranges: Range[] = []
    let more = false
    for (const row of rows) {
      if (row.hidden || !textOf(row).includes(wanted)) continue
      if (ranges.length >= MOST) {
        more = true
        break
      }
      for (const cell of row.querySelectorAll(cells))
        for (const clause of cell.querySelectorAll('.cl')) rangesIn(clause, wanted, ranges)
    }
    if (paint) CSS.highlights.set('found', new Highlight(...ranges))
    return `${ranges.length}${more ? '+' : ''}`
  }

  // The text of a long page is folded before anybody types.
  const idle = globalThis.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 200))
  let next = 0
  const prepare = (deadline?: IdleDeadline): void => {
    for (; next < rows.length; next++) {
      if (deadline && deadline.timeRemaining() < 2) break
      textOf(rows[next]!)
    }
    if (next < rows.length) idle(prepare)
  }
  idle(prepare)

  return {
    matcher: (query) => {
      const wanted = fold(query.trim())
      return wanted === '' ? () => true : (row) => textOf(row).includes(wanted)
    },
    highlight,
  }
}

/** Every place of `wanted` in the text of an element, across the elements inside it. */
function rangesIn(element: Element, wanted: string, into: Range[]): void {
  const nodes: Text[] = []
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text)
  const starts: number[] = []
  let text = ''
  for (const node of nodes) {
    starts.push(text.length)
    text += node.data
  }
  const folded = fold(text)
  const locate = (offset: number): readonly [Text, number] => {
    let i = starts.length - 1
    while (i > 0 && starts[i]! > offset) i--
    return [nodes[i]!, offset - starts[i]!]
  }
  for (let at = folded.indexOf(wanted); at !== -1; at = folded.indexOf(wanted, at + wanted.length)) {
    const range = document.createRange()
    range.setStart(...locate(at))
    const [last, offset] = locate(at + wanted.length - 1)
    range.setEnd(last, offset + 1)
    into.push(range)
  }
}
