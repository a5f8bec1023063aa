/** What was left out of texts, in the first lines and below, in words. */
import { describe, expect, it } from 'vitest'
import type { LeftOut, Reading, Witness } from '../../src/model/index.ts'
import { buildView } from '../../src/view/build-view.ts'
import { collated, link, subject, witness, wording } from './hand-made.ts'

const ALL = ['footnote', 'comment', 'header', 'hidden', 'struck'] as const
const noted = (what: LeftOut['what'], ...lines: readonly string[]): Partial<Witness> => ({
  leftOut: [{ what, count: lines.length, text: lines.join('\n'), at: lines.map((_, i) => i) }],
  keepsApart: ALL,
})
const LINE = '一、双方支持该倡议。'

function shown(a: Partial<Witness>, b: Partial<Witness>, ui: 'zh' | 'en' = 'en', reading: Reading = 'successive') {
  const [x, y] = [witness('2019·zh', [LINE], a), witness('2024·zh', [LINE], b)]
  return buildView(collated([x, y], [wording(x, y, [link('1', '1', 'kept')])], reading), {
    ui,
    showPunctuation: false,
  })
}

describe('the first lines', () => {
  it('say how much of each kind, and how it compares, in the words of the reading', () => {
    const [a, b] = [
      noted('footnote', '正本两份。', '洛河为界。'),
      noted('footnote', '正本三份。', '洛河为界。', '每年六月。'),
    ]
    const en = shown(a, b).lead
    expect(en).toContain('2019: left out 2 notes')
    expect(en).toContain('Words left out, beside 2019: notes: 1 revised, 1 only in 2024, 1 the same')
    expect(shown(a, b, 'en', 'versions').lead).toContain(
      'Words left out, beside 2019: notes: 1 revised, 1 added, 1 the same',
    )
    const zh = shown(a, b, 'zh', 'versions').lead
    expect(zh).toContain('2024 略去：注释 3 处')
    expect(zh).toContain('与 2019 的略去文字相比：注释：改动 1 处，新增 1 处，相同 1 处')
  })

  it('say nothing of what is not there', () => {
    const { lead, leftOut } = shown({}, {})
    expect([lead.filter((line) => /left out/.test(line)), leftOut]).toEqual([[], []])
  })

  it('beside a summary count, and compare nothing', () => {
    const [x, y] = [
      witness('2019·zh', [LINE], { fidelity: 'digest', ...noted('comment', '待核') }),
      witness('2024·zh', [LINE], noted('footnote', '正本两份。')),
    ]
    const { lead, leftOut } = buildView(collated([x, y], [subject(x, y, [])]), { ui: 'en', showPunctuation: false })
    expect(lead.filter((line) => /left out/i.test(line))).toEqual(['2019: left out 1 comment', '2024: left out 1 note'])
    expect(leftOut.map(({ title, differs }) => [title, differs])).toEqual([
      ['Words left out of 2019', false],
      ['Words left out of 2024', false],
    ])
  })
})

it('below, what differs comes before all that was left out, each with its paragraph', () => {
  const { leftOut } = shown(noted('comment', '待核'), noted('comment', '待核', '请看第二条的日期'))
  expect(
    leftOut.map(({ title, items }) => [title, items.map(({ label, lines }) => `${label} | ${lines.join(' / ')}`)]),
  ).toEqual([
    ['Words left out of 2019 and of 2024 that differ', ['comment: only in 2024 | 请看第二条的日期']],
    ['Words left out of 2019', ['comment | 待核']],
    ['Words left out of 2024', ['comment | 待核', 'comment (paragraph 1) | 请看第二条的日期']],
  ])
})

it('ten thousand notes are counted, and some of them shown, none at a length without end', () => {
  const many = Array.from({ length: 10_000 }, (_, i) => `${i}${'长'.repeat(1000)}`)
  const { lead, leftOut } = shown(noted('footnote', ...many), {})
  expect(lead).toContain('2019: left out 10000 notes')
  const [differing, all] = leftOut
  expect([differing?.items.length, all?.items.length]).toEqual([100, 100])
  expect(all?.more).toBe('… and 9900 more, all of them in the JSON')
  expect(Math.max(...all!.items.map(({ lines }) => lines[0]!.length))).toBeLessThan(500)
})
