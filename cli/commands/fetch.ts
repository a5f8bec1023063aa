/**
 * `tifa fetch [document…]`: the official texts, from the addresses that the corpus lists.
 *
 *     tifa fetch                      all documents, all languages that a source is listed for, each asked for again
 *     tifa fetch --all                the same, without what stands already: run again, it fetches only the rest
 *     tifa fetch 1996..2025           a series by its years; --line general, one by its line
 *     tifa fetch 2022 --lang zh,ru    one of them
 *
 * Progress goes to stderr, the outcome to stdout. Exit code 1 where some failed (or wait for --accept, or came in part),
 * 2 where all did, 130 where Ctrl-C ended it: what was written by then is whole, and stays.
 */
import { acquire, type FetchOutcome, type FetchPlan } from '../../src/command.ts'
import { loadCorpus } from '../../src/index.ts'
import { fetchWords } from '../../src/words/acquire-words.ts'
import { say } from '../../src/words/say.ts'
import { chooseDocuments } from '../choose-documents.ts'
import { type Arguments, type Command, EXIT, flag, text } from '../command.ts'
import { corpusOption } from '../option-tables.ts'
import {
  archiveFrom,
  intakeOptions,
  lockWritten,
  momentNow,
  networkOf,
  ownCorpus,
  readLangs,
  readLimits,
  tellDifference,
} from '../tell-acquired.ts'
import { besideLine, planLines, summaryLines, tellOutcome, tellStep } from '../tell-fetch.ts'
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
    all: {
      type: 'boolean',
      describe: {
        zh: '语料库里列有出处而尚无全文的，都取来；中断后再运行，只取余下的',
        en: 'every text that is still missing; broken off and run again, only the rest',
      },
    },
    line: {
      type: 'string',
      value: 'LINE',
      describe: { zh: '只取一条线上的文件，如 general', en: 'documents of one line only, such as general' },
    },
    refresh: {
      type: 'boolean',
      describe: { zh: '已有全文的也再取一次，看是否有变', en: 'ask again for what is held, to see whether it changed' },
    },
    lang: { type: 'list', value: 'zh,ru,en', describe: { zh: '只取这些文字', en: 'these languages only' } },
    'dry-run': {
      type: 'boolean',
      describe: { zh: '只说明要取什么、从何处取', en: 'say what would be fetched and from where, and stop' },
    },
    compare: {
      type: 'boolean',
      describe: {
        zh: '同一文本再从第二处出处取一次，指出两者的不同',
        en: 'ask a second source for each text, too, and tell how the two differ',
      },
    },
    'keep-variant': {
      type: 'boolean',
      describe: {
        zh: '同上，字句不同的另存一份，不只指出',
        en: 'the same, and keep what says otherwise beside the text',
      },
    },
    body: {
      type: 'string',
      value: 'SELECTOR',
      describe: {
        zh: '网页中哪一部分是正文，如 "#content"、"div.text p"（不指定时自行判断）',
        en: 'what the text of the pages is, such as "#content" or "div.text p" (else found)',
      },
    },
    'no-archive': {
      type: 'boolean',
      describe: { zh: '不向互联网档案馆索取存本', en: 'do not ask the Internet Archive for copies' },
    },
    archive: {
      type: 'string',
      value: 'ADDRESS',
      describe: {
        zh: '另一处同类档案（默认互联网档案馆）',
        en: 'another archive of its kind (the Internet Archive by itself)',
      },
    },
    ...intakeOptions,
  },
  examples: [
    ['tifa fetch --all --dry-run', { zh: '先看要取什么', en: 'see first what would be fetched' }],
    ['tifa fetch 1996..2025 --lang zh,ru', { zh: '取一段年份的', en: 'a series of years' }],
    ['tifa fetch 2022 --lang zh', { zh: '取一份文件的中文本', en: 'one document, in Chinese' }],
    ['tifa fetch 2022 --keep-variant', { zh: '两处字句不同的都留下', en: 'keep both of two sources that differ' }],
    ['tifa fetch 2022 --accept', { zh: '接受网上已有变动的文本', en: 'take a text that changed since the last time' }],
  ],
  run: async (args, terminal) => {
    const dryRun = flag(args, 'dry-run')
    const langs = readLangs(args)
    const limits = await readLimits(args)
    const archive = await archiveFrom(args)
    const { dir, packageCorpus } = await ownCorpus(args, terminal, dryRun ? 'look' : 'write')
    const corpus = await loadCorpus(dir, { workingDir: terminal.cwd })
    const { ids, series } = chooseDocuments(corpus, args.positionals, {
      all: flag(args, 'all'),
      line: text(args, 'line'),
    })
    const { fetchDocuments, closedHosts } = await acquire()
    const network = networkOf(args, terminal, version)
    const stop = stopOnInterrupt(terminal)
    let plan: FetchPlan | null = null
    const tellPlan = (made: FetchPlan): readonly string[] =>
      planLines(made, closedHosts(made, network), terminal).map(visible)
    const result = await fetchDocuments({
      corpusDir: dir,
      packageCorpus,
      workingDir: terminal.cwd,
      documents: ids,
      langs,
      missingOnly: series && !flag(args, 'refresh'),
      dryRun,
      accept: flag(args, 'accept'),
      compare: flag(args, 'compare') || flag(args, 'keep-variant'),
      keepVariant: flag(args, 'keep-variant'),
      ...(archive === undefined ? {} : { archive }),
      ...(text(args, 'body') === undefined ? {} : { body: text(args, 'body') as string }),
      limits,
      network,
      signal: stop.signal,
      now: momentNow,
      onStep: (step) => {
        if (step.kind === 'plan') plan = step.plan
        if (dryRun) return
        if (step.kind === 'plan' && (series || step.plan.tasks.length > 1)) tellPlan(step.plan).forEach(terminal.warn)
        tellStep(step, terminal)
      },
    }).finally(stop.release)
    const lines: string[] = []
    for (const outcome of result.outcomes) {
      for (const line of await tellOutcome(outcome, terminal)) lines.push(line)
      if (outcome.status === 'changed' && outcome.difference !== null) {
        await terminal.write(`${lines.splice(0).map(visible).join('\n')}\n`)
        await tellDifference(outcome.difference, args, terminal)
        lines.push(fetchWords.accept[terminal.ui])
      }
      for (const beside of outcome.beside) {
        lines.push(`    ${besideLine(beside, terminal)}`)
        if (beside.status !== 'changed' || beside.difference === null) continue
        await terminal.write(`${lines.splice(0).map(visible).join('\n')}\n`)
        await tellDifference(beside.difference, args, terminal)
      }
    }
    if (dryRun && plan !== null) for (const line of tellPlan(plan)) lines.push(line)
    else for (const line of await closingLines(result, { args, terminal, series })) lines.push(line)
    await terminal.write(`${lines.map(visible).join('\n')}\n`)
    const texts = result.outcomes.flatMap((o) => [o, ...o.beside])
    const written = texts.filter((o) => o.status === 'written' || o.status === 'excerpts').map((o) => o.file)
    await lockWritten(args, terminal, { dir, files: written })
    if (dryRun) return exitCode(result.outcomes, dryRun, result.offline !== null)
    const unchanged = texts.filter((o) => o.status === 'unchanged').map((o) => o.file)
    await lockWritten(args, terminal, { dir, files: unchanged, missingOnly: !flag(args, 'accept') })
    return result.stopped ? INTERRUPTED : exitCode(result.outcomes, dryRun, result.offline !== null)
  },
}

