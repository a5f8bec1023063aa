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
import { readdir, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import type { Decision, Finding } from '../model/index.ts'
import { shownPath } from '../text/shown-path.ts'
import { findingOf, tell, wholeFile } from '../words/finding.ts'
import { isBelow } from './load-witness.ts'
import { readInside } from './read-inside.ts'

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
  const decisions: Decision[] = []
  const findings: Finding[] = []
  const target = await realpath(dir).catch(() => null)
  if (target !== null && !isBelow(await realpath(corpusDir), target)) {
    const shown = wholeFile(shownPath(dir, workingDir))
    findings.push(findingOf({ id: 'outside-link', severity: 'error' }, tell('outside-link.folder'), shown))
    return { decisions, findings }
  }
  const names = (await readdir(dir).catch(() => [])).sort()
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
    const { text, findings: faults } = await readInside(corpusDir, join(DECISIONS_DIR, name), workingDir)
    if (text === null) {
      const unreadable = findingOf({ id: RULE, severity: 'error' }, tell('decision.unreadable'), wholeFile(file))
      for (const finding of faults.length > 0 ? faults : [unreadable]) findings.push(finding)
      continue
    }
    readDecisions(text, file, named[1]!, named[2]!, decisions, findings)
  }
  const against = contradicted(decisions)
  for (const { file, start, end, line, column, a, b } of against)
    findings.push(
      findingOf({ id: RULE, severity: 'error' }, tell('decision.against', { a, b }), {
        file,
        start,
        end,
        line,
        column,
      }),
    )
  return { decisions: decisions.filter((d) => !against.has(d)), findings }
}

/** Decisions that say together and apart of one pair in one language: none of them counts until somebody decides. */
function contradicted(decisions: readonly Decision[]): ReadonlySet<Decision> {
  const pairs = new Map<string, Decision[]>()
  for (const decision of decisions) {
    const pair = JSON.stringify([decision.documentA, decision.documentB, decision.a, decision.b])
    const of = pairs.get(pair)
    if (of) of.push(decision)
    else pairs.set(pair, [decision])
  }
  const against = new Set<Decision>()
  for (const of of pairs.values()) {
    for (const decision of of)
      if (of.some((o) => o.together !== decision.together && (o.lang ?? decision.lang) === (decision.lang ?? o.lang)))
        against.add(decision)
  }
  return against
}
