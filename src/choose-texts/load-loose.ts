/**
 * Loose files as witnesses: texts as they are, pages, Word files and PDFs through the intake.
 *
 *     draft.txt           UTF-8: read as it is
 *     old.txt             no UTF-8: its encoding guessed, and said, or as --encoding says
 *     page.html           the intake takes the statement out of it
 */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { fidelityOf, fileSigla, loadFile, readBytes } from '../corpus/index.ts'
import { shownPath } from '../corpus/shown-path.ts'
import { canBeIn, guessLang } from '../genre/language.ts'
import { findOwnReport } from '../intake/decode/find-own-report.ts'
import type { Lang, Witness } from '../model/index.ts'
import { InputError } from '../words/input-error.ts'
import { markdownSignsStand } from '../words/reading-words.ts'
import { notAmongTexts, otherScript } from './refusals.ts'

/** What is said of all loose files. */
export interface LooseRequest {
  readonly lang?: Lang
  /** Files that are not whole. */
  readonly abridged?: readonly string[]
  /** Encoding of the files that do not show theirs plainly. */
  readonly encoding?: string
  /** What becomes of tracked changes in a Word file; without it such a file is refused. */
  readonly changes?: 'accept' | 'reject'
}

/** Words that name a file: one that exists, or that can only be meant as one. Absolute, or null. */
export function asFile(words: string, workingDir: string): string | null {
  const path = resolve(workingDir, words)
  if (LOOSE.test(words) || /^[./\\~]|[\\/]$/.test(words)) return path
  // A bare year is a document, even where a file has that name: ./2023 means the file.
  return !/^\d{4}(-\d{2}){0,2}$/.test(words) && existsSync(path) ? path : null
}

/** Endings that only a file has, those of formats that are refused among them. */
const LOOSE = /\.(txt|md|markdown|s?html?|xhtml|mhtml?|docx?|rtf|odt|wps|pdf)$/i

/** Read by the intake: pages, Word files and PDFs, and texts whose bytes are not UTF-8. */
const FOREIGN = /\.(s?html?|xhtml|mhtml?|docx|pdf)$/i

/** By absolute path. Throws InputError where a file can't be read, or is not in the language said. */
export async function loadLoose(
  files: readonly string[],
  request: LooseRequest,
  workingDir: string,
): Promise<ReadonlyMap<string, Witness>> {
  const abridged = new Set((request.abridged ?? []).map((f) => resolve(workingDir, f)))
  for (const file of abridged) if (!files.includes(file)) throw notAmongTexts(shownPath(file, workingDir))
  const unique = [...new Set(files)]
  const sigla = fileSigla(unique)
  const { lang, encoding, changes } = request
  const witnesses = await Promise.all(
    unique.map(async (file, k) => {
      const witness = await loadAny(file, {
        workingDir,
        abridged: abridged.has(file),
        siglum: sigla[k] as string,
        ...(lang === undefined ? {} : { lang }),
        ...(encoding === undefined ? {} : { encoding }),
        ...(changes === undefined ? {} : { changes }),
      })
      return lang === undefined ? witness : heldAgainst(witness, lang)
    }),
  )
  return new Map(unique.map((file, k) => [file, witnesses[k] as Witness]))
}

/** Whoever says a language is believed where the text may be in it, and where its letters say another that is told. */
function heldAgainst(witness: Witness, lang: Lang): Witness {
  if (witness.fidelity === 'digest') return witness
  if (!canBeIn(witness.text, lang)) throw otherScript(witness, lang)
  const guessedLang = guessLang(witness.text)
  return guessedLang === lang ? witness : { ...witness, guessedLang }
}

interface LooseOptions extends Omit<LooseRequest, 'abridged'> {
  readonly siglum: string
  readonly abridged: boolean
  readonly workingDir: string
}

/** A page saved under another name: its tags are no words of a statement. */
const PAGE = /^[\ufeff\s]*<(?:!doctype html|html)\b/i

const MARKDOWN = /\.(?:md|markdown)$/i
/** `**重申**`, `[条约](https://…)`, `[^1]`: places count in the file, so its signs are compared as they stand. */
const SIGNS = /\*\*\S|\]\(\S|\[\^/
const SIGNS_STAND = { rule: 'markdown-signs', said: markdownSignsStand }

async function loadAny(file: string, options: LooseOptions): Promise<Witness> {
  // Read once: a pipe gives its bytes to the first who asks.
  const bytes = await readBytes(file, shownPath(file, options.workingDir))
  if (FOREIGN.test(file) || options.encoding !== undefined) return loadForeign(file, bytes, options)
  try {
    const witness = await loadFile(file, { ...options, bytes })
    if (findOwnReport(witness.text) === null && !PAGE.test(witness.text))
      return MARKDOWN.test(file) && SIGNS.test(witness.text) ? { ...witness, readingWarnings: [SIGNS_STAND] } : witness
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    const { isForeign } = await import('../intake/decode/is-foreign.ts')
    if (!isForeign(bytes, file)) throw error
  }
  // A report of ours, too, is for the intake to refuse.
  return loadForeign(file, bytes, options)
}

/** Warnings that have a line of their own. */
const TOLD_APART: ReadonlySet<string> = new Set(['encoding-not-as-named', 'encoding-unsure'])
/** Warnings of bytes; of a text file, which is read as it is, no others apply. */
const OF_BYTES: ReadonlySet<string> = new Set(['utf8-broken', 'characters-lost', 'encoding-mark-overruled'])

/** The intake is loaded for these alone. */
async function loadForeign(file: string, bytes: Uint8Array, options: LooseOptions): Promise<Witness> {
  const [{ readForeignFile }, { noteLabel }] = await Promise.all([
    import('../intake/guard/read-foreign-file.ts'),
    import('../intake/intake-note.ts'),
  ])
  const shown = shownPath(file, options.workingDir)
  const read = await readForeignFile(bytes, {
    name: file,
    shown,
    ...(options.encoding === undefined ? {} : { encoding: options.encoding }),
    ...(options.changes === undefined ? {} : { changes: options.changes }),
  })
  const warnings = read.notes
    .filter((note) => note.severity === 'warning' && !TOLD_APART.has(note.code))
    .filter((note) => read.decoded === null || OF_BYTES.has(note.code))
    .map((note) => ({ rule: note.code, said: noteLabel(note) }))
  const told = {
    ...(warnings.length > 0 ? { readingWarnings: warnings } : {}),
    ...(read.encodingGround === 'detected' && read.encoding !== null ? { guessedEncoding: read.encoding } : {}),
    ...(read.notAsNamed === null ? {} : { notAsNamed: read.notAsNamed }),
  }
  // Whatever its encoding, a text file is read as it is.
  if (read.decoded !== null) return { ...(await loadFile(file, { ...options, bytes, decoded: read.decoded })), ...told }
  // One page of an article in several is no whole text, whatever it says.
  const wholeness = read.nextPages.length > 0 ? ({ fidelity: 'abridged', words: '' } as const) : read.wholeness
  return {
    siglum: options.siglum,
    document: null,
    title: read.title ?? options.siglum,
    date: read.date,
    lang: options.lang ?? read.lang ?? 'en',
    ...fidelityOf({ wholeness }, options.abridged),
    standing: 'unknown',
    file: shown,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    text: read.text,
    record: null,
    ...told,
  }
}
