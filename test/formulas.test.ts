import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { beforeAll, describe, expect, it, test } from 'vitest'
import { loadCorpus } from '../src/corpus/index.ts'
import { type FormulasFound, findFormulas } from '../src/formulas.ts'
import type { Corpus, Formula, Lang, Witness } from '../src/model/index.ts'
import { traceCorpus } from '../src/trace.ts'
import { buildFormulasView } from '../src/view/build-formulas-view.ts'
import { tracedCorpus } from './traced-corpus.ts'

const root = resolve(import.meta.dirname, '..')
const schema = JSON.parse(readFileSync(join(root, 'src/model/schema/formulas-1.schema.json'), 'utf8'))
const validate = new Ajv2020({
  strict: true,
  strictTuples: false,
  strictRequired: false,
  strictTypes: false,
  allErrors: true,
}).compile(schema)

/** A loose text; the first line is its title. */
const text = (siglum: string, body: string, more: Partial<Witness> = {}): Witness => ({
  siglum,
  document: null,
  title: siglum,
  date: null,
  lang: 'zh',
  fidelity: 'full',
  fidelityBasis: 'assumed',
  standing: 'unknown',
  file: `${siglum}.txt`,
  sha256: '0'.repeat(64),
  text: body,
  record: null,
  ...more,
})

const SIGNS = { used: 'U', varied: 'v', part: 'p', named: 'n', absent: '.', 'cannot-tell': '?' } as const
const signs = (formula: Formula): string => formula.cells.map((cell) => SIGNS[cell.state]).join('')
/** Each formula with a sign a document. */
const matrix = ({ formulas }: FormulasFound): Record<string, string> =>
  Object.fromEntries(formulas.formulas.map((f) => [f.words, `${signs(f)} ${f.course}`]))

let sample: Corpus
const found = new Map<Lang, FormulasFound>()
beforeAll(async () => {
  sample = await loadCorpus(join(root, 'test/sample-corpus'), { workingDir: root })
  for (const lang of ['zh', 'ru', 'en'] as const) found.set(lang, await findFormulas(sample, { lang }))
})

describe('the sample corpus', () => {
  it('has the formulas that a reader marks by hand, each with its course', () => {
    expect(matrix(found.get('zh')!)).toMatchObject({
      '互不以武力相威胁，互不以经济手段施压，彼此间的一切争端只通过协商解决': 'UUUU standing',
      不针对任何第三国: 'UUUU standing',
      相互没有领土要求: 'UUUU standing',
      '对方根据本国国情选择的发展道路，不评论对方的内部事务': 'UUUU standing',
      在能源领域开展长期互利合作: 'vUUU standing',
      任何一方可要求在七日内举行磋商: 'vvUU standing',
      在边界两侧各二十公里范围内限制军事活动: 'vUUv standing',
      反对任何外部势力插手此类事务: '.UUU since',
      '岚托关系建立在平等和信义之上，经受住了国际形势变化的考验': '.UUU since',
      '政治上相互倚重，重大决策事先通气': '..UU since',
      '支持联合国进行必要改革，增强发展中国家的代表性和发言权': '.pUU since',
      军事力量不针对对方部署: 'UU.U returned',
      公平合理地利用界河水资源: 'U.UU returned',
      任何一方不得单方面改变界河径流: 'U.Uv returned',
      两国伙伴关系不是军事同盟: '.UU. retired',
      支持早日恢复裁军谈判: '.UU. retired',
      支持恢复索尔明至卡斯廷的国际旅客列车: '.UU. retired',
      人工智能: '...U new',
    })
  })

  it('names no state, no signature and no day as a formula, and cuts no word in two', () => {
    const all = found.get('zh')!.formulas.formulas.map((f) => f.words)
    expect(all.filter((w) => /^岚多尔共和国$|^托雷纳联邦$|（签字）|^二〇/u.test(w))).toEqual([])
    for (const words of all) {
      expect(words).not.toMatch(/^(?:的|和)|(?:的|和|及|并|与|在|对)$/u)
      expect(words.split('《').length).toBe(words.split('》').length)
      expect(words.split('“').length).toBe(words.split('”').length)
    }
  })

  it('groups the forms of Russian words, and cannot tell of documents without a Russian text', () => {
    const { formulas } = found.get('ru')!
    expect(formulas.documents.map((d) => d.silence)).toEqual(['other-language', 'other-language', null, null])
    expect(formulas.formulas.every((f) => signs(f).startsWith('??'))).toBe(true)
    const first = (['en', 'zh'] as const).map((ui) => buildFormulasView(found.get('ru')!, { ui }).lead[0])
    expect(first[0]).toContain('4 documents, 2 of them with a text in Russian, ')
    expect(first[1]).toContain('4 份文件，其中 2 份有俄文原文，')
    expect(buildFormulasView(found.get('zh')!, { ui: 'en' }).lead[0]).toContain('4 documents in Chinese, ')
    // создании / создали: a form of the word that the list of formulas prints is still its word.
    expect(formulas.formulas.some((f) => f.cells.some((c) => c.places.some((p) => p.form === 'inflected')))).toBe(true)
  })

  it('keeps a negation where the words before it are left off', () => {
    const words = found.get('en')!.formulas.formulas.map((f) => f.words)
    expect(words).toContain(
      'not directed against any third country, and is not subject to the influence or provocation of any third party',
    )
  })

  it.each(['zh', 'ru', 'en'] as const)('%s: the JSON keeps to its schema', (lang) => {
    validate(JSON.parse(JSON.stringify(found.get(lang)!.formulas)))
    expect(validate.errors ?? []).toEqual([])
  })

  it('is the same each time, and whatever the order in which the documents are given', async () => {
    const again = await findFormulas({ ...sample, documents: sample.documents.toReversed() }, { lang: 'zh' })
    expect(again.formulas).toEqual(found.get('zh')!.formulas)
  })
})