/** As a shell tells it of a command that Ctrl-C ended. */
const INTERRUPTED = 130

/** The sum of several texts, what to do about those that did not come, and how the rest is fetched. */
async function closingLines(
  result: Awaited<ReturnType<Awaited<ReturnType<typeof acquire>>['fetchDocuments']>>,
  { args, terminal, series }: { readonly args: Arguments; readonly terminal: Terminal; readonly series: boolean },
): Promise<readonly string[]> {
  const { ui } = terminal
  const { outcomes, plan, offline, stopped } = result
  const { noteWords } = await acquire()
  const lines: string[] = []
  if (plan.tasks.length > 1) for (const line of await summaryLines(outcomes, terminal)) lines.push(line)
  const left = plan.tasks.length - outcomes.length
  const again = ['tifa', args.command, ...args.typed].join(' ')
  if ((stopped || offline !== null) && left > 0)
    lines.push(say(ui, fetchWords.left, { left, again: series ? again : `${again} --all` }))
  if (offline !== null) lines.push(noteWords(offline, ui))
  else if (outcomes.some((o) => o.status === 'failed')) lines.push(fetchWords.otherwise[ui])
  if (outcomes.length === 0 && plan.held.length === 0 && !stopped) lines.push(fetchWords.noDocument[ui])
  return lines
}

/** The first Ctrl-C ends the run after what is being written; the second at once. */
function stopOnInterrupt({ ui, warn }: Terminal): { readonly signal: AbortSignal; readonly release: () => void } {
  const controller = new AbortController()
  const stop = (): void => {
    if (controller.signal.aborted) process.exit(INTERRUPTED)
    warn(fetchWords.stopping[ui])
    controller.abort()
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  const release = (): void => {
    process.off('SIGINT', stop)
    process.off('SIGTERM', stop)
  }
  return { signal: controller.signal, release }
}

/** All failed: 2; some failed, wait for a decision, or came in part: 1. */
function exitCode(outcomes: readonly FetchOutcome[], dryRun: boolean, offline: boolean): number {
  if (dryRun) return EXIT.clean
  const failed = outcomes.filter((o) => o.status === 'failed' || o.status === 'no-source').length
  if (failed === outcomes.length && (failed > 0 || offline)) return EXIT.usage
  const waiting = outcomes.some((o) =>
    [o, ...o.beside].some(({ status }) => status === 'changed' || status === 'excerpts'),
  )
  return failed > 0 || offline || waiting ? EXIT.findings : EXIT.clean
}
