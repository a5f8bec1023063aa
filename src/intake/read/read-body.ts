/**
 * Bytes of a known format to the paragraphs of a text, and what else the file says: each format by its own reader.
 *
 *     docx, odt, rtf, pdf     by what the file holds
 *     doc                     by a word processor, where the host has one
 *     html, mhtml             decoded, then the statement found in the page
 *     text, markdown, wiki    decoded, then lines joined to paragraphs
 *
 * A reader is loaded when a file asks for it.
 */

import type { LeftOut } from '../../model/index.ts'
import { type DecodedBytes, decodeBytes } from '../decode/decode-bytes.ts'
import { findOwnReport } from '../decode/find-own-report.ts'
import { type Format, sniffFormat } from '../decode/sniff-format.ts'
import type { ForeignOptions } from '../foreign-text.ts'
import { gatherLeftOut, stretchesOf } from '../gather-left-out.ts'
import { intakeLimits } from '../intake-limits.ts'
import { IntakeFault, type IntakeNote, intakeNote } from '../intake-note.ts'

export interface Body {
  readonly paragraphs: readonly string[]
  readonly title: string | null
  /** Where the page prints when it was published, as it stands there. */
  readonly stamp: string | null
  readonly publisher: string | null
  /** Places count in `paragraphs`. */
  readonly leftOut: readonly LeftOut[]
  readonly nextPages: readonly string[]
  readonly login: boolean
  /** Something of the file was not read, or read by a program from a picture: the text is not taken for whole unasked. */
  readonly partial: boolean
  /** Null where the format has none of its own. */
  readonly encoding: string | null
  readonly encodingGround: DecodedBytes['ground'] | null
  /** What was decoded, before anything was joined or cut. */
  readonly decoded: string | null
  readonly notes: readonly IntakeNote[]
}

const nothing = {
  title: null,
  stamp: null,
  publisher: null,
  leftOut: [],
  nextPages: [],
  login: false,
  partial: false,
  encoding: null,
  encodingGround: null,
  decoded: null,
}

/** Throws IntakeFault where the bytes are no such file, or one of our own reports. */
export function readBody(format: Format, bytes: Uint8Array, options: ForeignOptions): Promise<Body> {
  switch (format) {
    case 'docx':
      return docxBody(bytes, options)
    case 'odt':
    case 'fodt':
      return odtBody(format, bytes, options)
    case 'rtf':
      return rtfBody(bytes, options)
    case 'doc':
      return docBody(bytes, options)
    case 'pdf':
      return pdfBody(bytes, options)
    case 'html':
      return pageBody(bytes, [], options)
    case 'mhtml':
      return savedPageBody(bytes, options)
    case 'wikitext':
      return wikiBody(bytes, options)
    case 'text':
    case 'markdown':
      return textBody(bytes, format === 'markdown', options)
  }
}

async function docxBody(bytes: Uint8Array, options: ForeignOptions): Promise<Body> {
  const { readDocx } = await import('./docx/read-docx.ts')
  const given = officeOptions(options)
  /** One deep: a file inside a file inside is told as not read. */
  const readInside = async (part: Uint8Array, name: string): Promise<readonly string[]> => {
    const format = sniffFormat(part, name)
    return (format === 'docx' ? await readDocx(part, given) : await readBody(format, part, { ...options, name }))
      .paragraphs
  }
  return { ...nothing, ...(await readDocx(bytes, { ...given, readInside })) }
}

const officeOptions = ({ changes, limits = intakeLimits }: ForeignOptions) => ({
  limits,
  ...(changes === undefined ? {} : { changes }),
})

async function odtBody(format: 'odt' | 'fodt', bytes: Uint8Array, options: ForeignOptions): Promise<Body> {
  const { readOdt, readFlatOdt } = await import('./odt/read-odt.ts')
  return { ...nothing, ...(await (format === 'odt' ? readOdt : readFlatOdt)(bytes, officeOptions(options))) }
}

async function rtfBody(bytes: Uint8Array, options: ForeignOptions): Promise<Body> {
  const { readRtf } = await import('./rtf/read-rtf.ts')
  return { ...nothing, ...(await readRtf(bytes, officeOptions(options))) }
}

/** Old Office files are packed in a format of their own; the names of their parts say what they hold. */
async function docBody(bytes: Uint8Array, options: ForeignOptions): Promise<Body> {
  const holds = (name: string): boolean => includesWide(bytes, name)
  if (holds('EncryptedPackage')) throw new IntakeFault('password-file')
  if (!holds('WordDocument')) throw new IntakeFault('old-office-file')
  if (options.convertDoc === undefined) throw new IntakeFault('old-word-file')
  const body = await odtBody('odt', await options.convertDoc(bytes), options)
  return { ...body, notes: [intakeNote('read-by-libreoffice', {}, 'warning'), ...body.notes] }
}

/** Whether a name stands there in UTF-16. */
function includesWide(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((letter) => [letter.charCodeAt(0), 0])
  for (let at = bytes.indexOf(wanted[0]!); at >= 0; at = bytes.indexOf(wanted[0]!, at + 1))
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true
  return false
}

