/**
 * Where the words of clauses stand, their final mark apart: 通信； in a list and 通信。 at its end are the same words.
 */
import type { WordingSide } from './wording-side.ts'

const FINAL_MARKS = '.:;,。：；，'

function withoutFinalMarks(key: string): string {
  let end = key.length
  while (end > 0 && FINAL_MARKS.includes(key[end - 1]!)) end--
  return end === key.length ? key : key.slice(0, end)
}

/** Words that stand once among the clauses `at`, and where. */
export function wordsOnce(side: WordingSide, at: readonly number[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  const twice = new Set<string>()
  for (const i of at) {
    const words = withoutFinalMarks(side.keys[i]!)
    if (found.has(words)) twice.add(words)
    found.set(words, i)
  }
  found.delete('')
  for (const words of twice) found.delete(words)
  return found
}
