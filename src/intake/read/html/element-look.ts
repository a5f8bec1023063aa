/**
 * How an element looks to a reader: seen or not, struck out, raised, a block of its own.
 *
 *     display:none   visibility:hidden   opacity:0   font-size:0   white on white   text-indent:-9999px   hidden
 *
 * are words that nobody sees. `aria-hidden` hides from screen readers alone: its words are seen.
 */
import { attribute, type HtmlElement, shortAttribute } from './html-tree.ts'
import type { Declared, PageStyles } from './page-styles.ts'

/** What an element's inside is given from outside. */
export interface Look {
  readonly hidden: boolean
  readonly struck: boolean
  readonly raised: 'super' | 'sub' | null
  readonly preserved: boolean
  readonly block: boolean
  /** `list-style-type` in force. */
  readonly listStyle: string | null
  /** Nothing inside can be seen, whatever it says. */
  readonly gone: boolean
  readonly invisible: boolean
  readonly tiny: boolean
  readonly outdented: boolean
  /** `#rrggbb`, or null where the page does not say. */
  readonly color: string | null
  readonly background: string | null
}

export const plainLook: Look = {
  hidden: false,
  struck: false,
  raised: null,
  preserved: false,
  block: true,
  listStyle: null,
  gone: false,
  invisible: false,
  tiny: false,
  outdented: false,
  color: null,
  background: '#ffffff',
}

/** Elements that begin a line of their own. */
const BLOCK_TAGS: ReadonlySet<string> = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup option p plaintext pre search section summary table tbody td tfoot th thead tr ul xmp'.split(
    ' ',
  ),
)

/** A span with one of these classes and a figure in it is raised: legal sites keep the rule in a sheet of their own. */
const RAISED_CLASSES = /(?:^|\s)(?:W9|sup|super|supscript|superscript|sup-?text|upper-?index|verh)(?:\s|$)/i
const LOWERED_CLASSES = /(?:^|\s)(?:sub|subscript|sub-?text|lower-?index)(?:\s|$)/i

/** Points or pixels beyond which a place is off any page. */
const OFF_PAGE = 900

/** The look of an element's inside, given that of the element around it. */
export function lookOf(element: HtmlElement, around: Look, styles: PageStyles): Look {
  const declared = styles.of(element)
  const tag = element.tagName
  const say = (name: string): string | undefined => declared.get(name)
  const background = backgroundOf(element, declared, around.background)
  const color = colorOf(say('color') ?? (tag === 'font' ? attribute(element, 'color') : null), around.color)
  const size = say('font-size')
  const gone = around.gone || isGone(element, declared)
  const visibility = say('visibility')
  const invisible =
    visibility === 'hidden' || visibility === 'collapse' ? true : visibility === 'visible' ? false : around.invisible
  const tiny = size === undefined ? around.tiny : isZero(size) || (around.tiny && /(?:em|%|er)$/.test(size))
  const indent = say('text-indent')
  const outdented = indent === undefined ? around.outdented : lengthOf(indent) < -OFF_PAGE
  const unseen = color !== null && background !== null && isSameColor(color, background)
  const whiteSpace = say('white-space')
  const display = say('display')
  return {
    hidden: gone || invisible || tiny || outdented || unseen,
    struck: around.struck || isStruck(element, declared),
    raised: raisedBy(element, declared) ?? around.raised,
    preserved:
      whiteSpace === undefined
        ? around.preserved || tag === 'pre' || tag === 'listing' || tag === 'xmp' || tag === 'plaintext'
        : /^pre/.test(whiteSpace),
    block:
      display === undefined
        ? BLOCK_TAGS.has(tag) || isBlockOfItsOwn(element)
        : !/^(?:inline|contents|none|ruby)/.test(display),
    listStyle: listStyleOf(element, declared) ?? around.listStyle,
    gone,
    invisible,
    tiny,
    outdented,
    color,
    background,
  }
}

/**
 * `<doc-paragraph>`: an element that the page defines itself, whose display a script sets. Where no words stand beside it,
 * it is a block.
 */
function isBlockOfItsOwn({ tagName, parentNode }: HtmlElement): boolean {
  if (!tagName.includes('-') || parentNode === null || !('childNodes' in parentNode)) return false
  return parentNode.childNodes.every(
    (node) => node.nodeName !== '#text' || (node as unknown as { value: string }).value.trim() === '',
  )
}

const isZero = (size: string): boolean => /^0*\.?0*(?:px|pt|r?em|ex|%|v[wh])?$/.test(size) && /0/.test(size)

/** A length in pixels or thereabouts; 0 where it is none. */
function lengthOf(value: string): number {
  const match = /^(-?\d*\.?\d+)(px|pt|r?em|%|v[wh]|cm|in)?$/.exec(value)
  if (match === null) return 0
  const unit = match[2] ?? 'px'
  // An indent of 100 per cent or ems is off any column as well.
  return Number(match[1]) * (unit === 'px' || unit === 'pt' ? 1 : unit === '%' || unit[0] === 'v' ? 10 : 16)
}

