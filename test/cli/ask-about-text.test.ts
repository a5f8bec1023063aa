/** What `tifa add` asks in a terminal, answered as a person would. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { missingTmux, openShell, type Shell, tifa } from './tui/tmux.ts'

const TEXT = `岚国和霍恩联邦关于发展睦邻关系的联合声明

（2017年5月9日于云港）

一、双方高度评价两国关系，将保持高层交往。

二、双方支持霍湾问题当事方通过对话解决争端，反对使用武力。
`
const missing = missingTmux()

describe.skipIf(missing !== null)(`questions of add${missing === null ? '' : ` (${missing})`}`, () => {
  let shell: Shell
  beforeEach(() => {
    shell = openShell({ columns: 100, rows: 40 })
    writeFileSync(join(shell.folder, 'statement.txt'), TEXT)
    return () => shell.close()
  })
  afterEach(() => shell.close())
  const add = async (...args: string[]): Promise<void> => {
    shell.run(`${process.execPath} ${tifa} add ${['statement.txt', ...args].join(' ')}; echo "exit:$?"`)
  }
  const written = (): boolean => existsSync(join(shell.folder, 'corpus'))

  it.each([
    ['N', 'n'],
    ['nothing but Enter', ''],
    ['a word that is no yes', 'maybe'],
    ['no, in Chinese', '否'],
  ])('%s: says that nothing was written, writes nothing, exit code 1', async (_, answer) => {
    await add()
    await shell.waitFor('write it? [y/N]')
    expect(written()).toBe(false)
    shell.run(answer)
    const screen = await shell.waitFor(/exit:\d/)
    expect(screen).toMatch(/write it\? \[y\/N\].*\nnothing written\nexit:1/)
    expect(written()).toBe(false)
  })

  it('an end of input is no answer: nothing is written, exit code 2', async () => {
    await add()
    await shell.waitFor('write it? [y/N]')
    shell.press('C-d')
    const screen = await shell.waitFor(/exit:\d/)
    expect(screen).toMatch(/nothing written\nexit:2/)
    expect(written()).toBe(false)
  })

  it('Y writes the text, and says where', async () => {
    await add()
    await shell.waitFor('write it? [y/N]')
    shell.run('y')
    const screen = await shell.waitFor(/exit:\d/)
    expect(screen).toMatch(/written to 2017-05-09-joint-statement\/zh\.full\.txt/)
    expect(screen).toMatch(/exit:0/)
    expect(readFileSync(join(shell.folder, 'corpus/2017-05-09-joint-statement/zh.full.txt'), 'utf8')).toContain(
      '一、双方',
    )
  })

  it('in Chinese too: 未写入, and 是 writes', async () => {
    await add('--ui', 'zh')
    await shell.waitFor('写入？ [y/N]')
    shell.run('n')
    expect(await shell.waitFor(/exit:\d/)).toMatch(/\n未写入\nexit:1/)
    await add('--ui', 'zh')
    await shell.waitFor((screen) => screen.split('写入？ [y/N]').length === 3)
    shell.run('是')
    expect(await shell.waitFor(/exit:0/)).toMatch(/已写入 2017-05-09-joint-statement\/zh\.full\.txt/)
  })
})
