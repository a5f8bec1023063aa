/** Words through a corpus on disk: `tifa trace 战略协作`. */
import { corpusDir, loadCorpus } from './corpus/index.ts'
import { assertSearchable, type Traced, type TraceOptions, traceCorpus } from './trace.ts'

export interface TraceRequest extends TraceOptions {
  /** The corpus folder; else `./corpus`, else the one that comes with the package. */
  readonly corpus?: string
  /** What a relative path starts from; the process's own folder by default. */
  readonly workingDir?: string
}

/** Throws InputError for a folder that can't be read and for words without a letter. */
export async function trace(request: TraceRequest): Promise<Traced> {
  const { workingDir = process.cwd(), corpus: asked } = request
  // Before a corpus is read for nothing.
  assertSearchable(request.words)
  const { dir } = await corpusDir({ workingDir, ...(asked === undefined ? {} : { corpus: asked }) })
  return traceCorpus(await loadCorpus(dir, { workingDir }), request)
}
