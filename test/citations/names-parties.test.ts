import { expect, test } from 'vitest'
import { namesParties } from '../../src/citations/names-parties.ts'
import type { Document, Lang } from '../../src/model/index.ts'

const between = (...parties: Document['parties']): Document => ({ parties }) as unknown as Document
const treaty = between(
  { zh: '中华人民共和国', ru: 'Китайская Народная Республика', en: "People's Republic of China" },
  { zh: '俄罗斯联邦', ru: 'Российская Федерация', en: 'Russian Federation' },
)

test.each<[Lang, string, boolean]>([
  ['zh', '中俄两国发展友好关系。', true],
  ['zh', '俄中双方发展友好关系。', true],
  ['zh', '中国和俄羅斯發展友好關係。', true],
  ['zh', '中方支持俄方的立场。', true],
  ['zh', '澜国和昭国遵循2001年7月16日签署的《睦邻友好合作条约》。', false],
  ['zh', '中国和昭国遵循2001年7月16日签署的《睦邻友好合作条约》。', false],
  ['ru', 'Российско-китайские отношения развиваются.', true],
  ['ru', 'КНР и РФ развивают отношения.', true],
  ['ru', 'Народная Республика Ландор и Торенская Федерация развивают отношения.', false],
  ['en', 'Sino-Russian relations grow.', true],
  ['en', 'Russia and China develop their relations.', true],
  ['en', "The People's Republic of Landor and the Torenan Federation develop relations.", false],
])('%s %s', (lang, text, is) => expect(namesParties(text, lang, treaty)).toBe(is))

test('a name that the record does not have in the language says nothing', () => {
  expect(namesParties('双方合作。', 'zh', between({ en: 'Republic of Landor' }))).toBe(true)
})
