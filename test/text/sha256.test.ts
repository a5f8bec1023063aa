import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sha256, sha256InPlace } from '../../src/text/sha256.ts'

/** Both ways at once, which must agree. */
const sum = (input: Uint8Array | string): string => {
  expect(sha256InPlace(input)).toBe(sha256(input))
  return sha256InPlace(input)
}
const byNode = (input: Uint8Array | string): string => createHash('sha256').update(input).digest('hex')

it('is what the standard says of abc', () => {
  expect(sum('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})

it('is the same as of Node, for any bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(sum(bytes)).toBe(byNode(bytes))
    }),
    { seed: 1 },
  )
})

// The padding takes one block or two: both sides of each border, and a part of a larger buffer.
it.each([0, 1, 55, 56, 57, 63, 64, 65, 119, 120, 128, 1_000_003])('%i bytes', (length) => {
  const bytes = new Uint8Array(length + 5).map((_, i) => (i * 131) % 251).subarray(5)
  expect(sum(bytes)).toBe(byNode(bytes))
})

it('takes a string as UTF-8, half a surrogate pair as a replacement character', () => {
  for (const text of ['双方重申', 'Союз', '𠮷 …', 'a\ud842b']) expect(sum(text)).toBe(byNode(text))
})
