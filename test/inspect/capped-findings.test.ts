/** A text of nothing but faults: the first are told one by one, the rest are counted. */
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { inspect } from '../../src/inspect.ts'
import { root } from '../cli/run-tifa.ts'

const FAULTS = 5_000
/** Far more than a person reads, far fewer than there are. */
const MOST = 200

test('a line of brackets that nobody closes is told in part, and its rest counted', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'tifa-capped-'))
  cpSync(join(root, 'test/sample-corpus'), dir, { recursive: true })
  const file = join(dir, '2019-06-20-joint-statement', 'zh.full.txt')
  writeFileSync(file, `${readFileSync(file, 'utf8')}\n${'《'.repeat(FAULTS)}\n`)
  const { inspection } = await inspect({ corpus: dir, workingDir: dir })
  const told = inspection.findings.filter((f) => f.rule === 'unbalanced' && f.file.endsWith('zh.full.txt'))
  expect(told.length).toBeLessThan(MOST)
  const more = told.find((f) => f.code === 'more-places')
  expect(Number(more?.values.places) + told.length - 1).toBe(FAULTS)
})
