/** What the lock says of the texts, as findings. */
import { namedRules } from '../check/named-rules.ts'
import type { Said } from '../check/rule.ts'
import { atPlace } from '../check/to-finding.ts'
import { SEGMENTATION_VERSION } from '../clauses/segmentation-version.ts'
import { compareLock, type Lock, type LockDifference, lockPath, parseLock } from '../lock.ts'
import type { CheckFinding, Inspection, Severity, Witness } from '../model/index.ts'
import { Lines } from '../text/lines.ts'
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

const update: Said = { en: 'if it is meant, run tifa check --update', zh: '若属有意，请运行 tifa check --update' }

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
  const now: Lock = { segmentation: SEGMENTATION_VERSION, witnesses: witnesses.map((w) => prepared.lockedOf(w)) }
  if (text === null) {
    const missing = atPlace(
      rule('lock-missing'),
      { en: 'there is no lock: an edit to a text would not be seen', zh: '没有 corpus.lock：文本被改动也无从察觉' },
      { en: 'write one with tifa check --update', zh: '请用 tifa check --update 写成' },
      top,
    )
    return { state: 'missing', findings: [missing], accepted: new Set(), differences: [] }
  }
  const { lock, faults } = parseLock(text)
  const findings = faults.map(({ line, message }) =>
    atPlace(
      rule('lock-tampered'),
      message,
      {
        en: 'see that the texts are as meant, then run tifa check --update',
        zh: '请确认文本无误，再运行 tifa check --update',
      },
      { ...top, line },
    ),
  )
  if (lock === null) return { state: 'unreadable', findings, accepted: new Set(), differences: [] }
  const byPath = new Map(witnesses.map((w) => [lockPath(w), w]))
  const other = lock.segmentation !== now.segmentation
  if (other)
    findings.push(
      atPlace(
        rule('lock-segmentation'),
        {
          en: `the lock was written by segmentation ${lock.segmentation}, this is ${now.segmentation}: whole texts are compared, not clauses`,
          zh: `corpus.lock 由第 ${lock.segmentation} 版分条写成，现为第 ${now.segmentation} 版：只比整篇，不比条款`,
        },
        { en: 'run tifa check --update with texts that are as meant', zh: '请在文本无误时运行 tifa check --update' },
        top,
      ),
    )
  // A block that could not be read is told already.
  const broken = new Set(faults.flatMap((f) => text.split(/\r\n?|\n/)[f.line - 1] ?? []))
  const differences = compareLock(lock, now).filter((d) => !(d.kind === 'new' && broken.has(d.path)))
  for (const difference of differences)
    findings.push(...tell(difference, byPath.get(difference.path), prepared, top, text))
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

function tell(
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
    return [
      atPlace(
        rule('lock-stale'),
        { en: `the lock has ${path}, the corpus has not`, zh: `锁中有 ${path}，语料库中没有` },
        update,
        { ...top, line: lineOf },
      ),
    ]
  const lines = new Lines(witness.text)
  const at = (start: number, end: number) => ({ file: witness.file, start, end, ...lines.place(start) })
  if (kind === 'new')
    return [
      atPlace(
        rule('lock-stale'),
        { en: 'the lock does not have this text', zh: '锁中没有这份文本' },
        { en: 'run tifa check --update', zh: '请运行 tifa check --update' },
        at(0, 0),
      ),
    ]
  if (!('b' in difference))
    return [
      atPlace(
        rule('lock-tampered'),
        {
          en: `the text is the locked one, its clauses' checksums are not: ${path}`,
          zh: `文本与锁相同，而各条校验和不同：${path}`,
        },
        update,
        { ...top, line: lineOf },
      ),
    ]
  const { b } = difference
  if (kind !== 'wording' && kind !== 'false') {
    const [en, zh] = LESSER[kind]
    const clause = prepared.clausesOf(witness).find((c) => b.includes(c.id))
    const place = clause === undefined ? at(0, 0) : at(clause.labelSpan?.[0] ?? clause.start, clause.end)
    return [atPlace(rule('lock-stale', 'warning'), { en, zh }, update, place)]
  }
  // A summary is nobody's official words: a change of it is told, and is no breach.
  const changed = rule(
    witness.fidelity === 'digest' ? 'lock-stale' : 'wording-changed',
    witness.fidelity === 'digest' ? 'warning' : undefined,
  )
  const clauses = prepared.clausesOf(witness).filter((c) => b.includes(c.id))
  const findings = clauses
    .slice(0, CLAUSES_TOLD)
    .map((c) =>
      atPlace(
        changed,
        { en: `the words of clause ${c.id} are not the locked ones`, zh: `条款 ${c.id} 的字句与锁不符` },
        update,
        at(c.start, c.end),
      ),
    )
  const gone = difference.a.filter((id) => !b.includes(id))
  const more = clauses.length - findings.length
  if (gone.length > 0 || more > 0 || findings.length === 0) {
    const en = [
      gone.length > 0 ? `gone: ${gone.slice(0, CLAUSES_TOLD).join(', ')}${gone.length > CLAUSES_TOLD ? ' …' : ''}` : '',
      more > 0 ? `${more} more` : '',
    ].filter((s) => s !== '')
    const zh = [
      gone.length > 0 ? `已无 ${gone.slice(0, CLAUSES_TOLD).join('、')}${gone.length > CLAUSES_TOLD ? ' 等' : ''}` : '',
      more > 0 ? `另有 ${more} 条` : '',
    ].filter((s) => s !== '')
    findings.push(
      atPlace(
        changed,
        {
          en: `the words of this text are not the locked ones${en.length > 0 ? ` (${en.join('; ')})` : ''}`,
          zh: `本文本的字句与锁不符${zh.length > 0 ? `（${zh.join('；')}）` : ''}`,
        },
        update,
        at(0, 0),
      ),
    )
  }
  return findings
}

const LESSER = {
  punctuation: ['punctuation is not the locked one; words are', '标点与锁不符，字句相同'],
  numbering: ['numbers of clauses are not the locked ones; words are', '编号与锁不符，字句相同'],
  layout: ['the file is not the locked one; its clauses are', '文件与锁不符，条款相同'],
} as const
