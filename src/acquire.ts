/**
 * Bringing texts in: from the network (`fetchDocuments`), from a file or an address (`readForText`, `addText`), and a corpus to
 * put them into (`initCorpus`). Everything is returned as data; nothing is printed, nothing is written outside the
 * corpus, and never into the package.
 *
 * Longer than most files, since its two jobs, fetch and add, share how a text and its record are written.
 *
 *     sources of document.yaml → page → text → proof → corpus/<document>/<lang>.full.txt + its record
 */
import { createHash } from 'node:crypto'
import { lstat, readFile } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { segmentText } from './clauses/segment-text.ts'
import { corpusDir } from './corpus/corpus-dir.ts'
import { loadCorpus } from './corpus/load-corpus.ts'
import type { Check } from './intake/check.ts'
import { type NewRecord, newDocumentRecord, setWitnessRecord, witnessKey } from './intake/edit-record.ts'
import { fetchPage } from './intake/fetch-page.ts'
import { type HttpClient, type HttpOptions, openHttpClient } from './intake/http-client.ts'
import { refusePackage } from './intake/init-corpus.ts'
import { type IntakeLimits, intakeLimits } from './intake/intake-limits.ts'
import { IntakeFault, type IntakeNote, intakeNote } from './intake/intake-note.ts'
import { standingAt } from './intake/known-pages.ts'
import { numberedSections } from './intake/numbered-sections.ts'
import type { Changes } from './intake/read-docx.ts'
import type { ForeignText } from './intake/read-foreign.ts'
import { readFileWithin } from './intake/read-foreign-file.ts'
import { readGuarded } from './intake/read-guarded.ts'
import { type Choices, type Understanding, understandText } from './intake/understand-text.ts'
import { verifyText } from './intake/verify-text.ts'
import { resolveWithin, writeWithin } from './intake/write-within.ts'
import type { Corpus, Document, Finding, Lang, Source, Witness } from './model/index.ts'

const RECORD = 'document.yaml'
const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')

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

// --- fetch --------------------------------------------------------------------------------------------------------

export interface FetchRequest {
  /** A corpus of the user's own. */
  readonly corpusDir: string
  /** Never written into. */
  readonly packageCorpus?: string
  readonly workingDir?: string
  /** Ids; empty for all documents that list a source. */
  readonly documents: readonly string[]
  /** Empty for all languages that a source is listed for. */
  readonly langs: readonly Lang[]
  readonly dryRun?: boolean
  /** Take a text that changed since the last fetch. */
  readonly accept?: boolean
  readonly network?: HttpOptions
  readonly limits?: IntakeLimits
  /** ISO time of the record. */
  readonly now: () => string
  readonly onStep?: (step: FetchStep) => void
}

/** What a user is shown while it happens. */
export type FetchStep =
  | { readonly kind: 'document'; readonly document: Document; readonly lang: Lang; readonly sources: readonly Source[] }
  | { readonly kind: 'request' | 'redirect'; readonly url: string }
  | { readonly kind: 'wait'; readonly url: string; readonly seconds: number }
  | { readonly kind: 'attempt'; readonly attempt: FetchAttempt }

/** One source tried. `fault` where nothing came; `checks` where something did. */
export interface FetchAttempt {
  readonly source: Source
  readonly fault: IntakeNote | null
  readonly checks: readonly Check[]
  readonly notes: readonly IntakeNote[]
}

export interface FetchOutcome {
  readonly document: Document
  readonly lang: Lang
  /** `planned`: a dry run. `unchanged`: the same text as before. `changed`: another one, shown and not taken. */
  readonly status: 'planned' | 'written' | 'unchanged' | 'changed' | 'failed' | 'no-source'
  readonly sources: readonly Source[]
  readonly attempts: readonly FetchAttempt[]
  /** The source that passed. */
  readonly source: Source | null
  /** Path of the text, relative to the corpus, where one was written or stands. */
  readonly file: string
  readonly foreign: ForeignText | null
  /** Faults of a digest that the text brought to light. */
  readonly findings: readonly Finding[]
  /** The text as it stood and as it was fetched, for comparing them; null where nothing changed. */
  readonly difference: { readonly before: Witness; readonly after: Witness } | null
}

