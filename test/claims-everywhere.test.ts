/**
 * One claim, one word, wherever it is read: JSON, text, screen, page, Word, Markdown, TEI, csv and xlsx say the same of a
 * row, count it alike as a difference or none, and none of them makes another claim beside it.
 */
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { renderText } from '../cli/render-text.ts'
import { layoutReading, pinnedLines } from '../cli/tui/layout/reading.ts'
import { rowFacts, SIGNS } from '../cli/tui/row-facts.ts'
import { spokenLines } from '../cli/tui/spoken-lines.ts'
import { toCsv } from '../reports/csv.ts'
import { toDocx } from '../reports/docx/to-docx.ts'
import { defaultReportOptions } from '../reports/exporter.ts'
import { toHtml } from '../reports/html/to-html.tsx'
import { toMd } from '../reports/md/to-md.ts'
import { recordsOf } from '../reports/records.ts'
import { toTei } from '../reports/tei.ts'
import { toXlsx } from '../reports/xlsx/to-xlsx.ts'
import type { Collated, Fidelity, Reading, Ui, WordingClaim } from '../src/index.ts'
import { buildView, collate, toJson } from '../src/index.ts'
import { claimWord, wordingClaims } from '../src/view/claims.ts'
import { reportWords } from '../src/words/report-words.ts'
import { begin, sceneOf } from './cli/tui/scene-of.ts'
import { all, parseXml, textOf } from './reports/xml.ts'
import { collated, type HandLink, link, witness, wording } from './view/hand-made.ts'

interface Case {
  readonly claim: WordingClaim
  readonly old: readonly string[]
  readonly now: readonly string[]
  readonly links: readonly HandLink[]
  readonly reading?: Reading
  readonly a?: Fidelity
  readonly b?: Fidelity
  readonly shared?: readonly string[]
  readonly cites?: readonly string[]
}

const SAME = '一、双方支持该倡议。'
const gone = { old: [SAME], now: [], links: [link('1', '', 'dropped')] } as const
const come = { old: [], now: [SAME], links: [link('', '1', 'added')] } as const
const apart = { links: [link('1', '', 'dropped'), link('', '1', 'added')] } as const

/** One comparison for each claim, in which no other is made. */
const CASES: readonly Case[] = [
  { claim: 'kept', old: [SAME], now: [SAME], links: [link('1', '1', 'kept')] },
  { claim: 'moved', old: [SAME], now: [SAME], links: [link('1', '1', 'kept', [], { moved: true })] },
  {
    claim: 'punctuation',
    old: ['一、甲；乙。'],
    now: ['一、甲，乙。'],
    links: [link('1', '1', 'revised', [['；', '，', 'punctuation']])],
  },
  {
    claim: 'revised',
    old: [SAME],
    now: ['一、双方欢迎该倡议。'],
    links: [link('1', '1', 'revised', [['支持', '欢迎']])],
  },
  {
    claim: 'carries',
    old: ['一、双方视彼此为优先合作伙伴。'],
    now: ['一、双方视彼此为优先合作伙伴的根基更加牢固，互信日深，双方将把这一关系推向前进，造福两岸边民。'],
    links: [link('1', '1', 'revised', [['。', '的根基更加牢固，互信日深，双方将把这一关系推向前进，造福两岸边民。']])],
    shared: ['视彼此为优先合作伙伴'],
  },
  {
    claim: 'split',
    old: ['一、甲甲。乙乙。'],
    now: ['一、甲甲。', '二、乙乙。'],
    links: [link('1', '1 2', 'split')],
  },
  {
    claim: 'merged',
    old: ['一、甲甲。', '二、乙乙。'],
    now: ['一、甲甲。乙乙。'],
    links: [link('1 2', '1', 'merged')],
  },
  {
    claim: 'shares',
    old: ['一、河上往来日渐频繁，双方视彼此为优先合作伙伴。'],
    now: ['一、在此基础上，双方视彼此为优先合作伙伴的根基更加牢固。'],
    ...apart,
    shared: ['视彼此为优先合作伙伴'],
  },
  { claim: 'stands_elsewhere', old: [SAME], now: [SAME], ...apart, shared: ['双方支持该倡议。'] },
  { claim: 'not_in_excerpts', ...gone, b: 'abridged' },
  { claim: 'not_in_excerpts', ...come, a: 'abridged' },
  { claim: 'not_in_excerpts', ...come, a: 'abridged', reading: 'versions' },
  { claim: 'added', ...come, reading: 'versions' },
  { claim: 'deleted', ...gone, reading: 'versions' },
  { claim: 'only_in_later', ...come, reading: 'open' },
  { claim: 'only_in_earlier', ...gone, reading: 'open' },
  { claim: 'new_here', ...come },
  { claim: 'not_in_earlier', ...come, cites: ['1998-05-12-treaty'] },
  { claim: 'not_repeated', ...gone },
]

