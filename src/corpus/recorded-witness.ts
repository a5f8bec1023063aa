/** A file in a document's folder, given by its path. */
import { stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Witness } from '../model/document.ts'
import { shownIn, shownPath } from '../text/shown-path.ts'
import { readWitnessFile } from '../text/witness-key.ts'
import { loadDocument, RECORD_FILE } from './load-document.ts'

/** The file as its record knows it, or null where it has no record beside it. `path` is absolute. */
export async function recordedWitness(path: string, workingDir: string): Promise<Witness | null> {
  if (readWitnessFile(basename(path)) === null) return null
  const folder = dirname(path)
  const hasRecord = await stat(join(folder, RECORD_FILE)).then(
    (s) => s.isFile(),
    () => false,
  )
  if (!hasRecord) return null
  const shown = shownIn(folder, workingDir)
  const loaded = await loadDocument({ id: basename(folder), path: folder, root: folder, workingDir, shown })
  const found = loaded.document?.witnesses.find((witness) => witness.file === shownPath(path, workingDir))
  return found?.named?.(found.siglum) ?? null
}
