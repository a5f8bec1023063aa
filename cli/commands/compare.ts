/** `tifa compare [texts…]`, and what `tifa` alone does: compares texts and prints or shows what it found. */
import { type Collated, type Collation, collate, differs, leftOutDiffers, toJson } from '../../src/index.ts'
import { type Arguments, type Command, EXIT, flag, text } from '../command.ts'
import { comparisonRequest, refuseFiltered, showsPunctuation } from '../comparison-request.ts'
import { comparisonOptions, displayOptions, rowOptions } from '../option-tables.ts'
import type { Terminal } from '../terminal.ts'

/** Claims that are differences, notes and other words beside the text, and punctuation where it is shown. Against a digest nothing can be said to differ. */
const hasDifferences = (collation: Collation, punctuation: boolean): boolean =>
  collation.alignments.some(
    (alignment) =>
      alignment.kind === 'wording' &&
      (alignment.beads.some((bead) => differs(bead, punctuation)) || leftOutDiffers(alignment.leftOut)),
  )

/** Prints or shows a comparison as the arguments ask. */
async function present(collated: Collated, args: Arguments, terminal: Terminal): Promise<number> {
  const format = text(args, 'format')
  const code = () =>
    flag(args, 'exit-code') && hasDifferences(collated.collation, showsPunctuation(args)) ? EXIT.findings : EXIT.clean
  if (format === 'json') {
    refuseFiltered(args, 'json')
    await terminal.write(toJson(collated), 'json')
    return code()
  }
  const { showComparison } = await import('../show-comparison.ts')
  const shown = await showComparison(collated, args, terminal)
  return shown ?? code()
}

export const compare: Command = {
  name: 'compare',
  positionals: '[texts..]',
  describe: {
    zh: '比较文本：先者在前，较晚文本在后；只给一份，则与它所援引的文件比较',
    en: 'compare texts, earlier first; one text alone is compared with the documents it cites',
  },
  options: {
    format: {
      type: 'string',
      choices: ['text', 'json', 'md'],
      describe: { zh: '输出形式', en: 'form of the output' },
    },
    ...comparisonOptions,
    'exit-code': { type: 'boolean', describe: { zh: '有差异时退出码为 1', en: 'exit with 1 where texts differ' } },
    ...rowOptions,
    ...displayOptions,
  },
  examples: [
    ['tifa', { zh: '最新声明与它所援引的文件', en: 'the newest statement with the documents it cites' }],
    ['tifa compare 2023', { zh: '2023 年的声明与它所援引的文件', en: 'the statement of 2023 with those it cites' }],
    ['tifa compare 2021 2023', { zh: '两份文件，先者在前', en: 'two documents, earlier first' }],
    [
      'tifa compare old.txt new.docx',
      { zh: '两个文件，读作同一文本的前后版本', en: 'two files, as versions of one text' },
    ],
    ['tifa compare a.txt b.txt --format json', { zh: '输出 JSON，供程序读取', en: 'as JSON, for programs' }],
  ],
  run: async (args, terminal) =>
    present(await collate(comparisonRequest(args, args.positionals, terminal)), args, terminal),
}
