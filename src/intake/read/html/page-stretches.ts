/**
 * All that a page prints, as stretches: what stands between two line ends of a paragraph's own, in the page's order.
 *
 *     <p>　　一、双方<b>重申</b>…<br>　　二、…</p><ol start=3><li>各方…</ol>
 *
 * gives three: 「一、双方重申…」, 「二、…」, 「3. 各方…」 (a browser prints that number, so it is part of what
 * readers cite). Spaces of layout are folded, nothing else is rewritten. Which of them are the statement is decided
 * elsewhere.
 */
import { type Look, lookOf, plainLook } from './element-look.ts'
import {
  attribute,
  type HtmlDocument,
  type HtmlElement,
  type HtmlNode,
  isElement,
  plainText,
  walkHtml,
} from './html-tree.ts'
import { listLabel } from './list-labels.ts'
import { measurePage, type PageMeasure } from './measure-page.ts'
import type { PageStyles } from './page-styles.ts'

/** Stands in a stretch for a raised or lowered sign, or for a mark of a note. No text has this character. */
export const MARK = '\ufdd0'

export interface Mark {
  readonly words: string
  readonly raised: 'super' | 'sub' | null
  /** The id that it leads to. */
  readonly target: string | null
}

/** What stands in the page and not in its text. */
export interface Aside {
  readonly what: 'hidden' | 'struck' | 'outside'
  readonly words: string
  /** Its reading aid, or words that a reader does not see. */
  readonly isReading: boolean
}

/** An element that by its tag, role or name is no part of a text. */
export interface Furniture {
  readonly element: HtmlElement
  /** `row`: the table of known pages says so. A `weak` name misleads now and then. */
  readonly ground: 'row' | 'tag' | 'strong' | 'weak'
}

export interface Stretch {
  /** With `MARK` where a mark stands. */
  readonly text: string
  readonly marks: readonly Mark[]
  /** The innermost block in which it stands. */
  readonly block: HtmlElement
  /** Characters of it that are links. */
  readonly linked: number
  /** Elements of furniture around it, outermost first. */
  readonly furniture: readonly Furniture[]
  readonly asides: readonly Aside[]
}

export interface PageStretches {
  readonly stretches: readonly Stretch[]
  readonly images: number
  /** Whether a number that the page does not hold was written out. */
  readonly numbered: boolean
  /** Addresses of frames that can be seen. */
  readonly frames: readonly string[]
}

/** Elements without words of their own that a reader reads as text. */
const WORDLESS: ReadonlySet<string> = new Set(
  'script style noscript template head link meta title button select input textarea iframe frame object embed svg canvas audio video map datalist rp'.split(
    ' ',
  ),
)

const HEADING = /^(?:h[1-6]|summary|dt)$/
/** Elements between a heading and its button at most. */
const BETWEEN = 3

/** `<h3><button>第一条</button></h3>`: a button that is all of a heading opens and shuts what stands below it. */
function isAllOfHeading(button: HtmlElement): boolean {
  let at: HtmlNode | null = button.parentNode
  for (let steps = 0; at !== null && isElement(at) && steps <= BETWEEN; at = at.parentNode, steps++)
    if (HEADING.test(at.tagName)) return plainText(at) === plainText(button)
  return false
}

const isWordless = (element: HtmlElement): boolean =>
  WORDLESS.has(element.tagName) && !(element.tagName === 'button' && isAllOfHeading(element))

const QUOTES: Readonly<Record<string, readonly [string, string]>> = { ru: ['«', '»'] }

/** A label that an item prints by itself: then the list's own is hidden, though the page's sheet that says so is elsewhere. */
const OWN_LABEL = /^[（(]?(?:[\d一二三四五六七八九十]+|[a-zа-я])[）)、.．]/iu

/** Han characters and their marks: between them a line end of the source is no space. */
const HAN_BREAK = /([\p{Script=Han}\u3000-\u303f\uff00-\uffef])\n(?=[\p{Script=Han}\u3001-\u303f\uff00-\uffef])/gu
const withoutHanBreaks = (value: string): string => {
  const lines = value.split(/\r\n?|\n/).map((line) => line.trim())
  const worded = lines.filter((line) => line !== '').join('\n')
  return `${/^\s/.test(value) ? ' ' : ''}${worded.replace(HAN_BREAK, '$1')}${/\s$/.test(value.slice(-1)) ? ' ' : ''}`
}
const HAN_END = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]$/u
const HAN_START = /^[\p{Script=Han}\u3001-\u303f\uff00-\uffef]/u

