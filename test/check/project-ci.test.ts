/** The files by which services run the check: readable, and naming what there is. */
import { execFile, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { check } from '../../cli/commands/check.ts'

const read = (file: string) => parse(readFileSync(file, 'utf8'))

const EXAMPLES = ['docs/example-workflow.yml', 'docs/example-workflow-target.yml']
const RELEASING = ['.github/workflows/release.yml', '.github/workflows/pages.yml']
const WORKFLOWS = ['.github/workflows/ci.yml', ...RELEASING, ...EXAMPLES]

/** A folder with a package of one command, which says where it is run, and of what. */
function packageNamed(name: string, says: string): string {
  const dir = join(mkdtempSync(join(tmpdir(), 'tifa-action-')), name)
  mkdirSync(dir, { recursive: true })
  writeFileSync(join(dir, 'package.json'), JSON.stringify({ name, version: '1.0.0', bin: { tifa: 'run.js' } }))
  const script = `#!/usr/bin/env node\nconsole.log(${JSON.stringify(says)}, process.cwd(), process.argv.slice(2).join(' '))\n`
  writeFileSync(join(dir, 'run.js'), script, { mode: 0o755 })
  return dir
}

describe('the action', () => {
  const [, step] = read('action.yml').runs.steps
  it('lets no checkout choose the program, nor where it comes from', () => {
    const wanted = packageNamed('tifa', 'the wanted one')
    const checkout = packageNamed('tifa', 'the one of the checkout')
    for (const folder of ['node_modules/.bin', 'node_modules/tifa', 'bin']) {
      mkdirSync(join(checkout, folder), { recursive: true })
      writeFileSync(join(checkout, folder, 'tifa'), '#!/bin/sh\necho planted\n', { mode: 0o755 })
    }
    const own = 'registry=http://localhost:9/\nscript-shell=./bin/tifa\nprefix=./node_modules\n'
    writeFileSync(join(checkout, '.npmrc'), own)
    const temporary = mkdtempSync(join(tmpdir(), 'tifa-runner-'))
    const output = join(temporary, 'output')
    const ran = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', step.run], {
      cwd: checkout,
      encoding: 'utf8',
      env: {
        PATH: process.env.PATH,
        HOME: checkout,
        RUNNER_TEMP: temporary,
        GITHUB_OUTPUT: output,
        NPM_CONFIG_USERCONFIG: join(checkout, '.npmrc'),
        TIFA_ACTION: '/nowhere',
        TIFA_PACKAGE: wanted,
        TIFA_CORPUS: 'corpus',
        TIFA_SINCE: '',
        TIFA_FAIL_ON: 'error',
        TIFA_UI: 'en',
      },
    })
    expect(ran.stdout).toBe(
      `the wanted one ${realpathSync(checkout)} check --format github --corpus corpus --fail-on error --ui en\n`,
    )
    expect(readFileSync(output, 'utf8')).toBe('exit-code=0\n')
  })
  it.each(WORKFLOWS)("%s pins other people's actions by commit", (file) => {
    const used = [...readFileSync(file, 'utf8').matchAll(/^\s*- uses: (\S+)/gmu)].map((m) => m[1]!)
    expect(used.length).toBeGreaterThan(1)
    for (const name of used) expect(name).toMatch(/^\.\/$|@[0-9a-f]{40}$|^OWNER\/tifa@COMMIT$/u)
    // By which release it is known: what a reader of the next change compares.
    for (const [line] of readFileSync(file, 'utf8').matchAll(/^.*@[0-9a-f]{40}.*$/gmu))
      expect(line).toMatch(/ # v\d+\.\d+\.\d+$/u)
  })
  it('the example for pull_request_target runs nothing of the change, with nothing to lose', () => {
    const { jobs, permissions, on } = read('docs/example-workflow-target.yml')
    expect(Object.keys(on)).toEqual(['pull_request_target'])
    expect(permissions).toEqual({ contents: 'read' })
    const { steps } = jobs.check
    expect(steps.some((s: { run?: string; uses?: string }) => s.run !== undefined || s.uses === './')).toBe(false)
    expect(steps[0].with).toMatchObject({ path: 'change', 'persist-credentials': false })
    expect(readFileSync('docs/example-workflow-target.yml', 'utf8')).not.toContain('secrets.')
  })
})

