/**
 * Characters of symbol fonts, which files name by a code of the font.
 *
 *     <w:sym w:font="Symbol" w:char="F062"/>      β
 *     <w:sym w:font="Wingdings" w:char="F081"/>   ①
 *     <w:sym w:font="Arial" w:char="00B0"/>       °
 */

/** The Symbol font from code 0x20 and from 0xA1, as its letters look. */
const SYMBOL_LOW = ' !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼'
const SYMBOL_HIGH = 'ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑'

/** Wingdings, where its signs say something; its pictures are none. */
const WINGDINGS: ReadonlyMap<number, string> = new Map([
  [0x6c, '●'],
  [0x6e, '■'],
  [0x6f, '□'],
  [0x71, '❑'],
  [0x75, '◆'],
  [0x76, '❖'],
  [0x9f, '•'],
  [0xa7, '▪'],
  [0xa8, '☐'],
  [0xdf, '←'],
  [0xe0, '→'],
  [0xe1, '↑'],
  [0xe2, '↓'],
  [0xe8, '➔'],
  [0xfb, '✗'],
  [0xfc, '✓'],
  [0xfd, '☒'],
  [0xfe, '☑'],
  [0x80, '⓪'],
  ...Array.from({ length: 10 }, (_, i): [number, string] => [0x81 + i, String.fromCodePoint(0x2460 + i)]),
  [0x8b, '⓿'],
  ...Array.from({ length: 10 }, (_, i): [number, string] => [0x8c + i, String.fromCodePoint(0x2776 + i)]),
])

/** `code` as the file has it, with or without 0xF000; null for a picture, or what no character stands for. */
export function symbolOf(font: string, code: number): string | null {
  if (!(code > 0)) return null
  const own = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code
  if (/^symbol$/i.test(font)) return (own >= 0xa1 ? [...SYMBOL_HIGH][own - 0xa1] : [...SYMBOL_LOW][own - 0x20]) ?? null
  if (/^wingdings/i.test(font)) return WINGDINGS.get(own) ?? null
  if (/^webdings|dingbats/i.test(font)) return null
  return own >= 0xe000 && own <= 0xf8ff ? null : String.fromCodePoint(own)
}
