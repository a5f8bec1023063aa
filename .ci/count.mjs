/**
 * Adds up the results that runs of the tests have left in a folder, and says so in one line: `N passed, N failed`.
 *
 *     node .ci/count.mjs FOLDER [STATUS …]    the exit codes of the runs: one that isn't 0 is never told as a success
 *
 * A file of tests that could not be loaded, or a run that did not happen, counts as one failure.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const [folder, ...statuses] = process.argv.slice(2)
let passed = 0
let failed = 0
for (const file of readdirSync(folder).filter((f) => f.endsWith('.json'))) {
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(join(folder, file), 'utf8'))
    const unloaded = testResults.filter((t) => t.status === 'failed' && t.assertionResults.length === 0)
    passed += numPassedTests
    failed += numFailedTests + unloaded.length
  } catch {
    failed += 1
  }
}
if (failed === 0 && (passed === 0 || statuses.some((s) => s !== '0'))) failed = 1
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0
