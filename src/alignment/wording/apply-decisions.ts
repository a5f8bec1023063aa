/**
 * What a maintainer decided comes before all passes.
 *
 *     a 3 and b 5 belong together: linked      a 4 and b 6 do not: no pass may link them
 */
import type { Decision } from '../../model/index.ts'
import type { Links } from './links.ts'
import type { WordingSide } from './wording-side.ts'

/** What an alignment needs to know of a decision. */
export type Said = Pick<Decision, 'a' | 'b' | 'together' | 'note'>

export interface Decided {
  readonly apart: (a: number, b: number) => boolean
  /** The maintainer's note, by `noteKey` of the two clauses. */
  readonly notes: ReadonlyMap<string, string>
}

export const noteKey = (a: number, b: number): string => `${a} ${b}`

/** Adds a link for each decision that two clauses belong together. Decisions about clauses that are gone are passed over. */
export function applyDecisions(a: WordingSide, b: WordingSide, decisions: readonly Said[], links: Links): Decided {
  if (decisions.length === 0) return { apart: () => false, notes: new Map() }
  const indexA = new Map(a.clauses.map((c, i) => [c.id, i]))
  const indexB = new Map(b.clauses.map((c, j) => [c.id, j]))
  const apart = new Set<string>()
  const notes = new Map<string, string>()
  for (const d of decisions) {
    const i = indexA.get(d.a)
    const j = indexB.get(d.b)
    if (i === undefined || j === undefined) continue
    notes.set(noteKey(i, j), d.note)
    if (d.together) links.add({ a: i, b: j, score: 1, pass: 'override' })
    else apart.add(noteKey(i, j))
  }
  return { apart: (i, j) => apart.has(noteKey(i, j)), notes }
}