/** The law of the matrix: what `tifa trace` finds is never absent, and what is called used it finds. */
async function holdsAgainstTrace(corpus: Corpus, { formulas }: FormulasFound, most: number): Promise<void> {
  for (const formula of formulas.formulas.slice(0, most)) {
    const { trace } = await traceCorpus(corpus, { words: formula.words, near: true })
    for (const [k, cell] of formula.cells.entries()) {
      const own = trace.documents[k]!.witnesses.filter((w) => w.lang === formulas.lang && w.wording)
      const hits = own.flatMap((w) => w.hits)
      const uses = hits.filter((h) => h.citation === null)
      const told = `${formula.words} ${formula.cells.map((c) => c.state)} ${k}`
      if (cell.state === 'used') expect(uses.length, told).toBeGreaterThan(0)
      else expect(uses, told).toEqual([])
      if (cell.state === 'absent') {
        expect(hits, told).toEqual([])
        expect(
          own.some((w) => w.fidelity === 'full'),
          told,
        ).toBe(true)
      }
      if (cell.state === 'named') expect(hits.length, told).toBeGreaterThan(0)
      for (const place of cell.places.filter((p) => p.form === 'varied' || p.form === 'part')) {
        const again = await traceCorpus(corpus, { words: place.as, exact: true })
        const there = again.trace.documents[k]!.witnesses.flatMap((w) => w.hits)
        expect(
          there.some((h) => h.start <= place.start && h.end >= place.end),
          `${told} ${place.as}`,
        ).toBe(true)
      }
    }
  }
}

