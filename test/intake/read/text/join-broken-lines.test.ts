import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { segmentText } from '../../../../src/clauses/segment-text.ts'
import { joinBrokenLines } from '../../../../src/intake/read/text/join-broken-lines.ts'
import type { Lang } from '../../../../src/model/document.ts'
import { wrap } from '../../../clauses/wrapped-text.ts'

/** The statements of the sample corpus, printed as typewriters and old programs print them. */

const WITNESSES = [
  '2016-09-03-joint-statement/zh',
  '2019-06-20-joint-statement/zh',
  '2019-06-20-joint-statement/ru',
  '2019-06-20-joint-statement/en',
  '2024-10-08-joint-statement/zh',
  '2024-10-08-joint-statement/ru',
  '2024-10-08-joint-statement/en',
]

describe.each(WITNESSES)('%s', (witness) => {
  const paragraphs = readFileSync(join(import.meta.dirname, '../../../sample-corpus', `${witness}.full.txt`), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
  const read = (text: string): readonly string[] => joinBrokenLines(text.split('\n')).paragraphs
  const lines = (column: number, indent = ''): string[][] =>
    paragraphs.map((p) => wrap(indent + p, column, 0).split('\n'))

  it.each([58, 62, 70, 76, 80])('broken at column %i: paragraphs come out as they were', (column) => {
    const blank = lines(column)
    expect(read(blank.map((l) => l.join('\n')).join('\n\n'))).toEqual(paragraphs)
    expect(read(blank.map((l) => l.join('\n\n')).join('\n\n\n'))).toEqual(paragraphs)
    expect(read(lines(column, '    ').flat().join('\n'))).toEqual(paragraphs)
    // A typist's blank line behind each, and the indent alone to tell paragraphs by.
    expect(read(lines(column, '    ').flat().join('\n\n'))).toEqual(paragraphs)
  })

  it.each([48, 62, 76])(
    'broken at column %i: what is brought in has the clauses of what is compared as it is',
    (column) => {
      const lang = witness.slice(-2) as Lang
      const words = (text: string) =>
        segmentText(text, lang).map((c) => `${c.kind} ${text.slice(c.start, c.end).replace(/[\s-]/g, '')}`)
      const forms = ['', '    '].flatMap((indent) =>
        ['\n', '\n\n'].map((gap) => lines(column, indent).flat().join(gap)),
      )
      for (const form of forms) expect(words(`${read(form).join('\n')}\n`)).toEqual(words(form))
    },
  )

  it.each([58, 62, 70, 76, 80])(
    'at column %i without blank lines or indents: wrong only where that is said',
    (column) => {
      for (const mark of ['\n', '\n\n']) {
        const joined = joinBrokenLines(lines(column).flat().join(mark).split('\n'))
        const wrong = joined.paragraphs.filter((p) => !paragraphs.includes(p))
        // A paragraph that was joined with its neighbour, or parted in two, makes two wrong ones at most; the title, of
        // which no mark tells the end, one more.
        expect(wrong.length).toBeLessThanOrEqual(2 * joined.unsure.length + 1)
        expect(wrong.length).toBeLessThan(paragraphs.length / 6)
      }
    },
  )
})

describe('what is no broken line', () => {
  it('items of a list without marks, though they are alike in length', () => {
    const items = Array.from({ length: 30 }, (_, k) =>
      '推动双方在各领域开展互利共赢的务实合作与人文交流'.slice(0, 16 + (k % 8)),
    )
    expect(joinBrokenLines(items).paragraphs).toEqual(items)
  })
})

it('items of a list that are alike in length stay apart with a blank line behind each', () => {
  const items = Array.from(
    { length: 12 },
    (_, k) => `推动双方在第${'一二三四五六七八九甲乙丙'[k]}领域开展互利共赢的务实合作与人文交流往来`,
  )
  expect(joinBrokenLines(items.join('\n\n').split('\n')).paragraphs).toEqual(items)
})

it('double-spaced articles of one sentence each are joined, though no sentence ends inside a line', () => {
  const articles = [
    '第一条　缔约双方以平等为本，长期发展稳定的友好合作关系，并为此定期举行磋商',
    '第二条　缔约双方互不以武力相威胁，彼此间的一切争端只通过协商解决',
    '第三条　缔约任何一方不参加损害另一方主权、安全和领土完整的同盟或者集团',
    '第四条　缔约双方在边界两侧各十公里范围内限制军事活动，并相互通报演习的情况',
    '第五条　缔约双方扩大港口和渔业合作，责成有关部门拟订年度行动计划并提交会晤',
    '第六条　缔约双方鼓励高校和青年交流，互认学历学位，互设文化中心',
    '第七条　本条约自互换批准书之日起生效',
    '第八条　本条约有效期为二十年',
  ].map((article) => `${article}。`)
  const typed = articles.map((article) => wrap(article, 48, 0).split('\n').join('\n\n')).join('\n\n')
  expect(joinBrokenLines(typed.split('\n')).paragraphs).toEqual(articles)
})

it('where a full line ends with a mark and nothing tells paragraphs, that is said with its words', () => {
  const full = '双方商定在港口设立联合工作组处理渔船避风和补给的问题。'
  const lines = [
    `${full.slice(0, -1)}并`,
    '由两国外长每年至少磋商两次以便及时解决出现的分歧和问题',
    '以及其他事项。',
    full,
    '双方愿在多边框架内协调立场共同维护以国际法为基础的秩序',
    '并反对单边措施。',
    '双方支持青年交流和高校合作互认学历学位互设文化中心并为',
    '此提供场所。',
  ]
  const { unsure } = joinBrokenLines(lines)
  expect(unsure).toEqual([full.slice(-12)])
})

it('lines broken by their number of characters, under an indent for each paragraph, are joined without spaces', () => {
  const paragraphs = [
    '应维列斯国总统邀请，南桐国主席于2021年9月7日至9日访问海城。两国元首在海城举行会谈，达成共识。',
    '双方将保持高层交往。',
    '双方主张维护海湾航行自由，反对任何一方限制渔船避风，愿就此保持沟通，并通报各自采取的措施。',
    '双方每年举行一次磋商。',
    '双方同意扩大互派留学生规模，互设文化中心，并为此提供必要的场所和经费，具体办法另行商定。',
    '双方支持青年组织交流。',
  ]
  const typed = paragraphs.flatMap((p) => `　　${p}`.match(/.{1,36}/gu) as string[])
  expect(typed.length).toBeGreaterThan(paragraphs.length)
  expect(joinBrokenLines(typed).paragraphs.map((p) => p.trim())).toEqual(paragraphs)
})
