/**
 * corpus.lock: a checksum for each witness and each clause, so that an edit to a text is seen without git.
 *
 *     tifa/lock@2 segmentation 1
 *
 *     2023-03-21-joint-statement/zh.abridged.txt
 *     text 5a31…                    the file, with line feeds for line ends
 *     words 9c02… 9c02…             the words and figures of all clauses, labels left out
 *     1.1 34 3f9a… 3f9a… b5d0…      a clause: how many letters it has, its words, and its print
 *     seal 41d7…                    of the lines above: a line changed by hand breaks it
 *
 * Words are what `is-print.ts` calls so: letters, figures with their marks, signs, borders of words; twice, with the
 * hyphens inside words left out and with them as borders, for what is the same in one of the two ways is the same. Print
 * is words with capitals and punctuation, width and quotes folded. The number of letters tells where a clause ends, so
 * that a sentence that went to the next clause is told from a paragraph made two.
 *
 * Blocks are apart from each other, so that two branches that change two documents merge. A lock@1, written by tifa 0.2
 * and before, knew no signs of figures and no borders of words: of it whole texts count, and nothing else.
 */
import { createHash } from 'node:crypto'
import type { Clause, Witness } from './model/index.ts'
import { joinWords, wordsOf } from './text/is-print.ts'
import { casedKeyText, keyText, unspaced } from './text/key.ts'
import { findMergeMark } from './text/merge-marks.ts'
import { witnessFile } from './text/witness-key.ts'
import { type Told, tell } from './words/finding.ts'

export const LOCK_FILE = 'corpus.lock'
const FORMAT = 'tifa/lock@2'
/** Before words had figures and borders: read for the checksums of whole texts. */
const OLDER_FORMAT = 'tifa/lock@1'
const HEAD = '# Written by tifa, never by hand.'
/** Hexadecimal digits kept for a clause and a seal: 64 bits, against slips; the text has all 256. */
const SHORT = 16

export interface LockedClause {
  readonly id: string
  /** How many letters and digits it has. */
  readonly letters: number
  /** Two checksums, a space between: hyphens inside words left out, and as borders. */
  readonly words: string
  readonly print: string
}

export interface LockedWitness {
  /** `<document>/<lang>.<fidelity>.txt`, of a second text `<document>/<lang>.<fidelity>.<name>.txt` */
  readonly path: string
  readonly text: string
  /** Two checksums, as of a clause. */
  readonly words: string
  readonly clauses: readonly LockedClause[]
}

export interface Lock {
  /** 1: of the texts alone, whole, is anything known. */
  readonly format: 1 | 2
  readonly segmentation: number
  /** In order of path. */
  readonly witnesses: readonly LockedWitness[]
}

const sha256 = (words: string): string => createHash('sha256').update(words, 'utf8').digest('hex')
const short = (words: string): string => sha256(words).slice(0, SHORT)

/** Both ways of reading a hyphen inside a word. */
const HYPHENS = ['joined', 'parted'] as const

/** Two values of `words`, or of a clause's: are they the same in one of the two ways? */
const sameWords = (x: string, y: string): boolean => {
  if (x === y) return true
  const [joinedX, partedX] = x.split(' ')
  const [joinedY, partedY] = y.split(' ')
  return joinedX === joinedY || partedX === partedY
}

/** Path of a witness inside its corpus. */
export const lockPath = (witness: Pick<Witness, 'document' | 'lang' | 'fidelity' | 'name'>): string =>
  `${witness.document}/${witnessFile(witness)}`

/** Checksum of a text as git would store it: with line feeds. */
export const textChecksum = (text: string): string => sha256(text.replace(/\r\n?/g, '\n'))

