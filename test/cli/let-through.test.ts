import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Form, inCi, letThrough, styled } from '../../cli/let-through.ts'

const out = (text: string, form: Form = 'text', byRunner = false) => letThrough(text, { form, byRunner })

test.each([
  ['a siglum that writes to the clipboard', '\u001b]52;c;aGk=\u0007', '␛]52;c;aGk=␇'],
  ['a name shown backwards', 'txt.\u202efdp', 'txt.<U+202E>fdp'],
  ['our own style', styled('新增', '34;1'), '\u001b[34;1m新增\u001b[0m'],
  ['an escape inside our own style', styled('a\u001b[8mb', '1'), '\u001b[1ma␛[8mb\u001b[0m'],
  ['half a style', 'a\ufdd0b', 'a<U+FDD0>b'],
  ['lines and tabs', 'a\tb\nc', 'a\tb\nc'],
])('text: %s', (_, text, shown) => expect(out(text)).toBe(shown))

test.each([
  ['an order at the beginning of a line', 'x\n::add-mask::y', 'x\n:\u2060:add-mask::y'],
  ['after blanks', '   ::set-env name=a::b', '   :\u2060:set-env name=a::b'],
  ['the older form', '双方##[error]y', '双方#\u2060#[error]y'],
  ['Azure', 'a ##vso[task.complete]', 'a #\u2060#vso[task.complete]'],
  ['a colon in a sentence', '如下：甲::乙', '如下：甲::乙'],
])('for a runner: %s', (_, text, shown) => {
  expect(out(text, 'text', true)).toBe(shown)
  expect(out(text)).toBe(text)
})

test('our own annotations pass as they are', () => {
  expect(out('::error file=a::b\n', 'commands', true)).toBe('::error file=a::b\n')
})

describe('JSON', () => {
  test('a program reads the same strings, and no byte is obeyed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (text, byRunner) => {
        const json = out(JSON.stringify({ '##[error]': `##[${text}` }), 'json', byRunner)
        expect(JSON.parse(json)).toEqual({ '##[error]': `##[${text}` })
        expect(json).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/u)
        if (byRunner) expect(json).not.toContain('##[')
      }),
      { seed: 3, numRuns: 400 },
    )
  })
})

test.each([
  [{}, false],
  [{ CI: 'true' }, true],
  [{ CI: 'false' }, false],
  [{ CI: '0' }, false],
  [{ TF_BUILD: 'True' }, true],
])('a runner reads the output of %j: %s', (env, read) => expect(inCi(env)).toBe(read))
