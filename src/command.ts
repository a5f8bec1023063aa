/**
 * What our own command asks for and no library does: not published. Each part is loaded when a command needs it, since
 * comparing needs no network, no git and no rules.
 */
export type * from './acquire.ts'
export { type ChainReader, chainReader, chainsNamed } from './chains-named.ts'
export { holdsText } from './corpus/holds-text.ts'
export { nearestOf } from './corpus/nearest-of.ts'
export { formulasCompared } from './formulas-compared.ts'
export { guessLang } from './genre/language.ts'
export type { Inspected, InspectRequest } from './inspect.ts'
export { nearestTo } from './nearest-clauses.ts'
export { isAbandoned, passingName } from './text/passing-name.ts'
export { isSecondName, LONGEST_NAME, readWitnessFile } from './text/witness-key.ts'
export { buildChains, type ChainedText, tallyOf } from './view/build-chains.ts'
export { echoClaim } from './view/claims.ts'
export { STANCE_KINDS } from './view/filter-rows.ts'
export { documentName, fidelityWords, titleIn, titleOf } from './view/names.ts'
export { publisherWords } from './view/publishers.ts'
export { plainFinding } from './words/finding.ts'
/** Bringing texts in: readers, a network, a corpus to write into. */
export const acquire = () => import('./acquire.ts')
/** Checking a corpus: git, rules, comparisons of whole corpora. */
export const inspection = () => import('./inspect.ts')
export { type IntakeLimits, intakeLimits, parseLimits } from './intake/intake-limits.ts'
export { NEWS_KINDS } from './model/news.ts'
