/** What fetch and add have in common to say: notes in words, the difference of two texts, and which corpus is written to. */
import { relative, resolve } from 'node:path'
import {
  type ArchivePlace,
  type Asked,
  acquire,
  type FetchOutcome,
  type IntakeLimits,
  inspection,
} from '../src/command.ts'
import { buildView, collateWitnesses, corpusDir, type Lang, publisherNamed, type Witness } from '../src/index.ts'
import { corpusNotes, fetchWords } from '../src/words/acquire-words.ts'
import { shellWord } from '../src/words/command-line.ts'
import { type Label, say, sayWith } from '../src/words/say.ts'
import { typeset } from '../src/words/typeset.ts'
import { type Arguments, flag, list, number, type OptionTable, text } from './command.ts'
import { comparisonOptions, displayOptions } from './option-tables.ts'
import type { Terminal } from './terminal.ts'
import type { AmbiguousWidth } from './text-width.ts'
import { misuse, type UsageError } from './usage-error.ts'
import { visible } from './visible.ts'

/** Flags of both commands. */
export const intakeOptions: OptionTable = {
  accept: {
    type: 'boolean',
    describe: { zh: '文本有变时，以新的替换原有的', en: 'where a text changed, take the new one' },
  },
  'allow-host': {
    type: 'list',
    value: 'HOST',
    describe: { zh: '许可主机（名单之外者）', en: 'allow a host that is not on the list' },
  },
  limit: comparisonOptions.limit!,
  'allow-private': {
    type: 'boolean',
    describe: { zh: '许可内部地址（仅供测试）', en: 'let private addresses through (for tests)' },
  },
  width: displayOptions.width,
  'ambiguous-width': displayOptions['ambiguous-width'],
}

const LANGS: readonly string[] = ['zh', 'ru', 'en']

/** `--lang zh,ru --lang en`. */
export function readLangs(args: Arguments): readonly Lang[] {
  const given = list(args, 'lang')
    .flatMap((value) => value.split(','))
    .filter((value) => value !== '')
  const bad = given.find((value) => !LANGS.includes(value))
  if (bad !== undefined) throw misuse('value.lang', { value: bad })
  return given as Lang[]
}

export async function readLimits(args: Arguments): Promise<IntakeLimits> {
  const { IntakeFault, intakeLimits, parseLimits } = await acquire()
  const { limits, bad } = parseLimits(list(args, 'limit'))
  if (bad !== null) throw new IntakeFault('limit-unknown', { limit: bad, known: Object.keys(intakeLimits).join(', ') })
  return limits
}

/** The moment at which a text is taken, to the second: `2024-10-08T12:00:00Z`. */
export const momentNow = (): string => new Date().toISOString().replace(/\.\d+Z$/, 'Z')

export const networkOf = (args: Arguments, terminal: Terminal, version: string) => ({
  allowHosts: list(args, 'allow-host'),
  allowPrivate: flag(args, 'allow-private'),
  env: terminal.env,
  version,
})

/** What is about to be done with the corpus: only looked at, looked at before it is written, written. */
export type CorpusUse = 'look' | 'plan' | 'write'

/**
 * The corpus of the user's own. Where there is none, `./corpus` is made when it is written, and said; before that the
 * package's own is looked at. That one is never written into: looking says what to do instead, else it is refused.
 */
export async function ownCorpus(
  args: Arguments,
  terminal: Terminal,
  use: CorpusUse,
): Promise<{ dir: string; packageCorpus: string }> {
  const asked = text(args, 'corpus')
  const place = await corpusDir({ workingDir: terminal.cwd, ...(asked === undefined ? {} : { corpus: asked }) })
  const { initCorpus, isInPackage, packageCorpusDir } = await acquire()
  const packageCorpus = await packageCorpusDir()
  if (place.from !== 'package') {
    if (await isInPackage(place.dir, packageCorpus)) {
      const elsewhere = ownElsewhere(args, place.dir, terminal)
      if (use !== 'look') throw elsewhere
      terminal.warn(visible(elsewhere.said(terminal.ui)))
    }
    return { dir: place.dir, packageCorpus }
  }
  const dir = resolve(terminal.cwd, 'corpus')
  if (use === 'look') terminal.warn(corpusNotes.willBeMade[terminal.ui])
  if (use !== 'write') return { dir: place.dir, packageCorpus }
  const made = await initCorpus({ dir, from: packageCorpus })
  if (made.status === 'exists') throw misuse('corpus.no-corpus')
  terminal.warn(corpusNotes.made[terminal.ui])
  return { dir, packageCorpus }
}

