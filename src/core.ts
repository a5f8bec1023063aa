/**
 * The door without Node: texts in, comparison, view and words out. It opens in a browser and in any other program.
 *
 *     import { buildView, collateTexts, readText } from 'tifa/core'
 *
 *     const texts = [await readText(bytes, 'signed.docx'), { name: 'draft', text: '…' }]
 *     buildView(await collateTexts(texts), { ui: 'en', showPunctuation: false })
 *
 * Nothing reached from here imports a module of Node; what reads and writes files stands behind `tifa` itself.
 */
export { leftOutDiffers } from './alignment/left-out/align-left-out.ts'
export { chainsOf } from './chains.ts'
export type { NamedText } from './choose-texts/decisions-of-file.ts'
export { segmentText } from './clauses/segment-text.ts'
export type { Comparison } from './collate.ts'
export { collateWitnesses } from './collate.ts'
export type { CollateTextsOptions } from './collate-texts.ts'
export { collateDecided, collateTexts } from './collate-texts.ts'
export type { DocumentFound } from './corpus/find-document.ts'
export { bestWitness, findDocument } from './corpus/find-document.ts'
export {
  changeDecisions,
  countDecisions,
  type DecisionChange,
  decisionsMade,
  type MadeDecision,
  type SaidDecision,
} from './decide.ts'
export { findForerunners } from './forerunners.ts'
export type { FormulaContext, FormulaOptions, FormulaSource, FormulasFound } from './formulas.ts'
export { findFormulas } from './formulas.ts'
export type { GivenText, ReadText, ToldOfReading } from './given-text.ts'
export { type IntakeLimits, intakeLimits } from './intake/intake-limits.ts'
export type { LoadPdf, PdfLibrary, PdfReader } from './intake/read/pdf/pdf-reader.ts'
export { lineageOf } from './lineage-of.ts'
export type * from './model/index.ts'
export type { ReadTextOptions } from './read-text.ts'
export { readText } from './read-text.ts'
export { sha256 } from './text/sha256.ts'
export { newsToJson, toJson } from './to-json.ts'
export { TOOL, VERSION } from './tool.ts'
export type { TraceCorpusOptions, Traced, TraceOptions } from './trace.ts'
export { traceCorpus, traceTexts } from './trace.ts'
export { chainKey } from './view/build-chains.ts'
export { buildFormulasView } from './view/build-formulas-view.ts'
export { buildTraceView } from './view/build-trace-view.ts'
export { buildView } from './view/build-view.ts'
export { claimWord, differs, subjectClaims, wordingClaims } from './view/claims.ts'
export type { RowFilter } from './view/filter-rows.ts'
export { filterView, ROW_FILTERS, rowFilters } from './view/filter-rows.ts'
export { buildLayout } from './view/layout/build-layout.ts'
export { foldKept } from './view/layout/fold-kept.ts'
export { stripText } from './view/layout/strip-text.ts'
export { countLetters, countSigns, DOUBTFUL, lightestLook, looks, stripShades, weightiestLook } from './view/looks.ts'
export { type Partners, partnersOf } from './view/partners.ts'
export { publisherNamed } from './view/publishers.ts'
export { sayFinding } from './words/finding.ts'
export { InputError } from './words/input-error.ts'
export { words } from './words/view-words.ts'
