export { type CorpusDirOptions, type CorpusPlace, corpusDir } from './corpus-dir.ts'
export { bestWitness, type DocumentFound, findDocument } from './find-document.ts'
export { type CorpusOptions, loadCorpus } from './load-corpus.ts'
