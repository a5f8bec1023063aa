import { describe, expect, it } from 'vitest'
import { definedTerm } from '../../../src/alignment/wording/link-defined-terms.ts'
import { keyText } from '../../../src/text/key.ts'

const term = (text: string): string | null => definedTerm(keyText(text))

describe('the term a clause defines', () => {
  it.each([
    ['"Vessel" means a hull moved by sail.', 'vessel'],
    ['The term “coastal zone” shall mean the land within ten miles.', 'coastal zone'],
    ['"Vessel" (or "craft") means a hull.', 'vessel'],
    ['"Patents" of a Party means those it has granted.', 'patents'],
    ['«Судно» означает корпус под парусом.', 'судно'],
    ['Под термином «судно» понимается корпус.', 'судно'],
    ['«Судно» – корпус под парусом.', 'судно'],
    ['“船舶”是指以帆、桨行驶的船体。', '船舶'],
    ['本协定所称“船舶”一词，系指船体。', '船舶'],
    ['渔获数据，是指登记的重量和品种。', '渔获数据'],
    ['前款所称禁渔区，是指附图所示水域。', '禁渔区'],
  ])('%s', (text, expected) => {
    expect(term(text)).toBe(expected)
  })

  it.each([
    'The Parties agree on what "vessel" means in Article 3.',
    'This means that "vessels" may enter.',
    '双方重申“船舶”自由航行。',
    '双方强调，开放是指彼此尊重，而不是放弃主权。',
    'Стороны подтверждают «Декларацию» 2001 года.',
  ])('none: %s', (text) => {
    expect(term(text)).toBeNull()
  })
})
