/** A place with its text's name: once, also where nothing of the view says how the text prints it. */
import { expect, test } from 'vitest'
import { fullPlaces } from '../../reports/full-places.ts'
import type { View } from '../../src/core.ts'

const view = {
  witnesses: [{ short: '2024' }, { short: '2024·mfa' }],
  layout: { places: { '2024-1.2': '一、第二段', '2024·mfa-1.2': '一、第二段' } },
} as unknown as View

test.each([
  ['2024-1.2', '2024 一、第二段'],
  ['2024·mfa-1.2', '2024·mfa 一、第二段'],
  // Of a clause whose row is filtered away no place is known.
  ['2024-7.1', '2024-7.1'],
  ['1998-1.1', '1998-1.1'],
])('%s is %s', (address, place) => {
  expect(fullPlaces(view)(address)).toBe(place)
})
