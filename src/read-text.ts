/**
 * A file's bytes to its text, whatever the file is: the one way of reading, in a browser as on a disk.
 *
 *     readText(bytes, 'old.txt')         UTF-8: as it is; in an old encoding: decoded, and told
 *     readText(bytes, 'page.html')       the statement taken out of the page
 *     readText(bytes, 'signed.docx')     paragraphs with the numbers that Word prints
 *     readText(bytes, 'scan.pdf')        with the PDF library that the host gives
 */
import { decodeText } from './corpus/decode-text.ts'
import { nameOf } from './corpus/file-sigla.ts'
import { fidelityOf, type GivenText, type ReadText, type ToldOfReading, understand } from './given-text.ts'
import { findOwnReport } from './intake/decode/find-own-report.ts'
import { HALVES } from './intake/decode/halves.ts'
import { looksOdd } from './intake/decode/looks-odd.ts'
import type { ForeignOptions, ForeignText } from './intake/foreign-text.ts'
import type { IntakeLimits } from './intake/intake-limits.ts'
import type { LoadPdf } from './intake/read/pdf/pdf-reader.ts'
import type { Lang } from './model/index.ts'
import { findMergeMark } from './text/merge-marks.ts'
import { InputError, refuse } from './words/input-error.ts'
import { markdownSignsStand } from './words/reading-words.ts'

export interface ReadTextOptions {
  /** The language, where the reader knows it. */
  readonly lang?: Lang
  /** The reader says that the text is not whole. */
  readonly abridged?: boolean
  /** The encoding, for files that do not show theirs plainly. */
  readonly encoding?: string
  /** What becomes of tracked changes in a Word file; without it such a file is refused. */
  readonly changes?: 'accept' | 'reject'
  /** A selector of what a page's text is. */
  readonly body?: string
  readonly limits?: IntakeLimits
  /** Gives the PDF library, where PDFs are to be read. */
  readonly loadPdf?: LoadPdf
}

/** Who reads what is no plain text: in place, or in a thread under guard. */
export type ReadForeign = (bytes: Uint8Array, options: ForeignOptions) => Promise<ForeignText>

/**
 * Throws InputError, one clear line, for what can't be read or holds no words. `name` is the file's name or path as the
 * reader knows it; its ending tells kinds of plain text apart.
 */
export const readText = (bytes: Uint8Array, name: string, options: ReadTextOptions = {}): Promise<ReadText> =>
  readTextBy(async (b, o) => (await import('./intake/read-foreign.ts')).readForeign(b, o), bytes, name, options)

/** As `readText`, what is no plain text by this reader. */
export async function readTextBy(
  readForeign: ReadForeign,
  bytes: Uint8Array,
  name: string,
  options: ReadTextOptions,
): Promise<ReadText> {
  const asForeign = () => readAsForeign(readForeign, bytes, name, options)
  if (FOREIGN.test(name) || options.encoding !== undefined) return asForeign()
  let text: string
  try {
    text = plainText(bytes, name)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    const { isForeign } = await import('./intake/decode/is-foreign.ts')
    if (!isForeign(bytes, name)) throw error
    return asForeign()
  }
  // A report of ours, too, is for the intake to refuse.
  if (findOwnReport(text) !== null || PAGE.test(text)) return asForeign()
  if (looksOdd(text) && (await isReadOtherwise(text, bytes, name))) return asForeign()
  const warnings = [
    ...(MARKDOWN.test(name) && SIGNS.test(text) ? [SIGNS_STAND] : []),
    ...(HALVES.test(text) ? await garbledIn(text) : []),
  ]
  const told = warnings.length === 0 ? {} : { readingWarnings: warnings }
  return { ...understand(givenOf(name, text, options), bytes), ...told }
}

/** Read by the intake: pages, Word files and PDFs, and texts whose bytes are not UTF-8. */
const FOREIGN = /\.(s?html?|xhtml|mhtml?|docx?|f?odt|rtf|pdf)$/i
/** A page saved under another name: its tags are no words of a statement. */
const PAGE = /^[\ufeff\s]*<(?:!doctype html|html)\b/i

