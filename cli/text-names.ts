/** What the shell may complete a text's name with: documents and sigla of the corpus. Files the shell completes itself. */
import { loadCorpus } from '../src/index.ts'
import type { Terminal } from './terminal.ts'

export async function textNames(argv: readonly string[], terminal: Terminal): Promise<readonly string[]> {
  const at = argv.indexOf('--corpus')
  const dir = at >= 0 ? argv[at + 1] : undefined
  try {
    const corpus = await loadCorpus({ workingDir: terminal.cwd, ...(dir ? { corpus: dir } : {}) })
    return corpus.documents.filter((d) => d.witnesses.length > 0).map((d) => d.id)
  } catch {
    return []
  }
}
