/** Two versions of one text as a change is shown. */
import { expect, it } from 'vitest'
import { compareVersions } from '../../src/inspect/compare-versions.ts'
import type { Witness } from '../../src/model/index.ts'

const text = (words: string): Witness => ({
  siglum: '2024·en',
  document: null,
  title: 'x',
  date: null,
  lang: 'en',
  fidelity: 'full',
  fidelityBasis: 'record',
  standing: 'unknown',
  file: 'en.full.txt',
  sha256: '',
  text: words,
  record: null,
})

it('of line breaks that became spaces nothing is marked', async () => {
  const one = 'The two sides will raise trade and open a new port at the mouth of the river. They welcome the result.\n'
  const wrapped = one.replace('raise trade', 'raise\ntrade').replace('mouth of', 'mouth\nof').replace('result', 'talks')
  const { clauses } = await compareVersions(text(one), text(wrapped))
  expect(clauses[0]?.inline.filter((r) => r.mark !== 'same').map((r) => [r.mark, r.text])).toEqual([
    ['del', 'result'],
    ['ins', 'talks'],
  ])
  expect(
    clauses[0]?.inline
      .filter((r) => r.mark !== 'del')
      .map((r) => r.text)
      .join(''),
  ).toBe(wrapped.trim())
})
