/**
 * What `tifa check` found, for a terminal: one line a finding, in the shape of all lines of error.
 *
 *     corpus/…/zh.full.txt:12:7: 《 is never closed: …; compare with the source [unbalanced]
 */
import type { Inspection, Severity, Ui } from '../../src/index.ts'
import { checkWords, lockWords, severityWords } from '../../src/words/check-words.ts'
import { say } from '../../src/words/say.ts'
import { typeset } from '../../src/words/typeset.ts'
import { findingLine } from '../finding-line.ts'
import { paint } from '../paint.ts'
import { visible } from '../visible.ts'
import { wrapIndented } from '../wrap.ts'
import { acceptedWords, changeWords, countWords, inlineWords, noneAffected, standsNow, stateWords } from './words.ts'

export interface TextOptions {
  readonly ui: Ui
  readonly width: number
  readonly color: boolean
  /** As it was named, for the commands that are shown. */
  readonly corpus?: string | undefined
}

/** Notes told one by one; the rest are counted by rule. */
const NOTES_TOLD = 20
const CHANGES_TOLD = 50

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note']

export function formatText(inspection: Inspection, { ui, width, color, corpus }: TextOptions): string {
  const t = typeset(ui)
  const lines: string[] = []
  const section = (title: string): void => {
    if (lines.length > 0) lines.push('')
    lines.push(paint(title, 'strong', color))
  }
  for (const severity of SEVERITIES) {
    const own = inspection.findings.filter((f) => f.severity === severity)
    if (own.length === 0) continue
    section(severityWords[severity][ui] + t.aside(String(own.length)))
    const told = severity === 'note' ? own.slice(0, NOTES_TOLD) : own
    // Lines are for editors and scripts, too: they are not wrapped.
    for (const finding of told) lines.push(findingLine(finding, ui, corpus))
    if (told.length < own.length) lines.push(say(ui, checkWords.moreNotes, { notes: own.length - told.length }))
  }
  if (inspection.silenced.length > 0)
    lines.push('', say(ui, checkWords.silenced, { places: inspection.silenced.length }))
  for (const line of changeLines(inspection, ui, width, color)) lines.push(line)
  if (lines.length > 0) lines.push('')
  lines.push(
    t.clauses([
      t.named(say(ui, checkWords.corpus, inspection), countWords(inspection, ui)),
      lockWords[inspection.lock][ui],
    ]),
  )
  return `${lines.join('\n')}\n`
}

function changeLines(inspection: Inspection, ui: Ui, width: number, color: boolean): readonly string[] {
  const { since, changes, comparisons, citations } = inspection
  if (since === null) return []
  const t = typeset(ui)
  const lines: string[] = []
  const put = (line: string, indent: number): void => {
    for (const l of wrapIndented(visible(line), { width, indent, ambiguous: 1 })) lines.push(l)
  }
  const name = `${since.revision} (${since.commit.slice(0, 12)})`
  lines.push('', paint(visible(say(ui, checkWords.changedSince, { revision: name })), 'strong', color))
  if (since.note !== null) put(since.note, 2)
  if (changes.length === 0) put(checkWords.noChange[ui], 2)
  for (const change of changes) {
    put(
      t.named(
        change.file + (change.was === null ? '' : say(ui, checkWords.was, { file: change.was })),
        changeWords(change, ui),
      ),
      2,
    )
    for (const line of acceptedWords(change, ui)) put(line, 4)
    for (const clause of change.clauses.slice(0, CHANGES_TOLD)) {
      const ids =
        clause.a.join(' ') === clause.b.join(' ')
          ? clause.b.join(' ')
          : `${clause.a.join(' ') || '–'} → ${clause.b.join(' ') || '–'}`
      const labels = clause.labels === null ? '' : ` ${clause.labels.a ?? '–'} → ${clause.labels.b ?? '–'}`
      const marked = inlineWords(clause.inline)
      put(`${ids}${labels}  ${marked}`, 4)
    }
    if (change.clauses.length > CHANGES_TOLD)
      put(say(ui, checkWords.more, { places: change.clauses.length - CHANGES_TOLD }), 4)
  }
  const none = noneAffected(inspection, ui)
  if (comparisons.length > 0 || none !== null) {
    lines.push('', paint(checkWords.effects[ui], 'strong', color))
    if (none !== null) put(none, 2)
    for (const c of comparisons)
      put(t.named(`${c.a} | ${c.b}  ${c.clause}`, `${stateWords(c.before, c, ui)} → ${standsNow(c, ui)}`), 2)
  }
  if (citations.length > 0) {
    lines.push('', paint(checkWords.citations[ui], 'strong', color))
    const nothing = checkWords.noTarget[ui]
    for (const c of citations)
      put(t.named(`${c.siglum} ${c.clause}  ${c.as}`, `${c.before ?? nothing} → ${c.after ?? nothing}`), 2)
  }
  return lines
}
