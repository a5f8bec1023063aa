/** The files by which services run the check: readable, and naming what there is. */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { check } from '../../cli/commands/check.ts'

const read = (file: string) => parse(readFileSync(file, 'utf8'))

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
  it('the example names inputs that the action has', () => {
    const inputs = Object.keys(read('action.yml').inputs)
    const step = read('docs/example-workflow.yml').jobs.check.steps.find((s: { uses?: string }) =>
      s.uses?.includes('/tifa@'),
    )
    for (const name of Object.keys(step.with)) expect(inputs).toContain(name)
  })
})
