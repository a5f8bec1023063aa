/** Texts, a clause a line, as the search for passages reads them. */
import { segmentText } from '../../src/clauses/segment-text.ts'
import { guessLang } from '../../src/genre/language.ts'
import { findPassages, type ReuseSide, readReuseSide } from '../../src/reuse/find-passages.ts'
import type { FoldTable } from '../../src/text/key.ts'

export function sideOf(text: string, title: string | null = null, fold: FoldTable | null = null): ReuseSide {
  return readReuseSide(text, segmentText(text, guessLang(text)), { title, fold })
}

/** What is found, as words: `later | earlier`, once where they are the same. */
export function found(a: string, b: string, titles: readonly [string | null, string | null] = [null, null]): string[] {
  const { passages } = findPassages(sideOf(a, titles[0]), sideOf(b, titles[1]))
  return passages.map((p) => {
    const [x, y] = [a.slice(...p.a), b.slice(...p.b)]
    return x === y ? y : `${y} | ${x}`
  })
}
