/** The place of what was left out is a number of lines of the text, also where one element of a page held several. */
import { expect, it } from 'vitest'
import { readForeign } from '../../src/intake/read-foreign.ts'
import { page } from './samples.ts'

it('lines of a <pre> before a note are counted', async () => {
  const pre = '<pre>双方重申互不使用武力，尊重彼此领土完整。\n\n双方支持在洛河沿岸共建三座码头。</pre>'
  const body = `<article>${pre}<p>双方同意每年举行一次外长会晤<sup>1</sup>。</p><p>双方开放渔港。</p><p><sup>1</sup> 每年六月。</p></article>`
  const { text, leftOut } = await readForeign(new TextEncoder().encode(page(body)), { name: 'a.html' })
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  expect(leftOut).toEqual([{ what: 'footnote', count: 1, text: '每年六月。', at: [3] }])
  expect(lines[2]).toBe('双方同意每年举行一次外长会晤。')
})
