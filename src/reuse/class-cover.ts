/** Which classes stand where in the row: what stands nowhere but inside others is none of its own. */
import type { Draft } from './draft-formulas.ts'
import type { RowSpan } from './find-varied.ts'

/** Two places are one where they have so much of the shorter one in common. */
const SAME_PLACE = 0.6

/** Which classes stand where. */
export class Cover {
  /** By stretches of the row of `BUCKET` units. */
  readonly #spans = new Map<number, { readonly group: number; readonly span: RowSpan }[]>()
  static readonly BUCKET = 128

  add(group: number, span: RowSpan): void {
    for (const bucket of this.#buckets(span)) {
      const list = this.#spans.get(bucket)
      if (list) list.push({ group, span })
      else this.#spans.set(bucket, [{ group, span }])
    }
  }

  #buckets({ at, length }: RowSpan): readonly number[] {
    const [first, last] = [Math.floor(at / Cover.BUCKET), Math.floor((at + length - 1) / Cover.BUCKET)]
    return first === last ? [first] : [first, last]
  }

  /** The classes that stand at every place of the draft. */
  over({ places, length }: Draft): readonly number[] {
    let all: Set<number> | null = null
    for (const at of places) {
      const here = new Set<number>()
      for (const bucket of this.#buckets({ at, length })) {
        for (const { group, span } of this.#spans.get(bucket) ?? []) {
          if (all !== null && !all.has(group)) continue
          const common = Math.min(at + length, span.at + span.length) - Math.max(at, span.at)
          if (common >= SAME_PLACE * Math.min(length, span.length)) here.add(group)
        }
      }
      all = here
      if (all.size === 0) return []
    }
    return [...(all ?? [])]
  }
}
