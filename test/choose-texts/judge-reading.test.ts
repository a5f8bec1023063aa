/** Which reading two texts have: a table of cases, each with the evidence that decides. */
import { describe, expect, it } from 'vitest'
import { judgeReading, type ReadText, readingOfPair } from '../../src/choose-texts/judge-reading.ts'
import { describeText } from '../../src/genre/describe-text.ts'
import type { Witness } from '../../src/model/index.ts'
import { keyText } from '../../src/text/key.ts'

const LAKE = ['渔业', '水文', '口岸', '教育', '航运', '气象', '文化', '青年'].map(
  (subject, i) => `${i + 1}. 双方将在${subject}领域扩大合作，定期交换数据，每年举行一次${subject}会议。`,
)
const OTHER = ['救援', '粮食', '边境', '能源', '铁路', '旅游', '环境', '医疗'].map(
  (subject, i) => `${i + 1}. 缔约国承诺共同改善${subject}状况，必要时向对方派遣${subject}专家，费用由派遣国承担。`,
)
const HALF = [...LAKE.slice(0, 3), ...OTHER.slice(3)]

interface Given {
  readonly title?: string
  readonly day?: string
  readonly body?: readonly string[]
  readonly document?: string
  /** Siglum of the text that it cites. */
  readonly cites?: string
}

function textOf(siglum: string, { title, day, body = LAKE, document, cites }: Given): ReadText {
  const text = `${[title, day, ...body].filter((line) => line !== undefined).join('\n\n')}\n`
  const said = describeText(text)
  const witness = {
    siglum,
    document: document ?? null,
    title: said.title ?? siglum,
    date: said.date,
    lang: said.lang,
    fidelity: said.wholeness?.fidelity ?? 'full',
    text,
  } as Witness
  const citations = cites === undefined ? [] : [{ clause: '1', start: 0, end: 1, target: null, as: '', witness: cites }]
  return { witness, keys: [keyText(text)], citations: citations as ReadText['citations'] }
}

const CASES: readonly (readonly [string, Given, Given, 'versions' | 'successive' | 'open'])[] = [
  ['the same text twice', { title: '海国和山国联合声明' }, { title: '海国和山国联合声明' }, 'versions'],
  ['two drafts', { title: '海国和山国条约（第二稿）' }, { title: '海国和山国条约（第三稿）' }, 'versions'],
  [
    'a law and its amendment',
    { title: '海国渔业法' },
    { title: '海国渔业法（2023年修正）', body: LAKE.slice(0, 7) },
    'versions',
  ],
  ['one title in two scripts', { title: '海国与山国条约' }, { title: '海國和山國條約' }, 'versions'],
  ['two titles, all words common', { title: '海国和山国条约' }, { title: '海国和岛国条约' }, 'successive'],
  [
    'two titles of one day',
    { title: '北城宣言', day: '2020年5月1日' },
    { title: '南城宣言', day: '2020年5月1日' },
    'successive',
  ],
  ['two titles of no day, no word common', { title: '救援公约' }, { title: '战俘公约', body: OTHER }, 'successive'],
  ['one title, other words', { title: '海国和山国联合声明' }, { title: '海国和山国联合声明', body: OTHER }, 'open'],
  ['one title, less than half the words', { title: '海国公约' }, { title: '海国公约', body: HALF }, 'open'],
  [
    'one title, two days, half the words new',
    { title: '海国和山国联合声明', day: '2019年6月1日' },
    { title: '海国和山国联合声明', day: '2024年6月1日', body: [...LAKE.slice(0, 5), ...OTHER.slice(0, 3)] },
    'open',
  ],
  [
    'one title, two days, nearly all words common',
    { title: '海国公约', day: '2019年6月1日' },
    { title: '海国公约', day: '2024年6月1日' },
    'versions',
  ],
  [
    'one title, cited as a document of its own',
    { title: '海国和山国联合声明' },
    { title: '海国和山国联合声明', cites: 'a' },
    'successive',
  ],
  ['the earlier cites the later', { title: '海国公约', cites: 'b' }, { title: '海国公约' }, 'successive'],
  ['no titles, the same words', {}, {}, 'versions'],
  ['no titles, other words', {}, { body: OTHER }, 'open'],
  ['a title and none, the same words', { title: '海国公约' }, {}, 'versions'],
  ['a title and none, other words', { title: '海国公约' }, { body: OTHER }, 'open'],
  [
    'excerpts of the same title',
    { title: '海国公约' },
    { title: '海国公约（摘登）', body: LAKE.slice(2, 4) },
    'versions',
  ],
  ['two texts of one document', { document: 'x', title: '海国公约' }, { document: 'x', body: OTHER }, 'versions'],
  [
    'two documents of the corpus',
    { document: 'x', title: '海国公约' },
    { document: 'y', title: '海国公约' },
    'successive',
  ],
]

describe('two texts', () => {
  it.each(CASES)('%s', (_, a, b, reading) => {
    expect(readingOfPair(textOf('a', a), textOf('b', b))).toBe(reading)
  })
})

describe('several texts', () => {
  const of = (...texts: readonly Given[]) => judgeReading(texts.map((given, i) => textOf('abc'[i]!, given)))
  const [first, second, treaty] = [
    { title: '海国和山国条约（第一稿）' },
    { title: '海国和山国条约（第二稿）' },
    { title: '海国和岛国条约' },
  ]
  it('are versions where all are', () => expect(of(first, second, { title: '海国和山国条约' })).toBe('versions'))
  it('follow each other where all do', () => expect(of(treaty, { title: '岛国公约' }, second)).toBe('successive'))
  it('are open where some are and others do', () => expect(of(treaty, first, second)).toBe('open'))
})
