/**
 * What an encoding may be called, in a flag, a header or a page.
 *
 *     GBK, gb2312, cp936        gb18030, which holds them all
 *     MacCyrillic, cp10007      x-mac-cyrillic
 *     HZ                        hz-gb-2312
 *     EUC-TW                    known, and not read
 */
import { TextDecoder } from '@exodus/bytes/encoding-browser.js'

/** Names beyond those of the WHATWG Encoding Standard. One row an encoding. */
const NAMES: readonly (readonly [name: string, labels: RegExp])[] = [
  // GBK and GB2312 are subsets of GB18030, and files that say one often hold characters of the other.
  ['gb18030', /^(gbk|gb_?2312(-80|-1980)?|cp936|ms936|x-gbk|euc-cn|gb-?18030(-?20\d\d)?)$/],
  ['big5', /^(big-?5(-?hkscs|-?eten)?(:?-?(1999|2001|2004|2008|2016))?|hkscs|cp95[01]|x-big5|ms950|windows-950)$/],
  ['windows-1251', /^(cp-?1251|win-?1251|ms-cyrl|ansi-1251)$/],
  ['koi8-r', /^(koi-?8|koi8r|cp878)$/],
  ['koi8-u', /^(koi8u|koi8-ru|cp21866)$/],
  ['ibm866', /^(cp-?866|dos-?866|866|alt)$/],
  ['iso-8859-5', /^(iso_?8859[-_]5|latin\/cyrillic|cp28595)$/],
  ['x-mac-cyrillic', /^(mac-?cyrillic|x-mac-ukrainian|mac-?ukrainian|cp10007|cp10017)$/],
  ['macintosh', /^(mac-?roman|cp10000)$/],
  ['utf-8', /^(utf-?8|utf-?8-(sig|bom)|cp65001)$/],
  ['utf-16le', /^(utf-?16|unicode|ucs-?2|utf-?16-?le|ucs-?2-?le)$/],
  ['utf-16be', /^(utf-?16-?be|ucs-?2-?be)$/],
  ['utf-32le', /^(utf-?32|ucs-?4|utf-?32-?le|ucs-?4-?le)$/],
  ['utf-32be', /^(utf-?32-?be|ucs-?4-?be)$/],
  ['hz-gb-2312', /^hz(-gb-?2312)?$/],
  ['iso-2022-cn', /^iso-?2022-?cn(-ext)?$/],
  ['iso-2022-jp', /^(iso-?2022-?jp(-[123])?|cs-?iso-?2022-?jp)$/],
]

/** Encodings that have a name and are not read, one a row. */
const UNREAD: readonly (readonly [name: string, labels: RegExp])[] = [
  ['euc-tw', /^(euc-?tw|cns-?11643|x-euc-tw)$/],
  ['utf-7', /^(utf-?7|unicode-1-1-utf-7)$/],
  ['iso-2022-kr', /^iso-?2022-?kr$/],
  ['utf-ebcdic', /^(utf-ebcdic|ebcdic.*|cp037|ibm037)$/],
  ['ibm855', /^(cp-?855|ibm-?855)$/],
]

const rowOf = (rows: typeof NAMES, label: string): string | null =>
  rows.find(([, labels]) => labels.test(label.trim().toLowerCase()))?.[0] ?? null

/** A label such as `GBK` or `x-sjis` to the decoder's name, or null where no decoder knows it. */
export function encodingName(label: string): string | null {
  const named = rowOf(NAMES, label)
  if (named !== null) return named
  try {
    const { encoding } = new TextDecoder(label.trim().toLowerCase())
    return encoding === 'replacement' ? null : encoding
  } catch {
    return null
  }
}

/** The name of an encoding that is known and not read, or null. */
export const unreadName = (label: string): string | null => rowOf(UNREAD, label)
