import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkValues } from '../../cli/check-values.ts'
import type { Arguments, Command } from '../../cli/command.ts'
import { commands } from '../../cli/commands.ts'
import { everywhere } from '../../cli/option-tables.ts'
import { parseWithYargs } from '../../cli/parse-with-yargs.ts'
import { plainCommand, readPlain } from '../../cli/read-arguments.ts'
import { interfaceLanguage } from '../../cli/terminal.ts'
import { UsageError } from '../../cli/usage-error.ts'

const loaded = Object.fromEntries(
  await Promise.all(Object.entries(commands).map(async ([n, load]) => [n, await load()] as const)),
) as Record<string, Command>
const names = new Set(Object.keys(commands))

/** What the light reader makes of a line, or null where it leaves it to yargs. */
function plain(argv: readonly string[]): Arguments | null {
  const name = plainCommand(argv, names)
  if (name === null) return null
  return readPlain(argv, name, { ...everywhere, ...loaded[name]!.options })
}

/** What yargs makes of it: arguments, or `error: …`. */
async function full(argv: readonly string[], ui: 'zh' | 'en' = 'en'): Promise<Arguments | string> {
  try {
    const parsed = await parseWithYargs(argv, { ui, version: '1.2.3', width: 80, commands })
    if (parsed.kind === 'print') return `print: ${parsed.text}`
    return checkValues(parsed.args, { ...everywhere, ...parsed.command.options })
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    return `error: ${error.said(ui)}`
  }
}

test.each([
  [[], 'compare', [], {}],
  [['compare', 'a', 'b'], 'compare', ['a', 'b'], {}],
  [['compare', 'a', '--format', 'json', 'b'], 'compare', ['a', 'b'], { format: 'json' }],
  [['compare', '--format=md', '--exit-code'], 'compare', [], { format: 'md', 'exit-code': true }],
  [['--ui', 'zh', '--no-color'], 'compare', [], { ui: 'zh', 'no-color': true }],
  [['compare', '--abridged', 'a', '--abridged', 'b', 'c'], 'compare', ['c'], { abridged: ['a', 'b'] }],
  [['compare', '2021', '--width', '60', '--width', '70'], 'compare', ['2021'], { width: '70' }],
] as const)('%j is read without yargs', (argv, command, positionals, options) => {
  expect(plain(argv)).toMatchObject({ command, positionals, options })
})

test.each([
  [['--help']],
  [['-h']],
  [['--version']],
  [['compare', '--fromat', 'json']],
  [['compare', '--', '-a']],
  [['comapre']],
  [['compare', '--format']],
  [['2023']],
])('%j is left to yargs', (argv) => expect(plain(argv)).toBeNull())

const word = fc.constantFrom('a.txt', '2021', '2023·zh', '声明 二.md', 'x=y', 'true', 'json', 'compare', 'list')
const tokens = fc.array(
  fc.oneof(
    word.map((w) => [w]),
    fc.constantFrom(
      ['--format', 'json'],
      ['--format=text'],
      ['--ui', 'en'],
      ['--ui=zh'],
      ['--exit-code'],
      ['--no-ui'],
      ['--no-color'],
      ['--show', 'punctuation'],
      ['--width', '60'],
      ['--width=72'],
      ['--lang', 'ru'],
      ['--as', 'versions'],
      ['--abridged', 'a.txt'],
      ['--abridged=b c.txt'],
      ['--corpus', 'x/y'],
      ['--ambiguous-width', '2'],
    ),
  ),
  { maxLength: 8 },
)

test('where the light reader speaks, yargs says the same', async () => {
  let read = 0
  await fc.assert(
    fc.asyncProperty(fc.constantFrom('compare', 'demo', 'why', 'list', ''), tokens, async (command, parts) => {
      const argv = [...(command ? [command] : []), ...parts.flat()]
      const light = plain(argv)
      if (light === null) return
      read++
      let checked: Arguments | string
      try {
        checked = checkValues(light, { ...everywhere, ...loaded[light.command]!.options })
      } catch (error) {
        checked = `error: ${(error as Error).message}`
      }
      const other = await full(argv)
      // How many words a command takes is for the command or yargs to say; both refuse.
      if (typeof other === 'string' && /arguments/.test(other)) return
      expect(checked).toEqual(other)
    }),
    { seed: 13, numRuns: 250 },
  )
  expect(read).toBeGreaterThan(100)
})

describe('mistakes', () => {
  test.each([
    [['comapre', 'a'], 'error: unknown command comapre; did you mean tifa compare?'],
    [['2023'], 'error: unknown command 2023; did you mean tifa compare 2023?'],
    [['a.txt', 'b.txt'], 'error: unknown command a.txt; did you mean tifa compare a.txt?'],
    [['frobnicate'], 'error: unknown command frobnicate; see tifa --help'],
    [['compare', '--fromat', 'json'], 'error: unknown option --fromat; did you mean --format?'],
    [['compare', '--zzzzzzzz'], 'error: unknown option --zzzzzzzz; see tifa --help'],
    [['compare', '--format', 'jsn'], 'error: --format: "jsn" is not one of text, json, md'],
    [['compare', '--format'], 'error: --format needs a value'],
    [['compare', '--width', 'wide'], 'error: --width: "wide" is not a whole number from 20 to 1000'],
    [['compare', '--width', '5'], 'error: --width: "5" is not a whole number from 20 to 1000'],
    [['why'], 'error: not enough arguments: got 0, need at least 1'],
    [['check', 'x'], 'error: too many arguments: x'],
  ])('%j: %s', async (argv, message) => expect(await full(argv)).toBe(message))

  test('are told in Chinese too', async () => {
    expect(await full(['comapre'], 'zh')).toBe('error: 没有 comapre 这个命令；是否想用 tifa compare？')
    expect(await full(['compare', '--fromat', 'x'], 'zh')).toBe('error: 没有 --fromat 这个选项；是否想用 --format？')
    expect(await full(['compare', '--format', 'x'], 'zh')).toBe('error: --format：“x”不在可选值之列（text、json、md）')
    expect(await full(['compare', '--width'], 'zh')).toBe('error: --width 缺少值')
  })
})

test('options may stand before the command, and -- ends them', async () => {
  expect(await full(['--ui', 'zh', 'compare', 'a'])).toMatchObject({
    command: 'compare',
    positionals: ['a'],
    options: { ui: 'zh' },
  })
  expect(await full(['compare', '--', '-a.txt', 'b'])).toMatchObject({ positionals: ['-a.txt', 'b'] })
  expect(await full(['amend', '--why', 'x', '--', '-a'])).toMatchObject({ positionals: ['-a'], options: { why: 'x' } })
  expect(await full(['amend', '--', '-a', 'b'])).toBe('error: too many arguments: -a b')
  // Of a word with two names the parser gives both.
  expect(await full(['remove', '2016', '-y'])).toMatchObject({ positionals: ['2016'], options: { yes: true } })
})

test.each([
  [[], { LANG: 'zh_CN.UTF-8' }, 'zh'],
  [[], { LANG: 'en_US.UTF-8' }, 'en'],
  [[], { LANG: 'zh_TW', LC_ALL: 'C' }, 'en'],
  [[], { LANG: 'en_GB', LC_MESSAGES: 'zh_CN' }, 'zh'],
  [['--ui', 'en'], { LANG: 'zh_CN' }, 'en'],
  [['compare', '--ui=zh'], {}, 'zh'],
  [[], {}, 'en'],
] as const)('%j with %j speaks %s', (argv, env, ui) => expect(interfaceLanguage(argv, env)).toBe(ui))
