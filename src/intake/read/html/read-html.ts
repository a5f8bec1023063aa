/**
 * A page as a publisher serves it, or as a browser saved it, to the words of the text alone.
 *
 *     <nav>首页 &gt; 声明</nav><h1>…联合声明</h1><div class="time">2022-02-04</div>
 *     <div class="news-details"><p>　　一、双方…</p></div><div class="share">分享到</div>
 *
 * gives 「一、双方…」, the title, the date, and a list of what was left out. The body is found by the table of
 * known pages, else by the page's own marks (article, main), else by where the running text stands.
 */

import { typeOfTitle } from '../../../genre/kinds.ts'
import { cleanTitle, isRemark } from '../../../genre/title.ts'
import type { LeftOut } from '../../../model/index.ts'
import { gatherLeftOut, type LeftStretch } from '../../gather-left-out.ts'
import { type IntakeLimits, intakeLimits } from '../../intake-limits.ts'
import { IntakeFault, type IntakeNote, intakeNote } from '../../intake-note.ts'
import { parseSelectors, selectElement } from './css-selector.ts'
import { BODY_LEAST, type FoundBody, findBody, selectorOf } from './find-body.ts'
import { findCaptions } from './find-captions.ts'
import { findNextPages, printedPages } from './find-next-pages.ts'
import { furnitureGround } from './furniture.ts'
import {
  attribute,
  type HtmlDocument,
  type HtmlElement,
  type HtmlNode,
  isElement,
  linesOf,
  parseHtml,
  plainText,
  walkHtml,
} from './html-tree.ts'
import { type KnownPage, knownPage } from './known-pages.ts'
import { settleMarks } from './page-notes.ts'
import { pageStretches, type Stretch } from './page-stretches.ts'
import { readPageStyles } from './page-styles.ts'
import { inOneLine, withTitleLine } from './with-title-line.ts'

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
  readonly ground: FoundBody['ground']
  /** True where the page asks for a password. */
  readonly login: boolean
  /** Words that nobody sees stand in the text, or it is one page of several. */
  readonly partial: boolean
  readonly leftOut: readonly LeftOut[]
  readonly notes: readonly IntakeNote[]
}

export interface HtmlOptions {
  /** Where the page is from: decides the row of known pages and makes links absolute. */
  readonly url?: string
  /** A selector of what the text is, where the user says so. */
  readonly body?: string
  readonly limits?: IntakeLimits
}

/** Share of a page's running text that stands outside the body, from which that is told by itself. */
const OUTSIDE_TOLD = 0.1
/** Share of a page's words that are hidden, from which a script must be what shows them. */
const ALL_HIDDEN = 0.9

export async function readHtml(html: string, options: HtmlOptions = {}): Promise<HtmlReading> {
  const limits = options.limits ?? intakeLimits
  if (options.body !== undefined && parseSelectors(options.body) === null)
    throw new IntakeFault('body-selector', { selector: options.body })
  const tree = await parseHtml(html, limits)
  const host = hostOf(options.url) ?? savedFrom(html)
  const known = host === null ? null : knownPage(host)
  const meta = metaOf(tree)
  const { stretches, texts, notes: pageNotes, apart, ...page } = readStretches(tree, known)
  const worded = stretches.map((stretch, i) => ({ ...stretch, text: texts[i]! }))
  const body = findBody(worded, known, options.body ?? null)
  if (body.text.length === 0) refuseEmpty(options.body, page.frames)
  const heading = findHeading(tree, known, meta)
  const own = body.text.filter((i) => texts[i]!.trim() !== '')
  const plain = own.map((i, k) => (k === own.length - 1 ? texts[i]!.trimEnd() : texts[i]!))
  const paragraphs = withTitleLine(plain, heading)
  const isPrinted = isInHeading(heading, paragraphs, paragraphs.length > plain.length)
  const places = placesOf(texts.length, own, paragraphs.length - plain.length)
  const notes: IntakeNote[] = []
  if (page.numbered) notes.push(intakeNote('list-numbers'))
  if (pageNotes.length > 0) notes.push(intakeNote('note-marks-removed'))
  const leftOut = gatherLeftOut([
    ...pageNotes.map(({ words, at }) => ({ what: 'footnote' as const, words, at: places[at]! })),
    ...asidesOf(stretches, body, apart, places),
    ...[...body.outside, ...body.furniture.filter((i) => !isNavigation(worded[i]!))]
      .filter((i) => texts[i]!.trim() !== '' && !isPrinted(texts[i]!))
      .map((i) => ({ what: 'outside' as const, words: texts[i]!, at: places[i]! })),
  ])
  const nextPages = findNextPages(tree, options.url ?? null)
  // A headline is told as left out, and no sign that the text was not found.
  const outside = body.outside.filter((i) => !heading?.split('\n').includes(texts[i]!.trim()))
  for (const note of tell({ worded, body: { ...body, outside }, leftOut, page, isNamed: options.body !== undefined }))
    notes.push(note)
  const pages = Math.max(
    nextPages.length === 0 ? 0 : nextPages.length + 1,
    printedPages(worded.filter((stretch) => !isOfComments(stretch)).map(({ text }) => text)),
  )
  if (pages > 1) notes.push(intakeNote('several-pages', { count: pages }, 'warning'))
  const length = paragraphs.reduce((n, p) => n + p.length, 0)
  if (length < BODY_LEAST && page.images > 0)
    notes.push(intakeNote('images-for-text', { count: page.images }, 'warning'))
  return {
    paragraphs,
    title:
      (heading === null ? null : inOneLine(heading)) ??
      named(whole(meta.get('og:title'))) ??
      named(whole(pageTitle(tree))),
    stamp: findStamp(tree, known, meta),
    publisher: meta.get('sitename') ?? known?.publisher.zh ?? meta.get('og:site_name') ?? null,
    lang: langOf(tree),
    nextPages,
    ground: body.ground,
    login: selectElement(tree, ['input[type=password]']) !== null,
    // Whoever fetches a page follows its pager, and knows what was had.
    partial: (pages > 1 && options.url === undefined) || notes.some(({ code }) => code === 'hidden-text'),
    leftOut,
    notes,
  }
}

