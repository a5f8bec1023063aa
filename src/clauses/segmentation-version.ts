/**
 * corpus.lock keeps a checksum for each clause, `7.1 → 3f9a…`. A better segmenter may cut the same text otherwise;
 * the lock tells such a change from a change of the text by this number.
 *
 * Raise it whenever any text's clauses, ids or spans can come out otherwise.
 */
export const SEGMENTATION_VERSION = 6
