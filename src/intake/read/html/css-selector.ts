/**
 * The selectors of CSS that `--body`, the table of known pages and a page's own styles are read by.
 *
 *     #content      div.text       [itemprop=articleBody]      main > div p      td:nth-child(2), th
 *
 * Tag, `*`, id, class, attribute (`=` `~=` `^=` `$=` `*=`), `:first-child` `:last-child` `:nth-child(n)`, parted by a
 * space or `>`, several by commas. Whatever else CSS has is no selector here, and matches nothing.
 */
import {
  attribute,
  type HtmlElement,
  type HtmlNode,
  isElement,
  plainText,
  shortAttribute,
  walkHtml,
} from './html-tree.ts'

interface Test {
  readonly name: string
  readonly sign: '' | '=' | '~=' | '^=' | '$=' | '*='
  readonly value: string
}

interface Compound {
  readonly tag: string | null
  readonly id: string | null
  readonly classes: readonly string[]
  readonly tests: readonly Test[]
  /** Place among its siblings: a number, `last`, `odd` or `even`. */
  readonly place: number | 'last' | 'odd' | 'even' | null
  /** How it hangs on the one before it. */
  readonly child: boolean
}

export interface Selector {
  readonly compounds: readonly Compound[]
  /** Ids, then classes and their like, then tags: as one number, the greater the more exact. */
  readonly weight: number
}

/** Parts of a selector at most: no honest one has more, and each costs a look at every ancestor. */
const PARTS_MOST = 12

