import { describe, expect, it } from 'vitest'
import { ABRIDGED_WORDS, saidAbridged } from '../../src/corpus/said-abridged.ts'

const body = '\n一、双方重申睦邻友好。\n二、双方将扩大贸易。\n'

describe('a text that says it is not whole', () => {
  it.each(ABRIDGED_WORDS)('%s: %s', (_, title) => {
    expect(saidAbridged(`${title}${body}`)).not.toBeNull()
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
    ['in a long paragraph', `双方${'重申睦邻友好，'.repeat(40)}（摘要）见附件。`],
    ['as an abstract noun of law', 'The Parties shall abridge no right under this Treaty.'],
    ['as the summary procedure', 'Summary proceedings are held before the joint commission.'],
  ])('%s', (_, text) => {
    expect(saidAbridged(text)).toBeNull()
  })
})
