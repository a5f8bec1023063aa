import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as esbuild from 'esbuild'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { actionFor } from '../../../cli/tui/keys.ts'
import { layoutFrame } from '../../../cli/tui/layout/frame.ts'
import { lineText } from '../../../cli/tui/line.ts'
import { reduce } from '../../../cli/tui/reduce.ts'
import type { Scene } from '../../../cli/tui/scene.ts'
import { beginning, type State } from '../../../cli/tui/state.ts'
import { collate } from '../../../src/index.ts'
import { sample, sceneOf } from './scene-of.ts'
import { missingTmux, openShell, root, type Shell, tifa } from './tmux.ts'

const missing = missingTmux()
const DEMO = `node ${tifa} demo 2024 --ui zh`
let shell: Shell
afterEach(() => shell?.close())

/** What the layout says the screen shows, as tmux would capture it. */
const frame = (state: State, scene: Scene): string =>
  layoutFrame(state, scene)
    .lines.map((l) => lineText(l).trimEnd())
    .join('\n')
    .trimEnd()

/** A shell with something in its history, so that its loss would be seen. */
async function open(columns: number, rows: number, env: Record<string, string> = {}): Promise<Shell> {
  shell = openShell({ columns, rows }, env)
  await shell.waitFor('$')
  shell.run('for i in $(seq 1 60); do echo "line $i of the user"; done; echo ready')
  await shell.waitFor(/^ready$/mu)
  return shell
}

/** The terminal is as it was: history, first screen, cursor, modes of the line, and the given exit code. */
async function restored(code: number): Promise<void> {
  shell.run(
    'echo "code=$?"; stty -a | tr " ;" "\\n\\n" | grep -xE -- "-?(icanon|echo|isig)" | tr -d "\\n"; echo " end"',
  )
  await shell.waitFor(/^\S+ end$/mu)
  const history = shell.history()
  expect(history).toContain(`code=${code}`)
  expect(history).toMatch(/^(?:isig|icanon|echo){3} end$/mu)
  for (const i of [1, 30, 60]) expect(history).toContain(`line ${i} of the user`)
  expect(history).not.toMatch(/较晚 2024|条款 \d+\/\d+/u)
  expect(shell.ask('#{alternate_on} #{cursor_flag} #{bracket_paste_flag}')).toMatch(/^0 1( 0)?\s*$/u)
}

