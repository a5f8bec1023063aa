/** A second text of one language under the guards: the lock, a change's own check, silences, the rule against one kept twice. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inspect } from '../../src/inspect.ts'
import { parseLock } from '../../src/lock.ts'
import type { Inspection } from '../../src/model/index.ts'
import { change, commit, corpusFiles, early, repository, write } from './repository.ts'

const DOCUMENT = '2016-06-20-joint-statement'
const RECORD = `${DOCUMENT}/document.yaml`
const SECOND = `${DOCUMENT}/zh.full.mfa.txt`
/** The same text as somebody else printed it: one word is another. */
const printed = early.replace('简化口岸通关手续', '优化口岸通关手续')

const recordWith = (standing: string): string =>
  corpusFiles[RECORD]!.replace(
    / {2}zh\.full:.*/,
    `  zh.full: { standing: press }\n  zh.full.mfa: { standing: ${standing} }`,
  )
const files = (standing = 'press', text = printed) => ({
  ...corpusFiles,
  [RECORD]: recordWith(standing),
  [SECOND]: text,
})
const look = async (dir: string, corpus: string, since?: string): Promise<Inspection> =>
  (await inspect({ workingDir: dir, corpus, ...(since === undefined ? {} : { since }) })).inspection
const lock = async (dir: string, corpus: string): Promise<void> =>
  (await inspect({ workingDir: dir, corpus })).updateLock()
const told = (i: Inspection, rule: string): readonly string[] =>
  i.findings
    .filter((f) => f.rule === rule)
    .map((f) => `${f.severity} ${f.file.split('/').slice(-2).join('/')} ${f.message}`)

describe('corpus.lock', () => {
  it('has a block for each of the two, in the format that it had', async () => {
    const { dir, corpus } = repository('corpus', files())
    await lock(dir, corpus)
    const text = readFileSync(join(corpus, 'corpus.lock'), 'utf8')
    expect(text).toContain('tifa/lock@2')
    expect(parseLock(text).lock?.witnesses.map((w) => w.path)).toEqual([
      SECOND,
      `${DOCUMENT}/zh.full.txt`,
      '2019-06-20-joint-statement/zh.full.txt',
    ])
    expect((await look(dir, corpus)).lock).toBe('current')
  })

  it('sees an edit of the second text, and of no other', async () => {
    const { dir, corpus } = repository('corpus', files())
    await lock(dir, corpus)
    change(corpus, SECOND, '互不使用武力', '互不威胁使用武力')
    expect(told(await look(dir, corpus), 'wording-changed')).toEqual([
      expect.stringMatching(/^error .*zh\.full\.mfa\.txt .*1/),
    ])
  })
})

describe('a change that is checked', () => {
  it('and adds a second text of no better standing tells of one new text, and changes no comparison', async () => {
    const { dir, corpus } = repository('corpus', { ...files(), [RECORD]: corpusFiles[RECORD]! })
    rmSync(join(corpus, SECOND))
    commit(dir)
    write(corpus, { [SECOND]: printed, [RECORD]: `${corpusFiles[RECORD]}  zh.full.mfa: { standing: press }\n` })
    const i = await look(dir, corpus, 'HEAD')
    expect(i.changes.map((c) => [c.outcome, c.siglum, c.name])).toEqual([['added', '2016·zh·mfa', 'mfa']])
    expect(i.comparisons).toEqual([])
    expect(told(i, 'guard-changed')).toEqual([])
  })

  it('and makes the second text the one that comparisons go by says so, with every place that reads otherwise', async () => {
    const { dir, corpus } = repository('corpus', files('unknown'))
    write(corpus, { [RECORD]: recordWith('authentic') })
    const i = await look(dir, corpus, 'HEAD')
    expect(told(i, 'guard-changed')).toContainEqual(
      `warning ${SECOND} comparisons go by ${SECOND} and went by ${DOCUMENT}/zh.full.txt; 1 place of published comparisons read otherwise`,
    )
    expect(i.comparisons.map((c) => [c.a, c.clause, c.before?.reads, c.after?.reads])).toEqual([
      ['2016·zh·mfa', '2019-2.1', 'kept', 'revised'],
    ])
  })

  it('and edits the second text shows its clauses; renamed, it is the same text', async () => {
    const { dir, corpus } = repository('corpus', files())
    change(corpus, SECOND, '互不使用武力', '互不威胁使用武力')
    const edited = await look(dir, corpus, 'HEAD')
    expect(edited.changes.map((c) => [c.outcome, c.siglum, c.counts.wording])).toEqual([['changed', '2016·zh·mfa', 1]])
    write(corpus, {
      [`${DOCUMENT}/zh.full.xinhua.txt`]: printed,
      [RECORD]: recordWith('press').replace('mfa', 'xinhua'),
    })
    rmSync(join(corpus, SECOND))
    const renamed = await look(dir, corpus, 'HEAD')
    expect(renamed.changes.map((c) => [c.outcome, c.siglum, c.was])).toEqual([['renamed', '2016·zh·xinhua', SECOND]])
  })
})

describe('the rule against a text that is kept twice', () => {
  it('tells of the same words, in other punctuation too, at the key of the second text', async () => {
    for (const text of [early, early.replace('水产品和', '水产品，和')]) {
      const { dir, corpus } = repository('corpus', files('press', text))
      const i = await look(dir, corpus)
      expect(told(i, 'witness-twice')).toEqual([`warning ${RECORD} zh.full.mfa has the words of zh.full`])
      const finding = i.findings.find((f) => f.rule === 'witness-twice')!
      const yaml = readFileSync(join(corpus, RECORD), 'utf8')
      expect(yaml.slice(finding.start, finding.end + 1)).toBe('zh.full.mfa:')
      expect(finding.hint).toContain('tifa remove 2016·zh·mfa')
    }
  })

  it('tells of no other words, nor of excerpts that stand in the whole text', async () => {
    const { dir, corpus } = repository('corpus', files())
    expect(told(await look(dir, corpus), 'witness-twice')).toEqual([])
  })

  it('is silenced for one text by its name', async () => {
    const { dir, corpus } = repository('corpus', files('press', early))
    writeFileSync(
      join(corpus, RECORD),
      `${recordWith('press')}silence:\n  - { rule: witness-twice, where: zh.full.mfa, why: both are wanted }\n`,
    )
    const i = await look(dir, corpus)
    expect([told(i, 'witness-twice'), i.silenced.length, told(i, 'silence-unused')]).toEqual([[], 1, []])
  })
})

it('a silence of the first text does not cover the second', async () => {
  const broken = (text: string): string => text.replace('三、双方', '四、双方')
  const { dir, corpus } = repository('corpus', {
    ...files('press', broken(printed)),
    [`${DOCUMENT}/zh.full.txt`]: broken(early),
    [RECORD]: `${recordWith('press')}silence:\n  - { rule: numbering, witness: zh.full, why: printed so }\n`,
  })
  expect(told(await look(dir, corpus), 'numbering').map((line) => line.split(' ')[1])).toEqual([SECOND])
})
