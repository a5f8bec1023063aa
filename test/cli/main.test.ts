import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { textWidth } from '../../cli/text-width.ts'
import { corpusWithSecond } from '../second-text-corpus.ts'
import { command, folder, type Ran, root, tifa } from './run-tifa.ts'

const A = '一、双方支持该倡议，愿加强合作。\n\n二、双方重申旧事不提。\n\n三、双方将继续密切协作，维护地区和平。\n'
const B =
  '一、双方欢迎该倡议，愿深化合作。\n\n二、双方将继续密切协作，维护地区和平。\n\n三、双方决定设立联合河流委员会。\n'
const dir = folder({
  'a.txt': A,
  'b.txt': B,
  'same.txt': A,
  'empty.txt': '',
  'blank.txt': '\u3000\n\n  \n',
  'binary.txt': new Uint8Array([0, 1, 2, 3, 0, 255, 0, 7]),
  'not-utf8.txt': new Uint8Array([...Buffer.from('一、双方'), 0xff, 0xfe, ...Buffer.from('重申。')]),
  'escape.txt': '一、双方支持该倡议，愿加强\u001b[2J合作\u0007\u009b31m。\n',
  'folder/inside.txt': A,
  'with space 文.txt': A,
})
const sample = join(root, 'test/sample-corpus')
const withSecond = corpusWithSecond()
const here = (...args: string[]): Ran => tifa(args, { cwd: dir })

const schema = JSON.parse(readFileSync(join(root, 'dist/schema/collation-2.schema.json'), 'utf8'))
const validate = new Ajv2020({ strict: false }).compile(schema)

describe('what comes out', () => {
  test('text begins with what is compared and what it is', () => {
    const { code, stdout, stderr } = here('compare', 'a.txt', 'b.txt', '--ui', 'zh')
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout.split('\n')[0]).toMatch(/视为全文/)
    expect(stdout).toContain('双方[-支持-]{+欢迎+}该倡议，愿[-加强-]{+深化+}合作。')
  })

  test('JSON is the contract, of loose files, of the sample corpus and of the default comparison', () => {
    for (const args of [
      ['compare', 'a.txt', 'b.txt'],
      ['compare', '--corpus', sample],
      ['compare', '--corpus', join(root, 'corpus')],
      ['demo', '2019', '2024', '--lang', 'ru'],
    ]) {
      const { code, stdout, stderr } = here(...args, '--format', 'json')
      expect([args, code, stderr]).toEqual([args, 0, ''])
      validate(JSON.parse(stdout))
      expect(validate.errors ?? []).toEqual([])
    }
  })

  test('the same texts give the same bytes', () => {
    expect(here('demo', '--format', 'json').stdout).toBe(here('demo', '--format', 'json').stdout)
  })

  test('Markdown opens with the first lines and holds one table', () => {
    const { code, stdout } = here('compare', 'a.txt', 'b.txt', '--format', 'md', '--ui', 'zh')
    expect(code).toBe(0)
    expect(stdout).toMatch(/^# .+\n\n> 沿用的段落已折叠.+\n>\n> .*视为全文/)
    expect(stdout.split('\n').filter((l) => l.startsWith('| --- |'))).toHaveLength(1)
    expect(stdout).toContain('<del>支持</del>')
  })

  test('no colour in a pipe, unless it is forced; signs either way', () => {
    expect(here('compare', 'a.txt', 'b.txt').stdout).not.toContain('\u001b')
    const forced = tifa(['compare', 'a.txt', 'b.txt'], { cwd: dir, env: { FORCE_COLOR: '1' } })
    expect(forced.stdout).toContain('\u001b[31;9m[-支持-]')
    expect(
      tifa(['compare', 'a.txt', 'b.txt', '--no-color'], { cwd: dir, env: { FORCE_COLOR: '1' } }).stdout,
    ).not.toContain('\u001b')
    expect(tifa(['compare', 'a.txt', 'b.txt'], { cwd: dir, env: { FORCE_COLOR: '0' } }).stdout).not.toContain('\u001b')
  })

  test('the language of labels follows --ui, else the locale', () => {
    const zh = { cwd: dir, env: { LANG: 'zh_CN.UTF-8' } }
    expect(tifa(['compare', 'a.txt', 'b.txt'], zh).stdout).toContain('改动')
    expect(tifa(['compare', 'a.txt', 'b.txt', '--ui', 'en'], zh).stdout).toContain('reworded')
    expect(here('compare', 'a.txt', 'b.txt').stdout).toContain('reworded')
  })

  test('the reading changes the words, not the comparison; without evidence it is open', () => {
    const as = (reading: string) => here('compare', 'a.txt', 'b.txt', '--as', reading).stdout
    expect(as('versions')).toContain('deleted')
    expect(as('successive')).toContain('not repeated')
    expect(as('successive')).not.toContain('deleted')
    expect(as('open')).toContain('only in a')
    expect(as('open')).not.toMatch(/deleted|not repeated/)
    expect(here('compare', 'a.txt', 'b.txt').stdout).toBe(as('open'))
  })

  test('a file said to be abridged drops nothing', () => {
    const { stdout } = here('compare', 'a.txt', 'b.txt', '--abridged', 'b.txt')
    expect(stdout).toContain('not in these excerpts')
    expect(stdout).not.toMatch(/deleted|not repeated/)
  })

  test('escapes in a text are shown, never sent, in every format', () => {
    for (const format of ['text', 'md', 'json']) {
      const { code, stdout } = here('compare', 'a.txt', 'escape.txt', '--format', format)
      expect(code).toBe(0)
      expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/u)
    }
    expect(here('compare', 'a.txt', 'escape.txt').stdout).toContain('␛')
  })

  test('files with spaces and Chinese names, and ids beside files', () => {
    expect(here('compare', 'with space 文.txt', 'b.txt').code).toBe(0)
    expect(here('compare', '2019', 'a.txt', '--corpus', sample).code).toBe(0)
  })
})

