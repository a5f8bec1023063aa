/**
 * Any file or page, to the text of a statement and what is known of it: the one door for bytes.
 *
 *     bytes → format → decoded → paragraphs → press lines apart → title, date, language, fidelity
 */
import { readDateline } from '../genre/dateline.ts'
import { firstDay } from '../genre/dates.ts'
import { describeText } from '../genre/describe-text.ts'
import { typeOfTitle } from '../genre/kinds.ts'
import { cleanTitle } from '../genre/title.ts'
import { type SaidWholeness, saidWholeness } from '../genre/wholeness.ts'
import type { Lang } from '../model/index.ts'
import { type DecodedBytes, decodeBytes } from './decode/decode-bytes.ts'
import { findOwnReport } from './decode/find-own-report.ts'
import { countOddCharacters } from './decode/odd-characters.ts'
import { refuseGarbled } from './decode/refuse-garbled.ts'
import { type Format, sniffFormat } from './decode/sniff-format.ts'
import { type IntakeLimits, intakeLimits } from './intake-limits.ts'
import { IntakeFault, type IntakeNote, intakeNote } from './intake-note.ts'
import type { Changes } from './read/docx/read-docx.ts'
import type { LoadPdf } from './read/pdf/pdf-reader.ts'
import { splitPressLines } from './understand/press-lines.ts'

export interface ForeignOptions {
  /** A path or an address: decides between kinds of plain text, and the known page of a site. */
  readonly name: string
  /** Address the bytes came from, or null for a file. */
  readonly url?: string | null
  /** What the server said. */
  readonly contentType?: string | null
  readonly charset?: string | null
  readonly encoding?: string
  readonly changes?: Changes
  readonly limits?: IntakeLimits
  /** Gives the PDF library; without it a PDF is refused. */
  readonly loadPdf?: LoadPdf
}

/** A text brought in, with everything that has to be told of it. */
export interface ForeignText {
  /** Paragraphs, one a line, a line feed at the end; a blank line where one would be taken for part of another. */
  readonly text: string
  readonly paragraphs: readonly string[]
  /** A text file as it was decoded, nothing joined and nothing cut; null for any other format. */
  readonly decoded: string | null
  readonly format: Format
  /** WHATWG name, or null where the format has none of its own (docx, pdf). */
  readonly encoding: string | null
  readonly encodingGround: DecodedBytes['ground'] | null
  /** The encoding that its bytes plainly show, where another was named. */
  readonly notAsNamed: { readonly read: string; readonly named: string } | null
  readonly lang: Lang | null
  readonly script: 'simplified' | 'traditional' | null
  /** The document's title as found, or null. */
  readonly title: string | null
  /** ISO date of signature as the text says, or null. */
  readonly date: string | null
  /** ISO date of publication as page or furniture says, or null. */
  readonly published: string | null
  readonly publisher: string | null
  /** A page's or paper's own headline, where it is not the title. */
  readonly headline: string | null
  readonly credit: string | null
  readonly dateline: string | null
  readonly byline: string | null
  /** What the text says of its wholeness; null where it says nothing. */
  readonly wholeness: SaidWholeness | null
  readonly footnotes: readonly string[]
  readonly removed: readonly string[]
  /** Other pages of the same article. */
  readonly nextPages: readonly string[]
  /** The page asks for a password. */
  readonly login: boolean
  readonly notes: readonly IntakeNote[]
}

/** Throws IntakeFault where the bytes can't be taken; all else is in `notes`. */
export async function readForeign(bytes: Uint8Array, options: ForeignOptions): Promise<ForeignText> {
  const limits = options.limits ?? intakeLimits
  if (bytes.length > limits.bytes) throw new IntakeFault('file-too-large', { size: bytes.length, limit: limits.bytes })
  if (bytes.length === 0) throw new IntakeFault('file-empty')
  const format = sniffFormat(bytes, options.url ?? options.name, options.contentType ?? null)
  const body = await readBody(format, bytes, options, limits)
  const notes: IntakeNote[] = [...body.notes]

  refuseGarbled(body.paragraphs.join('\n'), bytes, body.encoding, body.encodingGround)
  const press = splitPressLines(body.paragraphs)
  const paragraphs = press.lines.filter((line) => line.trim() !== '')
  const text = paragraphs.length === 0 ? '' : `${apart(paragraphs).join('\n')}\n`
  if (text.length > limits.characters) throw new IntakeFault('text-too-long', { limit: limits.characters })
  notes.push(...countOddCharacters(text))
  const said = describeText(text, options.url == null ? { name: baseName(options.name) } : {})
  if (said.mixed) notes.push(intakeNote('languages-mixed', {}, 'warning'))
  if (said.script === 'traditional') notes.push(intakeNote('traditional-script'))
  const pageTitle = body.title === null ? null : cleanTitle(body.title)
  // What a page calls itself counts where its text has no title that names a document.
  const pageNames = pageTitle !== null && (said.title === null || typeOfTitle(pageTitle) !== 'other')
  const title = said.titleNamed || !pageNames ? said.title : pageTitle
  const removed = [...body.removed, ...press.removed]
  return {
    text,
    paragraphs,
    decoded: format === 'text' || format === 'markdown' ? body.decoded : null,
    format,
    encoding: body.encoding,
    encodingGround: body.encodingGround,
    notAsNamed: notAsNamed(body.notes),
    lang: said.guessed,
    script: said.script,
    title,
    date: said.date,
    published: firstDay(body.stamp) ?? firstDay(press.stamp),
    publisher: body.publisher ?? creditPublisher(press.credit ?? press.dateline),
    headline: pageTitle !== null && pageTitle !== title ? pageTitle : null,
    credit: press.credit ?? press.dateline,
    dateline: press.dateline,
    byline: press.byline,
    wholeness: said.wholeness ?? (body.title === null ? null : saidWholeness(body.title)),
    footnotes: body.footnotes,
    removed,
    nextPages: body.nextPages,
    login: body.login,
    notes,
  }
}

