/**
 * The index of a large corpus, text by text: worked out once, kept by the text's checksum, and for a text that is new or
 * changed worked out again. A corpus has no index of its own that could be out of date: a text that was taken out is
 * asked no more, one that was added costs its own time alone.
 *
 *     lines, 9f21…      the keys in which words are searched          grams, 9f21…     the wording as numbers
 *     clauses, 9f21…    where its clauses and sentences stand
 *
 * Every text is read, whole, each time: its checksum is that of the bytes at hand, never of a date or a size, so that what
 * was kept of other words is never an answer.
 */
import { SEGMENTATION_VERSION } from '../clauses/segmentation-version.ts'
import type { Clause, Witness } from '../model/index.ts'
import { prepare } from '../prepare.ts'
import type { GramRow } from '../reuse/gram-row.ts'
import type { FoldTable } from '../text/key.ts'
import { wholeFold } from '../text/traditional-fold.ts'
import { makeGrams, makeLines, type TextIndex } from '../text-index.ts'
import { buildName, type CacheHome, cacheHome } from './cache-home.ts'
import { readClauses, writeClauses } from './clause-form.ts'
import { openPacks } from './open-packs.ts'
import { openShelf, type Shelf } from './open-shelf.ts'

/** Texts of a corpus from which on it is worth keeping what is made of them: some 3,000 clauses. */
const KEPT_FROM = 100

/** Another number for another form of what is kept. */
const FORM = 2

/** What a command says of it. */
export interface IndexRequest {
  /** The environment that names the folder of caches: what is made of a large corpus is kept there. None by default. */
  readonly cacheEnv?: Readonly<Record<string, string | undefined>>
  /** What a relative path starts from; the process's own folder by default. */
  readonly workingDir?: string
  /** Told of each text that is worked out to be kept. */
  readonly indexing?: (done: number, of: number) => void
}

export interface KeepIndexOptions {
  /** What the names of texts start from; the process's own folder by default. */
  readonly workingDir?: string
  /** Null where nothing is to be kept. */
  readonly home: CacheHome | null
  /** Told before each text that is worked out, of so many that were asked for. */
  readonly building?: (done: number, of: number) => void
}

/** Nothing of the program, the texts or the machine may be older than what is kept of it. */
function indexShelf(home: CacheHome | null): Shelf {
  return openShelf(home, buildName(`index-${FORM}-${SEGMENTATION_VERSION}`, import.meta.url))
}

/** The index that a command uses: none for few texts, which are quicker read than kept, or where there is no environment. */
export async function indexFor(witnesses: readonly Witness[], request: IndexRequest): Promise<TextIndex | null> {
  const { cacheEnv, indexing, workingDir } = request
  if (cacheEnv === undefined || witnesses.length < KEPT_FROM) return null
  return keepIndex(witnesses, {
    home: cacheHome(cacheEnv),
    ...(indexing === undefined ? {} : { building: indexing }),
    ...(workingDir === undefined ? {} : { workingDir }),
  })
}

/** The index of these texts; those that are not kept yet, or not soundly, are read and kept when they are first asked. */
export async function keepIndex(witnesses: readonly Witness[], options: KeepIndexOptions): Promise<TextIndex> {
  const shelf = indexShelf(options.home)
  const packs = openPacks(shelf, options.workingDir ?? process.cwd())
  const fold = await wholeFold()
  let made = 0
  /** Texts that are kept together are worked out together: each pack is written once. */
  const together = new Map<string, Witness[]>()
  for (const witness of witnesses) {
    const pack = packs.packOf(witness)
    const others = together.get(pack)
    if (others === undefined) together.set(pack, [witness])
    else others.push(witness)
  }
  /** `beside` is made of the same reading, and asked next. */
  const remember = <T>(form: Form<T>, told: Set<Witness>, beside: Form<readonly Clause[]> | null = null) => {
    const makeMissing = <V>({ kind, make, write }: Form<V>, asked: Witness): void => {
      const values = new Map<Witness, Uint8Array>()
      for (const witness of new Set([...(together.get(packs.packOf(asked)) ?? []), asked])) {
        if (packs.take(kind, witness) !== null) continue
        if (!told.has(witness)) options.building?.(++made, witnesses.length)
        told.add(witness)
        values.set(witness, write(make(witness, fold)))
      }
      packs.put(kind, values)
    }
    return (witness: Witness): T => {
      const kept = packs.take(form.kind, witness)
      if (kept !== null) return form.read(kept, witness)
      makeMissing(form, witness)
      if (beside !== null && shelf.isWritable()) makeMissing(beside, witness)
      return form.read(packs.take(form.kind, witness)!, witness)
    }
  }
  const read = new Set<Witness>()
  return {
    linesOf: remember(LINES, read, CLAUSES),
    clausesOf: remember(CLAUSES, read),
    gramsOf: remember(GRAMS, new Set(), CLAUSES),
  }
}

interface Form<T> {
  readonly kind: string
  readonly make: (witness: Witness, fold: FoldTable) => T
  readonly read: (kept: Buffer, witness: Witness) => T
  readonly write: (value: T) => Uint8Array
}

/** Letters of one byte where all are, else of two; which of them the first byte says. */
const LINES: Form<string> = {
  kind: 'lines',
  make: makeLines,
  read: (kept) => kept.toString(kept[0] === 1 ? 'latin1' : 'utf16le', kept[0] === 1 ? 1 : 2),
  write: (lines) =>
    /^[\u0000-\u00ff]*$/u.test(lines)
      ? Buffer.from(`\u0001${lines}`, 'latin1')
      : Buffer.from(`\u0002${lines}`, 'utf16le'),
}

const CLAUSES: Form<readonly Clause[]> = {
  kind: 'clauses',
  make: (witness) => prepare(witness).clauses,
  read: (kept, { text }) => readClauses(kept, text),
  write: writeClauses,
}

/** Clauses, where their grams begin, the grams: whole numbers as this machine writes them. */
const GRAMS: Form<GramRow> = {
  kind: 'grams',
  make: makeGrams,
  read: (kept) => {
    const numbers = new Uint32Array(kept.buffer, kept.byteOffset, kept.length >>> 2)
    const clauses = numbers[0]!
    return { first: numbers.subarray(1, clauses + 2), grams: numbers.subarray(clauses + 2) }
  },
  write: ({ first, grams }) => {
    const numbers = new Uint32Array(1 + first.length + grams.length)
    numbers[0] = first.length - 1
    numbers.set(first, 1)
    numbers.set(grams, 1 + first.length)
    return new Uint8Array(numbers.buffer)
  },
}
