/**
 * What a user has after `npm install tifa`: the packed package, installed by npm into an empty folder. Run under every
 * Node that tifa supports (`.ci/nodes.mjs`); there, too, nothing may stand on stderr that the command did not mean.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '..')
const dir = mkdtempSync(join(tmpdir(), 'tifa installed '))
const texts = {
  'first.txt': '双方愿继续扩大在跨境运输领域的合作。\n\n双方支持该倡议。\n',
  'second.txt': '双方愿继续扩大在跨境运输领域的合作。\n\n双方欢迎该倡议。\n',
}

/** Everything that npm needs stands in the cache after `npm ci`; what does not is asked for. */
function npm(...args: string[]) {
  return spawnSync('npm', [...args, '--no-audit', '--no-fund', '--prefer-offline', '--ignore-scripts'], {
    cwd: dir,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
}

function run(program: string, args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd: dir,
    encoding: 'utf8',
    env: { PATH: process.env.PATH ?? '', HOME: dir, LANG: 'C.UTF-8' },
    maxBuffer: 1 << 28,
  })
  return { status, stdout, stderr }
}

const tifa = (...args: string[]) => run(process.execPath, [join(dir, 'node_modules/tifa/dist/tifa.js'), ...args])

/** A line for each command that reads and says something on stdout alone. */
const QUIET: readonly (readonly string[])[] = [
  [],
  ['--version'],
  ['--help'],
  ['demo'],
  ['demo', '--format', 'json'],
  ['compare', 'first.txt', 'second.txt'],
  ['compare', 'first.txt', 'second.txt', '--format', 'md'],
  ['why', 'second-p1', 'first.txt', 'second.txt'],
  ['trace', '跨境运输', 'first.txt', 'second.txt'],
  ['list'],
  ['init', 'own'],
  ['check', '--corpus', 'own'],
  ['completion', 'bash'],
]

describe(`the installed package under Node ${process.versions.node}`, () => {
  beforeAll(() => {
    const packed = spawnSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', dir], {
      cwd: root,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    })
    const file = packed.stdout.trim().split('\n').at(-1) ?? ''
    expect(existsSync(join(dir, file)), packed.stderr).toBe(true)
    writeFileSync(join(dir, 'package.json'), '{ "name": "reader", "private": true, "type": "module" }')
    for (const [name, text] of Object.entries(texts)) writeFileSync(join(dir, name), text)
    const installed = npm('install', join(dir, file))
    expect(installed.status, installed.stderr).toBe(0)
  })

  it.each(QUIET.map((args) => [['tifa', ...args].join(' '), args] as const))('%s says nothing on stderr', (_, args) => {
    const { status, stdout, stderr } = tifa(...args)
    expect(stderr).toBe('')
    expect(status).toBe(0)
    expect(stdout).not.toBe('')
  })

  it('is a command by its name', () => {
    const name = process.platform === 'win32' ? 'tifa.cmd' : 'tifa'
    expect(run(join(dir, 'node_modules/.bin', name), ['--version'])).toMatchObject({
      status: 0,
      stdout: `${JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version}\n`,
    })
  })

  it('says what changed between two files, and by its exit code', () => {
    expect(tifa('compare', 'first.txt', 'second.txt', '--exit-code').status).toBe(1)
    const { alignments } = JSON.parse(tifa('compare', 'first.txt', 'second.txt', '--format', 'json').stdout)
    const [alignment] = alignments
    const relations = alignment.beads.map((b: { readonly relation: string }) => b.relation)
    expect(relations).toEqual(['kept', 'revised'])
  })

  it('writes every form of report', () => {
    mkdirSync(join(dir, 'out'))
    const { status, stderr } = tifa(
      'report',
      'first.txt',
      'second.txt',
      '-o',
      'out',
      '--format',
      'html,docx,xlsx,csv,md,tei,json',
    )
    // On a slow machine a report tells how far it is.
    const told = stderr.replace(/^tifa: \S+ \(\d+\/\d+\)…\n/gm, '')
    expect({ status, told }).toEqual({ status: 0, told: '' })
    const written = readdirSync(join(dir, 'out'))
    for (const ending of ['.html', '.docx', '.xlsx', '.csv', '.md', '.tei', '.json']) {
      expect(
        written.some((name) => name.endsWith(ending)),
        `${ending} of ${written}`,
      ).toBe(true)
    }
  })

  it('is a library', () => {
    writeFileSync(
      join(dir, 'reader.js'),
      `import { buildView, collate, toJson } from 'tifa'
import { toHtml } from 'tifa/reports'
const collation = await collate({ inputs: ['first.txt', 'second.txt'] })
if (!toJson(collation).includes('"revised"')) throw new Error('no revision in the JSON')
const html = await toHtml(buildView(collation, { ui: 'en' }))
console.log(html.length > 1000 ? 'a page' : html)
`,
    )
    expect(run(process.execPath, ['reader.js'])).toEqual({ status: 0, stdout: 'a page\n', stderr: '' })
  })
})
