import fc from 'fast-check'
import { expect, test } from 'vitest'
import { visible } from '../../cli/visible.ts'

test.each([
  ['\u001b[2J', '␛[2J'],
  ['\u0007', '␇'],
  ['\u007f', '␡'],
  ['\u009b31m', '<U+009B>31m'],
  ['a\u202eb', 'a<U+202E>b'],
  ['\ud800', '<U+D800>'],
  ['双方\t重申\n', '双方\t重申\n'],
  ['é', 'é'],
])('%j is shown as %j', (text, shown) => expect(visible(text)).toBe(shown))

test('nothing that a terminal obeys is left, and showing twice changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const shown = visible(text)
      expect(shown).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u)
      expect(visible(shown)).toBe(shown)
      expect(Buffer.from(shown, 'utf8').toString('utf8')).toBe(shown)
    }),
    { seed: 2, numRuns: 500 },
  )
})
