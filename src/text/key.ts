/**
 * The comparison key: what two wordings must share to count as the same words.
 *
 *     （以下称“双方”），  声明如下：      and      (以下称"双方"),声明如下:
 *
 * are printed differently and say the same. A key folds what a typesetter decides: width, quote style,
 * dashes, spacing, zero-width characters, hyphens at a line's end, ё and е, and, with a table given,
 * traditional characters. It keeps what an author decides: letters, case, digits, and which punctuation
 * mark stands where. Keys are compared and never shown; `at` leads back to the file.
 */

/** A folded text. `at[i]` is the offset in the file of the character that gave `text[i]`. */
export interface Key {
  readonly text: string
  readonly at: Uint32Array
}

/** Single characters to fold before all else, by code unit: a traditional-to-simplified table, for example. */
export type FoldTable = ReadonlyMap<number, number>

const DROP = 0xffff
const SPACE = 0x20
const HYPHEN = 0x2d
/** Marks a character whose NFKC form has several characters: looked up in `expansions`. */
const EXPAND = 0xfffe

/** Stands in a key for a hyphen at a line's end (soft hyphen; none other is left in a key). */
export const MAYBE_HYPHEN = 0xad

/**
 * Whether two keys are the same wording. Spaces do not count (an OCR's `there enters`), and a hyphen at a line's
 * end counts as one or as none.
 */
export function sameWording(x: string, y: string): boolean {
  if (x === y) return true
  const p = unspaced(x)
  const q = unspaced(y)
  if (p === q) return true
  return (/\u00ad/.test(p) || /\u00ad/.test(q)) && p.replace(HYPHENS, '') === q.replace(HYPHENS, '')
}

/** A key without its spaces: what identical clauses are found by. */
export const unspaced = (key: string): string => (key.includes(' ') ? key.replaceAll(' ', '') : key)

const HYPHENS = /(?<=\p{L})[-\u00ad](?=\p{L})/gu

/**
 * What each character folds to, and whether it is a letter or digit of a spaced script (between which a space
 * matters), by pages of 256: a text needs a handful of pages, and building all of them would cost more than folding.
 */
const pages: (Uint16Array | undefined)[] = new Array(256)
const wordyPages: (Uint8Array | undefined)[] = new Array(256)
const expansions = new Map<number, string>()

/** Rows of [characters, what they fold to]. Each is a difference of type, not of wording. */
const FOLDS: readonly (readonly [string, string])[] = [
  ["“”„‟«»「」『』‘’‚‛＂＇'`´′″〝〞〟", '"'], // quote styles, and the apostrophe that shares their glyphs
  ['‐‑‒–—―−－─━﹣﹘', '-'], // dashes of every length; a run counts once
  ['·•・‧∙⋅', '·'],
  ['〔【［', '['],
  ['〕】］', ']'],
  ['〈＜‹', '<'],
  ['〉＞›', '>'],
  ['。｡', '.'],
  ['､', '、'],
  ['ё', 'е'],
  ['Ё', 'Е'],
  ['…', '.'], // a run of dots counts once
  ['〇', '零'],
]

/** Characters that print nothing: zero-width, direction and variation marks, soft hyphen, BOM, controls. */
const INVISIBLE: readonly (readonly [number, number])[] = [
  [0x0000, 0x0008],
  [0x000e, 0x001f],
  [0x007f, 0x0084],
  [0x0086, 0x009f],
  [0x00ad, 0x00ad],
  [0x034f, 0x034f],
  [0x061c, 0x061c],
  [0x180b, 0x180e],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xfff9, 0xfffb],
  [0xfffe, 0xffff], // no characters at all, and in the table below they would be read as marks of ours
]

/** Ranges whose NFKC form may differ from the character itself: looked up one by one, once. */
const COMPATIBILITY: readonly (readonly [number, number])[] = [
  [0x00a0, 0x00bf],
  [0x0132, 0x0149],
  [0x01c4, 0x01cc],
  [0x2000, 0x205f],
  [0x2070, 0x209f],
  [0x20a8, 0x20a8],
  [0x2100, 0x218f],
  [0x2460, 0x24ff],
  [0x2e80, 0x2fdf],
  [0x3000, 0x3000],
  [0x3131, 0x318e],
  [0x3192, 0x319f],
  [0x3200, 0x33ff],
  [0xf900, 0xfaff],
  [0xfb00, 0xfb06],
  [0xfe10, 0xfe6f],
  [0xff01, 0xffee],
]

