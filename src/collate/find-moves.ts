/**
 * What went to the front or the back.
 *
 *     （三）安全上相互支撑    →    （一）安全上相互支撑          to the front of its list
 *     六、人文    →    二、人文                                 a clause from behind the middle to the first fifth
 *
 * A move between is told by its row, and is no news. Where a text is abridged, cuts change the order, and nothing is told.
 */
import type { Clause } from '../model/clause.ts'
import { unitsIn, weightBetween } from '../reuse/held-units.ts'
import type { NewsDraft, NewsGround } from './news-ground.ts'

/** Of a text: what stands in so much of it at either end stands at its front or back. */
const END = 0.2
/** Of a text: a move over less of it than this is a matter of neighbours. */
const FAR = 0.35
/** Items that a list has at least, for its first or last place to say something. */
const LIST = 3

export function findMoves({ base, shown, against }: NewsGround): readonly NewsDraft[] {
  const last = against.at(-1)!
  if (shown.fidelity !== 'full' || last.witness.fidelity !== 'full') return []
  const [orderA, orderB] = [placesIn(last.text.clauses), placesIn(base.clauses)]
  const { stream } = base.reuse.index
  return last.alignment.beads.flatMap((bead): readonly NewsDraft[] => {
    const [idA, idB] = [bead.a[0], bead.b[0]]
    if (!bead.moved || idA === undefined || idB === undefined) return []
    const [a, b] = [orderA.get(idA), orderB.get(idB)]
    if (!a || !b || b.clause.kind === 'heading') return []
    const to = endOf(a, b)
    if (to === null) return []
    const span = [b.clause.start, b.clause.end] as const
    return [
      {
        kind: 'moved',
        extent: 'clause',
        base: { siglum: shown.siglum, clause: idB, spans: [span] },
        earlier: [{ siglum: last.witness.siglum, clause: idA, spans: [[a.clause.start, a.clause.end]] }],
        claim: null,
        untold: [],
        to,
        direction: null,
        weight: weightBetween(stream, ...unitsIn(stream, span)),
        doubtful: bead.doubtful,
        amid: false,
        reworded: false,
      },
    ]
  })
}

interface Place {
  readonly clause: Clause
  /** 0 the first, 1 the last clause of the text. */
  readonly share: number
  /** Among the items of its list, from 0, and how many there are. */
  readonly item: number
  readonly items: number
}

function placesIn(clauses: readonly Clause[]): ReadonlyMap<string, Place> {
  const all = clauses.filter((c) => c.kind === 'clause')
  const lists = new Map<string, string[]>()
  const listOf = (id: string): string => id.slice(0, id.lastIndexOf('.'))
  for (const { id, label } of all) {
    if (label === null || !id.includes('.')) continue
    const list = lists.get(listOf(id))
    if (list) list.push(id)
    else lists.set(listOf(id), [id])
  }
  return new Map(
    all.map((clause, i): [string, Place] => {
      const list = clause.label === null ? [] : (lists.get(listOf(clause.id)) ?? [])
      return [
        clause.id,
        { clause, share: i / Math.max(1, all.length - 1), item: list.indexOf(clause.id), items: list.length },
      ]
    }),
  )
}

function endOf(a: Place, b: Place): 'front' | 'back' | null {
  if (a.items >= LIST && b.items >= LIST && a.item >= 0 && b.item >= 0) {
    if (b.item === 0 && a.item > 0) return 'front'
    if (b.item === b.items - 1 && a.item < a.items - 1) return 'back'
    return null
  }
  if (a.share - b.share >= FAR && b.share <= END) return 'front'
  if (b.share - a.share >= FAR && b.share >= 1 - END) return 'back'
  return null
}
