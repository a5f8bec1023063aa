/**
 * A view as Markdown that GitHub shows well: the first lines, a 对照表, what digests have alone, citations.
 *
 *     | 2023 | 2021 | 变化 |
 *     | 双方<ins>欢迎</ins>… | 双方<del>支持</del>… | **改动** 2023-3 ← 2021-5 |
 *
 * Everything from a text is escaped: its own asterisks, pipes, tags and @names stay what they are.
 */
import type { ClauseView, Row, Run, SubjectLink, View, WordingLink } from '../src/index.ts'
import { labelText } from './label-text.ts'
import { visible } from './visible.ts'

/** Text as Markdown says it literally, inside a table cell too. */
export function escapeMarkdown(text: string): string {
  return visible(text)
    .replace(/[&<>]/gu, (c) => (c === '&' ? '&amp;' : c === '<' ? '&lt;' : '&gt;'))
    .replace(/[\\`*_{}[\]|~#!$]/gu, '\\$&')
    .replace(/@/gu, '&#64;')
    .replace(/^(\s*\d*)([-+.)])(?=\s)/u, '$1\\$2')
    .replace(/\s*[\r\n\u2028\u2029]+\s*/gu, ' ')
    .replace(/(https?):\/\//giu, '$1&#58;//')
}

const TAGS: Readonly<Record<Run['mark'], readonly [string, string]>> = {
  same: ['', ''],
  ins: ['<ins>', '</ins>'],
  del: ['<del>', '</del>'],
  from: ['<ins>', '</ins>'],
  to: ['<del>', '</del>'],
  term: ['<b>', '</b>'],
}

const marked = (runs: readonly Run[]): string =>
  runs
    .map((r) => {
      if (r.start === r.end) return '<br><br>'
      const [open, close] = TAGS[r.mark]
      const arrow =
        r.ref === null ? '' : r.mark === 'from' ? `←${escapeMarkdown(r.ref)} ` : `→${escapeMarkdown(r.ref)} `
      return `${open}${arrow}${escapeMarkdown(r.text)}${close}`
    })
    .join('')

const clauseText = (c: ClauseView): string => `${escapeMarkdown(labelText(c.label))}${marked(c.runs)}`

const cellOf = (clauses: readonly ClauseView[]): string => clauses.map(clauseText).join('<br><br>')

const line = (cells: readonly string[]): string => `| ${cells.map((c) => c.trim() || ' ').join(' | ')} |`

export function renderMarkdown(view: View): string {
  const zh = view.ui === 'zh'
  const separator = zh ? '；' : '; '
  const base = view.witnesses.at(-1)
  const out: string[] = [`# ${escapeMarkdown(view.title)}`, '']
  for (const lead of view.lead) out.push(`> ${escapeMarkdown(lead)}  `)
  out.push('')

  const words = (l: WordingLink): string => {
    const of = (list: readonly ClauseView[]): string => list.map((c) => escapeMarkdown(c.address)).join(' ')
    const places = l.a.length > 0 && l.b.length > 0 ? `${of(l.b)} ← ${of(l.a)}` : of([...l.b, ...l.a])
    return [`**${escapeMarkdown(l.word)}** ${places}`, ...l.notes.map(escapeMarkdown)].join(separator)
  }
  const echo = (l: SubjectLink): string => {
    const terms = l.terms.map(escapeMarkdown).join(zh ? '、' : ', ')
    const shared = terms ? (zh ? `；共有：${terms}` : `; in common: ${terms}`) : ''
    return `**${escapeMarkdown(l.word)}** ${escapeMarkdown(l.a.address)}${shared}<br>${clauseText(l.a)}`
  }

  const single = view.columns.length === 1 && view.columns[0]?.kind === 'wording'
  const heads = view.columns.map((c) => escapeMarkdown(c.short))
  const baseHead = escapeMarkdown(base?.short ?? '')
  const head = single ? [heads[0] ?? '', baseHead, zh ? '变化' : 'Change'] : [baseHead, ...heads]
  out.push(line(head), line(head.map(() => '---')))

  const isAlone = (row: Row): boolean => row.cells.some((c) => c.alone.length > 0)
  for (const row of view.rows) {
    if (isAlone(row)) continue
    const bold = (text: string): string => (row.heading && text ? `<b>${text}</b>` : text)
    if (single) {
      const links = (row.cells[0]?.links ?? []).filter((l): l is WordingLink => l.kind === 'wording')
      for (const l of links) {
        out.push(line([bold(cellOf(l.a)), bold(cellOf(l.b)), words(l)]))
      }
      continue
    }
    const cells = row.cells.map((cell) => {
      if (cell.none) return `<i>${escapeMarkdown(cell.none)}</i>`
      return cell.links
        .map((l) => {
          if (l.kind === 'subject') return echo(l)
          const same = l.changed === 0 || l.a.length === 0
          return same ? words(l) : `${words(l)}<br>${marked(l.inline)}`
        })
        .join('<br><br>')
    })
    out.push(line([bold(cellOf(row.base)), ...cells]))
  }

  view.columns.forEach((column, k) => {
    const rows = view.rows.filter((r) => (r.cells[k]?.alone.length ?? 0) > 0)
    if (rows.length === 0) return
    const none = rows[0]?.cells[k]?.none ?? ''
    const witness = view.witnesses[k]
    out.push('', `## ${escapeMarkdown(column.short)}${zh ? '：' : ': '}${escapeMarkdown(none)}`, '')
    out.push(`_${escapeMarkdown(witness?.fidelityWords ?? '')}_`, '')
    for (const row of rows)
      for (const c of row.cells[k]?.alone ?? [])
        out.push(
          `- ${escapeMarkdown(c.address)}${c.path.length > 0 ? ` ${escapeMarkdown(c.path.join(' / '))}` : ''}${zh ? '：' : ': '}${clauseText(c)}`,
        )
  })

  if (view.citations.length > 0) {
    out.push('', zh ? '## 底本援引的文件' : '## Documents that the base cites', '')
    for (const c of view.citations)
      out.push(`- ${escapeMarkdown(c.clause)} ${escapeMarkdown(c.as)} → ${escapeMarkdown(c.words)}`)
  }
  if (view.hidden) out.push('', `_${escapeMarkdown(view.hidden)}_`)
  out.push('', `<sub>tifa ${escapeMarkdown(view.tool.version)}, ICU ${escapeMarkdown(view.tool.icu)}</sub>`)
  return `${out.join('\n')}\n`
}
