import { expect, test } from 'vitest'
import { aloneWords } from '../../reports/report-words.ts'
import { buildView, collate } from '../../src/index.ts'
import { digests } from './comparisons.ts'

test('what earlier texts have to themselves are points only where these are summaries', async () => {
  expect(aloneWords((await digests('en')).view)).toMatch(/^The other points of the summaries/)
  const collated = await collate({ inputs: ['2021', '2023', '2022'], corpus: 'corpus' })
  for (const [ui, words] of [
    ['zh', /^较早文本的其余各条各段/],
    ['en', /^The rest of the earlier texts/],
  ] as const)
    expect(aloneWords(buildView(collated, { ui, showPunctuation: false }))).toMatch(words)
})
