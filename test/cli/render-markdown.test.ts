import { expect, test } from 'vitest'
import { escapeMarkdown, renderMarkdown } from '../../cli/render-markdown.ts'
import { buildView } from '../../src/view/build-view.ts'
import { collated, link, subject, witness, wording } from '../view/hand-made.ts'

test.each([
  ['a*b_c', 'a\\*b\\_c'],
  ['x | y', 'x \\| y'],
  ['<script>', '&lt;script&gt;'],
  ['@team #12', '&#64;team \\#12'],
  ['[a](b)', '\\[a\\](b)'],
  ['`x`', '\\`x\\`'],
  ['一\n二', '一 二'],
  ['1. x', '1\\. x'],
  ['https://x.example', 'https&#58;//x.example'],
  ['\u001b[0m', '␛\\[0m'],
  ['双方重申“和平”。', '双方重申“和平”。'],
])('%j stays literal: %j', (text, escaped) => expect(escapeMarkdown(text)).toBe(escaped))

const a = witness('2021·zh', ['一、双方支持该|倡议。', '二、旧。'])
const b = witness('2023·zh', ['一、双方欢迎该|倡议。', '二、新。'])
const c = collated(
  [a, b],
  [wording(a, b, [link('1', '1', 'revised', [['支持', '欢迎']]), link('2', '', 'dropped'), link('', '2', 'added')])],
)

test('one earlier text: earlier, later, what changed', () => {
  expect(renderMarkdown(buildView(c, { ui: 'zh', showPunctuation: false })).split('\n')).toEqual([
    '# 澜砂联合声明（2023-01-02）对照 2021',
    '',
    '> 澜砂联合声明（2023-01-02）：全文（两条两段）  ',
    '> 对照澜砂联合声明（2021-01-02）：全文（两条两段）  ',
    '> 逐字对照。文件前后相继，后者不修改前者：“新见”指所对照的文件皆无，“未再见”不等于废止  ',
    '> 2021：改动 1、新见 1、未再见 1  ',
    '',
    '| 2021 | 2023 | 变化 |',
    '| --- | --- | --- |',
    '| 一、双方<del>支持</del>该\\|倡议。 | 一、双方<ins>欢迎</ins>该\\|倡议。 | **改动** 2023-1 ← 2021-1 |',
    '| 二、<del>旧。</del> |   | **未再见** 2021-2 |',
    '|   | 二、<ins>新。</ins> | **新见** 2023-2 |',
    '',
    '<sub>tifa 0.0.0, ICU 0</sub>',
    '',
  ])
})

test('every row of the table has as many cells as its head', () => {
  const digest = witness('2001·zh', ['边界|：不变。', '其他：略。'], { fidelity: 'digest' })
  const text = renderMarkdown(
    buildView(collated([digest, a, b], [subject(digest, b, [['p1', '1', 'weak', []]]), c.collation.alignments[0]!]), {
      ui: 'en',
      showPunctuation: false,
    }),
  )
  const table = text.split('\n').filter((l) => l.startsWith('|'))
  expect(new Set(table.map((l) => l.replace(/\\\|/g, '').split('|').length))).toEqual(new Set([5]))
  expect(text).toContain('## 2001: no shared subject found')
  expect(text).toContain('- 2001-p2: 其他：略。')
})
