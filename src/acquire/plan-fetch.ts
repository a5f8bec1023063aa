/**
 * What is to be fetched, before anything is asked for.
 *
 *     documents × languages that an address is listed for  →  tasks, each with its sources in order of preference
 *
 * Only addresses that hold the text itself are asked; a page about it is not. What stands already may be left out, so
 * that a run that was broken off fetches the rest.
 */
import { join } from 'node:path'
import { holdsText } from '../corpus/holds-text.ts'
import { IntakeFault } from '../intake/intake-note.ts'
import { type AddressRules, checkAddress } from '../intake/net/check-address.ts'
import type { Corpus, Document, Lang, Source, Witness } from '../model/index.ts'
import { witnessFile } from '../text/witness-key.ts'

export interface FetchTask {
  readonly document: Document
  readonly lang: Lang
  /** None where no address is listed for the language. */
  readonly sources: readonly Source[]
  /** The whole text that stands, or null. */
  readonly held: Witness | null
  /** Where the text is written, relative to the corpus. */
  readonly file: string
}

export interface PlanRequest {
  /** Ids; empty for all documents that list a source. */
  readonly documents: readonly string[]
  /** Empty for all languages that a source is listed for. */
  readonly langs: readonly Lang[]
  /** Leave out what stands already, and languages without an address. */
  readonly missingOnly?: boolean
}

export interface FetchPlan {
  readonly tasks: readonly FetchTask[]
  /** Whole texts that stand already and are not asked for again. */
  readonly held: readonly FetchTask[]
  /** Documents of the selection for which no address of a text is listed. */
  readonly without: readonly Document[]
}

/** In order of documents, then languages as they are listed. */
export function planFetch(corpus: Corpus, request: PlanRequest): FetchPlan {
  const { documents, langs, missingOnly = false } = request
  const tasks: FetchTask[] = []
  const held: FetchTask[] = []
  const without: Document[] = []
  for (const document of corpus.documents) {
    const texts = document.sources.filter(holdsText)
    if (documents.length > 0 && !documents.includes(document.id)) continue
    if (texts.length === 0) without.push(document)
    if (documents.length === 0 && texts.length === 0) continue
    const listed = [...new Set(texts.map((s) => s.lang))]
    const wanted = langs.length > 0 ? langs : listed
    for (const lang of wanted.length > 0 || missingOnly ? wanted : (['zh'] as const)) {
      const sources = texts.filter((s) => s.lang === lang)
      const standing =
        document.witnesses.find((w) => w.lang === lang && w.fidelity === 'full' && w.name === undefined) ?? null
      const task = {
        document,
        lang,
        sources,
        held: standing,
        file: join(document.id, witnessFile({ lang, fidelity: 'full' })),
      }
      // A text whose record was not written any more is fetched again.
      if (missingOnly && standing !== null && standing.record !== null) held.push(task)
      else if (!missingOnly || sources.length > 0) tasks.push(task)
    }
  }
  return { tasks, held, without }
}

/** The tasks in an order in which no host is asked twice in a row where another one waits. */
export function inTurns<T extends Pick<FetchTask, 'sources'>>(tasks: readonly T[]): readonly T[] {
  const hostOf = ({ sources }: T): string =>
    sources[0] !== undefined && URL.canParse(sources[0].url) ? new URL(sources[0].url).host : ''
  const waiting = new Map<string, T[]>()
  for (const task of tasks) waiting.set(hostOf(task), [...(waiting.get(hostOf(task)) ?? []), task])
  const ordered: T[] = []
  while (ordered.length < tasks.length)
    for (const queue of waiting.values()) {
      const task = queue.shift()
      if (task !== undefined) ordered.push(task)
    }
  return ordered
}

/** Hosts of the plan that are on no list, and would not be asked. */
export function closedHosts(
  { tasks }: Pick<FetchPlan, 'tasks'>,
  { allowHosts = [], allowPrivate = false }: Partial<AddressRules>,
): readonly string[] {
  const urls = tasks.flatMap(({ sources }) => sources.map(({ url }) => url))
  const closed = urls.filter((url) => {
    try {
      checkAddress(url, { allowHosts, allowPrivate })
      return false
    } catch (error) {
      return error instanceof IntakeFault && error.note.code === 'host-not-allowed'
    }
  })
  return [...new Set(closed.map((url) => new URL(url).host))].sort()
}
