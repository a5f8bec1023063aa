/** The corpus as it was and as it is: which texts changed and how, and what that does to comparisons and citations. */
import { namedRules } from '../check/named-rules.ts'
import { shortly } from '../check/rule.ts'
import { lockPath, textChecksum } from '../lock.ts'
import type {
  ChangeKind,
  CheckFinding,
  CitationChange,
  Decision,
  Document,
  Inspection,
  Witness,
  WitnessChange,
} from '../model/index.ts'
import { keyText, unspaced } from '../text/key.ts'
import { Lines } from '../text/lines.ts'
import { findingOf, tell } from '../words/finding.ts'
import type { Cache } from './cache.ts'
import { changedBest } from './changed-best.ts'
import { changedGuards } from './changed-guards.ts'
import type { LockCheck } from './check-lock.ts'
import { compareVersions } from './compare-versions.ts'
import { lostDiffs, movedTexts } from './lost-diffs.ts'
import { matchWitnesses, type Pair } from './match-witnesses.ts'
import { olderDecisions } from './older-decisions.ts'
import { olderDocuments } from './older-documents.ts'
import { type PreparedCorpus, prepareCorpus } from './prepare-corpus.ts'
import { comparePublished } from './published-comparisons.ts'
import type { Git, OlderFiles } from './read-revision.ts'

export interface Sides {
  readonly older: OlderFiles
  readonly prepared: PreparedCorpus
  readonly decisions: readonly Decision[]
  /** What corpus.lock says of the texts. */
  readonly lock: Pick<LockCheck, 'accepted' | 'differences'>
  readonly dir: string
  readonly workingDir: string
  readonly cache: Cache
  readonly git: Git
  /** Absolute paths of texts that git ignores. */
  readonly ignored: ReadonlySet<string>
}

type Changes = Pick<Inspection, 'changes' | 'comparisons' | 'citations'> & {
  readonly findings: readonly CheckFinding[]
  /** Comparisons that were not made, because there were too many. */
  readonly left: number
  /** Documents of the older side. */
  readonly before: readonly Document[]
  readonly pairs: readonly Pair[]
}

export async function compareSides(sides: Sides): Promise<Changes> {
  const { older, prepared, dir, cache } = sides
  const { accepted } = sides.lock
  const documents = await olderDocuments(older.files, prepared.documents, dir)
  const before = prepareCorpus(documents, cache)
  const all = (side: PreparedCorpus): readonly Witness[] => side.documents.flatMap((d) => d.witnesses)
  const pairs = matchWitnesses(all(before), all(prepared), before.lockedOf, prepared.lockedOf)
  const changes: WitnessChange[] = []
  /** Files that were official words before: what they are called now makes no difference. */
  const words = new Set<string>()
  const touched = new Set<Witness>()
  const successors = new Map<Witness, Readonly<Record<string, readonly string[]>>>()
  for (const pair of pairs) {
    const { before: old, after: now } = pair
    const renamed = old !== null && now !== null && lockPath(old) !== lockPath(now)
    if (old !== null && now !== null && !renamed && (old === now || textChecksum(old.text) === textChecksum(now.text)))
      continue
    for (const w of [old, now]) if (w !== null) touched.add(w)
    if (old === null || now === null) {
      changes.push(lone(pair, accepted))
      continue
    }
    const compared = await cache.rememberLater(['versions', old.lang, old.sha256, now.sha256], () =>
      compareVersions(old, now),
    )
    successors.set(old, compared.successors)
    const counts: Record<ChangeKind, number> = { wording: 0, punctuation: 0, numbering: 0 }
    for (const clause of compared.clauses) for (const kind of clause.kinds) counts[kind]++
    if (old.fidelity !== 'digest') words.add(now.file)
    changes.push({
      ...named(now),
      was: renamed ? lockPath(old) : null,
      outcome: compared.clauses.length > 0 ? 'changed' : old.text === now.text ? 'renamed' : 'layout',
      exact: compared.exact,
      counts,
      clauses: compared.clauses,
      accepted: accepted.has(lockPath(now)),
      reasons: newReasons(old, now),
    })
  }
  const best = changedBest(documents, prepared.documents, pairs)
  for (const { before: old, after: now } of best) {
    for (const w of [old, now]) touched.add(w)
    const { successors: next } = await cache.rememberLater(['versions', old.lang, old.sha256, now.sha256], () =>
      compareVersions(old, now),
    )
    successors.set(old, next)
  }
  // The lock calls these other than a change of wording.
  const passed = new Set(sides.lock.differences.filter((d) => d.kind !== 'wording').map((d) => d.path))
  const decisions = await olderDecisions(older.files, sides.decisions, dir)
  const published =
    touched.size === 0 && before.names === prepared.names && decisions === sides.decisions
      ? { changes: [], left: 0 }
      : await comparePublished({
          before,
          after: prepared,
          decisions: { before: decisions, after: sides.decisions },
          touched,
          successors,
          cache,
        })
  return {
    changes,
    comparisons: published.changes,
    citations:
      before.names === prepared.names && touched.size === 0 ? [] : citationChanges(pairs, before, prepared, touched),
    findings: [
      ...changes.flatMap((change) => wordingFinding(change, passed, words)),
      ...changedGuards({
        before: documents,
        after: prepared.documents,
        pairs,
        decisions: { before: decisions, after: sides.decisions },
        best,
        comparisons: published.changes,
      }),
      ...movedTexts(pairs),
      ...(await lostDiffs(sides)),
    ],
    left: published.left,
    before: documents,
    pairs,
  }
}

