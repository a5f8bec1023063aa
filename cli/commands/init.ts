/**
 * `tifa init [folder]`: a corpus to work in, a copy of the one that ships with tifa, with a page that explains it.
 *
 *     tifa init              ./corpus
 *     tifa init ~/texts      another place
 */
import { relative, resolve } from 'node:path'
import { acquire } from '../../src/command.ts'
import { corpusNotes } from '../../src/words/acquire-words.ts'
import { shellWord } from '../../src/words/command-line.ts'
import { say } from '../../src/words/say.ts'
import { type Command, EXIT, flag } from '../command.ts'
import { misuse } from '../usage-error.ts'
import { visible } from '../visible.ts'

export const init: Command = {
  name: 'init',
  positionals: '[folder]',
  describe: {
    zh: '新建可写的语料库文件夹（随附语料库的副本，带说明）',
    en: 'make a corpus folder to work in: a copy of the one that ships with tifa, with a page that explains it',
  },
  options: {
    empty: {
      type: 'boolean',
      describe: { zh: '不带随附的文件，从空文件夹开始', en: 'without the documents that ship with tifa' },
    },
  },
  examples: [
    ['tifa init', { zh: '建 ./corpus', en: 'makes ./corpus' }],
    ['tifa init --empty texts', { zh: '别国文件的语料库', en: 'a corpus of other states' }],
  ],
  run: async (args, terminal) => {
    if (args.positionals.length > 1) throw misuse('init.folders')
    const { emptyLock, initCorpus, packageCorpusDir } = await acquire()
    const dir = resolve(terminal.cwd, args.positionals[0] ?? 'corpus')
    const shown = visible(relative(terminal.cwd, dir) || '.')
    const outcome = await initCorpus({
      dir,
      shown,
      from: await packageCorpusDir(),
      empty: flag(args, 'empty'),
      emptyLock: emptyLock(),
    })
    // Only ./corpus is found without being named.
    const named = dir === resolve(terminal.cwd, 'corpus') ? '' : ` --corpus ${shellWord(shown)}`
    if (outcome.status === 'exists') throw misuse('init.taken', { folder: shown })
    await terminal.write(
      `${say(terminal.ui, corpusNotes.initialised, { folder: shown, documents: outcome.documents, named })}\n`,
    )
    return EXIT.clean
  },
}