function compared({ old, now, links, reading, a = 'full', b = 'full', shared = [], cites = [] }: Case): Collated {
  const [x, y] = [witness('2019·zh', old, { fidelity: a }), witness('2024·zh', now, { fidelity: b, cites })]
  return collated([x, y], [wording(x, y, links, shared)], reading)
}

/** The rows of the page, without what stands above and below them. */
const tableOf = (html: string): string => html.slice(html.indexOf('class="rows'), html.indexOf('<section id="texts"'))

/** The rows of the Markdown, without the heads of their table. */
const bodyOf = (md: string, ui: Ui): string =>
  md
    .slice(md.indexOf(`\n## ${reportWords.table[ui]}\n`), md.indexOf(`\n## ${reportWords.texts[ui]}\n`))
    .replace(/^\| .*\n\| --- .*\n/mu, '')

/** What a reader is told of the rows, without the first lines and legends, which explain words. */
async function bodies(c: Collated, ui: Ui): Promise<Readonly<Record<string, string>>> {
  const view = buildView(c, { ui, showPunctuation: false })
  const text = renderText(view, { width: 200, color: false, ambiguousWidth: 1, rows: 'all' }).split('\n')
  const scene = sceneOf(c, { columns: 140, rows: 40 }, ui)
  const screen = view.rows.map((_, row) => {
    const lines = layoutReading(begin({ row }), scene, 120)
    return [...lines.head, ...pinnedLines(lines, 0), ...lines.body]
      .map((line) => line.map((s) => s.text).join(''))
      .join('\n')
  })
  const spoken = view.rows.flatMap((_, row) => spokenLines(begin({ row }), scene))
  const html = toHtml(view)
  const page = tableOf(html).replace(/<[^>]*>/gu, '')
  const docx = unzipSync(await toDocx(c, view, defaultReportOptions))
  const word = all(parseXml(strFromU8(docx['word/document.xml'] as Uint8Array)), 'w:tbl').map(textOf)
  const xlsx = unzipSync(await toXlsx(view))
  const strings = Object.entries(xlsx).find(([name]) => /sharedStrings|sheet2/u.test(name))
  return {
    text: text.slice(text.indexOf('') + 1).join('\n'),
    screen: screen.join('\n'),
    spoken: spoken.join('\n'),
    html: page,
    docx: word.join('\n'),
    md: bodyOf(toMd(view, { rows: 'all' }), ui),
    csv: recordsOf(view)
      .map((r) => [r.word, r.notes].join(' '))
      .join('\n'),
    ...(strings ? {} : { xlsx: 'no sheet' }),
  }
}

/** Words by which a text is said to lack something. Two claims may share one in part: 未见 is in 2019 未见. */
const absences = (ui: Ui): readonly string[] =>
  (
    [
      'added',
      'deleted',
      'not_repeated',
      'new_here',
      'not_in_earlier',
      'only_in_later',
      'only_in_earlier',
      'not_in_excerpts',
    ] as const
  ).flatMap((code) => (['a', 'b'] as const).map((lacking) => claimWord(code, { a: '2019', b: '2024', lacking }, ui)))

