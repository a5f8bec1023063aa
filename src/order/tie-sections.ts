/**
 * Which section of an earlier text became which of a later one, and which of them changed places.
 *
 *     2019  五、关于能源与资源   六、关于人文交流   七、关于国际事务
 *     2024  五、关于人文交流     六、关于能源与资源 七、关于国际事务      one of the first two moved
 *
 * Two sections are tied where each has more linked wording in common with the other than with any third one, or, where
 * neither is tied so, by one heading: all of its clauses may be new. What lies
 * outside the heaviest common order of the tied ones moved; the length of the later section is its weight, so that a
 * short section is told to have passed a long one, and not the other way round.
 */
import type { BeadFacts } from '../model/alignment.ts'
import type { Clause } from '../model/clause.ts'
import type { SectionTie } from '../model/order.ts'
import { increasingRun } from '../text/increasing-run.ts'
import type { Sections } from './list-sections.ts'

/** Of the shorter one's letters so many must be linked with the other: with fewer, a section is not the other's successor. */
const LEAST_SHARED = 0.2

export interface OrderSide {
  readonly clauses: readonly Clause[]
  readonly sections: Sections
}

export function tieSections(a: OrderSide, b: OrderSide, beads: readonly BeadFacts[]): readonly SectionTie[] {
  const common = commonLetters(a, b, beads)
  const best = (pick: (row: Common) => number): ReadonlyMap<number, Common> => {
    const found = new Map<number, Common>()
    // Of two that share as much the earlier one stays.
    for (const row of common) {
      const known = found.get(pick(row))
      if (!known || row.letters > known.letters) found.set(pick(row), row)
    }
    return found
  }
  const [ofA, ofB] = [best((row) => row.a), best((row) => row.b)]
  const [lengthsA, lengthsB] = [lengthsOf(a), lengthsOf(b)]
  const ties = [...ofB.values()]
    .filter((row) => ofA.get(row.a) === row)
    .filter((row) => row.letters >= LEAST_SHARED * Math.min(lengthsA[row.a]!, lengthsB[row.b]!))
  const all = [...ties, ...namesakes(a.sections, b.sections, ties)].sort((x, y) => x.b - y.b)
  const stays = increasingRun(
    all.map((tie) => tie.a),
    all.map((tie) => Math.max(1, lengthsB[tie.b]!)),
  )
  return all.map((tie, i) => ({ a: tie.a, b: tie.b, moved: stays[i] ? null : direction(all, stays, i) }))
}

/** Sections without wording in common, of one heading that no other section has. */
function namesakes(a: Sections, b: Sections, ties: readonly Common[]): readonly Common[] {
  const [tiedA, tiedB] = [new Set(ties.map((tie) => tie.a)), new Set(ties.map((tie) => tie.b))]
  return b.names.flatMap((name, k): readonly Common[] => {
    const other = name === null ? -1 : a.names.indexOf(name)
    return other < 0 || tiedB.has(k) || tiedA.has(other) ? [] : [{ a: other, b: k, letters: 0 }]
  })
}

/** Up where a section that kept its place stood before it in the earlier text and stands behind it now. */
function direction(ties: readonly Common[], stays: readonly boolean[], i: number): 'up' | 'down' {
  const own = ties[i]!
  return ties.some((tie, k) => stays[k] && tie.a < own.a && tie.b > own.b) ? 'up' : 'down'
}

interface Common {
  readonly a: number
  readonly b: number
  letters: number
}

/** Letters of linked clauses that two sections have in common, by pair; doubtful links and headings say nothing. */
function commonLetters(a: OrderSide, b: OrderSide, beads: readonly BeadFacts[]): readonly Common[] {
  const [indexA, indexB] = [indexOf(a), indexOf(b)]
  const common = new Map<string, Common>()
  for (const bead of beads) {
    if (bead.doubtful) continue
    const [inA, inB] = [weighed(a, indexA, bead.a), weighed(b, indexB, bead.b)]
    const [allA, allB] = [sum(inA), sum(inB)]
    if (allA === 0 || allB === 0) continue
    for (const x of inA)
      for (const y of inB) {
        const key = `${x.section} ${y.section}`
        const row = common.get(key) ?? { a: x.section, b: y.section, letters: 0 }
        row.letters += (Math.min(allA, allB) * x.letters * y.letters) / (allA * allB)
        common.set(key, row)
      }
  }
  return [...common.values()].filter((row) => row.a >= 0 && row.b >= 0).sort((x, y) => x.b - y.b || x.a - y.a)
}

const indexOf = ({ clauses }: OrderSide): ReadonlyMap<string, number> => new Map(clauses.map((c, i) => [c.id, i]))

interface Weighed {
  readonly section: number
  readonly letters: number
}

const weighed = (side: OrderSide, index: ReadonlyMap<string, number>, ids: readonly string[]): readonly Weighed[] =>
  ids.flatMap((id) => {
    const i = index.get(id)!
    if (side.clauses[i]!.kind === 'heading') return []
    return [{ section: side.sections.of[i]!, letters: side.sections.letters[i]! }]
  })

const sum = (rows: readonly Weighed[]): number => rows.reduce((n, { letters }) => n + letters, 0)

function lengthsOf({ clauses, sections }: OrderSide): Float64Array {
  const lengths = new Float64Array(sections.list.length)
  clauses.forEach((_, i) => {
    const k = sections.of[i]!
    if (k >= 0) lengths[k] = lengths[k]! + sections.letters[i]!
  })
  return lengths
}