describe('exit codes', () => {
  test('0, and 1 for differences where --exit-code asks', () => {
    expect(here('compare', 'a.txt', 'b.txt').code).toBe(0)
    expect(here('compare', 'a.txt', 'b.txt', '--exit-code').code).toBe(1)
    expect(here('compare', 'a.txt', 'same.txt', '--exit-code').code).toBe(0)
    expect(here('compare', 'a.txt', 'b.txt', '--exit-code', '--format', 'json').code).toBe(1)
  })

  test('against a digest nothing can be said to differ', () => {
    expect(here('compare', '--corpus', join(root, 'corpus'), '--exit-code').code).toBe(0)
  })
})

describe('bad input: one clear line, exit 2, no stack', () => {
  test.each<[string, string[], RegExp]>([
    ['a missing file', ['compare', 'nope.txt', 'b.txt'], /nope\.txt: no such file/],
    ['a missing file of a format that is refused', ['compare', 'nope.doc', 'b.txt'], /nope\.doc: no such file/],
    [
      'an unknown id with the nearest',
      ['compare', '2019-06-21', '2024', '--corpus', sample],
      /2019-06-20-joint-statement/,
    ],
    [
      'an ambiguous prefix with the choices',
      ['compare', '20', '--corpus', sample],
      /2016-09-03-joint-statement.*2019-06-20-joint-statement/,
    ],
    ['an empty text', ['compare', 'empty.txt', 'b.txt'], /empty/],
    ['a text without a clause', ['compare', 'blank.txt', 'b.txt'], /blank\.txt/],
    ['a binary file', ['compare', 'binary.txt', 'b.txt'], /binary/],
    ['invalid UTF-8, with the byte', ['compare', 'not-utf8.txt', 'b.txt'], /byte 12/],
    ['a folder for a file', ['compare', 'folder', 'b.txt'], /folder/],
    ['a corpus that is not there', ['--corpus', 'nowhere'], /nowhere/],
    ['one text that cites nothing', ['compare', 'a.txt', '--corpus', sample], /cites no document/],
    ['a clause that is not there', ['why', '99', 'a.txt', 'b.txt'], /no clause 99/],
    ['why without a clause', ['why'], /needs a clause/],
    ['a wrong command', ['comapre'], /did you mean tifa compare\?/],
    ['a wrong flag', ['compare', '--fromat', 'json'], /did you mean --format\?/],
    ['a wrong value', ['compare', '--format', 'pdf'], /text, json, md/],
    ['an abridged file that is not compared', ['compare', 'a.txt', 'b.txt', '--abridged', 'x.txt'], /--abridged/],
  ])('%s', (_name, args, message) => {
    for (const ui of ['en', 'zh']) {
      const { code, stdout, stderr } = here(...args, '--ui', ui)
      expect([code, stdout]).toEqual([2, ''])
      expect(stderr.trimEnd().split('\n')).toHaveLength(1)
      expect(stderr).toMatch(/^tifa: \S/)
      expect(stderr).not.toMatch(/\n\s+at |node:internal|Error:/)
      if (ui === 'en') expect(stderr).toMatch(message)
      else expect(stderr).toMatch(/\p{Script=Han}/u)
    }
  })

  test('a name with escapes is shown, not sent', () => {
    const { code, stderr } = here('compare', 'x\u001b[31m\n.txt', 'b.txt')
    expect(code).toBe(2)
    expect(stderr.trimEnd()).not.toMatch(/[\u001b\n]/u)
  })
})

