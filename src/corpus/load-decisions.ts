/**
 * A maintainer's own decisions about an alignment, which win over the method.
 *
 *     corpus/alignments/2019-06-20-joint-statement--2024-10-08-joint-statement.yaml
 *
 *     - a: "4.4"            clause ids, as every output shows them
 *       b: "4.5"
 *       together: true      or false: these two do not belong together
 *       lang: zh            left out: in every language
 *       by: A. Reader
 *       note: the fisheries clause, taken over from the treaty
 *
 * What is said of the texts stays with the texts: the files are part of the corpus and of its history.
 */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Decision, Finding } from '../model/index.ts'
import { findingOf, tell, wholeFile } from '../words/finding.ts'
import { shownPath } from './shown-path.ts'

const RULE = 'decision'
/** The folder of the corpus that holds them. */
export const DECISIONS_DIR = 'alignments'

const FILE = /^(.+?)--(.+)\.ya?ml$/

/** Decisions of all files, in order of file and place, and a finding for each that can't be read. None where the folder is missing. */
export async function loadDecisions(
  corpusDir: string,
  workingDir: string = process.cwd(),
): Promise<{ readonly decisions: readonly Decision[]; readonly findings: readonly Finding[] }> {
  const dir = join(corpusDir, DECISIONS_DIR)
  const names = (await readdir(dir).catch(() => [])).sort()
  const decisions: Decision[] = []
  const findings: Finding[] = []
  if (names.length === 0) return { decisions, findings }
  const { readDecisions } = await import('./read-decisions.ts')
  for (const name of names) {
    const file = shownPath(join(dir, name), workingDir)
    const named = FILE.exec(name)
    if (named === null) {
      if (/\.ya?ml$/.test(name)) {
        findings.push(findingOf({ id: RULE, severity: 'error' }, tell('decision.name'), wholeFile(file)))
      }
      continue
    }
    const text = await readFile(join(dir, name), 'utf8').catch(() => null)
    if (text === null) {
      findings.push(findingOf({ id: RULE, severity: 'error' }, tell('decision.unreadable'), wholeFile(file)))
      continue
    }
    readDecisions(text, file, named[1]!, named[2]!, decisions, findings)
  }
  return { decisions, findings }
}
