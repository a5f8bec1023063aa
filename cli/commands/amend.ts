/**
 * `tifa amend FILE|SIGLUM|CLAUSE --why REASON`: accepts a text that its maintainer has edited.
 *
 *     tifa amend corpus/2022-02-04-joint-statement/zh.full.txt --why "a misprint of the page"
 *     tifa amend 2022-7.1 --why "a misprint of the page"
 */
import { resolve } from 'node:path'
import { acquire, inspection as load } from '../../src/command.ts'
import { loadCorpus } from '../../src/index.ts'
import { corpusNotes } from '../../src/words/acquire-words.ts'
import { say } from '../../src/words/say.ts'
import { toldPath } from '../../src/words/told-path.ts'
import { type Command, EXIT, flag, text } from '../command.ts'
import { inCi } from '../let-through.ts'
import { corpusOption } from '../option-tables.ts'
import { tellClauses } from '../tell-accepted.ts'
import { lockWritten, ownCorpus } from '../tell-acquired.ts'
import { misuse } from '../usage-error.ts'

export const amend: Command = {
  name: 'amend',
  positionals: '<text>',
  describe: {
    zh: '确认一处有意的改动：校验和、缘由、日期记入档案，并记入锁',
    en: 'accept a text that you have edited: checksum, reason and day go into its record, its block into the lock',
  },
  options: {
    why: { type: 'string', value: 'REASON', describe: { zh: '为何改动', en: 'why it was edited' } },
    'dry-run': { type: 'boolean', describe: { zh: '只说明将确认什么', en: 'say what would be accepted, and stop' } },
    ...corpusOption,
  },
  examples: [
    ['tifa amend corpus/2022-02-04-joint-statement/zh.full.txt --why "…"', { zh: '以文件指明', en: 'by its file' }],
    ['tifa amend 2022-7.1 --why "…"', { zh: '以条款指明', en: 'by one of its clauses' }],
  ],
  run: async (args, terminal) => {
    const [words, ...others] = args.positionals
    const why = (text(args, 'why') ?? '').trim()
    if (words === undefined || others.length > 0) throw misuse('amend.text')
    if (why === '') throw misuse('amend.why')
    if (inCi(terminal.env)) throw misuse('amend.ci')
    const { dir } = await ownCorpus(args, terminal, 'write')
    const [{ amendText, findWitness }, { inspect }] = await Promise.all([acquire(), load()])
    const named = findWitness(await loadCorpus(dir, { workingDir: terminal.cwd }), words, terminal.cwd)
    if ('choices' in named) throw misuse('amend.choose', { words, choices: named.choices })
    if ('nearest' in named) throw misuse('amend.unknown', { words, nearest: named.nearest })
    const { witness } = named
    const { accepts } = await inspect({ workingDir: terminal.cwd, corpus: dir })
    const file = resolve(terminal.cwd, witness.file)
    tellClauses(
      (await accepts()).filter((clause) => resolve(terminal.cwd, clause.file) === file),
      terminal,
    )
    if (flag(args, 'dry-run')) return EXIT.clean
    const date = new Date().toISOString().slice(0, 10)
    const path = await amendText({ corpusDir: dir, workingDir: terminal.cwd, witness, why, date })
    await terminal.write(`${say(terminal.ui, corpusNotes.amended, { file: toldPath(witness.file) })}\n`)
    await lockWritten(args, terminal, { dir, files: [path] })
    return EXIT.clean
  },
}
