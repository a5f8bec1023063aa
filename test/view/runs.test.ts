import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Run, WordingLink } from '../../src/model/index.ts'
import { buildView } from '../../src/view/build-view.ts'
import { inlineRuns, type Mark, tile, variantMarks, withMovedSentences } from '../../src/view/runs.ts'
import { collated, link, movedSentence, witness, wording } from './hand-made.ts'

const joined = (runs: readonly Run[]): string => runs.map((r) => r.text).join('')
/** `双方[支持]{欢迎}`: a picture of runs. */
const picture = (runs: readonly Run[]): string =>
  runs
    .map((r) => {
      if (r.start === r.end) return '⏎'
      const open = { same: '', del: '[', ins: '{', from: '{<', to: '[>', term: '*' }[r.mark]
      const close = { same: '', del: ']', ins: '}', from: '}', to: ']', term: '*' }[r.mark]
      return `${open}${r.text}${close}`
    })
    .join('')

const mark = (start: number, end: number): Mark => ({
  span: [start, end],
  mark: 'ins',
  kind: 'wording',
  evidence: 'firm',
  ref: null,
})

test('runs joined give the text back, whatever the marks', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.array(fc.tuple(fc.nat(80), fc.nat(80)), { maxLength: 8 }),
      fc.nat(60),
      fc.nat(60),
      (text, spans, x, y) => {
        const [start, end] = [Math.min(x, y, text.length), Math.min(Math.max(x, y), text.length)]
        const runs = tile(
          text,
          start,
          end,
          spans.map(([s, e]) => mark(Math.min(s, e), Math.max(s, e))),
        )
        expect(joined(runs)).toBe(text.slice(start, end))
        let at = start
        for (const r of runs) {
          expect(r.start).toBe(at)
          expect(r.end).toBeGreaterThan(r.start)
          at = r.end
        }
        expect(at).toBe(end)
      },
    ),
    { seed: 7, numRuns: 300 },
  )
})

const show = (
  a: string[],
  b: string[],
  links: Parameters<typeof wording>[2],
  showPunctuation = false,
): WordingLink[] => {
  const [x, y] = [witness('2021·zh', a), witness('2023·zh', b)]
  const view = buildView(collated([x, y], [wording(x, y, links)]), { ui: 'zh', showPunctuation })
  return view.rows.flatMap((r) => r.cells).flatMap((c) => c.links) as WordingLink[]
}

describe('inline', () => {
  test('双方[支持→欢迎]该倡议', () => {
    const [l] = show(
      ['一、双方支持该倡议。'],
      ['一、双方欢迎该倡议。'],
      [link('1', '1', 'revised', [['支持', '欢迎']])],
    )
    expect(picture(l!.a[0]!.runs)).toBe('双方[支持]该倡议。')
    expect(picture(l!.b[0]!.runs)).toBe('双方{欢迎}该倡议。')
    expect(picture(l!.inline)).toBe('双方[支持]{欢迎}该倡议。')
    expect(l!.changed).toBe(4 / 16)
  })

  test('a deletion stands where it was cut out', () => {
    const x = witness('2021·zh', ['一、甲乙丙。'])
    const y = witness('2023·zh', ['一、甲丙。'])
    const alignment = wording(x, y, [link('1', '1', 'revised')])
    const bead = (alignment as unknown as { beads: object[] }).beads[0] as object
    const variants = [{ a: [3, 4], b: [3, 3], kind: 'wording', evidence: 'firm' }]
    const view = buildView(collated([x, y], [{ ...alignment, beads: [{ ...bead, variants }] } as never]), {
      ui: 'zh',
      showPunctuation: false,
    })
    expect(picture((view.rows[0]!.cells[0]!.links[0] as WordingLink).inline)).toBe('甲[乙]丙。')
  })

  test('hidden punctuation is same on both sides, and counted', () => {
    const [l] = show(['一、甲,乙。'], ['一、甲，乙。'], [link('1', '1', 'kept', [[',', '，', 'punctuation']])])
    expect(picture(l!.inline)).toBe('甲，乙。')
    expect(l!.variants.punctuation).toBe(1)
    expect(l!.changed).toBe(0)
    const [m] = show(['一、甲,乙。'], ['一、甲，乙。'], [link('1', '1', 'kept', [[',', '，', 'punctuation']])], true)
    expect(picture(m!.inline)).toBe('甲[,]{，}乙。')
  })

  test('clauses of a split stand one under the other', () => {
    const [l] = show(['一、甲。乙。'], ['一、甲。', '二、乙。'], [link('1', '1 2', 'split')])
    expect(picture(l!.inline)).toBe('甲。⏎乙。')
  })

  test('words that the counterpart has at another place are neither deleted nor inserted', () => {
    const x = witness('2021·zh', ['一、双方支持渔业谈判，反对滥捕。', '二、双方修缮灯塔。'])
    const y = witness('2023·zh', ['一、双方修缮灯塔，支持渔业谈判。'])
    const words = [
      ['支持渔业谈判，反对滥捕。', ''],
      ['', '，支持渔业谈判'],
    ] as const
    const alignment = wording(x, y, [link('1 2', '1', 'merged', words)], ['支持渔业谈判'])
    const view = buildView(collated([x, y], [alignment]), { ui: 'zh', showPunctuation: false })
    const l = view.rows[0]!.cells[0]!.links[0] as WordingLink
    expect(picture(l.a[0]!.runs)).toBe('双方[>支持渔业谈判][，反对滥捕。]')
    expect(picture(l.b[0]!.runs)).toBe('双方修缮灯塔{，}{<支持渔业谈判}。')
    expect(l.notes).toContain('有词句调序')
  })

  test('what is added or dropped is marked whole', () => {
    const [d, a] = show(['一、甲。'], ['一、乙。'], [link('1', '', 'dropped'), link('', '1', 'added')])
    expect(picture(d!.inline)).toBe('[甲。]')
    expect(picture(a!.inline)).toBe('{乙。}')
  })

  test('no text of side b is lost, and every mark of side a is told, on random variants', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(4), fc.nat(3), fc.nat(3)), { maxLength: 10 }), (steps) => {
        // Equal stretches and variants in turn, both texts built together.
        let [a, b] = ['', '']
        const variants = steps.flatMap(([same, gone, come], i) => {
          a += '同'.repeat(same)
          b += '同'.repeat(same)
          const v = {
            a: [a.length, a.length + gone] as const,
            b: [b.length, b.length + come] as const,
            kind: 'wording' as const,
            evidence: 'firm' as const,
          }
          a += String.fromCharCode(97 + i).repeat(gone)
          b += String.fromCharCode(65 + i).repeat(come)
          return gone + come > 0 ? [v] : []
        })
        const [runsA, runsB] = [
          tile(a, 0, a.length, variantMarks(variants, 'a')),
          tile(b, 0, b.length, variantMarks(variants, 'b')),
        ]
        const inline = inlineRuns(
          [{ start: 0, end: a.length, runs: runsA }],
          [{ start: 0, end: b.length, runs: runsB }],
          variants,
        )
        const text = (keep: (r: Run) => boolean): string => joined(inline.filter(keep))
        expect(text((r) => r.mark !== 'del')).toBe(b)
        expect(text((r) => r.mark !== 'ins')).toBe(a)
      }),
      { seed: 11, numRuns: 300 },
    )
  })
})

