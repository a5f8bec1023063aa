/**
 * Order and share as shown: the sections of a pair of texts side by side, and what is named earlier, later, or alone.
 *
 *     9.4%（10.3%）  五、关于人文交流与环境保护   前移
 *     首见推后：“Council of Tamm Sea States”: 2024-8.1 (82%); in 2019 2019-4.8 (49%)
 */
import type { Clause } from '../model/clause.ts'
import type { FirstMention, Mention, Section, TextOrder } from '../model/order.ts'
import type { OrderList, OrderSection, OrderView } from '../model/order-view.ts'
import type { Ui } from '../model/ui.ts'
import { orderWords } from '../words/order-words.ts'
import { say } from '../words/say.ts'
import { shortened } from './layout/opening.ts'
import type { ColumnLinks } from './rows.ts'
import { addressIn, type WitnessSide } from './side.ts'

/** A share that grew or shrank by less, in hundredths of the text, says little: a sentence more or less. */
const POINTS_THAT_TELL = 2
/** First mentions that lie less far apart, as a share of the text, may come of what stands before growing or shrinking. */
const FAR = 0.2
/** Sections that a reader can take in; in a law whose articles have no chapters each article would be one. */
const SECTIONS_MOST = 40
/** Names that are told of one kind. */
const TOLD = 8
/** Room for the first words of a section without a heading. */
const BEGINNING = 16

export const buildOrders = (base: WitnessSide, columns: readonly ColumnLinks[], ui: Ui): readonly OrderView[] =>
  columns.flatMap((column) => {
    if (column.kind !== 'wording' || column.alignment.order === null) return []
    const view = buildOrder(column.alignment.order, column.side, base, ui)
    return view.sections.length + view.lists.length === 0 ? [] : [view]
  })

function buildOrder(order: TextOrder, a: WitnessSide, b: WitnessSide, ui: Ui): OrderView {
  const few = Math.max(order.sections.a.length, order.sections.b.length) <= SECTIONS_MOST
  const sections = few ? sectionsOf(order, a, b, ui) : []
  const quiet = sections.filter((s) => !s.tells).length
  return {
    a: a.short,
    b: b.short,
    title: say(ui, orderWords.title, { a: a.short, b: b.short }),
    sections,
    quiet: quiet === 0 ? null : say(ui, orderWords.quiet, { sections: quiet, points: POINTS_THAT_TELL }),
    lists: listsOf(order.mentions, a, b, ui),
  }
}

/** In order of b, then those of a that no section corresponds to. */
function sectionsOf(order: TextOrder, a: WitnessSide, b: WitnessSide, ui: Ui): readonly OrderSection[] {
  const [starts, ends] = [startsOf(order.sections.a), startsOf(order.sections.b)]
  const placeA = (i: number) => ({ place: i + 1, ...placed(order.sections.a[i]!, starts[i]!, a) })
  const placeB = (i: number) => ({ place: i + 1, ...placed(order.sections.b[i]!, ends[i]!, b) })
  const byB = new Map(order.ties.map((tie) => [tie.b, tie]))
  const tied = new Set(order.ties.map((tie) => tie.a))
  const inB = order.sections.b.map((section, i): OrderSection => {
    const tie = byB.get(i)
    if (!tie) return { a: null, b: placeB(i), moved: null, word: orderWords.untied[ui], tells: true }
    const word = tie.moved === null ? '' : orderWords.moved[tie.moved][ui]
    const grown = Math.abs(section.share - order.sections.a[tie.a]!.share) * 100
    return {
      a: placeA(tie.a),
      b: placeB(i),
      moved: tie.moved,
      word,
      tells: tie.moved !== null || grown >= POINTS_THAT_TELL,
    }
  })
  const alone = order.sections.a.flatMap((_, i): readonly OrderSection[] =>
    tied.has(i) ? [] : [{ a: placeA(i), b: null, moved: null, word: orderWords.untied[ui], tells: true }],
  )
  return [...inB, ...alone]
}

/** Where each section begins among the sections, 0 to 1. */
function startsOf(sections: readonly Section[]): readonly number[] {
  let at = 0
  return sections.map(({ share }) => {
    const start = at
    at += share
    return Math.round(start * 1e4) / 1e4
  })
}

function placed(section: Section, start: number, side: WitnessSide) {
  const clause = side.clauses[side.position.get(section.id) ?? -1]
  if (!clause) throw new Error(`assertion: ${side.shown.siglum} has no clause ${section.id}`)
  return {
    address: addressIn(side, section.id),
    label: clause.label,
    words: nameOf(clause, side.text),
    start,
    share: section.share,
    percent: `${(section.share * 100).toFixed(1)}%`,
  }
}

function nameOf(clause: Clause, text: string): string {
  const words = text.slice(clause.start, clause.end)
  if (clause.kind === 'heading') return words.replace(/\s+/gu, ' ').replace(/[：:；;，,]$/u, '')
  return shortened(words, BEGINNING)
}

function listsOf(mentions: readonly Mention[], a: WitnessSide, b: WitnessSide, ui: Ui): readonly OrderList[] {
  const both = mentions.filter((m): m is { a: FirstMention; b: FirstMention } => m.a !== null && m.b !== null)
  const moved = (sign: 1 | -1): readonly { a: FirstMention; b: FirstMention }[] =>
    both
      .filter((m) => sign * (m.b.place - m.a.place) >= FAR)
      .sort((x, y) => sign * (y.b.place - y.a.place - (x.b.place - x.a.place)) || x.b.span[0] - y.b.span[0])
  const words = (side: WitnessSide, m: FirstMention): string => side.text.slice(...m.span).replace(/\s+/gu, ' ')
  const pair = (m: { a: FirstMention; b: FirstMention }): string =>
    say(ui, orderWords.mention, {
      words: words(b, m.b),
      short: a.short,
      a: addressIn(a, m.a.clause),
      b: addressIn(b, m.b.clause),
      placeA: percent(m.a.place),
      placeB: percent(m.b.place),
    })
  const alone = (side: WitnessSide) => (m: FirstMention) =>
    say(ui, orderWords.alone, {
      words: words(side, m),
      at: addressIn(side, m.clause),
      place: percent(m.place),
      count: m.count,
    })
  const inOne = (own: 'a' | 'b', other: 'a' | 'b') => mentions.flatMap((m) => (m[other] === null ? (m[own] ?? []) : []))
  return [
    listOf(orderWords.earlier[ui], moved(-1).map(pair), ui),
    listOf(orderWords.later[ui], moved(1).map(pair), ui),
    listOf(say(ui, orderWords.onlyIn, { short: b.short }), inOne('b', 'a').map(alone(b)), ui),
    listOf(say(ui, orderWords.onlyIn, { short: a.short }), inOne('a', 'b').map(alone(a)), ui),
  ].filter((list) => list.items.length > 0)
}

const percent = (share: number): string => `${Math.round(share * 100)}%`

function listOf(title: string, items: readonly string[], ui: Ui): OrderList {
  const more = items.length > TOLD ? say(ui, orderWords.more, { n: items.length - TOLD }) : null
  return { title, items: items.slice(0, TOLD), more }
}
