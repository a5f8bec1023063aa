/** One text of a comparison, with the stances that stand in a stretch of it. */
import type { Fidelity, Span, Stance } from '../model/index.ts'
import { firstWhere } from '../text/first-where.ts'
import type { Stretches } from './common-places.ts'

export interface StanceSide {
  readonly text: string
  readonly clauses: readonly { readonly id: string; readonly start: number; readonly end: number }[]
  readonly stances: readonly Stance[]
  readonly fidelity: Fidelity
}

export interface Sides {
  readonly a: Side
  readonly b: Side
}

export class Side {
  readonly text: string
  readonly fidelity: Fidelity
  readonly #spans = new Map<string, Span>()
  readonly #clauses: StanceSide['clauses']
  readonly #stances: readonly Stance[]

  constructor({ text, clauses, stances, fidelity }: StanceSide) {
    this.text = text
    this.fidelity = fidelity
    this.#clauses = clauses
    this.#stances = stances
    for (const { id, start, end } of clauses) this.#spans.set(id, [start, end])
  }
  spans = (ids: readonly string[]): Stretches =>
    ids.flatMap((id) => [this.#spans.get(id)].filter((s) => s !== undefined))

  /** Stances of sentences inside a stretch. */
  within([from, to]: Span): readonly Stance[] {
    let k = firstWhere(this.#stances, (s) => s.sentence[0] >= from)
    const found: Stance[] = []
    for (; k < this.#stances.length && this.#stances[k]!.sentence[0] < to; k++) found.push(this.#stances[k]!)
    return found
  }

  /** Those of the sentences that a stretch touches. */
  touching([from, to]: Span): readonly Stance[] {
    let k = firstWhere(this.#stances, (s) => s.sentence[1] > from)
    const found: Stance[] = []
    for (; k < this.#stances.length && this.#stances[k]!.sentence[0] < to; k++) found.push(this.#stances[k]!)
    return found
  }

  clauseAt(offset: number): string {
    return this.#clauses[firstWhere(this.#clauses, (c) => c.end > offset)]?.id ?? ''
  }
}

/** What says that there is a stance: its verb, or a modal alone. */
export const anchorOf = ({ verb, modal }: Stance): Span => (verb ?? modal)!.span
