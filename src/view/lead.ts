/**
 * The first lines of every output: which texts are compared, what they are, where they come from, what may be claimed.
 *
 *     中俄联合声明（2023-03-21）：节录（新华社摘要，九条十段），非全文
 *     对照所援引的三份文件（2001、2021、2022）：现仅有编者提要，非原文，请勿引用
 *     因此只示同题，不比字句；“未见”不等于新增或删去
 *
 * Nothing may be said below that these lines do not allow.
 */

import type { Reading } from '../model/collation.ts'
import type { Fidelity } from '../model/document.ts'
import type { Column, Ui } from '../model/view.ts'
import { isDatedBefore } from './date-order.ts'
import { howRead } from './how-read.ts'
import { bareName, isMarkedInvented } from './names.ts'
import { perhapsExcerpts } from './perhaps-excerpts.ts'
import { publisherWords } from './publishers.ts'
import type { ColumnLinks } from './rows.ts'
import type { WitnessSide } from './side.ts'
import { counted, subjectLine } from './subject-figures.ts'
import { dateWords, englishCount, listWords, words } from './words.ts'

/** 九条十段: numbered items and paragraphs; 三部分十三段: sections under numbered headings. */
const extent = (side: WitnessSide): string =>
  (side.items > 0 ? counted(side.items, side.sectioned ? '部分' : '条') : '') + counted(side.operative.length, '段')

const publisherOf = (side: WitnessSide, ui: Ui): string | null => {
  const name = side.witness.record?.publisher
  return name ? publisherWords(name, ui) : null
}

/** What a witness is, in full: fidelity, publisher, extent. */
function whatItIs(side: WitnessSide, ui: Ui): string {
  const publisher = publisherOf(side, ui)
  const zh = ui === 'zh'
  const assumed = side.witness.fidelityBasis === 'assumed'
  const inside = (...parts: (string | null)[]): string => parts.filter(Boolean).join('，')
  switch (side.shown.fidelity) {
    case 'full':
      if (zh) return `${assumed ? words.label.assumedWhole.zh : '全文'}（${inside(publisher, extent(side))}）`
      return `${assumed ? 'ASSUMED WHOLE' : 'FULL TEXT'}${publisher ? ` (${publisher})` : ''}`
    case 'abridged':
      if (zh) return `节录（${inside(publisher && `${publisher}摘要`, extent(side))}），非全文`
      return `EXCERPTS${publisher ? ` (${publisher} abridgement)` : ''}, not the full text`
    case 'digest':
      return zh ? '现仅有编者提要，非原文，请勿引用' : "EDITORS' SUMMARY only; do not quote"
  }
}

/** Name and date of a witness: 中俄联合声明（2023-03-21） / China–Russia Joint Statement, 21 March 2023. */
export function nameAndDate(side: WitnessSide, ui: Ui): string {
  const { witness, document } = side
  const { date, title } = side.shown
  const day = date ? dateWords(date, ui) : ''
  const brackets = (...inside: readonly string[]): string => {
    const said = inside.filter(Boolean)
    if (said.length === 0) return ''
    return ui === 'zh' ? `（${said.join('，')}）` : ` (${said.join(', ')})`
  }
  if (document === null) return witness.siglum + brackets(title === witness.siglum ? '' : title, day)
  const invented = isMarkedInvented(document, ui) ? words.label.invented[ui] : ''
  const name = bareName(document, ui)
  if (ui === 'zh') return name + brackets(invented, day)
  return `${name}${brackets(invented)}${day ? `, ${day}` : ''}`
}

/** Several earlier witnesses of one fidelity in one line. */
function manyAre(fidelity: Fidelity, assumed: boolean, ui: Ui): string {
  const zh = ui === 'zh'
  if (fidelity === 'digest') return zh ? '现仅有编者提要，非原文，请勿引用' : "EDITORS' SUMMARIES only; do not quote"
  if (fidelity === 'abridged') return zh ? '节录，非全文' : 'EXCERPTS, not the full texts'
  if (assumed) return zh ? words.label.assumedWhole.zh : 'ASSUMED WHOLE'
  return zh ? '全文' : 'FULL TEXTS'
}

