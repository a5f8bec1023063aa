/**
 * Official texts from the addresses that the corpus lists.
 *
 *     sources of document.yaml → page → text → proof → corpus/<document>/<lang>.full.txt + its record
 *
 * The first source whose text passes is kept; what every other one answered is told.
 */
import { join } from 'node:path'
import { segmentText } from '../clauses/segment-text.ts'
import { loadCorpus } from '../corpus/load-corpus.ts'
import type { ForeignText } from '../intake/foreign-text.ts'
import { type IntakeLimits, intakeLimits } from '../intake/intake-limits.ts'
import { IntakeFault, type IntakeNote, intakeNote } from '../intake/intake-note.ts'
import { fetchPage } from '../intake/net/fetch-page.ts'
import { type HttpClient, type HttpOptions, openHttpClient } from '../intake/net/http-client.ts'
import { standingAt } from '../intake/read/html/known-pages.ts'
import type { Check } from '../intake/understand/check.ts'
import { numberedSections } from '../intake/understand/numbered-sections.ts'
import { verifyText } from '../intake/understand/verify-text.ts'
import { type NewRecord, witnessKey } from '../intake/write/edit-record.ts'
import { refusePackage } from '../intake/write/init-corpus.ts'
import type { Corpus, Document, Finding, Lang, Source, Witness } from '../model/index.ts'
import { corpusRoot, laterWitness, recordOf, sha256, writeText } from './write-text.ts'

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
