/** The examples of docs/api.md, run as they stand against the built package; and every export shown by one. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import * as reports from '../../reports/index.ts'
import * as library from '../../src/index.ts'

const root = resolve(import.meta.dirname, '../..')
const dir = mkdtempSync(join(tmpdir(), 'tifa-api-'))
const page = readFileSync(join(root, 'docs/api.md'), 'utf8')

/** Each example with the lines that it says it prints. */
const examples = [...page.matchAll(/^```js\n([\s\S]*?)^```$/gm)].map(([, code = '']) => ({
  code,
  prints: [...code.matchAll(/^\s*\/\/ → (.*)$/gm)].map(([, line]) => line),
  about: (code.match(/import \{ ([^}]*) \} from 'tifa/)?.[1] ?? '').slice(0, 60),
}))

beforeAll(() => {
  mkdirSync(join(dir, 'node_modules'))
  symlinkSync(root, join(dir, 'node_modules/tifa'), 'junction')
})
afterAll(() => rmSync(dir, { recursive: true, force: true }))

it.each(examples)('$about', ({ code, prints }) => {
  writeFileSync(join(dir, 'example.mjs'), code)
  const run = spawnSync(process.execPath, ['example.mjs'], { cwd: dir, encoding: 'utf8' })
  expect(run.stderr).toBe('')
  expect(prints.length).toBeGreaterThan(0)
  expect(run.stdout.trimEnd().split('\n')).toEqual(prints)
})

it('every export is shown by an example', () => {
  const shown = new Set(
    examples.flatMap(({ code }) =>
      [...code.matchAll(/import \{ ([^}]*) \} from 'tifa[^']*'/g)].flatMap(([, names = '']) => names.split(', ')),
    ),
  )
  const names = [...Object.keys(library), ...Object.keys(reports)]
  expect(names.filter((name) => !shown.has(name))).toEqual([])
})
