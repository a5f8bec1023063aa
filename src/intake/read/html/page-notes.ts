/**
 * Notes of a page and their marks: a mark leaves the text only where a note with that mark stands in the page.
 *
 *     主权<sup><a href="#n1">[1]</a></sup> … <p id=n1>[1] 主权指湖区主权。      a note, kept apart; its mark leaves
 *     主权<sup>1</sup> … <p><sup>1</sup> 主权指湖区主权。                       the same without links
 *     Статья 133<sup>1</sup>, 30 км<sup>2</sup>, CO<sub>2</sub>               figures: 133¹, км², CO₂
 */
import { isNoteMark } from '../note-mark.ts'
import { lower, raise } from '../raised-figures.ts'
import { attribute, type HtmlDocument, type HtmlElement, type HtmlNode, isElement, walkHtml } from './html-tree.ts'
import { MARK, type Mark, type Stretch } from './page-stretches.ts'

export interface PageNote {
  readonly words: string
  /** Index of the stretch with its mark. */
  readonly at: number
}

export interface SettledMarks {
  /** The words of each stretch, in their order; those of notes are empty. */
  readonly texts: readonly string[]
  readonly notes: readonly PageNote[]
  /** Indexes of stretches that are notes, or head them. */
  readonly apart: ReadonlySet<number>
}

const HEADING = /^(?:注释|注釋|注|附注|附註|脚注|腳註|尾注|notes?|footnotes?|endnotes?|примечани[ея]|сноски)\s*[：:]?$/i
/** A mark at the beginning of a note, by itself a sign of one; a bare number is one below a heading alone. */
const OPENING = new RegExp(`^\\s*(?:(${MARK})|([[［]\\d{1,3}[\\]］]|\\*{1,3}(?=\\s?\\S)|[†‡]))[\\s.:：、]*`, 'u')
const NUMBERED = /^\s*([(（]?\d{1,3}[)）]?|[①-⑳])[\s.:：、]+/u
/** Signs by which a note leads back to its mark. */
const BACK = /[↑↩⏎^][\ufe0e\ufe0f]?/gu

export function settleMarks(tree: HtmlDocument, stretches: readonly Stretch[]): SettledMarks {
  const named = stretches.some(({ marks }) => marks.some(({ target }) => target !== null)) ? namedBlocks(tree) : null
  const notes = findNotes(stretches)
  const found: PageNote[] = []
  const apart = new Set<number>()
  const firstIn = firstStretches(stretches)
  const take = (index: number, at: number): void => {
    if (apart.has(index)) return
    apart.add(index)
    found.push({ words: noteWords(stretches[index]!), at })
  }
  const texts = stretches.map((stretch, at) => {
    let k = 0
    let before = ''
    let text = ''
    for (const part of stretch.text.split(MARK)) {
      text += part
      before = (before + part).slice(-BEFORE)
      const mark = stretch.marks[k++]
      if (mark === undefined) break
      const linked = mark.target === null ? undefined : noteOf(mark, named, firstIn, at)
      const note =
        linked ??
        (mark.raised === 'super' && isNoteMark(mark.words, before)
          ? notes.get(plainMark(mark.words))?.find((i) => i > at)
          : undefined)
      if (note !== undefined) {
        take(note, at)
        continue
      }
      const printed =
        mark.raised === 'super' ? raise(mark.words, before) : mark.raised === 'sub' ? lower(mark.words) : mark.words
      text += printed
      before = (before + printed).slice(-BEFORE)
    }
    return text
  })
  for (const [i, { text }] of stretches.entries()) {
    if (!HEADING.test(text.trim())) continue
    let next = i + 1
    while (next < stretches.length && stretches[next]!.text === '') next++
    if (apart.has(next)) apart.add(i)
  }
  return { texts: texts.map((text, i) => (apart.has(i) ? '' : text)), notes: found.sort((a, b) => a.at - b.at), apart }
}

/** Characters before a mark that tell whether it is a power. */
const BEFORE = 40

/** [1] and ¹ and 1 are one mark. */
const plainMark = (words: string): string => words.replace(/[[\](（）)［］\s.]/g, '')

/** Stretches that may be notes, by their marks: those that open with one. */
function findNotes(stretches: readonly Stretch[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>()
  let headed = false
  for (const [i, { text, marks }] of stretches.entries()) {
    if (text === '') continue
    if (HEADING.test(text.trim())) {
      headed = true
      continue
    }
    const opening = OPENING.exec(text)
    const mark =
      opening === null
        ? headed
          ? NUMBERED.exec(text)?.[1]
          : undefined
        : opening[1] === undefined
          ? opening[2]
          : marks[0]!.raised === 'super' || headed
            ? marks[0]!.words
            : undefined
    if (mark === undefined || text.length <= (opening?.[0].length ?? 0)) continue
    const key = plainMark(mark)
    const same = found.get(key)
    if (same === undefined) found.set(key, [i])
    else same.push(i)
  }
  return found
}

/** The words of a note without its mark and the way back. */
function noteWords({ text, marks }: Stretch): string {
  let k = 0
  const plain = text.replaceAll(MARK, () => {
    const { words, raised } = marks[k++]!
    return k === 1 && /^\s*\ufdd0/.test(text) ? '' : raised === 'super' ? raise(words, '') : words
  })
  return plain.replace(OPENING, '').replace(NUMBERED, '').replace(BACK, ' ').trim()
}

/** Elements by their id, or by the name of an anchor. */
function namedBlocks(tree: HtmlDocument): ReadonlyMap<string, HtmlElement> {
  const found = new Map<string, HtmlElement>()
  walkHtml(tree, (node) => {
    if (!isElement(node)) return true
    const name = attribute(node, 'id') ?? (node.tagName === 'a' ? attribute(node, 'name') : null)
    if (name !== null && !found.has(name)) found.set(name, node)
    return true
  })
  return found
}

/** The first stretch in each block that has one. */
function firstStretches(stretches: readonly Stretch[]): ReadonlyMap<HtmlElement, number> {
  const found = new Map<HtmlElement, number>()
  for (const [i, { block, text }] of stretches.entries()) {
    if (text === '') continue
    for (
      let at: HtmlNode | null = block;
      at !== null && isElement(at) && !found.has(at);
      at = at.parentNode as HtmlNode | null
    )
      found.set(at, i)
  }
  return found
}

/** Names of the places of notes. A link to an article of the page is no mark. */
const NOTE_ID =
  /^_?(?:ftn|fn|n|note|notes|footnote|endnote|edn|cite[_-]?note|anm|zhu|sdfootnote|fuss?note|прим|сноска)[-_:.]?\d*|\d+sym$/i

/** The stretch that a mark leads to: behind it, and a note by its own mark or by the name of its place. */
function noteOf(
  mark: Mark,
  named: ReadonlyMap<string, HtmlElement> | null,
  firstIn: ReadonlyMap<HtmlElement, number>,
  at: number,
): number | undefined {
  let target = mark.target!
  try {
    target = decodeURIComponent(target)
  } catch {
    // As it stands.
  }
  for (
    let element: HtmlNode | null = named?.get(target) ?? null;
    element !== null && isElement(element);
    element = element.parentNode as HtmlNode | null
  ) {
    const index = firstIn.get(element)
    if (index === undefined) continue
    if (index <= at) return undefined
    return NOTE_ID.test(target) || mark.raised !== null ? index : undefined
  }
  return undefined
}
