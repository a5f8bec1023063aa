/**
 * Which paragraphs are headings, and of what kind.
 *
 *     联合声明              a title
 *     一、政治互信          a heading: a few words, and text below
 *     双方就……声明如下：   enacting words: they only introduce the whole text
 *     鉴此，双方将：        a lead-in: it only introduces the items below
 *     双方商定：            a clause: a lead-in that says something itself
 *     （一）扩大贸易        a clause, for the other items of its list are
 *     索兰国总统 艾·莫林    a signature
 */

import { isAdoption, isDateline } from '../genre/dateline.ts'
import { guessLang } from '../genre/language.ts'
import { findSignatureBlocks } from '../genre/signature-block.ts'
import { isRemark, titleAmong } from '../genre/title.ts'
import { isWide } from '../text/split-lines.ts'
import {
  isAside,
  isClosing,
  isEnacting,
  isLeadIn,
  isLongTitle,
  isNamedHeading,
  looksLikeArticleTitle,
  looksLikeHeading,
  namesDocument,
} from './heading-words.ts'
import { RANK } from './numbering-form.ts'
import type { Label } from './read-labels.ts'
import type { Paragraph } from './read-paragraphs.ts'

/** What a paragraph turned out to be. Titles, datelines, enacting words and signatures stand in no path. */
export type Role = 'text' | 'heading' | 'title' | 'dateline' | 'enacting' | 'leadin' | 'signature'

/** Longest opening looked at for words of heading, enacting or closing; a title may be longer. */
const OPENING = 240
const TITLE_OPENING = 420
/** A heading may be wrapped over this many lines. */
const HEADING_LINES = 8

/** A paragraph's opening on one line: what a line break parted is joined as the script wants it. */
export const openingWords = (text: string, p: Paragraph, longest = OPENING): string => {
  const opening = text.slice(p.start, Math.min(p.end, p.start + longest + 1))
  if (p.lines === 1) return opening
  return opening.replace(/\s+/g, (gap, at: number) =>
    isWide(opening.charCodeAt(at - 1)) && isWide(opening.charCodeAt(at + gap.length)) ? '' : ' ',
  )
}

export const topLabel = (p: Paragraph | undefined): Label | undefined => p?.number ?? p?.labels[0]
export const lastLabel = (p: Paragraph | undefined): Label | undefined => p?.labels[p.labels.length - 1]

/** A role for each paragraph. */
export function judgeRoles(text: string, paragraphs: readonly Paragraph[]): Role[] {
  const roles: Role[] = new Array(paragraphs.length).fill('text')
  const sheet: Sheet = { text, paragraphs, short: findShort(text, paragraphs, roles), roles }
  markNumbered(sheet)
  const front = markFront(sheet)
  markSignatures(sheet, front)
  markShortLines(sheet, front)
  return roles
}

/** A text's paragraphs on the way to their roles. */
interface Sheet {
  readonly text: string
  readonly paragraphs: readonly Paragraph[]
  /** 1 for a paragraph that could be a heading by its looks. */
  readonly short: Uint8Array
  readonly roles: Role[]
}

/** Which paragraphs could be headings by their looks; those that are by their words have their roles. */
function findShort(text: string, paragraphs: readonly Paragraph[], roles: Role[]): Uint8Array {
  const short = new Uint8Array(paragraphs.length)
  paragraphs.forEach((p, i) => {
    if (p.bullet >= 0 || p.end - p.start > OPENING) return
    const printed = openingWords(text, p)
    const opening = standsOverParts(text, p, paragraphs[i + 1]) ? printed.replace(/[.。]$/u, '') : printed
    if (p.lines <= HEADING_LINES && looksLikeHeading(opening) && !isClosing(opening)) short[i] = 1
    else if (isLeadIn(opening) && i + 1 < paragraphs.length) roles[i] = 'leadin'
    else if (p.labels.length > 0) return
    else if (isEnacting(opening)) roles[i] = 'enacting'
    else if (isNamedHeading(opening)) roles[i] = 'heading'
  })
  return short
}

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

/** Numbered headings: a form is a heading's where most of its short lines stand over text. */
function markNumbered({ text, paragraphs, short, roles }: Sheet): void {
  const standsOver = (i: number): boolean => {
    const label = lastLabel(paragraphs[i])
    const next = paragraphs[i + 1]
    if (!label || !next || next.depth > 0) return false
    const below = topLabel(next)
    return below ? below.rank > label.rank : true
  }
  const tallies = new Map<string, { all: number; over: number }>()
  paragraphs.forEach((p, i) => {
    const label = lastLabel(p)
    if (!label) return
    const tally = tallies.get(label.kind) ?? { all: 0, over: 0 }
    tally.all++
    if (short[i] === 1 && standsOver(i)) tally.over++
    tallies.set(label.kind, tally)
  })
  paragraphs.forEach((p, i) => {
    const label = lastLabel(p)
    if (p.depth > 0 || p.number) roles[i] = 'heading'
    else if (!label) {
      if (short[i] === 1 && isNamedHeading(openingWords(text, p))) roles[i] = 'heading'
    } else if (label.form.follow === 'heading' && (short[i] === 1 || looksLikeArticleTitle(openingWords(text, p))))
      roles[i] = 'heading'
    else if (roles[i] === 'text' && standsOver(i)) {
      const tally = tallies.get(label.kind)!
      const usual = tally.over * 2 >= tally.all
      if (short[i] === 1 ? label.rank <= RANK.article || usual : usual && isArticleTitle(text, p, label)) {
        roles[i] = 'heading'
      }
    }
  })
}

