/** The commands as a person runs them, in a folder of their own, against a server that plays the publishers. */
import { spawn, spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type PlayServer, playServer } from './intake/net/play-server.ts'
import { fixtures, page, zh } from './intake/samples.ts'

const command = resolve(import.meta.dirname, '../dist/tifa.js')
const ID = '2019-06-20-joint-statement'
let server: PlayServer
let dir: string

beforeAll(async () => {
  server = await playServer()
})
afterAll(() => server.close())
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'tifa-commands-'))
  return () => rmSync(dir, { recursive: true, force: true })
})

interface Run {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

function tifa(...args: string[]): Promise<Run> {
  return new Promise((done) => {
    const env = { PATH: process.env.PATH, HOME: dir, NO_COLOR: '1', LANG: 'C' }
    const child = spawn(process.execPath, [command, ...args], { cwd: dir, env, stdio: ['ignore', 'pipe', 'pipe'] })
    let out = ''
    let err = ''
    child.stdout.on('data', (data) => {
      out += data
    })
    child.stderr.on('data', (data) => {
      err += data
    })
    child.on('close', (code) => done({ code, out, err }))
  })
}

const local = (): string[] => ['--allow-private', '--allow-host', `localhost:${server.port}`]
const article = (lines: readonly string[]): string =>
  page(`<h1>${zh[0]}</h1><article>${lines.map((l) => `<p>${l}</p>`).join('')}</article>`)

function corpusOf(...urls: string[]): void {
  mkdirSync(join(dir, 'corpus', ID), { recursive: true })
  writeFileSync(
    join(dir, 'corpus', ID, 'document.yaml'),
    `titles: { zh: ${zh[0]} }\ndate: 2019-06-20\ntype: joint-statement\nsources:\n${urls.map((url) => `  - { lang: zh, publisher: 外事部, url: "${url}", sure: seen }`).join('\n')}\n`,
  )
}
const file = (): string => join(dir, 'corpus', ID, 'zh.full.txt')

describe('tifa init', () => {
  it('makes ./corpus, once', async () => {
    const made = await tifa('init')
    expect([made.code, made.out]).toEqual([0, expect.stringMatching(/^made corpus \(\d+ documents\)/)])
    expect(existsSync(join(dir, 'corpus/README.md'))).toBe(true)
    expect(await tifa('init')).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^tifa: corpus holds something already/),
    })
    expect(made.out).toMatch(/next: tifa fetch for the official texts, or tifa add FILE\n$/)
    expect((await tifa('init', 'other', '--ui', 'zh')).out).toMatch(/^已建 other/)
  })

  it('elsewhere than ./corpus says how the corpus is named to the next command', async () => {
    expect((await tifa('init', 'my texts')).out).toMatch(
      /next: tifa fetch --corpus 'my texts' for the official texts, or tifa add FILE --corpus 'my texts'\n$/,
    )
  })

  it.each([
    ['a file', 'file', 'file is a file, not a folder; name another place'],
    [
      'below a file',
      'file/x',
      'cannot write file/x: a file stands where a folder is wanted; what stands is whole; mend that and run the same command again',
    ],
    ['a link to nothing', 'link', 'link is a link; nothing is written through it'],
  ])('at %s: one line, exit 2', async (_, place, message) => {
    writeFileSync(join(dir, 'file'), '')
    symlinkSync('nowhere', join(dir, 'link'))
    expect(await tifa('init', place)).toEqual({ code: 2, out: '', err: `tifa: ${message}\n` })
  })
})

