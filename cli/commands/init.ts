/**
 * `tifa init [folder]`: a corpus to work in, a copy of the one that ships with tifa, with a page that explains it.
 *
 *     tifa init              ./corpus
 *     tifa init ~/texts      another place
 */
import { relative, resolve } from 'node:path'
import { acquire } from '../../src/command.ts'
import { type Command, EXIT, UsageError } from '../command.ts'
import { visible } from '../visible.ts'

export const init: Command = {
  name: 'init',
  positionals: '[folder]',
  describe: {
    zh: '新建可写的语料库文件夹（随附语料库的副本，带说明）',
    en: 'make a corpus folder to work in: a copy of the one that ships with tifa, with a page that explains it',
  },
  options: {},
  examples: [['tifa init', { zh: '建 ./corpus', en: 'makes ./corpus' }]],
  run: async (args, terminal) => {
    const zh = terminal.ui === 'zh'
    if (args.positionals.length > 1)
      throw new UsageError(zh ? '只能指明一个文件夹；见 tifa init --help' : 'one folder only; see tifa init --help')
    const { initCorpus, packageCorpusDir } = await acquire()
    const dir = resolve(terminal.cwd, args.positionals[0] ?? 'corpus')
    const shown = visible(relative(terminal.cwd, dir) || '.')
    const outcome = await initCorpus({ dir, shown, from: await packageCorpusDir() })
    // Only ./corpus is found without being named.
    const named =
      dir === resolve(terminal.cwd, 'corpus') ? '' : ` --corpus ${/\s/.test(shown) ? JSON.stringify(shown) : shown}`
    if (outcome.status === 'exists')
      throw new UsageError(
        zh
          ? `${shown} 已存在且非空，未作改动；可另指一处：tifa init 文件夹`
          : `${shown} holds something already and was left alone; name another place: tifa init FOLDER`,
      )
    await terminal.write(
      zh
        ? `已建 ${shown}（${outcome.documents} 份文件）；说明见 ${shown}/README.md\n下一步：tifa fetch${named} 取官方文本，或 tifa add 文件${named}\n`
        : `made ${shown} (${outcome.documents} documents); ${shown}/README.md explains it\nnext: tifa fetch${named} for the official texts, or tifa add FILE${named}\n`,
    )
    return EXIT.clean
  },
}
