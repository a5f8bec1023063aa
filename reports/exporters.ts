/**
 * Every form of report, one row each: `--format html,docx` picks rows by name, in this order.
 * A new form is a file or folder under reports/, a row here, and a test.
 */
import type { Exporter } from './exporter.ts'

export const exporters: readonly Exporter[] = [
  {
    format: 'html',
    extension: 'html',
    words: { zh: '网页，单个文件，可离线阅读', en: 'a page in one file, readable offline' },
    load: async () => {
      const { toHtml } = await import('./html/to-html.tsx')
      return ({ view, options }) => toHtml(view, options)
    },
  },
  {
    format: 'docx',
    extension: 'docx',
    words: {
      zh: 'Word 文档：对照表，或带修订痕迹的后文',
      en: 'Word: the table, or the later text with tracked changes',
    },
    load: async () => {
      const { toDocx } = await import('./docx/to-docx.ts')
      return ({ collated, view, options }) => toDocx(collated, view, options)
    },
  },
  {
    format: 'xlsx',
    extension: 'xlsx',
    words: {
      zh: 'Excel 工作簿：对照表，及供程序读取的各行',
      en: 'a workbook: the table to read and print, and rows for programs',
    },
    load: async () => {
      const { toXlsx } = await import('./xlsx/to-xlsx.ts')
      return ({ view }) => toXlsx(view)
    },
  },
  {
    format: 'csv',
    extension: 'csv',
    words: { zh: 'CSV 表格，列同 xlsx', en: 'a table as CSV, with the columns of xlsx' },
    load: async () => {
      const { toCsv } = await import('./csv.ts')
      return ({ view }) => toCsv(view)
    },
  },
  {
    format: 'md',
    extension: 'md',
    words: { zh: 'Markdown 表格', en: 'a table in Markdown' },
    load: async () => {
      const { toMd } = await import('./md/to-md.ts')
      return ({ view, options }) => toMd(view, options)
    },
  },
  {
    format: 'tei',
    extension: 'tei',
    words: { zh: 'TEI P5，平行切分', en: 'TEI P5, parallel segmentation' },
    load: async () => {
      const { toTei } = await import('./tei.ts')
      return ({ collated, view }) => toTei(collated, view)
    },
  },
  {
    format: 'json',
    extension: 'json',
    words: { zh: '比较结果的数据，tifa/collation@2', en: 'the comparison as data, tifa/collation@2' },
    load: async () => {
      const { toJson } = await import('./json.ts')
      return ({ collated }) => toJson(collated)
    },
  },
]
