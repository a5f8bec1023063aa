/** `x` walks along the wording that a clause shares with others, and comes back. */
import { describe, expect, it } from 'vitest'
import { actionFor } from '../../../cli/tui/keys.ts'
import { layoutReading, pinnedLines } from '../../../cli/tui/layout/reading.ts'
import { reduce } from '../../../cli/tui/reduce.ts'
import { viewOf } from '../../../cli/tui/scene.ts'
import type { State } from '../../../cli/tui/state.ts'
import { collated, link, witness, wording } from '../../view/hand-made.ts'
import { begin, sceneOf } from './scene-of.ts'

const a = witness('2019·zh', ['一、双方扩大贸易。', '二、为药品开辟通道，为粮食开辟通道。', '三、为粮食开辟通道。'])
const b = witness('2024·zh', ['一、双方扩大贸易。', '二、双方重申为药品开辟通道。', '三、双方将为粮食开辟通道。'])
const shared = collated(
  [a, b],
  [
    wording(
      a,
      b,
      [
        link('1', '1', 'kept'),
        link('2', '', 'dropped'),
        link('3', '', 'dropped'),
        link('', '2', 'added'),
        link('', '3', 'added'),
      ],
      ['为药品开辟通道', '为粮食开辟通道'],
    ),
  ],
)
const scene = sceneOf(shared, { columns: 100, rows: 30 })

const press = (state: State, keys: string): State =>
  keys.split(' ').reduce((s, key) => {
    const action = actionFor(key, s)
    return action ? reduce(s, action, scene) : s
  }, state)
const view = viewOf(scene, begin())
const rowOf = (id: string): number => view.rows.findIndex((r) => r.id === id)
const at = (state: State): string => view.rows[state.row]?.id ?? ''

describe('x', () => {
  it('goes to each clause in turn, says how many there are, and comes back', () => {
    const from = begin({ row: rowOf('2019-2') })
    const one = press(from, 'x')
    expect([at(one), one.message]).toEqual(['2024-2', '与 2019-2 共有字句：第 1 处，共 2 处'])
    const two = press(from, 'x x')
    expect([at(two), two.message]).toEqual(['2024-3', '与 2019-2 共有字句：第 2 处，共 2 处'])
    const back = press(from, 'x x x')
    expect([at(back), back.message]).toEqual(['2019-2', '已回到 2019-2'])
  })
  it('works from the later side as well', () => {
    expect(at(press(begin({ row: rowOf('2024-2') }), 'x'))).toBe('2019-2')
  })
  it('begins anew where the reader has gone elsewhere between', () => {
    const away = press(begin({ row: rowOf('2024-2') }), 'x j')
    expect(at(away)).not.toBe('2019-2')
    expect(press(away, 'x').jump?.from ?? null).not.toBe(rowOf('2024-2'))
  })
  it('takes off a filter that would hide the place', () => {
    const hidden = press(begin({ row: rowOf('2019-2'), list: 'alone' }), 'x')
    expect([at(hidden), hidden.list]).toEqual(['2024-2', 'base'])
  })
  it('says so where nothing is shared', () => {
    const none = press(begin({ row: rowOf('2024-1') }), 'x')
    expect([at(none), none.message]).toEqual(['2024-1', '此条没有另见于他条的字句'])
  })
  it('what is shared is told in the reading pane', () => {
    const pane = layoutReading(begin({ row: rowOf('2024-2') }), scene, 90)
    const text = [...pinnedLines(pane, 0), ...pane.body].map((line) => line.map((s) => s.text).join('')).join('\n')
    expect(text).toContain('& 无对应条款')
    expect(text).toContain('与 2019-2 共有“为药品开辟通道”')
  })
})
