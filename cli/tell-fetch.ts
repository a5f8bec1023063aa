/**
 * What `tifa fetch` says: the plan before it asks anybody, each step on the way, each text's outcome, and the sum.
 *
 *     to fetch: 40 texts of 36 documents, from 61 addresses on 25 hosts; 3 whole texts held already …
 *     [7/40] 1996-04-25-joint-statement en: United Nations
 *     in all: got 31, refused 4, not there 5
 */
import {
  acquire,
  type FetchAttempt,
  type FetchOutcome,
  type FetchPlan,
  type FetchStep,
  type KeptBeside,
} from '../src/command.ts'
import { collateWitnesses, type Document, differs, publisherNamed } from '../src/index.ts'
import { fetchWords } from '../src/words/acquire-words.ts'
import { say } from '../src/words/say.ts'
import { typeset } from '../src/words/typeset.ts'
import { findingLine } from './finding-line.ts'
import { tellAttempts } from './tell-acquired.ts'
import { tellLeftOut } from './tell-left-out.ts'
import type { Terminal } from './terminal.ts'
import { visible } from './visible.ts'

const textOf = ({ document, lang }: { readonly document: Document; readonly lang: string }): string =>
  `${document.id} ${lang}`

/** The plan in a few lines: how much, from how many hosts, what can't be had. `closed`: hosts that are not on the list. */
export function planLines(plan: FetchPlan, closed: readonly string[], { ui }: Terminal): readonly string[] {
  const sources = plan.tasks.flatMap((task) => task.sources)
  const hosts = new Set(sources.map(({ url }) => (URL.canParse(url) ? new URL(url).host : url)))
  const texts = plan.tasks.filter((task) => task.sources.length > 0).length
  const documents = new Set(plan.tasks.filter((t) => t.sources.length > 0).map((t) => t.document)).size
  const flags = closed.map((host) => `--allow-host ${host}`).join(' ')
  return [
    texts === 0 && plan.held.length > 0
      ? fetchWords.nothingMissing[ui]
      : say(ui, fetchWords.plan, {
          texts,
          documents,
          addresses: new Set(sources.map(({ url }) => url)).size,
          hosts: hosts.size,
          held: plan.held.length,
        }),
    ...(plan.without.length === 0
      ? []
      : [say(ui, fetchWords.without, { count: plan.without.length, ids: plan.without.map((d) => d.id) })]),
    ...(closed.length === 0 ? [] : [say(ui, fetchWords.hostsClosed, { hosts: closed, flags })]),
  ]
}

export function tellStep(step: FetchStep, { ui, warn }: Terminal): void {
  const tell = (line: string): void => warn(visible(line))
  if (step.kind === 'document') {
    const text = say(ui, fetchWords.step, {
      text: textOf(step),
      publishers: step.sources.map((s) => publisherNamed(s.publisher, ui)),
    })
    tell(step.of > 1 ? say(ui, fetchWords.progress, { number: step.number, of: step.of, text }) : text)
  } else if (step.kind === 'wait') tell(say(ui, fetchWords.wait, { seconds: step.seconds, url: step.url }))
  else if (step.kind === 'request') tell(`  ${step.url}`)
  else if (step.kind === 'redirect') tell(`  → ${step.url}`)
}

export async function tellOutcome(outcome: FetchOutcome, terminal: Terminal): Promise<readonly string[]> {
  const { ui } = terminal
  const { noteWords } = await acquire()
  const { file, archived } = outcome
  const text = textOf(outcome)
  const last = outcome.attempts.at(-1)
  const from =
    outcome.source === null
      ? ''
      : `${publisherNamed(outcome.source.publisher, ui)} ${last?.archived == null ? (last?.address ?? outcome.source.url) : outcome.source.url}`
  const copy =
    archived === null
      ? []
      : [`    ${say(ui, fetchWords.archived, { day: archived.time.slice(0, 10), url: archived.url })}`]
  switch (outcome.status) {
    case 'planned':
      return [
        say(ui, fetchWords.planned, { text, file }),
        ...outcome.sources.map((s) => `    ${publisherNamed(s.publisher, ui)} ${s.url} (${s.sure})`),
      ]
    case 'no-source':
      return [say(ui, fetchWords.noSource, { text })]
    case 'written':
      return [
        say(ui, fetchWords.written, { text, file }),
        `    ${from}`,
        ...copy,
        `    ${typeset(ui).clauses(last?.checks.map((c) => noteWords(c.note, ui)) ?? [])}`,
        ...(outcome.attempts.length > 1
          ? await tellAttempts({ ...outcome, attempts: outcome.attempts.slice(0, -1) }, terminal)
          : []),
        ...keptNotes(last).map((note) => `    ${noteWords(note, ui)}`),
        ...tellLeftOut(outcome.foreign?.leftOut ?? [], ui).map((line) => `    ${line}`),
        ...outcome.findings.map((f) => `    ${findingLine(f, ui)}`),
        ...(await secondLines(outcome, ui)),
      ]
    case 'excerpts':
      return [
        say(ui, fetchWords.excerpts, { text, file }),
        `    ${from}`,
        ...copy,
        ...(outcome.foreign?.notes ?? []).map((note) => `    ${noteWords(note, ui)}`),
        ...tellLeftOut(outcome.foreign?.leftOut ?? [], ui).map((line) => `    ${line}`),
      ]
    case 'unchanged':
      return [say(ui, fetchWords.unchanged, { text }), ...(await secondLines(outcome, ui))]
    case 'changed':
      return [say(ui, fetchWords.changed, { text }), `    ${from}`, ...copy]
    default:
      return [say(ui, fetchWords.failed, { text }), ...(await tellAttempts(outcome, terminal))]
  }
}

