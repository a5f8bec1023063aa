/**
 * `tifa fetch [document…]`: the official texts, from the addresses that the corpus lists.
 *
 *     tifa fetch                      all documents, all languages that a source is listed for
 *     tifa fetch 2022 --lang zh,ru    one of them
 *
 * Progress goes to stderr, the outcome to stdout. Exit code 1 where some failed (or wait for --accept), 2 where all did.
 */
import { acquire, type FetchOutcome, type FetchStep } from '../../src/command.ts'
import { findDocument, loadCorpus, publisherNamed } from '../../src/index.ts'
import { fetchWords } from '../../src/words/acquire-words.ts'
import { say } from '../../src/words/say.ts'
import { typeset } from '../../src/words/typeset.ts'
import { type Command, EXIT, flag } from '../command.ts'
import { findingLine } from '../finding-line.ts'
import { corpusOption } from '../option-tables.ts'
import {
  intakeOptions,
  lockWritten,
  networkOf,
  ownCorpus,
  readLangs,
  readLimits,
  tellAttempts,
  tellDifference,
} from '../tell-acquired.ts'
import type { Terminal } from '../terminal.ts'
import { misuse } from '../usage-error.ts'
import { version } from '../version.ts'
import { visible } from '../visible.ts'

export const fetch: Command = {
  name: 'fetch',
  positionals: '[documents..]',
  describe: {
    zh: '按语料库所列出处取官方文本，核对后存入自己的语料库',
    en: 'fetch the official texts from the sources the corpus lists, check them, keep them in your own corpus',
  },
  options: {
    ...corpusOption,
    lang: { type: 'list', value: 'zh,ru,en', describe: { zh: '只取这些文字', en: 'these languages only' } },
    'dry-run': {
      type: 'boolean',
      describe: { zh: '只说明要取什么、从何处取', en: 'say what would be fetched and from where, and stop' },
    },
    ...intakeOptions,
  },
  examples: [
    ['tifa fetch --dry-run', { zh: '先看要取什么', en: 'see first what would be fetched' }],
    ['tifa fetch 2022 --lang zh', { zh: '取一份文件的中文本', en: 'one document, in Chinese' }],
    ['tifa fetch 2022 --accept', { zh: '接受网上已有变动的文本', en: 'take a text that changed since the last time' }],
  ],
  run: async (args, terminal) => {
    const { ui } = terminal
    const dryRun = flag(args, 'dry-run')
    const langs = readLangs(args)
    const limits = await readLimits(args)
    const { dir, packageCorpus } = await ownCorpus(args, terminal, dryRun ? 'look' : 'write')
    const corpus = await loadCorpus(dir, { workingDir: terminal.cwd })
    const documents = args.positionals.map((words) => {
      const found = findDocument(corpus, words)
      if ('document' in found) return found.document.id
      if ('ambiguous' in found) {
        throw misuse('document.several', { words, choices: found.ambiguous.map((d) => d.id) })
      }
      throw misuse('document.none', { words })
    })
    const { fetchDocuments, noteWords } = await acquire()
    const result = await fetchDocuments({
      corpusDir: dir,
      packageCorpus,
      workingDir: terminal.cwd,
      documents,
      langs,
      dryRun,
      accept: flag(args, 'accept'),
      limits,
      network: networkOf(args, terminal, version),
      now: () => new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
      onStep: (step) => {
        if (!dryRun) tellStep(step, terminal)
      },
    })
    const lines: string[] = []
    for (const outcome of result.outcomes) {
      lines.push(...(await tellOutcome(outcome, terminal)))
      if (outcome.status === 'changed' && outcome.difference !== null) {
        await terminal.write(`${lines.splice(0).map(visible).join('\n')}\n`)
        await tellDifference(outcome.difference, args, terminal)
        lines.push(fetchWords.accept[ui])
      }
    }
    if (result.offline !== null) {
      lines.push(noteWords(result.offline, terminal.ui))
    } else if (result.outcomes.some((o) => o.status === 'failed')) {
      lines.push(fetchWords.otherwise[ui])
    }
    if (result.outcomes.length === 0) lines.push(fetchWords.noDocument[ui])
    await terminal.write(`${lines.map(visible).join('\n')}\n`)
    const written = result.outcomes.filter((o) => o.status === 'written').map((o) => o.file)
    await lockWritten(args, dir, written, terminal)
    return exitCode(result.outcomes, dryRun, result.offline !== null)
  },
}

/** All failed: 2; some failed, or wait for a decision: 1. */
function exitCode(outcomes: readonly FetchOutcome[], dryRun: boolean, offline: boolean): number {
  if (dryRun) return EXIT.clean
  const failed = outcomes.filter((o) => o.status === 'failed' || o.status === 'no-source').length
  if (failed === outcomes.length && (failed > 0 || offline)) return EXIT.usage
  return failed > 0 || offline || outcomes.some((o) => o.status === 'changed') ? EXIT.findings : EXIT.clean
}

function tellStep(step: FetchStep, { ui, warn }: Terminal): void {
  const tell = (line: string): void => warn(visible(line))
  if (step.kind === 'document')
    tell(
      say(ui, fetchWords.step, {
        text: `${step.document.id} ${step.lang}`,
        publishers: step.sources.map((s) => publisherNamed(s.publisher, ui)),
      }),
    )
  else if (step.kind === 'wait') tell(say(ui, fetchWords.wait, { seconds: step.seconds, url: step.url }))
  else if (step.kind === 'request') tell(`  ${step.url}`)
  else if (step.kind === 'redirect') tell(`  → ${step.url}`)
}

async function tellOutcome(outcome: FetchOutcome, terminal: Terminal): Promise<readonly string[]> {
  const { ui } = terminal
  const { noteWords } = await acquire()
  const { file } = outcome
  const text = `${outcome.document.id} ${outcome.lang}`
  const from = outcome.source === null ? '' : `${publisherNamed(outcome.source.publisher, ui)} ${outcome.source.url}`
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
        `    ${typeset(ui).clauses(outcome.attempts.at(-1)?.checks.map((c) => noteWords(c.note, ui)) ?? [])}`,
        ...(outcome.attempts.length > 1
          ? await tellAttempts({ ...outcome, attempts: outcome.attempts.slice(0, -1) }, terminal)
          : []),
        ...(outcome.foreign?.notes ?? []).map((note) => `    ${noteWords(note, ui)}`),
        ...outcome.findings.map((f) => `    ${findingLine(f, ui)}`),
      ]
    case 'unchanged':
      return [say(ui, fetchWords.unchanged, { text })]
    case 'changed':
      return [say(ui, fetchWords.changed, { text }), `    ${from}`]
    default:
      return [say(ui, fetchWords.failed, { text }), ...(await tellAttempts(outcome, terminal))]
  }
}