describe('a closed stdout', () => {
  test('ends silently with 0', () => {
    const { stdout, stderr } = spawnSync(
      '/bin/bash',
      ['--norc', '-c', `node ${JSON.stringify(command)} demo | head -1; echo "codes \${PIPESTATUS[*]}"`],
      {
        encoding: 'utf8',
        env: { PATH: process.env.PATH ?? '', LANG: 'C' },
      },
    )
    expect(stdout).toContain('codes 0 0')
    expect(stderr).toBe('')
  })

  test('a slow reader gets all of it', () => {
    const { stdout } = spawnSync(
      '/bin/sh',
      ['-c', `node ${JSON.stringify(command)} demo --format json | (sleep 1; wc -c)`],
      {
        encoding: 'utf8',
        cwd: dir,
        env: { PATH: process.env.PATH ?? '', LANG: 'C' },
      },
    )
    expect(Number(stdout)).toBe(Buffer.byteLength(here('demo', '--format', 'json').stdout))
  })
})

describe('help and its like', () => {
  test.each(['en', 'zh'])('help in %s', async (ui) => {
    const { code, stdout } = here('--help', '--ui', ui)
    expect(code).toBe(0)
    await expect(stdout).toMatchFileSnapshot(`help.${ui}.txt`)
  })

  test.each(['en', 'zh'])('help of compare in %s', async (ui) => {
    await expect(here('compare', '--help', '--ui', ui).stdout).toMatchFileSnapshot(`help-compare.${ui}.txt`)
  })

  test('the version is the package’s', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    expect(here('--version').stdout).toBe(`${version}\n`)
  })

  test.each([
    [['com'], ['compare', 'completion']],
    [['compare', '--format', 'j'], ['json']],
    [['compare', '--exit'], ['--exit-code']],
    [['compare', '--corpus', sample, '2019'], ['2019-06-20-joint-statement']],
    [
      ['--ui', ''],
      ['zh', 'en'],
    ],
    [['compare', '--corpus', 'x'], []],
    [
      ['compare', '--corpus', withSecond, '2016'],
      ['2016-09-03-joint-statement', '2016·zh', '2016·zh·bao'],
    ],
    [['remove', '--corpus', withSecond, '2016·zh·'], ['2016·zh·bao']],
    [['fetch', '--corpus', withSecond, '2016'], ['2016-09-03-joint-statement']],
    [
      ['completion', ''],
      ['bash', 'zsh', 'fish'],
    ],
    [['compare', '--corpus', 'nowhere', ''], []],
  ])('the shell completes %j with %j', (words, found) => {
    expect(
      here('--complete', ...words)
        .stdout.split('\n')
        .filter(Boolean),
    ).toEqual(found)
  })

  test('a completion script is for the shell that is named, by word or by flag', () => {
    const fish = here('completion', '--shell', 'fish').stdout
    expect(fish).toMatch(/^complete -c tifa/)
    expect(here('completion', 'fish')).toMatchObject({ code: 0, stdout: fish, stderr: '' })
    expect(here('completion', 'fish', '--shell', 'fish').stdout).toBe(fish)
    expect(here('completion', 'zsh').stdout).toMatch(/^#compdef tifa/)
    expect(here('completion', 'bash').stdout).toBe(here('completion', '--shell', 'bash').stdout)
    for (const words of [['tcsh'], ['fish', 'zsh'], ['fish', '--shell', 'zsh']]) {
      const { code, stdout, stderr } = here('completion', ...words)
      expect([code, stdout, stderr.split('\n').length]).toEqual([2, '', 2])
    }
    expect(here('completion', 'tcsh', '--ui', 'en').stderr).toContain('known: bash, zsh, fish')
  })

  test('bash takes the completion script', () => {
    const script = here('completion', '--shell', 'bash').stdout
    const bash = spawnSync(
      '/bin/bash',
      [
        '--norc',
        '-c',
        `tifa() { node ${JSON.stringify(command)} "$@"; }\n${script}\nCOMP_WORDS=(tifa compare --format m); COMP_CWORD=3; _tifa; echo "\${COMPREPLY[@]}"`,
      ],
      {
        encoding: 'utf8',
        env: { PATH: process.env.PATH ?? '' },
      },
    )
    expect([bash.stdout, bash.stderr]).toEqual(['md\n', ''])
  })
})

