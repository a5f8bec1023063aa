/**
 * A text of the user's own, from a file or an address, in three steps: read, understood, written.
 *
 *     readForText('声明.pdf') → understand(read, choices) → addText(…)
 *
 * Between the steps whoever calls may show what was understood, and ask for what is missing.
 */
import { lstat } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { findCitations } from '../citations/find-citations.ts'
import { segmentText } from '../clauses/segment-text.ts'
import { loadCorpus } from '../corpus/load-corpus.ts'
import { withWords } from '../intake/as-input-error.ts'
import type { ForeignText } from '../intake/foreign-text.ts'
import { readFileWithin } from '../intake/guard/read-file-within.ts'
import { readGuarded } from '../intake/guard/read-guarded.ts'
import { type IntakeLimits, intakeLimits } from '../intake/intake-limits.ts'
import { IntakeFault } from '../intake/intake-note.ts'
import { fetchPage } from '../intake/net/fetch-page.ts'
import { type HttpOptions, openHttpClient } from '../intake/net/http-client.ts'
import { standingAt } from '../intake/read/html/known-pages.ts'
import type { Changes } from '../intake/read/office/office-reading.ts'
import { type Choices, isSameText, type Understanding, understandText } from '../intake/understand/understand-text.ts'
import { type NewRecord, newDocumentRecord } from '../intake/write/edit-record.ts'
import { withCorpusHeld } from '../intake/write/hold-corpus.ts'
import { refusePackage } from '../intake/write/init-corpus.ts'
import { resolveWithin, writeWithin } from '../intake/write/write-within.ts'
import type { Corpus, Witness } from '../model/index.ts'
import { sameWording } from '../text/same-wording.ts'
import { sha256 } from '../text/sha256.ts'
import { type WitnessKey, witnessFile, witnessKey } from '../text/witness-key.ts'
import { refuseMerge } from './refuse-merge.ts'
import { writeNamed } from './write-named.ts'
import { corpusRoot, laterWitness, RECORD, recordOf, writeText } from './write-text.ts'

export interface ReadRequest {
  /** A file or an http(s) address. */
  readonly input: string
  readonly corpusDir: string
  readonly workingDir?: string
  readonly encoding?: string
  readonly changes?: Changes
  /** A selector of what a page's text is. */
  readonly body?: string
  readonly limits?: IntakeLimits
  readonly network?: HttpOptions
}

/** A text read and not yet written. */
export interface ReadText {
  readonly input: string
  readonly url: string | null
  /** Bytes of the file or of the answers. */
  readonly size: number
  readonly foreign: ForeignText
  readonly corpus: Corpus
}

export const isAddress = (input: string): boolean => /^https?:\/\//i.test(input)

