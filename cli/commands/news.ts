/** `tifa news [texts…]`: the digest of a comparison alone, to be read first and quoted. */
import { NEWS_KINDS, STANCE_KINDS } from '../../src/command.ts'
import { buildView, collate, newsToJson } from '../../src/index.ts'
import { type Command, EXIT, flag, number, text } from '../command.ts'
import { comparisonRequest, kindsAsked, refuseFiltered, showsPunctuation } from '../comparison-request.ts'
import { comparisonOptions, displayOptions } from '../option-tables.ts'
import { warnOf } from '../show-comparison.ts'
import type { AmbiguousWidth } from '../text-width.ts'

const { width, 'ambiguous-width': ambiguous } = displayOptions

export const news: Command = {
  name: 'news',
  positionals: '[texts..]',
  describe: {
    zh: '只列要点：新字句、不再见的字句、数字、说话者与语气、前后移动',
    en: 'the digest alone: new wording, wording that is gone, numbers, who says it and how strongly, moves',
  },
  options: {
    format: {
      type: 'string',
      choices: ['text', 'json', 'md'],
      describe: { zh: '输出形式', en: 'form of the output' },
    },
    only: {
      type: 'list',
      value: 'KINDS',
      describe: {
        zh: `只列哪几类，列全，以逗号分隔：${NEWS_KINDS.join(',')}`,
        en: `points of some kinds, all of them, with commas between: ${NEWS_KINDS.join(',')}`,
      },
    },
    ...comparisonOptions,
    width,
    'ambiguous-width': ambiguous,
  },
  examples: [
    ['tifa news demo', { zh: '示例文本的要点', en: 'the digest of the sample texts' }],
    ['tifa news old.txt new.docx', { zh: '两个文件之间的要点', en: 'the digest of two files' }],
    ['tifa news demo --only gone', { zh: '不再见的字句，全部列出', en: 'all wording that is gone' }],
    ['tifa news 2021 2023 --format md', { zh: '写成 Markdown', en: 'as Markdown' }],
  ],
  run: async (args, terminal) => {
    const only = kindsAsked(args, NEWS_KINDS, { stance: STANCE_KINDS })
    if (text(args, 'format') === 'json') refuseFiltered(args, 'json')
    const collated = await collate(comparisonRequest(args, args.positionals, terminal))
    if (text(args, 'format') === 'json') {
      await terminal.write(newsToJson(collated), 'json')
      return EXIT.clean
    }
    warnOf(collated, args, terminal)
    const view = buildView(collated, {
      ui: terminal.ui,
      showPunctuation: showsPunctuation(args),
      ...(only.length > 0 && { news: only }),
    })
    if (text(args, 'format') === 'md') {
      const { newsToMd } = await import('../../reports/index.ts')
      await terminal.write(await newsToMd(view))
      return EXIT.clean
    }
    const { renderNews } = await import('../render-text.ts')
    await terminal.write(
      renderNews(view, {
        width: number(args, 'width') ?? (await terminal.width()),
        color: await terminal.color({ none: flag(args, 'no-color') }),
        ambiguousWidth: (number(args, 'ambiguous-width') as AmbiguousWidth | undefined) ?? 1,
      }),
    )
    return EXIT.clean
  },
}
