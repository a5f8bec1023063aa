import fc from 'fast-check'
import type { Lang } from '../../src/model/document.ts'
import { isWide } from '../../src/text/split-lines.ts'

/** Random statements in the genre, as paragraphs, and a typewriter to wrap them with. */

const WORDS: Record<Lang, readonly string[]> = {
  zh: [
    ...'东西山海贸易能源合作发展和平安全文化教育科技交通金融农业互利共赢稳定繁荣',
    '双方',
    '将',
    '继续',
    '扩大',
    '，',
    '，',
    '和',
    '两国',
    '2030年',
    '“友好年”',
    '《海峡条约》',
  ],
  ru: 'торговля сотрудничество стороны развитие мир безопасность науки образования в и на по, которые транспорт, границы устойчивый рост 2030 года «Морской договор» взаимной выгоды'.split(
    ' ',
  ),
  en: 'trade co-operation the Sides development, peace security of science education and in on transport borders, steady growth 2030 “Sea Treaty” mutual benefit to'.split(
    ' ',
  ),
}

const sentence = (lang: Lang): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...WORDS[lang]), { minLength: 10, maxLength: 45 }).map((words) => {
    if (lang === 'zh') return `双方${words.join('').replace(/，+/g, '，').replace(/，$/, '')}。`
    const head = lang === 'ru' ? 'Стороны' : 'They'
    return `${head} ${words.join(' ').replace(/,$/, '')}.`
  })

const prose = (lang: Lang): fc.Arbitrary<string> =>
  fc.array(sentence(lang), { minLength: 1, maxLength: 5 }).map((list) => list.join(lang === 'zh' ? '' : ' '))

const HAN = '一二三四五六七八九'
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX']

/** Labels of sections and of items, by language: [n] → label with what parts it from the words. */
const SECTION: Record<Lang, readonly ((n: number) => string)[]> = {
  zh: [(n) => `${HAN[n]}、`, (n) => `第${HAN[n]}条 `, (n) => `${n + 1}. `, (n) => `（${HAN[n]}）`],
  ru: [(n) => `${n + 1}. `, (n) => `${ROMAN[n]}. `, (n) => `Статья ${n + 1}. `, (n) => `Статья ${n + 1}\n\n`],
  en: [(n) => `${n + 1}. `, (n) => `Article ${n + 1}\n\n`, (n) => `(${n + 1}) `, (n) => `ARTICLE ${n + 1}: `],
}
const ITEM: Record<Lang, readonly ((n: number) => string)[]> = {
  zh: [(n) => `${n + 1}）`, (n) => '①②③④⑤'[n] as string],
  ru: [(n) => `${'абвгд'[n]}) `, () => '- '],
  en: [(n) => `(${'abcde'[n]}) `, () => '• '],
}
const LEAD_IN: Record<Lang, string> = {
  zh: '双方商定开展下列各项具体工作：',
  ru: 'Стороны договорились о проведении следующих работ:',
  en: 'The Sides have arranged for the following work to be done:',
}
const ITEM_END: Record<Lang, string> = { zh: '；', ru: ';', en: ';' }
const TITLE: Record<Lang, string> = {
  zh: '东山国和西海国联合声明',
  ru: 'Совместное заявление Востоландии и Западоморья',
  en: 'Joint Statement of Eastland and Westmere',
}

/** Paragraphs of one statement, each on a line of its own. */
export const statement = (lang: Lang): fc.Arbitrary<readonly string[]> =>
  fc
    .record({
      section: fc.constantFrom(...SECTION[lang]),
      item: fc.constantFrom(...ITEM[lang]),
      preamble: fc.array(prose(lang), { minLength: 1, maxLength: 2 }),
      sections: fc.array(
        fc.record({
          body: fc.array(prose(lang), { minLength: 1, maxLength: 3 }),
          items: fc.array(sentence(lang), { maxLength: 4 }),
        }),
        { minLength: 2, maxLength: 8 },
      ),
    })
    .map(({ section, item, preamble, sections }) => {
      const out = [TITLE[lang], ...preamble]
      sections.forEach(({ body, items }, n) => {
        out.push(...body.map((words, k) => (k === 0 ? section(n) + words : words)))
        if (items.length > 1) {
          out.push(LEAD_IN[lang])
          out.push(
            ...items.map(
              (words, k) => item(k) + words.slice(0, -1) + (k === items.length - 1 ? words.slice(-1) : ITEM_END[lang]),
            ),
          )
        }
      })
      return out.flatMap((paragraph) => paragraph.split('\n\n'))
    })

const columns = (s: string): number => [...s].reduce((n, ch) => n + (isWide(ch.charCodeAt(0)) ? 2 : 1), 0)

/** Pieces between which a line may be broken: words, and single wide characters with the marks that cling to them. */
const pieces = (paragraph: string): string[] =>
  paragraph.match(
    /\s+|[“《（「]*[\u2e80-\u9fff][。，；：、！？）”》」]*|[^\s\u2e80-\u9fff“《（「]+[。，；：、！？）”》」]*|./gu,
  ) ?? []

/** Breaks a paragraph at `column`, as a typewriter would, with `hang` columns before every line but the first. */
export function wrap(paragraph: string, column: number, hang: number): string {
  const lines: string[] = []
  let line = ''
  for (const piece of pieces(paragraph)) {
    if (/^\s+$/.test(piece)) {
      line += piece
      continue
    }
    if (line.trim() !== '' && columns(line + piece) > column) {
      lines.push(line.trimEnd())
      line = ' '.repeat(hang)
    }
    line += piece
  }
  lines.push(line)
  return lines.join('\n')
}
