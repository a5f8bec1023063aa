/**
 * Which of a page's stretches are the statement: those of the innermost element that holds the running text.
 *
 *     body > [div.nav, h1, div.chapter, div.chapter, div.footer]      both chapters: what is alike belongs together
 *     body > [div.main > [h1, p, p], div.aside > [p, p]]              the one with the title
 *     body > [article > [h1, p …], article > [h1, p …]]               two texts: the choice is open
 *
 * Running text is what is no link, no line of a site and stands in no element of furniture. From the root the way goes
 * down to the child that holds the most, as long as what stands beside it is shown to be something else. Where nothing
 * shows that, it is text: words too many are seen at once, words too few are not.
 */
import { guessLang } from '../../../genre/language.ts'
import { readSignatureLine } from '../../../genre/signature-block.ts'
import { titleAmong } from '../../../genre/title.ts'
import type { Lang } from '../../../model/index.ts'
import { matchesSelector } from './css-selector.ts'
import { headsOtherThings, isFurnitureLine } from './furniture.ts'
import { attribute, type HtmlElement, type HtmlNode, isElement, shortAttribute } from './html-tree.ts'
import type { KnownPage } from './known-pages.ts'
import type { Stretch } from './page-stretches.ts'

export interface FoundBody {
  /** Indexes of the stretches that are the statement, in order. */
  readonly text: readonly number[]
  /** Indexes of running text elsewhere in the page. */
  readonly outside: readonly number[]
  /** Indexes of what else was left out: menus, links, lines of the site. */
  readonly furniture: readonly number[]
  readonly ground: 'site' | 'semantic' | 'scored' | 'whole' | 'named'
  /** The innermost element that holds the text. */
  readonly element: HtmlElement | null
  /** Elements of like size that might be the text as well, the chosen one first; empty where there is no choice. */
  readonly choices: readonly HtmlElement[]
}

/** Characters that a body must have to be taken by a selector. */
export const BODY_LEAST = 60
/** Furniture with a weak name is kept when it holds more than this share of the page's words: the name misleads. */
const NAME_MISLEADS = 0.3
/** Share of links in a block from which it is a list of other things. */
const LINKED = 0.25
/** Size of another body, as a share of the chosen one's, from which the choice is open. */
const OPEN_CHOICE = 0.5

/** Lines of a text at least, and more than any card has. */
const CARD_LINES = 5

/** Letters of a Russian or English text for each character of the same text in Chinese. */
const HAN_WEIGHS = 3

/** Marks that publishing systems leave: as good as an address. */
const SYSTEM_MARKS = [
  '#UCAP-CONTENT',
  '.TRS_Editor',
  '.trs_editor_view',
  '.read__internal_content',
  '.mw-parser-output',
]
const SEMANTIC_MARKS = '[itemprop=articleBody], article, main, [role=main]'

/** `selector` is what the user says that the body is. */
export function findBody(stretches: readonly Stretch[], known: KnownPage | null, selector: string | null): FoundBody {
  const finder = new BodyFinder(stretches)
  if (selector !== null) return finder.named(selector)
  for (const mark of [...(known?.body ?? []), ...SYSTEM_MARKS]) {
    const found = finder.marked(mark)
    if (found !== null) return found
  }
  return finder.running()
}

/** Parts of a level: the stretches of one child, or those that stand in the element itself. */
interface Group {
  readonly element: HtmlElement | null
  readonly members: number[]
  weight: number
  lang?: Lang
  titled?: boolean
  labels?: number
}

class BodyFinder {
  private readonly weights: readonly number[]
  private readonly paths: readonly (readonly HtmlElement[])[]
  private readonly inFurniture: readonly boolean[]
  private readonly others: ReadonlySet<HtmlElement>

  constructor(private readonly stretches: readonly Stretch[]) {
    this.paths = stretches.map(({ block }) => pathOf(block))
    this.weights = stretches.map(({ text, linked }) =>
      isFurnitureLine(text) || linked >= 0.5 * text.length || !/[\p{L}\p{N}]/u.test(text) ? 0 : text.length - linked,
    )
    const excused = this.excusedFurniture()
    this.inFurniture = stretches.map(({ furniture }) => furniture.some(({ element }) => !excused.has(element)))
    this.others = this.findOthers()
  }

