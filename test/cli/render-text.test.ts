import { describe, expect, test } from 'vitest'
import { letThrough } from '../../cli/let-through.ts'
import { renderText } from '../../cli/render-text.ts'
import type { TextOptions } from '../../cli/text-page.ts'
import { textWidth } from '../../cli/text-width.ts'
import { buildView } from '../../src/view/build-view.ts'
import { collated, type HandWitness, link, movedSentence, subject, witness, wording } from '../view/hand-made.ts'

const options: TextOptions = { width: 80, color: false, ambiguousWidth: 1 }
const render = (
  c: Parameters<typeof buildView>[0],
  more: Partial<TextOptions> = {},
  ui: 'zh' | 'en' = 'zh',
  showPunctuation = false,
): string => renderText(buildView(c, { ui, showPunctuation }), { ...options, ...more })
/** What follows the first lines and the digest. */
const body = (text: string): string[] => text.split('\n\n').slice(2).join('\n\n').split('\n').slice(0, -1)

const a = witness('2021·zh', ['# 安全', '一、双方支持该倡议，愿加强合作。', '二、旧事不提。', '三、照旧。'])
const b = witness('2023·zh', ['# 安全', '一、双方欢迎该倡议，愿深化合作。', '二、照旧。', '三、新事。'])
const links = [
  link('h1', 'h1', 'kept'),
  link('1', '1', 'revised', [
    ['支持', '欢迎'],
    ['加强', '深化'],
  ]),
  link('2', '', 'dropped'),
  link('3', '2', 'kept'),
  link('', '3', 'added'),
]

test('two documents, in Chinese', () => {
  expect(body(render(collated([a, b], [wording(a, b, links)])))).toEqual([
    '== 安全 ==',
    '',
    '一（2023-1）  ~ 改动；对应 2021-1',
    '    一、双方[-支持-]{+欢迎+}该倡议，愿[-加强-]{+深化+}合作。',
    '',
    '二（2021-2）  − 未再出现',
    '    二、[-旧事不提。-]',
    '',
    '▸ 沿用 1 段：二',
    '',
    '三（2023-3）  + 新见',
    '    三、{+新事。+}',
  ])
})

test('what is kept is folded to a line; asked for, it stands in one of its own', () => {
  const view = buildView(collated([a, b], [wording(a, b, links)]), { ui: 'zh', showPunctuation: false })
  expect(renderText(view, options)).not.toContain('照旧')
  const all = renderText(view, { ...options, rows: 'all' })
  expect(all).toContain('\n二（2023-2）  = 沿用；对应 2021-3  二、照旧。\n')
  expect(all).not.toContain('▸')
})

test('the counts are one row of sign, word and count, where the lead has them', () => {
  const lines = render(collated([a, b], [wording(a, b, links)])).split('\n')
  expect(lines).toContain('2021：= 沿用 1 · ~ 改动 1 · + 新见 1 · − 未再出现 1')
})

test('where the changes are: a row of sections, as long as each is, darker as more of it differs', () => {
  const [x, y] = ['甲', '乙'].map((word, i) =>
    witness(`${2021 + i}·zh`, [
      '# 一、边界',
      '双方确认边界已经全线勘定，相互没有领土要求。',
      '# 二、贸易',
      `双方扩大${word}类货物的贸易，按季度通报。`,
      '# 三、河流',
      '双方同意互通水情，联合清淤。',
      '# 四、人文',
      '双方互派留学生，每年举办书展。',
    ]),
  ) as [HandWitness, HandWitness]
  const same = (id: string) => link(id, id, 'kept')
  const c = collated(
    [x, y],
    [
      wording(x, y, [
        ...['h1', 'h2', 'h3', 'h4', 'p1', 'p3', 'p4'].map(same),
        link('p2', 'p2', 'revised', [['甲', '乙']]),
      ]),
    ],
  )
  const strips = render(c)
    .split('\n')
    .filter((line) => /^202[12] {2}[·░▒▓█]/u.test(line))
  expect(strips).toHaveLength(2)
  for (const strip of strips) expect(strip).toMatch(/^\d+ {2}·+ ░+ ·+ ·+$/u)
})

test('and in English', () => {
  const text = render(collated([a, b], [wording(a, b, links)], 'versions'), {}, 'en')
  expect(text).toContain('\n一 (2023-1)  ~ reworded; corresponds to 2021-1\n')
  expect(text).toContain('\n二 (2021-2)  − deleted\n')
  expect(text).toContain('\n三 (2023-3)  + added\n')
})

test('several earlier documents stand one under the other beneath the clause', () => {
  const older = witness('2001·zh', ['一、照旧。'])
  const c = collated(
    [older, a, b],
    [
      wording(older, b, [
        link('', 'h1', 'added'),
        link('', '1', 'added'),
        link('1', '2', 'kept'),
        link('', '3', 'added'),
      ]),
      wording(a, b, links),
    ],
  )
  expect(body(render(c)).slice(2)).toEqual([
    '一（2023-1）',
    '    一、双方欢迎该倡议，愿深化合作。',
    '    2001  + 未见',
    '    2021  ~ 改动；一（2021-1）',
    '        一、双方[-支持-]{+欢迎+}该倡议，愿[-加强-]{+深化+}合作。',
    '',
    '▸ 沿用 1 段：二',
    '',
    '三（2023-3）',
    '    三、新事。',
    '    新见',
    '',
    '2021：未再出现（1 段）',
    '',
    '二（2021-2）',
    '    二、[-旧事不提。-]',
  ])
})

const digest = witness('2001·zh', ['边界：双方无领土要求。', '能源：互利。'], {
  fidelity: 'digest',
  standing: 'project',
})