describe('files of services', () => {
  it('the action passes flags that the command has, and inputs as values alone', () => {
    const action = read('action.yml')
    const scripts = action.runs.steps.map((s: { run: string }) => s.run).join('\n')
    const flags = [...scripts.matchAll(/(?<=[\s"])--(?:format|corpus|fail-on|ui|since)\b/g)].map((m) => m[0].slice(2))
    for (const flag of flags) if (flag !== 'ui') expect(Object.keys(check.options)).toContain(flag)
    expect(scripts).not.toContain('${{')
    expect(action.runs.using).toBe('composite')
  })
  it('the hook looks at what a corpus is made of', () => {
    const [hook] = read('.pre-commit-hooks.yaml')
    const files = new RegExp(hook.files)
    for (const path of [
      'corpus/2023-03-21-x/zh.full.txt',
      'a b/语料/2023/document.yaml',
      'corpus/corpus.lock',
      'corpus/alignments/a--b.yaml',
    ])
      expect(files.test(path), path).toBe(true)
    for (const path of ['README.md', 'corpus/x/notes.txt', 'corpus/x/zh.full.txt.bak'])
      expect(files.test(path), path).toBe(false)
    expect(hook.entry).toBe('tifa check --since HEAD')
  })
  it("this project's own CI uses the action on its own corpora, with history", () => {
    const { jobs } = read('.github/workflows/ci.yml')
    expect(jobs.corpus.strategy.matrix.corpus.every((dir: string) => existsSync(`${dir}/corpus.lock`))).toBe(true)
    expect(jobs.corpus.steps.some((s: { uses?: string }) => s.uses === './')).toBe(true)
    expect(jobs.corpus.steps[0].with['fetch-depth']).toBe(0)
  })
  it('the examples name inputs that the action has', () => {
    const inputs = Object.keys(read('action.yml').inputs)
    for (const file of EXAMPLES) {
      const step = read(file).jobs.check.steps.find((s: { uses?: string }) => s.uses?.includes('/tifa@'))
      for (const name of Object.keys(step.with)) expect(inputs).toContain(name)
    }
  })
})

interface Job {
  readonly if?: string
  readonly needs?: string | readonly string[]
  readonly permissions?: Readonly<Record<string, string>>
  readonly environment?: unknown
  readonly strategy?: { readonly matrix: { readonly include: readonly { readonly name: string }[] } }
  readonly steps: readonly {
    readonly uses?: string
    readonly run?: string
    readonly with?: Readonly<Record<string, unknown>>
  }[]
}

describe('a release', () => {
  const jobs: Readonly<Record<string, Job>> = read('.github/workflows/release.yml').jobs
  const runs = (name: string): string => jobs[name]!.steps.map((s) => s.run ?? '').join('\n')

  it.each(RELEASING)(
    '%s: what may write or sign runs nothing of the packages, and nothing without a tag or a hand',
    (file) => {
      const { on, permissions, jobs } = read(file) as {
        readonly on: Readonly<Record<string, unknown>>
        readonly permissions: Readonly<Record<string, string>>
        readonly jobs: Readonly<Record<string, Job>>
      }
      expect(on).toEqual({ push: { tags: ['v*'] }, workflow_dispatch: null })
      expect(permissions).toEqual({ contents: 'read' })
      const strong = Object.values(jobs).filter((job) => Object.values(job.permissions ?? {}).includes('write'))
      expect(strong.length).toBeGreaterThan(0)
      for (const { steps } of strong)
        for (const { run } of steps) expect(run ?? '').not.toMatch(/npm (?:ci|install|run)|npx|node /u)
    },
  )
  it('publishes only what a tag names, after it was built and tried', () => {
    for (const name of ['release', 'npm']) expect(jobs[name]!.if).toBe("github.ref_type == 'tag'")
    expect(jobs.release!.needs).toEqual(['package', 'executable'])
    expect(jobs.npm!.needs).toBe('release')
    expect(jobs.npm!.environment).toBe('npm')
    expect(runs('npm')).toMatch(/npm publish \.\/package\/tifa-\*\.tgz --provenance --access public --ignore-scripts/u)
    expect(runs('package')).toContain('npm run check')
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))
    for (const [, script] of `${runs('package')}\n${runs('executable')}`.matchAll(/npm run (\w+)/gu))
      expect(Object.keys(scripts)).toContain(script)
  })
  it('gives npm its token for the registry that npm has by itself, and writes it nowhere', async () => {
    const asked: (string | undefined)[] = []
    const server = createServer((request, response) => {
      asked.push(request.headers.authorization)
      response.end('{"username":"somebody"}')
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    try {
      const home = mkdtempSync(join(tmpdir(), 'tifa-token-'))
      const registry = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
      const env = {
        PATH: process.env.PATH,
        HOME: home,
        NODE_AUTH_TOKEN: 'a-token',
        npm_config_registry: registry,
        npm_config_update_notifier: 'false',
      }
      const scripts = jobs.npm!.steps.map((s) => s.run ?? '').filter((run) => run.includes('npm config'))
      const script = [...scripts, 'npm whoami'].join('\n')
      const { stdout } = await promisify(execFile)('bash', ['-e', '-c', script], { cwd: home, env })
      expect(stdout).toBe('somebody\n')
      expect(asked).toEqual(['Bearer a-token'])
      expect(readFileSync(join(home, '.npmrc'), 'utf8')).not.toContain('a-token')
    } finally {
      server.close()
    }
  })
  it('builds in the Node that the executable wants, on each system', () => {
    const wanted = /version: '([\d.]+)'/u.exec(readFileSync('cli/executable/build-executable.mjs', 'utf8'))?.[1]
    const setUp = jobs.executable!.steps.find((s) => s.uses?.startsWith('actions/setup-node@'))
    expect(setUp?.with?.['node-version']).toBe(wanted)
    const systems = jobs.executable!.strategy!.matrix.include.map(({ name }) => name.split('-')[0])
    expect(new Set(systems)).toEqual(new Set(['linux', 'macos', 'windows']))
  })
  it('has scripts that a shell reads, and to which values come as values', () => {
    for (const file of [...RELEASING, '.github/workflows/ci.yml'])
      for (const { steps } of Object.values(read(file).jobs as Readonly<Record<string, Job>>))
        for (const { run } of steps)
          if (run !== undefined) {
            expect(spawnSync('bash', ['-n', '-c', run], { encoding: 'utf8' }).stderr).toBe('')
            expect(run).not.toContain('${{')
          }
  })
  it('sums up every file, and tells of the newest version alone', () => {
    const dir = mkdtempSync(join(tmpdir(), 'tifa-release-'))
    mkdirSync(join(dir, 'release'))
    for (const name of ['tifa.html', 'tifa-linux-x64.tar.gz']) writeFileSync(join(dir, 'release', name), name)
    writeFileSync(join(dir, 'CHANGELOG.md'), readFileSync('CHANGELOG.md'))
    for (const { run } of jobs.release!.steps) {
      const script = (run ?? '').replace(/^ *gh .*$/gmu, '')
      const { status, stderr } = spawnSync('bash', ['-e', '-c', script], { cwd: dir, encoding: 'utf8' })
      expect([status, stderr]).toEqual([0, ''])
    }
    expect(readFileSync(join(dir, 'release/SHA256SUMS'), 'utf8')).toMatch(
      /^[0-9a-f]{64} {2}tifa-linux-x64\.tar\.gz\n[0-9a-f]{64} {2}tifa\.html\n$/u,
    )
    const notes = readFileSync(join(dir, 'notes.md'), 'utf8')
    expect(notes.match(/^## .*/gmu)).toEqual([/^## .*/mu.exec(readFileSync('CHANGELOG.md', 'utf8'))?.[0]])
    expect(notes.length).toBeGreaterThan(200)
  })
})