export interface FetchResult {
  readonly outcomes: readonly FetchOutcome[]
  /** The network could not be reached at all: nothing more was tried. */
  readonly offline: IntakeNote | null
  /** Wanted ids that the corpus does not have. */
  readonly unknown: readonly string[]
}

/** Fetches in order of documents, then languages, one request at a time. Throws IntakeFault for the package's own corpus. */
export async function fetchDocuments(request: FetchRequest): Promise<FetchResult> {
  if (request.dryRun !== true) await refusePackage(request.corpusDir, request.packageCorpus)
  const corpus = await loadCorpus(
    request.corpusDir,
    request.workingDir === undefined ? {} : { workingDir: request.workingDir },
  )
  const limits = request.limits ?? intakeLimits
  const known = new Set(corpus.documents.map((d) => d.id))
  const unknown = request.documents.filter((id) => !known.has(id))
  const wanted = corpus.documents.filter((d) =>
    request.documents.length === 0 ? d.sources.length > 0 : request.documents.includes(d.id),
  )
  const outcomes: FetchOutcome[] = []
  let offline: IntakeNote | null = null
  const client = request.dryRun === true ? null : await openClient(request, limits)
  try {
    for (const document of wanted) {
      const listed = [...new Set(document.sources.map((s) => s.lang))]
      const langs = request.langs.length > 0 ? request.langs : listed
      for (const lang of langs.length > 0 ? langs : (['zh'] as const)) {
        const sources = document.sources.filter((s) => s.lang === lang)
        // With no language asked for, only those with a source are listed; one asked for by name is told when it has none.
        request.onStep?.({ kind: 'document', document, lang, sources })
        const plan: FetchOutcome = {
          document,
          lang,
          status: sources.length === 0 ? 'no-source' : 'planned',
          sources,
          attempts: [],
          source: null,
          file: join(document.id, `${lang}.full.txt`),
          foreign: null,
          findings: [],
          difference: null,
        }
        if (client === null || sources.length === 0) {
          outcomes.push(plan)
          continue
        }
        const outcome = await fetchOne(plan, corpus, client, request, limits)
        outcomes.push(outcome)
        offline = offlineFault(outcomes)
        if (offline !== null) return { outcomes, offline, unknown }
      }
    }
    return { outcomes, offline, unknown }
  } finally {
    await client?.close()
  }
}

/** No network: the system says so, or no name of two hosts or more is known and nobody has answered. */
function offlineFault(outcomes: readonly FetchOutcome[]): IntakeNote | null {
  const attempts = outcomes.flatMap((o) => o.attempts)
  const said = attempts.find((a) => a.fault?.code === 'offline')?.fault
  if (said !== undefined && said !== null) return said
  const hosts = new Set(attempts.map((a) => (a.fault?.code === 'name-unknown' ? String(a.fault.values.host) : null)))
  if (hosts.has(null) || hosts.size < 2) return null
  return intakeNote('offline', { host: [...hosts].join(', ') }, 'refused')
}

const openClient = (request: FetchRequest, limits: IntakeLimits): Promise<HttpClient> =>
  openHttpClient({
    ...request.network,
    limits,
    onStep: (step) =>
      request.onStep?.(
        step.kind === 'wait'
          ? { kind: 'wait', url: step.url, seconds: step.seconds ?? 0 }
          : { kind: step.kind, url: step.url },
      ),
  })