/** The page's stretches with marks of notes settled; hidden words count as seen where nearly all are hidden. */
function readStretches(tree: HtmlDocument, known: KnownPage | null) {
  const styles = readPageStyles(tree)
  const captions = findCaptions(tree)
  const furnitureOf = (element: HtmlElement) => (captions.has(element) ? 'tag' : furnitureGround(element, known))
  const read = (trustsStyles: boolean) => pageStretches({ tree, styles, furnitureOf, trustsStyles })
  let page = read(true)
  const seen = page.stretches.reduce((n, { text }) => n + text.length, 0)
  const hidden = page.stretches.reduce(
    (n, { asides }) =>
      n + asides.reduce((m, { what, words, isReading }) => (what === 'hidden' && !isReading ? m + words.length : m), 0),
    0,
  )
  const isFilledByScript = hidden > ALL_HIDDEN * (seen + hidden)
  if (isFilledByScript) page = read(false)
  return { ...page, ...settleMarks(tree, page.stretches), isFilledByScript }
}

type Page = Pick<ReturnType<typeof readStretches>, 'frames' | 'isFilledByScript'>

function refuseEmpty(selector: string | undefined, frames: readonly string[]): void {
  if (selector !== undefined) throw new IntakeFault('body-not-found', { selector })
  if (frames.length > 0) throw new IntakeFault('frames-only', { address: frames[0]! })
}

/** For each stretch, of the body or not, the number of the paragraph in which it stands or behind which it stood. */
function placesOf(count: number, own: readonly number[], before: number): readonly number[] {
  const chosen = new Set(own)
  let n = 0
  return Array.from({ length: count }, (_, i) => {
    if (chosen.has(i)) n++
    return n === 0 ? 0 : n + before
  })
}

/** Comments have pages of their own. */
const isOfComments = ({ furniture }: Stretch): boolean =>
  furniture.some(({ element }) =>
    /comment|pinglun|repl(?:y|ies)/i.test(
      `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`.slice(0, 200),
    ),
  )

/** Lines of a text that may hold its title. */
const TITLE_LINES = 8

/** Is a line part of the page's title, and does the text have that title, put above it or of its own? A headline it lacks. */
function isInHeading(heading: string | null, paragraphs: readonly string[], isAbove: boolean) {
  const lines = new Set(heading?.split('\n'))
  const bare = (words: string): string => words.replace(/\s+/g, '')
  const head = bare(paragraphs.slice(0, TITLE_LINES).join(''))
  const isHeld = heading !== null && (isAbove || head.includes(bare(heading)))
  return (words: string): boolean => isHeld && lines.has(words.trim())
}

/** A link, or what is no more than signs between links. */
const isNavigation = ({ text, linked }: Stretch): boolean => linked >= 0.5 * text.length || !/[\p{L}\p{N}]/u.test(text)

