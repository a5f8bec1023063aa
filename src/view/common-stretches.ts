/**
 * What two stretches that are nearly the same have in common: a passage is bridged over small differences, and words that
 * differ must not be shown as standing in the other text.
 *
 *     own    exempt honorary consular officers from all public service
 *     other  exempt diplomatic agents from all public service
 *     →      exempt | from all public service
 */
import type { Span } from '../model/span.ts'
import type { Token } from '../text/token.ts'
import { tokenize } from '../text/tokenize.ts'

/** Tokens of both sides, multiplied, up to which the two are compared; a longer passage is taken as a whole. */
const MOST = 250_000

const read = (text: string, [start, end]: Span): readonly Token[] =>
  tokenize(text.slice(start, end)).filter((t) => t.key !== '')

/** Stretches of `own` that `other` has in the same order, each as long as it is, in order. Spans are of the own file. */
export function commonStretches(
  own: { readonly text: string; readonly span: Span },
  other: { readonly text: string; readonly span: Span },
): readonly Span[] {
  const [x, y] = [read(own.text, own.span), read(other.text, other.span)]
  if (x.length * y.length > MOST) return [own.span]
  // Longest common subsequence from each place on, by rows.
  const width = y.length + 1
  const longest = new Uint16Array((x.length + 1) * width)
  const same = (i: number, j: number): boolean => x[i]!.key.toLowerCase() === y[j]!.key.toLowerCase()
  for (let i = x.length - 1; i >= 0; i--)
    for (let j = y.length - 1; j >= 0; j--)
      longest[i * width + j] = same(i, j)
        ? longest[(i + 1) * width + j + 1]! + 1
        : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!)
  const kept: Span[] = []
  let last = -2
  for (let i = 0, j = 0; i < x.length && j < y.length; ) {
    if (!same(i, j)) {
      if (longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!) i++
      else j++
      continue
    }
    const [start, end] = [own.span[0] + x[i]!.start, own.span[0] + x[i]!.end]
    const before = kept.at(-1)
    // What stands between two tokens that follow each other is layout.
    if (before && last === i - 1) kept[kept.length - 1] = [before[0], end]
    else kept.push([start, end])
    last = i++
    j++
  }
  return kept
}