describe('tifa fetch', () => {
  it('writes the text, tells progress apart from the outcome, exits 0', async () => {
    server.on('/t', article(zh))
    corpusOf(server.url('/t'))
    const run = await tifa('fetch', ...local())
    expect([run.code, readFileSync(file(), 'utf8')]).toEqual([0, `${zh.join('\n')}\n`])
    expect(run.out).toMatch(/: written to .*zh\.full\.txt\n.*\n.*5 numbered sections without a gap/)
    expect(run.err).toContain(server.url('/t'))
    expect(run.err).not.toMatch(/\n\s+at /)
  })

  it('exits 2 where all failed, and says what was tried, why, and what to do', async () => {
    corpusOf(server.url('/none'))
    const run = await tifa('fetch', ...local())
    expect(run.code).toBe(2)
    expect(run.out).toMatch(/not fetched\n.*\/none\n +answers 404 \(page not found\)\n.*tifa add FILE/)
    expect(existsSync(file())).toBe(false)
  })

  it('exits 1 where some failed', async () => {
    server.on('/t', article(zh))
    corpusOf(server.url('/t'))
    writeFileSync(
      join(dir, 'corpus', ID, 'document.yaml'),
      `${readFileSync(join(dir, 'corpus', ID, 'document.yaml'), 'utf8')}  - { lang: ru, publisher: X, url: "${server.url('/none')}", sure: seen }\n`,
    )
    expect((await tifa('fetch', ...local())).code).toBe(1)
  })

  it('a changed text is shown clause by clause and waits for --accept', async () => {
    server.on('/t', article(zh))
    corpusOf(server.url('/t'))
    await tifa('fetch', ...local())
    server.on('/t', article(zh.map((line) => line.replace('双方支持', '双方欢迎'))))
    const changed = await tifa('fetch', ...local())
    expect([changed.code, readFileSync(file(), 'utf8').includes('双方支持')]).toEqual([1, true])
    expect(changed.out).toMatch(/changed since the last fetch; not replaced/)
    expect(changed.out).toMatch(/\[-支持-\]\{\+欢迎\+\}/)
    expect((await tifa('fetch', '--accept', ...local())).code).toBe(0)
    expect(readFileSync(file(), 'utf8')).toContain('双方欢迎')
  })

  it('a dry run names every source and makes nothing', async () => {
    const run = await tifa('fetch', '--dry-run')
    expect([run.code, readdirSync(dir)]).toEqual([0, []])
    expect(run.out).toMatch(/would fetch .*zh\.full\.txt\n +\S.* https?:/)
  })

  it('without a corpus of one’s own, makes one first and says so', async () => {
    const run = await tifa('fetch', '2022', '--lang', 'zh', '--limit', 'tries=1', '--limit', 'answer=1')
    expect(run.err).toMatch(/^no corpus here: made \.\/corpus/)
    expect(existsSync(join(dir, 'corpus/README.md'))).toBe(true)
  })

  it.each([
    [['fetch', '2022', '--lang', 'zh'], 'tifa fetch 2022 --corpus ../my-corpus'],
    [['add', 'my text.txt', '--yes'], "tifa add 'my text.txt' --corpus ../my-corpus"],
  ])('%j in the package’s own corpus says what to type; --dry-run shows it and says the same', async (args, again) => {
    const own = resolve(import.meta.dirname, '../corpus')
    writeFileSync(join(dir, 'my text.txt'), '双方商定，明年再议此事，并由有关部门负责落实。\n')
    const refused = await tifa(...args, '--corpus', own)
    expect([refused.code, refused.out]).toEqual([2, ''])
    expect(refused.err).toContain(`make one of your own: tifa init ../my-corpus, then: ${again}\n`)
    const dry = await tifa(...args, '--dry-run', '--corpus', own)
    expect(dry.code).toBe(0)
    expect(dry.err).toContain(`then: ${again}\n`)
    expect(dry.out).not.toBe('')
  })

  it('a dry run without a corpus of one’s own says that one will be made', async () => {
    expect((await tifa('fetch', '--dry-run')).err).toMatch(/^no corpus here: \.\/corpus will be made first/)
    expect((await tifa('fetch', '--dry-run', '--ui', 'zh')).err).toMatch(/^此处没有语料库：真正写入时会先新建/)
  })

  it.each([
    [['fetch', 'no-such'], /the corpus has no no-such/],
    [['fetch', '--lang', 'fr'], /--lang: "fr" is not one of zh, ru, en/],
    [['fetch', '--limit', 'pages=many'], /no such limit: pages=many; known: bytes/],
    [['add'], /./],
    [['add', 'nowhere.txt', '--yes'], /no such file/],
    [['add', 'a.txt', '--date', '2019-02-30'], /--date: "2019-02-30" is no day/],
  ])('%j is told in one line, exit 2', async (args, message) => {
    corpusOf(server.url('/t'))
    const run = await tifa(...args)
    expect([run.code, run.out]).toEqual([2, ''])
    expect(run.err).toMatch(message)
    expect(run.err).not.toMatch(/\n\s+at /)
  })
})

