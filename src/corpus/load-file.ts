/**
 * A loose text file as a witness.
 *
 *     tifa compare drafts/2024-05-02.txt signed.md      no record: language, title and date come from text and name
 *
 * Its fidelity is full, said as assumed, unless the flag or the text's own opening says otherwise. A file that stands
 * in a document's folder keeps what its record says, so that a digest given by its path is not taken for a text.
 * Markdown is read as the text it is.
 */
import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { basename, dirname, extname, join, resolve } from 'node:path'
import { describeText, type TextDescription } from '../genre/describe-text.ts'
import { guessLang } from '../genre/language.ts'
import type { Fidelity, FidelityBasis, Lang, Witness } from '../model/document.ts'
import { InputError, refuse } from '../words/input-error.ts'
import { decodeText } from './decode-text.ts'
import { loadDocument, RECORD_FILE, WITNESS_FILE } from './load-document.ts'
import { codeOf } from './load-witness.ts'
import { shownPath } from './shown-path.ts'

export interface LoadFileOptions {
  /** Overrules the guess. */
  readonly lang?: Lang
  /** The user says that the text is not whole. */
  readonly abridged?: boolean
  /** The file's name without its extension where not given. */
  readonly siglum?: string
  readonly workingDir?: string
  /** The file's bytes, where they have been read: a pipe gives them once. */
  readonly bytes?: Uint8Array
  /** The file's text, where somebody who knows its encoding has decoded it. */
  readonly decoded?: string
}

/** Bytes of a file at most: a hundred times the longest treaty, and well inside what one string can hold. */
export const LARGEST_FILE = 200_000_000

/** Reads UTF-8, or UTF-16 with its mark. Throws InputError for whatever is no such text. */
export async function loadFile(path: string, options: LoadFileOptions = {}): Promise<Witness> {
  const workingDir = options.workingDir ?? process.cwd()
  const whole = resolve(workingDir, path)
  const shown = shownPath(whole, workingDir)
  const bytes = options.bytes ?? (await readBytes(whole, shown))
  const text = options.decoded ?? textOf(bytes, shown)
  const recorded = WITNESS_FILE.test(basename(whole)) ? await recordedWitness(whole, workingDir) : null
  const lang = options.lang ?? recorded?.lang ?? guessLang(text)
  const siglum = options.siglum ?? recorded?.record?.siglum ?? siglumOf(whole)
  if (recorded !== null) {
    const abridged = options.abridged === true && recorded.fidelity === 'full'
    return {
      ...recorded,
      document: null,
      lang,
      siglum,
      ...(abridged ? { fidelity: 'abridged', fidelityBasis: 'flag' } : {}),
    }
  }
  const said = describeText(text, { lang, name: siglumOf(whole) })
  return {
    siglum,
    document: null,
    title: said.title ?? siglumOf(whole),
    date: said.date,
    lang,
    ...fidelityOf(said, options.abridged === true),
    standing: 'unknown',
    file: shown,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    text,
    record: null,
  }
}

/** Sigla of loose files: each its name, where two clash with its folder, then its extension, then the whole path. */
export function fileSigla(paths: readonly string[]): readonly string[] {
  const ways = [
    siglumOf,
    (path: string) => `${basename(dirname(resolve(path)))}/${siglumOf(path)}`,
    (path: string) => basename(path),
  ].map((name) => paths.map(name))
  return paths.map((path, i) => {
    const unique = ways.find((names) => names.filter((name) => name === names[i]).length === 1)
    return unique?.[i] ?? path
  })
}

/** Whether a loose text is whole: as its reader says, else as it says itself, else assumed. */
export function fidelityOf(
  { wholeness }: Pick<TextDescription, 'wholeness'>,
  flagged: boolean,
): { fidelity: Fidelity; fidelityBasis: FidelityBasis } {
  if (flagged) return { fidelity: 'abridged', fidelityBasis: 'flag' }
  if (wholeness !== null) return { fidelity: wholeness.fidelity, fidelityBasis: 'opening' }
  return { fidelity: 'full', fidelityBasis: 'assumed' }
}

const siglumOf = (path: string): string => basename(path, extname(path)) || basename(path)

/** The same file as its record knows it, or null where it has no record beside it. */
async function recordedWitness(path: string, workingDir: string): Promise<Witness | null> {
  const folder = dirname(path)
  const hasRecord = await stat(join(folder, RECORD_FILE)).then(
    (s) => s.isFile(),
    () => false,
  )
  if (!hasRecord) return null
  const loaded = await loadDocument({ id: basename(folder), path: folder, root: folder, workingDir })
  return loaded.document?.witnesses.find((witness) => witness.file === shownPath(path, workingDir)) ?? null
}

/** The bytes of a file or a pipe. Throws InputError; `shown` is its path as the user knows it. */
export async function readBytes(path: string, shown: string): Promise<Uint8Array> {
  try {
    const found = await stat(path)
    if (found.isDirectory()) throw refuse(shown, 'file.folder')
    // Pipes are texts too: tifa compare <(…) b.txt
    if (!found.isFile() && !found.isFIFO() && !found.isSocket()) throw refuse(shown, 'file.device')
    if (found.size > LARGEST_FILE) throw refuse(shown, 'file.too-large', { size: found.size, limit: LARGEST_FILE })
    return await readFile(path)
  } catch (error) {
    if (error instanceof InputError) throw error
    const code = codeOf(error)
    if (code === 'ENOENT' || code === 'ENOTDIR') throw refuse(shown, 'file.missing')
    if (code === 'ELOOP') throw refuse(shown, 'file.loop')
    throw refuse(shown, 'file.unreadable', { code })
  }
}

function textOf(bytes: Uint8Array, shown: string): string {
  if (bytes.length === 0) throw refuse(shown, 'file.empty')
  const decoded = decodeText(bytes)
  if (!('text' in decoded)) {
    if (decoded.problem === 'binary') {
      const kind = decoded.kind === '' ? '' : ` (${decoded.kind})`
      throw refuse(shown, 'file.binary', { kind })
    }
    throw refuse(shown, 'file.encoding', { encoding: decoded.encoding, byte: decoded.byte })
  }
  if (!/[\p{L}\p{N}]/u.test(decoded.text)) throw refuse(shown, 'file.no-words')
  return decoded.text
}
