/**
 * `tifa check`: what is wrong with a corpus, what changed in it, and what that does to published comparisons.
 *
 *     inspect({ corpus: 'corpus' })                       rules and lock
 *     inspect({ corpus: 'corpus', since: 'main' })        and the texts old | new, from the common ancestor with main
 *
 * Nothing is written. git is called here and nowhere else, without a shell; what is made of its answers stands in
 * `inspect/`.
 */
import { execFile } from 'node:child_process'
import { isAbsolute, join, resolve } from 'node:path'
import type { CheckConfig } from './check/config.ts'
import { namedRules } from './check/named-rules.ts'
import { rules } from './check/rules.ts'
import { weighFindings } from './check/weigh-findings.ts'
import { SEGMENTATION_VERSION } from './clauses/segmentation-version.ts'
import { corpusDir, loadCorpus } from './corpus/index.ts'
import { loadDecisions } from './corpus/load-decisions.ts'
import { readInside } from './corpus/read-inside.ts'
import { type Cache, openCache } from './inspect/cache.ts'
import { changedLevels, heavierLevels, withOlderFidelity, withOlderSilences } from './inspect/changed-guards.ts'
import { checkLock } from './inspect/check-lock.ts'
import type { compareSides } from './inspect/compare-sides.ts'
import { findFaults, recordBelow } from './inspect/find-faults.ts'
import { firstMerge, mergesInTexts, withoutConsequences } from './inspect/find-merges.ts'
import { ignoredFiles } from './inspect/ignored-files.ts'
import { type LockedTexts, type LockTextsRequest, lockWithTexts } from './inspect/lock-texts.ts'
import { olderSilences, silencedBefore } from './inspect/older-silences.ts'
import { prepareCorpus } from './inspect/prepare-corpus.ts'
import { CONFIG_FILE, type Git, type OlderFiles, readRevision } from './inspect/read-revision.ts'
import { type ChangeRequest, chooseRevision } from './inspect/revision-of-change.ts'
import { withCorpusHeld } from './intake/write/hold-corpus.ts'
import { writeWithin } from './intake/write/write-within.ts'
import { cacheHome } from './kept/cache-home.ts'
import { formatLock, LOCK_FILE, lockPath } from './lock.ts'
import { shownPath } from './text/shown-path.ts'

export type { LockedTexts, LockTextsRequest } from './inspect/lock-texts.ts'
export { LOCK_FILE } from './lock.ts'

import type { AcceptedClause, CheckFinding, Document, Inspection, OlderSide, Severity, Witness } from './model/index.ts'
import { TOOL } from './tool.ts'
import { namingCorpus } from './words/finding.ts'
import { refuse } from './words/input-error.ts'
import { toldPath } from './words/told-path.ts'

export interface InspectRequest {
  /** The corpus folder; else `./corpus`, else the one that comes with the package. */
  readonly corpus?: string
  readonly workingDir?: string
  /** A git revision: what changed since its common ancestor with HEAD is shown, and its configuration counts. */
  readonly since?: string
  /** The environment that names the folder of caches; no cache by default. */
  readonly cacheEnv?: Readonly<Record<string, string | undefined>>
  /** The git program, for tests of its absence. */
  readonly gitProgram?: string
}

export interface Inspected {
  readonly inspection: Inspection
  /** The lock that these texts call for. */
  readonly lock: string
  /** Cached results that were not as they were kept, and were worked out anew. */
  readonly cachePassedOver: number
  /** What it accepts that the lock there is does not: words before and after, the former from git where there is git. */
  readonly accepts: () => Promise<readonly AcceptedClause[]>
  /** Writes it, and nothing else. Throws InputError where the corpus is the package's own. */
  readonly updateLock: () => Promise<void>
}

/** The ids of all rules. */
export const known: readonly string[] = [...rules, ...namedRules].map((r) => r.id)

const usualLevels: ReadonlyMap<string, Severity> = new Map([...rules, ...namedRules].map((r) => [r.id, r.severity]))