describe.each(CASES)('$claim, $reading a $a b $b', (one) => {
  const c = compared(one)
  const { claim } = one
  const row = wordingClaims[claim]

  test.each(['zh', 'en'] as const)('every output says it, and no other, in %s', async (ui) => {
    const view = buildView(c, { ui, showPunctuation: false })
    const links = view.rows.flatMap((r) => r.cells.flatMap((cell) => cell.links))
    const words = new Set(links.map((l) => l.word))
    const wanted = new Set(
      links.map((l) => {
        const lacking = l.kind === 'wording' && l.a.length === 0 ? 'a' : 'b'
        return claimWord(claim, { a: '2019', b: '2024', lacking }, ui)
      }),
    )
    expect(words).toEqual(wanted)
    const others = absences(ui).filter((word) => ![...words].some((w) => w.includes(word) || word.includes(w)))
    for (const [output, body] of Object.entries(await bodies(c, ui))) {
      const flat = body.replace(/\s+/gu, ' ')
      for (const word of words) expect(flat, output).toContain(word)
      for (const word of others) expect(flat, `${output} makes another claim`).not.toContain(word)
    }
  })

  test('the data say it by its code', () => {
    const view = buildView(c, { ui: 'zh', showPunctuation: false })
    const codes = new Set([claim])
    const json = JSON.parse(toJson(c)) as { alignments: { beads: { claim: string }[] }[] }
    expect(new Set(json.alignments.flatMap((al) => al.beads.map((b) => b.claim)))).toEqual(codes)
    const records = recordsOf(view)
    expect(new Set(records.map((r) => r.relation))).toEqual(codes)
    expect(records.map((r) => r.difference)).toEqual(records.map(() => row.difference))
    expect(toCsv(view)).toContain(`,${claim},`)
    const ana = all(parseXml(toTei(c, view)), 'ab').map((ab) => ab.attributes.ana?.split(' ')[0])
    expect(new Set(ana)).toEqual(new Set([`#${claim}`]))
  })

  test('it is a difference everywhere or nowhere, and drawn by its look', () => {
    const view = buildView(c, { ui: 'zh', showPunctuation: false })
    expect(view.rows.map((r) => r.changed)).toEqual(view.rows.map(() => row.difference))
    const facts = rowFacts(view).flatMap((f) => f.cells)
    expect(facts.map((f) => f.change)).toEqual(facts.map(() => row.difference))
    expect(facts.map((f) => SIGNS[f.sign ?? 'kept'])).toEqual(facts.map(() => SIGNS[row.look]))
    const html = toHtml(view)
    expect(/<div class="row[^"]*\bchanged\b/u.test(html)).toBe(row.difference)
    expect(html).toContain(`class="tag ${row.look}"`)
    // Nothing is struck out or underlined of which no difference is known.
    if (!row.difference) {
      for (const output of [tableOf(html), toMd(view)]) expect(output).not.toMatch(/<(?:ins|del)\b/u)
      expect(renderText(view, { width: 200, color: false, ambiguousWidth: 1 })).not.toMatch(/\[-|\{\+/u)
    }
  })
})

test('every claim of the table has its case', () => {
  expect([...new Set(CASES.map((c) => c.claim))].sort()).toEqual(Object.keys(wordingClaims).sort())
})

describe('wording that travelled', () => {
  const old = witness('2019·zh', ['一、双方扩大贸易。', '二、河上往来日渐频繁，双方视彼此为优先合作伙伴。'])
  const now = witness('2024·zh', [
    '一、双方扩大贸易，便利通关。',
    '二、在此基础上，双方视彼此为优先合作伙伴的根基更加牢固。',
  ])
  const shared = '视彼此为优先合作伙伴'
  const c = collated(
    [old, now],
    [
      wording(
        old,
        now,
        [link('1', '1', 'revised', [['。', '，便利通关。']]), link('2', '', 'dropped'), link('', '2', 'added')],
        [shared],
      ),
    ],
  )
  const view = buildView(c, { ui: 'zh', showPunctuation: false })

  test('is told with its words and its place on both sides, in every output', async () => {
    for (const [output, body] of Object.entries(await bodies(c, 'zh'))) {
      const flat = body.replace(/\s+/gu, '')
      // The page and Word name a place as its text prints it, and keep the address for the link.
      for (const [address, words] of [
        ['2019-2', `与2019-2共有“${shared}”`],
        ['2024-2', `与2024-2共有“${shared}”`],
      ] as const)
        expect(flat, `${output}, ${address}`).toContain(/html|docx/u.test(output) ? words.replace('-2', '二') : words)
    }
    const [alignment] = (JSON.parse(toJson(c)) as { alignments: { passages: unknown[] }[] }).alignments
    expect(alignment?.passages).toHaveLength(1)
    const told = recordsOf(view).map((r) => r.passages)
    expect(told).toEqual(['', `2019-2 / 2024-2: ${shared}`, `2019-2 / 2024-2: ${shared}`])
  })

  test('the page leads from one place to the other', () => {
    const html = toHtml(view)
    const notes = [...html.matchAll(/<ul class="notes">(.*?)<\/ul>/gsu)].map((m) => m[1] as string)
    for (const address of ['2019-2', '2024-2']) {
      expect(notes.some((note) => note.includes(`href="#${address}"`))).toBe(true)
      expect(html).toContain(`id="${address}"`)
    }
    expect(html).toMatch(new RegExp(`<span class="sh">${shared}<a class="ref" href="#2019-2">`, 'u'))
  })

  test('in TEI it names the clauses that hold it, and the texts can be read back all the same', () => {
    const tei = parseXml(toTei(c, view))
    const spans = all(tei, 'span')
    expect(spans.map(textOf)).toEqual([shared])
    const ids = new Set(all(tei, 'milestone').map((m) => m.attributes['xml:id']))
    for (const target of spans[0]?.attributes.target?.split(' ') ?? []) expect(ids).toContain(target.slice(1))
    expect(all(tei, 'ab').map(textOf).join('')).toContain('河上往来日渐频繁')
  })

  test('words that stand in the other text are marked as wanting in neither', () => {
    const runs = view.rows
      .flatMap((r) => r.cells.flatMap((cell) => cell.links))
      .filter((l) => l.kind === 'wording')
      .flatMap((l) => [...l.a, ...l.b].flatMap((clause) => clause.runs))
    expect(runs.filter((r) => r.ref !== null).map((r) => [r.text, r.mark, r.ref])).toEqual([
      [shared, 'same', '2024-2'],
      [shared, 'same', '2019-2'],
    ])
    expect(runs.filter((r) => r.mark !== 'same').some((r) => r.text.includes(shared))).toBe(false)
  })
})

describe('beside an abridged earlier text', () => {
  const dir = new URL('cases/earlier-text-abridged-zh/', import.meta.url).pathname
  const files = ['a.txt', 'b.txt'].map((name) => `${dir}${name}`)
  const of = () => collate({ inputs: files, abridged: files.slice(0, 1), as: 'successive' })
  const NOTE = { zh: '依据有限：a 为节录', en: 'limited evidence: a is excerpts' }

  test.each(['zh', 'en'] as const)(
    'an insertion, a move, a split and a mixed revision are limited in every output, in %s',
    async (ui) => {
      const c = await of()
      for (const [output, body] of Object.entries(await bodies(c, ui))) {
        const told = body.toLowerCase().split(NOTE[ui].toLowerCase()).length - 1
        // 1.1, 2.1, 3.1 with 4.1, and the insertion in 6.1; the page and the screen say it of each link once or aloud as well.
        expect(told, output).toBeGreaterThanOrEqual(4)
        expect(body, output).not.toMatch(/新增|新见|new here|added/u)
      }
    },
  )

  test('prose never says that words were added', async () => {
    const c = await of()
    for (const [ui, absent, added] of [
      ['zh', 'a 节录未见', /多出|增“|新增/u],
      ['en', 'not in the a excerpts', /\bwith "|added/u],
    ] as const) {
      const view = buildView(c, { ui, showPunctuation: false })
      const sentences = view.rows.flatMap((r) => r.cells.flatMap((cell) => cell.links.map((l) => l.sentence)))
      expect(sentences.join('\n')).not.toMatch(added)
      for (const words of ['稳步提升本币结算比例，', '实时', '、体育'])
        expect(sentences.find((s) => s.includes(words))?.split(words)[1], words).toMatch(
          new RegExp(`^.\\s?${absent}`, 'u'),
        )
      // What the whole later text lacks it lacks.
      expect(sentences.find((s) => s.includes('，互派留学生'))).toContain(
        ui === 'zh' ? '不见“，互派留学生”' : 'without "，互派留学生"',
      )
    }
  })

  test('the marks of what only the later text has are limited, those of what it lacks firm', async () => {
    const c = await of()
    const view = buildView(c, { ui: 'zh', showPunctuation: false })
    const html = toHtml(view)
    for (const words of ['稳步提升本币结算比例，', '实时', '、体育'])
      expect(html).toMatch(new RegExp(`<ins class="lim"[^>]*>${words}</ins>`, 'u'))
    expect(html).toMatch(/<del>，互派留学生<\/del>/u)
    const apps = all(parseXml(toTei(c, view)), 'app').filter((app) => app.attributes.type === 'wording')
    expect(apps.map((app) => [textOf(app), app.attributes.ana ?? 'firm'])).toEqual([
      ['稳步提升本币结算比例，', '#limited'],
      ['实时', '#limited'],
      ['、体育', '#limited'],
      ['，互派留学生', 'firm'],
      ['双方愿互免船员签证手续。', 'firm'],
      ['双方设立联合水文站，监测界河水位变化。', '#limited'],
    ])
    expect(recordsOf(view).map((r) => [r.later_clauses, r.evidence])).toEqual([
      ['b-1.1', 'limited'],
      ['b-2.1', 'limited'],
      ['b-3.1 b-4.1', 'limited'],
      ['b-5.1', 'firm'],
      ['b-6.1', 'firm'],
      ['', 'firm'],
      ['b-7.1', 'limited'],
    ])
  })
})

describe('against several earlier texts', () => {
  const older = witness('1998·zh', ['一、甲甲。'])
  const old = witness('2019·zh', ['一、乙乙。'])
  const now = witness('2024·zh', ['一、双方建立热线。'], { cites: ['2016-09-03-joint-statement'] })
  const several = collated(
    [older, old, now],
    [
      wording(older, now, [link('1', '', 'dropped'), link('', '1', 'added')]),
      wording(old, now, [link('1', '', 'dropped'), link('', '1', 'added')]),
    ],
  )
  const view = buildView(several, { ui: 'zh', showPunctuation: false })

  test('what none of them has is said once, and of no one document that it is new in it', async () => {
    expect(view.rows.find((r) => r.base.length > 0)?.claim?.word).toBe('所对照文件皆无')
    const told = await bodies(several, 'zh')
    for (const output of ['text', 'html', 'docx', 'md']) {
      expect(told[output], output).toContain('所对照文件皆无')
      expect(told[output], output).not.toMatch(/新见|新增/u)
    }
    expect(told.text?.match(/所对照文件皆无/gu)).toHaveLength(1)
    expect(recordsOf(view).filter((r) => r.row_claim === 'in_none_compared')).toHaveLength(2)
  })

  test('no column that bears an earlier name holds the later words', async () => {
    const body = bodyOf(toMd(view, { rows: 'all' }), 'zh').split('\n')
    expect(body.filter((line) => line.includes('双方建立热线'))).toHaveLength(1)
    for (const line of body) if (/^- <b>(?:1998|2019)</u.test(line)) expect(line).not.toContain('建立热线')
    const html = tableOf(toHtml(view))
    const cells = [...html.matchAll(/<div class="a" data-k="\d"[^>]*>(.*?)<\/div>/gsu)].map((m) => m[1] as string)
    expect(cells.length).toBeGreaterThan(0)
    for (const cell of cells) expect(cell).not.toContain('建立热线')
    expect(html.match(/<div class="base"[^>]*>.*?<\/div>/gsu)?.join()).toContain('建立热线')
    const docx = unzipSync(await toDocx(several, view, defaultReportOptions))
    const table = all(parseXml(strFromU8(docx['word/document.xml'] as Uint8Array)), 'w:tr').map((tr) =>
      all(tr, 'w:tc').map(textOf),
    )
    // Each clause of the later text once; below it a line for each earlier one, and no column that bears their names.
    const own = table.find((tr) => tr.some((tc) => tc.includes('建立热线'))) as string[]
    expect(own).toHaveLength(2)
    expect(own[1]).toMatch(/双方建立热线。 \+ {2}所对照文件皆无$/u)
    expect(table.filter((tr) => tr.join().includes('建立热线'))).toHaveLength(1)
  })
})
