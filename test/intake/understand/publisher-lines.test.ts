/** Each form of a publisher's own line, by its example: the line is cut and told; a sentence of a statement never is. */
import { describe, expect, it } from 'vitest'
import { splitPressLines } from '../../../src/intake/understand/press-lines.ts'
import { publisherLines, publisherOpenings } from '../../../src/intake/understand/publisher-lines.ts'
import { en, ru, zh } from '../samples.ts'

describe('lines of publishers', () => {
  it.each(publisherLines.map(([, form, example]) => [example, form] as const))('%s', (example, form) => {
    expect(form.test(example)).toBe(true)
    const { lines, removed } = splitPressLines([example, ...zh])
    expect([lines, removed.map(({ words }) => words)]).toEqual([zh, [example]])
  })

  it.each(publisherOpenings.map(([, form, example]) => [example, form] as const))('%s', (example, form) => {
    const rest = example.replace(form, '')
    expect(rest).not.toBe(example)
    expect(splitPressLines([example, ...zh]).lines[0]).toBe(rest)
  })

  it.each([...zh, ...ru, ...en])('is none: %s', (line) => {
    for (const [, form] of [...publisherLines, ...publisherOpenings]) expect(form.test(line)).toBe(false)
  })

  it.each([
    'Настройки торговли согласуются сторонами.',
    'Updated rules apply.',
    'The People’s Republic of Lan reaffirms its position.',
    '双方声明如下：',
    '字里行间',
    'Close co-operation',
  ])('nor is %s', (line) => {
    for (const [, form] of publisherLines) expect(form.test(line)).toBe(false)
  })
})
