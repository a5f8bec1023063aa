/** What the lock says of the texts, as findings. */
import { namedRules } from '../check/named-rules.ts'
import { shortly } from '../check/rule.ts'
import { SEGMENTATION_VERSION } from '../clauses/segmentation-version.ts'
import { compareLock, type Lock, type LockDifference, lockPath, parseLock } from '../lock.ts'
import type { CheckFinding, Clause, Inspection, Severity, Witness } from '../model/index.ts'
import { Lines } from '../text/lines.ts'
import { findingOf, tell } from '../words/finding.ts'
import type { PreparedCorpus } from './prepare-corpus.ts'

export interface LockCheck {
  readonly state: Inspection['lock']
  readonly findings: readonly CheckFinding[]
  /** Paths of witnesses whose text is the locked one. */
  readonly accepted: ReadonlySet<string>
  readonly differences: readonly LockDifference[]
}

/** Clauses of one text told one by one; the rest are counted. */
const CLAUSES_TOLD = 20
/** Characters shown of each: a sentence or two. */
const SHOWN = 160

const rule = (id: string, severity?: Severity): { readonly id: string; readonly severity: Severity } => {
  const row = namedRules.find((r) => r.id === id)
  if (row === undefined) throw new Error(`assertion: no rule ${id}`)
  return { id, severity: severity ?? row.severity }
}

/** `text` is null where there is no lock. `file` is its name as shown. */
export function checkLock(
  text: string | null,
  file: string,
  prepared: PreparedCorpus,
  witnesses: readonly Witness[],
): LockCheck {
  const top = { file, start: 0, end: 0, line: 1, column: 1 }
  const now: Lock = {
    format: 2,
    segmentation: SEGMENTATION_VERSION,
    witnesses: witnesses.map((w) => prepared.lockedOf(w)),
  }
  if (text === null) {
    const missing = findingOf(rule('lock-missing'), tell('lock-missing'), top)
    // Of records alone there is no text that could be edited.
    const findings = witnesses.length > 0 ? [missing] : []
    return { state: 'missing', findings, accepted: new Set(), differences: [] }
  }
  const { lock, faults } = parseLock(text)
  const findings = faults.map(({ line, told }) =>
    findingOf(rule(told.code === 'merge-marks.lock' ? 'merge-marks' : 'lock-tampered'), told, { ...top, line }),
  )
  if (lock === null) return { state: 'unreadable', findings, accepted: new Set(), differences: [] }
  const byPath = new Map(witnesses.map((w) => [lockPath(w), w]))
  const other = lock.segmentation !== now.segmentation || lock.format !== now.format
  if (lock.format !== now.format)
    findings.push(findingOf(rule('lock-segmentation'), tell('lock-segmentation.format'), top))
  else if (other)
    findings.push(
      findingOf(
        rule('lock-segmentation'),
        tell('lock-segmentation', { locked: lock.segmentation, now: now.segmentation }),
        top,
      ),
    )
  // A block that could not be read is told already.
  const broken = new Set(faults.flatMap((f) => text.split(/\r\n?|\n/)[f.line - 1] ?? []))
  const differences = compareLock(lock, now).filter((d) => !(d.kind === 'new' && broken.has(d.path)))
  for (const difference of differences)
    for (const finding of findingsOf(difference, byPath.get(difference.path), prepared, top, text))
      findings.push(finding)
  const differing = new Set([...differences.map((d) => d.path), ...broken])
  const accepted = new Set([...byPath.keys()].filter((path) => !differing.has(path)))
  const state = findings.some((f) => f.rule === 'lock-tampered')
    ? 'unreadable'
    : differences.length > 0
      ? 'differs'
      : other
        ? 'segmentation'
        : 'current'
  return { state, findings, accepted, differences }
}

function findingsOf(
  difference: LockDifference,
  witness: Witness | undefined,
  prepared: PreparedCorpus,
  top: {
    readonly file: string
    readonly start: number
    readonly end: number
    readonly line: number
    readonly column: number
  },
  lockText: string,
): readonly CheckFinding[] {
  const { kind, path } = difference
  const lineOf = Math.max(0, lockText.split(/\r\n?|\n/).indexOf(path)) + 1
  if (kind === 'gone' || witness === undefined)
    return [findingOf(rule('lock-stale'), tell('lock-stale.gone', { path }), { ...top, line: lineOf })]
  const lines = new Lines(witness.text)
  const at = (start: number, end: number) => ({ file: witness.file, start, end, ...lines.place(start) })
  if (kind === 'new') return [findingOf(rule('lock-stale'), tell('lock-stale.new'), at(0, 0))]
  if (!('b' in difference))
    return [findingOf(rule('lock-tampered'), tell('lock-tampered.checksums', { path }), { ...top, line: lineOf })]
  const { b } = difference
  if (kind !== 'wording' && kind !== 'false') {
    const clause = prepared.clausesOf(witness).find((c) => b.includes(c.id))
    const place = clause === undefined ? at(0, 0) : at(clause.labelSpan?.[0] ?? clause.start, clause.end)
    return [findingOf(rule('lock-stale', 'warning'), tell(`lock-stale.${kind}`), place)]
  }
  // A summary is nobody's official words: a change of it is told, and is no breach.
  const changed = rule(
    witness.fidelity === 'digest' ? 'lock-stale' : 'wording-changed',
    witness.fidelity === 'digest' ? 'warning' : undefined,
  )
  const clauses = prepared.clausesOf(witness).filter((c) => b.includes(c.id))
  const said = (c: Clause) =>
    tell('wording-changed.clause', {
      clause: c.id,
      now: shortly(witness.text.slice(c.start, c.end), SHOWN),
      file: witness.file,
    })
  const findings = clauses.slice(0, CLAUSES_TOLD).map((c) => findingOf(changed, said(c), at(c.start, c.end)))
  const gone = difference.a.filter((id) => !b.includes(id))
  const more = clauses.length - findings.length
  if (gone.length > 0 || more > 0 || findings.length === 0) {
    findings.push(
      findingOf(
        changed,
        tell('wording-changed.text', {
          gone: gone.slice(0, CLAUSES_TOLD),
          goneCut: gone.length > CLAUSES_TOLD,
          more,
          file: witness.file,
        }),
        at(0, 0),
      ),
    )
  }
  return findings
}
