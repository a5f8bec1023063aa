/** The corpus that a user means: the folder named, else `./corpus`, else the one in the package. */
import type { Corpus, Lang } from '../model/document.ts'
import { type CorpusPlace, corpusDir } from './corpus-dir.ts'
import { loadCorpus } from './load-corpus.ts'

/** `lang`: texts of other languages are not read. Throws InputError for a folder that can't be read. */
export async function loadNamed(
  asked: string | undefined,
  workingDir: string,
  lang?: Lang,
): Promise<{ readonly corpus: Corpus; readonly from: CorpusPlace['from'] }> {
  const { dir, from } = await corpusDir({ workingDir, ...(asked === undefined ? {} : { corpus: asked }) })
  return { corpus: await loadCorpus(dir, { workingDir, ...(lang === undefined ? {} : { lang }) }), from }
}
