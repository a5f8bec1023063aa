/**
 * corpus.lock: a checksum for each witness and each clause, so that an edit to a text is seen without git.
 *
 *     tifa/lock@1 segmentation 1
 *
 *     2023-03-21-joint-statement/zh.abridged.txt
 *     text 5a31…                    the file, with line feeds for line ends
 *     words 9c02…                   letters and digits of all clauses, labels left out
 *     1.1 3f9a…  b5d0…              a clause: its words, and its print (words with capitals, and punctuation; width and quotes folded)
 *     seal 41d7…                    of the lines above: a line changed by hand breaks it
 *
 * Blocks are apart from each other, so that two branches that change two documents merge.
 */
import { createHash } from 'node:crypto'
import type { Clause, Witness } from './model/index.ts'
import { casedKeyText, keyText, unspaced } from './text/key.ts'
import { type Told, tell } from './words/finding.ts'

export const LOCK_FILE = 'corpus.lock'
const FORMAT = 'tifa/lock@1'
const HEAD = '# Written by tifa, never by hand.'
/** Hexadecimal digits kept for a clause and a seal: 64 bits, against slips; the text has all 256. */
const SHORT = 16

export interface LockedClause {
  readonly id: string
  readonly words: string
  readonly print: string
}

export interface LockedWitness {
  /** `<document>/<lang>.<fidelity>.txt` */
  readonly path: string
  readonly text: string
  readonly words: string
  readonly clauses: readonly LockedClause[]
}

export interface Lock {
  readonly segmentation: number
  /** In order of path. */
  readonly witnesses: readonly LockedWitness[]
}

const sha256 = (words: string): string => createHash('sha256').update(words, 'utf8').digest('hex')
const short = (words: string): string => sha256(words).slice(0, SHORT)

/** What an author decides, without punctuation and spaces. */
const lettersOf = (key: string): string => key.replace(/[^\p{L}\p{N}\p{M}]+/gu, '')

/** Path of a witness inside its corpus. */
export const lockPath = (witness: Pick<Witness, 'document' | 'lang' | 'fidelity'>): string =>
  `${witness.document}/${witness.lang}.${witness.fidelity}.txt`

/** Checksum of a text as git would store it: with line feeds. */
export const textChecksum = (text: string): string => sha256(text.replace(/\r\n?/g, '\n'))

/** The block of one witness. Linear in the text. */
export function lockWitness(witness: Witness, clauses: readonly Clause[]): LockedWitness {
  const words = clauses.map((c) => lettersOf(keyText(witness.text, c.start, c.end)))
  const prints = clauses.map((c) => unspaced(casedKeyText(witness.text, c.start, c.end)))
  return {
    path: lockPath(witness),
    text: textChecksum(witness.text),
    words: sha256(words.join('')),
    clauses: clauses.map((c, k) => ({ id: c.id, words: short(words[k]!), print: short(prints[k]!) })),
  }
}

/** The file's text. The same lock gives the same bytes. */
export function formatLock(lock: Lock): string {
  const blocks = [...lock.witnesses]
    .sort((x, y) => (x.path < y.path ? -1 : 1))
    .map((w) => {
      const lines = blockLines(w)
      return [...lines, `seal ${short(lines.join('\n'))}`].join('\n')
    })
  return `${[`${HEAD}\n${FORMAT} segmentation ${lock.segmentation}`, ...blocks].join('\n\n')}\n`
}

const blockLines = (w: LockedWitness): readonly string[] => [
  w.path,
  `text ${w.text}`,
  `words ${w.words}`,
  ...w.clauses.map((c) => `${c.id} ${c.words} ${c.print}`),
]

export interface LockFault {
  /** From 1. */
  readonly line: number
  readonly told: Told
}

/** The lock as far as it can be trusted: blocks whose seal is broken are left out, and told. */
export function parseLock(text: string): { readonly lock: Lock | null; readonly faults: readonly LockFault[] } {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n?|\n/)
  const faults: LockFault[] = []
  const conflict = lines.findIndex((l) => /^(?:<{7}|={7}|>{7})(?: |$)/.test(l))
  if (conflict >= 0) faults.push({ line: conflict + 1, told: tell('lock-tampered.merge') })
  let at = lines.findIndex((l) => l !== '' && !l.startsWith('#'))
  const head = /^tifa\/lock@1 segmentation (\d{1,6})$/.exec(lines[at] ?? '')
  if (head === null) {
    faults.push({
      line: Math.max(1, at + 1),
      told: tell('lock-tampered.head', { format: FORMAT }),
    })
    return { lock: null, faults }
  }
  const witnesses: LockedWitness[] = []
  at++
  while (at < lines.length) {
    if (lines[at] === '') {
      at++
      continue
    }
    const from = at
    while (at < lines.length && lines[at] !== '') at++
    const block = parseBlock(lines.slice(from, at))
    if (block === null)
      faults.push({
        line: from + 1,
        told: tell('lock-tampered.block', { block: lines[from]! }),
      })
    else witnesses.push(block)
  }
  return { lock: { segmentation: Number(head[1]), witnesses }, faults }
}