/** The name of a file without its folder and its ending. */
const baseName = (path: string): string => (path.split(/[\\/]/).at(-1) ?? '').replace(/\.[^.]*$/, '')

interface Body {
  readonly paragraphs: readonly string[]
  readonly title: string | null
  readonly stamp: string | null
  readonly publisher: string | null
  readonly footnotes: readonly string[]
  readonly removed: readonly string[]
  readonly nextPages: readonly string[]
  readonly login: boolean
  readonly encoding: string | null
  readonly encodingGround: DecodedBytes['ground'] | null
  readonly decoded: string | null
  readonly notes: readonly IntakeNote[]
}

const nothing = {
  title: null,
  stamp: null,
  publisher: null,
  footnotes: [],
  removed: [],
  nextPages: [],
  login: false,
  encoding: null,
  encodingGround: null,
  decoded: null,
}

async function readBody(
  format: Format,
  bytes: Uint8Array,
  options: ForeignOptions,
  limits: IntakeLimits,
): Promise<Body> {
  if (format === 'docx') {
    const { readDocx } = await import('./read/docx/read-docx.ts')
    return {
      ...nothing,
      ...(await readDocx(bytes, { limits, ...(options.changes === undefined ? {} : { changes: options.changes }) })),
    }
  }
  if (format === 'pdf') {
    const { readPdf } = await import('./read/pdf/read-pdf.ts')
    const { title, ...rest } = await readPdf(bytes, { limits, loadPdf: options.loadPdf })
    // Programs put file names and template names there.
    return {
      ...nothing,
      ...rest,
      title:
        title !== null && /^[\x00-\x7f]*\.\w{2,4}$|^(?:Microsoft Word|untitled|Document\d*)/i.test(title)
          ? null
          : title,
    }
  }
  let page = bytes
  let url = options.url ?? null
  const declared: string[] = options.charset ? [options.charset] : []
  if (format === 'mhtml') {
    const { readMhtml } = await import('./read/html/read-mhtml.ts')
    const part = readMhtml(bytes)
    page = part.bytes
    url ??= part.url
    if (part.charset !== null) declared.push(part.charset)
  }
  const html = format === 'html' || format === 'mhtml'
  if (html) declared.push(...metaCharset(page))
  const decoded = decodeBytes(page, {
    declared,
    ...(options.encoding === undefined ? {} : { encoding: options.encoding }),
  })
  const encoding = { encoding: decoded.encoding, encodingGround: decoded.ground, decoded: decoded.text }
  const form = findOwnReport(decoded.text)
  if (form !== null) throw new IntakeFault('own-report', { form })
  if (html) {
    const { readHtml } = await import('./read/html/read-html.ts')
    const reading = await readHtml(decoded.text, { limits, ...(url === null ? {} : { url }) })
    return { ...nothing, ...reading, ...encoding, notes: [...decoded.notes, ...reading.notes] }
  }
  if (format === 'wikitext') {
    const { readWikitext } = await import('./read/text/read-wikitext.ts')
    const reading = readWikitext(decoded.text)
    return { ...nothing, ...reading, ...encoding, notes: [...decoded.notes, ...reading.notes] }
  }
  const { readText } = await import('./read/text/read-text.ts')
  const reading = readText(decoded.text, { markdown: format === 'markdown', limits })
  const notes = [...decoded.notes, ...reading.notes]
  if (format === 'markdown' || !newspaperSign.test(decoded.text.slice(0, 4000)))
    return { ...nothing, ...reading, ...encoding, notes }
  // A newspaper's columns part paragraphs inside words; what was joined is told.
  const { unwrapNewspaper } = await import('./read/text/unwrap-newspaper.ts')
  const { text, joins } = unwrapNewspaper(reading.paragraphs.join('\n\n'))
  const [first] = joins
  if (first !== undefined)
    notes.push(
      intakeNote('columns-joined', { count: joins.length, sample: `${first.before}${first.after}` }, 'warning'),
    )
  return { ...nothing, ...reading, ...encoding, paragraphs: text.split('\n').filter((line) => line !== ''), notes }
}

function notAsNamed(notes: readonly IntakeNote[]): ForeignText['notAsNamed'] {
  const values = notes.find((note) => note.code === 'encoding-not-as-named')?.values
  return values === undefined ? null : { read: String(values.encoding), named: String(values.named) }
}

/**
 * Blank lines around a dateline under the title that begins in small letters (г. Озёрск, …): else whoever reads the
 * lines takes it for the end of the title.
 */
function apart(paragraphs: readonly string[]): readonly string[] {
  return paragraphs.flatMap((line, i) =>
    i > 0 && i < 6 && /^\p{Ll}/u.test(line) && readDateline(line) !== null ? ['', line, ''] : [line],
  )
}

/** Words by which a newspaper's or a wire's copy is known. */
const newspaperSign = /据?新华社|中新社|人民日报|本报(?:讯|记者|综合)|\(Xinhua\)|\(TASS\)|\/ТАСС\//

/** `<meta charset=gb2312>` or its older form, in the first bytes, as browsers look for it. */
function metaCharset(bytes: Uint8Array): string[] {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  const match =
    /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head) ?? /<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i.exec(head)
  return match?.[1] === undefined ? [] : [match[1]]
}

function creditPublisher(credit: string | null): string | null {
  if (credit === null) return null
  return /新华社|中新社|人民日报|新华网|人民网|外交部|ТАСС|Xinhua|TASS/.exec(credit)?.[0] ?? null
}