async function fetchOne(
  plan: FetchOutcome,
  corpus: Corpus,
  client: HttpClient,
  request: FetchRequest,
  limits: IntakeLimits,
): Promise<FetchOutcome> {
  const { document, lang } = plan
  const attempts: FetchAttempt[] = []
  const siblings = document.witnesses
    .filter((w) => w.fidelity === 'full' && w.lang !== lang)
    .map((witness) => ({ witness, sections: numberedSections(segmentText(witness.text, witness.lang)) }))
  for (const source of plan.sources) {
    const attempt = await attemptSource(source)
    attempts.push(attempt.told)
    request.onStep?.({ kind: 'attempt', attempt: attempt.told })
    if (attempt.told.fault?.code === 'offline') break
    if (attempt.page === null) continue
    const { page, findings } = attempt
    const outcome = { ...plan, attempts, source, foreign: page.foreign, findings }
    const existing = document.witnesses.find((w) => w.lang === lang && w.fidelity === 'full')
    const record: NewRecord = {
      standing: standingAt(page.url, lang),
      publisher: source.publisher,
      url: page.url,
      accessed: request.now(),
      sha256: sha256(page.foreign.text),
      note: `fetched: ${page.size} bytes`,
      ...recordOf(page.foreign),
    }
    if (existing !== undefined && existing.text === page.foreign.text) return { ...outcome, status: 'unchanged' }
    if (existing !== undefined && request.accept !== true)
      return {
        ...outcome,
        status: 'changed',
        difference: { before: existing, after: laterWitness(existing, page.foreign) },
      }
    await writeText(corpusRoot(request.corpusDir), document.id, witnessKey(lang, 'full'), page.foreign.text, record)
    return {
      ...outcome,
      status: 'written',
      difference: existing === undefined ? null : { before: existing, after: laterWitness(existing, page.foreign) },
    }
  }
  return { ...plan, status: 'failed', attempts }

  async function attemptSource(source: Source) {
    try {
      const page = await fetchPage(client, source.url, { limits })
      const clauses = segmentText(page.foreign.text, lang)
      const { checks, passed, findings } = verifyText({
        foreign: page.foreign,
        clauses,
        document,
        documents: corpus.documents,
        lang,
        missingPages: page.missingPages,
        siblings,
      })
      return { told: { source, fault: null, checks, notes: page.foreign.notes }, page: passed ? page : null, findings }
    } catch (error) {
      if (!(error instanceof IntakeFault)) throw error
      return { told: { source, fault: error.note, checks: [], notes: [] }, page: null, findings: [] }
    }
  }
}

/** The fetched text as a witness beside the one that stands. */
function laterWitness(existing: Witness, foreign: ForeignText): Witness {
  return { ...existing, siglum: `${existing.siglum}′`, text: foreign.text, sha256: sha256(foreign.text), record: null }
}

const corpusRoot = (dir: string): string => resolve(dir)

/** What a record keeps of a text's surroundings. */
function recordOf(foreign: ForeignText): Partial<NewRecord> {
  const removed = [...foreign.removed, ...foreign.footnotes.map((note, i) => `[${i + 1}] ${note}`)]
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return {
    ...(foreign.headline === null ? {} : { headline: foreign.headline }),
    ...(foreign.credit === null ? {} : { credit: foreign.credit }),
    ...(foreign.published === null ? {} : { published: foreign.published }),
    ...(removed.length === 0 ? {} : { removed }),
  }
}

/** Text first, record second: a text without a record is a finding, a record without its text a worse one. */
async function writeText(root: string, id: string, key: string, text: string, record: NewRecord): Promise<void> {
  const path = await resolveWithin(root, id, RECORD)
  const yaml = await setWitnessRecord(await readFile(path, 'utf8'), key, record)
  await writeWithin(root, [id, `${key}.txt`], text)
  await writeWithin(root, [id, RECORD], yaml)
}

// --- add ----------------------------------------------------------------------------------------------------------

export interface ReadRequest {
  /** A file or an http(s) address. */
  readonly input: string
  readonly corpusDir: string
  readonly workingDir?: string
  readonly encoding?: string
  readonly changes?: Changes
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
  const reading = {
    limits,
    ...(request.encoding === undefined ? {} : { encoding: request.encoding }),
    ...(request.changes === undefined ? {} : { changes: request.changes }),
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
      return { input: request.input, url: page.url, size: page.size, foreign: page.foreign, corpus }
    } finally {
      await client.close()
    }
  }
  const path = resolve(request.workingDir ?? process.cwd(), request.input)
  const bytes = await readFileWithin(path, limits.bytes)
  return {
    input: request.input,
    url: null,
    size: bytes.length,
    foreign: await readGuarded(bytes, { ...reading, name: path }),
    corpus,
  }
}

