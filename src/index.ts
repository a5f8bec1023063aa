/**
 * The main door: `tifa/core`, and what reads texts and corpora from a disk.
 *
 *     import { buildView, collate } from 'tifa'
 *
 *     const collated = await collate({ inputs: ['a.txt', 'b.txt'] })
 *     console.log(collated.collation.alignments[0], buildView(collated, { ui: 'en', showPunctuation: false }).lead)
 */

export type { CollateRequest } from './choose-texts.ts'
export { collate } from './collate-named.ts'
export * from './core.ts'
export type { CorpusDirOptions, CorpusOptions, CorpusPlace } from './corpus/index.ts'
export { corpusDir, loadCorpus } from './corpus/index.ts'
export type { ForerunnersRequest } from './forerunners-named.ts'
export { forerunners } from './forerunners-named.ts'
export type { FormulasRequest } from './formulas-named.ts'
export { formulas } from './formulas-named.ts'
export type { LoadFileOptions, ReadFileOptions } from './load-file.ts'
export { loadFile, readText } from './load-file.ts'
export type { TracedFiles, TraceRequest } from './trace-named.ts'
export { trace } from './trace-named.ts'
