/** `tifa check`: is the corpus sound, what changed in it, and was that meant? For CI and before a commit. */
import { inspection as load } from '../../src/command.ts'
import { type CheckFinding, corpusDir, type Inspection } from '../../src/index.ts'
import { checkWords } from '../../src/words/check-words.ts'
import { say } from '../../src/words/say.ts'
import { toldPath, toldPaths } from '../../src/words/told-path.ts'
import { type Command, EXIT, flag, number, text } from '../command.ts'
import { findingLine } from '../finding-line.ts'
import { type Form, inCi } from '../let-through.ts'
import { namedCorpus } from '../named-corpus.ts'
import { corpusOption, displayOptions } from '../option-tables.ts'
import { ACCEPTED_TOLD, tellClauses } from '../tell-accepted.ts'
import type { Terminal } from '../terminal.ts'
import { misuse } from '../usage-error.ts'
import { visible } from '../visible.ts'

export const check: Command = {
  name: 'check',
  positionals: '',
  describe: {
    zh: '检查语料库：记录、文本、锁；--since 说明改了什么',
    en: 'check the corpus: records, texts, lock; with --since also what changed',
  },
  options: {
    since: {
      type: 'string',
      value: 'REF',
      describe: {
        zh: '与该 git 修订（的共同祖先）相比改了什么；在合并请求中自动取目标分支',
        en: 'what changed since this git revision (its common ancestor); in a pull request the target branch by itself',
      },
    },
    format: {
      type: 'string',
      choices: ['text', 'json', 'github', 'junit', 'md'],
      describe: { zh: '输出形式', en: 'form of the output' },
    },
    'fail-on': {
      type: 'string',
      choices: ['error', 'warning'],
      describe: {
        zh: '从哪一级起退出码为 1（不指定时为 error）',
        en: 'from which level on to exit with 1 (else error)',
      },
    },
    update: {
      type: 'boolean',
      describe: {
        zh: '重写 corpus.lock，此外什么也不写；说明所确认的改动，再检查一遍（CI 中拒绝）',
        en: 'rewrite corpus.lock and nothing else, say what that accepts, and check again (refused in CI)',
      },
    },
    'no-cache': { type: 'boolean', describe: { zh: '不用缓存', en: 'use no cache' } },
    ...corpusOption,
    width: displayOptions.width,
  },
  examples: [
    ['tifa check', { zh: '检查 ./corpus', en: 'check ./corpus' }],
    ['tifa check --since main', { zh: '并说明自 main 以来改了什么', en: 'and what changed since main' }],
    [
      'tifa check --update',
      { zh: '确认改动，重写 corpus.lock', en: 'accept the texts as they are: rewrite corpus.lock' },
    ],
  ],
  run: async (args, terminal) => {
    const { ui } = terminal
    const update = flag(args, 'update')
    if (update && inCi(terminal.env)) throw misuse('check.ci')
    const { inspect, LOCK_FILE, revisionOfChange } = await load()
    const asked = text(args, 'since')
    const corpus = text(args, 'corpus')
    const chosen =
      asked === undefined
        ? await revisionOfChange({
            env: terminal.env,
            workingDir: terminal.cwd,
            update,
            ...(corpus === undefined ? {} : { corpus }),
          })
        : null
    const since = asked ?? chosen?.revision ?? null
    if (chosen?.asked != null && since === null)
      terminal.warn(say(ui, checkWords.noRevision, { revision: visible(chosen.asked) }))
    const place = await corpusDir({ workingDir: terminal.cwd, ...(corpus === undefined ? {} : { corpus }) })
    if (place.from === 'package') terminal.warn(checkWords.packageCorpus[ui])
    const look = () =>
      inspect({
        workingDir: terminal.cwd,
        ...(corpus === undefined ? {} : { corpus }),
        ...(since === null ? {} : { since }),
        ...(flag(args, 'no-cache') ? {} : { cacheEnv: terminal.env }),
      })
    let { inspection, accepts, updateLock, cachePassedOver } = await look()
    if (cachePassedOver > 0) terminal.warn(say(ui, checkWords.cachePassedOver, { results: cachePassedOver }))
    if (update) {
      // What the new lock settles is told beside the output, which is of the corpus as it then is.
      const before = inspection.findings
      const clauses = await accepts()
      await updateLock()
      ;({ inspection, accepts, updateLock } = await look())
      tellClauses(clauses, terminal)
      tellAccepted(before, inspection.findings, { terminal, corpus: namedCorpus(args, terminal) })
      terminal.warn(say(ui, checkWords.lockWritten, { lock: `${toldPath(inspection.corpus)}/${LOCK_FILE}` }))
    }
    const format = text(args, 'format') ?? 'text'
    const shown = toldInspection(inspection)
    await terminal.write(await render(format), FORMS[format] ?? 'text')
    const failing = inspection.counts.error + (text(args, 'fail-on') === 'warning' ? inspection.counts.warning : 0)
    return failing > 0 ? EXIT.findings : EXIT.clean

    async function render(form: string): Promise<string> {
      switch (form) {
        case 'json':
          return (await import('../check/format-json.ts')).formatJson(shown)
        case 'junit':
          return (await import('../check/format-junit.ts')).formatJunit(shown)
        case 'md':
          return (await import('../check/format-markdown.ts')).formatMarkdown(shown, terminal.ui)
        case 'github':
          return (await import('../check/format-github.ts')).formatGithub(inspection, terminal)
        default:
          return (await import('../check/format-text.ts')).formatText(shown, {
            ui: terminal.ui,
            width: number(args, 'width') ?? (await terminal.width()),
            color: await terminal.color({ none: flag(args, 'no-color') }),
            corpus: namedCorpus(args, terminal),
          })
      }
    }
  },
}

/** What was found, with files as they are told: nothing of where they lie on this machine. */
function toldInspection(inspection: Inspection): Inspection {
  const { findings, silenced, changes, citations } = inspection
  const told = toldPaths([...findings, ...silenced.map((s) => s.finding), ...changes, ...citations].map((f) => f.file))
  const placed = <T extends { readonly file: string }>(one: T): T => ({ ...one, file: told(one.file) })
  return {
    ...inspection,
    corpus: toldPath(inspection.corpus),
    findings: findings.map(placed),
    silenced: silenced.map((s) => ({ ...s, finding: placed(s.finding) })),
    changes: changes.map((c) => ({ ...placed(c), was: c.was === null ? null : told(c.was) })),
    citations: citations.map(placed),
  }
}

/** What is no text for people. */
const FORMS: Readonly<Record<string, Form>> = { json: 'json', github: 'commands' }

/** Findings that the new lock settled, as lines of error. */
function tellAccepted(
  before: readonly CheckFinding[],
  after: readonly CheckFinding[],
  { terminal: { ui, warn }, corpus }: { readonly terminal: Terminal; readonly corpus: string | undefined },
): void {
  const left = new Set(after.map((f) => findingLine(f, ui, corpus)))
  const accepted = before
    .filter((f) => f.severity !== 'note')
    .map((f) => findingLine(f, ui, corpus))
    .filter((line) => !left.has(line))
  for (const line of accepted.slice(0, ACCEPTED_TOLD)) warn(say(ui, checkWords.settled, { finding: line }))
  const more = accepted.length - ACCEPTED_TOLD
  if (more > 0) warn(say(ui, checkWords.moreSettled, { findings: more }))
}