const named = (w: Witness): Pick<WitnessChange, 'file' | 'document' | 'siglum' | 'lang' | 'fidelity' | 'name'> => ({
  file: w.file,
  document: w.document ?? '',
  siglum: w.siglum,
  lang: w.lang,
  fidelity: w.fidelity,
  ...(w.name === undefined ? {} : { name: w.name }),
})

function lone({ before, after }: Pair, accepted: ReadonlySet<string>): WitnessChange {
  const w = (after ?? before) as Witness
  return {
    ...named(w),
    was: null,
    outcome: after === null ? 'removed' : 'added',
    exact: true,
    counts: { wording: 0, punctuation: 0, numbering: 0 },
    clauses: [],
    accepted: after !== null && accepted.has(lockPath(w)),
    reasons: after?.record?.amended ?? [],
  }
}

/** What the record says of a change, and did not say before. */
function newReasons(old: Witness, now: Witness): WitnessChange['reasons'] {
  const said = new Set((old.record?.amended ?? []).map((r) => `${r.date} ${r.why}`))
  return (now.record?.amended ?? []).filter((r) => !said.has(`${r.date} ${r.why}`))
}

/**
 * A change of wording that the lock accepts is told as a note, so that whoever reviews it sees it on its line. One that
 * the lock takes for something else is an error: what one of the two does not see must not pass.
 */
function wordingFinding(
  change: WitnessChange,
  passed: ReadonlySet<string>,
  words: ReadonlySet<string>,
): readonly CheckFinding[] {
  if (!words.has(change.file) || change.counts.wording === 0) return []
  const row = namedRules.find((r) => r.id === 'wording-changed')
  if (row === undefined) throw new Error('assertion: no rule wording-changed')
  const first = change.clauses.find((c) => c.kinds.includes('wording'))
  const place = { file: change.file, start: 0, end: 0, line: first?.line ?? 1, column: 1 }
  if (!change.accepted) {
    const seen = !passed.has(lockPath(change))
    return seen ? [] : [findingOf(row, tell('wording-changed.unseen', { places: change.counts.wording }), place)]
  }
  const why = change.reasons.map((r) => r.why).join('; ')
  const told = tell('wording-changed.accepted', { places: change.counts.wording, why: why && shortly(why, 120) })
  return [findingOf({ id: row.id, severity: 'note' }, told, place)]
}

/** Citations that resolve otherwise than before, come or go, told by their words and their turn among the same words. */
function citationChanges(
  pairs: readonly Pair[],
  before: PreparedCorpus,
  after: PreparedCorpus,
  touched: ReadonlySet<Witness>,
): readonly CitationChange[] {
  const changes: CitationChange[] = []
  for (const { before: old, after: now } of pairs) {
    if (old === null || now === null || now.fidelity === 'digest' || old.fidelity === 'digest') continue
    if (before.names === after.names && !touched.has(now)) continue
    const [one, two] = [byWords(old, before), byWords(now, after)]
    const linesOld = new Lines(old.text)
    const linesNow = new Lines(now.text)
    for (const key of new Set([...two.keys(), ...one.keys()])) {
      const [x, y] = [one.get(key), two.get(key)]
      if ((x?.target ?? null) === (y?.target ?? null)) continue
      const shown = y ?? x
      if (shown === undefined) continue
      changes.push({
        file: now.file,
        siglum: now.siglum,
        clause: shown.clause,
        line: (y === undefined ? linesOld : linesNow).place(shown.start).line,
        as: shown.as,
        before: x?.target ?? null,
        after: y?.target ?? null,
      })
    }
  }
  return changes
}

function byWords(witness: Witness, side: PreparedCorpus) {
  const seen = new Map<string, number>()
  return new Map(
    side.citationsOf(witness).map(({ citation }) => {
      const words = unspaced(keyText(citation.as))
      const turn = (seen.get(words) ?? 0) + 1
      seen.set(words, turn)
      return [`${turn} ${words}`, citation] as const
    }),
  )
}
