/**
 * What `tifa check` found, as workflow commands: annotations on file and line, and a step summary.
 *
 *     ::error file=corpus/…/zh.full.txt,line=12,col=7,title=tifa%3A unbalanced::《 is never closed …
 *
 * GitHub shows ten annotations of each level in a step: the first ten are written, and what is cut is told.
 * Texts are quoted: line breaks, % and, in properties, : and , are escaped, so that no text can give a command.
 */
import { appendFile } from 'node:fs/promises'
import { relative, resolve, sep } from 'node:path'
import type { CheckFinding, Inspection, Severity } from '../../src/index.ts'
import { checkWords, severityWords } from '../../src/words/check-words.ts'
import { say } from '../../src/words/say.ts'
import { toldPath } from '../../src/words/told-path.ts'
import { findingText } from '../finding-line.ts'
import type { Terminal } from '../terminal.ts'
import { visible } from '../visible.ts'
import { formatMarkdown } from './format-markdown.ts'
import { countWords } from './words.ts'

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'notice' }
/** Annotations of one level that GitHub shows in one step. */
const SHOWN = 10
/** Characters of a message: longer ones are cut by GitHub without a word. */
const LONGEST = 4000

const data = (text: string): string => visible(text).replace(/%/gu, '%25').replace(/\r/gu, '%0D').replace(/\n/gu, '%0A')
const property = (text: string): string => data(text).replace(/:/gu, '%3A').replace(/,/gu, '%2C')

export async function formatGithub(
  inspection: Inspection,
  terminal: Pick<Terminal, 'ui' | 'env' | 'cwd' | 'warn'>,
): Promise<string> {
  const { ui, env } = terminal
  const lines: string[] = []
  for (const severity of ['error', 'warning', 'note'] as const) {
    const own = inspection.findings.filter((f) => f.severity === severity)
    for (const finding of own.slice(0, SHOWN)) lines.push(annotation(finding, terminal))
    if (own.length > SHOWN) {
      lines.push(
        say(ui, checkWords.notAnnotated, { severity: severityWords[severity][ui], findings: own.length - SHOWN }),
      )
    }
  }
  lines.push(`tifa check: ${countWords(inspection, ui)}`)
  const summary = env.GITHUB_STEP_SUMMARY
  if (summary) {
    try {
      await appendFile(summary, formatMarkdown(inspection, ui))
    } catch {
      terminal.warn(checkWords.noSummary[ui])
    }
  }
  return `${lines.join('\n')}\n`
}

function annotation(finding: CheckFinding, { ui, env, cwd }: Pick<Terminal, 'ui' | 'env' | 'cwd'>): string {
  const message = [...findingText(finding, ui)].slice(0, LONGEST).join('')
  const file = forWorkspace(finding.file, cwd, env.GITHUB_WORKSPACE)
  return `::${LEVELS[finding.severity]} file=${property(file)},line=${finding.line},col=${finding.column},title=${property(`tifa: ${finding.rule}`)}::${data(message)}`
}

/** Annotations name files from the top of the repository, findings from the working folder. */
function forWorkspace(file: string, cwd: string, workspace: string | undefined): string {
  if (!workspace) return toldPath(file)
  const way = relative(workspace, resolve(cwd, file))
  return way.startsWith('..') ? toldPath(file) : way.split(sep).join('/')
}
