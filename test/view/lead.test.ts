import { expect, test } from 'vitest'
import { buildView } from '../../src/view/build-view.ts'
import { collated, type HandWitness, link, subject, witness, wording } from './hand-made.ts'

const china = {
  parties: [
    { zh: '中华人民共和国', en: "People's Republic of China" },
    { zh: '俄罗斯联邦', en: 'Russian Federation' },
  ],
}
const digest = (short: string, points: number): HandWitness =>
  witness(
    `${short}·zh`,
    Array.from({ length: points }, (_, i) => `第${i}点：边界。`),
    { fidelity: 'digest', standing: 'project' },
  )

const earlier = [digest('2001', 4), digest('2021', 3), digest('2022', 2)]
const base = witness(
  '2023·zh',
  [
    '应邀访问。',
    '声明如下：',
    ...'一二三四五六七八九'.split('').flatMap((n) => (n === '一' ? ['一、甲边界。', '乙。'] : [`${n}、丙。`])),
  ],
  {
    date: '2023-03-21',
    fidelity: 'abridged',
    standing: 'press',
    record: { file: 'zh.abridged.txt', standing: 'press', publisher: '新华社' },
    document2: { ...china, date: '2023-03-21' },
    cites: earlier.map((e) => e.document?.id as string),
  },
)
const echoes = collated(
  [...earlier, base],
  [
    subject(earlier[0] as HandWitness, base, [
      ['p1', '1', 'strong', ['边界']],
      ['p2', '1', 'weak', []],
    ]),
    subject(earlier[1] as HandWitness, base, [['p1', '3', 'strong', []]]),
    subject(earlier[2] as HandWitness, base, []),
  ],
)

test('the default comparison opens with the five lines, in Chinese', () => {
  expect(buildView(echoes, { ui: 'zh', showPunctuation: false }).lead).toEqual([
    '中俄联合声明（2023-03-21）：节录（新华社摘要，九条十段），非全文',
    '对照所援引的三份文件（2001、2021、2022）：现仅有编者提要，非原文，请勿引用',
    '因此只示同题，不比字句；“未见”不等于新增或删去',
    '十段中 2 段有同题，8 段提要未载；提要 9 条中 6 条节录未见',
    '取官方文本：tifa fetch 或 tifa add；字句对照示例：tifa demo',
  ])
})

test('and in English', () => {
  expect(buildView(echoes, { ui: 'en', showPunctuation: false }).lead).toEqual([
    'China–Russia Joint Statement, 21 March 2023: EXCERPTS (Xinhua abridgement), not the full text',
    "Against the three documents it cites (2001, 2021, 2022): EDITORS' SUMMARIES only; do not quote",
    'So shared subjects are shown, not wording; "not found" never means new or dropped',
    '2 of 10 paragraphs share a subject, 8 have none; 6 of 9 summary points not found in the excerpts',
    'Official words: tifa fetch or tifa add. Wording comparison now: tifa demo',
  ])
})

