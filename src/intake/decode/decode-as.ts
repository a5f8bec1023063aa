/**
 * Bytes to text in a named encoding, the same on every machine.
 *
 *     88 62 in big5       Ê̄, a letter of the Hong Kong set, that some releases of Node read as private use
 *     93 in windows-1252  “, that some releases of Node read as a control character
 *     FE 51 in gb18030    𠂇, that the tables of 2005 have as private use and the standard of 2022 no longer
 *     ~{;6S-~}            欢迎 in HZ, which no decoder of a browser reads
 *
 * The tables are those of the WHATWG Encoding Standard, from a library; what stands here is what the standard lacks.
 */
import { TextDecoder } from '@exodus/bytes/encoding-browser.js'
import { decodeHz, decodeIso2022Cn } from './escape-forms.ts'

/** The six codes of GB 18030-2022 that the WHATWG tables, for the sake of old fonts, still have as private use. */
const GB18030_2022: ReadonlyMap<string, string> = new Map([
  ['\ue816', '\u{20087}'], // FE 51
  ['\ue817', '\u{20089}'], // FE 52
  ['\ue818', '\u{200cc}'], // FE 53
  ['\ue831', '\u{215d7}'], // FE 6C
  ['\ue83b', '\u{2298f}'], // FE 76
  ['\ue855', '\u{241fe}'], // FE 91
])
const GB18030_OLD = new RegExp(`[${[...GB18030_2022.keys()].join('')}]`, 'g')

/** The text, U+FFFD for what does not belong to the encoding. `encoding` is a name that `encodingName` gives. */
export function decodeAs(bytes: Uint8Array, encoding: string): string {
  switch (encoding) {
    case 'gb18030':
      return asOf2022(new TextDecoder('gb18030').decode(bytes))
    case 'hz-gb-2312':
      return asOf2022(decodeHz(bytes))
    case 'iso-2022-cn':
      return asOf2022(decodeIso2022Cn(bytes))
    case 'utf-32le':
    case 'utf-32be':
      return decodeUtf32(bytes, encoding === 'utf-32be')
    default:
      return new TextDecoder(encoding).decode(bytes)
  }
}

const asOf2022 = (text: string): string => text.replace(GB18030_OLD, (c) => GB18030_2022.get(c)!)

function decodeUtf32(bytes: Uint8Array, big: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const out: string[] = []
  for (let at = 0; at + 3 < bytes.length; at += 4) {
    const c = view.getUint32(at, !big)
    if (at === 0 && c === 0xfeff) continue
    out.push(c > 0x10ffff || (c >= 0xd800 && c <= 0xdfff) ? '\ufffd' : String.fromCodePoint(c))
  }
  if (bytes.length % 4 !== 0) out.push('\ufffd')
  return out.join('')
}