/** Between cells and at a line's ends, a bar is a rule that the page draws: `《…联合声明》(2019年6月) |`. */
const BARS: ReadonlySet<string | undefined> = new Set(['|', '｜'])

function withoutBars(line: string): string {
  let [from, to] = [0, line.length]
  while (from < to && (BARS.has(line[from]) || line[from] === ' ' || line[from] === '\t')) from++
  while (to > from && (BARS.has(line[to - 1]) || line[to - 1] === ' ' || line[to - 1] === '\t')) to--
  return BARS.has(line[0]) || BARS.has(line.at(-1)) ? line.slice(from, to) : line
}

export interface StretchesRequest {
  readonly tree: HtmlDocument
  readonly styles: PageStyles
  readonly furnitureOf: (element: HtmlElement) => Furniture['ground'] | null
  /** False where hidden words are taken for text: all of the page's words would be hidden else. */
  readonly trustsStyles: boolean
}

export function pageStretches({ tree, styles, furnitureOf, trustsStyles }: StretchesRequest): PageStretches {
  return new StretchReader(styles, furnitureOf, trustsStyles, measurePage(tree)).read(tree)
}

interface Open {
  readonly element: HtmlElement
  readonly look: Look
  readonly furniture: readonly Furniture[]
  readonly linked: boolean
}

interface List {
  next: number
  readonly step: 1 | -1
}

class StretchReader {
  private readonly stretches: Stretch[] = []
  private readonly open: Open[] = []
  private readonly blocks: HtmlElement[] = []
  private readonly lists: List[] = []
  private readonly frames: string[] = []
  private line = ''
  /** Its last character: asking the line itself would copy it at every word. */
  private last = ''
  private linkedInLine = 0
  private marks: Mark[] = []
  private asides: Aside[] = []
  private furniture: readonly Furniture[] = []
  private label = ''
  private images = 0
  private numbered = false
  /** The row whose cells are put together, and how many of them are begun. */
  private row: { readonly element: HtmlElement; cells: number } | null = null

  constructor(
    private readonly styles: PageStyles,
    private readonly furnitureOf: StretchesRequest['furnitureOf'],
    private readonly trustsStyles: boolean,
    private readonly measure: PageMeasure,
  ) {}

  read(tree: HtmlDocument): PageStretches {
    walkHtml(
      tree,
      (node) => (isElement(node) ? this.enter(node) : this.words(node)),
      (node) => {
        if (isElement(node)) this.leave(node)
      },
    )
    this.flush()
    const { stretches, images, numbered, frames } = this
    return { stretches, images, numbered, frames }
  }

  private get look(): Look {
    return this.open.at(-1)?.look ?? plainLook
  }

  private words(node: HtmlNode): undefined {
    if (node.nodeName !== '#text') return
    const value = (node as unknown as { value: string }).value.replaceAll(MARK, '')
    if (value.trim() !== '' && this.trustsStyles && this.look.hidden) {
      this.setAside('hidden', value.replace(/\s+/g, ' ').trim(), false)
      return
    }
    if (this.look.preserved && this.row === null) {
      this.add(value.replace(/\r\n?/g, '\n'))
      this.linkedInLine += this.open.at(-1)?.linked ? value.length : 0
      this.furniture = this.open.at(-1)?.furniture ?? []
      return
    }
    const folded = (/[\r\n]/.test(value.trim()) ? withoutHanBreaks(value) : value).replace(/[ \t\r\n\f]+/g, ' ')
    this.print(folded, /^[ \t]*[\r\n]/.test(value))
  }

  /** `words` with their spaces folded; `broken`: the source's line ends before them. */
  private print(words: string, broken = false): void {
    const open = this.open.at(-1)
    if (this.line === '') this.furniture = open?.furniture ?? []
    const bare = words.trim()
    const isDropped =
      words.startsWith(' ') && (/[ \n]/.test(this.last) || (broken && HAN_END.test(this.last) && HAN_START.test(bare)))
    this.add(isDropped ? words.slice(1) : words)
    if (open?.linked) this.linkedInLine += bare.length
  }

  private add(words: string): void {
    if (words === '') return
    this.line += words
    this.last = words.at(-1)!
  }

