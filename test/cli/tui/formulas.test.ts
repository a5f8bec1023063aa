import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { formulasBindings } from '../../../cli/tui/formulas/bindings.ts'
import { formulasAction, spokenFormulas } from '../../../cli/tui/formulas/formulas-program.ts'
import { layoutFormulas } from '../../../cli/tui/formulas/layout.ts'
import { formulasOf, listedFormulas } from '../../../cli/tui/formulas/listed.ts'
import { reduceFormulas } from '../../../cli/tui/formulas/reduce.ts'
import type { FormulasScene } from '../../../cli/tui/formulas/scene.ts'
import { beginningOfFormulas, type FormulasState } from '../../../cli/tui/formulas/state.ts'
import { glyphsFor } from '../../../cli/tui/glyphs.ts'
import { lineText, lineWidth, paintLine } from '../../../cli/tui/line.ts'
import type { Size } from '../../../cli/tui/scene.ts'
import {
  buildFormulasView,
  type FormulaRow,
  type FormulasFound,
  type FormulasView,
  formulas,
  type Ui,
} from '../../../src/index.ts'
import { courseWords } from '../../../src/words/formula-words.ts'
import { SIZES } from './scene-of.ts'
import { missingTmux, openShell, root, type Shell, tifa } from './tmux.ts'

let finding: Promise<FormulasFound> | undefined
const found = (): Promise<FormulasFound> => {
  finding ??= formulas({ inputs: [], corpus: 'test/sample-corpus', workingDir: root, lang: 'zh', abridged: [] })
  return finding
}

const sceneOf = (view: FormulasView, size: Size, ambiguous: 1 | 2 = 1): FormulasScene => ({
  ui: view.ui,
  view,
  size,
  ambiguous,
  glyphs: glyphsFor(ambiguous),
})
const viewIn = async (ui: Ui = 'zh'): Promise<FormulasView> => buildFormulasView(await found(), { ui })

const press = (state: FormulasState, keys: string, scene: FormulasScene): FormulasState =>
  keys.split(' ').reduce((s, key) => {
    const action = formulasAction(key, s)
    return action ? reduceFormulas(s, action, scene) : s
  }, state)
const shown = (state: FormulasState, scene: FormulasScene): string =>
  layoutFormulas(state, scene).lines.map(lineText).join('\n')

const SIZE = { columns: 100, rows: 30 }
const begin = beginningOfFormulas

/** The same view with many more documents: their names stand on end. */
function withMany(view: FormulasView, times: number): FormulasView {
  const many = <T>(list: readonly T[]): readonly T[] => Array.from({ length: times }, () => list).flat()
  const row = (r: FormulaRow): FormulaRow => ({ ...r, cells: many(r.cells) })
  return { ...view, columns: many(view.columns), groups: view.groups.map((g) => ({ ...g, rows: g.rows.map(row) })) }
}

describe('the list', () => {
  it('has a line a formula with the sign of each document, as it is printed', async () => {
    const scene = sceneOf(await viewIn(), SIZE)
    const text = shown(begin, scene)
    expect(text).toContain('所读原文 4 份：全文 1998·zh、2016·zh、2019·zh、2024·zh')
    expect(text).toContain(' 1998 2016 2019 2024')
    const row = formulasOf(scene.view).findIndex((r) => r.words === '军事力量不针对对方部署')
    const there = shown({ ...begin, row, top: row }, scene)
    expect(there).toMatch(/»● {4}● {4}· {4}● {4}复见 +军事力量不针对对方部署/u)
  })

  it('of more documents than have room says in how many each formula stands, with the words in sight', async () => {
    const view = withMany(await viewIn(), 30)
    const row = formulasOf(view).findIndex((r) => r.words === '军事力量不针对对方部署')
    const text = shown({ ...begin, row, top: row }, sceneOf(view, { columns: 90, rows: 30 }))
    expect(text).toContain('见于几份文件')
    expect(text).toMatch(/»3 +复见 +军事力量不针对对方部署/u)
    expect(text).not.toContain('●')
    // As long as there is room, a sign each.
    const few = withMany(await viewIn(), 5)
    expect(shown({ ...begin, row, top: row }, sceneOf(few, { columns: 90, rows: 30 }))).toMatch(/●.*军事力量不针/u)
  })

  it('f goes through the courses and back to all of them; the line above says which', async () => {
    const view = await viewIn()
    const scene = sceneOf(view, SIZE)
    let state = begin
    for (const { course, rows } of view.groups) {
      state = press(state, 'f', scene)
      expect(listedFormulas(view, state).map((i) => formulasOf(view)[i]!.id)).toEqual(rows.map((r) => r.id))
      expect(listedFormulas(view, state)).toContain(state.row)
      expect(shown(state, scene)).toContain(`筛选：${courseWords[course].zh}`)
    }
    expect(press(state, 'f', scene).course).toBeNull()
    expect(press(state, 'Escape', scene).course).toBeNull()
  })

  it('r orders by weight, documents, first document, and as printed again; nothing is lost', async () => {
    const view = await viewIn()
    const scene = sceneOf(view, SIZE)
    const rows = formulasOf(view)
    const values: readonly ((row: FormulaRow) => number)[] = [
      (row) => -row.weight,
      (row) => -row.documents,
      (row) => row.cells.findIndex((cell) => cell.lines.length > 0),
    ]
    let state = begin
    for (const value of values) {
      state = press(state, 'r', scene)
      const listed = listedFormulas(view, state)
      expect([...listed].sort((x, y) => x - y)).toEqual([...rows.keys()])
      const seen = listed.map((i) => value(rows[i]!))
      expect(seen).toEqual([...seen].sort((x, y) => x - y))
    }
    expect(listedFormulas(view, press(state, 'r', scene))).toEqual([...rows.keys()])
  })

  it('a search finds words in formulas and variants, goes round, and says where there are none', async () => {
    const scene = sceneOf(await viewIn(), SIZE)
    const words = (state: FormulasState): string => formulasOf(scene.view)[state.row]!.words
    const one = press(begin, '/ 合 作 Enter', scene)
    expect(words(one)).toContain('合作')
    const two = press(one, 'n', scene)
    expect(two.row).not.toBe(one.row)
    let around = two
    for (let i = 0; i < 200 && around.message === null; i++) around = press(around, 'n', scene)
    expect(around.row).toBe(one.row)
    expect(press(begin, '/ 极 地 Enter', scene).message).toContain('极地')
    expect(press(one, 'Escape', scene).search).toBeNull()
    // Of a variant alone: 1998 has other words.
    const variant = formulasOf(scene.view).find((r) => r.variants.length > 0)!
    const typed = `/ ${[...variant.variants[0]!.words].join(' ')} Enter`
    expect(press(begin, typed, scene).search).toBe(variant.variants[0]!.words)
  })
})