/** The earlier witnesses, one line for each kind of text. */
function against(base: WitnessSide, columns: readonly ColumnLinks[], ui: Ui): readonly string[] {
  const zh = ui === 'zh'
  const cited = new Set(base.shown.citations.flatMap((c) => c.target ?? c.witness ?? []))
  const kinds = new Map<string, WitnessSide[]>()
  for (const { side } of columns) {
    const kind = `${side.shown.fidelity} ${side.witness.fidelityBasis === 'assumed'}`
    const list = kinds.get(kind)
    if (list) list.push(side)
    else kinds.set(kind, [side])
  }
  return [...kinds.values()].map((sides) => {
    const first = sides[0] as WitnessSide
    const whole = sides.length === columns.length
    const allCited = sides.every((s) => cited.has(s.document?.id ?? s.shown.siglum))
    if (sides.length === 1) {
      const name = nameAndDate(first, ui)
      if (zh)
        return `对照${allCited ? '所援引的' : ''}${/^[\p{Script=Han}]/u.test(name) ? '' : ' '}${name}：${whatItIs(first, ui)}`
      return `Against ${name}${allCited ? ' (which it cites)' : ''}: ${whatItIs(first, ui)}`
    }
    const list = listWords(
      sides.map((s) => s.short),
      ui,
    )
    const what = manyAre(first.shown.fidelity, first.witness.fidelityBasis === 'assumed', ui)
    const loose = sides.some((s) => s.document === null)
    if (zh)
      return `对照${allCited ? '所援引的' : ''}${counted(sides.length, loose ? '份文本' : '份文件')}（${list}）：${what}`
    const noun = loose ? 'texts' : 'documents'
    const which = allCited
      ? `${whole ? 'the ' : ''}${englishCount(sides.length)} ${noun} it cites`
      : `${englishCount(sides.length)} ${noun}`
    return `Against ${which} (${list}): ${what}`
  })
}

/** How the texts are read, and what the words for what one of them lacks mean. */
function readingWords(reading: Reading, whole: boolean, allCompared: boolean, ui: Ui): string {
  const zh = ui === 'zh'
  switch (reading) {
    case 'successive': {
      const first = zh
        ? '逐字对照，按先后文件读；后者是否修改前者，tifa 不作判断'
        : 'Wording compared, as documents that follow each other; tifa does not say whether the later amends the earlier'
      if (!whole) return first
      const fresh = zh ? '“新见”指所援引的各文件皆无；' : '"New here" means in none of the documents it cites. '
      return zh
        ? `${first}。${allCompared ? fresh : ''}“未再出现”不等于废止`
        : `${first}. ${allCompared ? fresh : ''}"Not repeated" does not mean repealed`
    }
    case 'versions': {
      const first = zh ? '逐字对照。按同一文本的前后版本读' : 'Wording compared, read as versions of one text'
      if (!whole) return first
      return zh
        ? `${first}：“新增”“删去”指后一版本对前一版本`
        : `${first}: "added" and "deleted" say what the later version did to the earlier`
    }
    case 'open':
      return zh
        ? '逐字对照。两者是否同一文本的版本，不作判断：只说某处仅见于哪一份（--as versions 或 successive 可指定）'
        : 'Wording compared. Whether one is a version of the other is left open: what one text alone has is told as "only in" it (--as versions or successive says which)'
  }
}

/** Titles of which no document is known are told up to so many; documents of the corpus all. */
const TITLES_TOLD = 4

/** What the base cites and was not compared: nothing is called new without having been looked for there. */
function missing(base: WitnessSide, notCompared: readonly string[], ui: Ui): readonly string[] {
  if (notCompared.length === 0) return []
  const zh = ui === 'zh'
  const ids = new Set(base.shown.citations.flatMap((c) => c.target ?? c.witness ?? []))
  const known = notCompared.filter((name) => ids.has(name))
  const titles = notCompared.filter((name) => !ids.has(name))
  const more = titles.length - TITLES_TOLD
  const told = [...known, ...titles.slice(0, TITLES_TOLD)]
  const rest = more > 0 ? (zh ? `等 ${notCompared.length} 份` : ` and ${more} more`) : ''
  return [
    zh
      ? `所援引而未对照：${listWords(told, ui)}${rest}；因此不说“新见”`
      : `Cited and not compared: ${listWords(told, ui)}${rest}; so nothing is called new`,
  ]
}