  /** Furniture that holds so much that its name must mislead. */
  private excusedFurniture(): ReadonlySet<HtmlElement> {
    const held = new Map<HtmlElement, number>()
    const grounds = new Map<HtmlElement, string>()
    let all = 0
    let elsewhere = 0
    for (const [i, { furniture }] of this.stretches.entries()) {
      all += this.weights[i]!
      if (furniture.length === 0) elsewhere += this.weights[i]!
      for (const { element, ground } of furniture) {
        held.set(element, (held.get(element) ?? 0) + this.weights[i]!)
        grounds.set(element, ground)
      }
    }
    const excused = new Set<HtmlElement>()
    for (const [element, weight] of held) {
      const ground = grounds.get(element)
      const misleads = ground === 'weak' ? weight > NAME_MISLEADS * all : elsewhere < BODY_LEAST && weight >= BODY_LEAST
      if (ground !== 'row' && misleads) excused.add(element)
    }
    return excused
  }

  /** Blocks that say by their head or their links that they hold other things. */
  private findOthers(): ReadonlySet<HtmlElement> {
    const held = new Map<
      HtmlElement,
      { first: number; count: number; characters: number; linked: number; links: number }
    >()
    for (const [i, { text, linked }] of this.stretches.entries()) {
      if (text === '' || this.inFurniture[i]) continue
      for (const element of this.paths[i]!) {
        const own = held.get(element)
        const isLink = linked >= 0.5 * text.length ? 1 : 0
        if (own === undefined) held.set(element, { first: i, count: 1, characters: text.length, linked, links: isLink })
        else {
          own.count++
          own.characters += text.length
          own.linked += linked
          own.links += isLink
        }
      }
    }
    const others = new Set<HtmlElement>()
    for (const [element, { first, count, characters, linked, links }] of held) {
      if (element.tagName === 'html' || element.tagName === 'body' || count < 2) continue
      const isMenu = links >= 2 && linked >= 0.8 * characters
      const isTeasers = links >= 2 && linked > LINKED * characters
      if (isMenu || isTeasers || headsOtherThings(this.stretches[first]!.text)) others.add(element)
    }
    return others
  }

  private isOther(index: number, below: HtmlElement | null = null): boolean {
    const path = this.paths[index]!
    for (let k = path.length - 1; k >= 0 && path[k] !== below; k--) if (this.others.has(path[k]!)) return true
    return false
  }

  /** All that stands in elements that the user names. */
  named(selector: string): FoundBody {
    const text = this.indexes((i) => this.paths[i]!.some((element) => matchesSelector(element, selector)))
    return this.body(text, 'named', null, [])
  }

  /** The element that a mark names, the one with most text where there are several. */
  marked(selector: string): FoundBody | null {
    const weights = new Map([...this.lengths()].filter(([element]) => matchesSelector(element, selector)))
    const [best] = [...weights].sort((a, b) => b[1] - a[1])
    if (best === undefined || best[1] < BODY_LEAST) return null
    const text = this.indexes((i) => this.paths[i]!.includes(best[0]) && !this.inFurniture[i])
    return this.body(text, 'site', best[0], [])
  }

  private held: ReadonlyMap<HtmlElement, number> | null = null

  /** Characters in each element. */
  private lengths(): ReadonlyMap<HtmlElement, number> {
    if (this.held !== null) return this.held
    const held = new Map<HtmlElement, number>()
    for (const [i, path] of this.paths.entries())
      for (const element of path) held.set(element, (held.get(element) ?? 0) + this.stretches[i]!.text.length)
    this.held = held
    return held
  }

  private indexes(test: (index: number) => boolean): number[] {
    return this.stretches.flatMap((_, i) => (test(i) ? [i] : []))
  }

