/**
 * Runs that both texts have in longer company elsewhere are left out.
 *
 *     a 3  …扩大灯塔互访，反对滥捕鲟鱼…        b 3  …扩大灯塔互访，反对滥捕鲟鱼…        one run, told
 *     a 8  …反对滥捕鲟鱼和水獭…              b 8  …反对滥捕鲟鱼和水獭…               another, told
 *                                             a 3 with b 8, a 8 with b 3: 反对滥捕鲟鱼, which says nothing new
 *
 * What is left still covers all that is dropped, on either side.
 */
import type { Run } from './find-runs.ts'

/** A run is in longer company where others, so many times as long, */
const LONGER = 1.5
/** cover this share of it on either side. */
const SHARE = 0.75

/** `runs` without the shadowed ones. Near linear in the units that they cover. */
export function dropShadowed(runs: readonly Run[], sizeA: number, sizeB: number): readonly Run[] {
  const sorted = [...runs].sort((x, y) => y.length - x.length)
  const [longestA, longestB] = [longestOver(sorted, 'a', sizeA), longestOver(sorted, 'b', sizeB)]
  return runs.filter((run) => !isCovered(run, run.a, longestA) || !isCovered(run, run.b, longestB))
}

/** For each unit the length of the longest run over it; `sorted`: the longest first. */
function longestOver(sorted: readonly Run[], side: 'a' | 'b', size: number): Int32Array {
  const longest = new Int32Array(size + 1)
  // Where the next unit lies that nothing covers yet.
  const free = new Int32Array(size + 2)
  for (let k = 0; k < free.length; k++) free[k] = k
  const nextFree = (at: number): number => {
    let root = at
    while (free[root] !== root) root = free[root]!
    while (free[at] !== root) {
      const next = free[at]!
      free[at] = root
      at = next
    }
    return root
  }
  for (const run of sorted) {
    const end = run[side] + run.length
    for (let k = nextFree(run[side]); k < end; k = nextFree(k)) {
      longest[k] = run.length
      free[k] = k + 1
    }
  }
  return longest
}

function isCovered({ length }: Run, from: number, longest: Int32Array): boolean {
  let covered = 0
  for (let k = from; k < from + length; k++) if (longest[k]! >= LONGER * length) covered++
  return covered >= SHARE * length
}
