/** What fetch and add have in common to say: notes in words, the difference of two texts, and which corpus is written to. */
import { relative, resolve } from 'node:path'
import { acquire, type FetchOutcome, type IntakeLimits, inspection } from '../src/command.ts'
import { buildView, collateWitnesses, corpusDir, type Lang, publisherNamed, type Witness } from '../src/index.ts'
import { type Arguments, flag, list, number, type OptionTable, text, UsageError } from './command.ts'
import { displayOptions } from './option-tables.ts'
import type { Terminal } from './terminal.ts'
import type { AmbiguousWidth } from './text-width.ts'
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
  limit: {
    type: 'list',
    value: 'NAME=N',
    describe: {
      zh: '放宽或收紧一项上限，如 pages=2000、bytes=N、seconds=N',
      en: 'raise or lower a limit: pages=2000, bytes=N, seconds=N',
    },
  },
  'allow-private': {
    type: 'boolean',
    describe: { zh: '许可内部地址（仅供测试）', en: 'let private addresses through (for tests)' },
  },
  width: displayOptions.width as never,
  'ambiguous-width': displayOptions['ambiguous-width'] as never,
}

const LANGS: readonly string[] = ['zh', 'ru', 'en']

/** `--lang zh,ru --lang en`. */
export function readLangs(args: Arguments, terminal: Terminal): readonly Lang[] {
  const given = list(args, 'lang')
    .flatMap((value) => value.split(','))
    .filter((value) => value !== '')
  const bad = given.find((value) => !LANGS.includes(value))
  if (bad !== undefined)
    throw new UsageError(
      terminal.ui === 'zh' ? `--lang：没有“${bad}”；可用 zh、ru、en` : `--lang: "${bad}" is not one of zh, ru, en`,
    )
  return given as Lang[]
}

export async function readLimits(args: Arguments): Promise<IntakeLimits> {
  const { IntakeFault, intakeLimits, parseLimits } = await acquire()
  const { limits, bad } = parseLimits(list(args, 'limit'))
  if (bad !== null) throw new IntakeFault('limit-unknown', { limit: bad, known: Object.keys(intakeLimits).join(', ') })
  return limits
}

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
  const zh = terminal.ui === 'zh'
  const asked = text(args, 'corpus')
  const place = await corpusDir({ workingDir: terminal.cwd, ...(asked === undefined ? {} : { corpus: asked }) })
  const { initCorpus, isInPackage, packageCorpusDir } = await acquire()
  const packageCorpus = await packageCorpusDir()
  if (place.from !== 'package') {
    if (await isInPackage(place.dir, packageCorpus)) {
      const said = ownElsewhere(args, place.dir, terminal)
      if (use !== 'look') throw new UsageError(said)
      terminal.warn(visible(said))
    }
    return { dir: place.dir, packageCorpus }
  }
  const dir = resolve(terminal.cwd, 'corpus')
  if (use === 'look')
    terminal.warn(
      zh
        ? '此处没有语料库：真正写入时会先新建 ./corpus（tifa init）'
        : 'no corpus here: ./corpus will be made first (as tifa init) when something is written',
    )
  if (use !== 'write') return { dir: place.dir, packageCorpus }
  const made = await initCorpus({ dir, from: packageCorpus })
  if (made.status === 'exists')
    throw new UsageError(
      zh
        ? './corpus 已存在，但不是语料库；请用 --corpus 另指一处，或先用 tifa init 新建'
        : './corpus exists and is no corpus; name another with --corpus, or make one with tifa init',
    )
  terminal.warn(zh ? '此处没有语料库：已新建 ./corpus（tifa init）' : 'no corpus here: made ./corpus (as tifa init)')
  return { dir, packageCorpus }
}

/** A place beside the folder one stands in, for the commands that are shown. */
const OWN = '../my-corpus'

/** What to type where the corpus at hand is the package's own. */
function ownElsewhere(args: Arguments, dir: string, { cwd, ui }: Terminal): string {
  const shown = relative(cwd, dir) || '.'
  const words = args.positionals.map((word) => (/^[\w./:·-]+$/u.test(word) ? word : JSON.stringify(word)))
  const again = ['tifa', args.command, ...words, '--corpus', OWN].join(' ')
  return ui === 'zh'
    ? `${shown} 是软件包自带的语料库，只读；先另建自己的：tifa init ${OWN}，再：${again}`
    : `${shown} is the corpus inside the package and is never written into; make one of your own: tifa init ${OWN}, then: ${again}`
}

/** Takes the texts just written into the lock, and says so, or what to type where that could not be done. */
export async function lockWritten(
  args: Arguments,
  dir: string,
  files: readonly string[],
  terminal: Terminal,
): Promise<void> {
  if (files.length === 0) return
  const { LOCK_FILE, lockTexts } = await inspection()
  const state = await lockTexts({ corpus: dir, paths: files.map((file) => file.replaceAll('\\', '/')) })
  const asked = text(args, 'corpus')
  const again = `tifa check --update${asked === undefined ? '' : ` --corpus ${JSON.stringify(asked)}`}`
  const zh = terminal.ui === 'zh'
  switch (state) {
    case 'locked':
      terminal.warn(zh ? `已记入 ${LOCK_FILE}` : `taken into ${LOCK_FILE}`)
      break
    case 'ignored':
      break
    case 'missing':
      terminal.warn(visible(zh ? `尚无 ${LOCK_FILE}；写一份：${again}` : `no ${LOCK_FILE} yet; to write one: ${again}`))
      break
    default:
      terminal.warn(
        visible(
          zh
            ? `${LOCK_FILE} 未改（已损坏，或由另一版分条写成）；请核对后运行：${again}`
            : `${LOCK_FILE} was left alone (broken, or of another segmentation); look at it, then: ${again}`,
        ),
      )
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

/** What was tried for one text, a line a source, and why none was kept. */
export async function tellAttempts(outcome: FetchOutcome, terminal: Terminal): Promise<readonly string[]> {
  const { noteWords } = await acquire()
  return outcome.attempts.flatMap((attempt) => {
    const reasons =
      attempt.fault !== null
        ? [noteWords(attempt.fault, terminal.ui)]
        : attempt.checks.filter((c) => c.status === 'failed').map((c) => noteWords(c.note, terminal.ui))
    return [
      `    ${publisherNamed(attempt.source.publisher, terminal.ui)} ${attempt.source.url}`,
      ...reasons.map((reason) => `        ${reason}`),
    ]
  })
}
