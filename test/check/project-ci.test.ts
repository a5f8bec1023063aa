/** The files by which services run the check: readable, and naming what there is. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { check } from '../../cli/commands/check.ts'

const read = (file: string) => parse(readFileSync(file, 'utf8'))

const WORKFLOWS = ['.github/workflows/ci.yml', 'docs/example-workflow.yml', 'docs/example-workflow-target.yml']

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
    for (const file of WORKFLOWS.slice(1)) {
      const step = read(file).jobs.check.steps.find((s: { uses?: string }) => s.uses?.includes('/tifa@'))
      for (const name of Object.keys(step.with)) expect(inputs).toContain(name)
    }
  })
})