  running(): FoundBody {
    let live = this.indexes((i) => this.weights[i]! > 0 && !this.inFurniture[i] && !this.isOther(i))
    if (live.length === 0) live = this.indexes((i) => this.weights[i]! > 0 && !this.inFurniture[i])
    const choices: HtmlElement[] = []
    let semantic = false
    let depth = 0
    let element: HtmlElement | null = this.paths[live[0] ?? 0]?.[0] ?? null
    while (live.length > 0 && element !== null) {
      const groups = this.groupsAt(live, depth)
      const best = groups.reduce((a, b) => (b.weight > a.weight ? b : a))
      const rest = groups.filter((group) => group !== best)
      if (rest.length === 0 && best.element === null) break
      const isLeaf = best.members.length === 1
      if (isLeaf && rest.length > 0) {
        const kept = groups.filter((group) => group === best || isAlikeGroup(group, best) || this.standsByItself(group))
        live = this.withLeavesBetween(kept, rest)
        break
      }
      const judged = rest.map((group) => ({ group, judgement: this.judge(group, best, groups) }))
      for (const { group, judgement } of judged)
        if (judgement === 'another' && this.size(group) >= OPEN_CHOICE * this.size(best)) {
          if (choices.length === 0 && best.element !== null) choices.push(best.element)
          if (group.element !== null) choices.push(group.element)
        }
      const belonging = judged.filter(({ judgement }) => judgement === 'belongs').map(({ group }) => group)
      live = this.withLeavesBetween([best, ...belonging], belonging.length > 0 ? rest : [])
      if (belonging.length > 0 || best.element === null) break
      element = best.element
      semantic ||= matchesSelector(element, SEMANTIC_MARKS)
      depth++
    }
    if (element === null || live.length === 0) return this.body(live, 'whole', null, [])
    return this.body(this.withLinesBetween(live, element), semantic ? 'semantic' : 'scored', element, choices)
  }

  /**
   * The members of the chosen parts, with the lines and tables between them: whatever those look like, they stand in the
   * text.
   */
  private withLeavesBetween(chosen: readonly Group[], others: readonly Group[]): number[] {
    const members = chosen.flatMap((group) => group.members)
    const first = chosen.reduce((least, group) => Math.min(least, group.members[0]!), Number.POSITIVE_INFINITY)
    const last = chosen.reduce((most, group) => Math.max(most, group.members.at(-1)!), 0)
    const kept = new Set(chosen)
    for (const group of others) {
      const isLeaf = group.members.length === 1 || group.element?.tagName === 'table'
      const isBetween = group.members[0]! > first && group.members.at(-1)! < last
      if (isLeaf && isBetween && !kept.has(group)) for (const member of group.members) members.push(member)
    }
    return members.sort((a, b) => a - b)
  }

  private groupsAt(live: readonly number[], depth: number): Group[] {
    const groups = new Map<HtmlElement | null, Group>()
    for (const index of live) {
      const element = this.paths[index]![depth + 1] ?? null
      const group = groups.get(element)
      if (group === undefined) groups.set(element, { element, members: [index], weight: this.weights[index]! })
      else {
        group.members.push(index)
        group.weight += this.weights[index]!
      }
    }
    return [...groups.values()]
  }

  /** Does what stands beside the largest part belong to the same text, is it a text of its own, or something else? */
  private judge(group: Group, best: Group, all: readonly Group[]): 'belongs' | 'another' | 'else' {
    const isMain = (one: Group): boolean => one.element !== null && matchesSelector(one.element, SEMANTIC_MARKS)
    if (isMain(best) && !isMain(group) && all.filter(isMain).length === 1)
      return this.isTitle(group) && !this.isHeading(group) && !this.isTitled(best) ? 'belongs' : 'else'
    const isLarge = group.members.length >= 3
    if (isLarge && this.lang(group) !== this.lang(best)) return 'another'
    const bestTitled = this.isTitled(best)
    const titled = this.isTitled(group)
    if (this.isHeading(group) || this.isCard(group, best)) return 'else'
    if (isAlikeGroup(group, best)) {
      return isLarge && titled && bestTitled ? 'another' : 'belongs'
    }
    if (group.members.length === 1) {
      const isSecondTitle = bestTitled && titled && !this.texts(group).every(isSentence)
      return this.standsByItself(group) && !isSecondTitle ? 'belongs' : 'else'
    }
    if (titled && bestTitled) return isLarge ? 'another' : 'else'
    if (this.labels(group) > 0 && this.labels(best) > 0) return 'belongs'
    if (titled) return 'belongs'
    if (bestTitled) return this.signs(group) ? 'belongs' : 'else'
    return this.isProse(group) || this.signs(group) ? 'belongs' : 'else'
  }

