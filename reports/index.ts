/**
 * The door of the reports. Each `to…` loads its exporter, and the libraries that needs, when called and not before.
 *
 *     await toHtml(view)                                     one form, as text or bytes
 *     await writeReport({ dir, formats: ['html'], … })       files in a folder, complete or not at all
 */
import type { View } from '../src/index.ts'

export type { Export, Exporter, ReportInput, ReportOptions } from './exporter.ts'
export { defaultReportOptions, ReportRefused } from './exporter.ts'
export { exporters } from './exporters.ts'
export type { ReportManifest, WriteReportRequest, WrittenReport } from './write-report.ts'
export { MANIFEST_FILE, ReportNotWritten, reportBase, writeReport } from './write-report.ts'

/** The comparison as one self-contained HTML page. */
export async function toHtml(view: View): Promise<string> {
  const { toHtml: render } = await import('./html/to-html.tsx')
  return render(view)
}
