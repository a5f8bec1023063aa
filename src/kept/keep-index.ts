/**
 * The index of a large corpus, text by text: worked out once, kept by the text's checksum, and for a text that is new or
 * changed worked out again. A corpus has no index of its own that could be out of date: a text that was taken out is
 * asked no more, one that was added costs its own time alone.
 *
 *     ['lines', zh, 9f21…]   the keys in which words are searched        ['grams', zh, 9f21…]   the wording as numbers
 */
import { SEGMENTATION_VERSION } from '../clauses/segmentation-version.ts'
import type { Witness } from '../model/index.ts'
import type { GramRow } from '../reuse/gram-row.ts'
import type { FoldTable } from '../text/key.ts'
import { wholeFold } from '../text/traditional-fold.ts'
import { makeGrams, makeLines, type TextIndex } from '../text-index.ts'
import { buildName, type CacheHome, cacheHome } from './cache-home.ts'
import { openShelf, type Shelf } from './open-shelf.ts'

/** Texts of a corpus from which on it is worth keeping what is made of them: some 3,000 clauses. */
const KEPT_FROM = 100

/** Another number for another form of what is kept. */
const FORM = 1

/** What a command says of it. */
export interface IndexRequest {
  /** The environment that names the folder of caches: what is made of a large corpus is kept there. None by default. */
  readonly cacheEnv?: Readonly<Record<string, string | undefined>>
  /** Told of each text that is worked out to be kept. */
  readonly indexing?: (done: number, of: number) => void
}

export interface KeepIndexOptions {
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
  const { cacheEnv, indexing } = request
  if (cacheEnv === undefined || witnesses.length < KEPT_FROM) return null
  return keepIndex(witnesses, {
    home: cacheHome(cacheEnv),
    ...(indexing === undefined ? {} : { building: indexing }),
  })
}

/** The index of these texts; those that are not kept yet, or not soundly, are read and kept when they are first asked. */
export async function keepIndex(witnesses: readonly Witness[], options: KeepIndexOptions): Promise<TextIndex> {
  const shelf = indexShelf(options.home)
  const fold = await wholeFold()
  let made = 0
  const tell = (): void => options.building?.(++made, witnesses.length)
  const remember = <T>(kind: string, { make, read, write }: Form<T>) => {
    return (witness: Witness): T => {
      const key = `${kind}\n${witness.lang}\n${witness.sha256}`
      const kept = shelf.take(key)
      const value = kept === null ? null : read(kept)
      if (value !== null) return value
      tell()
      const own = make(witness, fold)
      shelf.put(key, write(own))
      return own
    }
  }
  return { linesOf: remember('lines', LINES), gramsOf: remember('grams', GRAMS) }
}

interface Form<T> {
  readonly make: (witness: Witness, fold: FoldTable) => T
  readonly read: (kept: Buffer) => T | null
  readonly write: (value: T) => Uint8Array
}

/** Letters of one byte where all are, else of two; which of them the first byte says. */
const LINES: Form<string> = {
  make: makeLines,
  read: (kept) => kept.toString(kept[0] === 1 ? 'latin1' : 'utf16le', kept[0] === 1 ? 1 : 2),
  write: (lines) =>
    /^[\u0000-\u00ff]*$/u.test(lines)
      ? Buffer.from(`\u0001${lines}`, 'latin1')
      : Buffer.from(`\u0002${lines}`, 'utf16le'),
}

/** Clauses, where their grams begin, the grams: whole numbers as this machine writes them. */
const GRAMS: Form<GramRow> = {
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
