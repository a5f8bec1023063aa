/** Who speaks in the items of a list, by the sentence that introduces them. */
import { describe, expect, test } from 'vitest'
import { segmentText } from '../../src/clauses/segment-text.ts'
import { collateTexts } from '../../src/collate-texts.ts'
import type { Lang } from '../../src/model/index.ts'
import { findStances } from '../../src/stance/find-stances.ts'

const TITLES: Readonly<Record<Lang, string>> = {
  zh: '澜国和砂国联合声明',
  en: 'Joint Statement of Lanmark and Sandor',
  ru: 'Совместное заявление Лана и Сандора',
}

/** `双方 支持 | ? 欢迎`: what is read from each item, in order. */
function inItems(lang: Lang, lead: string, ...items: readonly string[]): string {
  const text = [TITLES[lang], '', lead, ...items, ''].join('\n')
  const clauses = segmentText(text, lang)
  const first = text.indexOf(items[0]!)
  return findStances(text, clauses, { lang, fold: null })
    .filter((s) => s.sentence[0] >= first)
    .map(({ speaker, verb, modal }) => `${speaker ? text.slice(...speaker.span) : '?'} ${verb?.key ?? modal?.key}`)
    .join(' | ')
}

describe('who is introduced speaks in each item', () => {
  test.each<readonly [Lang, string, readonly string[], string]>([
    ['zh', '一、双方：', ['（一）支持修建渡口；', '（二）反对封锁河道；'], '双方 支持 | 双方 反对'],
    ['zh', '一、岚方就海上合作表示：', ['（一）支持修建渡口；'], '岚方 支持'],
    ['zh', '一、双方就航运达成以下共识：', ['（一）反对封锁河道；'], '双方 反对'],
    [
      'ru',
      '1. Стороны:',
      ['а) приветствуют участие наблюдателей;', 'б) поддерживают реформу;'],
      'Стороны приветствовать | Стороны поддерживать',
    ],
    [
      'en',
      '1. The Sandorian side:',
      ['(a) supports the ferry;', '(b) opposes the blockade;'],
      'The Sandorian side support | The Sandorian side oppose',
    ],
  ])('%s %s', (lang, lead, items, told) => {
    expect(inItems(lang, lead, ...items)).toBe(told)
  })
  test('an item with a subject of its own keeps it', () => {
    expect(inItems('zh', '一、双方商定：', '（一）砂方支持修建渡口；', '（二）欢迎各国参加演练；')).toBe(
      '砂方 支持 | 双方 欢迎',
    )
  })
})

describe('nobody is named', () => {
  test.each<readonly [Lang, string, string]>([
    // Who is called on speaks in no item.
    ['zh', '一、双方呼吁各国：', '（一）支持修建渡口；'],
    ['zh', '一、双方敦促沿岸国：', '（一）反对封锁河道；'],
    // What a principle or a noun says is no deed of those who name it.
    ['zh', '一、双方注意到下列主张：', '（一）反对封锁河道；'],
    ['zh', '一、双方重视各国的决定：', '（一）反对封锁河道；'],
    ['en', '1. The Sides call on all states to:', '(a) support the ferry;'],
    ['ru', '1. Стороны призывают все государства:', 'а) поддерживают реформу;'],
  ])('%s %s', (lang, lead, item) => {
    expect(inItems(lang, lead, item)).not.toMatch(/^(?:双方|The Sides|Стороны)/u)
  })
  test('a paragraph that is no item of the list has nothing of its introduction', () => {
    expect(inItems('zh', '一、双方商定：', '（一）支持修建渡口；', '二、反对封锁河道。')).toBe('双方 支持 | ? 反对')
  })
})

describe('between two texts', () => {
  const statement = (year: number, lead: string) =>
    [TITLES.zh, `（${year}年3月4日，岚城）`, '', lead, '（一）支持修建渡口；', '（二）欢迎各国参加演练；', ''].join(
      '\n',
    )
  const compared = (now: string, was: string) =>
    collateTexts([
      { name: 'a.txt', text: statement(2001, was) },
      { name: 'b.txt', text: statement(2006, now) },
    ])
  test('items that stayed word for word say that another speaks, and the digest says it once', async () => {
    const { collation } = await compared('一、岚方就航运表示：', '一、双方就航运商定：')
    const [alignment] = collation.alignments
    const beads = alignment?.kind === 'wording' ? alignment.beads : []
    const kept = beads.filter((bead) => bead.relation === 'kept' && bead.stances.length > 0)
    expect(kept.map((bead) => bead.stances.map((s) => [s.what, s.wordsKept]))).toEqual([
      [['speaker', true]],
      [['speaker', true]],
    ])
    expect(collation.news.points.filter((p) => p.kind === 'speaker')).toHaveLength(1)
  })
  test('the same introduction in other words says nothing of who speaks', async () => {
    const { collation } = await compared('一、双方就航运商定：', '一、双方就航运达成以下共识：')
    const beads = collation.alignments.flatMap((a) => (a.kind === 'wording' ? a.beads : []))
    expect(beads.flatMap((bead) => bead.stances)).toEqual([])
  })
})