/** Throws InputError where the corpus, or the revision, can't be read. */
export async function inspect(request: InspectRequest): Promise<Inspected> {
  const workingDir = request.workingDir ?? process.cwd()
  const { dir, from } = await corpusDir({
    workingDir,
    ...(request.corpus === undefined ? {} : { corpus: request.corpus }),
  })
  const git = gitRunner(request.gitProgram ?? 'git')
  const cache = openCache(request.cacheEnv === undefined ? null : cacheHome(request.cacheEnv))
  const corpus = await loadCorpus(dir, { workingDir })
  const older = request.since === undefined ? null : await readRevision(git, dir, workingDir, request.since)
  const decided = await loadDecisions(dir, workingDir)
  const config = await configOf(dir, workingDir, older)
  const prepared = prepareCorpus(corpus.documents, cache)

  const all = corpus.documents.flatMap((d) => d.witnesses)
  const ignored = await ignoredFiles(
    git,
    dir,
    all.map((w) => resolve(workingDir, w.file)),
  )
  // What the older side has is held by the lock, whatever git is told to ignore.
  const wasThere = (w: Witness): boolean => older?.files.has(lockPath(w)) ?? false
  const guarded = all.filter((w) => !ignored.has(resolve(workingDir, w.file)) || wasThere(w))
  const lockFile = join(dir, LOCK_FILE)
  const { text: locked, findings: lockFaults } = await readInside(dir, LOCK_FILE, workingDir)
  const lockCheck = checkLock(locked, shownPath(lockFile, workingDir), prepared, guarded)

  const changes =
    older === null
      ? NO_CHANGES
      : await compareLater({
          older,
          prepared,
          decisions: decided.decisions,
          lock: lockCheck,
          dir,
          workingDir,
          cache,
          git,
          ignored,
        })
  // A text is looked at as what it was, where that asks for more.
  const asBefore = withOlderFidelity(corpus.documents, changes.pairs)
  const checked = asBefore === corpus.documents ? prepared : prepareCorpus(asBefore, cache)
  const told = [
    ...mergesInTexts(corpus.documents),
    ...corpus.findings,
    ...decided.findings,
    ...config.findings,
    ...lockFaults,
    ...lockCheck.findings,
    ...(await findFaults(checked, decided.decisions, recordBelow(workingDir), cache)),
  ]
  const found = withoutConsequences(told, corpus.documents)
  const merge = firstMerge(found)
  const judged = older === null ? corpus.documents : withOlderSilences(corpus.documents, changes.before)
  const silences =
    older === null
      ? null
      : await silencesThen(
          older,
          changes.before,
          { documents: judged, current: corpus.documents, findings: found },
          cache,
        )
  const weighed = weighFindings([...found, ...changes.findings, ...(silences?.findings ?? [])], judged, config.levels, {
    clausesOf: prepared.clausesOf,
    ...(silences === null ? {} : { unsilenced: silences.unsilenced }),
  })
  // A named corpus is named by what the hints say to type, too.
  const named = request.corpus === undefined ? null : toldCorpus(request.corpus, workingDir)
  const hinted = (f: CheckFinding): CheckFinding => (named === null ? f : namingCorpus(f, named))
  const findings = weighed.findings.map(hinted).sort(byPlace)
  const count = (severity: Severity): number => findings.filter((f) => f.severity === severity).length
  const lock = formatLock({
    format: 2,
    segmentation: SEGMENTATION_VERSION,
    witnesses: guarded.map((w) => prepared.lockedOf(w)),
  })
  return {
    inspection: {
      schema: 'tifa/check@1',
      tool: TOOL,
      corpus: corpus.dir,
      documents: corpus.documents.length,
      witnesses: all.length,
      since: older === null ? null : sideWith(older.side, changes.left),
      lock: lockCheck.state,
      counts: { error: count('error'), warning: count('warning'), note: count('note') },
      findings,
      silenced: weighed.silenced.map((s) => ({ ...s, finding: hinted(s.finding) })),
      changes: changes.changes,
      comparisons: changes.comparisons,
      citations: changes.citations,
    },
    lock,
    cachePassedOver: cache.passedOver(),
    accepts: async () => {
      const { whatIsAccepted } = await import('./inspect/what-is-accepted.ts')
      const { differences } = lockCheck
      return whatIsAccepted({ git, dir, lockText: locked, differences, witnesses: guarded, prepared })
    },
    updateLock: async () => {
      if (from === 'package') throw refuse(corpus.dir, 'corpus.package')
      // Nobody has said which side is the text.
      if (merge !== null) throw refuse(merge.file, 'file.merge-marks', { line: merge.line })
      await withCorpusHeld(dir, async () => {
        // What was shown is what is accepted: another process may have brought in a text since.
        const now = await loadCorpus(dir, { workingDir })
        const texts = now.documents
          .flatMap((d) => d.witnesses)
          .filter((w) => !ignored.has(resolve(workingDir, w.file)) || wasThere(w))
        const sums = (of: readonly Witness[]): string => of.map((w) => `${w.file} ${w.sha256}`).join('\n')
        if (sums(texts) !== sums(guarded)) throw refuse(corpus.dir, 'corpus.changed-meanwhile')
        await writeWithin(dir, [LOCK_FILE], lock)
      })
    },
  }
}

/**
 * Takes texts that a command just wrote into the lock, and leaves all other blocks as they are: what was changed
 * otherwise stays to be accepted by `updateLock`. Writes nothing where there is no lock that can be added to.
 */
export async function lockTexts(request: LockTextsRequest): Promise<LockedTexts> {
  const git = gitRunner('git')
  return withCorpusHeld(request.corpus, async () => {
    const { state, lock } = await lockWithTexts(request, (dir, files) => ignoredFiles(git, dir, files))
    if (lock !== null) await writeWithin(request.corpus, [LOCK_FILE], lock)
    return state
  })
}