const COMPOUND =
  /^(\*|[a-z][\w-]*)?((?:#[\w\u0080-\uffff-]+|\.[\w\u0080-\uffff-]+|\[[a-z][\w:-]*(?:\s*[~^$*]?=\s*(?:"[^"\]]*"|'[^'\]]*'|[^\]"']*))?\s*\]|:(?:first-child|last-child|nth-child\(\s*(?:\d{1,6}|odd|even)\s*\)))*)$/i

const known = new Map<string, readonly Selector[] | null>()
/** Selectors kept: those of our own tables, and one that a user gives. */
const KNOWN_MOST = 500

/** The selectors of a list, or null where one of them is of a form that is not known. */
export function parseSelectors(list: string): readonly Selector[] | null {
  const found = known.get(list)
  if (found !== undefined) return found
  const parsed = outsideBrackets(list, ',').map((part) => parseSelector(part.trim()))
  const all = parsed.every((one) => one !== null) ? parsed : null
  if (known.size < KNOWN_MOST) known.set(list, all)
  return all
}

/** `text` parted at a sign that stands in no brackets or quotes. */
function outsideBrackets(text: string, sign: string): string[] {
  const parts: string[] = ['']
  let depth = 0
  for (const c of text) {
    if (c === '[' || c === '(') depth++
    else if (c === ']' || c === ')') depth--
    if (c === sign && depth <= 0) parts.push('')
    else parts[parts.length - 1] += c
  }
  return parts
}

export function parseSelector(text: string): Selector | null {
  const parts = outsideBrackets(text.replace(/\s*>\s*/g, ' >'), ' ').filter((part) => part !== '')
  if (parts.length === 0 || parts.length > PARTS_MOST) return null
  const compounds: Compound[] = []
  let weight = 0
  for (const part of parts) {
    const child = part.startsWith('>')
    const match = COMPOUND.exec(child ? part.slice(1) : part)
    if (match === null || match[0] === '' || (child && compounds.length === 0)) return null
    const compound = compoundOf(match[1] ?? '*', match[2] ?? '', child)
    weight +=
      (compound.id === null ? 0 : 10_000) +
      100 * (compound.classes.length + compound.tests.length + (compound.place === null ? 0 : 1)) +
      (compound.tag === null ? 0 : 1)
    compounds.push(compound)
  }
  return { compounds, weight }
}

function compoundOf(tag: string, rest: string, child: boolean): Compound {
  const signs = rest.match(/#[^#.[:]+|\.[^#.[:]+|\[[^\]]*\]|:[\w-]+(?:\([^)]*\))?/g) ?? []
  const tests: Test[] = []
  let place: Compound['place'] = null
  for (const sign of signs) {
    if (sign.startsWith('[')) {
      const [, name = '', operator = '', value = ''] =
        /^\[\s*([\w:-]+)\s*(?:([~^$*]?=)\s*["']?([^"']*?)["']?)?\s*\]$/.exec(sign) ?? []
      tests.push({ name: name.toLowerCase(), sign: operator as Test['sign'], value: value.toLowerCase() })
    } else if (sign.startsWith(':')) {
      const nth = /\(\s*(\w+)\s*\)/.exec(sign)?.[1]?.toLowerCase()
      if (sign.startsWith(':first')) place = 1
      else if (sign.startsWith(':last')) place = 'last'
      else place = nth === 'odd' || nth === 'even' ? nth : Number(nth)
    }
  }
  return {
    tag: tag === '*' ? null : tag.toLowerCase(),
    id: signs.find((sign) => sign.startsWith('#'))?.slice(1) ?? null,
    classes: signs.filter((sign) => sign.startsWith('.')).map((sign) => sign.slice(1)),
    tests,
    place,
    child,
  }
}

const holds: Readonly<Record<Test['sign'], (own: string, value: string) => boolean>> = {
  '': () => true,
  '=': (own, value) => own === value,
  '~=': (own, value) => own.split(/\s+/).includes(value),
  '^=': (own, value) => value !== '' && own.startsWith(value),
  '$=': (own, value) => value !== '' && own.endsWith(value),
  '*=': (own, value) => value !== '' && own.includes(value),
}

function matchesCompound(element: HtmlElement, compound: Compound): boolean {
  if (compound.tag !== null && element.tagName !== compound.tag) return false
  if (compound.id !== null && attribute(element, 'id') !== compound.id) return false
  if (compound.classes.length > 0) {
    const own = shortAttribute(element, 'class')
    if (!compound.classes.every((name) => own.includes(name))) return false
    const names = own.split(/\s+/)
    if (!compound.classes.every((name) => names.includes(name))) return false
  }
  for (const { name, sign, value } of compound.tests) {
    const own = attribute(element, name)
    if (own === null || !holds[sign](own.toLowerCase(), value)) return false
  }
  return compound.place === null || standsAt(element, compound.place)
}

/** Places of the children of an element, counted once: a tree does not change while it is read. */
const placesOf = new WeakMap<object, ReadonlyMap<object, number>>()

function standsAt(element: HtmlElement, place: NonNullable<Compound['place']>): boolean {
  const parent = element.parentNode
  if (parent === null) return place === 1 || place === 'last' || place === 'odd'
  let places = placesOf.get(parent)
  if (places === undefined) {
    places = new Map(parent.childNodes.filter((node) => isElement(node)).map((node, i) => [node, i + 1]))
    placesOf.set(parent, places)
  }
  const n = places.get(element) ?? 0
  if (place === 'last') return n === places.size
  return place === 'odd' ? n % 2 === 1 : place === 'even' ? n % 2 === 0 : n === place
}

/**
 * Whether an element is what the selector names. Ancestors are looked at once, from the outermost, for all parts
 * together: however the parts are chosen, the cost is depth times parts.
 */
export function matchesParsed(element: HtmlElement, { compounds }: Selector): boolean {
  const last = compounds.length - 1
  if (!matchesCompound(element, compounds[last]!)) return false
  if (last === 0) return true
  const chain: HtmlElement[] = []
  for (let at: HtmlNode | null = element; at !== null && isElement(at); at = at.parentNode as HtmlNode | null)
    chain.push(at)
  const above: boolean[] = compounds.map(() => false)
  let parent: boolean[] = compounds.map(() => false)
  for (let i = chain.length - 1; i >= 0; i--) {
    const own = compounds.map(
      (compound, k) =>
        (k === 0 || (compound.child ? parent[k - 1]! : above[k - 1]!)) && matchesCompound(chain[i]!, compound),
    )
    if (i === 0) return own[last]!
    own.forEach((is, k) => {
      if (is) above[k] = true
    })
    parent = own
  }
  return false
}

/** Whether an element is named by a list of selectors. */
export const matchesSelector = (element: HtmlElement, list: string): boolean =>
  parseSelectors(list)?.some((selector) => matchesParsed(element, selector)) === true

/** The first element, in the order of the selectors and then of the document; with `longest`, the one with most text. */
export function selectElement(root: HtmlNode, selectors: readonly string[], longest = false): HtmlElement | null {
  for (const selector of selectors) {
    const found: HtmlElement[] = []
    walkHtml(root, (node) => {
      if (isElement(node) && matchesSelector(node, selector)) found.push(node)
      return longest || found.length === 0
    })
    if (found.length === 0) continue
    if (!longest || found.length === 1) return found[0]!
    return found.map((e) => ({ e, n: plainText(e).length })).reduce((a, b) => (b.n > a.n ? b : a)).e
  }
  return null
}