describe.skipIf(missing !== null)(`the screen in a terminal${missing ? ` (skipped: ${missing})` : ''}`, () => {
  it('opens the default comparison with its first lines, and q gives the terminal back', async () => {
    await open(80, 24)
    shell.run(`cd ${root} && node ${tifa} --ui zh`)
    const first = await shell.waitFor('概览')
    expect(first).toContain('节录')
    expect(first).toContain('请勿引用')
    expect(shell.ask('#{alternate_on} #{cursor_flag}')).toBe('1 0')
    shell.press('q')
    await shell.waitFor(/ready$|ready\n.*\$\s*$/mu)
    await restored(0)
  })

  it('shows frame for frame what the layout says, through all changes and beyond', async () => {
    await open(80, 24)
    const scene = sceneOf(await sample(), { columns: 80, rows: 24 })
    const view = scene.view(false)
    let state = beginning({
      tab: view.columns.length - 1,
      row: view.rows.findIndex((r) => !r.heading && r.base.length > 0),
      punctuation: false,
      signs: false,
    })
    // From the folder that the scene was made in: where a text stands is told from there, and takes lines of its own.
    shell.run(`cd ${root} && COLORTERM=truecolor ${DEMO}`)
    const agree = async (): Promise<void> => {
      const expected = frame(state, scene)
      await shell.waitFor((seen) => seen === expected)
    }
    const press = async (key: string, name = key): Promise<void> => {
      const action = actionFor(key, state)
      if (!action) throw new Error(`no action for ${key}`)
      state = reduce(state, action, scene)
      shell.press(name)
      await agree()
    }
    await agree()
    let walked = 0
    while (state.message === null) {
      await press('n')
      if (++walked > 500) throw new Error('the walk does not end')
    }
    expect(walked).toBeGreaterThan(view.rows.filter((r) => r.changed && r.cells.at(-1)?.links.length).length / 2)
    for (const [key, name] of [
      ['g'],
      ['s'],
      ['n'],
      ['w'],
      ['m'],
      [']'],
      ['p'],
      ['d'],
      ['j'],
      ['d'],
      ['Tab'],
      ['Space', 'Space'],
      ['z'],
      ['v'],
      ['?'],
      ['G'],
      ['Escape', 'Escape'],
      ['f'],
      ['j'],
      ['Space', 'Space'],
      ['Escape', 'Escape'],
      ['Enter'],
    ] as const)
      await press(key, name ?? key)
    shell.press('q')
    await shell.waitFor(/ready/u)
    await restored(0)
  })

  it('searches 核武器 as an input method commits it, and tells which texts have it', async () => {
    await open(80, 24)
    shell.run(`cd ${root} && node ${tifa} --ui zh`)
    await shell.waitFor('概览')
    shell.press('/')
    await shell.waitFor(/^\/\s/mu)
    expect(shell.ask('#{cursor_flag}')).toBe('1')
    shell.type('核武器')
    await shell.waitFor(/^\/核武器/mu)
    shell.press('Enter')
    const found = await shell.waitFor(/核武器 {2}1\/\d+ 条 {2}见于/u)
    expect(found).toContain('»')
    const count = Number(/核武器 {2}1\/(\d+) 条/u.exec(found)?.[1])
    for (let i = 2; i <= count; i++) {
      shell.press('n')
      await shell.waitFor(new RegExp(`核武器 {2}${i}/${count} 条`, 'u'))
    }
    shell.press('Escape')
    await shell.waitFor((s) => !s.includes('见于'))
    shell.press('/')
    shell.type('２０２３年不存在')
    shell.press('Enter')
    await shell.waitFor('没有这几个字')
    shell.press('q')
    await shell.waitFor(/ready/u)
  })

  it('--only opens the screen with the filter set, and in a pipe prints; t looks a clause up in the corpus', async () => {
    await open(100, 30)
    shell.run(`${DEMO} --only stance`)
    await shell.waitFor(/条款 1\/\d+ {2}筛选：说话者/u)
    shell.press('6')
    await shell.waitFor((s) => /条款 \d+\/\d+/u.test(s) && !s.includes('筛选：'))
    shell.press('t')
    await shell.waitFor(/历次文件中的源流[\s\S]*首见|历次文件中的源流[\s\S]*无相近条款/u)
    shell.press('q')
    await shell.waitFor(/ready/u)
    shell.run(`${DEMO} --only stance | head -1`)
    await shell.waitFor(/经筛选，只列/u)
  })

  it('pasted text is searched for, never obeyed', async () => {
    await open(80, 24)
    shell.run(DEMO)
    await shell.waitFor('概览')
    shell.press('Enter')
    await shell.waitFor(/条款 \d+\/\d+/u)
    shell.paste('q\nq')
    shell.press('?')
    await shell.waitFor('按键')
    shell.press('Escape', '/')
    await shell.waitFor(/^\/\s/mu)
    shell.paste('两国\n边界')
    await shell.waitFor(/^\/两国 边界/mu)
    shell.press('C-c')
    await shell.waitFor(/ready/u)
    await restored(130)
  })

  it('another earlier document, its filter, and a window made narrow and wide again', async () => {
    await open(140, 40)
    shell.run(DEMO)
    await shell.waitFor('概览')
    shell.press('Enter')
    await shell.waitFor(/较早 2019/u)
    shell.press(']')
    await shell.waitFor(/较早 1998、2016、2019/u)
    shell.press(']')
    await shell.waitFor(/较早 1998 /u)
    shell.press('[', '[')
    await shell.waitFor(/较早 2019/u)
    shell.press('f', 'j')
    await shell.waitFor(/»\[ \] ~ 改动/u)
    shell.press('Space', 'Escape')
    await shell.waitFor('筛选：改动')
    shell.resize(60, 15)
    const narrow = await shell.waitFor(
      (s) => s.split('\n').length <= 15 && /条款 \d+\/\d+/u.test(s) && s.includes('q 退出'),
    )
    for (const line of narrow.split('\n')) expect([...line].length).toBeLessThanOrEqual(60)
    shell.resize(39, 12)
    await shell.waitFor('窗口太小：需 40×15，现为 39×12')
    shell.resize(240, 70)
    await shell.waitFor((s) => s.includes('作准文本') && s.includes('筛选：改动'))
    shell.press('q')
    await shell.waitFor(/ready/u)
    await restored(0)
  })

  it.each([
    ['TERM', 143],
    ['HUP', 129],
    ['INT', 130],
  ])('SIG%s gives the terminal back', async (signal, code) => {
    await open(80, 24)
    // The shell stays, whatever the signal: a program started by it tells its own number.
    shell.run(`sh -c 'echo $$ > pid; exec ${DEMO}'`)
    await shell.waitFor('概览')
    const kill = (await import('node:fs')).readFileSync(join(shell.folder, 'pid'), 'utf8').trim()
    process.kill(Number(kill), `SIG${signal}`)
    await shell.waitFor(/ready/u)
    await restored(code)
  })

  it('Ctrl-Z leaves it to the shell, fg comes back to the same place', async () => {
    await open(80, 24)
    shell.run(DEMO)
    await shell.waitFor('概览')
    shell.press('n')
    const before = await shell.waitFor(/条款 \d+\/\d+[\s\S]*q 退出/u)
    shell.press('C-z')
    await shell.waitFor(/Stopped/u)
    expect(shell.ask('#{alternate_on} #{cursor_flag}')).toBe('0 1')
    shell.run('echo "typed in the shell"; stty -a | grep -o "[-]*icanon"')
    await shell.waitFor(/^icanon$/mu)
    shell.resize(100, 30)
    shell.run('fg')
    await shell.waitFor((s) => /条款 \d+\/\d+/u.test(s) && s.split('\n').length > 25)
    shell.resize(80, 24)
    await shell.waitFor((s) => s === before)
    shell.press('j')
    await shell.waitFor((s) => /条款 \d+\/\d+/u.test(s) && s !== before)
    shell.press('q')
    await shell.waitFor(/typed in the shell/u)
    await restored(0)
  })

  it('comes back when somebody else stopped it', async () => {
    await open(80, 24)
    shell.run(`sh -c 'echo $$ > pid; exec ${DEMO}'`)
    const before = await shell.waitFor(/概览[\s\S]*q 退出/u)
    const pid = Number((await import('node:fs')).readFileSync(join(shell.folder, 'pid'), 'utf8').trim())
    process.kill(pid, 'SIGSTOP')
    await shell.waitFor(/Stopped/u)
    shell.run('fg')
    await shell.waitFor((s) => s === before)
    shell.press('q')
    await shell.waitFor(/ready/u)
    await restored(0)
  })

  it('a terminal that draws “ wide is asked, and gets frames without box characters', async () => {
    await open(80, 24)
    shell.run(`${DEMO} --ambiguous-width 2`)
    const wide = await shell.waitFor('概览')
    expect(wide).not.toMatch(/[─│]/u)
    shell.press('q')
    await shell.waitFor(/ready/u)
  })

  it('NO_COLOR: no colours, but lines and brackets', async () => {
    await open(120, 30, { NO_COLOR: '1' })
    shell.run(DEMO)
    await shell.waitFor('概览')
    shell.press('n')
    await shell.waitFor(/条款 \d+\/\d+/u)
    const painted = shell.painted()
    expect(painted).not.toMatch(/\u001b\[[\d;]*\b(?:3[0-7]|38;|9[0-7])/u)
    expect(painted).toMatch(/\[-[\s\S]*\{\+/u)
    shell.press('q')
    await shell.waitFor(/ready/u)
  })

  it('o opens the report at the clause, and says where there is none', async () => {
    await open(100, 30)
    const browser = join(shell.folder, 'browser')
    writeFileSync(browser, `#!/bin/sh\nprintf '%s\\n' "$1" >> '${shell.folder}/opened'\n`, { mode: 0o755 })
    shell.run(`BROWSER=${browser} ${DEMO}`)
    await shell.waitFor('概览')
    shell.press('n', 'o')
    await shell.waitFor('此处没有网页报告')
    shell.press('q')
    await shell.waitFor(/ready/u)
    const from = await sample()
    const witnesses = from.collation.witnesses.map(({ siglum, sha256 }) => ({ siglum, sha256 }))
    writeFileSync(join(shell.folder, '2024.html'), '<!doctype html>')
    writeFileSync(
      join(shell.folder, 'tifa-report.json'),
      JSON.stringify({ schema: 'tifa/report@1', witnesses, files: [{ format: 'html', file: '2024.html' }] }),
    )
    shell.run(`BROWSER=${browser} ${DEMO}`)
    await shell.waitFor('概览')
    shell.press('n', 'o')
    await shell.waitFor('已在浏览器打开')
    shell.press('q')
    await shell.waitFor(/ready/u)
    shell.run('clear; cat opened')
    await shell.waitFor(/2024\.html#2024-h2/u)
  })

  it('for a screen reader it speaks in sentences and stays on the first screen', async () => {
    await open(80, 24, { INK_SCREEN_READER: 'true' })
    shell.run(DEMO)
    await shell.waitFor('岚托联合声明')
    expect(shell.ask('#{alternate_on}')).toBe('0')
    shell.press('n')
    await shell.waitFor(/2024-h2[\s\S]*改为/u)
    shell.press('q')
    await shell.waitFor(/\$\s*$/u)
  })

  it('in a pipe, and with --no-ui, it stays text', async () => {
    await open(80, 24)
    shell.run(`${DEMO} | head -3; echo piped`)
    await shell.waitFor(/^piped$/mu)
    shell.run(`${DEMO} --no-ui | tail -1; ${DEMO} --no-ui > /dev/null; echo plain`)
    await shell.waitFor(/^plain$/mu)
    expect(shell.ask('#{alternate_on}')).toBe('0')
  })
})

describe.skipIf(missing !== null)('a fault of our own', () => {
  let program = ''
  afterAll(() => rmSync(program, { force: true }))
  beforeAll(async () => {
    const dir = join(root, 'node_modules/.tifa-fixture')
    mkdirSync(dir, { recursive: true })
    program = join(dir, `crash-${process.pid}.mjs`)
    await esbuild.build({
      entryPoints: [join(root, 'test/cli/tui/crash-fixture.ts')],
      outfile: program,
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20.19',
      packages: 'external',
      define: { TIFA_VERSION: '"0.0.0"' },
      jsx: 'automatic',
      loader: { '.css': 'text', '.txt': 'text' },
      logLevel: 'error',
    })
  })

  it.each([
    ['while a key is obeyed', async () => shell.press('p'), 'a fault of our own'],
    [
      'at any other time',
      async () => {
        const { readFileSync } = await import('node:fs')
        process.kill(Number(readFileSync(join(shell.folder, 'pid'), 'utf8').trim()), 'SIGUSR2')
      },
      'a late fault',
    ],
  ])('%s: the terminal first, then the stack', async (_, fault, message) => {
    await open(80, 24)
    writeFileSync(join(shell.folder, 'a.txt'), '一、双方支持该倡议。\n二、双方恪守承诺；守信。\n')
    writeFileSync(join(shell.folder, 'b.txt'), '一、双方欢迎该倡议。\n二、双方恪守承诺，守信。\n')
    shell.run(`sh -c 'echo $$ > pid; exec node ${program} a.txt b.txt'`)
    await shell.waitFor('概览')
    await fault()
    // Where the program stands in a deep folder, its stack fills the screen and more.
    await shell.waitFor(() => shell.history().includes(message))
    await restored(3)
    expect(shell.history()).toMatch(new RegExp(`Error: ${message}\\n\\s+at `, 'u'))
  })
})

it('the files that the fixture compares give what it needs: a view with punctuation to show', async () => {
  const { collation } = await collate({
    inputs: ['2024'],
    corpus: join(root, 'test/sample-corpus'),
    workingDir: root,
    abridged: [],
  })
  expect(collation.alignments.length).toBe(3)
})

describe.skipIf(missing !== null)('the terminal ends before the screen', () => {
  it.each([
    ['its window is shut', ''],
    ['and the hang-up is held back, as by nohup', "trap '' HUP; "],
  ])('%s: the process ends by a signal, and does not crash', async (_, before) => {
    const out = mkdtempSync(join(tmpdir(), 'tifa-end-'))
    await open(80, 24)
    // A shell that does not end with the terminal tells how the screen did.
    writeFileSync(
      join(out, 'told.sh'),
      `trap : HUP\nbash -c "${before}exec ${DEMO}"\necho $? > ${out}/passing\nmv ${out}/passing ${out}/code\n`,
    )
    shell.run(`bash ${out}/told.sh`)
    await shell.waitFor('概览')
    shell.close()
    const file = join(out, 'code')
    for (let i = 0; i < 500 && !existsSync(file); i++) await new Promise((resolve) => setTimeout(resolve, 100))
    expect(readFileSync(file, 'utf8').trim()).toBe('129')
  })
})
