/** The line in which words are typed after `/`: what keys make of it. */
import { graphemes } from '../text-width.ts'

/** Longest query, in characters. */
const QUERY_LIMIT = 200

export function typedInto(prompt: string, text: string): string {
  const clean = text.replace(/[\s\u0000-\u001f\u007f]+/gu, ' ')
  return graphemes(prompt + clean)
    .slice(0, QUERY_LIMIT)
    .join('')
}

/** Null where the prompt is left: as in vi, rubbing out the slash itself leaves it. */
export function erased(prompt: string, what: 'character' | 'word' | 'all'): string | null {
  if (prompt === '') return null
  if (what === 'all') return ''
  if (what === 'word') return prompt.replace(/\S+\s*$/u, '')
  return graphemes(prompt).slice(0, -1).join('')
}