describe('trace and formulas say the same', () => {
  it.each([
    ['zh', 200],
    ['ru', 40],
    ['en', 40],
  ] as const)('of the sample corpus in %s', async (lang, most) => {
    await holdsAgainstTrace(sample, found.get(lang)!, most)
  })

  it('of texts drawn at random: phrases, dropped, varied, joined and wrapped', async () => {
    const phrases = [
      '维护海湾灯塔的安全运行',
      '鼓励渔民共同养护鲟鱼资源',
      '不针对任何第三方船只',
      '反对在礁石上堆放武器',
      '就潮汐水文数据交换意见',
      '互派留学生研究候鸟迁徙',
    ]
    const openings = ['双方', '双方重申', '双方将', '两国元首']
    const sentence = fc
      .tuple(fc.constantFrom(...openings), fc.subarray(phrases, { minLength: 1, maxLength: 3 }), fc.nat(3), fc.nat(9))
      .map(([opening, list, how, at]) => {
        const words = list.join('，')
        if (how === 1) return `${opening}${words.slice(0, at)}${words.slice(at + 2)}。`
        if (how === 2) return `${opening}${words.slice(0, at)}\n${words.slice(at)}。`
        if (how === 3) return `${opening}${words.replace('安全', '长期稳定').replace('共同', '一道')}。`
        return `${opening}${words}。`
      })
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(sentence, { minLength: 1, maxLength: 5 }), { minLength: 2, maxLength: 4 }),
        async (bodies) => {
          const corpus: Corpus = {
            dir: 'drawn',
            findings: [],
            documents: bodies.map((body, k) => {
              const id = `20${10 + k}-01-01-joint-statement`
              const own = text(`20${10 + k}·zh`, body.join('\n'), { document: id, standing: 'authentic' })
              return {
                ...sample.documents[0]!,
                id,
                date: `20${10 + k}-01-01`,
                titles: {},
                aliases: [],
                witnesses: [own],
              }
            }),
          }
          await holdsAgainstTrace(corpus, await findFormulas(corpus), 20)
        },
      ),
      { numRuns: 25, seed: 16 },
    )
  })
})

describe('what cannot be told', () => {
  it('is never called absent, retired or new: of a summary, of excerpts, of a document without a text', async () => {
    const corpus = await loadCorpus(tracedCorpus())
    const { formulas } = await findFormulas(corpus, { lang: 'zh' })
    expect(formulas.documents.map((d) => d.silence)).toEqual(['summary', 'summary', null, null, null, 'no-text'])
    for (const f of formulas.formulas) {
      expect(f.cells.map((c) => c.state).filter((_, k) => k < 2 || k === 5)).toEqual(Array(3).fill('cannot-tell'))
      expect(f.cells[2]!.state).not.toBe('absent')
    }
    const view = buildFormulasView(await findFormulas(corpus, { lang: 'zh' }), { ui: 'en' })
    expect(view.lead.join('\n')).toContain("2008, 2010: editors' summary alone, so nothing is known of them")
    expect(view.lead.join('\n')).toContain('2018: no text yet, so nothing is known of them')
    expect(view.lead.join('\n')).toContain('2012: excerpts')
  })

  it('one text says nothing of itself', async () => {
    const one = await findFormulas([text('a', '双方维护灯塔安全。\n双方维护灯塔安全。\n')])
    expect(one.formulas.formulas).toEqual([])
    expect(buildFormulasView(one, { ui: 'zh' }).lead.join('\n')).toContain('不到两份')
  })

  test.each([
    ['no text at all', []],
    ['texts of one word', [text('a', '双方'), text('b', '双方')]],
    ['tables of figures', [text('a', '1 2 3 4 5\n6 7 8 9\n'), text('b', '1 2 3 4 5\n6 7 8 9\n')]],
    ['empty texts', [text('a', ''), text('b', '')]],
  ])('%s has none', async (_, texts) => {
    const { formulas } = await findFormulas(texts)
    expect(formulas.formulas).toEqual([])
  })
})

