/** What `readability.mjs` measures: the stages from text to variants. */
export { alignWording } from '../../src/alignment/wording/align-wording.ts'
export { segmentText } from '../../src/clauses/segment-text.ts'
export { diffBead } from '../../src/diff/diff-bead.ts'
export { keyText } from '../../src/text/key.ts'
