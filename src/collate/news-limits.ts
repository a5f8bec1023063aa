/**
 * Because of what something cannot be told, before anything is looked for.
 *
 *     2024 against 2019 in excerpts     earlier-excerpts: nothing is called new against it
 *     2023 against summaries            summary: nothing is said of wording
 */
import type { CollationWitness } from '../model/collation.ts'
import type { NewsLimit } from '../model/news.ts'
import { isDatedBefore } from '../view/date-order.ts'

export interface LimitFacts {
  /** Earlier ones, and the base last. */
  readonly witnesses: readonly CollationWitness[]
  readonly notCompared: readonly string[]
}

export function newsLimits({ witnesses, notCompared }: LimitFacts): readonly NewsLimit[] {
  const base = witnesses.at(-1)
  if (!base) throw new Error('assertion: a comparison without texts')
  const earlier = witnesses.slice(0, -1)
  const of = (fits: (w: CollationWitness) => boolean): readonly string[] => earlier.filter(fits).map((w) => w.siglum)
  const summaries = of((w) => w.fidelity === 'digest' || base.fidelity === 'digest')
  const excerpts = of((w) => w.fidelity === 'abridged' && base.fidelity !== 'digest')
  const later = of((w) => isDatedBefore(base.date, w.date))
  const limits: NewsLimit[] = []
  if (summaries.length > 0) limits.push({ what: 'summary', sigla: summaries })
  if (base.fidelity === 'abridged') limits.push({ what: 'base-excerpts' })
  if (excerpts.length > 0) limits.push({ what: 'earlier-excerpts', sigla: excerpts })
  if (notCompared.length > 0) limits.push({ what: 'not-compared', documents: notCompared })
  if (later.length > 0) limits.push({ what: 'against-time', sigla: later })
  return limits
}
