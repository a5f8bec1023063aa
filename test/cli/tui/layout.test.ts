import { describe, expect, it } from 'vitest'
import type { Frame } from '../../../cli/tui/frame.ts'
import { extentOf, layoutFrame } from '../../../cli/tui/layout/frame.ts'
import { overviewLines } from '../../../cli/tui/layout/overview.ts'
import { layoutReading, pinnedLines } from '../../../cli/tui/layout/reading.ts'
import { stripOfView } from '../../../cli/tui/layout/strip.ts'
import { lineText, lineWidth, paintLine } from '../../../cli/tui/line.ts'
import { colorDepth, drawsStrike, sgr } from '../../../cli/tui/palette.ts'
import { reduce } from '../../../cli/tui/reduce.ts'
import { areasOf, type Scene, viewOf } from '../../../cli/tui/scene.ts'
import { spokenLines } from '../../../cli/tui/spoken-lines.ts'
import type { State } from '../../../cli/tui/state.ts'
import { collate, looks, type View } from '../../../src/index.ts'
import { collated, link, witness, wording } from '../../view/hand-made.ts'
import { begin, SIZES, sample, sceneOf, small, summary } from './scene-of.ts'

const text = (frame: Frame): string => frame.lines.map(lineText).join('\n')
const shown = (state: State, scene: Scene): string => text(layoutFrame(state, scene))
const STATES: readonly (readonly [string, Partial<State>])[] = [
  ['overview', { screen: 'overview' }],
  ['clauses', { tab: 2, row: 3 }],
  ['all documents', { tab: 'all', row: 3 }],
  ['the text alone', { tab: 2, row: 3, zoomed: true }],
  ['all documents, the text alone', { tab: 'all', row: 3, zoomed: true }],
  ['inline, with why', { tab: 2, row: 3, layout: 'inline', why: true }],
  ['what is in earlier texts alone', { tab: 2, list: 'alone', row: 14 }],
  ['filter', { screen: 'filter', tab: 'all', filter: ['revised'] }],
  ['help', { screen: 'help' }],
  ['prompt', { tab: 2, prompt: '核武器' }],
  ['search', { tab: 2, search: { query: '双方', at: 0 } }],
]
/** Closing punctuation, which no line begins with. */
const CLOSING = /^[，。、；：？！）》」』”’…]/u

describe.each(['zh', 'en'] as const)('in %s', (ui) => {
  describe.each(SIZES)('at $columns × $rows', (size) => {
    describe.each([1, 2] as const)('with “ ” … of %d columns', (ambiguous) => {
      it.each(STATES)('%s: fills the frame, and no line is wider than the window', async (_, more) => {
        const scene = sceneOf(await sample(), size, ui, ambiguous)
        const { lines } = layoutFrame(begin(more), scene)
        expect(lines).toHaveLength(size.rows - 1)
        for (const line of lines) expect(lineWidth(line, ambiguous), lineText(line)).toBeLessThanOrEqual(size.columns)
      })
    })
  })

  it('no line of a text begins with closing punctuation', async () => {
    for (const size of SIZES) {
      const scene = sceneOf(await sample(), size, ui)
      viewOf(scene, begin()).rows.forEach((_, row) => {
        for (const width of [37, 50, 71]) {
          const { body } = layoutReading(begin({ row, tab: 2 }), scene, width)
          for (const line of body) expect(lineText(line)).not.toMatch(CLOSING)
        }
      })
    }
  })

  it('too small a window: one line that says so', () => {
    const { lines } = layoutFrame(begin(), sceneOf(small(), { columns: 39, rows: 15 }, ui))
    expect(lines).toHaveLength(1)
    expect(lineText(lines[0] ?? [])).toContain('40×15')
    expect(layoutFrame(begin(), sceneOf(small(), { columns: 200, rows: 14 }, ui)).lines).toHaveLength(1)
  })
})

