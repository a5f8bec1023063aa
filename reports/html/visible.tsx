/**
 * Characters that a reader cannot see, or that would rule the page, are shown by their number.
 *
 *     abc<U+202E>def   →   abc⟨U+202E⟩def
 *
 * A text that turns its letters round, hides a line break or holds half a character is shown, not obeyed.
 */
import type { ReactNode } from 'react'

/**
 * Control characters but tab and line ends; direction marks, embeddings, overrides and isolates; line and paragraph
 * separators; zero-width space and joiner of words, byte order mark, interlinear marks, tags; halves of pairs.
 * Zero-width joiner and non-joiner stay: words of some scripts need them. So do soft hyphens: they only break lines.
 */
const UNSEEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\p{Cs}|[\u{e0000}-\u{e007f}]/gu

const numbered = (character: string): string =>
  `⟨U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`

/** For attributes and for text that is not marked up. */
export const visible = (text: string): string => text.replace(UNSEEN, numbered)

/** The same for running text, the numbers set apart. */
export function Words({ text }: { readonly text: string }): ReactNode {
  if (text.search(UNSEEN) === -1) return text
  const parts: ReactNode[] = []
  let at = 0
  for (const match of text.matchAll(UNSEEN)) {
    if (match.index > at) parts.push(text.slice(at, match.index))
    parts.push(
      <span key={match.index} className="unseen">
        {numbered(match[0])}
      </span>,
    )
    at = match.index + match[0].length
  }
  if (at < text.length) parts.push(text.slice(at))
  return parts
}

/** The language a note or a name is written in, by its letters; for what no record tells. */
export const langOf = (text: string): 'zh' | 'ru' | 'en' =>
  /\p{Script=Han}/u.test(text) ? 'zh' : /\p{Script=Cyrillic}/u.test(text) ? 'ru' : 'en'

/** An address as a fragment: `#2023-7.1`. */
export const fragment = (address: string): string => `#${encodeURIComponent(visible(address))}`

/** An address as an element's id: what `fragment` decodes to. */
export const anchor = (address: string): string => visible(address)

/** Only the web's own addresses become links. */
export const webAddress = (url: string | null): string | null =>
  url && /^https?:\/\//i.test(url) ? visible(url) : null
