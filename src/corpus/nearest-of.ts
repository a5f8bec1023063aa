/** The known names nearest to a misspelt one: `2022-02-04-joint-statment` → `2022-02-04-joint-statement`. */

/** Optimal string alignment distance: an insertion, a deletion, a change, two neighbours swapped cost 1 each. */
function distance(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let least = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, before[j - 2]! + 1)
      row.push(least)
    }
    before = last
    last = row
  }
  return last[b.length]!
}

/** Characters of a name that are compared. */
const LONGEST = 120

/** Changes by which a name may be further off than the nearest one. */
const SLACK = 2

export interface Nearness {
  /** Names given at most; 1 by default. */
  readonly count?: number
  /** How far a name may be off, as a share of the longer one's length: half of it by default. One change always may. */
  readonly within?: number
}

/** Nearest first, then in the given order. */
export function nearestOf(
  name: string,
  known: readonly string[],
  { count = 1, within = 0.5 }: Nearness = {},
): readonly string[] {
  const wanted = name.slice(0, LONGEST).toLowerCase()
  const near = known
    .map((candidate, order) => {
      const other = candidate.slice(0, LONGEST).toLowerCase()
      return {
        candidate,
        order,
        far: distance(wanted, other),
        most: Math.max(1, Math.floor(Math.max(wanted.length, other.length) * within)),
      }
    })
    .filter(({ far, most }) => far <= most)
    .sort((x, y) => x.far - y.far || x.order - y.order)
  return near
    .filter(({ far }) => far <= (near[0]?.far ?? 0) + SLACK)
    .slice(0, count)
    .map(({ candidate }) => candidate)
}
