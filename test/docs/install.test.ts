/** The commands of docs/install.md, each run as it stands there, or named below with the reason why not. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { parse } from 'yaml'

const root = resolve(import.meta.dirname, '../..')
const told = readFileSync(join(root, 'docs/install.md'), 'utf8')
const commandsOf = (text: string): readonly string[] =>
  [...text.matchAll(/^```console\n([\s\S]*?)^```/gmu)].flatMap(([, block]) =>
    [...block!.matchAll(/^\$ (.+?)(?: {2,}#.*)?$/gmu)].map((m) => m[1]!),
  )
const commands = commandsOf(told)

const NOT_RUN: Readonly<Record<string, string>> = {
  'npm ci && npm start': 'the packages are there, or no test would run',
  'npm run executable': 'test/executable makes it',
  'release/tifa --version': 'test/executable runs it',
  'gh attestation verify tifa-linux-x64.tar.gz --repo OWNER/tifa': 'asks the service that keeps the records',
  'npm pack': 'run below without building, which others do at the same time',
}

const desk = mkdtempSync(join(tmpdir(), 'tifa install '))
const archive = 'tifa-linux-x64.tar.gz'
afterAll(() => rmSync(desk, { recursive: true, force: true }))

const run = (line: string, cwd = desk) => {
  const { status, stdout, stderr } = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', line], {
    cwd,
    encoding: 'utf8',
    env: {
      PATH: [join(desk, 'global/bin'), process.env.PATH].join(delimiter),
      HOME: desk,
      LANG: 'C.UTF-8',
      npm_config_prefix: join(desk, 'global'),
      npm_config_offline: 'true',
      npm_config_update_notifier: 'false',
    },
  })
  return { status, stdout, stderr }
}

beforeAll(() => {
  expect(run(`npm pack --ignore-scripts --silent --pack-destination '${desk}'`, root)).toMatchObject({ status: 0 })
  // A release as its workflow packs it; what stands for the program is the command.
  mkdirSync(join(desk, 'tifa'))
  writeFileSync(join(desk, 'tifa/tifa'), `#!/bin/sh\nexec '${process.execPath}' '${root}/dist/tifa.js' "$@"\n`)
  chmodSync(join(desk, 'tifa/tifa'), 0o755)
  expect(run(`tar -czf ${archive} tifa && rm -r tifa`)).toMatchObject({ status: 0 })
  const sum = createHash('sha256')
    .update(readFileSync(join(desk, archive)))
    .digest('hex')
  writeFileSync(join(desk, 'SHA256SUMS'), `${sum}  ${archive}\n${'0'.repeat(64)}  tifa-windows-x64.zip\n`)
}, 120_000)

it('names the packed file that this version has, and the archives that a release has', () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  expect(new Set(told.match(/tifa-\d[\w.-]*\.tgz/g))).toEqual(new Set([`tifa-${version}.tgz`]))
  expect(existsSync(join(desk, `tifa-${version}.tgz`))).toBe(true)
  const { executable } = parse(readFileSync(join(root, '.github/workflows/release.yml'), 'utf8')).jobs
  const names = executable.strategy.matrix.include.map(({ name }: { name: string }) => `tifa-${name}.tar.gz`)
  for (const name of told.match(/tifa-[a-z]+-\w+\.tar\.gz/g) ?? []) expect(names).toContain(name)
})

const runnable = commands.filter((line) => !Object.hasOwn(NOT_RUN, line))
it.each(runnable)('%s', (line) => {
  const { status, stdout, stderr } = run(line)
  expect(status, stderr).toBe(0)
  if (/tifa demo$/.test(line)) expect(stdout).toContain('Landor–Torena Joint Statement')
})

it('the Chinese page has the same commands', () => {
  expect(commandsOf(readFileSync(join(root, 'docs/install.zh.md'), 'utf8'))).toEqual(commands)
})

it('leaves out only what it has a reason for', () => {
  for (const line of Object.keys(NOT_RUN)) expect(commands).toContain(line)
  expect(runnable.length).toBeGreaterThan(4)
})
