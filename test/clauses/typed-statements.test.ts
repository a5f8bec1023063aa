import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { segmentText } from '../../src/clauses/segment-text.ts'
import type { Lang } from '../../src/model/document.ts'
import { clauseLines } from './clause-lines.ts'
import { wrap } from './wrapped-text.ts'

/** The statements of the sample corpus, printed as typewriters and old programs print them. */

const WITNESSES = [
  '2016-09-03-joint-statement/zh',
  '2019-06-20-joint-statement/zh',
  '2019-06-20-joint-statement/ru',
  '2019-06-20-joint-statement/en',
  '2024-10-08-joint-statement/zh',
  '2024-10-08-joint-statement/ru',
  '2024-10-08-joint-statement/en',
] as const

const shape = (text: string, lang: Lang): string[] =>
  segmentText(text, lang).map((c) => `${c.id} | ${c.label ?? '–'} | ${text.slice(c.start, c.end).replace(/\s+/g, '')}`)

const WAYS: Readonly<Record<string, (lines: readonly (readonly string[])[]) => string>> = {
  'blank lines between paragraphs': (all) => all.map((lines) => lines.join('\n')).join('\n\n'),
  'an indent before each paragraph': (all) => all.map((lines) => `    ${lines.join('\n')}`).join('\n'),
  'double-spaced': (all) => all.map((lines) => lines.join('\n\n')).join('\n\n\n'),
}

describe.each(WITNESSES)('%s', (witness) => {
  const lang = witness.slice(-2) as Lang
  const text = readFileSync(join(import.meta.dirname, '../sample-corpus', `${witness}.full.txt`), 'utf8')
  const paragraphs = text.split('\n').filter((line) => line.trim() !== '')

  it.each(Object.keys(WAYS))('%s: the same clauses at every column', (way) => {
    for (const column of [58, 62, 70, 76, 80]) {
      const typed = (WAYS[way] as (typeof WAYS)[string])(paragraphs.map((p) => wrap(p, column, 0).split('\n')))
      expect(shape(typed, lang)).toEqual(shape(text, lang))
    }
  })
})

describe('Chinese lines broken at a column, with nothing between paragraphs', () => {
  const paragraphs = [
    '双方积极评价近年来双边贸易的增长，愿增开海湾航线，便利两国客货往来，并为中小港口参与合作创造条件。',
    '双方每年轮流在两国首都会晤一次。会晤地点以书面商定，任何一方可以提议增加会晤。',
    '两国边境城镇之间的往来不受本声明影响。双方鼓励城镇商会直接联系，互办展览和集市。',
    '双方感谢委员会所做的工作，同意将其任期延长五年，并为其提供必要的人员和经费保障。',
  ]
  it('are joined though few lines have a line of the same paragraph before them', () => {
    const typed = paragraphs.flatMap((p) => wrap(p, 44, 0).split('\n')).join('\n')
    expect(clauseLines(typed).map((line) => (line.split(' | ')[2] as string).replaceAll(' ', ''))).toEqual(paragraphs)
  })
  it('go on behind a page break', () => {
    const lines = paragraphs.map((p) => wrap(p, 44, 0).split('\n'))
    const typed = lines.map(([first, ...more], k) => [first, ...more].join(k === 1 ? '\n\n' : '\n')).join('\n\n')
    expect(clauseLines(typed).map((line) => (line.split(' | ')[2] as string).replaceAll(' ', ''))).toEqual(paragraphs)
  })
})

describe('long paragraphs broken at a column, with nothing between them and names at the end', () => {
  const long = [
    'The heads of the two states noted the growth of trade between the ports of both coasts. They were content with the work of the Council. It met six times. It heard the towns. It put forward four plans. Two of them are in force. They asked it to go on with the plan for the northern rivers, which is of use to the towns on both banks. The Council will tell them of its work in each year, and the towns will be heard by it before it does so.',
    'The two states will keep the border open in all seasons. They share what they know of floods. They share the cost of the signs. The signs are read each hour. Where a flood is near, the state upstream warns the other without delay and by every means at hand. The towns beside the border may help one another without asking the capitals.',
    'The two states thank the crews of the rescue ships. They will build two more ships before the year 2030. One will be kept in Tor. One will be kept in Sarn. Both will sail in winter. The cost of the ships is borne by both in equal parts, and so is the cost of the crews.',
    'They agreed to meet again in the spring.',
  ]
  it('are joined, though the last line ends without a mark', () => {
    const typed = [...long, 'A. Welin', 'E. Osten'].map((p) => wrap(p, 66, 0)).join('\n')
    expect(
      clauseLines(typed, 'en')
        .slice(0, 4)
        .map((line) => line.split(' | ')[2]),
    ).toEqual(long)
  })
})