describe('what the screen says', () => {
  const size = { columns: 140, rows: 40 }

  it('the header names both texts, their dates, languages and kinds, and the counts', () => {
    const scene = sceneOf(small(), size)
    const header = shown(begin({ tab: 1 }), scene)
      .split('\n')
      .slice(0, 3)
      .join('\n')
    for (const part of ['2024', '2019', '全文', '2024-01-02', '2019-01-02', '中文', '改动 2', '未再出现 1'])
      expect(header).toContain(part)
  })

  it('the small header keeps what the texts are', () => {
    const scene = sceneOf(summary(), { columns: 60, rows: 15 })
    const first = shown(begin(), scene).split('\n')[0]
    expect(first).toContain('节录')
    expect(first).toContain('编者提要')
  })

  it('side by side where there is room, one under the other where there is not', () => {
    const wide = shown(begin({ tab: 1, row: 1, zoomed: true }), sceneOf(small(), { columns: 120, rows: 30 }))
    expect(wide.split('\n').some((l) => l.includes('双方支持该倡议。') && l.includes('双方欢迎该倡议'))).toBe(true)
    const narrow = shown(begin({ tab: 1, row: 1 }), sceneOf(small(), { columns: 80, rows: 24 }))
    expect(narrow.split('\n').some((l) => l.includes('双方支持该倡议。') && l.includes('双方欢迎该倡议'))).toBe(false)
    expect(narrow).toContain('双方支持该倡议。')
    expect(narrow).toContain('双方欢迎该倡议')
  })

  it('inline: a redline with signs', () => {
    expect(shown(begin({ tab: 1, row: 1, layout: 'inline' }), sceneOf(small(), size))).toContain(
      '双方[-支持-]{+欢迎+}该倡议',
    )
  })

  it('marks are underlined or struck through, and bracketed on demand', () => {
    const scene = sceneOf(small(), size)
    const styles = layoutFrame(begin({ tab: 1, row: 1 }), scene).lines.flat()
    expect(styles.find((s) => s.text === '支持')?.style).toBe('del')
    expect(styles.find((s) => s.text === '欢迎')?.style).toBe('ins')
    expect(sgr('del', 0)).toContain('\u001b[9m')
    expect(sgr('ins', 0)).toContain('\u001b[4m')
    expect(shown(begin({ tab: 1, row: 1, signs: true }), scene)).toContain('[-支持-]')
  })

  it('a clause that one side lacks is named, not struck through', () => {
    const scene = sceneOf(small(), size)
    const frame = layoutFrame(begin({ tab: 1, row: 2 }), scene)
    expect(text(frame)).toContain('- 未再出现')
    expect(frame.lines.flat().some((s) => s.style === 'del')).toBe(false)
  })

  it('beside a summary: marked as one, shared terms picked out, no redline, no share of text', () => {
    const scene = sceneOf(summary(), size)
    const frame = layoutFrame(begin(), scene)
    expect(text(frame)).toContain('提要')
    expect(text(frame)).toContain('共有：不结盟')
    expect(
      frame.lines
        .flat()
        .filter((s) => s.style === 'term')
        .map((s) => s.text),
    ).toEqual(['不结盟', '不结盟'])
    expect(frame.lines.flat().some((s) => /^(ins|del)/u.test(s.style))).toBe(false)
    for (const screen of ['overview', 'clauses'] as const) expect(shown(begin({ screen }), scene)).not.toContain('%')
  })

  it('what a summary lacks is not said to be new, and what the excerpts lack not to be dropped', () => {
    const scene = sceneOf(summary(), size)
    const none = shown(begin({ row: 1 }), scene)
    expect(none).toContain('提要未载')
    expect(none).toContain('不等于文件里没有')
    const alone = shown(begin({ row: 2 }), scene)
    expect(alone).toContain('节录未见')
    expect(alone).toContain('不等于文件里没有')
    for (const row of [0, 1, 2]) expect(shown(begin({ row }), scene)).not.toMatch(/新见|删去|未再出现|新增/u)
  })

  it('moved from where, why on demand, hidden punctuation told', () => {
    const scene = sceneOf(small(), size)
    expect(shown(begin({ tab: 1, row: 3 }), scene)).toContain('2019-4')
    expect(shown(begin({ tab: 1, row: 1 }), scene)).not.toContain('相似度')
    expect(shown(begin({ tab: 1, row: 1, why: true }), scene)).toContain('相似度')
    expect(shown(begin({ tab: 1, row: 1 }), scene)).toContain('标点之别不显示')
    expect(shown(begin({ tab: 1, row: 1, punctuation: true }), scene)).not.toContain('标点之别不显示')
  })

  it('all earlier texts in columns where the window is wide', () => {
    const frame = shown(begin({ tab: 'all', row: 1, zoomed: true }), sceneOf(small(), size))
    expect(
      frame
        .split('\n')
        .some((l) => l.includes('2016-01') || (l.includes('2016') && l.includes('2019') && l.includes('2024'))),
    ).toBe(true)
  })

  it('what is new against all earlier texts is shown once, and the map does not call new what one of them has', () => {
    for (const size of [
      { columns: 80, rows: 24 },
      { columns: 240, rows: 40 },
    ])
      for (const layout of ['side', 'inline'] as const) {
        const scene = sceneOf(small(), size)
        const frame = shown(begin({ tab: 'all', row: 4, zoomed: true, layout }), scene)
        expect(frame.split('双方建立热线').length - 1, `${size.columns} ${layout}`).toBe(1)
      }
    const lines = shown(begin({ tab: 'all' }), sceneOf(small(), { columns: 80, rows: 24 })).split('\n')
    const map = (label: string): string | undefined => /[┃│](.)│/u.exec(lines.find((l) => l.includes(label)) ?? '')?.[1]
    expect([map(' 一、'), map(' 二、'), map(' 四、')]).toEqual([' ', '~', '+'])
  })

  it('the words found are reversed, inside marks too', () => {
    const scene = sceneOf(small(), size)
    const frame = layoutFrame(begin({ tab: 1, row: 1, search: { query: '欢迎该', at: 0 } }), scene)
    expect(
      frame.lines
        .flat()
        .filter((s) => s.style.split(' ').includes('hit'))
        .map((s) => s.text)
        .join(''),
    ).toContain('欢迎该')
  })

  it('the cursor stands where the words are typed', () => {
    expect(layoutFrame(begin({ prompt: '核武器' }), sceneOf(small(), size)).cursor).toEqual({ x: 7, y: 38 })
    expect(layoutFrame(begin(), sceneOf(small(), size)).cursor).toBeNull()
  })

  it('the list shows the filter, and a filter that leaves nothing says so', () => {
    const scene = sceneOf(small(), size)
    expect(shown(begin({ tab: 1, filter: ['revised'], row: 1 }), scene)).toContain('筛选：改动')
    expect(shown(begin({ tab: 1, filter: ['split'] }), scene)).toContain('没有符合筛选的条款')
  })
})

