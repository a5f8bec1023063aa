import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folder, root, tifa } from '../run-tifa.ts'

const sample = join(root, 'test/sample-corpus')
const trace = (...args: readonly string[]) => tifa(['trace', '--corpus', sample, ...args])

describe('tifa trace', () => {
  test('a concordance of the sample corpus, oldest document first', () => {
    const { code, stdout, stderr } = trace('全面战略伙伴关系', '--ui', 'zh', '--width', '80')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('所查中文文本 5 份：全文 1998·zh、2016·zh、2019·zh、2024·zh；节录 2024·zh·')
    expect(stdout).toMatch(/1998-05-12-treaty.*1998·zh {2}全文；作准文本：未见.*2019·zh {2}全文；作准文本：未见/su)
    expect(stdout).toMatch(/2024-1\.3 .*\[=全面战略伙伴关系=\]，其内涵如下：/u)
    const ids = [...stdout.matchAll(/^(\d{4}-\d\d-\d\d)-/gmu)].map((m) => m[1])
    expect(ids).toEqual([...ids].sort())
  })

  test('of the embedded corpus: excerpts and summaries are told as such', () => {
    const { code, stdout } = tifa(['trace', '人类命运共同体', '--ui', 'en', '--corpus', join(root, 'corpus')])
    expect(code).toBe(0)
    expect(stdout).toContain('not in these excerpts')
    expect(stdout).toContain('not in this summary')
    expect(stdout).not.toContain('not in it')
  })

  test('Russian and English in other forms, unless --exact', () => {
    expect(trace('всеобъемлющее партнёрство').stdout).toContain('[~всеобъемлющего партнёрства~]')
    expect(trace('всеобъемлющее партнёрство', '--exact').stdout).not.toMatch(/\[~\p{L}/u)
    expect(trace('All-round Partnership', '--exact').code).toBe(0)
  })

  test('words that the shell parted: the second is no text, and one line says how to keep them together', () => {
    const { code, stdout, stderr } = trace('comprehensive', 'partnership', '--ui', 'en')
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(/^tifa: partnership: [^\n]+ tifa trace 'comprehensive partnership'\n$/u)
  })

  test('json is data alone, with spans into the file', () => {
    const { code, stdout } = trace('伙伴關係', '--format', 'json')
    expect(code).toBe(0)
    const data = JSON.parse(stdout)
    expect(data.schema).toBe('tifa/trace@2')
    const witness = data.documents[1].witnesses[0]
    const { start, end, as } = witness.hits[0]
    expect(readFileSync(join(sample, ...witness.file.split('/').slice(-2)), 'utf8').slice(start, end)).toBe(as)
    expect(as).toBe('伙伴关系')
  })

  test('-o writes the form that the name says; --format decides otherwise', () => {
    const dir = folder({})
    for (const [name, begins, format] of [
      ['x.csv', '\ufeffdocument,date,siglum', []],
      ['x.json', '{\n  "schema": "tifa/trace@2"', []],
      ['x.md', '“伙伴关系”', []],
      ['x.txt', '“伙伴关系”', []],
      ['y.txt', '\ufeffdocument', ['--format', 'csv']],
    ] as const) {
      const ran = tifa(['trace', '伙伴关系', '--ui', 'zh', '--corpus', sample, '-o', name, ...format], { cwd: dir })
      expect(ran).toEqual({ code: 0, stdout: '', stderr: '' })
      expect(readFileSync(join(dir, name), 'utf8').startsWith(begins), name).toBe(true)
    }
  })

  test.each([
    ['no words', [''], 'no words to look for'],
    ['no letter', ['，。'], 'no letter'],
    ['a folder that is not there', ['合作', '--corpus', 'nowhere'], 'nowhere'],
    ['a file that cannot be written', ['合作', '-o', 'no/x.csv', '--corpus', sample], 'no/x.csv'],
    ['an unknown form', ['合作', '--format', 'docx'], 'docx'],
  ])('%s: one line, exit code 2', (_, args, says) => {
    const { code, stdout, stderr } = tifa(['trace', ...args, '--ui', 'en'], { cwd: folder({}) })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(/^tifa: [^\n]+\n$/u)
    expect(stderr).toContain(says)
  })

  test('none at all asks for words, and help and completion know the command', () => {
    expect(tifa(['trace', '--ui', 'en'])).toMatchObject({ code: 2, stdout: '' })
    expect(tifa(['trace', '--help', '--ui', 'zh']).stdout).toContain('tifa trace 战略协作')
    expect(tifa(['--help', '--ui', 'en']).stdout).toContain('tifa trace <words> [texts..]')
    expect(tifa(['--complete', 'tr']).stdout).toBe('trace\n')
    expect(tifa(['--complete', 'trace', ''])).toMatchObject({ code: 0, stdout: '' })
    expect(tifa(['--complete', 'trace', '--corpus', sample, '合作', '2016']).stdout).toBe(
      '2016-09-03-joint-statement\n',
    )
    expect(tifa(['--complete', 'trace', '合作', '--ne']).stdout).toBe('--near\n')
  })

  test.each([
    ['README.md', 'en', ['comprehensive partnership']],
    ['README.zh.md', 'zh', ['不针对任何第三国']],
  ])('the example in %s is what it prints', (file, ui, words) => {
    const { stdout } = tifa(['trace', ...words, '--corpus', 'test/sample-corpus', '--ui', ui], { cwd: root })
    const examples = readFileSync(join(root, file), 'utf8')
      .split('```text\n')
      .slice(1)
      .map((part) => part.split('```')[0])
    const example = examples.find((e) => e?.includes('[='))
    expect(example).toBeDefined()
    expect(stdout).toContain(example)
  })

  test('the same corpus gives the same bytes, from any folder', () => {
    const one = trace('双方', '--format', 'csv').stdout
    expect(trace('双方', '--format', 'csv').stdout).toBe(one)
    expect(existsSync(join(root, 'dist/schema/trace-2.schema.json'))).toBe(true)
  })
})
