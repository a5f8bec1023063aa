import { expect, it } from 'vitest'
import { segmentText } from '../../src/clauses/segment-text.ts'

it.each([
  ['en', 'JOINT STATEMENT\n\nof the Republic of Landor and the Kingdom of Torena\n\n1. The Parties trade.\n', 2],
  ['ru', 'ДОГОВОР\n\nо дружбе\n\nмежду Озёрной Республикой\n\nи Каменной Федерацией\n\n1. Стороны дружат.\n', 4],
  ['zh', '岚山国和汐湾国\n\n关于深化战略协作\n\n联合声明\n\n一、双方合作。\n', 3],
] as const)('%s: all lines of a title are headings, and the first clause is the first clause', (lang, text, lines) => {
  const clauses = segmentText(text, lang)
  expect(clauses.map((c) => c.kind)).toEqual([...Array.from({ length: lines }, () => 'heading'), 'clause'])
})

it('a first sentence without an end mark, behind a title of one line, is no title', () => {
  const clauses = segmentText(
    'Joint Statement of Landor and Torena\n\nThe Parties shall widen trade\n\nThey shall meet.\n',
    'en',
  )
  expect(clauses.map((c) => c.kind)).toEqual(['heading', 'clause', 'clause'])
})
