/**
 * The 对照表 as Markdown that GitHub shows: the first lines, the texts, then one table.
 *
 *     | 地址 | 2019 | 2024（较晚文本） | 变化 |
 *     | 2024-2.4.3 | （三）议会领导人<del>每两年</del>会晤一次； | （三）议会领导人<ins>每年</ins>会晤一次； | 改动 |
 *
 * With several earlier texts each has a column that reads both texts in one line. `<ins>` and `<del>` are used, since
 * `**` and `~~` do not open beside Chinese punctuation. All else of the texts is escaped: markup is shown, not obeyed.
 */
import {
  type Cell,
  type ClauseView,
  type NewsPoint,
  publisherNamed,
  type Row,
  type Run,
  type Ui,
  type View,
  type WitnessView,
  type WordingLink,
} from '../src/core.ts'
import { termList } from '../src/words/names.ts'
import { reportWords } from '../src/words/report-words.ts'
import { typeset } from '../src/words/typeset.ts'
import { orderLine } from './order-lines.ts'
import { labelGap, printedSpan } from './printed.ts'
import { orderNote } from './report-words.ts'
import { uniteMarks } from './unite-marks.ts'
import { visible, webAddress } from './unseen.ts'

/** Text in a table cell or a line: no character of it means anything to Markdown. */
export function escapeMd(text: string): string {
  return (
    visible(text)
      .replace(/[\\`*_{}[\]<>|~#&$^]/g, '\\$&')
      // Entities would be decoded, addresses linked, people and emoji called.
      .replace(/:(?=\/\/|[\w+-]+:)/g, '\\:')
      .replace(/@/g, '\\@')
      .replace(/\b(www)\./gi, '$1\\.')
      .replace(
        /^(\s*)([-+=]|\d+(?=[.)]))/u,
        (_, space: string, sign: string) => `${space}${/\d/.test(sign) ? sign : `\\${sign}`}`,
      )
      .replace(/\s*[\r\n]+\s*/g, '<br>')
      .replace(/\t/g, ' ')
  )
}

const attribute = (text: string): string =>
  visible(text).replace(/[&<>"|\\`*_[\]~\s]/g, (c) => `&#${c.codePointAt(0)};`)

const anchor = (address: string): string => `<a id="${attribute(address)}"></a>`

function run({ mark, text, ref }: Run): string {
  const words = escapeMd(printedSpan(text, 0, text.length) || text)
  const place = ref === null ? '' : `<sub> ${escapeMd(ref)}</sub>`
  if (mark === 'ins' || mark === 'from') return `<ins>${words}</ins>${mark === 'from' ? place : ''}`
  if (mark === 'del' || mark === 'to') return `<del>${words}</del>${mark === 'to' ? place : ''}`
  if (mark === 'same' && ref !== null) return `${words}${place}`
  return mark === 'term' ? `<b>${words}</b>` : words
}

const runs = (list: readonly Run[]): string => list.map((r) => (r.text === '\n' ? '<br>' : run(r))).join('')

function clause(view: ClauseView, digest: boolean, ui: Ui): string {
  const label = view.label === null ? '' : escapeMd(`${view.label}${labelGap(view.label)}`)
  const words = `${label}${runs(view.runs)}`
  const shown = view.kind === 'heading' ? `<b>${words}</b>` : words
  return digest ? `<i>${reportWords.summaryMark[ui]}</i> ${shown}` : shown
}

const lines = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('<br>')

interface Context {
  readonly view: View
  readonly ui: Ui
  readonly digests: ReadonlySet<string>
}

const clauses = (list: readonly ClauseView[], { digests, ui }: Context, address: boolean): string =>
  lines(
    list.map((c) => `${address ? `<sub>${escapeMd(c.address)}</sub> ` : ''}${clause(c, digests.has(c.siglum), ui)}`),
  )

const wordOf = (words: string): string => `<b>${escapeMd(words)}</b>`

/** The word of a link with its notes and, beside a summary, what both share. */
function says(cell: Cell, { ui }: Context): readonly string[] {
  const said = cell.links.map((link) => {
    const notes = link.notes.map((note) => escapeMd(note))
    const terms =
      link.kind === 'subject' && link.terms.length > 0
        ? [`${reportWords.inCommon[ui]}${termList(link.terms.map(escapeMd), link.a.lang)}`]
        : []
    return lines([wordOf(link.word), ...notes, ...terms])
  })
  return cell.none === null ? said : [...said, wordOf(cell.none)]
}

const earlierOf = (cell: Cell): readonly ClauseView[] =>
  uniteMarks([...cell.links.flatMap((link) => (link.kind === 'wording' ? link.a : [link.a])), ...cell.alone])

/** One earlier text: its side, the later side with its marks, what changed. */
function pairCells(row: Row, context: Context): readonly string[] {
  const cell = row.cells[0]!
  const marked = new Map(
    uniteMarks(cell.links.flatMap((link) => (link.kind === 'wording' ? link.b : [link.b]))).map((c) => [c.address, c]),
  )
  const later = row.base.map((c) => marked.get(c.address) ?? c)
  return [
    clauses(earlierOf(cell), context, true),
    clauses(later, context, row.base.length > 1),
    lines(says(cell, context)),
  ]
}

/**
 * Several earlier texts: the later text as it stands, and for each of the others both readings in one line, under a head
 * that names both. What an earlier text lacks is said there and not shown: the words are the later text's alone.
 */
function manyCells(row: Row, context: Context): readonly string[] {
  const cells = row.cells.map((cell) => {
    if (cell.links.length === 0) return lines([...says(cell, context), clauses(cell.alone, context, true)])
    const parts = cell.links.map((link) => {
      const head = says({ ...cell, links: [link], none: null }, context)
      if (link.kind === 'subject') return lines([...head, clauses([link.a], context, true)])
      return link.a.length === 0 ? lines(head) : lines([...head, inlineWords(link)])
    })
    return lines(parts)
  })
  const claim = row.claim === null ? '' : wordOf(row.claim.word)
  return [lines([clauses(row.base, context, row.base.length > 1), claim]), ...cells]
}

function inlineWords(link: WordingLink): string {
  const places = link.a.map((c) => `<sub>${escapeMd(c.address)}</sub>`).join(' ')
  return [places, runs(link.inline)].filter((part) => part !== '').join(' ')
}

/** The head of a column that reads both texts in one line. */
const fusedName = (w: WitnessView, base: WitnessView): string =>
  `${escapeMd(w.short)} → ${escapeMd(base.short)}<br><sub>${escapeMd(w.fidelityWords)}</sub>`

function tableOf(context: Context): readonly string[] {
  const { view, ui } = context
  const base = view.witnesses.at(-1)!
  const many = view.columns.length > 1
  const name = (w: WitnessView): string => `${escapeMd(w.short)}<br><sub>${escapeMd(w.fidelityWords)}</sub>`
  const later = `${escapeMd(base.short)} ${reportWords.base[ui]}${orderNote(base, ui)}<br><sub>${escapeMd(base.fidelityWords)}</sub>`
  const subject = view.columns.every((c) => c.kind === 'subject')
  const earlier = view.witnesses.slice(0, -1).map(name)
  const fused = view.witnesses
    .slice(0, -1)
    .map((w, k) => (view.columns[k]?.kind === 'subject' ? name(w) : fusedName(w, base)))
  const head = many
    ? [reportWords.address[ui], later, ...fused]
    : [reportWords.address[ui], ...earlier, later, reportWords[subject ? 'sameSubject' : 'change'][ui]]
  const line = (cells: readonly string[]): string => `| ${cells.map((c) => c || ' ').join(' | ')} |`
  const taken = new Set<string>()
  const rows = view.rows.map((row) => {
    const own = [row.id, ...row.base.map((c) => c.address), ...row.cells.flatMap(earlierOf).map((c) => c.address)]
    const fresh = [...new Set(own)].filter((a) => !taken.has(a))
    for (const a of fresh) taken.add(a)
    const cells = many ? manyCells(row, context) : pairCells(row, context)
    return line([`${fresh.map(anchor).join('')}${escapeMd(row.id)}`, ...cells])
  })
  return [line(head), line(head.map(() => '---')), ...rows]
}

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
function newsParts({ news }: View, linked: boolean): readonly string[] {
  const point = ({ line, row }: NewsPoint): string =>
    linked ? `${escapeMd(line)} [→](#${encodeURIComponent(visible(row))})` : escapeMd(line)
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

/** The digest alone, under the lines that say which texts are compared. */
export const newsToMd = (view: View): string =>
  `${[`# ${escapeMd(view.title)}`, '', ...leadParts(view.lead), '', ...newsParts(view, false)].join('\n').trimEnd()}\n`

export function toMd(view: View): string {
  const { ui, witnesses } = view
  const digests = new Set(witnesses.filter((w) => w.fidelity === 'digest').map((w) => w.siglum))
  const lead = [...view.lead, ...(view.hidden === null ? [] : [view.hidden])]
  const out = [
    `# ${escapeMd(view.title)}`,
    '',
    ...leadParts(lead),
    '',
    ...newsParts(view, true),
    `## ${reportWords.texts[ui]}`,
    '',
    ...witnesses.map((w, i) => witnessLine(w, i === witnesses.length - 1, ui)),
    '',
    `## ${reportWords.table[ui]}`,
    '',
    signs(view),
    '',
    ...tableOf({ view, ui, digests }),
    '',
    ...orderLines(view),
    ...leftOutLines(view),
    `${reportWords.madeBy[ui]} tifa ${escapeMd(view.tool.version)}, ICU ${escapeMd(view.tool.icu)}. ${reportWords.mechanical[ui]}`,
  ]
  return `${out.join('\n')}\n`
}