describe('what one text denies', () => {
  const inYears = (lines: readonly string[], lang: Lang) =>
    findFormulas(
      lines.map((line, i) => text(`${2001 + i}`, `${2001 + i}\n${line}`, { lang })),
      { lang },
    )
  it.each<readonly [string, Lang, readonly string[], Record<string, string>]>([
    [
      'is a variant of what others say, and the word that denies it is shown',
      'zh',
      ['双方不支持在沿岸设立外国军事基地。', '双方不支持在沿岸设立外国军事基地。', '双方支持在沿岸设立外国军事基地。'],
      { 不支持在沿岸设立外国军事基地: 'UUv standing' },
    ],
    [
      'and is no formula of two texts of which one denies it',
      'en',
      [
        '1. The Sides do not recognise the annexation of the Wend islands.',
        '1. The Sides recognise the annexation of the Wend islands.',
      ],
      {},
    ],
    [
      '',
      'ru',
      ['1. Стороны не признают присоединение островов Венда.', '1. Стороны признают присоединение островов Венда.'],
      {},
    ],
    [
      'what all deny keeps the word',
      'en',
      [
        '1. The Sides do not recognise the annexation of the Wend islands.',
        '1. The Parties will not recognise the annexation of the Wend islands.',
      ],
      { 'not recognise the annexation of the Wend islands': 'UU standing' },
    ],
    [
      'whatever makes the denial stronger stands between',
      'en',
      [
        '1. The Sides do not in any way recognise the annexation of the Wend islands.',
        '1. The Sides recognise the annexation of the Wend islands.',
      ],
      {},
    ],
    ['', 'zh', ['双方不以任何形式支持在沿岸设立外国军事基地。', '双方支持在沿岸设立外国军事基地。'], {}],
    [
      '',
      'ru',
      [
        '1. Стороны не будут ни при каких обстоятельствах признавать присоединение островов Венда.',
        '1. Стороны будут признавать присоединение островов Венда.',
      ],
      {},
    ],
    [
      'nor a refusal, nor what is never again',
      'en',
      [
        '1. The Sides refuse to recognise the annexation of the Wend islands.',
        '1. The Sides agree to recognise the annexation of the Wend islands.',
      ],
      {},
    ],
    [
      '',
      'en',
      [
        '1. The Sides will never again recognise the annexation of the Wend islands.',
        '1. The Sides will recognise the annexation of the Wend islands.',
      ],
      {},
    ],
    [
      'words of will and right',
      'zh',
      ['双方无意在沿岸地区设立外国军事基地。', '双方愿在沿岸地区设立外国军事基地。'],
      {},
    ],
    [
      '',
      'en',
      [
        '1. The Sides do not intend to establish foreign bases on the Wend islands.',
        '1. The Sides intend to establish foreign bases on the Wend islands.',
      ],
      {},
    ],
    [
      '',
      'ru',
      [
        '1. Стороны не вправе создавать иностранные базы на островах Венда.',
        '1. Стороны вправе создавать иностранные базы на островах Венда.',
      ],
      {},
    ],
    [
      'and so with no side, or neither',
      'en',
      [
        '1. Neither side shall station troops on the Wend islands.',
        '1. Each side may station troops on the Wend islands.',
      ],
      {},
    ],
    [
      'a word that only looks like one denies nothing',
      'zh',
      ['双方不断加强海上搜寻救助合作机制。', '双方加强海上搜寻救助合作机制。'],
      { 加强海上搜寻救助合作机制: 'UU standing' },
    ],
  ])('%s (%s)', async (_, lang, lines, told) => {
    expect(matrix(await inYears(lines, lang))).toEqual(told)
  })
  it('shows a variant with its denial', async () => {
    const { formulas } = await inYears(
      ['双方支持在沿岸设立外国军事基地。', '双方支持在沿岸设立外国军事基地。', '双方不支持在沿岸设立外国军事基地。'],
      'zh',
    )
    expect(JSON.stringify(formulas.formulas[0]?.cells.at(-1))).toContain('不支持在沿岸设立外国军事基地')
  })
})

