/** What `tifa add` asks in a terminal, answered as a person would. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
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

  describe('two documents that it might be', () => {
    beforeEach(() => {
      for (const id of ['2017-05-09-a', '2017-05-09-b']) {
        mkdirSync(join(shell.folder, 'corpus', id), { recursive: true })
        writeFileSync(
          join(shell.folder, 'corpus', id, 'document.yaml'),
          'titles: { zh: 岚国和霍恩联邦关于发展睦邻关系的联合声明 }\ndate: 2017-05-09\ntype: joint-statement\n',
        )
      }
    })
    const texts = (): readonly string[] =>
      readdirSync(join(shell.folder, 'corpus'), { recursive: true, encoding: 'utf8' }).filter((name) =>
        name.endsWith('.txt'),
      )
    it('are named and asked for; the one that is typed gets the text', async () => {
      await add()
      expect(await shell.waitFor('which document is it')).toMatch(/ {2}2017-05-09-a\n {2}2017-05-09-b\n/)
      shell.run('2017-05-09-b')
      await shell.waitFor('write it? [y/N]')
      shell.run('y')
      await shell.waitFor('exit:0')
      expect(texts()).toEqual(['2017-05-09-b/zh.full.txt'])
    })
    it('and an empty answer makes a third', async () => {
      await add()
      await shell.waitFor('which document is it')
      shell.run('')
      await shell.waitFor('write it? [y/N]')
      shell.run('y')
      await shell.waitFor('exit:0')
      expect(texts()).toEqual(['2017-05-09-joint-statement/zh.full.txt'])
    })
  })

  it('a title and a day that the text does not say are asked for until they are given', async () => {
    writeFileSync(join(shell.folder, 'statement.txt'), '双方商定，明年再议此事，并由有关部门负责落实。\n')
    await add()
    await shell.waitFor('title?')
    shell.run('')
    await shell.waitFor((screen) => screen.split('title?').length === 3)
    shell.run('会谈纪要')
    await shell.waitFor('date (YYYY-MM-DD)?')
    shell.run('2020-02-30')
    await shell.waitFor((screen) => screen.split('date (YYYY-MM-DD)?').length === 3)
    shell.run('2020-02-03')
    await shell.waitFor('write it? [y/N]')
    shell.run('y')
    expect(await shell.waitFor(/exit:\d/)).toMatch(/written to 2020-02-03-document\/zh\.full\.txt/)
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
