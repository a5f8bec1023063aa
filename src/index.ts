/**
 * The only door: what the command, the reports and other programs may import.
 *
 *     import { buildView, collate } from 'tifa'
 *
 *     const collated = await collate({ inputs: ['a.txt', 'b.txt'] })
 *     console.log(collated.collation.alignments[0], buildView(collated, { ui: 'en', showPunctuation: false }).lead)
 */

// Bringing texts in loads readers and a network that comparing never needs: behind a door of its own.
export type * from './acquire.ts'
export type { CollateRequest } from './choose-texts.ts'
export { chooseTexts } from './choose-texts.ts'
export { lineage } from './citations/build-lineage.ts'
export { findCitations } from './citations/find-citations.ts'
export { segmentText } from './clauses/segment-text.ts'
export { SEGMENTATION_VERSION } from './clauses/segmentation-version.ts'
export type { Comparison } from './collate.ts'
export { collate, collateWitnesses } from './collate.ts'
export { bestWitness, corpusDir, findDocument, loadCorpus, loadFile } from './corpus/index.ts'
export { nearestOf } from './corpus/nearest-of.ts'
export type { Inspected, InspectRequest } from './inspect.ts'
export type * from './model/index.ts'
export type { OpenReportRequest, OpenReportResult } from './open-report.ts'
export { openReport } from './open-report.ts'
export { InputError } from './text/input-error.ts'
export { toJson } from './to-json.ts'
export { TOOL, VERSION } from './tool.ts'
export type { Traced, TraceRequest } from './trace.ts'
export { buildView } from './view/build-view.ts'
export { describeLink } from './view/describe.ts'
export { documentName, fidelityWords } from './view/names.ts'
export { publisherNamed, publisherWords } from './view/publishers.ts'
export { words } from './view/words.ts'
export const acquire = () => import('./acquire.ts')
// So does checking a corpus: git, rules, comparisons of whole corpora.
export const inspection = () => import('./inspect.ts')
// And following words through a corpus: `trace`, `traceCorpus`, `buildTraceView`.
export const tracing = () => import('./trace.ts')