describe('list', () => {
  const embedded = join(root, 'corpus')
  const widthOf = (line: string): number => textWidth(line)

  test('names documents by year, with what is there of each and what can be fetched', () => {
    const { code, stdout } = here('list', '--corpus', embedded, '--ui', 'zh', '--width', '80')
    expect(code).toBe(0)
    expect(stdout).toMatch(/^语料库：.*（59 份文件，4 份文本）$/m)
    expect(stdout).toMatch(
      /^总体关系（44 份）\n1989 {2}1989-05-18-joint-communique +中 ↓ +俄 ↓ +英 –\n {6}中苏联合公报\n/m,
    )
    expect(stdout).toMatch(/^2001 {2}2001-07-16-joint-statement .*\n.*\n {6}2001-07-16-treaty +中 提要↓ +俄 – +英 ↓$/m)
    expect(stdout).toMatch(/^ {6}2023·zh 节录（新华社）$/m)
    expect(stdout).toMatch(/^俄文：可取 7，无文本亦无地址 52$/m)
    expect(stdout.split('\n').filter((line) => widthOf(line) > 80)).toEqual([])
  })

  test('says in which language a title is known, and where none is', () => {
    const { stdout } = here('list', '--corpus', embedded, '--ui', 'en', '--width', '120')
    expect(stdout).toMatch(/1997-11-10-joint-statement .*\n +中俄联合声明 \(title in Chinese\)$/m)
    expect(stdout).toMatch(/2003-05-27-joint-statement .*\n +China–Russia Joint Statement \(title not known\)$/m)
    expect(stdout).toMatch(/2015-05-08-win-win .*\n +关于深化全面战略协作伙伴关系.*\(as others call it\)$/m)
  })

  test('of some years, of one line, in some languages', () => {
    const { stdout } = here(
      'list',
      '1996..2005',
      '--line',
      'border',
      '--lang',
      'ru,zh',
      '--corpus',
      embedded,
      '--ui',
      'en',
    )
    expect(stdout.match(/\d{4}-\d\d-\d\d-[\w-]+/g)).toEqual([
      '1998-11-23-border-question',
      '2004-10-14-border-supplement',
    ])
    expect(stdout).toMatch(/supplement +ru – +zh –$/m)
    expect(here('list', '--line', 'rivers', '--corpus', embedded).stderr).toMatch(/rivers.*general/)
  })

  test('of a day with two documents names both; of one document tells all that is recorded', () => {
    expect(here('list', '2015-05-08', '--corpus', embedded).stdout).toMatch(/silk-road-eaeu[\s\S]*2015-05-08-win-win/)
    const { stdout } = here('list', '2023', '--corpus', embedded, '--ui', 'en', '--width', '200')
    expect(stdout).toMatch(/^ +Russian Совместное заявление/m)
    expect(stdout).toMatch(/^ +21 March 2023, Moscow, General, heads of state$/m)
    expect(stdout).toMatch(/^ +cites 2001-07-16-treaty, 2021-06-28-joint-statement, 2022-02-04-joint-statement$/m)
    expect(stdout).toMatch(
      /^ +Kremlin, Russian, text, official, quoted by others http:\/\/kremlin\.ru\/supplement\/5920$/m,
    )
  })

  test('a note is shown as its maintainer wrote it, with its language where that is not the reader’s', () => {
    const card = (ui: string): string =>
      here('list', '1992-12-18', '--corpus', embedded, '--ui', ui, '--width', '200').stdout
    expect(card('zh')).toContain('encyclopaedia summary, 21 points; not the text（英文）')
    expect(card('en')).toMatch(/encyclopaedia summary, 21 points; not the text\n/)
  })

  test('as a tree of who cites whom; nothing is gone into twice', () => {
    const { stdout } = here('list', '--tree', '--corpus', sample, '--ui', 'zh')
    expect(stdout.split('\n').slice(3)).toEqual([
      '2024-10-08-joint-statement',
      '├ 1998-05-12-treaty',
      '├ 2016-09-03-joint-statement',
      '│ └ 1998-05-12-treaty',
      '└ 2019-06-20-joint-statement',
      '  ├ 1998-05-12-treaty',
      '  └ 2016-09-03-joint-statement（见上）',
      '',
    ])
    expect(here('list', '--tree', '--corpus', embedded, '--ui', 'en').stdout).toMatch(
      /^2023-03-21-joint-statement\n├ 2001-07-16-treaty\n├ 2021-06-28-joint-statement\n│ └ 2001-07-16-treaty\n└ 2022-02-04-joint-statement$/m,
    )
  })

  test('documents without a text are told so', () => {
    const { stdout } = here('list', '1996', '--corpus', embedded, '--ui', 'en')
    expect(stdout).toContain('no text yet, so never compared')
  })

  test('as data', () => {
    const data = JSON.parse(here('list', '--corpus', sample, '--format', 'json').stdout)
    expect(data.documents.find((d: { id: string }) => d.id.startsWith('2024')).cites).toEqual([
      '1998-05-12-treaty',
      '2016-09-03-joint-statement',
      '2019-06-20-joint-statement',
    ])
    const some = JSON.parse(
      here('list', '2022..', '--line', 'general', '--corpus', embedded, '--format', 'json').stdout,
    )
    expect(some.documents.map((d: { id: string; line: string }) => `${d.line} ${d.id}`)).toEqual([
      'general 2022-02-04-joint-statement',
      'general 2023-03-21-joint-statement',
      'general 2024-05-16-joint-statement',
      'general 2025-05-08-joint-statement',
      'general 2026-05-20-joint-statement',
    ])
    expect(some.documents[1]).toMatchObject({ siglum: '2023', signatories: 'heads of state', citedBy: [] })
  })
})