describe('a formula is a phrase that one would quote', () => {
  it.each<readonly [string, Lang, string, string, readonly string[]]>([
    // 'what it is', language, a sentence of two texts, and the formulas of both
    [
      'without the words that need what stands before them',
      'zh',
      '双方扩大渔业领域开展联合科学考察活动。',
      '双方扩大盐业领域开展联合科学考察活动。',
      ['开展联合科学考察活动'],
    ],
    [
      'the same of a relation',
      'zh',
      '两国渔民之间的经常性海上往来。',
      '两国学者之间的经常性海上往来。',
      ['经常性海上往来'],
    ],
    [
      'without the name of a side before what it does',
      'zh',
      '托方支持岚方恢复沼泽湿地的生态。双方一致。',
      '在此情况下托方支持岚方恢复沼泽湿地的生态。',
      ['支持岚方恢复沼泽湿地的生态'],
    ],
    [
      '',
      'en',
      'The Torenan side supports the restoration of the northern marshes.',
      'In this the Torenan side supports the restoration of the northern marshes.',
      ['supports the restoration of the northern marshes'],
    ],
    [
      'but with the one of which something is said',
      'en',
      'Each side shall restore the flooded northern marshes.',
      'Each side shall restore the flooded northern marshes.',
      ['Each side shall restore the flooded northern marshes'],
    ],
    [
      'without a word after which something must follow',
      'en',
      'The two sides notify neighbouring harbours of manoeuvres involving more than forty boats.',
      'The two sides notify neighbouring harbours of manoeuvres involving more than sixty boats.',
      ['notify neighbouring harbours of manoeuvres'],
    ],
    [
      'without the first letters of an abbreviation',
      'en',
      'The two sides will deepen cooperation in renewable energy, e.g. wind and sun.',
      'The two sides agreed to deepen cooperation in renewable energy, e.g. tides and heat.',
      ['deepen cooperation in renewable energy'],
    ],
    [
      '',
      'ru',
      'Стороны приветствуют открытие речного училища смотрителей в г. Эльмар.',
      'Стороны приветствуют открытие речного училища смотрителей в г. Торск.',
      ['приветствуют открытие речного училища смотрителей'],
    ],
    [
      '',
      'ru',
      'Стороны обмениваются смотрителями маяков не менее сорока раз.',
      'Стороны обмениваются смотрителями маяков не менее двух раз.',
      ['обмениваются смотрителями маяков'],
    ],
    [
      'without what joins it to what was said before',
      'en',
      'They keep patrols, which cover the lower reaches of the Savira estuary.',
      'They keep buoys, which cover the lower reaches of the Savira estuary.',
      ['cover the lower reaches of the Savira estuary'],
    ],
    [
      'without the date that ends what was said before',
      'ru',
      'Стороны соблюдают протокол от 3 марта 1993 года, ни одно положение которого не утратило значения.',
      'Стороны чтут договор от 3 марта 1993 года, ни одно положение которого не утратило значения.',
      ['ни одно положение которого не утратило значения'],
    ],
    [
      'but with a date that is part of it',
      'zh',
      '双方高度评价1998年5月12日签署的边界议定书的奠基作用。',
      '双方积极看待1998年5月12日签署的边界议定书的奠基作用。',
      ['1998年5月12日签署的边界议定书的奠基作用'],
    ],
  ])('%s (%s)', async (_, lang, first, second, told) => {
    const found = await findFormulas(
      [first, second].map((line, k) => text(`${k}`, `${2001 + k}\n1. ${line}\n`, { lang })),
      { lang },
    )
    expect(found.formulas.formulas.map((f) => f.words)).toEqual(told)
  })

  it('and none that stands only inside another one, where no mark parts it', async () => {
    const day = (d: string): string => `双方将依据潮汐观测站的水文预报在${d}日内避让洄游的鲟鱼群。`
    const found = await findFormulas([day('三'), day('五'), day('五')].map((line, k) => text(`${k}`, line)))
    expect(matrix(found)).toEqual({ 依据潮汐观测站的水文预报在五日内避让洄游的鲟鱼群: 'vUU standing' })
  })

  it('nor a person with an office, which the last document has twice', async () => {
    const last = '联合声明\n一、马尔采尔总统在索尔明会见代表团。\n二、马尔采尔总统邀请渔业代表访问。\n'
    expect(matrix(await findFormulas([text('a', '双方维护灯塔。'), text('b', last)]))).toEqual({})
    const institute = last.replaceAll('马尔采尔总统', '马尔采尔学院')
    expect(matrix(await findFormulas([text('a', '双方维护灯塔。'), text('b', institute)]))).toEqual({
      马尔采尔学院: '.U new',
    })
  })
})

