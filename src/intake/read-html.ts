/**
 * A page as a publisher serves it, or as a browser saved it, to the words of the text alone.
 *
 *     <nav>首页 &gt; 声明</nav><h1>…联合声明</h1><div class="time">2022-02-04</div>
 *     <div class="news-details"><p>　　一、双方…</p></div><div class="share">分享到</div>
 *
 * gives 「一、双方…」, the title, the date, and a list of what was left out. The body is found by the table of
 * known pages, else by the page's own marks (article, main), else by where the running text stands.
 */
import { htmlLines } from './html-lines.ts'
import {
  attribute,
  type HtmlDocument,
  type HtmlElement,
  type HtmlNode,
  isElement,
  matchesSelector,
  parseHtml,
  plainText,
  selectElement,
  shortAttribute,
  walkHtml,
} from './html-tree.ts'
import { type IntakeLimits, intakeLimits } from './intake-limits.ts'
import { type IntakeNote, intakeNote } from './intake-note.ts'
import { furnitureNames, furnitureRoles, furnitureTags, type KnownPage, knownPage } from './known-pages.ts'

export interface HtmlReading {
  /** Paragraphs in order, one an entry, none empty. */
  readonly paragraphs: readonly string[]
  readonly title: string | null
  /** What the page prints as its date, unparsed, or null. */
  readonly stamp: string | null
  readonly publisher: string | null
  /** `lang` of the page, or null. */
  readonly lang: string | null
  /** Addresses of the article's other pages, absolute where the page's address is known. */
  readonly nextPages: readonly string[]
  /** How the body was found. */
  readonly ground: 'site' | 'semantic' | 'scored' | 'whole'
  /** True where the page asks for a password. */
  readonly login: boolean
  readonly removed: readonly string[]
  readonly notes: readonly IntakeNote[]
}

export interface HtmlOptions {
  /** Where the page is from: decides the row of known pages and makes links absolute. */
  readonly url?: string
  readonly limits?: IntakeLimits
}

/** Furniture by name is kept when it holds more than this share of the body's text: the name misleads. */
const NAME_MISLEADS = 0.3
/** Characters that a body must have to be taken by a selector. */
const BODY_LEAST = 60

export async function readHtml(html: string, options: HtmlOptions = {}): Promise<HtmlReading> {
  const limits = options.limits ?? intakeLimits
  const tree = await parseHtml(html, limits)
  const host = hostOf(options.url) ?? savedFrom(html)
  const known = host === null ? null : knownPage(host)
  const meta = metaOf(tree)
  const notes: IntakeNote[] = []
  const { body, ground } = findBody(tree, known)
  const title = findTitle(tree, known, meta)
  const { skip, removed } = findFurniture(body, known)
  const lines = htmlLines(body, (element) => skip.has(element))
  notes.push(...lines.notes)
  const nextPages = findNextPages(tree, options.url ?? null)
  if (nextPages.length > 0) notes.push(intakeNote('several-pages', { count: nextPages.length + 1 }, 'warning'))
  const login = selectElement(tree, ['input[type=password]']) !== null
  const length = lines.paragraphs.reduce((n, p) => n + p.length, 0)
  if (length < BODY_LEAST && lines.images > 0)
    notes.push(intakeNote('images-for-text', { count: lines.images }, 'warning'))
  return {
    paragraphs: lines.paragraphs,
    title,
    stamp: findStamp(tree, known, meta),
    publisher: meta.get('sitename') ?? known?.publisher.zh ?? meta.get('og:site_name') ?? null,
    lang: langOf(tree),
    nextPages,
    ground,
    login,
    removed,
    notes,
  }
}

function hostOf(url: string | undefined): string | null {
  if (url === undefined) return null
  try {
    return new URL(url).host
  } catch {
    return null
  }
}

/** Browsers note the address in what they save: `<!-- saved from url=(0031)https://…/ -->`. */
function savedFrom(html: string): string | null {
  const match = /<!-- saved from url=\(\d+\)(\S{1,400}?) -->/.exec(html.slice(0, 4096))
  return match === null ? null : hostOf(match[1])
}

function metaOf(tree: HtmlDocument): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  walkHtml(tree, (node) => {
    if (!isElement(node) || node.tagName !== 'meta') return true
    const name = (attribute(node, 'name') ?? attribute(node, 'property') ?? attribute(node, 'itemprop'))?.toLowerCase()
    const content = attribute(node, 'content')?.trim()
    if (name !== undefined && content && !found.has(name)) found.set(name, content)
    return true
  })
  return found
}

function langOf(tree: HtmlDocument): string | null {
  const root = selectElement(tree, ['html'])
  return (root && attribute(root, 'lang')) || null
}