describe('what stays while one scrolls', () => {
  const pinnedWords = (state: State, scene: Scene): string => {
    const areas = areasOf(scene.size, state)
    const pane = layoutReading(state, scene, areas.text - 1)
    const { height } = extentOf(state, scene)
    const from = Math.min(state.scroll, Math.max(0, pane.body.length - height))
    return [...pinnedLines(pane, from), pane.body[from] ?? []].map(lineText).join(' ')
  }

  it.each(SIZES)('at $columns × $rows a walk through all changes always shows the relation', async (size) => {
    const scene = sceneOf(await sample(), size)
    const view = viewOf(scene, begin())
    let state = begin({ tab: 2, focus: 'text' })
    for (let i = 0; i < 400 && state.message === null; i++) {
      state = reduce(state, { type: 'change', by: 1 }, scene)
      const said = pinnedWords(state, scene)
      const words = view.rows[state.row]!.cells[2]!.links.map(({ word }) => word)
      expect(
        words.some((word) => said.includes(word.slice(0, 6))),
        `${view.rows[state.row]!.id} ${said}`,
      ).toBe(true)
    }
    expect(state.message).toBe('后面没有变化了')
  })

  it('where both do not fit, a changed sentence is shown with what it was', () => {
    const tail = '双方在各级别保持密切往来，就共同关心的问题及时交换意见。'
    const many = Array.from({ length: 12 }, (_, i) => `第${i + 1}条${tail}`)
    const a = witness('2019·zh', [`一、${many.join('')}双方支持该倡议。`])
    const b = witness('2024·zh', [`一、${many.join('')}双方欢迎该倡议。`])
    const sentences = Array.from({ length: 13 }, (_, i) => i)
    const from = collated(
      [a, b],
      [
        wording(a, b, [
          link('1', '1', 'revised', [['支持', '欢迎']], {
            sentences: sentences.map((i) => ({
              a: a.shown.clauses[0]!.sentences[i]!,
              b: b.shown.clauses[0]!.sentences[i]!,
              moved: false,
            })),
          }),
        ]),
      ],
    )
    const scene = sceneOf(from, { columns: 60, rows: 15 })
    const state = reduce(begin(), { type: 'change', by: 1 }, scene)
    expect(state.scroll).toBeGreaterThan(0)
    const seen = shown(state, scene)
    for (const words of ['~ 改动', '双方支持该倡议', '双方欢迎该倡议', '上有']) expect(seen).toContain(words)
    // What is the same in both stands once.
    expect(layoutReading(state, scene, 37).body.filter((l) => lineText(l).includes('第3条'))).toHaveLength(1)
    expect(shown(begin(), scene)).toMatch(/下有 \d+ 行/u)
  })

  it('a second link, scrolled to the top, takes the place of the first', async () => {
    const scene = sceneOf(await sample(), { columns: 80, rows: 24 })
    const view = viewOf(scene, begin())
    const row = view.rows.findIndex((r) => r.cells[2]!.links.length > 1)
    const pane = layoutReading(begin({ row, tab: 2 }), scene, 50)
    const second = pane.pins[1]!
    expect(lineText(pane.body[second.from]!)).toBe(lineText(second.lines[0]!))
    expect(pinnedLines(pane, second.from).map(lineText).join('')).toBe('')
    expect(lineText(pinnedLines(pane, second.from + 1)[0]!)).toBe(lineText(second.lines[0]!))
    expect(lineText(pinnedLines(pane, second.from - 1)[0]!)).toBe(lineText(pane.pins[0]!.lines[0]!))
  })
})