/** A place beside the folder one stands in, for the commands that are shown. */
const OWN = '../my-corpus'

/** What to type where the corpus at hand is the package's own. */
function ownElsewhere(args: Arguments, dir: string, { cwd }: Terminal): UsageError {
  const shown = relative(cwd, dir) || '.'
  const words = args.positionals.map(shellWord)
  const again = ['tifa', args.command, ...words, '--corpus', OWN].join(' ')
  return misuse('corpus.inside-package', { corpus: shown, own: OWN, again })
}

export interface WrittenTexts {
  readonly dir: string
  readonly files: readonly string[]
  /** Only those of which the lock has no block yet. */
  readonly missingOnly?: boolean
  /** Whether they may begin a lock where there is none: see `LockTextsRequest`. */
  readonly mayBegin?: boolean
}

/** Takes the texts just written into the lock, and says so, or what to type where that could not be done. */
export async function lockWritten(
  args: Arguments,
  terminal: Terminal,
  { dir, files, missingOnly = false, mayBegin = false }: WrittenTexts,
): Promise<void> {
  if (files.length === 0) return
  const { LOCK_FILE, lockTexts } = await inspection()
  const state = await lockTexts({
    corpus: dir,
    paths: files.map((file) => file.replaceAll('\\', '/')),
    missingOnly,
    mayBegin,
  })
  const asked = text(args, 'corpus')
  const again = `tifa check --update${asked === undefined ? '' : ` --corpus ${shellWord(asked)}`}`
  const tell = (row: Label): void => terminal.warn(visible(sayWith(terminal.ui, row, { lock: LOCK_FILE, again })))
  switch (state) {
    case 'locked':
      tell(corpusNotes.locked)
      break
    case 'ignored':
    case 'held':
      break
    case 'missing':
      tell(corpusNotes.noLock)
      break
    default:
      tell(corpusNotes.lockLeft)
  }
}

/** Clause by clause, what changed between the text that stands and the one that came: tifa's own comparison. */
export async function tellDifference(
  difference: { readonly before: Witness; readonly after: Witness },
  args: Arguments,
  terminal: Terminal,
): Promise<void> {
  const collated = await collateWitnesses({
    witnesses: [difference.before, difference.after],
    documents: [],
    reading: 'versions',
    findings: [],
  })
  const view = buildView(collated, { ui: terminal.ui, showPunctuation: true })
  const { renderText } = await import('./render-text.ts')
  await terminal.write(
    renderText(view, {
      width: number(args, 'width') ?? (await terminal.width()),
      color: await terminal.color({ none: flag(args, 'no-color') }),
      ambiguousWidth: (number(args, 'ambiguous-width') ?? 1) as AmbiguousWidth,
    }),
  )
}

/** What was tried for one text, a line a source and one for each other way to it, and why none was kept. */
export async function tellAttempts(outcome: FetchOutcome, { ui }: Terminal): Promise<readonly string[]> {
  const { noteWords } = await acquire()
  const reasons = ({ fault, checks }: Asked): readonly string[] =>
    fault !== null
      ? [noteWords(fault, ui)]
      : checks.filter((c) => c.status === 'failed').map((c) => noteWords(c.note, ui))
  const way = ({ address, archived }: Asked): string =>
    archived === null ? say(ui, fetchWords.otherForm, { url: address }) : fetchWords.inArchive[ui]
  return outcome.attempts.flatMap((attempt) => [
    `    ${publisherNamed(attempt.source.publisher, ui)} ${attempt.source.url}`,
    ...reasons(attempt).map((reason) => `        ${reason}`),
    ...attempt.others.flatMap((other) =>
      reasons(other).map((reason) => `        ${typeset(ui).named(way(other), reason)}`),
    ),
  ])
}

/** The archive that is asked: none, another of its kind, or what is usual (undefined). */
export async function archiveFrom(args: Arguments): Promise<ArchivePlace | null | undefined> {
  if (flag(args, 'no-archive')) return null
  const base = text(args, 'archive')?.replace(/\/+$/, '')
  if (base === undefined) return undefined
  const { IntakeFault } = await acquire()
  if (!/^https?:\/\/[^\s/]+/.test(base) || !URL.canParse(base))
    throw new IntakeFault('address-unreadable', { address: base })
  return { available: `${base}/wayback/available`, web: `${base}/web` }
}
