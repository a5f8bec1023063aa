/**
 * What `tifa check` found, as JUnit XML for services that show test results: a suite a file, a case a finding.
 * Errors and warnings are failures of their severity; notes are passed cases with the words as output.
 */
import type { CheckFinding, Inspection } from '../../src/index.ts'
import { checkWords } from '../../src/words/check-words.ts'
import { say } from '../../src/words/say.ts'
import { visible } from '../visible.ts'

/** Controls are shown as signs, other characters that XML 1.0 does not allow become U+FFFD; the rest is escaped. */
const xml = (text: string): string =>
  visible(text)
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[&<>"'\t\n\r]/gu, (c) => `&#${c.charCodeAt(0)};`)

const attributes = (values: Readonly<Record<string, string | number>>): string =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${xml(String(value))}"`)
    .join('')

export function formatJunit(inspection: Inspection): string {
  const byFile = new Map<string, CheckFinding[]>()
  for (const finding of inspection.findings) byFile.set(finding.file, [...(byFile.get(finding.file) ?? []), finding])
  const suites = [...byFile].map(([file, findings]) => {
    const failures = findings.filter((f) => f.severity !== 'note').length
    return `  <testsuite${attributes({ name: file, tests: findings.length, failures, errors: 0 })}>\n${findings.map(testcase).join('')}  </testsuite>\n`
  })
  const clean = `  <testsuite${attributes({ name: inspection.corpus, tests: 1, failures: 0, errors: 0 })}>\n    <testcase${attributes({ name: say('en', checkWords.corpus, inspection), classname: 'tifa.check' })}/>\n  </testsuite>\n`
  const failures = inspection.counts.error + inspection.counts.warning
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${attributes({ name: 'tifa check', tests: inspection.findings.length + 1, failures, errors: 0 })}>\n${clean}${suites.join('')}</testsuites>\n`
}

function testcase(finding: CheckFinding): string {
  const { rule, severity, file, line, column, message, hint } = finding
  const open = `    <testcase${attributes({ name: `${rule} ${line}:${column}`, classname: `tifa.check.${rule}`, file, line })}>\n`
  const place = `${file}:${line}:${column}: ${message}; ${hint} [${rule}]`
  const body =
    severity === 'note'
      ? `      <system-out>${xml(place)}</system-out>\n`
      : `      <failure${attributes({ type: severity, message: `${message}; ${hint}` })}>${xml(place)}</failure>\n`
  return `${open}${body}    </testcase>\n`
}
