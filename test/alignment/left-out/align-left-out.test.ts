/** What two files hold beside their texts, compared by wording; and what may not be said of what one of them lacks. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignLeftOut, type LeftOutSide, leftOutDiffers } from '../../../src/alignment/left-out/align-left-out.ts'
import type { ComparedKind } from '../../../src/model/index.ts'

const ALL: readonly ComparedKind[] = ['footnote', 'comment', 'header', 'hidden', 'struck']

const side = (
  leftOut: Partial<Record<ComparedKind | 'outside', readonly string[]>>,
  more: Partial<LeftOutSide> = {},
): LeftOutSide => ({
  text: '澜国和昭国联合声明\n双方重申互不侵犯。\n',
  fidelity: 'full',
  keepsApart: ALL,
  leftOut: Object.entries(leftOut)
    .filter(([, lines]) => lines.length > 0)
    .map(([what, lines]) => ({
      what: what as ComparedKind,
      count: lines.length,
      text: lines.join('\n'),
      at: lines.map(() => 1),
    })),
  ...more,
})

/** `5= 1~ 1+ 1- 0@`: kept, revised, added, dropped, elsewhere. */
function counts(a: LeftOutSide, b: LeftOutSide): Record<string, string> {
  return Object.fromEntries(
    alignLeftOut(a, b, null).map((c) => [c.what, `${c.kept}= ${c.revised}~ ${c.added}+ ${c.dropped}- ${c.elsewhere}@`]),
  )
}

describe('notes are paired by their words', () => {
  it.each([
    ['the same', ['正本以两种文字写成。'], ['正本以两种文字写成。'], '1= 0~ 0+ 0- 0@'],
    ['reworded', ['正本以两种文字写成。'], ['正本以三种文字写成。'], '0= 1~ 0+ 0- 0@'],
    ['another in front', ['洛河为两国界河。'], ['本声明不影响第三方。', '洛河为两国界河。'], '1= 0~ 1+ 0- 0@'],
    ['in another order', ['甲甲甲甲。', '乙乙乙乙。'], ['乙乙乙乙。', '甲甲甲甲。'], '2= 0~ 0+ 0- 0@'],
    ['nothing alike', ['洛河为两国界河。'], ['本声明不影响第三方。'], '0= 0~ 1+ 1- 0@'],
    ['the same words many times', ['同上。', '同上。', '同上。'], ['同上。', '同上。'], '2= 0~ 0+ 1- 0@'],
    ['numbered by hand', ['1 洛河为界。', '2 正本两份。'], ['[1] 洛河为界。', '2. 正本两份。'], '2= 0~ 0+ 0- 0@'],
    ['a number that is no mark', ['3 марта 2024 года'], ['4 марта 2024 года'], '0= 1~ 0+ 0- 0@'],
    ['width and quotes', ['“正本”两份，'], ['"正本"两份，'], '1= 0~ 0+ 0- 0@'],
  ] as const)('%s', (_, a, b, expected) => {
    expect(counts(side({ footnote: a }), side({ footnote: b })).footnote).toBe(expected)
  })

  it('each kind for itself, what stands outside the text not at all', () => {
    const a = side({ comment: ['请核对日期'], struck: ['支持'], outside: ['分享到'] })
    const b = side({ comment: ['请核对日期'], struck: ['欢迎'], outside: ['打印'] })
    expect(counts(a, b)).toEqual({ comment: '1= 0~ 0+ 0- 0@', struck: '0= 0~ 1+ 1- 0@' })
    expect(counts(side({ outside: ['分享到'] }), side({}))).toEqual({})
  })

  it('a header counts once however often it is printed, and a page number never', () => {
    const a = side({ header: ['文件汇编', '文件汇编', '- 1 -', '第 2 页 共 9 页'] })
    const b = side({ header: ['文件汇编', '- 7 -', 'Page 3 of 4'] })
    expect(counts(a, b)).toEqual({ header: '1= 0~ 0+ 0- 0@' })
  })
})

