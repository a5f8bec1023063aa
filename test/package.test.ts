/** What a user gets: the package, packed, unpacked elsewhere, without node_modules. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import * as reports from '../reports/index.ts'
import * as library from '../src/index.ts'

const root = resolve(import.meta.dirname, '..')
const dir = mkdtempSync(join(tmpdir(), 'tifa package '))
const home = join(dir, 'package')

/** The command in the unpacked package, from a folder without a corpus of its own. */
function tifa(...args: string[]): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  return spawnSync(process.execPath, [join(home, 'dist/tifa.js'), ...args], {
    cwd: dir,
    encoding: 'utf8',
    env: { PATH: process.env.PATH ?? '', HOME: dir, LANG: 'C.UTF-8' },
    maxBuffer: 1 << 28,
  })
}

describe('the package', () => {
  beforeAll(() => {
    const packed = spawnSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', dir], {
      cwd: root,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    })
    const file = packed.stdout.trim().split('\n').at(-1) as string
    expect(existsSync(join(dir, file)), packed.stderr).toBe(true)
    mkdirSync(home, { recursive: true })
    expect(spawnSync('tar', ['-xzf', join(dir, file), '-C', dir]).status).toBe(0)
  })

  it('compares the 2023 statement with the three documents it cites', () => {
    const { status, stdout, stderr } = tifa('--ui', 'zh')
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toContain('中俄联合声明')
    expect(stdout).toContain('编者提要')
  })

  it('compares wording on the sample corpus', () => {
    const { status, stdout } = tifa('demo', '--format', 'json')
    expect(status).toBe(0)
    const collation = JSON.parse(stdout)
    expect(collation.tool.version).toBe(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version)
    expect(collation.alignments.at(-1).kind).toBe('wording')
  })

  it('writes a page and a Word file', () => {
    expect(tifa('report', '-o', 'out', '--format', 'html,docx')).toMatchObject({ status: 0 })
    expect(readdirSync(join(dir, 'out')).sort()).toEqual(['2023.docx', '2023.html', 'tifa-report.json'])
  })

  it('is a library with types', async () => {
    const { exports } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'))
    for (const entry of ['.', './core', './reports']) {
      for (const file of Object.values(exports[entry] as Record<string, string>)) {
        expect(existsSync(join(home, file)), file).toBe(file.endsWith('.d.ts') ? existsSync(join(root, file)) : true)
      }
    }
    const packed = await import(/* @vite-ignore */ pathToFileURL(join(home, 'dist/index.js')).href)
    expect(Object.keys(packed).sort()).toEqual(Object.keys(library).sort())
  })

  it('holds the corpus and the sample corpus, no official full text, and the licences of what it bundles', () => {
    const texts = readdirSync(join(home, 'corpus'), { recursive: true }).map(String)
    expect(texts.filter((f) => f.endsWith('.txt')).length).toBeGreaterThanOrEqual(4)
    expect(texts.filter((f) => f.endsWith('.full.txt'))).toEqual([])
    expect(existsSync(join(home, 'test/sample-corpus/gold.json'))).toBe(true)
    const licences = readFileSync(join(home, 'dist/THIRD-PARTY-LICENSES.txt'), 'utf8')
    for (const name of ['diff', 'ink', 'react', 'yargs', 'pdfjs-dist', 'valibot']) {
      expect(licences).toMatch(new RegExp(`^${name} \\d`, 'm'))
    }
  })

  it('publishes its schemas', () => {
    expect(JSON.parse(readFileSync(join(home, 'dist/schema/collation-2.schema.json'), 'utf8')).$schema).toContain(
      '2020-12',
    )
  })
})

describe('the doors', () => {
  it('export these names and no others', () => {
    expect(Object.keys(library).sort()).toMatchSnapshot('tifa')
    expect(Object.keys(reports).sort()).toMatchSnapshot('tifa/reports')
  })
})
