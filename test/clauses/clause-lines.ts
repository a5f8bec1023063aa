import { segmentText } from '../../src/clauses/segment-text.ts'
import type { Lang } from '../../src/model/document.ts'

/** One line a clause, readable in a test: `id | label | words`, with `#` before a heading and white space closed up. */
export const clauseLines = (text: string, lang: Lang = 'zh'): string[] =>
  segmentText(text, lang).map((clause) => {
    const words = text.slice(clause.start, clause.end).replace(/\s+/g, ' ')
    return `${clause.kind === 'heading' ? '# ' : ''}${clause.id} | ${clause.label ?? '–'} | ${words}`
  })

export const idsOf = (text: string, lang: Lang = 'zh'): string[] => segmentText(text, lang).map((clause) => clause.id)

export const labelsOf = (text: string, lang: Lang = 'zh'): (string | null)[] =>
  segmentText(text, lang).map((clause) => clause.label)
