/** What the shell may complete a text's name with: documents of the corpus. Files the shell completes itself. */
import { corpusDir, loadCorpus } from '../src/index.ts'
import type { Terminal } from './terminal.ts'

/** Ids of documents with a text; none where the corpus cannot be read, since a shell has no place for an error. */
export async function textNames(words: readonly string[], terminal: Terminal): Promise<readonly string[]> {
  const at = words.indexOf('--corpus')
  const corpus = at >= 0 ? words[at + 1] : undefined
  try {
    const { dir } = await corpusDir({ workingDir: terminal.cwd, ...(corpus ? { corpus } : {}) })
    const { documents } = await loadCorpus(dir, { workingDir: terminal.cwd })
    return documents.filter((d) => d.witnesses.length > 0).map((d) => d.id)
  } catch {
    return []
  }
}
