/** Lines at places, to paragraphs, notes and rows: PDFs written by hand, a property each. */
import { describe, expect, it } from 'vitest'
import { loadPdfReader } from '../../../../src/intake/guard/load-pdf-reader.ts'
import { readForeign } from '../../../../src/intake/read-foreign.ts'
import { type PdfPageSample, pdf, rule, widthOf, words } from '../../pdf-samples.ts'

const read = (...pages: readonly PdfPageSample[]) => readForeign(pdf(pages), { name: 'a.pdf', loadPdf: loadPdfReader })
const paragraphsOf = async (...draw: readonly string[]) => (await read({ draw })).paragraphs

/** Lines from the top down, each `[indent, text]` or a text, 18 points apart. */
const lines = (top: number, ...texts: readonly (string | readonly [number, string])[]): readonly string[] =>
  texts.map((line, i) => {
    const [indent, text] = typeof line === 'string' ? [0, line] : line
    return words(72 + indent, top - 18 * i, 12, text)
  })

/** Words, then raised or lowered ones, then more: `km`, `2`, ` and`. */
const raised = (x: number, y: number, parts: readonly string[], { up = 4, size = 7 } = {}): readonly string[] => {
  let at = x
  return parts.map((part, i) => {
    const isRaised = i % 2 === 1
    const drawn = isRaised ? words(at, y + up, size, part) : words(at, y, 12, part)
    at += widthOf(part, isRaised ? size : 12)
    return drawn
  })
}

describe('raised and lowered figures', () => {
  it.each([
    [['The reserve covers 30 km', '2', ' of the lake.'], 'The reserve covers 30 km² of the lake.'],
    [['at least 10', '−6', ' of it in any year.'], 'at least 10⁻⁶ of it in any year.'],
    [['as Article 12', '1', ' of the Treaty provides.'], 'as Article 12¹ of the Treaty provides.'],
    [['Статья 133', '1', ' Договора применяется.'], 'Статья 133¹ Договора применяется.'],
    [['面积为120km', '2', '，年径流不变。'], '面积为120km²，年径流不变。'],
    [['on the 21', 'st', ' day of the month.'], 'on the 21st day of the month.'],
  ])('%j', async (parts, text) => {
    expect(await paragraphsOf(...raised(72, 700, parts))).toEqual([text])
    expect(await paragraphsOf(...raised(72, 700, parts, { up: 4.5, size: 10 }))).toEqual([text])
  })

  it('lowered ones', async () => {
    expect(await paragraphsOf(...raised(72, 700, ['The share of CO', '2', ' falls.'], { up: -2 }))).toEqual([
      'The share of CO₂ falls.',
    ])
  })
})

