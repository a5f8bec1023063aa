/**
 * What `tifa check` found, as Markdown for a step summary or a comment: findings, and a 对照表 of what changed.
 *
 * Texts are quoted from a change that nobody has read yet: every mark that Markdown, HTML or a forge would obey is
 * written as a character reference, so that it is shown and does nothing.
 */
import type { CheckFinding, ClauseChange, Inspection, Severity, Ui } from '../../src/index.ts'
import { findingText } from '../finding-line.ts'
import { visible } from '../visible.ts'
import {
  acceptedWords,
  changeWords,
  corpusWords,
  countWords,
  kindWords,
  lockWords,
  noneAffected,
  severityWords,
  standsNow,
  stateWords,
} from './words.ts'

/** Rows and findings shown of each kind; the rest are counted. */
const ROWS = 100
/** Characters of an unchanged stretch shown on each side of a change. */
const CONTEXT = 40
/** Bytes at most: GitHub takes a step summary of 1 MiB. */
const LONGEST = 900_000

/** Text that nothing obeys: marks of Markdown and HTML, mentions, references to issues and addresses among them. */
export const quoteSafely = (text: string): string =>
  visible(text.replace(/\s+/gu, ' ')).replace(/[!-$&*:<>@[-`{-~]|(?<=www)\./giu, (c) => `&#${c.charCodeAt(0)};`)

export function formatMarkdown(inspection: Inspection, ui: Ui): string {
  const zh = ui === 'zh'
  const parts = [
    `## tifa check${zh ? '：' : ': '}${countWords(inspection, ui)}`,
    zh
      ? `${quoteSafely(inspection.corpus)}：${inspection.documents} 份文件，${inspection.witnesses} 个文本；${lockWords[inspection.lock].zh}。`
      : `${quoteSafely(inspection.corpus)}: ${corpusWords(inspection)}; ${lockWords[inspection.lock].en}.`,
    ...(['error', 'warning', 'note'] as const).flatMap((severity) => findingsOf(inspection, severity, ui)),
    ...changesOf(inspection, ui),
    ...effectsOf(inspection, ui),
  ]
  const kept: string[] = []
  let bytes = 0
  for (const part of parts) {
    bytes += Buffer.byteLength(part) + 2
    if (bytes > LONGEST) {
      kept.push(zh ? '（已达长度上限，其余见 --format json）' : '(cut here: the rest is in --format json)')
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
  if (own.length > ROWS) list.push(`- ${ui === 'zh' ? `另有 ${own.length - ROWS} 条` : `${own.length - ROWS} more`}`)
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
  const zh = ui === 'zh'
  const parts = [
    `### ${zh ? '改动' : 'What changed'}${zh ? '：自 ' : ' since '}${quoteSafely(since.revision)} (${since.commit.slice(0, 12)})`,
  ]
  if (since.note !== null) parts.push(quoteSafely(since.note))
  if (changes.length === 0) parts.push(zh ? '文本没有改动。' : 'No text changed.')
  for (const change of changes) {
    const was = change.was === null ? '' : quoteSafely(zh ? `（原 ${change.was}）` : ` (was ${change.was})`)
    parts.push(`#### ${quoteSafely(change.file)}${was}`)
    parts.push([changeWords(change, ui), ...acceptedWords(change, ui).map(quoteSafely)].join(zh ? '；' : '; '))
    if (change.clauses.length === 0) continue
    const head = zh ? ['条款', '旧', '新', '类别'] : ['clause', 'old', 'new', 'kind']
    const rows = change.clauses.slice(0, ROWS).map((c) => row(c, ui))
    parts.push([`| ${head.join(' | ')} |`, '|---|---|---|---|', ...rows].join('\n'))
    if (change.clauses.length > ROWS)
      parts.push(zh ? `另有 ${change.clauses.length - ROWS} 处。` : `${change.clauses.length - ROWS} more.`)
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
  const kinds = clause.kinds.map((kind) => kindWords[kind][ui]).join(ui === 'zh' ? '、' : ', ')
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
  const zh = ui === 'zh'
  const parts: string[] = []
  const title = zh ? '### 对已发布对照的影响' : '### What it does to published comparisons'
  const unaffected = noneAffected(inspection, ui)
  if (unaffected !== null) parts.push(title, `${unaffected}${zh ? '。' : '.'}`)
  if (comparisons.length > 0) {
    const rows = comparisons
      .slice(0, ROWS)
      .map(
        (c) =>
          `| ${quoteSafely(`${c.a} | ${c.b}`)} | ${quoteSafely(c.clause)} | ${quoteSafely(stateWords(c.before, ui))} | ${quoteSafely(standsNow(c, ui))} |`,
      )
    const head = zh ? ['对照', '条款', '原', '现'] : ['comparison', 'clause', 'before', 'now']
    parts.push(title, [`| ${head.join(' | ')} |`, '|---|---|---|---|', ...rows].join('\n'))
    if (comparisons.length > ROWS)
      parts.push(zh ? `另有 ${comparisons.length - ROWS} 处。` : `${comparisons.length - ROWS} more.`)
  }
  if (citations.length > 0) {
    const none = zh ? '（无）' : '(none)'
    const rows = citations
      .slice(0, ROWS)
      .map(
        (c) =>
          `| ${quoteSafely(`${c.siglum} ${c.clause}`)} | ${quoteSafely(c.as)} | ${quoteSafely(c.before ?? none)} | ${quoteSafely(c.after ?? none)} |`,
      )
    const head = zh ? ['条款', '援引', '原指', '现指'] : ['clause', 'citation', 'before', 'now']
    parts.push(zh ? '### 援引' : '### Citations', [`| ${head.join(' | ')} |`, '|---|---|---|---|', ...rows].join('\n'))
  }
  return parts
}
