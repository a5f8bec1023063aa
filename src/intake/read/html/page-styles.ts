/**
 * What a page's own styles say of an element, as far as it decides what a reader sees.
 *
 *     <style>.x{display:none} p .old{text-decoration:line-through}</style>      <p style="font-size:0">
 *
 * Style sheets that stand elsewhere are not read, nor rules for some screens alone. Of two declarations the more exact
 * counts, then the later, as in a browser.
 */
import { matchesParsed, parseSelector, type Selector } from './css-selector.ts'
import { attribute, type HtmlDocument, type HtmlElement, isElement, shortAttribute, walkHtml } from './html-tree.ts'

export type Declared = ReadonlyMap<string, string>

/** Declarations that decide what is seen, and how figures stand. */
const LOOKED_AT: ReadonlySet<string> = new Set([
  'display',
  'visibility',
  'opacity',
  'font-size',
  'color',
  'background',
  'background-color',
  'background-image',
  'text-indent',
  'position',
  'left',
  'right',
  'top',
  'width',
  'height',
  'max-height',
  'overflow',
  'clip',
  'clip-path',
  'text-decoration',
  'text-decoration-line',
  'vertical-align',
  'list-style',
  'list-style-type',
  'white-space',
])

interface Declaration {
  readonly name: string
  readonly value: string
  readonly important: boolean
}

interface Rule {
  readonly selector: Selector
  readonly declarations: readonly Declaration[]
  readonly order: number
}

/** Characters of style that are read, and rules that are kept: honest pages have a tenth. */
const STYLE_MOST = 2_000_000
const RULES_MOST = 20_000
/** Looks at a rule for an element, over a whole page; what is asked beyond has no styles. Honest pages need a tenth. */
const LOOKS_MOST = 3_000_000
/** Groups of rules inside one another. */
const NESTED_MOST = 4

export interface PageStyles {
  /** What is declared for an element, in small letters. */
  of(element: HtmlElement): Declared
}

export function readPageStyles(tree: HtmlDocument): PageStyles {
  const rules: Rule[] = []
  walkHtml(tree, (node) => {
    if (!isElement(node) || node.tagName !== 'style') return true
    const media = attribute(node, 'media')
    if (media === null || isForAll(media))
      readSheet(node.childNodes.map((child) => ('value' in child ? child.value : '')).join(''), rules)
    return false
  })
  const byLast = new Map<string, Rule[]>()
  for (const rule of rules) {
    const { id, classes, tag } = rule.selector.compounds.at(-1)!
    const key = id !== null ? `#${id}` : classes[0] !== undefined ? `.${classes[0]}` : (tag ?? '*')
    const same = byLast.get(key)
    if (same === undefined) byLast.set(key, [rule])
    else same.push(rule)
  }
  const budget = { left: LOOKS_MOST }
  return { of: (element) => declaredFor(element, byLast, budget) }
}

const none: Declared = new Map()

function declaredFor(
  element: HtmlElement,
  byLast: ReadonlyMap<string, readonly Rule[]>,
  budget: { left: number },
): Declared {
  const own = attribute(element, 'style')
  if (byLast.size === 0 && own === null) return none
  const id = attribute(element, 'id')
  const keys = ['*', element.tagName, ...(id === null ? [] : [`#${id}`])]
  for (const name of shortAttribute(element, 'class').split(/\s+/)) if (name !== '') keys.push(`.${name}`)
  budget.left -= keys.reduce((n, key) => n + (byLast.get(key)?.length ?? 0), 0)
  const matched = (budget.left > 0 ? keys : [])
    .flatMap((key) => byLast.get(key) ?? [])
    .filter(({ selector }) => matchesParsed(element, selector))
    .sort((a, b) => a.selector.weight - b.selector.weight || a.order - b.order)
  if (matched.length === 0 && own === null) return none
  const found = new Map<string, string>()
  const important = new Set<string>()
  const lay = (declarations: readonly Declaration[]): void => {
    for (const { name, value, important: wins } of declarations) {
      if (important.has(name) && !wins) continue
      found.set(name, value)
      if (wins) important.add(name)
    }
  }
  for (const rule of matched) lay(rule.declarations)
  if (own !== null) lay(readDeclarations(own.slice(0, STYLE_MOST)))
  return found
}

/** `screen`, `all`, nothing: seen wherever the page is read. What a condition is put to is not. */
const isForAll = (media: string): boolean =>
  media.split(',').some((one) => /^\s*(?:only\s+)?(?:all|screen)?\s*$/i.test(one))

function readSheet(sheet: string, rules: Rule[], depth = 0): void {
  const css = sheet.slice(0, STYLE_MOST).replace(/\/\*[\s\S]*?(?:\*\/|$)|<!--|-->/g, ' ')
  let at = 0
  while (at < css.length && rules.length < RULES_MOST) {
    const open = css.indexOf('{', at)
    if (open < 0) return
    const head = css.slice(at, open)
    const before = head.slice(head.lastIndexOf(';') + 1).trim()
    const end = closing(css, open)
    const inside = css.slice(open + 1, end)
    at = end + 1
    const media = /^@media\b([\s\S]*)$/i.exec(before)
    if (media !== null && depth < NESTED_MOST && isForAll(media[1]!)) readSheet(inside, rules, depth + 1)
    if (before.startsWith('@')) continue
    const declarations = readDeclarations(inside)
    if (declarations.length === 0) continue
    for (const part of before.split(',')) {
      const selector = parseSelector(part.trim())
      if (selector !== null) rules.push({ selector, declarations, order: rules.length })
    }
  }
}

/** The brace that closes the one at `open`, or the end. */
function closing(css: string, open: number): number {
  let depth = 0
  const braces = /[{}]/g
  braces.lastIndex = open
  for (let match = braces.exec(css); match !== null; match = braces.exec(css)) {
    depth += match[0] === '{' ? 1 : -1
    if (depth === 0) return match.index
  }
  return css.length
}

function readDeclarations(block: string): readonly Declaration[] {
  const found: Declaration[] = []
  for (const part of block.split(';')) {
    const colon = part.indexOf(':')
    if (colon < 0) continue
    const name = part.slice(0, colon).trim().toLowerCase()
    if (!LOOKED_AT.has(name)) continue
    const value = part
      .slice(colon + 1)
      .trim()
      .toLowerCase()
    const important = /\s*!\s*important$/.test(value)
    found.push({ name, value: value.replace(/\s*!\s*important$/, ''), important })
  }
  return found
}
