/**
 * `tifa remove DOCUMENT|TEXT`: a document, or one of its texts, taken out of the corpus.
 *
 *     tifa remove 2016-09-03-joint-statement
 *     tifa remove 2016·ru
 */
import { basename, dirname, resolve } from 'node:path'
import { type Command, EXIT } from '../command.ts'
import { documentMeant, openOwn, rearrange, rearrangeOptions, textMeant } from '../rearrange.ts'
import { misuse } from '../usage-error.ts'

export const remove: Command = {
  name: 'remove',
  positionals: '<document|text>',
  describe: {
    zh: '删去一份文件或其一个文本，连同判定、援引、锁中的段；先列出，再询问',
    en: 'take a document or one of its texts away, with decisions, citations in records, and lock; shown first, then asked',
  },
  options: rearrangeOptions,
  examples: [
    ['tifa remove 2016-09-03-joint-statement --dry-run', { zh: '会删去什么', en: 'what would go' }],
    ['tifa remove 2016·ru', { zh: '一个文本', en: 'one text' }],
  ],
  run: async (args, terminal) => {
    const [words, ...others] = args.positionals
    if (words === undefined || others.length > 0) throw misuse('rearrange.names', { command: 'remove' })
    const own = await openOwn(args, terminal)
    const path = resolve(terminal.cwd, words)
    const text = await textMeant(own, words, terminal.cwd)
    const what =
      text !== null
        ? { kind: 'remove-text' as const, ...text }
        : {
            kind: 'remove' as const,
            // The folder itself names it as well.
            id: await documentMeant(own, dirname(path) === resolve(own.dir) ? basename(path) : words),
          }
    await rearrange({ dir: own.dir, what, asks: true }, args, terminal)
    return EXIT.clean
  },
}