describe('notes at a page’s foot', () => {
  const BODY = [
    ...raised(72, 700, ['The Parties confirm the Lake Treaty', '1', ' over 10', '6', ' ha']),
    ...lines(682, 'and its Protocol of 2019, which they keep.'),
    ...raised(72, 640, ['The Parties favour a dialogue', '2', ' as in Article 12', '1', '.']),
    ...lines(600, 'It takes effect at once.'),
  ]
  const TEXT = [
    'The Parties confirm the Lake Treaty over 10⁶ ha and its Protocol of 2019, which they keep.',
    'The Parties favour a dialogue as in Article 12¹.',
    'It takes effect at once.',
  ]

  it.each([
    [
      'raised marks',
      [words(72, 83, 5, '1'), words(78, 80, 8, 'Done at Ozersk.'), words(72, 73, 5, '2'), words(78, 70, 8, 'Ibid.')],
    ],
    ['plain marks', [words(72, 80, 8, '1 Done at Ozersk.'), words(72, 70, 8, '2 Ibid.')]],
    [
      'of the text’s size, below a rule',
      [rule(72, 120, 90), words(72, 90, 12, '1 Done at Ozersk.'), words(72, 72, 12, '2 Ibid.')],
    ],
  ])('%s: told with the paragraph, the marks gone, figures kept', async (_, notes) => {
    const text = await read({ draw: [...BODY, ...notes] })
    expect(text.paragraphs).toEqual(TEXT)
    expect(text.leftOut).toEqual([{ what: 'footnote', count: 2, text: 'Done at Ozersk.\nIbid.', at: [1, 2] }])
  })

  it('without notes the marks stay', async () => {
    expect((await read({ draw: BODY })).paragraphs[1]).toBe('The Parties favour a dialogue² as in Article 12¹.')
  })

  it('a note that goes on over the page', async () => {
    const text = await read(
      {
        draw: [
          ...BODY,
          rule(72, 95, 90),
          words(72, 80, 8, '1 Done at Ozersk.'),
          words(72, 70, 8, '2 See the Protocol of'),
        ],
      },
      {
        draw: [
          ...lines(700, 'Signed in two copies, both of them equal.'),
          rule(72, 95, 90),
          words(72, 80, 8, '2019, chapter four.'),
        ],
      },
    )
    expect(text.leftOut[0]?.text).toBe('Done at Ozersk.\nSee the Protocol of 2019, chapter four.')
    expect(text.paragraphs.at(-1)).toBe('Signed in two copies, both of them equal.')
  })

  it('an asterisk at the title', async () => {
    const text = await read({
      draw: [words(180, 780, 16, 'Joint Statement*'), ...BODY, words(72, 80, 8, '* Unofficial translation.')],
    })
    expect(text.paragraphs[0]).toBe('Joint Statement')
    expect(text.leftOut[0]?.text).toBe('Unofficial translation.')
  })

  it('small print without a mark is text', async () => {
    const text = await read({ draw: [...BODY, words(72, 80, 8, 'Printed at Ozersk')] })
    expect(text.paragraphs.at(-1)).toBe('Printed at Ozersk')
  })
})

describe('what a page prints around the text', () => {
  const page = (head: string, ...texts: readonly string[]): PdfPageSample => ({
    draw: [words(72, 790, 12, head), ...texts.map((text, i) => words(72, 762 - 23 * i, 12, text))],
  })

  it('a running title a little apart, on both of two pages', async () => {
    const text = await read(
      page('湖国外交部公报', '双方愿加强协调，共同应对挑战。', '双方反对单边制裁。', '双方主张对话。'),
      page('湖国外交部公报', '双方同意设立联合工作组。', '双方每年磋商。', '本声明自签署之日起生效。'),
    )
    expect(text.text).not.toContain('公报')
    expect(text.leftOut).toEqual([{ what: 'header', count: 1, text: '湖国外交部公报', at: [0] }])
  })

  it('first lines that differ, and a note that comes again, are none', async () => {
    const text = await read(
      page('双方回顾湖山条约。', '双方愿加强协调，共同应对挑战。', '双方反对单边制裁。'),
      page('双方重申湖山条约。', '双方同意设立联合工作组。', '本声明自签署之日起生效。'),
    )
    expect(text.leftOut).toEqual([])
    const noted = (n: string): PdfPageSample => ({
      draw: [
        ...raised(72, 700, [`The Parties keep the ${n} Treaty`, n === 'first' ? '1' : '2', '.']),
        ...lines(682, 'They say so.'),
        ...[words(72, 83, 5, n === 'first' ? '1' : '2'), words(78, 80, 8, 'Ibid.')],
      ],
    })
    expect((await read(noted('first'), noted('second'))).leftOut).toEqual([
      { what: 'footnote', count: 2, text: 'Ibid.\nIbid.', at: [1, 2] },
    ])
  })
})