describe('courses', () => {
  const A = '双方维护海湾灯塔的安全运行。'
  const B = '双方鼓励渔民共同养护鲟鱼资源。'
  const C = '双方将就潮汐水文数据交换意见。'
  it('a formula that the last text alone has is told where it stands there twice', async () => {
    const found = await findFormulas([text('a', A + B), text('b', A), text('c', `${A}\n${C}\n双方愿${C.slice(3)}\n`)])
    expect(matrix(found)).toEqual({ 维护海湾灯塔的安全运行: 'UUU standing', 就潮汐水文数据交换意见: '..U new' })
  })

  it('since, returned, retired', async () => {
    const found = await findFormulas([text('a', A + B), text('b', C), text('c', A + C), text('d', C + A)])
    expect(matrix(found)).toEqual({ 维护海湾灯塔的安全运行: 'U.UU returned', 就潮汐水文数据交换意见: '.UUU since' })
    const gone = await findFormulas([text('a', B), text('b', B), text('c', A)])
    expect(matrix(gone)).toEqual({ 鼓励渔民共同养护鲟鱼资源: 'UU. retired' })
  })

  it('what the last whole text has no more than a part of is not said to go on; of excerpts it cannot be told', async () => {
    const whole = '双方反对滥用单边制裁。'
    const part = text('c', '双方反对未经理事会授权的单边制裁。')
    expect(matrix(await findFormulas([text('a', whole), text('b', whole), part]))).toMatchObject({
      反对滥用单边制裁: 'UUp retired',
    })
    const cut = await findFormulas([text('a', whole), text('b', whole), { ...part, fidelity: 'abridged' }])
    expect(matrix(cut)).toMatchObject({ 反对滥用单边制裁: 'UUp standing' })
  })

  it('the name of a cited document is no use of its words', async () => {
    const named = '双方遵循2016年1月1日签署的《关于维护海湾灯塔的安全运行的条约》。'
    const found = await findFormulas([text('a', A), text('b', A), text('c', named)])
    expect(matrix(found)).toEqual({ 维护海湾灯塔的安全运行: 'UUn retired' })
  })

  it('excerpts without it say nothing of the document', async () => {
    const cut = text('c', B, { fidelity: 'abridged' })
    const found = await findFormulas([text('a', A), text('b', A), cut])
    expect(matrix(found)).toEqual({ 维护海湾灯塔的安全运行: 'UU? standing' })
    expect(found.formulas.formulas[0]!.unknown).toEqual({ before: 0, between: 0, after: 1 })
  })

  it('variants are one formula', async () => {
    const texts = ['双方船队不针对任何第三方船只。', '双方船队不针对第三方船只。', '双方船队不针对任何第三方船只。']
    const found = await findFormulas(texts.map((t, k) => text(`${k}`, t)))
    expect(found.formulas.formulas.map((f) => [f.words, f.variants.map((v) => v.words)])).toEqual([
      ['船队不针对任何第三方船只', ['船队不针对第三方船只']],
    ])
  })

  it('files with a day stand in order of it, others as they are given', async () => {
    const dated = [text('b', A + B, { date: '2020-01-01' }), text('a', A, { date: '2010-01-01' })]
    const { formulas } = await findFormulas(dated)
    expect(formulas.documents.map((d) => d.id)).toEqual(['a', 'b'])
    const open = await findFormulas([dated[0]!, text('a', A)])
    expect(open.formulas.documents.map((d) => d.id)).toEqual(['b', 'a'])
  })
})

describe('nothing blows up', () => {
  test.each([
    [
      'one text ten times',
      Array.from({ length: 10 }, (_, k) => text(`${k}`, '双方维护海湾灯塔的安全运行，鼓励渔民养护鲟鱼。\n'.repeat(3))),
    ],
    ['one sentence a thousand times', [0, 1].map((k) => text(`${k}`, '双方维护海湾灯塔的安全运行。\n'.repeat(1000)))],
    ['one character ten thousand times', [0, 1].map((k) => text(`${k}`, '鲟'.repeat(10_000)))],
    ['two characters by turns', [0, 1].map((k) => text(`${k}`, '鲟鱼'.repeat(5_000)))],
  ])('%s', async (_, texts) => {
    const { formulas } = await findFormulas(texts)
    expect(formulas.formulas.length).toBeLessThan(100)
  })
})
