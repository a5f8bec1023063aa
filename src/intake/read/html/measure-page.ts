/**
 * How much each element of a page holds, counted once from the leaves up; and by it, which rows of tables are text.
 *
 *     | 第一条 | 缔约双方… |                    one clause, whatever its cells hold
 *     | 首页 新闻 资料 | …the whole page… |      a layout: its cells are read one after the other
 */
import { type HtmlDocument, type HtmlElement, isElement, walkHtml } from './html-tree.ts'

interface Held {
  characters: number
  linked: number
  links: number
  /** Paragraphs and line breaks. */
  lines: number
  tables: number
}

export interface PageMeasure {
  isRowOfText(row: HtmlElement): boolean
  /** A few words in a line: [edit], a sign of sharing. */
  isShortInline(element: HtmlElement): boolean
}

const LINES: ReadonlySet<string> = new Set('p div br li h1 h2 h3 h4 h5 h6 dd dt blockquote section article'.split(' '))
const UNREAD: ReadonlySet<string> = new Set('script style noscript template head'.split(' '))

/** A cell that holds more of the page than this is no cell of a row. */
const CELL_MOST = 0.5
/** Paragraphs in a cell of a row at most, where its table has no other row. */
const LONE_LINES = 3
/** Paragraphs in a cell of any row at most. */
const CELL_LINES = 12
/** Characters of furniture in a line at most. */
const INLINE_MOST = 40
/** Links by which a cell is known as a menu, where all its words are such. */
const MENU_LINKS = 3

export function measurePage(tree: HtmlDocument): PageMeasure {
  const held = new Map<HtmlElement, Held>()
  const stack: { held: Held; linked: boolean }[] = [{ held: nothing(), linked: false }]
  const root = stack[0]!.held
  walkHtml(
    tree,
    (node) => {
      const top = stack.at(-1)!
      if (node.nodeName === '#text') {
        const n = (node as unknown as { value: string }).value.replace(/\s+/g, '').length
        top.held.characters += n
        if (top.linked) top.held.linked += n
      }
      if (!isElement(node)) return true
      if (UNREAD.has(node.tagName)) return false
      stack.push({ held: nothing(), linked: top.linked || node.tagName === 'a' })
      return true
    },
    (node) => {
      if (!isElement(node)) return
      const { held: own } = stack.pop()!
      held.set(node, own)
      const above = stack.at(-1)!.held
      above.characters += own.characters
      above.linked += own.linked
      above.links += own.links + (node.tagName === 'a' ? 1 : 0)
      above.lines += own.lines + (LINES.has(node.tagName) ? 1 : 0)
      above.tables += own.tables + (node.tagName === 'table' ? 1 : 0)
    },
  )
  const rows = new Map<HtmlElement['parentNode'], boolean>()
  const isOnlyRow = (row: HtmlElement): boolean => {
    const known = rows.get(row.parentNode) ?? hasOneRow(row, held)
    rows.set(row.parentNode, known)
    return known
  }
  return {
    isRowOfText: (row) => isRowOfText(row, held, { all: root.characters, isAlone: isOnlyRow(row) }),
    isShortInline: (element) => {
      const { characters, lines, tables } = held.get(element) ?? nothing()
      return characters <= INLINE_MOST && lines === 0 && tables === 0
    },
  }
}

const nothing = (): Held => ({ characters: 0, linked: 0, links: 0, lines: 0, tables: 0 })

function isRowOfText(
  row: HtmlElement,
  held: ReadonlyMap<HtmlElement, Held>,
  { all, isAlone }: { readonly all: number; readonly isAlone: boolean },
): boolean {
  const cells = row.childNodes
    .filter((node): node is HtmlElement => isElement(node) && (node.tagName === 'td' || node.tagName === 'th'))
    .map((cell) => held.get(cell) ?? nothing())
    .filter((cell) => cell.characters > 0)
  if (cells.length === 0) return false
  return cells.every(
    (cell) =>
      cell.tables === 0 &&
      cell.lines <= (isAlone ? LONE_LINES : CELL_LINES) &&
      (cell.characters <= CELL_MOST * all || (!isAlone && cell.lines <= 1)) &&
      !(cell.links >= MENU_LINKS && cell.linked >= 0.8 * cell.characters),
  )
}

/** Whether no other row of its table has words. */
function hasOneRow(row: HtmlElement, held: ReadonlyMap<HtmlElement, Held>): boolean {
  const rows =
    row.parentNode?.childNodes.filter((node): node is HtmlElement => isElement(node) && node.tagName === 'tr') ?? []
  return rows.filter((other) => (held.get(other)?.characters ?? 0) > 0).length <= 1
}