/** The block of one witness. Linear in the text. */
export function lockWitness(witness: Witness, clauses: readonly Clause[]): LockedWitness {
  const keys = clauses.map((c) => keyText(witness.text, c.start, c.end))
  const words = HYPHENS.map((hyphens) => keys.map((key) => wordsOf(key, hyphens)))
  const prints = clauses.map((c) => unspaced(casedKeyText(witness.text, c.start, c.end)))
  return {
    path: lockPath(witness),
    text: textChecksum(witness.text),
    words: words.map((list) => sha256(joinWords(list))).join(' '),
    clauses: clauses.map((c, k) => ({
      id: c.id,
      letters: keys[k]!.match(/[\p{L}\p{N}\p{M}]/gu)?.length ?? 0,
      words: words.map((list) => short(list[k]!)).join(' '),
      print: short(prints[k]!),
    })),
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
  ...w.clauses.map((c) => `${c.id} ${c.letters} ${c.words} ${c.print}`),
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
  const mark = findMergeMark(text)
  // What each side had locked is not known, and no block is trusted.
  if (mark !== null) return { lock: null, faults: [{ line: mark.line, told: tell('merge-marks.lock') }] }
  let at = lines.findIndex((l) => l !== '' && !l.startsWith('#'))
  const head = /^(tifa\/lock@[12]) segmentation (\d{1,6})$/.exec(lines[at] ?? '')
  if (head === null) {
    faults.push({
      line: Math.max(1, at + 1),
      told: tell('lock-tampered.head', { format: FORMAT }),
    })
    return { lock: null, faults }
  }
  const format = head[1] === OLDER_FORMAT ? 1 : 2
  const witnesses: LockedWitness[] = []
  const paths = new Set<string>()
  at++
  while (at < lines.length) {
    if (lines[at] === '') {
      at++
      continue
    }
    const from = at
    while (at < lines.length && lines[at] !== '') at++
    const block = parseBlock(lines.slice(from, at), format)
    if (block === null)
      faults.push({
        line: from + 1,
        told: tell('lock-tampered.block', { block: lines[from]! }),
      })
    else if (paths.has(block.path))
      faults.push({ line: from + 1, told: tell('lock-tampered.twice', { path: block.path }) })
    else {
      paths.add(block.path)
      witnesses.push(block)
    }
  }
  return { lock: { format, segmentation: Number(head[2]), witnesses }, faults }
}

function parseBlock(lines: readonly string[], format: 1 | 2): LockedWitness | null {
  const seal = /^seal ([0-9a-f]+)$/.exec(lines.at(-1) ?? '')?.[1]
  const own = lines.slice(0, -1)
  if (seal === undefined || seal !== short(own.join('\n'))) return null
  const [path, first, second, ...rest] = own
  const text = /^text ([0-9a-f]{64})$/.exec(first ?? '')?.[1]
  const words = (format === 1 ? /^words ([0-9a-f]{64})$/ : /^words ([0-9a-f]{64} [0-9a-f]{64})$/).exec(
    second ?? '',
  )?.[1]
  if (path === undefined || text === undefined || words === undefined) return null
  const clauses: LockedClause[] = []
  for (const line of rest) {
    const parts = CLAUSE[format].exec(line)?.groups
    if (parts === undefined) return null
    clauses.push({ id: parts.id!, letters: Number(parts.letters ?? 0), words: parts.words!, print: parts.print! })
  }
  return { path, text, words, clauses }
}

/** The line of a clause, by format. */
const CLAUSE = {
  1: /^(?<id>\S+) (?<words>[0-9a-f]+) (?<print>[0-9a-f]+)$/,
  2: /^(?<id>\S+) (?<letters>\d{1,9}) (?<words>[0-9a-f]+ [0-9a-f]+) (?<print>[0-9a-f]+)$/,
} as const

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
 * `now` is made from the texts. Where the lock was written by another version of segmentation, or in the older format,
 * clauses are not compared: `a` and `b` are empty, and a change is of layout where the words of the whole text are known
 * to be the same, else of wording.
 */
export function compareLock(lock: Lock, now: Lock): readonly LockDifference[] {
  const before = new Map(lock.witnesses.map((w) => [w.path, w]))
  const after = new Map(now.witnesses.map((w) => [w.path, w]))
  const differences: LockDifference[] = []
  for (const path of [...new Set([...before.keys(), ...after.keys()])].sort()) {
    const [a, b] = [before.get(path), after.get(path)]
    if (a === undefined || b === undefined) differences.push({ kind: a === undefined ? 'new' : 'gone', path })
    else if (lock.segmentation !== now.segmentation || lock.format !== now.format) {
      const same = lock.format === now.format && sameWords(a.words, b.words)
      if (a.text !== b.text) differences.push({ kind: same ? 'layout' : 'wording', path, a: [], b: [] })
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
  const [left, right] = worded(a.clauses, b.clauses)
  if (!sameWords(a.words, b.words)) {
    // The same clauses in another order: all that stand elsewhere.
    const moved =
      left.length === 0 && right.length === 0
        ? b.clauses.filter((c, k) => !sameWords(a.clauses[k]?.words ?? '', c.words))
        : right
    return { kind: 'wording', path, a: left.map((c) => c.id), b: moved.map((c) => c.id) }
  }
  const shifted = shiftedBorders(a.clauses, b.clauses)
  if (shifted !== null) return { kind: 'wording', path, ...shifted }
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

/** Clauses of each side whose words the other side has not, or not so often. */
function worded(
  a: readonly LockedClause[],
  b: readonly LockedClause[],
): readonly [readonly LockedClause[], readonly LockedClause[]] {
  // Of what the one way of reading hyphens leaves, the other may find some.
  const way = (k: 0 | 1) => (c: LockedClause) => c.words.split(' ')[k]!
  const [left, right] = [without(a, b, way(0)), without(b, a, way(0))]
  return [without(left, right, way(1)), without(right, left, way(1))]
}

/**
 * Of two texts with the same words: clauses between which words changed hands. A paragraph made two, or two made one,
 * has borders on one side alone; where each side has a border that the other has not, words went over it.
 */
function shiftedBorders(
  a: readonly LockedClause[],
  b: readonly LockedClause[],
): { readonly a: readonly string[]; readonly b: readonly string[] } | null {
  const ends = (clauses: readonly LockedClause[]): readonly number[] => {
    let sum = 0
    return clauses.map((c) => {
      sum += c.letters
      return sum
    })
  }
  const [endsA, endsB] = [ends(a), ends(b)]
  const [inA, inB] = [new Set(endsA), new Set(endsB)]
  const shifted: { a: string[]; b: string[] } = { a: [], b: [] }
  // From one common border to the next.
  let i = 0
  let j = 0
  while (i < a.length && j < b.length) {
    let [i1, j1] = [i, j]
    while (i1 < a.length && !inB.has(endsA[i1]!)) i1++
    while (j1 < b.length && !inA.has(endsB[j1]!)) j1++
    if (i1 > i && j1 > j) {
      for (const c of a.slice(i, i1 + 1)) shifted.a.push(c.id)
      for (const c of b.slice(j, j1 + 1)) shifted.b.push(c.id)
    }
    i = i1 + 1
    j = j1 + 1
  }
  return shifted.b.length > 0 ? shifted : null
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
