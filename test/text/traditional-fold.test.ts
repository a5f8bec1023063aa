import { expect, it } from 'vitest'
import { diffBead } from '../../src/diff/diff-bead.ts'
import { keyText } from '../../src/text/key.ts'
import { traditionalFold } from '../../src/text/traditional-fold.ts'
import { sideOf } from '../diff/notation.ts'

it('nothing is folded where no text is traditional', async () => {
  expect(await traditionalFold(['双方支持塔兰倡议。', 'The Sides agree.'])).toBeNull()
})

it('traditional and simplified text have one key', async () => {
  const fold = await traditionalFold(['雙方支持塔蘭倡議，發展關係。', '双方支持塔兰倡议'])
  expect(keyText('雙方支持塔蘭倡議，發展關係。', 0, 14, fold)).toBe(keyText('双方支持塔兰倡议，发展关系。'))
})

it('what Hong Kong and Taiwan print otherwise folds too, and so does a character with two simplified forms', async () => {
  const texts = ['雙方瞭解保衞工作，將予答覆，並列在裡面。', '双方了解保卫工作，将予答复，并列在里面。'] as const
  const fold = await traditionalFold(texts)
  const [hongKong, mainland] = texts.map((text) => keyText(text, 0, text.length, fold))
  expect(hongKong).toBe(mainland)
})

it('two traditional texts are not folded: there the character is the author’s; nor is a text for a name it quotes', async () => {
  expect(await traditionalFold(['雙方將把該案提交覆議委員會。', '雙方將把該案提交復議委員會。'])).toBeNull()
  const quoting = '双方欢迎塔兰《國際時報》刊登该倡议，将继续就此开展新闻交流，并邀请两国记者互访，增进民众之间的了解。'
  expect(
    await traditionalFold([
      `${quoting}双方将继续就塔兰海渔业养护开展磋商。`.repeat(2).replace(/國際時報(?=.*國際時報)/, '国际时报'),
      '双方支持乾先生。',
    ]),
  ).toBeNull()
  expect(await traditionalFold(['雙方支持塔蘭倡議。', '双方支持塔兰倡议。', 'The Sides agree.'])).not.toBeNull()
})

it('what only differs so is a variant of punctuation', async () => {
  const [a, b] = [sideOf('雙方支持塔蘭倡議。'), sideOf('双方反对塔兰倡议。')]
  const fold = await traditionalFold([a.text, b.text])
  const { variants } = diffBead({ a, b, fold })
  expect(variants.map((v) => [v.kind, a.text.slice(...v.a), b.text.slice(...v.b)])).toEqual([
    ['punctuation', '雙', '双'],
    ['wording', '支持', '反对'],
    ['punctuation', '蘭', '兰'],
    ['punctuation', '議', '议'],
  ])
})
