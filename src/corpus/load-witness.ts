/**
 * One text of a document's folder to a witness, with what the record says of it.
 *
 *     zh.abridged.txt + witnesses: zh.abridged: { standing: press, … }   →   a witness in Chinese, excerpts, of the press
 *
 * What can't be read is a finding and no witness. Only regular files inside the corpus are read.
 */
import { createHash } from 'node:crypto'
import { lstatSync, readFileSync, realpathSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { Lang, Titles, Witness, WitnessRecord } from '../model/document.ts'
import type { Severity } from '../model/finding.ts'
import { shownPath } from '../text/shown-path.ts'
import { readWitnessFile, witnessKey } from '../text/witness-key.ts'
import { type Told, tell } from '../words/finding.ts'
import { decodeText } from './decode-text.ts'
import type { DocumentYaml } from './document-schema.ts'
import { removedWords } from './removed-words.ts'

export interface Folder {
  readonly id: string
  readonly path: string
  /** The corpus folder, links resolved: nothing outside is read. */
  readonly root: string
  readonly workingDir: string
}

/** An error, unless said otherwise. */
export type Report = (rule: string, file: string, told: Told, severity?: Severity) => void

export function loadWitness(
  folder: Folder,
  name: string,
  record: DocumentYaml,
  date: string | null,
  report: Report,
): Witness | null {
  const bytes = readBelow(folder, name, report)
  if (bytes === null) return null
  const decoded = decodeText(bytes)
  if (!('text' in decoded)) {
    if (decoded.problem === 'binary') report('encoding', name, tell('encoding.binary', { kind: decoded.kind }))
    else report('encoding', name, tell('encoding.byte', { byte: decoded.byte, encoding: decoded.encoding }))
    return null
  }
  if (decoded.encoding !== 'utf-8') {
    report('encoding', name, tell('encoding.other', { encoding: decoded.encoding.toUpperCase() }))
    return null
  }
  if (!/[\p{L}\p{N}]/u.test(decoded.text)) {
    report('empty-witness', name, tell('empty-witness'))
    return null
  }
  const key = readWitnessFile(name)
  if (key === null) return null
  const { lang, fidelity } = key
  const kept = record.witnesses?.[witnessKey(key)]
  const ours: WitnessRecord | null = kept === undefined ? null : ({ file: name, ...plain(kept) } as WitnessRecord)
  return {
    siglum: ours?.siglum ?? '',
    document: folder.id,
    title: titleIn(plain(record.titles ?? {}), lang) ?? folder.id,
    date,
    ...key,
    // Of a text whose standing nobody gave, nobody has vouched that it is whole either.
    fidelityBasis: fidelity === 'full' && (ours?.standing ?? 'unknown') === 'unknown' ? 'assumed' : 'record',
    standing: ours?.standing ?? 'unknown',
    file: shownPath(join(folder.path, name), folder.workingDir),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    text: decoded.text,
    record: ours,
    ...(ours?.removed === undefined ? {} : { leftOut: removedWords(ours.removed) }),
  }
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
