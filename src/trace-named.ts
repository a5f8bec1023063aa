/** Words through a corpus on disk, or through the texts that a user names: `tifa trace 战略协作 2001 drafts/`. */

import { type IndexRequest, indexFor } from './kept/keep-index.ts'
import { readRange } from './trace/keep-asked.ts'
import { assertSearchable, type Traced, type TraceOptions, traceField } from './trace.ts'
import { findWithin } from './trace-named/find-within.ts'
import { type FieldRequest, loadField } from './trace-named/load-field.ts'
import type { InputError } from './words/input-error.ts'

export interface TraceRequest extends TraceOptions, FieldRequest, IndexRequest {
  readonly words: string
}

export interface TracedFiles extends Traced {
  /** Files of named folders that can't be read, each with its line of error. */
  readonly unread: readonly InputError[]
}

/** Throws InputError for what can't be read or is not known, and for words without a letter. */
export async function trace(request: TraceRequest): Promise<TracedFiles> {
  // Before anything is read for nothing.
  assertSearchable(request)
  readRange(request)
  const { field, unread } = await loadField(request)
  const recorded = field.documents.flatMap(({ document }) => document.witnesses).filter((w) => w.document !== null)
  const index = await indexFor(recorded, request)
  return { ...(await traceField(field, request, { find: findWithin, index })), unread }
}