it('what is out of sight is told in fewer words before it is cut', () => {
  const tail = Array.from(
    { length: 40 },
    (_, i) => `第${i + 1}款双方保持密切往来，就共同关心的问题及时交换意见。`,
  ).join('')
  const [a, b] = [witness('2019·zh', [`一、${tail}`]), witness('2024·zh', [`一、${tail}`])]
  const from = collated([a, b], [wording(a, b, [link('1', '1', 'kept')])])
  const rule = (columns: number): string =>
    shown(begin({ focus: 'text', scroll: 3 }), sceneOf(from, { columns, rows: 15 }, 'en')).split('\n')[2]!
  expect(rule(100)).toMatch(/3 lines above {2}\d+ lines below/u)
  expect(rule(60)).toMatch(/3 above {2}\d+ below /u)
  expect(rule(44)).toMatch(/3 above {2}\d+ below /u)
})

describe('the strip', () => {
  it('is as wide as the window, shades rise with what differs, and the section of the clause is reversed', async () => {
    for (const size of SIZES)
      for (const ambiguous of [1, 2] as const) {
        const scene = sceneOf(await sample(), size, 'zh', ambiguous)
        const view = viewOf(scene, begin())
        const { b } = view.layout.strips[2]!
        for (const [i, cell] of b.entries()) {
          const line = stripOfView(view, { row: cell.row, tab: 2 }, scene, size.columns)
          expect(lineWidth(line, ambiguous)).toBeLessThanOrEqual(size.columns)
          const here = line.filter((s) => s.style.includes('reverse'))
          expect(here.length, `${size.columns} ${i}`).toBeGreaterThan(0)
          const shades = new Set(here.map((s) => s.text).filter((text) => text !== ' '))
          for (const shade of shades) expect(shade).toBe(scene.glyphs.shades[cell.level])
        }
      }
  })
})

