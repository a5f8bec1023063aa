import { expect, test } from 'vitest'
import { isUsage, oneLine } from '../../cli/report-error.ts'
import { misuse } from '../../cli/usage-error.ts'
import { refuse } from '../../src/words/input-error.ts'

const missing = Object.assign(new Error("ENOENT: no such file or directory, open 'x'"), { code: 'ENOENT' })
const input = refuse('a.txt', 'file.empty')

test('usage, input and file errors are the reader’s to mend; all else is ours', () => {
  expect([misuse('value.missing', { name: 'format' }), input, missing].map(isUsage)).toEqual([true, true, true])
  expect([new Error('x'), new TypeError('x'), 'x', null].map(isUsage)).toEqual([false, false, false, false])
})

test('an error that has both languages is said in the reader’s', () => {
  expect(oneLine(input, 'zh')).toBe('a.txt: 文件为空；请给出有文字的文件')
  expect(oneLine(input, 'en')).toBe('a.txt: the file is empty; give a file with a text')
  expect(oneLine(missing, 'zh')).toBe(missing.message)
})

test('a message is one line, without escapes', () => {
  expect(oneLine(new Error('a\n  b\u2028c\u001b[0m'), 'en')).toBe('a b c␛[0m')
})
