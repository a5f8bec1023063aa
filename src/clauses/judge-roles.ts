/**
 * Which paragraphs are headings.
 *
 *     联合声明              a title
 *     一、政治互信          a heading: a few words, and text below
 *     双方就……声明如下：   a heading: it only introduces
 *     双方商定：            a clause: a lead-in that says something itself
 *     （一）扩大贸易        a clause, for the other items of its list are
 */

import { isWide } from '../text/split-lines.ts'
import { isAdoption, isClosing, isEnacting, isNamedHeading, looksLikeHeading } from './heading-words.ts'
import { RANK } from './numbering-form.ts'
import type { Label } from './read-labels.ts'
import type { Paragraph } from './read-paragraphs.ts'

/** What a paragraph turned out to be. A title stands over the whole text and in no path. */
export type Role = 'text' | 'heading' | 'title'

/** Longest opening looked at for words of heading, enacting or closing. */
const OPENING = 240
/** A heading may be wrapped over this many lines. */
const HEADING_LINES = 8

/** A paragraph's opening on one line: what a line break parted is joined as the script wants it. */
export const openingWords = (text: string, p: Paragraph): string => {
  const opening = text.slice(p.start, Math.min(p.end, p.start + OPENING + 1))
  if (p.lines === 1) return opening
  return opening.replace(/\s+/g, (gap, at: number) =>
    isWide(opening.charCodeAt(at - 1)) && isWide(opening.charCodeAt(at + gap.length)) ? '' : ' ',
  )
}

export const topLabel = (p: Paragraph | undefined): Label | undefined => p?.labels[0]
export const lastLabel = (p: Paragraph | undefined): Label | undefined => p?.labels[p.labels.length - 1]

/** A title, or the line under it that tells when and by whom the text was adopted. */
const isFront = (text: string, p: Paragraph): boolean => {
  if (p.bullet >= 0 || p.end - p.start > OPENING) return false
  const opening = openingWords(text, p)
  return looksLikeHeading(opening, true) || isAdoption(opening)
}

/** TERMS AND CONDITIONS: words of a spaced script in capitals alone, two of them or one long one. */
const isCapitals = (words: string): boolean => !/[\p{Ll}\p{Lo}]/u.test(words) && /\p{Lu}{2}.*\p{Lu}{2}/u.test(words)

/** 1. Definitions. over 1.1: a heading, though printed with a full stop. */
function standsOverParts(text: string, p: Paragraph, next: Paragraph | undefined): boolean {
  const own = lastLabel(p)
  const below = topLabel(next)
  if (!own || !below || p.end - p.start > RUN_IN_TITLE || !/[.。]$/u.test(text.slice(p.start, p.end))) return false
  if (below.rank < RANK.dotted || below.rank >= RANK.fourth || !below.token.startsWith(`${own.token}.`)) return false
  // A sentence of a few words may stand over its parts as well: 1. The Sides renounce the use of force.
  return text.slice(p.start, p.end).split(/\s+/u).length <= TITLE_WORDS
}

/** Words of such a title at most; Han ones are told by their verbs. */
const TITLE_WORDS = 4

/** Longest title that is looked for behind a number and before a full stop, in characters. */
const RUN_IN_TITLE = 60

/** A role for each paragraph. */
export function judgeRoles(text: string, paragraphs: readonly Paragraph[]): Role[] {
  const count = paragraphs.length
  const short = new Uint8Array(count) // could be a heading, by its looks
  const roles: Role[] = new Array(count).fill('text')
  for (let i = 0; i < count; i++) {
    const p = paragraphs[i] as Paragraph
    if (p.bullet >= 0 || p.end - p.start > OPENING) continue
    const printed = openingWords(text, p)
    const opening = standsOverParts(text, p, paragraphs[i + 1]) ? printed.replace(/[.。]$/u, '') : printed
    if (p.lines <= HEADING_LINES && looksLikeHeading(opening) && !isClosing(opening)) short[i] = 1
    else if (p.labels.length === 0 && (isEnacting(opening) || isNamedHeading(opening))) roles[i] = 'heading'
  }
  // Numbered headings: a form is a heading's where most of its short lines stand over text.
  const over = new Map<string, { all: number; over: number }>()
  const standsOver = (i: number): boolean => {
    const p = paragraphs[i] as Paragraph
    const next = paragraphs[i + 1]
    const label = lastLabel(p)
    if (!label || !next || short[i] !== 1) return false
    const below = topLabel(next)
    if (next.depth > 0) return false
    return below ? below.rank > label.rank : true
  }
  for (let i = 0; i < count; i++) {
    const label = lastLabel(paragraphs[i])
    if (!label) continue
    const tally = over.get(label.kind) ?? { all: 0, over: 0 }
    tally.all++
    if (standsOver(i)) tally.over++
    over.set(label.kind, tally)
  }
  for (let i = 0; i < count; i++) {
    const p = paragraphs[i] as Paragraph
    const label = lastLabel(p)
    if (p.depth > 0) roles[i] = 'heading'
    else if (label) {
      if (label.form.follow === 'heading' && short[i] === 1) roles[i] = 'heading'
      else if (standsOver(i)) {
        const tally = over.get(label.kind) as { all: number; over: number }
        if (label.rank <= RANK.article || tally.over * 2 >= tally.all) roles[i] = 'heading'
      }
    } else if (short[i] === 1 && isNamedHeading(openingWords(text, p))) roles[i] = 'heading'
  }
  // The front: title, date, adoption, before the first prose or number.
  const firsts = paragraphs.filter((p) => p.depth === 1).length
  let front = firsts === 1 && paragraphs[0]?.depth === 1 ? 1 : 0
  while (
    front < count &&
    (short[front] === 1 || isFront(text, paragraphs[front] as Paragraph)) &&
    topLabel(paragraphs[front]) === undefined &&
    (paragraphs[front] as Paragraph).depth === 0
  )
    front++
  if (front < count) for (let i = 0; i < front; i++) roles[i] = 'title'
  // A telegram has no headings of capitals. Asked only where there is a line of them.
  let telegram: boolean | null = null
  const isTelegram = (): boolean => {
    telegram ??= count < 2 * paragraphs.filter((p) => isCapitals(openingWords(text, p))).length
    return telegram
  }
  // Short lines alone between longer ones.
  let closed = false // behind DONE at … stand names, not headings
  for (let i = Math.max(front, 1); i < count; i++) {
    const p = paragraphs[i] as Paragraph
    if (topLabel(p) || roles[i] === 'heading') closed = false
    else if (!closed && short[i] !== 1) closed = isClosing(openingWords(text, p))
    if (closed || roles[i] !== 'text' || short[i] !== 1) continue
    if (!topLabel(p) && p.bullet < 0 && isCapitals(openingWords(text, p)) && !isTelegram()) {
      roles[i] = 'heading'
      continue
    }
    const next = paragraphs[i + 1]
    if (!next || topLabel(p) || p.bullet >= 0 || next.bullet >= 0 || (short[i - 1] === 1 && roles[i - 1] === 'text'))
      continue
    // A sentence cut off at a column's end has a comma (双方指出,当前,); a heading between paragraphs has none.
    if (/[\u3400-\u9fff][，,]/.test(openingWords(text, p))) continue
    const below = topLabel(next)
    if (
      below
        ? below.value === 1 || below.rank <= RANK.third
        : short[i + 1] !== 1 && next.end - next.start > p.end - p.start
    )
      roles[i] = 'heading'
  }
  return roles
}
