import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folder, root, tifa } from '../run-tifa.ts'

const sample = join(root, 'test/sample-corpus')

const FIRST = '关于海湾事务的联合声明\n双方维护海湾灯塔的安全运行。\n双方鼓励渔民共同养护鲟鱼资源。\n'
const SECOND = '关于海湾事务的第二份联合声明\n双方重申维护海湾灯塔的安全运行。\n'

describe('tifa formulas', () => {
  test('the first lines say which texts were read; then a line a formula, by course', () => {
    const { code, stdout } = tifa(['formulas', '--corpus', sample, '--ui', 'zh', '--lang', 'zh', '--width', '100'])
    expect(code).toBe(0)
    const lines = stdout.split('\n')
    expect(lines[1]).toBe('所读原文 4 份：全文 1998·zh、2016·zh、2019·zh、2024·zh')
    expect(stdout).toMatch(/末份未见，或只余一部分（\d+）\n {2}1998 {2}2016 {2}2019 {2}2024\n/u)
    expect(stdout).toContain('   ●     ●     ·     ●   军事力量不针对对方部署\n')
    expect(stdout).toContain('≈ 1998 在边界两侧各三十公里范围内限制军事活动')
  })

  test('--places has the sentence of each place, --limit and --all say how many', () => {
    const some = tifa(['formulas', '--corpus', sample, '--ui', 'zh', '--lang', 'zh', '--places', '--limit', '1']).stdout
    expect(some).toContain('1998-art2.1 缔约双方[=互不以武力相威胁，')
    expect(some).toMatch(/另有 \d+ 条/u)
    const all = tifa(['formulas', '--corpus', sample, '--ui', 'zh', '--lang', 'zh', '--all']).stdout
    expect(all).toContain('不针对任何第三国')
    expect(all).not.toContain('另有')
  })

  test('files alone are read without a corpus; a folder is its files', () => {
    const dir = folder({ 'texts/a.txt': FIRST, 'texts/b.txt': SECOND, 'texts/notes.csv': 'x' })
    for (const inputs of [['texts/'], ['./texts'], ['texts/a.txt', 'texts/b.txt']]) {
      const { code, stdout } = tifa(['formulas', ...inputs, '--format', 'json'], { cwd: dir })
      expect(code).toBe(0)
      const { corpus, documents, formulas } = JSON.parse(stdout)
      expect(corpus).toBeNull()
      expect(documents.map((d: { id: string }) => d.id)).toEqual(['a', 'b'])
      expect(formulas.map((f: { words: string }) => f.words)).toEqual(['维护海湾灯塔的安全运行'])
    }
  })

  test('a folder is walked at all levels, as trace walks it; what is not read is told', () => {
    const dir = folder({
      'texts/a.txt': FIRST,
      'texts/old/deep/b.txt': SECOND,
      'texts/old/copy.txt': FIRST,
      'texts/old/notes.csv': 'x',
    })
    const { stdout } = tifa(['formulas', 'texts/', '--format', 'json'], { cwd: dir })
    const { documents, formulas, among } = JSON.parse(stdout)
    expect(documents.map((d: { id: string }) => d.id)).toEqual(['a', 'b'])
    expect(formulas.map((f: { words: string }) => f.words)).toEqual(['维护海湾灯塔的安全运行'])
    expect(among.named).toEqual(['texts/'])
    expect(among.leftOut.map(({ why }: { why: string }) => why).sort()).toEqual(['other-kind', 'same-words'])
    const traced = JSON.parse(tifa(['trace', '灯塔', 'texts/', '--format', 'json'], { cwd: dir }).stdout)
    expect(among.leftOut).toEqual(traced.among.leftOut)
    const said = tifa(['formulas', 'texts/', '--ui', 'zh'], { cwd: dir }).stdout
    expect(said).toContain('与另一文件字句全同，只查其一：texts/old/copy.txt（同 texts/a.txt）')
  })

  test('between two dates, and of some parties', () => {
    const ids = (...args: string[]): readonly string[] =>
      JSON.parse(
        tifa(['formulas', '--corpus', sample, '--lang', 'zh', '--format', 'json', ...args]).stdout,
      ).documents.map((d: { name: string }) => d.name)
    expect(ids('--from', '2016')).toEqual(['2016', '2019', '2024'])
    expect(ids('--from', '2000', '--to', '2019-06')).toEqual(['2016', '2019'])
    expect(ids('--parties', '岚多尔')).toEqual(['1998', '2016', '2019', '2024'])
    const { stdout } = tifa(['formulas', '--corpus', sample, '--ui', 'zh', '--lang', 'zh', '--from', '2016'])
    expect(stdout).toContain('\n只读2016 以来的文件\n另有 1 份文件不在其内，未查\n')
    // What stands in the one that is not read makes no formula of what one of the others alone has.
    const words = (...args: string[]): readonly string[] =>
      JSON.parse(
        tifa(['formulas', '--corpus', sample, '--lang', 'zh', '--format', 'json', ...args]).stdout,
      ).formulas.map((f: { words: string }) => f.words)
    expect(words('--from', '2016', '--to', '2016')).toEqual([])
  })

  test('no corpus of other states enters what is said of files alone, whatever is asked of them', () => {
    const dir = folder({ 'texts/a.txt': FIRST, 'texts/b.txt': SECOND })
    for (const args of [['texts/'], ['texts/a.txt', 'texts/b.txt', '--lang', 'zh'], ['texts/', '--places']]) {
      const { stdout } = tifa(['formulas', ...args, '--format', 'json'], { cwd: dir })
      const told = JSON.parse(stdout)
      expect(told.corpus).toBeNull()
      expect(told.findings).toEqual([])
      expect(told.documents.map((d: { id: string }) => d.id)).toEqual(['a', 'b'])
      expect(stdout).not.toMatch(/20(?:01|21|22|23)|俄罗斯|joint-statement|corpus\//u)
    }
  })

  test('files without a day stand in the order in which they were named', () => {
    const dir = folder({ 'a.txt': FIRST, 'b.txt': SECOND })
    const ids = (...inputs: string[]) =>
      JSON.parse(tifa(['formulas', ...inputs, '--format', 'json'], { cwd: dir }).stdout).documents.map(
        (d: { id: string }) => d.id,
      )
    expect(ids('a.txt', 'b.txt')).toEqual(['a', 'b'])
    expect(ids('b.txt', 'a.txt')).toEqual(['b', 'a'])
    expect(
      JSON.parse(
        tifa(['formulas', 'b.txt', '2016', 'a.txt', '--corpus', sample, '--format', 'json'], { cwd: dir }).stdout,
      ).documents.map((d: { name: string }) => d.name),
    ).toEqual(['b', '2016', 'a'])
  })

  test('documents and files mixed, named by year', () => {
    const dir = folder({ 'draft.txt': '关于草案的声明\n双方反对在外层空间部署武器。\n' })
    const { stdout } = tifa(['formulas', '2016', '2024', 'draft.txt', '--corpus', sample, '--format', 'json'], {
      cwd: dir,
    })
    const { documents, formulas } = JSON.parse(stdout)
    expect(documents.map((d: { name: string }) => d.name)).toEqual(['2016', '2024', 'draft'])
    const space = formulas.find((f: { words: string }) => f.words === '反对在外层空间部署武器')
    expect(space.cells.map((c: { state: string }) => c.state)).toEqual(['used', 'used', 'used'])
  })

  test('-o writes by the name of the file, and over none that stands there', () => {
    const dir = folder({ 'a.txt': FIRST, 'b.txt': SECOND })
    const write = (...more: string[]) =>
      tifa(['formulas', 'a.txt', 'b.txt', '-o', 'x.json', '--ui', 'en', ...more], { cwd: dir })
    expect(write()).toMatchObject({ code: 0, stdout: '' })
    expect(JSON.parse(readFileSync(join(dir, 'x.json'), 'utf8')).schema).toBe('tifa/formulas@1')
    // The same again changes nothing; another file that stands there is left as it is.
    expect(write()).toMatchObject({ code: 0 })
    writeFileSync(join(dir, 'x.json'), 'notes of my own\n')
    expect(write()).toMatchObject({ code: 2 })
    expect(readFileSync(join(dir, 'x.json'), 'utf8')).toBe('notes of my own\n')
    expect(write('--force')).toMatchObject({ code: 0 })
  })

  test.each([
    ['an unknown document', ['1999', '--corpus', sample], '1999'],
    ['a folder without texts', ['./none'], 'no text that can be read'],
    ['a day that is none', ['--from', '2001-13'], '2001-13'],
    ['a party that no record has', ['--parties', 'Atlantis', '--corpus', sample], 'Atlantis'],
    ['a time of which there is nothing', ['--from', '2030', '--corpus', sample], '1998-05-12'],
    ['an unknown form', ['--format', 'docx'], 'docx'],
    ['too few documents', ['--min-documents', '1'], 'min-documents'],
  ])('%s: one line, exit code 2', (_, args, says) => {
    const dir = folder({ 'none/x.csv': '' })
    const { code, stdout, stderr } = tifa(['formulas', ...args, '--ui', 'en'], { cwd: dir })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(/^tifa: [^\n]+\n$/u)
    expect(stderr).toContain(says)
  })

  test('a narrow line and one that is piped lose nothing', () => {
    const narrow = tifa(['formulas', '--corpus', sample, '--ui', 'zh', '--width', '30']).stdout
    expect(narrow.replace(/\s+/gu, '')).toContain('军事力量不针对对方部署')
    expect(existsSync(join(root, 'dist/schema/formulas-1.schema.json'))).toBe(true)
  })

  test.each([
    ['README.md', ['--ui', 'en', '--lang', 'zh']],
    ['README.zh.md', ['--ui', 'zh']],
  ])('the example in %s is what it prints', (file, more) => {
    const args = ['formulas', '--corpus', 'test/sample-corpus', '--limit', '2', '--width', '76', ...more]
    const { stdout } = tifa(args, { cwd: root })
    expect(readFileSync(join(root, file), 'utf8')).toContain(`\`\`\`text\n${stdout}\`\`\``)
  })

  test('help and completion know the command', () => {
    expect(tifa(['formulas', '--help', '--ui', 'zh']).stdout).toContain('tifa formulas')
    expect(tifa(['--complete', 'form']).stdout).toBe('formulas\n')
    expect(tifa(['--complete', 'formulas', '--min']).stdout).toBe('--min-documents\n')
  })
})
