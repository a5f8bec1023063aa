/**
 * A trace in Markdown that GitHub shows: the first lines, then documents and texts, a list item a place.
 *
 *     - `2024-1.3` 双方宣布将两国关系提升为<b>全面战略伙伴关系</b>，其内涵如下：
 *     - `2022-p3` <i>提要，非原文，请勿引用</i> …
 *
 * The sentence is whole. All of the texts is escaped: markup is shown, not obeyed.
 */
import { type TraceLine, type TraceTextView, type TraceView, words } from '../src/core.ts'
import { traceFormWords } from '../src/words/report-words.ts'
import { typeset } from '../src/words/typeset.ts'
import { escapeMd } from './md/escape-md.ts'

/** Words in other forms, and near ones, say so behind the sentence. */
const FORMS = {
  exact: null,
  inflected: traceFormWords.inflected,
  near: null,
} as const

function place(line: TraceLine, text: TraceTextView, { ui }: TraceView): string {
  const form = FORMS[line.form]?.[ui]
  const notes = [...(form ? [form] : []), ...line.notes].map(escapeMd)
  const said = notes.length > 0 ? ` <sub>${typeset(ui).clauses(notes)}</sub>` : ''
  const mark = line.form === 'near' ? 'i' : 'b'
  const summary = text.wording ? '' : `<i>${escapeMd(words.label.summaryNotQuotable[ui])}</i> `
  const sentence = `${escapeMd(line.before)}<${mark}>${escapeMd(line.words)}</${mark}>${escapeMd(line.after)}`
  return `- <code>${escapeMd(line.address)}</code> ${summary}${sentence}${said}`
}

export function traceToMd(view: TraceView): string {
  const parts = [view.lead.map((line) => `${escapeMd(line)}  `).join('\n')]
  for (const document of view.documents) {
    parts.push(`## ${escapeMd(document.name)} <sub>${escapeMd(document.id)}</sub>`)
    for (const text of document.texts) {
      parts.push(
        `<b>${escapeMd(text.siglum)}</b> ${escapeMd(text.what)}${typeset(view.ui).colon}${escapeMd(text.says)}`,
      )
      if (text.lines.length > 0) parts.push(text.lines.map((line) => place(line, text, view)).join('\n'))
    }
    if (document.beside.length > 0) parts.push(document.beside.map((line) => `${escapeMd(line)}  `).join('\n'))
  }
  if (view.tail.length > 0) parts.push(view.tail.map((line) => `${escapeMd(line)}  `).join('\n'))
  return `${parts.join('\n\n')}\n`
}
