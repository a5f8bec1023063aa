/**
 * The digest put into words: one line a point, which may be quoted as it stands.
 *
 *     所对照文件皆无：“双方将共同监测萨维拉河上游冰川的变化…”（2024-6.5）
 *     未再出现：“有约束力的”（2016-9.1、2019-8.1）；2024-8.1 作“指导性”
 *
 * What may be called new or gone comes with each point as a claim; here it is worded, and nothing is decided.
 */
import type {
  NewsFact,
  NewsFacts,
  NewsKind,
  NewsLimit,
  NewsPlace,
  NewsPoint,
  NewsRow,
  NewsView,
} from '../model/news.ts'
import { NEWS_KINDS } from '../model/news.ts'
import type { Row, Ui } from '../model/view.ts'
import { comparisonKey } from '../text/key.ts'
import { rowClaimWords } from '../words/claim-words.ts'
import { newsKinds, newsWords } from '../words/news-words.ts'
import { say } from '../words/say.ts'
import { typeset } from '../words/typeset.ts'
import { claimWord } from './claims.ts'
import { quoteWords } from './quote-words.ts'
import { addressIn, type WitnessSide } from './side.ts'

/** Points told, and of those in doubt: what a person reads before anything else. */
const TOLD = 10
const TOLD_APART = 5

/** Of these what changed is told by its own words, which stand in a phrase. */
const BY_PART: ReadonlySet<NewsKind> = new Set(['numbers', 'speaker', 'strength', 'verb', 'negation'])

export interface NewsContext {
  readonly base: WitnessSide
  readonly earlier: readonly WitnessSide[]
  readonly rows: readonly Row[]
  readonly ui: Ui
  /** Points of these kinds alone, and all of them. */
  readonly only?: readonly NewsKind[] | undefined
}

export function buildNews(news: NewsFacts, context: NewsContext): NewsView {
  const { ui, only } = context
  const worder = new Worder(
    context,
    news.limits.some((l) => l.what === 'against-time'),
  )
  const asked = only ? news.points.filter((p) => only.includes(p.kind)) : news.points
  const sure = asked.filter((p) => !p.doubtful)
  const unsure = asked.filter((p) => p.doubtful)
  const [told, apart] = only ? [sure, unsure] : [sure.slice(0, TOLD), unsure.slice(0, TOLD_APART)]
  const rest = NEWS_KINDS.flatMap((kind) => {
    const left = sure.slice(told.length).filter((p) => p.kind === kind)
    return left[0] ? [{ kind, word: worder.kindWord(left[0]), count: left.length }] : []
  })
  const counts = rest.map(({ word, count }) => say(ui, newsWords.counted, { word, count }))
  // Where summaries alone are compared one line says all.
  const alone = news.limits.filter((l) => l.what === 'summary' && l.sigla.length === context.earlier.length)
  const bySummary = alone.length > 0
  const notes = (bySummary ? alone : news.limits).flatMap((limit) => worder.limit(limit, news))
  return {
    title: only
      ? say(ui, newsWords.titleOnly, { kinds: only.map((kind) => newsKinds[kind][ui]), count: asked.length })
      : told.length < sure.length
        ? say(ui, newsWords.titleOf, { told: told.length, all: sure.length })
        : newsWords.title[ui],
    points: told.map((p) => worder.point(p)),
    rest,
    more: counts.length > 0 ? say(ui, newsWords.more, { counts }) : null,
    apartTitle: apart.length > 0 ? say(ui, newsWords.apart, { told: apart.length, all: unsure.length }) : null,
    apart: apart.map((p) => worder.point(p)),
    notes: [
      ...(news.same.length > 0
        ? [worder.same(news.same)]
        : news.points.length === 0 && !bySummary
          ? [newsWords.nothing[ui]]
          : []),
      ...notes,
    ],
    rows: rowsOf(news, worder),
  }
}

function rowsOf({ points }: NewsFacts, worder: Worder): readonly NewsRow[] {
  const kinds = new Map<string, Set<NewsKind>>()
  for (const fact of points) {
    const row = worder.row(fact)
    const known = kinds.get(row)
    if (known) known.add(fact.kind)
    else kinds.set(row, new Set([fact.kind]))
  }
  return [...kinds].map(([row, all]) => ({ row, kinds: [...all] }))
}

class Worder {
  private readonly sides: ReadonlyMap<string, WitnessSide>
  private readonly rowOf: ReadonlyMap<string, string>

  /** `againstTime`: the base is the older text, and nothing became stronger or went to the front in it. */
  constructor(
    private readonly context: NewsContext,
    private readonly againstTime: boolean,
  ) {
    const { base, earlier, rows } = context
    this.sides = new Map([...earlier, base].map((side) => [side.shown.siglum, side]))
    const rowOf = new Map<string, string>()
    const put = (address: string, row: Row): void => {
      if (!rowOf.has(address)) rowOf.set(address, row.id)
    }
    for (const row of rows) for (const clause of row.base) put(clause.address, row)
    for (const row of rows)
      for (const link of row.cells.flatMap((cell) => cell.links))
        if (link.kind === 'wording') for (const c of link.a) put(c.address, row)
    this.rowOf = rowOf
  }

