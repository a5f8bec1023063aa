/** `tifa demo`: the comparison on the sample corpus, whose states, places and texts are invented. */
import type { Command } from '../command.ts'
import { sampleCorpus } from '../sample-corpus.ts'
import { compare } from './compare.ts'

const { corpus: _corpus, ...options } = compare.options

export const demo: Command = {
  name: 'demo',
  positionals: '[texts..]',
  describe: {
    zh: '用随附的虚构文本作字句对照的示例',
    en: 'a comparison of wording on the sample texts, which are invented',
  },
  options,
  examples: [['tifa demo', { zh: '看看全文对全文是什么样子', en: 'what whole texts beside whole texts look like' }]],
  run: (args, terminal) => compare.run({ ...args, options: { ...args.options, corpus: sampleCorpus() } }, terminal),
}