/** What the change is to be compared with, where the user does not say it: see `ChangeRequest`. */
export const revisionOfChange = (request: ChangeRequest): ReturnType<typeof chooseRevision> =>
  chooseRevision(gitRunner('git'), request)

const NO_CHANGES: Awaited<ReturnType<typeof compareSides>> = {
  changes: [],
  comparisons: [],
  citations: [],
  findings: [],
  left: 0,
  before: [],
  pairs: [],
}

/** What the silences of the older side covered there is looked for in those documents alone that are not as they were. */
async function silencesThen(
  older: OlderFiles,
  before: readonly Document[],
  now: {
    readonly documents: readonly Document[]
    readonly current: readonly Document[]
    readonly findings: readonly CheckFinding[]
  },
  cache: Cache,
): Promise<ReturnType<typeof olderSilences>> {
  const documents = silencedBefore(before, now.current)
  const prepared = prepareCorpus(before, cache)
  const asked = { ...prepared, documents }
  const record = async ({ id }: Document): Promise<string | null> =>
    older.files.get(`${id}/document.yaml`)?.toString('utf8') ?? null
  const findings = documents.length === 0 ? [] : await findFaults(asked, [], record, cache)
  return olderSilences({ documents, findings }, now, prepared.clausesOf)
}

/** Loaded where there is something to compare with. */
const compareLater: typeof compareSides = async (sides) =>
  (await import('./inspect/compare-sides.ts')).compareSides(sides)

const sideWith = (side: OlderSide, left: number): OlderSide =>
  left === 0
    ? side
    : { ...side, note: [side.note, `${left} more comparisons were not looked at`].filter((n) => n !== null).join('; ') }

const NO_CONFIG: CheckConfig = { levels: new Map(), findings: [] }

/** With an older side its configuration counts, so that a change cannot switch off its own check; the new one is read for its faults. */
async function configOf(dir: string, workingDir: string, older: OlderFiles | null): Promise<CheckConfig> {
  const read = async (text: string | undefined, file: string): Promise<CheckConfig> =>
    text === undefined ? NO_CONFIG : (await import('./check/config.ts')).readConfig(text, file, known)
  const file = join(dir, CONFIG_FILE)
  const { text, findings } = await readInside(dir, CONFIG_FILE, workingDir)
  const own = await read(text ?? undefined, shownPath(file, workingDir))
  const faults = [...findings, ...own.findings]
  if (older === null) return { levels: own.levels, findings: faults }
  const kept = await read(older.files.get(CONFIG_FILE)?.toString('utf8'), CONFIG_FILE)
  const changed = changedLevels(kept.levels, own.levels, usualLevels, shownPath(file, workingDir))
  // A branch that starts far back does not bring back what was off then.
  const latest = older.latestConfig === null ? kept : await read(older.latestConfig, CONFIG_FILE)
  return { levels: heavierLevels(kept.levels, latest.levels, usualLevels), findings: [...faults, ...changed] }
}

const toldCorpus = (corpus: string, workingDir: string): string =>
  toldPath(isAbsolute(corpus) ? shownPath(corpus, workingDir) : corpus)

/** By file, place and rule, by code units: the same on every machine. */
function byPlace(x: CheckFinding, y: CheckFinding): number {
  if (x.file !== y.file) return x.file < y.file ? -1 : 1
  return x.line - y.line || x.column - y.column || (x.rule < y.rule ? -1 : x.rule > y.rule ? 1 : 0)
}

/** Bytes of git's answer at most: corpora of thousands of texts. */
const LONGEST_ANSWER = 1 << 30

/** Runs git with arguments as they are; what the surroundings (a hook, say) tell git of another folder is left out. */
function gitRunner(program: string): Git {
  const { GIT_DIR: _d, GIT_WORK_TREE: _w, GIT_INDEX_FILE: _i, GIT_PREFIX: _p, ...outer } = process.env
  const env = {
    ...outer,
    LC_ALL: 'C',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    GIT_NO_LAZY_FETCH: '1',
  }
  return (cwd, args, input) =>
    new Promise((done) => {
      const child = execFile(
        program,
        ['-C', cwd, ...args],
        { env, encoding: 'buffer', maxBuffer: LONGEST_ANSWER, windowsHide: true },
        (error, stdout, stderr) => {
          const code = error === null ? 0 : typeof error.code === 'number' ? error.code : null
          done({
            code,
            absent: (error as NodeJS.ErrnoException | null)?.code === 'ENOENT',
            stdout,
            stderr: stderr.toString('utf8'),
          })
        },
      )
      // A git that ends before it has read everything breaks the pipe; its exit code tells why.
      child.stdin?.on('error', () => {})
      child.stdin?.end(input ?? '')
    })
}