describe('a title that is open at the end of a line', () => {
  it('goes on over a page break', () => {
    const text =
      '双方重申遵守\n\n二、双方将继续履行一九九四年五月在索尔明签署的《海湾\n\n航行协定》。\n\n三、双方感谢委员会（以下称“委员\n会”）。'
    expect(clauseLines(text).slice(1)).toEqual([
      '2.1 | 二、 | 双方将继续履行一九九四年五月在索尔明签署的《海湾 航行协定》。',
      '3.1 | 三、 | 双方感谢委员会（以下称“委员 会”）。',
    ])
    expect(clauseLines('《甲\n\n双方支持乙。')).toHaveLength(2)
  })
})

describe('what stays apart in wrapped text', () => {
  it('a Russian place and date under a title, with and without a blank line', () => {
    const title = 'Совместное заявление Ардении и Вельмии о дальнейшем развитии добрососедства'
    for (const date of ['г. Вязово, 8 сентября 2021 года', 'г. Вязово, 8 сентября 2021 г.'])
      for (const gap of ['\n', '\n\n'])
        expect(
          clauseLines([title, date, 'Стороны подтверждают дружбу.'].join(gap), 'ru').map(
            (line) => line.split(' | ')[2],
          ),
        ).toEqual([title, date, 'Стороны подтверждают дружбу.'])
    // Behind a number it is the year's.
    const broken =
      'Стороны подтверждают цели Договора, который они заключили 8 сентября 2021\nг. в городе Вязово и который с тех пор служит основой их отношений и торговли.'
    expect(clauseLines(`${broken}\n\n${broken}`, 'ru')).toHaveLength(2)
  })
  it('a date in brackets under a title that fills the column', () => {
    const title = '瓦尔尼亚共和国和奥尔梅克国关于加强港口合作的联合声明'
    const date = '（2019年6月20日，托尔）'
    const body = '双方积极评价近年来双边贸易的增长，愿增开海湾航线，便利两国客货往来，并为中小港口参与合作创造条件。'
    const typed = [title, date, ...Array.from({ length: 4 }, () => body)].flatMap((p) => wrap(p, 54, 0).split('\n'))
    expect(clauseLines(typed.join('\n')).slice(0, 2)).toEqual([`# h1 | – | ${title}`, `# h2 | – | ${date}`])
  })
  it('an initial or an abbreviation at the end of a line ends no paragraph', () => {
    const paragraphs = [
      'Стороны благодарят Председателя Комиссии по рекам и озёрам А. Велина за его труд и желают ему здоровья. Они одобряют его доклад.',
      'Протокол о портах вступил в силу в городе Торе 16 мая 2019 г. и действует до конца 2030 года. Стороны продлевают его на пять лет.',
    ]
    const typed = paragraphs.map((p) => wrap(p, 62, 0)).join('\n')
    expect(typed).toMatch(/(?: А\.| г\.)\n/)
    expect(segmentText(typed, 'ru')).toHaveLength(2)
  })
})

describe('short paragraphs with an indent each, of which few go over one line', () => {
  it('go on at the margin, though most lines end with a mark', () => {
    const paragraphs = [
      '应维列斯国总统邀请，南桐国主席于二〇二一年九月访问海城。两国元首在海城举行会谈，达成共识。',
      '双方将保持高层交往。',
      '双方主张维护海湾航行自由，反对任何一方限制渔船避风，愿就此保持沟通，并通报各自采取的措施。',
      '双方每年举行一次磋商。',
      '双方同意扩大互派留学生规模，互设文化中心，并为此提供必要的场所和经费，具体办法另行商定。',
      '双方支持青年组织交流。',
      '双方欢迎渡轮航线开通。',
    ]
    const typed = paragraphs.map((p) => `　　${p}`.replace(/.{36}/gu, '$&\n').trimEnd()).join('\n')
    expect(typed.split('\n').length).toBeGreaterThanOrEqual(10)
    expect(clauseLines(typed).map((line) => (line.split(' | ')[2] as string).replaceAll(' ', ''))).toEqual(paragraphs)
  })
})