describe('absence is claimed only where the file would have told', () => {
  const noted = side({ footnote: ['本声明不影响第三方权利。'] })
  const firm = (a: LeftOutSide, b: LeftOutSide): boolean => leftOutDiffers(alignLeftOut(a, b, null))

  it('in a format that keeps notes apart', () => expect(firm(noted, side({}))).toBe(true))

  it('not in a plain text', () => expect(firm(noted, side({}, { keepsApart: [] }))).toBe(false))

  it('not in excerpts', () => expect(firm(noted, side({}, { fidelity: 'abridged' }))).toBe(false))

  it('but a plain text of whose notes some were told', () =>
    expect(firm(noted, side({ footnote: ['洛河为两国界河。'] }, { keepsApart: [] }))).toBe(true))

  it('not where its words stand in the other text, or in a comment there', () => {
    const inText = side({}, { text: '双方重申。\n注：本声明不影响第三方权利。\n' })
    expect(counts(noted, inText)).toEqual({ footnote: '0= 0~ 0+ 0- 1@' })
    expect(firm(noted, inText)).toBe(false)
    expect(firm(noted, side({ outside: ['本声明不影响第三方权利。'] }))).toBe(false)
  })

  it('words that are struck out in one file are no words that the other has', () => {
    const struck = side({ struck: ['双方重申互不侵犯。'] })
    expect(counts(side({}), struck)).toEqual({ struck: '0= 0~ 1+ 0- 0@' })
  })
})

describe('laws', () => {
  const notes = fc.array(fc.stringMatching(/^[甲乙丙丁 戊己庚a-d1-3]{1,9}$/), { maxLength: 12 })

  it('every note of either file is counted once, and changing sides mirrors it', () => {
    fc.assert(
      fc.property(notes, notes, (x, y) => {
        const [a, b] = [side({ comment: x.map((w) => `${w}语`) }), side({ comment: y.map((w) => `${w}语`) })]
        const [there] = alignLeftOut(a, b, null)
        const [back] = alignLeftOut(b, a, null)
        const all = there ?? { kept: 0, revised: 0, added: 0, dropped: 0, elsewhere: 0, changes: [] }
        expect(2 * (all.kept + all.revised) + all.added + all.dropped + all.elsewhere).toBe(x.length + y.length)
        expect(all.changes).toHaveLength(all.revised + all.added + all.dropped)
        expect([back?.kept, back?.revised, back?.added, back?.dropped]).toEqual([
          there?.kept,
          there?.revised,
          there?.dropped,
          there?.added,
        ])
      }),
      { seed: 20_190_620, numRuns: 300 },
    )
  })

  it('a note of the same words is moved only where its place is known to be another, and it stands once', () => {
    const [x, y] = [
      side({ footnote: ['甲注甲注。', '同上。', '同上。'] }),
      side({ footnote: ['同上。', '甲注甲注。'] }),
    ]
    const moved = (place: boolean | null, more = {}) => alignLeftOut(x, { ...y, ...more }, null, () => place)[0]
    expect(moved(false)).toMatchObject({ kept: 1, moved: 1, dropped: 1 })
    expect(moved(false, { fromLayout: true })?.changes[0]).toMatchObject({ moved: true, evidence: 'limited' })
    expect([moved(true)?.moved, moved(null)?.moved]).toEqual([0, 0])
  })

  it('a file against itself differs in nothing', () => {
    fc.assert(
      fc.property(notes, notes, (x, y) => {
        const one = side({ footnote: x, struck: y })
        expect(leftOutDiffers(alignLeftOut(one, one, null))).toBe(false)
      }),
      { seed: 20_190_620, numRuns: 100 },
    )
  })

  it('ten thousand notes are counted to the last', () => {
    const many = Array.from({ length: 10_000 }, (_, i) => `第${i}号注释，内容为${(i * 7919) % 10_007}。`)
    const [all] = alignLeftOut(side({ footnote: many }), side({ footnote: many.slice(1) }), null)
    expect(all).toMatchObject({ kept: 9999, revised: 0, added: 0, dropped: 1 })
    const others = Array.from({ length: 10_000 }, (_, i) => `Remark ${i * 3} on another matter.`)
    const [none] = alignLeftOut(side({ footnote: many }), side({ footnote: others }), null)
    expect(none).toMatchObject({ kept: 0, revised: 0, added: 10_000, dropped: 10_000, elsewhere: 0 })
    expect(none?.changes.every(({ evidence }) => evidence === 'firm')).toBe(true)
  })
})
