import { linkSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folder, root, tifa } from '../run-tifa.ts'

const statement = (date: string, body: string): string => `澜国和昭国联合声明\n（${date}，汐城）\n${body}\n`
const files = {
  '2014 年.txt': statement('2014年4月4日', '一、双方建立海洋伙\n伴关系。'),
  'sub folder/2020.html': `<html><body><article><h1>澜国和昭国联合声明</h1><p>（2020年5月6日，洛河城）</p><p>一、双方发展海洋夥伴關係。</p></article></body></html>`,
  '-dash.txt': statement('2016年1月2日', '一、双方尊重海洋。'),
}

const json = (args: readonly string[], cwd: string) => {
  const ran = tifa(['trace', '--format', 'json', '--ui', 'en', ...args], { cwd })
  return { ...ran, trace: ran.code === 0 ? JSON.parse(ran.stdout) : null }
}
const shape = (trace: { documents: { date: string; witnesses: { outcome: string }[] }[] }) =>
  trace.documents.map((d) => `${d.date} ${d.witnesses.map((w) => w.outcome).join(' ')}`)

describe('tifa trace with files and folders', () => {
  test('a folder is walked, in order of date, in no corpus', () => {
    const dir = folder(files)
    const { code, trace } = json(['海洋伙伴关系', '.'], dir)
    expect(code).toBe(0)
    expect(shape(trace)).toEqual(['2014-04-04 found', '2016-01-02 absent', '2020-05-06 found'])
    expect(trace.corpus).toBeNull()
    expect(trace.first).toMatchObject({ date: '2014-04-04', siglum: '2014 年' })
  })

  test('files alone are searched without ./corpus, and without the one that ships', () => {
    const dir = folder(files)
    mkdirSync(join(dir, 'corpus/2019-01-01-treaty'), { recursive: true })
    writeFileSync(join(dir, 'corpus/2019-01-01-treaty/document.yaml'), 'not: [read')
    const { code, stdout, stderr } = tifa(['trace', '海洋伙伴关系', '2014 年.txt', '--', '-dash.txt'], { cwd: dir })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('2014 年')
    expect(stdout).not.toMatch(/corpus|2001/)
  })

  test('a corpus folder is read as one, among other folders too, and each document stands once', () => {
    const dir = folder(files)
    symlinkSync(join(root, 'test/sample-corpus'), join(dir, 'linked'))
    const sample = join(root, 'test/sample-corpus')
    const { trace } = json(['伙伴关系', '.', sample, join(sample, '2019-06-20-joint-statement/zh.full.txt')], dir)
    expect(trace.documents.filter((d: { loose: boolean }) => !d.loose).map((d: { id: string }) => d.id)).toEqual([
      '1998-05-12-treaty',
      '2016-09-03-joint-statement',
      '2019-06-20-joint-statement',
      '2024-10-08-joint-statement',
    ])
    expect(trace.documents).toHaveLength(7)
    expect(trace.among.leftOut).toEqual([{ name: 'linked', why: 'link', said: null }])
    const one = json(['伙伴关系', join(sample, '2019-06-20-joint-statement')], dir).trace
    expect(one.documents.map((d: { name: string }) => d.name)).toEqual(['2019'])
  })

  test('what is not read is told: binary, hidden, links in a circle, other kinds, empty, the same words', () => {
    const dir = folder({
      ...files,
      'picture.txt': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 2, 3]),
      'empty.md': '',
      '.hidden.txt': '海洋伙伴关系',
      'table.xlsx': 'x',
      '又一份.txt': files['2014 年.txt'],
    })
    symlinkSync(dir, join(dir, 'sub folder/round'))
    const { trace, stderr } = json(['海洋伙伴关系', '.'], dir)
    expect(trace.totals).toMatchObject({ exact: 2, documents: 2 })
    const left = trace.among.leftOut.map(({ name, why }: { name: string; why: string }) => `${why} ${name}`).sort()
    expect(left).toEqual([
      'hidden .hidden.txt',
      'link sub folder/round',
      'other-kind table.xlsx',
      'same-words 又一份.txt',
      'unreadable empty.md',
      'unreadable picture.txt',
    ])
    expect(stderr.split('\n').filter((line) => line !== '')).toHaveLength(2)
    const { stdout } = tifa(['trace', '海洋伙伴关系', '.', '--ui', 'zh', '--width', '200'], { cwd: dir })
    for (const line of ['隐藏，未读：.hidden.txt', '链接，未循：sub folder/round', '不是文本文件，未读：table.xlsx'])
      expect(stdout).toContain(line)
    expect(stdout).toContain('无法读取，未查：empty.md、picture.txt')
  })

  test('a regular expression over the files of a folder; its flags, and words that look like options', () => {
    const dir = folder({ ...files, 'en.txt': '1. The Sides develop --near ties.\n2. NEAR or far.\n' })
    expect(json(['海洋.{1,3}[关關]系', '.', '--regex'], dir).trace.totals).toMatchObject({ exact: 1, documents: 1 })
    expect(json(['海洋..[关關][系係]|伙伴关系', '.', '--regex'], dir).trace.totals.exact).toBe(2)
    expect(json(['/near/i', 'en.txt', '--regex'], dir).trace.totals.exact).toBe(2)
    expect(json(['--regex', '--', '--near|far', 'en.txt'], dir).trace.totals.exact).toBe(2)
  })

  test.each(['trace', 'formulas'] as const)(
    '%s: -o never writes over a text that is read, by whatever name',
    (command) => {
      const dir = folder({
        'texts/a.txt': files['-dash.txt'],
        'texts/b.txt': `${files['-dash.txt']}另一段。\n`,
        'here/x': '',
      })
      symlinkSync(join(dir, 'texts/a.txt'), join(dir, 'texts/link.txt'))
      linkSync(join(dir, 'texts/a.txt'), join(dir, 'texts/hard.txt'))
      const words = command === 'trace' ? ['海洋'] : []
      // The working folder may be another one: the texts are then told by their names alone.
      for (const [cwd, at] of [
        ['texts', ''],
        ['here', '../texts/'],
      ] as const)
        for (const name of ['a.txt', 'link.txt', 'hard.txt']) {
          const args = [command, ...words, `${at}a.txt`, `${at}b.txt`, '-o', `${at}${name}`, '--force', '--ui', 'en']
          const ran = tifa(args, { cwd: join(dir, cwd) })
          expect(ran).toMatchObject({ code: 2, stdout: '' })
          expect(ran.stderr).toMatch(/^tifa: [^\n]*one of the texts searched[^\n]*\n$/u)
          expect(readFileSync(join(dir, 'texts/a.txt'), 'utf8')).toBe(files['-dash.txt'])
        }
    },
  )

  test('five hundred files', () => {
    const many = Object.fromEntries(
      Array.from({ length: 500 }, (_, k) => [
        `${k}.txt`,
        statement(
          `${1500 + k}年1月2日`,
          `一、双方谈及第${k}号议题，${k % 2 === 0 ? '建立海洋伙伴关系' : '尊重海洋'}。`,
        ),
      ]),
    )
    const { trace } = json(['海洋伙伴关系', '.'], folder(many))
    expect(trace.totals).toMatchObject({ exact: 250, documents: 250 })
    expect(trace.documents.map((d: { date: string }) => d.date)).toEqual(
      Array.from({ length: 500 }, (_, k) => `${1500 + k}-01-02`),
    )
  })

  test.each([
    ['an unknown text', ['海洋', 'nowhere'], "tifa trace '海洋 nowhere'"],
    ['a file that is not there', ['海洋', 'nowhere.txt'], 'nowhere.txt: no such file'],
    ['a folder without texts', ['海洋', 'empty'], 'empty: holds no text'],
    ['a binary file that was named', ['海洋', 'picture.txt'], 'picture.txt: '],
    ['--abridged of another file', ['海洋', 'a.txt', '--abridged', 'b.txt'], 'b.txt: named by --abridged'],
    ['no regular expression', ['(', 'a.txt', '--regex'], 'trace: not a regular expression ('],
    ['a regular expression that does not end', ['(澜*)*=', 'long.txt', '--regex'], 'did not end within'],
    ['dates the wrong way round', ['海洋', 'a.txt', '--from', '2030', '--to', '2001'], '--from: 2030 is later'],
  ])('%s: one line, exit code 2', (_, args, says) => {
    const dir = folder({ 'a.txt': files['-dash.txt'], 'picture.txt': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0]) })
    mkdirSync(join(dir, 'empty'))
    writeFileSync(join(dir, 'long.txt'), `一、双方${'澜'.repeat(400)}。\n`)
    const { code, stdout, stderr } = tifa(['trace', ...args, '--ui', 'en'], { cwd: dir })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(/^tifa: [^\n]+\n$/u)
    expect(stderr).toContain(says)
  })
})