/** Throws IntakeFault with what is wrong with the input. An address typed by the user allows its own host. */
export async function readForText(request: ReadRequest): Promise<ReadText> {
  const limits = request.limits ?? intakeLimits
  const corpus = await loadCorpus(
    request.corpusDir,
    request.workingDir === undefined ? {} : { workingDir: request.workingDir },
  )
  await refuseMerge(request.corpusDir, corpus)
  const reading = {
    limits,
    ...(request.encoding === undefined ? {} : { encoding: request.encoding }),
    ...(request.changes === undefined ? {} : { changes: request.changes }),
    ...(request.body === undefined ? {} : { body: request.body }),
  }
  if (isAddress(request.input)) {
    if (!URL.canParse(request.input)) throw new IntakeFault('address-unreadable', { address: request.input })
    const client = await openHttpClient({
      ...request.network,
      limits,
      allowHosts: [...(request.network?.allowHosts ?? []), new URL(request.input).host],
    })
    try {
      const page = await fetchPage(client, request.input, reading)
      return { input: request.input, url: page.url, size: page.size, foreign: withWords(page.foreign), corpus }
    } finally {
      await client.close()
    }
  }
  // Another kind of address is no name of a file.
  if (/^[a-z][a-z\d+.-]+:\/\//i.test(request.input))
    throw new IntakeFault('scheme-not-allowed', { address: request.input })
  const path = resolve(request.workingDir ?? process.cwd(), request.input)
  const bytes = await readFileWithin(path, limits.bytes, request.input)
  return {
    input: request.input,
    url: null,
    size: bytes.length,
    foreign: withWords(await readGuarded(bytes, { ...reading, name: path })),
    corpus,
  }
}

/** What the text is taken for, given what the user says of it. */
export const understand = (read: ReadText, choices: Choices): Understanding =>
  understandText(read.foreign, read.corpus, choices, {
    segment: segmentText,
    cites: (text, clauses, lang) =>
      findCitations(text, clauses, lang, read.corpus.documents).flatMap((c) => (c.target === null ? [] : [c.target])),
  })

export interface AddRequest {
  readonly read: ReadText
  readonly understanding: Understanding
  readonly corpusDir: string
  readonly packageCorpus?: string
  readonly now: () => string
  /** Replace a text that stands already. */
  readonly accept?: boolean
  /** Keep the text beside one that stands, where its words are others. */
  readonly keepVariant?: boolean
  /** The name under which it is kept so; else one is made from who published it. Must be one (`isSecondName`). */
  readonly name?: string
  /** What the user says of a file's origin: its address, its publisher, when it was taken from there (ISO time). */
  readonly source?: string
  readonly publisher?: string
  readonly accessed?: string
}

export interface AddOutcome {
  /** `same-words`: it says what the text of `file` says, and is not kept beside it. */
  readonly status: 'written' | 'unchanged' | 'same-words' | 'changed'
  readonly document: string
  /** Relative to the corpus. */
  readonly file: string
  readonly isNewDocument: boolean
  readonly difference: { readonly before: Witness; readonly after: Witness } | null
}

/**
 * Writes an understood text. `understanding.missing` must be empty: whoever asks the user has to have asked.
 * A text that stands already is replaced only with `accept`; with `keepVariant` what says otherwise stands beside it.
 */
export async function addText(request: AddRequest): Promise<AddOutcome> {
  const { understanding, read } = request
  const { id, lang, title, date } = understanding
  if (understanding.missing.length > 0 || id === null || lang === null)
    throw new Error('addText: something is still missing')
  await refusePackage(request.corpusDir, request.packageCorpus)
  const root = corpusRoot(request.corpusDir)
  const first: WitnessKey = { lang, fidelity: understanding.fidelity }
  const witnesses = understanding.document?.witnesses.filter((w) => w.lang === lang) ?? []
  // The same words again are nothing new, whatever this time's guess at their wholeness.
  const held = witnesses.find((w) => isSameText(w.text, read.foreign.text))
  // A text without its record was left by a run that was ended in between.
  if (held !== undefined && held.record !== null)
    return {
      status: 'unchanged',
      document: id,
      file: join(id, witnessFile(held)),
      isNewDocument: false,
      difference: null,
    }
  const alike = witnesses.filter((w) => w.fidelity === understanding.fidelity)
  const standing = alike.find((w) => w.name === undefined)
  const second = request.keepVariant === true && standing !== undefined
  const key = second && request.name !== undefined ? { ...first, name: request.name } : first
  const file = join(id, witnessFile(key))
  const existing = second ? alike.find((w) => w.name !== undefined && w.name === request.name) : standing
  if (second && existing !== undefined && request.accept !== true)
    throw new IntakeFault('second-name-taken', { file, name: String(request.name) })
  const same = second ? alike.find((w) => w !== existing && sameWording(w.text, read.foreign.text)) : undefined
  if (same !== undefined)
    return {
      status: 'same-words',
      document: id,
      file: join(id, witnessFile(same)),
      isNewDocument: false,
      difference: null,
    }
  const difference = existing === undefined ? null : { before: existing, after: laterWitness(existing, read.foreign) }
  const outcome = { document: id, file, isNewDocument: understanding.document === null }
  if (existing !== undefined && request.accept !== true) return { ...outcome, status: 'changed', difference }
  const beside = second ? (existing ?? standing) : existing
  if (beside !== undefined && understanding.fidelityGround !== 'flag') refuseOtherWholeness(beside, read.foreign)
  const [url, publisher] = [read.url ?? request.source ?? null, request.publisher ?? read.foreign.publisher]
  const record: NewRecord = {
    standing: standingAt(read.url, lang),
    ...(publisher === null ? {} : { publisher }),
    ...(url === null ? {} : { url }),
    accessed: request.accessed ?? request.now(),
    sha256: sha256(read.foreign.text),
    note: `brought in from ${read.url === null ? `a ${read.foreign.format} file` : 'the address'}: ${read.size} bytes`,
    ...recordOf(read.foreign),
  }
  if (understanding.document === null) {
    if (title === null || date === null) throw new Error('addText: a new document needs a title and a date')
    const yaml = await newDocumentRecord({
      titles: { [lang]: title },
      date,
      type: understanding.type,
      key: witnessKey(first),
      record,
    })
    await withCorpusHeld(root, async () => {
      const path = await resolveWithin(root, id, RECORD)
      // Somebody made a document of this name since the corpus was read.
      if ((await lstat(path).catch(() => null)) !== null)
        throw new IntakeFault('written-meanwhile', { file: relative(root, path) })
      await writeWithin(root, [id, witnessFile(first)], read.foreign.text)
      await writeWithin(root, [id, RECORD], yaml)
    })
  } else {
    // A language that the record has no title in yet: without it no citation in that language would find the document.
    const newTitle = understanding.document.titles[lang] === undefined ? read.foreign.title : null
    const write = (under: WitnessKey): Promise<void> =>
      writeText({
        root,
        id,
        key: witnessKey(under),
        text: read.foreign.text,
        record,
        titles: newTitle === null ? {} : { [lang]: newTitle },
        before: existing?.text ?? null,
      })
    if (second && request.name === undefined) {
      const written = await writeNamed(first, { url, publisher, held: alike }, write)
      return { ...outcome, file: join(id, witnessFile(written)), status: 'written', difference }
    }
    await write(key)
  }
  return { ...outcome, status: 'written', difference }
}

/** Share of the longer text below which the shorter is hardly the same, whole or abridged. */
const SAME_WHOLENESS = 0.6

/** A whole text takes the place of an abridgement, or the reverse, only where the user says which it is. Throws IntakeFault. */
function refuseOtherWholeness(existing: Witness, foreign: ForeignText): void {
  const [held, given] = [existing.text.length, foreign.text.length]
  if (Math.min(held, given) >= SAME_WHOLENESS * Math.max(held, given)) return
  throw new IntakeFault('fidelity-unnamed', { file: existing.file, held, given })
}
