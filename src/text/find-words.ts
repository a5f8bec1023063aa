/**
 * Where words stand in a stretch of text, by comparison key.
 *
 *     人类命运共同体         in   携手构建人类命⏎运共同体、…           the line break hides nothing
 *     strategic partnership  in   a Strategic Partnership, the partnership   once, in capitals; not in partnerships: that
 *                                                                             is another form of the words
 *
 * A place is exact where the keys are equal, letter case aside, and the words are whole: `proliferation` does not stand
 * in `non-proliferation`, nor 5月 in 15月. Han characters have no borders: 战略协作 stands in 全面战略协作伙伴关系.
 * It lies in `src/text` because it asks only what a key is, and nothing of clauses or corpora.
 */
import type { Lang } from '../model/document.ts'
import { comparisonKey, type FoldTable, type Key, MAYBE_HYPHEN } from './key.ts'
import { wordForms } from './word-forms.ts'

/** `inflected`: the same words in other grammatical forms, or with other hyphens (co-operation). */
export type WordsForm = 'exact' | 'inflected'

/** Half-open span of the file. */
export interface WordsPlace {
  readonly start: number
  readonly end: number
  readonly form: WordsForm
}

/** Words made ready to be looked for. */
export interface SoughtWords {
  /** Comparison key in lower case. */
  readonly key: string
  /** The words of a spaced script one by one, with what stands before each in the key, and its forms; none in Chinese. */
  readonly units: readonly { readonly gap: string; readonly forms: ReadonlySet<string> }[]
  /** What stands behind the last of them. */
  readonly tail: string
  /** Whether other forms count as places. */
  readonly inflected: boolean
  readonly fold: FoldTable | null
}

const HYPHENS = '-\u2010\u2011\u00ad'
const APOSTROPHES = "'’\u02bc＇"
const SPACED = /^[\p{L}\p{N}\p{M}]$/u

/** A letter or digit of a spaced script. */
const isWordy = (c: number): boolean => {
  if (c < 0x80) return (c >= 0x30 && c <= 0x39) || (c >= 0x41 && c <= 0x5a) || (c >= 0x61 && c <= 0x7a)
  // Cyrillic, most of a Russian text; U+0482 is a sign, and what follows combines.
  if (c >= 0x400 && c <= 0x481) return true
  return c < 0x2e80 && SPACED.test(String.fromCharCode(c))
}

/** Lower case, unit by unit, so that offsets stay. */
const lowered = (text: string): string => {
  const lower = text.toLowerCase()
  if (lower.length === text.length) return lower
  return text.replace(/\p{Lu}/gu, (c) => (c.toLowerCase().length === c.length ? c.toLowerCase() : c))
}

/** The comparison key in lower case. */
export function searchKey(text: string, start: number, end: number, fold: FoldTable | null): Key {
  const key = comparisonKey(text, start, end, fold)
  return { text: lowered(key.text), at: key.at }
}

/** `forms` is the language whose endings are looked for too; null for the words as they are. */
export function seekWords(words: string, forms: Lang | null, fold: FoldTable | null): SoughtWords {
  const key = searchKey(words, 0, words.length, fold)
  const { text } = key
  const spans = wordSpans(key, words)
  const units = spans.map(([from, to], k) => ({
    gap: text.slice(spans[k - 1]?.[1] ?? 0, from),
    forms: wordForms(unhyphened(text.slice(from, to)), forms),
  }))
  const last = spans.at(-1)
  const han = /[\u2e80-\uffff]/u.test(text)
  return {
    key: text,
    units: han ? [] : units,
    tail: text.slice(last?.[1] ?? 0),
    inflected: forms !== null && !han && units.length > 0,
    fold,
  }
}

/**
 * The places of the words in `text.slice(start, end)`, in order; none overlap, and where two could the earlier one
 * counts, an exact one before an inflected one. Linear in the length.
 */
export function findWords(text: string, start: number, end: number, sought: SoughtWords): readonly WordsPlace[] {
  if (sought.key === '') return []
  const key = searchKey(text, start, end, sought.fold)
  const places: WordsPlace[] = exactPlaces(key, text, end, sought.key)
  if (key.text.includes(String.fromCharCode(MAYBE_HYPHEN))) {
    // A hyphen at a line's end belongs to the word or to the line: both readings are tried.
    for (const other of [withoutMaybe(key), { text: key.text.replaceAll('\u00ad', '-'), at: key.at }])
      for (const place of exactPlaces(other, text, end, sought.key)) places.push(place)
  }
  if (sought.inflected) for (const place of inflectedPlaces(key, text, end, sought)) places.push(place)
  return withoutOverlaps(places)
}

function withoutMaybe(key: Key): Key {
  const kept = [...key.text].flatMap((c, i) => (c === '\u00ad' ? [] : [i]))
  return { text: key.text.replaceAll('\u00ad', ''), at: Uint32Array.from(kept, (i) => key.at[i]!) }
}