describe('paragraphs', () => {
  it('in blocks: a short last line, or a larger step behind a sentence, ends one', async () => {
    const full = '双方重申尊重彼此主权和领土完整，并将长期坚持这一立场，'
    expect(await paragraphsOf(...lines(700, full, '永不改变。', '双方愿加强协调。'))).toEqual([
      `${full}永不改变。`,
      '双方愿加强协调。',
    ])
    const draw = [
      ...lines(700, `${full.slice(0, -1)}。`, full, `${full.slice(0, -1)}。`),
      ...lines(642, full, `${full.slice(0, -1)}。`),
    ]
    expect(await paragraphsOf(...draw)).toHaveLength(2)
  })

  it('hanging, with the number in the margin', async () => {
    const item = (y: number, number: string) => [
      words(72, y, 12, number),
      words(96, y, 12, 'The Parties widen their trade in fish and grain by'),
      words(96, y - 18, 12, 'the year 2030 and beyond.'),
    ]
    expect(await paragraphsOf(...item(700, '1.'), ...item(664, '2.'), ...item(628, '3.'))).toEqual(
      ['1.', '2.', '3.'].map(
        (n) => `${n} The Parties widen their trade in fish and grain by the year 2030 and beyond.`,
      ),
    )
  })

  it('a row of a table is one paragraph, whatever its cells hold', async () => {
    const frame = [60, 250, 520].map((x) => `${x} 560 0.5 120 re f`)
    const rows = [680, 620, 560].map((y) => `60 ${y} 460 0.5 re f`)
    const draw = [
      ...lines(760, 'The Parties agree on the following.'),
      ...[...frame, ...rows],
      ...[
        words(66, 660, 12, 'Ports'),
        words(256, 660, 12, 'Ozersk, the old harbour'),
        words(256, 642, 12, 'and the new one'),
      ],
      ...[words(66, 600, 12, 'Rivers'), words(66, 582, 12, 'and lakes'), words(256, 600, 12, 'Luga')],
      ...lines(520, 'This Statement takes effect on signature.'),
    ]
    expect(await paragraphsOf(...draw)).toEqual([
      'The Parties agree on the following.',
      'Ports\tOzersk, the old harbour and the new one',
      'Rivers and lakes\tLuga',
      'This Statement takes effect on signature.',
    ])
  })

  it('figures far apart are two, as in a table without lines; groups of a figure are one', async () => {
    const row = (y: number, ...cells: readonly string[]) => cells.map((cell, i) => words(72 + 150 * i, y, 12, cell))
    const paragraphs = await paragraphsOf(
      ...row(700, 'Station', 'Nitrate', 'Flow'),
      ...row(682, 'Upper Lorne', '50', '420'),
      ...row(664, 'Brae Bridge', '25', '1 150'),
    )
    expect(paragraphs.join('\n')).toMatch(/Upper Lorne 50\t420\s+Brae Bridge 25\t1 150/)
  })

  it('lettered items under numbered ones', async () => {
    const text = 'Each Party names a coordinator for the fisheries within'
    const draw = [
      ...[words(72, 700, 12, '1.'), words(96, 700, 12, 'The Parties agree on a list:')],
      ...[words(104, 682, 12, 'a.'), words(120, 682, 12, text), words(120, 664, 12, 'one month;')],
      ...[words(104, 646, 12, 'b.'), words(120, 646, 12, text), words(120, 628, 12, 'one year.')],
      ...[words(72, 610, 12, '2.'), words(96, 610, 12, 'It takes effect at once.')],
    ]
    expect(await paragraphsOf(...draw)).toEqual([
      '1. The Parties agree on a list:',
      `a. ${text} one month;`,
      `b. ${text} one year.`,
      '2. It takes effect at once.',
    ])
  })

  it('a block that stands in is one paragraph', async () => {
    const full = 'The Parties declare that they widen trade in fish and grain,'
    const block = 'that no Party shall raise its duties on grain, and that'
    expect(
      await paragraphsOf(
        ...lines(700, full, 'and say:', [30, block], [30, block], [30, 'it stays so.'], full, 'without delay.'),
      ),
    ).toEqual([`${full} and say:`, `${block} ${block} it stays so.`, `${full} without delay.`])
  })

  it('a number alone on its line begins a paragraph, behind a full line, too', async () => {
    const [one, two] = ['双方重申尊重彼此主权和领土完整，并支持谈判。', '双方将扩大贸易，继续定期会晤，尊重界河流向。']
    expect(await paragraphsOf(...lines(700, one, '三', two))).toEqual([one, '三', two])
    expect(await paragraphsOf(...lines(700, two, 'IV', one))).toEqual([two, 'IV', one])
  })

  it('two columns that stand close are read one after the other', async () => {
    const left = [
      'The Parties reaffirm their',
      'respect for the lake and its',
      'shores, and for all that lives',
      'there.',
    ]
    const draw = [0, 1, 2].flatMap((n) => [
      ...left.map((text, i) => words(72, 700 - 18 * (4 * n + i), 12, text)),
      ...left.map((text, i) => words(266, 700 - 18 * (4 * n + i), 12, text.toUpperCase())),
    ])
    const whole = left.join(' ')
    const text = await paragraphsOf(...draw)
    expect(text).toEqual([whole, whole, whole, ...[whole, whole, whole].map((one) => one.toUpperCase())])
  })

  it('those who sign side by side are a line by themselves; a stretched line is not', async () => {
    expect(
      await paragraphsOf(
        ...lines(700, '双方愿加强协调，共同应对各种挑战。', '本声明自签署之日起生效。'),
        ...[words(72, 664, 12, '湖国总统'), words(300, 664, 12, '山国主席')],
        ...[words(72, 646, 12, '（签字）'), words(300, 646, 12, '（签字）')],
      ),
    ).toEqual([
      '双方愿加强协调，共同应对各种挑战。',
      '本声明自签署之日起生效。',
      '湖国总统　山国主席',
      '（签字）　（签字）',
    ])
    const stretched = [
      ...lines(700, 'Стороны намерены расширять торгово-'),
      ...[words(72, 682, 12, 'экономическое'), words(210, 682, 12, 'сотрудничество,')],
      ...lines(664, 'включая рыболовство.'),
    ]
    expect(await paragraphsOf(...stretched)).toEqual([
      'Стороны намерены расширять торгово-экономическое сотрудничество, включая рыболовство.',
    ])
  })

  it('bullets of a symbol font are bullets', async () => {
    const item = (y: number, text: string) => [words(72, y, 12, '\uf0b7'), words(96, y, 12, text)]
    expect(await paragraphsOf(...item(700, 'trade in fish and grain;'), ...item(682, 'trade in timber.'))).toEqual([
      '• trade in fish and grain;',
      '• trade in timber.',
    ])
  })
})

