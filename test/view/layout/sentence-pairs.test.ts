import { expect, test } from 'vitest'
import { buildView } from '../../../src/index.ts'
import { collated, link, witness, wording } from '../hand-made.ts'

const text = (runs: readonly { readonly text: string }[]): string => runs.map((r) => r.text).join('')

test('sentences that belong together stand beside each other, what one side lacks beside nothing', () => {
  const old = witness('2019·zh', ['一、甲乙丙丁戊。子丑寅卯辰。'])
  const now = witness('2024·zh', ['一、甲乙丙丁己庚辛。角亢氐房心。'])
  const bead = link('1', '1', 'revised', [
    ['戊', '己庚辛'],
    ['子丑寅卯辰', '角亢氐房心'],
  ])
  const view = buildView(collated([old, now], [wording(old, now, [bead])], 'successive'), {
    ui: 'zh',
    showPunctuation: false,
  })
  const shown = view.rows[0]!.cells[0]!.links[0]!
  if (shown.kind !== 'wording') throw new Error('no wording')
  expect(shown.changed).toBeGreaterThan(0.4)
  const pairs = shown.pairs ?? []
  expect(pairs.map((p) => text(p.a)).join('')).toBe(text(shown.a[0]!.runs))
  expect(pairs.map((p) => text(p.b)).join('')).toBe(text(shown.b[0]!.runs))
  expect(pairs.map((p) => [text(p.a), text(p.b)])).toEqual([
    ['甲乙丙丁戊。', '甲乙丙丁己庚辛。'],
    ['子丑寅卯辰。', '角亢氐房心。'],
  ])
})

test('a pair of which little differs has none', () => {
  const [old, now] = [
    witness('2019·zh', ['一、双方支持该倡议及其后续各项安排。']),
    witness('2024·zh', ['一、双方欢迎该倡议及其后续各项安排。']),
  ]
  const view = buildView(
    collated([old, now], [wording(old, now, [link('1', '1', 'revised', [['支持', '欢迎']])])], 'successive'),
    { ui: 'zh', showPunctuation: false },
  )
  const shown = view.rows[0]!.cells[0]!.links[0]!
  expect(shown.kind === 'wording' && shown.pairs).toBe(null)
})