describe('tifa fetch of a series', () => {
  const many = (...ids: string[]): void => {
    for (const id of ids) {
      mkdirSync(join(dir, 'corpus', id), { recursive: true })
      writeFileSync(
        join(dir, 'corpus', id, 'document.yaml'),
        `titles: { zh: ${zh[0]} }\ndate: 2019-06-20\nline: ${id.endsWith('1') ? 'general' : 'ports'}\ntype: joint-statement\nsources:\n  - { lang: zh, publisher: 外事部, url: "${server.url(`/${id}`)}", sure: seen }\n`,
      )
      server.on(`/${id}`, article(zh))
    }
  }
  const quick = (): string[] => [...local(), '--limit', 'pause=1']
  const ids = ['2019-06-20-1', '2019-06-20-2', '2019-06-20-3']

  it('tells the plan first, the progress, and the sum; again, it fetches only the rest', async () => {
    many(...ids)
    const first = await tifa('fetch', '--line', 'general', ...quick())
    expect([first.code, first.err]).toEqual([
      0,
      expect.stringMatching(/^to fetch: 1 text of 1 document, from 1 address/),
    ])
    const rest = await tifa('fetch', '--all', ...quick())
    expect(rest.err).toMatch(
      /^to fetch: 2 texts of 2 documents, .*; 1 whole text held already and not asked for\n\[1\/2\] /,
    )
    expect(rest.out).toMatch(/\nin all: got 2, refused 0, not there 0\n$/)
    const none = await tifa('fetch', '2019..2020', ...quick())
    expect([none.code, none.err]).toEqual([0, 'every text of the selection that has an address is held already\n'])
    expect((await tifa('fetch', '--all', '--refresh', ...quick())).out).toMatch(/the same as before 3/)
  })

  it('a second source is compared where that is asked for', async () => {
    many('2019-06-20-1')
    const second = `http://127.0.0.1:${server.port}`
    server.on('/second', article(zh.map((line) => line.replace('双方支持', '双方欢迎'))))
    const record = join(dir, 'corpus/2019-06-20-1/document.yaml')
    writeFileSync(
      record,
      `${readFileSync(record, 'utf8')}  - { lang: zh, publisher: 通讯社, url: "${second}/second", sure: seen }\n`,
    )
    const run = await tifa('fetch', '--all', '--compare', ...quick(), '--allow-host', `127.0.0.1:${server.port}`)
    expect(run.out).toMatch(/another source differs in 1 clause \(there → here\): 通讯社 .*\n +欢迎 → 支持\n/)
  })

  it('a second text is kept beside the first where that is asked for, taken into the lock, and told', async () => {
    many('2019-06-20-1')
    const second = `http://127.0.0.1:${server.port}`
    server.on('/second', article(zh.map((line) => line.replace('双方支持', '双方欢迎'))))
    const record = join(dir, 'corpus/2019-06-20-1/document.yaml')
    writeFileSync(
      record,
      `${readFileSync(record, 'utf8')}  - { lang: zh, publisher: 通讯社, url: "${second}/second", sure: seen }\n`,
    )
    await tifa('check', '--update')
    const flags = ['--keep-variant', ...quick(), '--allow-host', `127.0.0.1:${server.port}`]
    const run = await tifa('fetch', '2019', ...flags)
    expect([run.code, run.out]).toEqual([0, expect.stringMatching(/another source differs in 1 clause/)])
    expect(run.out).toMatch(/\n {4}kept beside it in 2019-06-20-1[/\\]zh\.full\.2\.txt: 通讯社 http/)
    expect(readFileSync(join(dir, 'corpus/corpus.lock'), 'utf8')).toContain('\n2019-06-20-1/zh.full.2.txt\n')
    expect((await tifa('check')).out).not.toMatch(/lock-stale|Errors/)
    const again = await tifa('fetch', '2019', ...flags)
    expect(again.out).toMatch(/2019-06-20-1[/\\]zh\.full\.2\.txt is this text already: 通讯社/)
    server.on('/second', article(zh.map((line) => line.replace('双方支持', '双方赞赏'))))
    const changed = await tifa('fetch', '2019', ...flags)
    expect([changed.code, changed.out]).toEqual([
      1,
      expect.stringMatching(/zh\.full\.2\.txt holds another text of this source and was not replaced.*--accept/),
    ])
    expect(changed.out).toMatch(/\[-欢迎-\]\{\+赞赏\+\}/)
    const sum = await tifa('fetch', '--all', '--refresh', '--accept', ...flags)
    expect([sum.code, readFileSync(join(dir, 'corpus/2019-06-20-1/zh.full.2.txt'), 'utf8')]).toEqual([
      0,
      expect.stringContaining('双方赞赏'),
    ])
  })

  it('a dry run names every address, hosts that are not on the list, and documents without one', async () => {
    many('2019-06-20-1')
    mkdirSync(join(dir, 'corpus', '2019-06-21-x'))
    writeFileSync(
      join(dir, 'corpus', '2019-06-21-x', 'document.yaml'),
      'titles: { zh: 联合公报 }\ndate: 2019-06-21\ntype: communique\n',
    )
    const run = await tifa('fetch', '..2019-06', '--dry-run')
    expect([run.code, run.err]).toEqual([0, ''])
    expect(run.out).toMatch(
      /no address of a text is listed for 1 document \(tifa add FILE brings one in\): 2019-06-21-x\n/,
    )
    expect(run.out).toMatch(
      /hosts that are not on the list and will not be asked: localhost:\d+; .*--allow-host localhost:\d+\n/,
    )
    expect((await tifa('fetch', '--all', '--dry-run', '--ui', 'zh')).out).toMatch(/拟取 1 份文本/)
  })

  it.each([
    [['fetch', '1900..1910'], /no document in 1900\.\.1910/],
    [['fetch', '--line', 'genral'], /the corpus has no line genral; it has general/],
    [['fetch', '--archive', 'nowhere'], /not an address: nowhere/],
  ])('%j is told in one line, exit 2', async (args, message) => {
    many('2019-06-20-1')
    const run = await tifa(...args)
    expect([run.code, run.out]).toEqual([2, ''])
    expect(run.err).toMatch(message)
  })

  it('Ctrl-C ends it after what is being written, with 130; nothing is half written, and the rest is fetched next time', async () => {
    many(...ids)
    let asked: (() => void) | undefined
    const second = new Promise<void>((resolve) => {
      asked = resolve
    })
    server.on('/2019-06-20-2', () => asked?.())
    const child = spawn(process.execPath, [command, 'fetch', '--all', ...quick()], {
      cwd: dir,
      env: { PATH: process.env.PATH, HOME: dir, NO_COLOR: '1', LANG: 'C' },
    })
    let out = ''
    child.stdout.on('data', (data) => {
      out += data
    })
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
    await second
    child.kill('SIGINT')
    expect(await ended).toBe(130)
    expect(out).toMatch(
      /in all: got 1, .*\n2 texts were not asked for; tifa fetch --all .* again fetches only the rest\n/,
    )
    const files = ids.flatMap((id) => readdirSync(join(dir, 'corpus', id)))
    expect(files.filter((name) => name !== 'document.yaml')).toEqual(['zh.full.txt'])
    expect((await tifa('check')).out).not.toMatch(/without-record/)
    server.on('/2019-06-20-2', article(zh))
    expect((await tifa('fetch', '--all', ...quick())).out).toMatch(/in all: got 2/)
  })
})

