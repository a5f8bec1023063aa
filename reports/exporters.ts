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
      return ({ view }) => toHtml(view)
    },
  },
]
