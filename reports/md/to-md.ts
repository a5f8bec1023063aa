/**
 * The comparison as Markdown that GitHub shows: which texts, how much changed and where, the digest, then the changes.
 *
 *     > 沿用的段落已折叠…                 what is folded or filtered is said first
 *     ## 要点                            the digest, each point with its row
 *     ## 对照表                          one earlier text: a table; several: each clause with a line for each of them
 *     ## 1998：未再出现（22 段）           what the later text does not have, a part for each earlier one
 *     ## 所比文本                         sources and checksums
 *
 * All that stands in a text is escaped: markup is shown, not obeyed.
 */
import { type NewsPoint, publisherNamed, stripText, type Ui, type View, type WitnessView } from '../../src/core.ts'
import { stripKeyWords } from '../../src/words/layout-words.ts'
import { pagePhrases, reportWords } from '../../src/words/report-words.ts'
import { say } from '../../src/words/say.ts'
import { typeset } from '../../src/words/typeset.ts'
import { orderLine } from '../order-lines.ts'
import { countSign, orderNote } from '../report-words.ts'
import { visible, webAddress } from '../unseen.ts'
import { ClausesMd } from './clauses-md.ts'
import { escapeMd } from './escape-md.ts'
import { pairTable } from './pair-md.ts'
import { appendixParts, yearsParts } from './years-md.ts'

/** Characters of a strip: a page that is read on a telephone has no more in a line of fixed width. */
const STRIP_WIDTH = 48

function witnessLine(w: WitnessView, base: boolean, ui: Ui): string {
  const url = webAddress(w.url)
  const source = w.publisher === null ? w.credit : publisherNamed(w.publisher, ui)
  const named = source === null ? null : escapeMd(source)
  const linked = url === null ? named : `[${named ?? escapeMd(url)}](<${url}>)`
  const parts = [
    `**${escapeMd(w.short)}** ${reportWords[base ? 'base' : 'earlier'][ui]}${orderNote(w, ui)}`,
    escapeMd(w.title),
    w.date === null ? reportWords.dateUnknown[ui] : escapeMd(w.date),
    escapeMd(w.fidelityWords),
    escapeMd(w.standingWords),
    linked,
    w.accessed ? `${reportWords.accessed[ui]} ${escapeMd(w.accessed.slice(0, 10))}` : null,
    `SHA-256 \`${w.sha256.replace(/[^0-9a-z]/gi, '')}\``,
  ]
  return `- ${typeset(ui).clauses(parts.filter((part) => part !== null))}`
}

/** How the signs are read: between successive documents they repeal and enact nothing. */
function signs({ ui, columns, reading }: View): string {
  if (columns.every((c) => c.kind === 'subject')) return reportWords.signsSubject[ui]
  const successive = reading === 'successive' ? [reportWords.signsSuccessive[ui]] : []
  return typeset(ui).sentences([reportWords.signsWording[ui], ...successive])
}

/** Sections and names, pair by pair; each list under its own name. */
const orderLines = (view: View): readonly string[] =>
  view.orders.flatMap((order) => [
    `## ${escapeMd(order.title)}`,
    '',
    ...order.sections.map((section) => `- ${escapeMd(orderLine(section, order, view.ui))}`),
    ...order.lists.flatMap(({ title, items, more }) => [
      '',
      `**${escapeMd(title)}**`,
      '',
      ...[...items, ...(more === null ? [] : [more])].map((item) => `- ${escapeMd(item)}`),
    ]),
    '',
  ])

/** Words of the files beside their texts. */
const leftOutLines = (view: View): readonly string[] =>
  view.leftOut.flatMap(({ title, items, more }) => [
    `## ${escapeMd(title)}`,
    '',
    ...items.map(({ label, lines }) => `- **${escapeMd(label)}** ${lines.map(escapeMd).join(' / ')}`),
    ...(more === null ? [] : ['', escapeMd(more)]),
    '',
  ])