function withoutOverlaps(places: readonly WordsPlace[]): readonly WordsPlace[] {
  const rank = (p: WordsPlace): number => (p.form === 'exact' ? 0 : 1)
  const free: WordsPlace[] = []
  // Exact places first, each form in order; the lists are short.
  const sorted = [...places].sort((x, y) => rank(x) - rank(y) || x.start - y.start)
  const exact = sorted.filter((p) => p.form === 'exact')
  let at = -1
  for (const p of exact) {
    if (p.start < at) continue
    free.push(p)
    at = p.end
  }
  let e = 0
  const known = free.length
  at = -1
  for (const p of sorted.slice(exact.length)) {
    while (e < known && free[e]!.end <= p.start) e++
    if (p.start < at || (e < known && free[e]!.start < p.end)) continue
    free.push(p)
    at = p.end
  }
  return free.sort((x, y) => x.start - y.start)
}

function exactPlaces(key: Key, text: string, end: number, wanted: string): WordsPlace[] {
  const places: WordsPlace[] = []
  for (let from = key.text.indexOf(wanted); from >= 0; ) {
    const to = from + wanted.length
    const place = isWhole(key, text, from, to) ? spanOf(key, [from, to], { text, end }) : null
    if (place) places.push({ ...place, form: 'exact' })
    from = key.text.indexOf(wanted, place ? to : from + 1)
  }
  return places
}

/** A stretch of a key as one of the file, or null where it would begin or end inside a character (in ㈠, the key has three). */
export function spanOf(
  { at }: Key,
  [from, to]: readonly [number, number],
  { text, end }: { readonly text: string; readonly end: number },
): { readonly start: number; readonly end: number } | null {
  const start = at[from]!
  const last = at[to - 1]!
  if ((from > 0 && at[from - 1] === start) || (to < at.length && at[to] === last)) return null
  let stop = to < at.length ? at[to]! : end
  // A run that counts once (——), and marks that combine with a letter, belong to it; layout does not.
  while (stop > last + 1 && /[\s\p{Cf}\p{Cc}]/u.test(text[stop - 1]!)) stop--
  return { start, end: stop }
}

/** Whether a hyphen or apostrophe of the key holds a word together: it stands close on both sides, or ends a line. */
function isInner(key: Key, text: string, i: number): boolean {
  const c = key.text.charCodeAt(i)
  if (c === MAYBE_HYPHEN) return true
  if (c !== 0x2d && c !== 0x22) return false
  if (i === 0 || i + 1 >= key.text.length) return false
  if (!isWordy(key.text.charCodeAt(i - 1)) || !isWordy(key.text.charCodeAt(i + 1))) return false
  const raw = key.at[i]!
  if (key.at[i - 1] !== raw - 1 || !(c === 0x2d ? HYPHENS : APOSTROPHES).includes(text[raw]!)) return false
  const gap = text.slice(raw + 1, key.at[i + 1])
  return gap === '' || (c === 0x2d && /^\s*[\r\n]\s*$/u.test(gap))
}

function isWhole(key: Key, text: string, from: number, to: number): boolean {
  const part = (inside: number, outside: number): boolean =>
    outside >= 0 &&
    outside < key.text.length &&
    isWordy(key.text.charCodeAt(inside)) &&
    (isWordy(key.text.charCodeAt(outside)) || isInner(key, text, outside))
  return !part(from, from - 1) && !part(to - 1, to)
}

/** The words of spaced scripts in a key, as spans of the key. */
export function wordSpans(key: Key, text: string): readonly (readonly [number, number])[] {
  const spans: (readonly [number, number])[] = []
  const n = key.text.length
  for (let i = 0; i < n; i++) {
    if (!isWordy(key.text.charCodeAt(i))) continue
    const from = i
    while (i < n && (isWordy(key.text.charCodeAt(i)) || isInner(key, text, i))) i++
    spans.push([from, i])
  }
  return spans
}

/** co-operation is cooperation, at a line's end and elsewhere. */
export const unhyphened = (word: string): string => word.replace(/[-\u00ad]/gu, '')

function inflectedPlaces(key: Key, text: string, end: number, sought: SoughtWords): readonly WordsPlace[] {
  const { units, tail } = sought
  const first = units[0]!
  const spans = wordSpans(key, text)
  const places: WordsPlace[] = []
  for (let k = 0; k + units.length <= spans.length; k++) {
    const head = spans[k]!
    if (!first.forms.has(unhyphened(key.text.slice(head[0], head[1])))) continue
    const begin = head[0] - first.gap.length
    if (begin < 0 || key.text.slice(begin, head[0]) !== first.gap) continue
    const fits = units.every((unit, u) => {
      if (u === 0) return true
      const [from, to] = spans[k + u]!
      const before = spans[k + u - 1]![1]
      return key.text.slice(before, from) === unit.gap && unit.forms.has(unhyphened(key.text.slice(from, to)))
    })
    const stop = spans[k + units.length - 1]![1] + tail.length
    if (!fits || key.text.slice(stop - tail.length, stop) !== tail) continue
    const place = spanOf(key, [begin, stop], { text, end })
    if (place) places.push({ ...place, form: 'inflected' })
  }
  return places
}
