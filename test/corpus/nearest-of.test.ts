import { expect, test } from 'vitest'
import { nearestOf } from '../../src/corpus/nearest-of.ts'

test('the nearest first, then in the given order', () => {
  expect(nearestOf('fromat', ['form', 'format', 'from'], { count: 3 })).toEqual(['format', 'from', 'form'])
  expect(nearestOf('fromat', ['form', 'format'])).toEqual(['format'])
  expect(nearestOf('FORMAT', ['format'])).toEqual(['format'])
})

test('no further off than is asked for, and one change always may be', () => {
  expect(nearestOf('abcxyz', ['abcdef'])).toEqual(['abcdef'])
  expect(nearestOf('abcxyz', ['abcdef'], { within: 1 / 3 })).toEqual([])
  expect(nearestOf('ui', ['u'], { within: 1 / 3 })).toEqual(['u'])
  expect(nearestOf('colour', ['no-color', 'corpus'], { within: 1 / 3 })).toEqual([])
  expect(nearestOf('x'.repeat(200), ['format'])).toEqual([])
  expect(nearestOf('lang', ['yes', 'width'], { within: 1 / 3 })).toEqual([])
})