  point(fact: NewsFact): NewsPoint {
    const { ui } = this.context
    const gone = fact.kind === 'gone'
    const main = this.main(fact)
    const words = this.quote(main)
    const base = fact.base ? this.address(fact.base) : null
    const earlier = fact.earlier.map((place) => this.address(place))
    const word = this.word(fact)
    const beside = gone ? (fact.base ? [fact.base] : []) : [...fact.earlier].reverse()
    // Of what changed in a phrase its own words are told, and stand in the phrase beside them.
    const part = BY_PART.has(fact.kind)
    const reads = this.reads(beside, part)
    const was =
      fact.kind === 'moved' ? [say(ui, newsWords.stoodAt, { where: earlier, reworded: this.isReworded(fact) })] : reads
    const untold = this.untold(fact)
    const where = gone ? earlier : base === null ? [] : [base]
    return {
      kind: fact.kind,
      word,
      words,
      was: beside[0] && fact.kind !== 'moved' ? this.quote(beside[0], !part) : null,
      base,
      earlier,
      row: this.row(fact),
      line: say(ui, newsWords.fresh, { word, words, where, was: [...was, ...untold] }),
      doubtful: fact.doubtful,
    }
  }

  /** Do the words of a point differ from those of its place in an earlier text, in more than print? */
  private isReworded({ base, earlier }: NewsFact): boolean {
    const words = ({ siglum, spans }: NewsPlace): string =>
      spans.map((span) => comparisonKey(this.side(siglum).text, ...span).text).join('')
    return base !== null && earlier.some((place) => words(place) !== words(base))
  }

  /** Where the words stand that are told. */
  private main(fact: NewsFact): NewsPlace {
    const place = fact.kind === 'gone' ? fact.earlier.at(-1) : fact.base
    if (!place) throw new Error(`assertion: news of kind ${fact.kind} without a place`)
    return place
  }

  row(fact: NewsFact): string {
    const address = this.address(this.main(fact))
    return this.rowOf.get(address) ?? address
  }

  /** The word of one point. */
  word(fact: NewsFact): string {
    const { ui, base, earlier } = this.context
    if (fact.claim === 'in_none_compared') return rowClaimWords.in_none_compared[ui]
    if (fact.claim !== null) {
      const lacking = fact.kind === 'new' ? ('a' as const) : ('b' as const)
      const having = fact.kind === 'gone' ? fact.earlier.map((p) => this.short(p.siglum)) : this.whole(fact, earlier)
      return claimWord(fact.claim, { a: typeset(ui).list(having), b: base.short, lacking }, ui)
    }
    if (this.againstTime) return newsKinds[fact.kind][ui]
    if (fact.to) return newsWords[fact.to === 'front' ? 'toFront' : 'toBack'][ui]
    if (fact.direction) return newsWords[fact.direction][ui]
    return newsKinds[fact.kind][ui]
  }

  /** The word for several of a kind. */
  kindWord(fact: NewsFact): string {
    return fact.kind === 'new' || (fact.kind === 'gone' && fact.claim !== 'only_in_earlier')
      ? this.word(fact)
      : newsKinds[fact.kind][this.context.ui]
  }

  /** That texts say the same, word for word. */
  same(sigla: readonly string[]): string {
    const { ui, base, earlier } = this.context
    return say(ui, newsWords.same, {
      sigla: sigla.map((s) => this.short(s)),
      base: base.short,
      alone: earlier.length === 1,
    })
  }

  limit(limit: NewsLimit, { points }: NewsFacts): readonly string[] {
    const { ui, base, earlier } = this.context
    const shorts = (sigla: readonly string[]): readonly string[] => sigla.map((s) => this.short(s))
    switch (limit.what) {
      case 'summary':
        return [
          say(ui, newsWords.summary, { sigla: shorts(limit.sigla), alone: limit.sigla.length === earlier.length }),
        ]
      case 'base-excerpts':
        return [say(ui, newsWords.baseExcerpts, { base: base.short })]
      case 'earlier-excerpts':
        return [say(ui, newsWords.earlierExcerpts, { sigla: shorts(limit.sigla) })]
      case 'not-compared':
        // Where nothing is told as new there is nothing to limit.
        return points.some((p) => p.kind === 'new' && p.claim !== 'added')
          ? [say(ui, newsWords.notCompared, { documents: limit.documents.length })]
          : []
      case 'against-time':
        return [say(ui, newsWords.againstTime, { sigla: shorts(limit.sigla), base: base.short })]
    }
  }

  /** Earlier texts that can tell that they have not the words. */
  private whole(fact: NewsFact, earlier: readonly WitnessSide[]): readonly string[] {
    return earlier.filter((s) => !fact.untold.includes(s.shown.siglum)).map((s) => s.short)
  }

  private untold({ untold }: NewsFact): readonly string[] {
    if (untold.length === 0) return []
    const of = (fidelity: string): readonly string[] =>
      untold.filter((s) => this.sides.get(s)?.shown.fidelity === fidelity).map((s) => this.short(s))
    return [say(this.context.ui, newsWords.untold, { excerpts: of('abridged'), summaries: of('digest') })]
  }

  private short(siglum: string): string {
    return this.side(siglum).short
  }

  private side(siglum: string): WitnessSide {
    const side = this.sides.get(siglum)
    if (!side) throw new Error(`assertion: no text ${siglum}`)
    return side
  }

  private address({ siglum, clause }: NewsPlace): string {
    return addressIn(this.side(siglum), clause)
  }

  /** What other texts have at that place, each wording once: `2016-4.2、2019-3.2 作“二十公里”`. */
  private reads(places: readonly NewsPlace[], bare: boolean): readonly string[] {
    const where = new Map<string, string[]>()
    for (const place of places) {
      const words = this.quote(place, !bare)
      const list = where.get(words)
      if (list) list.push(this.address(place))
      else where.set(words, [this.address(place)])
    }
    const { ui } = this.context
    return [...where].map(([words, list]) => say(ui, newsWords.reads, { where: list, words }))
  }

  private quote({ siglum, clause, spans }: NewsPlace, ends = true): string {
    const side = this.side(siglum)
    const held = side.clauses[side.position.get(clause) ?? -1]
    if (!held) throw new Error(`assertion: ${siglum} has no clause ${clause}`)
    return quoteWords(side.text, held, { spans, ends })
  }
}
