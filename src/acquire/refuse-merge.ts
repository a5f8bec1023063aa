/**
 * A corpus in the middle of a merge takes no text: what is written beside the marks would be merged, too.
 *
 *     tifa add statement.docx      refused while corpus.lock, a record, a text, a decision or the configuration has marks
 */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DECISIONS_DIR } from '../corpus/load-decisions.ts'
import { IntakeFault } from '../intake/intake-note.ts'
import { LOCK_FILE } from '../lock.ts'
import type { Corpus } from '../model/index.ts'
import { findMergeMark } from '../text/merge-marks.ts'

const CONFIG_FILE = 'tifa.config.yaml'

/** Throws IntakeFault. `dir` is the folder of the corpus, absolute or as the working folder has it. */
export async function refuseMerge(dir: string, { documents, findings }: Corpus): Promise<void> {
  const record = findings.find((f) => f.rule === 'merge-marks')
  if (record !== undefined) throw new IntakeFault('merge-marks-corpus', { file: record.file, line: record.line })
  for (const { text, file } of documents.flatMap((d) => d.witnesses)) refuseIn(text, file)
  const decisions = await readdir(join(dir, DECISIONS_DIR)).catch(() => [])
  for (const file of [LOCK_FILE, CONFIG_FILE, ...decisions.map((name) => join(DECISIONS_DIR, name))])
    refuseIn(await readFile(join(dir, file), 'utf8').catch(() => ''), file)
}

function refuseIn(text: string, file: string): void {
  const mark = findMergeMark(text)
  if (mark !== null) throw new IntakeFault('merge-marks-corpus', { file, line: mark.line })
}
