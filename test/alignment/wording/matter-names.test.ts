/** Names of what a sentence speaks of: neither parties, offices, documents and dates, nor what opens a sentence. */
import { expect, it } from 'vitest'
import { matterNames } from '../../../src/alignment/wording/matter-names.ts'

it.each([
  [
    'The Sides are concerned at the situation in Upper Brenn and on the Isle of Dorrow.',
    ['Upper Brenn', 'Isle of Dorrow'],
  ],
  ['The Council of the Reed Coast helps.', ['Council of the Reed Coast']],
  ['The Sides recall the Treaty of Good Neighbours of 4 March 1999 and Article II.', []],
  ['The United Nations, said the President, has a central role.', []],
  ['Стороны обеспокоены ситуацией в Лерском проливе.', ['Лерском']],
  ['Стороны отмечают роль Лиги Дальних Гор в регионе.', ['Лиги Дальних Гор']],
  ['Стороны подтверждают Договор о добрососедстве.', []],
  ['双方对萨莫里亚地区局势表示关切。', ['萨莫里亚']],
  ['双方认为，苏林特局势影响航行。', ['苏林特']],
  ['双方关注青澜海问题，呼吁各方克制。', ['青澜海']],
  ['双方就共同关心的国际问题交换意见。', []],
  ['双方遵循《塔莫里条约》，维护共同利益。', []],
])('%s → %j', (words, names) => {
  expect(matterNames(words).map(([from, to]) => words.slice(from, to))).toEqual(names)
})