/** The title of an article among articles with titles, however long it is and whatever stops stand inside. */
const isArticleTitle = (text: string, p: Paragraph, { rank }: Label): boolean =>
  rank === RANK.article && p.lines <= HEADING_LINES && looksLikeArticleTitle(openingWords(text, p, TITLE_OPENING))

/** Paragraphs at the head among which a title is looked for. */
const TITLE_PARAGRAPHS = 16

/** The front: title, date, adoption, before the first prose or number. Returns how many paragraphs it has. */
function markFront({ text, paragraphs, short, roles }: Sheet): number {
  const firsts = paragraphs.filter((p) => p.depth === 1).length
  let front = firsts === 1 && paragraphs[0]?.depth === 1 ? 1 : 0
  // of the Republic of …: a line that goes on from the title above it is no clause, though it begins small.
  const lines = paragraphs.slice(0, TITLE_PARAGRAPHS).map((p) => openingWords(text, p, TITLE_OPENING))
  const title = lines.length === 0 ? null : titleAmong(lines, guessLang(lines.join('\n')))
  const isFront = (i: number): boolean => {
    const p = paragraphs[i]!
    if (topLabel(p) !== undefined) return false
    if (title?.named && i >= title.from && i < title.to && p.bullet < 0) return true
    if (p.depth > 0) return false
    const inTelegram = i > 0 && isTelegram(text, paragraphs)
    if (short[i] === 1 && !inTelegram) return true
    if (p.bullet >= 0 || p.end - p.start > TITLE_OPENING) return false
    const opening = openingWords(text, p, TITLE_OPENING)
    if (isAdoption(opening) || isDateline(opening) || isAside(opening) || isRemark(opening)) return true
    if (inTelegram) return false
    return isLongTitle(opening, i > 0 && namesDocument(openingWords(text, paragraphs[i - 1]!)))
  }
  while (front < paragraphs.length && isFront(front)) front++
  if (front === paragraphs.length) return front
  for (let i = 0; i < front; i++) {
    const opening = openingWords(text, paragraphs[i]!, TITLE_OPENING)
    roles[i] = isAdoption(opening) || isDateline(opening) ? 'dateline' : 'title'
  }
  return front
}

/** Is the whole text in capitals? Then a line of capitals, or without an end mark, is no title for it. */
const isTelegram = (text: string, paragraphs: readonly Paragraph[]): boolean =>
  paragraphs.every((p) => isCapitals(openingWords(text, p)))

/** The lines in which the text is signed, and the dateline at its foot. */
function markSignatures({ text, paragraphs, roles }: Sheet, front: number): void {
  if (front === paragraphs.length) return
  const lines = paragraphs.map((p, i) =>
    i < front || p.labels.length > 0 || p.bullet >= 0 || p.depth > 0 || roles[i] !== 'text'
      ? null
      : text.slice(p.start, p.end),
  )
  for (const { from, to } of findSignatureBlocks(lines)) {
    for (let i = from; i < to; i++) roles[i] = isDateline(openingWords(text, paragraphs[i]!)) ? 'dateline' : 'signature'
  }
}

/** TERMS AND CONDITIONS: words of a spaced script in capitals alone, two of them or one long one. */
const isCapitals = (words: string): boolean => !/[\p{Ll}\p{Lo}]/u.test(words) && /\p{Lu}{2}.*\p{Lu}{2}/u.test(words)

/** Short lines alone between longer ones. */
function markShortLines({ text, paragraphs, short, roles }: Sheet, front: number): void {
  // A text mostly in capitals has no headings of capitals. Asked only where there is a line of them.
  let mostly: boolean | null = null
  const isMostlyCapitals = (): boolean => {
    mostly ??= paragraphs.length < 2 * paragraphs.filter((p) => isCapitals(openingWords(text, p))).length
    return mostly
  }
  let closed = false // behind DONE at … stand names, not headings
  for (let i = Math.max(front, 1); i < paragraphs.length; i++) {
    const p = paragraphs[i]!
    const isText = roles[i] === 'text'
    if (topLabel(p) || roles[i] === 'heading') closed = false
    else if (!closed && short[i] !== 1) closed = isClosing(openingWords(text, p))
    if (closed || !isText || short[i] !== 1) continue
    if (!topLabel(p) && p.bullet < 0 && isCapitals(openingWords(text, p)) && !isMostlyCapitals()) roles[i] = 'heading'
    else if (
      !(isCapitals(openingWords(text, p)) && isTelegram(text, paragraphs)) &&
      isShortHeading({ text, paragraphs, short, roles }, i)
    )
      roles[i] = 'heading'
  }
}

/** A short line alone, with what could stand under a heading below it. */
function isShortHeading({ text, paragraphs, short, roles }: Sheet, i: number): boolean {
  const p = paragraphs[i]!
  const next = paragraphs[i + 1]
  if (!next || topLabel(p) || p.bullet >= 0 || next.bullet >= 0) return false
  if (short[i - 1] === 1 && roles[i - 1] === 'text') return false
  if (roles[i + 1] === 'signature' || roles[i + 1] === 'dateline') return false
  // A sentence cut off at a column's end has a comma (双方指出,当前,); a heading between paragraphs has none.
  if (/[\u3400-\u9fff][，,]/.test(openingWords(text, p))) return false
  const below = topLabel(next)
  if (below) return below.value === 1 || below.rank <= RANK.third
  return short[i + 1] !== 1 && next.end - next.start > p.end - p.start
}