/** Programs put file names and template names where a PDF has its title. */
const NO_TITLE = /^[\x00-\x7f]*\.\w{2,4}$|^(?:Microsoft Word|\(?untitled|\(?anonymous|Document\d*)/i

async function pdfBody(bytes: Uint8Array, { loadPdf, limits = intakeLimits }: ForeignOptions): Promise<Body> {
  const { readPdf } = await import('./pdf/read-pdf.ts')
  const { title, ...reading } = await readPdf(bytes, { limits, loadPdf })
  return { ...nothing, ...reading, title: title === null || NO_TITLE.test(title) ? null : title }
}

async function savedPageBody(bytes: Uint8Array, options: ForeignOptions): Promise<Body> {
  const { readMhtml } = await import('./html/read-mhtml.ts')
  const part = readMhtml(bytes)
  const charsets = part.charset === null ? [] : [part.charset]
  return pageBody(part.bytes, charsets, { ...options, url: options.url ?? part.url })
}

/** `charsets`: what was said of the page's bytes elsewhere than by the server and in the page. */
async function pageBody(bytes: Uint8Array, charsets: readonly string[], options: ForeignOptions): Promise<Body> {
  const { decoded, encoding } = decode(bytes, [...charsets, ...metaCharset(bytes)], options)
  const { readHtml } = await import('./html/read-html.ts')
  const { url, body: selector, limits = intakeLimits } = options
  const reading = await readHtml(decoded.text, {
    limits,
    ...(url == null ? {} : { url }),
    ...(selector === undefined ? {} : { body: selector }),
  })
  const body = { ...nothing, ...reading, ...encoding, notes: [...decoded.notes, ...reading.notes] }
  const { fixedWidthPage } = await import('./html/fixed-width-page.ts')
  const fixed = fixedWidthPage(decoded.text)
  if (fixed === null) return body
  const { readText } = await import('./text/read-text.ts')
  const { paragraphs, leftOut, notes } = readText(fixed.text, { limits })
  const heads = fixed.heads.map((words) => ({ what: 'header' as const, words, at: 0 }))
  return {
    ...body,
    paragraphs,
    leftOut: gatherLeftOut([...stretchesOf(leftOut), ...heads]),
    notes: [...decoded.notes, ...notes],
  }
}

async function wikiBody(bytes: Uint8Array, options: ForeignOptions): Promise<Body> {
  const { decoded, encoding } = decode(bytes, [], options)
  const { readWikitext } = await import('./text/read-wikitext.ts')
  const reading = readWikitext(decoded.text)
  return { ...nothing, ...reading, ...encoding, notes: [...decoded.notes, ...reading.notes] }
}

/** Words by which a newspaper's or a wire's copy is known, and the characters at its head in which they stand. */
const NEWSPAPER = /据?新华社|中新社|人民日报|本报(?:讯|记者|综合)|\(Xinhua\)|\(TASS\)|\/ТАСС\//
const NEWSPAPER_HEAD = 4000

async function textBody(bytes: Uint8Array, markdown: boolean, options: ForeignOptions): Promise<Body> {
  const { decoded, encoding } = decode(bytes, [], options)
  const { readText } = await import('./text/read-text.ts')
  const reading = readText(decoded.text, { markdown, limits: options.limits ?? intakeLimits })
  const body = { ...nothing, ...reading, ...encoding, notes: [...decoded.notes, ...reading.notes] }
  if (markdown || !NEWSPAPER.test(decoded.text.slice(0, NEWSPAPER_HEAD))) return body
  // A newspaper's columns part paragraphs inside words; what was joined is told.
  const { unwrapNewspaper } = await import('./text/unwrap-newspaper.ts')
  const { text, joins } = unwrapNewspaper(reading.paragraphs.join('\n\n'))
  const paragraphs = text.split('\n').filter((line) => line !== '')
  const [first] = joins
  if (first === undefined) return { ...body, paragraphs }
  const sample = `${first.before}${first.after}`
  return {
    ...body,
    paragraphs,
    notes: [...body.notes, intakeNote('columns-joined', { count: joins.length, sample }, 'warning')],
  }
}

/** The server's word on the encoding comes first, then `declared`. */
function decode(
  bytes: Uint8Array,
  declared: readonly string[],
  { charset, encoding }: ForeignOptions,
): { readonly decoded: DecodedBytes; readonly encoding: Pick<Body, 'encoding' | 'encodingGround' | 'decoded'> } {
  const decoded = decodeBytes(bytes, {
    declared: charset ? [charset, ...declared] : declared,
    ...(encoding === undefined ? {} : { encoding }),
  })
  const form = findOwnReport(decoded.text)
  if (form !== null) throw new IntakeFault('own-report', { form })
  return {
    decoded,
    encoding: { encoding: decoded.encoding, encodingGround: decoded.ground, decoded: decoded.text },
  }
}

/** Bytes in which browsers look for it. */
const META_HEAD = 4096

/** `<meta charset=gb2312>` or its older form, in the first bytes. */
function metaCharset(bytes: Uint8Array): readonly string[] {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, META_HEAD))
  const match =
    /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head) ?? /<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i.exec(head)
  return match?.[1] === undefined ? [] : [match[1]]
}
