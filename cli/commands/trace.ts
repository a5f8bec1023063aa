/**
 * `tifa trace WORDS [texts..]`: one wording through all texts of the corpus, or those named, oldest first.
 *
 *     tifa trace 战略协作                        every place, a line each
 *     tifa trace 战略协作 2001 drafts/           in a document of the corpus, and in the files of a folder
 *     tifa trace 'strategic partnership' --exact       not: strategic partnerships
 *     tifa trace 全面战略伙伴关系 --near -o x.csv      near wordings too, as a table
 */
import { buildTraceView, type Traced, trace as traceWords } from '../../src/index.ts'
import { readingFileNote } from '../../src/words/command-words.ts'
import { say } from '../../src/words/say.ts'
import { type Arguments, type Command, EXIT, flag, list, text } from '../command.ts'
import { limitsAsked, optional } from '../comparison-request.ts'
import { findingLine } from '../finding-line.ts'
import { namedCorpus } from '../named-corpus.ts'
import { choiceOptions, comparisonOptions, corpusOption, displayOptions } from '../option-tables.ts'
import { formAsked, outputOptions, textOptions, toDataJson, writeAsked } from '../output-form.ts'
import { tellIndexing } from '../tell-indexing.ts'
import type { Terminal } from '../terminal.ts'

const FORMATS = ['text', 'json', 'md', 'csv'] as const
type Format = (typeof FORMATS)[number]

/** Names of files that say which form is wanted. */
const BY_EXTENSION: Readonly<Record<string, Format>> = { '.json': 'json', '.md': 'md', '.csv': 'csv', '.txt': 'text' }

async function written(traced: Traced, format: Format, args: Arguments, terminal: Terminal): Promise<string> {
  if (format === 'json') return toDataJson(traced.trace)
  if (format === 'csv') {
    const { traceToCsv } = await import('../../reports/index.ts')
    return traceToCsv(traced)
  }
  const view = buildTraceView(traced, { ui: terminal.ui })
  if (format === 'md') {
    const { traceToMd } = await import('../../reports/index.ts')
    return traceToMd(view)
  }
  const { renderTrace } = await import('../render-trace.ts')
  return renderTrace(view, { ...(await textOptions(args, terminal)), sentences: flag(args, 'sentences') })
}

export const trace: Command = {
  name: 'trace',
  positionals: '<words> [texts..]',
  describe: {
    zh: '一个提法在所有文本或所选文本（文件、文件夹皆可）中：何处有，何处没有，由早到晚',
    en: 'one wording through all texts, or those named (files and folders too): where it stands and where not, oldest first',
  },
  options: {
    exact: {
      type: 'boolean',
      describe: { zh: '只查原样，不查词形变化', en: 'the words as they are, in no other grammatical form' },
    },
    near: {
      type: 'boolean',
      describe: { zh: '也列近似的提法（不计）', en: 'list near wordings too, uncounted' },
    },
    regex: {
      type: 'boolean',
      describe: {
        zh: '提法是 JavaScript 正则表达式，标志写作 /…/i',
        en: 'the words are a regular expression of JavaScript, with flags as /…/i',
      },
    },
    ...choiceOptions,
    sentences: {
      type: 'boolean',
      describe: { zh: '每处显示整句', en: 'show the whole sentence of each place' },
    },
    format: { type: 'string', choices: FORMATS, describe: { zh: '输出形式', en: 'form of the output' } },
    ...outputOptions({
      zh: '写入该文件；形式依其后缀（json、md、csv，否则为文字）',
      en: 'write to this file, in the form its name says (json, md, csv, else text)',
    }),
    ...corpusOption,
    abridged: comparisonOptions.abridged!,
    encoding: comparisonOptions.encoding!,
    changes: comparisonOptions.changes!,
    body: comparisonOptions.body!,
    limit: comparisonOptions.limit!,
    width: displayOptions.width,
    'ambiguous-width': displayOptions['ambiguous-width'],
  },
  examples: [
    ['tifa trace 战略协作', { zh: '每处一行', en: 'a line a place' }],
    [
      'tifa trace 战略协作 2001 2023 drafts/',
      { zh: '在所选的文件和一个文件夹中', en: 'in the documents named and in a folder' },
    ],
    [
      "tifa trace '不针对.{0,4}第三[国方]' --regex",
      { zh: '正则表达式，折行处相接', en: 'a regular expression, over wrapped lines' },
    ],
    ['tifa trace 多极化 --from 2000 --to 2010-06', { zh: '在一段时间内', en: 'between two dates' }],
    [
      "tifa trace 'всеобъемлющее партнёрство'",
      { zh: '俄文、英文连词形变化一起查', en: 'Russian and English: other forms of the words too' },
    ],
    [
      'tifa trace 人类命运共同体 --near -o trace.csv',
      { zh: '连近似提法，写成表格', en: 'with near wordings, as a table' },
    ],
  ],
  run: async (args, terminal) => {
    const { ui } = terminal
    const [words = '', ...texts] = args.positionals
    const traced = await traceWords({
      words,
      texts,
      workingDir: terminal.cwd,
      exact: flag(args, 'exact'),
      near: flag(args, 'near'),
      regex: flag(args, 'regex'),
      parties: list(args, 'parties'),
      abridged: list(args, 'abridged'),
      ...optional('from', text(args, 'from')),
      ...optional('to', text(args, 'to')),
      ...optional('corpus', text(args, 'corpus')),
      ...optional('encoding', text(args, 'encoding')),
      ...optional('changes', text(args, 'changes') as 'accept' | 'reject' | undefined),
      ...optional('body', text(args, 'body')),
      ...optional('limits', limitsAsked(args)),
      cacheEnv: terminal.env,
      indexing: tellIndexing(terminal),
      onFile: (file) => terminal.goesOn(say(ui, readingFileNote, file)),
    })
    for (const error of traced.unread) terminal.warn(error.said(ui))
    for (const finding of traced.corpus.findings) {
      if (finding.severity !== 'note') terminal.warn(findingLine(finding, ui, namedCorpus(args, terminal)))
    }
    const format = formAsked(args, BY_EXTENSION)
    const content = await written(traced, format, args, terminal)
    const files = traced.corpus.documents.flatMap((d) => d.witnesses.map((w) => w.file))
    if (!(await writeAsked(content, [...files, ...texts], args, terminal)))
      await terminal.write(content, format === 'json' ? 'json' : 'text')
    return EXIT.clean
  },
}
