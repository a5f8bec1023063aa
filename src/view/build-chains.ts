/**
 * Chains as shown: a line for each clause, and what each earlier document has of it.
 *
 *     首见 1998-art2.2（100%）；2019 无相近条款，2024 复见
 */
import type { Chain, ChainLink, ChainView } from '../model/chain.ts'
import type { Ui } from '../model/ui.ts'
import { chainStates, chainWords } from '../words/chain-words.ts'
import { say } from '../words/say.ts'
import { shortened } from './layout/opening.ts'
import { chainSigns } from './looks.ts'
import { addressOf } from './names.ts'

/** What each sign says, in words; of documents without a text there is none. */
export const chainKey = (ui: Ui): readonly string[] =>
  (['whole', 'near', 'none', 'excerpts'] as const).map((state) => `${chainSigns[state]} ${chainStates[state][ui]}`)

/** Room for a clause beside its chain. */
const SHOWN = 60

export interface ChainedText {
  /** As addresses name it. */
  readonly short: string
  readonly text: string
  readonly clauses: readonly { readonly id: string; readonly start: number; readonly end: number }[]
}

export function buildChains(chains: readonly Chain[], base: ChainedText, ui: Ui): readonly ChainView[] {
  const clauses = new Map(base.clauses.map((c) => [c.id, c]))
  return chains.flatMap((chain): readonly ChainView[] => {
    const clause = clauses.get(chain.clause)
    if (!clause) return []
    const [start, end] = chain.sentence ?? [clause.start, clause.end]
    const known = chain.links.filter((link) => link.state !== 'no-text')
    const unknown = chain.links.length - known.length
    return [
      {
        address: addressOf(base.short, chain.clause),
        words: shortened(base.text.slice(start, end), SHOWN),
        ofSentence: chain.sentence !== null,
        summary: summaryOf(known, base.short, ui),
        links: known.map((link) => ({
          name: link.name,
          date: link.date,
          state: link.state,
          address: placeOf(link),
          share: percent(link.share),
          sign: chainSigns[link.state],
          word: chainStates[link.state][ui],
        })),
        unknown: unknown === 0 ? null : say(ui, chainWords.unknown, { documents: unknown }),
      },
    ]
  })
}

/** Whole clauses by the best that any earlier text has of them. */
export function tallyOf(chains: readonly Chain[], ui: Ui): string {
  const clauses = chains.filter((chain) => chain.sentence === null)
  const whole = clauses.filter((chain) => chain.links.some((link) => link.state === 'whole')).length
  const near = clauses.filter((chain) => chain.links.some(has)).length - whole
  return say(ui, chainWords.tally, { clauses: clauses.length, whole, near, none: clauses.length - whole - near })
}

const has = (link: ChainLink): boolean => link.state === 'whole' || link.state === 'near'

function summaryOf(links: readonly ChainLink[], own: string, ui: Ui): string {
  const first = links.find(has)
  if (!first) return say(ui, chainWords.nothing, { texts: links.length })
  const nearest = links.reduce((best, link) => ((link.share ?? 0) >= (best.share ?? 0) ? link : best), first)
  // The last stretch of whole texts without it that stands between two that have it, this text among them.
  const after = links.slice(links.indexOf(first) + 1)
  const gaps: string[] = []
  let back = ''
  for (const [i, link] of after.entries()) {
    if (link.state !== 'none') continue
    const next = after.slice(i + 1).find((l) => l.state !== 'none')
    if (next && !has(next)) continue
    gaps.push(link.name)
    back = next?.name ?? own
  }
  return say(ui, chainWords.summary, {
    first: placeOf(first) ?? '',
    firstShare: percent(first.share),
    gaps,
    back,
    nearest: placeOf(nearest) ?? '',
    nearestShare: percent(nearest.share),
  })
}

const placeOf = ({ name, clause }: ChainLink): string | null => (clause === null ? null : addressOf(name, clause))

const percent = (share: number | null): string => (share === null ? '' : `${Math.round(share * 100)}%`)
