/** Names of texts: what is one, what is none, and in which order they stand. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  byWitnessKey,
  isSecondName,
  LONGEST_NAME,
  readWitnessFile,
  readWitnessKey,
  witnessFile,
  witnessKey,
} from '../../src/text/witness-key.ts'

describe('a key', () => {
  it.each([
    ['zh.full', { lang: 'zh', fidelity: 'full' }],
    ['ru.digest', { lang: 'ru', fidelity: 'digest' }],
    ['zh.full.mfa', { lang: 'zh', fidelity: 'full', name: 'mfa' }],
    ['en.abridged.2', { lang: 'en', fidelity: 'abridged', name: '2' }],
  ])('%s is read', (key, read) => {
    expect(readWitnessKey(key)).toEqual(read)
  })

  it.each([
    'zh',
    'full.zh',
    'zh.whole',
    'zh.full.',
    'zh.full.MFA',
    'zh.full.外交部',
    'zh.full.m-f-a',
    'zh.full.m_f',
    'zh.full.a.b',
    'zh.full.ru',
    'zh.full.digest',
    'zh.full.txt',
    'zh.full.con',
    'zh.full.com1',
    'zh.full.ｍｆａ',
    'zh.full.mfa ',
    'zh.full./etc',
    'zh.full...',
    `zh.full.${'a'.repeat(LONGEST_NAME + 1)}`,
    `zh.full.${'a'.repeat(200)}`,
    '__proto__',
  ])('%j is none', (key) => {
    expect(readWitnessKey(key)).toBeNull()
  })

  it('and what it says are one, whatever its parts', () => {
    const parts = fc.record({
      lang: fc.constantFrom('zh', 'ru', 'en'),
      fidelity: fc.constantFrom('full', 'abridged', 'digest'),
      name: fc.stringMatching(/^[a-z0-9]{1,16}$/).filter(isSecondName),
    })
    fc.assert(
      fc.property(parts, fc.boolean(), ({ name, ...first }, second) => {
        const key = second ? { ...first, name } : first
        expect(readWitnessKey(witnessKey(key))).toEqual(key)
        expect(readWitnessFile(witnessFile(key))).toEqual(key)
      }),
    )
  })
})

it('the first stands before those that have names, names as they are spelt, languages and kinds in their order', () => {
  const keys = ['en.full', 'zh.abridged', 'zh.full.xinhua', 'ru.full', 'zh.full.2', 'zh.full', 'zh.full.mfa']
  const read = keys.map((key) => readWitnessKey(key)!)
  expect(read.toSorted(byWitnessKey).map(witnessKey)).toEqual([
    'zh.full',
    'zh.full.2',
    'zh.full.mfa',
    'zh.full.xinhua',
    'zh.abridged',
    'ru.full',
    'en.full',
  ])
})
