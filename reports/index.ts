/**
 * The door of the reports: a view to the text or bytes of one form. Nothing is read or written, so that it opens in a
 * browser as on a disk. Each `to…` loads its exporter, and the libraries that needs, when called and not before.
 *
 *     await writeFile('2023.html', await toHtml(view))
 */
import type { Collated, FormulasView, Traced, TraceView, View } from '../src/core.ts'
import type { ReportOptions } from './exporter.ts'

export type { Export, Exporter, ReportInput, ReportOptions } from './exporter.ts'
export { defaultReportOptions, ReportRefused } from './exporter.ts'
export { exporters } from './exporters.ts'

/** The comparison as one self-contained HTML page. */
export async function toHtml(view: View, options: { readonly rows?: 'changes' | 'all' } = {}): Promise<string> {
  const { toHtml: render } = await import('./html/to-html.tsx')
  return render(view, options)
}

/** The 对照表 as a Word document, or with `docxMode: 'redline'` the later text with tracked changes. Throws ReportRefused. */
export async function toDocx(collated: Collated, view: View, options?: Partial<ReportOptions>): Promise<Uint8Array> {
  const { toDocx: render } = await import('./docx/to-docx.ts')
  return render(collated, view, options)
}

/** The comparison as a workbook: a sheet to read and print, one with a row a link, and what belongs to them. */
export async function toXlsx(view: View): Promise<Uint8Array> {
  const { toXlsx: render } = await import('./xlsx/to-xlsx.ts')
  return render(view)
}

/** The comparison as CSV with a byte order mark, one row a link. */
export async function toCsv(view: View): Promise<string> {
  const { toCsv: render } = await import('./csv.ts')
  return render(view)
}

/** The 对照表 in Markdown; what every text has is folded unless `rows` is `all`. */
export async function toMd(view: View, options: { readonly rows?: 'changes' | 'all' } = {}): Promise<string> {
  const { toMd: render } = await import('./md/to-md.ts')
  return render(view, options)
}

/** The digest of a comparison in Markdown, under the lines that say what is compared. */
export async function newsToMd(view: View): Promise<string> {
  const { newsToMd: render } = await import('./md/to-md.ts')
  return render(view)
}

/** The comparison as TEI P5, parallel segmentation. */
export async function toTei(collated: Collated, view: View): Promise<string> {
  const { toTei: render } = await import('./tei.ts')
  return render(collated, view)
}

/** The comparison as data, schema `tifa/collation@2`. */
export async function toJson(collated: Collated): Promise<string> {
  const { toJson: render } = await import('./json.ts')
  return render(collated)
}

/** Formulas as a page with a line through the documents for each, which opens to the sentence of each place. */
export async function formulasToHtml(view: FormulasView, limit = Number.POSITIVE_INFINITY): Promise<string> {
  const { formulasToHtml: render } = await import('./html/formulas/to-formulas-html.tsx')
  return render(view, { limit })
}

/** Formulas as a workbook: texts, matrix, concordance. */
export async function formulasToXlsx(view: FormulasView): Promise<Uint8Array> {
  const { formulasToXlsx: render } = await import('./formulas-xlsx.ts')
  return render(view)
}

/** Formulas as CSV with a byte order mark: the matrix, or with `places` a row a place. */
export async function formulasToCsv(view: FormulasView, options: { readonly places: boolean }): Promise<string> {
  const { formulasToCsv: render } = await import('./formulas-csv.ts')
  return render(view, options)
}

/** Formulas in Markdown: a table for each course, and with `places` the sentence of each place. */
export async function formulasToMd(view: FormulasView, options: { readonly places: boolean }): Promise<string> {
  const { formulasToMd: render } = await import('./formulas-md.ts')
  return render(view, options)
}

/** A trace as CSV with a byte order mark, one row a place, and one for each text without. */
export async function traceToCsv(traced: Traced): Promise<string> {
  const { traceToCsv: render } = await import('./trace-csv.ts')
  return render(traced)
}

/** A trace in Markdown, a list of places for each text. */
export async function traceToMd(view: TraceView): Promise<string> {
  const { traceToMd: render } = await import('./trace-md.ts')
  return render(view)
}