function parseBlock(lines: readonly string[]): LockedWitness | null {
  const seal = /^seal ([0-9a-f]+)$/.exec(lines.at(-1) ?? '')?.[1]
  const own = lines.slice(0, -1)
  if (seal === undefined || seal !== short(own.join('\n'))) return null
  const [path, first, second, ...rest] = own
  const text = /^text ([0-9a-f]{64})$/.exec(first ?? '')?.[1]
  const words = /^words ([0-9a-f]{64})$/.exec(second ?? '')?.[1]
  if (path === undefined || text === undefined || words === undefined) return null
  const clauses: LockedClause[] = []
  for (const line of rest) {
    const parts = /^(\S+) ([0-9a-f]+) ([0-9a-f]+)$/.exec(line)
    if (parts === null) return null
    clauses.push({ id: parts[1]!, words: parts[2]!, print: parts[3]! })
  }
  return { path, text, words, clauses }
}

/** How a witness stands to the lock. Clause ids: `b` of the text as it is, `a` of the text as it was locked. */
export type LockDifference =
  | { readonly kind: 'new' | 'gone'; readonly path: string }
  /** `layout`: the file differs, its clauses do not. */
  | {
      readonly kind: 'wording' | 'punctuation' | 'numbering' | 'layout'
      readonly path: string
      readonly a: readonly string[]
      readonly b: readonly string[]
    }
  /** The text is the locked one and its checksums are not. */
  | { readonly kind: 'false'; readonly path: string }

/**
 * `now` is made from the texts. Where the lock was written by another version of segmentation, clauses are not compared:
 * `a` and `b` are empty, and a change is of wording where the letters of the whole text changed, else of layout.
 */
export function compareLock(lock: Lock, now: Lock): readonly LockDifference[] {
  const before = new Map(lock.witnesses.map((w) => [w.path, w]))
  const after = new Map(now.witnesses.map((w) => [w.path, w]))
  const differences: LockDifference[] = []
  for (const path of [...new Set([...before.keys(), ...after.keys()])].sort()) {
    const [a, b] = [before.get(path), after.get(path)]
    if (a === undefined || b === undefined) differences.push({ kind: a === undefined ? 'new' : 'gone', path })
    else if (lock.segmentation !== now.segmentation) {
      if (a.text !== b.text) differences.push({ kind: a.words === b.words ? 'layout' : 'wording', path, a: [], b: [] })
    } else {
      const difference = compareBlocks(a, b)
      if (difference) differences.push(difference)
    }
  }
  return differences
}

function compareBlocks(a: LockedWitness, b: LockedWitness): LockDifference | null {
  const { path } = b
  if (a.text === b.text) return JSON.stringify(a) === JSON.stringify(b) ? null : { kind: 'false', path }
  const left = without(a.clauses, b.clauses, (c) => c.words)
  const right = without(b.clauses, a.clauses, (c) => c.words)
  if (a.words !== b.words) {
    // The same clauses in another order: all that stand elsewhere.
    const moved =
      left.length === 0 && right.length === 0 ? b.clauses.filter((c, k) => a.clauses[k]?.words !== c.words) : right
    return { kind: 'wording', path, a: left.map((c) => c.id), b: moved.map((c) => c.id) }
  }
  const leftPrint = without(a.clauses, b.clauses, (c) => c.print)
  const rightPrint = without(b.clauses, a.clauses, (c) => c.print)
  if (left.length === 0 && right.length === 0 && (leftPrint.length > 0 || rightPrint.length > 0))
    return { kind: 'punctuation', path, a: leftPrint.map((c) => c.id), b: rightPrint.map((c) => c.id) }
  const ids = (w: LockedWitness): string => w.clauses.map((c) => c.id).join(' ')
  if (ids(a) !== ids(b)) {
    const renamed = b.clauses.filter((c, k) => a.clauses[k]?.id !== c.id)
    return { kind: 'numbering', path, a: [], b: renamed.map((c) => c.id) }
  }
  return { kind: 'layout', path, a: [], b: [] }
}

/** Clauses of `all` beyond those of `others`, each counted as often as it stands. */
function without(
  all: readonly LockedClause[],
  others: readonly LockedClause[],
  by: (c: LockedClause) => string,
): readonly LockedClause[] {
  const counts = new Map<string, number>()
  for (const c of others) counts.set(by(c), (counts.get(by(c)) ?? 0) + 1)
  return all.filter((c) => {
    const left = counts.get(by(c)) ?? 0
    counts.set(by(c), left - 1)
    return left <= 0
  })
}
