/**
 * Which units of a text begin and end a word, asked for clause by clause.
 *
 *     双 方 重 申 睦 邻 友 好          begin: 双 重 睦 友     end: 方 申 邻 好
 */
import type { Token } from '../text/token.ts'
import type { TokenStream } from '../text/token-stream.ts'
import { bordersOf } from './cut-at-borders.ts'

export interface UnitBorders {
  readonly begins: (unit: number) => boolean
  readonly ends: (unit: number) => boolean
}

const READ = 1
const BEGINS = 2
const ENDS = 4

/** Each clause is cut into words when it is first asked about; a byte a unit is kept. */
export function unitBorders(stream: TokenStream, tokensOf: (clause: number) => readonly Token[]): UnitBorders {
  const marks = new Uint8Array(stream.size)
  const read = (clause: number): void => {
    const [from, to] = [stream.first[clause]!, stream.first[clause + 1]! - 1]
    const borders = bordersOf(tokensOf(clause))
    for (let k = from; k < to; k++) {
      marks[k] =
        READ |
        (k === from || borders.has(stream.start[k]!) ? BEGINS : 0) |
        (k === to - 1 || borders.has(stream.end[k]!) ? ENDS : 0)
    }
  }
  const markOf = (unit: number): number => {
    if ((marks[unit]! & READ) === 0) read(stream.clause[unit]!)
    return marks[unit]!
  }
  return {
    begins: (unit) => (markOf(unit) & BEGINS) !== 0,
    ends: (unit) => (markOf(unit) & ENDS) !== 0,
  }
}
