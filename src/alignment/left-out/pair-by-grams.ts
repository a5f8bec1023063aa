/**
 * Short texts of two lists that are alike, each with one other at most, the likest first.
 *
 *     ['正本以两种文字写成']   ['洛河为界河', '正本以两种文字写成同等作准']      [[0, 1]]
 */

/** Of all pairs of characters that either has: below this two notes are two notes. */
const ALIKE = 0.4
/** A pair of characters in more texts than this says little of any of them, and would cost the square of the list. */
const COMMON = 64

/** Pairs of indices, in order of the second list. Cost grows with the lists. */
export function pairByGrams(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  if (a.length === 0 || b.length === 0) return []
  const gramsA = a.map(grams)
  const gramsB = b.map(grams)
  const holders = new Map<string, number[]>()
  gramsB.forEach((set, y) => {
    for (const gram of set) {
      const list = holders.get(gram)
      if (list === undefined) holders.set(gram, [y])
      else if (list.length <= COMMON) list.push(y)
    }
  })
  const found: { readonly x: number; readonly y: number; readonly score: number }[] = []
  gramsA.forEach((set, x) => {
    const near = new Set<number>()
    for (const gram of set) {
      const list = holders.get(gram) ?? []
      if (list.length <= COMMON) for (const y of list) near.add(y)
    }
    for (const y of near) {
      const score = likeness(set, gramsB[y]!)
      if (score >= ALIKE) found.push({ x, y, score })
    }
  })
  found.sort((p, q) => q.score - p.score || Math.abs(p.x - p.y) - Math.abs(q.x - q.y) || p.y - q.y || p.x - q.x)
  const [takenA, takenB] = [new Set<number>(), new Set<number>()]
  const pairs: [number, number][] = []
  for (const { x, y } of found) {
    if (takenA.has(x) || takenB.has(y)) continue
    takenA.add(x)
    takenB.add(y)
    pairs.push([x, y])
  }
  return pairs.sort((p, q) => p[1] - q[1])
}

function grams(text: string): ReadonlySet<string> {
  const found = new Set<string>()
  const characters = [...text]
  for (let i = 0; i + 1 < characters.length; i++) found.add(characters[i]! + characters[i + 1]!)
  if (found.size === 0 && text !== '') found.add(text)
  return found
}

/** Twice what two sets share, of all they hold (Dice, 1945). */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0
  for (const gram of one) if (other.has(gram)) shared++
  return (2 * shared) / (one.size + other.size)
}