/** What may be claimed of wording, given the reading and what the texts are. */
function claims({ base, columns, reading, notCompared, ui }: LeadFacts): readonly string[] {
  const zh = ui === 'zh'
  const wording = columns.filter((c) => c.kind === 'wording').map((c) => c.side)
  const lines: string[] = []
  if (wording.length > 0) {
    const excerpts = wording.filter((s) => s.shown.fidelity === 'abridged').map((s) => s.short)
    const whole = base.shown.fidelity === 'full' && excerpts.length === 0
    lines.push(readingWords(reading, whole, notCompared.length === 0, ui))
    if (reading === 'successive') lines.push(...missing(base, notCompared, ui))
    if (base.shown.fidelity === 'abridged') {
      lines.push(
        zh
          ? '较晚文本为节录：其中没有的只说“节录未见”，不等于删去；移动、拆分、合并依据有限'
          : 'The later text is excerpts: what it lacks is "not in these excerpts", never dropped; moves, splits and merges rest on limited evidence',
      )
    }
    if (excerpts.length > 0) {
      const list = listWords(excerpts, ui)
      lines.push(
        zh
          ? `${list} 为节录：此处多出的只说“节录未见”，不等于新增；移动、拆分、合并依据有限`
          : `${list}: excerpts, so what is only here is "not in the excerpts", never new; moves, splits and merges rest on limited evidence`,
      )
    }
  }
  if (wording.length < columns.length) {
    if (wording.length > 0)
      lines.push(
        zh
          ? '与提要之间只示同题，不比字句；“未见”不等于新增或删去'
          : 'Beside a summary only shared subjects are shown, not wording; "not found" never means new or dropped',
      )
    else
      lines.push(
        zh
          ? '因此只示同题，不比字句；“未见”不等于新增或删去'
          : 'So shared subjects are shown, not wording; "not found" never means new or dropped',
      )
  }
  return lines
}

/** Where the base is older than what it is set against: nothing is exchanged unasked, and it is said. */
function againstTime({ base, columns, ui }: LeadFacts): readonly string[] {
  const later = columns.filter(({ side }) => isDatedBefore(base.shown.date, side.shown.date))
  if (later.length === 0) return []
  const zh = ui === 'zh'
  const dated = ({ short, shown }: WitnessSide): string => {
    const day = dateWords(shown.date ?? '', ui)
    return zh ? `${short}（${day}）` : `${short} (${day})`
  }
  const list = listWords(
    later.map((c) => dated(c.side)),
    ui,
  )
  const wording = later.some((c) => c.kind === 'wording')
  if (zh) {
    const read = wording ? '；何者为先，按所给次序说，不按时间' : ''
    return [`注意：次序与时间相反。作为较晚文本的 ${dated(base)}早于所对照的 ${list}${read}`]
  }
  const read = wording ? '; which is called later follows the order given, not time' : ''
  return [`NOTE: against the order of time. ${dated(base)}, set as the later text, is dated before ${list}${read}`]
}

/** What the first lines are made of. */
export interface LeadFacts {
  readonly base: WitnessSide
  readonly columns: readonly ColumnLinks[]
  /** The same as shown, for their counts. */
  readonly shown: readonly Column[]
  readonly reading: Reading
  /** What the base cites and was not compared. */
  readonly notCompared: readonly string[]
  readonly ui: Ui
}

export function buildLead(facts: LeadFacts): readonly string[] {
  const { base, columns, shown, ui } = facts
  const zh = ui === 'zh'
  const lines = [`${nameAndDate(base, ui)}${zh ? '：' : ': '}${whatItIs(base, ui)}`]
  if (columns.length === 0) return [...lines, ...howRead([base], ui)]
  const sides = [...columns.map((c) => c.side), base]
  lines.push(
    ...againstTime(facts),
    ...against(base, columns, ui),
    ...howRead(sides, ui),
    ...perhapsExcerpts(base, columns, ui),
    ...claims(facts),
  )
  shown.forEach((column) => {
    if (column.kind !== 'wording') return
    lines.push(zh ? `${column.short}：${column.summary}` : `${column.short}: ${column.summary}`)
  })
  const subject = columns.filter((c) => c.kind === 'subject')
  if (subject.length > 0) {
    lines.push(subjectLine(base, columns, ui))
  }
  const inexact = shown.filter((c) => !c.exact).map((c) => c.short)
  if (inexact.length > 0) {
    const list = listWords(inexact, ui)
    lines.push(zh ? `${list}：${words.label.notExact.zh}` : `${list}: ${words.label.notExact.en}`)
  }
  if (subject.length > 0) {
    lines.push(
      zh
        ? '取官方文本：tifa fetch 或 tifa add；字句对照示例：tifa demo'
        : 'Official words: tifa fetch or tifa add. Wording comparison now: tifa demo',
    )
  }
  return lines
}