test('of several texts each variant of a heading says with which of them it is read', () => {
  const older = witness('2001·zh', ['# 和平', '一、照旧。'])
  const now = witness('2023·zh', ['# 安全与和平', '一、照旧。'])
  const then = witness('2021·zh', ['# 安全', '一、照旧。'])
  const against = (x: HandWitness, word: string) =>
    wording(x, now, [link('h1', 'h1', 'revised', [[word, '安全与和平']]), link('1', '1', 'kept')])
  const text = render(collated([older, then, now], [against(older, '和平'), against(then, '安全')]))
  expect(text).toContain(
    [
      '== 安全与和平 ==',
      '    2001  ~ 改动；2001-h1',
      '        [-和平-]{+安全与和平+}',
      '    2021  ~ 改动；2021-h1',
      '        [-安全-]{+安全与和平+}',
    ].join('\n'),
  )
})

test('a digest is shown as a summary, its points with shared terms, its own points at the end', () => {
  const cut = witness('2023·zh', ['一、边界稳固。', '二、体育。'], { fidelity: 'abridged' })
  expect(body(render(collated([digest, cut], [subject(digest, cut, [['p1', '1', 'strong', ['边界']]])])))).toEqual([
    '一（2023-1）',
    '    一、边界稳固。',
    '    2001  * 同题；第一段（2001-p1）；提要',
    '        边界：双方无领土要求。',
    '        共有：边界',
    '',
    '二（2023-2）',
    '    二、体育。',
    '    2001  ∅ 提要未载',
    '',
    '2001：节录未见（1 段）',
    '',
    '第二段（2001-p2）',
    '    能源：互利。',
  ])
})

test('a sentence that moved names the other place', () => {
  const x = witness('2021·zh', ['一、甲。丙丙。', '二、乙。'])
  const y = witness('2023·zh', ['一、甲。', '二、乙。丙丙。'])
  const moved = [movedSentence([4, 7], [9, 12])]
  const text = render(
    collated(
      [x, y],
      [
        wording(x, y, [
          link('1', '1', 'revised', [['丙丙。', '']], { sentences: moved }),
          link('2', '2', 'revised', [['', '丙丙。']], { sentences: moved }),
        ]),
      ],
    ),
  )
  expect(text).toContain('一、甲。[>2023-2 丙丙。-]')
  expect(text).toContain('二、乙。{<2021-1 丙丙。+}')
})

describe('whatever the text holds', () => {
  const wild = (text: string): [HandWitness, HandWitness] => [
    witness('a.txt', [`一、${text}`], { document2: null }),
    witness('b.txt', [`一、${text}加。`], { document2: null }),
  ]

  test('escapes are shown, never sent', () => {
    const [x, y] = wild('清\u001b[2J屏\u009b31m与\u202e反向。')
    const text = render(collated([x, y], [wording(x, y, [link('1', '1', 'revised', [['', '加。']])])]))
    expect(text).toContain('␛[2J')
    expect(text).toContain('<U+202E>')
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/u)
  })

  test.each([20, 40, 60, 80, 120])('no line is wider than %i columns or begins with ，。）', (width) => {
    const long =
      '双方（以下称“双方”）重申，恪守《联合国宪章》宗旨和原则，反对单边主义、保护主义，维护多边贸易体制；'.repeat(4)
    const [x, y] = wild(long)
    const text = render(collated([x, y], [wording(x, y, [link('1', '1', 'revised', [['单边', '多边']])])]), { width })
    for (const line of text.split('\n')) {
      expect(textWidth(line)).toBeLessThanOrEqual(width)
      expect(line.trimStart()).not.toMatch(/^[，。）、；”》]/u)
    }
  })

  test('no share is printed, and nothing is lost, beside a digest', () => {
    const cut = witness('2023·zh', ['一、边界稳固。'], { fidelity: 'abridged' })
    expect(render(collated([digest, cut], [subject(digest, cut, [])]))).not.toMatch(/%|％/)
  })
})

test('colours are added to the signs, never put in their place', () => {
  const c = collated([a, b], [wording(a, b, links)])
  const colored = letThrough(render(c, { color: true }), { form: 'text', byRunner: false })
  expect(colored).toMatch(/\u001b\[31;9m\[-支持-\]\u001b\[0m/)
  expect(colored.replace(/\u001b\[[\d;]*m/gu, '')).toBe(render(c))
})

test('hidden punctuation is told of at the end', () => {
  const x = witness('2021·zh', ['一、甲,乙。'])
  const y = witness('2023·zh', ['一、甲，乙。'])
  const c = collated([x, y], [wording(x, y, [link('1', '1', 'kept', [[',', '，', 'punctuation']])])])
  expect(render(c).trimEnd().split('\n').at(-1)).toBe('另有 1 处标点、全半角或引号之别未显示（--show punctuation）')
  expect(render(c, {}, 'zh', true)).toContain('一、甲[-,-]{+，+}乙。')
})

test('hard-wrapped paragraphs are laid out anew', () => {
  const text = '双方重申致力于坚\n定维护和平,\nand the rule\nof law。'
  const one = witness('a.txt', ['一、甲。'])
  const y = {
    ...one,
    witness: { ...one.witness, text: `一、${text}\n` },
    shown: { ...one.shown, clauses: [{ ...one.shown.clauses[0]!, end: 2 + text.length }] },
  }
  expect(render(collated([one, y], [wording(one, y, [link('1', '', 'dropped'), link('', '1', 'added')])]))).toContain(
    '双方重申致力于坚定维护和平, and the rule of law。',
  )
})