/** The digest: each point a link to its row, where that is in the output. */
function newsParts({ news }: View, shown: ReadonlySet<string>): readonly string[] {
  const point = ({ line, row }: NewsPoint): string =>
    shown.has(row) ? `${escapeMd(line)} [→](#${encodeURIComponent(visible(row))})` : escapeMd(line)
  return [
    `## ${escapeMd(news.title)}`,
    '',
    ...news.points.map((p, i) => `${i + 1}. ${point(p)}`),
    ...(news.points.length > 0 ? [''] : []),
    ...(news.more === null ? [] : [escapeMd(news.more), '']),
    ...(news.apartTitle === null
      ? []
      : [`**${escapeMd(news.apartTitle)}**`, '', ...news.apart.map((p) => `- ${point(p)}`), '']),
    ...news.notes.flatMap((note) => [`*${escapeMd(note)}*`, '']),
  ]
}

const leadParts = (lead: readonly string[]): readonly string[] =>
  lead.flatMap((line) => [`> ${escapeMd(line)}`, '>']).slice(0, -1)

/** Where the changes are, a strip a text, and how many there are: sign, word and count. */
function overview(view: View): readonly string[] {
  const { ui, columns, layout, witnesses } = view
  const base = witnesses.at(-1)!.short
  const strips = layout.strips.flatMap(({ column, a, b }): readonly (readonly [name: string, cells: typeof a])[] => {
    const short = columns[column]!.short
    return columns.length > 1
      ? [[`${short}→${base}`, b]]
      : [
          [short, a],
          [base, b],
        ]
  })
  const drawn = strips.filter(([, cells]) => cells.length > 0)
  const longest = Math.max(0, ...drawn.map(([name]) => [...name].length))
  const picture = drawn.map(([name, cells]) => `${visible(name).padEnd(longest)}  ${stripText(cells, STRIP_WIDTH)}`)
  const scale = layout.strips[0]?.scale ?? 'changed'
  const counts = columns.map((column) => {
    const told = column.counts
      .filter(({ count }) => count > 0)
      .map((count) => `${countSign(count)} ${count.word} ${count.count}`)
    return `- <b>${escapeMd(column.short)}</b> ${told.map(escapeMd).join(' · ')}`
  })
  return [
    ...(picture.length === 0 ? [] : ['```text', ...picture, '```', '', escapeMd(stripKeyWords[scale][ui]), '']),
    ...(counts.length === 0 ? [] : [...counts, '']),
  ]
}

/** The digest alone, under the lines that say which texts are compared. */
export const newsToMd = (view: View): string =>
  `${[`# ${escapeMd(view.title)}`, '', ...leadParts(view.lead), '', ...newsParts(view, new Set())].join('\n').trimEnd()}\n`

export interface MdOptions {
  /** `changes`: what every text has is folded to a line; `all`: it is written out. */
  readonly rows?: 'changes' | 'all'
}

export function toMd(view: View, { rows = 'changes' }: MdOptions = {}): string {
  const { ui, witnesses, layout } = view
  const unfolded = rows === 'all'
  const folded =
    unfolded || layout.folded === 0
      ? []
      : [say(ui, pagePhrases.printFolded, { folded: layout.folded, all: view.rows.length })]
  const md = new ClausesMd(view)
  const lead = [...folded, ...layout.lead.texts, ...layout.lead.notes, ...(view.hidden === null ? [] : [view.hidden])]
  const out = [
    `# ${escapeMd(view.title)}`,
    '',
    ...leadParts(lead),
    '',
    ...overview(view),
    ...newsParts(view, new Set(view.rows.map((row) => row.id))),
    `## ${reportWords.table[ui]}`,
    '',
    ...(view.columns.length > 1 ? yearsParts(md, { unfolded }) : [...pairTable(md, { unfolded }), '']),
    ...appendixParts(md),
    ...orderLines(view),
    ...leftOutLines(view),
    `## ${reportWords.texts[ui]}`,
    '',
    ...witnesses.map((w, i) => witnessLine(w, i === witnesses.length - 1, ui)),
    '',
    signs(view),
    '',
    `${reportWords.madeBy[ui]} tifa ${escapeMd(view.tool.version)}, ICU ${escapeMd(view.tool.icu)}. ${reportWords.mechanical[ui]}`,
  ]
  return `${out.join('\n')}\n`
}
