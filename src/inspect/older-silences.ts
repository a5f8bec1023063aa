/**
 * A silence counts for the words that it was given for: what it covered on the older side, and nothing that has come to
 * stand in the same place since.
 *
 *     silence: [{ rule: unbalanced, witness: zh.full, where: "3.2", … }]      as on the older side
 *     3.2  双方签署了《渔业协定。       as on the older side: silenced
 *     3.2  双方签署了《航运协定。       other words in its place: told, and so is that the silence does not count
 *
 * Of a clause all its words count; what is told of a record is the same by what it says, and what is told of a whole text
 * by its rule. Whether rules that the loader holds found something before is not asked: what they tell is told of the
 * text that is there.
 */
import { namedRules } from '../check/named-rules.ts'
import { rules } from '../check/rules.ts'
import { covers } from '../check/weigh-findings.ts'
import type { CheckFinding, Clause, Document, Silence, Witness } from '../model/index.ts'
import { findingOf, tell, wholeFile } from '../words/finding.ts'

type ClausesOf = (witness: Witness) => readonly Clause[]

/** One side: its documents, what was found in them, and their clauses. */
interface Side {
  readonly documents: readonly Document[]
  readonly findings: readonly CheckFinding[]
}

interface OlderSilences {
  /** Findings that a silence covers by its place alone: they are told. */
  readonly unsilenced: ReadonlySet<CheckFinding>
  /** One for each silence that does not count for all that it covers. */
  readonly findings: readonly CheckFinding[]
}

const NOTHING: OlderSilences = { unsilenced: new Set(), findings: [] }
const asked: ReadonlySet<string> = new Set(rules.map((r) => r.id))
const changed = namedRules.find((r) => r.id === 'guard-changed')!

/**
 * Documents of the older side whose silences have to be asked what they covered: those that are not as they were. Where
 * there is none, nothing need be looked for on the older side.
 */
export function silencedBefore(before: readonly Document[], after: readonly Document[]): readonly Document[] {
  const same = new Set(after)
  return before.filter((d) => (d.silence ?? []).length > 0 && !same.has(d))
}

/** `after.documents` have the silences of the older side alone; `before.documents` are those of `silencedBefore`. */
export function olderSilences(before: Side, after: Side, clausesOf: ClausesOf): OlderSilences {
  const older = new Map(before.documents.map((d) => [d.id, d]))
  if (older.size === 0) return NOTHING
  const unsilenced = new Set<CheckFinding>()
  const findings: CheckFinding[] = []
  for (const document of after.documents) {
    const was = older.get(document.id)
    if (was === undefined) continue
    for (const silence of document.silence ?? []) {
      if (!asked.has(silence.rule)) continue
      const known = new Set(coveredBy(silence, was, before.findings, clausesOf).map(([, subject]) => subject))
      const other = coveredBy(silence, document, after.findings, clausesOf).filter(([, subject]) => !known.has(subject))
      for (const [finding] of other) unsilenced.add(finding)
      if (other.length === 0) continue
      const where = [silence.witness, silence.where].filter((w) => w !== undefined).join(' ')
      const values = { rule: silence.rule, where, why: silence.why }
      findings.push(findingOf(changed, tell('guard-changed.silenced', values), wholeFile(document.file)))
    }
  }
  return { unsilenced, findings }
}

/** The findings that a silence covers, each with what it is about. */
const coveredBy = (
  silence: Silence,
  document: Document,
  findings: readonly CheckFinding[],
  clausesOf: ClausesOf,
): readonly (readonly [CheckFinding, string])[] =>
  findings
    .filter((f) => f.rule === silence.rule && covers(silence, document, f, clausesOf))
    .map((f) => [f, subjectOf(f, document, clausesOf)] as const)

function subjectOf(finding: CheckFinding, document: Document, clausesOf: ClausesOf): string {
  const witness = document.witnesses.find((w) => w.file === finding.file)
  if (witness === undefined) return finding.message
  const clause = clausesOf(witness).find((c) => finding.start < c.end && finding.end > (c.labelSpan?.[0] ?? c.start))
  // What is told of a whole text counts what it has: the rule alone says what it is about.
  if (clause === undefined) return finding.rule
  return witness.text.slice(clause.start, clause.end).replace(/\r\n?/g, '\n')
}