  private enter(element: HtmlElement): boolean {
    const tag = element.tagName
    if (tag === 'br') {
      this.lineEnd()
      return false
    }
    if (tag === 'img') this.images++
    const around = this.open.at(-1)
    const look = lookOf(element, around?.look ?? plainLook, this.styles)
    if (tag === 'iframe' || tag === 'frame') this.frame(element, look)
    if (isWordless(element)) return false
    if (this.trustsStyles && look.gone) return this.aside('hidden', element, false)
    if (look.struck) return this.aside('struck', element, false)
    if (tag === 'rt' || tag === 'rtc') return this.aside('hidden', element, true)
    const target = linkTarget(element)
    if (this.isMark(element, look, around?.look ?? plainLook, target)) return false
    const ground = this.furnitureOf(element)
    if (ground !== null && ground !== 'weak' && !look.block && this.measure.isShortInline(element))
      return this.aside('outside', element, false)
    const furniture = around?.furniture ?? []
    this.open.push({
      element,
      look,
      furniture: ground === null ? furniture : [...furniture, { element, ground }],
      linked: (around?.linked ?? false) || (tag === 'a' && attribute(element, 'href') !== null),
    })
    if (tag === 'tr' && this.row === null && this.measure.isRowOfText(element)) {
      this.flush()
      this.row = { element, cells: 0 }
      this.blocks.push(element)
      return true
    }
    if (this.row !== null) {
      if (tag === 'td' || tag === 'th') {
        if (this.row.cells++ > 0) {
          this.line = this.line.trimEnd()
          this.add('\t')
        }
      } else if (look.block) this.lineEnd()
    } else if (look.block) {
      this.flush()
      this.blocks.push(element)
    }
    if (tag === 'q') this.print(this.quotes()[0])
    if (tag === 'ol' || tag === 'ul') this.beginList(element)
    if (tag === 'li') this.beginItem(element, look)
    return true
  }

  private leave(element: HtmlElement): void {
    const open = this.open.at(-1)
    if (open?.element !== element) return
    if (element.tagName === 'q') this.print(this.quotes()[1])
    if (this.row === null || this.row.element === element) {
      if (open.look.block || this.row !== null) {
        this.flush()
        if (this.blocks.at(-1) === element) this.blocks.pop()
      }
      if (this.row?.element === element) this.row = null
    } else if (open.look.block && element.tagName !== 'td' && element.tagName !== 'th') this.lineEnd()
    if (element.tagName === 'ol' || element.tagName === 'ul') this.lists.pop()
    if (element.tagName === 'li' && this.row === null) this.label = ''
    this.open.pop()
  }

  /** A line end inside a paragraph parts stretches; in a row of a table, words. */
  private lineEnd(): void {
    if (this.row === null) this.flush()
    else if (this.line !== '' && !/\s/.test(this.last)) this.add(' ')
  }

  private flush(): void {
    const block = this.blocks.at(-1)
    if (this.line.includes('\n')) this.flushPreserved()
    const words = withoutBars(this.line.trim())
    if (words !== '' && block !== undefined) this.push(this.label + words, block)
    else if (this.asides.length > 0 && block !== undefined) {
      // A paragraph that is wholly left out has no words of its own, and keeps its place.
      this.stretches.push({
        text: '',
        marks: [],
        block,
        linked: 0,
        furniture: this.furniture,
        asides: this.asides,
      })
      this.asides = []
    }
    this.line = ''
    this.last = ''
    this.linkedInLine = 0
  }

  /** Lines as they stand, up to a blank one: what a blank line parts is a stretch, and the blank line stays behind it. */
  private flushPreserved(): void {
    const block = this.blocks.at(-1)
    const parts = this.line
      .split('\n')
      .map((line) => line.trimEnd())
      .join('\n')
      .split(/\n{2,}/)
    if (block !== undefined)
      for (const part of parts) {
        const lines = part.replace(/^\n+|\n+$/g, '')
        if (lines.trim() !== '') this.push(`${this.label}${lines}\n`, block)
      }
    this.line = ''
  }

  private push(text: string, block: HtmlElement): void {
    const marks = this.marks.splice(0, text.split(MARK).length - 1)
    this.stretches.push({
      text,
      marks,
      block,
      linked: this.linkedInLine,
      furniture: this.furniture,
      asides: this.asides,
    })
    this.asides = []
    this.label = ''
  }

