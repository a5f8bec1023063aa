/**
 * Bringing texts in: from the network (`fetchDocuments`), from a file or an address (`readForText`, `addText`), and a corpus to
 * put them into (`initCorpus`). Everything is returned as data; nothing is printed, nothing is written outside the
 * corpus, and never into the package.
 */
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { SEGMENTATION_VERSION } from './clauses/segmentation-version.ts'
import { corpusDir } from './corpus/corpus-dir.ts'
import { IntakeFault } from './intake/intake-note.ts'
import { refusePackage } from './intake/write/init-corpus.ts'
import { formatLock } from './lock.ts'

/** corpus.lock of a corpus without a text: what is added later is locked as it comes in. */
export const emptyLock = (): string => formatLock({ format: 2, segmentation: SEGMENTATION_VERSION, witnesses: [] })

/** The corpus that ships with the package, absolute. */
export async function packageCorpusDir(): Promise<string> {
  // Beside this module there is no corpus of anyone's own.
  return (await corpusDir({ workingDir: dirname(fileURLToPath(import.meta.url)) })).dir
}

/** Whether a folder is the package's own corpus or stands in it, so that nothing may be written there. */
export async function isInPackage(dir: string, packageCorpus: string): Promise<boolean> {
  try {
    await refusePackage(dir, packageCorpus)
    return false
  } catch (error) {
    if (error instanceof IntakeFault && error.note.code === 'inside-package') return true
    throw error
  }
}

export type { AddOutcome, AddRequest, ReadRequest, ReadText } from './acquire/add-text.ts'
export { addText, isAddress, readForText, understand } from './acquire/add-text.ts'
export type { AmendRequest, WitnessNamed } from './acquire/amend-text.ts'
export { amendText, findWitness, witnessAt } from './acquire/amend-text.ts'
export type { Asked, FetchAttempt } from './acquire/ask-source.ts'
export type {
  FetchRequest,
  FetchResult,
  FetchStep,
} from './acquire/fetch-documents.ts'
export { fetchDocuments } from './acquire/fetch-documents.ts'
export type { FetchOutcome, KeptBeside, SecondText } from './acquire/fetch-outcome.ts'
export type { FetchPlan, FetchTask } from './acquire/plan-fetch.ts'
export { closedHosts } from './acquire/plan-fetch.ts'
export type { Rearrangement, RearrangeStep } from './acquire/rearrange-corpus.ts'
export { isDocumentId, rearrangeCorpus } from './acquire/rearrange-corpus.ts'
export { recordText } from './acquire/record-text.ts'
export { holdsText } from './corpus/holds-text.ts'
export type { IntakeLimits } from './intake/intake-limits.ts'
// What a command needs to say it in words, and to read its flags.
export { intakeLimits, parseLimits } from './intake/intake-limits.ts'
export type { IntakeNote } from './intake/intake-note.ts'
export { IntakeFault, noteWords } from './intake/intake-note.ts'
export type { Archived, ArchivePlace } from './intake/net/archive.ts'
export { INTERNET_ARCHIVE } from './intake/net/archive.ts'
export { builtInHosts } from './intake/net/check-address.ts'
export type { Choices, Understanding } from './intake/understand/understand-text.ts'
export { wasBrokenOff } from './intake/write/hold-corpus.ts'
export type { InitOutcome, InitRequest } from './intake/write/init-corpus.ts'
export { initCorpus } from './intake/write/init-corpus.ts'
