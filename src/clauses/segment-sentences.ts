/**
 * A clause's sentences.
 *
 *     双方认为，“核战争打不赢也打不得”。俄方表示赞赏。      two
 *     Under Art. 5 of the Treaty (signed 16 July 2001; in force), the Sides agree.      one
 *
 * A sentence ends with 。！？； or . ! ? ; and the closing quotes and brackets behind it, never inside quotes or
 * brackets. Abbreviations, initials, decimals, dotted numbers and addresses do not end one.
 */
import type { Lang } from '../model/document.ts'
import type { Span } from '../model/span.ts'
import { endsWithAbbreviation } from '../text/ends-with-abbreviation.ts'
import { isBlank, isLineBreak } from '../text/split-lines.ts'

/** A bracket or quote that closes only after this many characters is taken as one that was never closed. */
const LONGEST_BRACKET = 1500
/** Brackets inside brackets, at most. */
const DEEPEST = 32

/** `trade; and` before the next item: the joint is no sentence. */
const JOINT = /^(?:and|or|and\/or|и|или|а также|以及|并|和|或|或者)$/
const LONGEST_JOINT = 8

const NONE = 0
const FULL = 1 // 。！？；: ends whatever follows
const ASCII = 2 // . ! ? ;: ends where white space follows
const OPEN = 3
const CLOSE = 4
const QUOTE = 5 // " opens or closes

let classes: Uint8Array | null = null
const partner = new Map<number, number>()

function classTable(): Uint8Array {
  if (classes) return classes
  const t = new Uint8Array(0x10000)
  for (const ch of '。！？；｡．') t[ch.charCodeAt(0)] = FULL
  for (const ch of '.!?;') t[ch.charCodeAt(0)] = ASCII
  for (const pair of ['“”', '‘’', '「」', '『』', '《》', '〈〉', '（）', '()', '【】', '〔〕', '[]', '«»', '［］']) {
    const [open, close] = [pair.charCodeAt(0), pair.charCodeAt(1)]
    t[open] = OPEN
    t[close] = CLOSE
    partner.set(close, open)
  }
  t[0x22] = QUOTE
  classes = t
  return t
}

const isHan = (c: number): boolean =>
  (c >= 0x2e80 && c <= 0x9fff) || (c >= 0xf900 && c <= 0xfaff) || (c >= 0xff00 && c <= 0xffef)
/** 0 … 9, in half or full width. */
const isFigure = (c: number): boolean => (c >= 0x30 && c <= 0x39) || (c >= 0xff10 && c <= 0xff19)
/** So many 。 in a row are an ellipsis. */
const ELLIPSIS = 3
const isLower = (c: number): boolean =>
  (c >= 0x61 && c <= 0x7a) || (c >= 0x430 && c <= 0x45f) || (c >= 0xdf && c <= 0xff)