describe('why', () => {
  test('tells what a link rests on', () => {
    const { code, stdout } = here('why', '1', 'a.txt', 'b.txt', '--ui', 'zh')
    expect(code).toBe(0)
    expect(stdout).toMatch(/“支持”改为“欢迎”/)
    expect(stdout).toMatch(/相似度 0\.\d\d/)
  })

  test('a clause is found by its printed number, where numbers run on through the sections', () => {
    const text = `一、政治关系\n1．双方支持对话。\n2．双方扩大往来。\n二、经贸合作\n3．双方扩大贸易。\n4．双方便利投资。\n`
    const cwd = folder({ 'printed.txt': text })
    const run = (clause: string) => tifa(['why', clause, 'printed.txt', 'printed.txt', '--ui', 'zh'], { cwd })
    expect(run('3').stdout).toMatch(/printed-2\.3/)
    expect(run('4．').stdout).toMatch(/printed-2\.4/)
    // An id goes before a printed number.
    expect(run('2').stdout).toMatch(/printed-2\.3[\s\S]*printed-2\.4/)
    expect(run('9')).toMatchObject({ code: 2, stderr: expect.stringMatching(/没有 9 这一条款；.*printed·2-1\.1/) })
  })

  test('punctuation is told always: --show, which would change nothing, is no option of it', () => {
    expect(here('why', '1', 'a.txt', 'b.txt', '--show', 'punctuation').code).toBe(2)
    expect(here('help', 'why').stdout).not.toContain('--show')
  })

  test('--with keeps to one text, and refuses one that is not compared', () => {
    expect(here('why', '2024-1.3', '--corpus', sample, '--with', '2019').stdout).toMatch(/^2019: /m)
    expect(here('why', '2024-1.3', '--corpus', sample, '--with', '2019').stdout).not.toMatch(/^2016: /m)
    expect(here('why', '2024-1.3', '--corpus', sample, '--with', '1900').code).toBe(2)
  })
})

