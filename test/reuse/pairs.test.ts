/**
 * Successive statements of invented states, written for this: what a drafter carried over is shown, wherever it went,
 * and next to nothing else. `pairs/<name>/expected.json` names each carried stretch as it stands in both texts.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Span } from '../../src/model/index.ts'
import { findPassages } from '../../src/reuse/find-passages.ts'
import { sideOf } from './sides.ts'

const dir = join(import.meta.dirname, 'pairs')
/** A stretch is shown where a passage covers so much of it on both sides. */
const COVERED = 0.7

const overlap = (x: Span, y: Span): number => Math.max(0, Math.min(x[1], y[1]) - Math.max(x[0], y[0]))

function read(name: string) {
  const text = (side: string): string => readFileSync(join(dir, name, `${side}.txt`), 'utf8')
  const [a, b] = [text('a'), text('b')]
  const { carried } = JSON.parse(readFileSync(join(dir, name, 'expected.json'), 'utf8')) as {
    carried: readonly { a: string; b: string }[]
  }
  const place = (whole: string, words: string): Span => {
    const at = whole.indexOf(words)
    if (at < 0) throw new Error(`${name}: ${words} does not stand in the text`)
    return [at, at + words.length]
  }
  const title = (whole: string): string => whole.slice(0, whole.indexOf('\n'))
  return {
    a,
    b,
    carried: carried.map((c) => ({ a: place(a, c.a), b: place(b, c.b) })),
    passages: findPassages(sideOf(a, title(a)), sideOf(b, title(b))).passages,
    body: [title(a).length, title(b).length] as const,
  }
}

const pairs = readdirSync(dir).map((name) => [name, read(name)] as const)

describe.each(pairs)('%s', (_, { a, b, carried, passages, body }) => {
  it('shows what was carried', () => {
    const covers = (part: Span, whole: Span): boolean => overlap(part, whole) >= COVERED * (part[1] - part[0])
    const missed = carried.filter((c) => !passages.some((p) => covers(c.a, p.a) && covers(c.b, p.b)))
    expect(missed.map((c) => b.slice(...c.b))).toEqual([])
  })

  it('shows nothing else', () => {
    const stray = passages.filter(
      (p) =>
        // The title of the one names the states, as that of the other does.
        p.a[0] >= body[0] &&
        p.b[0] >= body[1] &&
        !carried.some((c) => 2 * overlap(c.b, p.b) >= Math.min(c.b[1] - c.b[0], p.b[1] - p.b[0])),
    )
    expect(stray.map((p) => `${a.slice(...p.a)} | ${b.slice(...p.b)}`)).toEqual([])
  })
})
