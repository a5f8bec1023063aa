/**
 * Findings as this corpus weighs them: levels of the configuration, and places that a record silences with a reason.
 *
 *     silence:
 *       - rule: unbalanced
 *         witness: zh.full
 *         where: "3.2"              a clause id, or words of the text; left out: the whole witness
 *         why: the quotation runs on in the next clause
 *
 * The guards (the lock, the configuration) can be set by the configuration and silenced by no record: a change must not
 * switch off its own check. A silence that silences nothing is told, too, but where a text of its document can't be read.
 */
import type { CheckFinding, Clause, Document, Silence, SilencedFinding, Witness } from '../model/index.ts'
import { witnessKey } from '../text/witness-key.ts'
import { findingOf, tell, wholeFile } from '../words/finding.ts'
import type { Level } from './config.ts'
import { namedRules } from './named-rules.ts'
import { rules } from './rules.ts'

export interface Weighed {
  readonly findings: readonly CheckFinding[]
  readonly silenced: readonly SilencedFinding[]
}

const HEAVY: readonly Level[] = ['off', 'note', 'warning', 'error']
const defaults = new Map([...rules, ...namedRules].map((r) => [r.id, r.severity]))
const guards = new Set(namedRules.filter((r) => r.guard).map((r) => r.id))
const unused = namedRules.find((r) => r.id === 'silence-unused')!

/** What silences go by. */
interface Silencing {
  readonly clausesOf: (witness: Witness) => readonly Clause[]
  /** Findings that are told though a silence covers their place. */
  readonly unsilenced?: ReadonlySet<CheckFinding>
}

const NONE: ReadonlySet<CheckFinding> = new Set()

export function weighFindings(
  findings: readonly CheckFinding[],
  documents: readonly Document[],
  levels: ReadonlyMap<string, Level>,
  { clausesOf, unsilenced = NONE }: Silencing,
): Weighed {
  const silences = documents.flatMap((document) =>
    (document.silence ?? []).map((silence) => ({ document, silence, used: false })),
  )
  const kept: CheckFinding[] = []
  const silenced: SilencedFinding[] = []
  for (const finding of findings) {
    const row = guards.has(finding.rule)
      ? undefined
      : silences.find(
          ({ document, silence }) => silence.rule === finding.rule && covers(silence, document, finding, clausesOf),
        )
    if (row !== undefined) row.used = true
    if (row === undefined || unsilenced.has(finding)) kept.push(finding)
    else {
      silenced.push({ finding, why: row.silence.why })
    }
  }
  for (const { document, silence, used } of silences) {
    if (used || levels.get(silence.rule) === 'off' || lacksText(document, findings)) continue
    const where = [silence.witness, silence.where].filter((w) => w !== undefined).join(' ')
    kept.push(
      findingOf(
        unused,
        guards.has(silence.rule)
          ? tell('silence-unused.guard', { rule: silence.rule, file: document.file })
          : tell('silence-unused.nothing', { rule: silence.rule, where, file: document.file }),
        wholeFile(document.file),
      ),
    )
  }
  const weighed = kept.flatMap((finding): readonly CheckFinding[] => {
    const level = levels.get(finding.rule)
    if (level === undefined) return [finding]
    if (level === 'off') return []
    // What a rule itself tells as less than usual (an accepted change, say) is not raised with the rule.
    const usual = finding.severity === (defaults.get(finding.rule) ?? finding.severity)
    return [
      {
        ...finding,
        severity: usual || HEAVY.indexOf(level) < HEAVY.indexOf(finding.severity) ? level : finding.severity,
      },
    ]
  })
  return { findings: weighed, silenced }
}

/** What is told of a text that is not there to be looked at: what would be found in it is not known. */
const NOT_READ: ReadonlySet<string> = new Set([
  'merge-marks',
  'encoding',
  'unreadable',
  'empty-witness',
  'not-a-file',
  'outside-link',
  'record-without-file',
])

const folderOf = (file: string): string => file.slice(0, file.lastIndexOf('/') + 1)

const lacksText = (document: Document, findings: readonly CheckFinding[]): boolean =>
  findings.some((f) => NOT_READ.has(f.rule) && folderOf(f.file) === folderOf(document.file))

/** Is the finding of a place that the silence names? Which rule it is of is not asked. */
export function covers(
  silence: Silence,
  document: Document,
  finding: CheckFinding,
  clausesOf: (witness: Witness) => readonly Clause[],
): boolean {
  if (finding.file === document.file) {
    // A finding of the record: `where` may be words of its message.
    return silence.witness === undefined && (silence.where === undefined || finding.message.includes(silence.where))
  }
  const witness = document.witnesses.find((w) => w.file === finding.file)
  if (witness === undefined) return false
  if (silence.witness !== undefined && silence.witness !== witnessKey(witness)) return false
  const { where } = silence
  if (where === undefined) return true
  const clause = clausesOf(witness).find((c) => c.id === where)
  if (clause && meets(finding, clause.labelSpan?.[0] ?? clause.start, clause.end)) return true
  for (let at = witness.text.indexOf(where); at >= 0; at = witness.text.indexOf(where, at + 1))
    if (meets(finding, at, at + where.length)) return true
  return false
}

const meets = (finding: CheckFinding, start: number, end: number): boolean => finding.start < end && finding.end > start
