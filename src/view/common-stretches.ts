/**
 * What two stretches that are nearly the same have in common: a passage is bridged over small differences, and words that
 * differ must not be shown as standing in the other text.
 *
 *     own    excuse retired harbour pilots from all mooring dues
 *     other  excuse salvage crews from all mooring dues
 *     →      excuse | from all mooring dues
 */
import type { Span } from '../model/span.ts'
import type { Token } from '../text/token.ts'
import { tokenize } from '../text/tokenize.ts'

/** Tokens of both sides, multiplied, up to which the two are compared; a longer passage is taken as a whole. */
const MOST = 250_000

const read = (text: string, [start, end]: Span): readonly Token[] =>
  tokenize(text.slice(start, end)).filter((t) => t.key !== '')

/** Stretches of `own` that `other` has, in order. Spans are of the own file. */
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
  const [inX, inY] = [new Set<number>(), new Set<number>()]
  for (let i = 0, j = 0; i < x.length && j < y.length; ) {
    if (same(i, j)) {
      inX.add(i++)
      inY.add(j++)
    } else if (longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!) i++
    else j++
  }
  // Members of a list in another order stand in the other stretch all the same.
  const rest = new Map<string, number>()
  y.forEach((t, j) => {
    if (!inY.has(j)) rest.set(t.key, (rest.get(t.key) ?? 0) + 1)
  })
  x.forEach((t, i) => {
    const left = inX.has(i) ? 0 : (rest.get(t.key) ?? 0)
    if (left === 0) return
    rest.set(t.key, left - 1)
    inX.add(i)
  })
  return joined(x, inX, own.span[0])
}

/** Tokens that follow each other are one stretch: what stands between them is layout. */
function joined(tokens: readonly Token[], chosen: ReadonlySet<number>, offset: number): readonly Span[] {
  const spans: Span[] = []
  tokens.forEach((token, i) => {
    if (!chosen.has(i)) return
    const [start, end] = [offset + token.start, offset + token.end]
    const before = chosen.has(i - 1) ? spans.pop() : undefined
    spans.push([before?.[0] ?? start, end])
  })
  return spans
}