/** Differences of two texts that are shown, and characters of each. */
const SHOWN = 5
const SHOWN_LETTERS = 24

/** How the same text from another source differs: how many clauses, and the first few places. */
async function secondLines({ second }: FetchOutcome, ui: Terminal['ui']): Promise<readonly string[]> {
  if (second === null) return []
  const { kept, other } = second
  const { collation } = await collateWitnesses({
    witnesses: [other, kept],
    documents: [],
    reading: 'versions',
    findings: [],
  })
  const [alignment] = collation.alignments
  const beads = alignment?.kind === 'wording' ? alignment.beads.filter((bead) => differs(bead, false)) : []
  const source = `${publisherNamed(second.source.publisher, ui)} ${second.source.url}`
  if (beads.length === 0) return [`    ${say(ui, fetchWords.secondSame, { source })}`]
  const cut = (text: string, [start, end]: readonly [number, number]): string =>
    text.slice(start, Math.min(end, start + SHOWN_LETTERS)) + (end - start > SHOWN_LETTERS ? '…' : '')
  const places = beads
    .flatMap((bead) => bead.variants)
    .map(({ a, b }) => `        ${cut(other.text, a) || '∅'} → ${cut(kept.text, b) || '∅'}`)
  return [
    `    ${say(ui, fetchWords.secondDiffers, { source, clauses: beads.length })}`,
    ...places.slice(0, SHOWN),
    ...(places.length > SHOWN ? ['        …'] : []),
  ]
}

const BESIDE = {
  written: fetchWords.besideWritten,
  unchanged: fetchWords.besideUnchanged,
  'same-words': fetchWords.besideSame,
  changed: fetchWords.besideChanged,
} as const

/** What became of a text that was to be kept beside another. */
export const besideLine = ({ status, file, source }: KeptBeside, { ui }: Terminal): string =>
  say(ui, BESIDE[status], { file, source: `${publisherNamed(source.publisher, ui)} ${source.url}` })

/** The archive's copy has a line of its own. */
const keptNotes = (attempt: FetchAttempt | undefined): FetchAttempt['notes'] =>
  (attempt?.notes ?? []).filter((note) => note.code !== 'archive-copy')

/** Faults after which a page may be said not to be there, where every way ended in one of them. */
const GONE: ReadonlySet<string> = new Set([
  'archive-none',
  'moved-to-home',
  'wiki-missing',
  'name-unknown',
  'error-page',
])

function isGone({ attempts }: FetchOutcome): boolean {
  return attempts
    .flatMap((attempt) => [attempt, ...attempt.others])
    .every(({ fault, checks }) => {
      const codes = fault === null ? checks.filter((c) => c.status === 'failed').map((c) => c.note.code) : [fault.code]
      const status = fault?.values.status
      return codes.every((code) => GONE.has(code)) || status === 404 || status === 410
    })
}

/** What came of all of it, and of each text that did not come the reason in one line. */
export async function summaryLines(outcomes: readonly FetchOutcome[], { ui }: Terminal): Promise<readonly string[]> {
  const { noteWords } = await acquire()
  const failed = outcomes.filter((o) => o.status === 'failed')
  const absent = [...failed.filter(isGone), ...outcomes.filter((o) => o.status === 'no-source')]
  const refused = failed.filter((o) => !isGone(o))
  const count = (status: FetchOutcome['status']): number => outcomes.filter((o) => o.status === status).length
  const why = (outcome: FetchOutcome): string => {
    const reasons = outcome.attempts.map(({ fault, checks }) =>
      fault === null
        ? typeset(ui).clauses(checks.filter((c) => c.status === 'failed').map((c) => noteWords(c.note, ui)))
        : noteWords(fault, ui),
    )
    return `    ${typeset(ui).named(textOf(outcome), [...new Set(reasons)].join(' · ') || fetchWords.absent[ui])}`
  }
  return [
    say(ui, fetchWords.summary, {
      got: count('written'),
      beside: outcomes.flatMap((o) => o.beside).filter((b) => b.status === 'written').length,
      same: count('unchanged'),
      excerpts: count('excerpts'),
      changed: count('changed'),
      refused: refused.length,
      absent: absent.length,
    }),
    ...(refused.length === 0 ? [] : [`  ${fetchWords.refused[ui]}`, ...refused.map(why)]),
    ...(absent.length === 0 ? [] : [`  ${fetchWords.absent[ui]}`, ...absent.map(why)]),
  ]
}
