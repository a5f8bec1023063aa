/**
 * The declarations as a strict program reads them: no types of Node, no skipped libraries, both ways of resolving.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '..')
const dir = mkdtempSync(join(tmpdir(), 'tifa-types-'))
const home = join(dir, 'node_modules/tifa')

const tsc = (...args: string[]): string =>
  spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), ...args], { cwd: root, encoding: 'utf8' })
    .stdout

/** Every door, and values that go from one through another. */
const PROGRAM = `
import { buildView, type Collated, collate, loadCorpus, trace } from 'tifa'
import { buildTraceView, buildView as viewOf, InputError, toJson, traceCorpus, type View } from 'tifa/core'
import { exporters, toDocx, toHtml, traceToMd } from 'tifa/reports'

const collated: Collated = await collate({ inputs: ['a.txt', 'b.txt'], as: 'versions' })
const view: View = buildView(collated, { ui: 'en', showPunctuation: false })
const same: View = viewOf(collated, { ui: 'en', showPunctuation: false })
export const html: string = await toHtml(view)
export const word: Uint8Array = await toDocx(collated, same, { docxMode: 'redline' })
export const json: string = toJson(collated)
export const formats: readonly string[] = exporters.map((e) => e.format)
export const traced = await traceToMd(buildTraceView(await trace({ words: 'a' }), { ui: 'zh' }))
export const again = await traceCorpus(await loadCorpus('corpus'), { words: 'a' })
export const isInput = (error: unknown): boolean => error instanceof InputError

// What is no language, no text and no comparison is refused.
// @ts-expect-error
buildView(collated, { ui: 'fr', showPunctuation: false })
// @ts-expect-error
await toHtml(collated)
// @ts-expect-error
await collate({ inputs: 'a.txt' })
`

beforeAll(() => {
  mkdirSync(home, { recursive: true })
  expect(tsc('-p', 'tsconfig.build.json', '--outDir', join(home, 'dist/types'))).toBe('')
  cpSync(join(root, 'package.json'), join(home, 'package.json'))
  writeFileSync(join(dir, 'package.json'), '{ "type": "module" }')
  writeFileSync(join(dir, 'program.ts'), PROGRAM)
})
afterAll(() => rmSync(dir, { recursive: true, force: true }))

it.each([
  ['nodenext', 'nodenext'],
  ['esnext', 'bundler'],
])('compile, module %s, resolved as %s', (module, moduleResolution) => {
  const compilerOptions = {
    module,
    moduleResolution,
    target: 'es2023',
    lib: ['es2023'],
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: false,
    noEmit: true,
  }
  writeFileSync(join(dir, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['program.ts'] }))
  expect(tsc('-p', dir)).toBe('')
})
