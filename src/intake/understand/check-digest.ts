/**
 * A digest beside the official text: does the text bear out its terms, where the digest says?
 *
 *     { section: 二, topic: 港口, terms: [港口合作, 直航班机] }       直航班机 is nowhere in the text: a finding against the digest
 */
import { HAN_NUMBER, hanToNumber } from '../../genre/han-numbers.ts'
import type { Clause, Finding, Witness } from '../../model/index.ts'
import { keyText } from '../../text/key.ts'
import { findingOf, type Told, tell } from '../../words/finding.ts'
import type { ForeignText } from '../foreign-text.ts'
import { type Check, passed, unknown } from './check.ts'
import { sectionOfClauses } from './numbered-sections.ts'

/** Each term of each item: in the text at all, and in the section that the digest names. */
export function checkDigest(
  foreign: ForeignText,
  clauses: readonly Clause[],
  digest: Witness,
): { check: Check; findings: Finding[] } {
  const items = digest.record?.items ?? []
  const key = keyText(foreign.text)
  const sections = sectionTexts(foreign.text, clauses)
  const findings: Finding[] = []
  let found = 0
  let of = 0
  for (const item of items) {
    const missing: string[] = []
    const wanted = sectionNumber(item.section)
    for (const term of item.terms) {
      of++
      const words = keyText(term)
      if (!key.includes(words)) {
        missing.push(term)
        continue
      }
      found++
      const places = [...sections].filter(([, text]) => text.includes(words)).map(([number]) => number)
      if (wanted !== null && places.length > 0 && !places.includes(wanted))
        findings.push(
          digestFinding(
            digest,
            item.topic,
            tell('digest-term-elsewhere', {
              terms: term,
              topic: item.topic,
              expected: item.section,
              found: places.join(', '),
            }),
          ),
        )
    }
    if (missing.length > 0)
      findings.push(
        digestFinding(
          digest,
          item.topic,
          tell('digest-term-missing', { terms: missing.join('、'), topic: item.topic }),
        ),
      )
  }
  return {
    check: of === 0 ? unknown('digest-terms-found', { found, of }) : passed('digest-terms-found', { found, of }),
    findings,
  }
}

function digestFinding(digest: Witness, topic: string, told: Told): Finding {
  const at = Math.max(0, digest.text.indexOf(topic))
  const before = digest.text.slice(0, at)
  const line = before.split('\n').length
  const place = {
    file: digest.file,
    start: at,
    end: at + topic.length,
    line,
    column: Array.from(before.slice(before.lastIndexOf('\n') + 1)).length + 1,
  }
  return findingOf({ id: told.code, severity: 'warning' }, told, place)
}

/** Keys of the text of each numbered top section. */
function sectionTexts(text: string, clauses: readonly Clause[]): ReadonlyMap<number, string> {
  const found = new Map<number, string>()
  const sections = sectionOfClauses(clauses)
  for (const [i, clause] of clauses.entries()) {
    const number = sections[i]
    if (number !== null && number !== undefined)
      found.set(number, (found.get(number) ?? '') + keyText(text, clause.start, clause.end))
  }
  return found
}

const SECTION = new RegExp(`^第?([${HAN_NUMBER}]+|\\d+)`)

/** 「一」, 「第三条」, `4` → a number; 「序」, `?` → null. */
function sectionNumber(section: string): number | null {
  const words = SECTION.exec(section)?.[1]
  if (words === undefined) return null
  return (/^\d+$/.test(words) ? Number(words) : hanToNumber(words)) || null
}
