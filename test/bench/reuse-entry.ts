/** What `run.mjs` measures by itself: the search for passages. */
export { segmentText } from '../../src/clauses/segment-text.ts'
export { guessLang } from '../../src/genre/language.ts'
export { askForerunners } from '../../src/reuse/find-forerunners.ts'
export { findPassages, readReuseSide } from '../../src/reuse/find-passages.ts'
export { gramRow } from '../../src/reuse/gram-row.ts'