function isGone(element: HtmlElement, declared: Declared): boolean {
  const display = declared.get('display')
  if (display === 'none') return true
  if (display === undefined && attribute(element, 'hidden') !== null) return true
  const opacity = declared.get('opacity')
  if (opacity !== undefined && Number.parseFloat(opacity) < (opacity.endsWith('%') ? 1 : 0.01)) return true
  const position = declared.get('position')
  if (position === 'absolute' || position === 'fixed') {
    if (['left', 'top', 'right'].some((side) => lengthOf(declared.get(side) ?? '') < -OFF_PAGE)) return true
    const clip = `${declared.get('clip') ?? ''}${declared.get('clip-path') ?? ''}`
    if (/rect\(\s*(?:0|1px)\D+(?:0|1px)\D+(?:0|1px)\D+(?:0|1px)|inset\(\s*(?:50|100)%/.test(clip)) return true
  }
  const cut = /hidden|clip/.test(declared.get('overflow') ?? '')
  return cut && ['height', 'max-height', 'width'].some((side) => isZero(declared.get(side) ?? ''))
}

function isStruck(element: HtmlElement, declared: Declared): boolean {
  const line = declared.get('text-decoration-line') ?? declared.get('text-decoration')
  if (line !== undefined && /line-through/.test(line)) return true
  return /^(?:del|s|strike)$/.test(element.tagName) && !(line !== undefined && /none/.test(line))
}

function raisedBy(element: HtmlElement, declared: Declared): Look['raised'] {
  const align = declared.get('vertical-align')
  if (element.tagName === 'td' || element.tagName === 'th') return null
  if (align === 'super' || align === 'sub') return align
  if (element.tagName === 'sup') return 'super'
  if (element.tagName === 'sub') return 'sub'
  if (element.tagName !== 'span') return null
  if (align !== undefined && Math.abs(lengthOf(align)) >= 2 && /^-?[\d.]+(?:px|pt|em|%)$/.test(align))
    return lengthOf(align) > 0 ? 'super' : 'sub'
  if (declared.get('position') === 'relative' && declared.get('font-size') !== undefined) {
    const top = lengthOf(declared.get('top') ?? '')
    if (Math.abs(top) >= 2) return top < 0 ? 'super' : 'sub'
  }
  const names = shortAttribute(element, 'class')
  return RAISED_CLASSES.test(names) ? 'super' : LOWERED_CLASSES.test(names) ? 'sub' : null
}

const LIST_STYLE =
  /(?:^|\s)(none|disc|circle|square|decimal(?:-leading-zero)?|(?:lower|upper)-(?:alpha|latin|roman|greek|russian)|(?:simp|trad)-chinese-(?:in)?formal|japanese-(?:in)?formal|cjk-[\w-]+|hebrew|armenian|lower-armenian|upper-armenian|georgian|arabic-indic|persian|devanagari)(?:\s|$)/

function listStyleOf(element: HtmlElement, declared: Declared): string | null {
  const value = declared.get('list-style-type') ?? declared.get('list-style')
  if (value !== undefined) return LIST_STYLE.exec(value)?.[1] ?? null
  // Each list begins anew.
  if (element.tagName === 'ol') return typed(element) ?? 'decimal'
  if (element.tagName === 'ul' || element.tagName === 'menu' || element.tagName === 'dir')
    return typed(element) ?? 'disc'
  return element.tagName === 'li' ? typed(element) : null
}

const TYPES: Readonly<Record<string, string>> = {
  '1': 'decimal',
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
}

const typed = (element: HtmlElement): string | null => {
  const type = attribute(element, 'type')
  return type === null
    ? null
    : (TYPES[type] ?? (/^(?:disc|circle|square|none)$/i.test(type) ? type.toLowerCase() : null))
}

/** Steps of 255 by which two colours differ that no eye tells apart. */
const SAME_COLOR = 8

const isSameColor = (a: string, b: string): boolean =>
  [1, 3, 5].every(
    (at) => Math.abs(Number.parseInt(a.slice(at, at + 2), 16) - Number.parseInt(b.slice(at, at + 2), 16)) <= SAME_COLOR,
  )

const NAMED: Readonly<Record<string, string>> = {
  white: '#ffffff',
  snow: '#fffafa',
  black: '#000000',
  red: '#ff0000',
  blue: '#0000ff',
  navy: '#000080',
  gray: '#808080',
  grey: '#808080',
  silver: '#c0c0c0',
  yellow: '#ffff00',
  green: '#008000',
}

/** `#fff`, `rgb(255, 255, 255)`, `white` → `#ffffff`; `transparent` → null; what is not known leaves what was. */
function colorOf(value: string | null | undefined, was: string | null): string | null {
  if (value === null || value === undefined) return was
  const color = value.trim().toLowerCase()
  if (color === 'inherit' || color === 'currentcolor') return was
  const named = NAMED[color]
  if (named !== undefined) return named
  const short = /^#?([\da-f])([\da-f])([\da-f])[\da-f]?$/.exec(color)
  if (short !== null)
    return `#${short
      .slice(1, 4)
      .map((c) => c + c)
      .join('')}`
  const long = /^#?([\da-f]{6})(?:[\da-f]{2})?$/.exec(color)
  if (long !== null) return `#${long[1]}`
  const parts = /^rgba?\(\s*(\d{1,3})\D+(\d{1,3})\D+(\d{1,3})/.exec(color)
  return parts === null
    ? null
    : `#${parts
        .slice(1, 4)
        .map((n) => Math.min(255, Number(n)).toString(16).padStart(2, '0'))
        .join('')}`
}

/** A picture behind the words may have any colour: then nothing is known. */
function backgroundOf(element: HtmlElement, declared: Declared, around: string | null): string | null {
  const value = declared.get('background-color') ?? declared.get('background') ?? attribute(element, 'bgcolor')
  const picture = `${declared.get('background-image') ?? ''} ${declared.get('background') ?? ''}`
  if (/url\(|gradient\(/.test(picture) || attribute(element, 'background') !== null) return null
  if (value === null || value === undefined) return around
  for (const word of value
    .trim()
    .toLowerCase()
    .match(/rgba?\([^)]*\)|[^\s]+/g) ?? []) {
    if (word === 'transparent' || word === 'none' || /^rgba\([^)]*,\s*0?\.?0\s*\)$/.test(word)) return around
    const color = colorOf(word, null)
    if (color !== null) return color
  }
  return null
}
