/** A text against a corpus on disk, whose index is kept: of each clause where its wording stood before. */
import { corpusDir } from './corpus/index.ts'
import { loadNamed } from './corpus/load-named.ts'
import { findForerunners, type WordingIndex } from './forerunners.ts'
import { type IndexRequest, indexFor } from './kept/keep-index.ts'
import type { Corpus, Forerunners, Witness } from './model/index.ts'
import { shownPath } from './text/shown-path.ts'

export interface ForerunnersRequest extends IndexRequest {
  /** The new text: one of `loadFile`, or one of the corpus, which is then asked for what is earlier. */
  readonly witness: Witness
  /** The corpus folder; else `./corpus`, else the one that comes with the package. */
  readonly corpus?: string
  /** What a relative path starts from; the process's own folder by default. */
  readonly workingDir?: string
}

/** The corpus has its texts in the language of the new one alone. Throws InputError for a folder that can't be read. */
export async function forerunners(
  request: ForerunnersRequest,
): Promise<{ readonly forerunners: Forerunners; readonly corpus: Corpus }> {
  const { forerunners, corpus } = await askCorpus(request)
  return { forerunners, corpus }
}

/** With the index that was asked, for whoever asks on. `known` is not read again where it is the corpus that is meant. */
export async function askCorpus(
  request: ForerunnersRequest,
  known: Corpus | null = null,
): Promise<{
  readonly forerunners: Forerunners
  readonly corpus: Corpus
  readonly index: WordingIndex | null
}> {
  const { witness, workingDir = process.cwd(), corpus: asked } = request
  const place = { workingDir, ...(asked === undefined ? {} : { corpus: asked }) }
  const isKnown = known !== null && known.dir === shownPath((await corpusDir(place)).dir, workingDir)
  const corpus = isKnown ? known : (await loadNamed(asked, workingDir, witness.lang)).corpus
  const index = await indexFor(
    corpus.documents.flatMap((d) => d.witnesses),
    request,
  )
  return { forerunners: await findForerunners(corpus, witness, index), corpus, index }
}
