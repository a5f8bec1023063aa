/**
 * One bead as a single line of pieces from which either text can be read back, byte for byte.
 *
 *     a: 一、双方支持该倡议。   b: 二、双方欢迎该倡议。
 *     start a · start b · same 双方 · change 支持→欢迎 · same 该倡议。
 *
 * Reading `same` and side a of `change` gives the clauses of a, each from its `start`; side b likewise. What tracked
 * changes and a parallel apparatus are made of: unlike a view's inline runs, nothing is hidden and nothing rewritten.
 * Texts do not hold the printed labels: `start` tells where a clause begins, and the clause has its label.
 */
import type { Bead, Clause, Evidence, VariantKind } from '../src/core.ts'

export interface ReadSide {
  /** The witness's file. */
  readonly text: string
  readonly clauses: ReadonlyMap<string, Clause>
}

export type Piece =
  /** A clause begins: on one side, or on both at once. */
  | { readonly type: 'start'; readonly a: Clause | null; readonly b: Clause | null }
  | { readonly type: 'same'; readonly a: readonly [number, number]; readonly b: readonly [number, number] }
  | {
      readonly type: 'change'
      readonly a: readonly [number, number] | null
      readonly b: readonly [number, number] | null
      readonly kind: VariantKind
      readonly evidence: Evidence
    }

export function sideOf(text: string, clauses: readonly Clause[]): ReadSide {
  return { text, clauses: new Map(clauses.map((c) => [c.id, c])) }
}

export function clausesIn(side: ReadSide, ids: readonly string[]): readonly Clause[] {
  return ids.map((id) => {
    const clause = side.clauses.get(id)
    if (!clause) throw new Error(`assertion: no clause ${id}`)
    return clause
  })
}

/** Walks the clauses of one side as if they were joined: a border between two clauses is no character. */
class Walk {
  private index = -1
  /** Offset in the file. */
  private at = 0
  private readonly clauses: readonly Clause[]
  /** Where each clause begins in the joined text, and at last its length. */
  private readonly borders: readonly number[]

  constructor(clauses: readonly Clause[]) {
    this.clauses = clauses
    let sum = 0
    this.borders = [0, ...clauses.map((c) => (sum += c.end - c.start))]
  }

  /** Characters left in the clause. */
  get left(): number {
    return this.index < 0 ? 0 : this.clauses[this.index]!.end - this.at
  }

  /** True where the clause is read and another follows. */
  get due(): boolean {
    return this.left === 0 && this.index + 1 < this.clauses.length
  }

  /** Characters left in all. */
  get rest(): number {
    return this.borders.at(-1)! - this.joined
  }

  private get joined(): number {
    return (this.borders[this.index + 1] ?? 0) - this.left
  }

  begin(): Clause {
    const clause = this.clauses[++this.index]!
    this.at = clause.start
    return clause
  }

  take(length: number): readonly [number, number] {
    const from = this.at
    this.at += length
    return [from, this.at]
  }

  /** Characters from here to an offset in the file. */
  distance(offset: number): number {
    const i = this.clauses.findIndex((c) => offset >= c.start && offset <= c.end)
    const clause = this.clauses[i]
    if (!clause) throw new Error(`assertion: offset ${offset} lies in no clause of the bead`)
    return this.borders[i]! + offset - clause.start - this.joined
  }
}

/** The pieces of one bead. A bead of one side alone is `start` and `change` pieces of that side. */
export function readBoth(bead: Bead, a: ReadSide, b: ReadSide): readonly Piece[] {
  const pieces: Piece[] = []
  const [left, right] = [new Walk(clausesIn(a, bead.a)), new Walk(clausesIn(b, bead.b))]
  const starts = (): void => {
    while (left.due || right.due) {
      const [x, y] = [left.due ? left.begin() : null, right.due ? right.begin() : null]
      pieces.push({ type: 'start', a: x, b: y })
    }
  }
  /** Reads `n` characters that are the same on both sides, or that one side alone has. */
  const read = (n: number, put: (length: number) => Piece, sides: readonly Walk[]): void => {
    for (let left = n; left > 0; ) {
      starts()
      const length = Math.min(left, ...sides.map((s) => s.left))
      if (length <= 0) throw new Error(`assertion: bead ${bead.id} has no character left to read`)
      pieces.push(put(length))
      left -= length
    }
  }
  const same = (n: number): void =>
    read(
      n,
      (length) => {
        const piece: Piece = { type: 'same', a: left.take(length), b: right.take(length) }
        if (a.text.slice(...piece.a) !== b.text.slice(...piece.b))
          throw new Error(`assertion: bead ${bead.id} differs outside its variants`)
        return piece
      },
      [left, right],
    )
  starts()
  for (const variant of bead.variants) {
    const common = left.distance(variant.a[0])
    if (common < 0 || common !== right.distance(variant.b[0]))
      throw new Error(`assertion: variants of bead ${bead.id} out of order`)
    same(common)
    const about = { type: 'change', kind: variant.kind, evidence: variant.evidence } as const
    const [gone, come] = [variant.a[1] - variant.a[0], variant.b[1] - variant.b[0]]
    starts()
    if (gone > 0 && come > 0 && left.left >= gone && right.left >= come)
      pieces.push({ ...about, a: left.take(gone), b: right.take(come) })
    else {
      read(gone, (length) => ({ ...about, a: left.take(length), b: null }), [left])
      read(come, (length) => ({ ...about, a: null, b: right.take(length) }), [right])
    }
  }
  if (bead.a.length > 0 && bead.b.length > 0) same(Math.min(left.rest, right.rest))
  const alone = { type: 'change', kind: 'wording', evidence: bead.evidence } as const
  read(left.rest, (length) => ({ ...alone, a: left.take(length), b: null }), [left])
  read(right.rest, (length) => ({ ...alone, a: null, b: right.take(length) }), [right])
  return pieces
}
