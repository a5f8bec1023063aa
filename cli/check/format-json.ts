/** What `tifa check` found, exactly as its schema says (tifa/check@1): messages in English. */
import { plainFinding } from '../../src/command.ts'
import type { Inspection } from '../../src/index.ts'

export function formatJson(inspection: Inspection): string {
  const data = {
    ...inspection,
    findings: inspection.findings.map(plainFinding),
    silenced: inspection.silenced.map((s) => ({ finding: plainFinding(s.finding), why: s.why })),
  }
  return `${JSON.stringify(data, null, 2)}\n`
}
