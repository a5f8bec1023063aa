/** Names of second texts, from who published them. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { nameSecond } from '../../src/acquire/name-second.ts'
import { isSecondName } from '../../src/text/witness-key.ts'

const named = (url: string | null, publisher: string | null = null, ...taken: readonly string[]): string =>
  nameSecond({ url, publisher }, new Set(taken))

it.each([
  ['https://www.mfa.gov.cn/zyxw/t1.shtml', 'mfa'],
  ['https://www.fmprc.gov.cn/t1.shtml', 'mfa'],
  ['http://www.gov.cn/a.htm', 'govcn'],
  ['http://en.kremlin.ru/supplement/1', 'kremlin'],
  ['https://english.news.cn/1', 'xinhua'],
  ['https://www.xinhuanet.com/1', 'xinhua'],
  ['https://zh.wikisource.org/wiki/X', 'wikisource'],
  ['https://paper.people.com.cn/1', 'people'],
  ['https://a-very-long-name-of-a-newspaper.example/1', 'averylongname'],
  ['http://127.0.0.1:8080/1', '2'],
  ['http://[::1]/1', '2'],
  ['http://localhost/1', '2'],
  ['https://full.example/1', '2'],
  ['https://con.example/1', '2'],
  ['no address', '2'],
])('%s gives %s', (url, name) => {
  expect(named(url)).toBe(name)
})

it('a publisher of one Latin word is a name; one of several, or in another script, is none', () => {
  expect(named(null, 'Xinhua')).toBe('xinhua')
  expect(named(null, 'Kastin Morning Post')).toBe('2')
  expect(named(null, '外交部')).toBe('2')
  expect(named(null, 'x'.repeat(200))).toBe('2')
})

it('a name that is taken is counted on', () => {
  expect(named('https://www.mfa.gov.cn/', null, 'mfa')).toBe('mfa2')
  expect(named('https://www.mfa.gov.cn/', null, 'mfa', 'mfa2')).toBe('mfa3')
  expect(named(null, null, '2', '3')).toBe('4')
})

it('whatever is given, the name is one and free', () => {
  const words = fc.oneof(fc.webUrl(), fc.string(), fc.constant(null))
  fc.assert(
    fc.property(words, words, fc.nat(30), (url, publisher, times) => {
      const taken = new Set<string>()
      for (let n = 0; n <= times; n++) {
        const name = nameSecond({ url, publisher }, taken)
        expect(isSecondName(name)).toBe(true)
        expect(taken.has(name)).toBe(false)
        taken.add(name)
      }
    }),
  )
})
