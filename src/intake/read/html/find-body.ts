/**
 * Where on a page the text stands.
 *
 *     the table of known pages    →    marks that publishing systems leave    →    <article>, <main>    →    the running text
 *
 * The last is the method of Arc90's Readability (2009), without its weights for English.
 */
import {
  type HtmlDocument,
  type HtmlElement,
  type HtmlNode,
  isElement,
  plainText,
  selectElement,
  walkHtml,
} from './html-tree.ts'
import { furnitureTags, type KnownPage } from './known-pages.ts'

export interface FoundBody {
  readonly body: HtmlNode
  readonly ground: 'site' | 'semantic' | 'scored' | 'whole'
}

/** Characters that a body must have to be taken by a selector. */
export const BODY_LEAST = 60

export function findBody(tree: HtmlDocument, known: KnownPage | null): FoundBody {
  const enough = (element: HtmlElement | null): element is HtmlElement =>
    element !== null && plainText(element).length >= BODY_LEAST
  for (const selector of known?.body ?? []) {
    const element = selectElement(tree, [selector], true)
    if (enough(element)) return { body: element, ground: 'site' }
  }
  // A saved page of a known site whose address is not known: its marks are as good as the address.
  for (const selector of [
    '#UCAP-CONTENT',
    '.TRS_Editor',
    '.trs_editor_view',
    '.read__internal_content',
    '.mw-parser-output',
  ]) {
    const element = selectElement(tree, [selector], true)
    if (enough(element)) return { body: element, ground: 'site' }
  }
  const scored = scoreBodies(tree)
  for (const selector of ['[itemprop=articleBody]', 'article', 'main', '[role=main]']) {
    const element = selectElement(tree, [selector], true)
    // A page may use <article> for each of many cards: it must hold most of the running text.
    if (enough(element) && (scored === null || plainText(element).length >= 0.6 * plainText(scored).length)) {
      const inside = scored !== null && isInside(scored, element) ? scored : element
      return {
        body: inside === scored && plainText(scored).length > 0.8 * plainText(element).length ? scored : element,
        ground: 'semantic',
      }
    }
  }
  if (scored !== null) return { body: scored, ground: 'scored' }
  return { body: selectElement(tree, ['body']) ?? tree, ground: 'whole' }
}

function isInside(node: HtmlElement, ancestor: HtmlElement): boolean {
  for (let at: HtmlNode | null = node; at !== null; at = 'parentNode' in at ? (at.parentNode as HtmlNode | null) : null)
    if (at === ancestor) return true
  return false
}

/** Elements that can hold an article. */
const containers: ReadonlySet<string> = new Set([
  'div',
  'section',
  'article',
  'main',
  'td',
  'body',
  'center',
  'font',
  'pre',
])

/**
 * Where the running text stands: each paragraph's length counts for its parent, and half for its parent's parent,
 * less what is link text. The method of Arc90's Readability (2009), without its weights for English.
 */
function scoreBodies(tree: HtmlDocument): HtmlElement | null {
  const scores = new Map<HtmlElement, number>()
  const add = (node: unknown, score: number): HtmlElement | null => {
    const element = node as HtmlElement | null
    if (element === null || !('tagName' in element)) return null
    if (containers.has(element.tagName)) scores.set(element, (scores.get(element) ?? 0) + score)
    return element
  }
  walkHtml(tree, (node) => {
    if (!isElement(node)) return true
    if (furnitureTags.has(node.tagName)) return false
    if (
      !['p', 'div', 'td', 'li', 'pre', 'blockquote', 'section', 'article', 'font', 'center', 'body'].includes(
        node.tagName,
      )
    )
      return true
    const own = ownText(node)
    if (own.text < 10) return true
    const score = own.text - 2 * own.linked
    const isParagraph = node.tagName === 'p' || node.tagName === 'li' || node.tagName === 'blockquote'
    const first = isParagraph ? add(node.parentNode, score) : add(node, score)
    if (first !== null) add(first.parentNode, score / 2)
    return true
  })
  let best: HtmlElement | null = null
  for (const [element, score] of scores) if (score > 0 && (best === null || score > scores.get(best)!)) best = element
  return best
}

/** Characters directly in an element or in its inline children, and how many of them are links. */
function ownText(element: HtmlElement): { text: number; linked: number } {
  let text = 0
  let linked = 0
  for (const child of element.childNodes) {
    if (child.nodeName === '#text') text += (child as unknown as { value: string }).value.trim().length
    else if (isElement(child) && inlineTags.has(child.tagName)) {
      const n = plainText(child).length
      text += n
      if (child.tagName === 'a') linked += n
    }
  }
  return { text, linked }
}

const inlineTags: ReadonlySet<string> = new Set([
  'a',
  'span',
  'b',
  'strong',
  'i',
  'em',
  'u',
  'font',
  'sup',
  'sub',
  'small',
  'ins',
  'mark',
  'abbr',
  'cite',
  'q',
])