describe('texts that would harm a terminal', () => {
  const nasty = '双方\u001b[2J\u0007支持\u202e该倡议\u0085。'
  const a = witness('2019·zh', [`一、${nasty}`])
  const b = witness('2024·zh', ['一、双方\u001b]0;title\u0007👩‍👩‍👧e\u0301支持。'])
  const from = collated([a, b], [wording(a, b, [link('1', '1', 'revised', [['该倡议', '👩‍👩‍👧']])])])

  it.each([1, 2] as const)('escapes are shown as symbols, never sent (%d)', (ambiguous) => {
    for (const size of SIZES)
      for (const more of [
        {},
        { layout: 'inline' },
        { screen: 'overview' },
        { zoomed: true },
      ] satisfies Partial<State>[]) {
        const scene = sceneOf(from, size, 'zh', ambiguous)
        const sent = layoutFrame(begin(more), scene)
          .lines.map((l) => paintLine(l, 24))
          .join('\n')
        const left = sent.replace(/\u001b\[[\d;]*m/gu, '')
        expect(left).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/u)
      }
    expect(shown(begin(), sceneOf(from, SIZES[1] ?? { columns: 80, rows: 24 }))).toContain('␛')
  })

  it('emoji and combining marks are whole', () => {
    const frame = shown(begin({ zoomed: true }), sceneOf(from, { columns: 80, rows: 24 }))
    expect(frame).toContain('👩‍👩‍👧')
    expect(frame).toContain('e\u0301')
  })
})

describe('colours', () => {
  it.each([
    [{ TERM: 'xterm-256color', NO_COLOR: '1' }, 0],
    [{ TERM: 'xterm-256color', NO_COLOR: '' }, 8],
    [{ TERM: 'xterm-256color', COLORTERM: 'truecolor' }, 24],
    [{ TERM: 'xterm' }, 4],
    [{ TERM: 'dumb' }, 0],
    [{ TERM: 'xterm', NO_COLOR: '1', FORCE_COLOR: '2' }, 8],
    [{ TERM: 'xterm', FORCE_COLOR: '0' }, 0],
  ] as const)('%j shows %d bits', (env, depth) => {
    expect(colorDepth(env, false)).toBe(depth)
    expect(colorDepth(env, true)).toBe(0)
  })

  it('without colours what is added and removed is still told apart', () => {
    expect(sgr('ins', 0)).not.toBe(sgr('del', 0))
    expect(sgr('ins', 0)).not.toMatch(/3\d/u)
  })

  it('terminals without a line through text get brackets', () => {
    expect(drawsStrike({ TERM: 'linux' })).toBe(false)
    expect(drawsStrike({ TERM: 'xterm-256color', TERM_PROGRAM: 'Apple_Terminal' })).toBe(false)
    expect(drawsStrike({ TERM: 'tmux-256color' })).toBe(true)
  })

  it('24-bit colours stand out from black and from white: 4.5 to 1 on both', () => {
    const channel = (c: number): number => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4)
    for (const style of [
      'ins',
      'del',
      'carried',
      'term',
      'claim-split',
      'claim-merged',
      'claim-shares',
      'claim-carries',
    ]) {
      const [, r, g, b] = /38;2;(\d+);(\d+);(\d+)/u.exec(sgr(style, 24)) ?? []
      const light = 0.2126 * channel(Number(r)) + 0.7152 * channel(Number(g)) + 0.0722 * channel(Number(b))
      expect(1.05 / (light + 0.05)).toBeGreaterThanOrEqual(4.49)
      expect((light + 0.05) / 0.05).toBeGreaterThanOrEqual(4.49)
    }
  })
})

it('of the 256 colours those are taken that can be read on black and on white', () => {
  const steps = [0, 95, 135, 175, 215, 255]
  const linear = (c: number): number => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4)
  for (const look of Object.keys(looks)) {
    const at = Number(/38;5;(\d+)/u.exec(sgr(`claim-${look}`, 8).replaceAll('\u001b[', ''))?.[1] ?? Number.NaN) - 16
    if (Number.isNaN(at)) continue
    const [r, g, b] = [Math.floor(at / 36), Math.floor(at / 6) % 6, at % 6].map((i) => linear(steps[i]!))
    const light = 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
    expect(1.05 / (light + 0.05), look).toBeGreaterThanOrEqual(4.2)
    expect((light + 0.05) / 0.05, look).toBeGreaterThanOrEqual(4.2)
  }
})

