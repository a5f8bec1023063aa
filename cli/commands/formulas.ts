/**
 * `tifa formulas [texts]`: the set wording that recurs, without being told what to look for.
 *
 *     tifa formulas                          all documents of the corpus, a line a formula
 *     tifa formulas 2016 2019 2024 --places  three of them, with the sentence of each place
 *     tifa formulas texts/ -o formulas.xlsx  the files of a folder, as a workbook
 */
import {
  buildFormulasView,
  type FormulasFound,
  type FormulasView,
  formulas as findFormulas,
  type Lang,
} from '../../src/index.ts'
import { readingFileNote } from '../../src/words/command-words.ts'
import { say } from '../../src/words/say.ts'
import { type Arguments, type Command, EXIT, flag, list, number, text } from '../command.ts'
import { optional } from '../comparison-request.ts'
import { findingLine } from '../finding-line.ts'
import { namedCorpus } from '../named-corpus.ts'
import { choiceOptions, comparisonOptions, corpusOption, displayOptions } from '../option-tables.ts'
import { formAsked, outputOptions, textOptions, toDataPieces, writeAsked } from '../output-form.ts'
import { canShowScreen } from '../show-comparison.ts'
import { tellWorking } from '../tell-indexing.ts'
import type { Terminal } from '../terminal.ts'
import type { AmbiguousWidth } from '../text-width.ts'
import { misuse } from '../usage-error.ts'

const FORMATS = ['text', 'html', 'xlsx', 'csv', 'md', 'json'] as const
type Format = (typeof FORMATS)[number]

/** Names of files that say which form is wanted. */
const BY_EXTENSION: Readonly<Record<string, Format>> = {
  '.html': 'html',
  '.htm': 'html',
  '.xlsx': 'xlsx',
  '.csv': 'csv',
  '.md': 'md',
  '.json': 'json',
  '.txt': 'text',
}

/** Formulas of each course that are listed, where no number is asked for: a screenful or two in all. */
const LIMIT = 12

/** Documents from which on a page with all formulas is larger than a browser shows at ease, and formulas that it then has. */
const LARGE_PAGE = { documents: 150, limit: 40 } as const

const pageLimit = (view: FormulasView): number | undefined =>
  view.columns.length < LARGE_PAGE.documents ? undefined : LARGE_PAGE.limit

async function written(
  found: FormulasFound,
  format: Format,
  args: Arguments,
  terminal: Terminal,
): Promise<string | Uint8Array> {
  if (format === 'json') return Buffer.concat([...toDataPieces(found.formulas)].map((piece) => Buffer.from(piece)))
  const view = buildFormulasView(found, { ui: terminal.ui })
  const limit = flag(args, 'all') ? Number.POSITIVE_INFINITY : number(args, 'limit')
  const places = flag(args, 'places')
  if (format !== 'text') {
    const reports = await import('../../reports/index.ts')
    if (format === 'html') return reports.formulasToHtml(view, limit ?? pageLimit(view))
    if (format === 'xlsx') return reports.formulasToXlsx(view)
    return format === 'csv' ? reports.formulasToCsv(view, { places }) : reports.formulasToMd(view, { places })
  }
  const { renderFormulas } = await import('../render-formulas.ts')
  return renderFormulas(view, { ...(await textOptions(args, terminal)), limit: limit ?? LIMIT, places })
}

/** What only a print has, or a file: where any of it is asked for no screen opens. */
const PRINTED = ['format', 'output', 'places', 'all', 'limit', 'width', 'no-ui'] as const

const asksForPrint = (args: Arguments): boolean => PRINTED.some((name) => args.options[name] !== undefined)

