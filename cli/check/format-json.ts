/** What `tifa check` found, exactly as its schema says (tifa/check@1): messages in English. */
import { plainFinding } from '../../src/command.ts'
import type { Inspection } from '../../src/index.ts'

export function formatJson(inspection: Inspection): string {
  const data = {
    ...inspection,
    findings: inspection.findings.map(plainFinding),
    silenced: inspection.silenced.map((s) => ({ finding: plainFinding(s.finding), why: s.why })),
  }
  // Controls that some terminals obey are written as JSON's own escapes.
  return `${JSON.stringify(data, null, 2).replace(/[\u007f-\u009f\u2028\u2029]/gu, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`
}
