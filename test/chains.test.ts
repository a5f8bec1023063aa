import { copyFileSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { chainsOf } from '../src/chains.ts'
import { findForerunners } from '../src/forerunners.ts'
import { prepare } from '../src/prepare.ts'
import { buildChains } from '../src/view/build-chains.ts'
import { root, tifa } from './cli/run-tifa.ts'
import { corpusOf, witnessOf } from './kept/made-corpus.ts'

const LAMPS = '双方商定修缮两岸灯塔，由守塔人世代相传，夜夜长明。'
const WELLS = '双方共同疏浚山口古井，旱年按户取水，互不设卡。'
const OTHER = '双方鼓励两国画师互访，合办年画展览。'

/** Earlier statements, a year each from 2001 on, whole unless said otherwise; the last text is asked about. */
const through = async (
  earlier: readonly { readonly text: string; readonly fidelity?: 'abridged' | 'digest' }[],
  text: string,
) => {
  const made = corpusOf(earlier.map((e) => ['zh', e.text] as const))
  const documents = made.documents.map((d, i) => ({
    ...d,
    witnesses: d.witnesses.map((w) => ({ ...w, fidelity: earlier[i]!.fidelity ?? w.fidelity })),
  }))
  const corpus = { ...made, documents }
  const last = witnessOf(text, 'zh', 20)
  const chains = await chainsOf(corpus, last, await findForerunners(corpus, last))
  const { clauses } = prepare(last)
  return { chains, shown: buildChains(chains, { short: 'now', text, clauses }, 'en') }
}

describe('a clause through the years', () => {
  it('was said, was wanting, and came back', async () => {
    const { chains, shown } = await through([{ text: LAMPS }, { text: OTHER }], LAMPS)
    expect(chains[0]!.links.map((l) => l.state)).toEqual(['whole', 'none'])
    expect(shown[0]!.summary).toBe('first in 2001-p1 (100%); no clause near in 2002, back in now')
  })

  it('is not said to be wanting in excerpts, nor in what has no text', async () => {
    const { chains, shown } = await through(
      [{ text: LAMPS }, { text: OTHER, fidelity: 'abridged' }, { text: LAMPS, fidelity: 'digest' }],
      LAMPS,
    )
    expect(chains[0]!.links.map((l) => l.state)).toEqual(['whole', 'excerpts', 'no-text'])
    expect(shown[0]!.summary).toBe('first in 2001-p1 (100%)')
    expect(shown[0]!.unknown).toBe('1 document has no official words in this language here')
  })

  it('was varied', async () => {
    const { chains } = await through([{ text: LAMPS.replace('夜夜长明', '逢雾点灯') }], LAMPS)
    expect(chains[0]!.links[0]).toMatchObject({ state: 'near', clause: 'p1' })
    expect(chains[0]!.links[0]!.share).toBeGreaterThan(0.5)
    expect(chains[0]!.links[0]!.share).toBeLessThan(0.99)
  })

  it('is new', async () => {
    const { shown } = await through([{ text: OTHER }], WELLS)
    expect(shown[0]!.summary).toBe('the one earlier text here does not come near')
  })

  it('is not called new where no earlier document has a text', async () => {
    const { shown } = await through([{ text: OTHER, fidelity: 'digest' }], WELLS)
    expect(shown[0]!.summary).toBe('no earlier document has a text here, so nothing can be traced')
  })

  it('sentence by sentence, from different years', async () => {
    const { chains } = await through([{ text: LAMPS }, { text: WELLS }], LAMPS + WELLS)
    const sentences = chains.filter((c) => c.sentence !== null)
    expect(sentences.map((c) => c.links.map((l) => l.state))).toEqual([
      ['whole', 'none'],
      ['none', 'whole'],
    ])
  })
})

it('tifa why tells the chain of a clause through all documents, not the compared ones alone', () => {
  const { code, stdout, stderr } = tifa(['why', '2024-1.4', 'demo', '2019', '2024', '--ui', 'en', '--width', '300'], {
    cwd: root,
  })
  expect([code, stderr]).toEqual([0, ''])
  expect(stdout).toContain('In 3 earlier documents, 3 of them with a text here:')
  expect(stdout).toMatch(
    /2024-1\.4: first in 1998-art2\.2 \(\d+%\); no clause near in 2019, back in 2024; nearest in 2016-1\.5 \(100%\)/,
  )
})

it('a clause that the comparison links has one that comes near, whatever little of its wording stands there', () => {
  const { stdout } = tifa(['why', '2024-1.3', 'demo', '2019', '2024', '--lang', 'en', '--ui', 'en', '--width', '300'])
  expect(stdout).toContain('2024-1.3 corresponds to 2019-1.4, reworded')
  expect(stdout).toContain('2024-1.3: first in 2019-1.4\n    2019: near wording, 2019-1.4\n')
})

describe('tifa why TEXT', () => {
  const why = (...args: readonly string[]) => tifa(['why', ...args, '--ui', 'en', '--width', '300'], { cwd: root })
  const all = why('2024', 'demo', '2019', '2024', '--lang', 'zh').stdout.split('\n')

  it('tells each clause through all earlier documents, each with a sign', () => {
    expect(all[0]).toMatch(/2024.*FULL TEXT/)
    expect(all[1]).toBe('In 3 earlier documents, 3 of them with a text here:')
    expect(all[2]).toBe('    1998 · 2016 · 2019')
    const clauses = all.filter((line) => line.startsWith('2024-'))
    const signs = clauses.map((line) => /^\S+ (.) (.) (.) /.exec(line)!.slice(1).join(''))
    const count = (test: (sign: string) => boolean): number => signs.filter(test).length
    const whole = count((s) => s.includes('●'))
    const near = count((s) => !s.includes('●') && s.includes('◐'))
    expect(all[3]).toBe(
      `${clauses.length} clauses: ${whole} with all of the wording in one earlier clause, ${near} with a clause that comes near, ${clauses.length - whole - near} with none that comes near in the earlier texts here`,
    )
    expect([whole, near].every((n) => n > 0)).toBe(true)
    expect(all).toContain(
      '2024-1.4 ● ● · first in 1998-art2.2 (100%); no clause near in 2019, back in 2024; nearest in 2016-1.5 (100%)',
    )
  })

  it('tells a sentence where its history is not that of its clause', () => {
    for (const [i, line] of all.entries()) {
      const [, summary] = /^ {4}\S.*”: (.+)$/.exec(line) ?? []
      if (summary === undefined) continue
      const own = all.slice(0, i).findLast((l) => l.startsWith('2024-'))!
      expect(own.endsWith(` ${summary}`)).toBe(false)
    }
  })

  it('has the same as data', () => {
    const { chains, links, clause } = JSON.parse(why('2024', 'demo', '--format', 'json').stdout)
    expect([clause, links]).toEqual(['2024', []])
    expect(chains.filter((c: { sentence: unknown }) => c.sentence === null)).toHaveLength(71)
  })

  it('a clause of that name goes before the text', () => {
    const dir = mkdtempSync(join(tmpdir(), 'tifa-why-'))
    const [a, b] = [join(dir, '2.txt'), join(dir, '3.txt')]
    const body = ['双方修缮跨河公路。', '双方互派教师。', '双方限制湿地开垦。']
    writeFileSync(a, `${body.map((line, i) => `${i + 1}．${line}`).join('\n')}\n`)
    writeFileSync(b, `${body.map((line, i) => `${i + 1}．${line.replace('修缮', '重修')}`).join('\n')}\n`)
    const { code, stdout } = why('3', a, b)
    expect([code, stdout]).toEqual([0, expect.stringContaining('3-3.1 corresponds to 2-3.1, kept')])
  })

  it('says what is wanting where nothing can be traced', () => {
    const dir = mkdtempSync(join(tmpdir(), 'tifa-years-'))
    const [other, file] = (['2019-06-20', '2024-10-08'] as const).map((date, i) => {
      const to = join(dir, ['old.txt', 'new.txt'][i]!)
      copyFileSync(join(root, `test/sample-corpus/${date}-joint-statement/zh.full.txt`), to)
      return to
    }) as [string, string]
    const { code, stderr } = why('2024', other, file)
    expect([code, stderr]).toEqual([
      2,
      'tifa: 2024 stands in no corpus; add --corpus DIR to set each clause beside its earlier documents\n',
    ])
    expect(why(file, other, file).stderr).toBe(stderr)
    const none = why('2023')
    expect([none.code, none.stdout]).toEqual([0, expect.stringContaining('no earlier document has official words')])
    expect(none.stdout).not.toContain('comes near')
  })
})

it('loose files alone have no years', () => {
  const files = ['2019-06-20-joint-statement', '2024-10-08-joint-statement'].map(
    (d) => `test/sample-corpus/${d}/zh.full.txt`,
  )
  const { code, stdout } = tifa(['why', '1.4', ...files, '--ui', 'en'], { cwd: root })
  expect([code, stdout.includes('earlier documents')]).toEqual([0, false])
})
