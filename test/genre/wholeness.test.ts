import { describe, expect, it } from 'vitest'
import {
  ABRIDGED_WORDS,
  isWholenessRemark,
  saidWholeness,
  saysExcerptsFollow,
  WHOLE_WORDS,
  withoutWholeness,
} from '../../src/genre/wholeness.ts'
import { expectEachRowToCount } from './each-row.ts'

const saidAbridged = (text: string): string | null => {
  const said = saidWholeness(text)
  return said?.fidelity === 'abridged' ? said.words : null
}

const body = '\n一、双方重申睦邻友好。\n二、双方将扩大贸易。\n'

describe('a text that says it is not whole', () => {
  it('by each form of the table, which no other form stands for', () => {
    expectEachRowToCount(
      ABRIDGED_WORDS,
      ([, example], rows) => saidWholeness(`${example}${body}`, rows)?.fidelity === 'abridged',
    )
  })

  it.each([
    ['in the enacting words', '应邀进行访问。\n岚多尔共和国和托雷纳联邦(以下称“双方”),声明(摘要)如下:'],
    ['on a line of its own', '岚托联合声明\n\n摘要\n\n双方重申……'],
    ['in capitals', 'JOINT STATEMENT\nEXCERPTS\nThe Sides reaffirm …'],
    ['as what follows', '以下为联合声明摘要：\n一、双方……'],
    ['with its source', '岚托联合声明（摘要，岚通社）\n一、双方……'],
    ['behind a dash', 'Joint Statement of Landor and Torena — excerpts\nThe Sides …'],
    ['as a part of something', 'Excerpts from the Joint Statement\nThe Sides …'],
    ['in Russian, at the foot of the title', 'Совместное заявление\nТекст публикуется с сокращениями\nСтороны …'],
    ['behind a byte order mark', '\ufeff摘要\n双方……'],
    ['as a Markdown heading', '# 联合声明（节录）\n双方……'],
    ['as enacting words without brackets', '岚托联合声明\n双方声明摘要如下：\n一、双方……'],
    ['as the end of a wire’s first line', '岚通社卡斯廷3月2日电　两国2日发表联合声明，摘要如下：\n双方……'],
    ['as main contents', '岚通社卡斯廷3月2日电　两国2日发表联合声明，主要内容如下：\n双方……'],
    ['deep, as enacting words behind a story', `${'会谈。\n'.repeat(20)}双方，声明(摘要)如下：\n一、双方……`],
    ['in traditional script', '嵐汐聯合聲明（摘登）\n一、雙方……'],
    ['in what is now read', '现将联合声明摘要如下：\n一、双方……'],
    ['as a part read out', 'The joint statement issued on Monday reads in part:\nThe Sides …'],
  ])('%s', (_, text) => {
    expect(saidAbridged(text)).not.toBeNull()
  })
})

describe('a text that only has the word', () => {
  it.each([
    ['as the contents of a plan', '一、双方商定合作的主要内容。'],
    ['in a sentence', '双方注意到会议摘要，并愿继续合作。'],
    ['in a clause about summaries', '一、双方将交换年度报告摘要。'],
    ['as the object of a clause', 'The Sides took note of the summary of the talks held in Kastin.'],
    ['in Russian, in a sentence', 'Стороны приветствуют краткое изложение итогов переговоров в Кастине.'],
    ['as a cut in arms', 'Стороны выступают за сокращение вооружений на реке Лорне.'],
    ['as 要点 of a plan', '岚托合作要点规划的联合声明'],
    ['deep in the text', `岚托联合声明\n${'双方重申睦邻友好。\n'.repeat(60)}（摘要）\n`],
    ['behind the opening lines', `岚托联合声明\n${'甲。\n'.repeat(12)}摘要\n`],
    ['as a treaty on cuts', 'Договор о сокращении вооружений на Лорне\nСтороны …'],
    ['as the words of a chair', 'Summary of the Chair\nThe Sides …'],
    ['as main points of a plan', '甲乙合作规划要点\n一、双方……'],
    ['in a long paragraph', `双方${'重申睦邻友好，'.repeat(40)}（摘要）见附件。`],
    ['as an abstract noun of law', 'The Parties shall abridge no right under this Treaty.'],
    ['as the summary procedure', 'Summary proceedings are held before the joint commission.'],
  ])('%s', (_, text) => {
    expect(saidAbridged(text)).toBeNull()
  })
})

describe('a text that says it is whole', () => {
  it.each(WHOLE_WORDS)('%s: %s', (_, title) => {
    expect(saidWholeness(`${title}${body}`)?.fidelity).toBe('full')
  })
  it('says nothing by a sentence that has the word', () => {
    expect(saidWholeness('岚汐联合声明\n双方公布了声明全文并愿继续合作。\n')).toBeNull()
  })
})

describe('lines and titles', () => {
  it.each([
    ['两国2日发表联合声明，摘要如下：', true],
    ['主要内容如下：', true],
    ['The joint statement reads in part:', true],
    ['双方声明如下：', false],
  ])('%s says that excerpts follow: %s', (line, follows) => expect(saysExcerptsFollow(line)).toBe(follows))
  it.each([
    ['甲乙联合声明（全文）', '甲乙联合声明'],
    ['甲乙联合声明（摘登，岚通社）', '甲乙联合声明'],
    ['Joint Statement (excerpts)', 'Joint Statement'],
    ['Joint Statement — excerpts', 'Joint Statement'],
    ['Заявление (извлечения)', 'Заявление'],
    ['关于摘要制度的声明', '关于摘要制度的声明'],
  ])('%s → %s', (title, plain) => expect(withoutWholeness(title)).toBe(plain))
  it.each([
    ['(Извлечения)', true],
    ['（节录）', true],
    ['Excerpts', true],
    ['**摘要**', true],
    ['(полный текст)', true],
    ['Joint Statement', false],
    ['', false],
  ])('%s is a remark: %s', (line, remark) => expect(isWholenessRemark(line)).toBe(remark))
})