describe('what a user tries first', () => {
  test('help COMMAND is the help of the command, and a slip gets the nearest name', () => {
    expect(here('help', 'compare', '--ui', 'en').stdout).toBe(here('compare', '--help', '--ui', 'en').stdout)
    expect(here('help', '--ui', 'en').stdout).toBe(here('--help', '--ui', 'en').stdout)
    const slip = here('help', 'compar', '--ui', 'en')
    expect([slip.code, slip.stderr]).toEqual([2, expect.stringContaining('compare')])
  })

  test('a dash is refused in one line, not dropped', () => {
    const { code, stdout, stderr } = here('compare', '-', 'b.txt', '--ui', 'en')
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/^tifa: -: .*\/dev\/stdin\n$/)
  })

  test.skipIf(process.platform !== 'linux')('a folder that cannot be made is one line, at once', () => {
    const { code, stderr } = here('report', 'demo', '-o', '/proc/tifa-nowhere', '--ui', 'en')
    expect(code).toBe(2)
    // On a slow machine a report tells how far it is; that is no second line of error.
    const told = stderr.replace(/^tifa: \S+ \(\d+\/\d+\)…\n/gm, '')
    expect(told).toMatch(/^tifa: \/proc\/tifa-nowhere: [^\n]+\n$/)
  })
})

test.skipIf(process.platform === 'win32')('too few open files are one line and exit code 2, in either language', () => {
  for (const [lang, said] of [
    ['C', /^tifa: too many open files: raise the limit, with ulimit -n 256\n$/],
    ['zh_CN.UTF-8', /^tifa: 打开的文件过多；请提高上限，如 ulimit -n 256\n$/],
  ] as const) {
    const ran = spawnSync('sh', ['-c', `ulimit -n 30; "${process.execPath}" "${command}" check`], {
      encoding: 'utf8',
      env: { PATH: process.env.PATH ?? '', LANG: lang },
    })
    // From Node 22 on modules are loaded one after the other: so few files are enough.
    if (Number(process.versions.node.split('.')[0]) >= 22 && ran.status === 0) {
      expect(ran.stderr).not.toMatch(/EMFILE|^ {4}at /mu)
      continue
    }
    expect([ran.status, ran.stdout]).toEqual([2, ''])
    expect(ran.stderr).toMatch(said)
  }
})