/** The sentences of text[start, end): they tile it but for the white space between them; at least one. */
export function segmentSentences(text: string, start: number, end: number, lang: Lang): readonly Span[] {
  const t = classTable()
  const stops: number[] = [] // behind each end mark
  const held: number[] = [] // brackets that close: open, close, open, close …
  const openAt: number[] = []
  const openAs: number[] = []
  for (let at = start; at < end; at++) {
    const c = text.charCodeAt(at)
    const k = t[c]!
    if (k === NONE) continue
    if (k === FULL || k === ASCII) {
      let to = at + 1
      while (to < end && (t[text.charCodeAt(to)]! === FULL || t[text.charCodeAt(to)]! === ASCII)) to++
      if (endsHere(text, at, to, start, end, k, lang)) stops.push(at, to)
      at = to - 1
    } else if (k === OPEN) {
      if (openAt.length < DEEPEST) {
        openAt.push(at)
        openAs.push(c)
      }
    } else {
      const wanted = k === QUOTE ? c : partner.get(c)!
      let depth = openAs.length - 1
      while (depth >= 0 && openAs[depth] !== wanted) depth--
      if (depth >= 0) {
        const from = openAt[depth]!
        openAt.length = depth
        openAs.length = depth
        if (at - from <= LONGEST_BRACKET) {
          // Inner pairs fall away.
          while (held.length > 0 && held[held.length - 2]! > from) held.length -= 2
          held.push(from, at)
        }
      } else if (k === QUOTE && openAt.length < DEEPEST) {
        openAt.push(at)
        openAs.push(c)
      }
    }
  }
  if (stops.length === 0) return [[start, end]]
  const spans: Span[] = []
  let from = start
  let h = 0
  for (let s = 0; s < stops.length; s += 2) {
    const mark = stops[s]!
    let to = stops[s + 1]!
    while (h < held.length && held[h + 1]! < mark) h += 2
    if (h < held.length && held[h]! < mark) {
      // Inside a bracket: an end only where the bracket closes right behind it and held whole sentences.
      const close = held[h + 1]!
      if (to !== close || !quotedWhole(text, held[h]!, from)) continue
    }
    while (
      to < end &&
      (t[text.charCodeAt(to)]! === CLOSE ||
        (t[text.charCodeAt(to)]! === QUOTE && h < held.length && held[h + 1] === to))
    )
      to++
    if (to >= end) break
    spans.push([from, to])
    while (to < end && (isBlank(text.charCodeAt(to)) || isLineBreak(text.charCodeAt(to)))) to++
    from = to
  }
  const last = spans[spans.length - 1]
  if (last && from < end && end - from <= LONGEST_JOINT && JOINT.test(text.slice(from, end)))
    spans[spans.length - 1] = [last[0], end]
  else if (from < end) spans.push([from, end])
  return spans
}

/** Does the quote at `open` begin the sentence, or follow a colon? */
function quotedWhole(text: string, open: number, sentence: number): boolean {
  if (open === sentence) return true
  let at = open - 1
  while (at > sentence && isBlank(text.charCodeAt(at))) at--
  const before = text.charCodeAt(at)
  return before === 0x3a || before === 0xff1a
}

function endsHere(text: string, at: number, to: number, start: number, end: number, kind: number, lang: Lang): boolean {
  const c = text.charCodeAt(at)
  if (to >= end) return true
  const next = text.charCodeAt(to)
  // ３．１４, and a row of 。 in the place of ……
  if (kind === FULL) return !(c === 0xff0e && isFigure(next)) && !(c === 0x3002 && to - at >= ELLIPSIS)
  const before = text.charCodeAt(at - 1)
  // ３.１４ with a point of half width, too.
  if (c === 0x2e && to === at + 1 && isFigure(before) && isFigure(next)) return false
  if (isHan(before) && at > start) {
    // Half-width marks in Chinese text.
    return c !== 0x2e || to === at + 1
  }
  let after = to
  while (
    after < end &&
    !isBlank(text.charCodeAt(after)) &&
    !isLineBreak(text.charCodeAt(after)) &&
    (classes as Uint8Array)[text.charCodeAt(after)] !== NONE &&
    (classes as Uint8Array)[text.charCodeAt(after)] !== OPEN
  )
    after++
  if (after >= end) return true
  const gap = text.charCodeAt(after)
  const spaced = isBlank(gap) || isLineBreak(gap)
  if (!spaced && !isHan(gap)) return false
  if (c === 0x3b) return true
  while (after < end && (isBlank(text.charCodeAt(after)) || isLineBreak(text.charCodeAt(after)))) after++
  let word = text.charCodeAt(after)
  while (after < end && ((classes as Uint8Array)[word] === OPEN || (classes as Uint8Array)[word] === QUOTE))
    word = text.charCodeAt(++after)
  if (isLower(word)) return false
  if (c !== 0x2e) return true
  if (to > at + 1) return false // an ellipsis
  return !endsWithAbbreviation(text, start, at, lang)
}