const MARKDOWN = /\.(?:md|markdown)$/i
/** `**重申**`, `[条约](https://…)`, `[^1]`: places count in the file, so its signs are compared as they stand. */
const SIGNS = /\*\*\S|\]\(\S|\[\^/
const SIGNS_STAND = { rule: 'markdown-signs', said: markdownSignsStand }

async function garbledIn(text: string) {
  const [{ garbledWords }, { noteLabel }] = await Promise.all([
    import('./intake/decode/garbled-words.ts'),
    import('./intake/intake-note.ts'),
  ])
  return garbledWords(text).map((note) => ({ rule: note.code, said: noteLabel(note) }))
}

const givenOf = (name: string, text: string, { lang, abridged }: ReadTextOptions): GivenText => ({
  name,
  text,
  ...(lang === undefined ? {} : { lang }),
  ...(abridged === true ? { fidelity: 'abridged' } : {}),
})

/** UTF-8, or UTF-16 with its mark, nothing repaired. Throws InputError for whatever is no such text. */
function plainText(bytes: Uint8Array, name: string): string {
  if (bytes.length === 0) throw refuse(name, 'file.empty')
  const decoded = decodeText(bytes)
  if (!('text' in decoded)) {
    if (decoded.problem === 'invalid')
      throw refuse(name, 'file.encoding', { byte: decoded.byte, encoding: decoded.encoding })
    throw refuse(name, 'file.binary', { kind: decoded.kind === '' ? '' : ` (${decoded.kind})` })
  }
  if (!/[\p{L}\p{N}]/u.test(decoded.text)) throw refuse(name, 'file.no-words')
  // Between the marks of a merge stand two texts.
  const mark = findMergeMark(decoded.text)
  if (mark !== null) throw refuse(name, 'file.merge-marks', { line: mark.line })
  return decoded.text
}

/**
 * Valid UTF-8 that is another encoding all the same: HZ, a word of GB 2312. Throws InputError for garbled words and for
 * characters that nobody can read.
 */
async function isReadOtherwise(text: string, bytes: Uint8Array, name: string): Promise<boolean> {
  const [{ namingFile }, { decodeBytes }, { refuseGarbled, refusePrivateUse }] = await Promise.all([
    import('./intake/as-input-error.ts'),
    import('./intake/decode/decode-bytes.ts'),
    import('./intake/decode/refuse-garbled.ts'),
  ])
  return namingFile(name, async () => {
    refusePrivateUse(text)
    const decoded = decodeBytes(bytes)
    if (decoded.text.replace(/^\ufeff/, '') !== text.replace(/^\ufeff/, '')) return true
    refuseGarbled(text, bytes, 'utf-8', 'valid')
    return false
  })
}

/** Warnings that have a line of their own. */
const TOLD_APART: ReadonlySet<string> = new Set(['encoding-not-as-named', 'hidden-text'])
/** Warnings of bytes; of a text file, which is read as it is, no others apply. */
const OF_BYTES: ReadonlySet<string> = new Set([
  'utf8-broken',
  'characters-lost',
  'encoding-mark-overruled',
  'encoding-mixed',
  'garbled-kept',
  'garbled-words',
])

/** The intake is loaded for what is foreign alone. */
async function readAsForeign(
  readForeign: ReadForeign,
  bytes: Uint8Array,
  name: string,
  options: ReadTextOptions,
): Promise<ReadText> {
  const [{ asInputError }, { noteLabel }] = await Promise.all([
    import('./intake/as-input-error.ts'),
    import('./intake/intake-note.ts'),
  ])
  const { encoding, changes, body, limits, loadPdf } = options
  const read = await asInputError(name, () =>
    readForeign(bytes, {
      name,
      ...(encoding === undefined ? {} : { encoding }),
      ...(changes === undefined ? {} : { changes }),
      ...(body === undefined ? {} : { body }),
      ...(limits === undefined ? {} : { limits }),
      ...(loadPdf === undefined ? {} : { loadPdf }),
    }),
  )
  const warnings = read.notes
    .filter((note) => note.severity === 'warning' && !TOLD_APART.has(note.code))
    .filter((note) => read.decoded === null || OF_BYTES.has(note.code))
    .map((note) => ({ rule: note.code, said: noteLabel(note) }))
  const told: ToldOfReading = {
    ...(read.format === 'pdf' ? { fromLayout: true } : {}),
    ...(warnings.length > 0 ? { readingWarnings: warnings } : {}),
    ...(read.encodingGround === 'detected' && read.encoding !== null ? { guessedEncoding: read.encoding } : {}),
    ...(read.notAsNamed === null ? {} : { notAsNamed: read.notAsNamed }),
    // A text file is read as it is, and nothing left out.
    ...(read.decoded !== null || read.leftOut.length === 0 ? {} : { leftOut: read.leftOut }),
    ...(read.decoded !== null || read.keepsApart.length === 0 ? {} : { keepsApart: read.keepsApart }),
  }
  // Whatever its encoding, a text file is read as it is.
  const given = givenOf(name, read.decoded ?? read.text, options)
  if (read.decoded !== null) return { ...understand(given, bytes), ...told }
  // One page of an article in several is no whole text, whatever it says; nor one of which something was not read.
  const wholeness =
    read.nextPages.length > 0 || read.partial ? ({ fidelity: 'abridged', words: '' } as const) : read.wholeness
  return {
    ...understand(
      { ...given, lang: options.lang ?? read.lang ?? 'en', title: read.title ?? nameOf(name), date: read.date },
      bytes,
    ),
    ...fidelityOf(given.fidelity, wholeness),
    ...told,
  }
}
