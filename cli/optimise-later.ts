/**
 * A comparison is over in the time in which V8 would just have begun to optimise it, over and again as types settle.
 * Optimising some thirty times later spares a small pair a quarter to two fifths of its processor time, and a treaty
 * of 400 kB a sixth to a quarter; a text of megabytes is optimised all the same, and costs a few percent more.
 *
 * V8 renames such flags, complains on stderr of one that it does not know, and cannot be asked beforehand. So a row is
 * a V8 for which the gain was measured; any other keeps its own way:
 *
 *     Node 20  V8 11.3  a pair of 15,000 characters takes 530 → 310 ms of processor time
 *     Node 22  V8 12.4                                    373 → 256
 *     Node 24  V8 13.6                                    282 → 209
 *     Node 26  V8 14.6                                    317 → 234
 */
import { setFlagsFromString } from 'node:v8'

/** From V8 12 on: how many calls make a function worth compiling, by the quick compiler and by the thorough one. */
const BY_CALLS = [
  // The defaults are 400, 3000, and 20 or 30.
  '--invocation-count-for-maglev=12000',
  '--invocation-count-for-turbofan=93000',
  '--invocation-count-for-early-optimization=900',
]

const LATER: Readonly<Record<string, readonly string[]>> = {
  // In units of V8's profiler budget; the default is 67,584.
  '11.3': ['--interrupt-budget=2112000'],
  '12.4': BY_CALLS,
  '13.6': BY_CALLS,
  '14.6': BY_CALLS,
}

/** The flags for one V8, given as in `process.versions.v8`: "13.6.233.17-node.63". */
export function flagsFor(v8: string): readonly string[] {
  const series = /^\d+\.\d+(?=\.)/.exec(v8)?.[0]
  return (series !== undefined && Object.hasOwn(LATER, series) && LATER[series]) || []
}

export function optimiseLater(): void {
  for (const flag of flagsFor(process.versions.v8)) setFlagsFromString(flag)
}