describe('for a screen reader', () => {
  it('a change is a sentence', () => {
    const said = spokenLines(begin({ tab: 1, row: 1 }), sceneOf(small(), { columns: 80, rows: 24 }))
    expect(said[0]).toContain('2024-2')
    expect(said[1]).toContain('“支持”改为“欢迎”')
  })

  it('absence is said with what it does not mean', () => {
    const said = spokenLines(begin({ row: 1 }), sceneOf(summary(), { columns: 80, rows: 24 })).join('\n')
    expect(said).toContain('提要未载')
    expect(said).toContain('不等于文件里没有')
  })

  it('every screen says something, in both languages', async () => {
    for (const ui of ['zh', 'en'] as const)
      for (const [, more] of STATES)
        expect(
          spokenLines(begin(more), sceneOf(await sample(), { columns: 80, rows: 24 }, ui)).join('').length,
        ).toBeGreaterThan(5)
  })
})

it('only what is on screen is laid out: a step down touches one clause', async () => {
  const scene = sceneOf(await sample(), { columns: 80, rows: 24 })
  const state = begin({ tab: 2, row: 5 })
  const first = layoutReading(state, scene, 50)
  expect(layoutReading(reduce(state, { type: 'signs' }, scene), scene, 50)).not.toBe(first)
  expect(layoutReading({ ...state, scroll: 3, top: 2 }, scene, 50)).toBe(first)
})

it.each([
  ['zh', '日期较早', '日期较晚'],
  ['en', 'dated earlier', 'dated later'],
] as const)(
  '%s: a comparison against the order of time says so in the header, three lines or two',
  (ui, base, other) => {
    const [a, b] = [witness('2023·zh', ['一、双方欢迎。']), witness('2021·zh', ['一、双方欢迎。'])]
    const backwards = collated([a, b], [wording(a, b, [link('1', '1', 'kept')])])
    for (const size of SIZES) {
      const seen = shown(begin(), sceneOf(backwards, size, ui))
      expect(seen).toContain(`${base}!`)
      if (size.rows >= 24) expect(seen).toContain(`${other}!`)
      expect(shown(begin(), sceneOf(small(), size, ui))).not.toContain(base)
    }
  },
)

describe('the overview at 80 × 24 cuts nothing', () => {
  const cuts = (words: string): number => words.split('…').length - 1
  /** What the points of the digest leave out of the texts, they say themselves. */
  const cutsToldOf = ({ news }: View): number =>
    [...news.points, ...news.apart].reduce((sum, { line }) => sum + cuts(line), 0)
  const whole = (scene: Scene): string =>
    overviewLines(begin({ screen: 'overview' }), scene, 80)
      .map(lineText)
      .join('\n')
      .replace(/\s+/gu, ' ')

  it.each(['zh', 'en'] as const)('%s: every count, name and source is there, wrapped', async (ui) => {
    for (const from of [await sample(), small(), summary()]) {
      const scene = sceneOf(from, { columns: 80, rows: 24 }, ui)
      const view = viewOf(scene, begin())
      const seen = whole(scene)
      expect(cuts(seen)).toBe(cutsToldOf(view))
      for (const column of view.columns)
        for (const { count, word } of column.counts)
          if (count > 0) expect(seen).toContain(ui === 'zh' ? `${word} ${count}` : `${count} ${word}`)
      const close = (words: string): string => words.replace(/\s+/gu, '')
      for (const w of view.witnesses)
        for (const words of [w.name, w.fidelityWords, w.standingWords, w.url ?? w.file])
          expect(close(seen)).toContain(close(words))
    }
  })

  it.each(['zh', 'en'] as const)('%s: texts in three languages and scripts', async (ui) => {
    for (const lang of ['zh', 'ru', 'en'] as const) {
      const from = await collate({ inputs: ['2019', '2024'], corpus: 'test/sample-corpus', lang })
      const scene = sceneOf(from, { columns: 80, rows: 24 }, ui)
      const lines = overviewLines(begin({ screen: 'overview' }), scene, 80)
      expect(cuts(lines.map(lineText).join('\n'))).toBe(cutsToldOf(viewOf(scene, begin())))
      for (const line of lines) {
        expect(lineWidth(line, 1)).toBeLessThanOrEqual(80)
      }
    }
  })

  it('a count line of the header that does not fit ends in … after a whole count', async () => {
    const { lines } = layoutFrame(begin({ tab: 2 }), sceneOf(await sample(), { columns: 80, rows: 24 }, 'en'))
    expect(lineText(lines[2] ?? [])).toMatch(/^=\d+ kept(?: {2}[^\w\s]?\d+ [\w, ]+?)* {2}…$/u)
  })
})