/** What the text is taken for, given what the user says of it. */
export const understand = (read: ReadText, choices: Choices): Understanding =>
  understandText(read.foreign, read.corpus, choices, segmentText)

export interface AddRequest {
  readonly read: ReadText
  readonly understanding: Understanding
  readonly corpusDir: string
  readonly packageCorpus?: string
  readonly now: () => string
  /** Replace a text that stands already. */
  readonly accept?: boolean
}

export interface AddOutcome {
  readonly status: 'written' | 'unchanged' | 'changed'
  readonly document: string
  /** Relative to the corpus. */
  readonly file: string
  readonly isNewDocument: boolean
  readonly difference: { readonly before: Witness; readonly after: Witness } | null
}

/**
 * Writes an understood text. `understanding.missing` must be empty: whoever asks the user has to have asked.
 * A text that stands already is replaced only with `accept`.
 */
export async function addText(request: AddRequest): Promise<AddOutcome> {
  const { understanding, read } = request
  const { id, lang, title, date } = understanding
  if (understanding.missing.length > 0 || id === null || lang === null)
    throw new Error('addText: something is still missing')
  await refusePackage(request.corpusDir, request.packageCorpus)
  const root = corpusRoot(request.corpusDir)
  const key = witnessKey(lang, understanding.fidelity)
  const file = join(id, `${key}.txt`)
  const existing = understanding.document?.witnesses.find(
    (w) => w.lang === lang && w.fidelity === understanding.fidelity,
  )
  const difference = existing === undefined ? null : { before: existing, after: laterWitness(existing, read.foreign) }
  const outcome = { document: id, file, isNewDocument: understanding.document === null }
  if (existing !== undefined && existing.text === read.foreign.text)
    return { ...outcome, status: 'unchanged', difference: null }
  if (existing !== undefined && request.accept !== true) return { ...outcome, status: 'changed', difference }
  const record: NewRecord = {
    standing: standingAt(read.url, lang),
    ...(read.foreign.publisher === null ? {} : { publisher: read.foreign.publisher }),
    ...(read.url === null ? {} : { url: read.url }),
    accessed: request.now(),
    sha256: sha256(read.foreign.text),
    note: `brought in from ${read.url === null ? `a ${read.foreign.format} file` : 'the address'}: ${read.size} bytes`,
    ...recordOf(read.foreign),
  }
  if (understanding.document === null) {
    if (title === null || date === null) throw new Error('addText: a new document needs a title and a date')
    const path = await resolveWithin(root, id, RECORD)
    if ((await lstat(path).catch(() => null)) !== null)
      throw new IntakeFault('write-failed', { path: relative(root, path), reason: 'EEXIST' })
    await writeWithin(root, [id, `${key}.txt`], read.foreign.text)
    await writeWithin(
      root,
      [id, RECORD],
      await newDocumentRecord({ titles: { [lang]: title }, date, type: understanding.type, key, record }),
    )
  } else await writeText(root, id, key, read.foreign.text, record)
  return { ...outcome, status: 'written', difference }
}

export { builtInHosts } from './intake/check-address.ts'
export type { InitOutcome, InitRequest } from './intake/init-corpus.ts'
export { initCorpus } from './intake/init-corpus.ts'
export type { IntakeLimits } from './intake/intake-limits.ts'

// What a command needs to say it in words, and to read its flags.
export { intakeLimits, parseLimits } from './intake/intake-limits.ts'
export type { IntakeNote } from './intake/intake-note.ts'
export { IntakeFault, noteWords } from './intake/intake-note.ts'
export type { Choices, Understanding } from './intake/understand-text.ts'
