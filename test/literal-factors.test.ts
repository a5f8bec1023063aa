/** A text is passed over for a regular expression only where nothing of it could match. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { searchLines } from '../src/text/may-hold-words.ts'
import { wholeFold } from '../src/text/traditional-fold.ts'
import { findPattern, readingsOf } from '../src/trace/find-pattern.ts'
import { literalFactors, mayHoldPattern } from '../src/trace/literal-factors.ts'
import { readPattern } from '../src/trace/pattern.ts'

it.each([
  ['不针对.{0,4}第三[国方]', ['不针对']],
  ['第三国|third countr(y|ies)', ['第三国', 'count']],
  ['第[一二三]国', null],
  ['\\p{L}+合作', ['合作']],
  ['合作伙?伴关系', ['伴关系']],
  ['合作+伙伴关', ['伙伴关']],
  ['合作{0,2}伙伴', ['伙伴']],
  ['合作{2,}?伙伴', ['伙伴']],
  ['(?:合作){3}', null],
  ['(?!不)支持(?<党>中方|俄方)的立场', ['的立场']],
  ['合(作|(伴)', null], // no pattern at all: nothing is said of it
  ['[(合作]伙伴', ['伙伴']],
  ['\\u{5408}\\k<名>作业线', ['作业线']],
  ['合作|', null],
  ['/соглашени[еяй]/i', ['соглашен']],
  ['/[合作--作]合作/v', null],
])('%s', (words, factors) => {
  const [, source = words, flags = ''] = /^\/(.+)\/(\w*)$/.exec(words) ?? []
  expect(literalFactors({ source, flags })).toEqual(factors)
})

const PIECES = [
  '合作',
  '合\n作',
  '合\u200b作',
  '伙伴',
  '夥伴',
  '關係',
  '关系',
  '第三国',
  '不',
  '针\u00ad对',
  'Agree-\nment',
  'agreement',
  'AGREEMENT',
  'ﬁsh',
  'fish',
  'соглашений',
  'соглашени\u0438\u0306',
  'ёлка',
  'е\u0308лка',
  ' ',
  '，',
  '。\n',
  '-',
]
const PATTERNS = [
  '合作',
  '合作伙?伴',
  '伙伴关系|关系',
  '关系.?合作',
  '針对|针对',
  '/agree-?ment/i',
  'Agree.?ment',
  'fish',
  'ﬁsh',
  '/FISH/i',
  'соглашени',
  'соглашений',
  'елка',
  'ёлка|合作',
  '第三国+不',
  '夥伴',
  '(?<=不)合作',
]

it('where a pattern matches a reading of a text, its keys may hold it', async () => {
  const fold = await wholeFold()
  let matched = 0
  let passed = 0
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 8 }),
      fc.constantFrom(...PATTERNS),
      (pieces, words) => {
        const text = pieces.join('')
        const pattern = readPattern(words)
        const mayHold = mayHoldPattern(pattern, fold)!
        const readings = readingsOf(text, 0, text.length).map((r) => r.text)
        const found = findPattern(readings, pattern).some((spans) => spans.length > 0)
        const may = mayHold(searchLines(text, [[0, text.length]], fold))
        if (found) matched++
        if (!may) passed++
        expect(may || !found, JSON.stringify([text, words])).toBe(true)
      },
    ),
    { seed: 16, numRuns: 20_000 },
  )
  // Both happen, and often.
  expect(matched).toBeGreaterThan(500)
  expect(passed).toBeGreaterThan(5000)
})
