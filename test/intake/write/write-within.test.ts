import { chmodSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeWithin } from '../../../src/intake/write/write-within.ts'

test.skipIf(process.platform === 'win32')('a file that is written anew stays readable to whom it was', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'tifa-within-'))
  const file = join(dir, 'document.yaml')
  for (const mode of [0o600, 0o664, 0o444]) {
    writeFileSync(file, 'old')
    chmodSync(file, mode)
    await writeWithin(dir, ['document.yaml'], 'new')
    expect(readFileSync(file, 'utf8')).toBe('new')
    expect(statSync(file).mode & 0o777).toBe(mode)
    chmodSync(file, 0o644)
  }
})

test('what a broken run left beside a file is taken away when the file is written again', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'tifa-within-'))
  writeFileSync(join(dir, '.document.yaml.4711.part'), 'half')
  writeFileSync(join(dir, '.other.yaml.4711.part'), 'not ours to judge')
  await writeWithin(dir, ['document.yaml'], 'whole')
  expect(readdirSync(dir).sort()).toEqual(['.other.yaml.4711.part', 'document.yaml'])
})
