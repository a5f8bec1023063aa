import { expect, test } from 'vitest'
import { InputError, refuse } from '../../src/words/input-error.ts'
import { intakeWords } from '../../src/words/intake-words.ts'

const mixed = () =>
  refuse('a | b', 'language.several', {
    files: ['a.txt', 'b.txt'],
    languages: [
      { zh: '英文', en: 'English' },
      { zh: '俄文', en: 'Russian' },
    ],
  })

test('a terminal hears of options, the page of its buttons and fields', () => {
  expect(mixed().said('en')).toContain('--lang')
  expect(mixed().saidOnPage('en')).toMatch(/^a \| b: .*set it under “Language” below$/)
  expect(mixed().saidOnPage('zh')).toContain('“语文”一栏')
  const tracked = new InputError('d.docx', {
    code: 'tracked-changes',
    words: intakeWords['tracked-changes'],
    values: { inserted: 1, deleted: 1 },
  })
  expect(tracked.saidOnPage('en')).toMatch(/two texts in one; accept or reject them with the buttons below$/)
})

test('on the page a hint that names an option is left out, and any other stays', () => {
  const told = (hint: string) =>
    new InputError('a.txt', {
      code: 'x',
      words: { message: { zh: '坏', en: 'broken' }, hint: { zh: hint, en: hint } },
      values: {},
    }).saidOnPage('en')
  expect(told('name it with --encoding')).toBe('a.txt: broken')
  expect(told('save it as UTF-8')).toBe('a.txt: broken; save it as UTF-8')
})
