/** Other forms of an address: each row by its own example, and in the order in which they are asked for. */
import { describe, expect, it } from 'vitest'
import { ADDRESS_FORMS, formsOf, isGate } from '../../../src/intake/net/address-forms.ts'

const addresses = (address: string): string[] => formsOf(address).map((form) => form.address)

describe('forms of an address', () => {
  it.each(ADDRESS_FORMS.map(({ example, better }) => [...example, better] as const))(
    '%s → %s',
    (address, other, better) => {
      const forms = addresses(address)
      expect(forms).toContain(other)
      expect(forms.indexOf(other) < forms.indexOf(address)).toBe(better)
    },
  )

  it('the listed one is marked, whatever stands before it', () => {
    expect(formsOf('https://zh.m.wikisource.org/zh-hant/A').filter((form) => form.listed)).toEqual([
      { address: 'https://zh.m.wikisource.org/zh-hant/A', listed: true },
    ])
  })

  it.each([
    ['http://www.mfa.gov.cn.example/a', 'http://www.fmprc.gov.cn.example/a'],
    ['http://notmfa.gov.cn/a', 'http://notfmprc.gov.cn/a'],
    ['http://big5.example.org/gate/big5/../../etc', 'http://../etc'],
    ['http://news.sina.com.cn/a', 'http://www.news.sina.com.cn/a'],
    ['http://192.0.2.1/a', 'http://www.192.0.2.1/a'],
  ])('%s is not %s', (address, never) => {
    expect(addresses(address)).not.toContain(never)
  })

  it('a port of its own goes with every form, and is of one scheme', () => {
    expect(addresses('http://www.mfa.gov.cn:81/a')).toEqual([
      'http://www.mfa.gov.cn:81/a',
      'http://www.fmprc.gov.cn:81/a',
      'http://mfa.gov.cn:81/a',
    ])
  })

  it('words that are no address stay what they are', () => {
    expect(formsOf('nowhere')).toEqual([{ address: 'nowhere', listed: true }])
  })

  it('a gate is known by its path', () => {
    expect(isGate('http://big5.example.cn/gate/big5/www.example.cn/a.htm')).toBe(true)
    expect(isGate('http://www.example.cn/a.htm')).toBe(false)
  })
})