/** Scripts written without spaces: a space beside such a character is layout. */
const isUnspaced = (c: number): boolean =>
  (c >= 0x2e80 && c <= 0x9fff) ||
  (c >= 0xf900 && c <= 0xfaff) ||
  (c >= 0xd840 && c <= 0xdfff) ||
  (c >= 0xff00 && c <= 0xffef)

/** White space: all of it folds to one space. */
const SPACES = new Set([
  0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x85, 0xa0, 0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007,
  0x2008, 0x2009, 0x200a, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000,
])

function buildPage(page: number): Uint16Array {
  const first = page << 8
  const t = new Uint16Array(256)
  for (let k = 0; k < 256; k++) t[k] = first + k
  /** The part of a range of characters that lies in this page. */
  const within = (from: number, to: number): readonly [number, number] => [
    Math.max(from, first) - first,
    Math.min(to, first + 255) - first,
  ]
  for (const range of COMPATIBILITY) {
    const [from, to] = within(range[0], range[1])
    for (let k = from; k <= to; k++) {
      const folded = String.fromCharCode(first + k).normalize('NFKC')
      if (folded.length === 1) t[k] = folded.charCodeAt(0)
      else {
        t[k] = EXPAND
        expansions.set(first + k, folded)
      }
    }
  }
  for (const range of INVISIBLE) {
    const [from, to] = within(range[0], range[1])
    for (let k = from; k <= to; k++) t[k] = DROP
  }
  for (const c of SPACES) if (c >> 8 === page) t[c & 255] = SPACE
  for (const [characters, to] of FOLDS) {
    for (let k = 0; k < characters.length; k++) {
      const c = characters.charCodeAt(k)
      if (c >> 8 === page) t[c & 255] = to.charCodeAt(0)
    }
  }
  pages[page] = t
  return t
}

const SPACED_WORD = /^[\p{L}\p{N}\p{M}]$/u

function buildWordyPage(page: number): Uint8Array {
  const w = new Uint8Array(256)
  for (let k = 0; k < 256; k++) {
    const c = (page << 8) + k
    if (c >= 0x30 && c < 0x2e80 && SPACED_WORD.test(String.fromCharCode(c))) w[k] = 1
  }
  wordyPages[page] = w
  return w
}

const foldOf = (c: number): number => (pages[c >> 8] ?? buildPage(c >> 8))[c & 255] as number

const isWordy = (c: number): boolean => (wordyPages[c >> 8] ?? buildWordyPage(c >> 8))[c & 255] === 1

/** Characters that fold to themselves and stand without spaces: Han, and what lies between it and the private area. */
const FIRST_PLAIN = 0x3400
const AFTER_PLAIN = 0xf900

const COMBINING = /[\u0300-\u036f]/

/**
 * The comparison key of `text.slice(start, end)`.
 *
 * A space is kept (once) only between two letters or digits of a spaced script. A hyphen with a line break
 * behind it becomes `MAYBE_HYPHEN`: it may belong to the word or to the line.
 * Linear in the length. `fold` is applied to single UTF-16 code units before the rest.
 */
export function comparisonKey(text: string, start = 0, end = text.length, fold: FoldTable | null = null): Key {
  const at = new Uint32Array((end - start) * 2 + 8)
  const out = foldInto(text, start, end, fold, at)
  return { text: out, at: at.subarray(0, out.length) }
}

/** The key's text alone, without the way back: the cheaper call where only equality counts. */
export function keyText(text: string, start = 0, end = text.length, fold: FoldTable | null = null): string {
  return foldInto(text, start, end, fold, null)
}

let buffer = new Uint16Array(4096)
let bytes = new Uint8Array(buffer.buffer)

/** The place where a key is put together, of at least so many code units. */
function room(units: number): Uint16Array {
  if (buffer.length < units) {
    buffer = new Uint16Array(units)
    bytes = new Uint8Array(buffer.buffer)
  }
  return buffer
}

