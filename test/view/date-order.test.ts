import { expect, test } from 'vitest'
import { isDatedBefore } from '../../src/view/date-order.ts'

test('dates are compared as far as both go', () => {
  expect(isDatedBefore('2021-06-28', '2023-03-21')).toBe(true)
  expect(isDatedBefore('2023-03-21', '2021-06-28')).toBe(false)
  expect(isDatedBefore('2023-03-21', '2023-03-21')).toBe(false)
  expect(isDatedBefore('2021', '2021-06-28')).toBe(false)
  expect(isDatedBefore('2021-06', '2021-07-01')).toBe(true)
  expect(isDatedBefore(null, '2021')).toBe(false)
  expect(isDatedBefore('2021', null)).toBe(false)
})
