/** What the shell may complete a document's or a text's name with. Files the shell completes itself. */
import { corpusDir, type Document, loadCorpus } from '../src/index.ts'
import type { Terminal } from './terminal.ts'

/** Ids of documents with a text, and the sigla of texts of which there are two in one language. */
export async function textNames(words: readonly string[], terminal: Terminal): Promise<readonly string[]> {
  return (await documentsOf(words, terminal)).flatMap(({ id, witnesses }) => {
    const twice = new Set(witnesses.filter((w) => w.name !== undefined).map((w) => w.lang))
    const sigla = witnesses.filter((w) => twice.has(w.lang)).map((w) => w.siglum)
    return witnesses.length > 0 ? [id, ...sigla] : []
  })
}

/** Ids of all documents. */
export async function documentNames(words: readonly string[], terminal: Terminal): Promise<readonly string[]> {
  return (await documentsOf(words, terminal)).map(({ id }) => id)
}

/** None where the corpus cannot be read, since a shell has no place for an error. */
async function documentsOf(words: readonly string[], terminal: Terminal): Promise<readonly Document[]> {
  const at = words.indexOf('--corpus')
  const corpus = at >= 0 ? words[at + 1] : undefined
  try {
    const { dir } = await corpusDir({ workingDir: terminal.cwd, ...(corpus ? { corpus } : {}) })
    return (await loadCorpus(dir, { workingDir: terminal.cwd })).documents
  } catch {
    return []
  }
}
