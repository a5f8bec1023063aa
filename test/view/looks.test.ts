import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { countLetters, countSigns, looks, stripShades } from '../../src/view/looks.ts'

const all = Object.entries(looks)

test('one sign has one meaning, in print and in letters', () => {
  for (const [of, counted] of [
    [all.map(([, l]) => l.sign), countSigns],
    [all.map(([, l]) => l.ascii), countLetters],
  ] as const) {
    const every = [...of, ...Object.values(counted)]
    expect(new Set(every).size).toBe(every.length)
    for (const sign of of) expect([...sign]).toHaveLength(1)
  }
  for (const sign of [...all.map(([, l]) => l.ascii), ...Object.values(countLetters)]) expect(sign).toMatch(/^[ -~]$/)
  expect(Object.keys(countLetters)).toEqual(Object.keys(countSigns))
})

const channel = (hex: string, at: number): number => {
  const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255
  return c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
}
const light = (hex: string): number => 0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5)
const contrast = (x: string, y: string): number => {
  const [dim, bright] = [light(x), light(y)].sort((p, q) => p - q) as [number, number]
  return (bright + 0.05) / (dim + 0.05)
}

test.each(all)('%s can be read on light and on dark ground', (_, look) => {
  expect(contrast(look.light, '#fbfaf6')).toBeGreaterThanOrEqual(4.5)
  expect(contrast(look.dark, '#16171a')).toBeGreaterThanOrEqual(4.5)
})

test('the shades of the strip rise in darkness, and are those of the page', () => {
  const style = readFileSync(join(import.meta.dirname, '../../reports/html/page/style/colours.css'), 'utf8')
  const own = [0, 1, 2, 3, 4].map((level) => new RegExp(`--level${level}: (#[0-9a-f]{6});`).exec(style)?.[1])
  expect(stripShades.changed).toEqual(own)
  for (const shades of Object.values(stripShades)) {
    const lights = shades.map(light)
    expect(lights).toEqual([...lights].sort((x, y) => y - x))
    // A number printed in a cell, black or white.
    for (const shade of shades)
      expect(Math.max(contrast(shade, '#000000'), contrast(shade, '#ffffff'))).toBeGreaterThanOrEqual(4.5)
  }
})

test('the table in the documentation is this one', () => {
  const rows = readFileSync(join(import.meta.dirname, '../../docs/reports.md'), 'utf8')
    .split('\n')
    .map((line) => line.split(' | '))
    .filter((cells) => /^#[0-9a-f]{6}$/.test(cells[3] ?? ''))
    .map((cells) => cells.map((cell) => cell.replace(/^\| | \|$/g, '')))
  expect(rows).toEqual(all.map(([name, l]) => [name, l.sign, l.ascii, l.light, l.dark]))
})
