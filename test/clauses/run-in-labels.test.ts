import { describe, expect, it } from 'vitest'
import { readLabels } from '../../src/clauses/read-labels.ts'
import { isRunIn } from '../../src/clauses/run-in-labels.ts'
import { splitLines } from '../../src/text/split-lines.ts'
import { idsOf } from './clause-lines.ts'

/** The labels at a line's start that run on in a sentence. */
function runIn(...printed: string[]): string[] {
  const text = printed.join('\n')
  const lines = splitLines(text)
  const read = Array.from({ length: lines.count }, (_, i) =>
    readLabels(text, lines.start[i] as number, lines.end[i] as number),
  )
  return read.flatMap((labels, i) => {
    const label = labels.find((l) => !l.weak)
    return label && isRunIn({ text, lines, read }, i, label) ? [text.slice(label.start, label.end).trim()] : []
  })
}

describe('a number in brackets at the start of a broken line runs on', () => {
  it('where the next number stands in the middle of a line', () => {
    expect(runIn('The Sides shall take two steps:', '(1) mark the channel, and (2) open it.')).toEqual(['(1)'])
    expect(
      runIn('The Sides shall take two steps:', '(a) mark the channel with buoys;', 'and, at last, (b) open it.'),
    ).toEqual(['(a)'])
    expect(runIn('双方采取两项步骤：', '（1）标示航道，（2）开放航道。')).toEqual(['（1）'])
    expect(runIn('Стороны предпримут два шага:', '(1) обозначат фарватер, и (2) откроют его.')).toEqual(['(1)'])
  })

  it('where the next number stands two lines further', () => {
    const lines = ['(1) mark the channel with buoys of one', 'colour along its whole', 'length, and (2) open it.']
    expect(runIn('The Sides shall take two steps:', ...lines)).toEqual(['(1)'])
  })

  it('where the number before stands in the middle of the line before', () => {
    expect(runIn('The Sides shall: (1) mark the channel, and', '(2) open it.')).toEqual(['(2)'])
  })

  it('and is an item where every number begins a line, or a blank line parts them', () => {
    expect(runIn('The Sides shall:', '(1) mark the channel; and', '(2) open it.')).toEqual([])
    expect(runIn('The Sides shall take two steps.', '', '(1) Mark the channel, and (2) open it.')).toEqual([])
    expect(runIn('The Sides shall:', '(1) mark the channel, as item (2) asks;', '(2) open it.')).toEqual([])
    expect(
      runIn('The Sides shall:', '(1) mark it, (2) being', 'done by others in the', 'north;', '(2) open it.'),
    ).toEqual([])
    expect(runIn('The Sides shall:', '(1) mark it, and, in step (1), light it,', '(2) open it.')).toEqual([])
    expect(runIn('The Sides shall:', '(1) mark it; again, (1) first;', '(2) open it.')).toEqual([])
    expect(runIn('The Sides shall:', '1. mark the channel, 2. open it.')).toEqual([])
    expect(
      runIn('下列情形签证失效：', '（一）未入境的；', '（二）隐瞒本条第（一）、（二）项情形的；', '（三）其他情形。'),
    ).toEqual([])
    expect(runIn('The Sides shall:', '(1) mark it; items (1), (2) and (4) do not', 'apply to ice;')).toEqual([])
  })
})

it('a sentence with numbers in it is one paragraph however it is broken', () => {
  const paragraph =
    'In order to keep the strait safe in every season, the Sides shall without delay take two steps: (1) mark the channel with buoys of one colour along its whole length, and (2) open it to vessels of all flags that carry a pilot of the port of arrival.'
  const around =
    'Eastland and Westmere note that the fishing seasons of the strait have been shortened by ice, and that they will publish in common the forecasts that their two services make at the beginning of every month.'
  for (const column of [40, 50, 60, 64, 70, 76, 80]) {
    const broken = [around, paragraph, around].map((p) => p.replace(new RegExp(`(.{1,${column}})(?: |$)`, 'g'), '$1\n'))
    expect(idsOf(broken.join('\n'), 'en')).toEqual(['p1', 'p2', 'p3'])
  }
})
