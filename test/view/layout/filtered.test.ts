import { expect, test } from 'vitest'
import { filterView } from '../../../src/view/filter-rows.ts'
import { severalView, wordingView } from '../../reports/html/sample-views.ts'

test.each([
  ['one earlier text', wordingView()],
  ['several', severalView()],
])('%s: a filtered view is laid out anew, its rows in it and no others, places as in the whole', (_, view) => {
  const some = filterView(view, ['gone'])
  expect(some.rows.length).toBeLessThan(view.rows.length)
  const { body, appendices, spine, lead, places } = some.layout
  const laid = [
    ...body.flatMap((part) => (part.kind === 'row' ? [part.row] : part.rows)),
    ...appendices.flatMap((a) => a.rows),
  ]
  expect([...laid].sort((x, y) => x - y)).toEqual(some.rows.map((_, i) => i))
  for (const section of spine.sections) for (const line of section.lines) expect(some.rows[line.row]).toBeDefined()
  expect(lead.texts[0]).toBe(some.lead[0])
  for (const [address, name] of Object.entries(places)) expect(name).toBe(view.layout.places[address])
})
