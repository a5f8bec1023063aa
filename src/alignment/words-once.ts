/**
 * Where the words of clauses stand, their final mark apart: 通信； in a list and 通信。 at its end are the same words.
 */
import type { WordingSide } from './wording-side.ts'

const FINAL_MARKS = /[.:;,。：；，]+$/u

/** Words that stand once among the clauses `at`, and where. */
export function wordsOnce(side: WordingSide, at: readonly number[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  const twice = new Set<string>()
  for (const i of at) {
    const words = (side.keys[i] as string).replace(FINAL_MARKS, '')
    if (found.has(words)) twice.add(words)
    found.set(words, i)
  }
  found.delete('')
  for (const words of twice) found.delete(words)
  return found
}
