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
import { type Command, EXIT, flag, UsageError } from '../command.ts'
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
    const zh = terminal.ui === 'zh'
    const dryRun = flag(args, 'dry-run')
    const langs = readLangs(args, terminal)
    const limits = await readLimits(args)
    const { dir, packageCorpus } = await ownCorpus(args, terminal, dryRun ? 'look' : 'write')
    const corpus = await loadCorpus(dir, { workingDir: terminal.cwd })
    const documents = args.positionals.map((words) => {
      const found = findDocument(corpus, words)
      if ('document' in found) return found.document.id
      if ('ambiguous' in found) {
        const choices = found.ambiguous.map((d) => d.id).join(zh ? '、' : ', ')
        throw new UsageError(zh ? `${words} 可指多份文件：${choices}` : `${words} could be any of: ${choices}`)
      }
      throw new UsageError(zh ? `语料库没有 ${words}；见 tifa list` : `the corpus has no ${words}; see tifa list`)
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
        lines.push(zh ? '    要用新文本，请加 --accept' : '    to take the new text, add --accept')
      }
    }
    if (result.offline !== null) {
      lines.push(noteWords(result.offline, terminal.ui))
    } else if (result.outcomes.some((o) => o.status === 'failed')) {
      lines.push(
        zh
          ? '取不到的，可从浏览器另存网页或 PDF 后用 tifa add 收入；网址失效，改 document.yaml 的一行即可'
          : 'what could not be fetched can be saved from a browser and brought in with tifa add FILE; a rotten address is one line of document.yaml',
      )
    }
    if (result.outcomes.length === 0) lines.push(zh ? '没有列出处的文件' : 'no document lists a source')
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

function tellStep(step: FetchStep, terminal: Terminal): void {
  const zh = terminal.ui === 'zh'
  if (step.kind === 'document') {
    terminal.warn(
      visible(
        `${step.document.id} ${step.lang}${zh ? '：' : ': '}${step.sources.length === 0 ? (zh ? '未列出处' : 'no source') : step.sources.map((s) => publisherNamed(s.publisher, terminal.ui)).join(zh ? '、' : ', ')}`,
      ),
    )
  } else if (step.kind === 'wait')
    terminal.warn(
      visible(
        zh
          ? `  等 ${step.seconds} 秒后再试 ${step.url}`
          : `  waiting ${step.seconds} s before trying ${step.url} again`,
      ),
    )
  else if (step.kind === 'request') terminal.warn(visible(`  ${step.url}`))
  else if (step.kind === 'redirect') terminal.warn(visible(`  → ${step.url}`))
}

async function tellOutcome(outcome: FetchOutcome, terminal: Terminal): Promise<readonly string[]> {
  const zh = terminal.ui === 'zh'
  const { noteWords } = await acquire()
  const head = `${outcome.document.id} ${outcome.lang}`
  const from =
    outcome.source === null ? '' : `${publisherNamed(outcome.source.publisher, terminal.ui)} ${outcome.source.url}`
  const passed = outcome.attempts.at(-1)?.checks.map((c) => noteWords(c.note, terminal.ui)) ?? []
  switch (outcome.status) {
    case 'planned':
      return [
        `${head}${zh ? '：将取' : ': would fetch'} ${outcome.file}`,
        ...outcome.sources.map((s) => `    ${publisherNamed(s.publisher, terminal.ui)} ${s.url} (${s.sure})`),
      ]
    case 'no-source':
      return [`${head}${zh ? '：未列此种文字的出处' : ': no source is listed for this language'}`]
    case 'written':
      return [
        `${head}${zh ? '：已存' : ': written to'} ${outcome.file}`,
        `    ${from}`,
        `    ${passed.join(zh ? '；' : '; ')}`,
        ...(outcome.attempts.length > 1
          ? await tellAttempts({ ...outcome, attempts: outcome.attempts.slice(0, -1) }, terminal)
          : []),
        ...(outcome.foreign?.notes ?? []).map((note) => `    ${noteWords(note, terminal.ui)}`),
        ...outcome.findings.map((f) => `    ${findingLine(f, terminal.ui)}`),
      ]
    case 'unchanged':
      return [`${head}${zh ? '：与已存文本相同' : ': the same as before'}`]
    case 'changed':
      return [
        `${head}${zh ? '：网上文本已变，未替换' : ': the text changed since the last fetch; not replaced'}`,
        `    ${from}`,
      ]
    default:
      return [`${head}${zh ? '：未取到' : ': not fetched'}`, ...(await tellAttempts(outcome, terminal))]
  }
}
