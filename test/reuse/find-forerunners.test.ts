/** Of every stretch the nearest clause of each text, by the plain definition: which of its units stand there in company. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { segmentText } from '../../src/clauses/segment-text.ts'
import type { Lang } from '../../src/model/index.ts'
import { type AskedStretch, askForerunners } from '../../src/reuse/find-forerunners.ts'
import { gramLength, gramOf, gramRow } from '../../src/reuse/gram-row.ts'
import { HAN_LETTERS, type WeighedStream, weighUnits } from '../../src/reuse/weigh-units.ts'
import { isWord, tokenStream } from '../../src/text/token-stream.ts'
import { someText } from '../kept/made-corpus.ts'

const streamOf = (text: string, lang: Lang) => tokenStream(text, segmentText(text, lang), null)

/** Clauses, and each third of one as if it were a sentence. */
function stretchesOf({ first }: WeighedStream): readonly AskedStretch[] {
  return Array.from({ length: first.length - 1 }, (_, c) => [first[c]!, first[c + 1]! - 1] as const).flatMap(
    ([from, to]) => {
      const third = Math.ceil((to - from) / 3)
      const parts = [0, 1, 2].map((k) => ({
        from: Math.min(to, from + k * third),
        to: Math.min(to, from + (k + 1) * third),
      }))
      return [{ from, to }, ...parts].filter((s) => s.to > s.from)
    },
  )
}

function shareOf(b: WeighedStream, { from, to }: AskedStretch, held: ReadonlySet<number>): number {
  const covers = (at: number, k: number): boolean => {
    const length = at < 0 ? 0 : gramLength(b.symbol, at)
    return length > 0 && k < at + length && held.has(gramOf(b.symbol, at, length))
  }
  let [sum, whole] = [0, 0]
  for (let k = from; k < to; k++) {
    const light = ((b.lettersBefore[k + 1]! - b.lettersBefore[k]!) * 0.05) / HAN_LETTERS
    const alone = isWord(b.symbol[k]!)
    const heavy = k > from || alone ? b.weight[k]! : 0
    whole += light + heavy
    if ([k, k - 1, k - 2].some((at) => covers(at, k))) sum += light
    if ((alone && covers(k, k)) || covers(k - 1, k) || covers(k - 2, k)) sum += heavy
  }
  return Math.min(1, sum / whole)
}

describe('forerunners', () => {
  it.each<Lang>(['zh', 'ru', 'en'])('are what the units of a stretch say one by one: %s', (lang) => {
    const texts = fc.array(someText(lang), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(fc.array(someText(lang), { minLength: 1, maxLength: 5 }), texts, (own, earlier) => {
        // Some words stand in it again and again.
        const b = weighUnits(streamOf(own.map(([, text]) => text).join(''), lang), null)
        const stretches = stretchesOf(b)
        const asked = askForerunners(b, stretches)
        const rows = earlier.map(([, text]) => gramRow(streamOf(text, lang)))
        for (const [text, row] of rows.entries()) asked.meet(row, text)
        const found = asked.found()
        stretches.forEach((stretch, s) => {
          rows.forEach(({ first, grams }, text) => {
            const shares = Array.from({ length: first.length - 1 }, (_, c) =>
              shareOf(b, stretch, new Set(grams.subarray(first[c]!, first[c + 1]!))),
            )
            const best = Math.max(0, ...shares)
            const place = found[s]!.everywhere.find((p) => p.text === text)
            if (Math.abs(best - 0.35) > 1e-6) expect(place !== undefined).toBe(best > 0.35)
            if (place === undefined) return
            expect(place.share).toBeCloseTo(best, 2)
            expect(shares[place.clause]).toBeCloseTo(best, 5)
          })
        })
      }),
      { numRuns: 200, seed: 17 },
    )
  })
})
