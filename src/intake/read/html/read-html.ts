/**
 * A page as a publisher serves it, or as a browser saved it, to the words of the text alone.
 *
 *     <nav>首页 &gt; 声明</nav><h1>…联合声明</h1><div class="time">2022-02-04</div>
 *     <div class="news-details"><p>　　一、双方…</p></div><div class="share">分享到</div>
 *
 * gives 「一、双方…」, the title, the date, and a list of what was left out. The body is found by the table of
 * known pages, else by the page's own marks (article, main), else by where the running text stands.
 */

import type { LeftOut } from '../../../model/index.ts'
import { gatherLeftOut } from '../../gather-left-out.ts'
import { type IntakeLimits, intakeLimits } from '../../intake-limits.ts'
import { type IntakeNote, intakeNote } from '../../intake-note.ts'
import { BODY_LEAST, findBody } from './find-body.ts'
import { findNextPages } from './find-next-pages.ts'
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
import { furnitureNames, furnitureRoles, furnitureTags, type KnownPage, knownPage } from './known-pages.ts'
import { withTitleLine } from './with-title-line.ts'

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
  readonly leftOut: readonly LeftOut[]
  readonly notes: readonly IntakeNote[]
}

export interface HtmlOptions {
  /** Where the page is from: decides the row of known pages and makes links absolute. */
  readonly url?: string
  readonly limits?: IntakeLimits
}

/** Furniture by name is kept when it holds more than this share of the body's text: the name misleads. */
const NAME_MISLEADS = 0.3
export async function readHtml(html: string, options: HtmlOptions = {}): Promise<HtmlReading> {
  const limits = options.limits ?? intakeLimits
  const tree = await parseHtml(html, limits)
  const host = hostOf(options.url) ?? savedFrom(html)
  const known = host === null ? null : knownPage(host)
  const meta = metaOf(tree)
  const notes: IntakeNote[] = []
  const { body, ground } = findBody(tree, known)
  const heading = findHeading(tree, known, meta)
  const title = heading ?? whole(meta.get('og:title')) ?? whole(pageTitle(tree))
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
    paragraphs: withTitleLine(lines.paragraphs, heading),
    title,
    stamp: findStamp(tree, known, meta),
    publisher: meta.get('sitename') ?? known?.publisher.zh ?? meta.get('og:site_name') ?? null,
    lang: langOf(tree),
    nextPages,
    ground,
    login,
    leftOut: gatherLeftOut(removed.map((words) => ({ what: 'outside', words, at: 0 }))),
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

/** Elements of the body that are not the text, with a name for each that held words. */
function findFurniture(
  body: HtmlNode,
  known: KnownPage | null,
): { skip: ReadonlySet<HtmlElement>; removed: readonly string[] } {
  const skip = new Set<HtmlElement>()
  const removed: string[] = []
  const all = plainText(body).length
  walkHtml(body, (node) => {
    if (!isElement(node) || node === body) return true
    const row = known?.drop.some((selector) => matchesSelector(node, selector)) === true
    if (!row && !isFurniture(node)) return true
    const words = plainText(node)
    if (!row && !furnitureTags.has(node.tagName) && words.length > NAME_MISLEADS * all) return true
    skip.add(node)
    if (words !== '') removed.push(words)
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

/** What the page prints as its title. */
function findHeading(tree: HtmlDocument, known: KnownPage | null, meta: ReadonlyMap<string, string>): string | null {
  const printed = known === null ? null : selectElement(tree, known.title)
  return (
    whole(meta.get('articletitle')) ??
    whole(printed === null ? undefined : plainText(printed)) ??
    whole(headingOf(tree))
  )
}

/** A title with its white space folded; null where it is shorter than any. */
const whole = (title: string | undefined): string | null =>
  title !== undefined && title.replace(/\s/g, '').length >= 2 ? title.replace(/\s+/g, ' ').trim() : null

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
