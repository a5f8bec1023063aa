/**
 * A text that was put into a document's folder by hand gets its entry in the document's record.
 *
 *     corpus/2019-06-20-joint-statement/ru.full.txt      stands there, and document.yaml says nothing of it
 *     tifa add corpus/2019-06-20-joint-statement/ru.full.txt
 *
 * The text stays as it is. What kind of text it is, its name says; where it is from, whoever adds it may say.
 */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { IntakeFault } from '../intake/intake-note.ts'
import { standingAt } from '../intake/read/html/known-pages.ts'
import { setWitnessRecord } from '../intake/write/edit-record.ts'
import { withCorpusHeld } from '../intake/write/hold-corpus.ts'
import { refusePackage } from '../intake/write/init-corpus.ts'
import { resolveWithin, writeWithin } from '../intake/write/write-within.ts'
import { lockPath } from '../lock.ts'
import type { Witness } from '../model/index.ts'
import { sha256 } from '../text/sha256.ts'
import { corpusRoot, RECORD } from './write-text.ts'

export interface RecordRequest {
  readonly corpusDir: string
  readonly packageCorpus?: string
  /** A text of the corpus without a record of its own. */
  readonly witness: Witness
  /** What the user says of its origin. */
  readonly source?: string
  readonly publisher?: string
  /** When it was taken from there (ISO time). */
  readonly accessed: string
}

/** Returns the text's path in the corpus. Throws IntakeFault where it is another one by now. */
export async function recordText({
  corpusDir,
  packageCorpus,
  witness,
  source,
  publisher,
  accessed,
}: RecordRequest): Promise<string> {
  await refusePackage(corpusDir, packageCorpus)
  const root = corpusRoot(corpusDir)
  const file = lockPath(witness)
  const [id, name] = [String(witness.document), basename(witness.file)]
  await withCorpusHeld(root, async () => {
    const bytes = await readFile(await resolveWithin(root, id, name))
    // What was shown is what is recorded.
    if (sha256(bytes) !== witness.sha256) throw new IntakeFault('written-meanwhile', { file })
    const yaml = await readFile(await resolveWithin(root, id, RECORD), 'utf8')
    const record = await setWitnessRecord(yaml, basename(name, '.txt'), {
      standing: standingAt(source ?? null, witness.lang),
      ...(publisher === undefined ? {} : { publisher }),
      ...(source === undefined ? {} : { url: source }),
      accessed,
      sha256: witness.sha256,
      note: `brought in from a file in its place: ${bytes.length} bytes`,
    })
    await writeWithin(root, [id, RECORD], record)
  })
  return file
}