it('where nothing recurs the list says why', () => {
  const none: FormulasView = {
    ui: 'zh',
    lang: 'zh',
    tool: { version: '0', icu: '0' },
    title: '',
    lead: ['反复出现的提法：0 条', '所读原文 1 份', '有原文的文件不到两份'],
    key: [],
    columns: [],
    groups: [],
    tail: [],
  }
  const text = shown(begin, sceneOf(none, SIZE))
  for (const words of ['提法 0/0', '没有反复出现的提法', '有原文的文件不到两份']) expect(text).toContain(words)
  expect(press(begin, 'j G f r n Enter', sceneOf(none, SIZE))).toMatchObject({ screen: 'list', row: 0 })
})

describe('the places of a formula', () => {
  it('every document is told, with the sentence of each place or why there is none', async () => {
    const view = await viewIn()
    const scene = sceneOf(view, { columns: 100, rows: 400 })
    for (const [row, formula] of formulasOf(view).entries()) {
      const text = shown({ ...begin, screen: 'places', row }, scene)
      const close = text.replace(/\s+/gu, '')
      for (const [k, cell] of formula.cells.entries()) {
        expect(text).toContain(` ${cell.sign} ${view.columns[k]!.name}  ${cell.says}`)
        for (const line of cell.lines) {
          expect(text).toContain(line.address)
          expect(close).toContain(`${line.words}${line.form === 'exact' ? '=]' : '~]'}`.replace(/\s+/gu, ''))
        }
      }
    }
  })

  it('Enter opens them, ] and [ go on, the formula stays above, Escape comes back to the same line', async () => {
    const scene = sceneOf(await viewIn(), { columns: 60, rows: 15 })
    const opened = press(begin, 'j j Enter', scene)
    expect([opened.screen, opened.row]).toEqual(['places', 2])
    const low = press(opened, 'G', scene)
    expect(low.scroll).toBeGreaterThan(0)
    const start = formulasOf(scene.view)[2]!.words.slice(0, 12)
    expect(shown(low, scene)).toContain(start)
    expect(shown(low, scene)).toMatch(/上有 \d+ 行/u)
    expect(press(opened, ']', scene).row).toBe(3)
    expect(press(opened, '] [', scene).row).toBe(2)
    expect(press(low, 'Escape', scene)).toMatchObject({ screen: 'list', row: 2 })
  })
})