test('documents that the base does not cite are not said to be cited', () => {
  const uncited = collated(
    [...earlier, { ...base, shown: { ...base.shown, citations: [] } }],
    echoes.collation.alignments,
  )
  expect(buildView(uncited, { ui: 'zh', showPunctuation: false }).lead[1]).toMatch(/^对照三份文件（/)
  expect(buildView(uncited, { ui: 'en', showPunctuation: false }).lead[1]).toMatch(/^Against three documents \(/)
})

const full21 = witness('2021·zh', ['一、双方支持该倡议。', '二、旧。'])
const full23 = witness('2023·zh', ['一、双方欢迎该倡议。', '二、新。'], { cites: ['2021-01-02-joint-statement'] })
const links = [link('1', '1', 'revised', [['支持', '欢迎']]), link('2', '', 'dropped'), link('', '2', 'added')]

test('two whole documents: what each is, and that the later amends nothing', () => {
  const c = collated([full21, full23], [wording(full21, full23, links)])
  expect(buildView(c, { ui: 'zh', showPunctuation: false }).lead).toEqual([
    '澜砂联合声明（2023-01-02）：全文（两条两段）',
    '对照所援引的澜砂联合声明（2021-01-02）：全文（两条两段）',
    '逐字对照。文件前后相继，后者不修改前者：“新见”指所对照的文件皆无，“未再见”不等于废止',
    '2021：改动 1、新见 1、未再见 1',
  ])
  expect(buildView(c, { ui: 'en', showPunctuation: false }).lead).toEqual([
    'Lan–Sha Joint Statement, 2 January 2023: FULL TEXT',
    'Against Lan–Sha Joint Statement, 2 January 2021 (which it cites): FULL TEXT',
    'Wording compared. A later document amends nothing: "new here" means in none of those compared, "not repeated" is not repealed',
    '2021: 1 revised, 1 new here, 1 not repeated',
  ])
})

test('loose files are said to be assumed whole and read as versions', () => {
  const a = witness('a.txt', ['一、甲。'], { document2: null, title: 'a.txt' })
  const b = witness('b.txt', ['一、甲。'], { document2: null, title: 'b.txt' })
  const c = collated([a, b], [wording(a, b, [link('1', '1', 'kept')])], 'versions')
  expect(buildView(c, { ui: 'zh', showPunctuation: false }).lead.slice(0, 3)).toEqual([
    'b.txt：视为全文（一条一段）',
    '对照 a.txt：视为全文（一条一段）',
    '逐字对照。按同一文本的前后版本读：“新增”“删去”指后一版本对前一版本',
  ])
  expect(buildView(c, { ui: 'en', showPunctuation: false }).lead[0]).toBe('b.txt: ASSUMED WHOLE')
})

test('an abridged base never claims that anything was dropped', () => {
  const cut = witness('2023·zh', ['一、双方欢迎该倡议。', '二、新。'], { fidelity: 'abridged' })
  const view = buildView(
    collated(
      [full21, cut],
      [wording(full21, cut, [links[0]!, link('2', '', 'dropped', [], { evidence: 'limited' }), links[2]!])],
    ),
    { ui: 'zh', showPunctuation: false },
  )
  expect(view.lead.join('\n')).toContain('底本为节录：此处没有的只说“节录未见”，不等于删去')
  expect(view.lead.at(-1)).toBe('2021：改动 1、新见 1、节录未见 1')
  const dropped = view.rows
    .flatMap((r) => r.cells)
    .flatMap((c) => c.links)
    .find((l) => l.kind === 'wording' && l.relation === 'dropped')
  expect(dropped?.word).toBe('节录未见')
})

test('a comparison that reached a limit says so', () => {
  const c = collated([full21, full23], [{ ...wording(full21, full23, links), exact: false } as never])
  expect(buildView(c, { ui: 'en', showPunctuation: false }).lead.at(-1)).toBe(
    '2021: a limit was reached: not exhaustive',
  )
})

test('invented states are said to be invented', () => {
  const invented = witness('2023·zh', ['一、甲。'], { document2: { invented: true } })
  const c = collated(
    [full21, invented],
    [wording(full21, invented, [link('1', '1', 'revised'), link('2', '', 'dropped')])],
  )
  expect(buildView(c, { ui: 'zh', showPunctuation: false }).lead[0]).toMatch(/^澜砂联合声明（虚构，2023-01-02）：/)
  expect(buildView(c, { ui: 'en', showPunctuation: false }).lead[0]).toContain('(invented)')
})

test('a guessed encoding is told of each text that rests on one, in both languages', () => {
  const a = witness('a', ['1. The Sides agree.'], { guessedEncoding: 'koi8-r', document: null })
  const b = witness('b', ['1. The Sides agree.'], { document: null })
  const of = (earlier: HandWitness, later: HandWitness, ui: 'zh' | 'en'): readonly string[] =>
    buildView(collated([earlier, later], [wording(earlier, later, [link('p1', 'p1', 'kept')])]), {
      ui,
      showPunctuation: false,
    }).lead
  expect(of(a, b, 'en')).toContain('a: encoding guessed (koi8-r); if its words look wrong, name it with --encoding')
  expect(of(b, a, 'zh')).toContain('a：编码系推测（koi8-r）；若文字不对，请用 --encoding 指定')
  expect(of(a, b, 'en').filter((line) => line.includes('guessed'))).toHaveLength(1)
})
