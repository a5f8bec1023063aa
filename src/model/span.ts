/**
 * A half-open stretch [start, end) of UTF-16 offsets into one witness's file.
 * Every place tifa speaks of is a span of the file as it is on disk: nothing is rewritten.
 */
export type Span = readonly [start: number, end: number]