  private aside(what: Aside['what'], element: HtmlElement, isReading: boolean): false {
    this.setAside(what, plainText(element), isReading)
    return false
  }

  private setAside(what: Aside['what'], words: string, isReading: boolean): void {
    if (!/[\p{L}\p{N}]/u.test(words)) return
    if (this.line === '') this.furniture = this.open.at(-1)?.furniture ?? []
    this.asides.push({ what, words, isReading })
  }

  private frame(element: HtmlElement, look: Look): void {
    const address = attribute(element, 'src') ?? ''
    const [width, height] = [attribute(element, 'width'), attribute(element, 'height')]
    if (look.hidden || address === '' || /^(?:about|javascript|data):/i.test(address)) return
    if (/^[01](?:px)?$/.test(width ?? '') || /^[01](?:px)?$/.test(height ?? '')) return
    if ((this.open.at(-1)?.furniture ?? []).length === 0) this.frames.push(address)
  }

  /** A raised figure, or `<a href="#fn1">[1]</a>`: kept apart until the notes of the page are known. */
  private isMark(element: HtmlElement, look: Look, around: Look, target: string | null): boolean {
    const isRaised = look.raised !== null && look.raised !== around.raised
    if (!isRaised && (target === null || element.tagName !== 'a')) return false
    const words = plainText(element)
    if (words === '' || words.length > MARK_MOST) return false
    // A name of a class is but a hint: what it holds must be a figure.
    if (isRaised && element.tagName === 'span' && !/^[\d+\-−–,.*()[\]]{1,5}$/.test(words)) return false
    if (!isRaised && !NOTE_MARK.test(words)) return false
    if (this.line === '') this.furniture = this.open.at(-1)?.furniture ?? []
    this.add(MARK)
    this.marks.push({ words, raised: isRaised ? look.raised : null, target: target ?? innerTarget(element) })
    return true
  }

  private quotes(): readonly [string, string] {
    const root = this.open[0]?.element
    const lang = root === undefined ? '' : (attribute(root, 'lang') ?? '')
    return QUOTES[lang.slice(0, 2).toLowerCase()] ?? ['“', '”']
  }

  private beginList(element: HtmlElement): void {
    const reversed = attribute(element, 'reversed') !== null
    const start = Number.parseInt(attribute(element, 'start') ?? '', 10)
    const items = reversed ? element.childNodes.filter((node) => isElement(node) && node.tagName === 'li').length : 1
    this.lists.push({ next: Number.isSafeInteger(start) ? start : items, step: reversed ? -1 : 1 })
  }

  private beginItem(element: HtmlElement, look: Look): void {
    const list = this.lists.at(-1)
    if (list === undefined) return
    const value = Number.parseInt(attribute(element, 'value') ?? '', 10)
    const n = Number.isSafeInteger(value) ? value : list.next
    list.next = n + list.step
    const label = listLabel(n, look.listStyle ?? 'disc')
    // Pages often print the label in the item as well, and hide the list's own.
    if (label === null || OWN_LABEL.test(firstWords(element))) return
    this.label = label
    this.numbered = true
  }
}

/** Characters of a raised sign at most; longer ones are words. */
const MARK_MOST = 12
/** What marks a note: 1, [1], (a), *, †, ①. */
const NOTE_MARK = /^[[(［（]?(?:\d{1,3}|[a-z]|\*{1,3}|[†‡]|[①-⑳])[\])］）]?$/

const linkTarget = (element: HtmlElement): string | null => {
  if (element.tagName !== 'a') return null
  const href = attribute(element, 'href')
  return href !== null && /^[^\s]*#./.test(href) && !/^https?:/i.test(href) ? href.slice(href.indexOf('#') + 1) : null
}

function innerTarget(element: HtmlElement): string | null {
  let found: string | null = null
  walkHtml(element, (node) => {
    if (found === null && isElement(node)) found = linkTarget(node)
    return found === null
  })
  return found
}

/** Characters of an item that tell whether it has a label of its own. */
const FIRST = 12

function firstWords(element: HtmlElement): string {
  let words = ''
  walkHtml(element, (node) => {
    if (words.length >= FIRST || (isElement(node) && isWordless(node))) return false
    if (node.nodeName === '#text') words += (node as unknown as { value: string }).value.trim()
    return true
  })
  return words
}