function foldInto(text: string, start: number, end: number, fold: FoldTable | null, at: Uint32Array | null): string {
  let out = room((end - start) * 2 + 64)
  let n = 0
  let gap = false // white space since the last kept character
  let broken = false // a line break among it
  let tight = -1 // length after a hyphen that followed its word without a space
  const put = (c: number, offset: number): void => {
    const last = n > 0 ? (out[n - 1] as number) : 0
    if (c === SPACE) {
      gap = true
      const raw = text.charCodeAt(offset)
      if (raw === 0x0a || raw === 0x0d || raw === 0x85 || raw === 0x2028) broken = true
      return
    }
    if ((c === HYPHEN || c === 0x2e) && last === c) return
    if (isWordy(c)) {
      if (tight === n && broken && isLetter(c) && isLetter(out[n - 2] as number)) {
        out[n - 1] = MAYBE_HYPHEN // well-⏎known and co-⏎operation look alike
      } else if (gap && n > 0 && isWordy(last)) {
        if (at) at[n] = offset - 1
        out[n++] = SPACE
      }
    }
    if (c === HYPHEN) tight = !gap && n > 0 && isWordy(last) ? n + 1 : -1
    gap = false
    broken = false
    if (n + 2 >= out.length) {
      const before = out
      out = room(out.length * 2)
      out.set(before)
    }
    if (at && n < at.length) at[n] = offset
    out[n++] = c
  }
  for (let i = start; i < end; i++) {
    let c = text.charCodeAt(i)
    if (fold !== null && c > 0x2e7f) c = fold.get(c) ?? c
    if (c >= FIRST_PLAIN && c < AFTER_PLAIN && n + 2 < out.length) {
      gap = false
      broken = false
      if (at && n < at.length) at[n] = i
      out[n++] = c
      continue
    }
    // Letters inside a word, Latin and Cyrillic: the most of a text of a spaced script.
    if (!gap && tight !== n && n + 2 < out.length && ((c >= 0x61 && c <= 0x7a) || (c >= 0x430 && c <= 0x44f))) {
      if (at && n < at.length) at[n] = i
      out[n++] = c
      continue
    }
    const f = foldOf(c)
    if (f === DROP) continue
    if (f === EXPAND) {
      const expanded = expansions.get(c) as string
      for (let k = 0; k < expanded.length; k++) put(foldOf(expanded.charCodeAt(k)), i)
      continue
    }
    if (f >= 0x300 && f <= 0x36f && COMBINING.test(text[i] as string) && n > 0 && !gap) {
      // Decomposed letters: е + U+0308, и + U+0306. Composed where a composed letter exists.
      const composed = (String.fromCharCode(out[n - 1] as number) + text[i]).normalize('NFC')
      if (composed.length === 1) {
        const folded = foldOf(composed.charCodeAt(0))
        if (folded !== DROP && folded !== EXPAND) out[n - 1] = folded
        continue
      }
    }
    put(f, i)
  }
  return LITTLE_ENDIAN ? (decoded(n) ?? inPieces(out, n)) : inPieces(out, n)
}

const isLetter = (c: number): boolean => !(c >= 0x30 && c <= 0x39)

/** Where code units lie in memory as UTF-16LE, a decoder reads them some three times as fast as an argument list. */
const LITTLE_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1
const utf16 = new TextDecoder('utf-16le', { fatal: true, ignoreBOM: true })

/** So many code units as a string; null where half a surrogate pair stands among them, which a decoder refuses. */
function decoded(units: number): string | null {
  try {
    return utf16.decode(bytes.subarray(0, units * 2))
  } catch {
    return null
  }
}

/** UTF-16 code units to a string, in pieces that fit an argument list. */
function inPieces(units: Uint16Array, length: number): string {
  const PIECE = 8192
  if (length <= PIECE) return String.fromCharCode.apply(null, units.subarray(0, length) as unknown as number[])
  let s = ''
  for (let i = 0; i < length; i += PIECE) {
    s += String.fromCharCode.apply(null, units.subarray(i, Math.min(length, i + PIECE)) as unknown as number[])
  }
  return s
}

export { isUnspaced }