/** Hidden and struck-out words that stand in the body. What is hidden in menus and windows is no matter of the text. */
function asidesOf(
  stretches: readonly Stretch[],
  body: FoundBody,
  apart: ReadonlySet<number>,
  places: readonly number[],
): readonly LeftStretch[] {
  const chosen = new Set(body.text)
  // Paragraphs that are hidden whole stand as empty stretches, also in a row before the first and behind the last.
  const isEmpty = (i: number): boolean => stretches[i]?.text === '' && stretches[i].furniture.length === 0
  let [first, last] = [body.text[0] ?? 0, body.text.at(-1) ?? 0]
  while (isEmpty(first - 1)) first--
  while (isEmpty(last + 1)) last++
  return stretches.flatMap(({ asides, block }, i) => {
    const isNear = isEmpty(i) && i >= first && i <= last && isInside(block, body.element)
    if (!chosen.has(i) && !isNear && !apart.has(i)) return []
    return asides.map(({ what, words }) => ({ what, words, at: places[i]! }))
  })
}

function isInside(element: HtmlElement, ancestor: HtmlElement | null): boolean {
  for (
    let at: HtmlNode | null = element;
    at !== null;
    at = 'parentNode' in at ? (at.parentNode as HtmlNode | null) : null
  )
    if (at === ancestor) return true
  return ancestor === null
}

interface Told {
  readonly worded: readonly Stretch[]
  readonly body: FoundBody
  readonly leftOut: readonly LeftOut[]
  readonly page: Page
  readonly isNamed: boolean
}

function tell({ worded, body, leftOut, page, isNamed }: Told): readonly IntakeNote[] {
  const notes: IntakeNote[] = []
  const firstOf = (what: LeftOut['what']) => leftOut.find((entry) => entry.what === what)
  const hidden = worded.flatMap(({ asides }) => asides.filter(({ what, isReading }) => what === 'hidden' && !isReading))
  const told =
    firstOf('hidden')
      ?.text.split('\n')
      .filter((words) => hidden.some((aside) => aside.words === words)) ?? []
  if (told.length > 0) notes.push(intakeNote('hidden-text', { count: told.length }, 'warning'))
  const struck = firstOf('struck')
  if (struck !== undefined) notes.push(intakeNote('struck-text', { words: shortened(struck.text) }, 'warning'))
  if (page.isFilledByScript) notes.push(intakeNote('hidden-taken', {}, 'warning'))
  const weigh = (indexes: readonly number[]): number => indexes.reduce((n, i) => n + worded[i]!.text.length, 0)
  const outside = weigh(body.outside)
  const share = outside / Math.max(1, outside + weigh(body.text))
  const [first] = body.outside
  if (body.choices.length > 0) {
    const selectors = body.choices.map((element) => selectorOf(element, body.choices)).slice(0, 6)
    notes.push(intakeNote('body-open', { count: body.choices.length, selectors: selectors.join(' | ') }, 'warning'))
  } else if (!isNamed && first !== undefined && share > OUTSIDE_TOLD)
    notes.push(
      intakeNote(
        'text-outside',
        { percent: Math.round(100 * share), words: shortened(worded[first]!.text) },
        'warning',
      ),
    )
  if (page.frames.length > 0) notes.push(intakeNote('frames', { address: page.frames[0]! }))
  return notes
}

const shortened = (words: string): string => {
  const line = words.replace(/\s+/g, ' ').trim()
  return line.length > 40 ? `${line.slice(0, 40)}…` : line
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
    const content = attribute(node, 'content')?.replace(/\s+/g, ' ').trim()
    if (name !== undefined && content && !found.has(name)) found.set(name, content)
    return true
  })
  return found
}

function langOf(tree: HtmlDocument): string | null {
  const root = selectElement(tree, ['html'])
  return (root && attribute(root, 'lang')) || null
}

/** What the page prints as its title, a line each. */
function findHeading(tree: HtmlDocument, known: KnownPage | null, meta: ReadonlyMap<string, string>): string | null {
  const printed = known === null ? null : selectElement(tree, known.title)
  return (
    whole(meta.get('articletitle')) ?? whole(printed === null ? undefined : linesOf(printed)) ?? whole(headingOf(tree))
  )
}

/** What a site calls its page is no title, unless it names a document. */
const named = (title: string | null): string | null =>
  title !== null && typeOfTitle(cleanTitle(title)) !== 'other' ? title : null

/** A title with its white space folded; null where it is shorter than any. */
const whole = (title: string | undefined): string | null =>
  title !== undefined && title.replace(/\s/g, '').length >= 2 && !isRemark(title.trim())
    ? title
        .split('\n')
        .map((line) => line.replace(/\s+/g, ' ').trim())
        .join('\n')
    : null

function headingOf(tree: HtmlDocument): string | undefined {
  const heading = selectElement(tree, ['h1'], true)
  return heading === null ? undefined : linesOf(heading)
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