  private texts({ members }: Group): readonly string[] {
    return members.map((index) => this.stretches[index]!.text.trim())
  }

  private lang(group: Group): Lang {
    if (group.lang !== undefined) return group.lang
    let sample = ''
    for (const text of this.texts(group)) if (sample.length < 2000) sample += text.slice(0, 400)
    group.lang = guessLang(sample)
    return group.lang
  }

  /** The weight, as much as the same words in another language have. */
  private size(group: Group): number {
    return group.weight * (this.lang(group) === 'zh' ? HAN_WEIGHS : 1)
  }

  private isTitled(group: Group): boolean {
    if (group.titled !== undefined) return group.titled
    const head = group.members
      .slice(0, HEAD)
      .map((index) => this.stretches[index]!.text.trim().replace(PRESS_DATELINE, ''))
    const [first] = group.members
    group.titled =
      titleAmong(head, this.lang(group))?.named === true ||
      (first !== undefined && this.stretches[first]!.block.tagName === 'h1')
    return group.titled
  }

  private isTitle(group: Group): boolean {
    return group.members.length <= 3 && this.isTitled(group)
  }

  /** An element `article` that shows another text in a few words, beside the one that is read. */
  private isCard(group: Group, best: Group): boolean {
    return (
      group.element?.tagName === 'article' &&
      this.isTitled(best) &&
      !this.isTitled(group) &&
      this.labels(group) === 0 &&
      best.members.length >= CARD_LINES &&
      group.members.length < CARD_LINES
    )
  }

  /** A headline by itself: whoever reads the page knows it, and puts it above a text that has no title of its own. */
  private isHeading({ members }: Group): boolean {
    return members.length === 1 && this.stretches[members[0]!]!.block.tagName === 'h1'
  }

  private labels(group: Group): number {
    group.labels ??= this.texts(group).filter((text) => LABEL.test(text)).length
    return group.labels
  }

  private signs(group: Group): boolean {
    return this.texts(group).every((text) => readSignatureLine(text) !== null || isSentence(text))
  }

  private isProse(group: Group): boolean {
    const prose = group.members.filter((index) => {
      const text = this.stretches[index]!.text.trim()
      return isSentence(text) || LABEL.test(text)
    })
    return prose.reduce((sum, index) => sum + this.weights[index]!, 0) >= 0.5 * group.weight
  }

  /** A line by itself beside a text: a paragraph, a heading, a label, a signature. */
  private standsByItself(group: Group): boolean {
    return group.members.every((index) => {
      const { text, block } = this.stretches[index]!
      const words = text.trim()
      return (
        PARAGRAPHS.has(block.tagName) ||
        (block.tagName === 'tr' && words.includes('\t')) ||
        isSentence(words) ||
        LABEL.test(words) ||
        (readSignatureLine(words) !== null && !BARE_DAY.test(words)) ||
        titleAmong([words], guessLang(words))?.named === true
      )
    })
  }

  /** Lines without weight that stand among the text: a link that is a paragraph, a line of the press at its ends. */
  private withLinesBetween(live: readonly number[], element: HtmlElement): readonly number[] {
    const chosen = new Set(live)
    const depth = this.paths[live[0]!]!.indexOf(element)
    const parts = new Set(live.map((index) => this.paths[index]![depth + 1] ?? element))
    const [first, last] = [live[0]!, live.at(-1)!]
    return this.indexes((i) => {
      if (chosen.has(i)) return true
      const path = this.paths[i]!
      if (path[depth] !== element || this.inFurniture[i] || this.isOther(i, element)) return false
      if (this.stretches[i]!.text === '') return i > first && i < last
      const part = path[depth + 1] ?? element
      const isLine = this.stretches[i]!.linked < 0.5 * this.stretches[i]!.text.length
      if (this.weights[i]! > 0) return false
      if (parts.has(part)) return isLine || (i > first && i < last)
      return isLine && (PARAGRAPHS.has(this.stretches[i]!.block.tagName) || (i > first && i < last))
    })
  }

