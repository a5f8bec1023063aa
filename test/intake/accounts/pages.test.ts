/** The law of `accounts.test.ts` for pages: every visible word is in the text, or told as left out. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { place } from './account.ts'
import { faults } from './faults.ts'
import { PLACES } from './places.ts'
import { toHtml } from './writers.ts'

const ALL = PLACES.filter((own) => own.html !== undefined)

describe('every word is accounted for', () => {
  it('in a page', async () => {
    const placed = place(ALL)
    expect(await faults(toHtml(placed), 'page.html', placed, 'html')).toEqual([])
  })

  it('in any order and company: pages', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...ALL), { minLength: 1, maxLength: 12 }), async (places) => {
        const placed = place(places)
        expect(await faults(toHtml(placed), 'page.html', placed, 'html')).toEqual([])
      }),
      { seed: 20_190_620, numRuns: 150 },
    )
  })
})