export const formulas: Command = {
  name: 'formulas',
  positionals: '[texts..]',
  describe: {
    zh: '反复出现的提法，不必先说查什么：何时有，何时无，有何异文',
    en: 'the set wording that recurs, without being told what to look for: since when, until when, how varied',
  },
  options: {
    ...choiceOptions,
    'min-documents': {
      type: 'number',
      range: [2, 10_000],
      value: 'N',
      describe: { zh: '至少见于几份文件（不指定时为 2）', en: 'documents that a formula is in at least (else 2)' },
    },
    limit: {
      type: 'number',
      range: [1, 1_000_000],
      value: 'N',
      describe: { zh: '每类最多列几条（不指定时为 12）', en: 'formulas listed of each course at most (else 12)' },
    },
    all: { type: 'boolean', describe: { zh: '全部列出', en: 'list all of them' } },
    places: {
      type: 'boolean',
      describe: { zh: '列出各处原句和全部异文', en: 'show the sentence of each place, and all variants' },
    },
    format: { type: 'string', choices: FORMATS, describe: { zh: '输出形式', en: 'form of the output' } },
    ...outputOptions({
      zh: '写入该文件；形式依其后缀（html、xlsx、csv、md、json，否则为文字）',
      en: 'write to this file, in the form its name says (html, xlsx, csv, md, json, else text)',
    }),
    ...corpusOption,
    lang: {
      type: 'string',
      choices: ['zh', 'ru', 'en'],
      describe: {
        zh: '读哪种文字的文本（不指定时取文本最多的一种）',
        en: 'language that is read (else the one with most texts)',
      },
    },
    abridged: comparisonOptions.abridged!,
    encoding: comparisonOptions.encoding!,
    changes: comparisonOptions.changes!,
    body: comparisonOptions.body!,
    width: displayOptions.width,
    'no-ui': displayOptions['no-ui'],
    'ambiguous-width': displayOptions['ambiguous-width'],
  },
  examples: [
    ['tifa formulas', { zh: '语料库的全部文件', en: 'all documents of the corpus' }],
    [
      'tifa formulas 2016 2019 2024 --places',
      { zh: '三份文件，附各处原句', en: 'three documents, with the sentence of each place' },
    ],
    [
      'tifa formulas -o formulas.html',
      { zh: '网页：各份文件为列，点开即见原句', en: 'a page: a column a document, a click opens the sentences' },
    ],
    [
      'tifa formulas --from 2001 --parties 中国,俄罗斯',
      { zh: '2001 年以来两国的文件', en: 'documents of two parties since 2001' },
    ],
    ['tifa formulas texts/ --lang ru', { zh: '一个文件夹中的俄文文本', en: 'the Russian texts of a folder' }],
  ],
  run: async (args, terminal) => {
    const { ui } = terminal
    const found = await findFormulas({
      inputs: args.positionals,
      workingDir: terminal.cwd,
      abridged: list(args, 'abridged'),
      parties: list(args, 'parties'),
      ...optional('from', text(args, 'from')),
      ...optional('to', text(args, 'to')),
      ...optional('corpus', text(args, 'corpus')),
      ...optional('lang', text(args, 'lang') as Lang | undefined),
      ...optional('minDocuments', number(args, 'min-documents')),
      ...optional('encoding', text(args, 'encoding')),
      ...optional('changes', text(args, 'changes') as 'accept' | 'reject' | undefined),
      ...optional('body', text(args, 'body')),
      cacheEnv: terminal.env,
      working: tellWorking(terminal),
      onFile: (file) => terminal.goesOn(say(ui, readingFileNote, file)),
    })
    for (const error of found.unread) terminal.warn(error.said(ui))
    for (const finding of found.findings) {
      if (finding.severity !== 'note') terminal.warn(findingLine(finding, ui, namedCorpus(args, terminal)))
    }
    if (!asksForPrint(args) && (await canShowScreen(terminal))) {
      const { runFormulasScreen } = await import('../tui/run-screen.tsx')
      terminal.calm()
      return runFormulasScreen(buildFormulasView(found, { ui }), {
        ambiguousWidth: number(args, 'ambiguous-width') as AmbiguousWidth | undefined,
        color: !flag(args, 'no-color'),
        env: terminal.env,
      })
    }
    const format = formAsked(args, BY_EXTENSION)
    if (format === 'json' && text(args, 'output') === undefined) {
      for (const piece of toDataPieces(found.formulas)) await terminal.write(piece, 'json')
      return EXIT.clean
    }
    const content = await written(found, format, args, terminal)
    if (await writeAsked(content, found.files, args, terminal)) return EXIT.clean
    if (typeof content !== 'string') throw misuse('formulas.binary', { form: format })
    await terminal.write(content)
    return EXIT.clean
  },
}