describe.each(['zh', 'en'] as const)('in %s', (ui) => {
  it('fills the frame at every size, and no line is wider than the window', async () => {
    const view = await viewIn(ui)
    for (const size of SIZES)
      for (const ambiguous of [1, 2] as const)
        for (const of of [view, withMany(view, 6)])
          for (const screen of ['list', 'places', 'overview', 'help'] as const)
            for (const more of [{}, { prompt: '能源' }, { search: '能源' }]) {
              const { lines } = layoutFormulas({ ...begin, screen, ...more }, sceneOf(of, size, ambiguous))
              expect(lines).toHaveLength(size.rows - 1)
              for (const line of lines)
                expect(lineWidth(line, ambiguous), lineText(line)).toBeLessThanOrEqual(size.columns)
            }
  })

  it('is told in sentences', async () => {
    const scene = sceneOf(await viewIn(ui), SIZE)
    const said = spokenFormulas(begin, scene).join('\n')
    const first = formulasOf(scene.view)[0]!
    for (const words of [first.words, first.courseWord, first.says, '2016']) expect(said).toContain(words)
    expect(spokenFormulas({ ...begin, screen: 'places' }, scene).join('\n')).toContain(
      first.cells[0]!.lines[0]!.address,
    )
  })
})

it('whatever is pressed, the chosen formula is listed and in sight', async () => {
  const keys = [...new Set(formulasBindings.filter((b) => b.action.type !== 'quit').flatMap((b) => b.keys)), '能']
  const view = await viewIn()
  for (const size of [SIZE, { columns: 44, rows: 16 }]) {
    const scene = sceneOf(view, size)
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...keys), { maxLength: 30 }), (pressed) => {
        const state = press(begin, pressed.join(' '), scene)
        const at = listedFormulas(view, state).indexOf(state.row)
        expect(at).toBeGreaterThanOrEqual(0)
        expect(layoutFormulas(state, scene).lines).toHaveLength(size.rows - 1)
        if (state.screen === 'list') expect(shown(state, scene)).toContain('»')
      }),
      { seed: 16, numRuns: 120 },
    )
  }
})

it('nothing that a text holds speaks to the terminal', async () => {
  const view = await viewIn()
  const nasty = 'x\u001b[2J\u0007\u202e\u0085y'
  const harm = (row: FormulaRow): FormulaRow => ({
    ...row,
    words: nasty,
    says: nasty,
    variants: [{ words: nasty, count: 1, documents: [nasty] }],
    cells: row.cells.map((cell) => ({
      ...cell,
      says: nasty,
      lines: [{ address: nasty, before: nasty, words: nasty, after: nasty, form: 'varied', notes: [nasty] }],
    })),
  })
  const bad: FormulasView = {
    ...view,
    lead: [nasty],
    tail: [nasty],
    columns: view.columns.map((c) => ({ ...c, name: nasty, title: nasty, what: nasty })),
    groups: view.groups.map((g) => ({ ...g, rows: g.rows.map(harm) })),
  }
  for (const screen of ['list', 'places', 'overview'] as const) {
    const sent = layoutFormulas({ ...begin, screen, search: nasty }, sceneOf(bad, SIZE)).lines.map((l) =>
      paintLine(l, 24),
    )
    expect(sent.join('\n').replace(/\u001b\[[\d;]*m/gu, '')).not.toMatch(
      /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/u,
    )
  }
})

const missing = missingTmux()
let shell: Shell
afterEach(() => shell?.close())

describe.skipIf(missing !== null)(`in a terminal${missing ? ` (skipped: ${missing})` : ''}`, () => {
  const COMMAND = `node ${tifa} formulas --corpus ${root}test/sample-corpus --lang zh --ui zh`

  it('opens on the list, shows places, follows the window, and q gives the terminal back', async () => {
    shell = openShell({ columns: 80, rows: 24 }, { NO_COLOR: '1' })
    await shell.waitFor('$')
    shell.run(COMMAND)
    await shell.waitFor(/提法 1\/\d+/u)
    expect(shell.ask('#{alternate_on} #{cursor_flag}')).toBe('1 0')
    shell.press('/')
    shell.type('军事力量')
    shell.press('Enter')
    await shell.waitFor('/军事力量')
    shell.press('Enter')
    await shell.waitFor(/各处原句 \d+\/\d+[\s\S]*· 2019 {2}未见/u)
    shell.resize(44, 16)
    const narrow = await shell.waitFor((s) => s.split('\n').length <= 16 && s.includes('各处原句'))
    for (const line of narrow.split('\n')) expect([...line].length).toBeLessThanOrEqual(44)
    shell.press('q')
    await shell.waitFor(/\$\s*$/u)
    expect(shell.ask('#{alternate_on} #{cursor_flag}')).toBe('0 1')
  })

  it('prints where a print is asked for, and in a pipe', async () => {
    shell = openShell({ columns: 100, rows: 30 })
    await shell.waitFor('$')
    for (const asked of ['--no-ui', '--format text', '--limit 1', '| cat']) {
      shell.run(`clear; ${COMMAND} ${asked} | head -2 | cut -c1-20; echo done`)
      await shell.waitFor(/反复出现[\s\S]*^done$/mu)
      expect(shell.ask('#{alternate_on}')).toBe('0')
    }
    shell.run(`clear; ${COMMAND} --limit 1 --no-color; echo printed`)
    await shell.waitFor(/另有 \d+ 条[\s\S]*^printed$/mu)
  })
})
