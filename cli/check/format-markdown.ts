/**
 * What `tifa check` found, as Markdown for a step summary or a comment: findings, and a 对照表 of what changed.
 *
 * Texts are quoted from a change that nobody has read yet: every mark that Markdown, HTML or a forge would obey is
 * written as a character reference, so that it is shown and does nothing.
 */
import type { CheckFinding, ClauseChange, Inspection, Severity, Ui } from '../../src/index.ts'
import { checkPageWords, checkWords, kindWords, lockWords, severityWords } from '../../src/words/check-words.ts'
import { say } from '../../src/words/say.ts'
import { typeset } from '../../src/words/typeset.ts'
import { findingText } from '../finding-line.ts'
import { visibleLine } from '../visible.ts'
import { acceptedWords, changeWords, countWords, noneAffected, standsNow, stateWords } from './words.ts'

/** Rows and findings shown of each kind; the rest are counted. */
const ROWS = 100
/** Characters of an unchanged stretch shown on each side of a change. */
const CONTEXT = 40
/** Bytes at most: GitHub takes a step summary of 1 MiB. */
const LONGEST = 900_000

/** Text that nothing obeys: marks of Markdown and HTML, mentions, references to issues and addresses among them. */
const quoteSafely = (text: string): string =>
  visibleLine(text).replace(/[!-$&*:<>@[-`{-~]|(?<=www)\./giu, (c) => `&#${c.charCodeAt(0)};`)

export function formatMarkdown(inspection: Inspection, ui: Ui): string {
  const parts = [
    `## ${typeset(ui).named('tifa check', countWords(inspection, ui))}`,
    say(ui, checkPageWords.corpusLine, {
      corpus: quoteSafely(inspection.corpus),
      counts: say(ui, checkWords.corpus, inspection),
      lock: lockWords[inspection.lock][ui],
    }),
    ...(['error', 'warning', 'note'] as const).flatMap((severity) => findingsOf(inspection, severity, ui)),
    ...changesOf(inspection, ui),
    ...effectsOf(inspection, ui),
  ]
  const kept: string[] = []
  let bytes = 0
  for (const part of parts) {
    bytes += Buffer.byteLength(part) + 2
    if (bytes > LONGEST) {
      kept.push(checkPageWords.cut[ui])
      break
    }
    kept.push(part)
  }
  return `${kept.join('\n\n')}\n`
}

function findingsOf(inspection: Inspection, severity: Severity, ui: Ui): readonly string[] {
  const own = inspection.findings.filter((f) => f.severity === severity)
  if (own.length === 0) return []
  const list = own.slice(0, ROWS).map((f) => `- ${findingWords(f, ui)}`)
  if (own.length > ROWS) list.push(`- ${say(ui, checkWords.moreFindings, { findings: own.length - ROWS })}`)
  const title = `${severityWords[severity][ui]} (${own.length})`
  if (severity === 'note') return [`<details><summary>${title}</summary>`, list.join('\n'), '</details>']
  return [`### ${title}`, list.join('\n')]
}

function findingWords(finding: CheckFinding, ui: Ui): string {
  const place = quoteSafely(`${finding.file}:${finding.line}:${finding.column}`)
  return `${place} ${quoteSafely(findingText(finding, ui))} <code>${quoteSafely(finding.rule)}</code>`
}

function changesOf(inspection: Inspection, ui: Ui): readonly string[] {
  const { since, changes } = inspection
  if (since === null) return []
  const parts = [
    `### ${say(ui, checkPageWords.changed, { revision: `${quoteSafely(since.revision)} (${since.commit.slice(0, 12)})` })}`,
  ]
  if (since.note !== null) parts.push(quoteSafely(since.note))
  if (changes.length === 0) parts.push(checkPageWords.noChange[ui])
  for (const change of changes) {
    const was = change.was === null ? '' : quoteSafely(say(ui, checkWords.was, { file: change.was }))
    parts.push(`#### ${quoteSafely(change.file)}${was}`)
    parts.push(typeset(ui).clauses([changeWords(change, ui), ...acceptedWords(change, ui).map(quoteSafely)]))
    if (change.clauses.length === 0) continue
    const head = headOf(ui, 'clause', 'old', 'new', 'kind')
    const rows = change.clauses.slice(0, ROWS).map((c) => row(c, ui))
    parts.push([...head, ...rows].join('\n'))
    if (change.clauses.length > ROWS) parts.push(say(ui, checkPageWords.more, { places: change.clauses.length - ROWS }))
  }
  return parts
}

function row(clause: ClauseChange, ui: Ui): string {
  const ids =
    clause.a.join(' ') === clause.b.join(' ')
      ? clause.b.join(' ')
      : `${clause.a.join(' ') || '–'} → ${clause.b.join(' ') || '–'}`
  const side = (hidden: 'ins' | 'del'): string => {
    const runs = clause.inline.filter((r) => r.mark !== hidden)
    const label = clause.labels?.[hidden === 'ins' ? 'a' : 'b']
    const words = runs
      .map((run, i) => marked(run.mark, shortened(run.text, run.mark, i === 0, i === runs.length - 1)))
      .join('')
    return `${label ? `<strong>${quoteSafely(label)}</strong> ` : ''}${words}`
  }
  const kinds = typeset(ui).list(clause.kinds.map((kind) => kindWords[kind][ui]))
  return `| ${quoteSafely(ids)} | ${side('ins')} | ${side('del')} | ${kinds} |`
}

/** Unchanged stretches shrink to what stands beside a change. */
function shortened(text: string, mark: string, first: boolean, last: boolean): string {
  const characters = [...text]
  if (mark !== 'same' || characters.length <= 2 * CONTEXT) return text
  const head = first ? '' : characters.slice(0, CONTEXT).join('')
  const tail = last ? '' : characters.slice(-CONTEXT).join('')
  return `${head}…${tail}`
}

function marked(mark: string, text: string): string {
  const safe = quoteSafely(text)
  if (mark === 'del' || mark === 'to') return `<del>${safe}</del>`
  if (mark === 'ins' || mark === 'from') return `<ins>${safe}</ins>`
  return safe
}

function effectsOf(inspection: Inspection, ui: Ui): readonly string[] {
  const { comparisons, citations } = inspection
  const parts: string[] = []
  const title = `### ${checkWords.effects[ui]}`
  const unaffected = noneAffected(inspection, ui)
  if (unaffected !== null) parts.push(title, say(ui, checkPageWords.sentence, { words: unaffected }))
  if (comparisons.length > 0) {
    const rows = comparisons
      .slice(0, ROWS)
      .map(
        (c) =>
          `| ${quoteSafely(`${c.a} | ${c.b}`)} | ${quoteSafely(c.clause)} | ${quoteSafely(stateWords(c.before, c, ui))} | ${quoteSafely(standsNow(c, ui))} |`,
      )
    const head = headOf(ui, 'comparison', 'clause', 'before', 'now')
    parts.push(title, [...head, ...rows].join('\n'))
    if (comparisons.length > ROWS) parts.push(say(ui, checkPageWords.more, { places: comparisons.length - ROWS }))
  }
  if (citations.length > 0) {
    const none = checkWords.noTarget[ui]
    const rows = citations
      .slice(0, ROWS)
      .map(
        (c) =>
          `| ${quoteSafely(`${c.siglum} ${c.clause}`)} | ${quoteSafely(c.as)} | ${quoteSafely(c.before ?? none)} | ${quoteSafely(c.after ?? none)} |`,
      )
    const head = headOf(ui, 'clause', 'citation', 'targetBefore', 'targetNow')
    parts.push(`### ${checkWords.citations[ui]}`, [...head, ...rows].join('\n'))
  }
  return parts
}

/** The head of a table, and the line below it. */
const headOf = (ui: Ui, ...names: readonly (keyof typeof checkPageWords)[]): readonly string[] => [
  `| ${names.map((name) => checkPageWords[name][ui]).join(' | ')} |`,
  `|${'---|'.repeat(names.length)}`,
]
