/**
 * Characters that a reader cannot see, or that would rule the file, are shown by their number.
 *
 *     abc<U+202E>def   →   abc⟨U+202E⟩def
 *
 * Control characters but tab and line ends, direction marks, line and paragraph separators, tags, halves of pairs and
 * what XML forbids. Zero-width joiners and soft hyphens stay: words of some scripts need them, and they rule nothing.
 */
export const UNSEEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]|\p{Cs}|[\u{e0000}-\u{e007f}]/gu

export const numbered = (character: string): string =>
  `⟨U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`

export const visible = (text: string): string => text.replace(UNSEEN, numbered)

/** Only the web's own addresses become links. */
export const webAddress = (url: string | null): string | null =>
  url !== null && /^https?:\/\/[^\s<>"]+$/i.test(url) ? visible(url) : null
