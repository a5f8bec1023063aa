import type { Collated } from './model/index.ts'

/** The comparison as `--format json` prints it: exactly the contract (schema `tifa/collation@1`), one line, UTF-8. */
export function toJson({ collation }: Collated): string {
  const findings = collation.findings.map(({ zh: _zh, ...finding }) => finding)
  return `${JSON.stringify({ ...collation, findings })}\n`
}
