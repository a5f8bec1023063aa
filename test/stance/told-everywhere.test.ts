/** A change of speaker or strength is told in every output, in the same words; counted, and a filter of page and screen. */
import { strFromU8, unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { renderText } from '../../cli/render-text.ts'
import { rowFacts } from '../../cli/tui/row-facts.ts'
import { spokenLines } from '../../cli/tui/spoken-lines.ts'
import { toDocx } from '../../reports/docx/to-docx.ts'
import { tokensOf } from '../../reports/html/row-facts.ts'
import { toHtml } from '../../reports/html/to-html.tsx'
import { toMd } from '../../reports/md/to-md.ts'
import { recordsOf } from '../../reports/records.ts'
import { collateTexts } from '../../src/collate-texts.ts'
import { buildView, filterView, toJson, type WordingLink } from '../../src/core.ts'
import { begin, sceneOf } from '../cli/tui/scene-of.ts'

const TITLE = '岚多尔共和国和托雷纳联邦联合声明'
const REFORM = '支持理事会进行必要改革，增强沿岸国的代表性和发言权。'

const collated = await collateTexts([
  { name: '2019', text: [TITLE, `双方${REFORM}`, '双方谴责封锁海峡的做法。', '双方将设立海上联络热线。'].join('\n') },
  {
    name: '2024',
    text: [TITLE, `岚方${REFORM}`, '双方强烈谴责封锁海峡的做法。', '双方愿设立海上联络热线。'].join('\n'),
  },
])
const view = buildView(collated, { ui: 'zh', showPunctuation: false })
const links = view.rows.flatMap((row) => row.cells.flatMap((cell) => cell.links)).filter((l) => l.kind === 'wording')

const TOLD = [
  '※ 说话者变为“岚方”（原为“双方”），其余字句相同',
  '语气加强：由“谴责”到“强烈谴责”',
  '情态词由“将”变为“愿”',
]

it('the view has them, with places and words, and counts the clauses', () => {
  const stances = links.flatMap((l: WordingLink) => l.stances)
  expect(stances.map((s) => s.word)).toEqual(TOLD)
  expect(stances).toMatchObject([
    { what: 'speaker', textA: '双方', textB: '岚方', addressA: '2019-p1', addressB: '2024-p1', wordsKept: true },
    { what: 'strength', direction: 'stronger' },
    { what: 'modal', direction: null },
  ])
  expect(view.columns[0]?.counts.find((c) => c.key === 'stance')?.count).toBe(3)
  expect(view.columns[0]?.summary).toContain('说话者或语气有变 3')
})

it('text, Markdown, page, Word, tables and the spoken screen say it in these words', async () => {
  const flat = (text: string): string =>
    text
      .replace(/<[^>]*>/g, '')
      .replace(/\\(?=[\p{P}\p{S}])/gu, '')
      .replace(/\s+/g, '')
  const scene = sceneOf(collated, { columns: 140, rows: 40 })
  const unzipped = unzipSync(await toDocx(collated, view))
  const outputs: Readonly<Record<string, string>> = {
    text: renderText(view, { width: 100, color: false, ambiguousWidth: 1 }),
    md: toMd(view),
    html: toHtml(view),
    docx: strFromU8(unzipped['word/document.xml']!),
    records: recordsOf(view)
      .map((r) => r.stance ?? '')
      .join('\n'),
    spoken: view.rows.flatMap((_, row) => spokenLines(begin({ row }), scene)).join('\n'),
  }
  for (const [name, output] of Object.entries(outputs))
    for (const told of TOLD) expect(flat(output), name).toContain(flat(told))
  expect(outputs.html).toContain('class="stance"')
})

it('the JSON has the places, and page and screen filter by them', () => {
  const json = JSON.parse(toJson(collated)) as { alignments: { beads: { stances: { what: string }[] }[] }[] }
  expect(json.alignments[0]!.beads.flatMap((b) => b.stances.map((s) => s.what))).toEqual([
    'speaker',
    'strength',
    'modal',
  ])
  const changed = view.rows.filter((row) =>
    row.cells.some((c) => c.links.some((l) => l.kind === 'wording' && l.stances.length > 0)),
  )
  expect(changed).toHaveLength(3)
  for (const row of changed) expect(tokensOf(row)).toContain('0:stance')
  expect(rowFacts(view).filter((f) => f.cells[0]?.keys.includes('stance'))).toHaveLength(3)
  expect(filterView(view, ['stance']).rows.filter((row) => !row.heading)).toHaveLength(3)
})