function findBody(tree: HtmlDocument, known: KnownPage | null): { body: HtmlNode; ground: HtmlReading['ground'] } {
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
  for (const [element, score] of scores)
    if (score > 0 && (best === null || score > (scores.get(best) as number))) best = element
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

/** Elements of the body that are not the text, with a name for each that held words. */
function findFurniture(
  body: HtmlNode,
  known: KnownPage | null,
): { skip: ReadonlySet<HtmlElement>; removed: readonly string[] } {
  const skip = new Set<HtmlElement>()
  const removed: string[] = []
  const whole = plainText(body).length
  walkHtml(body, (node) => {
    if (!isElement(node) || node === body) return true
    const row = known?.drop.some((selector) => matchesSelector(node, selector)) === true
    if (!row && !isFurniture(node)) return true
    const words = plainText(node)
    if (!row && !furnitureTags.has(node.tagName) && words.length > NAME_MISLEADS * whole) return true
    skip.add(node)
    if (words !== '') removed.push(words.length > 80 ? `${words.slice(0, 80)}…` : words)
    return false
  })
  return { skip, removed }
}

function isFurniture(element: HtmlElement): boolean {
  if (furnitureTags.has(element.tagName)) return true
  const role = attribute(element, 'role')
  if (role !== null && furnitureRoles.has(role)) return true
  if (attribute(element, 'hidden') !== null || attribute(element, 'aria-hidden') === 'true') return true
  if (/display\s*:\s*none|visibility\s*:\s*hidden/i.test(shortAttribute(element, 'style'))) return true
  return furnitureNames.test(`${shortAttribute(element, 'class')} ${shortAttribute(element, 'id')}`)
}

function findTitle(tree: HtmlDocument, known: KnownPage | null, meta: ReadonlyMap<string, string>): string | null {
  const printed = known === null ? null : selectElement(tree, known.title)
  const candidates = [
    meta.get('articletitle'),
    printed === null ? undefined : plainText(printed),
    headingOf(tree),
    meta.get('og:title'),
    pageTitle(tree),
  ]
  const title = candidates.find((t) => t !== undefined && t !== null && t.replace(/\s/g, '').length >= 2)
  return title === undefined || title === null ? null : title.replace(/\s+/g, ' ').trim()
}

function headingOf(tree: HtmlDocument): string | undefined {
  const heading = selectElement(tree, ['h1'], true)
  return heading === null ? undefined : plainText(heading)
}

/** `<title>` without the site's name behind a bar, dash or underscore. */
function pageTitle(tree: HtmlDocument): string | undefined {
  const element = selectElement(tree, ['title'])
  if (element === null) return undefined
  const title = plainText(element)
  const first = title.split(/\s*[_|｜]\s*|\s+[-–—·•∙]\s+|——/)[0]?.trim()
  return first !== undefined && first.length >= 4 ? first : title
}

function findStamp(tree: HtmlDocument, known: KnownPage | null, meta: ReadonlyMap<string, string>): string | null {
  for (const name of ['pubdate', 'article:published_time', 'publishdate', 'datepublished', 'dc.date', 'date']) {
    const value = meta.get(name)
    if (value !== undefined && /\d{4}/.test(value)) return value
  }
  const element = selectElement(tree, known?.date ?? ['time', '.time', '.date', '.pubtime', '.publish-time'])
  if (element === null) return null
  const value = attribute(element, 'datetime') ?? plainText(element)
  return /\d{4}/.test(value) ? value : null
}

/**
 * The article's other pages, in order: links whose words or place say so and whose address is this page's with a
 * number, and the paging script of TRS, `createPageHTML(3, 0, "t2022…", "shtml")`, which many ministries use.
 */
function findNextPages(tree: HtmlDocument, url: string | null): readonly string[] {
  const found: string[] = []
  const add = (href: string): void => {
    let address = href
    if (url !== null) {
      try {
        const next = new URL(href, url)
        if (next.host !== new URL(url).host || !/^https?:$/.test(next.protocol)) return
        next.hash = ''
        address = next.href
        if (address === url.replace(/#.*$/, '')) return
      } catch {
        return
      }
    }
    if (!found.includes(address)) found.push(address)
  }
  const own = url === null ? null : (/([^/]+)\.\w+$/.exec(new URL(url).pathname)?.[1] ?? null)
  // `t20220204_1_2` is the third page of `t20220204_1`; `content_9` is no page of `content`.
  const stems = own === null ? [] : [own, /^(.*\d{4,}.*)_\d{1,2}$/.exec(own)?.[1] ?? own]
  walkHtml(tree, (node) => {
    if (!isElement(node)) return true
    if (node.tagName === 'script') {
      const words = node.childNodes.map((c) => ('value' in c ? c.value : '')).join('')
      const script = /createPageHTML\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*["']([\w.-]+)["']\s*,\s*["'](\w+)["']/.exec(
        words,
      )
      if (script !== null) {
        const count = Number(script[1])
        const current = Number(script[2])
        for (let i = 0; i < count; i++)
          if (i !== current) add(i === 0 ? `${script[3]}.${script[4]}` : `${script[3]}_${i}.${script[4]}`)
      }
      return false
    }
    if (node.tagName !== 'a') return true
    const href = attribute(node, 'href')
    if (href === null || href === '' || /^(javascript|#|mailto)/i.test(href)) return true
    const words = plainText(node)
    const isPaging =
      /^(?:下一页|下页|第?\s*\d{1,3}\s*页?|[［[【(]?\d{1,3}[］\]】)]?|Next(?: page)?|Следующая(?: страница)?)\s*[>»›]*$/i.test(
        words,
      )
    const name = href.split(/[?#]/)[0]?.split('/').pop() ?? ''
    const numbered = stems.some(
      (stem) => name.startsWith(`${stem}_`) || (name.startsWith(`${stem}.`) && /[?&]p(?:age)?=\d/.test(href)),
    )
    if (isPaging && (numbered || (own === null && /_\d{1,3}\.s?html?$/.test(name)))) add(href)
    return true
  })
  return found.sort((a, b) => pageNumber(a) - pageNumber(b))
}

function pageNumber(address: string): number {
  return Number(/_(\d{1,3})\.\w+$/.exec(address)?.[1] ?? /[?&]p(?:age)?=(\d+)/.exec(address)?.[1] ?? 0)
}
