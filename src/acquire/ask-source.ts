/**
 * One listed address to a text that proved itself, by every way there is:
 *
 *     the address and its other forms (fmprc / mfa, www / none, what stands behind a gate)   →   the archive's copy
 *
 * Another form is asked for where nothing came or an error page did; the archive, where none of them passed.
 */
import { segmentText } from '../clauses/segment-text.ts'
import type { IntakeLimits } from '../intake/intake-limits.ts'
import { IntakeFault, type IntakeNote, intakeNote } from '../intake/intake-note.ts'
import { formsOf, isGate } from '../intake/net/address-forms.ts'
import { type Archived, type ArchivePlace, findCopy, readCopy } from '../intake/net/archive.ts'
import { type FetchedPage, fetchPage } from '../intake/net/fetch-page.ts'
import type { HttpClient } from '../intake/net/http-client.ts'
import type { Check } from '../intake/understand/check.ts'
import { type Verification, verifyText } from '../intake/understand/verify-text.ts'
import type { Document, Finding, Lang, Source } from '../model/index.ts'
import { scanPage } from '../text/scan-page.ts'

/** What an address answered: `fault` where nothing came, `checks` where something did. */
export interface Asked {
  /** The address that was asked. */
  readonly address: string
  readonly archived: Archived | null
  readonly fault: IntakeNote | null
  readonly checks: readonly Check[]
  readonly notes: readonly IntakeNote[]
}

/** One source tried: what its own address answered, or the form of it that passed. */
export interface FetchAttempt extends Asked {
  readonly source: Source
  /** What the other forms of the address and the archive answered, in order; those that failed. */
  readonly others: readonly Asked[]
}

/** A text that came and can be kept. */
export interface Proven {
  readonly page: FetchedPage
  readonly archived: Archived | null
  readonly gate: boolean
  readonly findings: readonly Finding[]
  /** Parts of it could not be had: these are excerpts. */
  readonly excerpts: boolean
}

export interface AskContext {
  readonly client: HttpClient
  readonly limits: IntakeLimits
  /** A selector of what a page's text is. */
  readonly body?: string
  readonly document: Document
  readonly documents: readonly Document[]
  readonly lang: Lang
  readonly siblings: Parameters<typeof verifyText>[0]['siblings']
  /** Null where no archive is asked. */
  readonly archive: ArchivePlace | null
  /** Whether a client may ask an address at all. */
  readonly allowed: (address: string) => boolean
}

type Answer = { readonly asked: Asked; readonly proven: Proven | null }

/** The listed address first in what is told, whatever was asked first. */
export async function askSource(
  source: Source,
  context: AskContext,
): Promise<{ told: FetchAttempt; proven: Proven | null }> {
  const answers: Answer[] = []
  let own: Answer | null = null
  for (const { address, listed } of formsOf(source.url)) {
    // The pages of a scan are the same under all forms of the address.
    if (!listed && (!context.allowed(address) || scanPage(address) !== null)) continue
    // A page of another document, or one that is not whole, is the same at its other address.
    if (own !== null && own.asked.checks.length > 1) break
    const answer = await ask(address, context)
    if (listed) own = answer
    answers.push(answer)
    if (isOver(answer)) break
  }
  const last = answers.at(-1)
  // Of a scan an archive has single pages, and does not say how many there are.
  const archive = scanPage(source.url) === null ? context.archive : null
  if (archive !== null && last !== undefined && !isOver(last) && context.allowed(source.url))
    answers.push(await askArchive(source.url, context, archive))
  const best =
    answers.find(({ proven }) => proven !== null && !proven.excerpts) ?? answers.find((a) => a.proven !== null)
  const shown = best ?? own ?? answers[0]!
  const others = answers.filter((answer) => answer !== shown).map(({ asked }) => asked)
  return { told: { source, ...shown.asked, others }, proven: best?.proven ?? null }
}

/** Whole, or nothing more is to be asked. */
const isOver = ({ asked, proven }: Answer): boolean =>
  (proven !== null && !proven.excerpts) || asked.fault?.code === 'offline' || asked.fault?.code === 'stopped'

async function ask(address: string, context: AskContext): Promise<Answer> {
  try {
    const page = await fetchPage(context.client, address, readingOf(context))
    return judge(address, page, null, context)
  } catch (error) {
    return refused(address, error)
  }
}

const readingOf = ({ limits, body }: AskContext) => ({ limits, ...(body === undefined ? {} : { body }) })

/** The page and its other pages as the archive took them, nearest to the day of the document. */
async function askArchive(address: string, context: AskContext, place: ArchivePlace): Promise<Answer> {
  const { client, limits, document } = context
  const copies: Archived[] = []
  const get: HttpClient['get'] = async (wanted) => {
    const copy = await findCopy(client, wanted, document.date, place)
    const { answer, copy: reached } = await readCopy(client, copy, place, limits)
    copies.push(reached)
    // Where the page stood when it was taken: known pages and links are those of the publisher.
    return { ...answer, url: wanted, redirects: [] }
  }
  try {
    const page = await fetchPage({ get }, address, { ...readingOf(context), pagesOnly: true })
    return judge(address, page, copies[0] ?? null, context)
  } catch (error) {
    return refused(address, error, { url: place.web, time: '' })
  }
}

function refused(address: string, error: unknown, archived: Archived | null = null): Answer {
  if (!(error instanceof IntakeFault)) throw error
  return { asked: { address, archived, fault: error.note, checks: [], notes: [] }, proven: null }
}

function judge(address: string, page: FetchedPage, archived: Archived | null, context: AskContext): Answer {
  const { document, documents, lang, siblings } = context
  const { checks, passed, excerpts, findings }: Verification = verifyText({
    foreign: page.foreign,
    clauses: segmentText(page.foreign.text, lang),
    document,
    documents,
    lang,
    missingPages: page.missing.length,
    ...(page.unproofread === undefined ? {} : { unproofread: page.unproofread }),
    siblings,
  })
  const gate = isGate(page.url)
  const notes = [
    ...page.foreign.notes,
    ...(gate ? [intakeNote('gate-transcript', {}, 'warning')] : []),
    ...(archived === null
      ? []
      : [intakeNote('archive-copy', { day: archived.time.slice(0, 10), url: archived.url }, 'warning')]),
  ]
  const asked = { address, archived, fault: null, checks, notes }
  return { asked, proven: passed || excerpts ? { page, archived, gate, findings, excerpts: !passed } : null }
}