describe('blanks that are the typesetter’s', () => {
  it.each([
    ['双 方 愿 加 强 协 调。', '双方愿加强协调。'],
    ['一 、双方愿扩大 GDP 合作', '一、双方愿扩大 GDP 合作'],
    ['Д О Г О В О Р', 'ДОГОВОР'],
    ['Д О Г О В О Р   О   Д Р У Ж Б Е', 'ДОГОВОР О ДРУЖБЕ'],
    ['J O I N T  S T A T E M E N T', 'JOINT STATEMENT'],
    ['湖国主席　山国总统', '湖国主席　山国总统'],
    ['Annexes A B C D', 'Annexes A B C D'],
  ])('%s', async (drawn, text) => {
    expect(await paragraphsOf(words(72, 700, 12, drawn))).toEqual([text])
  })

  it.each([
    ['双方愿加强协调', 30],
    ['双方愿加强协调', 15],
    ['TREATY', 12],
    ['Договор', 10],
  ])('%s, %i points apart, and no blank in the file', async (text, step) => {
    const draw = [...text].map((sign, i) => words(72 + step * i, 700, 12, sign))
    expect(await paragraphsOf(...draw)).toEqual([text])
  })

  it('words set apart without a blank in the file have one', async () => {
    expect(await paragraphsOf(words(72, 700, 12, 'The'), words(94, 700, 12, 'Parties'))).toEqual(['The Parties'])
  })
})
