/**
 * Text of a page: what a reader cannot see stands out by its number, and an address of a clause is an anchor.
 *
 *     abc<U+202E>def   →   abc<span class="unseen">⟨U+202E⟩</span>def
 */
import type { ReactNode } from 'react'
import { numbered, UNSEEN, visible } from '../unseen.ts'

/** Running text, the numbers set apart. */
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
