/** Where a text brings in no short form, a clause cites alone what it cites among the others. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { bringsInShortForms, findCitations } from '../../src/citations/find-citations.ts'
import { segmentText } from '../../src/clauses/segment-text.ts'
import type { Lang } from '../../src/model/index.ts'
import { DOCUMENTS } from './fixtures.ts'

const PIECES: Readonly<Record<Lang, readonly string[]>> = {
  zh: [
    '双方遵循',
    '2003年5月9日签署的',
    '《北海睦邻互助条约》',
    '《睦邻互助条约》',
    '联合国宪章',
    '2019年11月2日发表的《联合声明》',
    '（以下称《条约》）',
    '（以下简称“联合声明”）',
    '根据《条约》',
    '按照联合声明',
    '。',
    '，',
    '\n',
    '\n二、',
  ],
  ru: [
    'Стороны подтверждают ',
    'Договор о добрососедстве от 9 мая 2003 года',
    ' (далее – Договор)',
    'целям Договора',
    'Устав ООН',
    'Совместное заявление от 2 ноября 2019 года',
    '. ',
    ', ',
    '\n',
    '\n2. ',
  ],
  en: [
    'The Sides reaffirm ',
    'the Treaty on Good-Neighbourliness of 9 May 2003',
    ' (hereinafter "the Treaty")',
    ' (“the Statement”)',
    'under the Treaty',
    'the UN Charter',
    'the Joint Statement of 2 November 2019',
    '. ',
    ', ',
    '\n',
    '\n2. ',
  ],
}

it.each<Lang>(['zh', 'ru', 'en'])('%s', (lang) => {
  let [alone, together] = [0, 0]
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES[lang]), { minLength: 2, maxLength: 24 }), (pieces) => {
      const text = `${pieces.join('')}\n`
      const clauses = segmentText(text, lang)
      const all = findCitations(text, clauses, lang, DOCUMENTS)
      if (bringsInShortForms(text, lang)) {
        together++
        return
      }
      for (const clause of clauses) {
        const cited = findCitations(text, [clause], lang, DOCUMENTS)
        expect(cited).toEqual(all.filter((c) => c.clause === clause.id))
        alone += cited.length
      }
    }),
    { numRuns: 600, seed: 19 },
  )
  expect(alone).toBeGreaterThan(100)
  expect(together).toBeGreaterThan(100)
})
