import { expect, test } from 'vitest'
import { toHtml } from '../../reports/html/to-html.tsx'
import { formulasCompared } from '../../src/command.ts'
import { buildView, collate } from '../../src/index.ts'
import type { ClauseFormula, View } from '../../src/model/view.ts'

const compared = (inputs: readonly string[]) => collate({ inputs, corpus: 'test/sample-corpus', lang: 'zh' })

async function withFormulas(inputs: readonly string[]): Promise<View> {
  const collated = await compared(inputs)
  const formulas = await formulasCompared(collated, 'zh')
  return buildView(collated, { ui: 'zh', showPunctuation: false, ...(formulas === null ? {} : { formulas }) })
}

const bare = (text: string): string => text.replace(/\s+/gu, '')

test('what stands in a clause, through the texts: no word is told as absent that a text has, or as there that it lacks', async () => {
  const inputs = ['1998', '2016', '2019', '2024']
  const { witnesses } = await compared(inputs)
  const view = await withFormulas(inputs)
  const textOf = new Map(inputs.map((short, i) => [short, bare(witnesses[i]!.text)]))
  const clauses = new Map(
    view.rows.flatMap((r) => r.base.map((c) => [c.address, bare(c.runs.map((x) => x.text).join(''))])),
  )
  const drawn = Object.entries(view.formulas)
  expect(drawn.length).toBeGreaterThan(30)
  for (const [address, formulas] of drawn)
    for (const { words, cells } of formulas) {
      expect(clauses.get(address)).toContain(bare(words))
      expect(cells.map((c) => c.name)).toEqual(inputs)
      expect(cells.filter((c) => c.plain).length).toBeGreaterThan(0)
      for (const cell of cells) {
        if (cell.sign === '·') expect(textOf.get(cell.name)).not.toContain(bare(words))
        // A place that is shown is one that a row of the page answers to.
        if (cell.address !== null) expect(view.layout.places[cell.address]).toBeDefined()
        if (cell.plain) expect(cell.address).not.toBeNull()
      }
    }
})

test('the course of a formula is said of each earlier one, in order', async () => {
  const view = await withFormulas(['1998', '2016', '2019', '2024'])
  const course = (words: string): string[] =>
    Object.values(view.formulas)
      .flat()
      .filter((f: ClauseFormula) => f.words.includes(words))
      .map((f) => f.cells.map((c) => c.name + c.sign).join(' '))
  expect(course('不受任何第三方影响')).toEqual(['1998· 2016· 2019● 2024●'])
})

test('beside one earlier text nothing is looked for: what it keeps is seen in the rows', async () => {
  expect(await formulasCompared(await compared(['2019', '2024']), 'zh')).toBeNull()
  expect((await withFormulas(['2019', '2024'])).formulas).toEqual({})
})

test('the page folds them beside the name of the clause, with their number', async () => {
  const view = await withFormulas(['1998', '2016', '2019', '2024'])
  const html = toHtml(view)
  const row = html.slice(html.indexOf('id="2024-1.2"'), html.indexOf('id="2024-1.3"'))
  expect(row).toContain(`<summary>提法 ${view.formulas['2024-1.2']?.length}</summary>`)
  for (const { words } of view.formulas['2024-1.2'] ?? []) expect(row).toContain(words)
  expect(row).toContain('只就所对照的各文而言')
})
