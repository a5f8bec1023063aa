/**
 * Which encoding the bytes of a font are in.
 *
 *     {\fonttbl{\f0\fcharset204 Times New Roman;}{\f1\fcharset134 SimSun;}}     \f0 \'cf is П, \f1 \'cb\'ab is 双
 */
import { symbolOf } from '../docx/docx-symbols.ts'

/** Charsets of fonts as WHATWG encodings; 0 and 1 are those of the file. */
const CHARSETS: ReadonlyMap<number, string> = new Map([
  [77, 'macintosh'],
  [128, 'shift_jis'],
  [129, 'euc-kr'],
  [134, 'gbk'],
  [136, 'big5'],
  [161, 'windows-1253'],
  [162, 'windows-1254'],
  [163, 'windows-1258'],
  [177, 'windows-1255'],
  [178, 'windows-1256'],
  [186, 'windows-1257'],
  [204, 'windows-1251'],
  [222, 'windows-874'],
  [238, 'windows-1250'],
])
const SYMBOL_CHARSET = 2
const WESTERN_CHARSET = 0

const CODE_PAGES: ReadonlyMap<number, string> = new Map([
  [866, 'ibm866'],
  [874, 'windows-874'],
  [932, 'shift_jis'],
  [936, 'gbk'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [10000, 'macintosh'],
  [10007, 'x-mac-cyrillic'],
  [54936, 'gb18030'],
  [65001, 'utf-8'],
  ...Array.from({ length: 9 }, (_, i): [number, string] => [1250 + i, `windows-${1250 + i}`]),
])

export const encodingOfPage = (page: number): string => CODE_PAGES.get(page) ?? 'windows-1252'

export interface RtfFont {
  charset: number
  page: number | null
  name: string
}

const WIDE = /^(?:gbk|gb18030|big5|shift_jis|euc-kr|utf-8)$/

/** Does a character that begins with this byte go on in the next? */
export const isLead = (encoding: string, byte: number): boolean =>
  WIDE.test(encoding) && byte >= 0x81 && byte <= 0xfe && !(encoding === 'shift_jis' && byte >= 0xa0 && byte <= 0xdf)

/** The encoding for a font's bytes; `page` is the file's. */
export function encodingOf(font: RtfFont | undefined, page: string): string {
  if (font?.page != null) return encodingOfPage(font.page)
  return CHARSETS.get(font?.charset ?? 1) ?? page
}

/**
 * Fonts that call themselves western are named in Russian and Chinese files, too, by programs that know no other: there
 * letters beyond ASCII follow one another, as the é of café never does.
 */
const isOfPage = (bytes: readonly number[], words: string): boolean =>
  !words.includes('\ufffd') && bytes.some((byte, i) => byte >= 0x80 && bytes[i + 1]! >= 0x80)

export function decodeRun(bytes: readonly number[], font: RtfFont | undefined, page: string): string {
  if (font?.charset === SYMBOL_CHARSET) return bytes.map((byte) => symbolOf(font.name, byte) ?? '').join('')
  // As arguments of a call the bytes of a long paragraph would end the stack.
  if (bytes.every((byte) => byte < 0x80)) return new TextDecoder().decode(Uint8Array.from(bytes))
  const words = new TextDecoder(encodingOf(font, page)).decode(Uint8Array.from(bytes))
  return font?.charset === WESTERN_CHARSET && !isOfPage(bytes, words)
    ? new TextDecoder('windows-1252').decode(Uint8Array.from(bytes))
    : words
}
