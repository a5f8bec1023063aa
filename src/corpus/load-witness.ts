/**
 * One text of a document's folder to a witness, with what the record says of it.
 *
 *     zh.abridged.txt + witnesses: zh.abridged: { standing: press, … }   →   a witness in Chinese, excerpts, of the press
 *
 * What can't be read is a finding and no witness. Only regular files inside the corpus are read.
 */
import { hash } from 'node:crypto'
import { closeSync, constants, fstatSync, lstatSync, openSync, readFileSync, readSync, realpathSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { Lang, Titles, Witness, WitnessRecord } from '../model/document.ts'
import type { Severity } from '../model/finding.ts'
import { readWitnessFile, type WitnessKey, witnessKey } from '../text/witness-key.ts'
import { type Told, tell } from '../words/finding.ts'
import { decodeText } from './decode-text.ts'
import type { DocumentYaml } from './document-schema.ts'
import { plainWords, withLateText } from './late-text.ts'
import { removedWords } from './removed-words.ts'

export interface Folder {
  readonly id: string
  readonly path: string
  /** The corpus folder, links resolved: nothing outside is read. */
  readonly root: string
  readonly workingDir: string
  /** How a file of it is named in output. */
  readonly shown: (name: string) => string
}

/** An error, unless said otherwise. */
export type Report = (rule: string, file: string, told: Told, severity?: Severity) => void

/** A text that has no siglum yet: which it gets hangs on the other documents. */
export interface UnnamedWitness extends WitnessKey {
  /** What the record says, or nothing. */
  readonly siglum: string
  readonly file: string
  /** Null where the text is not read, since another language was asked for. */
  readonly named: ((siglum: string) => Witness) | null
}

interface Given {
  readonly record: DocumentYaml
  readonly date: string | null
  readonly report: Report
  /** The one language that is asked for. */
  readonly lang?: Lang | undefined
}

export function loadWitness(folder: Folder, name: string, given: Given): UnnamedWitness | null {
  const { record, date, report } = given
  const key = readWitnessFile(name)
  if (key === null) return null
  const { lang, fidelity } = key
  const kept = record.witnesses?.[witnessKey(key)]
  const ours: WitnessRecord | null = kept === undefined ? null : ({ file: name, ...plain(kept) } as WitnessRecord)
  const file = folder.shown(name)
  if (given.lang !== undefined && lang !== given.lang) return { ...key, siglum: ours?.siglum ?? '', file, named: null }
  const bytes = readBelow(folder, name, report)
  if (bytes === null) return null
  const words = plainWords(bytes)
  if (words === null) {
    tellUnread(bytes, name, report)
    return null
  }
  const title = titleIn(plain(record.titles ?? {}), lang) ?? folder.id
  const sha256 = hash('sha256', bytes)
  return {
    ...key,
    siglum: ours?.siglum ?? '',
    file,
    named: (siglum) =>
      withLateText(
        {
          siglum,
          document: folder.id,
          title,
          date,
          ...key,
          // Of a text whose standing nobody gave, nobody has vouched that it is whole either.
          fidelityBasis: fidelity === 'full' && (ours?.standing ?? 'unknown') === 'unknown' ? 'assumed' : 'record',
          standing: ours?.standing ?? 'unknown',
          file,
          sha256,
          text: '',
          record: ours,
          ...(ours?.removed === undefined ? {} : { leftOut: removedWords(ours.removed) }),
        },
        words,
      ),
  }
}

/** Why bytes are no text with words (`plainWords`). */
function tellUnread(bytes: Uint8Array, name: string, report: Report): void {
  const decoded = decodeText(bytes)
  if ('text' in decoded) {
    const { encoding } = decoded
    if (encoding === 'utf-8') report('empty-witness', name, tell('empty-witness'))
    else report('encoding', name, tell('encoding.other', { encoding: encoding.toUpperCase() }))
  } else if (decoded.problem === 'binary') report('encoding', name, tell('encoding.binary', { kind: decoded.kind }))
  else report('encoding', name, tell('encoding.byte', { byte: decoded.byte, encoding: decoded.encoding }))
}

/** The title in a language, else in any the record has. */
const titleIn = (titles: Titles, lang: Lang): string | null =>
  titles[lang] ?? titles.zh ?? titles.en ?? titles.ru ?? null

/**
 * Bytes of a regular file inside the corpus, or null with a finding. One file after the other, and without handing each
 * step to a thread of its own: of four thousand small files that takes a quarter of the time.
 */
export function readBelow(folder: Folder, name: string, report: Report): Uint8Array | null {
  const path = join(folder.path, name)
  try {
    if (constants.O_NOFOLLOW !== undefined) {
      const bytes = readRegular(path)
      if (bytes !== null) return bytes
    }
    const found = lstatSync(path)
    if (found.isSymbolicLink()) {
      const target = realpathSync(path)
      if (!isBelow(folder.root, target)) {
        report('outside-link', name, tell('outside-link.file'))
        return null
      }
      if (!lstatSync(target).isFile()) {
        report('not-a-file', name, tell('not-a-file'))
        return null
      }
    } else if (!found.isFile()) {
      report('not-a-file', name, tell('not-a-file'))
      return null
    }
    return readFileSync(path)
  } catch (error) {
    const code = codeOf(error)
    report('unreadable', name, tell('unreadable.file', { code }))
    return null
  }
}

/** The bytes of what is a file and no link; null where that is to be asked closely. Of the calls that are made of each text one less. */
function readRegular(path: string): Buffer | null {
  let opened: number
  try {
    // A pipe would else be waited for.
    opened = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
  } catch {
    return null
  }
  try {
    const found = fstatSync(opened)
    if (!found.isFile()) return null
    const bytes = roomFor(found.size)
    let read = 0
    while (read < bytes.length) {
      const more = readSync(opened, bytes, read, bytes.length - read, null)
      if (more === 0) break
      read += more
    }
    return bytes.subarray(0, read)
  } finally {
    closeSync(opened)
  }
}

/** Bytes that are set aside at once: a buffer of its own for each of thousands of texts takes longer than reading it. */
const SET_ASIDE = 1 << 20
let room = Buffer.alloc(0)

/** Bytes that nobody else has. */
function roomFor(size: number): Buffer {
  if (size > SET_ASIDE) return Buffer.allocUnsafeSlow(size)
  if (size > room.length) room = Buffer.allocUnsafeSlow(SET_ASIDE)
  const bytes = room.subarray(0, size)
  room = room.subarray(size)
  return bytes
}

export function isBelow(root: string, path: string): boolean {
  const way = relative(root, path)
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !/^[A-Za-z]:|^[\\/]/.test(way))
}

export const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException | null)?.code ?? 'unknown error'

/** Without keys whose value is undefined, which the types of the model do not have. */
export function plain<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, x]) => x !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>
  }
}
