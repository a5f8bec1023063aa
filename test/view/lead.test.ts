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

test('two whole documents: what each is, and that nothing is said of amending', () => {
  const c = collated([full21, full23], [wording(full21, full23, links)])
  expect(buildView(c, { ui: 'zh', showPunctuation: false }).lead).toEqual([
    '澜砂联合声明（2023-01-02）：全文（两条两段）',
    '对照所援引的澜砂联合声明（2021-01-02）：全文（两条两段）',
    '逐字对照，按先后文件读；后者是否修改前者，tifa 不作判断。“新见”指所援引的各文件皆无；“未再出现”不等于废止',
    '2021：改动 1、新见 1、未再出现 1',
  ])
  expect(buildView(c, { ui: 'en', showPunctuation: false }).lead).toEqual([
    'Lan–Sha Joint Statement, 2 January 2023: FULL TEXT',
    'Against Lan–Sha Joint Statement, 2 January 2021 (which it cites): FULL TEXT',
    'Wording compared, as documents that follow each other; tifa does not say whether the later amends the earlier. "New here" means in none of the documents it cites. "Not repeated" does not mean repealed',
    '2021: 1 reworded, 1 new here, 1 not repeated',
  ])
})

test('a later text that cites nothing: new is what the texts compared have not, and no more is claimed', () => {
  const uncited = witness('2023·zh', ['一、双方欢迎该倡议。', '二、新。'])
  const c = collated([full21, uncited], [wording(full21, uncited, links)])
  expect(buildView(c, { ui: 'zh', showPunctuation: false }).lead[2]).toContain('他处有无未查')
  const [, , read] = buildView(c, { ui: 'en', showPunctuation: false }).lead
  expect(read).toContain('"New here" means not in what it is compared with')
  expect(read).not.toContain('documents it cites')
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
  expect(view.lead.join('\n')).toContain('较晚文本为节录：其中没有的只说“节录未见”，不等于删去')
  expect(view.lead.at(-1)).toBe('2021：改动 1、新见 1、节录未见 1')
  const dropped = view.rows
    .flatMap((r) => r.cells)
    .flatMap((c) => c.links)
    .find((l) => l.kind === 'wording' && l.b.length === 0)
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

test('a base dated before what it is set against is said to be, and nothing is exchanged', () => {
  const c = collated([full23, full21], [wording(full23, full21, [link('1', '1', 'kept')])])
  expect(buildView(c, { ui: 'zh', showPunctuation: false }).lead.slice(0, 3)).toEqual([
    '澜砂联合声明（2021-01-02）：全文（两条两段）',
    '注意：次序与时间相反。作为较晚文本的 2021（2021-01-02）早于所对照的 2023（2023-01-02）；何者为先，按所给次序说，不按时间',
    '对照澜砂联合声明（2023-01-02）：全文（两条两段）',
  ])
  const view = buildView(c, { ui: 'en', showPunctuation: false })
  expect(view.lead[1]).toBe(
    'NOTE: against the order of time. 2021 (2 January 2021), set as the later text, is dated before 2023 (2 January 2023); which is called later follows the order given, not time',
  )
  expect(view.witnesses.map((w) => w.outOfOrder)).toEqual(['dated later', 'dated earlier'])
})

test('texts in the order of time, of one day, or of no known date get no such remark', () => {
  const undated = witness('draft.txt', ['一、甲。'], { document2: null })
  for (const [a, b] of [
    [full21, full23],
    [full21, full21],
    [full21, undated],
    [undated, full21],
  ] as const) {
    const { lead, witnesses } = buildView(collated([a, b], [wording(a, b, [])]), { ui: 'zh', showPunctuation: false })
    expect(lead.join('\n')).not.toContain('时间')
    expect(witnesses.some((w) => 'outOfOrder' in w)).toBe(false)
  }
})

test('a summary as the base has points, and the texts beside it have paragraphs', () => {
  const summary = digest('2024', 3)
  const whole = witness('2023·zh', ['应邀访问。', '一、甲边界。', '二、乙。'])
  const one = collated([whole, summary], [subject(whole, summary, [['1', 'p1', 'strong', ['边界']]])])
  expect(buildView(one, { ui: 'zh', showPunctuation: false }).lead).toContain(
    '提要三条中 1 条有同题，2 条未见同题；2023 共 2 段中 1 段提要未载',
  )
  expect(buildView(one, { ui: 'en', showPunctuation: false }).lead).toContain(
    '1 of 3 summary points shares a subject, 2 have none; 1 of 2 paragraphs of 2023 not found in the summary',
  )
  expect(buildView(one, { ui: 'en', showPunctuation: false }).columns[0]?.summary).toBe(
    '1 of 3 summary points shares a subject; 1 of 2 paragraphs: not in this summary',
  )
  const mixed = collated(
    [digest('2001', 2), whole, summary],
    [subject(digest('2001', 2), summary, []), subject(whole, summary, [])],
  )
  expect(buildView(mixed, { ui: 'en', showPunctuation: false }).lead).toContain(
    '0 of 3 summary points share a subject, 3 have none; 4 of 4 paragraphs and points of the others not found in the summary',
  )
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

test('several abridged earlier texts are excerpts, in every line that tells what they are', () => {
  const cut = ['2016', '2019'].map((short) => witness(`${short}·zh`, ['一、甲。'], { fidelity: 'abridged' }))
  const now = witness('2024·zh', ['一、甲。', '二、乙。'])
  const c = collated(
    [...cut, now],
    cut.map((side) =>
      wording(side, now, [link('1', '1', 'kept'), link('', '2', 'added', [], { evidence: 'limited' })]),
    ),
  )
  const zh = buildView(c, { ui: 'zh', showPunctuation: false }).lead
  expect(zh[1]).toBe('对照两份文件（2016、2019）：节录，非全文')
  expect(zh).toContain('2016、2019 为节录：此处多出的只说“节录未见”，不等于新增；移动、拆分、合并依据有限')
  expect(zh.slice(-2)).toEqual(['2016：沿用 1、节录未见 1', '2019：沿用 1、节录未见 1'])
  const en = buildView(c, { ui: 'en', showPunctuation: false }).lead
  expect(en[1]).toBe('Against two documents (2016, 2019): EXCERPTS, not the full texts')
  expect(en.slice(1).join()).not.toMatch(/FULL TEXT/u)
  expect(en.at(-1)).toBe('2019: 1 kept, 1 not in the excerpts')
})

test('what the base cites and was not compared is named, and then nothing is called new', () => {
  const now = witness('2024·zh', ['一、甲。', '二、乙。'], {
    cites: ['1998-05-12-treaty', '2021-01-02-joint-statement'],
  })
  const c = collated([full21, now], [wording(full21, now, [link('1', '1', 'kept'), link('', '2', 'added')])])
  expect(c.collation.notCompared).toEqual(['1998-05-12-treaty'])
  const lead = buildView(c, { ui: 'zh', showPunctuation: false }).lead
  expect(lead).toContain('所援引而未对照：1998-05-12-treaty；因此不说“新见”')
  expect(lead.join('\n')).not.toContain('“新见”指')
  expect(lead.at(-1)).toBe('2021：沿用 1、未见 1')

  // A document with a record is told by its name and day, not by the id of its folder.
  const treaty = { ...c.documents[0]!, id: '1998-05-12-treaty', date: '1998-05-12', type: 'treaty' } as const
  const named = buildView({ ...c, notCompared: [treaty] }, { ui: 'zh', showPunctuation: false })
  expect(named.lead.join('\n')).toMatch(/所援引而未对照：[^\n]+（1998-05-12）；因此不说“新见”/u)
  expect([...named.lead, ...named.citations.map((cited) => cited.words)].join('\n')).not.toContain('1998-05-12-treaty')
})
