/** What rename, remove and merge have in common: whose corpus, what is meant, what was done. */
import { basename, relative, resolve, sep } from 'node:path'
import { acquire, readWitnessFile } from '../src/command.ts'
import { type Corpus, findDocument, loadCorpus } from '../src/index.ts'
import { corpusNotes } from '../src/words/acquire-words.ts'
import { say } from '../src/words/say.ts'
import { confirm } from './ask-about-text.ts'
import { type Arguments, flag, type OptionTable } from './command.ts'
import { inCi } from './let-through.ts'
import { corpusOption } from './option-tables.ts'
import { ownCorpus } from './tell-acquired.ts'
import type { Terminal } from './terminal.ts'
import { misuse } from './usage-error.ts'

type Acquire = Awaited<ReturnType<typeof acquire>>
type Rearrangement = Parameters<Acquire['rearrangeCorpus']>[1]

export const rearrangeOptions: OptionTable = {
  'dry-run': { type: 'boolean', describe: { zh: '只说明将改动什么', en: 'say what would be done, and stop' } },
  yes: { type: 'boolean', alias: 'y', describe: { zh: '不再询问（CI 中必需）', en: 'without asking (needed in CI)' } },
  ...corpusOption,
}

export interface OpenCorpus {
  readonly dir: string
  readonly corpus: Corpus
}

/** The user's own corpus; in CI only with --yes. */
export async function openOwn(args: Arguments, terminal: Terminal): Promise<OpenCorpus> {
  if (inCi(terminal.env) && !flag(args, 'yes') && !flag(args, 'dry-run'))
    throw misuse('rearrange.ci', { command: args.command })
  // Nothing is made for it: where there is no corpus there is nothing to change.
  const { dir, packageCorpus } = await ownCorpus(args, terminal, 'plan')
  if (dir === packageCorpus) throw misuse('rearrange.corpus')
  return { dir, corpus: await loadCorpus(dir, { workingDir: terminal.cwd }) }
}

/** An id as tifa gives it: the day first. */
const FULL_ID = /^\d{4}-\d{2}-\d{2}-/

/**
 * The id that is meant. An id of which only traces are left is meant too: a run that was broken off is completed. So is
 * one of which nothing is left, where `to` stands, or no document of its day: a run that was ended at its end had done it.
 */
export async function documentMeant({ dir, corpus }: OpenCorpus, words: string, to?: string): Promise<string> {
  if (corpus.documents.some((d) => d.id === words)) return words
  const { isDocumentId, rearrangeCorpus, wasBrokenOff } = await acquire()
  if (!isDocumentId(words)) return documentNamed(corpus, words)
  const traces = await rearrangeCorpus(dir, { kind: 'remove', id: words }, { dryRun: true })
  const sameDay = words.slice(0, 'YYYY-MM-DD'.length)
  const isDone = async (): Promise<boolean> =>
    FULL_ID.test(words) &&
    !('document' in findDocument(corpus, words)) &&
    ((await wasBrokenOff(dir)) ||
      (to === undefined
        ? !corpus.documents.some((d) => d.id.startsWith(sameDay))
        : corpus.documents.some((d) => d.id === to)))
  return traces.length > 0 || (await isDone()) ? words : documentNamed(corpus, words)
}

/**
 * The text that is meant by its path or siglum; null where the words name none. One that is gone is meant, too, so that
 * a run that was ended near its end is completed: by its path in a document's folder, or by a siglum of a document
 * (`2019·ru`) where a writer was broken off.
 */
export async function textMeant(
  { dir, corpus }: OpenCorpus,
  words: string,
  workingDir: string,
): Promise<{ readonly id: string; readonly key: string } | null> {
  const { wasBrokenOff, witnessAt } = await acquire()
  const found = findDocument(corpus, words)
  const text = witnessAt(corpus, words, workingDir) ?? ('document' in found ? found.witness : null)
  if (text?.document != null) return { id: text.document, key: basename(text.file, '.txt') }
  const path = relative(resolve(dir), resolve(workingDir, words)).split(sep).join('/')
  for (const [id, file = '', ...more] of [path.split('/'), words.split('/')])
    if (more.length === 0 && readWitnessFile(file) !== null && corpus.documents.some((d) => d.id === id))
      return { id: String(id), key: basename(file, '.txt') }
  const [, name, lang] = /^(.+)[·.:/・‧•](zh|ru|en)$/u.exec(words) ?? []
  if (name === undefined || !(await wasBrokenOff(dir))) return null
  const document = findDocument(corpus, name)
  return 'document' in document ? { id: document.document.id, key: `${lang}.full` } : null
}

/** The id of a document that is there. */
export function documentNamed(corpus: Corpus, words: string): string {
  const found = findDocument(corpus, words)
  if ('document' in found) return found.document.id
  if ('ambiguous' in found) throw misuse('amend.choose', { words, choices: found.ambiguous.map((d) => d.id) })
  throw misuse('rearrange.unknown', { words, nearest: found.nearest })
}

export interface RearrangeRequest {
  readonly dir: string
  readonly what: Rearrangement
  /** Shown, and asked about, before it is done. */
  readonly asks: boolean
}

/** Does it, or says what would be done. */
export async function rearrange(
  { dir, what, asks }: RearrangeRequest,
  args: Arguments,
  terminal: Terminal,
): Promise<void> {
  const { ui } = terminal
  const { rearrangeCorpus } = await acquire()
  const tell = async (steps: Awaited<ReturnType<Acquire['rearrangeCorpus']>>): Promise<void> => {
    const lines = steps.map((step) =>
      step.kind === 'moved'
        ? say(ui, corpusNotes.moved, step)
        : say(ui, step.kind === 'written' ? corpusNotes.rewritten : corpusNotes.removed, step),
    )
    const said =
      lines.length === 0
        ? [say(ui, corpusNotes.nothingLeft, { id: 'key' in what ? `${what.id}/${what.key}.txt` : what.id })]
        : lines
    await terminal.write(said.map((line) => `${line}\n`).join(''))
  }
  // Done already: there is nothing to ask about.
  const nothing = (await rearrangeCorpus(dir, what, { dryRun: true })).length === 0
  const sure = flag(args, 'yes') || !asks || nothing
  if (flag(args, 'dry-run') || !sure) await tell(await rearrangeCorpus(dir, what, { dryRun: true }))
  if (flag(args, 'dry-run')) return
  if (!sure) {
    if (!(await terminal.interactive())) throw misuse('rearrange.unsure')
    if (!(await confirm(corpusNotes.removeQuestion[ui], terminal))) throw misuse('rearrange.unsure')
  }
  const done = await rearrangeCorpus(dir, what, { dryRun: false })
  if (sure) await tell(done)
}