describe('moved sentences', () => {
  test('are told as moved on both sides, not as dropped here and added there', () => {
    const a = witness('2021·zh', ['一、甲。丙丙。', '二、乙。'])
    const b = witness('2023·zh', ['一、甲。', '二、乙。丙丙。'])
    const [from, to] = [
      [4, 7],
      [9, 12],
    ] as const
    expect(a.witness.text.slice(...from)).toBe('丙丙。')
    expect(b.witness.text.slice(...to)).toBe('丙丙。')
    const view = buildView(
      collated(
        [a, b],
        [
          wording(a, b, [
            link('1', '1', 'revised', [['丙丙。', '']], { sentences: [movedSentence(from, to)] }),
            link('2', '2', 'revised', [['', '丙丙。']], { sentences: [movedSentence(from, to)] }),
          ]),
        ],
      ),
      { ui: 'zh', showPunctuation: false },
    )
    const links = view.rows.flatMap((r) => r.cells).flatMap((c) => c.links) as WordingLink[]
    expect(picture(links[0]!.a[0]!.runs)).toBe('甲。[>丙丙。]')
    expect(picture(links[1]!.b[0]!.runs)).toBe('乙。{<丙丙。}')
    expect(links[0]!.a[0]!.runs.at(-1)?.ref).toBe('2023-2')
    expect(links[0]!.notes).toEqual(['有句移至 2023-2'])
    expect(links[1]!.notes).toEqual(['有句移自 2021-1'])
    expect(links[1]!.sentence).toContain('“丙丙。”移自 2021-1')
  })

  test('one that was reworded is told as both, and these words as deleted here and inserted there', () => {
    const a = witness('2021·zh', ['一、甲。不丙丙。', '二、乙。'])
    const b = witness('2023·zh', ['一、甲。', '二、乙。丙丙。'])
    const variants = [{ a: [4, 5], b: [9, 9], kind: 'wording', evidence: 'firm' }] as const
    const sentence = { ...movedSentence([4, 8], [9, 12]), variants }
    const beads = [
      link('1', '1', 'revised', [['不丙丙。', '']], { sentences: [sentence] }),
      link('2', '2', 'revised', [['', '丙丙。']], { sentences: [sentence] }),
    ]
    const compared = collated([a, b], [wording(a, b, beads)])
    const view = buildView(compared, { ui: 'zh', showPunctuation: false })
    const links = view.rows.flatMap((r) => r.cells).flatMap((c) => c.links) as WordingLink[]
    expect(picture(links[0]!.a[0]!.runs)).toBe('甲。[不丙丙。]')
    expect(picture(links[1]!.b[0]!.runs)).toBe('乙。{丙丙。}')
    expect(links[0]!.notes).toEqual(['有句移至 2023-2 并改动'])
    expect(links[1]!.notes).toEqual(['有句移自 2021-1 并改动（不见“不”）'])
    expect(links[1]!.sentence).toContain('“丙丙。”移自 2021-1 并改动')
    expect(links[1]!.sentence).not.toContain('多出')
  })

  test('a sentence found in its place stays unmarked', () => {
    const clause = {
      id: '1',
      label: null,
      labelSpan: null,
      path: [],
      kind: 'clause',
      start: 0,
      end: 10,
      sentences: [],
    } as const
    expect(withMovedSentences([mark(0, 2)], clause, [{ span: [5, 9], ref: 'x' }], 'b')).toEqual([mark(0, 2)])
    expect(withMovedSentences([mark(4, 7)], clause, [{ span: [5, 9], ref: 'x' }], 'b').map((m) => m.span)).toEqual([
      [4, 5],
      [5, 9],
    ])
  })
})
