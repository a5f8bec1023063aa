/**
 * Official texts from the addresses that the corpus lists.
 *
 *     sources of document.yaml → page → text → proof → corpus/<document>/<lang>.full.txt + its record
 *
 * The first source whose text passes is kept; what every other one answered is told. One request at a time, host after
 * host; what was written stays where a run is broken off, and the next run fetches the rest.
 */
import { segmentText } from '../clauses/segment-text.ts'
import { loadCorpus } from '../corpus/load-corpus.ts'
import { type IntakeLimits, intakeLimits } from '../intake/intake-limits.ts'
import { IntakeFault, type IntakeNote, intakeNote } from '../intake/intake-note.ts'
import { type ArchivePlace, INTERNET_ARCHIVE } from '../intake/net/archive.ts'
import { checkAddress } from '../intake/net/check-address.ts'
import { withHostMemory } from '../intake/net/host-memory.ts'
import { type HttpClient, type HttpOptions, openHttpClient } from '../intake/net/http-client.ts'
import { numberedSections } from '../intake/understand/numbered-sections.ts'
import { refusePackage } from '../intake/write/init-corpus.ts'
import type { Corpus, Document, Lang, Source } from '../model/index.ts'
import { askSource, type FetchAttempt } from './ask-source.ts'
import type { FetchOutcome } from './fetch-outcome.ts'
import { type Came, keep, keepBetter, keepEach, keepExcerpts } from './keep-fetched.ts'
import { type FetchPlan, type FetchTask, inTurns, planFetch } from './plan-fetch.ts'
import { refuseMerge } from './refuse-merge.ts'

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
  /** Leave alone what stands already. */
  readonly missingOnly?: boolean
  readonly dryRun?: boolean
  /** Take a text that changed since the last fetch. */
  readonly accept?: boolean
  /** Look for the text at a second source, too, and tell how the two differ. */
  readonly compare?: boolean
  /** The same, and keep what it says otherwise beside the text, under a name. */
  readonly keepVariant?: boolean
  /** The archive that is asked for what a publisher no longer serves; null for none. */
  readonly archive?: ArchivePlace | null
  readonly network?: HttpOptions
  readonly limits?: IntakeLimits
  /** A selector of what the text of each page is; else found. */
  readonly body?: string
  /** ISO time of the record. */
  readonly now: () => string
  readonly onStep?: (step: FetchStep) => void
  /** Stops after what is being written. */
  readonly signal?: AbortSignal
}

/** What a user is shown while it happens. */
export type FetchStep =
  | { readonly kind: 'plan'; readonly plan: FetchPlan }
  | {
      readonly kind: 'document'
      readonly document: Document
      readonly lang: Lang
      readonly sources: readonly Source[]
      /** Which text of how many, from 1. */
      readonly number: number
      readonly of: number
    }
  | { readonly kind: 'request' | 'redirect'; readonly url: string }
  | { readonly kind: 'wait'; readonly url: string; readonly seconds: number }
  | { readonly kind: 'attempt'; readonly attempt: FetchAttempt }

export interface FetchResult {
  readonly outcomes: readonly FetchOutcome[]
  readonly plan: FetchPlan
  /** The network could not be reached at all: nothing more was tried. */
  readonly offline: IntakeNote | null
  /** Broken off by the user: what is not in `outcomes` was not asked for. */
  readonly stopped: boolean
  /** Wanted ids that the corpus does not have. */
  readonly unknown: readonly string[]
}

/** Outcomes in order of documents, then languages. Throws IntakeFault for the package's own corpus. */
export async function fetchDocuments(request: FetchRequest): Promise<FetchResult> {
  if (request.dryRun !== true) await refusePackage(request.corpusDir, request.packageCorpus)
  const corpus = await loadCorpus(
    request.corpusDir,
    request.workingDir === undefined ? {} : { workingDir: request.workingDir },
  )
  if (request.dryRun !== true) await refuseMerge(request.corpusDir, corpus)
  const known = new Set(corpus.documents.map((d) => d.id))
  const unknown = request.documents.filter((id) => !known.has(id))
  const plan = planFetch(corpus, request)
  request.onStep?.({ kind: 'plan', plan })
  if (request.dryRun === true)
    return { outcomes: plan.tasks.map(untried), plan, offline: null, stopped: false, unknown }
  const client = await openClient(request)
  try {
    const done = await fetchTasks(plan, corpus, withHostMemory(client), request)
    const order = new Map(plan.tasks.map((task, i) => [task.file, i]))
    const place = ({ document, lang }: FetchOutcome): number => order.get(fileOf(document, lang, plan)) ?? 0
    return { ...done, outcomes: [...done.outcomes].sort((a, b) => place(a) - place(b)), plan, unknown }
  } finally {
    await client.close()
  }
}

const fileOf = (document: Document, lang: Lang, plan: FetchPlan): string =>
  plan.tasks.find((task) => task.document === document && task.lang === lang)?.file ?? ''

const untried = ({ document, lang, sources, file }: FetchTask): FetchOutcome => ({
  document,
  lang,
  status: sources.length === 0 ? 'no-source' : 'planned',
  sources,
  attempts: [],
  source: null,
  archived: null,
  file,
  foreign: null,
  findings: [],
  second: null,
  beside: [],
  difference: null,
})

