/**
 * tifa's own reports, given back as if they were a statement.
 *
 *     tifa compare out/2024.html 2024     the page repeats both texts, and every clause would be “revised”
 *
 * Each form carries a mark of its own. A workbook has none that is looked for, since no workbook is read.
 */

export type OwnReport = 'HTML' | 'Markdown' | 'CSV' | 'TEI' | 'JSON' | 'Word'

/** Characters at the beginning and at the end of a file in which its mark stands. */
const HEAD = 20_000
const TAIL = 1000

/** One row a form: where its mark is looked for, and the mark. */
const MARKS: readonly (readonly [form: OwnReport, place: 'head' | 'tail', mark: RegExp])[] = [
  ['HTML', 'head', /<html\b[\s\S]*<meta\s+name=["']?generator["']?\s+content=["']tifa \d/i],
  ['Markdown', 'tail', /^(?:Made by|制作：) tifa \d[^\s,]*, ICU \d[^\n]*\s*$/m],
  ['CSV', 'head', /^\ufeff?"?address"?,"?earlier"?,"?earlier_is"?,"?later"?,"?later_is"?,"?compared"?,/],
  ['TEI', 'head', /^\ufeff?\s*<\?xml[^>]*>\s*<TEI\b[\s\S]*<publicationStmt>\s*<p>Made by tifa \d/],
  ['JSON', 'head', /^\ufeff?\s*\{\s*"schema"\s*:\s*"tifa\/[a-z]+@\d/],
]

/** Which report of ours this text is, or null. Looks at a few thousand characters, whatever the length. */
export function findOwnReport(text: string): OwnReport | null {
  const places = { head: text.slice(0, HEAD), tail: text.slice(-TAIL) }
  return MARKS.find(([, place, mark]) => mark.test(places[place]))?.[0] ?? null
}

/** A Word file by who made it, as its properties say. */
export const isOwnCreator = (creator: string | null): boolean => creator !== null && /^tifa \d/.test(creator)
