import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Place } from '../../../cli/tui/binding.ts'
import { formulasBindings } from '../../../cli/tui/formulas/bindings.ts'
import { actionFor, bindings, keyTable } from '../../../cli/tui/keys.ts'
import { helpLines } from '../../../cli/tui/layout/panels.ts'
import { lineText } from '../../../cli/tui/line.ts'
import { signTable } from '../../../cli/tui/sign-table.ts'
import { countSigns, looks } from '../../../src/index.ts'
import { begin, sceneOf, small } from './scene-of.ts'

describe('the table of keys', () => {
  it('gives no key two meanings in one place', () => {
    for (const place of ['overview', 'clauses', 'filter', 'help', 'prompt'] satisfies Place[]) {
      const keys = bindings.filter((b) => b.in.includes(place)).flatMap((b) => b.keys)
      expect(keys.filter((k, i) => keys.indexOf(k) !== i)).toEqual([])
    }
  })

  it('can be left from everywhere', () => {
    for (const screen of ['overview', 'clauses', 'filter', 'help'] as const) {
      expect(actionFor('q', begin({ screen }))?.type).toBe('quit')
      expect(actionFor('C-c', begin({ screen }))?.type).toBe('quit')
    }
    expect(actionFor('C-c', begin({ prompt: 'a' }))?.type).toBe('quit')
    expect(actionFor('q', begin({ prompt: 'a' }))).toEqual({ type: 'typed', text: 'q' })
  })

  it.each(['zh', 'en'] as const)('help tells every binding (%s)', (ui) => {
    const help = helpLines(sceneOf(small(), { columns: 140, rows: 40 }, ui), 140)
      .map(lineText)
      .join('\n')
    for (const b of bindings) expect(help).toContain(b.describe[ui])
  })

  it('the page of the screen shows the signs, made from the looks of every output', () => {
    const page = readFileSync(new URL('../../../docs/screen.md', import.meta.url), 'utf8')
    const block = /<!-- signs -->\n\n([\s\S]*?)\n\n<!-- \/signs -->/u.exec(page)?.[1]
    expect(block, 'node docs/write-keys.mjs fills it').toBe(signTable('en'))
    const told = signTable('zh').split('\n').slice(2)
    expect(told).toHaveLength(Object.keys(looks).length + Object.keys(countSigns).length)
    for (const { ascii, sign } of Object.values(looks)) expect(block).toContain(`| \`${ascii}\` | ${sign} |`)
  })

  it('the page of the screen shows the keys of formulas', () => {
    const page = readFileSync(new URL('../../../docs/screen.md', import.meta.url), 'utf8')
    const block = /<!-- formula-keys -->\n\n([\s\S]*?)\n\n<!-- \/formula-keys -->/u.exec(page)?.[1]
    expect(block, 'node docs/write-keys.mjs fills it').toBe(keyTable('en', formulasBindings))
  })

  it('a key that both screens have is told by the same name and does the same', () => {
    const shared = (b: { readonly keys: readonly string[]; readonly action: { readonly type: string } }): boolean =>
      ['move', 'page', 'edge', 'enter', 'back', 'search', 'overview', 'help', 'quit', 'suspend'].includes(b.action.type)
    for (const binding of formulasBindings.filter(shared))
      expect(bindings.some((b) => b.action.type === binding.action.type && b.keys.join() === binding.keys.join())).toBe(
        true,
      )
    for (const place of ['list', 'places', 'overview', 'help', 'prompt'] as const) {
      const keys = formulasBindings.filter((b) => b.in.includes(place)).flatMap((b) => b.keys)
      expect(keys.filter((k, i) => keys.indexOf(k) !== i)).toEqual([])
      expect(keys).toContain('C-c')
    }
  })

  it.each([
    ['README.md', 'en'],
    ['README.zh.md', 'zh'],
    ['docs/screen.md', 'en'],
  ] as const)('%s shows it between its marks', (file, ui) => {
    const path = new URL(`../../../${file}`, import.meta.url)
    if (!existsSync(path)) {
      // The page is written last; where everything is required it has to be there.
      if (process.env.TIFA_REQUIRE === 'all') throw new Error(`${file} is missing`)
      return
    }
    const block = /<!-- keys -->\n\n?([\s\S]*?)\n\n?<!-- \/keys -->/u.exec(readFileSync(path, 'utf8'))
    expect(block?.[1], `${file} has no <!-- keys --> … <!-- /keys -->; node docs/write-keys.mjs fills it`).toBe(
      keyTable(ui),
    )
  })
})
