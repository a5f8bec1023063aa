/** `tifa report [texts…] -o DIR`: a comparison written as files: a page, tables, a record of what made them. */
import { existsSync } from 'node:fs'
import { extname, resolve } from 'node:path'
import { collate } from '../../src/index.ts'
import { reportRefusalWords } from '../../src/words/report-refusal-words.ts'
import { say } from '../../src/words/say.ts'
import { type Command, EXIT, flag, list, text } from '../command.ts'
import { comparisonRequest, refuseFiltered, rowsAsked, showsPunctuation } from '../comparison-request.ts'
import { comparisonOptions, rowOptions } from '../option-tables.ts'
import { warnOf } from '../show-comparison.ts'
import { toldArgument } from '../told-argument.ts'
import { misuse } from '../usage-error.ts'
import { visible } from '../visible.ts'

/** After so long, in milliseconds, the reader is told what is being done. */
const PATIENCE = 1000
/** Rows of a table that take a good part of a second to lay out: told before, since nothing can be said meanwhile. */
const LONG_TABLE = 1500

/** Forms of which nothing is left out: data that others compute with, and no line at the top could say so. */
const WHOLE: ReadonlySet<string> = new Set(['json', 'tei', 'csv'])

/** `html,docx` or `--format html --format docx`: names in the order given, each once; HTML where none is. */
export function formatsOf(given: readonly string[]): readonly string[] {
  const names = given.flatMap((words) => words.split(',')).map((name) => name.trim().toLowerCase())
  const wanted = names.filter((name) => name !== '')
  return wanted.length === 0 ? ['html'] : [...new Set(wanted)]
}

export const report: Command = {
  name: 'report',
  positionals: '[texts..]',
  describe: {
    zh: '把比较结果写成文件：网页、Word、表格等',
    en: 'write a comparison as files: a page, Word, tables …',
  },
  options: {
    output: {
      type: 'string',
      alias: 'o',
      value: 'DIR',
      describe: { zh: '写入哪个文件夹', en: 'the folder to write into' },
    },
    format: {
      type: 'list',
      value: 'FORMATS',
      describe: {
        zh: '形式，以逗号分隔：html,docx,xlsx,csv,md,tei,json（不指定时为 html）',
        en: 'forms, with commas between: html,docx,xlsx,csv,md,tei,json (html by itself)',
      },
    },
    check: {
      type: 'string',
      value: 'DIR',
      describe: {
        zh: '不写文件；核对该文件夹中的报告是否仍与语料库一致',
        en: 'write nothing; are the reports in this folder what the corpus gives today?',
      },
    },
    'docx-mode': {
      type: 'string',
      choices: ['table', 'redline'],
      describe: {
        zh: 'docx 作对照表，还是作带修订痕迹的后文',
        en: 'docx as a table, or as the later text with tracked changes',
      },
    },
    force: {
      type: 'boolean',
      describe: {
        zh: '覆盖并非 tifa 写成的文件（所比较的文本除外）',
        en: 'write over files that tifa did not write (never over a text that is compared)',
      },
    },
    author: {
      type: 'string',
      value: 'NAME',
      describe: { zh: '修订痕迹的作者', en: 'whom tracked changes name' },
    },
    ...comparisonOptions,
    ...rowOptions,
  },
  examples: [
    ['tifa report demo -o out', { zh: '示例文本的字句对照，写成网页', en: 'the sample texts, as a page' }],
    ['tifa report -o out', { zh: '最新声明的对照，写成网页', en: 'the newest statement, as a page' }],
    [
      'tifa report 2021 2023 -o out --format html,docx,xlsx',
      { zh: '两份文件，三种形式', en: 'two documents, in three forms' },
    ],
  ],
  run: async (args, terminal) => {
    const stored = text(args, 'check')
    if (stored !== undefined) {
      const { checkStoredReport } = await import('../report/check-stored-report.ts')
      return checkStoredReport(stored, terminal, async (typed, ui) => {
        const { parseWithYargs } = await import('../parse-with-yargs.ts')
        const parsed = await parseWithYargs(['report', ...typed], {
          ui,
          version: '',
          width: 80,
          commands: { report: async () => report },
        })
        if (parsed.kind !== 'run') throw misuse('report.record')
        return parsed.args
      })
    }
    const dir = text(args, 'output')
    if (dir === undefined) throw misuse('report.folder')
    const [{ exporters }, { beadSums }, { reportView }, { writeReport }] = await Promise.all([
      import('../../reports/index.ts'),
      import('../report/bead-sums.ts'),
      import('../report/report-view.ts'),
      import('../report/write-report.ts'),
    ])
    const formats = formatsOf(list(args, 'format'))
    const known = exporters.map((e) => e.format)
    const unknown = formats.find((f) => !known.includes(f))
    if (unknown !== undefined) {
      throw misuse('report.form', { form: unknown, known })
    }
    const ending = extname(dir).slice(1).toLowerCase()
    if (known.includes(ending) && !existsSync(resolve(terminal.cwd, dir)))
      throw misuse('report.file', { name: dir, form: ending })
    if (text(args, 'docx-mode') !== undefined && !formats.includes('docx')) throw misuse('report.docx-mode')
    rowsAsked(args)
    for (const format of formats) if (WHOLE.has(format)) refuseFiltered(args, format)
    if (formats.includes('docx') && text(args, 'docx-mode') === 'redline') refuseFiltered(args, 'redline')
    const started = Date.now()
    const request = comparisonRequest(args, args.positionals, terminal)
    const collated = await collate(request)
    warnOf(collated, args, terminal)
    const showPunctuation = showsPunctuation(args)
    const view = await reportView({ collated, request, args, formats, ui: terminal.ui, showPunctuation }, terminal)
    const [docxMode, author, rows] = [text(args, 'docx-mode'), text(args, 'author'), text(args, 'rows')]
    const written = await writeReport({
      dir: resolve(terminal.cwd, dir),
      shown: dir,
      formats,
      collated,
      view,
      arguments: args.typed.map((word) => toldArgument(word, terminal.cwd)),
      showPunctuation,
      links: beadSums(collated),
      inputs: collated.collation.witnesses.map((w) => resolve(terminal.cwd, w.file)),
      force: flag(args, 'force'),
      options: {
        ...(docxMode === undefined ? {} : { docxMode: docxMode as 'table' | 'redline' }),
        ...(author === undefined ? {} : { author }),
        ...(rows === undefined ? {} : { rows: rows as 'changes' | 'all' }),
      },
      progress: (file, index, count) => {
        if (Date.now() - started < PATIENCE && view.rows.length < LONG_TABLE) return
        terminal.warn(`tifa: ${file} (${index}/${count})…`)
      },
    })
    for (const values of written.renamed)
      terminal.warn(`tifa: ${say(terminal.ui, reportRefusalWords['written-as'], values)}`)
    await terminal.write(written.files.map((file) => `${visible(file.path)}\n`).join(''))
    return EXIT.clean
  },
}
