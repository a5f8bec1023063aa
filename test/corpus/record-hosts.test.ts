/** The records of the package list where texts stand; each such host may be asked, and the table of them holds no other. */
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { holdsText } from '../../src/corpus/holds-text.ts'
import { loadCorpus } from '../../src/corpus/index.ts'
import { builtInHosts, checkAddress, recordHosts } from '../../src/intake/net/check-address.ts'

const corpus = await loadCorpus(join(import.meta.dirname, '../../corpus'))
const urls = corpus.documents.flatMap(({ sources }) => sources.filter(holdsText).map(({ url }) => url))
const isBelow = (host: string, row: string): boolean => host === row || host.endsWith(`.${row}`)

it('every address of a text in the records may be asked without a flag', () => {
  expect(urls.length).toBeGreaterThan(50)
  for (const url of urls) expect(() => checkAddress(url, { allowHosts: [], allowPrivate: false })).not.toThrow()
})

it('the hosts of the records beyond the list of publishers are exactly those of the table', () => {
  const beyond = urls.map((url) => new URL(url).hostname).filter((host) => !builtInHosts.some((r) => isBelow(host, r)))
  expect(recordHosts.filter((row) => !beyond.some((host) => isBelow(host, row)))).toEqual([])
  expect(beyond.filter((host) => !recordHosts.some((row) => isBelow(host, row)))).toEqual([])
})

it.each(['https://blogspot.com/x', 'https://other.blogspot.com/x', 'https://usc.edu/', 'https://hk01.com:8443/'])(
  '%s is opened by none of them',
  (url) => {
    expect(() => checkAddress(url, { allowHosts: [], allowPrivate: false })).toThrow()
  },
)
