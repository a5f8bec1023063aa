import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Collated, collate, type Run, type View, type WordingLink } from '../../src/index.ts'
import { buildView } from '../../src/view/build-view.ts'

const folder = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const joined = (runs: readonly Run[]): string => runs.map((r) => r.text).join('')

/** The comparisons that people see first: summaries, whole texts, an abridgement, two languages. */
const comparisons: [string, Parameters<typeof collate>[0]][] = [
  ['summaries', { inputs: [], corpus: folder('corpus') }],
  ['whole texts', { inputs: [], corpus: folder('test/sample-corpus') }],
  ['whole texts in Russian', { inputs: ['2019', '2024'], corpus: folder('test/sample-corpus'), lang: 'ru' }],
  ['an abridgement', { inputs: ['2019', '2024·zh·abridged'], corpus: folder('test/sample-corpus') }],
  ['a text and itself', { inputs: ['2024·en', '2024·en'], corpus: folder('test/sample-corpus') }],
]

describe.each(comparisons)('%s', (_name, request) => {
  let collated: Collated
  let views: View[]
  beforeAll(async () => {
    collated = await collate(request)
    views = (['zh', 'en'] as const).flatMap((ui) =>
      [false, true].map((showPunctuation) => buildView(collated, { ui, showPunctuation })),
    )
  })

  /** Text of a clause by its witness and id. */
  const printed = (siglum: string, id: string): string => {
    const i = collated.collation.witnesses.findIndex((w) => w.siglum === siglum)
    const clause = collated.collation.witnesses[i]?.clauses.find((c) => c.id === id)
    return clause ? (collated.witnesses[i]?.text.slice(clause.start, clause.end) ?? '') : ''
  }

  test('runs joined give each clause back', () => {
    for (const view of views)
      for (const row of view.rows)
        for (const clause of [
          ...row.base,
          ...row.cells.flatMap((c) => [
            ...c.alone,
            ...c.links.flatMap((l) => (l.kind === 'wording' ? [...l.a, ...l.b] : [l.a, l.b])),
          ]),
        ])
          expect(joined(clause.runs)).toBe(printed(clause.siglum, clause.id))
  })

  test('read inline, nothing of either side is lost', () => {
    for (const view of views) {
      const links = view.rows
        .flatMap((r) => r.cells)
        .flatMap((c) => c.links)
        .filter((l): l is WordingLink => l.kind === 'wording')
      for (const l of links) {
        if (l.b.length > 0) {
          const b = l.inline.filter((r) => r.start < r.end && r.mark !== 'del' && r.mark !== 'to')
          expect(joined(b)).toBe(l.b.map((c) => joined(c.runs)).join(''))
        }
        const gone = l.inline.filter((r) => r.mark === 'del' || r.mark === 'to')
        const marked = l.a.flatMap((c) => c.runs).filter((r) => r.mark !== 'same')
        expect(joined(gone).length).toBe(joined(marked).length)
      }
    }
  })

  test('every clause of every witness stands in one row; ids of rows are unique', () => {
    const [view] = views
    const base = collated.collation.witnesses[collated.base]
    expect(view?.rows.flatMap((r) => r.base.map((c) => c.id)).sort()).toEqual(base?.clauses.map((c) => c.id).sort())
    expect(new Set(view?.rows.map((r) => r.id)).size).toBe(view?.rows.length)
    view?.columns.forEach((column, k) => {
      const shown = new Set(
        view.rows
          .flatMap((r) => r.cells[k] ?? [])
          .flatMap((cell) => [...cell.alone, ...cell.links.flatMap((l) => (l.kind === 'wording' ? l.a : [l.a]))])
          .map((c) => c.id),
      )
      const clauses = collated.collation.witnesses.find((w) => w.siglum === column.siglum)?.clauses ?? []
      const wanted = clauses.filter((c) => column.kind === 'wording' || c.kind === 'clause').map((c) => c.id)
      expect([...shown].sort()).toEqual([...wanted].sort())
    })
  })

  test('what is shown keeps to what may be claimed', () => {
    for (const view of views) {
      const text = JSON.stringify(
        view.rows.map((r) => r.cells.map((c) => [c.none, c.links.map((l) => [l.word, l.notes])])),
      )
      if (view.columns.every((c) => c.kind === 'subject'))
        expect(text).not.toMatch(/新见|新增|未再出现|删去|new here|not repeated|deleted|%/)
      if (view.witnesses.at(-1)?.fidelity === 'abridged') expect(text).not.toMatch(/未再出现|删去|not repeated|deleted/)
      expect(view.shares).toBe(view.columns.every((c) => c.kind === 'wording'))
    }
  })

  test('ribbons lie within both texts and lead to a row', () => {
    for (const view of views) {
      const rows = new Set(view.rows.map((r) => r.id))
      for (const r of view.ribbons) {
        expect(rows.has(r.row)).toBe(true)
        for (const side of [r.a, r.b]) if (side) expect(0 <= side[0] && side[0] <= side[1] && side[1] <= 1).toBe(true)
      }
    }
  })

  test('the same collation gives the same view', () => {
    expect(JSON.stringify(buildView(collated, { ui: 'zh', showPunctuation: false }))).toBe(JSON.stringify(views[0]))
  })
})
