/**
 * What fetching and adding have in common: a text and its record, written where they belong.
 *
 *     corpus/2019-06-20-joint-statement/zh.full.txt      the text, and nothing else
 *     corpus/2019-06-20-joint-statement/document.yaml    its record under witnesses: zh.full:
 */
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { decodeText } from '../corpus/decode-text.ts'
import type { ForeignText } from '../intake/foreign-text.ts'
import { stretchesOf } from '../intake/gather-left-out.ts'
import { IntakeFault } from '../intake/intake-note.ts'
import { addTitles, type NewRecord, setWitnessRecord } from '../intake/write/edit-record.ts'
import { withCorpusHeld } from '../intake/write/hold-corpus.ts'
import { resolveWithin, writeWithin } from '../intake/write/write-within.ts'
import type { Titles, Witness } from '../model/index.ts'
import { sha256 } from '../text/sha256.ts'

/** The record of a document, beside its texts. */
export const RECORD = 'document.yaml'

/** The fetched text as a witness beside the one that stands. */
export function laterWitness(existing: Witness, foreign: ForeignText): Witness {
  return {
    ...existing,
    siglum: `${existing.siglum}′`,
    text: foreign.text,
    sha256: sha256(foreign.text),
    record: null,
    leftOut: foreign.leftOut,
    keepsApart: foreign.keepsApart,
  }
}

export const corpusRoot = (dir: string): string => resolve(dir)

/** What a record keeps of a text's surroundings. */
export function recordOf(foreign: ForeignText): Partial<NewRecord> {
  const removed = stretchesOf(foreign.leftOut).map(({ what, words, at }) =>
    what === 'outside' ? shortened(words) : { what, at, text: words },
  )
  return {
    ...(foreign.headline === null ? {} : { headline: foreign.headline }),
    ...(foreign.credit === null ? {} : { credit: foreign.credit }),
    ...(foreign.published === null ? {} : { published: foreign.published }),
    ...(removed.length === 0 ? {} : { removed }),
  }
}

/** Characters that a record keeps of what stood around a text: enough to find it again where it was printed. */
const KEPT = 80
const shortened = (words: string): string => (words.length > KEPT ? `${words.slice(0, KEPT)}…` : words)

/** A text and what is written of it. */
export interface Written {
  /** The corpus, absolute. */
  readonly root: string
  readonly id: string
  /** `zh.full` */
  readonly key: string
  readonly text: string
  readonly record: NewRecord
  /** Titles that the record does not have yet. */
  readonly titles: Titles
  /** The text that stood there when it was decided to write; null where none did. */
  readonly before: string | null
}

/**
 * Text first, record second: a text without a record is a finding, a record without its text a worse one. Where another
 * text stood it is the reverse: the text comes last. In both ways the same command run again sees that something is
 * missing, and completes what was broken off in between. Throws IntakeFault where another text stands there by now.
 */
export const writeText = ({ root, id, key, text, record, titles, before }: Written): Promise<void> =>
  withCorpusHeld(root, async () => {
    const standing = await standingText(root, id, key)
    if (standing !== null && standing !== before && standing !== text)
      throw new IntakeFault('written-meanwhile', { file: `${id}/${key}.txt` })
    const path = await resolveWithin(root, id, RECORD)
    const titled = await addTitles(await readFile(path, 'utf8'), titles)
    const yaml = await setWitnessRecord(titled, key, record)
    const write = [() => writeWithin(root, [id, `${key}.txt`], text), () => writeWithin(root, [id, RECORD], yaml)]
    if (standing !== null && standing !== text) write.reverse()
    for (const one of write) await one()
  })

async function standingText(root: string, id: string, key: string): Promise<string | null> {
  const bytes = await readFile(await resolveWithin(root, id, `${key}.txt`)).catch(() => null)
  const decoded = bytes === null ? null : decodeText(bytes)
  return decoded === null || !('text' in decoded) ? null : decoded.text
}
