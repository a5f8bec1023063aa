/**
 * Classes without what is part of another one, or a variant of it.
 *
 *     任何一方可要求在七日内举行磋商 (2019, 2024)      one class, 任何一方可要求在十日内举行磋商 (2016) its variant
 */
import { WEIGHT_THAT_TELLS } from '../model/passage.ts'
import { Cover } from './class-cover.ts'
import { commaBefore, cutFormula } from './cut-formula.ts'
import type { Draft, TakeDraft } from './draft-formulas.ts'
import { findVaried, type RowSpan } from './find-varied.ts'
import type { JoinedStreams } from './join-streams.ts'
import { partsOf } from './row-breaks.ts'
import type { UnitBorders } from './unit-borders.ts'

/** A class that has another one inside it, of more documents, says this much more at least: as much as a passage does. */
const EXTRA_TELLS = WEIGHT_THAT_TELLS

/**
 * Parts of a stretch, cut where a phrase of it is a formula of more documents; null where none is.
 *
 *     两国伙伴关系不是军事同盟，不针对任何第三国，…      two documents
 *                               不针对任何第三国         four: 两国伙伴关系不是军事同盟 is one of its own
 */
function partedAt(
  joined: JoinedStreams,
  draft: Draft,
  isCommoner: (phrase: RowSpan) => boolean,
): readonly RowSpan[] | null {
  const stream = joined.streams[joined.text[draft.at]!]!
  const unit = joined.unit[draft.at]!
  const phrases = partsOf(draft, (offset) => commaBefore(stream, unit + offset))
  if (phrases.length < 2) return null
  const isCommon = phrases.map(isCommoner)
  if (!isCommon.includes(true)) return null
  const parts: RowSpan[] = []
  phrases.forEach((phrase, k) => {
    const last = parts.at(-1)
    if (last !== undefined && !isCommon[k] && !isCommon[k - 1])
      parts[parts.length - 1] = { at: last.at, length: last.length + phrase.length }
    else parts.push(phrase)
  })
  return parts
}

export interface Grouped {
  readonly draft: Draft
  readonly varied: readonly RowSpan[]
  readonly parts: readonly RowSpan[]
}

/** Without what is part of another class, or a variant of it. */
export function groupDrafts(
  joined: JoinedStreams,
  borders: readonly UnitBorders[],
  drafts: readonly Draft[],
  { take, working }: { readonly take: TakeDraft; readonly working: (share: number) => void },
): readonly Grouped[] {
  const groups: Grouped[] = []
  const cover = new Cover()
  const recut = (phrase: RowSpan): Draft | null => {
    const cut = cutFormula(joined, borders, phrase)
    return cut === null ? null : take(cut)
  }
  const add = (draft: Draft, isPart: boolean): void => {
    const over = cover.over(draft)
    if (over.some((g) => draft.weight - groups[g]!.draft.weight < EXTRA_TELLS)) return
    const split = isPart
      ? null
      : partedAt(joined, draft, (phrase) => (recut(phrase)?.documents.size ?? 0) > draft.documents.size)
    if (split !== null) {
      for (const phrase of split) {
        const part = recut(phrase)
        if (part !== null) add(part, true)
      }
      return
    }
    const known = new Set([...draft.places, ...draft.named, ...draft.taken])
    const near = findVaried(joined, borders, draft, known)
    const varied = [...draft.contrary, ...near.varied].sort((x, y) => x.at - y.at)
    const { parts } = near
    for (const at of draft.places) cover.add(groups.length, { at, length: draft.length })
    for (const span of varied) cover.add(groups.length, span)
    groups.push({ draft, varied, parts })
  }
  drafts.forEach((draft, k) => {
    working(k / drafts.length)
    add(draft, false)
  })
  // The beginning or the end of a phrase that more documents have, but each of them in the longer class, or in a variant.
  return groups.filter(
    ({ draft }, own) =>
      draft.whole || !cover.over(draft).some((g) => g !== own && groups[g]!.draft.weight > draft.weight),
  )
}