describe('tifa add', () => {
  it('shows what it understood, and writes only with --yes', async () => {
    corpusOf(server.url('/t'))
    const shown = await tifa('add', join(fixtures, 'chromium-saved.html'))
    expect([shown.code, existsSync(file())]).toEqual([2, false])
    expect(shown.out).toMatch(/document: 2019-06-20-joint-statement\n/)
    expect(shown.out).toMatch(/sections: 1–5 \(5\)\n {4}一、双方重申/)
    const added = await tifa('add', join(fixtures, 'chromium-saved.html'), '--yes')
    expect([added.code, readFileSync(file(), 'utf8')]).toEqual([0, `${zh.join('\n')}\n`])
  })

  it('asks for what it can’t tell, by flags where there is no terminal', async () => {
    corpusOf(server.url('/t'))
    writeFileSync(join(dir, 'talks.txt'), '双方商定，明年再议此事，并由有关部门负责落实。\n')
    expect((await tifa('add', 'talks.txt', '--yes')).err).toMatch(/--title --date/)
    const added = await tifa('add', 'talks.txt', '--yes', '--title', '会谈纪要', '--date', '2020-01-02')
    expect([added.code, existsSync(join(dir, 'corpus/2020-01-02-document/zh.full.txt'))]).toEqual([0, true])
    expect(
      (await tifa('add', 'talks.txt', '--yes', '--title', 'x', '--date', '2020-01-02', '--document', '../../x')).err,
    ).toMatch(/is no name for a folder/)
  })

  it('says that a title is not used where the document is held, and makes no second one', async () => {
    corpusOf(server.url('/t'))
    const page = join(fixtures, 'chromium-saved.html')
    await tifa('add', page, '--yes')
    const again = await tifa('add', page, '--yes', '--title', '另一标题')
    expect(again.err).toMatch(/--title is not used: 2019-06-20-joint-statement is held already/)
    expect(readdirSync(join(dir, 'corpus')).filter((name) => /^\d{4}/.test(name))).toEqual([
      '2019-06-20-joint-statement',
    ])
  })

  it.each([
    ['a mark alone', '\ufeff'],
    ['white space', ' \n\u3000\n'],
    ['marks', '。。。\n——\n'],
  ])('%s is no text, whatever is said of it', async (_, content) => {
    corpusOf(server.url('/t'))
    writeFileSync(join(dir, 'no.txt'), content)
    const said = ['--title', 'x', '--date', '2020-01-02', '--lang', 'zh', '--document', 'x']
    expect(await tifa('add', 'no.txt', '--yes', ...said)).toMatchObject({
      code: 2,
      out: '',
      err: 'tifa: holds no words; give a file or page with a text\n',
    })
    expect(existsSync(join(dir, 'corpus/x'))).toBe(false)
  })

  it('the same words under another name are told', async () => {
    corpusOf(server.url('/t'))
    await tifa('add', join(fixtures, 'zh.txt'), '--yes')
    const again = await tifa('add', join(fixtures, 'zh.txt'), '--dry-run', '--document', 'another')
    expect(again.out).toMatch(/! the same words stand in corpus\/2019-06-20-joint-statement\/zh\.full\.txt already/)
    expect((await tifa('add', join(fixtures, 'zh.txt'), '--dry-run')).out).not.toMatch(/same words/)
  })

  it('reads a pipe', async () => {
    corpusOf(server.url('/t'))
    const piped = spawnSync(
      'sh',
      ['-c', 'cat "$0" | "$1" "$2" add /dev/stdin --dry-run', join(fixtures, 'zh.txt'), process.execPath, command],
      { cwd: dir, encoding: 'utf8' },
    )
    expect([piped.status, piped.stderr]).toEqual([0, ''])
    expect(piped.stdout).toMatch(/document: 2019-06-20-joint-statement\n/)
  })

  it('tracked changes want a word; then a PDF and a docx stand in one corpus', async () => {
    corpusOf(server.url('/t'))
    const docx = join(fixtures, 'libreoffice-tracked.docx')
    expect(await tifa('add', docx, '--yes')).toMatchObject({
      code: 2,
      err: expect.stringMatching(/--changes accept or --changes reject/),
    })
    expect((await tifa('add', docx, '--yes', '--changes', 'reject')).code).toBe(0)
    expect((await tifa('add', join(fixtures, 'libreoffice-ru.pdf'), '--yes', '--document', '2019')).out).toMatch(
      /ru\.full\.txt/,
    )
  })
})

