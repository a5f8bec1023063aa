/**
 * What a reader of a comparison wants to be told first: the news of the later text.
 *
 *     new       双方将共同监测萨维拉河上游冰川的变化      in none of the texts compared
 *     gone      不是军事同盟                             in 2016 and 2019, and not here
 *     numbers   到2030年将双边贸易额提高到320亿美元       2016: 120, 2019: 200
 *     speaker   岚方支持联合国进行必要改革                2019: 双方
 *     strength  强烈谴责一切形式的恐怖主义                2019: 谴责
 *     verb      各方可在三十日内提出意见                  2019: 应
 *     negation  支持在沿岸设立外国军事基地                2019: 不支持
 *     moved     安全上相互支撑                           to the front of its list
 *
 * What is new or gone is said of words: no word of such a point stands in the other text in company that tells.
 */
import type { WordingClaim } from './claim.ts'
import type { Span } from './span.ts'

/** In the order in which they are counted. */
export const NEWS_KINDS = ['new', 'gone', 'numbers', 'speaker', 'strength', 'verb', 'negation', 'moved'] as const
export type NewsKind = (typeof NEWS_KINDS)[number]

/** Where the words of a point stand in one text: in one clause, in order, none overlapping. */
export interface NewsPlace {
  readonly siglum: string
  readonly clause: string
  readonly spans: readonly Span[]
}

/** One point, in places. */
export interface NewsFact {
  readonly kind: NewsKind
  /** Of what is new or gone: a clause that has no counterpart, a whole sentence or more, or some words. */
  readonly extent: 'clause' | 'sentence' | 'words'
  /** Its words in the base; of what is gone the words that stand in its place, or null. */
  readonly base: NewsPlace | null
  /** Its place in each earlier text that has one, in their order; of what is new the words in whose place it stands. */
  readonly earlier: readonly NewsPlace[]
  /** What may be said of it where it is new or gone: a code of the claims table. Null for the other kinds. */
  readonly claim: WordingClaim | 'in_none_compared' | null
  /** Earlier texts of which cannot be told whether they have the words: abridgements and summaries, by siglum. */
  readonly untold: readonly string[]
  /** Of a move. */
  readonly to: 'front' | 'back' | null
  /** Of a stance; of a negation whether the later text denies what the earlier one says, or no longer does. */
  readonly direction: 'stronger' | 'weaker' | 'denied' | 'affirmed' | null
  /** The more, the more telling: length, unlikeness to what any statement says, how many texts had it (`docs/news.md`). */
  readonly weight: number
  /** It hangs on a link that may be wrong, or on texts of which not all is known. */
  readonly doubtful: boolean
}

/** A text or a limit because of which something cannot be told. */
export type NewsLimit =
  /** A summary takes part: nothing is said of wording against these. */
  | { readonly what: 'summary'; readonly sigla: readonly string[] }
  /** The base is an abridgement: nothing is called gone. */
  | { readonly what: 'base-excerpts' }
  /** These earlier texts are abridgements: nothing is called new against them. */
  | { readonly what: 'earlier-excerpts'; readonly sigla: readonly string[] }
  /** Cited and not compared: nothing is called new without having been looked for there. */
  | { readonly what: 'not-compared'; readonly documents: readonly string[] }
  /** The base is older than these. */
  | { readonly what: 'against-time'; readonly sigla: readonly string[] }

export interface NewsFacts {
  /** Most telling first. */
  readonly points: readonly NewsFact[]
  readonly limits: readonly NewsLimit[]
  /** Earlier texts that say the same as the base, word for word: nothing but print and punctuation differs. */
  readonly same: readonly string[]
}

/** A point as shown: one line. */
export interface NewsPoint {
  readonly kind: NewsKind
  /** The short word: 新见, 未再出现, 数字, 说话者, 力度, 移前 … */
  readonly word: string
  /** Its words as printed, line breaks as spaces, cut at the borders of phrases with …; of the earlier text where gone. */
  readonly words: string
  /** What stood there before (numbers, speakers, strength), or what stands there now (gone); else null. */
  readonly was: string | null
  /** Addresses of the clauses. */
  readonly base: string | null
  readonly earlier: readonly string[]
  /** The row of the comparison that shows it. */
  readonly row: string
  /** All of it in one line, without mark-up: may be quoted. */
  readonly line: string
  readonly doubtful: boolean
}

/** Kinds of news in one row of the comparison, of all points, told above or not. */
export interface NewsRow {
  readonly row: string
  readonly kinds: readonly NewsKind[]
}

/** The digest as shown: after the first lines, before the rows. */
export interface NewsView {
  readonly title: string
  readonly points: readonly NewsPoint[]
  /** What is not told above, by kind; the same in one line, or null. */
  readonly rest: readonly { readonly kind: NewsKind; readonly word: string; readonly count: number }[]
  readonly more: string | null
  /** Points that are doubtful or of which not all is known, apart; `apartTitle` is null where there are none. */
  readonly apartTitle: string | null
  readonly apart: readonly NewsPoint[]
  /** What cannot be told, and why; that there is nothing to tell. One line each. */
  readonly notes: readonly string[]
  /** In the order of the points. */
  readonly rows: readonly NewsRow[]
}
