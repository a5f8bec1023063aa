/**
 * An edited text accepted in one step: its checksum, the day and the reason in its record, its block in the lock.
 *
 *     tifa amend corpus/2022-02-04-joint-statement/zh.full.txt --why "a misprint of the page: 双万 for 双方"
 *
 * Done by hand these are three edits in two files, of which one is easily forgotten.
 */
import { readFile } from 'node:fs/promises'
import { basename, relative, resolve } from 'node:path'
import { findDocument } from '../corpus/find-document.ts'
import { IntakeFault } from '../intake/intake-note.ts'
import { addAmendment } from '../intake/write/edit-record.ts'
import { withCorpusHeld } from '../intake/write/hold-corpus.ts'
import { resolveWithin, writeWithin } from '../intake/write/write-within.ts'
import { lockPath } from '../lock.ts'
import type { Corpus, Witness } from '../model/index.ts'
import { sha256 } from '../text/sha256.ts'
import { corpusRoot, RECORD } from './write-text.ts'

/** What is meant by a text's path, its siglum, or a clause's address; else the texts to choose from. */
export type WitnessNamed =
  | { readonly witness: Witness }
  | { readonly choices: readonly string[] }
  | { readonly nearest: readonly string[] }

/** The text at a path: from the working folder, or as the lock and findings name it, from the corpus's own. */
export function witnessAt({ documents }: Corpus, words: string, workingDir: string): Witness | null {
  const all = documents.flatMap((d) => d.witnesses)
  const path = resolve(workingDir, words)
  const inside = words.replace(/^\.\//, '')
  return all.find((w) => resolve(workingDir, w.file) === path) ?? all.find((w) => lockPath(w) === inside) ?? null
}

export function findWitness(corpus: Corpus, words: string, workingDir: string): WitnessNamed {
  const all = corpus.documents.flatMap((d) => d.witnesses)
  const byPath = witnessAt(corpus, words, workingDir)
  if (byPath !== null) return { witness: byPath }
  // `2022·zh-7.1` and `2022-7.1`: a clause's address begins with a siglum or a document's short name.
  const bySiglum = all.filter((w) => w.siglum === words || words.startsWith(`${w.siglum}-`))
  if (bySiglum.length === 1) return { witness: bySiglum[0]! }
  for (const name of [words, words.replace(/-[^-]*$/u, '')]) {
    const found = findDocument(corpus, name)
    if ('ambiguous' in found) return { choices: found.ambiguous.flatMap((d) => d.witnesses.map((w) => w.siglum)) }
    if (!('document' in found)) continue
    const { document, witness } = found
    if (witness !== null) return { witness }
    const [only] = document.witnesses
    if (document.witnesses.length === 1 && only !== undefined) return { witness: only }
    if (document.witnesses.length > 1) return { choices: document.witnesses.map((w) => w.siglum) }
  }
  const found = findDocument(corpus, words)
  return { nearest: 'nearest' in found ? found.nearest : [] }
}

export interface AmendRequest {
  readonly corpusDir: string
  readonly workingDir: string
  readonly witness: Witness
  readonly why: string
  /** ISO date of today. */
  readonly date: string
}

/** Writes the record; the lock is the caller's next step. Returns the text's path in the lock. Throws IntakeFault. */
export async function amendText({ corpusDir, workingDir, witness, why, date }: AmendRequest): Promise<string> {
  const root = corpusRoot(corpusDir)
  const id = witness.document
  if (id === null || witness.record === null)
    throw new IntakeFault('amend-no-record', { file: relative(workingDir, resolve(workingDir, witness.file)) })
  await withCorpusHeld(root, async () => {
    const bytes = await readFile(await resolveWithin(root, id, basename(witness.file)))
    // What was shown is what is accepted.
    if (sha256(bytes) !== witness.sha256) throw new IntakeFault('written-meanwhile', { file: lockPath(witness) })
    const path = await resolveWithin(root, id, RECORD)
    const yaml = await addAmendment(await readFile(path, 'utf8'), basename(witness.file, '.txt'), {
      date,
      why,
      sha256: witness.sha256,
    })
    await writeWithin(root, [id, RECORD], yaml)
  })
  return lockPath(witness)
}