async function fetchTasks(
  { tasks }: FetchPlan,
  corpus: Corpus,
  client: HttpClient,
  request: FetchRequest,
): Promise<Pick<FetchResult, 'outcomes' | 'offline' | 'stopped'>> {
  const outcomes: FetchOutcome[] = []
  for (const [i, task] of inTurns(tasks).entries()) {
    if (request.signal?.aborted === true) return { outcomes, offline: null, stopped: true }
    const { document, lang, sources } = task
    // With no language asked for, only those with a source are listed; one asked for by name is told when it has none.
    request.onStep?.({ kind: 'document', document, lang, sources, number: i + 1, of: tasks.length })
    if (sources.length === 0) {
      outcomes.push(untried(task))
      continue
    }
    const outcome = await fetchOne(task, corpus, client, request)
    if (outcome === 'stopped') return { outcomes, offline: null, stopped: true }
    outcomes.push(outcome)
    const offline = offlineFault(outcomes)
    if (offline !== null) return { outcomes, offline, stopped: false }
  }
  return { outcomes, offline: null, stopped: false }
}

/** No network: the system says so, or no name of two hosts or more is known and nobody has answered. */
function offlineFault(outcomes: readonly FetchOutcome[]): IntakeNote | null {
  const attempts = outcomes.flatMap((o) => o.attempts).flatMap((attempt) => [attempt, ...attempt.others])
  const said = attempts.find((a) => a.fault?.code === 'offline')?.fault
  if (said !== undefined && said !== null) return said
  const hosts = new Set(attempts.map((a) => (a.fault?.code === 'name-unknown' ? String(a.fault.values.host) : null)))
  if (hosts.has(null) || hosts.size < 2) return null
  return intakeNote('offline', { host: [...hosts].join(', ') }, 'refused')
}

const openClient = (request: FetchRequest): Promise<HttpClient> => {
  const limits = request.limits ?? intakeLimits
  return openHttpClient({
    ...request.network,
    limits,
    pause: limits.pause,
    ...(request.signal === undefined ? {} : { signal: request.signal }),
    onStep: (step) =>
      request.onStep?.(
        step.kind === 'wait'
          ? { kind: 'wait', url: step.url, seconds: step.seconds ?? 0 }
          : { kind: step.kind, url: step.url },
      ),
  })
}

/** The archive of the request. On a machine's own network (tests) none is asked unless one is named. */
const archiveOf = ({ archive, network }: FetchRequest): ArchivePlace | null =>
  archive === undefined ? (network?.allowPrivate === true ? null : INTERNET_ARCHIVE) : archive

async function fetchOne(
  task: FetchTask,
  corpus: Corpus,
  client: HttpClient,
  request: FetchRequest,
): Promise<FetchOutcome | 'stopped'> {
  const { document, lang } = task
  const attempts: FetchAttempt[] = []
  const rules = {
    allowHosts: request.network?.allowHosts ?? [],
    allowPrivate: request.network?.allowPrivate ?? false,
  }
  const context = {
    client,
    limits: request.limits ?? intakeLimits,
    ...(request.body === undefined ? {} : { body: request.body }),
    document,
    documents: corpus.documents,
    lang,
    siblings: document.witnesses
      .filter((w) => w.fidelity === 'full' && w.lang !== lang)
      .map((witness) => ({ witness, sections: numberedSections(segmentText(witness.text, witness.lang)) })),
    archive: archiveOf(request),
    allowed: (address: string): boolean => isAllowed(address, rules),
  }
  let excerpts: Came | null = null
  let first: Came | null = null
  const { keepVariant = false, compare = keepVariant } = request
  for (const source of task.sources) {
    // A second text of the same host would be the same page.
    if (first !== null && hostOf(source) === hostOf(first.source)) continue
    const { told, proven } = await askSource(source, context)
    attempts.push(told)
    request.onStep?.({ kind: 'attempt', attempt: told })
    if (told.fault?.code === 'stopped' || told.others.some((o) => o.fault?.code === 'stopped')) return 'stopped'
    if (told.fault?.code === 'offline') break
    if (proven === null) continue
    const came = { proven, source }
    if (proven.excerpts) excerpts ??= came
    else if (first !== null) {
      const both = { attempts, came: [first, came], request } as const
      return keepVariant ? keepEach(untried(task), both) : keepBetter(untried(task), both)
    } else if (compare) first = came
    else return keep({ ...untried(task), attempts, source }, proven, request)
  }
  if (first !== null && keepVariant) return keepEach(untried(task), { attempts, came: [first], request })
  if (first !== null) return keep({ ...untried(task), attempts, source: first.source }, first.proven, request)
  if (excerpts === null) return { ...untried(task), status: 'failed', attempts }
  return keepExcerpts({ ...untried(task), attempts, source: excerpts.source }, excerpts.proven, request)
}

const hostOf = ({ url }: Source): string => (URL.canParse(url) ? new URL(url).host : url)

function isAllowed(address: string, rules: Parameters<typeof checkAddress>[1]): boolean {
  try {
    checkAddress(address, rules)
    return true
  } catch (error) {
    if (error instanceof IntakeFault) return false
    throw error
  }
}
