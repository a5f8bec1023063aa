import { describe, expect, it } from 'vitest'
import { nameLoose, type Unnamed } from '../../src/corpus/name-loose.ts'

const text = (path: string, title: string, date: string | null = null, lang: Unnamed['lang'] = 'zh'): Unnamed => ({
  path,
  title,
  date,
  lang,
})

describe('names of loose texts', () => {
  it.each([
    [
      'files whose names say something',
      [text('a/draft.txt', '海国公约', '2019-01-01'), text('b/signed.docx', '海国公约')],
      ['draft', 'signed'],
    ],
    [
      'files called by their language',
      [text('x/zh.txt', '海国公约', '2019-06-20'), text('y/zh.txt', '海国公约', '2024-10-08')],
      ['2019', '2024'],
    ],
    [
      'two of one year',
      [text('x/ru.txt', 'Договор', '2019-06-20', 'ru'), text('y/ru.txt', 'Договор', '2019-10-08', 'ru')],
      ['2019-06', '2019-10'],
    ],
    [
      'two of one day, by title',
      [
        text('x/zh.txt', '海国和山国关于渔业的联合声明', '2019-06-20'),
        text('y/zh.txt', '海国和山国关于水文的联合声明', '2019-06-20'),
      ],
      ['渔业的联合声明', '水文的联合声明'],
    ],
    [
      'one without a date',
      [text('x/zh.txt', '海国渔业法'), text('y/zh.txt', '海国水法', '2024-10-08')],
      ['海国渔业法', '2024'],
    ],
    [
      'an English title',
      [text('x/en.txt', 'Joint Statement of Lan and Horn on Fisheries', null, 'en'), text('b.txt', 'b', null, 'en')],
      ['Joint Statement of Lan and', 'b'],
    ],
    [
      'a title that would be cut inside a word',
      [text('x/zh.txt', '岚多尔共和国和托雷纳联邦友好合作条约', '2019-06-20'), text('y/zh.txt', '公约', '2019-06-20')],
      ['x/zh', '公约'],
    ],
    [
      'one name in two formats, whatever the titles and days',
      [text('a/signed.docx', '海国公约', '2019-06-20'), text('a/signed.pdf', '海国和山国关于渔业的声明', '2024-10-08')],
      ['signed.docx', 'signed.pdf'],
    ],
    [
      'one name in two formats and folders',
      [text('a/signed.docx', '海国公约'), text('b/signed.pdf', '海国公约')],
      ['a/signed', 'b/signed'],
    ],
    ['one title and no date', [text('x/zh.txt', '海国公约'), text('y/zh.txt', '海国公约')], ['x/zh', 'y/zh']],
    ['no title and no date', [text('old/s.txt', 's'), text('new/s.txt', 's')], ['old/s', 'new/s']],
    [
      'a name that another file has',
      [text('x/zh.txt', '海国公约', '2019-06-20'), text('2019.txt', '海国公约')],
      ['zh', '2019'],
    ],
    ['one file twice', [text('a.txt', 'a'), text('a.txt', 'a')], ['a.txt', 'a.txt']],
  ])('%s', (_, texts, names) => expect(nameLoose(texts)).toEqual(names))
})
