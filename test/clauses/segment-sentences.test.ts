import { describe, expect, it } from 'vitest'
import { segmentSentences } from '../../src/clauses/segment-sentences.ts'
import type { Lang } from '../../src/model/document.ts'

/** `|` marks where a sentence ends; it is not part of the text. */
const cut = (marked: string, lang: Lang): string => {
  const text = marked.replace(/\|/g, '')
  return segmentSentences(text, 0, text.length, lang)
    .map(([start, end]) => text.slice(start, end))
    .join('|')
}
const holds = (marked: string, lang: Lang): void => {
  const tight = marked.replace(/\s*\|\s*/g, '|')
  expect(cut(marked, lang)).toBe(tight)
}

describe('Chinese sentences', () => {
  it.each([
    ['双方支持甲。|双方反对乙。'],
    ['双方支持甲；|双方反对乙。'],
    ['双方支持甲！|是否反对乙？|双方研究。'],
    ['双方支持甲，反对乙'],
    ['双方重申“打不赢。也打不得”的理念。|俄方赞赏。'],
    ['甲方表示：“双方将合作。”|乙方赞赏。'],
    ['“双方将合作。”|乙方赞赏。'],
    ['双方遵循《关于甲；乙的声明》。|双方满意。'],
    ['双方（以下称缔约方；含地方）合作。|双方满意。'],
    ['双方合作。|（完）'],
    ['双方合作。）|双方满意。'],
    ['增长1.5%。|降至3.2万。'],
    ['双方支持甲.|双方反对乙.'],
    ['双方支持甲;|双方反对乙!'],
    ['双方支持甲……并反对乙。'],
    ['见 https://example.org/a?b=1.2 的说明。|双方满意。'],
    ['增长３．１４％，降至２．５万。|双方满意。'],
    ['增长３.１４％。|双方满意。'],
    ['双方同意．双方满意。'.replace('．', '．|')],
    ['双方支持甲。。。并反对乙。|双方满意。'],
    ['双方支持甲…并反对乙。|双方满意。'],
    ['约翰·史密斯和玛丽・李、王‧赵会晤。|双方满意。'],
    ['双方表示“支持甲。|双方反对乙。|双方满意。'],
    ['「甲。乙」的说法不成立。|双方满意。'],
    ['双方支持甲。” |双方满意。'],
  ])('%s', (marked) => holds(marked, 'zh'))
})

describe('Russian sentences', () => {
  it.each([
    ['Стороны поддерживают мир. |Стороны выступают против войны.'],
    ['Договор от 16 июля 2001 г. остаётся в силе. |Стороны довольны.'],
    ['Договор, подписанный 16 июля 2001 г. Сторонами, действует.'],
    ['Стороны, т. е. государства, и др. участники согласны. |Всё.'],
    ['Встреча в г. Восточный прошла. |Стороны довольны.'],
    ['Согласно пп. 3 и 4 договора стороны платят. |Сроки даны.'],
    ['В силу абз. 2 гл. 5 и разд. 3 стороны платят. |Сроки даны.'],
    ['См. рис. 2 и табл. 3 приложения. |Сроки даны.'],
    ['Ст.ст. 5 и 6 и подп. 2 применяются. |Сроки даны.'],
    ['Согласно ст. 5 и п. 3 договора стороны платят. |Сроки даны.'],
    ['Подписал И. И. Иванов. |Дата указана.'],
    ['Рост составил 1.5 млрд руб. за год. |Далее падение.'],
    ['Стороны торгуют; |стороны совещаются.'],
    ['Стороны заявили: «Мир нужен. Война нет». |Все согласны.'],
    ['Версии 1.9.0 и 1.10.0 действуют. |Прочие нет.'],
    ['Стороны согласны... но не во всём. |Далее.'],
    ['Согласны ли стороны? |Да! |Они согласны.'],
    ['Согласно прил. А и прил. 2 стороны платят. |Сроки даны.'],
    ['Страны, т. е. Ландор, и т. к. Торена согласна. |Сроки даны.'],
    ['Ввозят рыбу, соль и т. д. |Стороны согласны.'],
    ['Ввозят рыбу, соль и т. п. |Ландор согласен.'],
    ['По абз. 2 ч. 1 ст. 5 и п. «А» разд. IV платят. |Сроки даны.'],
    ['Вложено 5 млн. |Стороны довольны.'],
    ['Вложено 5 млн. Торенских лит. |Стороны довольны.'],
    ['Перечень дан в приложении А. |Стороны довольны.'],
  ])('%s', (marked) => holds(marked, 'ru'))
})

describe('English sentences', () => {
  it.each([
    ['The Sides agree. |The Sides disagree.'],
    ['Under Art. 5 of the Treaty, the Sides agree. |They meet.'],
    ['See No. 3 and para. 4. |They apply.'],
    ['Mr. Smith and Dr. J. K. Jones met in the U.S. capital. |They agreed.'],
    ['Goods, e.g. Grain, i.e. Wheat, are free. |Others are not.'],
    ['Growth was 2.5 percent in 2022. |Prices fell.'],
    ['The Sides trade; |the Sides consult; |and they report.'],
    ['They said “We agree. We sign.” and left. |Others stayed.'],
    ['They said: “We agree.” |Others stayed.'],
    ['The Sides (Eastland; Westland) agree. |They meet.'],
    ['Is it so? |It is!  |Good.'],
    ['See https://example.org/a.b?c=d. |It is there.'],
    ['An open "quote never closes. |The next sentence stands. |So does this.'],
    ['An open (bracket never closes. |The next sentence stands.'],
    ['It ends... Then goes on.'],
    ['The answer is no. |They left.'],
    ['The U.N. Charter binds the U.S. |The Sides agree.'],
    ['See p. 5, para. IV and art. 3. |They apply.'],
    ['The list is in Annex A. |The Sides agree.'],
    ['They met at 5 p.m. |Both signed.'],
    ['Under No. 5, i.e. Rule A, they pay. |Others do not.'],
    ['All agree.'],
    ['no end mark'],
  ])('%s', (marked) => holds(marked, 'en'))
})

it('an unclosed quote far from any closing one does not swallow the text', () => {
  const text = `甲方称“支持。${'双方合作。'.repeat(600)}乙方称”。完。`
  expect(segmentSentences(text, 0, text.length, 'zh').length).toBeGreaterThan(600)
})

it('keeps to the span it is given', () => {
  const text = '前文。双方支持甲。双方反对乙。后文。'
  expect(segmentSentences(text, 3, 15, 'zh')).toEqual([
    [3, 9],
    [9, 15],
  ])
})
