/** What files hold beside their texts, as a person meets it: told, compared, and the same by both doors. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Document, FootnoteReferenceRun, Packer, Paragraph, TextRun } from 'docx'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { Collation, LeftOut } from '../../src/index.ts'
import { folder, tifa } from './run-tifa.ts'

const LINES = [
  '澜国和昭国关于界河的联合声明',
  '二〇一九年六月二十日于洛河城',
  '一、双方重申互不使用武力，尊重彼此领土完整。',
  '二、双方支持在洛河沿岸共建三座码头。',
  '三、双方同意每年举行一次外长会晤。',
]

/** The lines, with notes that stand behind the third, the fourth … */
async function noted(notes: readonly string[], lines: readonly string[] = LINES): Promise<Uint8Array> {
  const document = new Document({
    footnotes: Object.fromEntries(notes.map((words, i) => [i + 1, { children: [new Paragraph(words)] }])),
    sections: [
      {
        children: lines.map((line, i) => {
          const mark = i >= 2 && i - 2 < notes.length ? [new FootnoteReferenceRun(i - 1)] : []
          return new Paragraph({ children: [new TextRun(line), ...mark] })
        }),
      },
    ],
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}

let dir: string
const here = (...args: readonly string[]) => tifa(args, { cwd: dir })
const json = (...args: readonly string[]): Collation =>
  JSON.parse(here('compare', ...args, '--format', 'json').stdout) as Collation

beforeAll(async () => {
  dir = folder({
    'a.docx': await noted(['正本以两种文字写成。', '洛河为两国界河。']),
    'b.docx': await noted(['正本以三种文字写成。', '洛河为两国界河。', '每年六月。']),
    'swapped.docx': await noted(['洛河为两国界河。', '正本以两种文字写成。']),
    'moved.docx': await noted(
      ['洛河为两国界河。', '正本以两种文字写成。'],
      [
        LINES[0]!,
        LINES[1]!,
        '一、双方支持在洛河沿岸共建三座码头。',
        '二、双方重申互不使用武力，尊重彼此领土完整。',
        LINES[4]!,
      ],
    ),
    'bare.txt': `${LINES.join('\n')}\n`,
    'only.docx': await noted(['只有注释。'], ['', '', '']),
    'escape.docx': await noted(['红\u0085字\u001b[31m 请看\u202e反向']),
  })
})

describe('two files that differ in their notes alone', () => {
  it('are not told as the same', () => {
    const said = here('compare', 'a.docx', 'b.docx', '--as', 'versions').stdout
    expect(said).toContain('a: left out 2 notes\n')
    expect(said).toContain('b: left out 3 notes\n')
    expect(said).toContain('Words left out, beside a: notes: 1 revised, 1 added, 1 the same')
    expect(said).toContain('note: revised\n    a: 正本以两种文字写成。\n    b: 正本以三种文字写成。\n')
    const zh = here('compare', 'a.docx', 'b.docx', '--as', 'versions', '--ui', 'zh').stdout
    expect(zh).toContain('a 略去：注释 2 处')
    expect(zh).toContain('与 a 的略去文字相比：注释：改动 1 处，新增 1 处，相同 1 处')
  })

  it('nor where two notes changed their places; a note that went along with its clause is the same', () => {
    const { stdout, code } = here('compare', 'a.docx', 'swapped.docx', '--as', 'versions', '--exit-code')
    expect(stdout).toContain('Words left out, beside a: notes: 2 at another clause\n')
    expect(stdout).toContain('note: at another clause\n    洛河为两国界河。\n')
    expect(code).toBe(1)
    const zh = here('compare', 'a.docx', 'swapped.docx', '--as', 'versions', '--ui', 'zh').stdout
    expect(zh).toContain('注释：移至另一条款 2 处')
    expect(here('compare', 'a.docx', 'moved.docx', '--as', 'versions').stdout).toContain(
      'beside a: notes: 2 the same\n',
    )
    expect(json('a.docx', 'swapped.docx').alignments[0]).toMatchObject({
      leftOut: [{ kept: 0, moved: 2, changes: [{ moved: true, evidence: 'firm' }, { moved: true }] }],
    })
  })

  it('differ for --exit-code, and in JSON', () => {
    expect(here('compare', 'a.docx', 'b.docx', '--exit-code').code).toBe(1)
    expect(here('compare', 'a.docx', 'a.docx', '--exit-code').code).toBe(0)
    const [alignment] = json('a.docx', 'b.docx').alignments
    expect(alignment).toMatchObject({
      leftOut: [
        {
          what: 'footnote',
          kept: 1,
          revised: 1,
          added: 1,
          dropped: 0,
          elsewhere: 0,
          changes: [
            { a: '正本以两种文字写成。', b: '正本以三种文字写成。', evidence: 'firm' },
            { a: null, b: '每年六月。', evidence: 'firm' },
          ],
        },
      ],
    })
  })

  it.each(['md', 'html', 'docx', 'xlsx', 'tei'])('as %s, too', (format) => {
    expect(here('report', 'a.docx', 'b.docx', '--format', format, '-o', `out-${format}`).code).toBe(0)
    if (format === 'docx' || format === 'xlsx') return
    const said = readFileSync(join(dir, `out-${format}`, `b.${format}`), 'utf8')
    expect(said).toContain('notes: 1 revised')
    if (format !== 'tei') expect(said).toContain('正本以三种文字写成。')
  })

  it('beside a plain text nothing is said of what it lacks but that the evidence is limited', () => {
    const said = here('compare', 'a.docx', 'bare.txt').stdout
    expect(said).toContain('notes: 2 only in a (limited evidence)')
    expect(here('compare', 'a.docx', 'bare.txt', '--exit-code').code).toBe(0)
  })
})

describe('odd notes', () => {
  it('a file that holds notes alone is refused in one line', () => {
    for (const args of [
      ['compare', 'only.docx', 'a.docx'],
      ['add', 'only.docx', '--dry-run'],
    ]) {
      const { code, stderr } = here(...args)
      expect(code).toBe(2)
      expect(stderr.trim().split('\n').at(-1)).toMatch(
        /^tifa: .*holds no words in its text, only 1 note; give a file or page with a text$/,
      )
    }
  })

  it('control characters in a note give no orders to a terminal', () => {
    const { stdout } = here('compare', 'bare.txt', 'escape.docx')
    expect(stdout).toContain('1 note')
    expect(stdout).not.toMatch(/[\u001b\u0080-\u009f\u202e]/u)
  })
})

it('both doors give the same text and the same account', () => {
  const added = here('add', 'b.docx', '--yes')
  expect(added.stdout + added.stderr).toContain('left out (kept in the record): 3 notes')
  expect(added.code).toBe(0)
  const id = '2019-06-20-joint-statement'
  const record = parse(readFileSync(join(dir, 'corpus', id, 'document.yaml'), 'utf8')) as {
    witnesses: { 'zh.full': { removed: unknown } }
  }
  expect(record.witnesses['zh.full'].removed).toHaveLength(3)
  const { witnesses, alignments } = json('b.docx', id)
  const account = (leftOut: readonly LeftOut[] | undefined) =>
    leftOut?.map(({ what, count, text, at }) => [what, count, text, at])
  expect(account(witnesses[1]?.leftOut)).toEqual(account(witnesses[0]?.leftOut))
  expect(alignments[0]).toMatchObject({ leftOut: [{ kept: 3, revised: 0, added: 0, dropped: 0 }] })
  expect(here('check', '--exit-zero').stdout + here('check').stderr).not.toContain('removed')
})
