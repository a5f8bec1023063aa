/** What a hurried user types: a limit that stops a file, an ending that is no form. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folder, tifa } from '../run-tifa.ts'

const page = `<html><body><article><h1>澜国和砂国联合声明</h1>${'<div>'.repeat(30)}<p>一、双方维护渡口的安宁。</p>${'</div>'.repeat(30)}</article></body></html>`
const dir = folder({ 'a.html': page, 'b.txt': '澜国和砂国联合声明\n一、双方维护渡口的安宁。\n' })

describe.each([
  ['compare', ['compare', 'a.html', 'b.txt']],
  ['news', ['news', 'a.html', 'b.txt']],
  ['report', ['report', 'a.html', 'b.txt', '-o', 'out']],
  ['trace', ['trace', '渡口', 'a.html']],
])('%s', (_, args) => {
  test('refuses by a limit, in one line that names the option, and takes it', () => {
    const stopped = tifa([...args, '--limit', 'depth=20', '--ui', 'en'], { cwd: dir })
    expect({ ...stopped, stderr: stopped.stderr.trim() }).toEqual({
      code: 2,
      stdout: '',
      stderr: 'tifa: a.html: elements stand more than 20 deep; --limit depth=N raises the limit',
    })
    expect(tifa([...args, '--limit', 'depth=60', '--ui', 'en'], { cwd: dir }).code).toBe(0)
  })
  test.each(['depth', 'depth=0', 'height=5', 'depth=many'])('refuses --limit %s', (limit) => {
    const { code, stderr } = tifa([...args, '--limit', limit, '--ui', 'en'], { cwd: dir })
    expect(code).toBe(2)
    expect(stderr).toMatch(/^tifa: --limit: [^\n]*depth=N[^\n]*\n$/u)
  })
})

test.each([
  [
    ['report', 'a.html', 'b.txt', '-o', 'out.docx'],
    '-o out.docx: report writes into a folder; -o . --format docx writes one docx file here',
  ],
  [
    ['report', 'a.html', 'b.txt', '-o', 'out', '--docx-mode', 'redline'],
    '--docx-mode is for Word files: add --format docx',
  ],
  [['trace', '渡口', 'b.txt', '-o', 'x.docx'], '-o x.docx: no such form; known: .txt'],
  [['formulas', 'a.html', 'b.txt', '-o', 'x.pdf'], '-o x.pdf: no such form; known: .txt'],
])('%j is refused, and nothing is written', (args, says) => {
  const { code, stdout, stderr } = tifa([...args, '--ui', 'en'], { cwd: dir })
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toMatch(/^tifa: [^\n]+\n$/u)
  expect(stderr).toContain(says)
  expect(existsSync(join(dir, args.at(-1)!))).toBe(false)
})
