/**
 * Words as XML holds them: escaped, and what an editor would obey or hide by number; and names for `xml:id`.
 *
 *     a<b U+202E   →   a&lt;b &#x202E;
 */

/** What XML 1.0 cannot hold. */
export const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu
/** What an editor would obey or hide: written by number, and so read back as it was. */
const BY_NUMBER =
  /[\r\u007f-\u009f\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu

export const hex = (c: string): string => (c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (c) => ESCAPES[c]!).replace(BY_NUMBER, (c) => `&#x${hex(c)};`)

/** For attributes, and for text that no witness prints. */
export const plain = (text: string): string => escaped(text.replace(FORBIDDEN, (c) => `⟨U+${hex(c)}⟩`))

/** Names as XML wants them for `xml:id`: unique, made of the words given. */
export class Ids {
  private readonly made = new Map<string, string>()
  private readonly taken = new Set<string>()

  /** The same words give the same id. */
  of(...parts: readonly string[]): string {
    const key = parts.join('\u0000')
    const known = this.made.get(key)
    if (known !== undefined) return known
    const name = parts.join('.').replace(/[^\p{L}\p{Nd}._-]/gu, '_')
    let id = name
    for (let n = 2; this.taken.has(id); n++) id = `${name}_${n}`
    this.taken.add(id)
    this.made.set(key, id)
    return id
  }
}