describe('the lock', () => {
  const lock = (): string => readFileSync(join(dir, 'corpus/corpus.lock'), 'utf8')
  const stale = async () => (await tifa('check')).out.match(/\[lock-stale\]|\[wording-changed\]/gu) ?? []

  it('takes in what add and fetch wrote, and nothing that was edited otherwise', async () => {
    server.on('/t', article(zh))
    corpusOf(server.url('/t'))
    expect((await tifa('fetch', ...local())).err).toMatch(/\nno corpus\.lock yet; to write one: tifa check --update\n$/)
    await tifa('check', '--update')
    const before = lock()
    server.on('/t', article(zh.map((line) => line.replace('双方支持', '双方赞成'))))
    expect((await tifa('fetch', '--accept', ...local())).err).toMatch(/\ntaken into corpus\.lock\n$/)
    expect([await stale(), lock() === before]).toEqual([[], false])
    writeFileSync(file(), readFileSync(file(), 'utf8').replace('双方赞成', '双方欢迎'))
    writeFileSync(join(dir, 'talks.txt'), '双方商定，明年再议此事，并由有关部门负责落实。\n')
    const added = await tifa('add', 'talks.txt', '--yes', '--title', '会谈纪要', '--date', '2020-01-02')
    expect([added.code, added.err]).toEqual([0, 'taken into corpus.lock\n'])
    expect(await stale()).toEqual(['[wording-changed]'])
  })

  it('that is broken is left alone, and said', async () => {
    corpusOf(server.url('/t'))
    writeFileSync(join(dir, 'corpus/corpus.lock'), 'no lock\n')
    const added = await tifa('add', join(fixtures, 'chromium-saved.html'), '--yes', '--corpus', 'corpus')
    expect(added.err).toMatch(/left alone \(broken.*then: tifa check --update --corpus corpus\n/)
    expect(lock()).toBe('no lock\n')
  })
})

describe('tifa add --keep-variant', () => {
  const words = (from: string, to: string): string => zh.join('\n').replace(from, to)
  const put = (name: string, text: string): void => writeFileSync(join(dir, name), `${text}\n`)
  const beside = (...args: string[]) => tifa('add', ...args, '--document', ID, '--yes', '--keep-variant')
  const texts = (): readonly string[] =>
    readdirSync(join(dir, 'corpus', ID))
      .filter((name) => name.endsWith('.txt'))
      .sort()

  it('keeps both, locks both, lists both, and sets them side by side', async () => {
    corpusOf(server.url('/none'))
    put('a.txt', zh.join('\n'))
    put('b.txt', words('双方支持', '双方欢迎'))
    await tifa('add', 'a.txt', '--document', ID, '--yes')
    await tifa('check', '--update')
    const held = await tifa('add', 'b.txt', '--document', ID, '--yes')
    expect([held.code, held.err]).toEqual([1, expect.stringContaining('--keep-variant to keep both')])
    const run = await beside('b.txt', '--name', 'bao')
    expect([run.code, run.out]).toEqual([0, expect.stringMatching(/written to .*zh\.full\.bao\.txt\n$/)])
    expect(texts()).toEqual(['zh.full.bao.txt', 'zh.full.txt'])
    expect((await tifa('check')).out).not.toMatch(/lock-stale|Errors/)
    expect((await tifa('list')).out).toMatch(/2019·zh .*2019·zh·bao /)
    const compared = await tifa('compare', '2019·zh', '2019.zh.bao')
    expect(compared.out).toContain('two texts of one document')
    expect(compared.out).toMatch(/\[-支持-\]\{\+欢迎\+\}/)
    const why = await tifa('why', '2019·bao-2.1', '2019·zh', '2019·zh·bao')
    expect([why.code, why.out]).toEqual([0, expect.stringContaining('2019·bao-2.1')])
    const removed = await tifa('remove', '2019·zh·bao', '--yes')
    expect([removed.code, texts()]).toEqual([0, ['zh.full.txt']])
    expect((await tifa('check')).out).not.toMatch(/lock-stale|Errors/)
  })

  it.each([
    '../x',
    'a/b',
    'a\\b',
    'a.b',
    '.',
    'MFA',
    '外交部',
    'm-f',
    'con',
    'nul',
    'com1',
    'zh',
    'full',
    ' ',
    'x'.repeat(200),
    '\u202emfa',
  ])('refuses the name %j in one line, before anything is read', async (name) => {
    corpusOf(server.url('/none'))
    const run = await tifa('add', 'none.txt', '--keep-variant', '--name', name)
    expect([run.code, run.out, run.err.split('\n').length]).toEqual([2, '', 2])
    expect(run.err).toContain('no name of a second text')
    expect(existsSync(join(dir, 'x'))).toBe(false)
  })

  it('refuses a name that is taken, and a name without --keep-variant', async () => {
    corpusOf(server.url('/none'))
    put('a.txt', zh.join('\n'))
    put('b.txt', words('双方支持', '双方欢迎'))
    put('c.txt', words('双方支持', '双方赞赏'))
    await tifa('add', 'a.txt', '--document', ID, '--yes')
    await beside('b.txt', '--name', 'bao')
    const before = readFileSync(join(dir, 'corpus', ID, 'zh.full.bao.txt'), 'utf8')
    const taken = await beside('c.txt', '--name', 'bao')
    expect([taken.code, taken.err]).toEqual([
      2,
      expect.stringMatching(/zh\.full\.bao\.txt holds a text already.*--name/),
    ])
    expect(readFileSync(join(dir, 'corpus', ID, 'zh.full.bao.txt'), 'utf8')).toBe(before)
    const alone = await tifa('add', 'c.txt', '--document', ID, '--yes', '--name', 'bao')
    expect([alone.code, alone.err]).toEqual([2, expect.stringContaining('--keep-variant')])
    expect(texts()).toEqual(['zh.full.bao.txt', 'zh.full.txt'])
  })

  it('as the first of its kind it has no name, and that is said', async () => {
    corpusOf(server.url('/none'))
    put('a.txt', zh.join('\n'))
    const run = await beside('a.txt', '--name', 'bao')
    expect([run.code, texts()]).toEqual([0, ['zh.full.txt']])
    expect(run.err).toContain('--name bao is not used')
  })

  it('two at once are both kept', async () => {
    corpusOf(server.url('/none'))
    put('a.txt', zh.join('\n'))
    await tifa('add', 'a.txt', '--document', ID, '--yes')
    await tifa('check', '--update')
    put('b.txt', words('双方支持', '双方欢迎'))
    put('c.txt', words('双方支持', '双方赞赏'))
    const runs = await Promise.all([beside('b.txt'), beside('c.txt')])
    expect(runs.map((run) => run.code)).toEqual([0, 0])
    expect(texts()).toEqual(['zh.full.2.txt', 'zh.full.3.txt', 'zh.full.txt'])
    expect((await tifa('check')).out).not.toMatch(/lock-stale|Errors/)
  })
})

describe('tifa compare', () => {
  it('reads pages, PDFs and docx as they are', async () => {
    const run = await tifa(
      'compare',
      join(fixtures, 'chromium-zh.pdf'),
      join(fixtures, 'pdftotext-zh.txt'),
      '--format',
      'json',
    )
    const beads: { relation: string }[] = JSON.parse(run.out).alignments[0].beads
    expect(beads.length).toBeGreaterThan(25)
    const page = await tifa(
      'compare',
      join(fixtures, 'ministry.html'),
      join(fixtures, 'chromium-saved.html'),
      '--exit-code',
    )
    expect(page.code).toBe(0)
    expect(await tifa('compare', join(fixtures, 'libreoffice-tracked.docx'), join(fixtures, 'zh.txt'))).toMatchObject({
      code: 2,
      err: expect.stringMatching(/tracked changes/),
    })
  })
})

it('a PDF that asks for more memory than it may have is stopped', async () => {
  const { deflateSync } = await import('node:zlib')
  // One page whose content unpacks to 600 MB of spaces and a word.
  const zeros = deflateSync(Buffer.alloc(600_000_000, ' '), { level: 9 })
  const objects = [
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from('<< /Type /Pages /Count 1 /Kids [3 0 R] >>'),
    Buffer.from('<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>'),
    Buffer.concat([
      Buffer.from(`<< /Length ${zeros.length} /Filter /FlateDecode >>\nstream\n`),
      zeros,
      Buffer.from('\nendstream'),
    ]),
  ]
  const parts = [
    Buffer.from('%PDF-1.4\n'),
    ...objects.map((o, i) => Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), o, Buffer.from('\nendobj\n')])),
    Buffer.from('trailer << /Size 5 /Root 1 0 R >>\n%%EOF'),
  ]
  writeFileSync(join(dir, 'bomb.pdf'), Buffer.concat(parts))
  const counted = await tifa('add', 'bomb.pdf', '--dry-run')
  expect(counted.code).toBe(2)
  expect(counted.err).toMatch(/unpacks to more than 67108864 bytes/)
  const raised = ['--limit', 'unpacked=900000000', '--limit', 'memory=200', '--limit', 'seconds=30']
  const run = await tifa('add', 'bomb.pdf', '--dry-run', ...raised)
  expect(run.code).toBe(2)
  expect(run.err).toMatch(/more than 200 MiB|longer than 30 s/)
})
