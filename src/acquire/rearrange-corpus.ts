/**
 * A document renamed, removed, or made one with another, with all that hangs on its id.
 *
 *     tifa rename 2016-09-03-joint-statment 2016-09-03-joint-statement
 *
 *     2016-09-03-joint-statment/                              its folder: texts and record
 *     alignments/2016-09-03-joint-statment--….yaml            decisions about it
 *     cites: [2016-09-03-joint-statment]                      other records
 *     corpus.lock                                             the blocks of its texts, as they were accepted
 *
 * New places are written first and old ones taken away last; the folder goes in one step. A run that was broken off
 * anywhere is completed by the same command.
 */
import { readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { DECISIONS_DIR } from '../corpus/load-decisions.ts'
import { IntakeFault } from '../intake/intake-note.ts'
import { withCorpusHeld } from '../intake/write/hold-corpus.ts'
import { mergeRecords, readOrigin, removeWitnessRecord, replaceCited } from '../intake/write/rearrange-record.ts'
import { writeFailed } from '../intake/write/write-failed.ts'
import { isSafeName, resolveWithin, writeWithin } from '../intake/write/write-within.ts'
import { formatLock, LOCK_FILE, type LockedWitness, parseLock } from '../lock.ts'
import { readWitnessFile, type WitnessKey, witnessFile, witnessKey } from '../text/witness-key.ts'
import { nameSecond } from './name-second.ts'
import { corpusRoot, RECORD } from './write-text.ts'

/** `id` is a document's folder; `key` one of its texts, `zh.full`. */
export type Rearrangement =
  | { readonly kind: 'rename'; readonly id: string; readonly to: string }
  /** `keepVariants`: of two texts of one kind that differ both are kept, the one that comes under a name. */
  | { readonly kind: 'merge'; readonly id: string; readonly to: string; readonly keepVariants?: boolean }
  | { readonly kind: 'remove'; readonly id: string }
  | { readonly kind: 'remove-text'; readonly id: string; readonly key: string }

/** One thing that is done, by paths inside the corpus. */
export type RearrangeStep =
  | { readonly kind: 'written' | 'removed'; readonly path: string }
  | { readonly kind: 'moved'; readonly path: string; readonly to: string }

/** A name of a document's folder: plain, and not read as two ids in the name of a file of decisions. */
export const isDocumentId = (id: string): boolean =>
  isSafeName(id) && !id.includes('--') && !/\s/u.test(id) && id !== DECISIONS_DIR

interface Plan {
  readonly writes: { readonly names: readonly string[]; readonly bytes: Uint8Array | string }[]
  /** Folders that get another name, in one step. */
  readonly moves: { readonly id: string; readonly to: string }[]
  readonly removes: (readonly string[])[]
  readonly folders: string[]
}

/** What is done, or with `dryRun` would be; nothing where it is done already. Throws IntakeFault, and then nothing was. */
export async function rearrangeCorpus(
  corpusDir: string,
  what: Rearrangement,
  { dryRun }: { readonly dryRun: boolean },
): Promise<readonly RearrangeStep[]> {
  const root = corpusRoot(corpusDir)
  // What a run that was ended took away, and did not clear.
  const left = `.${what.id}.removed`
  const isLeft = async (): Promise<boolean> => (await readdir(root)).includes(left)
  const cleared: RearrangeStep = { kind: 'removed', path: left }
  // Looking writes nothing, not even who looks.
  if (dryRun) return [...stepsOf(await planOf(root, what)), ...((await isLeft()) ? [cleared] : [])]
  return withCorpusHeld(root, async () => {
    const had = await isLeft()
    if (had) await rm(join(root, left), { recursive: true, force: true })
    const plan = await planOf(root, what)
    for (const { names, bytes } of plan.writes) await writeWithin(root, names, bytes)
    for (const { id, to } of plan.moves)
      await orFault(root, to, rename(await resolveWithin(root, id), await resolveWithin(root, to)))
    for (const names of plan.removes)
      await orFault(root, names.join('/'), rm(await resolveWithin(root, ...names), { force: true }))
    for (const id of plan.folders) {
      await orFault(root, id, rename(await resolveWithin(root, id), join(root, left)))
      await orFault(root, id, rm(join(root, left), { recursive: true, force: true }))
    }
    return [...stepsOf(plan), ...(had ? [cleared] : [])]
  })
}

async function orFault(root: string, path: string, done: Promise<void>): Promise<void> {
  await done.catch((error: NodeJS.ErrnoException) => {
    throw writeFailed(error, root, path)
  })
}

function stepsOf({ writes, moves, removes, folders }: Plan): readonly RearrangeStep[] {
  return [
    ...moves.map(({ id, to }) => ({ kind: 'moved' as const, path: id, to })),
    ...writes.map(({ names }) => ({ kind: 'written' as const, path: names.join('/') })),
    ...removes.map((names) => ({ kind: 'removed' as const, path: names.join('/') })),
    ...folders.map((id) => ({ kind: 'removed' as const, path: id })),
  ]
}

async function planOf(root: string, what: Rearrangement): Promise<Plan> {
  const plan: Plan = { writes: [], moves: [], removes: [], folders: [] }
  const standing = await filesOf(root, what.id)
  if (what.kind === 'remove-text') {
    await planLock(root, (block) => (block.path === `${what.id}/${what.key}.txt` ? null : block), plan)
    const record = await readWithin(root, what.id, RECORD)
    if (record !== null) await write(plan, [what.id, RECORD], record, removeWitnessRecord(record, what.key))
    if (standing?.includes(`${what.key}.txt`)) plan.removes.push([what.id, `${what.key}.txt`])
    return plan
  }
  const { id } = what
  const to = what.kind === 'remove' ? null : what.to
  let keys: ReadonlyMap<string, string> = new Map()
  if (to !== null) {
    const held = await filesOf(root, to)
    if (what.kind === 'rename') {
      if (standing !== null && held !== null) throw new IntakeFault('id-taken', { id: to, other: id })
      // Its folder has the new name already: what is left is completed.
      if (standing === null && held === null) return plan
      if (standing !== null) plan.moves.push({ id, to })
    } else if (standing !== null) {
      const both = {
        id,
        to,
        files: standing,
        held: held ?? [],
        keepVariants: what.kind === 'merge' && what.keepVariants === true,
      }
      keys = await planTexts(root, both, plan)
    }
  }
  await planDecisions(root, id, to, plan)
  await planCited(root, id, to, plan)
  const moved = (path: string): string => {
    const key = path.slice(id.length + 1).replace(/\.txt$/, '')
    return `${to}/${keys.get(key) ?? key}.txt`
  }
  await planLock(
    root,
    (block) => (!block.path.startsWith(`${id}/`) ? block : to === null ? null : { ...block, path: moved(block.path) }),
    plan,
  )
  if (what.kind !== 'rename' && standing !== null) plan.folders.push(id)
  return plan
}

async function write(plan: Plan, names: readonly string[], before: string | null, now: Promise<string>): Promise<void> {
  const bytes = await now
  if (bytes !== before) plan.writes.push({ names, bytes })
}

/** Names of the files of a folder, null where there is none. A folder in it is nothing that tifa made. */
async function filesOf(root: string, id: string): Promise<readonly string[] | null> {
  const entries = await readdir(await resolveWithin(root, id), { withFileTypes: true }).catch(() => null)
  if (entries === null) return null
  const folder = entries.find((entry) => !entry.isFile())
  if (folder !== undefined) throw new IntakeFault('document-holds-more', { path: `${id}/${folder.name}` })
  return entries.map((entry) => entry.name).filter((name) => !name.startsWith('.'))
}

async function readWithin(root: string, ...names: readonly string[]): Promise<string | null> {
  return readFile(await resolveWithin(root, ...names), 'utf8').catch(() => null)
}

/** Names of the files of two folders that become one. */
interface TwoFolders {
  readonly id: string
  readonly to: string
  readonly files: readonly string[]
  readonly held: readonly string[]
  readonly keepVariants: boolean
}

/**
 * All files of one document go to the other's folder, and its record becomes part of the other's. Returns the keys of
 * texts that have another one there.
 */
async function planTexts(
  root: string,
  { id, to, files, held, keepVariants }: TwoFolders,
  plan: Plan,
): Promise<ReadonlyMap<string, string>> {
  const differing: string[] = []
  const keys = new Map<string, string>()
  const [from, into] = [await readWithin(root, id, RECORD), await readWithin(root, to, RECORD)]
  const taken = [...held, ...files]
  for (const name of files) {
    if (name === RECORD) continue
    const bytes = await readFile(await resolveWithin(root, id, name))
    const key = readWitnessFile(name)
    if (!held.includes(name)) plan.writes.push({ names: [to, name], bytes })
    else if (bytes.equals(await readFile(await resolveWithin(root, to, name)))) continue
    else if (key === null || !keepVariants) differing.push(name)
    else {
      // What an earlier run has written stands there already.
      const there = await findSame(root, { to, names: held.filter((other) => isOfKind(other, key)), bytes })
      const second = there ?? witnessFile(await namedApart(key, taken, from))
      keys.set(witnessKey(key), second.replace(/\.txt$/, ''))
      taken.push(second)
      if (there === null) plan.writes.push({ names: [to, second], bytes })
    }
  }
  if (differing.length > 0) throw new IntakeFault('texts-differ', { id, to, files: differing.join(', ') })
  if (from === null || into === null) return keys
  await write(plan, [to, RECORD], into, mergeRecords({ id: to, yaml: into }, { id, yaml: from, keys }))
  return keys
}

const isOfKind = (file: string, { lang, fidelity }: WitnessKey): boolean => {
  const key = readWitnessFile(file)
  return key?.lang === lang && key.fidelity === fidelity
}

/** The file among `names` that holds these bytes, or null. */
async function findSame(
  root: string,
  { to, names, bytes }: { readonly to: string; readonly names: readonly string[]; readonly bytes: Buffer },
): Promise<string | null> {
  for (const name of names) if (bytes.equals(await readFile(await resolveWithin(root, to, name)))) return name
  return null
}

/** The text under a name that no file has, from what its record says of who published it. */
async function namedApart(key: WitnessKey, files: readonly string[], record: string | null): Promise<WitnessKey> {
  const { url = null, publisher = null } = record === null ? {} : await readOrigin(record, witnessKey(key))
  const names = files.filter((file) => isOfKind(file, key)).flatMap((file) => readWitnessFile(file)?.name ?? [])
  return { lang: key.lang, fidelity: key.fidelity, name: nameSecond({ url, publisher }, new Set(names)) }
}

/** Files of decisions get the new name; where one stands there already, its list is continued. */
async function planDecisions(root: string, id: string, to: string | null, plan: Plan): Promise<void> {
  const names = (await readdir(join(root, DECISIONS_DIR)).catch(() => [])).sort()
  for (const name of names) {
    const [, a, b, ext] = /^(.+?)--(.+)(\.ya?ml)$/.exec(name) ?? []
    if (a === undefined || b === undefined || (a !== id && b !== id)) continue
    plan.removes.push([DECISIONS_DIR, name])
    const [newA, newB] = [a, b].map((part) => (part === id ? to : part))
    // A document is not compared with itself, nor with one that is gone.
    if (newA == null || newB == null || newA === newB) continue
    const own = await readWithin(root, DECISIONS_DIR, name)
    const target = [DECISIONS_DIR, `${newA}--${newB}${ext}`]
    const held = await readWithin(root, ...target)
    if (own === null) throw new IntakeFault('decisions-unread', { file: `${DECISIONS_DIR}/${name}` })
    if (held === null) plan.writes.push({ names: target, bytes: own })
    else if (!held.includes(own.trim())) {
      if (!isBlockList(own) || !isBlockList(held))
        throw new IntakeFault('decisions-unread', { file: `${DECISIONS_DIR}/${name}` })
      plan.writes.push({ names: target, bytes: `${held.trimEnd()}\n${own}` })
    }
  }
}

/** `- a: …` at the beginning of a line, nothing but comments before it: such lists can be set one behind the other. */
const isBlockList = (yaml: string): boolean => /^(?:\s*#.*\n|\s*\n)*- /.test(yaml)

async function planCited(root: string, id: string, to: string | null, plan: Plan): Promise<void> {
  const folders = (await readdir(root, { withFileTypes: true })).filter((e) => e.isDirectory() && isSafeName(e.name))
  for (const { name } of folders.sort((x, y) => (x.name < y.name ? -1 : 1))) {
    if (name === id || name === to) continue
    const record = await readWithin(root, name, RECORD)
    if (record !== null) await write(plan, [name, RECORD], record, replaceCited(record, id, to))
  }
}

/** The lock with the blocks as `change` gives them. A block stays what it was: what nobody accepted is not accepted now. */
async function planLock(
  root: string,
  change: (block: LockedWitness) => LockedWitness | null,
  plan: Plan,
): Promise<void> {
  const before = await readWithin(root, LOCK_FILE)
  if (before === null) return
  const { lock, faults } = parseLock(before)
  if (lock === null || faults.length > 0 || lock.format !== 2) throw new IntakeFault('lock-first', { file: LOCK_FILE })
  const paths = new Map(lock.witnesses.map((block) => [block.path, block]))
  for (const block of lock.witnesses) {
    const changed = change(block)
    if (changed === block) continue
    paths.delete(block.path)
    if (changed !== null && !paths.has(changed.path)) paths.set(changed.path, changed)
  }
  const bytes = formatLock({ format: 2, segmentation: lock.segmentation, witnesses: [...paths.values()] })
  if (paths.size !== lock.witnesses.length || lock.witnesses.some((block) => !paths.has(block.path)))
    plan.writes.push({ names: [LOCK_FILE], bytes })
}