  private body(
    text: readonly number[],
    ground: FoundBody['ground'],
    element: HtmlElement | null,
    choices: readonly HtmlElement[],
  ): FoundBody {
    const chosen = new Set(text)
    const rest = this.indexes((i) => !chosen.has(i) && this.stretches[i]!.text !== '')
    return {
      text,
      outside: rest.filter((i) => this.weights[i]! > 0),
      furniture: rest.filter((i) => this.weights[i] === 0),
      ground,
      element,
      choices,
    }
  }
}

/** 某通讯社洛河城3月2日电: before a title in its own line. */
const PRESS_DATELINE = /^[（(]?\p{Script=Han}{2,24}(?:\d{4}年)?\d{1,2}月\d{1,2}日[电電讯訊][）)]?[\s\u3000/／]*/u

/** Lines at the head of a part among which its title is looked for. */
const HEAD = 8

/** Elements that hold a paragraph or a heading. */
const PARAGRAPHS: ReadonlySet<string> = new Set(
  'p h2 h3 h4 h5 h6 li dt dd blockquote pre summary center font'.split(' '),
)

const LABEL =
  /^(?:[（(]?[一二三四五六七八九十百]{1,4}[、)）．.]|第[一二三四五六七八九十百零〇\d]{1,6}[条條款章编編节節部]|[（(]?\d{1,3}(?:[.)、）．]|\t)|[①-⑳]|[（(]?[a-zа-я][)）]|[IVXLC]{1,6}\.\s|(?:article|статья|глава|раздел|chapter|part|section)\s+[\dIVXLC])/iu

const isSentence = (text: string): boolean => /[。．.；;！!？?：:，,]["”’»」』）)\]]*$/u.test(text.slice(-8))

/** A day by itself, between a headline and a text, is the page's. */
const BARE_DAY =
  /^(?:\d{4}\s*[-年./]\s*\d{1,2}\s*[-月./]\s*\d{1,2}\s*日?|\p{Lu}\p{Ll}+\s+\d{1,2},\s+\d{4}|\d{1,2}\s+\p{L}+\s+\d{4}(?:\s+(?:года|г\.))?)$/u

/** Without a class, a line and a block of many are alike in nothing but their tag. */
const isAlikeGroup = (group: Group, best: Group): boolean =>
  group.element !== null &&
  best.element !== null &&
  isAlike(group.element, best.element) &&
  (names(best.element) !== '' || (group.members.length === 1) === (best.members.length === 1))

function isAlike(a: HtmlElement, b: HtmlElement): boolean {
  return a.tagName === b.tagName && names(a) === names(b)
}

/** Classes without the numbers by which rows are told apart. */
const names = (element: HtmlElement): string =>
  shortAttribute(element, 'class')
    .replace(/\d+|\b(?:odd|even|first|last|active)\b/g, '')
    .split(/[\s_-]+/)
    .filter(Boolean)
    .sort()
    .join(' ')

/** From the outermost element to the innermost. */
function pathOf(block: HtmlElement): readonly HtmlElement[] {
  const path: HtmlElement[] = []
  for (let at: HtmlNode | null = block; at !== null && isElement(at); at = at.parentNode as HtmlNode | null)
    path.push(at)
  return path.reverse()
}

/** A selector that names an element and no other that was chosen beside it. */
export function selectorOf(element: HtmlElement, others: readonly HtmlElement[]): string {
  const id = attribute(element, 'id')
  if (id !== null && /^[a-z][\w-]*$/i.test(id)) return `#${id}`
  const [name] = shortAttribute(element, 'class')
    .split(/\s+/)
    .filter((one) => /^[a-z][\w-]*$/i.test(one))
  const plain = name === undefined ? element.tagName : `${element.tagName}.${name}`
  if (!others.some((other) => other !== element && matchesSelector(other, plain)) && name !== undefined) return plain
  const place = (element.parentNode?.childNodes ?? []).filter((node) => isElement(node)).indexOf(element) + 1
  const parent = element.parentNode !== null && isElement(element.parentNode) ? element.parentNode : null
  const above = parent === null || parent.tagName === 'html' ? '' : `${selectorOf(parent, [])} > `
  return `${above}${plain}:nth-child(${place})`
}
