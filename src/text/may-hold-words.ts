/**
 * May a text hold these words? Asked of the keys of its stretches, before anything else is made of the text.
 *
 *     战略协作        in   …\n双方深化战略协作,重申…\n…          may: it is read closely
 *     partnerships    in   …\nthe sides opened ports…\n…          surely not: neither partnerships nor another form
 *
 * "No" is sure: where this says it, `findWords` and `findNear` find nothing in any of the stretches.
 */
import { NEAR_SHARE } from './find-near.ts'
import { type SoughtWords, searchKey, unhyphened } from './find-words.ts'
import type { FoldTable } from './key.ts'

/** Between the keys of two stretches: no key holds it. */
const BETWEEN = '\n'

/** The keys of stretches of a text, each a line, without hyphens, which belong to a word or not. */
export function searchLines(
  text: string,
  stretches: Iterable<readonly [start: number, end: number]>,
  fold: FoldTable,
): string {
  const lines: string[] = []
  for (const [start, end] of stretches) lines.push(unhyphened(searchKey(text, start, end, fold).text))
  return lines.join(BETWEEN)
}

/** The stretches' keys one by one, in their order. */
export const linesIn = (lines: string): readonly string[] => lines.split(BETWEEN)

/** Asked of many texts, or of their stretches one by one. `near`: places near the words count, too. */
export function mayHoldWords(sought: SoughtWords, near: boolean): (lines: string) => boolean {
  const key = unhyphened(sought.key)
  const { units } = sought
  // Of forms of a word all begin alike.
  const heads = units.map((unit) => commonHead([...unit.forms]))
  const anyForm = (lines: string, from: number, to: number): boolean => {
    for (let u = from; u < to; u++) if (!lines.includes(heads[u]!)) return false
    return true
  }
  const count = units.length > 0 ? units.length : sought.key.length
  // What stands near has two thirds of the words at one end or at both: the half of them at one.
  const part = Math.ceil(Math.ceil(count * NEAR_SHARE) / 2)
  const nearTo = (lines: string): boolean =>
    units.length > 0
      ? anyForm(lines, 0, part) || anyForm(lines, count - part, count)
      : lines.includes(unhyphened(sought.key.slice(0, part))) || lines.includes(unhyphened(sought.key.slice(-part)))
  return (lines) =>
    lines.includes(key) || (sought.inflected && anyForm(lines, 0, units.length)) || (near && nearTo(lines))
}

function commonHead(words: readonly string[]): string {
  let head = words[0]!
  for (const word of words) while (!word.startsWith(head)) head = head.slice(0, -1)
  return head
}
