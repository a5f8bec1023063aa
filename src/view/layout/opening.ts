/** The first words of a clause, by which a list names it; no word of a spaced script is cut in two. */
import type { ClauseView } from '../../model/view.ts'
import { textOf } from './clauses-shown.ts'

/** A letter of a spaced script takes about half the room of a Chinese character. */
export function shortened(text: string, room: number): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  const limit = /\p{Script=Han}/u.test(line) ? room : room * 2
  const characters = [...line]
  if (characters.length <= limit + 1) return line
  const cut = characters.slice(0, limit).join('')
  return `${/[\p{Script=Latin}\p{Script=Cyrillic}]$/u.test(cut) ? cut.replace(/\s\S*$/u, '') : cut}…`
}

export const opening = (clause: ClauseView, room: number): string => shortened(textOf(clause), room)
