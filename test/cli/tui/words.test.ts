import { expect, it } from 'vitest'
import { bindings } from '../../../cli/tui/keys.ts'
import * as words from '../../../cli/tui/screen-words.ts'

/** Every label of a table, calling those with blanks. */
function spoken(value: unknown, ui: 'zh' | 'en', path: string): (readonly [string, string])[] {
  if (typeof value !== 'object' || value === null) return []
  if ('zh' in value && 'en' in value && typeof value.zh !== 'object') {
    const label = (value as Record<string, unknown>)[ui]
    const said = typeof label === 'function' ? String(label('7', 7, 7, ['x'], ['y'])) : String(label)
    return [[path, said]]
  }
  return Object.entries(value).flatMap(([key, inner]) => spoken(inner, ui, `${path}.${key}`))
}

it.each(['zh', 'en'] as const)('no label is missing in %s, nor in the other language', (ui) => {
  const all = [
    ...Object.entries(words).flatMap(([name, table]) => spoken(table, ui, name)),
    ...bindings.flatMap((b) => [
      ...spoken(b.describe, ui, b.keys.join()),
      ...spoken(b.hint, ui, `${b.keys.join()} hint`),
    ]),
  ]
  expect(all.length).toBeGreaterThan(80)
  for (const [path, said] of all) {
    expect(said.trim(), path).not.toBe('')
    expect(said, path).not.toContain('undefined')
    if (ui === 'en') expect(said, path).not.toMatch(/\p{Script=Han}/u)
  }
  if (ui === 'zh')
    for (const [path, said] of all.filter(([p]) => !/^(found|notFound|tooSmall|linesBelow)/u.test(p)))
      expect(said, path).toMatch(/\p{Script=Han}/u)
})
