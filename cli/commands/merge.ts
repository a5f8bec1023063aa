/**
 * `tifa merge DOCUMENT INTO`: two records of one document made one.
 *
 *     tifa merge 2016-09-03-communique 2016-09-03-joint-statement
 */
import { type Command, EXIT, flag } from '../command.ts'
import { documentMeant, documentNamed, openOwn, rearrange, rearrangeOptions } from '../rearrange.ts'
import { misuse } from '../usage-error.ts'

export const merge: Command = {
  name: 'merge',
  positionals: '<document> <into>',
  describe: {
    zh: '把一份文件并入另一份：文本、记录、判定、援引、锁',
    en: 'make a document part of another that is the same one: texts, record, decisions, citations, lock',
  },
  options: {
    'keep-variant': {
      type: 'boolean',
      describe: {
        zh: '同类文本不同的，两份都留，并入的一份另有名称',
        en: 'of two texts of one kind that differ keep both, the one that comes under a name',
      },
    },
    ...rearrangeOptions,
  },
  examples: [
    [
      'tifa merge 2016-09-03-communique 2016-09-03-joint-statement',
      { zh: '同一文件收了两次', en: 'one document that was brought in twice' },
    ],
  ],
  run: async (args, terminal) => {
    const [words, name, ...others] = args.positionals
    if (words === undefined || name === undefined || others.length > 0)
      throw misuse('rearrange.names', { command: 'merge' })
    const own = await openOwn(args, terminal)
    const to = documentNamed(own.corpus, name)
    const id = await documentMeant(own, words, to)
    if (id === to) throw misuse('rearrange.same', { id: words, to })
    const [from, into] = [id, to].map((one) => own.corpus.documents.find((d) => d.id === one))
    if (from !== undefined && into !== undefined && from.date !== into.date)
      throw misuse('rearrange.days', { id, date: from.date, to, other: into.date })
    await rearrange(
      { dir: own.dir, what: { kind: 'merge', id, to, keepVariants: flag(args, 'keep-variant') }, asks: false },
      args,
      terminal,
    )
    return EXIT.clean
  },
}
