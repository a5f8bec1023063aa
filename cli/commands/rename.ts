/**
 * `tifa rename DOCUMENT NEW-ID`: another id for a document, wherever its id stands.
 *
 *     tifa rename 2016 2016-09-03-joint-statement
 */
import { acquire } from '../../src/command.ts'
import { type Command, EXIT } from '../command.ts'
import { documentMeant, openOwn, rearrange, rearrangeOptions } from '../rearrange.ts'
import { misuse } from '../usage-error.ts'

export const rename: Command = {
  name: 'rename',
  positionals: '<document> <id>',
  describe: {
    zh: '改文件的 id：文件夹、判定、援引、锁一并改',
    en: 'give a document another id: its folder, decisions, citations in records, and lock',
  },
  options: rearrangeOptions,
  examples: [['tifa rename 2016 2016-09-03-joint-statement', { zh: '改 id', en: 'another id' }]],
  run: async (args, terminal) => {
    const [words, to, ...others] = args.positionals
    if (words === undefined || to === undefined || others.length > 0)
      throw misuse('rearrange.names', { command: 'rename' })
    const own = await openOwn(args, terminal)
    if (!(await acquire()).isDocumentId(to)) throw misuse('rearrange.name', { name: to })
    const id = await documentMeant(own, words, to)
    // `2016` is the document that was to be named so: it is.
    if (id === to) throw misuse('rearrange.same', { id: words, to })
    await rearrange({ dir: own.dir, what: { kind: 'rename', id, to }, asks: false }, args, terminal)
    return EXIT.clean
  },
}
